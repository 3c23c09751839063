"""Whose places are whose: the wijken and schools around a member. ``bereik`` is loaded once per request."""

from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.toegang.rechten import heeft, plekken
from wijken.bereik import bereik
from wijken.models import Indeling

ACCEPTEREN = (Rol.Code.BESTUURDER, Rol.Code.KWALITEITSMEDEWERKER)
ZIET_ALLES = tuple(code for code in Rol.Code.values if code not in (Rol.Code.LEZER, Rol.Code.PARTNER))


def directeurswijken(lid: Lid) -> set[int]:
    """The wijken where this member leads a school today."""
    wijk_van = bereik(lid).wijk_van
    return {wijk_van[school] for school in plekken(lid, Rol.Code.DIRECTEUR) if school in wijk_van}


def bestuurderswijken(lid: Lid) -> set[int]:
    """The wijken with a school of which this member is bestuurder."""
    if not heeft(lid, Rol.Code.BESTUURDER):
        return set()
    wijk_van = bereik(lid).wijk_van
    return {wijk_van[school] for school in bereik(lid).bestuursscholen if school in wijk_van}


def bestuursscholen(lid: Lid) -> frozenset[int]:
    """The schools of which this member is bestuurder or kwaliteitsmedewerker; a controller is neither."""
    besturen = plekken(lid, *ACCEPTEREN)
    if not besturen:
        return frozenset()
    if plekken(lid, Rol.Code.CONTROLLER) <= besturen:
        return bereik(lid).bestuursscholen
    rijen = Indeling.objects.op(vandaag()).filter(bestuur__in=besturen)
    return frozenset(rijen.values_list("school_id", flat=True))


def begeleide_plekken(lid: Lid) -> set[int]:
    """The wijken of this procesbegeleider, with their schools."""
    wijken = plekken(lid, Rol.Code.PROCESBEGELEIDER)
    return wijken | {school for school, wijk in bereik(lid).wijk_van.items() if wijk in wijken}


def geleide_plekken(lid: Lid) -> set[int]:
    """The schools of this directeur, with their wijken."""
    return plekken(lid, Rol.Code.DIRECTEUR) | directeurswijken(lid)


def beheerwijken(lid: Lid) -> set[int]:
    """The wijken that this member keeps together with others: as directeur there, or as its procesbegeleider."""
    return directeurswijken(lid) | plekken(lid, Rol.Code.PROCESBEGELEIDER)
