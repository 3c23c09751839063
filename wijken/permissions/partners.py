"""Who keeps the sociale kaart, and who speaks for a partner."""

from typing import Any

import rules

from swv.models import Lid, Rol
from swv.toegang.rechten import heeft, plekken
from wijken.bereik import spreekt_namens
from wijken.models import Organisatie, Partnerdeel, Wijk
from wijken.permissions.kring import ZIET_ALLES, beheerwijken
from wijken.permissions.plannen import mag_wijkplan_schrijven


@rules.predicate
def mag_namens_partner(lid: Lid, deel: Partnerdeel) -> bool:
    """A partner of the wijk of the plan, who is a contact person of that organisation for it."""
    return _spreekt_voor(lid, deel.organisatie_id, deel.wijkplan.wijk_id)


@rules.predicate
def mag_partnerdeel_schrijven(lid: Lid, deel: Partnerdeel) -> bool:
    """The directeuren of the wijk, and the organisation itself."""
    return mag_wijkplan_schrijven(lid, deel.wijkplan) or mag_namens_partner(lid, deel)


def _spreekt_voor(lid: Lid, organisatie: int, wijk: int) -> bool:
    hier = wijk in plekken(lid, Rol.Code.PARTNER)
    return hier and bool({(organisatie, wijk), (organisatie, None)} & spreekt_namens(lid))


@rules.predicate
def mag_organisaties_zoeken(lid: Lid, niets: Any = None) -> bool:
    """Who works where, in all wijken."""
    return heeft(lid, *ZIET_ALLES)


@rules.predicate
def mag_sociale_kaart_beheren(lid: Lid, wijk: Wijk) -> bool:
    """The wijk keeps its own kaart; the centrale dienst helps everywhere."""
    return heeft(lid, Rol.Code.MEDEWERKER) or wijk.pk in beheerwijken(lid)


@rules.predicate
def mag_organisatie_bekijken(lid: Lid, organisatie: Organisatie) -> bool:
    """A partner sees who works in the own wijk. ``organisatie`` has its werkgebied and contactpersonen at hand."""
    wijken = {rij.wijk_id for rij in organisatie.werkgebied.all()}
    return heeft(lid, *ZIET_ALLES) or bool(wijken & plekken(lid, Rol.Code.PARTNER)) or _eigen(lid, organisatie)


@rules.predicate
def mag_organisatie_beheren(lid: Lid, organisatie: Organisatie) -> bool:
    """Whoever keeps the kaart of a wijk where it works."""
    wijken = {rij.wijk_id for rij in organisatie.werkgebied.all()}
    return heeft(lid, Rol.Code.MEDEWERKER) or bool(wijken & beheerwijken(lid))


@rules.predicate
def mag_organisatie_wijzigen(lid: Lid, organisatie: Organisatie) -> bool:
    """A partner corrects the own organisation."""
    return mag_organisatie_beheren(lid, organisatie) or _eigen(lid, organisatie)


def _eigen(lid: Lid, organisatie: Organisatie) -> bool:
    return heeft(lid, Rol.Code.PARTNER) and any(een.lid_id == lid.pk for een in organisatie.contactpersonen.all())


rules.add_perm("wijken.namens_partner", mag_namens_partner)
rules.add_perm("wijken.schrijf_partnerdeel", mag_partnerdeel_schrijven)
rules.add_perm("wijken.zoek_organisaties", mag_organisaties_zoeken)
rules.add_perm("wijken.beheer_sociale_kaart", mag_sociale_kaart_beheren)
rules.add_perm("wijken.bekijk_organisatie", mag_organisatie_bekijken)
rules.add_perm("wijken.beheer_organisatie", mag_organisatie_beheren)
rules.add_perm("wijken.wijzig_organisatie", mag_organisatie_wijzigen)
