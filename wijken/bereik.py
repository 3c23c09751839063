"""Which schools, wijken and besturen a member has a task for today; loaded once per request."""

from collections.abc import Mapping
from dataclasses import dataclass

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import SWV_BREED, heeft, plekken, rollen
from wijken.models import Indeling

SCHOOLROLLEN = (Rol.Code.DIRECTEUR, Rol.Code.INTERN_BEGELEIDER)
WIJKROLLEN = (Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
BESTUURSROLLEN = (Rol.Code.BESTUURDER, Rol.Code.KWALITEITSMEDEWERKER, Rol.Code.CONTROLLER)


@dataclass(frozen=True)
class Bereik:
    """Ids of plekken. ``wijken``: of the own schools and of a wijk role; ``bestuursscholen``: of the own besturen.

    ``wijk_van`` knows the wijk of every school of the samenwerkingsverband today, not only of the own ones.
    """

    scholen: frozenset[int]
    wijken: frozenset[int]
    besturen: frozenset[int]
    bestuursscholen: frozenset[int]
    swv_breed: bool
    wijk_van: Mapping[int, int]


def bereik(lid: Lid) -> Bereik:
    """One query for the first question of a request, none after it."""
    if not hasattr(lid, "_bereik"):
        lid._bereik = _laden(lid)
    return lid._bereik


def spreekt_namens(lid: Lid) -> frozenset[tuple[int, int | None]]:
    """(organisatie, wijk) for which this partner may speak; wijk None: wherever it works. One query, for partners."""
    if not hasattr(lid, "_namens"):
        rijen = lid.contactpersonen.values_list("organisatie_id", "wijk_id") if heeft(lid, Rol.Code.PARTNER) else ()
        lid._namens = frozenset(rijen)
    return lid._namens


def _laden(lid: Lid) -> Bereik:
    scholen, besturen = plekken(lid, *SCHOOLROLLEN), plekken(lid, *BESTUURSROLLEN)
    rijen = list(Indeling.objects.op(vandaag()).values_list("school_id", "wijk_id", "bestuur_id"))
    wijken = {wijk for school, wijk, _ in rijen if school in scholen and wijk} | plekken(lid, *WIJKROLLEN)
    swv_breed = heeft(lid, *SWV_BREED) or any(
        rol.plek.soort == Plek.Soort.SWV for rol in rollen(lid, Rol.Code.CONTROLLER)
    )
    return Bereik(
        scholen=frozenset(scholen),
        wijken=frozenset(wijken),
        besturen=frozenset(besturen & {b for _, _, b in rijen}),
        bestuursscholen=frozenset(school for school, _, bestuur in rijen if bestuur in besturen),
        swv_breed=swv_breed,
        wijk_van={school: wijk for school, wijk, _ in rijen if wijk},
    )
