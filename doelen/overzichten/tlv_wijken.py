"""The TLV's of a year per wijk of origin, without anything small.

What is new is a figure of the monitor, so it is shown where the monitor shows it: two patterns beside each other would
give each other away. What runs has a pattern of its own here: small ones are hidden, and others with them until the
hidden ones together are not small and more than one.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.db.models import Sum

from doelen.models import TlvTelling, Uitkomst
from doelen.services.regels import Regel
from doelen.services.tlv import OP_HET_EIND
from swv.dagen import dag_van_indeling
from swv.kleine_aantallen import is_klein
from swv.models import Plek
from swv.templatetags.getallen import getal
from wijken.models import Indeling

INDICATOR, ZONDER, DICHT = "tlv_nieuw", "zonder wijk", "verborgen"
DREMPEL = 5
B, W = TlvTelling.Beweging, TlvTelling.Waar
Aantallen = Mapping[str, int]


def tlv_per_wijk(jaar: int, periode: str) -> list[dict[str, Any]]:
    """Per wijk by name: new in the year, running at the end of the period. Three queries."""
    eind, liep_al = _lopend(jaar, periode)
    nieuw = _nieuw(jaar, periode)
    dicht = te_verbergen(eind, {naam for naam in eind if is_klein(eind[naam]) or is_klein(liep_al[naam])})
    namen = sorted({*eind, *nieuw} - {ZONDER}) + [ZONDER] * (ZONDER in eind)
    return [
        {
            "naam": naam,
            "nieuw": nieuw.get(naam, DICHT),
            "loopt": DICHT if naam in dicht else getal(eind.get(naam, 0)),
        }
        for naam in namen
    ]


def te_verbergen(aantallen: Aantallen, klein: set[str]) -> set[str]:
    """The small ones, and the smallest others with them while their sum or the only one of them could be told."""
    dicht = set(klein)
    rest = sorted((aantal, naam) for naam, aantal in aantallen.items() if naam not in dicht and aantal)
    while dicht and rest and (len(dicht) == 1 or sum(aantallen[naam] for naam in dicht) < DREMPEL):
        dicht.add(rest.pop(0)[1])
    return dicht


def _lopend(jaar: int, periode: str) -> tuple[Counter[str], Counter[str]]:
    """(running at the end, ran already) per wijk of origin, of accepted tables, without MDO."""
    wijken = dict(Indeling.objects.op(dag_van_indeling(jaar)).values_list("school_id", "wijk__plek__naam"))
    rijen = TlvTelling.objects.filter(opgave__status="geaccepteerd", opgave__ronde__jaar=jaar).exclude(waar=W.MDO)
    rijen = rijen.filter(opgave__ronde__periode=periode, beweging__in=OP_HET_EIND).order_by()
    eind, liep_al = Counter[str](), Counter[str]()
    for school, beweging, som in rijen.values_list("school", "beweging").annotate(som=Sum("aantal")):
        naam = wijken.get(school) or ZONDER
        eind[naam] += som
        liep_al[naam] += som if beweging == B.LOPEND else 0
    return eind, liep_al


def _nieuw(jaar: int, periode: str) -> dict[str, str]:
    """As the monitor shows it to everybody."""
    rijen = Uitkomst.objects.tot_en_met(jaar, periode).filter(indicator__code=INDICATOR, plek__soort=Plek.Soort.WIJK)
    getoond = ((rij.plek.naam, Regel(rij).getoond(False)["teller"]) for rij in rijen.met_namen())
    return {naam: DICHT if teller is None else getal(teller) for naam, teller in getoond if not isinstance(teller, str)}
