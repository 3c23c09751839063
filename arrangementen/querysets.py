"""Reads of the arrangementen."""

from typing import Any, Self

from django.db import models


class ArrangementQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("school__plek", "wijk__plek", "soort")

    def goedgekeurd(self) -> Self:
        return self.filter(status="goedgekeurd")

    def in_jaar(self, jaar: int) -> Self:
        """Whatever runs during (a part of) a kalenderjaar."""
        return self.filter(begin__year__lte=jaar, einde__year__gte=jaar)
