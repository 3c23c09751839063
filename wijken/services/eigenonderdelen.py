"""Parts that a wijk adds to its own plan, beside those of the template."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from wijken.models import Planonderdeel, Wijkplan
from wijken.services.volgorde import verschuiven
from wijken.services.wijkplan import schrijfbaar_plan

MEESTE = 30
VAN_SJABLOON = "Dit onderdeel hoort bij het sjabloon van het samenwerkingsverband. U kunt het leeg laten."
VAST = "Bij dit onderdeel staat al een doel, een uitgave of voortgang. Laat het staan, of maak dat eerst los."


@transaction.atomic
def onderdeel_toevoegen(*, wijkplan: Wijkplan, niveau: str, titel: str) -> Planonderdeel:
    """An own part at the end of its level; the same title again gives the first one."""
    plan = schrijfbaar_plan(wijkplan.pk)
    rijen = list(plan.onderdelen.order_by("volgorde"))
    if zelfde := next((een for een in rijen if een.eigen and een.titel.lower() == titel.lower()), None):
        return zelfde
    _weiger_dubbel(rijen, titel)
    if len(rijen) >= MEESTE:
        raise ValidationError(f"Een plan heeft ten hoogste {MEESTE} onderdelen. Schrijf verder in een van deze.")
    nummer = max((een.volgorde for een in rijen), default=0) + 1
    return Planonderdeel.objects.create(wijkplan=plan, niveau=niveau, titel=titel, volgorde=nummer, eigen=True)


@transaction.atomic
def onderdeel_hernoemen(*, onderdeel: Planonderdeel, niveau: str, titel: str) -> Planonderdeel:
    """Another title or level for an own part."""
    onderdeel = _eigen_op_slot(onderdeel)
    _weiger_dubbel([een for een in onderdeel.wijkplan.onderdelen.all() if een.pk != onderdeel.pk], titel)
    onderdeel.niveau, onderdeel.titel = niveau, titel
    onderdeel.save(update_fields=["niveau", "titel"])
    return onderdeel


@transaction.atomic
def onderdeel_verplaatsen(*, onderdeel: Planonderdeel, op: bool) -> Planonderdeel:
    """One place up or down on its own level."""
    onderdeel = _eigen_op_slot(onderdeel)
    rijen = onderdeel.wijkplan.onderdelen.filter(niveau=onderdeel.niveau).order_by("volgorde")
    verschuiven(rij=onderdeel, rijen=list(rijen), op=op)
    return onderdeel


@transaction.atomic
def onderdeel_weghalen(*, onderdeel: Planonderdeel) -> None:
    """Take an own part out of the plan with its acties and remarks; the history of the plan keeps them."""
    onderdeel = _eigen_op_slot(onderdeel)
    try:
        with transaction.atomic():
            onderdeel.acties.all().delete()
            onderdeel.opmerkingen.filter(antwoord_op__isnull=False).delete()
            onderdeel.opmerkingen.all().delete()
            onderdeel.delete()
    except ProtectedError as fout:
        raise ValidationError(VAST) from fout


def _eigen_op_slot(onderdeel: Planonderdeel) -> Planonderdeel:
    schrijfbaar_plan(onderdeel.wijkplan_id)
    onderdeel = Planonderdeel.objects.select_for_update(of=("self",)).select_related("wijkplan").get(pk=onderdeel.pk)
    if not onderdeel.eigen:
        raise ValidationError(VAN_SJABLOON)
    return onderdeel


def _weiger_dubbel(rijen: list[Planonderdeel], titel: str) -> None:
    if any(een.titel.lower() == titel.lower() for een in rijen):
        raise ValidationError({"titel": "Dit plan heeft al een onderdeel met deze titel. Kies een andere."})
