"""The words of one figure: its value in its unit, never rounded onto a target it just misses."""

from decimal import ROUND_HALF_UP, Decimal

from doelen.models import Indicator
from swv.templatetags.getallen import LEEG, decimaal, getal, procent

NBSP = "\u00a0"
WEINIG = 10  # below this a share says less than the numbers themselves
MEESTE = 4  # decimals

Getal = Decimal | float | None


def waarde_tekst(eenheid: str, waarde: Getal, grens: Getal = None) -> str:
    """`63 %`, `8,3 %`, `2,3`, `12`; 99,6 % of a target of 100 % stays 99,6 %."""
    if waarde is None:
        return LEEG
    exact, doel = Decimal(str(waarde)), None if grens is None else Decimal(str(grens))
    if eenheid == Indicator.Eenheid.PROCENT:
        tekst = procent(exact, _decimalen(exact, doel, 0 if exact >= 20 else 1))
        return tekst.replace(f",0{NBSP}", NBSP)
    if eenheid == Indicator.Eenheid.SCHAAL:
        return decimaal(exact, _decimalen(exact, doel, 1))
    return getal(exact)


def grens_tekst(eenheid: str, grens: Getal) -> str:
    """The bare number of a target: `65 %`, `7,5 %`, `2,4`."""
    if eenheid == Indicator.Eenheid.PROCENT:
        return procent(grens)
    return decimaal(grens, 1) if eenheid == Indicator.Eenheid.SCHAAL else getal(grens)


def _decimalen(waarde: Decimal, grens: Decimal | None, minimaal: int) -> int:
    """As few as possible, but enough to see on which side of the target the value is."""
    for aantal in range(minimaal, MEESTE):
        afgerond = waarde.quantize(Decimal(1).scaleb(-aantal), rounding=ROUND_HALF_UP)
        if grens is None or afgerond != grens or waarde == grens:
            return aantal
    return MEESTE
