"""Extra support: asked, confirmed, approved. Pupils are a number, never a name."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django_fsm import FSMField, transition

from arrangementen.querysets import ArrangementQuerySet
from budgetten.models import Boeking
from swv.models import Lid, Mandaat
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import School, Wijk


@met_geschiedenis
class Arrangementsoort(TenantModel):
    """A kind of extra support on the aanbodkaart."""

    naam = models.CharField(max_length=80)
    uitleg = models.CharField(max_length=200, blank=True)
    volgorde = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "arrangementsoorten"
        ordering = ["volgorde", "naam"]
        constraints = [models.UniqueConstraint(fields=["swv", "naam"], name="arrangementsoort_naam_uniek")]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Arrangement(TenantModel):
    """Extra support for a number of pupils of one school, paid from the pot of its wijk."""

    class Status(models.TextChoices):
        AANGEVRAAGD = "aangevraagd", "wacht op de directeur"
        BEVESTIGD = "bevestigd", "wacht op het bestuur"
        GOEDGEKEURD = "goedgekeurd", "goedgekeurd"
        AFGEWEZEN = "afgewezen", "afgewezen"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    school = TenantForeignKey(School, related_name="arrangementen")
    wijk = TenantForeignKey(Wijk, related_name="arrangementen")
    soort = TenantForeignKey(Arrangementsoort, related_name="arrangementen")
    titel = models.CharField(max_length=120)
    vraag = models.TextField("wat is er nodig", help_text="Geen namen van leerlingen.")
    leerlingen = models.PositiveSmallIntegerField("aantal leerlingen", validators=[MinValueValidator(1)])
    begin = models.DateField()
    einde = models.DateField()
    bedrag = models.DecimalField(max_digits=10, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))])
    status = FSMField(max_length=12, choices=Status, default=Status.AANGEVRAAGD)
    gevraagd_door = TenantForeignKey(Lid, related_name="+")
    gevraagd_op = models.DateTimeField(db_default=Now())
    bevestigd_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    bevestigd_op = models.DateTimeField(null=True, blank=True)
    boeking = TenantForeignKey(Boeking, null=True, blank=True, related_name="arrangementen")
    aanvraagsleutel = models.UUIDField(help_text="Van het formulier: een dubbele klik geeft één aanvraag.")

    objects = ArrangementQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "arrangementen"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "aanvraagsleutel"], name="arrangement_een_per_aanvraag"),
            models.CheckConstraint(condition=Q(einde__gte=F("begin")), name="arrangement_einde_na_begin"),
            models.CheckConstraint(condition=Q(leerlingen__gte=1), name="arrangement_minstens_een_leerling"),
            models.CheckConstraint(condition=Q(bedrag__gt=0), name="arrangement_bedrag_boven_nul"),
        ]

    def __str__(self) -> str:
        return self.titel

    @transition(field=status, source=Status.AANGEVRAAGD, target=Status.BEVESTIGD)
    def bevestigen(self) -> None:
        """The directeur agrees to the money."""

    @transition(field=status, source=Status.BEVESTIGD, target=Status.GOEDGEKEURD)
    def goedkeuren(self) -> None:
        """The bestuur approves; the euros leave the wijkpot."""

    @transition(field=status, source=Status.BEVESTIGD, target=Status.AFGEWEZEN)
    def afwijzen(self) -> None:
        """The bestuur says no, with a reason."""

    @transition(field=status, source=[Status.AANGEVRAAGD, Status.BEVESTIGD], target=Status.INGETROKKEN)
    def intrekken(self) -> None:
        """The school does not need it any more."""


@met_geschiedenis
class Goedkeuring(TenantModel):
    """The decision of a bestuur on one arrangement."""

    arrangement = TenantForeignKey(Arrangement, related_name="goedkeuringen")
    akkoord = models.BooleanField()
    reden = models.TextField(blank=True)
    door = TenantForeignKey(Lid, related_name="+")
    mandaat = TenantForeignKey(Mandaat, null=True, blank=True, related_name="+")
    besloten_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "goedkeuringen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "arrangement"], name="goedkeuring_een_per_arrangement"),
            models.CheckConstraint(condition=Q(akkoord=True) | ~Q(reden=""), name="goedkeuring_nee_heeft_reden"),
        ]
