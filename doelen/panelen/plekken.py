"""The goals on the page of a wijk, a school or a bestuur."""

from typing import Any

from doelen.overzichten.bevindingen import kop_van_plek
from doelen.overzichten.plekken import MEESTE, plekregels
from doelen.permissions import mag_exact_zien
from swv.register import Context, Vraag


def doelen_op_wijk(vraag: Vraag) -> Context:
    return _doelen(vraag) | {"soort": "wijk"}


def doelen_op_school(vraag: Vraag) -> Context:
    return _doelen(vraag) | {"soort": "school"}


def doelen_op_bestuur(vraag: Vraag) -> Context:
    return _doelen(vraag) | {"soort": "bestuur"}


def _doelen(vraag: Vraag) -> dict[str, Any]:
    """The weakest first, eight at most; the rest is one link away."""
    plek = vraag.onderwerp.plek
    stand = plekregels(plek, vraag.jaar, mag=mag_exact_zien(vraag.lid, plek))
    regels = stand["regels"]
    return {
        "paneelkop": kop_van_plek(vraag.jaar, [regel.oordeel for regel in regels]),
        "regels": regels[:MEESTE],
        "rest": len(regels) - MEESTE,
        "periode": stand["periode"],
        "mee": stand["mee"],
        "totaal": stand["totaal"],
        "jaar": vraag.jaar,
        "vorig_jaar": vraag.jaar - 1,
    }
