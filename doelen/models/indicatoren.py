"""What is counted, and how a goal is measured with it."""

from django.db import models
from django.db.models import F, Q

from doelen.models.doelenboom import Thema
from doelen.querysets import GrootheidQuerySet, IndicatorQuerySet
from swv.models import Rol
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


@met_geschiedenis
class Grootheid(TenantModel):
    """Something that is counted: a stroom (sum over T1–T3) or a stand (the last period counts)."""

    class Aard(models.TextChoices):
        STROOM = "stroom", "stroom"
        STAND = "stand", "stand"

    class Bron(models.TextChoices):
        SCHOOL = "school", "school"
        VAKGROEP = "vakgroep", "vakgroep"
        TLV_COMMISSIE = "tlv_commissie", "TLV-commissie"
        GEMEENTE = "gemeente", "gemeente (leerrecht)"
        TOEPASSING = "toepassing", "Thuisnabij zelf"

    code = models.SlugField(max_length=50)
    naam = models.CharField(max_length=160)
    vraag = models.CharField(max_length=250, blank=True)
    hint = models.CharField(max_length=250, blank=True)
    eenheid = models.CharField(max_length=30, default="aantal")
    aard = models.CharField(max_length=6, choices=Aard)
    bron = models.CharField(max_length=14, choices=Bron)
    vakgroep = models.CharField(max_length=16, choices=Rol.Vakgroep, blank=True)
    blok = models.CharField(max_length=80, blank=True)
    hoogste = models.PositiveIntegerField("hoogste waarde", null=True, blank=True)
    deel_van = TenantForeignKey("self", null=True, blank=True, related_name="delen", help_text="Nooit meer dan dat.")
    volgorde = models.PositiveSmallIntegerField()

    objects = GrootheidQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "grootheden"
        ordering = ["volgorde"]
        constraints = [models.UniqueConstraint(fields=["swv", "code"], name="grootheid_code_uniek")]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Indicator(TenantModel):
    """How a goal is measured: Σ teller / Σ noemer, or a plain count when there is no noemer.

    A new definition is a new row that ``vervangt`` the old one from a year on, so a series never mixes two.
    """

    class Eenheid(models.TextChoices):
        PROCENT = "procent", "%"
        AANTAL = "aantal", "aantal"
        SCHAAL = "schaal", "gemiddelde"
        AANTAL_SCHOLEN = "aantal_scholen", "scholen"

    thema = TenantForeignKey(Thema, related_name="indicatoren")
    code = models.SlugField(max_length=50)
    naam = models.CharField(max_length=160)
    definitie = models.TextField()
    eenheid = models.CharField(max_length=14, choices=Eenheid)
    omlaag_is_beter = models.BooleanField(default=False)
    set_code = models.CharField(max_length=30, blank=True, help_text="Delen van één geheel van 100 %.")
    per_school = models.BooleanField("gemiddelde per school ernaast", default=False)
    eigenaar = models.CharField(max_length=120, blank=True, help_text="Wie over deze definitie gaat.")
    meetmoment = models.CharField(max_length=120, blank=True, help_text="Wanneer er geteld wordt.")
    vanaf_jaar = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Eerste jaar van deze definitie.")
    tot_jaar = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Laatste jaar van deze definitie.")
    vervangt = TenantForeignKey("self", null=True, blank=True, related_name="opvolgers")
    volgorde = models.PositiveSmallIntegerField()

    objects = IndicatorQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "indicatoren"
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "code"], name="indicator_code_uniek"),
            models.UniqueConstraint(fields=["swv", "vervangt"], name="indicator_een_opvolger"),
            models.CheckConstraint(condition=Q(tot_jaar__gte=F("vanaf_jaar")), name="indicator_jaren_op_volgorde"),
        ]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class IndicatorTerm(TenantModel):
    """One grootheid in the teller or the noemer of an indicator."""

    class Kant(models.TextChoices):
        TELLER = "teller", "teller"
        NOEMER = "noemer", "noemer"

    indicator = TenantForeignKey(Indicator, related_name="termen", on_delete=models.CASCADE)
    grootheid = TenantForeignKey(Grootheid, related_name="termen")
    kant = models.CharField(max_length=6, choices=Kant)

    class Meta:
        verbose_name_plural = "indicatortermen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "indicator", "grootheid", "kant"], name="indicatorterm_uniek")
        ]


@met_geschiedenis
class LandelijkCijfer(TenantModel):
    """A published national figure to compare an indicator with."""

    indicator = TenantForeignKey(Indicator, related_name="landelijke_cijfers")
    jaar = models.PositiveSmallIntegerField()
    waarde = models.DecimalField(max_digits=9, decimal_places=2)
    bron = models.CharField(max_length=200)
    peildatum = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "landelijke cijfers"
        constraints = [models.UniqueConstraint(fields=["swv", "indicator", "jaar"], name="landelijkcijfer_uniek")]
