"""Places: gemeente, bestuur, wijk, school, and who belongs where from when to when."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from swv.models import Lid, Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel, TenantOneToOneField
from wijken.querysets import IndelingQuerySet, LeerlingtellingQuerySet, SchoolQuerySet, WijkQuerySet

VESTIGINGSCODE = RegexValidator(r"^\d{2}[A-Z]{2}\d{2}$", "Een vestigingscode is bijvoorbeeld 05AB00.")


@met_geschiedenis
class Gemeente(TenantModel):
    """A municipality in the region."""

    plek = TenantOneToOneField(Plek, related_name="gemeente")
    code = models.CharField("CBS-code", max_length=4)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["swv", "code"], name="gemeente_code_uniek")]

    def __str__(self) -> str:
        return self.plek.naam


@met_geschiedenis
class Bestuur(TenantModel):
    """A school board, known by its DUO number (bevoegd gezag)."""

    plek = TenantOneToOneField(Plek, related_name="bestuur")
    nummer = models.CharField("bevoegd gezag", max_length=5)

    class Meta:
        verbose_name_plural = "besturen"
        constraints = [models.UniqueConstraint(fields=["swv", "nummer"], name="bestuur_nummer_uniek")]

    def __str__(self) -> str:
        return self.plek.naam


@met_geschiedenis
class Wijk(TenantModel):
    """A neighbourhood as the samenwerkingsverband draws it: a free name and a set of PC4's."""

    plek = TenantOneToOneField(Plek, related_name="wijk")
    gemeente = TenantForeignKey(Gemeente, related_name="wijken")
    stadsdeel = models.CharField(max_length=60, blank=True)
    pc4 = models.JSONField("postcodes", default=list, help_text="Viercijferige postcodes, als tekst.")
    omtrek = models.JSONField(default=list, help_text="Ringen van [lengtegraad, breedtegraad], WGS84.")
    aangenomen = models.BooleanField(default=False, help_text="De indeling in postcodes is een aanname.")
    contactbestuurder = TenantForeignKey(Lid, null=True, blank=True, related_name="contactwijken")

    objects = WijkQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "wijken"

    def __str__(self) -> str:
        return self.plek.naam


@met_geschiedenis
class School(TenantModel):
    """A school location (vestiging). Its wijk and bestuur stand, dated, in Indeling."""

    class Soort(models.TextChoices):
        BAO = "bao", "basisonderwijs"
        SBO = "sbo", "speciaal basisonderwijs"
        SO = "so", "speciaal onderwijs"

    plek = TenantOneToOneField(Plek, related_name="school")
    code = models.CharField("vestigingscode", max_length=6, validators=[VESTIGINGSCODE])
    soort = models.CharField(max_length=3, choices=Soort)
    gemeente = TenantForeignKey(Gemeente, related_name="scholen")
    denominatie = models.CharField(max_length=60, blank=True)
    straat = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    plaats = models.CharField(max_length=60, blank=True)
    gesloten_op = models.DateField(null=True, blank=True)

    objects = SchoolQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "scholen"
        constraints = [models.UniqueConstraint(fields=["swv", "code"], name="school_code_uniek")]

    def __str__(self) -> str:
        return self.plek.naam


@met_geschiedenis
class Indeling(TenantModel):
    """To which bestuur and wijk a school belongs, from–to; a school for the whole region has no wijk."""

    school = TenantForeignKey(School, related_name="indelingen")
    bestuur = TenantForeignKey(Bestuur, related_name="indelingen")
    wijk = TenantForeignKey(Wijk, related_name="indelingen", null=True, blank=True)
    begin = models.DateField()
    einde = models.DateField(null=True, blank=True)

    objects = IndelingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "indelingen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "school", "begin"], name="indeling_een_per_begin"),
            models.UniqueConstraint(
                fields=["swv", "school"], condition=Q(einde__isnull=True), name="indeling_een_lopende"
            ),
            models.CheckConstraint(
                condition=Q(einde__isnull=True) | Q(einde__gte=F("begin")), name="indeling_einde_na_begin"
            ),
        ]


@met_geschiedenis
class Kenmerk(TenantModel):
    """A dated trait of a school that decides which goals apply."""

    class Soort(models.TextChoices):
        NIEUWKOMERS = "nieuwkomersschool", "nieuwkomersschool"
        ANDERSTALIGEN = "anderstaligen", "veel anderstaligen"

    school = TenantForeignKey(School, related_name="kenmerken")
    soort = models.CharField(max_length=20, choices=Soort)
    begin = models.DateField()
    einde = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "kenmerken"
        constraints = [models.UniqueConstraint(fields=["swv", "school", "soort", "begin"], name="kenmerk_niet_dubbel")]


@met_geschiedenis
class Leerlingtelling(TenantModel):
    """The number of pupils of a school on a counting day. NULL: DUO shows ``<5``."""

    school = TenantForeignKey(School, related_name="leerlingtellingen")
    teldatum = models.DateField()
    aantal = models.PositiveIntegerField(null=True)
    bron = models.CharField(max_length=80)

    objects = LeerlingtellingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "leerlingtellingen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "school", "teldatum"], name="leerlingtelling_een_per_dag")
        ]
