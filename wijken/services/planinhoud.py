"""What a plan says, as JSON: the base of a fingerprint, of a frozen version and of the PDF."""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from swv.register import register
from wijken.models import Wijkplan


def planinhoud(plan: Wijkplan) -> dict[str, Any]:
    """Text and actions of a plan; prefetch with ``met_inhoud()``."""
    return {
        "wijk": plan.wijk.plek.naam,
        "jaar": plan.jaar,
        "onderdelen": [_onderdeel(onderdeel) for onderdeel in plan.onderdelen.all()],
    }


def volledige_inhoud(plan: Wijkplan) -> dict[str, Any]:
    """All that belongs to a plan: text, actions, advice, signatures and what other apps add."""
    akkoorden = plan.akkoorden.select_related("school__plek", "door").order_by("school__plek__sorteernaam", "pk")
    adviezen = plan.adviezen.select_related("door").order_by("pk")
    inhoud = planinhoud(plan) | {
        "akkoorden": [
            {"school": str(a.school), "code": a.school.code, "door": a.door.naam, "op": a.getekend_op}
            for a in akkoorden
        ],
        "adviezen": [
            {"strekking": a.strekking, "toelichting": a.toelichting, "door": a.door.naam, "op": a.gegeven_op}
            for a in adviezen
        ],
        "delen": register.snapshot("wijkplan", plan),
    }
    return json.loads(json.dumps(inhoud, cls=DjangoJSONEncoder))


def controlegetal(inhoud: dict[str, Any]) -> str:
    """sha256 (hex) of canonical JSON: sorted keys, no spaces, UTF-8."""
    tekst = json.dumps(inhoud, sort_keys=True, separators=(",", ":"), ensure_ascii=False, cls=DjangoJSONEncoder)
    return hashlib.sha256(tekst.encode()).hexdigest()


def vingerafdruk(plan: Wijkplan) -> str:
    """Tells whether text or actions changed since a reader opened the page."""
    return controlegetal(planinhoud(plan))[:16]


def _onderdeel(onderdeel: Any) -> dict[str, Any]:
    acties = sorted(onderdeel.acties.all(), key=lambda actie: (actie.begin, actie.pk))
    return {
        "niveau": onderdeel.niveau,
        "volgorde": onderdeel.volgorde,
        "titel": onderdeel.titel,
        "tekst": onderdeel.tekst,
        "acties": [
            {
                "omschrijving": actie.omschrijving,
                "wie": actie.wie,
                "begin": actie.begin,
                "einde": actie.einde,
                "bedrag": str(actie.bedrag),
            }
            for actie in acties
        ],
    }
