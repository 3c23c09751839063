"""Basisondersteuning: what every school offers by agreement, how each school says it stands, and its SOP."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from swv.models import Bestand, Lid
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models.plaatsen import School


@met_geschiedenis
class Basisafspraak(TenantModel):
    """One agreement of the samenwerkingsverband about what every school can do."""

    volgorde = models.PositiveSmallIntegerField()
    titel = models.CharField(max_length=120)
    tekst = models.TextField(blank=True)
    vervallen_op = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "basisafspraken"
        ordering = ["volgorde", "id"]

    def __str__(self) -> str:
        return self.titel


@met_geschiedenis
class Zelfcheck(TenantModel):
    """The short yearly look of a school at its own basisondersteuning."""

    school = TenantForeignKey(School, related_name="zelfchecks")
    jaar = models.PositiveSmallIntegerField()
    klaar_op = models.DateTimeField(null=True, blank=True)
    klaar_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name_plural = "zelfchecks"
        ordering = ["-jaar"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "school", "jaar"], name="zelfcheck_een_per_jaar"),
            models.CheckConstraint(
                condition=Q(klaar_op__isnull=True, klaar_door__isnull=True)
                | Q(klaar_op__isnull=False, klaar_door__isnull=False),
                name="zelfcheck_klaar_door_iemand",
            ),
        ]


@met_geschiedenis
class Zelfcheckregel(TenantModel):
    """Whether this school does what one agreement says."""

    class Antwoord(models.TextChoices):
        JA = "ja", "ja"
        DEELS = "deels", "deels"
        NEE = "nee", "nog niet"

    zelfcheck = TenantForeignKey(Zelfcheck, related_name="regels", on_delete=models.CASCADE)
    afspraak = TenantForeignKey(Basisafspraak, related_name="zelfcheckregels")
    antwoord = models.CharField(max_length=5, choices=Antwoord)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "zelfcheckregels"
        ordering = ["zelfcheck", "afspraak"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "zelfcheck", "afspraak"], name="zelfcheckregel_een_per_afspraak")
        ]


@met_geschiedenis
class Ondersteuningsprofiel(TenantModel):
    """The schoolondersteuningsprofiel (SOP) of a school: a file that holds from a date until the next one."""

    school = TenantForeignKey(School, related_name="ondersteuningsprofielen")
    vanaf = models.DateField("geldig vanaf")
    bestand = TenantForeignKey(Bestand, related_name="+")
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "ondersteuningsprofielen"
        ordering = ["-vanaf", "-id"]
        constraints = [models.UniqueConstraint(fields=["swv", "school", "vanaf"], name="ondersteuningsprofiel_per_dag")]
