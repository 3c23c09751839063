"""Agreements of a place: made in a talk, ticked off when done."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import vandaag
from swv.models import Lid, Plek
from wijken.models import Actiepunt, Gesprek, Overleg


@transaction.atomic
def actiepunt_maken(
    *,
    plek: Plek,
    tekst: str,
    wie: str,
    voor: datetime.date,
    herkomst: str,
    door: Lid,
    overleg: Overleg | None = None,
    gesprek: Gesprek | None = None,
) -> Actiepunt:
    """Note an agreement. Sent twice it is one: the open one with the same words is given back."""
    if voor < vandaag():
        raise ValidationError({"voor": "Deze dag is al voorbij. Kies vandaag of een latere dag."})
    Plek.objects.select_for_update().get(pk=plek.pk)
    velden = {"herkomst": herkomst, "gemaakt_door": door, "overleg": overleg, "gesprek": gesprek}
    actiepunt, _ = Actiepunt.objects.get_or_create(
        plek=plek, tekst=tekst, wie=wie, voor=voor, klaar_op=None, defaults=velden
    )
    return actiepunt


@transaction.atomic
def actiepunt_afvinken(*, actiepunt: Actiepunt, klaar: bool) -> Actiepunt:
    """Done today, or open again; the first day on which it was done stays."""
    actiepunt = Actiepunt.objects.select_for_update().get(pk=actiepunt.pk)
    if klaar != bool(actiepunt.klaar_op):
        actiepunt.klaar_op = vandaag() if klaar else None
        actiepunt.save(update_fields=["klaar_op"])
    return actiepunt
