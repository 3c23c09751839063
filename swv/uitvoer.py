"""Exports: CSV and xlsx that a Dutch spreadsheet opens as it should, and in which no cell becomes a formula."""

import csv
import datetime
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from swv.register import Bestand

FORMULE = ("=", "+", "-", "@")
STUURTEKENS = ("\t", "\r", "\n")
BOM = "\ufeff"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
GETAL = int | float | Decimal


def als_csv(naam: str, koppen: Sequence[str], rijen: Iterable[Sequence[Any]]) -> Bestand:
    """Semicolons, UTF-8 with BOM, a comma in numbers, 22-11-2026 for a day."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow([veilig(kop) for kop in koppen])
    schrijver.writerows([_tekst(waarde) for waarde in rij] for rij in rijen)
    return Bestand((BOM + uit.getvalue()).encode(), f"{naam}.csv", "text/csv; charset=utf-8")


def als_xlsx(naam: str, koppen: Sequence[str], rijen: Iterable[Sequence[Any]]) -> Bestand:
    """One sheet with a bold first row that stays in sight; numbers and days keep their type."""
    boek = Workbook(write_only=True)
    blad = boek.create_sheet(naam[:31])
    blad.freeze_panes = "A2"
    blad.append([_cel(blad, kop, vet=True) for kop in koppen])
    for rij in rijen:
        blad.append([_cel(blad, waarde) for waarde in rij])
    uit = io.BytesIO()
    boek.save(uit)
    return Bestand(uit.getvalue(), f"{naam}.xlsx", XLSX)


VORMEN = {"csv": als_csv, "xlsx": als_xlsx}


def veilig(tekst: str) -> str:
    """Text that a spreadsheet would run gets an apostrophe in front; characters that break a file go."""
    schoon = ILLEGAL_CHARACTERS_RE.sub("", tekst)
    gevaarlijk = schoon.lstrip().startswith(FORMULE) or schoon.startswith(STUURTEKENS)
    return f"'{schoon}" if gevaarlijk else schoon


def _tekst(waarde: Any) -> str:
    """A value in CSV. A negative number keeps its minus: it is a number, not a text."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, GETAL):
        return str(waarde).replace(".", ",")
    if isinstance(waarde, datetime.datetime):
        return f"{_lokaal(waarde):%d-%m-%Y %H:%M}"
    if isinstance(waarde, datetime.date):
        return f"{waarde:%d-%m-%Y}"
    return veilig(str(waarde))


def _cel(blad: Any, waarde: Any, *, vet: bool = False) -> WriteOnlyCell:
    cel = WriteOnlyCell(blad)
    if isinstance(waarde, bool) or not isinstance(waarde, GETAL | datetime.date | None):
        cel.value = _tekst(waarde)
        cel.data_type = "s"
    else:
        cel.value = _lokaal(waarde) if isinstance(waarde, datetime.datetime) else waarde
    if isinstance(waarde, datetime.date):
        cel.number_format = "DD-MM-YYYY HH:MM" if isinstance(waarde, datetime.datetime) else "DD-MM-YYYY"
    if vet:
        cel.font = Font(bold=True)
    return cel


def _lokaal(moment: datetime.datetime) -> datetime.datetime:
    """Dutch clock time; a spreadsheet knows no zones."""
    return timezone.localtime(moment).replace(tzinfo=None) if timezone.is_aware(moment) else moment
