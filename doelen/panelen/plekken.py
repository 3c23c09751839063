"""The goals on the page of a wijk, a school or a bestuur."""

from typing import Any

from doelen.overzichten.bevindingen import kop_van_plek
from doelen.overzichten.gesprek import gespreksfeiten
from doelen.overzichten.oordelen_per_wijk import oordelen_per_wijk
from doelen.overzichten.plekken import MEESTE, Doelregel, plekregels
from doelen.permissions import mag_exact_zien
from swv.register import Context, Vraag

ARRANGEMENTEN = "arrangementen"


def doelen_op_wijk(vraag: Vraag) -> Context:
    return _doelen(vraag) | {"soort": "wijk"}


def doelen_op_school(vraag: Vraag) -> Context:
    return _doelen(vraag) | {"soort": "school"}


def doelen_op_bestuur(vraag: Vraag) -> Context:
    return _doelen(vraag) | {"soort": "bestuur"}


def doelen_bij_gesprek(vraag: Vraag) -> Context | None:
    """The figures to talk about, as everybody in the room may see them; none before the first are there."""
    feiten = gespreksfeiten(vraag.onderwerp, vraag.jaar, vraag.lid)
    return feiten | {"plek": vraag.onderwerp, "jaar": vraag.jaar} if feiten["periode"] else None


def doelen_per_wijk(vraag: Vraag) -> Context | None:
    """Beside each other: how many goals of each wijk are behaald or on the way, as this reader may see them."""
    rijen = oordelen_per_wijk(vraag.onderwerp, vraag.jaar, vraag.lid)
    return {"rijen": rijen, "jaar": vraag.jaar} if rijen else None


def _doelen(vraag: Vraag) -> dict[str, Any]:
    """The weakest first, eight at most, with the arrangementen always among them; the rest is one link away."""
    plek = vraag.onderwerp.plek
    stand = plekregels(plek, vraag.jaar, mag=mag_exact_zien(vraag.lid, plek))
    regels = stand["regels"]
    eerste = _eerste(regels)
    return {
        "paneelkop": kop_van_plek(vraag.jaar, [regel.oordeel for regel in regels]),
        "regels": eerste,
        "rest": len(regels) - len(eerste),
        "periode": stand["periode"],
        "uit": stand["uit"],
        "jaar": vraag.jaar,
        "vorig_jaar": vraag.jaar - 1,
        "plek_pk": plek.pk,
    }


def _eerste(regels: list[Doelregel]) -> list[Doelregel]:
    """What an arrangement does to the figures must be seen, though it is never judged."""
    verder = [regel for regel in regels[MEESTE:] if regel.indicator == ARRANGEMENTEN]
    return regels[: MEESTE - len(verder)] + verder
