"""Plans to read: the list of a year, and the text of one."""

from decimal import Decimal
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils.dateparse import parse_date, parse_datetime

from swv.models import Lid
from swv.templatetags.getallen import telwoord
from swv.toegang.rechten import mag
from wijken.bereik import bereik
from wijken.models import Advies, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.opmaak import opmaken
from wijken.overzichten.plaatsen import wijken_van
from wijken.overzichten.planstand import Planstand
from wijken.services import als_json, partnerinhoud, planinhoud

NUL = Decimal("0.00")


def planrijen(lid: Lid, jaar: int) -> list[dict[str, Any]]:
    """A row per wijk: its plan of this year (or none), whose turn it is, and whether this member may read it."""
    plannen = {plan.wijk_id: plan for plan in Wijkplan.objects.filter(jaar=jaar).met_namen().met_stand()}
    eigen = bereik(lid).wijken
    rijen = []
    for wijk in wijken_van(lid).values():
        if not mag(lid, "wijken.bekijk_wijk", wijk):
            continue
        plan = plannen.get(wijk.pk)
        stand = Planstand(plan) if plan else None
        leesbaar = plan is not None and mag(lid, "wijken.bekijk_wijkplan", plan)
        beurt = stand.beurt(lid) if stand else None
        rijen.append({"wijk": wijk, "stand": stand, "beurt": beurt, "leesbaar": leesbaar, "eigen": wijk.pk in eigen})
    return rijen


def planrijenkop(rijen: list[dict[str, Any]], jaar: int) -> str:
    """``Wijkplannen 2027: twee van de veertien vastgesteld``."""
    vast = sum(1 for rij in rijen if rij["stand"] and rij["stand"].plan.status == Wijkplan.Status.VASTGESTELD)
    if not any(rij["stand"] for rij in rijen):
        return f"Wijkplannen {jaar}: nog geen enkele wijk is begonnen"
    aantal = "geen" if vast == 0 else "alle" if vast == len(rijen) else telwoord(vast)
    van = f"van de {telwoord(len(rijen))}" if vast != len(rijen) else telwoord(len(rijen))
    return f"Wijkplannen {jaar}: {aantal} {van} vastgesteld"


def leesinhoud(plan: Wijkplan) -> dict[str, Any]:
    """What a reader sees: the newest version once there is one, else the working text.

    While an agreed plan changes, its costs and parts become those of the version.
    """
    if plan.leesversie is None:
        prefetch_related_objects([plan], *Wijkplan.objects.all().inhoudsdelen())
        return als_json(planinhoud(plan) | partnerinhoud(plan.partnerdelen.all()))
    inhoud = plan.leesversie.inhoud
    if plan.wordt_gewijzigd:
        plan.kosten = sum((Decimal(actie["bedrag"]) for deel in inhoud["onderdelen"] for actie in deel["acties"]), NUL)
        soort = {deel["pk"]: deel["soort"] for deel in plan.onderdelen_stand}
        plan.onderdelen_stand = [
            {naam: deel[naam] for naam in ("pk", "titel", "niveau")}
            | {"leeg": not deel["tekst"], "meegenomen": False, "opmerkingen": 0, "soort": soort.get(deel["pk"], "")}
            for deel in inhoud["onderdelen"]
        ]
    return inhoud


def niveaus_met_tekst(inhoud: dict[str, Any]) -> list[dict[str, Any]]:
    """The parts of a frozen or working content per level, their Markdown made safe HTML."""
    return [
        {
            "code": niveau.value,
            "naam": niveau.label,
            "delen": [_deel(deel) for deel in inhoud["onderdelen"] if deel["niveau"] == niveau],
        }
        for niveau in Niveau
    ]


def _deel(deel: dict[str, Any]) -> dict[str, Any]:
    acties = [
        actie
        | {
            "begin": parse_date(actie["begin"]),
            "einde": parse_date(actie["einde"]),
            "bedrag": Decimal(actie["bedrag"]),
            "uren": Decimal(actie.get("uren", 0)),
        }
        for actie in deel["acties"]
    ]
    return {"pk": deel["pk"], "titel": deel["titel"], "html": opmaken(deel["tekst"]), "acties": acties}


def adviezen_van(plan: Wijkplan) -> list[dict[str, Any]]:
    """The advice on a plan, newest first. Needs ``met_besluiten()``."""
    woorden = dict(Advies.Strekking.choices)
    return [
        rij | {"woorden": woorden[rij["strekking"]], "gegeven_op": parse_datetime(rij["gegeven_op"])}
        for rij in plan.besluiten_advies
    ]


def versies_van(plan: Wijkplan) -> list[dict[str, Any]]:
    """The frozen versions of a plan, newest first. Needs ``met_besluiten()``."""
    return [rij | {"gemaakt_op": parse_datetime(rij["gemaakt_op"])} for rij in plan.besluiten_versie]
