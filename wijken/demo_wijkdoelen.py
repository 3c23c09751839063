"""Demo: goals that wijken set themselves, and a remark between directeuren; all invented (voorbeelddata)."""

from collections.abc import Sequence

from swv.models import Samenwerkingsverband
from swv.tenancy.context import huidige_swv_id
from wijken.models import Wijkdoel, Wijkplan

# Niveau, what, how to see it, now, at the end of the year.
DOELEN = (
    ("wijk", "Elke school heeft een leesouder", "scholen met een leesouder", "de helft", "alle scholen"),
    ("school", "Leerkrachten kijken bij elkaar in de klas", "keer per leerkracht", "1 keer", "3 keer"),
    ("kind", "Kinderen sporten na school in de eigen wijk", "middagen per week", "1", "3"),
)
VAN_ALMERE = (
    ("wijk", "Armoede valt op school niet op", "scholen met een spullenkast", "1 school", "alle scholen"),
    ("kind", "Taalaanbod voor wie thuis iets anders spreekt", "ochtenden per week", "2 ochtenden", "4 ochtenden"),
    ("school", "Cultuursensitief werken in elk team", "teams met een training", "nog geen", "alle teams"),
    ("wijk", "Een ontbijt voor wie zonder komt", "scholen met ontbijt", "1 school", "3 scholen"),
    ("school", "Een klas van het speciaal onderwijs in de school", "klassen in de wijk", "geen", "1 klas"),
)
INTERN = "Halen wij dit met de bezetting van nu? Laten we dat eerst samen bekijken."


def wijkdoelen_laden(plannen: Sequence[Wijkplan], *, vanaf: int) -> None:
    """Two or three goals in each plan from the year ``vanaf`` on; the turn goes by place, not by chance."""
    slug = Samenwerkingsverband.objects.get(pk=huidige_swv_id()).slug
    doelen = VAN_ALMERE if slug == "almere" else DOELEN
    rijen = []
    for nummer, plan in enumerate(plan for plan in plannen if plan.jaar >= vanaf):
        for stap in range(2 + nummer % 2):
            niveau, tekst, maat, nu, straks = doelen[(nummer + stap) % len(doelen)]
            rijen.append(Wijkdoel(wijkplan=plan, niveau=niveau, tekst=tekst, maat=maat, nu=nu, straks=straks))
    Wijkdoel.objects.bulk_create(rijen)
