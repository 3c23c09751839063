"""A file that a person gives: evidence of a milestone, a receipt."""

from django.db import models
from django.db.models.functions import Now

from swv.models.gebruiker import Lid
from swv.tenancy.models import TenantForeignKey, TenantModel


class Bestand(TenantModel):
    """The file itself stands under the folder of its samenwerkingsverband, named by its sha256."""

    naam = models.CharField(max_length=120, help_text="Zoals de indiener het noemde.")
    soort = models.CharField(max_length=80, help_text="Mediatype, gelezen uit de inhoud.")
    omvang = models.PositiveIntegerField(help_text="Bytes.")
    sha256 = models.CharField(max_length=64)
    door = TenantForeignKey(Lid, related_name="+")
    op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "bestanden"

    def __str__(self) -> str:
        return self.naam
