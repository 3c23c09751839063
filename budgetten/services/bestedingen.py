"""Money that is spent or promised, by a school or from a wijkpot."""

import datetime
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from budgetten.models import Besteding, Boeking, Geldstroom, Rekening
from budgetten.overzichten.scholen import over_per_geldstroom
from budgetten.overzichten.wijkpot import acties_van, ruimte_van
from budgetten.services.grootboek import boeken, overboeking, rekening_van, tegenboeken
from swv.dagen import vandaag
from swv.models import Lid, Plek
from swv.templatetags.getallen import euro
from wijken.models import Actie, Wijk

BETAALT = {Plek.Soort.SCHOOL: Rekening.Soort.SCHOOLBUDGET, Plek.Soort.WIJK: Rekening.Soort.WIJKPOT}


@transaction.atomic
def besteding_boeken(
    *,
    plek: Plek,
    geldstroom: Geldstroom,
    datum: datetime.date,
    bedrag: Decimal,
    omschrijving: str,
    sleutel: str,
    door: Lid | None,
    actie: Actie | None = None,
) -> Besteding:
    """Spend from a schoolbudget or a wijkpot, never more than is left; the same ``sleutel`` gives the same one."""
    _toets_besteding(plek, geldstroom, datum, bedrag, actie)
    jaar, sleutel = datum.year, f"besteding:{sleutel}"
    van = rekening_van(plek=plek.pk, soort=BETAALT[Plek.Soort(plek.soort)], jaar=jaar)
    naar = rekening_van(plek=plek.pk, soort=Rekening.Soort.BESTEED, jaar=jaar)
    Rekening.objects.select_for_update().get(pk=van.pk)
    if (eerder := Besteding.objects.filter(boeking__sleutel=sleutel).first()) is not None:
        return eerder
    if plek.soort == Plek.Soort.SCHOOL:
        _weiger_boven_geldstroom(plek, geldstroom, jaar, bedrag)
    velden: dict[str, Any] = {"datum": datum, "omschrijving": omschrijving, "door": door}
    benen = overboeking(van, naar, bedrag)
    boeking = boeken(sleutel=sleutel, soort="besteding", benen=benen, **velden)
    return Besteding.objects.create(
        plek=plek, geldstroom=geldstroom, bedrag=bedrag, boeking=boeking, actie=actie, **velden
    )


@transaction.atomic
def besteding_terugboeken(*, besteding: Besteding, door: Lid | None) -> Boeking:
    """A mistake: the money goes back by a counter-entry, the besteding stays readable and no longer counts."""
    _weiger_gesloten_jaar(besteding.datum.year)
    return tegenboeken(boeking=besteding.boeking, door=door)


@transaction.atomic
def reserveren(
    *, wijk: Wijk, jaar: int, bedrag: Decimal, sleutel: str, omschrijving: str, door: Lid | None = None
) -> Boeking:
    """Promise what is free in a wijkpot, never more; the same ``sleutel`` gives the same entry."""
    if bedrag <= 0:
        raise ValidationError("Vul een bedrag boven nul in.")
    pot = rekening_van(plek=wijk.pk, soort=Rekening.Soort.WIJKPOT, jaar=jaar)
    apart = rekening_van(plek=wijk.pk, soort=Rekening.Soort.GERESERVEERD, jaar=jaar)
    list(Rekening.objects.select_for_update().filter(pk__in=[pot.pk, apart.pk]).order_by("pk"))
    sleutel = f"reservering:{sleutel}"
    if (eerder := Boeking.objects.filter(sleutel=sleutel).first()) is not None:
        return eerder
    _weiger_boven_vrij(wijk, jaar, bedrag)
    return boeken(
        sleutel=sleutel,
        soort="reservering",
        omschrijving=omschrijving,
        benen=overboeking(pot, apart, bedrag),
        door=door,
    )


@transaction.atomic
def vrijgeven(*, boeking: Boeking, door: Lid | None = None) -> Boeking:
    """What was promised goes back to the wijkpot."""
    if boeking.soort != "reservering":
        raise ValueError("Alleen een reservering kan vrij.")
    return tegenboeken(boeking=boeking, door=door)


def _toets_besteding(
    plek: Plek, geldstroom: Geldstroom, datum: datetime.date, bedrag: Decimal, actie: Actie | None
) -> None:
    if bedrag <= 0:
        raise ValidationError("Vul een bedrag boven nul in.")
    _weiger_gesloten_jaar(datum.year)
    if datum > vandaag():
        raise ValidationError("Boek een besteding op de dag dat zij is gedaan, niet op een dag die nog komt.")
    if plek.soort not in BETAALT:
        raise ValidationError("Alleen een school of een wijk kan een besteding boeken.")
    if plek.soort == Plek.Soort.WIJK and not geldstroom.met_inleg:
        raise ValidationError(f"{geldstroom} gaat niet naar de wijkpot. Kies een andere geldstroom.")
    if actie is not None and not acties_van(wijk_id=plek.pk, jaar=datum.year).filter(pk=actie.pk).exists():
        raise ValidationError("Deze actie staat niet in het vastgestelde wijkplan van dat jaar. Kies een andere actie.")


def _weiger_boven_geldstroom(plek: Plek, geldstroom: Geldstroom, jaar: int, bedrag: Decimal) -> None:
    """Each geldstroom answers for itself: what is meant for arrangementen does not pay basisondersteuning."""
    over = over_per_geldstroom(school_id=plek.pk, jaar=jaar).get(geldstroom.pk, Decimal(0))
    if over < bedrag:
        raise ValidationError(
            f"Van {geldstroom.naam.lower()} heeft {plek.naam} in {jaar} nog {euro(over)}. Kies een lager bedrag."
        )


def _weiger_boven_vrij(wijk: Wijk, jaar: int, bedrag: Decimal) -> None:
    """What the acties of the fixed wijkplan wait for is not promised a second time."""
    ruimte = ruimte_van(wijken=[wijk.pk], jaren=[jaar])[wijk.pk, jaar]
    if ruimte.vrij < min(bedrag, ruimte.saldo):
        raise ValidationError(
            f"In de wijkpot van {wijk} is voor {jaar} nog {euro(ruimte.vrij)} vrij. "
            "De rest is uitgegeven of vastgelegd in het wijkplan. Kies een lager bedrag."
        )


def _weiger_gesloten_jaar(jaar: int) -> None:
    """The books of a year close when its verantwoording is due: 1 April of the next year."""
    gesloten_op = datetime.date(jaar + 1, 4, 1)
    if vandaag() >= gesloten_op:
        raise ValidationError(
            f"De boeken van {jaar} zijn gesloten sinds 1 april {jaar + 1}. Neem contact op met de controller."
        )
