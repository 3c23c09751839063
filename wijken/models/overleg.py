"""Meetings of a wijk and of the Deelnemersraad: when, about what, who was there, what was decided."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from swv.models import Bestand, Lid, Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


class Overlegsoort(models.TextChoices):
    """Which table people sit at."""

    WIJKOVERLEG = "wijkoverleg", "wijkoverleg"
    DEELNEMERSRAAD = "deelnemersraad", "Deelnemersraad"


@met_geschiedenis
class Overleg(TenantModel):
    """One meeting: a wijkoverleg has the plek of its wijk, the Deelnemersraad that of the samenwerkingsverband."""

    class Status(models.TextChoices):
        GEPLAND = "gepland", "gepland"
        GEHOUDEN = "gehouden", "gehouden"
        VERVALLEN = "vervallen", "gaat niet door"

    plek = TenantForeignKey(Plek, related_name="overleggen")
    soort = models.CharField(max_length=14, choices=Overlegsoort)
    begin = models.DateTimeField()
    einde = models.DateTimeField()
    waar = models.CharField(max_length=120, blank=True)
    status = models.CharField(max_length=9, choices=Status, default=Status.GEPLAND)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    uitgenodigd_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "overleggen"
        ordering = ["begin", "id"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "plek", "soort", "begin"], name="overleg_niet_dubbel"),
            models.CheckConstraint(condition=Q(einde__gt=F("begin")), name="overleg_einde_na_begin"),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} {self.plek}"


@met_geschiedenis
class Agendapunt(TenantModel):
    """A point of an agenda; without a meeting it waits for the next one of its plek and soort."""

    plek = TenantForeignKey(Plek, related_name="agendapunten")
    soort = models.CharField(max_length=14, choices=Overlegsoort)
    overleg = TenantForeignKey(Overleg, null=True, blank=True, related_name="agendapunten")
    volgorde = models.PositiveSmallIntegerField(default=0)
    titel = models.CharField(max_length=200)
    toelichting = models.TextField(blank=True)
    stuk = TenantForeignKey(Bestand, null=True, blank=True, related_name="+")
    notitie = models.TextField("wat is er gezegd", blank=True)
    besluit = models.CharField("wat is er besloten", max_length=500, blank=True)
    vanuit = TenantForeignKey(Plek, null=True, blank=True, related_name="+")
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "agendapunten"
        ordering = ["overleg", "volgorde", "id"]

    def __str__(self) -> str:
        return self.titel


@met_geschiedenis
class Deelname(TenantModel):
    """Who is asked to come, and who was there. Someone without a login stands here with a function, not a pupil."""

    overleg = TenantForeignKey(Overleg, related_name="deelnames", on_delete=models.CASCADE)
    lid = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    naam = models.CharField(max_length=120)
    aanwezig = models.BooleanField(null=True, blank=True)

    class Meta:
        ordering = ["overleg", "naam", "id"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "overleg", "lid"], name="deelname_een_per_lid"),
            models.UniqueConstraint(
                fields=["swv", "overleg", "naam"], condition=Q(lid__isnull=True), name="deelname_een_per_naam"
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Afspraak(TenantModel):
    """An agreement that stands: a frame for overleg, money or casuïstiek. A new version replaces the old one."""

    class Onderwerp(models.TextChoices):
        OVERLEG = "overleg", "overleg"
        GELD = "geld", "geld"
        CASUISTIEK = "casuistiek", "casuïstiek"
        ANDERS = "anders", "anders"

    plek = TenantForeignKey(Plek, related_name="afspraken")
    onderwerp = models.CharField(max_length=10, choices=Onderwerp)
    titel = models.CharField(max_length=160)
    tekst = models.TextField()
    eigenaar = models.CharField("wie houdt deze afspraak bij", max_length=120)
    herzien_voor = models.DateField("opnieuw bekijken voor")
    overleg = TenantForeignKey(Overleg, null=True, blank=True, related_name="afspraken")
    vervangt = TenantForeignKey("self", null=True, blank=True, related_name="opvolgers")
    vervallen_op = models.DateTimeField(null=True, blank=True)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "afspraken"
        ordering = ["titel", "id"]
        constraints = [models.UniqueConstraint(fields=["swv", "vervangt"], name="afspraak_een_opvolger")]

    def __str__(self) -> str:
        return self.titel
