"""What money shows on the pages of lower apps, and what waits on whom."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from budgetten.documenten import VERANTWOORDING
from budgetten.overzichten import beurten, paneelinhoud
from budgetten.overzichten.wijkpot import plan_kost, verwachte_pot
from budgetten.permissions import mag_geld_bekijken, mag_plek_bekijken, mag_wijkgeld_bekijken
from swv.models import Lid
from swv.register import Beurt, Bezwaar, Context, Menupunt, Paneel, Snapshotdeel, Vraag, register
from swv.templatetags.getallen import euro
from wijken.models import Wijkplan


def te_duur(plan: Wijkplan) -> list[str]:
    """A plan cannot cost more than its wijkpot; nothing to compare with is no reason to stop."""
    kost, pot = plan_kost(plan), verwachte_pot(wijk=plan.wijk, jaar=plan.jaar)
    if pot is None or kost <= pot:
        return []
    hoe = f"De acties kosten samen {euro(kost)}. In de wijkpot van {plan.jaar} zit {euro(pot)}."
    return [f"{hoe} Maak een actie goedkoper of spreek een hogere inleg af."]


def aan_zet(swv: str, lid: Lid) -> Iterator[Beurt]:
    """Agree to next year's inleg; fix a verdeling that was laid before you."""
    for open_inleg in beurten.inleg_zonder_akkoord(lid):
        yield Beurt(
            sleutel=f"inleg-{open_inleg.school_id}-{open_inleg.jaar}",
            titel=f"Uw akkoord op de inleg {open_inleg.jaar}",
            tekst=f"Hoeveel procent legt {open_inleg.school} in de wijkpot van {open_inleg.wijk}?",
            url=reverse("budgetten:inleg_update", args=[swv, open_inleg.school_id, open_inleg.jaar]),
            knop="Bekijk en geef akkoord",
            minuten=3,
            datum=datetime.date(open_inleg.jaar - 1, 12, 31),
        )
    for verdeling in beurten.verdelingen_om_vast_te_stellen(lid):
        yield Beurt(
            sleutel=f"verdeling-{verdeling.pk}",
            titel=f"Verdeling {verdeling.jaar}: {verdeling.naam}",
            tekst=f"{euro(verdeling.totaal)} ligt aan u voor. Na vaststellen hebben de scholen hun geld.",
            url=reverse("budgetten:verdeling_detail", args=[swv, verdeling.pk]),
            knop="Lees en stel vast",
            minuten=15,
            datum=datetime.date(verdeling.jaar - 1, 12, 31),
        )


def menu_url(swv: str, lid: Lid) -> str | None:
    """For whoever has a task with money."""
    return reverse("budgetten:geld", args=[swv]) if mag_geld_bekijken(lid) else None


def straat(vraag: Vraag) -> Context | None:
    return paneelinhoud.straat(lid=vraag.lid, wijk=vraag.onderwerp, jaar=vraag.jaar)


def wijkpot(vraag: Vraag) -> Context | None:
    return paneelinhoud.wijkpot(lid=vraag.lid, wijk=vraag.onderwerp, jaar=vraag.jaar)


def kosten_van_plan(vraag: Vraag) -> Context | None:
    return paneelinhoud.plankosten(vraag.onderwerp)


def euros_per_actie(vraag: Vraag) -> Context | None:
    return paneelinhoud.acties(vraag.onderwerp)


def school(vraag: Vraag) -> Context | None:
    return paneelinhoud.school(lid=vraag.lid, school=vraag.onderwerp, jaar=vraag.jaar)


def basis(vraag: Vraag) -> Context | None:
    return paneelinhoud.basis(school=vraag.onderwerp, jaar=vraag.jaar)


def bestuur(vraag: Vraag) -> Context | None:
    return paneelinhoud.bestuur(bestuur=vraag.onderwerp, jaar=vraag.jaar)


def thuis(vraag: Vraag) -> Context | None:
    return paneelinhoud.thuis(lid=vraag.lid, jaar=vraag.jaar)


def van_plek(lid: Lid, onderwerp: Any) -> bool:
    return mag_plek_bekijken(lid, onderwerp.plek)


def van_planwijk(lid: Lid, plan: Wijkplan) -> bool:
    return mag_wijkgeld_bekijken(lid, plan.wijk)


MAP = "budgetten/panelen"
register.paneel(Paneel("wijk", "straat", 10, f"{MAP}/straat.html", straat, mag_wijkgeld_bekijken))
register.paneel(Paneel("wijk", "wijkpot", 60, f"{MAP}/wijkpot.html", wijkpot, mag_wijkgeld_bekijken))
register.paneel(Paneel("wijkplan", "kosten", 10, f"{MAP}/plankosten.html", kosten_van_plan, van_planwijk))
register.paneel(Paneel("voortgang", "euros", 20, f"{MAP}/voortgang.html", euros_per_actie, van_planwijk))
register.paneel(Paneel("school", "geld", 20, f"{MAP}/school.html", school, van_plek))
register.paneel(Paneel("basis", "geld", 20, f"{MAP}/basis.html", basis, van_plek))
register.paneel(Paneel("bestuur", "geld", 20, f"{MAP}/bestuur.html", bestuur, van_plek))
register.paneel(Paneel("thuis", "geld", 30, f"{MAP}/thuis.html", thuis))
register.menupunt(Menupunt("Geld", "coin-euro", 50, menu_url))
register.aan_zet(aan_zet)
register.bezwaar(Bezwaar("wijkplan.ter_tekening", te_duur))
register.snapshotdeel(Snapshotdeel("wijkplan", "geld", paneelinhoud.bevroren_wijkpot))
register.documentsoort(VERANTWOORDING)
