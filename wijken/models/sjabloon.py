"""What a new wijkplan starts with: the parts a samenwerkingsverband asks, and what a year asks of every wijk."""

from django.db import models

from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantModel
from wijken.models.wijkplan import Niveau, Onderdeelsoort


@met_geschiedenis
class Sjabloondeel(TenantModel):
    """One part of the plans of a kalenderjaar. A year without parts uses those of the last year that has them."""

    jaar = models.PositiveSmallIntegerField()
    volgorde = models.PositiveSmallIntegerField()
    niveau = models.CharField(max_length=6, choices=Niveau)
    soort = models.CharField(max_length=8, choices=Onderdeelsoort, blank=True)
    titel = models.CharField(max_length=120)
    uitleg = models.TextField(blank=True, help_text="Wat schrijft een wijk hier? Eén regel per punt.")
    woorden = models.PositiveSmallIntegerField("ongeveer hoeveel woorden", default=0, help_text="0: zegt niets.")

    class Meta:
        verbose_name_plural = "sjabloondelen"
        ordering = ["jaar", "volgorde"]
        constraints = [models.UniqueConstraint(fields=["swv", "jaar", "volgorde"], name="sjabloondeel_volgorde_uniek")]

    def __str__(self) -> str:
        return self.titel


@met_geschiedenis
class Jaarvraag(TenantModel):
    """What a kalenderjaar asks of every wijk: 2025 a shared plan and a penvoerder, 2026 aligned with the wijkteam."""

    jaar = models.PositiveSmallIntegerField()
    volgorde = models.PositiveSmallIntegerField()
    tekst = models.CharField(max_length=300)
    bron = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name_plural = "jaarvragen"
        ordering = ["jaar", "volgorde"]
        constraints = [models.UniqueConstraint(fields=["swv", "jaar", "volgorde"], name="jaarvraag_volgorde_uniek")]

    def __str__(self) -> str:
        return self.tekst
