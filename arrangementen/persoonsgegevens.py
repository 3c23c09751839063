"""Refuses text that points at one pupil. Names cannot be recognised; numbers and dates of birth can."""

import re

from django.core.exceptions import ValidationError

from swv.dagen import vandaag

MAANDEN = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
BSN = re.compile(r"(?<!\d)\d{9}(?!\d)|(?<!\d)\d{4}[. -]\d{2}[. -]\d{3}(?!\d)|(?<!\d)\d{3}[. -]\d{3}[. -]\d{3}(?!\d)")
DATUM = re.compile(
    rf"(?<!\d)\d{{1,2}}(?:\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?|\s+(?:{MAANDEN})\s+)(\d{{4}}|\d{{2}})(?!\d)", re.I
)
DATUM_ISO = re.compile(r"(?<!\d)(\d{4})-\d{2}-\d{2}(?!\d)")
GEBOREN = re.compile(r"geboortedatum|geboren op|\bgeb\.? ?dat", re.I)
LEEFTIJDEN = range(2, 22)


def weiger_persoonsgegevens(tekst: str) -> None:
    """Raise ValidationError when a text holds a BSN-like number or a date of birth of a pupil."""
    if BSN.search(tekst):
        raise ValidationError("Hier staat een nummer dat een BSN kan zijn. Haal het weg: dat mag hier niet staan.")
    if GEBOREN.search(tekst) or any(_is_geboortejaar(jaar) for jaar in _jaren(tekst)):
        raise ValidationError("Hier staat een geboortedatum. Haal die weg, of schrijf alleen de groep op.")


def _jaren(tekst: str) -> list[int]:
    gevonden = [*DATUM.findall(tekst), *DATUM_ISO.findall(tekst)]
    return [int(jaar) if len(jaar) == 4 else 2000 + int(jaar) for jaar in gevonden]


def _is_geboortejaar(jaar: int) -> bool:
    return vandaag().year - jaar in LEEFTIJDEN
