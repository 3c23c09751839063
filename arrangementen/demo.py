"""Voorbeelddata: kinds of arrangementen, approved ones per wijk and year, and a few of next year that wait."""

import datetime
import random
import uuid
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils import timezone

from arrangementen.models import Arrangement, Arrangementsoort, Goedkeuring
from budgetten.models import Rekening
from budgetten.services import Boekstuk, boekstukken_boeken, overboeking, rekeningen_van
from swv.dagen import dag_van_indeling, vandaag
from swv.models import Lid, Rol
from wijken.models import Indeling

EERSTE_JAAR = 2023
SOORTEN = (
    ("Taalgroep", "Voor kinderen die nog weinig Nederlands spreken."),
    ("Plusklas", "Voor kinderen die meer aankunnen, een dagdeel per week."),
    ("Kindercoach", "Gesprekken over gevoel en gedrag."),
    ("Rekenhulp", "Extra instructie in kleine groepjes."),
    ("Hulp bij gedrag", "Begeleiding in de klas en op het plein."),
    ("Hulp bij lezen en spelling", "Een specialist oefent met een klein groepje."),
    ("Gezonde start", "Samen met de jeugdhulp in de wijk, voor kleuters."),
)
TITELS = ("groep 1 en 2", "groep 3", "groep 4 en 5", "groep 6", "groep 7 en 8", "middenbouw", "bovenbouw")
VRAGEN = (
    "De gewone hulp in de klas is voor deze kinderen niet genoeg. Wij vragen extra tijd in een klein groepje.",
    "De leerkracht en de intern begeleider hebben twee periodes extra hulp gegeven. Dat gaf te weinig vooruitgang.",
    "De ouders zijn akkoord. Het wijkteam denkt mee. Na tien weken kijken we samen wat er verder nodig is.",
)
REDENEN = ("De school heeft hiervoor zelf nog ruimte in de basisondersteuning.",)
KOMEND = ("aangevraagd", "bevestigd", "bevestigd", "afgewezen", "ingetrokken", "goedgekeurd")
WACHTEND = ("aangevraagd", "bevestigd")
DEEL_VAN_POT = Decimal("0.07")


@dataclass
class Mensen:
    """Who asks, confirms and decides: the members with that role, the first member where there is none."""

    vragers: dict[int, int]
    directeuren: dict[int, int]
    bestuurders: dict[int, int]
    anders: int


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Arrangementen from 2023 up to next year, with their reserveringen in the ledger."""
    soorten = Arrangementsoort.objects.bulk_create(
        Arrangementsoort(naam=naam, uitleg=uitleg, volgorde=volgorde)
        for volgorde, (naam, uitleg) in enumerate(SOORTEN, start=1)
    )
    mensen = _mensen()
    for jaar in range(EERSTE_JAAR, jaar_nu + 2):
        rijen = [rij for wijk in _wijken(jaar) for rij in _van_wijk(kiem, jaar, jaar_nu, wijk, soorten, mensen)]
        _opslaan(rijen, jaar, mensen, kiem)


def _mensen() -> Mensen:
    per_rol: dict[str, dict[int, int]] = defaultdict(dict)
    for code, plek, lid in Rol.objects.order_by("-id").values_list("code", "plek_id", "lid_id"):
        per_rol[code][plek] = lid
    return Mensen(
        vragers=per_rol[Rol.Code.INTERN_BEGELEIDER],
        directeuren=per_rol[Rol.Code.DIRECTEUR],
        bestuurders=per_rol[Rol.Code.BESTUURDER],
        anders=Lid.objects.order_by("pk").values_list("pk", flat=True)[0],
    )


@dataclass
class Wijkjaar:
    """A wijk in one year: its schools and what stood in its pot."""

    wijk_id: int
    scholen: list[int]
    pot: Decimal


def _wijken(jaar: int) -> Iterator[Wijkjaar]:
    rijen = Indeling.objects.op(dag_van_indeling(jaar)).filter(wijk__isnull=False).order_by("wijk_id", "school__code")
    scholen: dict[int, list[int]] = defaultdict(list)
    for wijk, school in rijen.values_list("wijk_id", "school_id"):
        scholen[wijk].append(school)
    potten = Rekening.objects.filter(soort=Rekening.Soort.WIJKPOT, jaar=jaar).met_saldo()
    saldo = {rekening.plek_id: rekening.saldo for rekening in potten}
    for wijk, eigen in scholen.items():
        yield Wijkjaar(wijk, eigen, saldo.get(wijk, Decimal(0)))


def _van_wijk(
    kiem: random.Random, jaar: int, jaar_nu: int, wijk: Wijkjaar, soorten: list[Arrangementsoort], mensen: Mensen
) -> Iterator[Arrangement]:
    """Approved ones as far as the pot goes; this winter and next year some that still wait."""
    for nummer in range(kiem.randint(2, 4)):
        bedrag, winter = _bedrag(kiem, wijk.pot), jaar == jaar_nu and nummer == 0
        past = wijk.pot >= bedrag * (nummer + 2)
        if winter or (jaar > jaar_nu and not past):
            status = kiem.choice(WACHTEND)
        elif past:
            status = kiem.choice(KOMEND) if jaar > jaar_nu else "goedgekeurd"
        else:
            continue
        dagen, school = _dagen(kiem, jaar, winter=winter), kiem.choice(wijk.scholen)
        yield _arrangement(kiem, dagen, wijk.wijk_id, school, kiem.choice(soorten), status, bedrag, mensen)


def _bedrag(kiem: random.Random, pot: Decimal) -> Decimal:
    """In steps of € 50, never so much that a few empty the pot."""
    hoogste = max(int(min(pot * DEEL_VAN_POT, Decimal(9000)) / 50), 12)
    return Decimal(kiem.randint(10, hoogste) * 50)


def _arrangement(
    kiem: random.Random,
    dagen: tuple[datetime.date, datetime.date],
    wijk: int,
    school: int,
    soort: Arrangementsoort,
    status: str,
    bedrag: Decimal,
    mensen: Mensen,
) -> Arrangement:
    begin, einde = dagen
    gevraagd = timezone.make_aware(datetime.datetime.combine(_gevraagd(kiem, begin), datetime.time(10, 15)))
    bevestigd = status not in ("aangevraagd", "ingetrokken")
    return Arrangement(
        school_id=school,
        wijk_id=wijk,
        soort=soort,
        titel=f"{soort.naam} {kiem.choice(TITELS)}",
        vraag=kiem.choice(VRAGEN),
        leerlingen=kiem.choice((1, 2, 3, 3, 4, 5, 6, 7, 8, 10, 12)),
        begin=begin,
        einde=einde,
        bedrag=bedrag,
        status=status,
        gevraagd_door_id=mensen.vragers.get(school, mensen.directeuren.get(school, mensen.anders)),
        gevraagd_op=gevraagd,
        bevestigd_door_id=mensen.directeuren.get(school, mensen.anders) if bevestigd else None,
        bevestigd_op=gevraagd + datetime.timedelta(days=2) if bevestigd else None,
        aanvraagsleutel=uuid.UUID(int=kiem.getrandbits(128), version=4),
    )


def _dagen(kiem: random.Random, jaar: int, *, winter: bool) -> tuple[datetime.date, datetime.date]:
    """The first or the second half of a year; in winter from December on."""
    if winter:
        return datetime.date(jaar, 12, 7), datetime.date(jaar + 1, 7, 2)
    voorjaar = datetime.date(jaar, 1, 12), datetime.date(jaar, 7, 3)
    return kiem.choice((voorjaar, (datetime.date(jaar, 9, 1), datetime.date(jaar, 12, 18))))


def _gevraagd(kiem: random.Random, begin: datetime.date) -> datetime.date:
    """Some weeks before it begins, and before today."""
    dagen = datetime.timedelta(days=kiem.randint(10, 40))
    return min(begin - dagen - datetime.timedelta(days=30), vandaag() - dagen)


def _opslaan(rijen: list[Arrangement], jaar: int, mensen: Mensen, kiem: random.Random) -> None:
    """Rows first, then their entries in one go, then the decisions."""
    gemaakt = Arrangement.objects.bulk_create(rijen)
    goed = [rij for rij in gemaakt if rij.status == Arrangement.Status.GOEDGEKEURD]
    for rij, boeking in zip(goed, boekstukken_boeken(stukken=_stukken(goed, jaar), door=None), strict=True):
        rij.boeking = boeking
    Arrangement.objects.bulk_update(goed, ["boeking"])
    besturen = dict(Indeling.objects.order_by("begin").values_list("school_id", "bestuur_id"))
    Goedkeuring.objects.bulk_create(
        Goedkeuring(
            arrangement=rij,
            akkoord=rij.status == Arrangement.Status.GOEDGEKEURD,
            reden=kiem.choice(REDENEN) if rij.status == Arrangement.Status.AFGEWEZEN else "",
            door_id=mensen.bestuurders.get(besturen[rij.school_id], mensen.anders),
            besloten_op=rij.gevraagd_op + datetime.timedelta(days=6),
        )
        for rij in gemaakt
        if rij.status in (Arrangement.Status.GOEDGEKEURD, Arrangement.Status.AFGEWEZEN)
    )


def _stukken(rijen: list[Arrangement], jaar: int) -> list[Boekstuk]:
    """From the wijkpot to what is promised, as the approval itself books it."""
    wijken = {rij.wijk_id for rij in rijen}
    potten = rekeningen_van(plekken=wijken, soort=Rekening.Soort.WIJKPOT, jaar=jaar)
    apart = rekeningen_van(plekken=wijken, soort=Rekening.Soort.GERESERVEERD, jaar=jaar)
    return [
        Boekstuk(
            sleutel=f"reservering:arrangement-{rij.pk}",
            soort="reservering",
            omschrijving=f"Arrangement: {rij.soort}",
            benen=overboeking(potten[rij.wijk_id], apart[rij.wijk_id], rij.bedrag),
            datum=rij.begin,
        )
        for rij in rijen
    ]
