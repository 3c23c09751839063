"""Demo: goals that wijken set themselves, and a remark between directeuren; all invented (voorbeelddata)."""

from collections.abc import Sequence

from swv.models import Samenwerkingsverband
from swv.tenancy.context import huidige_swv_id
from wijken.models import Actie, Wijkdoel, Wijkplan

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


def wijkdoelen_laden(plannen: Sequence[Wijkplan]) -> None:
    """Two or three goals per wijk and year; the turn goes by place, not by chance. The first carries on each year."""
    slug = Samenwerkingsverband.objects.get(pk=huidige_swv_id()).slug
    doelen = VAN_ALMERE if slug == "almere" else DOELEN
    wijken = list(dict.fromkeys(plan.wijk_id for plan in plannen))
    laatste = max(plan.jaar for plan in plannen)
    vorige: dict[tuple[int, str], Wijkdoel] = {}
    for jaar in sorted({plan.jaar for plan in plannen}):
        rijen = [
            _wijkdoel(
                plan, doelen[(nummer + stap * (1 + jaar // 2 % 2)) % len(doelen)], vorige, laatste if not stap else None
            )
            for plan in plannen
            if plan.jaar == jaar
            for nummer in [wijken.index(plan.wijk_id)]
            for stap in range(2 + nummer % 2)
        ]
        vorige = {(rij.wijkplan.wijk_id, rij.tekst): rij for rij in Wijkdoel.objects.bulk_create(rijen)}


def _wijkdoel(
    plan: Wijkplan, woorden: tuple[str, ...], vorige: dict[tuple[int, str], Wijkdoel], tot_jaar: int | None
) -> Wijkdoel:
    niveau, tekst, maat, nu, straks = woorden
    velden = {"niveau": niveau, "tekst": tekst, "maat": maat, "nu": nu, "straks": straks}
    return Wijkdoel(wijkplan=plan, tot_jaar=tot_jaar, vervolg_van=vorige.get((plan.wijk_id, tekst)), **velden)


def acties_verbinden() -> None:
    """An actie with the same words in the plan of the year before carries on from there."""
    rijen = Actie.objects.select_related("onderdeel__wijkplan").order_by("pk")
    per_jaar = {_plaats(actie): actie for actie in rijen}
    verbonden = []
    for (wijk, jaar, wat), actie in per_jaar.items():
        actie.vervolg_van = per_jaar.get((wijk, jaar - 1, wat))
        if actie.vervolg_van:
            verbonden.append(actie)
    Actie.objects.bulk_update(verbonden, ["vervolg_van"], batch_size=500)


def _plaats(actie: Actie) -> tuple[int, int, str]:
    plan = actie.onderdeel.wijkplan
    return plan.wijk_id, plan.jaar, actie.omschrijving
