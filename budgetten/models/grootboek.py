"""The ledger: double entry, append-only, zero sum per entry (held by triggers in the database)."""

from django.db import models
from django.db.models.functions import Now

from budgetten.querysets import RekeningQuerySet
from swv.models import Lid, Plek
from swv.tenancy.models import TenantForeignKey, TenantModel


class Rekening(TenantModel):
    """An account of one place in one kalenderjaar. A balance is computed, never stored."""

    class Soort(models.TextChoices):
        MIDDELEN = "middelen", "middelen van het samenwerkingsverband"
        SCHOOLBUDGET = "schoolbudget", "schoolbudget"
        WIJKPOT = "wijkpot", "wijkpot"
        GERESERVEERD = "gereserveerd", "afgesproken, nog niet betaald"
        BESTEED = "besteed", "besteed"

    plek = TenantForeignKey(Plek, related_name="rekeningen")
    soort = models.CharField(max_length=12, choices=Soort)
    jaar = models.PositiveSmallIntegerField()

    objects = RekeningQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "rekeningen"
        constraints = [models.UniqueConstraint(fields=["swv", "plek", "soort", "jaar"], name="rekening_uniek")]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.plek} {self.jaar}"


class Boeking(TenantModel):
    """One entry. ``sleutel`` makes booking twice impossible; a correction is a counter-entry."""

    soort = models.CharField(max_length=30)
    omschrijving = models.CharField(max_length=200)
    datum = models.DateField()
    sleutel = models.CharField(max_length=80)
    door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    tegenboeking_van = TenantForeignKey("self", null=True, blank=True, related_name="tegenboekingen")
    geboekt_op = models.DateTimeField(db_default=Now())
    transactie = models.BigIntegerField(
        editable=False, help_text="Gevuld door de database: de transactie van de boeking."
    )

    class Meta:
        verbose_name_plural = "boekingen"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "sleutel"], name="boeking_sleutel_uniek"),
            models.UniqueConstraint(fields=["swv", "tegenboeking_van"], name="boeking_een_tegenboeking"),
        ]

    def __str__(self) -> str:
        return self.omschrijving


class Mutatie(TenantModel):
    """One leg of an entry: what an account gains (plus) or loses (minus)."""

    class Eenheid(models.TextChoices):
        EURO = "EUR", "euro"
        UUR = "uur", "uur"

    boeking = TenantForeignKey(Boeking, related_name="mutaties")
    rekening = TenantForeignKey(Rekening, related_name="mutaties")
    eenheid = models.CharField(max_length=3, choices=Eenheid, default=Eenheid.EURO)
    bedrag = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta:
        verbose_name_plural = "mutaties"
        constraints = [models.CheckConstraint(condition=~models.Q(bedrag=0), name="mutatie_niet_nul")]
