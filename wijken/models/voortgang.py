"""Following a plan: three times a year where its acties and wijkdoelen are, and at the end what was learned."""

from django.db import models
from django.db.models import Q

from swv.dagen import Periode
from swv.models import Lid
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models.wijkdoel import Wijkdoel
from wijken.models.wijkplan import Actie, Niveau, Wijkplan


class Stand(models.TextChoices):
    """Where an actie or a wijkdoel is."""

    NIET_BEGONNEN = "niet_begonnen", "nog niet begonnen"
    LOOPT = "loopt", "loopt"
    KLAAR = "klaar", "klaar"
    GESTOPT = "gestopt", "gestopt"


@met_geschiedenis
class Voortgang(TenantModel):
    """What a wijk tells about its plan in one period. The plan itself stays as it was agreed."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="voortgangen")
    periode = models.CharField(max_length=2, choices=[(p.value, p.value) for p in Periode])
    helpt = models.TextField("wat helpt", blank=True)
    hindert = models.TextField("wat hindert", blank=True)
    ingediend_op = models.DateTimeField(null=True, blank=True)
    ingediend_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name_plural = "voortgangen"
        ordering = ["wijkplan", "periode"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "wijkplan", "periode"], name="voortgang_een_per_periode"),
            models.CheckConstraint(
                condition=Q(ingediend_op__isnull=True, ingediend_door__isnull=True)
                | Q(ingediend_op__isnull=False, ingediend_door__isnull=False),
                name="voortgang_ingediend_door_iemand",
            ),
        ]

    def __str__(self) -> str:
        return f"voortgang {self.periode}"


@met_geschiedenis
class Voortgangsregel(TenantModel):
    """Where one actie or one wijkdoel is in this period; ``gestopt`` has its reason in the text."""

    voortgang = TenantForeignKey(Voortgang, related_name="regels", on_delete=models.CASCADE)
    actie = TenantForeignKey(Actie, null=True, blank=True, related_name="voortgangsregels")
    wijkdoel = TenantForeignKey(Wijkdoel, null=True, blank=True, related_name="voortgangsregels")
    stand = models.CharField(max_length=13, choices=Stand)
    tekst = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name_plural = "voortgangsregels"
        ordering = ["voortgang", "id"]
        constraints = [
            models.UniqueConstraint(fields=["swv", "voortgang", "actie"], name="voortgangsregel_een_per_actie"),
            models.UniqueConstraint(fields=["swv", "voortgang", "wijkdoel"], name="voortgangsregel_een_per_wijkdoel"),
            models.CheckConstraint(
                condition=Q(actie__isnull=False) | Q(wijkdoel__isnull=False), name="voortgangsregel_over_iets"
            ),
        ]


@met_geschiedenis
class Planevaluatie(TenantModel):
    """What the wijk learned from a plan on one level, in writing, once a year."""

    wijkplan = TenantForeignKey(Wijkplan, related_name="evaluaties")
    niveau = models.CharField(max_length=6, choices=Niveau)
    werkte = models.TextField("wat werkte", blank=True)
    anders = models.TextField("wat doen we anders", blank=True)
    door = TenantForeignKey(Lid, related_name="+")
    op = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "planevaluaties"
        constraints = [models.UniqueConstraint(fields=["swv", "wijkplan", "niveau"], name="planevaluatie_per_niveau")]
