"""The tree of goals: thema, beleidsdoel with its interventies, jaardoel."""

from django.db import models
from django.db.models import F, Q

from doelen.querysets import JaardoelQuerySet
from swv.models import Lid
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
class Portefeuille(TenantModel):
    """The bestuurder who follows one thema over all wijken, for the whole Deelnemersraad."""

    thema = TenantForeignKey(Thema, related_name="portefeuilles")
    lid = TenantForeignKey(Lid, related_name="portefeuilles")

    class Meta:
        verbose_name_plural = "portefeuilles"
        constraints = [models.UniqueConstraint(fields=["swv", "thema"], name="portefeuille_een_per_thema")]


@met_geschiedenis
class Planperiode(TenantModel):
    """The years of one ondersteuningsplan; a concept until it is vastgesteld."""

    begin = models.PositiveSmallIntegerField("eerste jaar")
    einde = models.PositiveSmallIntegerField("laatste jaar")
    vastgesteld_op = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "planperioden"
        ordering = ["begin"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "begin"], name="planperiode_begin_uniek"),
            models.CheckConstraint(condition=Q(einde__gte=F("begin")), name="planperiode_op_volgorde"),
        ]

    def __str__(self) -> str:
        return f"{self.begin}–{self.einde}"


@met_geschiedenis
class Beleidsdoel(TenantModel):
    """What must be reached in the planperiode, on the level of kind, school or wijk."""

    planperiode = TenantForeignKey(Planperiode, related_name="beleidsdoelen")
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
        constraints = [
            models.UniqueConstraint(fields=["swv", "planperiode", "volgorde"], name="beleidsdoel_volgorde_uniek")
        ]


@met_geschiedenis
class Interventie(TenantModel):
    """What is done to reach a beleidsdoel."""

    beleidsdoel = TenantForeignKey(Beleidsdoel, related_name="interventies", on_delete=models.CASCADE)
    tekst = models.CharField(max_length=300)
    bron = models.CharField(max_length=200, blank=True)
    volgorde = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["volgorde"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "beleidsdoel", "volgorde"], name="interventie_volgorde_uniek")
        ]

    def __str__(self) -> str:
        return self.tekst


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
