"""What was decided, over all meetings."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from swv.models import Plek
from swv.toegang.rechten import mag, toets
from wijken.overzichten.besluiten import MEESTE, besluiten_van, ondersteuningsplan, planstappen
from wijken.overzichten.overleg import tafelnaam, tafels


@require_GET
def besluit_list(request: HttpRequest, swv: str) -> HttpResponse:
    """``?zoek=`` finds by words, ``?plek=`` takes one table; a table of somebody else counts as none."""
    toets(request.lid, "wijken.zie_overleggen")
    alle, zoek = tafels(request.lid), request.GET.get("zoek", "")[:100]
    gekozen = [plek for plek in alle if str(plek.pk) == request.GET.get("plek")]
    context: dict[str, Any] = {
        "rijen": [(punt, tafelnaam(punt.plek)) for punt in besluiten_van(gekozen or alle, zoek=zoek)],
        "zoek": zoek,
        "gekozen": gekozen[0] if gekozen else None,
        "gekozen_naam": tafelnaam(gekozen[0]) if gekozen else "",
        "keuzes": [(plek.pk, tafelnaam(plek)) for plek in alle],
        "meeste": MEESTE,
        "kruimels": [("Overleg", reverse("wijken:overleg_list", args=[swv])), ("Besluiten", None)],
    }
    raad = next((plek for plek in gekozen or alle if plek.soort == Plek.Soort.SWV), None)
    if raad:
        plan = ondersteuningsplan()
        context |= {"raad": raad, "ondersteuningsplan": plan, "stappen": planstappen(plan)}
        context["brengt_in"] = mag(request.lid, "wijken.breng_punt_in", raad)
    return render(request, "wijken/overleg/besluiten.html", context)
