"""Changing the doelenboom: what is vastgesteld or of a year that is over keeps its text (ontwerp §4.6)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max
from django.utils.text import slugify

from doelen.models import Beleidsdoel, Interventie, Jaardoel, Planperiode, Thema
from doelen.services.mijlpalen import PLEKSOORT
from swv.dagen import jaar_is_voorbij
from swv.models import Lid
from swv.services import gebeurtenis_melden

CODE = 30


@transaction.atomic
def thema_bewaren(*, thema: Thema | None = None, naam: str, ondertitel: str = "") -> Thema:
    """A new thema comes last; the same name twice is one thema."""
    if thema is None:
        Planperiode.objects.select_for_update().order_by("begin").first()
        code = slugify(naam).replace("-", "_")[:CODE]
        if bestaand := Thema.objects.filter(code=code).first():
            return bestaand
        thema = Thema(code=code, volgorde=_volgende(Thema.objects.all()))
    thema.naam, thema.ondertitel = naam, ondertitel
    thema.save()
    return thema


@transaction.atomic
def beleidsdoel_bewaren(
    *, planperiode: Planperiode, beleidsdoel: Beleidsdoel | None = None, **velden: Any
) -> Beleidsdoel:
    """Only while the planperiode is a concept."""
    planperiode = Planperiode.objects.select_for_update().get(pk=planperiode.pk)
    _weiger_vastgesteld(planperiode)
    if beleidsdoel is None:
        gelijk = {naam: velden[naam] for naam in ("thema", "niveau", "tekst")}
        if bestaand := planperiode.beleidsdoelen.filter(**gelijk).first():
            return bestaand
        beleidsdoel = Beleidsdoel(planperiode=planperiode, volgorde=_volgende(planperiode.beleidsdoelen))
    return _bewaar(beleidsdoel, velden)


@transaction.atomic
def interventie_bewaren(
    *, beleidsdoel: Beleidsdoel, interventie: Interventie | None = None, tekst: str, bron: str = ""
) -> Interventie:
    """What is done for a goal may change through the years; the history keeps what stood there."""
    beleidsdoel = Beleidsdoel.objects.select_for_update().get(pk=beleidsdoel.pk)
    if interventie is None:
        if bestaand := beleidsdoel.interventies.filter(tekst=tekst).first():
            return bestaand
        interventie = Interventie(beleidsdoel=beleidsdoel, volgorde=_volgende(beleidsdoel.interventies))
    return _bewaar(interventie, {"tekst": tekst, "bron": bron})


@transaction.atomic
def jaardoel_bewaren(*, jaardoel: Jaardoel | None = None, door: Lid, **velden: Any) -> Jaardoel:
    """``velden``: thema and jaar (new ones only), tekst, niveau, oordeelniveau, bron."""
    if jaardoel is None:
        thema = Thema.objects.select_for_update().get(pk=velden["thema"].pk)
        return _nieuw_jaardoel(thema, velden)
    jaardoel = Jaardoel.objects.select_for_update().get(pk=jaardoel.pk)
    weiger_voorbij(jaardoel.jaar)
    if jaardoel.oordeelniveau != velden["oordeelniveau"]:
        _weiger_ander_niveau(jaardoel, velden["oordeelniveau"])
        herrekenen(jaardoel.jaar, door)
    return _bewaar(jaardoel, velden)


def _nieuw_jaardoel(thema: Thema, velden: dict[str, Any]) -> Jaardoel:
    jaar = velden["jaar"]
    weiger_voorbij(jaar)
    hier = Jaardoel.objects.filter(thema=thema, jaar=jaar)
    if bestaand := hier.filter(tekst=velden["tekst"]).first():
        return bestaand
    nummer = (hier.aggregate(hoogste=Max("volgnummer"))["hoogste"] or 0) + 1
    return _bewaar(Jaardoel(volgnummer=nummer, sleutel=f"{thema.code}-{jaar}-{nummer}"), velden | {"thema": thema})


@transaction.atomic
def boomdeel_weghalen(*, ding: models.Model) -> None:
    """Only what nothing hangs on: figures, judgements and plans keep what they refer to."""
    if isinstance(ding, Beleidsdoel):
        _weiger_vastgesteld(ding.planperiode)
    if isinstance(ding, Jaardoel):
        weiger_voorbij(ding.jaar)
    if hangt_eraan := sorted(filter(None, (_hangt_eraan(ding, relatie) for relatie in ding._meta.related_objects))):
        raise ValidationError(f"Hier hangt nog iets aan: {', '.join(hangt_eraan)}. Haal dat eerst weg.")
    ding.delete()


def _hangt_eraan(ding: models.Model, relatie: Any) -> str:
    if relatie.field.name == "pgh_obj":  # its own history
        return ""
    rijen = relatie.related_model._default_manager.filter(**{relatie.field.name: ding.pk})
    return str(relatie.related_model._meta.verbose_name_plural) if rijen.exists() else ""


def herrekenen(jaar: int, door: Lid) -> None:
    """Ask new verdicts for a whole year, and so for the year that compares with it."""
    gebeurtenis_melden(soort="streefwaarde.gewijzigd", door=door, jaar=jaar, periode="T1")


def weiger_voorbij(jaar: int) -> None:
    """A year that is over stays as it was judged."""
    if jaar_is_voorbij(jaar):
        raise ValidationError(f"Het jaar {jaar} is voorbij. Wat er toen als doel stond, blijft staan.")


def _weiger_vastgesteld(planperiode: Planperiode) -> None:
    if planperiode.vastgesteld_op:
        raise ValidationError(
            f"Het plan {planperiode} is vastgesteld, dus de beleidsdoelen blijven zoals ze zijn. "
            "Neem ze over naar een nieuwe planperiode; daarin kunt u ze veranderen."
        )


def _weiger_ander_niveau(jaardoel: Jaardoel, niveau: str) -> None:
    if PLEKSOORT[jaardoel.oordeelniveau] != PLEKSOORT[niveau] and jaardoel.mijlpalen.exists():
        raise ValidationError(
            {"oordeelniveau": "Dit doel is al beoordeeld. Maak een nieuw doel voor een ander niveau."}
        )


def _bewaar(ding: Any, velden: dict[str, Any]) -> Any:
    for naam, waarde in velden.items():
        setattr(ding, naam, waarde)
    ding.save()
    return ding


def _volgende(rijen: Any) -> int:
    return (rijen.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0) + 1
