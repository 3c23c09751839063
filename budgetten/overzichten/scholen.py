"""What each school gets, keeps, puts in and spends."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from budgetten.models import Besteding, Rekening, Toekenning, Verdeling
from swv.dagen import dag_van_indeling
from wijken.models import Indeling, School

NUL = Decimal("0.00")


@dataclass(frozen=True)
class Schoolgeld:
    """One school in one year. ``krijgt`` is everything; of ``met_inleg`` a share goes to the wijkpot."""

    school_id: int
    naam: str
    code: str
    leerlingen: int
    geteld_op: datetime.date
    krijgt: Decimal
    met_inleg: Decimal
    percentage: Decimal
    akkoord: bool
    inleg: Decimal

    @property
    def houdt(self) -> Decimal:
        """What stays of the money that a share is taken of."""
        return self.met_inleg - self.inleg

    @property
    def budget(self) -> Decimal:
        """What the school can spend itself."""
        return self.krijgt - self.inleg


@dataclass(frozen=True)
class Schoolindeling:
    """Where a school stands in a year."""

    wijk_id: int | None
    wijk: str
    bestuur_id: int
    bestuur: str


def schoolgeld(*, verdeling: Verdeling, scholen: Iterable[int] | QuerySet[Any] | None = None) -> list[Schoolgeld]:
    """One row per school, in order of name; all schools unless told which. One query.

    In a verdeling that holds, only agreed inleg counts; in a scenario a proposal counts as well.
    """
    vast = verdeling.status == Verdeling.Status.VASTGESTELD
    rijen = verdeling.toekenningen.met_inleg(verdeling.jaar, alleen_akkoord=vast)
    if scholen is not None:
        rijen = rijen.filter(school__in=scholen)
    return [
        Schoolgeld(
            school_id=rij["school_id"],
            naam=rij["naam"],
            code=rij["school__code"],
            leerlingen=rij["leerlingen"],
            geteld_op=rij["geteld_op"],
            krijgt=rij["krijgt"],
            met_inleg=rij["krijgt_met_inleg"],
            percentage=rij["percentage"],
            akkoord=rij["akkoord_op"] is not None,
            inleg=rij["inleg"],
        )
        for rij in rijen.per_school()
    ]


def scholen_van_wijk(*, wijk_id: int, jaar: int) -> QuerySet[Any]:
    """Ids of the schools of a wijk in a year, as a subquery."""
    return School.objects.in_wijk(wijk_id, dag_van_indeling(jaar)).values("pk")


def scholen_van_bestuur(*, bestuur_id: int, jaar: int) -> QuerySet[Any]:
    """Ids of the schools of a bestuur in a year, as a subquery."""
    return School.objects.van_bestuur(bestuur_id, dag_van_indeling(jaar)).values("pk")


def indeling_van(jaar: int) -> dict[int, Schoolindeling]:
    """Per school its wijk and bestuur of a year."""
    rijen = Indeling.objects.op(dag_van_indeling(jaar)).values_list(
        "school_id", "wijk_id", "wijk__plek__naam", "bestuur_id", "bestuur__plek__naam"
    )
    return {school: Schoolindeling(wijk, naam or "", bestuur, wie) for school, wijk, naam, bestuur, wie in rijen}


def besteed_per_plek(*, jaar: int) -> dict[int, Decimal]:
    """What each school and wijk has spent in a year, as the ledger says."""
    rekeningen = Rekening.objects.filter(soort=Rekening.Soort.BESTEED, jaar=jaar).met_saldo()
    return dict(rekeningen.values_list("plek_id", "saldo"))


def over_per_geldstroom(*, school_id: int, jaar: int) -> dict[int, Decimal]:
    """What a school still has of each geldstroom: toekenning − inleg − bestedingen. Two queries."""
    rijen = Toekenning.objects.vastgesteld(jaar).met_inleg(jaar, alleen_akkoord=True).filter(school=school_id)
    krijgt = {geldstroom: bedrag - inleg for geldstroom, bedrag, inleg in rijen.per_geldstroom()}
    besteed = Besteding.objects.geldig().in_jaar(jaar).filter(plek=school_id).per_geldstroom()
    return {geldstroom: bedrag - besteed.get(geldstroom, NUL) for geldstroom, bedrag in krijgt.items()}
