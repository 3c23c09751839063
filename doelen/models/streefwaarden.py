"""The number in a jaardoel."""

from django.db import models
from django.db.models import Q

from doelen.models.doelenboom import Jaardoel
from doelen.models.indicatoren import Indicator
from swv.models import Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


@met_geschiedenis
class Streefwaarde(TenantModel):
    """The number in a jaardoel and the rule to judge it by (ontwerp §4.4). Percentages as 0–100."""

    class Soort(models.TextChoices):
        MINSTENS = "minstens", "of meer"
        HOOGSTENS = "hoogstens", "of minder"
        PRECIES = "precies", "precies"
        AANDEEL_MINSTENS = "aandeel_minstens", "of meer, als deel van 100 %"
        AANDEEL_HOOGSTENS = "aandeel_hoogstens", "of minder, als deel van 100 %"
        SCHAAL = "schaal", "gemiddeld of meer"
        LANDELIJK = "landelijk", "landelijk gemiddelde of minder"
        MINDER = "minder_dan_vorig_jaar", "minder dan vorig jaar"
        MEER = "meer_dan_vorig_jaar", "meer dan vorig jaar"

    jaardoel = TenantForeignKey(Jaardoel, related_name="streefwaarden")
    indicator = TenantForeignKey(Indicator, related_name="streefwaarden")
    soort = models.CharField(max_length=22, choices=Soort)
    waarde = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    plek = TenantForeignKey(
        Plek, null=True, blank=True, related_name="streefwaarden", help_text="Leeg: voor elke plek van het doel gelijk."
    )
    nulmeting = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)
    nulmeting_op = models.DateField("nulmeting van", null=True, blank=True)
    reden = models.CharField(max_length=300, blank=True, help_text="Waarom deze waarde, en waarom zij veranderde.")
    te_bevestigen = models.BooleanField("te bevestigen door het SWV", default=False)
    toelichting = models.CharField(max_length=250, blank=True)

    class Meta:
        verbose_name_plural = "streefwaarden"
        constraints = [
            models.UniqueConstraint(
                fields=["swv", "jaardoel", "indicator", "plek"],
                name="streefwaarde_een_per_indicator_per_plek",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(waarde__isnull=False)
                ^ Q(soort__in=["landelijk", "minder_dan_vorig_jaar", "meer_dan_vorig_jaar"]),
                name="streefwaarde_waarde_bij_soort",
            ),
        ]
