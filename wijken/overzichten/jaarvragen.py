"""What the year asks of a wijk, and beside it what can be seen in the plan: facts, no judgement of the question."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from wijken.models import Jaarvraag, Wijkplan
from wijken.models.wijkplan import Onderdeelsoort
from wijken.overzichten.planstand import Planstand


def met_jaarvragen(plannen: QuerySet[Wijkplan]) -> QuerySet[Wijkplan]:
    """Annotates ``jaarvragen_``: {tekst, bron} of that year, as the samenwerkingsverband wrote them."""
    vragen = Jaarvraag.objects.filter(jaar=OuterRef("jaar")).order_by("volgorde")
    return plannen.annotate(jaarvragen_=ArraySubquery(vragen.values(rij=JSONObject(tekst="tekst", bron="bron"))))


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
