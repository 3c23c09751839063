"""The TLV's of a year for the office: new, running, and what they will cost. Counts that are small stay hidden.

A column is shown as a whole or not at all: with three of four parts and a total, the fourth is known (besluit 6).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from budgetten.models import TlvSoort
from budgetten.services.tlv_bedragen import tlv_bedragen_voor
from doelen.models import TlvTelling
from doelen.services.tlv import OP_HET_EIND
from doelen.services.vragen import scholen_van
from swv.kleine_aantallen import is_klein
from swv.templatetags.getallen import euro_heel, getal

HIER = (TlvTelling.Waar.REGIO, TlvTelling.Waar.BUITEN)
VERBORGEN = "te klein om te tonen"
Som = Mapping[tuple[str, str, str], int]  # periode, soort, beweging


def pagina(jaar: int) -> dict[str, Any]:
    """The heading, a row per soort, and which amounts were used. Four queries."""
    som = _sommen(jaar)
    perioden = sorted({periode for periode, _, _ in som})
    bedragen = {rij.soort: rij for rij in tlv_bedragen_voor(jaar)}
    nieuw = {(p, soort): som.get((p, soort, "nieuw"), 0) for p in perioden for soort in TlvSoort}
    eind = {soort: sum(som.get((p, soort, b), 0) for p in perioden[-1:] for b in OP_HET_EIND) for soort in TlvSoort}
    open_nieuw, open_eind = _open(nieuw.values()), _open(eind.values())
    rijen: list[dict[str, Any]] = [
        {
            "soort": soort.label,
            "nieuw": getal(sum(nieuw[p, soort] for p in perioden)) if open_nieuw else VERBORGEN,
            "loopt": getal(eind[soort]) if open_eind else VERBORGEN,
            "bedrag": bedragen[soort].bedrag if soort in bedragen else None,
            "afdracht": eind[soort] * bedragen[soort].bedrag if open_eind and soort in bedragen else None,
        }
        for soort in TlvSoort
    ]
    afdracht = sum((rij["afdracht"] for rij in rijen if rij["afdracht"] is not None), Decimal(0))
    return {
        "rijen": rijen if perioden else [],
        "periode": perioden[-1] if perioden else "",
        "bron": next(iter(bedragen.values()), None),
        "scholen": scholen_van(jaar).count(),
        "afdracht": afdracht if open_eind and bedragen else None,
        "kop": _kop(jaar, perioden, afdracht if open_eind and bedragen else None),
    }


def _sommen(jaar: int) -> Som:
    """Of accepted tables, without MDO: those pupils have no TLV."""
    rijen = TlvTelling.objects.filter(opgave__status="geaccepteerd", opgave__ronde__jaar=jaar, waar__in=HIER)
    per_cel = rijen.values_list("opgave__ronde__periode", "soort", "beweging").annotate(som=Sum("aantal")).order_by()
    return Counter({(periode, soort, beweging): som for periode, soort, beweging, som in per_cel})


def _open(aantallen: Iterable[int]) -> bool:
    return not any(is_klein(aantal) for aantal in aantallen)


def _kop(jaar: int, perioden: list[str], afdracht: Decimal | None) -> str:
    if not perioden:
        return f"Over {jaar} is nog geen TLV-tabel geaccepteerd"
    if afdracht is None:
        return f"TLV’s in {jaar}, tot en met {perioden[-1]}"
    return f"De TLV’s die nu lopen kosten naar verwachting {euro_heel(afdracht)} per jaar"
