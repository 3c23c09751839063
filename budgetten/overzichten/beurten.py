"""Which money waits on a member. One query for whom it concerns, none for others."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from budgetten.models import Inleg, Verdeling
from swv.dagen import dag_van_indeling, vandaag
from swv.models import Lid, Rol
from swv.toegang.jaren import LAATSTE
from swv.toegang.rechten import heeft, plekken
from wijken.models import Indeling


@dataclass(frozen=True)
class OpenInleg:
    """A school that has not agreed to its inleg of a year."""

    school_id: int
    school: str
    wijk: str
    jaar: int


def inleg_zonder_akkoord(lid: Lid) -> list[OpenInleg]:
    """The own basisscholen in a wijk, for next year."""
    scholen, jaar = plekken(lid, Rol.Code.DIRECTEUR), vandaag().year + 1
    if not scholen or jaar > LAATSTE:
        return []
    akkoord = Inleg.objects.akkoord().filter(school=OuterRef("school"), jaar=jaar)
    rijen = Indeling.objects.op(dag_van_indeling(jaar)).filter(
        ~Exists(akkoord), school__in=scholen, school__soort="bao", wijk__isnull=False
    )
    namen = rijen.order_by("school__plek__sorteernaam").values_list(
        "school_id", "school__plek__naam", "wijk__plek__naam"
    )
    return [OpenInleg(school, naam, wijk, jaar) for school, naam, wijk in namen]


def verdelingen_om_vast_te_stellen(lid: Lid) -> QuerySet[Any] | list[Any]:
    """What was laid before the directeur-bestuurder, of the years that are not decided."""
    if not heeft(lid, Rol.Code.DIRECTEUR_BESTUURDER):
        return []
    besloten = Verdeling.objects.filter(jaar=OuterRef("jaar"), status=Verdeling.Status.VASTGESTELD)
    return (
        Verdeling.objects.filter(~Exists(besloten), status=Verdeling.Status.VOORGELEGD)
        .met_totaal()
        .order_by("jaar", "pk")
    )
