"""Make a plan as one of its frozen versions says, row by row and with the same keys, so that links to it hold."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, ProtectedError
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from swv.models import Lid
from swv.register import register
from wijken.models import Actie, Akkoord, Opmerking, Partnerdeel, Planonderdeel, Wijkdoel, Wijkplan
from wijken.services.planinhoud import ACTIE, ONDERDEEL, PARTNERDEEL, WIJKDOEL

OPZIJ = 10_000  # a place where no part stands: the order is unique at any moment


def terugzetten(plan: Wijkplan, inhoud: dict[str, Any], *, door: Lid) -> None:
    """Text, acties, goals, partners, signatures and what other apps froze; the caller saves the plan itself."""
    delen = inhoud["onderdelen"]
    acties = [actie | {"onderdeel_id": deel["pk"]} for deel in delen for actie in deel["acties"]]
    _wijkdoelen_erbij(plan, inhoud["wijkdoelen"])
    _onderdelen_terug(plan, delen, door)
    _acties_terug(plan, acties)
    _partners_terug(plan, inhoud)
    _weghalen(plan.wijkdoelen.exclude(pk__in=[doel["pk"] for doel in inhoud["wijkdoelen"]]))
    overbodig = plan.onderdelen.exclude(pk__in=[deel["pk"] for deel in delen])
    Opmerking.objects.filter(onderdeel__in=overbodig, antwoord_op__isnull=False).delete()
    Opmerking.objects.filter(onderdeel__in=overbodig).delete()
    _weghalen(overbodig)
    plan.penvoerder_id = inhoud["penvoerder"]["pk"] if inhoud["penvoerder"] else None
    Akkoord.objects.bulk_create(
        Akkoord(
            wijkplan=plan, school_id=rij["school_pk"], door_id=rij["door_pk"], getekend_op=parse_datetime(rij["op"])
        )
        for rij in inhoud["akkoorden"]
    )
    register.terugzetten("wijkplan", plan, inhoud["delen"])


def afgesproken_dingen(plan: Wijkplan, inhoud: dict[str, Any]) -> list[Actie | Wijkdoel]:
    """The acties of a version, then its goals, with their keys; not for saving. No query."""
    doelen = {waarden["pk"]: Wijkdoel(wijkplan=plan) for waarden in inhoud.get("wijkdoelen", ())}
    for waarden in inhoud.get("wijkdoelen", ()):
        _zetten(doelen[waarden["pk"]], waarden, WIJKDOEL)
    acties = []
    for deel in inhoud.get("onderdelen", ()):
        onderdeel = Planonderdeel(wijkplan=plan)
        _zetten(onderdeel, deel, ONDERDEEL)
        for waarden in deel["acties"]:
            actie = Actie(onderdeel=onderdeel)
            _zetten(actie, waarden, ACTIE)
            actie.wijkdoel = doelen.get(waarden["wijkdoel_id"])
            acties.append(actie)
    return [*acties, *doelen.values()]


def _onderdelen_terug(plan: Wijkplan, delen: list[dict[str, Any]], door: Lid) -> None:
    """A part with another text counts a save, so that who still has it open gets a clash and loses nothing."""
    if dict(plan.onderdelen.values_list("pk", "volgorde")) != {deel["pk"]: deel["volgorde"] for deel in delen}:
        plan.onderdelen.update(volgorde=F("volgorde") + OPZIJ)
    bestaand = {deel.pk: deel for deel in plan.onderdelen.all()}
    for waarden in delen:
        deel = bestaand.get(waarden["pk"]) or Planonderdeel(wijkplan=plan)
        tekst = deel.tekst
        if _zetten(deel, waarden, ONDERDEEL):
            if tekst != deel.tekst:
                deel.versie, deel.laatst_door, deel.laatst_opgeslagen = deel.versie + 1, door, timezone.now()
            deel.save(force_insert=waarden["pk"] not in bestaand)


def _acties_terug(plan: Wijkplan, acties: list[dict[str, Any]]) -> None:
    """Those of the version, then away with what came after it: a new actie may go on with an old one."""
    bestaand = {actie.pk: actie for actie in Actie.objects.filter(onderdeel__wijkplan=plan)}
    for waarden in sorted(acties, key=lambda actie: actie["pk"]):
        actie = bestaand.get(waarden["pk"]) or Actie()
        if _zetten(actie, waarden, (*ACTIE, "onderdeel_id")):
            actie.save(force_insert=waarden["pk"] not in bestaand)
    _weghalen(Actie.objects.filter(onderdeel__wijkplan=plan).exclude(pk__in=[actie["pk"] for actie in acties]))


def _wijkdoelen_erbij(plan: Wijkplan, doelen: list[dict[str, Any]]) -> None:
    bestaand = {doel.pk: doel for doel in plan.wijkdoelen.all()}
    for waarden in doelen:
        doel = bestaand.get(waarden["pk"]) or Wijkdoel(wijkplan=plan)
        if _zetten(doel, waarden, WIJKDOEL):
            doel.save(force_insert=waarden["pk"] not in bestaand)


def _partners_terug(plan: Wijkplan, inhoud: dict[str, Any]) -> None:
    """With the akkoord that stood under each part; an older version knows no partners."""
    delen = inhoud.get("partnerdelen", [])
    akkoorden = {rij["deel_pk"]: rij for rij in inhoud.get("partnerakkoorden", [])}
    bestaand = {deel.pk: deel for deel in plan.partnerdelen.all()}
    plan.partnerdelen.exclude(pk__in=[deel["pk"] for deel in delen]).delete()
    for waarden in delen:
        akkoord = akkoorden.get(waarden["pk"], {"door_pk": None, "op": None})
        deel = bestaand.get(waarden["pk"]) or Partnerdeel(wijkplan=plan)
        waarden = waarden | {"akkoord_door_id": akkoord["door_pk"], "akkoord_op": akkoord["op"]}
        if _zetten(deel, waarden, (*PARTNERDEEL, "akkoord_door_id", "akkoord_op")):
            deel.save(force_insert=waarden["pk"] not in bestaand)


def _zetten(rij: Any, waarden: dict[str, Any], namen: tuple[str, ...]) -> bool:
    """Whether any field was different; what an older version did not freeze yet stays."""
    anders = False
    for naam in (naam for naam in namen if naam in waarden):
        veld = rij._meta.pk if naam == "pk" else rij._meta.get_field(naam.removesuffix("_id"))
        waarde = veld.to_python(waarden[naam])
        anders = anders or getattr(rij, naam) != waarde
        setattr(rij, naam, waarde)
    return anders


def _weghalen(rijen: models.QuerySet[Any]) -> None:
    try:
        rijen.delete()
    except ProtectedError as fout:
        eerste = next(iter(rijen))
        raise ValidationError(
            f"‘{eerste}’ is nieuw in deze wijziging en er is al voortgang of geld bij genoteerd. "
            "Haal dat eerst weg, of leg de wijziging voor in plaats van haar in te trekken."
        ) from fout
