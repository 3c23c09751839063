"""From a scenario to amounts that hold: make, compute, lay before, fix."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django_fsm import can_proceed

from budgetten.models import Geldstroom, Rekening, Toekenning, Verdeelregel, Verdeling
from budgetten.services.grootboek import Boekstuk, boekstukken_boeken, overboeking, rekening_van, rekeningen_van
from budgetten.services.inleg import inleg_bijboeken
from budgetten.verdeelsleutels import grootste_rest
from swv.dagen import dag_van_indeling, vandaag
from swv.models import Lid, Plek
from swv.services import gebeurtenis_melden
from wijken.models import Leerlingtelling, School

STAAT_VAST = "Deze verdeling ligt voor of is vastgesteld. Trek haar eerst in, of maak een nieuw scenario."
AL_VASTGESTELD = "Voor dit jaar is al een verdeling vastgesteld. Een tweede kan er niet naast."


@dataclass(frozen=True)
class Regel:
    """What one geldstroom gives: an amount per pupil, or a total to divide over the pupils; never both."""

    geldstroom: Geldstroom
    per_leerling: Decimal | None = None
    totaal: Decimal | None = None


def teldatum_van(jaar: int) -> datetime.date:
    """The money of a year follows the pupils of 1 February of the year before."""
    return datetime.date(jaar - 1, 2, 1)


@transaction.atomic
def verdeling_maken(*, jaar: int, naam: str, regels: Sequence[Regel]) -> Verdeling:
    """A new scenario with its amounts."""
    verdeling = Verdeling(jaar=jaar, naam=naam, teldatum=teldatum_van(jaar))
    if Verdeling.objects.filter(jaar=jaar, naam=naam).exists():
        raise ValidationError(f"Voor {jaar} is er al een scenario ‘{naam}’. Kies een andere naam of open dat scenario.")
    verdeling.save()
    return verdeling_invullen(verdeling=verdeling, regels=regels)


@transaction.atomic
def verdeling_invullen(*, verdeling: Verdeling, regels: Sequence[Regel]) -> Verdeling:
    """Replace the regels of a scenario and compute it again."""
    if not regels:
        raise ValidationError("Vul bij minstens één geldstroom een bedrag in.")
    verdeling = _scenario(verdeling)
    verdeling.regels.exclude(geldstroom__in=[regel.geldstroom for regel in regels]).delete()
    for regel in regels:
        verdeelregel_zetten(verdeling=verdeling, regel=regel)
    verdeling_doorrekenen(verdeling=verdeling)
    return verdeling


@transaction.atomic
def verdeelregel_zetten(*, verdeling: Verdeling, regel: Regel) -> Verdeelregel:
    """Set what one geldstroom gives; a second time replaces the first."""
    if (regel.per_leerling is None) == (regel.totaal is None):
        raise ValidationError(f"Vul bij {regel.geldstroom} een bedrag per leerling of een totaal in, niet allebei.")
    verdeling = _scenario(verdeling)
    rij, _ = Verdeelregel.objects.update_or_create(
        verdeling=verdeling,
        geldstroom=regel.geldstroom,
        defaults={"per_leerling": regel.per_leerling, "totaal": regel.totaal},
    )
    return rij


@transaction.atomic
def verdeling_doorrekenen(*, verdeling: Verdeling) -> list[Toekenning]:
    """Store what each school gets, by the newest count on the teldatum; replaces an earlier computation."""
    verdeling = _scenario(verdeling)
    scholen = _scholen(verdeling)
    regels = verdeling.regels.select_related("geldstroom")
    rijen = [rij for regel in regels for rij in _toekenningen(regel, scholen)]
    verdeling.toekenningen.all().delete()
    return Toekenning.objects.bulk_create(rijen)


@transaction.atomic
def verdeling_voorleggen(*, verdeling: Verdeling, door: Lid | None) -> Verdeling:
    """The directeur-bestuurder gets these amounts; nothing changes any more until it is taken back."""
    verdeling = _op_slot(verdeling)
    if verdeling.status == Verdeling.Status.VOORGELEGD:
        return verdeling
    if not can_proceed(verdeling.voorleggen):
        raise ValidationError("Deze verdeling is al vastgesteld.")
    if Verdeling.objects.vastgesteld(verdeling.jaar).exists():
        raise ValidationError(AL_VASTGESTELD)
    if not verdeling.toekenningen.exists():
        raise ValidationError("Nog geen school krijgt geld in dit scenario. Vul eerst de bedragen in.")
    verdeling.voorleggen()
    verdeling.save(update_fields=["status"])
    gebeurtenis_melden(soort="verdeling.voorgelegd", door=door, verdeling=verdeling.pk)
    return verdeling


@transaction.atomic
def verdeling_intrekken(*, verdeling: Verdeling, door: Lid | None) -> Verdeling:
    """Back to a scenario that can change."""
    verdeling = _op_slot(verdeling)
    if verdeling.status == Verdeling.Status.SCENARIO:
        return verdeling
    if not can_proceed(verdeling.intrekken):
        raise ValidationError("Deze verdeling is vastgesteld. Zij kan niet meer terug.")
    verdeling.intrekken()
    verdeling.save(update_fields=["status"])
    gebeurtenis_melden(soort="verdeling.ingetrokken", door=door, verdeling=verdeling.pk)
    return verdeling


@transaction.atomic
def verdeling_vaststellen(*, verdeling: Verdeling, door: Lid | None, datum: datetime.date | None = None) -> Verdeling:
    """The amounts hold: book them to the schools, and the agreed inleg to the wijkpotten; does nothing twice.

    What else lay before for that year goes back to scenario: nothing waits for a decision that was taken.
    """
    anderen = _anderen_op_slot(verdeling)
    verdeling = _op_slot(verdeling)
    if verdeling.status == Verdeling.Status.VASTGESTELD:
        return verdeling
    if not can_proceed(verdeling.vaststellen):
        raise ValidationError("Dit scenario ligt nog niet voor. Leg het eerst voor.")
    if Verdeling.objects.vastgesteld(verdeling.jaar).exists():
        raise ValidationError(AL_VASTGESTELD)
    verdeling.vaststellen()
    verdeling.vastgesteld_op, verdeling.vastgesteld_door = _moment(datum), door
    verdeling.save(update_fields=["status", "vastgesteld_op", "vastgesteld_door"])
    _toekenningen_boeken(verdeling, datum or vandaag(), door)
    inleg_bijboeken(jaar=verdeling.jaar, door=door, datum=datum)
    for ander in anderen:
        verdeling_intrekken(verdeling=ander, door=door)
    gebeurtenis_melden(soort="verdeling.vastgesteld", door=door, verdeling=verdeling.pk)
    return verdeling


def _moment(datum: datetime.date | None) -> datetime.datetime:
    """Noon of an earlier day, now otherwise."""
    if datum is None:
        return timezone.now()
    return timezone.make_aware(datetime.datetime.combine(datum, datetime.time(12)))


def _op_slot(verdeling: Verdeling) -> Verdeling:
    return Verdeling.objects.select_for_update().get(pk=verdeling.pk)


def _anderen_op_slot(verdeling: Verdeling) -> list[Verdeling]:
    """Lock all verdelingen of the year, always in the same order; gives the others that lie before."""
    rijen = list(Verdeling.objects.select_for_update().filter(jaar=verdeling.jaar).order_by("pk"))
    return [rij for rij in rijen if rij.pk != verdeling.pk and rij.status == Verdeling.Status.VOORGELEGD]


def _scenario(verdeling: Verdeling) -> Verdeling:
    verdeling = _op_slot(verdeling)
    if verdeling.status != Verdeling.Status.SCENARIO:
        raise ValidationError(STAAT_VAST)
    return verdeling


def _scholen(verdeling: Verdeling) -> list[School]:
    """Open on the teldatum and still there when the year begins, each with its newest count."""
    telling = Leerlingtelling.objects.filter(school=OuterRef("pk"), teldatum__lte=verdeling.teldatum)
    laatste = telling.order_by("-teldatum")
    scholen = School.objects.open_op(verdeling.teldatum).open_op(dag_van_indeling(verdeling.jaar))
    return list(
        scholen.annotate(
            leerlingen=Subquery(laatste.values("aantal")[:1]), geteld_op=Subquery(laatste.values("teldatum")[:1])
        ).filter(leerlingen__gt=0)
    )


def _toekenningen(regel: Verdeelregel, scholen: Iterable[School]) -> list[Toekenning]:
    wie = [school for school in scholen if school.soort in regel.geldstroom.schoolsoorten]
    bedragen = _bedragen(regel, {school.code: school.leerlingen for school in wie})
    return [
        Toekenning(
            verdeling=regel.verdeling,
            geldstroom=regel.geldstroom,
            school=school,
            leerlingen=school.leerlingen,
            geteld_op=school.geteld_op,
            bedrag=bedragen[school.code],
        )
        for school in wie
    ]


def _bedragen(regel: Verdeelregel, leerlingen: dict[str, int]) -> dict[str, Decimal]:
    if regel.per_leerling is not None:
        return {code: aantal * regel.per_leerling for code, aantal in leerlingen.items()}
    if not leerlingen:
        raise ValidationError(f"Geen school mag geld krijgen uit {regel.geldstroom}. Haal dit bedrag weg.")
    delen = grootste_rest(int((regel.totaal or 0) * 100), leerlingen)
    return {code: Decimal(centen) / 100 for code, centen in delen.items()}


def _toekenningen_boeken(verdeling: Verdeling, datum: datetime.date, door: Lid | None) -> None:
    jaar = verdeling.jaar
    per_school = dict(verdeling.toekenningen.met_inleg(jaar).per_school().values_list("school_id", "krijgt"))
    swv = Plek.objects.get(soort=Plek.Soort.SWV)
    middelen = rekening_van(plek=swv.pk, soort=Rekening.Soort.MIDDELEN, jaar=jaar)
    rekeningen = rekeningen_van(plekken=per_school, soort=Rekening.Soort.SCHOOLBUDGET, jaar=jaar)
    stukken = [
        Boekstuk(
            sleutel=f"toekenning:{verdeling.pk}:{school}",
            soort="toekenning",
            omschrijving=f"Toekenning {jaar}",
            benen=overboeking(middelen, rekeningen[school], bedrag),
            datum=datum,
        )
        for school, bedrag in per_school.items()
        if bedrag
    ]
    boekstukken_boeken(stukken=stukken, door=door)
