"""The figures of the rapportage for the Deelnemersraad as plain JSON. Nobody reads small counts in it."""

from collections import defaultdict
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from budgetten.models import Besteding, Toekenning
from budgetten.querysets import som
from doelen.models import Indicator, Opgave, Toelichting, Uitkomst
from doelen.overzichten import bevindingen
from doelen.overzichten import monitor as beeld
from doelen.overzichten.cijfers import Cijfer, cijfer_van, klein_woord
from doelen.services.beeld import Regel, ThemaOordelen, doelenbeeld, per_plek, reeks
from swv.dagen import vandaag
from swv.models import Instelling, Plek, Samenwerkingsverband
from swv.tenancy.context import huidige_swv_id
from wijken.models import School

GATEN = 3


def inhoud(*, jaar: int, periode: str, vergadering: str = "", vraag: str = "", oordeel: str = "") -> dict[str, Any]:
    """Everything the report shows, as it is now."""
    instelling = Instelling.objects.get()
    verband = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    geheel = Plek.objects.get(soort=Plek.Soort.SWV)
    themas = doelenbeeld({jaar: periode})
    regels = beeld.regels_van(themas, jaar)
    cijfers = [cijfer_van(regel) for regel in regels]
    scholen = scholen_per_gemeente(jaar, periode)
    return {
        "jaar": jaar,
        "periode": periode,
        "datum": vandaag().isoformat(),
        "vergadering": vergadering,
        "oordeel": oordeel,
        "swv": {"slug": verband.slug, "naam": verband.naam, "ondertitel": instelling.ondertitel},
        "voorbeelddata": instelling.voorbeelddata,
        "scholen": scholen,
        "mee": sum(sum(telt) for _, telt in scholen),
        "totaal": sum(len(telt) for _, telt in scholen),
        "gaten": [asdict(cijfer) for cijfer in beeld.gaten(cijfers, GATEN)],
        "geld": geld(jaar),
        **_plaat(themas, jaar, periode),
        **_zinnen(jaar, cijfers, vraag),
        "per_thema": per_thema(themas, jaar, periode, geheel),
        "kaart": kaart(regels),
        "wijken": wijktabellen(regels),
    }


def _plaat(themas: list[ThemaOordelen], jaar: int, periode: str) -> dict[str, Any]:
    gemeten = beeld.perioden_per_jaar(beeld.rondes_met_cijfers())
    perioden = {ander: welke[-1] for ander, welke in gemeten.items()} | {jaar: periode}
    return {
        "plaat": beeld.themarijen(themas),
        "perioden": {str(ander): welke for ander, welke in perioden.items()},
        "aantal_doelen": beeld.aantal_doelen(themas),
        "hoe": bevindingen.kop_van_jaar(jaar, beeld.codes_van(themas, jaar)),
        "lead": bevindingen.deel_op_schema(jaar, beeld.codes_van(themas, jaar)),
    }


def _zinnen(jaar: int, cijfers: list[Cijfer], vraag: str) -> dict[str, str]:
    beter = bevindingen.vooruitgang(cijfers)
    return {
        "titel": bevindingen.titel_van_rapport(jaar, beter, beeld.gaten(cijfers)),
        "veranderd": bevindingen.wat_veranderde(beter),
        "vraag": vraag or "Wij horen graag wat u vindt van de doelen die achterlopen. Zie bladzijde 2.",
        "meest": bevindingen.vraagt_het_meest(beeld.gaten(cijfers)),
    }


def scholen_per_gemeente(jaar: int, periode: str) -> list[list[Any]]:
    """Per gemeente, in the order of the street, whether the figures of each school count."""
    telt = set(
        Opgave.objects.geaccepteerd()
        .filter(ronde__jaar=jaar, ronde__periode=periode, plek__soort=Plek.Soort.SCHOOL)
        .values_list("plek_id", flat=True)
    )
    gevraagd = Opgave.objects.filter(ronde__jaar=jaar, ronde__periode=periode, plek__soort=Plek.Soort.SCHOOL)
    scholen = School.objects.filter(pk__in=gevraagd.values("plek_id")).order_by(
        "gemeente__plek__sorteernaam", "plek__sorteernaam", "code"
    )
    straat: dict[str, list[bool]] = defaultdict(list)
    for pk, gemeente in scholen.values_list("pk", "gemeente__plek__naam"):
        straat[gemeente].append(pk in telt)
    return [[gemeente, rij] for gemeente, rij in straat.items()]


def per_thema(themas: list[ThemaOordelen], jaar: int, periode: str, geheel: Plek) -> list[dict[str, Any]]:
    """The goals of each theme with target and verdict, and one line over the years up to this period."""
    rijen = []
    gegeven = Toelichting.objects.filter(plek=geheel, jaar=jaar).select_related("indicator")
    woorden = {toelichting.indicator.code: toelichting.tekst for toelichting in gegeven}
    for thema in themas:
        doelen = [beeld.doelrij(doel) for doel in thema.jaren.get(jaar, [])]
        eerste = next((regel.indicator for doel in thema.jaren.get(jaar, []) for regel in doel.regels), None)
        rijen.append(
            {
                "naam": thema.thema.naam,
                "doelen": [_doel(rij, woorden) for rij in doelen],
                "reeks": _reeks(eerste, geheel, (jaar, periode)) if eerste else None,
            }
        )
    return rijen


def _doel(rij: dict[str, Any], woorden: dict[str, str]) -> dict[str, Any]:
    """A goal with its figures as plain JSON, and what was said of a figure that everybody may see."""
    cijfers = [asdict(cijfer) for cijfer in rij["cijfers"]]
    gezegd = [woorden[c.indicator] for c in rij["cijfers"] if c.indicator in woorden and c.getal is not None]
    return rij | {"cijfers": cijfers, "toelichtingen": gezegd}


def kleine_jaren(indicator: Indicator, plek: Plek, tot: tuple[int, str]) -> dict[int, str]:
    """The years of the line that show `<5` instead of a value, as the table beside it does."""
    rijen = Uitkomst.objects.filter(indicator=indicator, plek=plek).niet_na(*tot).order_by("jaar", "periode")
    return {u.jaar: klein_woord(u) for u in rijen}


def _reeks(indicator: Indicator, plek: Plek, tot: tuple[int, str]) -> dict[str, Any]:
    woorden = kleine_jaren(indicator, plek, tot)
    punten = [
        [jaar, _float(waarde), _float(doel), woorden.get(jaar, "")]
        for jaar, waarde, doel in reeks(indicator, plek, tot)
    ]
    return {"naam": indicator.naam, "eenheid": indicator.eenheid, "punten": punten}


def kaart(regels: list[Regel]) -> dict[str, Any] | None:
    """One indicator per wijk: the map and the table beside it."""
    regel = beeld.kies_regel(regels, None)
    if regel is None:
        return None
    rijen = beeld.op_hoogte(
        {"naam": hier.plek.naam, "omtrek": beeld.omtrek_van(hier), "cijfer": cijfer_van(hier)}
        for hier in beeld.per_wijk(regel)
    )
    codes = [rij["cijfer"].oordeel for rij in rijen]
    return {
        "kop": bevindingen.kop_van_kaart(regel.indicator.naam, codes, beeld.hoogste(rijen)),
        "naam": regel.indicator.naam,
        "definitie": regel.indicator.definitie,
        "verborgen_zin": beeld.verborgen_zin(rijen),
        "rijen": [rij | {"cijfer": asdict(rij["cijfer"]), "oordeel": rij["cijfer"].oordeel} for rij in rijen],
    }


def wijktabellen(regels: list[Regel]) -> list[dict[str, Any]]:
    """Per wijk every indicator that has a target this year."""
    tabellen: dict[str, list[dict[str, Any]]] = {}
    for regel in regels:
        u = regel.uitkomst
        for hier in per_plek(u.indicator, u.jaar, u.periode):
            cijfer = cijfer_van(hier)
            if cijfer.oordeel != "geen_meting":
                tabellen.setdefault(hier.plek.naam, []).append(asdict(cijfer))
    return [{"naam": naam, "cijfers": rijen} for naam, rijen in sorted(tabellen.items())]


def geld(jaar: int) -> list[dict[str, str]]:
    """Per geldstroom what was given and spent, in euros as text; empty without a fixed verdeling."""
    gegeven = dict(
        Toekenning.objects.vastgesteld(jaar).order_by().values_list("geldstroom__naam").annotate(euro=som("bedrag"))
    )
    besteed = dict(
        Besteding.objects.in_jaar(jaar).order_by().values_list("geldstroom__naam").annotate(euro=som("bedrag"))
    )
    nul = Decimal("0.00")
    return [
        {
            "naam": naam,
            "gegeven": str(euro),
            "besteed": str(besteed.get(naam, nul)),
            "over": str(euro - besteed.get(naam, nul)),
        }
        for naam, euro in sorted(gegeven.items())
    ]


def _float(waarde: Any) -> float | None:
    return None if waarde is None else float(waarde)
