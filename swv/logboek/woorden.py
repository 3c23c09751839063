"""How a value reads in a history; an empty value gives an empty text."""

from collections.abc import Callable
from typing import Any

from swv.templatetags import getallen


def tekst(waarde: Any) -> str:
    return "" if waarde is None else str(waarde)


def bedrag(waarde: Any) -> str:
    return "" if waarde is None else getallen.euro(waarde)


def dag(waarde: Any) -> str:
    return "" if waarde is None else getallen.datum(waarde)


def moment(waarde: Any) -> str:
    return "" if waarde is None else f"{getallen.datum(waarde)}, {getallen.tijd(waarde)}"


def procent(waarde: Any) -> str:
    return "" if waarde is None else getallen.procent(waarde)


def getal(waarde: Any) -> str:
    return "" if waarde is None else getallen.getal(waarde)


def aantal(waarde: Any) -> str:
    """As it was typed: 12 or 3,5."""
    return "" if waarde is None else f"{waarde.normalize():f}".replace(".", ",")


def ja_nee(waarde: Any) -> str:
    return "" if waarde is None else "ja" if waarde else "nee"


def lengte(waarde: Any) -> str:
    """A long text as its length: the text itself stands on its own page."""
    woorden = len(str(waarde or "").split())
    return f"{getallen.getal(woorden)} {'woord' if woorden == 1 else 'woorden'}" if woorden else ""


def keuze(keuzes: Any) -> Callable[[Any], str]:
    """The label of a choice."""
    labels = dict(keuzes.choices)
    return lambda waarde: str(labels.get(waarde, waarde or ""))
