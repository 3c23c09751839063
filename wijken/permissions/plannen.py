"""Who may do what with a wijkplan."""

from typing import Any

import rules

from swv.models import Lid, Rol
from swv.toegang.rechten import heeft, plekken
from wijken.bereik import bereik
from wijken.models import Opmerking, School, Wijk, Wijkplan
from wijken.permissions.kring import ZIET_ALLES, directeurswijken


@rules.predicate
def mag_wijkplan_bekijken(lid: Lid, plan: Wijkplan) -> bool:
    """What was agreed is for all wijken of the samenwerkingsverband, a working text for the wijk itself."""
    return plan.is_afgesproken and heeft(lid, *ZIET_ALLES) or mag_werktekst_bekijken(lid, plan)


@rules.predicate
def mag_werktekst_bekijken(lid: Lid, plan: Wijkplan) -> bool:
    """How a plan came about (remarks, earlier texts, a concept as PDF) stays with the wijk, also after vaststellen."""
    return bereik(lid).swv_breed or plan.wijk_id in bereik(lid).wijken


@rules.predicate
def mag_plannen_zoeken(lid: Lid, niets: Any = None) -> bool:
    """What was agreed in any wijk: for everyone with a task in schools, wijken, besturen or the whole."""
    return heeft(lid, *ZIET_ALLES)


@rules.predicate
def mag_wijkplan_maken(lid: Lid, wijk: Wijk) -> bool:
    return wijk.pk in directeurswijken(lid)


@rules.predicate
def mag_wijkplan_schrijven(lid: Lid, plan: Wijkplan) -> bool:
    return plan.wijk_id in directeurswijken(lid)


@rules.predicate
def mag_meewerken(lid: Lid, plan: Wijkplan) -> bool:
    """Who writes or reads along: they see each other in the editor."""
    return mag_wijkplan_schrijven(lid, plan) or mag_wijkplan_adviseren(lid, plan)


@rules.predicate
def mag_lessen_bekijken(lid: Lid, niets: Any = None) -> bool:
    """What all wijken learned, as their vastgestelde plannen."""
    return heeft(lid, *ZIET_ALLES)


@rules.predicate
def mag_wijkplan_adviseren(lid: Lid, plan: Wijkplan) -> bool:
    return plan.wijk_id in plekken(lid, Rol.Code.PROCESBEGELEIDER)


@rules.predicate
def mag_voor_school_tekenen(lid: Lid, school: School) -> bool:
    return school.pk in plekken(lid, Rol.Code.DIRECTEUR)


@rules.predicate
def mag_opmerking_plaatsen(lid: Lid, plan: Wijkplan) -> bool:
    meelezers = plekken(lid, Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
    return plan.wijk_id in directeurswijken(lid) | meelezers


@rules.predicate
def mag_opmerking_oplossen(lid: Lid, opmerking: Opmerking) -> bool:
    """Whoever wrote it, and whoever may change the text."""
    return opmerking.door_id == lid.pk or mag_wijkplan_schrijven(lid, opmerking.onderdeel.wijkplan)


@rules.predicate
def mag_sjabloon_beheren(lid: Lid, niets: Any = None) -> bool:
    """What new plans start with, for all wijken."""
    return heeft(lid, Rol.Code.MEDEWERKER)


rules.add_perm("wijken.bekijk_wijkplan", mag_wijkplan_bekijken)
rules.add_perm("wijken.bekijk_werktekst", mag_werktekst_bekijken)
rules.add_perm("wijken.zoek_wijkplannen", mag_plannen_zoeken)
rules.add_perm("wijken.maak_wijkplan", mag_wijkplan_maken)
rules.add_perm("wijken.schrijf_wijkplan", mag_wijkplan_schrijven)
rules.add_perm("wijken.werk_mee", mag_meewerken)
rules.add_perm("wijken.bekijk_lessen", mag_lessen_bekijken)
rules.add_perm("wijken.adviseer_wijkplan", mag_wijkplan_adviseren)
rules.add_perm("wijken.teken_wijkplan", mag_voor_school_tekenen)
rules.add_perm("wijken.plaats_opmerking", mag_opmerking_plaatsen)
rules.add_perm("wijken.los_opmerking_op", mag_opmerking_oplossen)
rules.add_perm("wijken.beheer_sjabloon", mag_sjabloon_beheren)
rules.add_perm("wijken.beheer_dialoogkaarten", mag_sjabloon_beheren)
