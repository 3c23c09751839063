"""Wijken and schools as pages show them."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.safestring import SafeString

from swv.beeld import WijkVlak, kaart
from swv.dagen import dag_van_indeling, vandaag
from swv.models import Lid
from swv.templatetags.getallen import datum, getal, hoofdletter, telwoord
from swv.toegang.rechten import mag
from wijken.models import School, Wijk
from wijken.querysets import teldatum

BRON_KAART = "© Centraal Bureau voor de Statistiek, © Esri Nederland"


def wijken_van(lid: Lid) -> dict[int, Wijk]:
    """Every wijk of the samenwerkingsverband, by name; one query per request, for menu, map and page together."""
    if not hasattr(lid, "_wijken"):
        lid._wijken = {wijk.pk: wijk for wijk in Wijk.objects.met_namen()}
    return lid._wijken


def wijkkaart(lid: Lid, slug: str, *, hier: Iterable[int] = (), titel: str, namen: bool = True) -> SafeString:
    """The map of all wijken; those this member may open are links."""
    hier = set(hier)
    vlakken = [
        WijkVlak(
            naam=str(wijk),
            ringen=wijk.omtrek,
            url=reverse("wijken:wijk_detail", args=[slug, wijk.pk]) if mag(lid, "wijken.bekijk_wijk", wijk) else "",
            hier=wijk.pk in hier,
        )
        for wijk in wijken_van(lid).values()
        if wijk.omtrek
    ]
    return kaart(vlakken, titel=titel, namen=namen) if vlakken else SafeString("")


def scholen_van_wijk(wijk: Wijk, jaar: int) -> list[School]:
    """The schools of a wijk in a year with their pupils and bestuur; asked once for all parts of a page."""
    bekend = wijk.__dict__.setdefault("_scholen", {})
    if jaar not in bekend:
        scholen = School.objects.van_wijkplan(wijk.pk, jaar).met_namen()
        bekend[jaar] = list(scholen.met_leerlingen(teldatum(jaar)).met_indeling(dag_van_indeling(jaar)))
    return bekend[jaar]


def leerlingen_samen(scholen: Iterable[School]) -> int:
    """Pupils of schools together; what DUO hides (``<5``) is not in it."""
    return sum(school.leerlingen or 0 for school in scholen)


def geteld_op(scholen: Iterable[School]) -> str:
    """``leerlingen op 1 oktober 2025``: the real day of the newest count."""
    dagen = [school.geteld_op for school in scholen if school.geteld_op]
    return f"leerlingen op {datum(max(dagen))}" if dagen else "leerlingen"


def wijkzin(wijk: Wijk, scholen: list[School]) -> str:
    """``Vijf scholen in Vlaardingen, postcode 3135.``"""
    woord = "school" if len(scholen) == 1 else "scholen"
    aantal = hoofdletter(telwoord(len(scholen)))
    postcodes = f"postcode {wijk.pc4[0]}" if len(wijk.pc4) == 1 else f"postcodes {opsomming(wijk.pc4)}"
    return f"{aantal} {woord} in {wijk.gemeente}, {postcodes}."


def wijkfeiten(scholen: list[School]) -> list[dict[str, str]]:
    """The facts under the name of a wijk; a dash where nobody was counted yet."""
    bekend = any(school.geteld_op for school in scholen)
    besturen = {school.bestuur_id for school in scholen}
    return [
        {"waarde": getal(leerlingen_samen(scholen) if bekend else None), "onder": geteld_op(scholen)},
        {"waarde": getal(len(besturen)), "onder": "bestuur" if len(besturen) == 1 else "besturen"},
    ]


def opsomming(namen: Iterable[str]) -> str:
    """``Avonturijn, Jenaplan en Ambacht``."""
    lijst = list(namen)
    return " en ".join([", ".join(lijst[:-1]), lijst[-1]]) if len(lijst) > 1 else "".join(lijst)


def contact_van(wijk: Wijk) -> Lid | None:
    """Its contactbestuurder, who still works here. Needs ``met_namen()``."""
    lid = wijk.contactbestuurder
    return lid if lid and not lid.vertrokken_op else None


def planjaar() -> int:
    """The year that wijken plan for now: from September on the next one."""
    return vandaag().year + (1 if vandaag().month >= 9 else 0)
