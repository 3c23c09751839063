"""Reads of goals, opgaven and outcomes."""

import datetime
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery


class GrootheidQuerySet(models.QuerySet[Any]):
    def met_nieuwkomers(self) -> Self:
        """Annotates ``alleen_nieuwkomers``: asked only of schools with newcomers or many languages."""
        gedeeld_door = self.model._default_manager.filter(
            pk=OuterRef("pk"), termen__kant="teller", termen__indicator__termen__grootheid__code="nieuwkomersscholen"
        )
        return self.annotate(alleen_nieuwkomers=Exists(gedeeld_door)).order_by("volgorde")


class IndicatorQuerySet(models.QuerySet[Any]):
    def in_jaren(self, begin: int, einde: int) -> Self:
        """Whose definition holds in one of these years; a new definition is another indicator."""
        vanaf = Q(vanaf_jaar=None) | Q(vanaf_jaar__lte=einde)
        return self.filter(vanaf, Q(tot_jaar=None) | Q(tot_jaar__gte=begin))


class JaardoelQuerySet(models.QuerySet[Any]):
    def van_jaar(self, jaar: int) -> Self:
        return self.filter(jaar=jaar).select_related("thema").prefetch_related("streefwaarden__indicator")

    def zonder_concept(self) -> Self:
        """Not those of a year that is only in a planperiode which is still a concept."""
        perioden = apps.get_model("doelen", "Planperiode").objects
        hier = perioden.filter(begin__lte=OuterRef("jaar"), einde__gte=OuterRef("jaar"))
        return self.exclude(Exists(hier.filter(vastgesteld_op=None)))

    def voor_oordeel(self, vandaag: datetime.date) -> Self:
        """Annotates ``met_getal`` and ``voorbij``: the last round of its year has closed."""
        grenzen = self.model._meta.get_field("streefwaarden").related_model.objects.filter(jaardoel=OuterRef("pk"))
        rondes = apps.get_model("doelen", "Opgaveronde").objects
        gesloten = rondes.filter(jaar=OuterRef("jaar"), periode="T3", sluit__lt=vandaag)
        return self.select_related("thema").annotate(met_getal=Exists(grenzen), voorbij=Exists(gesloten))


class OpgaveQuerySet(models.QuerySet[Any]):
    def geaccepteerd(self) -> Self:
        """Only these count in a figure."""
        return self.filter(status="geaccepteerd")

    def met_namen(self) -> Self:
        return self.select_related("plek", "ronde")


class UitkomstQuerySet(models.QuerySet[Any]):
    def tot_en_met(self, jaar: int, periode: str) -> Self:
        return self.filter(jaar=jaar, periode=periode)

    def niet_na(self, jaar: int, periode: str) -> Self:
        """What was known at the end of one period: nothing of later periods or years."""
        return self.filter(Q(jaar__lt=jaar) | Q(jaar=jaar, periode__lte=periode))

    def met_vorig_jaar(self, jaar: int, periode: str) -> Self:
        """One period, and the end of the year before it; theme by theme."""
        rijen = self.filter(Q(jaar=jaar, periode=periode) | Q(jaar=jaar - 1, periode="T3"))
        return rijen.order_by("indicator__thema__volgorde", "indicator__volgorde")

    def met_landelijk(self) -> Self:
        """Annotates ``landelijk``: the national figure of the indicator in that year."""
        cijfers = self.model._meta.get_field("indicator").related_model._meta.get_field("landelijke_cijfers")
        cijfer = cijfers.related_model.objects.filter(indicator=OuterRef("indicator"), jaar=OuterRef("jaar"))
        return self.annotate(landelijk=Subquery(cijfer.values("waarde")[:1]))

    def met_bijgewerkt(self) -> Self:
        """Annotates ``klaar_op`` and ``gevraagd_op`` of the computing of its period."""
        rondes = apps.get_model("doelen", "Berekening").objects.filter(
            jaar=OuterRef("jaar"), periode=OuterRef("periode")
        )
        return self.annotate(
            klaar_op=Subquery(rondes.values("klaar_op")[:1]), gevraagd_op=Subquery(rondes.values("gevraagd_op")[:1])
        )

    def met_namen(self) -> Self:
        return self.select_related("indicator__thema", "plek", "streefwaarde")
