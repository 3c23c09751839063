"""Correcting one accepted number."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from doelen.forms import CorrectieForm
from doelen.models import Opgave
from doelen.overzichten import opgaven as beeld
from doelen.services.vragen import vragen_van
from swv.tasks import ronde_van_swv
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def correctie_create(request: HttpRequest, swv: str, pk: int, school_pk: int, grootheid_pk: int) -> HttpResponse:
    """A number beside the one that was given, with the reason; the monitor follows within a minute."""
    opgave = get_object_or_404(Opgave.objects.select_related("plek", "ronde"), pk=pk)
    toets(request.lid, "doelen.beoordeel_opgave", opgave)
    vragen = {(vraag.school.pk, vraag.grootheid.pk): vraag for vraag in vragen_van(opgave)}
    if (vraag := vragen.get((school_pk, grootheid_pk))) is None:
        raise Http404
    form = CorrectieForm(request.POST or None, opgave=opgave, vraag=vraag, door=request.lid)
    if form.save_if_valid():
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
        messages.success(request, "Het getal is gecorrigeerd. De doelen worden opnieuw berekend.")
        return redirect("doelen:opgave_detail", swv, pk)
    terug = reverse("doelen:opgave_detail", args=[swv, pk])
    context = {
        "form": form,
        "vraag": vraag,
        "nu": beeld.antwoord(vraag, vraag.aantal),
        "opgave": opgave,
        "terug": terug,
        "kruimels": [
            ("Opgaven", reverse("doelen:opgave_list", args=[swv])),
            (beeld.naam_van(opgave), terug),
            ("Corrigeren", None),
        ],
    }
    return render(request, "doelen/correctie_create.html", context)
