"""What was corrected in the figures of an indicator after it was accepted."""

from collections.abc import Collection
from typing import Any

from doelen.models import Correctie, Indicator
from doelen.permissions import mag_exact_zien
from swv.models import Lid

MEESTE = 10


def correcties_van(indicator: Indicator, scholen: Collection[int], jaar: int, lid: Lid) -> dict[str, Any] | None:
    """How many numbers of these schools, and which to who has a task with that school; one query."""
    rijen = Correctie.objects.filter(
        opgave__ronde__jaar=jaar, school__in=scholen, grootheid__in=indicator.termen.values("grootheid")
    ).select_related("opgave__ronde", "school__plek", "grootheid", "door")
    alle = list(rijen)
    if not alle:
        return None
    getallen = {(rij.opgave_id, rij.school_id, rij.grootheid_id) for rij in alle}
    eigen = [rij for rij in alle if mag_exact_zien(lid, rij.school.plek)]
    return {"aantal": len(getallen), "rijen": eigen[:MEESTE], "meer": max(0, len(eigen) - MEESTE)}
