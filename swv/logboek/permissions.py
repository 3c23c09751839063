"""Who reads the logboek and sets the terms of keeping."""

from typing import Any

import rules

from swv.models import Lid, Rol
from swv.toegang.rechten import SWV_BREED, heeft


@rules.predicate
def mag_logboek_bekijken(lid: Lid, niets: Any = None) -> bool:
    """Who runs the samenwerkingsverband."""
    return heeft(lid, *SWV_BREED)


@rules.predicate
def mag_bewaren_wijzigen(lid: Lid, niets: Any = None) -> bool:
    return heeft(lid, Rol.Code.MEDEWERKER)


rules.add_perm("swv.bekijk_logboek", mag_logboek_bekijken)
rules.add_perm("swv.wijzig_bewaren", mag_bewaren_wijzigen)
