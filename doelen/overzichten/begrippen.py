"""The dictionary: what each indicator means, and how it is computed, in words."""

from collections.abc import Iterable
from typing import Any

from doelen.models import Indicator, IndicatorTerm
from swv.templatetags.getallen import hoofdletter


def begrippen() -> list[dict[str, Any]]:
    """Per thema every indicator with its computation; two queries."""
    indicatoren = (
        Indicator.objects.select_related("thema", "vervangt")
        .prefetch_related("termen__grootheid", "opvolgers")
        .order_by("thema__volgorde", "volgorde", "vanaf_jaar")
    )
    themas: dict[int, dict[str, Any]] = {}
    for indicator in indicatoren:
        groep = themas.setdefault(indicator.thema_id, {"thema": indicator.thema, "begrippen": []})
        groep["begrippen"].append(_begrip(indicator))
    return list(themas.values())


def berekening_in_woorden(termen: Iterable[IndicatorTerm], indicator: Indicator) -> str:
    """`Nieuwe TLV’s ÷ leerlingen × 100`; a plain count has no noemer."""
    alle = list(termen)
    teller, noemer = (_som(term for term in alle if term.kant == kant) for kant in ("teller", "noemer"))
    if not noemer:
        return teller
    keer = " × 100" if indicator.eenheid == Indicator.Eenheid.PROCENT else ""
    return f"{teller} ÷ {noemer}{keer}"


def definitiezin(indicator: Indicator) -> str:
    """Why a series begins where it begins; empty for the first definition. ``vervangt`` must be joined."""
    if indicator.vervangt is None:
        return ""
    return (
        f"Vanaf {indicator.vanaf_jaar} wordt dit anders geteld dan daarvoor (‘{indicator.vervangt.naam}’). "
        "De jaren daarvoor staan er daarom niet bij: de getallen zijn niet te vergelijken."
    )


def _begrip(indicator: Indicator) -> dict[str, Any]:
    termen = sorted(indicator.termen.all(), key=lambda term: term.grootheid.volgorde)
    return {
        "indicator": indicator,
        "berekening": berekening_in_woorden(termen, indicator),
        "bronnen": ", ".join(dict.fromkeys(hoofdletter(t.grootheid.get_bron_display()) for t in termen)),
        "sinds": _sinds(indicator),
        "opvolger": next(iter(indicator.opvolgers.all()), None),
    }


def _som(termen: Iterable[IndicatorTerm]) -> str:
    namen = [term.grootheid.naam for term in termen]
    return f"({' + '.join(namen)})" if len(namen) > 1 else "".join(namen)


def _sinds(indicator: Indicator) -> str:
    if indicator.vanaf_jaar and indicator.tot_jaar:
        return f"Van {indicator.vanaf_jaar} tot en met {indicator.tot_jaar}"
    if indicator.tot_jaar:
        return f"Tot en met {indicator.tot_jaar}"
    return f"Vanaf {indicator.vanaf_jaar}" if indicator.vanaf_jaar else "Vanaf het begin"
