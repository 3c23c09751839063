"""The TLV table: how many run, per wijk of origin and per soort, for whoever enters it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from budgetten.models import TlvSoort
from doelen.models import Opgave, TlvTelling
from doelen.services.tlv import OP_HET_EIND
from swv.dagen import dag_van_indeling
from swv.templatetags.getallen import getal
from wijken.models import Indeling

ZONDER = "zonder wijk"


def tabel(opgave: Opgave, regels: Sequence[TlvTelling]) -> dict[str, Any]:
    """The heading and the totals. One query."""
    dag = dag_van_indeling(opgave.ronde.jaar)
    wijken = dict(Indeling.objects.op(dag).values_list("school_id", "wijk__plek__naam"))
    namen = [wijken.get(regel.school_id) or ZONDER for regel in regels]
    soorten = dict(TlvSoort.choices)
    return {
        "kop": _kop(regels),
        "per_wijk": _totalen(sorted(set(namen)), zip(namen, regels, strict=True)),
        "per_soort": _totalen(
            list(soorten.values()), ((str(soorten[TlvSoort(regel.soort)]), regel) for regel in regels)
        ),
    }


def _kop(regels: Iterable[TlvTelling]) -> str:
    som: Counter[str] = Counter()
    for regel in regels:
        som[regel.beweging] += regel.aantal
    if not som:
        return "De tabel is nog leeg"
    eind = sum(som[beweging] for beweging in OP_HET_EIND)
    return f"Er lopen nu {getal(eind)}: {getal(som['nieuw'])} nieuw, {getal(som['lopend'])} liepen al"


def _totalen(namen: Iterable[str], rijen: Iterable[tuple[str, TlvTelling]]) -> list[dict[str, Any]]:
    """Per name: new, running at the end, stopped, back."""
    som: dict[str, Counter[str]] = {str(naam): Counter() for naam in namen}
    for naam, regel in rijen:
        som[naam][regel.beweging] += regel.aantal
    return [
        {
            "naam": naam,
            "nieuw": s["nieuw"],
            "eind": s["nieuw"] + s["lopend"],
            "gestopt": s["gestopt"],
            "terug": s["terug"],
        }
        for naam, s in som.items()
    ]
