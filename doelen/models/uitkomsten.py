"""Computed figures, judged milestones, frozen reports."""

from django.db import models
from django.db.models.functions import Now

from doelen.models.doelenboom import Jaardoel
from doelen.models.indicatoren import Indicator
from doelen.models.streefwaarden import Streefwaarde
from doelen.querysets import UitkomstQuerySet
from swv.models import Bestand, Document, Lid, Plek
from swv.tenancy.geschiedenis import met_geschiedenis
from swv.tenancy.models import TenantForeignKey, TenantModel


class Oordeel(models.TextChoices):
    """The verdicts; the rule for each stands in docs/oordelen.md."""

    BEHAALD = "behaald", "behaald"
    OP_KOERS = "op_koers", "op koers"
    LOOPT_ACHTER = "loopt_achter", "loopt achter"
    NIET_BEHAALD = "niet_behaald", "niet behaald"
    GEEN_STREEFWAARDE = "geen_streefwaarde", "geen streefwaarde"
    GEEN_METING = "geen_meting", "nog geen meting"


class Uitkomst(TenantModel):
    """One indicator of one place, up to and including one period. Stored: teller and noemer, never a percentage."""

    class Zicht(models.TextChoices):
        OPEN = "open", "voor iedereen"
        KLEIN = "klein", "te klein"
        VERBORGEN = "verborgen", "verborgen, anders is een klein aantal terug te rekenen"

    indicator = TenantForeignKey(Indicator, related_name="uitkomsten")
    jaar = models.PositiveSmallIntegerField()
    periode = models.CharField(max_length=2)
    plek = TenantForeignKey(Plek, related_name="uitkomsten")
    teller = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    noemer = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    scholen_mee = models.PositiveSmallIntegerField(default=0)
    scholen_totaal = models.PositiveSmallIntegerField(default=0)
    streefwaarde = TenantForeignKey(Streefwaarde, null=True, blank=True, related_name="uitkomsten")
    oordeel = models.CharField(max_length=18, choices=Oordeel)
    zicht = models.CharField(max_length=10, choices=Zicht, default=Zicht.OPEN)
    berekend_op = models.DateTimeField(db_default=Now())

    objects = UitkomstQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "uitkomsten"
        constraints = [
            models.UniqueConstraint(
                fields=["swv", "jaar", "periode", "indicator", "plek"], name="uitkomst_een_per_plek_per_periode"
            )
        ]
        indexes = [models.Index(fields=["swv", "plek", "jaar", "periode"], name="uitkomst_plek_periode")]


class Berekening(TenantModel):
    """When the outcomes of a period were asked for and made. One row per period: who computes it, locks it."""

    jaar = models.PositiveSmallIntegerField()
    periode = models.CharField(max_length=2)
    gevraagd_op = models.DateTimeField(null=True, blank=True, help_text="Leeg: er is niets veranderd.")
    klaar_op = models.DateTimeField(null=True, blank=True)
    duur_ms = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name_plural = "berekeningen"
        constraints = [models.UniqueConstraint(fields=["swv", "jaar", "periode"], name="berekening_een_per_periode")]


@met_geschiedenis
class Toelichting(TenantModel):
    """Why a figure stands as it stands, in words of whoever owns it; asked when it is above the national average."""

    indicator = TenantForeignKey(Indicator, related_name="toelichtingen")
    plek = TenantForeignKey(Plek, related_name="toelichtingen")
    jaar = models.PositiveSmallIntegerField()
    tekst = models.CharField(max_length=600)
    door = TenantForeignKey(Lid, related_name="+")
    op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "toelichtingen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "indicator", "plek", "jaar"], name="toelichting_een_per_jaar")
        ]


@met_geschiedenis
class Mijlpaal(TenantModel):
    """The state of a jaardoel in words, on the place that owns it."""

    class Status(models.TextChoices):
        NIET_BEGONNEN = "niet_begonnen", "nog niet begonnen"
        LOOPT = "loopt", "loopt"
        BEREIKT = "bereikt", "bereikt"
        VERVALLEN = "vervallen", "vervallen"

    jaardoel = TenantForeignKey(Jaardoel, related_name="mijlpalen")
    plek = TenantForeignKey(Plek, related_name="mijlpalen")
    status = models.CharField(max_length=14, choices=Status, default=Status.NIET_BEGONNEN)
    gepland_op = models.DateField("klaar op", null=True, blank=True)
    bereikt_op = models.DateField(null=True, blank=True)
    bewijs = models.TextField(blank=True)
    bewijsstuk = TenantForeignKey(Bestand, null=True, blank=True, related_name="+")
    reden = models.CharField("waarom vervallen", max_length=300, blank=True)
    beoordeeld_door = TenantForeignKey(Lid, null=True, blank=True, related_name="+")
    beoordeeld_op = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "mijlpalen"
        constraints = [
            models.UniqueConstraint(fields=["swv", "jaardoel", "plek"], name="mijlpaal_een_per_plek"),
            models.CheckConstraint(
                condition=models.Q(status="bereikt") ^ models.Q(bereikt_op__isnull=True), name="mijlpaal_bereikt_op"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="vervallen") | ~models.Q(reden=""), name="mijlpaal_vervallen_met_reden"
            ),
        ]


class Rapportage(TenantModel):
    """A frozen report: the figures as JSON and the document made of them."""

    jaar = models.PositiveSmallIntegerField()
    periode = models.CharField(max_length=2)
    voor = models.CharField(max_length=30)
    inhoud = models.JSONField()
    document = TenantForeignKey(Document, related_name="rapportages")
    gemaakt_door = TenantForeignKey(Lid, related_name="+")
    gemaakt_op = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name_plural = "rapportages"
        ordering = ["-id"]
        constraints = [models.UniqueConstraint(fields=["swv", "document"], name="rapportage_een_per_document")]
