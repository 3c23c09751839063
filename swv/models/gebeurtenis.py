"""The outbox: what happened, and what the periodic rounds have already done."""

from django.db import models
from django.db.models.functions import Now

from swv.models.gebruiker import Lid
from swv.querysets import GebeurtenisQuerySet
from swv.tenancy.models import TenantForeignKey, TenantModel


class Gebeurtenis(TenantModel):
    """Something that happened, written in the transaction of the act; the round delivers it to its handlers."""

    soort = models.CharField(max_length=60)
    gegevens = models.JSONField(default=dict)
    door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    gebeurd_op = models.DateTimeField(db_default=Now())
    bezorgd_op = models.DateTimeField(null=True, blank=True)
    pogingen = models.PositiveSmallIntegerField(default=0)
    fout = models.TextField(blank=True)

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "gebeurtenissen"
        indexes = [
            models.Index(
                fields=["swv", "id"], condition=models.Q(bezorgd_op__isnull=True), name="gebeurtenis_onbezorgd"
            )
        ]


class Taakbeurt(TenantModel):
    """One turn of a periodic task; the unique row makes the second of two beats a no-op (besluit 16)."""

    taak = models.CharField(max_length=60)
    tijdvak = models.CharField(max_length=30)
    gestart_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "taakbeurten"
        constraints = [models.UniqueConstraint(fields=["swv", "taak", "tijdvak"], name="taakbeurt_eenmalig")]
