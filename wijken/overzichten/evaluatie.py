"""What a wijk learned from a plan, and what all wijken learned from a year."""

from collections import defaultdict
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet

from swv.models import Lid
from swv.templatetags.getallen import telwoord
from swv.toegang.rechten import mag
from wijken.models import Planevaluatie, Stand, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.voortgang import Planregel, Planverloop


def evaluatie_van(plan: Wijkplan) -> list[dict[str, Any]]:
    """What the wijk learned per niveau, in order: {code, naam, werkte, anders, door, op}; empty when nothing was."""
    rijen = {rij.niveau: rij for rij in plan.evaluaties.select_related("door")}
    return [
        {"code": niveau.value, "naam": niveau.label, **_les(rij)}
        for niveau in Niveau
        if (rij := rijen.get(niveau.value)) and (rij.werkte or rij.anders)
    ]


def voorstel_van(verloop: Planverloop, niveau: Niveau) -> dict[str, str]:
    """A first text from the voortgang of the year, to change: what went well, and what stopped or hindered."""
    regels = [regel for regel in verloop.regels if regel.niveau == niveau and regel.nieuwste]
    goed = [_zin(regel) for regel in regels if regel.stand in (Stand.KLAAR, Stand.LOOPT)]
    slecht = [_zin(regel) for regel in regels if regel.stand in (Stand.GESTOPT, Stand.NIET_BEGONNEN)]
    if niveau == Niveau.WIJK:  # what helps and hinders is told of the whole plan
        voortgangen = [verloop.voortgangen[periode] for periode in sorted(verloop.voortgangen)]
        goed += [f"- {een.periode}: {een.helpt}" for een in voortgangen if een.helpt]
        slecht += [f"- {een.periode}: {een.hindert}" for een in voortgangen if een.hindert]
    return {"werkte": "\n".join(goed), "anders": "\n".join(slecht)}


def lessen_van(lid: Lid, jaar: int, *, niveau: str = "", zoek: str = "") -> list[dict[str, Any]]:
    """What the wijken of the samenwerkingsverband learned from a year: per niveau {code, naam, lessen}. One query."""
    rijen = Planevaluatie.objects.filter(wijkplan__jaar=jaar).exclude(werkte="", anders="")
    rijen = rijen.select_related("wijkplan__wijk__plek", "door").order_by("wijkplan__wijk__plek__sorteernaam", "pk")
    per_niveau = defaultdict(list)
    for rij in _gezocht(rijen, zoek.strip()):
        if mag(lid, "wijken.bekijk_wijkplan", rij.wijkplan):
            per_niveau[rij.niveau].append({"plan": rij.wijkplan, **_les(rij)})
    return [
        {"code": een.value, "naam": een.label, "lessen": per_niveau[een.value]}
        for een in Niveau
        if per_niveau[een.value] and niveau in ("", een.value)
    ]


def lessenkop(groepen: list[dict[str, Any]], jaar: int, zoek: str) -> str:
    """``Dit leerden acht wijken van 2025``."""
    wijken = {les["plan"].wijk_id for groep in groepen for les in groep["lessen"]}
    over = f" met ‘{zoek}’" if zoek else ""
    if not wijken:
        return f"Nog geen lessen{over} van {jaar}"
    return (
        f"Dit {'leerde één wijk' if len(wijken) == 1 else f'leerden {telwoord(len(wijken))} wijken'} van {jaar}{over}"
    )


def _les(rij: Planevaluatie) -> dict[str, Any]:
    return {"werkte": rij.werkte, "anders": rij.anders, "door": rij.door, "op": rij.op}


def _gezocht(rijen: QuerySet[Planevaluatie], zoek: str) -> QuerySet[Planevaluatie]:
    """By Dutch word, or by a piece of one: ``taal`` finds ``taalgroep`` too."""
    if not zoek:
        return rijen
    woorden = SearchQuery(zoek, config="dutch", search_type="websearch")
    vector = SearchVector("werkte", "anders", config="dutch")
    stuk = Q(werkte__icontains=zoek) | Q(anders__icontains=zoek) | Q(wijkplan__wijk__plek__naam__icontains=zoek)
    return rijen.annotate(gezocht=vector).filter(Q(gezocht=woorden) | stuk)


def _zin(regel: Planregel) -> str:
    """``- Talentklas (loopt): elke week zestien kinderen``."""
    woorden = [een.tekst for een in regel.verteld if een.tekst]
    einde = f": {woorden[-1]}" if woorden else ""
    return f"- {regel.titel} ({regel.standwoord}){einde}"
