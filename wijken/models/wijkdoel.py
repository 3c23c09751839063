"""Goals that a wijk sets itself, beside the jaardoelen of its samenwerkingsverband."""

from django.db import models

from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models.wijkplan import Niveau, Wijkplan


@met_geschiedenis
class Wijkdoel(TenantModel):
    """What the wijk wants, how it sees whether that works, and from where to where: in words or in numbers."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="wijkdoelen")
    niveau = models.CharField(max_length=6, choices=Niveau, default=Niveau.WIJK)
    tekst = models.CharField("wat wil de wijk bereiken", max_length=300)
    maat = models.CharField("waaraan ziet u dat", max_length=200, blank=True)
    nu = models.CharField("hoe is het nu", max_length=120, blank=True)
    tot_jaar = models.PositiveSmallIntegerField("loopt door tot en met", null=True, blank=True)
    vervolg_van = TenantForeignKey("self", null=True, blank=True, related_name="vervolgdoelen")
    straks = models.CharField("hoe is het aan het eind van het jaar", max_length=120, blank=True)

    class Meta:
        verbose_name_plural = "wijkdoelen"
        ordering = ["wijkplan", "id"]

    def __str__(self) -> str:
        return self.tekst

    def loopt_in(self, jaar: int) -> bool:
        """Whether the wijk said that it goes on in this year."""
        return self.tot_jaar is not None and self.tot_jaar >= jaar
