"""The goals a wijk sets itself, beside the jaardoelen of its samenwerkingsverband."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from wijken.models import Wijkdoel, Wijkplan
from wijken.services.wijkplan import schrijfbaar_plan

GEVOLGD = "Van dit doel is al opgeschreven hoe het ging. Laat het staan, of pas de woorden aan."
GAAT_DOOR = "Dit doel gaat door in het plan van {jaar}. Haal het eerst daar weg, of laat het staan."


@transaction.atomic
def wijkdoel_toevoegen(*, wijkplan: Wijkplan, **velden: Any) -> Wijkdoel:
    """A goal of the wijk; the very same one again (double click) gives the first."""
    plan = schrijfbaar_plan(wijkplan.pk)
    return Wijkdoel.objects.get_or_create(wijkplan=plan, **velden)[0]


@transaction.atomic
def wijkdoel_wijzigen(*, wijkdoel: Wijkdoel, **velden: Any) -> Wijkdoel:
    """Other words or another level, while the plan is being written."""
    schrijfbaar_plan(wijkdoel.wijkplan_id)
    wijkdoel = Wijkdoel.objects.select_for_update().get(pk=wijkdoel.pk)
    for naam, waarde in velden.items():
        setattr(wijkdoel, naam, waarde)
    wijkdoel.save()
    return wijkdoel


@transaction.atomic
def wijkdoel_verwijderen(*, wijkdoel: Wijkdoel) -> None:
    """Take a goal out of the plan; its acties stay, without a goal."""
    plan = schrijfbaar_plan(wijkdoel.wijkplan_id)
    if wijkdoel.vervolgdoelen.exists():
        raise ValidationError(GAAT_DOOR.format(jaar=plan.jaar + 1))
    try:
        with transaction.atomic():
            wijkdoel.acties.update(wijkdoel=None)
            wijkdoel.delete()
    except ProtectedError as fout:
        raise ValidationError(GEVOLGD) from fout
