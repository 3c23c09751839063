"""Finds what points at one pupil. Names cannot be recognised; numbers and dates of birth can.

A find is *zeker* (a BSN by its own check, a date after "geboren") or not (nine digits, a day of which a pupil could be
born). A short field refuses both; a long text warns, and only what is zeker stops it from being handed in.
"""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from swv.dagen import vandaag

MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
DAG = rf"\d{{1,2}}(?:\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?|\s+(?:{MAANDEN})\s+)"
NEGEN = re.compile(r"(?<!\d)(?:\d{9}|\d{4}[. -]\d{2}[. -]\d{3}|\d{3}[. -]\d{3}[. -]\d{3})(?!\d)")
BENOEMD = re.compile(r"(?:\bbsn|burgerservicenummer|onderwijsnummer|\bpgn)\W{0,3}(?:nummer\W{0,3})?\d[\d. -]{6,}", re.I)
DATUM = re.compile(rf"(?<!\d){DAG}(\d{{4}}|\d{{2}})(?!\d)", re.I)
DATUM_ISO = re.compile(r"(?<!\d)(\d{4})-\d{2}-\d{2}(?!\d)")
GEBOREN = re.compile(r"geboortedatum|geboren op|\bgeb\.? ?dat", re.I)
GEBOREN_OP = re.compile(r"(?:geboortedatum|geboren op|\bgeb\.? ?dat(?:um|\.)?|\bgeb\.)\W{0,3}(?:is\s+)?\d", re.I)
LEEFTIJDEN = range(2, 22)

HET_BSN = "Hier staat een burgerservicenummer. Haal het weg: dat mag hier niet staan."
MISSCHIEN_BSN = (
    "Hier staat een nummer van negen cijfers, en dat kan een BSN zijn. Haal het weg. "
    "Is het iets anders, schrijf het dan anders op, zoals 06-12345678."
)
DE_GEBOORTEDATUM = "Hier staat een geboortedatum. Haal die weg, of schrijf alleen de groep op."
MISSCHIEN_GEBOORTEDATUM = (
    "Hier staat een dag waarop een leerling geboren kan zijn. Is het een geboortedatum, haal die dan weg. "
    "Is het iets anders, noem dan alleen de maand en het jaar."
)


@dataclass(frozen=True)
class Vondst:
    """What stands in a text, as a sentence that says what to do; ``zeker`` when it can hardly be anything else."""

    zin: str
    zeker: bool


def vondsten(tekst: str) -> list[Vondst]:
    """At most one find of a number and one of a day, the certain kind first."""
    return [vondst for vondst in (_nummer(tekst), _geboortedag(tekst)) if vondst]


def weiger_persoonsgegevens(tekst: str) -> None:
    """Raise ValidationError when a short text holds what can be a BSN or the birth date of a pupil."""
    if gevonden := vondsten(tekst):
        raise ValidationError([vondst.zin for vondst in gevonden])


def weiger_zekere_persoonsgegevens(tekst: str) -> None:
    """The same for words of somebody else, such as a quoted sentence: only what can hardly be anything but personal."""
    if gevonden := zekere_vondsten(tekst):
        raise ValidationError(gevonden)


def zekere_vondsten(tekst: str) -> list[str]:
    """The sentences about what can hardly be anything but personal; these stop a long text too."""
    return [vondst.zin for vondst in vondsten(tekst) if vondst.zeker]


def vondsten_in_cel(waarde: Any) -> list[str]:
    """The same for a cell of an uploaded list. Nine digits that are no BSN pass: a phone number without its zero."""
    if isinstance(waarde, datetime.date):
        return [MISSCHIEN_GEBOORTEDATUM] if _is_geboortejaar(waarde.year) else []
    tekst = str(int(waarde)).zfill(9) if isinstance(waarde, float | int) and 1e7 <= waarde < 1e9 else str(waarde)
    return [vondst.zin for vondst in vondsten(tekst) if vondst.zin != MISSCHIEN_BSN]


def is_bsn(cijfers: str) -> bool:
    """The elfproef: 9 × the first digit + 8 × the second … − the last is a multiple of 11."""
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), cijfers, strict=True))
    return som % 11 == 0 and cijfers != "000000000"


def _nummer(tekst: str) -> Vondst | None:
    nummers = [re.sub(r"\D", "", gevonden) for gevonden in NEGEN.findall(tekst)]
    if BENOEMD.search(tekst) or any(map(is_bsn, nummers)):
        return Vondst(HET_BSN, zeker=True)
    return Vondst(MISSCHIEN_BSN, zeker=False) if nummers else None


def _geboortedag(tekst: str) -> Vondst | None:
    if GEBOREN_OP.search(tekst):
        return Vondst(DE_GEBOORTEDATUM, zeker=True)
    if GEBOREN.search(tekst) or any(map(_is_geboortejaar, _jaren(tekst))):
        return Vondst(MISSCHIEN_GEBOORTEDATUM, zeker=False)
    return None


def _jaren(tekst: str) -> list[int]:
    gevonden = [*DATUM.findall(tekst), *DATUM_ISO.findall(tekst)]
    return [int(jaar) if len(jaar) == 4 else 2000 + int(jaar) for jaar in gevonden]


def _is_geboortejaar(jaar: int) -> bool:
    return vandaag().year - jaar in LEEFTIJDEN
