"""The acties of a plan as a board by stand, and as bars in the months of the year."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from swv.dagen import vandaag
from swv.templatetags.getallen import MAANDEN, MAANDEN_KORT, hoofdletter, telwoord
from wijken.models import School, Stand, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.voortgang import Planregel, Planverloop, standen_van, standenzin

BREED = 1200  # of the drawing: a hundred for a month
OP_BORD = (Stand.NIET_BEGONNEN, Stand.LOOPT, Stand.KLAAR, Stand.GESTOPT)


@dataclass(frozen=True)
class Balk:
    """One bar of the timeline, in hundredths of a month."""

    regel: Planregel
    links: int
    breed: int

    @property
    def woorden(self) -> str:
        """``februari tot en met december``."""
        van, tot = self.regel.ding.begin, self.regel.ding.einde  # type: ignore[union-attr]
        eerste, laatste = MAANDEN[van.month - 1], MAANDEN[tot.month - 1]
        return f"in {eerste}" if eerste == laatste else f"{eerste} tot en met {laatste}"


def filters_uit(gevraagd: Mapping[str, str]) -> dict[str, str]:
    """The choices of the address; what is not there means everything."""
    niveau = gevraagd.get("niveau", "")
    return {"niveau": niveau if niveau in Niveau.values else "", "school": gevraagd.get("school", "")[:120]}


def bord_van(verloop: Planverloop, *, niveau: str, school: str) -> dict[str, Any]:
    """Columns by stand, bars in time, and what can be chosen. One query besides the plan."""
    plan, alle = verloop.plan, verloop.acties
    namen = [str(een) for een in School.objects.van_wijkplan(plan.wijk_id, plan.jaar).met_namen()]
    gekozen = [regel for regel in alle if _hoort(regel, niveau, school if school in namen else "", namen)]
    standen = standen_van(gekozen)
    return {
        "kop": _kop(plan, gekozen, alle),
        "zin": hoofdletter(standenzin(standen)),
        "kolommen": [
            {"stand": stand.value, "naam": hoofdletter(stand.label), "regels": [r for r in gekozen if r.stand == stand]}
            for stand in OP_BORD
        ],
        "balken": [_balk(regel) for regel in sorted(gekozen, key=lambda een: (een.ding.begin, een.ding.pk))],  # type: ignore[union-attr]
        "maanden": list(zip(MAANDEN_KORT, MAANDEN, strict=True)),
        "nu": _plaats(vandaag().month, vandaag().day) if vandaag().year == plan.jaar else None,
        "regels": gekozen,
        "leeg": not alle,
        "niveaus": Niveau.choices,
        "scholen": namen,
    }


def _hoort(regel: Planregel, niveau: str, school: str, namen: list[str]) -> bool:
    """Who names no school at all (``alle scholen``, ``wijkteam``) belongs to every school."""
    if niveau and regel.niveau != niveau:
        return False
    genoemd = [naam for naam in namen if naam in regel.wie]
    return not school or not genoemd or school in genoemd


def _kop(plan: Wijkplan, gekozen: list[Planregel], alle: list[Planregel]) -> str:
    if not alle:
        return f"Het plan van {plan.jaar} heeft nog geen acties"
    woord = "actie" if len(gekozen) == 1 else "acties"
    van = "" if len(gekozen) == len(alle) else f" van de {telwoord(len(alle))}"
    return f"{hoofdletter(telwoord(len(gekozen)))}{van} {woord} in {plan.jaar}"


def _balk(regel: Planregel) -> Balk:
    begin, einde = regel.ding.begin, regel.ding.einde  # type: ignore[union-attr]
    links = _plaats(begin.month, begin.day - 1)
    return Balk(regel, links, max(20, _plaats(einde.month, einde.day) - links))


def _plaats(maand: int, dag: int) -> int:
    """Where a day lies, in hundredths of a month."""
    return (maand - 1) * 100 + min(100, round(dag * 100 / 31))
