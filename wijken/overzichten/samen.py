"""Who else is in the parts of a plan now, in words, for who works there too."""

from typing import Any

from swv.models import Lid
from swv.toegang.rechten import mag
from wijken.models import Planonderdeel, Wijkplan
from wijken.overzichten.plaatsen import opsomming
from wijken.services import Aanwezige, aanwezig_melden, aanwezigen


def werkt_mee(lid: Lid, plan: Wijkplan) -> bool:
    """Whether this member sees who is there, and is seen: who writes, and the procesbegeleider who reads along."""
    return plan.is_schrijfbaar and mag(lid, "wijken.werk_mee", plan)


def melden(lid: Lid, onderdeel: Planonderdeel) -> None:
    """Say that this member has the part open."""
    if werkt_mee(lid, onderdeel.wijkplan):
        leest = not mag(lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
        aanwezig_melden(onderdeel_id=onderdeel.pk, lid=lid, leest=leest)


def samen(lid: Lid, onderdeel: Planonderdeel, delen: list[dict[str, Any]]) -> dict[str, Any]:
    """Context ``samen_kop`` for the head of the editor; each of ``delen`` (dicts with pk) gets ``samen``, its words."""
    if not werkt_mee(lid, onderdeel.wijkplan):
        return {}
    hier = {
        pk: [een for een in allen if een.lid_id != lid.pk]
        for pk, allen in aanwezigen(onderdeel_ids=[deel["pk"] for deel in delen]).items()
    }
    for deel in delen:
        deel["samen"] = _bij_deel(hier[deel["pk"]], deel["pk"] == onderdeel.pk)
    schrijft = mag(lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    return {"werkt_mee": True, "samen_kop": _kop(hier[onderdeel.pk], schrijft), "samen_delen": delen}


def _kop(anderen: list[Aanwezige], schrijft: bool) -> str:
    """``Directeur Jenaplan werkt hier ook. Procesbegeleider leest mee``."""
    schrijvers = [een.naam for een in anderen if not een.leest]
    lezers = [een.naam for een in anderen if een.leest]
    zinnen = []
    if schrijvers:
        werkt = "werkt" if len(schrijvers) == 1 else "werken"
        zinnen.append(f"{opsomming(schrijvers)} {werkt} hier{' ook' if schrijft else ''}")
    if lezers:
        zinnen.append(f"{opsomming(lezers)} {'leest' if len(lezers) == 1 else 'lezen'} mee")
    return ". ".join(zinnen)


def _bij_deel(anderen: list[Aanwezige], hier: bool) -> str:
    """``u en Directeur Jenaplan`` in the part that is open, the names alone in another."""
    namen = [een.naam for een in anderen if not een.leest]
    return opsomming(["u", *namen] if hier and namen else namen)
