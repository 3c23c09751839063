"""The way of a wijkplan: made, sent for advice, signed, vastgesteld."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid
from swv.persoonsgegevens import zekere_vondsten
from swv.register import register
from swv.services import gebeurtenis_melden
from wijken.models import Advies, Akkoord, Planonderdeel, School, Sjabloondeel, Wijk, Wijkplan, Wijziging
from wijken.services.sjabloon import sjabloondelen_voor
from wijken.services.tekenronde import (
    akkoorden_laten_vervallen,
    omvang_vastleggen,
    open_wijziging,
    tekenronde,
    versie_maken,
    weiger_ongelezen,
)

Status = Wijkplan.Status
VAST = "Dit wijkplan is vastgesteld en verandert niet meer. Moet er toch iets anders? Begin dan een wijziging."
TEKENT = "De scholen tekenen dit plan al. Heropen het plan als de tekst nog moet veranderen."
LEEG = "Dit plan heeft nog geen tekst. Schrijf eerst ten minste één onderdeel."


def plan_op_slot(plan_id: int) -> Wijkplan:
    """The plan, locked until the end of the transaction: every write on a plan passes here."""
    plannen = Wijkplan.objects.select_for_update(of=("self",)).select_related("wijk__plek", "penvoerder__plek")
    return plannen.get(pk=plan_id)


def schrijfbaar_plan(plan_id: int) -> Wijkplan:
    """The locked plan; ValidationError when its text may not change now."""
    plan = plan_op_slot(plan_id)
    if not plan.is_schrijfbaar:
        raise ValidationError(VAST if plan.status == Status.VASTGESTELD else TEKENT)
    return plan


@transaction.atomic
def wijkplan_maken(*, wijk: Wijk, jaar: int, uiterlijk: datetime.date | None = None) -> Wijkplan:
    """A plan with the parts of the template. The second question for the same wijk and year gives the first plan."""
    if jaar not in (vandaag().year, vandaag().year + 1):
        raise ValidationError("Een wijkplan maakt u voor dit jaar of voor het volgende jaar.")
    Wijk.objects.select_for_update(of=("self",)).get(pk=wijk.pk)
    if bestaand := Wijkplan.objects.filter(wijk=wijk, jaar=jaar).first():
        return bestaand
    plan = Wijkplan.objects.create(wijk=wijk, jaar=jaar, uiterlijk=uiterlijk or tekst_klaar(jaar))
    Planonderdeel.objects.bulk_create(onderdelen_uit_sjabloon(plan, sjabloondelen_voor(jaar=jaar)))
    return plan


def tekst_klaar(jaar: int) -> datetime.date:
    """When the text of a plan is ready: the first Friday of December before its year."""
    december = datetime.date(jaar - 1, 12, 1)
    return december + datetime.timedelta(days=(4 - december.weekday()) % 7)


def onderdelen_uit_sjabloon(plan: Wijkplan, delen: list[Sjabloondeel]) -> list[Planonderdeel]:
    """The parts of the template, not saved yet."""
    return [
        Planonderdeel(
            wijkplan=plan,
            volgorde=nummer,
            niveau=deel.niveau,
            soort=deel.soort,
            titel=deel.titel,
            uitleg=deel.uitleg,
            woorden=deel.woorden,
        )
        for nummer, deel in enumerate(delen, start=1)
    ]


@transaction.atomic
def wijkplan_bespreken(*, wijkplan: Wijkplan, door: Lid) -> Wijkplan:
    """Say that the text is ready for the wijkoverleg; writing stays possible. A plan that is further stays there."""
    plan = schrijfbaar_plan(wijkplan.pk)
    if plan.status != Status.CONCEPT:
        return plan
    _weiger_tekst(plan)
    plan.bespreken()
    plan.save(update_fields=["status"])
    _melden("wijkplan.besproken", plan, door)
    return plan


@transaction.atomic
def wijkplan_indienen(*, wijkplan: Wijkplan, door: Lid) -> Wijkplan:
    """Ask the procesbegeleider to read; writing stays possible."""
    plan = schrijfbaar_plan(wijkplan.pk)
    if plan.status == Status.ADVIES:
        return plan
    if plan.wordt_gewijzigd:
        raise ValidationError("Een wijziging legt u meteen voor. De procesbegeleider leest dan mee.")
    _weiger_tekst(plan)
    plan.indienen()
    plan.save(update_fields=["status"])
    _melden("wijkplan.ingediend", plan, door)
    return plan


@transaction.atomic
def advies_geven(*, wijkplan: Wijkplan, strekking: str, toelichting: str, door: Lid) -> Advies:
    """Advice with its reason, asked or not. When it was asked, the turn goes back to the wijk; it never blocks."""
    plan = plan_op_slot(wijkplan.pk)
    if plan.status == Status.VASTGESTELD:
        raise ValidationError(f"{VAST} Uw advies kan er niet meer bij.")
    if not toelichting.strip():
        raise ValidationError({"toelichting": "Schrijf op waarom u dit adviseert. De wijk leest dat mee."})
    laatste = plan.adviezen.first()
    nieuw = Advies(wijkplan=plan, strekking=strekking, toelichting=toelichting.strip(), door=door)
    nieuw.gevraagd = plan.status == Status.ADVIES
    if laatste and _zelfde_advies(laatste, nieuw):
        return laatste
    nieuw.save()
    if plan.status == Status.ADVIES:
        plan.terugnemen()
        plan.save(update_fields=["status"])
    _melden("wijkplan.advies", plan, door, advies_id=nieuw.pk, strekking=strekking)
    return nieuw


@transaction.atomic
def ter_tekening_leggen(*, wijkplan: Wijkplan, door: Lid) -> Wijkplan:
    """The text stands and the schools may sign; other apps can object, advice cannot."""
    plan = plan_op_slot(wijkplan.pk)
    if plan.status == Status.TEKENEN:
        return plan
    if plan.status == Status.VASTGESTELD:
        raise ValidationError(VAST)
    _weiger_tekst(plan)
    if not School.objects.van_wijkplan(plan.wijk_id, plan.jaar).exists():
        raise ValidationError("In deze wijk staat geen school die kan tekenen. Vraag het samenwerkingsverband.")
    _weiger_bezwaren("wijkplan.ter_tekening", plan)
    if plan.wordt_gewijzigd:
        omvang_vastleggen(plan)
    plan.ter_tekening_leggen()
    plan.save(update_fields=["status"])
    _melden("wijkplan.ter_tekening", plan, door)
    return plan


@transaction.atomic
def tekenen(*, wijkplan: Wijkplan, school: School, door: Lid, gelezen: str) -> Akkoord:
    """One school signs once; the last one makes the plan vastgesteld in the same transaction.

    ``gelezen`` is the vingerafdruk of the text on the page of the signer: nobody signs what they did not see.
    """
    plan = plan_op_slot(wijkplan.pk)
    akkoord = Akkoord.objects.filter(wijkplan=plan, school=school).first()
    if akkoord and plan.status == Status.VASTGESTELD:
        return akkoord
    if plan.status != Status.TEKENEN:
        raise ValidationError("Dit plan ligt niet ter tekening. Ververs de pagina om te zien wie aan zet is.")
    tekenronde(plan).toets(school, door, plan.jaar)
    if akkoord is None:
        weiger_ongelezen(plan, gelezen)
        akkoord = Akkoord.objects.create(wijkplan=plan, school=school, door=door)
    _vaststellen_als_rond(plan, door)
    return akkoord


@transaction.atomic
def begeleider_akkoord(*, wijkplan: Wijkplan, door: Lid, gelezen: str) -> Wijkplan:
    """The procesbegeleider agrees to a small change; with the signature of a school the plan is vastgesteld again."""
    plan = plan_op_slot(wijkplan.pk)
    wijziging = open_wijziging(plan)
    if wijziging is None or plan.status != Status.TEKENEN or wijziging.omvang != Wijziging.Omvang.KLEIN:
        raise ValidationError("Hier ligt geen kleine wijziging voor. Ververs de pagina om te zien wie aan zet is.")
    if wijziging.begeleider_op is None:
        weiger_ongelezen(plan, gelezen)
        wijziging.begeleider, wijziging.begeleider_op = door, timezone.now()
        wijziging.save(update_fields=["begeleider", "begeleider_op"])
    _vaststellen_als_rond(plan, door)
    return plan


@transaction.atomic
def heropenen(*, wijkplan: Wijkplan, door: Lid) -> Wijkplan:
    """Back to writing. Given signatures lapse; the history keeps them."""
    plan = plan_op_slot(wijkplan.pk)
    if plan.is_schrijfbaar:
        return plan
    if plan.status == Status.VASTGESTELD:
        raise ValidationError(VAST)
    akkoorden_laten_vervallen(plan)
    if plan.wordt_gewijzigd:
        plan.wijzigen()
    else:
        plan.heropenen()
    plan.save(update_fields=["status"])
    _melden("wijkplan.heropend", plan, door)
    return plan


def _vaststellen_als_rond(plan: Wijkplan, door: Lid) -> None:
    if tekenronde(plan).is_rond(set(plan.akkoorden.values_list("school_id", flat=True))):
        _vaststellen(plan, door)


def _vaststellen(plan: Wijkplan, door: Lid) -> None:
    _weiger_bezwaren("wijkplan.vaststellen", plan)
    versie_maken(plan)
    plan.vaststellen()
    plan.vastgesteld_op = timezone.now()
    plan.save(update_fields=["status", "vastgesteld_op"])
    _melden("wijkplan.vastgesteld", plan, door)


def _weiger_tekst(plan: Wijkplan) -> None:
    """A plan without text, or with what can hardly be anything but personal, cannot be handed in."""
    onderdelen = list(plan.onderdelen.exclude(tekst=""))
    if not onderdelen:
        raise ValidationError(LEEG)
    gevonden = [f"Onderdeel ‘{deel}’: {zin}" for deel in onderdelen for zin in zekere_vondsten(deel.tekst)]
    if gevonden:
        raise ValidationError(gevonden)


def _weiger_bezwaren(overgang: str, plan: Wijkplan) -> None:
    if redenen := register.redenen_tegen(overgang, plan):
        raise ValidationError([ValidationError(reden) for reden in redenen])


def _zelfde_advies(een: Advies, ander: Advies) -> bool:
    return (een.strekking, een.toelichting, een.door_id) == (ander.strekking, ander.toelichting, ander.door_id)


def _melden(soort: str, plan: Wijkplan, door: Lid, **meer: Any) -> None:
    gebeurtenis_melden(soort=soort, door=door, wijkplan_id=plan.pk, wijk_id=plan.wijk_id, jaar=plan.jaar, **meer)
