"""What the collecting costs: how many fields were asked of whom, how long it took, and what nobody uses."""

from collections.abc import Sequence
from statistics import median
from typing import Any

from django.db.models import Exists, OuterRef, Q

from doelen.models import Grootheid, IndicatorTerm, Opgave, Opgaveronde
from doelen.services.vragen import nieuwkomersscholen, scholen_van
from swv.models import Rol
from swv.templatetags.getallen import getal, telwoord

SCHOLEN = "Scholen"


def pagina(ronde: Opgaveronde) -> dict[str, Any]:
    """The finding, a row per kind of source, and the grootheden without a use."""
    grootheden = list(Grootheid.objects.exclude(bron=Grootheid.Bron.TOEPASSING).met_nieuwkomers())
    opgaven = list(ronde.opgaven.values_list("vakgroep", "plek_id", "bezig_seconden", "status"))
    rijen = _rijen(grootheden, opgaven, ronde.jaar)
    gebruikt = Exists(IndicatorTerm.objects.filter(grootheid=OuterRef("pk")))
    deel = Exists(Grootheid.objects.filter(deel_van=OuterRef("pk")))
    los = Grootheid.objects.filter(~Q(bron=Grootheid.Bron.TOEPASSING) & ~gebruikt & ~deel).order_by("volgorde")
    ongebruikt = list(los.values_list("naam", "bron"))
    return {"rijen": rijen, "ongebruikt": ongebruikt, "kop": _kop(rijen, len(ongebruikt))}


def _rijen(grootheden: Sequence[Any], opgaven: Sequence[tuple[str, int, int, str]], jaar: int) -> list[dict[str, Any]]:
    """Schools first, then each vakgroep."""
    scholen = list(scholen_van(jaar).values_list("pk", "gemeente_id"))
    nieuwkomers = len(nieuwkomersscholen(jaar) & {school for school, _ in scholen})
    per_bron: dict[str, list[tuple[int, int, str]]] = {}
    for vakgroep, plek, seconden, status in opgaven:
        per_bron.setdefault(vakgroep, []).append((plek, seconden, status))
    uit = []
    for vakgroep, reeks in sorted(per_bron.items()):
        eigen = [grootheid for grootheid in grootheden if _bron(grootheid) == vakgroep]
        aantal = len(scholen) if vakgroep else len(reeks)
        bijzonder = sum(grootheid.alleen_nieuwkomers for grootheid in eigen)
        uit.append(
            {
                "naam": Rol.Vakgroep(vakgroep).label if vakgroep else SCHOLEN,
                "opgaven": len(reeks),
                "binnen": sum(status != Opgave.Status.OPEN for _, _, status in reeks),
                "vragen": len(eigen),
                "velden": (len(eigen) - bijzonder) * aantal + bijzonder * nieuwkomers,
                **_minuten([seconden for _, seconden, _ in reeks if seconden]),
            }
        )
    return uit


def _bron(grootheid: Grootheid) -> str:
    """The vakgroep of the opgave in which it is asked; empty for a school."""
    vast = {
        Grootheid.Bron.TLV_COMMISSIE: Rol.Vakgroep.TLV_COMMISSIE,
        Grootheid.Bron.GEMEENTE: Rol.Vakgroep.LEERRECHT,
        Grootheid.Bron.SCHOOL: "",
    }
    return str(vast.get(Grootheid.Bron(grootheid.bron), grootheid.vakgroep))


def _minuten(seconden: Sequence[int]) -> dict[str, Any]:
    """The middle one in minutes, one at least, and of how many it was measured."""
    return {"minuten": max(1, round(median(seconden) / 60)) if seconden else None, "gemeten": len(seconden)}


def _kop(rijen: Sequence[dict[str, Any]], ongebruikt: int) -> str:
    """How long a school works on it, or else how much is asked."""
    school = next((rij for rij in rijen if rij["naam"] == SCHOLEN), None)
    if school and school["minuten"]:
        tijd = telwoord(school["minuten"])
        begin = f"Een school is {tijd} {'minuut' if school['minuten'] == 1 else 'minuten'} bezig met een opgave"
    else:
        begin = f"Deze ronde vraagt {getal(sum(rij['velden'] for rij in rijen))} getallen"
    if not ongebruikt:
        return f"{begin}; elk getal wordt gebruikt"
    vragen = "vraag wordt" if ongebruikt == 1 else "vragen worden"
    return f"{begin}; {telwoord(ongebruikt)} {vragen} nergens gebruikt"
