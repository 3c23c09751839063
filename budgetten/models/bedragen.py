"""Amounts that the ministry sets."""

from django.core.validators import MinValueValidator
from django.db import models

from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantModel


class TlvSoort(models.TextChoices):
    """What a toelaatbaarheidsverklaring gives entrance to."""

    SBO = "sbo", "SBO"
    SO_LAAG = "so_laag", "SO laag"
    SO_MIDDEN = "so_midden", "SO midden"
    SO_HOOG = "so_hoog", "SO hoog"


@met_geschiedenis
class TlvBedrag(TenantModel):
    """What one pupil with a TLV costs in a kalenderjaar, in euros."""

    jaar = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=9, choices=TlvSoort)
    bedrag = models.DecimalField(max_digits=9, decimal_places=2, validators=[MinValueValidator(0)])
    bron = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "tlv-bedragen"
        ordering = ["jaar", "soort"]
        constraints = [models.UniqueConstraint(fields=["swv", "jaar", "soort"], name="tlvbedrag_uniek")]
