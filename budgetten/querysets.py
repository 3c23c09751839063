"""Reads of the money."""

from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import DecimalField, Sum, Value
from django.db.models.functions import Coalesce

EURO = DecimalField(max_digits=14, decimal_places=2)


def som(veld: str) -> Coalesce:
    """A sum in euros that is 0,00 when there are no rows."""
    return Coalesce(Sum(veld), Value(Decimal("0.00")), output_field=EURO)


class VerdelingQuerySet(models.QuerySet[Any]):
    def vastgesteld(self, jaar: int) -> Self:
        return self.filter(jaar=jaar, status="vastgesteld")


class ToekenningQuerySet(models.QuerySet[Any]):
    def vastgesteld(self, jaar: int) -> Self:
        """The amounts that hold in a year; scenarios and other years never mix in."""
        return self.filter(verdeling__jaar=jaar, verdeling__status="vastgesteld")


class InlegQuerySet(models.QuerySet[Any]):
    def voor_wijkpot(self, *, wijk: Any, jaar: int) -> Self:
        """The shares that fill the pot of one wijk in one year."""
        return self.filter(wijk=wijk, jaar=jaar).order_by("school__plek__sorteernaam")


class RekeningQuerySet(models.QuerySet[Any]):
    def met_saldo(self) -> Self:
        """Annotates ``saldo``: the sum of the legs in euros."""
        return self.annotate(saldo=som("mutaties__bedrag"))


class BestedingQuerySet(models.QuerySet[Any]):
    def in_jaar(self, jaar: int) -> Self:
        return self.filter(datum__year=jaar)
