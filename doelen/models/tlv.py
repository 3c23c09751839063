"""The TLV table: where pupils with a toelaatbaarheidsverklaring come from, what kind, what happened, where they go."""

from django.db import models
from django.db.models import Q

from budgetten.models import TlvSoort
from doelen.models.opgaven import Opgave
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import School


@met_geschiedenis
class TlvTelling(TenantModel):
    """One cell above 0 of the table of one period; ``school`` is the school of origin."""

    class Beweging(models.TextChoices):
        NIEUW = "nieuw", "nieuw"
        LOPEND = "lopend", "loopt"
        GESTOPT = "gestopt", "gestopt"
        TERUG = "terug", "teruggeplaatst"

    class Waar(models.TextChoices):
        REGIO = "regio", "in de regio"
        BUITEN = "buiten", "buiten de regio"
        MDO = "mdo", "MDO-voorziening"

    opgave = TenantForeignKey(Opgave, related_name="tlvs", on_delete=models.CASCADE)
    school = TenantForeignKey(School, related_name="tlvs")
    soort = models.CharField(max_length=9, choices=TlvSoort)
    beweging = models.CharField(max_length=7, choices=Beweging)
    waar = models.CharField(max_length=6, choices=Waar)
    aantal = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "tlv-tellingen"
        constraints = [
            models.UniqueConstraint(
                fields=["swv", "opgave", "school", "soort", "beweging", "waar"], name="tlvtelling_uniek"
            ),
            models.CheckConstraint(condition=Q(aantal__gt=0), name="tlvtelling_boven_nul"),
        ]
