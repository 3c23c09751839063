"""What each school gets, keeps, puts in and spends."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from budgetten.models import Besteding, Toekenning, Verdeling
from budgetten.querysets import VERDELINGVELDEN
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


@dataclass(frozen=True)
class Jaargeld:
    """The schools in the verdeling that says most about a year; ``verdeling`` None: nothing was divided for them."""

    verdeling: Verdeling | None
    rijen: list[Schoolgeld]
    voorbeelddata: bool = False

    @property
    def vast(self) -> bool:
        return self.verdeling is not None and self.verdeling.status == Verdeling.Status.VASTGESTELD


def jaargeld(*, jaar: int, scholen: Iterable[int] | QuerySet[Any]) -> Jaargeld:
    """These schools, in order of name, with the verdeling they are in. One query.

    In a verdeling that holds, only agreed inleg counts; in a scenario a proposal counts as well.
    """
    return _jaargeld(Toekenning.objects.geldend(jaar), jaar, scholen)


def jaargeld_in(*, verdeling: Verdeling, scholen: Iterable[int] | QuerySet[Any]) -> Jaargeld:
    """The same for one verdeling, whatever its state."""
    return _jaargeld(verdeling.toekenningen.all(), verdeling.jaar, scholen)


def _jaargeld(toekenningen: Any, jaar: int, scholen: Iterable[int] | QuerySet[Any]) -> Jaargeld:
    rijen = list(toekenningen.filter(school__in=scholen).met_inleg(jaar).per_school())
    if not rijen:
        return Jaargeld(None, [])
    verdeling = Verdeling(**{veld: rijen[0][f"v_{veld}"] for veld in VERDELINGVELDEN})
    return Jaargeld(verdeling, [_schoolgeld(rij) for rij in rijen], bool(rijen[0]["voorbeeld"]))


def _schoolgeld(rij: dict[str, Any]) -> Schoolgeld:
    return Schoolgeld(
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


def over_per_geldstroom(*, school_id: int, jaar: int) -> dict[int, Decimal]:
    """What a school still has of each geldstroom: toekenning − inleg − bestedingen. Two queries."""
    rijen = Toekenning.objects.vastgesteld(jaar).met_inleg(jaar).filter(school=school_id)
    krijgt = {geldstroom: bedrag - inleg for geldstroom, bedrag, inleg in rijen.per_geldstroom()}
    besteed = Besteding.objects.geldig().in_jaar(jaar).filter(plek=school_id).per_geldstroom()
    return {geldstroom: bedrag - besteed.get(geldstroom, NUL) for geldstroom, bedrag in krijgt.items()}
