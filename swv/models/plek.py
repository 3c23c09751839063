"""Every place a role, an amount, a figure or a document can belong to."""

from django.db import models

from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantModel


@met_geschiedenis
class Plek(TenantModel):
    """The supertype of samenwerkingsverband, gemeente, bestuur, wijk and school (besluit 1)."""

    class Soort(models.TextChoices):
        SWV = "swv", "samenwerkingsverband"
        GEMEENTE = "gemeente", "gemeente"
        BESTUUR = "bestuur", "bestuur"
        WIJK = "wijk", "wijk"
        SCHOOL = "school", "school"

    soort = models.CharField(max_length=10, choices=Soort)
    naam = models.CharField(max_length=120)
    sorteernaam = models.CharField(max_length=120, editable=False)

    class Meta:
        ordering = ["soort", "sorteernaam", "id"]
        indexes = [models.Index(fields=["swv", "soort", "sorteernaam"], name="plek_soort_naam")]
        constraints = [
            models.UniqueConstraint(fields=["swv"], condition=models.Q(soort="swv"), name="plek_een_swv_per_tenant")
        ]

    def __str__(self) -> str:
        return self.naam
