"""The wijkplan: one per wijk and year, owned by its schools together."""

import datetime
from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.functional import cached_property
from django_fsm import FSMField, transition

from swv.models import Lid
from swv.persoonsgegevens import vondsten
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models.plaatsen import School, Wijk
from wijken.querysets import OpmerkingQuerySet, WijkplanQuerySet

WEEK = datetime.timedelta(days=7)


class Niveau(models.TextChoices):
    """The three levels on which every plan and goal is written."""

    KIND = "kind", "Kind"
    SCHOOL = "school", "School"
    WIJK = "wijk", "Wijk"


class Onderdeelsoort(models.TextChoices):
    """A part that somebody else than the schools takes part in."""

    WIJKTEAM = "wijkteam", "samen met het wijkteam"
    OUDERS = "ouders", "samen met ouders"


@met_geschiedenis
class Wijkplan(TenantModel):
    """What the schools of a wijk do together in one kalenderjaar."""

    class Status(models.TextChoices):
        CONCEPT = "concept", "concept"
        WIJZIGING = "wijziging", "wordt gewijzigd"
        BESPREKEN = "bespreken", "wordt besproken in de wijk"
        ADVIES = "advies", "bij de procesbegeleider"
        TEKENEN = "tekenen", "wordt getekend"
        VASTGESTELD = "vastgesteld", "vastgesteld"

    wijk = TenantForeignKey(Wijk, related_name="wijkplannen")
    jaar = models.PositiveSmallIntegerField()
    penvoerder = TenantForeignKey(School, related_name="penvoerderschappen", null=True, blank=True)
    status = FSMField(max_length=12, choices=Status, default=Status.CONCEPT)
    uiterlijk = models.DateField("klaar op", null=True, blank=True)
    vastgesteld_op = models.DateTimeField(null=True, blank=True)

    objects = WijkplanQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "wijkplannen"
        constraints = [models.UniqueConstraint(fields=["swv", "wijk", "jaar"], name="wijkplan_een_per_wijk_per_jaar")]

    def __str__(self) -> str:
        return f"wijkplan {self.jaar} {self.wijk}"

    @property
    def is_schrijfbaar(self) -> bool:
        """Text may change until the schools start to sign."""
        return self.status not in (self.Status.TEKENEN, self.Status.VASTGESTELD)

    @cached_property
    def leesversie(self) -> "Planversie | None":
        """The frozen version that readers see; None as long as nothing was agreed. One query."""
        return self.versies.first() if self.is_afgesproken else None

    @property
    def is_afgesproken(self) -> bool:
        """There is a vastgestelde version: what readers see, and what money and inleg follow, also during a change."""
        return self.status == self.Status.VASTGESTELD or self.vastgesteld_op is not None

    @property
    def wordt_gewijzigd(self) -> bool:
        """It was vastgesteld and somebody works on a change; its text is not what was agreed."""
        return self.is_afgesproken and self.status != self.Status.VASTGESTELD

    @property
    def lezen_voor(self) -> datetime.date | None:
        """The procesbegeleider has a week after the text is ready."""
        return self.uiterlijk + WEEK if self.uiterlijk else None

    @property
    def tekenen_voor(self) -> datetime.date | None:
        """The schools sign in the week after that."""
        return self.uiterlijk + 2 * WEEK if self.uiterlijk else None

    @transition(field=status, source=Status.CONCEPT, target=Status.BESPREKEN)
    def bespreken(self) -> None:
        """The text is ready to be talked about in the wijkoverleg; writing goes on."""

    @transition(field=status, source=[Status.CONCEPT, Status.BESPREKEN], target=Status.ADVIES)
    def indienen(self) -> None:
        """The wijk asks the procesbegeleider to read."""

    @transition(field=status, source=Status.ADVIES, target=Status.CONCEPT)
    def terugnemen(self) -> None:
        """The wijk goes on writing."""

    @transition(
        field=status,
        source=[Status.CONCEPT, Status.BESPREKEN, Status.ADVIES, Status.WIJZIGING],
        target=Status.TEKENEN,
    )
    def ter_tekening_leggen(self) -> None:
        """The text stands; advice was heard, but never blocks."""

    @transition(field=status, source=Status.TEKENEN, target=Status.CONCEPT)
    def heropenen(self) -> None:
        """Back to writing: given signatures lapse."""

    @transition(field=status, source=Status.TEKENEN, target=Status.VASTGESTELD)
    def vaststellen(self) -> None:
        """Every school of the wijk has signed."""

    @transition(field=status, source=[Status.VASTGESTELD, Status.TEKENEN], target=Status.WIJZIGING)
    def wijzigen(self) -> None:
        """An agreed plan is written on, for one Wijziging."""

    @transition(field=status, source=[Status.WIJZIGING, Status.TEKENEN], target=Status.VASTGESTELD)
    def terugzetten(self) -> None:
        """The change was taken back; the newest Planversie holds again."""


@met_geschiedenis
class Planonderdeel(TenantModel):
    """One part of a plan; ``versie`` counts its saves, so two writers never overwrite each other."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="onderdelen")
    niveau = models.CharField(max_length=6, choices=Niveau)
    volgorde = models.PositiveSmallIntegerField()
    soort = models.CharField(max_length=8, choices=Onderdeelsoort, blank=True)
    titel = models.CharField(max_length=120)
    uitleg = models.TextField(blank=True, help_text="Wat schrijft u hier? Eén regel per punt.")
    woorden = models.PositiveSmallIntegerField(default=0, help_text="Ongeveer zo veel; 0 zegt niets.")
    eigen = models.BooleanField(default=False, help_text="Door de wijk zelf toegevoegd.")
    tekst = models.TextField(blank=True, help_text="Markdown.")
    versie = models.PositiveIntegerField(default=0)
    laatst_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    laatst_opgeslagen = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "planonderdelen"
        ordering = ["wijkplan", "volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "wijkplan", "volgorde"], name="planonderdeel_volgorde_uniek")
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def is_leeg(self) -> bool:
        return not self.tekst.strip()

    @property
    def is_meegenomen(self) -> bool:
        """The text came along from the plan of last year, and nobody saved it since."""
        return self.versie == 0 and not self.is_leeg

    @property
    def vraagt(self) -> bool:
        """Whether there is something to tell who writes here."""
        return bool(self.uitleg or self.woorden)

    @property
    def aantal_woorden(self) -> int:
        return len(self.tekst.split())

    @property
    def lengte(self) -> str:
        """How long this is asked to be, in pages: ``ongeveer een halve bladzijde``; empty when nothing was asked."""
        if self.woorden == 0:
            return ""
        halve = round(self.woorden / 150)
        woorden = ("een paar zinnen", "een halve bladzijde", "één bladzijde", "anderhalve bladzijde")
        return f"ongeveer {woorden[halve] if halve < len(woorden) else f'{halve // 2} bladzijden'}"

    @property
    def waarschuwingen(self) -> list[str]:
        """What in the text can point at one pupil; saving goes on, handing in asks to take the certain ones away."""
        return [vondst.zin for vondst in vondsten(self.tekst)]


@met_geschiedenis
class Actie(TenantModel):
    """An interventie: what is done, who does it, until when, for how many euros from the wijkpot."""

    onderdeel = TenantForeignKey(Planonderdeel, related_name="acties")
    omschrijving = models.CharField(max_length=200)
    wie = models.CharField("wie doet het", max_length=120)
    begin = models.DateField()
    einde = models.DateField()
    bedrag = models.DecimalField(
        "euro uit de wijkpot",
        max_digits=10,
        decimal_places=2,
        default=Decimal("0.00"),
        validators=[MinValueValidator(Decimal(0))],
    )
    uren = models.DecimalField(
        "uren", max_digits=7, decimal_places=1, default=Decimal("0.0"), validators=[MinValueValidator(Decimal(0))]
    )
    wijkdoel = TenantForeignKey("Wijkdoel", null=True, blank=True, related_name="acties")
    vervolg_van = TenantForeignKey("self", null=True, blank=True, related_name="vervolgacties")

    class Meta:
        ordering = ["begin", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(bedrag__gte=0), name="actie_bedrag_niet_negatief"),
            models.CheckConstraint(condition=Q(uren__gte=0), name="actie_uren_niet_negatief"),
            models.CheckConstraint(condition=Q(einde__gte=models.F("begin")), name="actie_einde_na_begin"),
        ]

    def __str__(self) -> str:
        return self.omschrijving


@met_geschiedenis
class Opmerking(TenantModel):
    """A remark on one onderdeel, perhaps on a sentence of it; open until someone resolves it.

    An answer belongs to the remark it answers (``antwoord_op``, one level deep) and is resolved with it.
    """

    onderdeel = TenantForeignKey(Planonderdeel, related_name="opmerkingen")
    antwoord_op = TenantForeignKey("self", null=True, blank=True, related_name="antwoorden")
    citaat = models.CharField(max_length=300, blank=True)
    tekst = models.TextField()
    intern = models.BooleanField("alleen voor de directeuren van de wijk", default=False)
    door = TenantForeignKey(Lid, related_name="+")
    geplaatst_op = models.DateTimeField(db_default=Now())
    opgelost_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    opgelost_op = models.DateTimeField(null=True, blank=True)

    objects = OpmerkingQuerySet.as_manager()

    class Meta:
        ordering = ["id"]


@met_geschiedenis
class Advies(TenantModel):
    """The advice of the procesbegeleider on a plan; it always has a reason and never blocks."""

    class Strekking(models.TextChoices):
        POSITIEF = "positief", "teken dit plan"
        AANPASSEN = "aanpassen", "pas het eerst aan"

    wijkplan = TenantForeignKey(Wijkplan, related_name="adviezen")
    strekking = models.CharField(max_length=10, choices=Strekking)
    toelichting = models.TextField()
    gevraagd = models.BooleanField(default=True)
    door = TenantForeignKey(Lid, related_name="+")
    gegeven_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "adviezen"
        ordering = ["-id"]


@met_geschiedenis
class Akkoord(TenantModel):
    """The signature of one school under a plan."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="akkoorden")
    school = TenantForeignKey(School, related_name="akkoorden")
    door = TenantForeignKey(Lid, related_name="+")
    getekend_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "akkoorden"
        constraints = [models.UniqueConstraint(fields=["swv", "wijkplan", "school"], name="akkoord_een_per_school")]


class Planversie(TenantModel):
    """A frozen plan: text, actions, signatures and what other apps added, as JSON with its sha256."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="versies")
    nummer = models.PositiveSmallIntegerField()
    inhoud = models.JSONField()
    sha256 = models.CharField(max_length=64)
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        ordering = ["-nummer"]
        constraints = [models.UniqueConstraint(fields=["swv", "wijkplan", "nummer"], name="planversie_nummer_uniek")]
