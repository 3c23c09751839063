"""The tree of goals: thema, beleidsdoel, indicator, jaardoel, streefwaarde."""

from django.db import models
from django.db.models import Q

from doelen.querysets import GrootheidQuerySet, JaardoelQuerySet
from swv.models import Rol
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models import Gemeente
from wijken.models.wijkplan import Niveau


class Oordeelniveau(models.TextChoices):
    """On which place a goal is judged; nobody else is asked about it or coloured by it."""

    SWV = "swv", "samenwerkingsverband"
    VAKGROEP = "vakgroep", "vakgroep"
    GEMEENTE = "gemeente", "gemeente"
    BESTUUR = "bestuur", "bestuur"
    WIJK = "wijk", "wijk"
    SCHOOL = "school", "school"


@met_geschiedenis
class Thema(TenantModel):
    """One of the subjects of the ondersteuningsplan."""

    code = models.SlugField(max_length=30)
    naam = models.CharField(max_length=60)
    ondertitel = models.CharField(max_length=120, blank=True)
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "thema's"
        ordering = ["volgorde"]
        constraints = [models.UniqueConstraint(fields=["swv", "code"], name="thema_code_uniek")]

    def __str__(self) -> str:
        return self.naam


@met_geschiedenis
class Beleidsdoel(TenantModel):
    """What must be reached in the planperiode, on the level of kind, school or wijk."""

    thema = TenantForeignKey(Thema, related_name="beleidsdoelen", null=True, blank=True)
    niveau = models.CharField(max_length=6, choices=Niveau)
    tekst = models.TextField()
    gemeente = TenantForeignKey(Gemeente, related_name="+", null=True, blank=True)
    bron = models.CharField(max_length=200)
    opmerking = models.CharField(max_length=200, blank=True)
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "beleidsdoelen"
        ordering = ["volgorde"]
        constraints = [models.UniqueConstraint(fields=["swv", "volgorde"], name="beleidsdoel_volgorde_uniek")]


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
    """How a goal is measured: Σ teller / Σ noemer, or a plain count when there is no noemer."""

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
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "indicatoren"
        ordering = ["volgorde"]
        constraints = [models.UniqueConstraint(fields=["swv", "code"], name="indicator_code_uniek")]

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
class Jaardoel(TenantModel):
    """One bullet of the plan: the text as the client wrote it, for one kalenderjaar."""

    thema = TenantForeignKey(Thema, related_name="jaardoelen")
    jaar = models.PositiveSmallIntegerField()
    volgnummer = models.PositiveSmallIntegerField()
    sleutel = models.SlugField(max_length=40)
    tekst = models.TextField()
    niveau = models.CharField(max_length=6, choices=Niveau)
    oordeelniveau = models.CharField(max_length=8, choices=Oordeelniveau)
    bron = models.CharField(max_length=200, blank=True)

    objects = JaardoelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "jaardoelen"
        ordering = ["jaar", "thema__volgorde", "volgnummer"]
        constraints = [models.UniqueConstraint(fields=["swv", "sleutel"], name="jaardoel_sleutel_uniek")]

    def __str__(self) -> str:
        return self.tekst


@met_geschiedenis
class Streefwaarde(TenantModel):
    """The number in a jaardoel and the rule to judge it by (ontwerp §4.4). Percentages as 0–100."""

    class Soort(models.TextChoices):
        MINSTENS = "minstens", "of meer"
        HOOGSTENS = "hoogstens", "of minder"
        PRECIES = "precies", "precies"
        AANDEEL_MINSTENS = "aandeel_minstens", "of meer, als deel van 100 %"
        AANDEEL_HOOGSTENS = "aandeel_hoogstens", "of minder, als deel van 100 %"
        SCHAAL = "schaal", "gemiddeld of meer"
        LANDELIJK = "landelijk", "landelijk gemiddelde of minder"
        MINDER = "minder_dan_vorig_jaar", "minder dan vorig jaar"
        MEER = "meer_dan_vorig_jaar", "meer dan vorig jaar"

    jaardoel = TenantForeignKey(Jaardoel, related_name="streefwaarden")
    indicator = TenantForeignKey(Indicator, related_name="streefwaarden")
    soort = models.CharField(max_length=22, choices=Soort)
    waarde = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    te_bevestigen = models.BooleanField("te bevestigen door het SWV", default=False)
    toelichting = models.CharField(max_length=250, blank=True)

    class Meta:
        verbose_name_plural = "streefwaarden"
        constraints = [
            models.UniqueConstraint(fields=["swv", "jaardoel", "indicator"], name="streefwaarde_een_per_indicator"),
            models.CheckConstraint(
                condition=Q(waarde__isnull=False)
                ^ Q(soort__in=["landelijk", "minder_dan_vorig_jaar", "meer_dan_vorig_jaar"]),
                name="streefwaarde_waarde_bij_soort",
            ),
        ]


@met_geschiedenis
class LandelijkCijfer(TenantModel):
    """A published national figure to compare an indicator with."""

    indicator = TenantForeignKey(Indicator, related_name="landelijke_cijfers")
    jaar = models.PositiveSmallIntegerField()
    waarde = models.DecimalField(max_digits=9, decimal_places=2)
    bron = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "landelijke cijfers"
        constraints = [models.UniqueConstraint(fields=["swv", "indicator", "jaar"], name="landelijkcijfer_uniek")]
