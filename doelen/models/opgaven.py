"""Collecting: a round per period, one opgave per source, one telling per grootheid."""

from django.db import models
from django.db.models.functions import Now
from django_fsm import FSMField, transition

from doelen.models.indicatoren import Grootheid
from doelen.querysets import OpgaveQuerySet
from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import School


@met_geschiedenis
class Opgaveronde(TenantModel):
    """The asking of one period: open from, hand in before."""

    jaar = models.PositiveSmallIntegerField()
    periode = models.CharField(max_length=2, choices=[("T1", "T1"), ("T2", "T2"), ("T3", "T3")])
    opent = models.DateField()
    sluit = models.DateField()

    class Meta:
        verbose_name_plural = "opgaverondes"
        ordering = ["-jaar", "-periode"]
        constraints = [models.UniqueConstraint(fields=["swv", "jaar", "periode"], name="opgaveronde_een_per_periode")]

    def __str__(self) -> str:
        return f"{self.periode} {self.jaar}"

    @property
    def gesloten(self) -> bool:
        """After its last day nothing can be handed in."""
        return self.sluit < vandaag()


@met_geschiedenis
class Opgave(TenantModel):
    """What one source (a school, or a vakgroep for all schools) hands in for one round."""

    class Status(models.TextChoices):
        OPEN = "open", "nog in te vullen"
        INGEDIEND = "ingediend", "wacht op controle"
        GEACCEPTEERD = "geaccepteerd", "geaccepteerd"

    ronde = TenantForeignKey(Opgaveronde, related_name="opgaven")
    plek = TenantForeignKey(Plek, related_name="opgaven", help_text="De school, de gemeente of het SWV dat opgeeft.")
    vakgroep = models.CharField(max_length=16, choices=Rol.Vakgroep, blank=True)
    status = FSMField(max_length=12, choices=Status, default=Status.OPEN)
    ingediend_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    ingediend_op = models.DateTimeField(null=True, blank=True)
    beoordeeld_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    beoordeeld_op = models.DateTimeField(null=True, blank=True)
    begonnen_op = models.DateTimeField("eerste toets", null=True, blank=True)
    bezig_seconden = models.PositiveIntegerField("tijd met invullen bezig", default=0)
    terug_reden = models.CharField(max_length=300, blank=True)

    objects = OpgaveQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "opgaven"
        constraints = [
            models.UniqueConstraint(fields=["swv", "ronde", "plek", "vakgroep"], name="opgave_een_per_bron_per_ronde")
        ]

    @property
    def te_laat(self) -> bool:
        """The round closed before this was ever handed in; what was sent back may always come again."""
        return self.status == self.Status.OPEN and self.ingediend_op is None and self.ronde.gesloten

    @transition(field=status, source=Status.OPEN, target=Status.INGEDIEND)
    def indienen(self) -> None:
        """The source hands in."""

    @transition(field=status, source=Status.INGEDIEND, target=Status.GEACCEPTEERD)
    def accepteren(self) -> None:
        """The bestuur accepts: from now on the figures count."""

    @transition(field=status, source=Status.INGEDIEND, target=Status.OPEN)
    def terugsturen(self) -> None:
        """Back to the source, with a reason."""


@met_geschiedenis
class Telling(TenantModel):
    """One answer. NULL is *niet opgegeven*, which is not 0. ``school`` is whom it is about."""

    opgave = TenantForeignKey(Opgave, related_name="tellingen", on_delete=models.CASCADE)
    school = TenantForeignKey(School, related_name="tellingen")
    grootheid = TenantForeignKey(Grootheid, related_name="tellingen")
    aantal = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    reden = models.CharField(max_length=200, blank=True, help_text="Waarom het sterk afwijkt van de vorige keer.")

    class Meta:
        verbose_name_plural = "tellingen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "opgave", "school", "grootheid"], name="telling_uniek"),
            models.CheckConstraint(condition=models.Q(aantal__gte=0), name="telling_niet_negatief"),
        ]


class Correctie(TenantModel):
    """A row of its own that changes an accepted telling; the newest one counts. NULL is *niet opgegeven*."""

    opgave = TenantForeignKey(Opgave, related_name="correcties")
    school = TenantForeignKey(School, related_name="+")
    grootheid = TenantForeignKey(Grootheid, related_name="+")
    aantal = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    reden = models.CharField(max_length=300)
    door = TenantForeignKey(Lid, related_name="+")
    op = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-id"]
        constraints = [models.CheckConstraint(condition=models.Q(aantal__gte=0), name="correctie_niet_negatief")]
