"""Who may see, fill, accept and judge. Small counts are exact for whoever has a task with them, and for nobody else."""

from typing import Any

import rules

from doelen.models import Mijlpaal, Opgave, Thema
from swv.models import Lid, Plek, Rol
from swv.toegang.rechten import SWV_BREED, heeft, plekken, rollen
from wijken.bereik import SCHOOLROLLEN, bereik
from wijken.models import Planonderdeel
from wijken.permissions import ACCEPTEREN, bestuursscholen, mag_wijkplan_schrijven

ZIET_NIET_ALLES = {Rol.Code.LEZER, Rol.Code.PARTNER}


def taakscholen(lid: Lid) -> set[int]:
    """Schools whose counts are this member's task: own, of the own wijken as procesbegeleider, of the own bestuur."""
    wijken = plekken(lid, Rol.Code.PROCESBEGELEIDER)
    in_wijk = {school for school, wijk in bereik(lid).wijk_van.items() if wijk in wijken}
    return plekken(lid, *SCHOOLROLLEN) | in_wijk | bestuursscholen(lid)


@rules.predicate
def mag_doelen_zien(lid: Lid, onderwerp: Any = None) -> bool:
    """Everyone with a task; a partner the own wijken only, a lezer the rapportages only."""
    if {rol.code for rol in rollen(lid)} - ZIET_NIET_ALLES:
        return True
    return onderwerp is not None and onderwerp.pk in plekken(lid, Rol.Code.PARTNER)


@rules.predicate
def mag_exact_zien(lid: Lid, plek: Plek) -> bool:
    """Counts of 1–4 of one place."""
    if plek.soort == Plek.Soort.SCHOOL:
        return plek.pk in taakscholen(lid)
    if plek.soort == Plek.Soort.WIJK:
        return plek.pk in plekken(lid, Rol.Code.PROCESBEGELEIDER)
    return plek.soort == Plek.Soort.BESTUUR and plek.pk in plekken(lid, *ACCEPTEREN)


@rules.predicate
def mag_opgaven_zien(lid: Lid, onderwerp: Any = None) -> bool:
    """The list: who fills, who accepts, who runs the round."""
    return heeft(lid, *SCHOOLROLLEN, *ACCEPTEREN, *SWV_BREED, Rol.Code.SPECIALIST)


@rules.predicate
def mag_opgaven_in_excel(lid: Lid, onderwerp: Any = None) -> bool:
    """The page with the files: not for the office, which sees no figures of a school."""
    return heeft(lid, *SCHOOLROLLEN, *ACCEPTEREN, Rol.Code.SPECIALIST)


@rules.predicate
def mag_opgave_vullen(lid: Lid, opgave: Opgave) -> bool:
    """Own school; a specialist what the own vakgroep enters, there or for the whole samenwerkingsverband."""
    if not opgave.vakgroep:
        return opgave.plek_id in plekken(lid, *SCHOOLROLLEN)
    eigen = [rol for rol in rollen(lid, Rol.Code.SPECIALIST) if rol.vakgroep == opgave.vakgroep]
    return any(rol.plek.soort == Plek.Soort.SWV or rol.plek_id == opgave.plek_id for rol in eigen)


@rules.predicate
def mag_opgave_in_excel(lid: Lid, opgave: Opgave) -> bool:
    """Who fills in, and the bestuur for its own schools: then somebody else accepts (besluit 7)."""
    return mag_opgave_vullen(lid, opgave) or (not opgave.vakgroep and opgave.plek_id in bestuursscholen(lid))


@rules.predicate
def mag_administratielast_zien(lid: Lid, onderwerp: Any = None) -> bool:
    """Who decides what is asked."""
    return heeft(lid, *SWV_BREED)


@rules.predicate
def mag_rondes_beheren(lid: Lid, onderwerp: Any = None) -> bool:
    """Who opens a round and gives it a later last day."""
    return heeft(lid, *SWV_BREED)


@rules.predicate
def mag_tlv_jaar_zien(lid: Lid, onderwerp: Any = None) -> bool:
    """The totals of the year with what they cost: who works for the whole samenwerkingsverband."""
    return bereik(lid).swv_breed


@rules.predicate
def mag_tlv_bedrag_wijzigen(lid: Lid, onderwerp: Any = None) -> bool:
    """The amounts: the controller of the samenwerkingsverband and the medewerker."""
    swv = [rol for rol in rollen(lid, Rol.Code.CONTROLLER) if rol.plek.soort == Plek.Soort.SWV]
    return bool(swv) or heeft(lid, Rol.Code.MEDEWERKER)


@rules.predicate
def mag_opgave_beoordelen(lid: Lid, opgave: Opgave) -> bool:
    """The bestuur of the school; what a vakgroep enters is accepted by the samenwerkingsverband."""
    if opgave.vakgroep:
        return heeft(lid, *SWV_BREED)
    return opgave.plek_id in bestuursscholen(lid)


@rules.predicate
def mag_opgave_zien(lid: Lid, opgave: Opgave) -> bool:
    """The figures themselves: only who fills or accepts them."""
    return mag_opgave_vullen(lid, opgave) or mag_opgave_beoordelen(lid, opgave)


@rules.predicate
def mag_mijlpaal_beoordelen(lid: Lid, mijlpaal: Mijlpaal) -> bool:
    """Who owns the place it is judged on: procesbegeleider, school, bestuur; else the vakgroep or the office."""
    plek = mijlpaal.plek
    if plek.soort in (Plek.Soort.SWV, Plek.Soort.GEMEENTE):
        vakgroepen = {rol.vakgroep for rol in rollen(lid, Rol.Code.SPECIALIST)}
        van_vakgroep = mijlpaal.jaardoel.oordeelniveau == "vakgroep" and mijlpaal.jaardoel.thema.code in vakgroepen
        return van_vakgroep or heeft(lid, Rol.Code.MEDEWERKER)
    if plek.soort == Plek.Soort.WIJK:
        return plek.pk in plekken(lid, Rol.Code.PROCESBEGELEIDER)
    return plek.pk in plekken(lid, *(SCHOOLROLLEN if plek.soort == Plek.Soort.SCHOOL else ACCEPTEREN))


@rules.predicate
def mag_doelenboom_bewerken(lid: Lid, onderwerp: Any = None) -> bool:
    """The office writes the doelenboom, its words and its national figures."""
    return heeft(lid, *SWV_BREED)


@rules.predicate
def mag_planperiode_vaststellen(lid: Lid, onderwerp: Any = None) -> bool:
    return heeft(lid, Rol.Code.DIRECTEUR_BESTUURDER)


@rules.predicate
def mag_toelichten(lid: Lid, plek: Plek) -> bool:
    """Who owns the figure of a place explains it: procesbegeleider, school, bestuur, else the office."""
    eigenaren: dict[str, tuple[str, ...]] = {
        Plek.Soort.WIJK: (Rol.Code.PROCESBEGELEIDER,),
        Plek.Soort.SCHOOL: SCHOOLROLLEN,
        Plek.Soort.BESTUUR: ACCEPTEREN,
    }
    if plek.soort not in eigenaren:
        return heeft(lid, Rol.Code.MEDEWERKER)
    return plek.pk in plekken(lid, *eigenaren[plek.soort])


@rules.predicate
def mag_doel_koppelen(lid: Lid, onderdeel: Planonderdeel) -> bool:
    """Who writes the plan says which goals it works on."""
    return mag_wijkplan_schrijven(lid, onderdeel.wijkplan)


@rules.predicate
def mag_portefeuille_zien(lid: Lid, thema: Any = None) -> bool:
    """Who sits in the Deelnemersraad follows every thema over all wijken."""
    return heeft(lid, Rol.Code.BESTUURDER, *SWV_BREED)


@rules.predicate
def mag_terugkoppelen(lid: Lid, thema: Thema) -> bool:
    """Its portefeuillehouder. ``thema`` has its portefeuilles at hand."""
    return mag_portefeuille_zien(lid) and any(rij.lid_id == lid.pk for rij in thema.portefeuilles.all())


@rules.predicate
def mag_rapportages_zien(lid: Lid, onderwerp: Any = None) -> bool:
    """Everyone of the samenwerkingsverband: that is what publishing means."""
    return bool(rollen(lid))


@rules.predicate
def mag_rapportage_vragen(lid: Lid, onderwerp: Any = None) -> bool:
    return heeft(lid, *SWV_BREED)


rules.add_perm("doelen.zie_doelen", mag_doelen_zien)
rules.add_perm("doelen.zie_exact", mag_exact_zien)
rules.add_perm("doelen.zie_opgaven", mag_opgaven_zien)
rules.add_perm("doelen.zie_opgave", mag_opgave_zien)
rules.add_perm("doelen.vul_opgave", mag_opgave_vullen)
rules.add_perm("doelen.vul_opgave_in_excel", mag_opgave_in_excel)
rules.add_perm("doelen.opgaven_in_excel", mag_opgaven_in_excel)
rules.add_perm("doelen.zie_administratielast", mag_administratielast_zien)
rules.add_perm("doelen.beheer_rondes", mag_rondes_beheren)
rules.add_perm("doelen.zie_tlv_jaar", mag_tlv_jaar_zien)
rules.add_perm("doelen.wijzig_tlv_bedrag", mag_tlv_bedrag_wijzigen)
rules.add_perm("doelen.beoordeel_opgave", mag_opgave_beoordelen)
rules.add_perm("doelen.beoordeel_mijlpaal", mag_mijlpaal_beoordelen)
rules.add_perm("doelen.bewerk_doelenboom", mag_doelenboom_bewerken)
rules.add_perm("doelen.stel_planperiode_vast", mag_planperiode_vaststellen)
rules.add_perm("doelen.geef_toelichting", mag_toelichten)
rules.add_perm("doelen.koppel_doel", mag_doel_koppelen)
rules.add_perm("doelen.zie_portefeuille", mag_portefeuille_zien)
rules.add_perm("doelen.koppel_terug", mag_terugkoppelen)
rules.add_perm("doelen.zie_rapportages", mag_rapportages_zien)
rules.add_perm("doelen.vraag_rapportage", mag_rapportage_vragen)
