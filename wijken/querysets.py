"""Reads of places and wijkplannen."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery


class IndelingQuerySet(models.QuerySet[Any]):
    def op(self, datum: datetime.date) -> Self:
        """The division that held on one day."""
        return self.filter(Q(einde__isnull=True) | Q(einde__gte=datum), begin__lte=datum)


class WijkQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("plek", "gemeente__plek").order_by("plek__sorteernaam")


class SchoolQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("plek").order_by("plek__sorteernaam", "code")

    def open_op(self, datum: datetime.date) -> Self:
        return self.filter(Q(gesloten_op__isnull=True) | Q(gesloten_op__gt=datum))

    def in_wijk(self, wijk_id: int, datum: datetime.date) -> Self:
        """The schools of a wijk on one day."""
        return self.filter(pk__in=self._indelingen(datum).filter(wijk=wijk_id).values("school"))

    def van_bestuur(self, bestuur_id: int, datum: datetime.date) -> Self:
        """The schools of a bestuur on one day."""
        return self.filter(pk__in=self._indelingen(datum).filter(bestuur=bestuur_id).values("school"))

    def met_leerlingen(self, teldatum: datetime.date) -> Self:
        """Annotates ``leerlingen``: the newest count on or before the counting day."""
        tellingen = self.model._meta.get_field("leerlingtellingen").related_model.objects
        laatste = tellingen.filter(school=OuterRef("pk"), teldatum__lte=teldatum).order_by("-teldatum")
        return self.annotate(leerlingen=Subquery(laatste.values("aantal")[:1]))

    def _indelingen(self, datum: datetime.date) -> IndelingQuerySet:
        return self.model._meta.get_field("indelingen").related_model.objects.op(datum)

    def met_indeling(self, datum: datetime.date) -> Self:
        """Annotates ``wijk_id`` and ``bestuur_id`` of one day."""
        rij = self._indelingen(datum).filter(school=OuterRef("pk"))
        return self.annotate(wijk_id=Subquery(rij.values("wijk")[:1]), bestuur_id=Subquery(rij.values("bestuur")[:1]))


class LeerlingtellingQuerySet(models.QuerySet[Any]):
    def op(self, teldatum: datetime.date) -> Self:
        return self.filter(teldatum=teldatum)


class WijkplanQuerySet(models.QuerySet[Any]):
    def voor_wijken(self, wijk_ids: set[int]) -> Self:
        return self.filter(wijk__in=wijk_ids)

    def lopend_werk(self) -> Self:
        """Plans that still wait on somebody."""
        return self.exclude(status="vastgesteld")

    def met_namen(self) -> Self:
        return self.select_related("wijk__plek", "penvoerder__plek")
