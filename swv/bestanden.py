"""Looks at an uploaded xlsx before anything keeps it: size, real type, what it unpacks to, what stands in it.

Nothing is trusted: not the name, not the type the browser names, not the size a sheet says it has.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from xml.etree.ElementTree import ParseError  # noqa: S405  the error only: parsing is done by defusedxml

from django.core.exceptions import ValidationError
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from swv.persoonsgegevens import vondsten_in_cel

GROOTTE = 2 * 1024 * 1024
UITGEPAKT = 8 * 1024 * 1024
BIJZAAK = 256 * 1024
ONDERDELEN = 200
RIJEN = 5_000
KOLOMMEN = 60
CELLEN = 60_000
ZIP = b"PK\x03\x04"
WERKBOEK = "xl/workbook.xml"
ONLEESBAAR = (
    zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, TypeError, IndexError, AttributeError,
    OSError, RuntimeError, NotImplementedError, EOFError,
)  # fmt: skip

TE_GROOT = "Het bestand is te groot. Maak het kleiner dan 2 MB, of verdeel het over meer bestanden."
GEEN_XLSX = "Dit is geen Excel-bestand. Bewaar uw lijst als .xlsx en kies hem opnieuw."
MACRO = "In dit bestand zitten macro’s. Bewaar het als gewoon bestand, zonder macro’s, en kies het opnieuw."
TE_VEEL = "In dit bestand staat te veel. Houd het bij 5.000 rijen en 60 kolommen, en haal lege rijen en bladen weg."
KAPOT = "Dit bestand is niet te lezen. Open het in Excel, bewaar het opnieuw als .xlsx en kies het nog eens."


def weiger_bestand(bestand: BinaryIO) -> None:
    """Raise ValidationError when an upload may not be kept; the file stands at its beginning again afterwards."""
    werkblad(bestand)


def werkblad(bestand: BinaryIO) -> list[tuple[Any, ...]]:
    """The rows of the first sheet, as values. Raises ValidationError for whatever ``weiger_bestand`` refuses."""
    bestand.seek(0)
    inhoud = bestand.read(GROOTTE + 1)
    bestand.seek(0)
    _weiger_verpakking(inhoud)
    try:
        bladen = _bladen(inhoud)
    except ONLEESBAAR as fout:
        if isinstance(fout, ValidationError):
            raise
        raise ValidationError(KAPOT) from fout
    _weiger_cellen(bladen)
    return next(iter(bladen.values()))


def _weiger_verpakking(inhoud: bytes) -> None:
    """By the bytes: a zip with a workbook in it, that does not unpack to more than we read."""
    if len(inhoud) > GROOTTE:
        raise ValidationError(TE_GROOT)
    if not inhoud.startswith(ZIP):
        raise ValidationError(GEEN_XLSX)
    try:
        delen = zipfile.ZipFile(io.BytesIO(inhoud)).infolist()
    except ONLEESBAAR as fout:
        raise ValidationError(KAPOT) from fout
    namen = {deel.filename for deel in delen}
    if WERKBOEK not in namen:
        raise ValidationError(GEEN_XLSX)
    weiger_macros(namen)
    if len(delen) > ONDERDELEN or sum(deel.file_size for deel in delen) > UITGEPAKT or any(map(_is_bom, delen)):
        raise ValidationError(TE_VEEL)


def weiger_macros(namen: Iterable[str]) -> None:
    """``namen``: of what is in the zip."""
    if any(naam.endswith("vbaProject.bin") for naam in namen):
        raise ValidationError(MACRO)


def _is_bom(deel: zipfile.ZipInfo) -> bool:
    """Styles and the like are read as a whole, so a large one costs memory that no list needs."""
    inhoud = deel.filename.startswith(("xl/worksheets/", "xl/sharedStrings", "xl/media/"))
    return not inhoud and deel.file_size > BIJZAAK


def _bladen(inhoud: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """Every sheet, hidden ones too, read as a stream that stops at the first cell too many."""
    boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
    bladen, ruimte = {}, CELLEN
    for blad in boek.worksheets:
        blad.reset_dimensions()
        bladen[blad.title] = list(_begrensd(blad.iter_rows(values_only=True), ruimte))
        ruimte -= sum(map(len, bladen[blad.title]))
    if not bladen:
        raise ValidationError(KAPOT)
    return bladen


def _begrensd(rijen: Iterable[tuple[Any, ...]], ruimte: int) -> Iterator[tuple[Any, ...]]:
    for nummer, rij in enumerate(rijen, start=1):
        ruimte -= len(rij)
        if nummer > RIJEN or len(rij) > KOLOMMEN or ruimte < 0:
            raise ValidationError(TE_VEEL)
        yield rij


def _weiger_cellen(bladen: dict[str, list[tuple[Any, ...]]]) -> None:
    """Name the first cell of each kind that points at a pupil, never what stands in it."""
    fouten: dict[str, str] = {}
    for blad, rijen in bladen.items():
        for waar, waarde in _gevuld(rijen):
            for zin in vondsten_in_cel(waarde):
                fouten.setdefault(zin, f"Cel {waar} van blad ‘{blad}’: {zin}")
    if fouten:
        raise ValidationError(list(fouten.values()))


def _gevuld(rijen: list[tuple[Any, ...]]) -> Iterator[tuple[str, Any]]:
    for rijnummer, rij in enumerate(rijen, start=1):
        for kolom, waarde in enumerate(rij, start=1):
            if waarde is not None:
                yield f"{get_column_letter(kolom)}{rijnummer}", waarde
