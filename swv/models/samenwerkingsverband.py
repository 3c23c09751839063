"""The tenant itself and its settings."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantModel

GERESERVEERD = frozenset({"api", "accounts", "gezond", "static", "media", "schema"})


def slug_is_vrij(slug: str) -> None:
    """Refuse a slug that is a path of the application itself."""
    if slug in GERESERVEERD:
        raise ValidationError(f"‘{slug}’ is een vaste naam van Thuisnabij. Kies een andere.")


class Samenwerkingsverband(models.Model):
    """A tenant. Holds nothing but its name: everything else stands in its own rows."""

    slug = models.SlugField("adres", max_length=30, unique=True, validators=[slug_is_vrij])
    naam = models.CharField(max_length=100)
    actief = models.BooleanField(default=True)

    class Meta:
        verbose_name = "samenwerkingsverband"
        verbose_name_plural = "samenwerkingsverbanden"

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Instelling(TenantModel):
    """The settings of one samenwerkingsverband: one row."""

    code = models.CharField("DUO-code", max_length=6)
    ondertitel = models.CharField(max_length=200, blank=True)
    woord_wijk = models.CharField("woord voor wijk", max_length=30, default="wijk")
    woord_wijkplan = models.CharField("woord voor wijkplan", max_length=30, default="wijkplan")
    drempel = models.PositiveSmallIntegerField(
        "kleine aantallen", default=5, help_text="Aantallen onder dit getal toont Thuisnabij niet aan anderen."
    )
    voorbeelddata = models.BooleanField(default=False, help_text="De cijfers zijn bedacht, voor een demonstratie.")
    opgave_controle = models.BooleanField(
        "opgaven eerst controleren",
        default=True,
        help_text="Uit: een opgave telt mee zodra zij is ingediend, zonder dat het bestuur haar accepteert.",
    )
    wijziging_groot_vanaf = models.DecimalField(
        "grote wijziging van een wijkplan vanaf",
        max_digits=10,
        decimal_places=2,
        default=Decimal("2500.00"),
        validators=[MinValueValidator(Decimal(0))],
        help_text="In euro. Verschuift er meer, dan tekenen alle scholen opnieuw.",
    )
    tweestaps_verplicht = models.BooleanField(
        "inloggen in twee stappen",
        default=False,
        help_text="Voor iedereen. Wie voor het hele samenwerkingsverband werkt, moet het altijd.",
    )
    bewaar_leden_maanden = models.PositiveSmallIntegerField(
        "namen van wie vertrok", default=24, validators=[MinValueValidator(1)], help_text="In maanden na vertrek."
    )
    bewaar_logboek_maanden = models.PositiveSmallIntegerField(
        "logboek", default=36, validators=[MinValueValidator(12)], help_text="In maanden."
    )
    bewaar_documenten_maanden = models.PositiveSmallIntegerField(
        "gemaakte documenten", default=84, validators=[MinValueValidator(1)], help_text="In maanden."
    )
    gewijzigd_op = models.DateTimeField(auto_now=True, db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["swv"], name="instelling_een_per_swv"),
            models.CheckConstraint(condition=Q(bewaar_logboek_maanden__gte=12), name="instelling_logboek_een_jaar"),
        ]

    def __str__(self) -> str:
        return self.code
