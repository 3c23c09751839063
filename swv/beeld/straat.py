"""The street: houses per school. Width is pupils, full height what it gets, dark what goes to the wijk."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from swv.beeld.gevels import Vak, gevelrij, ramen
from swv.beeld.kleuren import Palet, stijlblok


@dataclass(frozen=True)
class StraatSchool:
    """`percentage` is the inleg as a share of what the school gets; `eigen` lights the windows."""

    naam: str
    leerlingen: int
    percentage: Decimal | float
    bedrag: Decimal | float
    eigen: bool = False


@dataclass(frozen=True)
class Maat:
    """Measures of one drawing: on a phone the street is narrow and the names stand in the table."""

    breedte: float
    links: float
    tussen: float
    boven: float
    muur: float
    per_huis: int
    namen: bool

    @property
    def grond(self) -> float:
        return self.boven + self.muur


BREED = Maat(breedte=940, links=48, tussen=20, boven=52, muur=150, per_huis=100, namen=True)
SMAL = Maat(breedte=360, links=4, tussen=7, boven=34, muur=110, per_huis=170, namen=False)


def straat(scholen: Sequence[StraatSchool], *, titel: str, kleuren: Palet | None = None) -> SafeString:
    """Both drawings; the css shows the one that fits. A PDF gets the wide one. Only true with one amount per pupil."""
    tekeningen = [_tekening(scholen, BREED)] if kleuren else [_tekening(scholen, BREED), _tekening(scholen, SMAL)]
    context = {"titel": titel, "tekeningen": tekeningen, "stijl": stijlblok(kleuren, "straat")}
    return SafeString(render_to_string("beeld/straat.svg", context).strip())


def _tekening(scholen: Sequence[StraatSchool], maat: Maat) -> dict[str, object]:
    plek = maat.breedte - maat.links - maat.tussen * len(scholen)
    per_leerling = plek / max(1, sum(school.leerlingen for school in scholen))
    huizen: list[dict[str, object]] = []
    x, eerste = maat.links + maat.tussen / 2, 0
    for school in scholen:
        vak = Vak(x, maat.boven, max(10, school.leerlingen * per_leerling), maat.muur)
        aantal = max(1, round(school.leerlingen / maat.per_huis))
        huizen.append(_school(school, vak, aantal, eerste, maat))
        x, eerste = x + vak.breedte + maat.tussen, eerste + aantal
    rijen = _naamrijen(huizen) if maat.namen else 0
    lijnen = [{"y": f"{maat.grond - maat.muur * p / 100:.1f}", "p": p} for p in (0, 50, 100)]
    return {
        "maat": maat,
        "hoogte": maat.grond + (12 if not maat.namen else 4 + 40 * rijen),
        "breedte": max(maat.breedte, x),
        "huizen": huizen,
        "lijnen": lijnen,
    }


def _school(school: StraatSchool, vak: Vak, aantal: int, eerste: int, maat: Maat) -> dict[str, object]:
    inleg = maat.muur * float(school.percentage) / 100
    in_donker = inleg >= 24 and vak.breedte >= 36
    midden = vak.x + vak.breedte / 2
    return {
        "school": school,
        "gevel": gevelrij(vak, aantal=aantal, eerste=eerste, nok=maat.boven - 8),
        "ramen": ramen(vak, aantal=aantal, hoogte=maat.muur * 0.127, rijen=(maat.muur * 0.09, maat.muur * 0.33)),
        "vak": vak,
        "midden": midden,
        "inleg": Vak(vak.x, maat.grond - inleg, vak.breedte, inleg),
        "pct_y": maat.grond - inleg / 2 + 6 if in_donker else maat.grond - inleg - 6,
        "pct_klasse": "s-pct" if in_donker else "s-naam",
        "pct_maat": 17 if maat.namen and vak.breedte >= 50 else 13,
        "rij": 0,
    }


def _naamrijen(huizen: list[dict]) -> int:
    """Put names that would touch on a lower line and keep them inside the drawing; the number of lines used."""
    einden: list[float] = []
    for huis in huizen:
        half = max(len(huis["school"].naam) * 4.0, 30)
        huis["naam_x"] = min(max(huis["midden"], half), BREED.breedte - half)
        rij = next((i for i, einde in enumerate(einden) if einde <= huis["naam_x"] - half), len(einden))
        einden[rij : rij + 1] = [huis["naam_x"] + half + 6]
        huis["rij"] = rij
        huis["naam_y"] = BREED.grond + 20 + 40 * rij
        huis["bedrag_y"] = BREED.grond + 38 + 40 * rij
    return len(einden)
