"""The money of one school or wijk in one year, and what a directeur sees before agreeing to an inleg."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import Case, OuterRef, QuerySet, Subquery, Value, When

from budgetten.models import Besteding, Inleg, Rekening, Verdeling
from budgetten.overzichten.scholen import NUL, jaargeld
from budgetten.overzichten.wijkpot import saldi_van
from swv.dagen import jaar_is_voorbij
from swv.models import Plek
from wijken.models import School

GANGBAAR = Decimal(30)
SCHOOLBUDGET, WIJKPOT = Rekening.Soort.SCHOOLBUDGET, Rekening.Soort.WIJKPOT


@dataclass(frozen=True)
class Plekgeld:
    """By the ledger: what came in and was not put away, what is spent, what is left; and every besteding."""

    saldo: Decimal
    besteed: Decimal
    gereserveerd: Decimal
    bestedingen: list[Besteding]
    bekend: bool
    voorbij: bool

    @property
    def geheel(self) -> Decimal:
        return self.saldo + self.besteed + self.gereserveerd


@dataclass(frozen=True)
class Inlegblad:
    """``vorig``: last year's percentage; ``voorstel``: what stands in the form, None while that is not a percentage."""

    krijgt: Decimal | None
    vorig: Decimal | None
    voorstel: Decimal | None
    akkoord_op: Any
    verdeling: Verdeling | None

    @property
    def naar_pot(self) -> Decimal | None:
        """What the proposal comes to in euros."""
        if self.krijgt is None or self.voorstel is None:
            return None
        return (self.krijgt * self.voorstel / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)


def plekken_met_saldo(jaar: int) -> QuerySet[Plek]:
    """The schools and wijken, each with what its account still holds; ``saldo`` None: it has none."""
    bron = Case(When(soort=Plek.Soort.SCHOOL, then=Value(SCHOOLBUDGET)), default=Value(WIJKPOT))
    rekeningen = Rekening.objects.filter(plek=OuterRef("pk"), soort=OuterRef("bron"), jaar=jaar).met_saldo()
    plekken = Plek.objects.filter(soort__in=[Plek.Soort.SCHOOL, Plek.Soort.WIJK]).select_related("school")
    return plekken.annotate(bron=bron).annotate(saldo=Subquery(rekeningen.values("saldo")))


def plekgeld(*, plek: Plek, jaar: int) -> Plekgeld:
    """Two queries."""
    saldi = saldi_van(plekken=[plek.pk], jaar=jaar).get(plek.pk, {})
    return Plekgeld(
        saldo=saldi.get(SCHOOLBUDGET if plek.soort == Plek.Soort.SCHOOL else WIJKPOT, NUL),
        besteed=saldi.get(Rekening.Soort.BESTEED, NUL),
        gereserveerd=saldi.get(Rekening.Soort.GERESERVEERD, NUL),
        bestedingen=list(Besteding.objects.geldig().in_jaar(jaar).filter(plek=plek).met_namen()),
        bekend=bool(saldi),
        voorbij=jaar_is_voorbij(jaar),
    )


def scholen_met_inleg(jaar: int) -> QuerySet[School]:
    """Annotates ``eigen`` and ``vorig``: the percentage of this year and of last year, ``akkoord_op``, ``inleg_pk``."""
    inleg = Inleg.objects.filter(school=OuterRef("pk"))
    van_dit_jaar = inleg.filter(jaar=jaar)
    return School.objects.select_related("plek").annotate(
        eigen=Subquery(van_dit_jaar.values("percentage")),
        akkoord_op=Subquery(van_dit_jaar.values("akkoord_op")),
        inleg_pk=Subquery(van_dit_jaar.values("pk")),
        vorig=Subquery(inleg.filter(jaar=jaar - 1).values("percentage")),
    )


def inlegblad(*, school: Any, jaar: int) -> Inlegblad:
    """``school`` comes from ``scholen_met_inleg``. One query."""
    geld = jaargeld(jaar=jaar, scholen=[school.pk])
    bekend = [percentage for percentage in (school.eigen, school.vorig) if percentage is not None]
    return Inlegblad(
        krijgt=geld.rijen[0].met_inleg if geld.rijen else None,
        vorig=school.vorig,
        voorstel=bekend[0] if bekend else GANGBAAR,
        akkoord_op=school.akkoord_op,
        verdeling=geld.verdeling,
    )
