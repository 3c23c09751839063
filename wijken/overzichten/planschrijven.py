"""What stands around the text in the editor: the other parts, remarks, history."""

import datetime
from collections import Counter
from typing import Any

from swv.models import Lid
from swv.toegang.rechten import mag
from wijken.models import Planonderdeel, Wijkplan
from wijken.overzichten.eigen import eigen_plannen
from wijken.overzichten.opmaak import opmaken
from wijken.overzichten.planstand import Planstand

SAMEN = datetime.timedelta(minutes=10)
MEESTE_VERSIES = 200


def stand_van(lid: Lid, plan_id: int) -> Planstand:
    """How far this plan is; without a query when it is one of the own plans."""
    eigen = {stand.plan.pk: stand for stand in eigen_plannen(lid)}
    return eigen.get(plan_id) or Planstand(Wijkplan.objects.met_namen().met_stand().get(pk=plan_id))


def plan_van_vorig_jaar(lid: Lid, plan: Wijkplan) -> Wijkplan | None:
    """The plan of the year before, for who writes the next one; known from the own plans."""
    vorige = [s.plan for s in eigen_plannen(lid) if (s.plan.wijk_id, s.plan.jaar) == (plan.wijk_id, plan.jaar - 1)]
    return vorige[0] if vorige else None


def rangnummer(stand: Planstand, onderdeel: Planonderdeel) -> int:
    """The how-manieth part this is."""
    return [deel["pk"] for deel in stand.onderdelen].index(onderdeel.pk) + 1


def opmerkingen_van(lid: Lid, onderdeel: Planonderdeel) -> dict[str, Any]:
    """The remarks beside the text: open ones, resolved ones, and the text itself with the quoted sentences marked.

    Each remark carries its answers as ``reacties``.
    """
    alles = mag(lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    alle = list(onderdeel.opmerkingen.zichtbaar(alles=alles).select_related("door", "opgelost_door"))
    vragen = [opmerking for opmerking in alle if opmerking.antwoord_op_id is None]
    for vraag in vragen:
        vraag.reacties = [ander for ander in alle if ander.antwoord_op_id == vraag.pk]  # type: ignore[attr-defined]
    open_nu = [opmerking for opmerking in vragen if opmerking.opgelost_op is None]
    vast = onderdeel.wijkplan.status == Wijkplan.Status.VASTGESTELD
    return {
        "opmerkingen": [(een, not vast and mag(lid, "wijken.los_opmerking_op", een)) for een in open_nu],
        "opgelost": [een for een in vragen if een.opgelost_op],
        "vast": vast,
        "html": opmaken(onderdeel.tekst, tuple(een.citaat for een in open_nu)),
    }


def versies_van(onderdeel: Planonderdeel) -> list[dict[str, Any]]:
    """Every text this part had, newest first. What one person typed on within ten minutes is shown once, complete."""
    rijen = Planonderdeel.pgh_event_model.objects.filter(pgh_obj_id=onderdeel.pk, versie__gt=0)
    getoond: list[Any] = []
    for rij in rijen.select_related("laatst_door").order_by("-pgh_id")[:MEESTE_VERSIES]:
        if not getoond or not _gaat_op_in(rij, getoond[-1]):
            getoond.append(rij)
    return [{"rij": rij, "html": opmaken(rij.tekst)} for rij in getoond]


def _gaat_op_in(ouder: Any, nieuwer: Any) -> bool:
    """Whether the older text is wholly part of what the same person saved shortly after."""
    zelfde = ouder.laatst_door_id == nieuwer.laatst_door_id and nieuwer.pgh_created_at - ouder.pgh_created_at < SAMEN
    return zelfde and Counter(ouder.tekst.split()) <= Counter(nieuwer.tekst.split())
