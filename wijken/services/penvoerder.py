"""Which school keeps the plan and its money together: one per plan."""

from django.core.exceptions import ValidationError
from django.db import transaction

from wijken.models import School, Wijkplan
from wijken.services.wijkplan import schrijfbaar_plan


@transaction.atomic
def penvoerder_kiezen(*, wijkplan: Wijkplan, school_id: int) -> Wijkplan:
    """A school of the wijk; the choice before it stays in the history."""
    plan = schrijfbaar_plan(wijkplan.pk)
    if not School.objects.van_wijkplan(plan.wijk_id, plan.jaar).filter(pk=school_id).exists():
        raise ValidationError(f"Deze school hoort op 1 januari {plan.jaar} niet bij de wijk. Kies een andere school.")
    plan.penvoerder_id = school_id
    plan.save(update_fields=["penvoerder"])
    return plan
