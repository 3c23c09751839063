"""How many goals of each wijk have which verdict."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from doelen.models import Uitkomst
from doelen.permissions import mag_exact_zien
from doelen.services.beeld import laatste_periode
from doelen.services.regels import Regel
from swv.models import Lid
from swv.templatetags.getallen import telwoord
from wijken.models import Wijk

VOLGORDE = {
    "niet_behaald": ("is niet behaald", "zijn niet behaald"),
    "loopt_achter": ("loopt achter", "lopen achter"),
    "op_koers": ("is op koers", "zijn op koers"),
    "behaald": ("is behaald", "zijn behaald"),
}


def oordelen_per_wijk(wijken: Sequence[Wijk], jaar: int, lid: Lid) -> list[dict[str, Any]]:
    """Per wijk {wijk, zin} in the newest period of a year; what is hidden is not counted. Two queries."""
    periode = laatste_periode(jaar)
    rijen = Uitkomst.objects.filter(plek__in=[wijk.pk for wijk in wijken], jaar=jaar, periode=periode).met_namen()
    tellers: dict[int, Counter[str]] = {}
    mag = {wijk.pk: mag_exact_zien(lid, wijk.plek) for wijk in wijken}
    for uitkomst in rijen:
        getoond = Regel(uitkomst).getoond(mag[uitkomst.plek_id])
        tellers.setdefault(uitkomst.plek_id, Counter())[getoond["oordeel"]] += 1
    return [{"wijk": wijk, "zin": oordeelzin(tellers[wijk.pk])} for wijk in wijken if wijk.pk in tellers]


def oordeelzin(aantallen: Counter[str]) -> str:
    """``Eén doel loopt achter, vier doelen zijn behaald``."""
    delen = [
        f"{telwoord(n)} {'doel' if n == 1 else 'doelen'} {vorm[n != 1]}"
        for code, vorm in VOLGORDE.items()
        if (n := aantallen[code])
    ]
    return ", ".join(delen) or "nog geen oordeel"
