"""Who may see and move which money. Everyone in a wijk sees all schools of the wijk; a bestuur sees its own schools."""

from typing import Any

import rules

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import heeft, plekken, rollen
from wijken.bereik import bereik
from wijken.models import Indeling, School, Wijk


def ziet_hele_wijk(lid: Lid, wijk_id: int | None) -> bool:
    """All schools of a wijk; who works for a bestuur finds only the own schools there, a partner none."""
    return bereik(lid).swv_breed or wijk_id in _schoolwijken(lid)


def eigen_scholen(lid: Lid) -> frozenset[int]:
    """The schools whose money a member sees because of a task at the school or its bestuur."""
    return bereik(lid).scholen | bereik(lid).bestuursscholen


@rules.predicate
def mag_geld_bekijken(lid: Lid, niets: Any = None) -> bool:
    """Whoever has a school, a wijk or a bestuur, and the samenwerkingsverband itself."""
    eigen = bereik(lid)
    return eigen.swv_breed or bool(eigen.scholen or eigen.wijken or eigen.besturen)


@rules.predicate
def mag_plek_bekijken(lid: Lid, plek: Plek) -> bool:
    """The money of one school, wijk or bestuur."""
    if bereik(lid).swv_breed:
        return True
    zien = {Plek.Soort.SCHOOL: _ziet_school, Plek.Soort.WIJK: _ziet_wijk, Plek.Soort.BESTUUR: _ziet_bestuur}
    kijkt = zien.get(Plek.Soort(plek.soort))
    return kijkt is not None and kijkt(lid, plek.pk)


@rules.predicate
def mag_wijkgeld_bekijken(lid: Lid, wijk: Wijk) -> bool:
    return bereik(lid).swv_breed or _ziet_wijk(lid, wijk.pk)


@rules.predicate
def mag_verdelingen_bekijken(lid: Lid, niets: Any = None) -> bool:
    return bereik(lid).swv_breed


@rules.predicate
def mag_verdeling_maken(lid: Lid, niets: Any = None) -> bool:
    return heeft(lid, Rol.Code.MEDEWERKER) or is_controller_van_swv(lid)


@rules.predicate
def mag_verdeling_vaststellen(lid: Lid, niets: Any = None) -> bool:
    return heeft(lid, Rol.Code.DIRECTEUR_BESTUURDER)


@rules.predicate
def mag_inleg_wijzigen(lid: Lid, school: School) -> bool:
    return school.pk in plekken(lid, Rol.Code.DIRECTEUR)


@rules.predicate
def mag_besteding_boeken(lid: Lid, plek: Plek) -> bool:
    """The directeur of the school, any directeur of the wijk for its pot, the controller of the bestuur."""
    wijk_van = bereik(lid).wijk_van
    scholen = plekken(lid, Rol.Code.DIRECTEUR) | _scholen_als_controller(lid)
    if plek.soort == Plek.Soort.SCHOOL:
        return plek.pk in scholen
    return plek.soort == Plek.Soort.WIJK and any(wijk_van.get(school) == plek.pk for school in scholen)


@rules.predicate
def mag_verantwoording_vragen(lid: Lid, plek: Plek) -> bool:
    """Bestuurder, kwaliteitsmedewerker and controller of that bestuur, and the samenwerkingsverband."""
    return plek.soort == Plek.Soort.BESTUUR and mag_plek_bekijken(lid, plek)


def is_controller_van_swv(lid: Lid) -> bool:
    """Controller of the whole samenwerkingsverband, not of a bestuur."""
    return any(rol.plek.soort == Plek.Soort.SWV for rol in rollen(lid, Rol.Code.CONTROLLER))


def _ziet_school(lid: Lid, plek_id: int) -> bool:
    return plek_id in eigen_scholen(lid) or bereik(lid).wijk_van.get(plek_id) in _schoolwijken(lid)


def _schoolwijken(lid: Lid) -> set[int]:
    """The wijken whose schools a member follows; a partner of a wijk sees its pot, not its schools."""
    eigen = {bereik(lid).wijk_van[school] for school in bereik(lid).scholen if school in bereik(lid).wijk_van}
    return eigen | plekken(lid, Rol.Code.PROCESBEGELEIDER)


def _ziet_wijk(lid: Lid, plek_id: int) -> bool:
    wijk_van = bereik(lid).wijk_van
    return plek_id in bereik(lid).wijken or any(wijk_van.get(s) == plek_id for s in bereik(lid).bestuursscholen)


def _ziet_bestuur(lid: Lid, plek_id: int) -> bool:
    return plek_id in bereik(lid).besturen


def _scholen_als_controller(lid: Lid) -> set[int]:
    besturen = plekken(lid, Rol.Code.CONTROLLER) & bereik(lid).besturen
    if not besturen:
        return set()
    return set(Indeling.objects.op(vandaag()).filter(bestuur__in=besturen).values_list("school_id", flat=True))


rules.add_perm("budgetten.bekijk_geld", mag_geld_bekijken)
rules.add_perm("budgetten.bekijk_plek", mag_plek_bekijken)
rules.add_perm("budgetten.bekijk_wijkgeld", mag_wijkgeld_bekijken)
rules.add_perm("budgetten.bekijk_verdelingen", mag_verdelingen_bekijken)
rules.add_perm("budgetten.maak_verdeling", mag_verdeling_maken)
rules.add_perm("budgetten.stel_verdeling_vast", mag_verdeling_vaststellen)
rules.add_perm("budgetten.wijzig_inleg", mag_inleg_wijzigen)
rules.add_perm("budgetten.boek_besteding", mag_besteding_boeken)
rules.add_perm("budgetten.vraag_verantwoording", mag_verantwoording_vragen)
