"""A change, and two versions, to read: what differs, word by word."""

from typing import Any

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.safestring import SafeString

from swv.templatetags.getallen import datum, euro
from wijken.models import Planversie, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.opmaak import woordverschil
from wijken.overzichten.partners import partnerrijen, partnerzin
from wijken.services.planverschil import Deelpaar, Paar, Planverschil

NIVEAUS = dict(Niveau.choices)
PARTNERS = ("inhoud__partnerdelen", "inhoud__partnerakkoorden")
SOORTEN = {"erbij": "nieuw", "weg": "weg", "anders": "veranderd"}


def verschilblad(verschil: Planverschil) -> dict[str, Any]:
    """Context of ``wijken/verschil.html``."""
    delen = [_deel(paar) for paar in verschil.anders]
    return {
        "delen": delen,
        "doelen": [_doel(paar) for paar in verschil.wijkdoelen if paar.soort != "gelijk"],
        "koppelingen": [_koppeling(paar) for paar in verschil.koppelingen if "tekst" in paar.staat],
        "partners_anders": [_partner(paar) for paar in verschil.partnerdelen if paar.soort != "gelijk"],
        "penvoerder": verschil.penvoerder,
        "verschoven": verschil.verschoven,
        "gelijk": len(verschil.delen) - len(delen),
        "is_leeg": verschil.is_leeg,
    }


def _deel(paar: Deelpaar) -> dict[str, Any]:
    oud, nieuw = paar.oud or {}, paar.nieuw or {}
    return {
        "soort": SOORTEN[paar.soort],
        "niveau": paar.staat["niveau"],
        "titel": _woorden(oud, nieuw, "titel"),
        "naam": paar.staat["titel"],
        "tekst": _woorden(oud, nieuw, "tekst") if oud.get("tekst") != nieuw.get("tekst") else "",
        "acties": [_actie(actie) for actie in paar.acties if actie.soort != "gelijk"],
    }


def _actie(paar: Paar) -> dict[str, Any]:
    oud, nieuw = paar.oud or {}, paar.nieuw or {}
    return {
        "soort": SOORTEN[paar.soort],
        "naam": _woorden(oud, nieuw, "omschrijving"),
        "wie": _woorden(oud, nieuw, "wie"),
        "wanneer": woordverschil(_wanneer(oud), _wanneer(nieuw)),
        "uren": _woorden(oud, nieuw, "uren") if oud.get("uren") != nieuw.get("uren") else "",
        "was": euro(oud["bedrag"]) if oud else "",
        "wordt": euro(nieuw["bedrag"]) if nieuw else "",
        "euro": paar.euro,
    }


def _wanneer(actie: dict[str, Any]) -> str:
    return f"{datum(parse_date(actie['begin']))} tot en met {datum(parse_date(actie['einde']))}" if actie else ""


def _doel(paar: Paar) -> dict[str, Any]:
    oud, nieuw = paar.oud or {}, paar.nieuw or {}
    velden = [_woorden(oud, nieuw, veld) for veld in ("tekst", "maat", "nu", "straks")]
    velden.append(woordverschil(_looptijd(oud), _looptijd(nieuw)))
    return {"soort": SOORTEN[paar.soort], "velden": [veld for veld in velden if veld]}


def _looptijd(doel: dict[str, Any]) -> str:
    return f"tot en met {doel['tot_jaar']}" if doel.get("tot_jaar") else ""


def _partner(paar: Paar) -> dict[str, Any]:
    oud, nieuw = paar.oud or {}, paar.nieuw or {}
    return {
        "soort": SOORTEN[paar.soort],
        "organisatie": paar.staat["organisatie"],
        "doet": _woorden(oud, nieuw, "doet"),
        "was": euro(oud["bedrag"]) if oud else "",
        "wordt": euro(nieuw["bedrag"]) if nieuw else "",
    }


def _koppeling(paar: Paar) -> dict[str, Any]:
    return {"soort": SOORTEN[paar.soort], "tekst": paar.staat["tekst"], "titel": paar.staat.get("titel", "")}


def _woorden(oud: dict[str, Any], nieuw: dict[str, Any], veld: str) -> SafeString:
    return woordverschil(str(oud.get(veld) or ""), str(nieuw.get(veld) or ""))


def versielijst(plan: Wijkplan) -> list[dict[str, Any]]:
    """Every version, newest first, with why it came and who agreed. One query."""
    velden = ("nummer", "sha256", "gemaakt_op", "inhoud__akkoorden", "inhoud__wijziging", *PARTNERS)
    return [_versie(rij) for rij in Planversie.objects.filter(wijkplan=plan).order_by("-nummer").values(*velden)]


def _versie(rij: dict[str, Any]) -> dict[str, Any]:
    wijziging = rij["inhoud__wijziging"] or {}
    return {
        "nummer": rij["nummer"],
        "sha256": rij["sha256"],
        "gemaakt_op": rij["gemaakt_op"],
        "akkoorden": [een | {"op": parse_datetime(een["op"])} for een in rij["inhoud__akkoorden"] or []],
        "partnerzin": partnerzin(partnerrijen({naam.removeprefix("inhoud__"): rij[naam] or [] for naam in PARTNERS})),
        "reden": wijziging.get("reden", ""),
        "klein": wijziging.get("omvang") == "klein",
        "door": wijziging.get("door", ""),
        "begeleider": wijziging.get("begeleider", ""),
    }
