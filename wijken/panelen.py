"""What wijken shows on the pages of the registry, in the menu, in Aan zet, and as a document."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from swv.beeld import silhouet
from swv.dagen import vandaag
from swv.models import Document, Lid, Plek, Rol
from swv.register import Context, Documentsoort, Menupunt, Paneel, Vraag, register
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import heeft, mag
from wijken.basispanelen import basis_op_school, basis_url, beurten_van_basis, dagen_van_basis
from wijken.bereik import bereik
from wijken.beurten import beurten_van, beurten_van_partner
from wijken.documenten import gespreksverslag_pdf, verslag_pdf, wijkplan_pdf
from wijken.gesprekspanelen import (
    beurten_van_gesprekken,
    dagen_van_gesprekken,
    gesprek_op_plek,
    leesbare_gespreksverslagen,
    mag_gespreksverslag,
    mag_op_plek,
)
from wijken.kaartpanelen import beurten_van_kaart, kaart_op_wijk, kaart_pdf, leesbare_kaarten, mag_kaart
from wijken.models import Actie, Indeling, Wijk, Wijkplan
from wijken.overlegpanelen import (
    beurten_van_overleg,
    dagen_van_wijken,
    leesbare_verslagen,
    mag_op_wijk,
    mag_verslag,
    menu_url,
    overleg_op_thuis,
    overleg_op_wijk,
)
from wijken.overzichten.eigen import eigen_plannen, eigen_wijken
from wijken.overzichten.plaatsen import (
    BRON_KAART,
    planjaar,
    scholen_van_wijk,
    wijken_van,
    wijkfeiten,
    wijkkaart,
)
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.voortgang import INVULLEN, perioden_van, standen_van, standenzin, verloop_van
from wijken.services import GENOEMD, OVERLEGBERICHT, genoemde_mailen, overlegbericht_bezorgen

ONDERZOEKT = (Rol.Code.DIRECTEUR, Rol.Code.PROCESBEGELEIDER)


def wijkplan_op_wijk(vraag: Vraag) -> Context | None:
    """The plan that matters now, with its ladder and whose turn it is."""
    wijk: Wijk = vraag.onderwerp
    jaar = planjaar() if vraag.jaar == vandaag().year else vraag.jaar
    standen = {stand.plan.jaar: stand for stand in _plannen_van_wijk(vraag.lid, wijk, {jaar, vraag.jaar})}
    stand = standen.get(jaar)
    ander = standen.get(vraag.jaar) if vraag.jaar != jaar else None
    return {
        "planjaar": jaar,
        "planjaar_tekst": str(jaar),
        "stand": stand,
        "beurt": stand.beurt(vraag.lid) if stand else None,
        "stappen": stand.stappen(vraag.lid) if stand else None,
        "mag_lezen": stand is not None and mag(vraag.lid, "wijken.bekijk_wijkplan", stand.plan),
        "mag_schrijven": mag(vraag.lid, "wijken.maak_wijkplan", wijk),
        "mag_maken": jaar >= vandaag().year and mag(vraag.lid, "wijken.maak_wijkplan", wijk),
        "ander_plan": ander.plan if ander and mag(vraag.lid, "wijken.bekijk_wijkplan", ander.plan) else None,
    }


def scholen_op_wijk(vraag: Vraag) -> Context | None:
    """The schools of the wijk in this year."""
    scholen = scholen_van_wijk(vraag.onderwerp, vraag.jaar)
    woord = "school" if len(scholen) == 1 else "scholen"
    return {"scholen": scholen, "scholenkop": f"{hoofdletter(telwoord(len(scholen)))} {woord} in {vraag.onderwerp}"}


def voortgang_op_plan(vraag: Vraag) -> Context | None:
    """How a vastgesteld plan goes, for its wijk and who guides it; what it taught, for everybody who reads the plan."""
    plan: Wijkplan = vraag.onderwerp
    if not plan.is_afgesproken:
        return None
    if not mag(vraag.lid, "wijken.bekijk_werktekst", plan):
        return {"volgt": False, "zin": f"Wat {plan.wijk} leerde van {plan.jaar}"} if plan.geleerd else None
    acties = Actie.objects.filter(onderdeel__wijkplan=plan).select_related("onderdeel").order_by("begin", "pk")
    verloop = verloop_van(plan, None if plan.wordt_gewijzigd else list(acties))
    standen = standenzin(standen_van(verloop.acties)) or "het plan heeft geen acties"
    perioden = perioden_van(verloop)
    return {
        "volgt": True,
        "zin": f"Zo gaat het: {standen}",
        "laatste": verloop.laatste,
        "perioden": perioden,
        "open_nu": next((deel for deel in perioden if deel["woord"] == INVULLEN), None),
        "schrijft": mag(vraag.lid, "wijken.schrijf_wijkplan", plan),
    }


def wijk_op_thuis(vraag: Vraag) -> Context | None:
    """The own wijken of a directeur or procesbegeleider: where they lie and how their plan stands."""
    wijken = eigen_wijken(vraag.lid)
    if not wijken or not heeft(vraag.lid, *ONDERZOEKT):
        return None
    standen = [stand for stand in eigen_plannen(vraag.lid) if stand.plan.jaar == planjaar()]
    naam = str(wijken[0]) if len(wijken) == 1 else f"Uw {telwoord(len(wijken))} wijken"
    return {
        "wijk": wijken[0] if len(wijken) == 1 else None,
        "standen": standen,
        "stappen": standen[0].stappen(vraag.lid) if len(standen) == 1 else None,
        "wijkbevinding": f"{naam}: {_bevinding(standen)}",
        "wijkfeiten": wijkfeiten(scholen_van_wijk(wijken[0], vraag.jaar)) if len(wijken) == 1 else [],
        "wijkkaart": wijkkaart(vraag.lid, vraag.swv, hier=[w.pk for w in wijken], titel=f"Kaart: {naam}", namen=False),
        "bron_kaart": BRON_KAART,
    }


def contactwijken_op_thuis(vraag: Vraag) -> Context | None:
    """The wijken of which a bestuurder is the contact; no query, the wijken of this request are known."""
    if not heeft(vraag.lid, Rol.Code.BESTUURDER):
        return None
    wijken = [wijk for wijk in wijken_van(vraag.lid).values() if wijk.contactbestuurder_id == vraag.lid.pk]
    kop = "Uw contactwijk" if len(wijken) == 1 else f"Uw {telwoord(len(wijken))} contactwijken"
    return {"contactkop": kop, "contactwijken": wijken} if wijken else None


def plekblok(slug: str, lid: Lid) -> Context | None:
    """The outline of the own wijk, or of all wijken for who works for all of them."""
    eigen = eigen_wijken(lid)
    wijken = eigen if len(eigen) == 1 else list(wijken_van(lid).values())
    if not mag(lid, "wijken.bekijk_wijken") or not wijken:
        return None
    ringen = [ring for wijk in wijken for ring in wijk.omtrek]
    vorm = silhouet(ringen) if ringen else None
    blok = {"silhouet": vorm.pad if vorm else "", "viewbox": vorm.viewbox if vorm else ""}
    if len(wijken) == 1:
        url = reverse("wijken:wijk_detail", args=[slug, wijken[0].pk])
        return blok | {"naam": str(wijken[0]), "onder": f"wijk in {wijken[0].gemeente}", "url": url}
    naam = "Uw wijken" if eigen else "Alle wijken"
    return blok | {"naam": naam, "onder": f"{len(eigen or wijken)} wijken", "url": _wijken_url(slug, lid)}


def _plannen_van_wijk(lid: Lid, wijk: Wijk, jaren: set[int]) -> list[Planstand]:
    bekend = {planjaar(), vandaag().year}
    if wijk.pk in bereik(lid).wijken and jaren <= bekend:
        return [stand for stand in eigen_plannen(lid) if stand.plan.wijk_id == wijk.pk]
    plannen = Wijkplan.objects.filter(wijk=wijk, jaar__in=jaren).met_namen().met_stand()
    return [Planstand(plan) for plan in plannen]


def _bevinding(standen: list[Planstand]) -> str:
    if not standen:
        return f"het wijkplan {planjaar()} is nog niet begonnen"
    if len(standen) == 1:
        stand = standen[0]
        if stand.plan.is_schrijfbaar:
            return f"{telwoord(stand.gevuld)} van de {telwoord(stand.totaal)} onderdelen van {planjaar()} zijn klaar"
        return stand.kop[:1].lower() + stand.kop[1:]
    vast = sum(1 for stand in standen if stand.plan.status == Wijkplan.Status.VASTGESTELD)
    return f"{telwoord(vast)} van de {telwoord(len(standen))} plannen voor {planjaar()} vastgesteld"


def _wijken_url(slug: str, lid: Lid) -> str | None:
    """The list, for whoever has none or more than one."""
    zichtbaar = mag(lid, "wijken.bekijk_wijken") and len(bereik(lid).wijken) != 1
    return reverse("wijken:wijk_list", args=[slug]) if zichtbaar else None


def _mijn_wijk_url(slug: str, lid: Lid) -> str | None:
    eigen = list(bereik(lid).wijken)
    return reverse("wijken:wijk_detail", args=[slug, eigen[0]]) if len(eigen) == 1 else None


def _wijkplan_url(slug: str, lid: Lid) -> str | None:
    return reverse("wijken:wijkplan_list", args=[slug]) if mag(lid, "wijken.bekijk_wijken") else None


def _begeleiding_url(slug: str, lid: Lid) -> str | None:
    return reverse("wijken:begeleiding", args=[slug]) if mag(lid, "wijken.begeleid_wijken") else None


def _mijn_school_url(slug: str, lid: Lid) -> str | None:
    scholen = list(bereik(lid).scholen)
    return reverse("wijken:school_detail", args=[slug, scholen[0]]) if len(scholen) == 1 else None


def _mijn_bestuur_url(slug: str, lid: Lid) -> str | None:
    besturen = list(bereik(lid).besturen)
    return reverse("wijken:bestuur_detail", args=[slug, besturen[0]]) if len(besturen) == 1 else None


def _mag_document(lid: Lid, plek: Plek, parameters: dict[str, Any]) -> bool:
    plan = Wijkplan.objects.filter(pk=parameters.get("wijkplan"), wijk=plek.pk).first()
    return plan is not None and _mag_plandocument(lid, plan, parameters)


def _leesbare_documenten(lid: Lid, documenten: Sequence[Document]) -> list[Document]:
    """The same for many documents, in one query."""
    plannen = Wijkplan.objects.in_bulk([een.parameters.get("wijkplan") for een in documenten])
    met_plan = [(een, plannen.get(een.parameters.get("wijkplan"))) for een in documenten]
    return [
        een
        for een, plan in met_plan
        if plan and plan.wijk_id == een.plek_id and _mag_plandocument(lid, plan, een.parameters)
    ]


def _mag_plandocument(lid: Lid, plan: Wijkplan, parameters: dict[str, Any]) -> bool:
    vastgesteld = parameters.get("versie") or parameters.get("status") == Wijkplan.Status.VASTGESTELD
    return mag(lid, "wijken.bekijk_wijkplan" if vastgesteld else "wijken.bekijk_werktekst", plan)


def indeling() -> list[tuple[int, int | None, int]]:
    """School, wijk and bestuur of today."""
    return list(Indeling.objects.op(vandaag()).values_list("school_id", "wijk_id", "bestuur_id"))


register.plekblok = plekblok
register.indeling = indeling
register.menupunt(Menupunt("Mijn school", "building", 10, _mijn_school_url))
register.menupunt(Menupunt("Mijn bestuur", "building-community", 12, _mijn_bestuur_url))
register.menupunt(Menupunt("Mijn wijk", "map-pin", 20, _mijn_wijk_url))
register.menupunt(Menupunt("Wijken", "map-2", 20, _wijken_url))
register.menupunt(Menupunt("Wijkplan", "file-text", 30, _wijkplan_url))
register.menupunt(Menupunt("Basisondersteuning", "clipboard-check", 34, basis_url))
register.menupunt(Menupunt("Begeleiding", "checklist", 35, _begeleiding_url))
register.aan_zet(beurten_van)
register.aan_zet(beurten_van_partner)
register.bij(GENOEMD, genoemde_mailen)
register.menupunt(Menupunt("Overleg", "calendar", 65, menu_url))
register.aan_zet(beurten_van_overleg)
register.aan_zet(beurten_van_kaart)
register.aan_zet(beurten_van_basis)
register.kalender(dagen_van_basis)
register.kalender(dagen_van_wijken)
register.bij(OVERLEGBERICHT, overlegbericht_bezorgen)
register.paneel(Paneel("thuis", "wijk", 10, "wijken/paneel_thuis.html", wijk_op_thuis))
register.paneel(Paneel("thuis", "contactwijken", 15, "wijken/paneel_contactwijken.html", contactwijken_op_thuis))
register.paneel(Paneel("wijk", "wijkplan", 30, "wijken/paneel_wijkplan.html", wijkplan_op_wijk))
register.paneel(Paneel("wijkplan_kop", "voortgang", 10, "wijken/paneel_voortgang.html", voortgang_op_plan))
register.paneel(Paneel("thuis", "overleg", 20, "wijken/overleg/paneel_thuis.html", overleg_op_thuis))
register.paneel(Paneel("wijk", "overleg", 35, "wijken/overleg/paneel_wijk.html", overleg_op_wijk, mag_op_wijk))
register.paneel(Paneel("school", "basis", 15, "wijken/basis/paneel_school.html", basis_op_school))
register.paneel(Paneel("wijk", "socialekaart", 85, "wijken/socialekaart/paneel_wijk.html", kaart_op_wijk))
register.paneel(Paneel("wijk", "scholen", 90, "wijken/paneel_scholen.html", scholen_op_wijk))
register.documentsoort(Documentsoort("wijkplan", "Wijkplan", wijkplan_pdf, _mag_document, _leesbare_documenten))
register.documentsoort(
    Documentsoort("overlegverslag", "Verslag van een overleg", verslag_pdf, mag_verslag, leesbare_verslagen)
)
register.aan_zet(beurten_van_gesprekken)
register.kalender(dagen_van_gesprekken)
register.paneel(Paneel("wijk", "gesprek", 37, "wijken/gesprek/paneel.html", gesprek_op_plek, mag_op_plek))
register.paneel(Paneel("school", "gesprek", 40, "wijken/gesprek/paneel.html", gesprek_op_plek, mag_op_plek))
register.documentsoort(
    Documentsoort(
        "gespreksverslag",
        "Verslag van een evaluatiegesprek",
        gespreksverslag_pdf,
        mag_gespreksverslag,
        leesbare_gespreksverslagen,
    )
)
register.documentsoort(Documentsoort("socialekaart", "Sociale kaart op één A4", kaart_pdf, mag_kaart, leesbare_kaarten))
