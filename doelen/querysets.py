"""Reads of goals, opgaven and outcomes."""

from typing import Any, Self

from django.db import models


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
