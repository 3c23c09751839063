"""The opgaven of a round as one locked Excel sheet: a row per school, a column per question, numbers as numbers.

Row 1 says what it is and of which round, row 3 (hidden) the ids of the questions, column A (hidden) those of the rows.
The last column is for the reason of whatever in that row is far from last time.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from doelen.models import Grootheid, Opgave, Opgaveronde, Telling
from doelen.services.vragen import Vraag, grootheden_van, nieuwkomersscholen, vorige_van, vragen_van
from swv.register import Bestand
from swv.templatetags.getallen import datum
from swv.uitvoer import XLSX, veilig
from wijken.models import School

SOORT = "Thuisnabij opgave"
IDS, KOPPEN, EERSTE = 3, 4, 5
VASTE_KOLOMMEN = ("", "Code", "School")
REDEN, REDENKOP = "reden", "Wijkt een getal sterk af van de vorige keer? Schrijf hier waarom"
UITLEG = (
    "Vul de witte vakken in. Leeg betekent niet opgegeven; 0 is een antwoord. Een leeg vak laat staan wat er al is "
    "opgeslagen. Bewaar het bestand en kies het op de pagina ‘Opgaven in Excel’. Indienen kan tot en met {}."
)
GRIJS = PatternFill("solid", start_color="E9EEEC")
Rijen = dict[tuple[int, School], list[Vraag]]  # (opgave, school)


def rijen_van(opgaven: Sequence[Opgave]) -> Rijen:
    """The questions per row of the sheet: of many schools in seven queries, or of one vakgroep."""
    if len(opgaven) == 1:
        vragen = [(opgaven[0].pk, vraag) for vraag in vragen_van(opgaven[0])]
    else:
        vragen = list(_van_scholen(opgaven))
    rijen: Rijen = {}
    for opgave, vraag in vragen:
        rijen.setdefault((opgave, vraag.school), []).append(vraag)
    return rijen


def _van_scholen(opgaven: Sequence[Opgave]) -> Iterable[tuple[int, Vraag]]:
    if not opgaven:
        return
    nieuwkomers = nieuwkomersscholen(opgaven[0].ronde.jaar)
    grootheden = list(grootheden_van(opgaven[0]))
    tellingen = {(t.opgave_id, t.grootheid_id): t for t in Telling.objects.filter(opgave__in=[o.pk for o in opgaven])}
    scholen = School.objects.filter(pk__in=[o.plek_id for o in opgaven]).met_namen().in_bulk()
    vorige = vorige_van(opgaven)
    for opgave in opgaven:
        for grootheid in grootheden:
            if grootheid.alleen_nieuwkomers and opgave.plek_id not in nieuwkomers:
                continue
            eerder = vorige.get((opgave.plek_id, grootheid.pk))
            vraag = Vraag(school=scholen[opgave.plek_id], grootheid=grootheid, vorige=eerder)
            telling = tellingen.get((opgave.pk, grootheid.pk))
            yield opgave.pk, replace(vraag, aantal=telling.aantal, reden=telling.reden) if telling else vraag


def blad_maken(*, ronde: Opgaveronde, opgaven: Sequence[Opgave], naam: str) -> Bestand:
    """The file, with what was saved already filled in."""
    rijen = rijen_van(opgaven)
    grootheden = {vraag.grootheid.pk: vraag.grootheid for vragen in rijen.values() for vraag in vragen}
    boek = Workbook()
    blad: Any = boek.active
    blad.title = "Opgave"
    _kop(blad, ronde, list(grootheden.values()), naam)
    kolom_van = {pk: plek for plek, pk in enumerate(grootheden, start=len(VASTE_KOLOMMEN) + 1)}
    laatste = len(VASTE_KOLOMMEN) + len(grootheden) + 1
    for nummer, ((opgave, school), vragen) in enumerate(rijen.items(), start=EERSTE):
        blad.cell(nummer, 1, f"{opgave}-{school.pk}")
        blad.cell(nummer, 2, veilig(school.code))
        blad.cell(nummer, 3, veilig(str(school)))
        for vraag in vragen:
            _vak(blad.cell(nummer, kolom_van[vraag.grootheid.pk]), vraag)
        for plek in set(kolom_van.values()) - {kolom_van[v.grootheid.pk] for v in vragen}:
            blad.cell(nummer, plek).fill = GRIJS
        _redenvak(blad.cell(nummer, laatste), vragen)
    _keuzes(blad, grootheden, kolom_van, EERSTE + len(rijen))
    blad.protection.enable()
    uit = io.BytesIO()
    boek.save(uit)
    return Bestand(uit.getvalue(), f"opgave-{str(ronde).replace(' ', '-').lower()}.xlsx", XLSX)


def _kop(blad: Any, ronde: Opgaveronde, grootheden: Sequence[Grootheid], naam: str) -> None:
    for kolom, tekst in enumerate((SOORT, str(ronde), veilig(naam)), start=1):
        blad.cell(1, kolom, tekst).font = Font(bold=True, size=14)
    blad.cell(2, 2, UITLEG.format(datum(ronde.sluit)))
    for kolom, tekst in enumerate(VASTE_KOLOMMEN, start=1):
        blad.cell(KOPPEN, kolom, tekst).font = Font(bold=True)
    for kolom, grootheid in enumerate(grootheden, start=len(VASTE_KOLOMMEN) + 1):
        _kolomkop(blad, kolom, grootheid.pk, veilig(grootheid.naam), breedte=22)
    _kolomkop(blad, len(VASTE_KOLOMMEN) + len(grootheden) + 1, REDEN, REDENKOP, breedte=60)
    blad.column_dimensions["A"].hidden = True
    blad.column_dimensions["C"].width = 34
    blad.row_dimensions[IDS].hidden = True
    blad.freeze_panes = blad.cell(EERSTE, len(VASTE_KOLOMMEN) + 1)


def _kolomkop(blad: Any, kolom: int, sleutel: int | str, tekst: str, *, breedte: int) -> None:
    blad.cell(IDS, kolom, sleutel)
    kop = blad.cell(KOPPEN, kolom, tekst)
    kop.font, kop.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    blad.column_dimensions[get_column_letter(kolom)].width = breedte


def _redenvak(cel: Any, vragen: Iterable[Vraag]) -> None:
    """What was written before, when it is one reason for the whole row."""
    cel.protection = Protection(locked=False)
    redenen = {vraag.reden for vraag in vragen if vraag.reden}
    if len(redenen) == 1:
        cel.value = veilig(redenen.pop())


def _vak(cel: Any, vraag: Vraag) -> None:
    cel.protection = Protection(locked=False)
    cel.number_format = "0"
    if vraag.aantal is not None:
        cel.value = ("ja" if vraag.aantal else "nee") if vraag.ja_nee else int(vraag.aantal)


def _keuzes(blad: Any, grootheden: dict[int, Grootheid], kolom_van: dict[int, int], einde: int) -> None:
    """Ja or nee from a list; Excel itself refuses a number that cannot be."""
    for pk, grootheid in grootheden.items():
        if grootheid.eenheid == "ja_nee":
            regel = DataValidation(type="list", formula1='"ja,nee"', allow_blank=True)
        else:
            hoogste = str(grootheid.hoogste or 999_999)
            regel = DataValidation(
                type="whole",
                operator="between",
                formula1="0",
                formula2=hoogste,
                allow_blank=True,
                showErrorMessage=True,
            )
            regel.error = "Vul een heel getal in, zonder punt of komma."
        letter = get_column_letter(kolom_van[pk])
        regel.add(f"{letter}{EERSTE}:{letter}{einde}")
        blad.add_data_validation(regel)
