"""One school and one bestuur, as their pages show them."""

from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from swv.beeld import Reeks, lijngrafiek
from swv.dagen import dag_van_indeling
from swv.templatetags.getallen import getal, hoofdletter, telwoord
from wijken.models import Bestuur, School
from wijken.overzichten.basis import met_schoolblik
from wijken.overzichten.plaatsen import geteld_op, leerlingen_samen
from wijken.overzichten.tafeldelen import gesprekken_met_standen
from wijken.querysets import teldatum


def scholen_met_alles(jaar: int) -> QuerySet[School]:
    """With what the page of a school and its panels show of this year: indeling, pupils, zelfcheck, talks."""
    scholen = School.objects.met_namen().met_indeling(dag_van_indeling(jaar)).met_leerlingen(teldatum(jaar))
    met_blik = met_schoolblik(scholen.select_related("gemeente__plek"), jaar)
    return met_blik.annotate(gesprekken_=gesprekken_met_standen("pk", jaar))


def leerlingen_per_jaar(school: School) -> dict[str, Any]:
    """The counts of a school, newest first, and their chart (from two counts on)."""
    tellingen = list(school.leerlingtellingen.order_by("-teldatum"))
    punten = [(telling.teldatum.year, telling.aantal) for telling in reversed(tellingen)]
    bekend = [(jaar, float(aantal)) for jaar, aantal in punten if aantal is not None]
    titel = f"Leerlingen van {school} per jaar"
    grafiek = lijngrafiek([Reeks("leerlingen", bekend)], titel=titel, eenheid="") if len(bekend) > 1 else SafeString("")
    return {"tellingen": tellingen, "grafiek": grafiek, "leerlingenkop": _verloop([aantal for _, aantal in bekend])}


def schoolkop(school: School) -> str:
    """``Avonturijn: 233 leerlingen``."""
    if school.leerlingen is None:
        return str(school)
    return f"{school}: {getal(school.leerlingen)} {'leerling' if school.leerlingen == 1 else 'leerlingen'}"


def bestuurblik(bestuur: Bestuur, jaar: int) -> dict[str, Any]:
    """The schools of a bestuur in a year, with a finding above them."""
    dag = dag_van_indeling(jaar)
    rijen = School.objects.van_bestuur(bestuur.pk, dag).open_op(dag).met_namen()
    scholen = list(rijen.met_leerlingen(teldatum(jaar)).met_indeling(dag))
    woord = "school" if len(scholen) == 1 else "scholen"
    samen = leerlingen_samen(scholen)
    return {
        "kop": f"{bestuur}: {telwoord(len(scholen))} {woord}, {getal(samen)} leerlingen",
        "scholen": scholen,
        "samen": samen,
        "geteld": hoofdletter(geteld_op(scholen)),
    }


def _verloop(aantallen: list[float]) -> str:
    if len(aantallen) < 2:
        return "Leerlingen per jaar"
    verschil = int(aantallen[-1] - aantallen[-2])
    if verschil == 0:
        return "Leerlingen: evenveel als een jaar eerder"
    return f"Leerlingen: {getal(abs(verschil))} {'meer' if verschil > 0 else 'minder'} dan een jaar eerder"
