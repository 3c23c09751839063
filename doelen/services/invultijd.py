"""How long somebody worked on an opgave: from the first key, without the pauses. In seconds."""

import re
from datetime import datetime, timedelta

from django.utils import timezone

from doelen.models import Opgave

HOOGSTENS = 4 * 60 * 60
NIET_GEMETEN_HOOGSTENS = 30 * 60


def gemeten(tekst: str) -> int | None:
    """What the page says it measured; None when it measured nothing."""
    return int(tekst) if re.fullmatch(r"\d{1,6}", tekst) else None


def tijd_bijhouden(opgave: Opgave, bezig: int | None) -> None:
    """Note the first key and the active time. ``bezig`` is the total of the page; never more than the clock allows."""
    nu = timezone.now()
    if opgave.begonnen_op is None:
        opgave.begonnen_op = nu - timedelta(seconds=min(bezig or 0, HOOGSTENS))
    if bezig is not None:
        opgave.bezig_seconden = max(opgave.bezig_seconden, min(bezig, _verlopen(opgave.begonnen_op, nu), HOOGSTENS))
    opgave.save(update_fields=["begonnen_op", "bezig_seconden"])


def tijd_afsluiten(opgave: Opgave) -> None:
    """At handing in: a page that could not measure counts from the first save, half an hour at most."""
    nu = timezone.now()
    if opgave.begonnen_op and not opgave.bezig_seconden:
        opgave.bezig_seconden = min(_verlopen(opgave.begonnen_op, nu), NIET_GEMETEN_HOOGSTENS)


def _verlopen(van: datetime, tot: datetime) -> int:
    return max(0, int((tot - van).total_seconds()))
