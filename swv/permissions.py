"""Who may hand out roles, and as whom somebody may watch along. The services ask the same of the database again."""

from typing import Any

import rules

from swv.models import Lid, Rol
from swv.toegang.rechten import SWV_BREED, heeft


@rules.predicate
def mag_beheren(lid: Lid, onderwerp: Any = None) -> bool:
    """Open the screen of colleagues: medewerker and directeur-bestuurder."""
    return heeft(lid, *SWV_BREED)


@rules.predicate
def mag_wijzigen(lid: Lid, ander: Lid) -> bool:
    """Change somebody's roles: never the own ones, those of a directeur-bestuurder only as one."""
    if not heeft(lid, *SWV_BREED) or lid.pk == ander.pk:
        return False
    return heeft(lid, Rol.Code.DIRECTEUR_BESTUURDER) or not heeft(ander, Rol.Code.DIRECTEUR_BESTUURDER)


rules.add_perm("swv.beheer", mag_beheren)
rules.add_perm("swv.wijzig_lid", mag_wijzigen)
