"""Goals and euros of plans that are being changed: as their newest version says."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Subquery

from doelen.models import Jaardoel
from wijken.models import Planversie, Wijkplan


def acties_uit_versies(jaar: int) -> dict[int, tuple[Decimal, set[int]]]:
    """Per agreed actie its euros and its themes: those of itself, else those of its part. At most two queries."""
    nieuwste = Planversie.objects.filter(wijkplan=OuterRef("pk")).order_by("-nummer").values("inhoud")[:1]
    plannen = Wijkplan.objects.filter(jaar=jaar).in_wijziging().annotate(inhoud=Subquery(nieuwste))
    inhouden = [inhoud for inhoud in plannen.values_list("inhoud", flat=True) if inhoud]
    if not inhouden:
        return {}
    themas = dict(Jaardoel.objects.filter(jaar=jaar).values_list("sleutel", "thema"))
    acties: dict[int, tuple[Decimal, set[int]]] = {}
    for inhoud in inhouden:
        acties |= _acties(inhoud, themas)
    return acties


def _acties(inhoud: dict[str, Any], themas: dict[str, int]) -> dict[int, tuple[Decimal, set[int]]]:
    van_deel, van_actie = defaultdict(set), defaultdict(set)
    for rij in inhoud["delen"].get("doelen", []):
        van_deel[rij["onderdeel"]].add(themas.get(rij["doel"]))
    for rij in inhoud["delen"].get("actiedoelen", []):
        van_actie[rij["actie"]].add(themas.get(rij["doel"]))
    gekozen = {
        actie["pk"]: (Decimal(actie["bedrag"]), van_actie.get(actie["pk"]) or van_deel[deel["volgorde"]])
        for deel in inhoud["onderdelen"]
        for actie in deel["acties"]
    }
    return {pk: (bedrag, {thema for thema in hier if thema}) for pk, (bedrag, hier) in gekozen.items() if hier}
