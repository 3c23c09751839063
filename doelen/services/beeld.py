"""Reads for the monitor: a few queries each, however many schools there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, F, Max, Q, QuerySet

from doelen.models import (
    Indicator,
    Jaardoel,
    Mijlpaal,
    Opgave,
    Opgaveronde,
    Streefwaarde,
    Thema,
    Uitkomst,
)
from doelen.oordelen import GEEN_METING, VERVALLEN, oordeel_mijlpaal, zwakste
from doelen.services.mijlpalen import PLEKSOORT
from doelen.services.plekoordelen import MEERVOUD, oordeel_van_plekken, stand_van_plekken
from doelen.services.regels import Doeloordeel, MijlpaalRegel, PlekRegel, Regel, ThemaOordelen, waarde_van
from swv.dagen import Periode, dag_van_indeling, vandaag
from swv.models import Plek
from wijken.models import Indeling

__all__ = [
    "Doeloordeel",
    "MijlpaalRegel",
    "PlekRegel",
    "Regel",
    "ThemaOordelen",
    "doelenbeeld",
    "grootste_gat",
    "indicatoren_met_doel",
    "jaardoelen_van",
    "laatste_periode",
    "mijlpalen_van",
    "opgaven_van",
    "per_plek",
    "reeks",
    "regels",
    "scholen_ingediend",
]
GENOEG_DICHT = 10  # so many hidden schools together in a rounded mean tell nothing of one


def laatste_periode(jaar: int) -> str | None:
    """The newest period of a year that has outcomes."""
    return Uitkomst.objects.filter(jaar=jaar).aggregate(laatst=Max("periode"))["laatst"]


def regels(plek: Plek, jaar: int, periode: str, *, alleen_met_doel: bool = False) -> list[Regel]:
    """Every indicator of one place, theme by theme."""
    uitkomsten = Uitkomst.objects.filter(plek=plek)
    alle = _regels(Regel, uitkomsten, jaar, periode, gemiddelden=_gemiddelden(plek, jaar, periode))
    return [regel for regel in alle if regel.doel or not alleen_met_doel]


def per_plek(indicator: Indicator, jaar: int, periode: str, soort: str = "wijk") -> list[PlekRegel]:
    """One indicator on every place of a kind, by name."""
    uitkomsten = Uitkomst.objects.filter(indicator=indicator, plek__soort=soort)
    return sorted(
        _regels(PlekRegel, uitkomsten, jaar, periode), key=lambda regel: (regel.plek.sorteernaam, regel.plek.pk)
    )


def grootste_gat(jaar: int, periode: str, *, plek: Plek | None = None, aantal: int = 5) -> list[Regel]:
    """What is furthest from its target, first; nothing that has reached it."""
    plek = plek or Plek.objects.get(soort=Plek.Soort.SWV)
    open_ = [regel for regel in regels(plek, jaar, periode) if regel.streefwaarde and regel.gat > 0]
    return sorted(open_, key=lambda regel: (-regel.gat, regel.indicator.volgorde))[:aantal]


def indicatoren_met_doel(jaar: int) -> list[Indicator]:
    """The indicatoren that have a target in a year."""
    return list(Indicator.objects.filter(streefwaarden__jaardoel__jaar=jaar).select_related("thema").distinct())


def reeks(
    indicator: Indicator, plek: Plek, tot: tuple[int, str] | None = None
) -> list[tuple[int, Decimal | None, Decimal | None]]:
    """(jaar, waarde at the end of it, target); a hidden year has no value. ``tot``: the last year and period in it."""
    uitkomsten = Uitkomst.objects.filter(indicator=indicator, plek=plek).order_by("jaar", "periode")
    uitkomsten = uitkomsten.niet_na(*tot) if tot else uitkomsten
    per_jaar = {u.jaar: u for u in uitkomsten}
    doelen = dict(Streefwaarde.objects.filter(indicator=indicator, plek=None).values_list("jaardoel__jaar", "waarde"))
    return [
        (jaar, waarde_van(u, indicator) if u.zicht == Uitkomst.Zicht.OPEN else None, doelen.get(jaar))
        for jaar, u in per_jaar.items()
    ]


def doelenbeeld(perioden: Mapping[int, str] | None = None) -> list[ThemaOordelen]:
    """All jaardoelen, theme by theme and year by year; per year its newest period or that given.

    A concept for later years is not in it.
    """
    per_thema: dict[Thema, dict[int, list[Doeloordeel]]] = defaultdict(lambda: defaultdict(list))
    for doel in _oordelen_van(Jaardoel.objects.zonder_concept(), perioden or {}):
        per_thema[doel.jaardoel.thema][doel.jaardoel.jaar].append(doel)
    return [
        ThemaOordelen(thema, dict(jaren)) for thema, jaren in sorted(per_thema.items(), key=lambda p: p[0].volgorde)
    ]


def jaardoelen_van(jaar: int, thema: Thema | None = None, periode: str | None = None) -> list[Doeloordeel]:
    """The goals of one year with their figures and milestones."""
    doelen = Jaardoel.objects.filter(jaar=jaar)
    if thema is not None:
        doelen = doelen.filter(thema=thema)
    return _oordelen_van(doelen, {jaar: periode} if periode else {})


def mijlpalen_van(plek: Plek, jaar: int) -> list[MijlpaalRegel]:
    """The goals in words that are judged on this kind of place, filled in or not."""
    niveaus = [niveau for niveau, soort in PLEKSOORT.items() if soort == plek.soort]
    doelen = Jaardoel.objects.filter(jaar=jaar, oordeelniveau__in=niveaus).voor_oordeel(vandaag())
    gezet = {m.jaardoel_id: m for m in Mijlpaal.objects.filter(plek=plek, jaardoel__jaar=jaar)}
    return [_mijlpaalregel(doel, plek, gezet.get(doel.pk)) for doel in doelen if not doel.met_getal]


def scholen_ingediend(ronde: Opgaveronde) -> tuple[int, int]:
    """How many schools have handed in, of how many."""
    statussen = list(ronde.opgaven.filter(plek__soort=Plek.Soort.SCHOOL).values_list("status", flat=True))
    return sum(status != Opgave.Status.OPEN for status in statussen), len(statussen)


def opgaven_van(ronde: Opgaveronde, **filters: Any) -> QuerySet[Opgave]:
    """The opgaven of a round with the names of their places, by name."""
    return Opgave.objects.filter(ronde=ronde, **filters).met_namen().order_by("plek__soort", "plek__sorteernaam")


def _regels(
    soort: type[Any],
    uitkomsten: QuerySet[Uitkomst],
    jaar: int,
    periode: str,
    gemiddelden: Mapping[int, Decimal] | None = None,
) -> list[Any]:
    """The outcomes of one period with last year's and the target: two queries."""
    rijen = list(uitkomsten.met_vorig_jaar(jaar, periode).met_namen().met_landelijk())
    vorig = {(u.indicator_id, u.plek_id): u for u in rijen if u.jaar != jaar}
    doelen = {s.indicator_id: s for s in Streefwaarde.objects.filter(jaardoel__jaar=jaar, plek=None)}
    return [
        soort(
            uitkomst=u,
            vorige=vorig.get((u.indicator_id, u.plek_id)),
            doel=u.streefwaarde or doelen.get(u.indicator_id),
            landelijk=u.landelijk,
            gemiddelde_per_school=(gemiddelden or {}).get(u.indicator_id),
        )
        for u in rijen
        if u.jaar == jaar
    ]


def _gemiddelden(plek: Plek, jaar: int, periode: str) -> dict[int, Decimal]:
    """The mean of the schools' percentages, where the goal says "gemiddeld per school" (ontwerp §4.3).

    Not of a few hidden schools: beside their sum it would give them back.
    """
    veld = {"wijk": "wijk", "bestuur": "bestuur", "gemeente": "school__gemeente"}.get(plek.soort)
    if plek.soort == Plek.Soort.SCHOOL:
        return {}
    scholen = Indeling.objects.op(dag_van_indeling(jaar)).filter(**({veld: plek.pk} if veld else {})).values("school")
    rijen = (
        Uitkomst.objects.tot_en_met(jaar, periode)
        .filter(indicator__per_school=True, plek__in=scholen, scholen_mee__gt=0, noemer__gt=0)
        .values_list("indicator")
        .annotate(gemiddelde=Avg(F("teller") * 100 / F("noemer")), dicht=Count("pk", filter=~Q(zicht="open")))
    )
    return {indicator: gemiddelde for indicator, gemiddelde, dicht in rijen if not 0 < dicht < GENOEG_DICHT}


def _oordelen_van(doelen: QuerySet[Jaardoel], perioden: Mapping[int, str]) -> list[Doeloordeel]:
    """The verdict of the whole samenwerkingsverband on each goal: five queries."""
    alle = list(doelen.voor_oordeel(vandaag()))
    cijfers = _swv_regels({doel.jaar for doel in alle}, perioden)
    mijlpalen = _mijlpalen_per_doel([doel for doel in alle if not doel.met_getal])
    return [
        _met_getal(doel, cijfers[doel.pk]) if doel.met_getal else _in_woorden(doel, mijlpalen[doel.pk]) for doel in alle
    ]


def _swv_regels(jaren: Iterable[int], perioden: Mapping[int, str]) -> dict[int, list[Regel]]:
    """Per jaardoel the figures of the whole samenwerkingsverband, and of places with a target of their own.

    Of the newest period or the one given.
    """
    met_vorige = {*jaren, *(jaar - 1 for jaar in jaren)}
    geheel, eigen = Q(plek__soort=Plek.Soort.SWV), Q(streefwaarde__plek__isnull=False)
    uitkomsten = Uitkomst.objects.filter(geheel | eigen, jaar__in=met_vorige).met_namen().met_landelijk()
    rijen = {(u.jaar, u.periode, u.indicator_id, u.plek_id): u for u in uitkomsten.order_by("plek__sorteernaam")}
    laatste = {jaar: max(p for j, p, *_ in rijen if j == jaar) for jaar in {j for j, *_ in rijen}}
    gekozen = laatste | dict(perioden)
    per_doel: dict[int, list[Regel]] = defaultdict(list)
    for (jaar, periode, indicator, plek), u in rijen.items():
        if gekozen[jaar] == periode and u.streefwaarde is not None:
            vorige = rijen.get((jaar - 1, Periode.T3.value, indicator, plek))
            regel = Regel(u, vorige, doel=u.streefwaarde, landelijk=u.landelijk)
            per_doel[u.streefwaarde.jaardoel_id].append(regel)
    return per_doel


def _met_getal(doel: Jaardoel, eigen: list[Regel]) -> Doeloordeel:
    """The weakest of its numbers; a hidden figure hides the verdict. With targets for places only: of those."""
    plekken = [regel for regel in eigen if regel.plek.soort != Plek.Soort.SWV]
    eigen = [regel for regel in eigen if regel.plek.soort == Plek.Soort.SWV]
    if plekken and not eigen:
        return Doeloordeel(doel, oordeel_van_plekken(plekken), stand_van_plekken(plekken), plekken=plekken)
    gedekt = [regel.gedekt_oordeel for regel in eigen]
    dicht = [oordeel for regel, oordeel in zip(eigen, gedekt, strict=True) if oordeel != regel.oordeel]
    oordeel = dicht[0] if dicht else zwakste(gedekt)
    return Doeloordeel(doel, oordeel, regels=eigen)


def _in_woorden(doel: Jaardoel, plekken: list[MijlpaalRegel]) -> Doeloordeel:
    """The weakest of its places, with how many have reached it."""
    oordeel = zwakste(regel.oordeel for regel in plekken)
    stand = ""
    if naam := MEERVOUD.get(PLEKSOORT[doel.oordeelniveau]):
        bereikt = sum(regel.oordeel == "behaald" for regel in plekken)
        telt = sum(regel.oordeel != VERVALLEN for regel in plekken)
        stand = f"{bereikt} van de {telt} {naam} bereikt"
    return Doeloordeel(doel, oordeel, stand, mijlpalen=plekken)


def _mijlpalen_per_doel(doelen: list[Jaardoel]) -> dict[int, list[MijlpaalRegel]]:
    """Per goal in words every place it is judged on, filled in or not."""
    gezet = {(m.jaardoel_id, m.plek_id): m for m in Mijlpaal.objects.filter(jaardoel__in=doelen)}
    plekken = _plekken_per_jaar({doel.jaar for doel in doelen})
    return {
        doel.pk: [
            _mijlpaalregel(doel, plek, gezet.get((doel.pk, plek.pk)))
            for plek in plekken[doel.jaar][PLEKSOORT[doel.oordeelniveau]]
        ]
        for doel in doelen
    }


def _plekken_per_jaar(jaren: Iterable[int]) -> dict[int, dict[str, list[Plek]]]:
    """The places with schools in each year, per kind."""
    plekken = {plek.pk: plek for plek in Plek.objects.all()}
    swv = [plek for plek in plekken.values() if plek.soort == Plek.Soort.SWV]
    rijen = list(Indeling.objects.values_list("begin", "einde", "school", "wijk", "bestuur", "school__gemeente"))
    uit = {}
    for jaar in jaren:
        dag = dag_van_indeling(jaar)
        ids = {pk for begin, einde, *hier in rijen if begin <= dag and (einde is None or einde >= dag) for pk in hier}
        per_soort: dict[str, list[Plek]] = defaultdict(list, {"swv": swv})
        for plek in plekken.values():
            if plek.pk in ids:
                per_soort[plek.soort].append(plek)
        uit[jaar] = per_soort
    return uit


def _mijlpaalregel(doel: Jaardoel, plek: Plek, mijlpaal: Mijlpaal | None) -> MijlpaalRegel:
    if mijlpaal is None:
        return MijlpaalRegel(doel, plek, GEEN_METING)
    oordeel = oordeel_mijlpaal(
        status=mijlpaal.status,
        gepland_op=mijlpaal.gepland_op,
        bereikt_op=mijlpaal.bereikt_op,
        jaar=doel.jaar,
        na_jaar=doel.voorbij,
        vandaag=vandaag(),
    )
    return MijlpaalRegel(
        doel, plek, oordeel, mijlpaal.status, mijlpaal.gepland_op, mijlpaal.bereikt_op, mijlpaal.bewijs
    )
