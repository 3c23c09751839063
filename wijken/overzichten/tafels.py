"""What the home page and the page of a wijk need of a table, in one query: meetings, actions, agreements."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import SWV_BREED, heeft, mag, plekken, rollen
from wijken.bereik import bereik
from wijken.models import Actiepunt, Afspraak, Agendapunt, Gesprek, Overleg
from wijken.overzichten.eigen import eigen_plannen
from wijken.overzichten.gesprekken import Gespreksjaar
from wijken.overzichten.overleg import Jaarstand, norm_van
from wijken.overzichten.tafeldelen import deel, eigen_delen, gesprekken_met_standen, open_acties, uit_json
from wijken.permissions import begeleide_plekken, geleide_plekken

Status = Overleg.Status


@dataclass(frozen=True)
class Gespreksplek:
    """A wijk or school with its talks of this year and what is open."""

    plek: Plek
    stand: Gespreksjaar
    acties: list[Actiepunt]


@dataclass(frozen=True)
class Tafel:
    """One place with what is planned, open, and due to be looked at again."""

    plek: Plek
    begeleid: bool
    overleggen: list[Overleg]
    actiepunten: list[Actiepunt]
    herzien: list[Afspraak]
    gespreksplekken: list[Gespreksplek]


def tafel_op_wijk(plek: Plek, jaar: int) -> dict[str, Any]:
    """The year of a wijk, the agenda of its next meeting, its talks and what is open; one query per request."""
    if not hasattr(plek, "_tafel"):
        plek._tafel = _tafel_op_wijk(plek, jaar)
    return plek._tafel


def _tafel_op_wijk(plek: Plek, jaar: int) -> dict[str, Any]:
    gepland = Agendapunt.objects.filter(overleg__status=Status.GEPLAND, overleg__begin__date__gte=vandaag())
    rij = Plek.objects.annotate(
        overleggen_=deel(Overleg.objects.filter(begin__year=jaar).order_by("begin", "pk"), "pk"),
        punten_=deel(gepland.order_by("volgorde", "pk"), "pk"),
        acties_=deel(open_acties(), "pk"),
        gesprekken_=gesprekken_met_standen("pk", jaar),
    ).get(pk=plek.pk)
    stand = Jaarstand(uit_json(Overleg, rij.overleggen_, plek), norm_van(plek))
    volgende = stand.volgende.pk if stand.volgende else None
    punten = [een for een in uit_json(Agendapunt, rij.punten_, plek) if een.overleg_id == volgende]
    return {
        "stand": stand,
        "punten": punten,
        "acties": uit_json(Actiepunt, rij.acties_, plek),
        "gesprekken": gesprekken_uit(rij.gesprekken_, plek, jaar),
    }


def gesprekken_uit(rijen: list[dict[str, Any]], plek: Plek, jaar: int) -> Gespreksjaar:
    """The talks of ``gesprekken_met_standen``."""
    standen = [een.pop("standen") for een in rijen]
    gesprekken = uit_json(Gesprek, rijen, plek)
    for gesprek, van_gesprek in zip(gesprekken, standen, strict=True):
        gesprek.standen = van_gesprek
    return Gespreksjaar(gesprekken, jaar)


def eigen_tafels(lid: Lid) -> list[Tafel]:
    """The tables where this member sits, once per request; a query only for those without a wijkplan."""
    if not hasattr(lid, "_tafels"):
        plannen = {stand.plan.wijk_id: stand.plan for stand in eigen_plannen(lid)}
        lid._tafels = [_tafel(plan, plan.wijk.plek) for plan in plannen.values()]
        wie = Q(pk__in=bereik(lid).wijken - plannen.keys())
        raad = heeft(lid, *SWV_BREED, Rol.Code.BESTUURDER)
        if raad or bereik(lid).wijken - plannen.keys():
            wie |= Q(soort=Plek.Soort.SWV) if raad else Q(pk=None)
            lid._tafels += [_tafel(plek, plek) for plek in Plek.objects.filter(wie).annotate(**eigen_delen("pk"))]
    return lid._tafels


def komende_overleggen(lid: Lid) -> list[Overleg]:
    """Planned meetings of the own tables, also those of the past that nobody rounded off."""
    return sorted((een for tafel in eigen_tafels(lid) for een in tafel.overleggen), key=lambda een: (een.begin, een.pk))


def open_actiepunten(lid: Lid) -> list[Actiepunt]:
    """What is open at the own tables."""
    rijen = (een for tafel in eigen_tafels(lid) for een in tafel.actiepunten)
    return sorted(rijen, key=lambda een: (een.voor, een.pk))


def te_herzien(lid: Lid) -> list[Afspraak]:
    """Agreements whose day to look at them again has come, for who accompanies that table."""
    rijen = (een for tafel in eigen_tafels(lid) if begeleidt(lid, tafel.plek) for een in tafel.herzien)
    return sorted(rijen, key=lambda een: (een.herzien_voor, een.pk))


def eigen_gespreksplekken(lid: Lid) -> list[Gespreksplek]:
    """The places where this member talks; no query besides the tables."""
    eigen = begeleide_plekken(lid) | geleide_plekken(lid)
    return [een for tafel in eigen_tafels(lid) for een in tafel.gespreksplekken if een.plek.pk in eigen]


def begeleidt(lid: Lid, plek: Plek) -> bool:
    """A directeur looks after the own actions; who accompanies a table, after those of everybody.

    In a wijk without procesbegeleider that is every directeur: otherwise nobody would be reminded.
    """
    if not mag(lid, "wijken.leid_overleg", plek):
        return False
    begeleider = plek.soort == Plek.Soort.SWV or plek.pk in plekken(lid, Rol.Code.PROCESBEGELEIDER)
    return begeleider or any(tafel.plek.pk == plek.pk and not tafel.begeleid for tafel in eigen_tafels(lid))


def voor_mij(lid: Lid, punt: Actiepunt) -> bool:
    """Whether the words of ``wie`` name this member, or a school where it has a role."""
    wie = punt.wie.lower()
    namen = [lid.naam, *(rol.plek.naam for rol in rollen(lid) if rol.plek.soort == Plek.Soort.SCHOOL)]
    if punt.plek_id in plekken(lid, Rol.Code.PROCESBEGELEIDER):
        namen.append("procesbegeleider")
    return any(naam.lower() in wie for naam in namen)


def _tafel(rij: Any, plek: Plek) -> Tafel:
    return Tafel(
        plek,
        rij.begeleid_,
        uit_json(Overleg, rij.overleggen_, plek),
        uit_json(Actiepunt, rij.acties_, plek),
        uit_json(Afspraak, rij.afspraken_, plek),
        [_gespreksplek(**een) for een in rij.gesprekken_],
    )


def _gespreksplek(
    *, id: int, naam: str, soort: str, gesprekken: list[dict[str, Any]], acties: list[dict[str, Any]]
) -> Gespreksplek:
    plek = Plek(pk=id, naam=naam, soort=soort)
    stand = Gespreksjaar(uit_json(Gesprek, gesprekken, plek), vandaag().year)
    return Gespreksplek(plek, stand, uit_json(Actiepunt, acties, plek))
