"""Rows of a table as arrays beside another query, so that a page asks nothing extra for them."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject

from swv.dagen import vandaag
from swv.models import Plek, Rol
from wijken.models import Actiepunt, Afspraak, Agendapunt, Dialoogkaart, Gesprek, Gespreksonderwerp, Indeling, Overleg

VELDEN: dict[type[Model], tuple[str, ...]] = {
    Overleg: ("id", "soort", "begin", "einde", "waar", "status", "uitgenodigd_op"),
    Agendapunt: ("id", "soort", "titel", "overleg_id"),
    Actiepunt: ("id", "tekst", "wie", "voor", "herkomst"),
    Afspraak: ("id", "titel", "eigenaar", "herzien_voor"),
    Gesprek: ("id", "datum", "vorm", "klaar_op"),
}


def eigen_delen(plek: str) -> dict[str, ArraySubquery | Exists]:
    """What somebody at a table must know: planned meetings, open actions, agreements to look at again, talks, and
    whether the wijk has a procesbegeleider now.

    ``plek``: the column of the outer query that holds the place.
    """
    planning = Overleg.objects.filter(status=Overleg.Status.GEPLAND).order_by("begin", "pk")
    herzien = Afspraak.objects.filter(vervallen_op=None, herzien_voor__lte=vandaag()).order_by("herzien_voor", "pk")
    begeleiders = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.PROCESBEGELEIDER, plek=OuterRef(plek))
    return {
        "begeleid_": Exists(begeleiders),
        "overleggen_": deel(planning, plek),
        "acties_": deel(open_acties(), plek),
        "afspraken_": deel(herzien, plek),
        "gesprekken_": gespreksdeel(plek),
    }


def gespreksdeel(plek: str) -> ArraySubquery:
    """The wijk and its schools, each with its talks of this year and its open actions.

    Nothing before the samenwerkingsverband has a dialoogkaart.
    """
    scholen = Indeling.objects.op(vandaag()).filter(wijk=OuterRef(OuterRef(plek))).values("school")
    plekken = Plek.objects.filter(Q(pk=OuterRef(plek)) | Q(pk__in=scholen), Exists(Dialoogkaart.objects.all()))
    gesprekken = deel(Gesprek.objects.filter(datum__year=vandaag().year).order_by("-datum", "pk"), "pk")
    rij = JSONObject(id="id", naam="naam", soort="soort", gesprekken=gesprekken, acties=deel(open_acties(), "pk"))
    return ArraySubquery(plekken.order_by("sorteernaam", "pk").values(rij=rij))


def gesprekken_met_standen(plek: str, jaar: int) -> ArraySubquery:
    """The talks of one place in a year, the newest first, each with how its topics stand."""
    standen = Gespreksonderwerp.objects.filter(gesprek=OuterRef("pk")).order_by("volgorde").values("stand")
    velden = {naam: naam for naam in VELDEN[Gesprek]}
    gesprekken = Gesprek.objects.filter(plek=OuterRef(plek), datum__year=jaar).order_by("-datum", "-pk")
    return ArraySubquery(gesprekken.values(rij=JSONObject(standen=ArraySubquery(standen), **velden)))


def open_acties() -> QuerySet[Actiepunt]:
    return Actiepunt.objects.filter(klaar_op=None).order_by("voor", "pk")


def deel(rijen: QuerySet[Any], plek: str) -> ArraySubquery:
    """These rows of one place, as JSON."""
    velden = {naam: naam for naam in VELDEN[rijen.model]}
    return ArraySubquery(rijen.filter(plek=OuterRef(plek)).values(rij=JSONObject(**velden)))


def uit_json(model: Any, rijen: list[dict[str, Any]], plek: Plek) -> list[Any]:
    """The rows of an array as the objects they are; JSON knows no dates."""
    return [model(plek=plek, **{naam: _waarde(model, naam, waarde) for naam, waarde in rij.items()}) for rij in rijen]


def _waarde(model: Any, naam: str, waarde: Any) -> Any:
    return model._meta.get_field(naam.removesuffix("_id")).to_python(waarde)
