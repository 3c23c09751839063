"""What a school puts into the pot of its wijk."""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from budgetten.models import Inleg, Mutatie, Rekening, Toekenning, Verdeling
from budgetten.overzichten.scholen import over_per_geldstroom
from budgetten.querysets import som
from budgetten.services.grootboek import Boekstuk, boekstukken_boeken, overboeking, rekeningen_van
from swv.dagen import dag_van_indeling, jaar_is_voorbij, vandaag
from swv.models import Lid
from wijken.models import Indeling, School, Wijkplan

PLAN_STAAT = "Het wijkplan van {jaar} is vastgesteld. Vraag een wijziging van het plan aan."


@transaction.atomic
def inleg_afspreken(*, school: School, jaar: int, percentage: Decimal, door: Lid) -> Inleg:
    """The school agrees to its share of a year, for the first time or anew."""
    School.objects.select_for_update().get(pk=school.pk)  # two tabs never make a second row
    inleg = Inleg.objects.filter(school=school, jaar=jaar).first() or Inleg(
        school=school, jaar=jaar, wijk_id=_wijk_van(school, jaar), percentage=0
    )
    if inleg.pk is None:
        inleg.save()
    return inleg_wijzigen(inleg=inleg, percentage=percentage, door=door)


@transaction.atomic
def inleg_wijzigen(*, inleg: Inleg, percentage: Decimal, door: Lid) -> Inleg:
    """Change the share; the difference is booked once the verdeling holds, so the pot always equals its entries."""
    inleg = Inleg.objects.select_for_update().get(pk=inleg.pk)
    if not 0 <= percentage <= 100:
        raise ValidationError("Kies een percentage van 0 tot en met 100.")
    _weiger_als_het_vaststaat(inleg)
    inleg.percentage, inleg.akkoord_door, inleg.akkoord_op = percentage, door, timezone.now()
    inleg.save(update_fields=["percentage", "akkoord_door", "akkoord_op"])
    _weiger_wat_is_uitgegeven(inleg)
    inleg_bijboeken(jaar=inleg.jaar, door=door, scholen=[inleg.school_id])
    return inleg


@transaction.atomic
def inleg_bijboeken(
    *, jaar: int, door: Lid | None, datum: datetime.date | None = None, scholen: Iterable[int] | None = None
) -> None:
    """Book what the wijkpotten should hold more or less than was booked before; nothing while no verdeling holds."""
    doel = _afgesproken(jaar, scholen)
    wijken = dict(Inleg.objects.akkoord().filter(jaar=jaar, school__in=doel).values_list("school_id", "wijk_id"))
    geboekt = _geboekt(jaar, doel)
    van = rekeningen_van(plekken=wijken, soort=Rekening.Soort.SCHOOLBUDGET, jaar=jaar)
    naar = rekeningen_van(plekken=wijken.values(), soort=Rekening.Soort.WIJKPOT, jaar=jaar)
    stukken = []
    for school, wijk in wijken.items():
        eerder, keren = geboekt.get(school, (Decimal(0), 0))
        if verschil := doel[school] - eerder:
            stukken.append(
                Boekstuk(
                    sleutel=f"inleg:{jaar}:{school}:{keren}",
                    soort="inleg",
                    omschrijving=f"Inleg {jaar} van {van[school].plek.naam}",
                    benen=overboeking(van[school], naar[wijk], verschil),
                    datum=datum or vandaag(),
                )
            )
    boekstukken_boeken(stukken=stukken, door=door)


def _wijk_van(school: School, jaar: int) -> int:
    dag = dag_van_indeling(jaar)
    wijk = Indeling.objects.op(dag).filter(school=school).values_list("wijk_id", flat=True).first()
    if wijk is None:
        raise ValidationError("Deze school hoort bij geen wijk. Er is geen wijkpot om in te leggen.")
    return wijk


def _weiger_als_het_vaststaat(inleg: Inleg) -> None:
    """Also locks the plan and the verdeling of that year, so that neither is fixed at the same moment."""
    if jaar_is_voorbij(inleg.jaar):
        raise ValidationError(f"Het jaar {inleg.jaar} is voorbij. De inleg verandert niet meer.")
    plan = Wijkplan.objects.select_for_update().filter(wijk=inleg.wijk_id, jaar=inleg.jaar).first()
    if plan is not None and plan.is_afgesproken:
        raise ValidationError(PLAN_STAAT.format(jaar=inleg.jaar))
    list(Verdeling.objects.select_for_update().filter(jaar=inleg.jaar).exclude(status="scenario").order_by("pk"))


def _weiger_wat_is_uitgegeven(inleg: Inleg) -> None:
    """A school cannot put in what it has spent already."""
    over = over_per_geldstroom(school_id=inleg.school_id, jaar=inleg.jaar)
    if any(bedrag < 0 for bedrag in over.values()):
        raise ValidationError("De school heeft dit geld al uitgegeven. Kies een lager percentage.")


def _afgesproken(jaar: int, scholen: Iterable[int] | None) -> dict[int, Decimal]:
    """Per school what it agreed to put in, in euros, by the verdeling that holds."""
    rijen = Toekenning.objects.vastgesteld(jaar).met_inleg(jaar)
    if scholen is not None:
        rijen = rijen.filter(school__in=scholen)
    return dict(rijen.per_school().values_list("school_id", "inleg"))


def _geboekt(jaar: int, scholen: Iterable[int]) -> dict[int, tuple[Decimal, int]]:
    """Per school what was booked as inleg, and in how many entries."""
    benen = Mutatie.objects.filter(
        boeking__soort="inleg",
        rekening__soort=Rekening.Soort.SCHOOLBUDGET,
        rekening__jaar=jaar,
        rekening__plek__in=list(scholen),
    )
    rijen = benen.values("rekening__plek").annotate(totaal=som("bedrag"), keren=Count("pk"))
    return {rij["rekening__plek"]: (-rij["totaal"], rij["keren"]) for rij in rijen}
