"""A change of an agreed plan: begun with a reason, taken back as if it never was."""

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.models import Lid
from swv.services import gebeurtenis_melden
from swv.templatetags.getallen import datum
from wijken.models import Wijkplan, Wijziging
from wijken.services.planherstel import terugzetten
from wijken.services.tekenronde import akkoorden_laten_vervallen, nieuwste_versie, open_wijziging
from wijken.services.wijkplan import plan_op_slot

Status = Wijkplan.Status


@transaction.atomic
def wijziging_beginnen(*, wijkplan: Wijkplan, reden: str, door: Lid) -> Wijziging:
    """Open an agreed plan to write in. Readers keep its newest version; the signatures under it stay in that version.

    The same person asking again gets the change that is open; another person is told that there is one.
    """
    plan, reden = plan_op_slot(wijkplan.pk), reden.strip()
    if (lopend := open_wijziging(plan)) is not None:
        if lopend.gemaakt_door_id == door.pk and lopend.reden == reden:
            return lopend
        raise ValidationError(
            f"{lopend.gemaakt_door} begon op {datum(lopend.gemaakt_op)} al een wijziging: ‘{lopend.reden}’ "
            "Schrijf daaraan mee, of wacht tot zij klaar is."
        )
    if plan.status != Status.VASTGESTELD:
        raise ValidationError("Dit plan is nog niet vastgesteld. U kunt er nog gewoon in schrijven.")
    if not reden:
        raise ValidationError({"reden": "Schrijf op waarom het plan verandert. De scholen lezen dat mee."})
    if nieuwste_versie(plan) is None:
        raise ValidationError("Van dit plan is geen vastgestelde versie bewaard. Vraag het samenwerkingsverband.")
    wijziging = Wijziging.objects.create(wijkplan=plan, reden=reden, gemaakt_door=door)
    plan.wijzigen()
    plan.save(update_fields=["status"])
    akkoorden_laten_vervallen(plan)
    _melden("wijkplan.wijziging", plan, door)
    return wijziging


@transaction.atomic
def wijziging_intrekken(*, wijziging: Wijziging, door: Lid) -> Wijkplan:
    """Put the newest version back, exactly; what was written meanwhile stays in the history of each part."""
    plan = plan_op_slot(wijziging.wijkplan_id)
    lopend = open_wijziging(plan)
    if lopend is None or lopend.pk != wijziging.pk:
        wijziging.refresh_from_db()
        if wijziging.uitkomst == Wijziging.Uitkomst.INGETROKKEN:
            return plan
        raise ValidationError("Deze wijziging is al vastgesteld. Begin een nieuwe als er weer iets verandert.")
    versie = nieuwste_versie(plan)
    if versie is None:
        raise ValidationError("Van dit plan is geen vastgestelde versie bewaard. Vraag het samenwerkingsverband.")
    akkoorden_laten_vervallen(plan)
    terugzetten(plan, versie.inhoud, door=door)
    lopend.afsluiten(Wijziging.Uitkomst.INGETROKKEN)
    plan.terugzetten()
    plan.save(update_fields=["status", "penvoerder"])
    _melden("wijkplan.wijziging_ingetrokken", plan, door)
    return plan


def _melden(soort: str, plan: Wijkplan, door: Lid) -> None:
    gebeurtenis_melden(soort=soort, door=door, wijkplan_id=plan.pk, wijk_id=plan.wijk_id, jaar=plan.jaar)
