"""May this member do that: roles in, yes or no out. Rules themselves stand in each app's ``permissions.py``."""

from typing import Any

import rules
from django.core.exceptions import PermissionDenied

from swv.dagen import vandaag
from swv.models import Lid, Rol

SWV_BREED = (Rol.Code.DIRECTEUR_BESTUURDER, Rol.Code.MEDEWERKER)


def toets(lid: Lid, recht: str, onderwerp: Any = None) -> None:
    """Raise PermissionDenied (a 403 page) unless the member has this right on this object."""
    if not rules.has_perm(recht, lid, onderwerp):
        raise PermissionDenied


def mag(lid: Lid, recht: str, onderwerp: Any = None) -> bool:
    """The same question, for a button that only shows to who may press it."""
    return rules.has_perm(recht, lid, onderwerp)


def rollen(lid: Lid, *codes: str) -> list[Rol]:
    """The roles a member has today, all or only these kinds; from the prefetched rows, so no query."""
    return [rol for rol in lid.rollen.all() if rol.geldt_op(vandaag()) and (not codes or rol.code in codes)]


def plekken(lid: Lid, *codes: str) -> set[int]:
    """The ids of the places where a member has one of these roles today."""
    return {rol.plek_id for rol in rollen(lid, *codes)}


def heeft(lid: Lid, *codes: str) -> bool:
    """Whether a member has one of these roles today, wherever."""
    return bool(rollen(lid, *codes))
