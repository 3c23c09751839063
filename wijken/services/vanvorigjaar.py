"""A new plan that begins with the plan of last year: texts that are taken along, acties that go on or stop."""

import datetime
from collections.abc import Collection, Mapping

from django.db import transaction
from django.utils import timezone

from swv.models import Lid
from wijken.models import Actie, Partnerdeel, Planonderdeel, Wijk, Wijkdoel, Wijkplan
from wijken.services.wijkplan import wijkplan_maken


@transaction.atomic
def wijkplan_beginnen_met(
    *,
    wijk: Wijk,
    jaar: int,
    vorig: Wijkplan,
    teksten: Collection[int],
    stopt: Mapping[int, str],
    door: Lid,
    doelen: Collection[int] = (),
) -> Wijkplan:
    """A plan that starts from ``vorig``. ``teksten``: onderdelen whose text comes along; ``stopt``: actie → reason.

    The other acties go on: copied, a year later. Wijkdoelen that still run come along by themselves, the others when
    they are in ``doelen``. A plan that is there already stays as it is.
    """
    Wijk.objects.select_for_update(of=("self",)).get(pk=wijk.pk)
    if bestaand := Wijkplan.objects.filter(wijk=wijk, jaar=jaar).first():
        return bestaand
    plan = wijkplan_maken(wijk=wijk, jaar=jaar)
    plan.penvoerder = vorig.penvoerder
    plan.save(update_fields=["penvoerder"])
    gaan_door = [oud for oud in vorig.wijkdoelen.all() if oud.loopt_in(jaar) or oud.pk in doelen]
    nieuwe = {oud.pk: _vervolg_van_doel(oud, plan) for oud in gaan_door}
    for oud in vorig.onderdelen.prefetch_related("acties").order_by("volgorde"):
        acties = list(oud.acties.all())
        door_gaat = [actie for actie in acties if actie.pk not in stopt]
        tekst = oud.tekst if oud.pk in teksten else ""
        gestopt = [(actie, stopt[actie.pk]) for actie in acties if actie.pk in stopt]
        if tekst or acties:
            nieuw = _onderdeel_voor(oud, plan)
            _schrijf(nieuw, [tekst, _gestopt(gestopt, jaar)], door)
            Actie.objects.bulk_create(_vervolg(actie, nieuw, nieuwe) for actie in door_gaat)
    _partners_mee(vorig, plan)
    return plan


def _partners_mee(vorig: Wijkplan, plan: Wijkplan) -> None:
    """What partners did, as a proposal: their akkoord is asked anew."""
    Partnerdeel.objects.bulk_create(
        Partnerdeel(wijkplan=plan, organisatie_id=deel.organisatie_id, doet=deel.doet, bedrag=deel.bedrag)
        for deel in vorig.partnerdelen.filter(organisatie__gestopt_op=None)
    )


def _onderdeel_voor(oud: Planonderdeel, plan: Wijkplan) -> Planonderdeel:
    """The part with the same title; one that the template lacks becomes an own part, so that nothing is lost."""
    if zelfde := plan.onderdelen.filter(titel__iexact=oud.titel).first():
        return zelfde
    laatste = plan.onderdelen.order_by("volgorde").last()
    return Planonderdeel.objects.create(
        wijkplan=plan,
        niveau=oud.niveau,
        titel=oud.titel,
        uitleg=oud.uitleg,
        woorden=oud.woorden,
        volgorde=laatste.volgorde + 1 if laatste else 1,
        eigen=True,
    )


def _schrijf(onderdeel: Planonderdeel, stukken: list[str], door: Lid) -> None:
    tekst = "\n\n".join(stuk for stuk in (onderdeel.tekst, *stukken) if stuk)
    if not tekst:
        return
    onderdeel.tekst = tekst
    onderdeel.laatst_door, onderdeel.laatst_opgeslagen = door, timezone.now()
    onderdeel.save(update_fields=["tekst", "laatst_door", "laatst_opgeslagen"])


def _gestopt(acties: list[tuple[Actie, str]], jaar: int) -> str:
    """What does not go on, with its reason, as the last paragraph of its part."""
    if not acties:
        return ""
    regels = "\n".join(f"- {actie.omschrijving}: {reden}" for actie, reden in acties)
    return f"**Gaat in {jaar} niet door**\n\n{regels}"


def _vervolg(actie: Actie, onderdeel: Planonderdeel, doelen: Mapping[int, Wijkdoel]) -> Actie:
    return Actie(
        onderdeel=onderdeel,
        omschrijving=actie.omschrijving,
        wie=actie.wie,
        begin=_in_jaar(actie.begin, onderdeel.wijkplan.jaar),
        einde=_in_jaar(actie.einde, onderdeel.wijkplan.jaar),
        bedrag=actie.bedrag,
        uren=actie.uren,
        wijkdoel=doelen.get(actie.wijkdoel_id) if actie.wijkdoel_id else None,
        vervolg_van=actie,
    )


def _in_jaar(dag: datetime.date, jaar: int) -> datetime.date:
    """The same day in another year; 29 February becomes the 28th."""
    return dag.replace(year=jaar, day=28) if (dag.month, dag.day) == (2, 29) else dag.replace(year=jaar)


def _vervolg_van_doel(doel: Wijkdoel, plan: Wijkplan) -> Wijkdoel:
    """The same goal, a year further; how it is now is asked anew."""
    velden = {"niveau": doel.niveau, "tekst": doel.tekst, "maat": doel.maat, "straks": doel.straks}
    tot_jaar = doel.tot_jaar if doel.loopt_in(plan.jaar) else None
    return Wijkdoel.objects.create(wijkplan=plan, vervolg_van=doel, tot_jaar=tot_jaar, **velden)
