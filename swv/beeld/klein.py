"""Drawings that repeat: a small line per place on one scale, and bars of parts that are 100 % together."""

from collections.abc import Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from swv.beeld.kleuren import Palet, stijlblok

VONK = (150.0, 46.0)  # px of one small line
RIJHOOGTE, BALK, LINKS, BREED = 34.0, 24.0, 52.0, 520.0
MEESTAL = 30.0  # px that the words inside a part need


def vonk(
    punten: Sequence[tuple[int, float | None]],
    *,
    maximum: float,
    titel: str,
    doel: float | None = None,
    kleuren: Palet | None = None,
) -> SafeString:
    """One line over the years, from 0 to ``maximum``; a year without a value breaks it. The last year gets the dot."""
    breed, hoog = VONK
    stap = (breed - 14) / max(len(punten) - 1, 1)

    def op(waarde: float) -> float:
        return round(hoog - 6 - min(waarde / (maximum or 1), 1) * (hoog - 12), 1)

    plekken = [(round(7 + nummer * stap, 1), None if w is None else op(w)) for nummer, (_, w) in enumerate(punten)]
    zichtbaar = [(x, y) for x, y in plekken if y is not None]
    laatste = plekken[-1] if plekken and plekken[-1][1] is not None else None
    context = {
        "titel": titel,
        "lijn": _lijn(plekken),
        "stippen": [plek for plek in zichtbaar if plek != laatste],
        "laatste": laatste,
        "doel": None if doel is None else op(doel),
        "stijl": stijlblok(kleuren, "vonk"),
    }
    return SafeString(render_to_string("beeld/vonk.svg", context).strip())


def _lijn(plekken: Sequence[tuple[float, float | None]]) -> str:
    """The path; it starts anew after a hidden year."""
    stukken, los = [], True
    for x, y in plekken:
        if y is not None:
            stukken.append(f"{'M' if los else 'L'}{x} {y}")
        los = y is None
    return "".join(stukken)


def delen(
    rijen: Sequence[tuple[str, Sequence[float | None]]], *, titel: str, kleuren: Palet | None = None
) -> SafeString:
    """A bar per row, its parts side by side; the order of the parts is the order of the legend. Shares as 0–100."""
    balken = []
    for nummer, (naam, aandelen) in enumerate(rijen):
        y, x, stukken = nummer * RIJHOOGTE + 4, LINKS, []
        for soort, aandeel in enumerate(aandelen, start=1):
            breedte = (BREED - LINKS) * min(aandeel or 0, 100) / 100
            woord = f"{aandeel:.0f} %" if aandeel is not None and breedte >= MEESTAL else ""
            stukken.append(
                {"soort": soort, "x": f"{x:.1f}", "breedte": f"{breedte:.1f}", "midden": f"{x + breedte / 2:.1f}"}
                | {"woord": woord}
            )
            x += breedte
        balken.append({"naam": naam, "y": f"{y:g}", "tekst": f"{y + BALK / 2 + 4.5:g}", "stukken": stukken})
    context = {
        "titel": titel,
        "balken": balken,
        "breed": f"{BREED + 4:g}",
        "hoogte": f"{len(rijen) * RIJHOOGTE + 4:g}",
        "balk": f"{BALK:g}",
        "stijl": stijlblok(kleuren, "delen"),
    }
    return SafeString(render_to_string("beeld/delen.svg", context).strip())
