"""The ledger: the only way to make a Boeking."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection, transaction

from budgetten.models import Boeking, Mutatie, Rekening
from swv.dagen import vandaag
from swv.models import Lid
from swv.templatetags.getallen import euro

Benen = tuple[tuple[Rekening, Decimal], ...]
WAAR = {
    Rekening.Soort.SCHOOLBUDGET: "In het schoolbudget van",
    Rekening.Soort.WIJKPOT: "In de wijkpot van",
    Rekening.Soort.GERESERVEERD: "In wat is afgesproken voor",
    Rekening.Soort.BESTEED: "In wat is besteed door",
}


@dataclass(frozen=True)
class Boekstuk:
    """One entry to make. ``benen``: what each account gains (plus) or loses (minus), in euros, together zero."""

    sleutel: str
    soort: str
    omschrijving: str
    benen: Benen
    datum: datetime.date


def overboeking(van: Rekening, naar: Rekening, bedrag: Decimal) -> Benen:
    """The legs of moving money from one account to another; a negative amount moves it back."""
    return (van, -bedrag), (naar, bedrag)


@transaction.atomic
def boeken(
    *, sleutel: str, soort: str, omschrijving: str, benen: Benen, datum: datetime.date | None = None, door: Lid | None
) -> Boeking:
    """One entry with its legs; the same ``sleutel`` gives the entry that is there. See ``boekstukken_boeken``."""
    stuk = Boekstuk(sleutel, soort, omschrijving, benen, datum or vandaag())
    return boekstukken_boeken(stukken=[stuk], door=door)[0]


@transaction.atomic
def boekstukken_boeken(*, stukken: Sequence[Boekstuk], door: Lid | None) -> list[Boeking]:
    """Many entries in one go, in the order given; entries that are there already stay as they are.

    Only ``middelen`` may go below zero: any other account raises ValidationError. The accounts stay locked until the
    end of the transaction, so two spenders never use the same euro.
    """
    rekeningen = _vergrendelen(stukken)
    bestaand = {
        boeking.sleutel: boeking for boeking in Boeking.objects.filter(sleutel__in=[s.sleutel for s in stukken])
    }
    nieuw = [stuk for stuk in stukken if stuk.sleutel not in bestaand]
    _weiger_onder_nul(nieuw, rekeningen)
    gemaakt = _wegschrijven([(stuk, _rij(stuk, door)) for stuk in nieuw])
    return [{**bestaand, **gemaakt}[stuk.sleutel] for stuk in stukken]


@transaction.atomic
def tegenboeken(*, boeking: Boeking, door: Lid | None) -> Boeking:
    """The counter-entry of an entry; a second time gives the same one."""
    mutaties = list(boeking.mutaties.select_related("rekening__plek"))
    stuk = Boekstuk(
        sleutel=f"tegen:{boeking.pk}",
        soort=boeking.soort,
        omschrijving=f"Terug: {boeking.omschrijving}"[:200],
        benen=tuple((mutatie.rekening, -mutatie.bedrag) for mutatie in mutaties),
        datum=vandaag(),
    )
    rekeningen = _vergrendelen([stuk])
    if (eerder := Boeking.objects.filter(sleutel=stuk.sleutel).first()) is not None:
        return eerder
    _weiger_onder_nul([stuk], rekeningen)
    rij = _rij(stuk, door)
    rij.tegenboeking_van = boeking
    return _wegschrijven([(stuk, rij)])[stuk.sleutel]


def rekeningen_van(*, plekken: Iterable[int], soort: str, jaar: int) -> dict[int, Rekening]:
    """The accounts of one kind of these places (ids) in a year, by place; made when they are not there yet."""
    wie = set(plekken)
    gezocht = Rekening.objects.filter(plek__in=wie, soort=soort, jaar=jaar).select_related("plek")
    gevonden = {rekening.plek_id: rekening for rekening in gezocht}
    if ontbreekt := sorted(wie - set(gevonden)):
        rijen = [Rekening(plek_id=plek, soort=soort, jaar=jaar) for plek in ontbreekt]
        Rekening.objects.bulk_create(rijen, ignore_conflicts=True)
        gevonden = {rekening.plek_id: rekening for rekening in gezocht.all()}
    return gevonden


def rekening_van(*, plek: int, soort: str, jaar: int) -> Rekening:
    """One account, made when it is not there yet."""
    return rekeningen_van(plekken=[plek], soort=soort, jaar=jaar)[plek]


def _vergrendelen(stukken: Iterable[Boekstuk]) -> dict[int, Rekening]:
    """Lock every account of these entries, always in the same order so that nobody waits for each other."""
    ids = {rekening.pk for stuk in stukken for rekening, _ in stuk.benen}
    rijen = Rekening.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk")
    return {rekening.pk: rekening for rekening in rijen.select_related("plek")}


def _weiger_onder_nul(stukken: Iterable[Boekstuk], rekeningen: dict[int, Rekening]) -> None:
    verschil: dict[int, Decimal] = defaultdict(Decimal)
    for stuk in stukken:
        for rekening, bedrag in stuk.benen:
            verschil[rekening.pk] += bedrag
    omlaag = [pk for pk, bedrag in verschil.items() if bedrag < 0 and rekeningen[pk].soort in WAAR]
    saldi = dict(Rekening.objects.filter(pk__in=omlaag).met_saldo().values_list("pk", "saldo")) if omlaag else {}
    for pk in omlaag:
        if saldi[pk] + verschil[pk] < 0:
            raise ValidationError(_tekort(rekeningen[pk], saldi[pk]))


def _tekort(rekening: Rekening, saldo: Decimal) -> str:
    waar = WAAR[Rekening.Soort(rekening.soort)]
    return f"{waar} {rekening.plek.naam} zit voor {rekening.jaar} nog {euro(saldo)}. Kies een lager bedrag."


def _rij(stuk: Boekstuk, door: Lid | None) -> Boeking:
    return Boeking(
        sleutel=stuk.sleutel, soort=stuk.soort, omschrijving=stuk.omschrijving[:200], datum=stuk.datum, door=door
    )


def _wegschrijven(paren: Sequence[tuple[Boekstuk, Boeking]]) -> dict[str, Boeking]:
    Boeking.objects.bulk_create([boeking for _, boeking in paren])
    Mutatie.objects.bulk_create(
        [
            Mutatie(boeking=boeking, rekening=rekening, bedrag=bedrag)
            for stuk, boeking in paren
            for rekening, bedrag in stuk.benen
        ]
    )
    _evenwicht_toetsen()
    return {stuk.sleutel: boeking for stuk, boeking in paren}


def _evenwicht_toetsen() -> None:
    """Ask the database for its verdict now, not at COMMIT where the page can no longer show it (besluit 11)."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS boeking_in_evenwicht, mutatie_in_evenwicht IMMEDIATE")
        cursor.execute("SET CONSTRAINTS boeking_in_evenwicht, mutatie_in_evenwicht DEFERRED")
