"""All jaardoelen in one picture: one sign per jaardoel, seven in a row, the count in words below."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from swv.beeld.kleuren import Palet, stijlblok
from swv.beeld.oordelen import VOLGORDE, teken_op

PER_RIJ, STAP, MAAT = 7, 19, 15
NBSP = "\u00a0"


@dataclass(frozen=True)
class JaarKop:
    """A column: its head, and whether that year is over, runs now or is still to come."""

    jaar: int
    kop: str
    stand: Literal["voorbij", "bezig", "komend"]


@dataclass(frozen=True)
class ThemaRij:
    """A theme with, per year of the columns, the verdicts of its jaardoelen."""

    naam: str
    onder: str = ""
    url: str = ""
    oordelen: Sequence[Sequence[str]] = field(default_factory=list)


def stippen(oordelen: Sequence[str], *, kleuren: Palet | None = None) -> SafeString:
    """The signs alone; hidden from screen readers, the count in words must stand below."""
    gesorteerd = sorted(oordelen, key=VOLGORDE.index)
    tekens = [
        teken_op(code, x=(i % PER_RIJ) * STAP + MAAT / 2, y=(i // PER_RIJ) * STAP + MAAT / 2, maat=MAAT)
        for i, code in enumerate(gesorteerd)
    ]
    context = {
        "tekens": tekens,
        "breedte": PER_RIJ * STAP,
        "hoogte": -(-len(tekens) // PER_RIJ) * STAP,
        "stijl": stijlblok(kleuren, "oordeel"),
    }
    return SafeString(render_to_string("beeld/stippen.svg", context).strip())


def telzin(oordelen: Sequence[str], *, stand: str) -> str:
    """`5 van 6 behaald`, `1 zonder streefwaarde`, `1 behaald, 2 op koers, 1 loopt achter`, `5 te halen`."""
    if not oordelen:
        return ""
    aantal = Counter(oordelen)
    if stand == "komend":
        return f"{len(oordelen)} te halen"
    if stand == "voorbij":
        zonder = aantal["geen_streefwaarde"] + aantal["vervallen"]
        te_halen = len(oordelen) - zonder
        return f"{aantal['behaald']} van {te_halen} behaald" if te_halen else f"{zonder} zonder streefwaarde"
    niet, achter = aantal["niet_behaald"], aantal["loopt_achter"]
    rest = len(oordelen) - aantal["behaald"] - aantal["op_koers"] - niet - achter - aantal["vervallen"]
    delen = [
        (aantal["behaald"], "behaald"),
        (aantal["op_koers"], "op koers"),
        (achter, "loopt achter" if achter == 1 else "lopen achter"),
        (niet, "niet behaald"),
        (rest, "nog open"),
        (aantal["vervallen"], "vervallen"),
    ]
    return ", ".join(f"{n} {woord}".replace(" ", NBSP) for n, woord in delen if n)


def doelenbeeld(
    rijen: Sequence[ThemaRij], *, jaren: Sequence[JaarKop], bijschrift: str, kleuren: Palet | None = None
) -> SafeString:
    """The whole table, themes × years, with a total row."""
    tabel = [
        {
            "thema": rij,
            "cellen": [
                _cel(codes, kop) | {"beeld": stippen(codes, kleuren=kleuren)}
                for codes, kop in zip(rij.oordelen, jaren, strict=True)
            ],
        }
        for rij in rijen
    ]
    som = [_cel([c for rij in rijen for c in rij.oordelen[i]], kop) for i, kop in enumerate(jaren)]
    context = {"rijen": tabel, "jaren": jaren, "som": som, "bijschrift": bijschrift}
    return SafeString(render_to_string("beeld/doelenbeeld.html", context).strip())


def _cel(codes: Sequence[str], kop: JaarKop) -> dict[str, object]:
    return {"zin": telzin(codes, stand=kop.stand), "nu": kop.stand == "bezig"}
