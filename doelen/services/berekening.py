"""Computing the monitor: one statement counts, the verdict and the visibility follow, one statement writes."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.utils import timezone

from doelen.models import Berekening, Opgaveronde, Uitkomst
from doelen.oordelen import Aard, Grens, Meting, Moment, oordeel_getal
from doelen.services import berekening_sql as sql
from doelen.services.berekening_zicht import Getoond, Opbouw, Zichten, opbouwen, rooster_van, zichten
from doelen.services.geldigheid import GELDT_OP
from swv.dagen import Periode, dag_van_indeling, vandaag
from swv.models import Instelling, Plek

GELDIGHEID = dict(
    zip(
        ("niveaus", "soorten", "afstanden"),
        map(list, zip(*((n, s, i) for n, ss in GELDT_OP.items() for i, s in enumerate(ss)), strict=True)),
        strict=True,
    )
)
KOLOMMEN = ("indicator", "plek", "teller", "noemer", "mee", "totaal", "streefwaarde")
LAATSTE_DAG = {Periode.T1: 30, Periode.T2: 31, Periode.T3: 31}


@dataclass(frozen=True)
class Rij:
    """One fresh outcome with what its verdict needs."""

    indicator: int
    plek: int
    plek_soort: str
    teller: Decimal | None
    noemer: Decimal | None
    mee: int
    totaal: int
    streefwaarde: int | None
    soort: str | None
    waarde: Decimal | None
    landelijk: Decimal | None
    vorig_teller: Decimal | None
    vorig_noemer: Decimal | None
    vorig_mee: int | None

    @property
    def nu(self) -> Meting | None:
        return Meting(self.teller, self.noemer) if self.mee and self.teller is not None else None

    @property
    def vorig(self) -> Meting | None:
        return (
            Meting(self.vorig_teller, self.vorig_noemer) if self.vorig_mee and self.vorig_teller is not None else None
        )

    def grens(self, factor: int) -> Grens | None:
        if self.soort is None:
            return None
        return Grens(self.soort, self.landelijk if self.soort == "landelijk" else self.waarde, factor)


@transaction.atomic
def uitkomsten_berekenen(*, jaar: int, periode: str) -> int:
    """Replace every outcome of one period; gives their number. Two at once in a year wait for each other."""
    berekening, _ = Berekening.objects.select_for_update(no_key=True).get_or_create(jaar=jaar, periode=periode)
    rondes = Opgaveronde.objects.select_for_update(no_key=True).filter(jaar=jaar, periode__lte=periode)
    ronde = next((ronde for ronde in rondes.order_by("periode") if ronde.periode == periode), None)
    if ronde is None:
        raise ValidationError(f"Er is geen opgaveronde {periode} {jaar}. Open die eerst.")
    begin = time.perf_counter()
    moment = Moment(int(periode[1]), na_jaar=periode == Periode.T3 and ronde.sluit < vandaag())
    aantal = _vervangen(_parameters(jaar, Periode(periode)), moment)
    berekening.gevraagd_op, berekening.klaar_op = None, timezone.now()
    berekening.duur_ms = round((time.perf_counter() - begin) * 1000)
    berekening.save()
    return aantal


def _vervangen(parameters: dict[str, Any], moment: Moment) -> int:
    with connection.cursor() as cursor:
        cursor.execute(sql.HASHEN)
        cursor.execute(sql.BEREKENEN, parameters)
        rijen = [Rij(*rij) for rij in cursor.fetchall()]
        cursor.execute(sql.NIET_HASHEN)
        cursor.execute(sql.ROOSTER, parameters)
        indeling = cursor.fetchall()
        eerder = _eerder(parameters["jaar"], parameters["periode"])
        kolommen = _oordelen(rijen, indeling, eerder, moment)
        cursor.execute(sql.WISSEN, parameters)
        cursor.execute(sql.SCHRIJVEN, {**parameters, **kolommen})
    return len(rijen)


def _parameters(jaar: int, periode: Periode) -> dict[str, Any]:
    return {
        "jaar": jaar,
        "periode": periode.value,
        "nummer": int(periode.value[1]),
        "dag": dag_van_indeling(jaar),
        "teldatum": date(jaar, 2, 1),
        "einde": date(jaar, periode.laatste_maand, LAATSTE_DAG[periode]),
        **GELDIGHEID,
    }


def _oordelen(
    rijen: list[Rij], indeling: list[tuple[int, int | None, int, int]], eerder: list[Getoond], moment: Moment
) -> dict[str, str]:
    """The columns to write, with the verdict and the visibility of each row."""
    bouw, zicht = _zichten(rijen, indeling, eerder)
    klopt = _sets_kloppen(rijen, bouw)
    kolommen = {naam: _reeks(getattr(rij, naam) for rij in rijen) for naam in KOLOMMEN}
    kolommen["oordeel"] = _reeks(
        _oordeel(rij, bouw[rij.indicator], moment, klopt.get((rij.indicator, rij.plek), True)) for rij in rijen
    )
    kolommen["zicht"] = _reeks(zicht.get((rij.indicator, rij.plek), "open") for rij in rijen)
    return kolommen


def _reeks(waarden: Iterable[object]) -> str:
    """Numbers and codes as an array of PostgreSQL; nothing in them needs quotes."""
    return "{" + ",".join("NULL" if waarde is None else str(waarde) for waarde in waarden) + "}"


def _oordeel(rij: Rij, bouw: Opbouw, moment: Moment, set_klopt: bool) -> str:
    return oordeel_getal(
        grens=rij.grens(bouw.factor),
        nu=rij.nu,
        vorig=rij.vorig,
        aard=Aard(bouw.teller_stroomt, bouw.noemer_stroomt),
        moment=moment,
        set_klopt=set_klopt,
    )


def _zichten(
    rijen: Iterable[Rij], indeling: list[tuple[int, int | None, int, int]], eerder: list[Getoond]
) -> tuple[dict[int, Opbouw], Zichten]:
    bouw = opbouwen()
    cijfers: dict[int, dict[int, tuple[Decimal, Decimal | None]]] = defaultdict(dict)
    for rij in rijen:
        if rij.mee and rij.teller is not None:
            cijfers[rij.indicator][rij.plek] = (rij.teller, rij.noemer)
    rooster = rooster_van(indeling, Plek.objects.get(soort=Plek.Soort.SWV).pk)
    drempel = Instelling.objects.values_list("drempel", flat=True).get()
    return bouw, zichten(bouw.values(), rooster, cijfers, drempel, eerder)


def _eerder(jaar: int, periode: str) -> list[Getoond]:
    """What the earlier periods of the year show already."""
    cijfers: dict[str, dict[int, dict[int, tuple[Decimal, Decimal | None]]]] = defaultdict(lambda: defaultdict(dict))
    getoond: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    rijen = Uitkomst.objects.filter(jaar=jaar, periode__lt=periode, scholen_mee__gt=0, teller__isnull=False)
    velden = ("periode", "indicator_id", "plek_id", "teller", "noemer", "zicht")
    for toen, indicator, plek, teller, noemer, zicht in rijen.order_by("periode").values_list(*velden):
        cijfers[toen][indicator][plek] = teller, noemer
        if zicht != Uitkomst.Zicht.OPEN:
            getoond[toen][indicator, plek] = zicht
    return [Getoond(figuren, getoond[toen]) for toen, figuren in cijfers.items()]


def _sets_kloppen(rijen: Iterable[Rij], bouw: Mapping[int, Opbouw]) -> dict[tuple[int, int], bool]:
    """Per part of a whole of 100 %: whether the parts of that place add up to the noemer."""
    per_set: dict[tuple[str, int], list[Rij]] = defaultdict(list)
    for rij in rijen:
        if bouw[rij.indicator].set_code and rij.nu:
            per_set[bouw[rij.indicator].set_code, rij.plek].append(rij)
    return {
        (rij.indicator, rij.plek): sum(deel.teller or 0 for deel in delen) == rij.noemer
        for delen in per_set.values()
        for rij in delen
    }
