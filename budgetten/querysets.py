"""Reads of the money."""

import datetime
from decimal import Decimal
from typing import Any, Self

from django.db import models
from django.db.models import Case, DecimalField, Exists, F, FilteredRelation, OuterRef, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Round

from swv.models import Instelling

EURO = DecimalField(max_digits=14, decimal_places=2)
VERDELINGVELDEN = ("id", "jaar", "naam", "status", "vastgesteld_op")
NUL = Value(Decimal("0.00"), output_field=EURO)


def som(veld: str, **opties: Any) -> Coalesce:
    """A sum in euros that is 0,00 when there are no rows."""
    return Coalesce(Sum(veld, **opties), NUL, output_field=EURO)


class VerdelingQuerySet(models.QuerySet[Any]):
    def vastgesteld(self, jaar: int) -> Self:
        return self.filter(jaar=jaar, status="vastgesteld")

    def geldend(self, jaar: int) -> Self:
        """The verdelingen of a year, the one that says most first: vastgesteld, voorgelegd, newest scenario."""
        rang = Case(When(status="vastgesteld", then=0), When(status="voorgelegd", then=1), default=2)
        return self.filter(jaar=jaar).order_by(rang, "-pk")

    def met_totaal(self) -> Self:
        """Annotates ``totaal``: what it gives to all schools together."""
        return self.annotate(totaal=som("toekenningen__bedrag"))


class ToekenningQuerySet(models.QuerySet[Any]):
    def vastgesteld(self, jaar: int) -> Self:
        """The amounts that hold in a year; scenarios and other years never mix in."""
        return self.filter(verdeling__jaar=jaar, verdeling__status="vastgesteld")

    def geldend(self, jaar: int) -> Self:
        """The amounts of the verdeling that says most about a year; in a scenario nothing is fixed yet."""
        verdelingen = self.model._meta.get_field("verdeling").related_model.objects.geldend(jaar)
        return self.filter(verdeling=Subquery(verdelingen.values("pk")[:1]))

    def met_inleg(self, jaar: int) -> Self:
        """Annotates ``percentage`` and ``naar_wijkpot``: the share of this amount, rounded half up to the cent.

        Once a verdeling holds, a proposal that the school did not agree to counts for nothing.
        """
        zonder_akkoord = Q(verdeling__status="vastgesteld", afspraak__akkoord_op__isnull=True)
        deel = Round(F("bedrag") * F("percentage") / 100, precision=2)
        return self.annotate(
            afspraak=FilteredRelation("school__inleg", condition=Q(school__inleg__jaar=jaar)),
            percentage=Case(
                When(zonder_akkoord, then=NUL), default=Coalesce(F("afspraak__percentage"), NUL), output_field=EURO
            ),
            naar_wijkpot=Case(When(geldstroom__met_inleg=True, then=deel), default=NUL, output_field=EURO),
        )

    def per_school(self) -> Any:
        """After ``met_inleg``: one dict per school, in order of name."""
        return (
            self.values(
                "school_id",
                "school__code",
                "percentage",
                naam=F("school__plek__naam"),
                akkoord_op=F("afspraak__akkoord_op"),
                voorbeeld=Subquery(Instelling.objects.values("voorbeelddata")[:1]),
                **{f"v_{veld}": F(f"verdeling__{veld}") for veld in VERDELINGVELDEN},
            )
            .annotate(
                leerlingen=models.Max("leerlingen"),
                geteld_op=models.Max("geteld_op"),
                krijgt=som("bedrag"),
                krijgt_met_inleg=som("bedrag", filter=Q(geldstroom__met_inleg=True)),
                inleg=som("naar_wijkpot"),
            )
            .order_by("school__plek__sorteernaam", "school__code")
        )

    def met_plaats(self, dag: datetime.date) -> Self:
        """Joins ``indeling``: the wijk and bestuur of the school on one day."""
        open_nog = Q(school__indelingen__einde__isnull=True) | Q(school__indelingen__einde__gte=dag)
        voorwaarde = Q(school__indelingen__begin__lte=dag) & open_nog
        return self.annotate(indeling=FilteredRelation("school__indelingen", condition=voorwaarde))

    def per_geldstroom(self) -> Any:
        """After ``met_inleg``: (geldstroom, bedrag, naar de wijkpot)."""
        rijen = self.order_by().values("geldstroom_id").annotate(totaal=som("bedrag"), inleg=som("naar_wijkpot"))
        return rijen.values_list("geldstroom_id", "totaal", "inleg")


class InlegQuerySet(models.QuerySet[Any]):
    def voor_wijkpot(self, *, wijk: Any, jaar: int) -> Self:
        """The shares that fill the pot of one wijk in one year."""
        return self.filter(wijk=wijk, jaar=jaar).order_by("school__plek__sorteernaam")

    def akkoord(self) -> Self:
        return self.filter(akkoord_op__isnull=False)


class RekeningQuerySet(models.QuerySet[Any]):
    def met_saldo(self) -> Self:
        """Annotates ``saldo``: the sum of the legs in euros."""
        return self.annotate(saldo=som("mutaties__bedrag", filter=Q(mutaties__eenheid="EUR")))

    def van(self, *, plekken: Any, jaar: int) -> Self:
        return self.filter(plek__in=plekken, jaar=jaar)


class BestedingQuerySet(models.QuerySet[Any]):
    def in_jaar(self, jaar: int) -> Self:
        """By the year of the account it was paid from."""
        return self.filter(datum__gte=datetime.date(jaar, 1, 1), datum__lte=datetime.date(jaar, 12, 31))

    def geldig(self) -> Self:
        """Without those that a counter-entry took back."""
        tegen = self.model._meta.get_field("boeking").related_model.objects.filter(
            tegenboeking_van=OuterRef("boeking_id")
        )
        return self.filter(~Exists(tegen))

    def per_geldstroom(self) -> dict[int, Decimal]:
        """The sum of each geldstroom."""
        rijen = self.order_by().values("geldstroom_id").annotate(totaal=som("bedrag"))
        return dict(rijen.values_list("geldstroom_id", "totaal"))

    def met_namen(self) -> Self:
        return self.select_related("plek", "geldstroom", "actie", "door")
