"""The map of the wijken: tint, shape and name in each, and the outline of one wijk as its emblem."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from swv.beeld.kleuren import Palet, stijlblok
from swv.beeld.meetkunde import Punt, Ringen, ligt_in, middenpunt, pad, projecteer, projectie
from swv.beeld.oordelen import OORDELEN, teken_op

LETTER = 13.0  # px at the drawn width
NAAMLETTER = 30  # of the one name under a small map, in units of the drawing
TEKENMAAT = 16.0


@dataclass(frozen=True)
class WijkVlak:
    """One wijk: rings of [lon, lat]; `hier` marks the reader's own wijk, `label` replaces a long name on the map."""

    naam: str
    ringen: Ringen
    oordeel: str | None = None
    url: str = ""
    label: str = ""
    hier: bool = False


@dataclass(frozen=True)
class Silhouet:
    pad: str
    viewbox: str


@dataclass(frozen=True)
class Label:
    """Where the shape and the name of one wijk stand."""

    tekst: str
    anker: Punt
    x: float
    y: float

    @property
    def vak(self) -> tuple[float, float, float, float]:
        half = len(self.tekst) * LETTER * 0.28 + 2
        return self.x - half, self.y - LETTER, self.x + half, self.y + 4


@lru_cache(maxsize=512)
def _middenpunt(ringen: tuple[tuple[Punt, ...], ...]) -> Punt:
    return middenpunt([list(ring) for ring in ringen])


def silhouet(ringen: Ringen, *, breedte: float = 48, hoogte: float = 42) -> Silhouet:
    """The outline as one path, in the middle of its box. The rings of all wijken together give the whole SWV."""
    naar = projectie(ringen, breedte=breedte, rand=1, hoogste=hoogte)
    dy = (hoogte - naar.hoogte) / 2
    geschoven = [[(x, y + dy) for x, y in ring] for ring in projecteer(ringen, naar)]
    return Silhouet(pad(geschoven), f"0 0 {breedte:g} {hoogte:g}")


def kaart(
    wijken: Sequence[WijkVlak],
    *,
    titel: str,
    leeg: Iterable[Ringen] = (),
    breedte: float = 560,
    namen: bool = True,
    kleuren: Palet | None = None,
) -> SafeString:
    """Map of all wijken. `leeg` are areas without schools: grey, without a shape. A table belongs beside it."""
    leeg = list(leeg)
    alles = [ring for wijk in wijken for ring in wijk.ringen] + [ring for ringen in leeg for ring in ringen]
    naar = projectie(alles, breedte=breedte, hoogste=breedte * 0.8)
    vlakken = [_vlak(wijk, projecteer(wijk.ringen, naar)) for wijk in wijken]
    if namen:
        _benoem(vlakken, breedte)
    met_links = any(wijk.url for wijk in wijken)
    los = met_links and not namen  # a small map: the name of the wijk with the focus stands under it
    context = {
        "titel": titel,
        "breedte": f"{breedte:g}",
        "hoogte": f"{naar.hoogte + (NAAMLETTER * 1.5 if los else 0):.0f}",
        "naamruimte": f"{naar.hoogte + NAAMLETTER:.0f}" if los else "",
        "naamletter": f"{NAAMLETTER:g}",
        "leeg": [pad(projecteer(ringen, naar)) for ringen in leeg],
        "vlakken": vlakken,
        "letter": f"{LETTER:g}",
        "met_links": met_links,
        "stijl": stijlblok(kleuren, "kaart", "oordeel"),
    }
    return SafeString(render_to_string("beeld/kaart.svg", context).strip())


def _vlak(wijk: WijkVlak, vormen: list[list[Punt]]) -> dict[str, object]:
    beeld = OORDELEN[wijk.oordeel] if wijk.oordeel else None
    anker = _middenpunt(tuple(tuple(ring) for ring in vormen))
    return {
        "wijk": wijk,
        "pad": pad(vormen),
        "vormen": vormen,
        "anker": anker,
        "vorm": beeld.vorm if beeld else "",
        "zin": f"{wijk.naam}: {beeld.woord}" if beeld else wijk.naam,
        "teken": teken_op(wijk.oordeel, x=anker[0], y=anker[1], maat=TEKENMAAT) if wijk.oordeel else "",
        "klasse": "k-hier" if wijk.hier and not beeld else (f"k-{beeld.vorm}" if beeld else ""),
    }


def _benoem(vlakken: list[dict], breedte: float) -> None:
    """Give each wijk a name near its shape, widest shapes first; a name that finds no free place moves up or down."""
    bezet = [_tekenvak(vlak["anker"]) for vlak in vlakken if vlak["vorm"]]
    for vlak in sorted(vlakken, key=lambda vlak: -len(vlak["wijk"].label or vlak["wijk"].naam)):
        label = _beste_label(vlak, bezet, breedte)
        bezet.append(label.vak)
        vlak["label"] = label
        vlak["op"] = vlak["klasse"] == "k-hier" and _past_in(label, vlak["vormen"])


def _beste_label(vlak: dict, bezet: list[tuple[float, float, float, float]], breedte: float) -> Label:
    tekst = vlak["wijk"].label or vlak["wijk"].naam
    x, y = vlak["anker"]
    half = len(tekst) * LETTER * 0.28 + 2
    midden = min(max(x, half), breedte - half)
    hoogten = (y + 21, y - 11, y + 33, y - 23) if vlak["vorm"] else (y + 5, y + 18, y - 10, y + 30)
    schuiven = (0, half * 0.5, -half * 0.5)
    plekken = [(min(max(midden + dx, half), breedte - half), hoogte) for hoogte in hoogten for dx in schuiven]
    kandidaten = [Label(tekst, (x, y), *plek) for plek in plekken]

    def kosten(plek: tuple[int, Label]) -> float:
        rang, label = plek
        buiten = 0 if ligt_in((label.x, label.y - 4), vlak["vormen"]) else 40
        return sum(_overlap(label.vak, vak) for vak in bezet) * 5 + buiten + rang * 6

    return min(enumerate(kandidaten), key=kosten)[1]


def _past_in(label: Label, vormen: list[list[Punt]]) -> bool:
    """Whether the name lies wholly on its shape: only there can it be light on dark."""
    links, boven, rechts, onder = label.vak
    return all(ligt_in((x, y), vormen) for x in (links, label.x, rechts) for y in (boven, onder))


def _tekenvak(anker: Punt) -> tuple[float, float, float, float]:
    half = TEKENMAAT / 2
    return anker[0] - half, anker[1] - half, anker[0] + half, anker[1] + half


def _overlap(een: tuple[float, float, float, float], twee: tuple[float, float, float, float]) -> float:
    wijdte = min(een[2], twee[2]) - max(een[0], twee[0])
    hoogte = min(een[3], twee[3]) - max(een[1], twee[1])
    return wijdte * hoogte if wijdte > 0 and hoogte > 0 else 0.0
