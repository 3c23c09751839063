"""What people agreed to do for a place, with who and when: from a talk, an overleg, an evaluation."""

from django.db import models
from django.db.models.functions import Now

from swv.models import Lid, Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


@met_geschiedenis
class Actiepunt(TenantModel):
    """One agreement; done when ``klaar_op`` is filled."""

    plek = TenantForeignKey(Plek, related_name="actiepunten")
    tekst = models.CharField(max_length=300)
    wie = models.CharField("wie doet het", max_length=120)
    voor = models.DateField("klaar voor")
    herkomst = models.CharField(max_length=120, help_text="Waar het is afgesproken, bijvoorbeeld een gesprek.")
    overleg = TenantForeignKey("Overleg", null=True, blank=True, related_name="actiepunten")
    gesprek = TenantForeignKey("Gesprek", null=True, blank=True, related_name="actiepunten")
    klaar_op = models.DateField(null=True, blank=True)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "actiepunten"
        ordering = ["voor", "id"]

    def __str__(self) -> str:
        return self.tekst
