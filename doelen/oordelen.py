"""The rules of docs/oordelen.md. Pure: exact numbers in, a verdict out; nothing is ever rounded."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

Getal = Decimal | Fraction | int

BEHAALD, OP_KOERS = "behaald", "op_koers"
LOOPT_ACHTER, NIET_BEHAALD = "loopt_achter", "niet_behaald"
GEEN_STREEFWAARDE, GEEN_METING = "geen_streefwaarde", "geen_meting"
VERVALLEN = "vervallen"  # of a milestone only: the weakest when nothing else counts
VAN_ZWAK_NAAR_STERK = (NIET_BEHAALD, LOOPT_ACHTER, GEEN_METING, GEEN_STREEFWAARDE, OP_KOERS, BEHAALD, VERVALLEN)
MINSTENS = frozenset({"minstens", "aandeel_minstens", "schaal"})
HOOGSTENS = frozenset({"hoogstens", "aandeel_hoogstens", "landelijk"})
MINDER, MEER, PRECIES = "minder_dan_vorig_jaar", "meer_dan_vorig_jaar", "precies"


@dataclass(frozen=True)
class Meting:
    """Σ teller and Σ noemer over the schools that count; without a noemer it is a plain count."""

    teller: Getal
    noemer: Getal | None = None

    @property
    def onder(self) -> Fraction:
        return Fraction(1) if self.noemer is None else Fraction(self.noemer)

    @property
    def bruikbaar(self) -> bool:
        return self.onder != 0

    def waarde(self, factor: int) -> Fraction:
        return Fraction(self.teller) * factor / self.onder


@dataclass(frozen=True)
class Grens:
    """What a streefwaarde asks. ``waarde`` is the number in it, or the national figure for ``landelijk``."""

    soort: str
    waarde: Getal | None
    factor: int = 1

    @property
    def vergelijkt_met_vorig_jaar(self) -> bool:
        return self.soort in (MINDER, MEER)

    @property
    def ontbreekt(self) -> bool:
        return self.waarde is None and not self.vergelijkt_met_vorig_jaar

    def gehaald(self, nu: Meting, vorig: Meting | None) -> bool:
        """By cross multiplication, so 99,6 % of a target is never enough."""
        if self.vergelijkt_met_vorig_jaar:
            return self._beter_dan(nu, vorig or Meting(0))
        links, rechts = Fraction(nu.teller) * self.factor, Fraction(self.waarde or 0) * nu.onder
        if self.soort in MINSTENS:
            return links >= rechts
        return links <= rechts if self.soort in HOOGSTENS else links == rechts

    def _beter_dan(self, nu: Meting, vorig: Meting) -> bool:
        links, rechts = Fraction(nu.teller) * vorig.onder, Fraction(vorig.teller) * nu.onder
        if self.soort == MINDER:
            return links < rechts or nu.teller == vorig.teller == 0
        beide_vol = nu.noemer is not None and nu.teller == nu.noemer and vorig.teller == vorig.noemer
        return links > rechts or beide_vol

    def op_pad(self, nu: Meting, vorig: Meting | None, periode: int) -> bool:
        """Whether at least ``periode``/3 of the way from last year to the target is covered."""
        if self.waarde is None or vorig is None or self.gehaald(vorig, None):
            return False
        doel, toen, waarde = Fraction(self.waarde), vorig.waarde(self.factor), nu.waarde(self.factor)
        weg, afgelegd = doel - toen, waarde - toen
        return 3 * afgelegd >= periode * weg if weg > 0 else -3 * afgelegd >= -periode * weg


@dataclass(frozen=True)
class Moment:
    """Which period (1, 2 or 3) the figures run to, and whether the year is over."""

    periode: int
    na_jaar: bool = False


@dataclass(frozen=True)
class Aard:
    """Which sides grow through the year."""

    teller_stroomt: bool
    noemer_stroomt: bool = False

    def doorgetrokken(self, nu: Meting, periode: int) -> Meting:
        """The whole year if it goes on like this."""
        keer = Fraction(3, periode)
        if self.teller_stroomt:
            nu = replace(nu, teller=Fraction(nu.teller) * keer)
        if self.noemer_stroomt and nu.noemer is not None:
            nu = replace(nu, noemer=Fraction(nu.noemer) * keer)
        return nu


def oordeel_getal(
    *, grens: Grens | None, nu: Meting | None, vorig: Meting | None, aard: Aard, moment: Moment, set_klopt: bool = True
) -> str:
    """The verdict on one number. ``nu`` is None when no school counts."""
    if nu is None or not nu.bruikbaar or not set_klopt:
        return GEEN_METING
    if grens is None or grens.ontbreekt:
        return GEEN_STREEFWAARDE
    vorig = vorig if vorig is not None and vorig.bruikbaar else None
    if vorig is None and grens.vergelijkt_met_vorig_jaar:
        return GEEN_METING
    if moment.na_jaar:
        return BEHAALD if grens.gehaald(nu, vorig) else NIET_BEHAALD
    return OP_KOERS if _ligt_op_koers(grens, nu, vorig, aard, moment.periode) else LOOPT_ACHTER


def _ligt_op_koers(grens: Grens, nu: Meting, vorig: Meting | None, aard: Aard, periode: int) -> bool:
    if not aard.teller_stroomt:
        return grens.gehaald(nu, vorig) or grens.op_pad(nu, vorig, periode)
    if grens.soort == PRECIES:
        return replace(grens, soort="hoogstens").gehaald(nu, vorig)
    return grens.gehaald(aard.doorgetrokken(nu, periode), vorig)


def oordeel_mijlpaal(
    *,
    status: str,
    gepland_op: datetime.date | None,
    bereikt_op: datetime.date | None,
    jaar: int,
    na_jaar: bool,
    vandaag: datetime.date,
) -> str:
    """The verdict on a goal in words, on one place; ``status`` is empty when nobody filled it in."""
    if not status or status == VERVALLEN:
        return VERVALLEN if status else GEEN_METING
    if status == "bereikt" and bereikt_op is not None and bereikt_op.year <= jaar:
        return BEHAALD
    if na_jaar:
        return NIET_BEHAALD
    op_tijd = gepland_op is None or gepland_op >= vandaag
    return OP_KOERS if status == "loopt" and op_tijd else LOOPT_ACHTER


def zwakste(oordelen: Iterable[str]) -> str:
    """Several numbers or several places under one jaardoel: the weakest counts."""
    return min(oordelen, key=VAN_ZWAK_NAAR_STERK.index, default=GEEN_METING)
