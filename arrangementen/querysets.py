"""Reads of the arrangementen."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Mapping
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any, Self

from django.db import models
from django.db.models import Q


class ArrangementQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("school__plek", "wijk__plek", "soort")

    def goedgekeurd(self) -> Self:
        return self.filter(status="goedgekeurd")

    def in_jaar(self, jaar: int) -> Self:
        """Whatever runs during (a part of) a kalenderjaar."""
        return self.filter(begin__year__lte=jaar, einde__year__gte=jaar)

    def lopend_op(self, datum: datetime.date) -> Self:
        return self.goedgekeurd().filter(begin__lte=datum, einde__gte=datum)

    def voor_plekken(self, *, scholen: Collection[int], wijken: Collection[int]) -> Self:
        """Of these schools, or paid from the pot of these wijken."""
        return self.filter(Q(school__in=scholen) | Q(wijk__in=wijken))

    def wacht_op_directeur(self, scholen: Collection[int]) -> Self:
        return self.filter(status="aangevraagd", school__in=scholen).order_by("begin", "id")

    def wacht_op_bestuur(self, scholen: Collection[int]) -> Self:
        return self.filter(status="bevestigd", school__in=scholen).order_by("begin", "id")

    def wacht_op_mandaat(self, grenzen: Mapping[int, Decimal]) -> Self:
        """What waits on the bestuur and fits a mandaat; ``grenzen``: school → amount, that amount included."""
        per_bedrag: dict[Decimal, list[int]] = defaultdict(list)
        for school, bedrag in grenzen.items():
            per_bedrag[bedrag].append(school)
        passend = [Q(school__in=scholen, bedrag__lte=bedrag) for bedrag, scholen in per_bedrag.items()]
        return self.wacht_op_bestuur(grenzen.keys()).filter(reduce(or_, passend, Q(pk=None)))
