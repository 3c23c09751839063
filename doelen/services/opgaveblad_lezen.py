"""Taking in a filled sheet: every cell is read first, then all of it is kept, or school by school, or nothing."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Opgave, Opgaveronde, Telling
from doelen.services.invultijd import tijd_bijhouden
from doelen.services.opgaveblad import rijen_van
from doelen.services.opgaveblad_rijen import Celfout, Rij, als_tekst, rijen_in
from doelen.services.opgaven import opgave_indienen
from doelen.services.rondes import ronde_is_gesloten
from doelen.services.vragen import FoutAntwoord, Vraag, meer_dan_heel, reden_gevraagd
from swv.bestanden import werkblad
from swv.models import Lid

VREEMD = "Deze school hoort niet bij deze ronde van uw samenwerkingsverband. Haal een nieuw bestand op."
MAG_NIET = "Voor deze school kunt u niet invullen."
AL_KLAAR = "Deze opgave is intussen {}. Vraag wie haar controleert om haar terug te sturen."
NIET_GEVRAAGD = "Dit wordt deze school niet gevraagd. Maak het vak leeg."
NIET_ALLES = "Niet alles is compleet. Kijk naar de cellen hieronder, of open de pagina van de opgave."
DATUM = "Excel maakte hier een datum van. Typ het getal opnieuw."


@dataclass(frozen=True)
class Opname:
    """What was taken in: a row is a school. ``zonder_reden``: taken in, but a reason is asked before handing in.

    ``niet_ingediend``: per reason the schools that are not handed in.
    """

    rijen: int
    scholen: list[str]
    getallen: int
    fouten: list[Celfout]
    ingediend: list[str] = field(default_factory=list)
    niet_ingediend: dict[str, list[str]] = field(default_factory=dict)
    zonder_reden: list[Celfout] = field(default_factory=list)


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
    rijen = rijen_in(werkblad(bestand), ronde)
    with transaction.atomic():
        opgaven = _op_slot(rijen, ronde)
        _beoordelen(rijen, opgaven, mag)
        fouten = [fout for rij in rijen for fout in rij.fouten]
        goed = [] if fouten and not per_school else [rij for rij in rijen if not rij.fouten]
        getallen = _bewaren(goed, opgaven)
    raak = [rij for rij in goed if rij.is_gevuld]
    klaar, niet = _indienen(raak, opgaven, door) if indienen else ([], _gesloten(raak, opgaven))
    zonder_reden = [fout for rij in raak for fout in rij.zonder_reden]
    return Opname(len(rijen), [rij.naam for rij in raak], getallen, fouten, klaar, niet, zonder_reden)


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
    return vraag.lees(als_tekst(waarde))


def _cellen(rij: Rij, opgave: Opgave) -> None:
    nieuw = {}
    for grootheid, (_, waarde) in rij.cellen.items():
        if als_tekst(waarde) == "":
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
    _met_reden(rij)


def _met_reden(rij: Rij) -> None:
    """The reason of the row goes with every number that is far from last time; without one it is asked."""
    waar = f"in kolom {rij.redenkolom} " if rij.redenkolom else ""
    for grootheid, vraag in rij.vragen.items():
        if vraag.wijkt_af and rij.reden:
            rij.vragen[grootheid] = replace(vraag, reden=rij.reden)
        if zin := reden_gevraagd(rij.vragen[grootheid], waar=waar):
            rij.vraag_reden(zin, grootheid=grootheid)


def _bewaren(rijen: Sequence[Rij], opgaven: Mapping[int, Opgave]) -> int:
    """One upsert of every number in these rows, with its reason; how many numbers it were."""
    open_ = [rij for rij in rijen if opgaven[rij.opgave].status == Opgave.Status.OPEN]
    gegeven = [(rij, vraag) for rij in open_ for vraag in rij.vragen.values() if _staat_er(rij, vraag)]
    anders = [(rij, vraag) for rij in open_ for vraag in rij.vragen.values() if rij.reden and vraag.wijkt_af]
    tellingen = {
        (rij.opgave, vraag.veld): Telling(
            opgave=opgaven[rij.opgave],
            school=vraag.school,
            grootheid=vraag.grootheid,
            aantal=vraag.aantal,
            reden=vraag.reden,
        )
        for rij, vraag in [*gegeven, *anders]
    }
    Telling.objects.bulk_create(
        tellingen.values(),
        update_conflicts=True,
        unique_fields=["swv", "opgave", "school", "grootheid"],
        update_fields=["aantal", "reden"],
    )
    for pk in {rij.opgave for rij, _ in gegeven}:
        tijd_bijhouden(opgaven[pk], None)
    return len(gegeven)


def _staat_er(rij: Rij, vraag: Vraag) -> bool:
    return als_tekst(rij.cellen.get(vraag.grootheid.pk, ("", None))[1]) != ""


def _open(rijen: Iterable[Rij], opgaven: Mapping[int, Opgave]) -> list[Opgave]:
    pks = {rij.opgave for rij in rijen}
    return [opgaven[pk] for pk in sorted(pks) if opgaven[pk].status == Opgave.Status.OPEN]


def _gesloten(rijen: Iterable[Rij], opgaven: Mapping[int, Opgave]) -> dict[str, list[str]]:
    """Who reads that the round has closed, also without asking to hand in."""
    laat = [opgave for opgave in _open(rijen, opgaven) if opgave.te_laat]
    return {ronde_is_gesloten(laat[0].ronde): [opgave.plek.naam for opgave in laat]} if laat else {}


def _indienen(rijen: Sequence[Rij], opgaven: Mapping[int, Opgave], door: Lid) -> tuple[list[str], dict[str, list[str]]]:
    """Hand in what was taken in; what still needs something stays open and says so."""
    klaar, niet = [], _gesloten(rijen, opgaven)
    for opgave in _open(rijen, opgaven):
        if opgave.te_laat:
            continue
        try:
            opgave_indienen(opgave=opgave, door=door)
            klaar.append(opgave.plek.naam)
        except ValidationError as fout:
            reden = NIET_ALLES if hasattr(fout, "error_dict") else fout.messages[0]
            niet.setdefault(reden, []).append(opgave.plek.naam)
    return klaar, niet
