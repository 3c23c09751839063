"""One indicator: where it stands, where it goes, and where it is high or low."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.models import Indicator
from doelen.overzichten.indicator import alle_indicatoren, indicatorpagina, kaart_van
from doelen.overzichten.monitor import verborgen_zin
from swv.models import Plek
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken.models import Wijk


@require_GET
def indicator_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """``?plek`` is the place, the whole samenwerkingsverband otherwise; ``?per`` what is listed under it."""
    alle, plek = alle_indicatoren(), plek_uit(request)
    if (indicator := alle.get(pk)) is None:
        raise Http404
    toets(request.lid, "doelen.zie_doelen", plek)
    jaar, per = jaar_uit(request), request.GET.get("per", "")
    context = indicatorpagina(indicator, alle, plek, jaar, per=per, lid=request.lid)
    hier = reverse("doelen:indicator_detail", args=[swv, pk])
    context |= {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "vorig_jaar": jaar - 1,
        "ziet_alles": mag(request.lid, "doelen.zie_doelen"),
        "is_swv": plek.soort == Plek.Soort.SWV,
        "voorbeeld": indicator.voorbeelddata,  # type: ignore[attr-defined]
        "kruimels": _kruimels(request, swv, plek, indicator),
    }
    return render(request, "doelen/indicator_detail.html", context | _kaart(context, hier, jaar))


def plek_uit(request: HttpRequest) -> Plek:
    """The place the reader chose; a neighbour's is not there."""
    gekozen = request.GET.get("plek", "")
    if gekozen.isdecimal():
        return get_object_or_404(Plek, pk=int(gekozen))
    return Plek.objects.get(soort=Plek.Soort.SWV)


def _kaart(context: dict[str, Any], hier: str, jaar: int) -> dict[str, Any]:
    """The map, when the list is one of wijken, and why some rows show no figure."""
    onder = context["onder"]
    if onder is None:
        return {}
    verborgen: dict[str, Any] = {"verborgen_zin": verborgen_zin(onder["rijen"]) if onder["soort"] == "wijk" else ""}
    if onder["soort"] != "wijk":
        return verborgen
    verborgen |= {"grijs": not any(rij["cijfer"].beoordeeld for rij in onder["rijen"])}
    omtrekken = dict(Wijk.objects.filter(pk__in=[rij["pk"] for rij in onder["rijen"]]).values_list("pk", "omtrek"))
    kaart = kaart_van(
        onder["rijen"],
        omtrekken,
        titel=onder["kop"],
        url=lambda pk: f"{hier}?{urlencode({'jaar': jaar, 'plek': pk})}",
    )
    return verborgen | {"kaart": kaart}


def _kruimels(request: HttpRequest, swv: str, plek: Plek, indicator: Indicator) -> list[tuple[str, str | None]]:
    begin = [(request.swv.naam, reverse("thuis", args=[swv])), ("Doelen", reverse("doelen:monitor", args=[swv]))]
    if plek.soort != Plek.Soort.SWV:
        begin.append((plek.naam, reverse("doelen:plek_detail", args=[swv, plek.pk])))
    return [*begin, (indicator.naam, None)]
