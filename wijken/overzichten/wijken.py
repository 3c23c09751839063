"""The list of all wijken."""

from typing import Any

from swv.models import Lid
from swv.templatetags.getallen import getal, hoofdletter, telwoord
from swv.toegang.rechten import mag
from wijken.bereik import bereik
from wijken.models import Wijk


def wijkrijen(lid: Lid, jaar: int) -> list[dict[str, Any]]:
    """One row per wijk that this member may open, with its schools and pupils of a year."""
    eigen = bereik(lid).wijken
    wijken = Wijk.objects.met_namen().defer("omtrek").met_leerlingen(jaar)
    return [
        {"wijk": wijk, "eigen": wijk.pk in eigen, "contact": wijk.contactbestuurder_id == lid.pk}
        for wijk in wijken
        if mag(lid, "wijken.bekijk_wijk", wijk)
    ]


def wijkenkop(rijen: list[dict[str, Any]]) -> str:
    """``Veertien wijken met 52 scholen en 15.839 leerlingen``."""
    wijken = [rij["wijk"] for rij in rijen]
    scholen = sum(wijk.scholen for wijk in wijken)
    leerlingen = sum(wijk.leerlingen or 0 for wijk in wijken)
    aantal = hoofdletter(telwoord(len(wijken)))
    woord = "wijk" if len(wijken) == 1 else "wijken"
    return f"{aantal} {woord} met {scholen} scholen en {getal(leerlingen)} leerlingen"
