"""A goal with targets for single places only: one verdict, and how many of those places are on course."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from doelen.oordelen import BEHAALD, LOOPT_ACHTER, NIET_BEHAALD, OP_KOERS, zwakste
from doelen.services.regels import TE_KLEIN, VERBORGEN, Regel
from swv.models import Plek

MEERVOUD = {"wijk": "wijken", "bestuur": "besturen", "gemeente": "gemeenten", "school": "scholen"}
HET_ZWAKST = (NIET_BEHAALD, LOOPT_ACHTER)
DICHT = (TE_KLEIN, VERBORGEN)


def oordeel_van_plekken(regels: Sequence[Regel]) -> str:
    """The weakest that everybody may see. A hidden one hides it, unless what is seen cannot get weaker."""
    gedekt = [regel.gedekt_oordeel for regel in regels]
    open_ = zwakste(code for code in gedekt if code not in DICHT)
    if open_ in HET_ZWAKST:
        return open_
    return next((code for code in gedekt if code in DICHT), open_)


def stand_van_plekken(regels: Iterable[Regel]) -> str:
    """`3 van de 5 wijken op koers, 1 te klein om te tonen`; ``behaald`` after the year."""
    per_plek: dict[Plek, list[Regel]] = defaultdict(list)
    for regel in regels:
        per_plek[regel.plek].append(regel)
    oordelen = [oordeel_van_plekken(groep) for groep in per_plek.values()]
    soorten = {plek.soort for plek in per_plek}
    naam = MEERVOUD.get(soorten.pop(), "plekken") if len(soorten) == 1 else "plekken"
    klaar = any(code in (BEHAALD, NIET_BEHAALD) for code in oordelen)
    goed = sum(code in (BEHAALD, OP_KOERS) for code in oordelen)
    dicht = sum(code in DICHT for code in oordelen)
    woord = "behaald" if klaar else "op koers"
    return f"{goed} van de {len(oordelen)} {naam} {woord}{f', {dicht} te klein om te tonen' if dicht else ''}"
