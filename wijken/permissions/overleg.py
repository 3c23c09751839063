"""Who sits at which table, and what is agreed there."""

from typing import Any

import rules

from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import SWV_BREED, heeft, plekken
from wijken.bereik import bereik
from wijken.permissions.begeleiding import mag_gesprek_voeren
from wijken.permissions.kring import bestuurderswijken, directeurswijken


@rules.predicate
def mag_overleg_leiden(lid: Lid, plek: Plek) -> bool:
    """Plan and write: the directeuren and procesbegeleider of a wijk; in the Deelnemersraad the centrale dienst."""
    if plek.soort == Plek.Soort.SWV:
        return heeft(lid, *SWV_BREED)
    return plek.pk in directeurswijken(lid) | plekken(lid, Rol.Code.PROCESBEGELEIDER)


@rules.predicate
def mag_overleg_lezen(lid: Lid, plek: Plek) -> bool:
    """What was said stays with the wijk, or with the Deelnemersraad."""
    if plek.soort == Plek.Soort.SWV:
        return bereik(lid).swv_breed or heeft(lid, Rol.Code.BESTUURDER)
    return bereik(lid).swv_breed or plek.pk in bereik(lid).wijken


@rules.predicate
def mag_besluiten_lezen(lid: Lid, plek: Plek) -> bool:
    """What was decided is for the besturen of the schools of the wijk too."""
    return mag_overleg_lezen(lid, plek) or plek.pk in bestuurderswijken(lid)


@rules.predicate
def mag_punt_inbrengen(lid: Lid, plek: Plek) -> bool:
    """Everybody of the wijk; in the Deelnemersraad whoever sits there, and who speaks for a wijk."""
    if plek.soort == Plek.Soort.SWV:
        return heeft(lid, *SWV_BREED, Rol.Code.BESTUURDER, Rol.Code.DIRECTEUR, Rol.Code.PROCESBEGELEIDER)
    return plek.pk in bereik(lid).wijken


@rules.predicate
def mag_actiepunt_maken(lid: Lid, plek: Plek) -> bool:
    """Note and tick off: who leads the meetings of a table, or the talks of a place."""
    return mag_overleg_leiden(lid, plek) or mag_gesprek_voeren(lid, plek)


@rules.predicate
def mag_overleggen_zien(lid: Lid, niets: Any = None) -> bool:
    """Whether there is any table to show."""
    wie = (*SWV_BREED, Rol.Code.BESTUURDER, Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
    return heeft(lid, *wie) or bereik(lid).swv_breed or bool(bereik(lid).wijken)  # the cheap question first


rules.add_perm("wijken.maak_actiepunt", mag_actiepunt_maken)
rules.add_perm("wijken.leid_overleg", mag_overleg_leiden)
rules.add_perm("wijken.lees_overleg", mag_overleg_lezen)
rules.add_perm("wijken.lees_besluiten", mag_besluiten_lezen)
rules.add_perm("wijken.breng_punt_in", mag_punt_inbrengen)
rules.add_perm("wijken.zie_overleggen", mag_overleggen_zien)
