"""What the year asks of a wijk, and beside it what can be seen in the plan: facts, no judgement of the question."""

from typing import Any

from wijken.models import Jaarvraag
from wijken.models.wijkplan import Onderdeelsoort
from wijken.overzichten.planstand import Planstand


def jaarvragen_van(stand: Planstand) -> list[Jaarvraag]:
    """The questions of this year, as the samenwerkingsverband wrote them. One query."""
    return list(Jaarvraag.objects.filter(jaar=stand.plan.jaar).order_by("volgorde"))


def planfeiten(stand: Planstand) -> list[dict[str, Any]]:
    """``{klopt, tekst}``: what the plan holds of that which a year can ask."""
    plan, te_doen = stand.plan, {deel["pk"] for deel in stand.te_doen}
    leeg = [niveau["naam"].lower() for niveau in stand.niveaus if not niveau["klaar"]]
    feiten = [
        _feit(not leeg, "Er staat tekst op elk niveau", f"Op het niveau van {' en '.join(leeg)} is nog niets klaar"),
        _feit(bool(plan.penvoerder), f"Penvoerder is {plan.penvoerder}", "Er is nog geen penvoerder"),
    ]
    for deel in stand.onderdelen:
        if deel["soort"] in Onderdeelsoort.values:
            naam = f"Onderdeel ‘{deel['titel']}’"
            feiten.append(_feit(deel["pk"] not in te_doen, f"{naam} is geschreven", f"{naam} is nog niet klaar"))
    gedeeld = "Vastgesteld: alle wijken kunnen het plan lezen"
    return [*feiten, _feit(plan.is_afgesproken, gedeeld, "Nog niet vastgesteld: andere wijken lezen het plan nog niet")]


def _feit(klopt: bool, ja: str, nee: str) -> dict[str, Any]:
    return {"klopt": klopt, "tekst": ja if klopt else nee}
