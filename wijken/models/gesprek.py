"""Talks about how it goes in a wijk or a school, by the cards of the samenwerkingsverband; and what the work was."""

from django.db import models
from django.db.models.functions import Now

from swv.models import Lid, Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


@met_geschiedenis
class Dialoogkaart(TenantModel):
    """One topic to talk about. A card that ended stays in the talks where it was used."""

    class Voor(models.TextChoices):
        BEIDE = "beide", "wijken en scholen"
        WIJK = "wijk", "alleen wijken"
        SCHOOL = "school", "alleen scholen"

    volgorde = models.PositiveSmallIntegerField()
    titel = models.CharField(max_length=120)
    vraag = models.CharField("vraag voor het gesprek", max_length=300, blank=True)
    voor = models.CharField("voor", max_length=6, choices=Voor, default=Voor.BEIDE)
    vervallen_op = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "dialoogkaarten"
        ordering = ["volgorde", "id"]

    def __str__(self) -> str:
        return self.titel


@met_geschiedenis
class Gesprek(TenantModel):
    """An evaluatiegesprek with a wijk or a school, held or in writing; closed when ``klaar_op`` is filled."""

    class Vorm(models.TextChoices):
        GESPREK = "gesprek", "gesprek"
        SCHRIFTELIJK = "schriftelijk", "schriftelijk"

    plek = TenantForeignKey(Plek, related_name="gesprekken")
    datum = models.DateField()
    vorm = models.CharField(max_length=12, choices=Vorm, default=Vorm.GESPREK)
    erbij = models.CharField("wie waren erbij", max_length=300, blank=True)
    samenvatting = models.TextField(blank=True)
    klaar_op = models.DateTimeField(null=True, blank=True)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "gesprekken"
        ordering = ["-datum", "-id"]
        constraints = [models.UniqueConstraint(fields=["swv", "plek", "datum", "vorm"], name="gesprek_niet_dubbel")]

    def __str__(self) -> str:
        return f"evaluatiegesprek {self.plek}"


@met_geschiedenis
class Gespreksonderwerp(TenantModel):
    """One card in one talk: how it stands, in words, and a note. The text of the card is kept as it was."""

    class Stand(models.TextChoices):
        GOED = "goed", "gaat goed"
        OP_WEG = "op_weg", "op weg"
        AANDACHT = "aandacht", "vraagt aandacht"

    gesprek = TenantForeignKey(Gesprek, related_name="onderwerpen", on_delete=models.CASCADE)
    kaart = TenantForeignKey(Dialoogkaart, null=True, blank=True, related_name="onderwerpen")
    volgorde = models.PositiveSmallIntegerField()
    titel = models.CharField(max_length=120)
    vraag = models.CharField(max_length=300, blank=True)
    stand = models.CharField(max_length=8, choices=Stand, blank=True)
    notitie = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "gespreksonderwerpen"
        ordering = ["gesprek", "volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "gesprek", "volgorde"], name="gespreksonderwerp_volgorde_uniek")
        ]

    def __str__(self) -> str:
        return self.titel


@met_geschiedenis
class Begeleiding(TenantModel):
    """One thing a procesbegeleider did for a place: about a child, about the process, or an advice. No names."""

    class Soort(models.TextChoices):
        CASUS = "casus", "casus"
        PROCES = "proces", "proces"
        ADVIES = "advies", "advies"

    plek = TenantForeignKey(Plek, related_name="begeleidingen")
    datum = models.DateField()
    soort = models.CharField(max_length=6, choices=Soort)
    notitie = models.CharField(max_length=200, blank=True)
    door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "begeleidingen"
        ordering = ["-datum", "-id"]
