"""Taking in a filled sheet: every cell is read first, then all of it is kept, or school by school, or nothing."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.db import transaction
from openpyxl.utils import get_column_letter

from doelen.models import Opgave, Opgaveronde, Telling
from doelen.services.invultijd import tijd_bijhouden
from doelen.services.opgaveblad import EERSTE, IDS, SOORT, VASTE_KOLOMMEN, rijen_van
from doelen.services.opgaven import opgave_indienen
from doelen.services.vragen import FoutAntwoord, Vraag, meer_dan_heel
from swv.bestanden import werkblad
from swv.models import Lid

GEEN_OPGAVE = "Dit is geen invulbestand van Thuisnabij. Haal het bestand op deze pagina op en vul dat in."
GEEN_KOPPEN = "De kolommen van dit bestand zijn veranderd. Haal een nieuw bestand op en zet uw getallen daarin."
VREEMD = "Deze school hoort niet bij deze ronde van uw samenwerkingsverband. Haal een nieuw bestand op."
MAG_NIET = "Voor deze school kunt u niet invullen."
AL_KLAAR = "Deze opgave is intussen {}. Vraag wie haar controleert om haar terug te sturen."
NIET_GEVRAAGD = "Dit wordt deze school niet gevraagd. Maak het vak leeg."
DATUM = "Excel maakte hier een datum van. Typ het getal opnieuw."


@dataclass(frozen=True)
class Celfout:
    """What is wrong where: the address of the cell in the sheet, and a sentence."""

    cel: str
    school: str
    vraag: str
    zin: str


@dataclass
class Rij:
    """One line of the sheet: what was given per question, and what is wrong."""

    nummer: int
    opgave: int
    school: int
    naam: str
    cellen: dict[int, tuple[str, Any]]  # grootheid -> (address, value)
    vragen: dict[int, Vraag] = field(default_factory=dict)
    fouten: list[Celfout] = field(default_factory=list)

    def fout(self, zin: str, *, grootheid: int | None = None) -> None:
        cel = self.cellen[grootheid][0] if grootheid in self.cellen else f"C{self.nummer}"
        vraag = self.vragen[grootheid].grootheid.naam if grootheid in self.vragen else ""
        self.fouten.append(Celfout(cel, self.naam, vraag, zin))


@dataclass(frozen=True)
class Opname:
    """What was taken in: a row is a school. ``niet_ingediend`` holds (school, why)."""

    rijen: int
    scholen: list[str]
    getallen: int
    fouten: list[Celfout]
    ingediend: list[str] = field(default_factory=list)
    niet_ingediend: list[tuple[str, str]] = field(default_factory=list)


def blad_verwerken(
    *,
    bestand: BinaryIO,
    ronde: Opgaveronde,
    mag: Callable[[Opgave], bool],
    per_school: bool,
    indienen: bool,
    door: Lid,
) -> Opname:
    """Keep what is right. With one wrong cell nothing is kept, or with ``per_school`` only the schools without one.

    Raises ValidationError for a file that is not of this round.
    """
    rijen = _rijen(werkblad(bestand), ronde)
    with transaction.atomic():
        opgaven = _op_slot(rijen, ronde)
        _beoordelen(rijen, opgaven, mag)
        fouten = [fout for rij in rijen for fout in rij.fouten]
        goed = [] if fouten and not per_school else [rij for rij in rijen if not rij.fouten]
        getallen = _bewaren(goed, opgaven)
    raak = [rij for rij in goed if any(str(waarde or "").strip() or waarde == 0 for _, waarde in rij.cellen.values())]
    klaar, niet = _indienen(raak, opgaven, door) if indienen and (per_school or not fouten) else ([], [])
    return Opname(len(rijen), [rij.naam for rij in raak], getallen, fouten, klaar, niet)


def _rijen(cellen: Sequence[Sequence[Any]], ronde: Opgaveronde) -> list[Rij]:
    begin = [*cellen[0], None, None][:2] if cellen else [None, None]
    if begin[0] != SOORT or len(cellen) < EERSTE:
        raise ValidationError(GEEN_OPGAVE)
    if begin[1] != str(ronde):
        raise ValidationError(f"Dit bestand is van ronde {begin[1]}. Hier hoort het bestand van {ronde}.")
    vast = len(VASTE_KOLOMMEN)
    ids = [waarde for waarde in cellen[IDS - 1][vast:] if waarde is not None]
    if not ids or not all(isinstance(waarde, int) for waarde in ids) or len(set(ids)) != len(ids):
        raise ValidationError(GEEN_KOPPEN)
    gevuld = enumerate(cellen[EERSTE - 1 :], start=EERSTE)
    rijen = [_rij(nummer, rij, ids) for nummer, rij in gevuld if any(cel is not None for cel in rij)]
    if len({(rij.opgave, rij.school) for rij in rijen}) != len(rijen):
        raise ValidationError("Een school staat twee keer in dit bestand. Haal een nieuw bestand op.")
    return rijen


def _rij(nummer: int, rij: Sequence[Any], ids: Sequence[int]) -> Rij:
    opgave, streep, school = str(rij[0] or "").partition("-")
    if not (streep and opgave.isdecimal() and school.isdecimal() and len(opgave + school) < 19):
        opgave = school = "0"
    waarden = [*rij[len(VASTE_KOLOMMEN) :], *[None] * len(ids)]
    cellen = {
        grootheid: (f"{get_column_letter(len(VASTE_KOLOMMEN) + plek)}{nummer}", waarde)
        for plek, (grootheid, waarde) in enumerate(zip(ids, waarden, strict=False), start=1)
    }
    return Rij(nummer, int(opgave), int(school), str([*rij, None, None, None][2] or ""), cellen)


def _op_slot(rijen: Sequence[Rij], ronde: Opgaveronde) -> dict[int, Opgave]:
    pks = {rij.opgave for rij in rijen}
    rijen_ = Opgave.objects.select_for_update(of=("self",)).select_related("ronde", "plek").filter(ronde=ronde)
    return {opgave.pk: opgave for opgave in rijen_.filter(pk__in=pks).order_by("pk")}


def _beoordelen(rijen: Sequence[Rij], opgaven: Mapping[int, Opgave], mag: Callable[[Opgave], bool]) -> None:
    """Write on each row what is wrong with it."""
    scholen = [opgave for opgave in opgaven.values() if not opgave.vakgroep]
    groepen = [[opgave] for opgave in opgaven.values() if opgave.vakgroep] + [scholen]
    vragen = {
        (opgave, school.pk): {vraag.grootheid.pk: vraag for vraag in reeks}
        for groep in groepen
        for (opgave, school), reeks in rijen_van(groep).items()
    }
    for rij in rijen:
        opgave = opgaven.get(rij.opgave)
        rij.vragen = vragen.get((rij.opgave, rij.school), {})
        if opgave is None or not rij.vragen:
            rij.fout(VREEMD)
        elif not mag(opgave):
            rij.fout(MAG_NIET)
        else:
            rij.naam = str(next(iter(rij.vragen.values())).school)
            _cellen(rij, opgave)


def _lees(vraag: Vraag | None, waarde: Any) -> Decimal | None:
    if vraag is None:
        raise FoutAntwoord(NIET_GEVRAAGD)
    if isinstance(waarde, datetime.date | datetime.time):
        raise FoutAntwoord(DATUM)
    return vraag.lees(_als_tekst(waarde))


def _cellen(rij: Rij, opgave: Opgave) -> None:
    nieuw = {}
    for grootheid, (_, waarde) in rij.cellen.items():
        if _als_tekst(waarde) == "":
            continue
        try:
            nieuw[grootheid] = _lees(rij.vragen.get(grootheid), waarde)
        except FoutAntwoord as fout:
            rij.fout(str(fout), grootheid=grootheid)
    _vergelijken(rij, opgave, nieuw)


def _vergelijken(rij: Rij, opgave: Opgave, nieuw: Mapping[int, Decimal | None]) -> None:
    """What was read against what is saved, and parts against their whole."""
    anders = {grootheid for grootheid, aantal in nieuw.items() if aantal != rij.vragen[grootheid].aantal}
    rij.vragen |= {grootheid: rij.vragen[grootheid].met(aantal) for grootheid, aantal in nieuw.items()}
    if anders and opgave.status != Opgave.Status.OPEN:
        rij.fout(AL_KLAAR.format("ingediend" if opgave.status == Opgave.Status.INGEDIEND else "geaccepteerd"))
    for grootheid, vraag in rij.vragen.items():
        heel = rij.vragen.get(vraag.grootheid.deel_van_id or 0)
        if heel is not None and meer_dan_heel(vraag, heel):
            rij.fout(f"Dit is meer dan bij {heel.zo_gevraagd} Verbeter een van de twee.", grootheid=grootheid)


def _als_tekst(waarde: Any) -> str:
    """A cell as somebody would type it: 12.0 is 12, 12.5 is 12,5, TRUE is ja."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return f"{Decimal(str(waarde)).normalize():f}".replace(".", ",")
    return str(waarde).strip()


def _bewaren(rijen: Sequence[Rij], opgaven: Mapping[int, Opgave]) -> int:
    """One upsert of every number in these rows; how many it were."""
    gegeven = [
        Telling(opgave=opgaven[rij.opgave], school=vraag.school, grootheid=vraag.grootheid, aantal=vraag.aantal)
        for rij in rijen
        for grootheid, vraag in rij.vragen.items()
        if _als_tekst(rij.cellen.get(grootheid, ("", None))[1]) != ""
        and opgaven[rij.opgave].status == Opgave.Status.OPEN
    ]
    Telling.objects.bulk_create(
        gegeven,
        update_conflicts=True,
        unique_fields=["swv", "opgave", "school", "grootheid"],
        update_fields=["aantal"],
    )
    for pk in {telling.opgave_id for telling in gegeven}:
        tijd_bijhouden(opgaven[pk], None)
    return len(gegeven)


def _indienen(
    rijen: Sequence[Rij], opgaven: Mapping[int, Opgave], door: Lid
) -> tuple[list[str], list[tuple[str, str]]]:
    """Hand in what was taken in; what still needs a reason stays open and says so."""
    klaar, niet = [], []
    for pk in sorted({rij.opgave for rij in rijen if opgaven[rij.opgave].status == Opgave.Status.OPEN}):
        naam = opgaven[pk].plek.naam
        try:
            opgave_indienen(opgave=opgaven[pk], door=door)
            klaar.append(naam)
        except ValidationError as fout:
            niet.append((naam, fout.messages[0]))
    return klaar, niet
