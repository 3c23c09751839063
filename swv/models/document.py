"""A stored file: a PDF or export, asked by someone, made by a worker."""

from django.db import models
from django.db.models.functions import Now
from django_fsm import FSMField, transition

from swv.models.gebruiker import Lid
from swv.models.plek import Plek
from swv.querysets import DocumentQuerySet
from swv.tenancy.models import TenantForeignKey, TenantModel


class Document(TenantModel):
    """One file with its kind, place, who asked it, its progress and its sha256 (hex, of the bytes on disk)."""

    class Status(models.TextChoices):
        GEVRAAGD = "gevraagd", "in de wachtrij"
        BEZIG = "bezig", "wordt gemaakt"
        KLAAR = "klaar", "klaar"
        MISLUKT = "mislukt", "niet gelukt"

    soort = models.CharField(max_length=40)
    titel = models.CharField(max_length=200)
    plek = TenantForeignKey(Plek, related_name="+")
    parameters = models.JSONField(default=dict)
    aanvraagsleutel = models.CharField(max_length=64, help_text="Een dubbele klik geeft hetzelfde document.")
    gevraagd_door = TenantForeignKey(Lid, related_name="+")
    gevraagd_op = models.DateTimeField(db_default=Now())
    gestart_op = models.DateTimeField(null=True, blank=True)
    klaar_op = models.DateTimeField(null=True, blank=True)
    status = FSMField(max_length=10, choices=Status, default=Status.GEVRAAGD, protected=False)
    voortgang = models.PositiveSmallIntegerField(default=0, help_text="Percentage van het maken.")
    fout = models.CharField(max_length=300, blank=True)
    bestand = models.CharField(max_length=200, blank=True, help_text="Pad onder de bestandsmap.")
    sha256 = models.CharField(max_length=64, blank=True)
    omvang = models.PositiveIntegerField(default=0, help_text="Bytes.")

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "documenten"
        verbose_name = "document"
        ordering = ["-id"]
        indexes = [models.Index(fields=["swv", "plek", "soort"], name="document_plek_soort")]
        constraints = [
            models.UniqueConstraint(
                fields=["swv", "soort", "aanvraagsleutel"],
                condition=models.Q(status__in=["gevraagd", "bezig"]),
                name="document_niet_dubbel_onderweg",
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @transition(field=status, source=[Status.GEVRAAGD, Status.BEZIG], target=Status.BEZIG)
    def beginnen(self) -> None:
        """A worker takes it; again after the worker before it died."""

    @transition(field=status, source=Status.BEZIG, target=Status.KLAAR)
    def afronden(self) -> None:
        """The file stands on disk."""

    @transition(field=status, source=Status.BEZIG, target=Status.MISLUKT)
    def opgeven(self) -> None:
        """The maker could not do it; the reason stands in ``fout``."""
