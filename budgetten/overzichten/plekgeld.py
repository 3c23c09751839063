"""The money of one school or wijk in one year, and what a directeur sees before agreeing to an inleg."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from budgetten.models import Besteding, Inleg, Rekening, Verdeling
from budgetten.overzichten.scholen import NUL, schoolgeld
from budgetten.overzichten.wijkpot import saldi_van
from swv.models import Plek
from wijken.models import School

GANGBAAR = Decimal(30)


@dataclass(frozen=True)
class Plekgeld:
    """By the ledger: what came in and was not put away, what is spent, what is left; and every besteding."""

    saldo: Decimal
    besteed: Decimal
    gereserveerd: Decimal
    bestedingen: list[Besteding]
    bekend: bool

    @property
    def geheel(self) -> Decimal:
        return self.saldo + self.besteed + self.gereserveerd


@dataclass(frozen=True)
class Inlegblad:
    """``vorig``: last year's percentage; ``voorstel``: what the form begins with."""

    krijgt: Decimal | None
    vorig: Decimal | None
    voorstel: Decimal
    akkoord_op: Any
    verdeling: Verdeling | None

    @property
    def naar_pot(self) -> Decimal | None:
        """What the proposal comes to in euros."""
        return None if self.krijgt is None else self.krijgt * self.voorstel / 100


def plekgeld(*, plek: Plek, jaar: int) -> Plekgeld:
    """Two queries."""
    saldi = saldi_van(plekken=[plek.pk], jaar=jaar).get(plek.pk, {})
    soort = Rekening.Soort
    bron = soort.SCHOOLBUDGET if plek.soort == Plek.Soort.SCHOOL else soort.WIJKPOT
    return Plekgeld(
        saldo=saldi.get(bron, NUL),
        besteed=saldi.get(soort.BESTEED, NUL),
        gereserveerd=saldi.get(soort.GERESERVEERD, NUL),
        bestedingen=list(Besteding.objects.geldig().in_jaar(jaar).filter(plek=plek).met_namen()),
        bekend=bool(saldi),
    )


def inlegblad(*, school: School, jaar: int) -> Inlegblad:
    """Four queries."""
    inleg = {rij.jaar: rij for rij in Inleg.objects.filter(school=school, jaar__in=[jaar, jaar - 1])}
    vorig = inleg[jaar - 1].percentage if jaar - 1 in inleg else None
    verdeling = Verdeling.objects.geldend(jaar).first()
    rijen = schoolgeld(verdeling=verdeling, scholen=[school.pk]) if verdeling else []
    return Inlegblad(
        krijgt=rijen[0].met_inleg if rijen else None,
        vorig=vorig,
        voorstel=inleg[jaar].percentage if jaar in inleg else GANGBAAR if vorig is None else vorig,
        akkoord_op=inleg[jaar].akkoord_op if jaar in inleg else None,
        verdeling=verdeling,
    )
