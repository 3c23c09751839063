"""What one pupil with a TLV costs in a year: set by the ministry, kept per year with its source."""

from collections.abc import Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from budgetten.models import TlvBedrag, TlvSoort
from swv.models import Lid

BEKEND_JAAR = 2024
BEKEND: dict[str, Decimal] = {
    TlvSoort.SBO: Decimal("6634.52"),
    TlvSoort.SO_LAAG: Decimal("12938.34"),
    TlvSoort.SO_MIDDEN: Decimal("21053.23"),
    TlvSoort.SO_HOOG: Decimal("31419.53"),
}
BRON = "Landelijke bekostigingsbedragen 2024"


@transaction.atomic
def tlv_bedragen_zetten(*, jaar: int, bedragen: Mapping[str, Decimal], bron: str, door: Lid | None) -> None:
    """The four amounts of one year; saving again changes them, the history keeps what stood there."""
    if set(bedragen) != set(TlvSoort):
        raise ValidationError("Vul alle vier de bedragen in.")
    for soort, bedrag in bedragen.items():
        TlvBedrag.objects.update_or_create(jaar=jaar, soort=soort, defaults={"bedrag": bedrag, "bron": bron.strip()})


def tlv_bedragen_voor(jaar: int) -> list[TlvBedrag]:
    """The amounts that hold for a year: of that year, or of the newest year before it."""
    rijen = list(TlvBedrag.objects.filter(jaar__lte=jaar))
    laatste = max((rij.jaar for rij in rijen), default=None)
    return [rij for rij in rijen if rij.jaar == laatste]
