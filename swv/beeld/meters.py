"""Small drawings of one measured value: bullet, dumbbell, bars."""

from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from swv.beeld.kleuren import Palet, stijlblok
from swv.beeld.oordelen import OORDELEN, teken_op


@dataclass(frozen=True)
class Meting:
    """One value with its target and last year's value, on a scale from `minimum` to `maximum`."""

    waarde: float | None
    doel: float | None = None
    vorig: float | None = None
    minimum: float = 0
    maximum: float = 100
    hoger_is_beter: bool = True
    oordeel: str = "geen_meting"

    def plek(self, waarde: float | None, *, links: float, breedte: float) -> float | None:
        """Where a value stands; beyond the scale it stands at the end."""
        if waarde is None:
            return None
        deel = (float(waarde) - self.minimum) / ((self.maximum - self.minimum) or 1)
        return links + breedte * min(1.0, max(0.0, deel))


def bullet(meting: Meting, *, titel: str, kleuren: Palet | None = None) -> SafeString:
    """Bar from the start of the scale, target as a stroke, last year as an open dot, green where the target is met."""
    links, breedte = 8.0, 220.0
    waarde, doel, vorig = (
        meting.plek(w, links=links, breedte=breedte) for w in (meting.waarde, meting.doel, meting.vorig)
    )
    groen = None
    if doel is not None:
        groen = (doel, links + breedte - doel) if meting.hoger_is_beter else (links, doel - links)
    context = {
        "titel": titel,
        "waarde": None if waarde is None else _px(waarde - links),
        "doel": _px(doel),
        "vorig": _px(vorig),
        "groen": [_px(g) for g in groen] if groen else None,
        "vorm": OORDELEN[meting.oordeel].vorm,
        "stijl": stijlblok(kleuren, "bullet"),
    }
    return SafeString(render_to_string("beeld/bullet.svg", context).strip())


def halter(meting: Meting, *, titel: str, kleuren: Palet | None = None) -> SafeString:
    """Last year (open dot) to this year (shape of the verdict), target as a stroke. Nothing measured: nothing drawn."""
    if meting.waarde is None:
        return SafeString("")
    waarde, doel, vorig = (meting.plek(w, links=8, breedte=124) for w in (meting.waarde, meting.doel, meting.vorig))
    context = {
        "titel": titel,
        "waarde": _px(waarde),
        "doel": _px(doel),
        "vorig": _px(vorig),
        "teken": teken_op(meting.oordeel, x=waarde or 0, y=11, maat=14),
        "stijl": stijlblok(kleuren, "halter", "oordeel"),
    }
    return SafeString(render_to_string("beeld/halter.svg", context).strip())


def balk(deel: float, geheel: float, maximum: float, *, titel: str, kleuren: Palet | None = None) -> SafeString:
    """How much of `geheel` is used; the longest row of the table is `maximum`."""
    schaal = 220 / (float(maximum) or 1)
    context = {
        "titel": titel,
        "geheel": _px(float(geheel) * schaal),
        "deel": _px(min(float(deel) * schaal, 220.0)),
        "stijl": stijlblok(kleuren, "balk"),
    }
    return SafeString(render_to_string("beeld/balk.svg", context).strip())


def uitslag(verschil: float, grootste: float, *, titel: str, kleuren: Palet | None = None) -> SafeString:
    """More money is a filled bar to the right, less an open one to the left."""
    lengte = abs(float(verschil)) / (float(grootste) or 1) * 80
    context = {
        "titel": titel,
        "min": verschil < 0,
        "x": _px(83 - lengte if verschil < 0 else 83.0),
        "lengte": _px(lengte),
        "stijl": stijlblok(kleuren, "uitslag"),
    }
    return SafeString(render_to_string("beeld/uitslag.svg", context).strip())


def _px(waarde: float | None) -> str | None:
    return None if waarde is None else f"{waarde:.1f}"
