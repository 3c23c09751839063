"""Whether the last target of each indicator is in reach on one place, as this reader may know: two queries."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from doelen.models import Grootheid, Indicator, IndicatorTerm, Streefwaarde, Uitkomst
from doelen.overzichten.getallen import waarde_tekst
from doelen.prognose import Doel, Prognose, Punt, prognose_van
from doelen.services.geldigheid import streefwaarde_voor
from doelen.services.regels import waarde_van
from swv.models import Plek

Eenheid = Indicator.Eenheid
EINDEN: dict[str, tuple[float, float | None]] = {Eenheid.PROCENT: (0.0, 100.0), Eenheid.SCHAAL: (1.0, 3.0)}


def prognoses_van(plek: Plek, *, mag: bool, indicatoren: Iterable[Indicator] | None = None) -> dict[int, Prognose]:
    """Per id of an indicator that has a target here. ``mag``: the reader may see the small counts of this place."""
    doelen = _laatste_doelen(plek, indicatoren)
    punten: dict[int, dict[int, Any]] = {indicator: {} for indicator in doelen}
    kanten = IndicatorTerm.Kant
    rijen = Uitkomst.objects.filter(plek=plek, indicator__in=doelen).annotate(
        stroomt=Exists(_stromen(kanten.TELLER)), beide=Exists(_stromen(kanten.NOEMER))
    )
    for rij in rijen.select_related("indicator").order_by("jaar", "periode"):
        punten[rij.indicator_id][rij.jaar] = rij  # the last period of each year
    return {
        indicator: _prognose(doel, [_punt(rij, mag=mag) for rij in punten[indicator].values()])
        for indicator, doel in doelen.items()
    }


def _laatste_doelen(plek: Plek, indicatoren: Iterable[Indicator] | None) -> dict[int, Streefwaarde]:
    """Per indicator the target of its last year that judges this place."""
    streefwaarden = Streefwaarde.objects.select_related("jaardoel", "indicator")
    if indicatoren is not None:
        streefwaarden = streefwaarden.filter(indicator__in=list(indicatoren))
    per_jaar: dict[tuple[int, int], list[Streefwaarde]] = {}
    for streefwaarde in streefwaarden:
        per_jaar.setdefault((streefwaarde.jaardoel.jaar, streefwaarde.indicator_id), []).append(streefwaarde)
    gekozen = ((indicator, streefwaarde_voor(plek, per_jaar[jaar, indicator])) for jaar, indicator in sorted(per_jaar))
    return {indicator: doel for indicator, doel in gekozen if doel is not None}


def _stromen(kant: str) -> QuerySet[IndicatorTerm]:
    """The terms on one side of the indicator of an outcome that grow during the year."""
    stroom = IndicatorTerm.objects.filter(grootheid__aard=Grootheid.Aard.STROOM)
    return stroom.filter(indicator=OuterRef("indicator"), kant=kant)


def _punt(rij: Any, *, mag: bool) -> Punt:
    """The year so far: a stroom goes on as it went, a stand stands where it is.

    Not used: a third of a year of a stroom, and a sum in which schools are missing.
    """
    periode, waarde = int(rij.periode[1]), waarde_van(rij, rij.indicator)
    if (rij.stroomt and periode == 1) or (rij.noemer is None and rij.scholen_mee < rij.scholen_totaal):
        waarde = None
    if waarde is not None and rij.stroomt and not rij.beide:
        waarde = waarde * 3 / periode
    return Punt(
        tijd=rij.jaar if rij.stroomt else rij.jaar - 1 + periode / 3,
        waarde=None if waarde is None else float(waarde),
        onder=None if rij.noemer is None else float(rij.noemer),
        verborgen=not mag and rij.zicht != Uitkomst.Zicht.OPEN,
    )


def _prognose(doel: Streefwaarde, punten: list[Punt]) -> Prognose:
    eenheid = doel.indicator.eenheid
    laagst, hoogst = EINDEN.get(eenheid, (0.0, None))
    waarde = None if doel.waarde is None else float(doel.waarde)
    return prognose_van(
        punten,
        Doel(doel.jaardoel.jaar, doel.soort, waarde, laagst, hoogst),
        woord=lambda getal: waarde_tekst(eenheid, getal),
    )
