"""The bar of the next step: who, what happens, what stays possible."""

from typing import Any

from django.urls import reverse

from swv.models import Lid
from swv.toegang.rechten import mag
from wijken.models import Wijkplan
from wijken.overzichten import wijzigingstand
from wijken.overzichten.planstand import Planstand

Status = Wijkplan.Status


def volgende_stap(stand: Planstand, lid: Lid, slug: str) -> dict[str, Any] | None:
    """Context of onderdelen/volgende_stap.html for this member; None when nothing is to be done by anyone."""
    if stand.plan.status == Status.VASTGESTELD:
        return None
    mijn = _van_mij(stand, lid, slug)
    if mijn is not None:
        return mijn
    beurt = stand.beurt(lid)
    return {"titel": beurt["wie"], "tekst": beurt["tekst"], "staat": "uit"}


def _van_mij(stand: Planstand, lid: Lid, slug: str) -> dict[str, Any] | None:
    plan = stand.plan
    lezen = reverse("wijken:wijkplan_detail", args=[slug, plan.pk])
    if plan.wordt_gewijzigd:
        tekenend = stand.te_tekenen_door(lid) if plan.status == Status.TEKENEN else []
        return wijzigingstand.vervolg(plan, tekenend, lid, slug)
    if plan.status == Status.TEKENEN and stand.te_tekenen_door(lid):
        tekst = "Met de laatste handtekening is het plan vastgesteld. Daarna verandert het niet meer."
        return {"titel": "Volgende stap: tekenen.", "tekst": tekst, "knop": "Lees en teken", "url": f"{lezen}#tekenen"}
    if eigen := stand.vast_te_stellen_door(lid):
        return {
            "titel": "Volgende stap: vaststellen.",
            "tekst": "Alle scholen die nu bij de wijk horen, zijn akkoord. Daarna verandert het plan niet meer.",
            "knop": "Stel het plan vast",
            "actie": reverse("wijken:wijkplan_tekenen", args=[slug, plan.pk, eigen[0]["pk"]]),
        }
    if plan.status == Status.ADVIES and mag(lid, "wijken.adviseer_wijkplan", plan):
        tekst = "De wijk leest uw advies met de reden. De wijk beslist zelf of zij tekent."
        return {"titel": "Volgende stap: uw advies.", "tekst": tekst, "knop": "Geef advies", "url": f"{lezen}#advies"}
    if plan.is_schrijfbaar and mag(lid, "wijken.schrijf_wijkplan", plan):
        return _voor_schrijver(stand, slug)
    return None


def _voor_schrijver(stand: Planstand, slug: str) -> dict[str, Any]:
    plan, leeg = stand.plan, f" {stand.leegzin[:-1]}, dat mag." if stand.te_doen else ""

    def adres(naam: str) -> str:
        return reverse(f"wijken:wijkplan_{naam}", args=[slug, plan.pk])

    if plan.status == Status.ADVIES:
        return {
            "titel": "De procesbegeleider leest mee.",
            "tekst": "U kunt intussen blijven schrijven. De wijk mag ook tekenen zonder op het advies te wachten.",
            "knop": "Leg nu al ter tekening",
            "actie": adres("tekening"),
            "staat": "uit",
        }
    if plan.laatste_advies or plan.status == Status.WIJZIGING:
        return {
            "titel": "Volgende stap: tekenen.",
            "tekst": f"De tekst staat dan vast. Heropenen kan, maar dan vervallen de handtekeningen.{leeg}",
            "knop": "Leg ter tekening",
            "actie": adres("tekening"),
        }
    indienen = {"knop": "Stuur naar de procesbegeleider", "actie": adres("indienen")}
    if plan.status == Status.BESPREKEN:
        tekst = f"U kunt daarna blijven schrijven, tot het plan ter tekening ligt.{leeg}"
        return indienen | {"titel": "Volgende stap: naar de procesbegeleider.", "tekst": tekst}
    return {
        "titel": "Volgende stap: bespreken in de wijk.",
        "tekst": f"U kunt daarna blijven schrijven, tot het plan ter tekening ligt.{leeg}",
        "knop": "Zet klaar voor het wijkoverleg",
        "actie": adres("bespreken"),
        "ook": indienen,
    }
