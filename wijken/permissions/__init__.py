"""Who may do what with wijken, their plans and what is around them; per subject a file."""

from wijken.permissions.basis import mag_basis_bekijken, mag_zelfcheck_lezen
from wijken.permissions.begeleiding import mag_gesprek_lezen
from wijken.permissions.kring import (
    ACCEPTEREN,
    ZIET_ALLES,
    begeleide_plekken,
    bestuurderswijken,
    bestuursscholen,
    directeurswijken,
    geleide_plekken,
)
from wijken.permissions.overleg import mag_besluiten_lezen, mag_overleg_lezen
from wijken.permissions.partners import mag_organisatie_bekijken
from wijken.permissions.plaatsen import mag_school_bekijken, mag_wijk_bekijken, mag_wijken_bekijken
from wijken.permissions.plannen import mag_sjabloon_beheren, mag_werktekst_bekijken, mag_wijkplan_schrijven

__all__ = [
    "ACCEPTEREN",
    "ZIET_ALLES",
    "begeleide_plekken",
    "bestuurderswijken",
    "bestuursscholen",
    "directeurswijken",
    "geleide_plekken",
    "mag_basis_bekijken",
    "mag_besluiten_lezen",
    "mag_gesprek_lezen",
    "mag_organisatie_bekijken",
    "mag_overleg_lezen",
    "mag_school_bekijken",
    "mag_sjabloon_beheren",
    "mag_werktekst_bekijken",
    "mag_wijk_bekijken",
    "mag_wijken_bekijken",
    "mag_wijkplan_schrijven",
    "mag_zelfcheck_lezen",
]
