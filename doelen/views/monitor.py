"""The page Doelen of the samenwerkingsverband: one picture, the largest gaps, the map."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.models import Indicator
from doelen.overzichten import bevindingen
from doelen.overzichten import monitor as beeld
from doelen.overzichten.beelden import doelenplaat, wijkkaart
from doelen.overzichten.cijfers import cijfer_van
from doelen.services.beeld import Regel, ThemaOordelen, doelenbeeld
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import toets


@require_GET
def monitor(request: HttpRequest, swv: str) -> HttpResponse:
    """Year and period switch with links, the indicator of the map with a form: all without JavaScript."""
    toets(request.lid, "doelen.zie_doelen")
    jaar, rondes = jaar_uit(request), beeld.rondes_met_cijfers()
    perioden = beeld.perioden_per_jaar(rondes)
    periode = kies_periode(request, perioden.get(jaar, []))
    themas = doelenbeeld({jaar: periode} if periode else None)
    context = {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "periode": periode,
        "perioden": periodekeuzes(request, perioden.get(jaar, []), periode),
        "ronde": next((ronde for ronde in rondes if (ronde.jaar, ronde.periode) == (jaar, periode)), None),
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Doelen", None)],
        "voorbeeld": any(ronde.voorbeelddata for ronde in rondes),
    }
    context |= _plaat(swv, jaar, themas, {ander: reeks[-1] for ander, reeks in perioden.items()} | {jaar: periode})
    if periode:
        context |= _gaten(themas, jaar) | _kaart(
            request, swv, beeld.regels_van(themas, jaar), beeld.zonder_doel(jaar, periode)
        )
    return render(request, "doelen/monitor.html", context)


def kies_periode(request: HttpRequest, perioden: list[str]) -> str | None:
    """The chosen period, the last computed one otherwise; None in a year without figures."""
    gekozen = request.GET.get("periode", "")
    return gekozen if gekozen in perioden else next(reversed(perioden), None)


def periodekeuzes(request: HttpRequest, perioden: list[str], periode: str | None) -> list[dict[str, Any]]:
    """The links of the switch; other choices of the page stay."""
    vraag = request.GET.copy()
    keuzes = []
    for mogelijk in perioden:
        vraag["periode"] = mogelijk
        keuzes.append({"naam": f"t/m {mogelijk}", "url": f"?{vraag.urlencode()}", "actief": mogelijk == periode})
    return keuzes


def _plaat(swv: str, jaar: int, themas: list[ThemaOordelen], perioden: dict[int, Any]) -> dict[str, Any]:
    lijst = reverse("doelen:jaardoel_list", args=[swv])
    codes = beeld.codes_van(themas, jaar)
    return {
        "kop": bevindingen.kop_van_jaar(jaar, codes),
        "aantal": beeld.aantal_doelen(themas),
        "aantal_jaar": len(codes),
        "plaat": doelenplaat(
            beeld.themarijen(themas), beeld.JAREN, perioden, url=lambda code: f"{lijst}?jaar={jaar}&thema={code}"
        ),
    }


def _gaten(themas: list[ThemaOordelen], jaar: int) -> dict[str, Any]:
    gaten = beeld.gaten([cijfer_van(regel) for regel in beeld.regels_van(themas, jaar)])
    return {"gaten": gaten, "meest": bevindingen.vraagt_het_meest(gaten)}


def _kaart(request: HttpRequest, swv: str, regels: list[Regel], zonder_doel: list[Regel]) -> dict[str, Any]:
    regel = beeld.kies_regel([*regels, *zonder_doel], request.GET.get("indicator"))
    if regel is None:
        return {}
    rijen = beeld.wijkrijen(beeld.per_wijk(regel), swv=swv, lid=request.lid)
    indicator = regel.indicator
    kop = bevindingen.kop_van_kaart(indicator.naam, [rij["oordeel"] for rij in rijen], beeld.hoogste(rijen))
    return {
        "keuzes": [
            ("Met een streefwaarde", [ander.indicator for ander in regels]),
            ("Zonder streefwaarde", [ander.indicator for ander in zonder_doel]),
        ],
        "indicator": indicator,
        "wijken": rijen,
        "kaartkop": kop,
        "kaart": wijkkaart(beeld.ingekleurd(rijen), titel=kop, leeg=(leeg := beeld.omtrekken_zonder(rijen))),
        "beoordeeld": any(rij["cijfer"].beoordeeld for rij in rijen),
        "leeg": bool(leeg),
        "zonder_noemer": indicator.eenheid == Indicator.Eenheid.AANTAL,
        "verborgen_zin": beeld.verborgen_zin(rijen),
    }
