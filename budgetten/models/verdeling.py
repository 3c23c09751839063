"""How the samenwerkingsverband divides its money over schools. All amounts are euros with two decimals."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django_fsm import FSMField, transition

from budgetten.querysets import ToekenningQuerySet, VerdelingQuerySet
from swv.models import Lid
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import School


@met_geschiedenis
class Geldstroom(TenantModel):
    """A kind of money with its own rules, such as basisondersteuning or arrangementen."""

    code = models.SlugField(max_length=30)
    naam = models.CharField(max_length=60)
    voor_bao = models.BooleanField("voor basisscholen", default=True)
    voor_sbo = models.BooleanField("voor sbo-scholen", default=False)
    voor_so = models.BooleanField("voor so-scholen", default=False)
    met_inleg = models.BooleanField("inleg in de wijkpot", default=False)

    class Meta:
        verbose_name_plural = "geldstromen"
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["swv", "code"], name="geldstroom_code_uniek")]

    def __str__(self) -> str:
        return self.naam

    @property
    def schoolsoorten(self) -> list[str]:
        """The kinds of school that may get this money."""
        wie = {"bao": self.voor_bao, "sbo": self.voor_sbo, "so": self.voor_so}
        return [soort for soort, mag in wie.items() if mag]

    @property
    def voor_wie(self) -> str:
        """Those kinds in words: basisscholen, sbo-scholen en so-scholen."""
        namen = [f"{soort}-scholen" if soort != "bao" else "basisscholen" for soort in self.schoolsoorten]
        return " en ".join(filter(None, [", ".join(namen[:-1]), *namen[-1:]]))


@met_geschiedenis
class Verdeling(TenantModel):
    """One way to divide the money of one kalenderjaar: a scenario until the directeur-bestuurder fixes it."""

    class Status(models.TextChoices):
        SCENARIO = "scenario", "scenario"
        VOORGELEGD = "voorgelegd", "ligt voor"
        VASTGESTELD = "vastgesteld", "vastgesteld"

    jaar = models.PositiveSmallIntegerField()
    naam = models.CharField(max_length=60)
    teldatum = models.DateField(help_text="De telling die bekend is op deze dag bepaalt de aantallen.")
    status = FSMField(max_length=12, choices=Status, default=Status.SCENARIO)
    vastgesteld_op = models.DateTimeField(null=True, blank=True)
    vastgesteld_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")

    objects = VerdelingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "verdelingen"
        ordering = ["-jaar", "naam"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "jaar", "naam"], name="verdeling_naam_uniek_per_jaar"),
            models.UniqueConstraint(
                fields=["swv", "jaar"], condition=Q(status="vastgesteld"), name="verdeling_een_vastgesteld_per_jaar"
            ),
        ]

    def __str__(self) -> str:
        return f"Verdeling {self.jaar}: {self.naam}"

    @transition(field=status, source=Status.SCENARIO, target=Status.VOORGELEGD)
    def voorleggen(self) -> None:
        """The controller lays it before the directeur-bestuurder; it no longer changes."""

    @transition(field=status, source=Status.VOORGELEGD, target=Status.SCENARIO)
    def intrekken(self) -> None:
        """Back to a scenario."""

    @transition(field=status, source=Status.VOORGELEGD, target=Status.VASTGESTELD)
    def vaststellen(self) -> None:
        """From now on the amounts are toekenningen."""


@met_geschiedenis
class Verdeelregel(TenantModel):
    """What one geldstroom gives in a verdeling: an amount per pupil, or a total to split over pupils."""

    verdeling = TenantForeignKey(Verdeling, related_name="regels", on_delete=models.CASCADE)
    geldstroom = TenantForeignKey(Geldstroom, related_name="regels")
    per_leerling = models.DecimalField(
        "euro per leerling", max_digits=9, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )
    totaal = models.DecimalField(
        "euro in totaal", max_digits=12, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)]
    )

    class Meta:
        verbose_name_plural = "verdeelregels"
        constraints = [
            models.UniqueConstraint(fields=["swv", "verdeling", "geldstroom"], name="verdeelregel_een_per_geldstroom"),
            models.CheckConstraint(
                condition=Q(per_leerling__isnull=True) ^ Q(totaal__isnull=True), name="verdeelregel_een_van_twee"
            ),
        ]


class Toekenning(TenantModel):
    """The stored result: what one school gets from one geldstroom, with the count it was based on."""

    verdeling = TenantForeignKey(Verdeling, related_name="toekenningen", on_delete=models.CASCADE)
    geldstroom = TenantForeignKey(Geldstroom, related_name="toekenningen")
    school = TenantForeignKey(School, related_name="toekenningen")
    leerlingen = models.PositiveIntegerField()
    geteld_op = models.DateField()
    bedrag = models.DecimalField(max_digits=12, decimal_places=2)

    objects = ToekenningQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "toekenningen"
        constraints = [
            models.UniqueConstraint(
                fields=["swv", "verdeling", "geldstroom", "school"], name="toekenning_een_per_school"
            ),
            models.CheckConstraint(condition=Q(bedrag__gte=Decimal(0)), name="toekenning_niet_negatief"),
        ]
