"""Who works around a wijk: organisations with their people, their part in a plan, parents who were asked."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from swv.models import Lid
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models.plaatsen import Wijk
from wijken.models.wijkplan import Wijkplan


@met_geschiedenis
class Organisatie(TenantModel):
    """An organisation that works with schools: what it offers, and when somebody last checked that."""

    class Soort(models.TextChoices):
        WIJKTEAM = "wijkteam", "wijkteam"
        JEUGDHULP = "jeugdhulp", "jeugdhulp"
        JEUGDGEZONDHEID = "jeugdgezondheid", "jeugdgezondheidszorg"
        LEERPLICHT = "leerplicht", "leerplicht en leerrecht"
        GEMEENTE = "gemeente", "gemeente"
        OPVANG = "opvang", "kinderopvang"
        VERENIGING = "vereniging", "vereniging of buurtwerk"
        ANDERS = "anders", "anders"

    naam = models.CharField(max_length=120)
    soort = models.CharField(max_length=15, choices=Soort)
    aanbod = models.TextField("wat biedt deze organisatie", blank=True)
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    website = models.URLField(blank=True)
    nagekeken_op = models.DateField("laatst nagekeken", null=True, blank=True)
    nagekeken_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    gestopt_op = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "organisaties"
        ordering = ["naam"]
        constraints = [models.UniqueConstraint(fields=["swv", "naam"], name="organisatie_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Organisatiewijk(TenantModel):
    """This organisation works in that wijk."""

    organisatie = TenantForeignKey(Organisatie, related_name="werkgebied", on_delete=models.CASCADE)
    wijk = TenantForeignKey(Wijk, related_name="organisaties")

    class Meta:
        verbose_name_plural = "organisatiewijken"
        constraints = [models.UniqueConstraint(fields=["swv", "organisatie", "wijk"], name="organisatiewijk_uniek")]


@met_geschiedenis
class Contactpersoon(TenantModel):
    """Whom to call there, by function; with ``wijk`` only for that one, with ``lid`` somebody who can log in."""

    organisatie = TenantForeignKey(Organisatie, related_name="contactpersonen", on_delete=models.CASCADE)
    naam = models.CharField(max_length=120)
    functie = models.CharField(max_length=120)
    telefoon = models.CharField(max_length=20, blank=True)
    email = models.EmailField("e-mailadres", blank=True)
    wijk = TenantForeignKey(Wijk, null=True, blank=True, related_name="contactpersonen")
    lid = TenantForeignKey(Lid, null=True, blank=True, related_name="contactpersonen")

    class Meta:
        verbose_name_plural = "contactpersonen"
        ordering = ["naam", "id"]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Partnerdeel(TenantModel):
    """What one organisation does in a plan and pays for it; its own akkoord lapses when one of the two changes."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="partnerdelen")
    organisatie = TenantForeignKey(Organisatie, related_name="partnerdelen")
    doet = models.TextField("wat doet deze organisatie")
    bedrag = models.DecimalField(
        "euro van deze organisatie",
        max_digits=10,
        decimal_places=2,
        default=Decimal("0.00"),
        validators=[MinValueValidator(Decimal(0))],
    )
    akkoord_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    akkoord_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "partnerdelen"
        ordering = ["wijkplan", "id"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "wijkplan", "organisatie"], name="partnerdeel_een_per_organisatie"),
            models.CheckConstraint(condition=Q(bedrag__gte=0), name="partnerdeel_bedrag_niet_negatief"),
            models.CheckConstraint(
                condition=Q(akkoord_door__isnull=True, akkoord_op__isnull=True)
                | Q(akkoord_door__isnull=False, akkoord_op__isnull=False),
                name="partnerdeel_akkoord_van_iemand",
            ),
        ]


@met_geschiedenis
class Raadpleging(TenantModel):
    """Parents (or others) were asked about a plan: what they said and what the wijk does with it."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="raadplegingen")
    datum = models.DateField()
    wie = models.CharField("wie zijn gevraagd", max_length=160)
    aantal = models.PositiveSmallIntegerField("hoeveel mensen", null=True, blank=True)
    verslag = models.TextField("wat zeiden zij")
    gevolg = models.TextField("wat doet de wijk daarmee", blank=True)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "raadplegingen"
        ordering = ["-datum", "-id"]
