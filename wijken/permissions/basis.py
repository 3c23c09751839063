"""Who may do what with basisondersteuning."""

from typing import Any

import rules

from swv.models import Lid, Rol
from swv.toegang.rechten import heeft, plekken
from wijken.bereik import bereik
from wijken.models import School
from wijken.permissions.kring import ZIET_ALLES


@rules.predicate
def mag_basis_bekijken(lid: Lid, niets: Any = None) -> bool:
    """What was agreed and how many schools do it; the SOP of each school."""
    return heeft(lid, *ZIET_ALLES)


@rules.predicate
def mag_basisafspraken_beheren(lid: Lid, niets: Any = None) -> bool:
    return heeft(lid, Rol.Code.MEDEWERKER)


@rules.predicate
def mag_zelfcheck_invullen(lid: Lid, school: School) -> bool:
    return school.pk in bereik(lid).scholen


@rules.predicate
def mag_zelfcheck_lezen(lid: Lid, school: School) -> bool:
    """What one school says of itself: the school, its bestuur, its procesbegeleider and the SWV."""
    eigen = bereik(lid)
    if eigen.swv_breed or school.pk in eigen.scholen | eigen.bestuursscholen:
        return True
    return eigen.wijk_van.get(school.pk) in plekken(lid, Rol.Code.PROCESBEGELEIDER)


rules.add_perm("wijken.bekijk_basis", mag_basis_bekijken)
rules.add_perm("wijken.beheer_basis", mag_basisafspraken_beheren)
rules.add_perm("wijken.vul_zelfcheck", mag_zelfcheck_invullen)
rules.add_perm("wijken.lees_zelfcheck", mag_zelfcheck_lezen)
