"""Whether a target of a later year is in reach. Pure: a series in, words and bounds out (docs/oordelen.md).

A straight line through the series, on a scale on which a share cannot pass 0 or 100 % and a count cannot pass 0.
How far the points lie from it, and how few pupils they are about, says how sure it is.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

from doelen.oordelen import HOOGSTENS, MINSTENS, PRECIES

OP_KOERS, KAN, MOEILIJK, NIET, ONBEKEND = "op_koers", "kan", "moeilijk", "waarschijnlijk_niet", "onbekend"
MINST = 3  # points: through two there is always a line
# Four of five times the outcome lies within so many standard deviations, by the number of points minus two.
VIER_OP_VIJF = (0.0, 3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372)
RAND = 0.01  # the end of a scale, as a part of it: 100 % is far, not infinitely far
WOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


@dataclass(frozen=True)
class Punt:
    """One measurement; ``tijd`` in years (2026.0 is the end of 2026), ``onder`` the pupils a share is about.

    ``waarde`` is None when there is no usable measurement, or when this reader may not see it (``verborgen``).
    """

    tijd: float
    waarde: float | None
    onder: float | None = None
    verborgen: bool = False


@dataclass(frozen=True)
class Doel:
    """The last target of an indicator: its year, kind and number, and between what its values lie."""

    jaar: int
    soort: str
    waarde: float | None
    laagst: float = 0.0
    hoogst: float | None = None


@dataclass(frozen=True)
class Prognose:
    """``kans`` is one of the five words above; the three values are about the year of the target, or None."""

    kans: str
    zin: str
    jaar: int
    punten: int
    midden: float | None = None
    ondergrens: float | None = None
    bovengrens: float | None = None


def prognose_van(reeks: Sequence[Punt], doel: Doel, woord: Callable[[float], str] = "{:g}".format) -> Prognose:
    """What the series says about the target. ``woord`` writes a value with its unit."""
    punten = [punt for punt in reeks if punt.waarde is not None and not punt.verborgen]
    if reden := _waarom_niet(reeks, punten, doel):
        return Prognose(ONBEKEND, reden, doel.jaar, len(punten))
    schaal = Schaal(doel.laagst, doel.hoogst)
    laag, midden, hoog = _verwacht(punten, doel.jaar, schaal)
    kans = _kans(doel, schaal.heen(doel.waarde or 0), laag, midden, hoog)
    onder, verwacht, boven = (schaal.terug(getal) for getal in (laag, midden, hoog))
    return Prognose(
        kans, _zin(kans, doel, punten, (onder, boven), woord), doel.jaar, len(punten), verwacht, onder, boven
    )


@dataclass(frozen=True)
class Schaal:
    """The scale of the line: the logit between two ends, the square root above one."""

    laagst: float
    hoogst: float | None

    def _deel(self, waarde: float) -> float:
        breedte = (self.hoogst or 0) - self.laagst
        return min(max((waarde - self.laagst) / breedte, 0.0), 1.0)

    def heen(self, waarde: float) -> float:
        if self.hoogst is None:
            return math.sqrt(max(waarde - self.laagst, 0.0))
        deel = (self._deel(waarde) + RAND) / (1 + 2 * RAND)
        return math.log(deel / (1 - deel))

    def terug(self, getal: float) -> float:
        if self.hoogst is None:
            return self.laagst + max(getal, 0.0) ** 2
        deel = (1 + 2 * RAND) / (1 + math.exp(-getal)) - RAND
        return self.laagst + min(max(deel, 0.0), 1.0) * (self.hoogst - self.laagst)

    def ruis(self, punt: Punt) -> float:
        """The variance of a point by chance alone: another year, other pupils."""
        if self.hoogst is None:
            return 0.25
        deel = (self._deel(punt.waarde or 0) + RAND) / (1 + 2 * RAND)
        return 1 / (punt.onder * deel * (1 - deel)) if punt.onder else 0.0025


def _waarom_niet(reeks: Sequence[Punt], punten: Sequence[Punt], doel: Doel) -> str:
    """Why nothing can be said; empty when something can."""
    if doel.waarde is None or doel.soort not in {*MINSTENS, *HOOGSTENS, PRECIES}:
        return "Dit doel vergelijkt met een getal dat nog niet bekend is. Daar is geen verwachting bij te maken."
    if punten and max(punt.tijd for punt in punten) >= doel.jaar:
        return f"{doel.jaar} is geteld. Er valt niets meer te verwachten."
    if len(punten) >= MINST:
        return ""
    if any(punt.verborgen for punt in reeks):
        return "Geen verwachting: te veel jaren zijn verborgen omdat het om weinig leerlingen gaat."
    aantal = f"{WOORDEN[len(punten)]} {'punt' if len(punten) == 1 else 'punten'}" if punten else "nog geen enkel punt"
    return f"Te weinig metingen om iets te zeggen: {aantal}."


def _verwacht(punten: Sequence[Punt], jaar: float, schaal: Schaal) -> tuple[float, float, float]:
    """The line at the year, with the bounds between which it ends four times of five; on the scale."""
    tijden, waarden = [punt.tijd for punt in punten], [schaal.heen(punt.waarde or 0) for punt in punten]
    hier, hoogte = fmean(tijden), fmean(waarden)
    breedte = sum((tijd - hier) ** 2 for tijd in tijden)
    helling = sum((t - hier) * (w - hoogte) for t, w in zip(tijden, waarden, strict=True)) / breedte
    midden = hoogte + helling * (jaar - hier)
    vrij = len(punten) - 2
    resten = (w - hoogte - helling * (t - hier) for t, w in zip(tijden, waarden, strict=True))
    spreiding = max(sum(rest**2 for rest in resten) / vrij, fmean(schaal.ruis(punt) for punt in punten))
    afstand = math.sqrt(spreiding * (1 + 1 / len(punten) + (jaar - hier) ** 2 / breedte))
    marge = VIER_OP_VIJF[min(vrij, len(VIER_OP_VIJF) - 1)] * afstand
    return midden - marge, midden, midden + marge


def _kans(doel: Doel, grens: float, laag: float, midden: float, hoog: float) -> str:
    if doel.soort == PRECIES and doel.waarde:  # a hit is never sure
        return KAN if laag <= grens <= hoog else NIET
    if doel.soort in MINSTENS:
        laag, midden, hoog, grens = -hoog, -midden, -laag, -grens
    if hoog <= grens:
        return OP_KOERS
    if laag > grens:
        return NIET
    return KAN if midden <= grens else MOEILIJK


def _zin(
    kans: str, doel: Doel, punten: Sequence[Punt], grenzen: tuple[float, float], woord: Callable[[float], str]
) -> str:
    begin = {
        OP_KOERS: f"Ligt op koers naar {doel.jaar}",
        KAN: f"Kan het doel van {doel.jaar} halen, maar zeker is dat niet",
        MOEILIJK: f"Haalt het doel van {doel.jaar} alleen als het sneller gaat dan tot nu toe",
        NIET: f"Haalt het doel van {doel.jaar} waarschijnlijk niet",
    }[kans]
    laag, hoog = map(woord, grenzen)
    tussen = f"op {laag} uit" if laag == hoog else f"tussen {laag} en {hoog} uit"
    aantal = WOORDEN[len(punten)] if len(punten) < len(WOORDEN) else str(len(punten))
    return f"{begin}: als het zo doorgaat, komt het {tussen} (uit {aantal} metingen)."
