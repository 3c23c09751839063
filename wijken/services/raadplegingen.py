"""Parents (or others) were asked: what they said and what the wijk does with it. A report, so it never freezes."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import vandaag
from swv.models import Lid
from wijken.models import Raadpleging, Wijkplan


@transaction.atomic
def raadpleging_toevoegen(*, wijkplan: Wijkplan, door: Lid, **velden: Any) -> Raadpleging:
    """The very same report again (double click) gives the first."""
    _weiger_later(velden)
    return Raadpleging.objects.get_or_create(wijkplan=wijkplan, **velden, defaults={"gemaakt_door": door})[0]


@transaction.atomic
def raadpleging_wijzigen(*, raadpleging: Raadpleging, **velden: Any) -> Raadpleging:
    """Other words, also after vaststellen: a frozen version keeps what stood in it."""
    _weiger_later(velden)
    rij = Raadpleging.objects.select_for_update().get(pk=raadpleging.pk)
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    rij.save()
    return rij


@transaction.atomic
def raadpleging_verwijderen(*, raadpleging: Raadpleging) -> None:
    """Take a report away; the history keeps it."""
    raadpleging.delete()


def _weiger_later(velden: dict[str, Any]) -> None:
    if velden["datum"] > vandaag():
        raise ValidationError({"datum": "Deze dag moet nog komen. Schrijf het verslag als u met hen gesproken hebt."})
