"""Who guides wijken, and who may read and hold the talks about them."""

from typing import Any

import rules

from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import SWV_BREED, heeft
from wijken.bereik import bereik
from wijken.models import Begeleiding, Gesprek
from wijken.permissions.kring import ACCEPTEREN, begeleide_plekken, bestuursscholen, geleide_plekken


@rules.predicate
def mag_wijken_begeleiden(lid: Lid, niets: Any = None) -> bool:
    """The wijken beside each other, with who is aan zet: a procesbegeleider the own ones, the SWV all."""
    return bereik(lid).swv_breed or heeft(lid, Rol.Code.PROCESBEGELEIDER)


@rules.predicate
def mag_begeleiding_noteren(lid: Lid, niets: Any = None) -> bool:
    """The log is of the procesbegeleider alone."""
    return heeft(lid, Rol.Code.PROCESBEGELEIDER)


@rules.predicate
def mag_begeleiding_zien(lid: Lid, niets: Any = None) -> bool:
    """How much of what: of the own wijken, or as counts of all of them. The lines are seen by who wrote them."""
    return mag_begeleiding_noteren(lid) or heeft(lid, *SWV_BREED)


@rules.predicate
def mag_begeleidingsregel_weghalen(lid: Lid, begeleiding: Begeleiding) -> bool:
    return begeleiding.door_id == lid.pk


@rules.predicate
def mag_gesprek_lezen(lid: Lid, plek: Plek) -> bool:
    """What was said: for the people of that place, its procesbegeleider, and of a school its bestuur."""
    eigen = bereik(lid).scholen | geleide_plekken(lid) | begeleide_plekken(lid)
    return plek.pk in eigen or plek.pk in bestuursscholen(lid)


@rules.predicate
def mag_gesprekken_zien(lid: Lid, plek: Plek) -> bool:
    """That it was held, and what is still to be done: the samenwerkingsverband too."""
    return heeft(lid, *SWV_BREED) or mag_gesprek_lezen(lid, plek)


@rules.predicate
def mag_gesprek_voeren(lid: Lid, plek: Plek) -> bool:
    """Plan and begin: the procesbegeleider and the directeur, of a wijk all its directeuren."""
    return plek.pk in geleide_plekken(lid) | begeleide_plekken(lid)


@rules.predicate
def mag_gesprek_schrijven(lid: Lid, gesprek: Gesprek) -> bool:
    """Both at once; in writing the directeur alone. What is closed changes no more."""
    if gesprek.klaar_op:
        return False
    if gesprek.vorm == Gesprek.Vorm.SCHRIFTELIJK:
        return gesprek.plek_id in geleide_plekken(lid)
    return mag_gesprek_voeren(lid, gesprek.plek)


@rules.predicate
def mag_gesprekkenlijst_zien(lid: Lid, niets: Any = None) -> bool:
    """Whether there is any place whose talks this member may see."""
    return heeft(lid, *SWV_BREED, *ACCEPTEREN, Rol.Code.PROCESBEGELEIDER) or bool(bereik(lid).scholen)


rules.add_perm("wijken.begeleid_wijken", mag_wijken_begeleiden)
rules.add_perm("wijken.noteer_begeleiding", mag_begeleiding_noteren)
rules.add_perm("wijken.zie_begeleidingslog", mag_begeleiding_zien)
rules.add_perm("wijken.haal_begeleiding_weg", mag_begeleidingsregel_weghalen)
rules.add_perm("wijken.lees_gesprek", mag_gesprek_lezen)
rules.add_perm("wijken.zie_gesprekken", mag_gesprekken_zien)
rules.add_perm("wijken.voer_gesprek", mag_gesprek_voeren)
rules.add_perm("wijken.schrijf_gesprek", mag_gesprek_schrijven)
rules.add_perm("wijken.zie_gesprekkenlijst", mag_gesprekkenlijst_zien)
