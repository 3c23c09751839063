"""The TLV's of a year for the office: new, running, and what they will cost. Counts that are small stay hidden.

A column is shown as a whole or not at all: with three of four parts and a total, the fourth is known (besluit 6).
What ran before is what runs now less what is new: where both would be seen, it must not be small either.
Per wijk see ``tlv_wijken``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db.models import Sum

from budgetten.models import TlvSoort
from budgetten.services.tlv_bedragen import tlv_bedragen_voor
from doelen.models import TlvTelling
from doelen.overzichten.tlv_wijken import tlv_per_wijk
from doelen.services.tlv import OP_HET_EIND
from doelen.services.vragen import scholen_van
from swv.kleine_aantallen import is_klein
from swv.templatetags.getallen import euro_heel, getal

B, W = TlvTelling.Beweging, TlvTelling.Waar
HIER = (W.REGIO, W.BUITEN)
VERBORGEN = "verborgen"
Som = Mapping[tuple[str, str, str], int]  # periode, soort or waar, beweging


def pagina(jaar: int) -> dict[str, Any]:
    """The heading, a row per soort, per place and per wijk, and which amounts were used. Seven queries."""
    som = _sommen(jaar, "soort", waar__in=HIER)
    perioden = sorted({periode for periode, _, _ in som})
    bedragen = {rij.soort: rij for rij in tlv_bedragen_voor(jaar)}
    eind = {soort: _eind(som, perioden, soort) for soort in TlvSoort}
    rijen = _rijen(som, perioden, TlvSoort)
    open_eind = all(rij["loopt"] != VERBORGEN for rij in rijen)
    for rij in rijen:
        bedrag = bedragen[rij["code"]].bedrag if rij["code"] in bedragen else None
        rij |= {"bedrag": bedrag, "afdracht": eind[rij["code"]] * bedrag if open_eind and bedrag is not None else None}
    afdracht = sum((rij["afdracht"] for rij in rijen if rij["afdracht"] is not None), Decimal(0))
    return {
        "rijen": rijen if perioden else [],
        "per_waar": _rijen(_sommen(jaar, "waar"), perioden, W),
        "per_wijk": tlv_per_wijk(jaar, perioden[-1]) if perioden else [],
        "periode": perioden[-1] if perioden else "",
        "bron": next(iter(bedragen.values()), None),
        "scholen": scholen_van(jaar).count(),
        "afdracht": afdracht if open_eind and bedragen else None,
        "kop": _kop(jaar, perioden, afdracht if open_eind and bedragen else None),
    }


def _sommen(jaar: int, wat: str, **waar: Any) -> Som:
    """Of accepted tables; those on MDO have no TLV."""
    rijen = TlvTelling.objects.filter(opgave__status="geaccepteerd", opgave__ronde__jaar=jaar, **waar)
    per_cel = rijen.values_list("opgave__ronde__periode", wat, "beweging").annotate(som=Sum("aantal")).order_by()
    return Counter({(periode, ding, beweging): som for periode, ding, beweging, som in per_cel})


def _eind(som: Som, perioden: list[str], ding: str) -> int:
    """What runs at the end of the last period."""
    return sum(som.get((periode, ding, beweging), 0) for periode in perioden[-1:] for beweging in OP_HET_EIND)


def _rijen(som: Som, perioden: list[str], dingen: Any) -> list[dict[str, Any]]:
    """New, ended and back over the year, running at its end."""
    rijen = [{"code": ding.value, "naam": ding.label} for ding in dingen]
    for kolom in (B.NIEUW, B.GESTOPT, B.TERUG):
        cellen = {(p, ding): som.get((p, ding, kolom), 0) for p in perioden for ding in dingen}
        zien = _open(cellen.values())
        for rij in rijen:
            rij[kolom.value] = getal(sum(cellen[p, rij["code"]] for p in perioden)) if zien else VERBORGEN
    eind = {ding: _eind(som, perioden, ding) for ding in dingen}
    nieuw_te_zien = any(rij[B.NIEUW.value] != VERBORGEN for rij in rijen)
    liep_al = [som.get((p, ding, B.LOPEND), 0) for p in perioden[-1:] for ding in dingen] if nieuw_te_zien else []
    zien = _open([*eind.values(), *liep_al])
    for rij in rijen:
        rij["loopt"] = getal(eind[rij["code"]]) if zien else VERBORGEN
    return rijen


def _open(aantallen: Iterable[int]) -> bool:
    return not any(is_klein(aantal) for aantal in aantallen)


def _kop(jaar: int, perioden: list[str], afdracht: Decimal | None) -> str:
    if not perioden:
        return f"Over {jaar} is nog geen TLV-tabel geaccepteerd"
    if afdracht is None:
        return f"TLV’s in {jaar}, tot en met {perioden[-1]}"
    return f"De TLV’s die nu lopen kosten naar verwachting {euro_heel(afdracht)} per jaar"
