"""National figures, and the words that go with a figure above them (ontwerp §4.4)."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from doelen.models import Indicator, LandelijkCijfer, Toelichting
from doelen.services.doelenboom_bewerken import herrekenen
from swv.models import Lid, Plek

HEEL = Decimal(100)


@transaction.atomic
def landelijk_cijfer_bewaren(
    *,
    indicator: Indicator,
    jaar: int,
    waarde: Decimal,
    bron: str,
    peildatum: date | None = None,
    cijfer: LandelijkCijfer | None = None,
    door: Lid,
) -> LandelijkCijfer:
    """One figure per indicator and year, always with its source; the history keeps an earlier one."""
    indicator = Indicator.objects.select_for_update().get(pk=indicator.pk)
    if indicator.eenheid == Indicator.Eenheid.PROCENT and waarde > HEEL:
        raise ValidationError({"waarde": "Een percentage is hoogstens 100."})
    ander = LandelijkCijfer.objects.filter(indicator=indicator, jaar=jaar).exclude(pk=cijfer.pk if cijfer else None)
    if bestaand := ander.first():
        if cijfer is None and bestaand.waarde == waarde:
            return bestaand
        raise ValidationError({"jaar": f"Over {jaar} staat er al een cijfer. Wijzig dat."})
    cijfer = cijfer or LandelijkCijfer(indicator=indicator)
    cijfer.jaar, cijfer.waarde, cijfer.bron, cijfer.peildatum = jaar, waarde, bron, peildatum
    cijfer.save()
    herrekenen(jaar, door)
    return cijfer


@transaction.atomic
def toelichting_geven(*, indicator: Indicator, plek: Plek, jaar: int, tekst: str, door: Lid) -> Toelichting:
    """Why a figure is above the national one; one per place and year, the last words count."""
    if not tekst.strip():
        raise ValidationError({"tekst": "Schrijf in een paar zinnen waardoor dit cijfer hoger is."})
    Plek.objects.select_for_update().get(pk=plek.pk)
    velden = {"tekst": tekst.strip(), "door": door, "op": timezone.now()}
    return Toelichting.objects.update_or_create(indicator=indicator, plek=plek, jaar=jaar, defaults=velden)[0]
