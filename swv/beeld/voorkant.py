"""The street on the cover of a report: one house per school, light where the figures of that school count."""

from collections.abc import Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from swv.beeld.gevels import Vak, gevelrij, ramen
from swv.beeld.kleuren import Palet, stijlblok

BREEDTE, GROND, TUSSEN = 1050.0, 236.0, 26.0
# Widths and heights take turns, so that a street of equal schools still looks like a street.
BREEDTEN = (1.5, 0.9, 1.3, 0.8, 1.1, 1.6, 0.95, 1.2, 0.75, 1.4, 1.05)
HOOGTEN = (100, 118, 92, 107, 125, 96, 113, 88, 120, 103, 110, 94, 116)


def voorkant(groepen: Sequence[tuple[str, Sequence[bool]]], *, titel: str, kleuren: Palet | None = None) -> SafeString:
    """Per gemeente (or wijk) the schools in order; True when the figures of that school are in the report."""
    scholen = [telt for _, groep in groepen for telt in groep]
    delen = sum(BREEDTEN[i % len(BREEDTEN)] for i in range(len(scholen)))
    eenheid = (BREEDTE - 20 - TUSSEN * (len(groepen) - 1)) / max(delen, 12)
    huizen: list[dict[str, object]] = []
    namen: list[dict[str, str]] = []
    x = 10.0
    for naam, groep in groepen:
        begin = x
        for telt in groep:
            huis = _huis(len(huizen), x, eenheid, telt)
            huizen.append(huis)
            x += huis["breedte"]
        namen.append({"naam": naam, "x": f"{(begin + x) / 2:.1f}"})
        x += TUSSEN
    context = {"titel": titel, "huizen": huizen, "namen": namen, "stijl": stijlblok(kleuren, "voorkant")}
    return SafeString(render_to_string("beeld/voorkant.svg", context).strip())


def _huis(i: int, x: float, eenheid: float, telt: bool) -> dict:
    breedte = eenheid * BREEDTEN[i % len(BREEDTEN)]
    hoogte = float(HOOGTEN[i % len(HOOGTEN)])
    vak = Vak(x, GROND - hoogte, breedte, hoogte)
    return {
        "pad": gevelrij(vak, aantal=1, eerste=i * 3 % 5 + i // 5, nok=28),
        "tint": f"g-{(i * 2 + i // 3) % 3}",
        "ramen": [
            {"x": f"{r.x:.1f}", "y": f"{r.y:.1f}", "breedte": f"{r.breedte:.1f}"}
            for r in ramen(vak, aantal=1, hoogte=12, rijen=(14, 40))
        ],
        "licht": "g-aan" if telt else "g-uit",
        "breedte": breedte,
    }
