"""What the year asks of a wijk, with a tick where the plan shows that it holds."""

from collections.abc import Callable
from typing import Any

from wijken.models import Jaarvraag, Wijkplan
from wijken.models.wijkplan import Onderdeelsoort
from wijken.overzichten.planstand import Planstand


def _met_wijkteam(stand: Planstand) -> bool:
    delen = [deel for deel in stand.onderdelen if deel["soort"] == Onderdeelsoort.WIJKTEAM]
    return bool(delen) and not any(deel["leeg"] for deel in delen)


# A word of the question, and how the plan shows it. The first word that fits counts; other questions get no tick.
TE_ZIEN: tuple[tuple[str, Callable[[Planstand], bool]], ...] = (
    ("penvoerder", lambda stand: stand.plan.penvoerder_id is not None),
    ("wijkteam", _met_wijkteam),
    ("wijkniveau", lambda stand: len(stand.niveaus) == 3 and all(niveau["klaar"] for niveau in stand.niveaus)),
    ("gedeeld", lambda stand: stand.plan.status == Wijkplan.Status.VASTGESTELD),
    ("heeft een plan", lambda stand: stand.leeg == 0),
)


def jaarvragen_van(stand: Planstand) -> list[dict[str, Any]]:
    """``{tekst, bron, klopt}`` per question; ``klopt`` is False also when the application cannot know."""
    vragen = Jaarvraag.objects.filter(jaar=stand.plan.jaar).order_by("volgorde")
    return [{"tekst": vraag.tekst, "bron": vraag.bron, "klopt": _klopt(vraag.tekst.lower(), stand)} for vraag in vragen]


def _klopt(tekst: str, stand: Planstand) -> bool:
    toets = next((toets for woord, toets in TE_ZIEN if woord in tekst), None)
    return toets is not None and toets(stand)
