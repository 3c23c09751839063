"""What a plan says, as JSON: the base of a fingerprint, of a frozen version and of the PDF."""

import hashlib
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from swv.register import register
from wijken.models import Partnerdeel, Wijkplan

ONDERDEEL = ("pk", "niveau", "volgorde", "soort", "titel", "uitleg", "woorden", "eigen", "tekst")
ACTIE = ("pk", "omschrijving", "wie", "begin", "einde", "bedrag", "uren", "wijkdoel_id", "vervolg_van_id")
WIJKDOEL = ("pk", "niveau", "tekst", "maat", "nu", "straks", "tot_jaar", "vervolg_van_id")
PARTNERDEEL = ("pk", "organisatie_id", "doet", "bedrag")
RAADPLEGING = ("datum", "wie", "aantal", "verslag", "gevolg")


def planinhoud(plan: Wijkplan) -> dict[str, Any]:
    """Text, goals and actions of a plan, with what it takes to put them back; prefetch with ``met_inhoud()``."""
    return {
        "wijk": plan.wijk.plek.naam,
        "jaar": plan.jaar,
        "penvoerder": {"pk": plan.penvoerder_id, "naam": str(plan.penvoerder)} if plan.penvoerder else None,
        "onderdelen": [_onderdeel(onderdeel) for onderdeel in plan.onderdelen.all()],
        "wijkdoelen": [_velden(doel, WIJKDOEL) for doel in sorted(plan.wijkdoelen.all(), key=lambda doel: doel.pk)],
        "partnerdelen": partnerinhoud(plan.partnerdelen.all())["partnerdelen"],
    }


def partnerinhoud(rijen: Iterable[Partnerdeel]) -> dict[str, list[dict[str, Any]]]:
    """What partners do, and beside it who agreed: an akkoord changes nothing of what schools sign (besluit 16)."""
    rijen = list(rijen)
    return {
        "partnerdelen": [_velden(deel, PARTNERDEEL) | {"organisatie": str(deel.organisatie)} for deel in rijen],
        "partnerakkoorden": [
            {"deel_pk": deel.pk, "door": deel.akkoord_door.naam, "door_pk": deel.akkoord_door_id, "op": deel.akkoord_op}
            for deel in rijen
            if deel.akkoord_door
        ],
    }


def volledige_inhoud(plan: Wijkplan) -> dict[str, Any]:
    """All that belongs to a plan: text, actions, advice, signatures and what other apps add."""
    akkoorden = plan.akkoorden.select_related("school__plek", "door").order_by("school__plek__sorteernaam", "pk")
    adviezen = plan.adviezen.select_related("door").order_by("pk")
    inhoud = planinhoud(plan) | {
        "akkoorden": [
            {
                "school": str(a.school),
                "code": a.school.code,
                "door": a.door.naam,
                "op": a.getekend_op,
                "school_pk": a.school_id,
                "door_pk": a.door_id,
            }
            for a in akkoorden
        ],
        "adviezen": [
            {"strekking": a.strekking, "toelichting": a.toelichting, "door": a.door.naam, "op": a.gegeven_op}
            for a in adviezen
        ],
        **partnerinhoud(plan.partnerdelen.all()),
        "raadplegingen": [_velden(rij, RAADPLEGING) for rij in plan.raadplegingen.order_by("datum", "pk")],
        "delen": register.snapshot("wijkplan", plan),
    }
    return als_json(inhoud)


def als_json(inhoud: dict[str, Any]) -> dict[str, Any]:
    """The content as it reads back from a frozen version: days and moments are text."""
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
    return _velden(onderdeel, ONDERDEEL) | {"acties": [_velden(actie, ACTIE) for actie in acties]}


def _velden(rij: Any, namen: tuple[str, ...]) -> dict[str, Any]:
    waarden = {naam: getattr(rij, naam) for naam in namen}
    return {naam: str(waarde) if isinstance(waarde, Decimal) else waarde for naam, waarde in waarden.items()}
