"""Who may do what with wijken and wijkplannen. ``bereik`` is loaded once per request, so these ask nothing more."""

from typing import Any

import rules

from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import SWV_BREED, heeft, plekken
from wijken.bereik import bereik, spreekt_namens
from wijken.models import (
    Begeleiding,
    Bestuur,
    Gesprek,
    Indeling,
    Opmerking,
    Organisatie,
    Partnerdeel,
    School,
    Wijk,
    Wijkplan,
)

ACCEPTEREN = (Rol.Code.BESTUURDER, Rol.Code.KWALITEITSMEDEWERKER)
ZIET_ALLES = tuple(code for code in Rol.Code.values if code not in (Rol.Code.LEZER, Rol.Code.PARTNER))


def directeurswijken(lid: Lid) -> set[int]:
    """The wijken where this member leads a school today."""
    wijk_van = bereik(lid).wijk_van
    return {wijk_van[school] for school in plekken(lid, Rol.Code.DIRECTEUR) if school in wijk_van}


def bestuurderswijken(lid: Lid) -> set[int]:
    """The wijken with a school of which this member is bestuurder."""
    if not heeft(lid, Rol.Code.BESTUURDER):
        return set()
    wijk_van = bereik(lid).wijk_van
    return {wijk_van[school] for school in bereik(lid).bestuursscholen if school in wijk_van}


def bestuursscholen(lid: Lid) -> frozenset[int]:
    """The schools of which this member is bestuurder or kwaliteitsmedewerker; a controller is neither."""
    besturen = plekken(lid, *ACCEPTEREN)
    if not besturen:
        return frozenset()
    if plekken(lid, Rol.Code.CONTROLLER) <= besturen:
        return bereik(lid).bestuursscholen
    rijen = Indeling.objects.op(vandaag()).filter(bestuur__in=besturen)
    return frozenset(rijen.values_list("school_id", flat=True))


def begeleide_plekken(lid: Lid) -> set[int]:
    """The wijken of this procesbegeleider, with their schools."""
    wijken = plekken(lid, Rol.Code.PROCESBEGELEIDER)
    return wijken | {school for school, wijk in bereik(lid).wijk_van.items() if wijk in wijken}


def geleide_plekken(lid: Lid) -> set[int]:
    """The schools of this directeur, with their wijken."""
    return plekken(lid, Rol.Code.DIRECTEUR) | directeurswijken(lid)


def beheerwijken(lid: Lid) -> set[int]:
    """The wijken that this member keeps together with others: as directeur there, or as its procesbegeleider."""
    return directeurswijken(lid) | plekken(lid, Rol.Code.PROCESBEGELEIDER)


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
def mag_sjabloon_beheren(lid: Lid, niets: Any = None) -> bool:
    """What new plans start with, for all wijken."""
    return heeft(lid, Rol.Code.MEDEWERKER)


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


@rules.predicate
def mag_actiepunt_maken(lid: Lid, plek: Plek) -> bool:
    """Note and tick off: who leads the meetings of a table, or the talks of a place."""
    return mag_overleg_leiden(lid, plek) or mag_gesprek_voeren(lid, plek)


@rules.predicate
def mag_overleggen_zien(lid: Lid, niets: Any = None) -> bool:
    """Whether there is any table to show."""
    wie = (*SWV_BREED, Rol.Code.BESTUURDER, Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
    return heeft(lid, *wie) or bereik(lid).swv_breed or bool(bereik(lid).wijken)  # the cheap question first


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


rules.add_perm("wijken.bekijk_wijken", mag_wijken_bekijken)
rules.add_perm("wijken.bekijk_wijk", mag_wijk_bekijken)
rules.add_perm("wijken.kies_contactbestuurder", mag_contactbestuurder_kiezen)
rules.add_perm("wijken.bekijk_school", mag_school_bekijken)
rules.add_perm("wijken.bekijk_bestuur", mag_bestuur_bekijken)
rules.add_perm("wijken.bekijk_wijkplan", mag_wijkplan_bekijken)
rules.add_perm("wijken.bekijk_werktekst", mag_werktekst_bekijken)
rules.add_perm("wijken.zoek_wijkplannen", mag_plannen_zoeken)
rules.add_perm("wijken.maak_wijkplan", mag_wijkplan_maken)
rules.add_perm("wijken.schrijf_wijkplan", mag_wijkplan_schrijven)
rules.add_perm("wijken.werk_mee", mag_meewerken)
rules.add_perm("wijken.begeleid_wijken", mag_wijken_begeleiden)
rules.add_perm("wijken.noteer_begeleiding", mag_begeleiding_noteren)
rules.add_perm("wijken.zie_begeleidingslog", mag_begeleiding_zien)
rules.add_perm("wijken.haal_begeleiding_weg", mag_begeleidingsregel_weghalen)
rules.add_perm("wijken.bekijk_lessen", mag_lessen_bekijken)
rules.add_perm("wijken.adviseer_wijkplan", mag_wijkplan_adviseren)
rules.add_perm("wijken.teken_wijkplan", mag_voor_school_tekenen)
rules.add_perm("wijken.plaats_opmerking", mag_opmerking_plaatsen)
rules.add_perm("wijken.los_opmerking_op", mag_opmerking_oplossen)
rules.add_perm("wijken.namens_partner", mag_namens_partner)
rules.add_perm("wijken.schrijf_partnerdeel", mag_partnerdeel_schrijven)
rules.add_perm("wijken.beheer_sjabloon", mag_sjabloon_beheren)
rules.add_perm("wijken.maak_actiepunt", mag_actiepunt_maken)
rules.add_perm("wijken.lees_gesprek", mag_gesprek_lezen)
rules.add_perm("wijken.zie_gesprekken", mag_gesprekken_zien)
rules.add_perm("wijken.voer_gesprek", mag_gesprek_voeren)
rules.add_perm("wijken.schrijf_gesprek", mag_gesprek_schrijven)
rules.add_perm("wijken.zie_gesprekkenlijst", mag_gesprekkenlijst_zien)
rules.add_perm("wijken.beheer_dialoogkaarten", mag_sjabloon_beheren)
rules.add_perm("wijken.leid_overleg", mag_overleg_leiden)
rules.add_perm("wijken.lees_overleg", mag_overleg_lezen)
rules.add_perm("wijken.lees_besluiten", mag_besluiten_lezen)
rules.add_perm("wijken.breng_punt_in", mag_punt_inbrengen)
rules.add_perm("wijken.zie_overleggen", mag_overleggen_zien)
rules.add_perm("wijken.zoek_organisaties", mag_organisaties_zoeken)
rules.add_perm("wijken.beheer_sociale_kaart", mag_sociale_kaart_beheren)
rules.add_perm("wijken.bekijk_organisatie", mag_organisatie_bekijken)
rules.add_perm("wijken.beheer_organisatie", mag_organisatie_beheren)
rules.add_perm("wijken.wijzig_organisatie", mag_organisatie_wijzigen)
rules.add_perm("wijken.bekijk_basis", mag_basis_bekijken)
rules.add_perm("wijken.beheer_basis", mag_basisafspraken_beheren)
rules.add_perm("wijken.vul_zelfcheck", mag_zelfcheck_invullen)
rules.add_perm("wijken.lees_zelfcheck", mag_zelfcheck_lezen)
