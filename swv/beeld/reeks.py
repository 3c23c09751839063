"""Lines over the years, drawn by Vega-Lite: one series in colour, others grey, each target a black stroke."""

import json
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import vl_convert
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from swv.beeld.kleuren import Palet

LABEL = 32  # px above a point that its value needs
VERSIE = "v6.1"
LETTER = "Figtree, sans-serif"


@dataclass(frozen=True)
class Maat:
    """Size of the plot, and how long the stroke of a target is."""

    breedte: int
    hoogte: int
    streep: int


@dataclass(frozen=True)
class Reeks:
    """Points are (jaar or T1–T3, waarde); `doel` the targets there. One series has `nadruk`.

    A point without a value breaks the line. A series without a name gets none at its end.
    """

    naam: str
    punten: Sequence[tuple[int | str, float | None]]
    doel: Sequence[tuple[int | str, float]] = ()
    nadruk: bool = True


def lijngrafiek(
    reeksen: Sequence[Reeks],
    *,
    titel: str,
    eenheid: str = "%",
    decimalen: int = 0,
    kleuren: Palet | None = None,
) -> SafeString:
    """A wide and a narrow drawing; a PDF gets the wide one. The table with the same figures belongs under it."""
    breed = _tekening(_spec(reeksen, eenheid, decimalen, Maat(560, 220, 44)), titel, "reeks-breed", kleuren)
    if kleuren is not None:
        return breed
    smal = _tekening(_spec(reeksen, eenheid, decimalen, Maat(190, 200, 28)), titel, "reeks-smal", kleuren)
    return format_html('<div class="reeksvak">{}{}</div>', breed, smal)


def _tekening(spec: dict[str, Any], titel: str, klasse: str, kleuren: Palet | None) -> SafeString:
    svg = _svg(json.dumps(spec))
    if kleuren is not None:
        svg = re.sub(r"var\(--([\w-]+)\)", lambda gevonden: kleuren[gevonden[1]], svg)
    kop = format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="reeks {}" role="img" aria-label="{}"', klasse, titel
    )
    return mark_safe(re.sub(r"<svg[^>]*?(?= width)", lambda _: kop, svg, count=1))  # noqa: S308 - Vega escapes its texts


@lru_cache(maxsize=256)
def _svg(spec: str) -> str:
    """Vega's own roles go: the drawing as a whole is one image with a name."""
    svg = vl_convert.vegalite_to_svg(spec, vl_version=VERSIE, format_locale="nl-NL", allowed_base_urls=[])
    return re.sub(r' (?:role|aria-[a-z]+)="[^"]*"', "", svg)


def _spec(reeksen: Sequence[Reeks], eenheid: str, decimalen: int, maat: Maat) -> dict[str, Any]:
    lagen = [*_doellagen(reeksen, maat), *_lijnlagen(reeksen), *_tekstlagen(reeksen, eenheid, decimalen, maat)]
    streepjes = _streepjes(_hoogste(reeksen))
    for laag in lagen:
        laag["encoding"]["y"] |= {"scale": {"domain": [0, streepjes[-1]], "nice": False}}
        if "axis" in laag["encoding"]["y"]:
            laag["encoding"]["y"]["axis"]["values"] = streepjes
    return {
        "width": maat.breedte,
        "height": maat.hoogte,
        "background": None,
        "padding": {"left": 4, "top": 8, "right": 4, "bottom": 4},
        "layer": lagen,
        "config": _config(),
    }


def _streepjes(hoogste: float) -> list[float]:
    """Where the axis has a number: two to five round steps, the last one at or above the highest point or target."""
    macht = 10 ** math.floor(math.log10(hoogste / 4))
    keren = (1, 2, 2.5, 5, 10) if macht >= 10 else (1, 2, 5, 10)
    stap = next(keer * macht for keer in keren if keer * macht * 4 >= hoogste)
    return [round(nummer * stap, 6) for nummer in range(math.ceil(round(hoogste / stap, 6)) + 1)]


def _rijen(reeks: Reeks, *, met_gaten: bool = False) -> list[dict[str, Any]]:
    return [
        {"jaar": jaar, "waarde": waarde, "naam": reeks.naam}
        for jaar, waarde in reeks.punten
        if met_gaten or waarde is not None
    ]


def _assen() -> dict[str, Any]:
    return {
        "x": {"field": "jaar", "type": "ordinal", "axis": {"title": None, "labelAngle": 0, "labelOverlap": "greedy"}},
        "y": {"field": "waarde", "type": "quantitative", "axis": {"title": None, "format": ",~f"}},
    }


def _kleur(reeks: Reeks) -> str:
    return "var(--merk)" if reeks.nadruk else "var(--inkt-2)"


def _lijnlagen(reeksen: Sequence[Reeks]) -> list[dict[str, Any]]:
    punt: dict[str, Any] = {"filled": True, "size": 64, "strokeWidth": 0}
    return [
        {
            "data": {"values": _rijen(reeks, met_gaten=True)},
            "mark": {
                "type": "line",
                "invalid": "break-paths-filter-domains",
                "color": _kleur(reeks),
                "strokeWidth": 3 if reeks.nadruk else 1.6,
                "point": punt | {"color": _kleur(reeks), "size": 64 if reeks.nadruk else 36},
            },
            "encoding": _assen(),
        }
        for reeks in sorted(reeksen, key=lambda reeks: reeks.nadruk)
    ]


def _doellagen(reeksen: Sequence[Reeks], maat: Maat) -> list[dict[str, Any]]:
    rijen = [{"jaar": jaar, "waarde": waarde} for reeks in reeksen for jaar, waarde in reeks.doel]
    streep = {
        "type": "tick",
        "color": "var(--inkt)",
        "thickness": 3,
        "opacity": 1,
        "width": maat.streep,
        "orient": "horizontal",
    }
    return [{"data": {"values": rijen}, "mark": streep, "encoding": _assen()}] if rijen else []


def _tekstlagen(reeksen: Sequence[Reeks], eenheid: str, decimalen: int, maat: Maat) -> list[dict[str, Any]]:
    """The values of the main series at its points, and every name at the end of its line."""
    achter = f"\u00a0{eenheid}" if eenheid else ""
    schuiven = _schuiven(reeksen, maat.hoogte)
    lagen: list[dict[str, Any]] = []
    for reeks in reeksen:
        rijen = _rijen(reeks)
        if not rijen:
            continue
        if reeks.nadruk:
            waarde = {"calculate": f"format(datum.waarde, ',.{decimalen}f') + '{achter}'", "as": "tekst"}
            merk = {"type": "text", "fontWeight": 600, "fontSize": 14, "color": "var(--inkt)"}
            onder = _onder_streep(reeks, reeksen, maat)
            boven = [rij for rij in rijen if rij["jaar"] not in onder]
            for dy, deel in ((-13, boven), (20, [rij for rij in rijen if rij not in boven])):
                if deel:
                    lagen.append(_tekst(deel, merk | {"dy": dy}, "tekst") | {"transform": [waarde]})
        if len(reeksen) > 1 and reeks.naam:
            merk = {"type": "text", "align": "left", "dx": 26, "fontSize": 13, "color": _kleur(reeks)}
            merk["dy"] = schuiven[reeks.naam]
            lagen.append(_tekst(rijen[-1:], merk, "naam"))
    return lagen


def _schuiven(reeksen: Sequence[Reeks], hoogte: int) -> dict[str, float]:
    """How far each name moves down so that names at the end of close lines do not touch."""
    einden = sorted(
        ((punten[-1], reeks.naam) for reeks in reeksen if (punten := [w for _, w in reeks.punten if w is not None])),
        reverse=True,
    )
    hoogste = _streepjes(_hoogste(reeksen))[-1]
    schuiven, vorige = {}, float("-inf")
    for waarde, naam in einden:
        y = (1 - waarde / hoogste) * hoogte
        vorige = max(y, vorige + 17)
        schuiven[naam] = round(vorige - y, 1)
    return schuiven


def _hoogste(reeksen: Sequence[Reeks]) -> float:
    return max((w for reeks in reeksen for _, w in [*reeks.punten, *reeks.doel] if w is not None), default=1) or 1


def _onder_streep(reeks: Reeks, reeksen: Sequence[Reeks], maat: Maat) -> set[int | str]:
    """The years whose value stands under its point: a target or another line just above would run through it."""
    ruimte = LABEL * _streepjes(_hoogste(reeksen))[-1] / maat.hoogte
    andere = [punt for ander in reeksen if ander is not reeks for punt in ander.punten]
    erboven = [(jaar, waarde) for jaar, waarde in (*reeks.doel, *andere) if waarde is not None]
    punten = [(jaar, waarde) for jaar, waarde in reeks.punten if waarde is not None]
    return {jaar for jaar, waarde in punten if any(j == jaar and 0 < hoger - waarde <= ruimte for j, hoger in erboven)}


def _tekst(rijen: list[dict[str, Any]], merk: dict[str, Any], veld: str) -> dict[str, Any]:
    return {"data": {"values": rijen}, "mark": merk, "encoding": _assen() | {"text": {"field": veld}}}


def _config() -> dict[str, Any]:
    return {
        "font": LETTER,
        "view": {"stroke": None},
        "axis": {
            "labelFontSize": 13,
            "labelColor": "var(--inkt-2)",
            "gridColor": "var(--lijn)",
            "domainColor": "var(--lijn-sterk)",
            "ticks": False,
            "labelPadding": 8,
        },
        "axisX": {"grid": False},
        "axisY": {"domain": False},
    }
