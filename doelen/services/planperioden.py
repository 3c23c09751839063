"""A planperiode is the version of the doelenboom: copied to a concept, changed, vastgesteld."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Beleidsdoel, Indicator, Interventie, Jaardoel, Planperiode, Streefwaarde
from doelen.services.doelenboom_bewerken import weiger_voorbij
from swv.dagen import vandaag

DUUR = 4  # years of an ondersteuningsplan, by law


@transaction.atomic
def planperiode_maken(*, begin: int, einde: int) -> Planperiode:
    """An empty concept; years belong to one planperiode only."""
    list(Planperiode.objects.select_for_update())
    if einde < begin:
        raise ValidationError({"einde": "Het laatste jaar ligt voor het eerste."})
    if bestaand := Planperiode.objects.filter(begin=begin, einde=einde).first():
        return bestaand
    if ander := Planperiode.objects.filter(begin__lte=einde, einde__gte=begin).first():
        raise ValidationError({"begin": f"Deze jaren vallen samen met de planperiode {ander}."})
    return Planperiode.objects.create(begin=begin, einde=einde)


@transaction.atomic
def planperiode_overnemen(*, bron: Planperiode) -> Planperiode:
    """The four years after ``bron`` as a concept: its beleidsdoelen, its interventies, the goals of its last year.

    A second click gives the concept that is there.
    """
    bron = Planperiode.objects.select_for_update().get(pk=bron.pk)
    if later := Planperiode.objects.filter(begin__gt=bron.begin).order_by("begin").first():
        return later
    if not bron.vastgesteld_op:
        raise ValidationError(f"De planperiode {bron} is nog een concept. Stel haar eerst vast.")
    nieuw = Planperiode.objects.create(begin=bron.einde + 1, einde=bron.einde + DUUR)
    for doel in bron.beleidsdoelen.prefetch_related("interventies"):
        _beleidsdoel_overnemen(doel, nieuw)
    _jaardoelen_overnemen(van=bron.einde, naar=nieuw.begin)
    return nieuw


@transaction.atomic
def jaar_overnemen(*, planperiode: Planperiode, jaar: int) -> int:
    """Copy the goals of the year before into an empty ``jaar`` of this planperiode; gives how many came."""
    planperiode = Planperiode.objects.select_for_update().get(pk=planperiode.pk)
    weiger_voorbij(jaar)
    if not planperiode.begin <= jaar <= planperiode.einde:
        raise ValidationError(f"{jaar} valt niet in de planperiode {planperiode}.")
    if Jaardoel.objects.filter(jaar=jaar).exists():
        return 0
    return _jaardoelen_overnemen(van=jaar - 1, naar=jaar)


@transaction.atomic
def planperiode_vaststellen(*, planperiode: Planperiode) -> Planperiode:
    """From now on the beleidsdoelen stay as they are, and the numbers that were copied are confirmed."""
    planperiode = Planperiode.objects.select_for_update().get(pk=planperiode.pk)
    if planperiode.vastgesteld_op:
        return planperiode
    if not planperiode.beleidsdoelen.exists():
        raise ValidationError("Er staat nog geen beleidsdoel in dit plan. Zet er eerst een neer.")
    jaren = (planperiode.begin, planperiode.einde)
    Streefwaarde.objects.filter(jaardoel__jaar__range=jaren, te_bevestigen=True).update(te_bevestigen=False)
    planperiode.vastgesteld_op = vandaag()
    planperiode.save(update_fields=["vastgesteld_op"])
    return planperiode


def _beleidsdoel_overnemen(doel: Beleidsdoel, planperiode: Planperiode) -> None:
    velden = ("thema_id", "niveau", "tekst", "gemeente_id", "bron", "opmerking", "volgorde")
    nieuw = Beleidsdoel.objects.create(planperiode=planperiode, **{veld: getattr(doel, veld) for veld in velden})
    Interventie.objects.bulk_create(
        Interventie(beleidsdoel=nieuw, tekst=i.tekst, bron=i.bron, volgorde=i.volgorde) for i in doel.interventies.all()
    )


def _jaardoelen_overnemen(*, van: int, naar: int) -> int:
    """The goals and their numbers, each to be confirmed; an indicator with a new definition gives way to it."""
    oud = list(Jaardoel.objects.filter(jaar=van).select_related("thema"))
    nieuw = Jaardoel.objects.bulk_create([_kopie(doel, naar) for doel in oud])
    per_oud = dict(zip((doel.pk for doel in oud), nieuw, strict=True))
    opvolger = dict(
        Indicator.objects.filter(vanaf_jaar__lte=naar, vervangt__isnull=False).values_list("vervangt", "pk")
    )
    streefwaarden = Streefwaarde.objects.filter(jaardoel__in=oud)
    Streefwaarde.objects.bulk_create(_grens(s, per_oud, opvolger, van) for s in streefwaarden)
    return len(nieuw)


def _kopie(doel: Jaardoel, jaar: int) -> Jaardoel:
    velden = ("thema_id", "volgnummer", "tekst", "niveau", "oordeelniveau", "bron")
    sleutel = f"{doel.thema.code}-{jaar}-{doel.volgnummer}"
    return Jaardoel(jaar=jaar, sleutel=sleutel, **{veld: getattr(doel, veld) for veld in velden})


def _grens(
    oud: Streefwaarde, doelen: Mapping[int, Jaardoel], opvolger: Mapping[int | None, int], van: int
) -> Streefwaarde:
    velden: dict[str, Any] = {veld: getattr(oud, veld) for veld in ("soort", "waarde", "plek_id", "toelichting")}
    return Streefwaarde(
        jaardoel=doelen[oud.jaardoel_id],
        indicator_id=opvolger.get(oud.indicator_id, oud.indicator_id),
        te_bevestigen=True,
        reden=f"Overgenomen van {van}.",
        **velden,
    )
