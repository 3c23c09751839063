"""What a school puts into the pot of its wijk, and what is spent."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q

from budgetten.models.grootboek import Boeking
from budgetten.models.verdeling import Geldstroom
from budgetten.querysets import BestedingQuerySet, InlegQuerySet
from swv.models import Lid, Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import Actie, School, Wijk


@met_geschiedenis
class Inleg(TenantModel):
    """What one school puts into the pot of its wijk, as a share of its own toekenning of that year."""

    wijk = TenantForeignKey(Wijk, related_name="inleg")
    school = TenantForeignKey(School, related_name="inleg")
    jaar = models.PositiveSmallIntegerField()
    percentage = models.DecimalField(max_digits=5, decimal_places=2)
    akkoord_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    akkoord_op = models.DateTimeField(null=True, blank=True)

    objects = InlegQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inleg"
        constraints = [
            models.UniqueConstraint(fields=["swv", "school", "jaar"], name="inleg_een_per_school_per_jaar"),
            models.CheckConstraint(condition=Q(percentage__range=(0, 100)), name="inleg_tussen_0_en_100"),
        ]


@met_geschiedenis
class Besteding(TenantModel):
    """Money spent by a school or from a wijkpot, always with its entry in the ledger."""

    plek = TenantForeignKey(Plek, related_name="bestedingen", help_text="De school of de wijk die betaalt.")
    geldstroom = TenantForeignKey(Geldstroom, related_name="bestedingen")
    datum = models.DateField()
    omschrijving = models.CharField(max_length=200)
    actie = TenantForeignKey(
        Actie, null=True, blank=True, related_name="bestedingen", help_text="De actie van het wijkplan die dit betaalt."
    )
    bedrag = models.DecimalField(max_digits=12, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    boeking = TenantForeignKey(Boeking, related_name="bestedingen")
    door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")

    objects = BestedingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bestedingen"
        ordering = ["-datum", "-id"]
        constraints = [models.CheckConstraint(condition=Q(bedrag__gt=0), name="besteding_boven_nul")]
