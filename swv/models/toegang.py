"""How a person comes in, and what a bestuurder lets somebody else decide."""

import datetime
from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from swv.models.gebruiker import Lid
from swv.models.plek import Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


class Uitnodiging(TenantModel):
    """A link by e-mail with which a member comes in for the first time; only its hash is kept."""

    lid = TenantForeignKey(Lid, related_name="uitnodigingen")
    sleutel = models.CharField(max_length=64, help_text="sha256 van de sleutel in de link.")
    verloopt_op = models.DateTimeField()
    gebruikt_op = models.DateTimeField(null=True, blank=True)
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "uitnodigingen"
        constraints = [models.UniqueConstraint(fields=["swv", "sleutel"], name="uitnodiging_sleutel_uniek")]


@met_geschiedenis
class Mandaat(TenantModel):
    """A bestuurder lets a kwaliteitsmedewerker approve arrangementen up to an amount, for a period (days included)."""

    gever = TenantForeignKey(Lid, related_name="mandaten_gegeven")
    nemer = TenantForeignKey(Lid, verbose_name="kwaliteitsmedewerker", related_name="mandaten")
    bestuur = TenantForeignKey(Plek, related_name="mandaten")
    tot_bedrag = models.DecimalField(
        "tot en met", max_digits=10, decimal_places=2, validators=[MinValueValidator(Decimal("0.01"))]
    )
    begin = models.DateField()
    einde = models.DateField()
    ingetrokken_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "mandaten"
        constraints = [
            models.CheckConstraint(condition=Q(einde__gte=F("begin")), name="mandaat_einde_na_begin"),
            models.CheckConstraint(condition=Q(tot_bedrag__gt=0), name="mandaat_bedrag_boven_nul"),
            models.CheckConstraint(condition=~Q(gever=F("nemer")), name="mandaat_aan_een_ander"),
        ]

    def geldt_op(self, datum: datetime.date) -> bool:
        return self.ingetrokken_op is None and self.begin <= datum <= self.einde
