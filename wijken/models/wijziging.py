"""A change of a plan that was agreed: begun with a reason, and until it is agreed readers see the plan as it was."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from swv.models import Lid
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel
from wijken.models.wijkplan import Wijkplan


@met_geschiedenis
class Wijziging(TenantModel):
    """One change of one plan; at most one at a time. It ends as a new Planversie, or is taken back."""

    class Omvang(models.TextChoices):
        KLEIN = "klein", "klein: penvoerder en procesbegeleider"
        GROOT = "groot", "groot: alle scholen tekenen opnieuw"

    class Uitkomst(models.TextChoices):
        VASTGESTELD = "vastgesteld", "vastgesteld"
        INGETROKKEN = "ingetrokken", "ingetrokken"

    wijkplan = TenantForeignKey(Wijkplan, related_name="wijzigingen")
    reden = models.TextField("waarom")
    omvang = models.CharField(max_length=5, choices=Omvang, blank=True)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())
    begeleider = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    begeleider_op = models.DateTimeField("akkoord van de procesbegeleider op", null=True, blank=True)
    uitkomst = models.CharField(max_length=11, choices=Uitkomst, blank=True)
    klaar_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "wijzigingen"
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["swv", "wijkplan"], condition=Q(klaar_op__isnull=True), name="wijziging_een_tegelijk"
            ),
            models.CheckConstraint(
                condition=Q(klaar_op__isnull=True, uitkomst="") | (Q(klaar_op__isnull=False) & ~Q(uitkomst="")),
                name="wijziging_klaar_met_uitkomst",
            ),
        ]

    def __str__(self) -> str:
        return f"wijziging van {self.wijkplan}"

    def afsluiten(self, uitkomst: str) -> None:
        """It is over; the database lets nothing change after this."""
        self.uitkomst, self.klaar_op = uitkomst, timezone.now()
        self.save(update_fields=["uitkomst", "klaar_op"])
