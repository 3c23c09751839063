"""Which goals a part of a wijkplan, or an actie in it, works on."""

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import ActieDoel, Jaardoel, OnderdeelDoel
from swv.models import Lid
from wijken.models import Actie, Planonderdeel, Wijkplan


@transaction.atomic
def doel_koppelen(*, onderdeel: Planonderdeel, jaardoel: Jaardoel, door: Lid) -> OnderdeelDoel:
    """Link a goal; linking twice gives the same row."""
    _plan_schrijfbaar(onderdeel.wijkplan_id, jaardoel)
    return OnderdeelDoel.objects.get_or_create(onderdeel=onderdeel, jaardoel=jaardoel)[0]


@transaction.atomic
def doel_ontkoppelen(*, onderdeel: Planonderdeel, jaardoel: Jaardoel, door: Lid) -> None:
    """Take a goal off a part; does nothing when it is off already."""
    _plan_schrijfbaar(onderdeel.wijkplan_id, jaardoel)
    OnderdeelDoel.objects.filter(onderdeel=onderdeel, jaardoel=jaardoel).delete()


@transaction.atomic
def actie_doel_koppelen(*, actie: Actie, jaardoel: Jaardoel, door: Lid) -> ActieDoel:
    """Link a goal to an actie; linking twice gives the same row."""
    _plan_schrijfbaar(actie.onderdeel.wijkplan_id, jaardoel)
    return ActieDoel.objects.get_or_create(actie=actie, jaardoel=jaardoel)[0]


@transaction.atomic
def actie_doel_ontkoppelen(*, actie: Actie, jaardoel: Jaardoel, door: Lid) -> None:
    """Take a goal off an actie; does nothing when it is off already."""
    _plan_schrijfbaar(actie.onderdeel.wijkplan_id, jaardoel)
    ActieDoel.objects.filter(actie=actie, jaardoel=jaardoel).delete()


def _plan_schrijfbaar(wijkplan_id: int, jaardoel: Jaardoel) -> None:
    plan = Wijkplan.objects.select_for_update().get(pk=wijkplan_id)
    if not plan.is_schrijfbaar:
        raise ValidationError("Dit wijkplan ligt vast. Heropen het plan eerst; daarna kunt u de doelen veranderen.")
    if jaardoel.jaar != plan.jaar:
        raise ValidationError(
            f"Dit doel is van {jaardoel.jaar} en het plan van {plan.jaar}. Kies een doel van {plan.jaar}."
        )
