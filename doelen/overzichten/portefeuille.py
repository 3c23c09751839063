"""One thema over all wijken: what each agreed plan does on it, how far that is, and its figures and milestones.

Of the voortgang only the standen: the words about it stay with the wijk (besluit 16).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Prefetch, Subquery

from doelen.models import Jaardoel, Mijlpaal, Portefeuille, Thema, Uitkomst
from doelen.overzichten.cijferboek import Cijferboek, laatste_van
from doelen.services.beeld import laatste_periode
from swv.models import Lid, Plek
from swv.templatetags.getallen import hoofdletter, telwoord
from wijken.models import Planversie, Voortgangsregel, Wijkplan
from wijken.overzichten.plaatsen import wijken_van
from wijken.overzichten.voortgang import standenzin

NUL = Decimal("0.00")


def met_houder() -> "Prefetch[Any]":
    """For Thema: its portefeuillehouder, who still works here, in one query more."""
    return Prefetch("portefeuilles", Portefeuille.objects.filter(lid__vertrokken_op=None).select_related("lid"))


def houder_van(thema: Thema) -> Lid | None:
    """Needs ``met_houder()``."""
    return next((rij.lid for rij in thema.portefeuilles.all()), None)


def portefeuillebeeld(thema: Thema, jaar: int, lid: Lid) -> dict[str, Any]:
    """A dict per wijk, and the finding; ten queries for any number of wijken."""
    doelen = {doel.sleutel: doel for doel in Jaardoel.objects.filter(thema=thema, jaar=jaar)}
    inhouden = _afgesproken(jaar)
    standen = _standen(plan for plan, _ in inhouden.values())
    periode = laatste_periode(jaar)
    uitkomsten = Uitkomst.objects.filter(laatste_van(jaar, periode), plek__soort=Plek.Soort.WIJK)
    boek = Cijferboek(uitkomsten.filter(indicator__thema=thema), lid)
    mijlpalen = _mijlpalen(doelen.values())
    wijken = []
    for wijk in wijken_van(lid).values():
        plan, inhoud = inhouden.get(wijk.pk, (None, None))
        delen = _delen(inhoud, doelen) if inhoud else []
        wijken.append(
            {
                "wijk": wijk,
                "plan": plan,
                "delen": delen,
                "euro": sum((actie["bedrag"] for deel in delen for actie in deel["acties"]), NUL),
                "voortgang": _standzin(standen.get(plan) or {}, delen) if plan else "",
                "cijfers": list(boek.cijfers(wijk.pk, jaar, periode).values()),
                "mijlpalen": mijlpalen.get(wijk.pk, []),
            }
        )
    return {"wijken": wijken, "kop": _kop(wijken, jaar), "periode": periode, "doelen": list(doelen.values())}


def _afgesproken(jaar: int) -> dict[int, tuple[int, dict[str, Any]]]:
    """Per wijk the plan of the year and its newest version; one query."""
    nieuwste = Planversie.objects.filter(wijkplan=OuterRef("pk")).order_by("-nummer").values("inhoud")[:1]
    plannen = Wijkplan.objects.filter(jaar=jaar).afgesproken().annotate(inhoud=Subquery(nieuwste))
    rijen = plannen.values_list("wijk", "pk", "inhoud")
    return {wijk: (plan, inhoud) for wijk, plan, inhoud in rijen if inhoud}


def _standen(plannen: Iterable[int]) -> dict[int, dict[int, str]]:
    """Per plan the newest stand of each actie that was told about and handed in; one query."""
    regels = Voortgangsregel.objects.filter(
        voortgang__wijkplan__in=list(plannen), voortgang__ingediend_op__isnull=False, actie__isnull=False
    )
    per_plan: dict[int, dict[int, str]] = defaultdict(dict)
    velden = ("voortgang__wijkplan", "actie", "stand")
    for plan, actie, stand in regels.order_by("voortgang__periode", "pk").values_list(*velden):
        per_plan[plan][actie] = stand
    return per_plan


def _delen(inhoud: dict[str, Any], doelen: dict[str, Jaardoel]) -> list[dict[str, Any]]:
    """The parts that work on the thema with all their acties, and of other parts the acties that do."""
    van_deel = {rij["onderdeel"] for rij in inhoud["delen"].get("doelen", []) if rij["doel"] in doelen}
    van_actie = {rij["actie"] for rij in inhoud["delen"].get("actiedoelen", []) if rij["doel"] in doelen}
    delen = []
    for deel in inhoud["onderdelen"]:
        heel = deel["volgorde"] in van_deel
        acties = [actie for actie in deel["acties"] if heel or actie["pk"] in van_actie]
        if heel or acties:
            delen.append({"titel": deel["titel"], "niveau": deel["niveau"], "acties": [_actie(een) for een in acties]})
    return delen


def _actie(actie: dict[str, Any]) -> dict[str, Any]:
    return {"pk": actie["pk"], "wat": actie["omschrijving"], "wie": actie["wie"], "bedrag": Decimal(actie["bedrag"])}


def _standzin(standen: dict[int, str], delen: Sequence[dict[str, Any]]) -> str:
    """``twee lopen, één is klaar``; empty when nothing was told."""
    acties = [actie["pk"] for deel in delen for actie in deel["acties"]]
    return standenzin(Counter(standen[pk] for pk in acties if pk in standen))


def _mijlpalen(doelen: Iterable[Jaardoel]) -> dict[int, list[Mijlpaal]]:
    """Per wijk the milestones of these goals; one query."""
    rijen = Mijlpaal.objects.filter(jaardoel__in=list(doelen), plek__soort=Plek.Soort.WIJK).select_related("jaardoel")
    per_wijk: dict[int, list[Mijlpaal]] = defaultdict(list)
    for rij in rijen.order_by("jaardoel__volgnummer"):
        per_wijk[rij.plek_id].append(rij)
    return per_wijk


def _kop(wijken: Sequence[dict[str, Any]], jaar: int) -> str:
    """``Twaalf van de veertien wijken werken hieraan in 2026``."""
    werkt = sum(1 for rij in wijken if rij["delen"])
    if not werkt:
        return f"Nog geen afgesproken wijkplan van {jaar} werkt hieraan"
    van = f"van de {telwoord(len(wijken))} wijken" if werkt < len(wijken) else "wijken"
    wie = hoofdletter(telwoord(werkt)) if werkt < len(wijken) else f"Alle {telwoord(werkt)}"
    return f"{wie} {van} {'werkt' if werkt == 1 else 'werken'} hieraan in {jaar}"
