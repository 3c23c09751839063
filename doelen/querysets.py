"""Reads of goals, opgaven and outcomes."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef


class GrootheidQuerySet(models.QuerySet[Any]):
    def met_nieuwkomers(self) -> Self:
        """Annotates ``alleen_nieuwkomers``: asked only of schools with newcomers or many languages."""
        gedeeld_door = self.model._default_manager.filter(
            pk=OuterRef("pk"), termen__kant="teller", termen__indicator__termen__grootheid__code="nieuwkomersscholen"
        )
        return self.annotate(alleen_nieuwkomers=Exists(gedeeld_door)).order_by("volgorde")


class JaardoelQuerySet(models.QuerySet[Any]):
    def van_jaar(self, jaar: int) -> Self:
        return self.filter(jaar=jaar).select_related("thema").prefetch_related("streefwaarden__indicator")


class OpgaveQuerySet(models.QuerySet[Any]):
    def geaccepteerd(self) -> Self:
        """Only these count in a figure."""
        return self.filter(status="geaccepteerd")

    def met_namen(self) -> Self:
        return self.select_related("plek", "ronde")


class UitkomstQuerySet(models.QuerySet[Any]):
    def tot_en_met(self, jaar: int, periode: str) -> Self:
        return self.filter(jaar=jaar, periode=periode)

    def met_namen(self) -> Self:
        return self.select_related("indicator__thema", "plek", "streefwaarde")
