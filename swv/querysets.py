"""Reads of the ground."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone


class LidQuerySet(models.QuerySet[Any]):
    def met_rollen(self) -> Self:
        """The roles and their places in one query, for every permission of a request."""
        rollen = self.model._meta.get_field("rollen").related_model.objects.select_related("plek")
        return self.prefetch_related(models.Prefetch("rollen", rollen))

    def als_gebruiker(self, gebruiker: Any, **erbij: Any) -> Any:
        """The member a login is here, with roles and places, in one query; None for a stranger or without any role.

        ``erbij``: annotations that every role carries, for what a request must know besides.
        """
        rollen = self.model._meta.get_field("rollen").related_model.objects.select_related("lid", "plek")
        rollen = rollen.filter(lid__gebruiker=gebruiker).annotate(**erbij)
        if not rollen:
            return None
        lid = rollen[0].lid
        lid._prefetched_objects_cache = {"rollen": rollen}  # as prefetch_related would, without its second query
        return lid


class RolQuerySet(models.QuerySet[Any]):
    def geldig(self, datum: datetime.date) -> Self:
        return self.filter(Q(einde__isnull=True) | Q(einde__gte=datum), begin__lte=datum)


class GebeurtenisQuerySet(models.QuerySet[Any]):
    def onbezorgd(self) -> Self:
        """Events that no handler has finished yet, oldest first."""
        return self.filter(bezorgd_op__isnull=True, pogingen__lt=5).order_by("id")


class DocumentQuerySet(models.QuerySet[Any]):
    def met_namen(self) -> Self:
        return self.select_related("plek", "gevraagd_door")

    def wachtend(self) -> Self:
        """Documents nobody is making: asked, or left behind by a worker that died."""
        verlopen = timezone.now() - datetime.timedelta(minutes=6)
        return self.filter(Q(status="gevraagd") | Q(status="bezig", gestart_op__lt=verlopen)).order_by("id")
