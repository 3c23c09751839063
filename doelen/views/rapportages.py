"""Rapportages for the Deelnemersraad: what was published, and asking a new one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from doelen.documenten import DEELNEMERSRAAD, rapport_vragen, rapportages
from doelen.forms import RapportageForm
from doelen.overzichten.monitor import perioden_per_jaar, rondes_met_cijfers
from swv.tasks import document_maken_taak
from swv.toegang.rechten import mag, toets


@require_http_methods(["GET", "POST"])
def rapportage_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Whoever may ask finds the form here; everybody else the published ones."""
    toets(request.lid, "doelen.zie_rapportages")
    vraagt = mag(request.lid, "doelen.vraag_rapportage")
    perioden = perioden_per_jaar(rondes_met_cijfers()) if vraagt else {}
    form = RapportageForm(request.POST or None, perioden=perioden) if vraagt else None
    if request.method == "POST":
        toets(request.lid, "doelen.vraag_rapportage")
        if form is not None and form.is_valid():
            document = rapport_vragen(door=request.lid, **form.vraagstelling)
            document_maken_taak.delay_on_commit(swv_id=request.swv.pk, document_id=document.pk)
            return redirect("document_detail", swv, document.pk)
    context = {
        "rijen": rapportages(ook_onderweg=vraagt),
        "soort": DEELNEMERSRAAD,
        "form": form,
        "perioden": perioden,
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Rapportages", None)],
    }
    return render(request, "doelen/rapportage_list.html", context)
