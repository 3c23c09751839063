"""Who may look at wijken, schools and besturen."""

from typing import Any

import rules

from swv.models import Lid, Rol
from swv.toegang.rechten import SWV_BREED, heeft, plekken
from wijken.bereik import bereik
from wijken.models import Bestuur, School, Wijk
from wijken.permissions.kring import ZIET_ALLES


@rules.predicate
def mag_wijken_bekijken(lid: Lid, niets: Any = None) -> bool:
    """The list and the map; a partner finds only the own wijken there."""
    return heeft(lid, *ZIET_ALLES, Rol.Code.PARTNER)


@rules.predicate
def mag_wijk_bekijken(lid: Lid, wijk: Wijk) -> bool:
    return heeft(lid, *ZIET_ALLES) or wijk.pk in plekken(lid, Rol.Code.PARTNER)


@rules.predicate
def mag_contactbestuurder_kiezen(lid: Lid, wijk: Wijk) -> bool:
    return heeft(lid, *SWV_BREED)


@rules.predicate
def mag_school_bekijken(lid: Lid, school: School) -> bool:
    return heeft(lid, *ZIET_ALLES) or bereik(lid).wijk_van.get(school.pk) in plekken(lid, Rol.Code.PARTNER)


@rules.predicate
def mag_bestuur_bekijken(lid: Lid, bestuur: Bestuur) -> bool:
    return heeft(lid, *ZIET_ALLES)


rules.add_perm("wijken.bekijk_wijken", mag_wijken_bekijken)
rules.add_perm("wijken.bekijk_wijk", mag_wijk_bekijken)
rules.add_perm("wijken.kies_contactbestuurder", mag_contactbestuurder_kiezen)
rules.add_perm("wijken.bekijk_school", mag_school_bekijken)
rules.add_perm("wijken.bekijk_bestuur", mag_bestuur_bekijken)
