"""How one wijk, bestuur, gemeente or school stands; the whole samenwerkingsverband has the page Doelen."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.overzichten.beelden import doelenplaat
from doelen.overzichten.monitor import JAREN
from doelen.overzichten.plekpagina import plekpagina
from swv.models import Instelling, Plek
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets

PAGINA = {"wijk": "wijken:wijk_detail", "school": "wijken:school_detail", "bestuur": "wijken:bestuur_detail"}


@require_GET
def plek_detail(request: HttpRequest, swv: str, plek_pk: int) -> HttpResponse:
    """Year switch, the kind of place listed under it (``?per``), and the way up and down."""
    plek = get_object_or_404(Plek, pk=plek_pk)
    toets(request.lid, "doelen.zie_doelen", plek)
    jaar = jaar_uit(request)
    if plek.soort == Plek.Soort.SWV:
        return redirect(f"{reverse('doelen:monitor', args=[swv])}?jaar={jaar}")
    context = plekpagina(plek, jaar, per=request.GET.get("per", ""), lid=request.lid)
    context |= {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "vorig_jaar": jaar - 1,
        "plaat": doelenplaat(context["themarijen"], JAREN, {jaar: context["periode"]}) if context["themarijen"] else "",
        "pagina": reverse(PAGINA[plek.soort], args=[swv, plek.pk]) if plek.soort in PAGINA else "",
        "voert_gesprek": mag(request.lid, "wijken.voer_gesprek", plek),
        "ziet_alles": mag(request.lid, "doelen.zie_doelen"),
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
        "kruimels": _kruimels(request, swv, plek, context["boven"]),
    }
    return render(request, "doelen/plek_detail.html", context)


def _kruimels(request: HttpRequest, swv: str, plek: Plek, boven: list[Plek]) -> list[tuple[str, Any]]:
    """The wijk of a school stands between, for who came from there."""
    wijken = [hoger for hoger in boven if hoger.soort == Plek.Soort.WIJK]
    tussen = [(hoger.naam, reverse("doelen:plek_detail", args=[swv, hoger.pk])) for hoger in wijken]
    begin = [(request.swv.naam, reverse("thuis", args=[swv])), ("Doelen", reverse("doelen:monitor", args=[swv]))]
    return [*begin, *tussen, (plek.naam, None)]
