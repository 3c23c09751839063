"""The logboek: what people did that changes no row, or that a security officer asks for first."""

from django.db import models
from django.db.models.functions import Now

from swv.models.gebruiker import Lid
from swv.tenancy.models import TenantForeignKey, TenantModel


class Logregel(TenantModel):
    """One line of the logboek. Only added; deleted after its term only, held by a trigger."""

    class Soort(models.TextChoices):
        INGELOGD = "ingelogd", "Ingelogd"
        INLOG_MISLUKT = "inlog_mislukt", "Inloggen mislukt"
        INLOGGEN = "inlogmiddel", "Manier van inloggen"
        ROL = "rol", "Rol"
        UITNODIGING = "uitnodiging", "Uitnodiging"
        MANDAAT = "mandaat", "Mandaat"
        MEEKIJKEN = "meekijken", "Meekijken"
        DOWNLOAD = "download", "Download"
        UITVOER = "uitvoer", "Uitvoer"
        INSTELLING = "instelling", "Instelling"
        VERTROK = "vertrok", "Vertrokken"
        OPSCHONEN = "opschonen", "Opgeschoond"

    op = models.DateTimeField(db_default=Now())
    soort = models.CharField(max_length=16, choices=Soort)
    wie = TenantForeignKey(Lid, null=True, blank=True, related_name="+", help_text="Leeg: de toepassing zelf.")
    over = TenantForeignKey(Lid, null=True, blank=True, related_name="+", help_text="Over welke collega het gaat.")
    tekst = models.CharField(max_length=200)

    class Meta:
        verbose_name_plural = "logregels"
        ordering = ["-id"]
        indexes = [models.Index(fields=["swv", "-op"], name="logregel_op")]
