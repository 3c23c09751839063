"""Give a mandaat, stop one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from arrangementen.forms import MandaatForm
from swv import services
from swv.formulieren import BevestigFormulier
from swv.models import Mandaat
from swv.toegang.rechten import toets
from wijken.models import Bestuur


@require_http_methods(["GET", "POST"])
def mandaat_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A bestuurder lets somebody approve up to an amount."""
    bestuur = get_object_or_404(Bestuur.objects.select_related("plek"), pk=pk)
    toets(request.lid, "arrangementen.geef_mandaat", bestuur)
    form = MandaatForm(request.POST if request.method == "POST" else None, bestuur=bestuur, door=request.lid)
    if form.save_if_valid():
        messages.success(request, f"{form.resultaat.nemer} kan arrangementen goedkeuren vanaf de eerste dag.")
        return redirect("wijken:bestuur_detail", swv, pk)
    kruimels = [(str(bestuur), reverse("wijken:bestuur_detail", args=[swv, pk])), ("Mandaat", None)]
    return render(
        request, "arrangementen/mandaat_create.html", {"form": form, "bestuur": bestuur, "kruimels": kruimels}
    )


@require_POST
def mandaat_intrekken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """From now on nothing is approved on it; what was approved stays."""
    mandaat = get_object_or_404(Mandaat, pk=pk)
    bestuur = get_object_or_404(Bestuur, pk=mandaat.bestuur_id)
    toets(request.lid, "arrangementen.geef_mandaat", bestuur)
    dienst = BevestigFormulier(
        request.POST, dienst=lambda: services.mandaat_intrekken(mandaat=mandaat, door=request.lid)
    )
    if dienst.save_if_valid():
        messages.success(request, "Het mandaat is ingetrokken.")
    else:
        messages.error(request, " ".join(map(str, dienst.non_field_errors())))
    return redirect("wijken:bestuur_detail", swv, bestuur.pk)
