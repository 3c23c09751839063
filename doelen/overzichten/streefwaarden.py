"""The targets of one jaardoel in words, each with what stood there before and why it changed."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from doelen.models import Indicator, Streefwaarde
from doelen.overzichten.getallen import waarde_tekst
from doelen.services.regels import doelwoord


@dataclass(frozen=True)
class Eerder:
    """What a target was until ``op``, and why it became something else."""

    doel: str
    op: datetime.date
    reden: str


def streefwaarderegels(streefwaarden: Sequence[Streefwaarde]) -> list[dict[str, Any]]:
    """One row per target; one query for all their histories."""
    eerder = _eerder(streefwaarden)
    return [
        {
            "streefwaarde": s,
            "indicator": s.indicator,
            "doel": in_woorden(s, s.indicator),
            "nulmeting": "" if s.nulmeting is None else waarde_tekst(s.indicator.eenheid, s.nulmeting),
            "eerder": eerder[s.pk],
        }
        for s in streefwaarden
    ]


def in_woorden(streefwaarde: Any, indicator: Indicator) -> str:
    """`8 % of minder`; also for a row of the history."""
    return doelwoord(streefwaarde, streefwaarde.waarde, indicator)


def _eerder(streefwaarden: Sequence[Streefwaarde]) -> dict[int, list[Eerder]]:
    """The newest change first; a change of something else than the target itself is not told here."""
    indicatoren = {s.pk: s.indicator for s in streefwaarden}
    events = Streefwaarde.pgh_event_model.objects.filter(pgh_obj_id__in=indicatoren)  # type: ignore[attr-defined]
    per_rij: dict[int, list[Any]] = defaultdict(list)
    for event in events.order_by("pgh_id"):
        per_rij[event.pgh_obj_id].append(event)
    uit: dict[int, list[Eerder]] = defaultdict(list)
    for pk, rij in per_rij.items():
        for voor, na in zip(rij, rij[1:], strict=False):
            if (voor.soort, voor.waarde) != (na.soort, na.waarde):
                oud = in_woorden(voor, indicatoren[pk])
                uit[pk].insert(0, Eerder(oud, na.pgh_created_at, na.reden))
    return uit
