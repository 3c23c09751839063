"""The sociale kaart: who works around a wijk, with whom to call, and the people of the wijk itself."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import JSONObject

from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.templatetags.getallen import hoofdletter
from wijken.models import Contactpersoon, Indeling, Organisatie, Organisatiewijk, Wijk

HOUDBAAR = datetime.timedelta(days=365)
FUNCTIES = {
    Rol.Code.DIRECTEUR: "directeur",
    Rol.Code.INTERN_BEGELEIDER: "intern begeleider",
    Rol.Code.PROCESBEGELEIDER: "procesbegeleider",
}


@dataclass(frozen=True)
class Groep:
    """Organisations of one kind."""

    naam: str
    organisaties: list[Organisatie]


@dataclass(frozen=True)
class Eigen:
    """Somebody of the wijk itself, from the roles of today."""

    naam: str
    functie: str
    waar: str
    email: str


def organisaties_van(wijk: Wijk) -> list[Organisatie]:
    """Those that work in a wijk now, by kind, each with ``mensen`` to call for this wijk. Two queries."""
    mensen = Contactpersoon.objects.filter(Q(wijk=None) | Q(wijk=wijk))
    rijen = Organisatie.objects.filter(werkgebied__wijk=wijk, gestopt_op=None).select_related("nagekeken_door")
    return op_soort(rijen.prefetch_related(Prefetch("contactpersonen", mensen, to_attr="mensen")))


def op_soort(rijen: Iterable[Organisatie]) -> list[Organisatie]:
    """In the order in which the kinds are named, by name within one."""
    plaats = {code: nummer for nummer, code in enumerate(Organisatie.Soort.values)}
    return sorted(rijen, key=lambda een: (plaats[een.soort], een.naam.lower()))


def groepen(organisaties: list[Organisatie]) -> list[Groep]:
    return [
        Groep(hoofdletter(str(naam)), list(deel))
        for naam, deel in groupby(organisaties, key=lambda een: een.get_soort_display())
    ]


def eigen_mensen(wijk: Wijk) -> list[Eigen]:
    """Directeuren and intern begeleiders by school, then procesbegeleider and contactbestuurder. Two queries."""
    scholen = Indeling.objects.op(vandaag()).filter(wijk=wijk).values("school")
    hier = Q(code__in=(Rol.Code.DIRECTEUR, Rol.Code.INTERN_BEGELEIDER), plek__in=scholen)
    hier |= Q(code=Rol.Code.PROCESBEGELEIDER, plek=wijk.pk)
    rollen = Rol.objects.geldig(vandaag()).filter(hier, lid__vertrokken_op=None)
    rijen = rollen.select_related("lid__gebruiker", "plek").order_by("plek__sorteernaam", "code", "lid__naam")
    mensen = [_eigen(rol.lid, FUNCTIES[Rol.Code(rol.code)], str(rol.plek)) for rol in rijen if rol.plek_id != wijk.pk]
    mensen += [_eigen(rol.lid, FUNCTIES[Rol.Code(rol.code)], "") for rol in rijen if rol.plek_id == wijk.pk]
    contact = Lid.objects.filter(pk=wijk.contactbestuurder_id, vertrokken_op=None).select_related("gebruiker")
    mensen += [_eigen(lid, "contactbestuurder", "") for lid in contact]
    return mensen


def vind(woorden: str) -> QuerySet[Organisatie]:
    """Organisations of the samenwerkingsverband in which each word stands: name, offer, or whom to call there."""
    rijen = Organisatie.objects.filter(gestopt_op=None)
    for woord in woorden.split():
        persoon = Contactpersoon.objects.filter(organisatie=OuterRef("pk"))
        persoon = persoon.filter(Q(functie__icontains=woord) | Q(naam__icontains=woord))
        soorten = [code for code, naam in Organisatie.Soort.choices if woord.lower() in str(naam)]
        rijen = rijen.filter(
            Q(naam__icontains=woord) | Q(aanbod__icontains=woord) | Q(soort__in=soorten) | Exists(persoon)
        )
    return rijen.prefetch_related("werkgebied__wijk__plek").order_by("naam")


def nog_niet_in(wijk: Wijk, *, zoek: str = "", overal: bool = False) -> QuerySet[Organisatie]:
    """Known, but not on this kaart: those of the same gemeente, those with these words, or all of them."""
    hier = Organisatiewijk.objects.filter(wijk=wijk).values("organisatie")
    rijen = vind(zoek).exclude(pk__in=hier)
    return rijen if zoek or overal else rijen.filter(werkgebied__wijk__gemeente=wijk.gemeente_id).distinct()


def is_oud(organisatie: Organisatie) -> bool:
    """Nobody checked it for a year, or ever."""
    return organisatie.nagekeken_op is None or organisatie.nagekeken_op < vandaag() - HOUDBAAR


def verouderd() -> QuerySet[Organisatie]:
    """Those that somebody should look at again."""
    oud = Q(nagekeken_op=None) | Q(nagekeken_op__lt=vandaag() - HOUDBAAR)
    return Organisatie.objects.filter(oud, gestopt_op=None).order_by("naam")


def verouderd_in(wijk: str) -> ArraySubquery:
    """Those on the kaart of the wijk of an outer query, as [pk, naam]; ``wijk``: its column there."""
    hier = Organisatiewijk.objects.filter(wijk=OuterRef(OuterRef(wijk))).values("organisatie")
    return ArraySubquery(verouderd().filter(pk__in=hier).values(rij=JSONObject(pk="pk", naam="naam")))


def partners_in(organisatie: Organisatie) -> QuerySet[Lid]:
    """Members with the role partner in a wijk where this organisation works."""
    rollen = Rol.objects.geldig(vandaag()).filter(
        code=Rol.Code.PARTNER, plek__in=[een.wijk_id for een in organisatie.werkgebied.all()]
    )
    return Lid.objects.filter(pk__in=rollen.values("lid"), vertrokken_op=None).order_by("naam")


def _eigen(lid: Lid, functie: str, waar: str) -> Eigen:
    return Eigen(lid.naam, functie, waar, lid.gebruiker.email)
