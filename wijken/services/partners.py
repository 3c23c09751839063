"""What partners do in a plan: added by the wijk, agreed by the partner itself (besluit 16)."""

from collections.abc import Iterable
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid
from wijken.models import Contactpersoon, Organisatie, Organisatiewijk, Partnerdeel, Wijkplan
from wijken.services.onderdelen import schoon
from wijken.services.samen_invullen import Invoer, Waarden, rijen_opslaan, stempel
from wijken.services.wijkplan import VAST, plan_op_slot, schrijfbaar_plan

VERANDERD = "De tekst of het bedrag is veranderd sinds u dit las. Lees het opnieuw en geef dan akkoord."
WEG = "Dit deel is intussen uit het plan gehaald. Bewaar uw tekst, en vraag de wijk het weer toe te voegen."


@transaction.atomic
def partnerdeel_toevoegen(
    *,
    wijkplan: Wijkplan,
    organisatie: Organisatie | None,
    naam: str,
    soort: str,
    doet: str,
    bedrag: Decimal,
    contact: Lid | None = None,
) -> Partnerdeel:
    """What one organisation does; a ``naam`` that is not known yet makes the organisation. Double click: the first."""
    plan, doet = schrijfbaar_plan(wijkplan.pk), schoon(doet)
    organisatie = organisatie or _organisatie(naam, soort)
    Organisatiewijk.objects.get_or_create(organisatie=organisatie, wijk=plan.wijk)
    if contact:
        _koppelen(organisatie, plan, contact)
    begin = {"doet": doet, "bedrag": bedrag}
    deel, nieuw = Partnerdeel.objects.get_or_create(wijkplan=plan, organisatie=organisatie, defaults=begin)
    if not nieuw and (deel.doet, deel.bedrag) != (doet, bedrag):
        raise ValidationError(f"{organisatie} staat al in dit plan. Pas dat deel aan.")
    return deel


@transaction.atomic
def partnerdeel_opslaan(*, deel: Partnerdeel, invoer: Iterable[Invoer]) -> dict[str, Waarden]:
    """Save text and euros; a change makes the akkoord lapse. Returns what another wrote meanwhile (samen_invullen)."""
    schrijfbaar_plan(deel.wijkplan_id)
    rij = _deel_op_slot(deel)

    def schrijf(sleutel: str, waarden: Waarden) -> None:
        rij.doet, rij.bedrag = schoon(waarden[0]), Decimal(waarden[1])
        rij.akkoord_door, rij.akkoord_op = None, None
        rij.save()

    return rijen_opslaan(invoer, nu=lambda sleutel: waarden_van(rij), schrijf=schrijf)


@transaction.atomic
def partnerdeel_weghalen(*, deel: Partnerdeel) -> None:
    """Take the part out of the plan; the organisation stays known."""
    schrijfbaar_plan(deel.wijkplan_id)
    Partnerdeel.objects.filter(pk=deel.pk).delete()


@transaction.atomic
def partnerdeel_akkoord(*, deel: Partnerdeel, door: Lid, gelezen: str) -> Partnerdeel:
    """The organisation agrees to what it read (``gelezen``: the stempel of its page), until the plan is vastgesteld."""
    plan = plan_op_slot(deel.wijkplan_id)
    if plan.status == Wijkplan.Status.VASTGESTELD:
        raise ValidationError(VAST)
    rij = _deel_op_slot(deel)
    if gelezen != stempel(waarden_van(rij)):
        raise ValidationError(VERANDERD)
    if rij.akkoord_op is None:
        rij.akkoord_door, rij.akkoord_op = door, timezone.now()
        rij.save(update_fields=["akkoord_door", "akkoord_op"])
    return rij


@transaction.atomic
def contact_koppelen(*, deel: Partnerdeel, contact: Lid) -> Contactpersoon:
    """Somebody who logs in as partner of this wijk speaks for the organisation here."""
    plan = schrijfbaar_plan(deel.wijkplan_id)
    return _koppelen(deel.organisatie, plan, contact)


def waarden_van(deel: Partnerdeel) -> Waarden:
    """What two people could write at the same time: text and euros."""
    return als_waarden(deel.doet, deel.bedrag)


def als_waarden(doet: str, bedrag: Decimal | None) -> Waarden:
    return (doet, f"{bedrag or 0:.2f}")


def _deel_op_slot(deel: Partnerdeel) -> Partnerdeel:
    rij = Partnerdeel.objects.select_for_update().filter(pk=deel.pk).first()
    if rij is None:
        raise ValidationError(WEG)
    return rij


def _organisatie(naam: str, soort: str) -> Organisatie:
    """The one of that name, however it is capitalised."""
    bestaand = Organisatie.objects.filter(naam__iexact=naam).first()
    return (
        bestaand
        or Organisatie.objects.get_or_create(naam=naam, defaults={"soort": soort, "nagekeken_op": vandaag()})[0]
    )


def _koppelen(organisatie: Organisatie, plan: Wijkplan, contact: Lid) -> Contactpersoon:
    wie = {"organisatie": organisatie, "lid": contact, "wijk": plan.wijk}
    begin = {"naam": contact.naam, "functie": "contactpersoon van deze wijk"}
    return Contactpersoon.objects.filter(**wie).first() or Contactpersoon.objects.create(**wie, **begin)
