"""Drawings of goals: the picture of all jaardoelen, the map, the line over the years."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.safestring import SafeString

from doelen.models import Indicator
from doelen.overzichten.bevindingen import kolomkop, stand_van
from doelen.overzichten.getallen import waarde_tekst
from swv.beeld import JaarKop, Palet, Reeks, ThemaRij, WijkVlak, doelenbeeld, kaart, lijngrafiek

BIJSCHRIFT = "Oordelen per thema en jaar; elk teken is één jaardoel"


def doelenplaat(
    themas: Sequence[dict[str, Any]],
    jaren: Sequence[int],
    perioden: dict[int, str | None],
    *,
    url: Callable[[str], str] = lambda code: "",
    kleuren: Palet | None = None,
) -> SafeString:
    """``themas``: {code, naam, onder, oordelen: {jaar: [codes]}}, as a report freezes them (years as text there)."""
    rijen = [
        ThemaRij(thema["naam"], thema["onder"], url(thema["code"]), [thema["oordelen"].get(str(j), []) for j in jaren])
        for thema in themas
    ]
    koppen = [
        _kop(jaar, perioden.get(jaar), [c for t in themas for c in t["oordelen"].get(str(jaar), [])]) for jaar in jaren
    ]
    return doelenbeeld(rijen, jaren=koppen, bijschrift=BIJSCHRIFT, kleuren=kleuren)


def _kop(jaar: int, periode: str | None, codes: list[str]) -> JaarKop:
    stand = stand_van(jaar, codes)
    return JaarKop(jaar, kolomkop(jaar, periode, stand), stand)


def wijkkaart(
    wijken: Sequence[dict[str, Any]],
    *,
    titel: str,
    leeg: Sequence[Any] = (),
    kleuren: Palet | None = None,
    breedte: float = 560,
) -> SafeString:
    """``wijken``: {naam, omtrek, oordeel, url}; a wijk without outline stays off the map. ``leeg``: outlines only."""
    vlakken = [
        WijkVlak(wijk["naam"], wijk["omtrek"], oordeel=wijk["oordeel"], url=wijk.get("url", ""))
        for wijk in wijken
        if wijk["omtrek"]
    ]
    return kaart(vlakken, titel=titel, leeg=leeg, kleuren=kleuren, breedte=breedte) if vlakken else SafeString("")


def jarenlijn(
    naam: str,
    eenheid: str,
    punten: Sequence[tuple[int | str, float | None, float | None]],
    kleuren: Palet | None = None,
    *,
    naast: Sequence[Reeks] = (),
    einde: str = "",
) -> SafeString:
    """``punten``: (jaar, waarde, doel); ``naast`` are grey lines, ``einde`` the word at the end of the main one.

    Nothing when there is no value at all.
    """
    if all(waarde is None for _, waarde, _ in punten):
        return SafeString("")
    reeks = Reeks(
        einde,
        [(jaar, waarde) for jaar, waarde, _ in punten],
        doel=[(jaar, doel) for jaar, _, doel in punten if doel is not None],
    )
    teken, decimalen = _eenheid(eenheid, [waarde for _, waarde, _ in punten if waarde is not None])
    titel = f"{naam}: " + ", ".join(f"{jaar} {waarde_tekst(eenheid, waarde)}" for jaar, waarde, _ in punten)
    return lijngrafiek([*naast, reeks], titel=titel, eenheid=teken, decimalen=decimalen, kleuren=kleuren)


def _eenheid(eenheid: str, waarden: Sequence[float]) -> tuple[str, int]:
    if eenheid == Indicator.Eenheid.PROCENT:
        return "%", 1 if max(waarden) < 20 else 0
    return "", 1 if eenheid == Indicator.Eenheid.SCHAAL else 0
