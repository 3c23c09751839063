"""Keeps a file that somebody gives as evidence. Its kind is read from its bytes; name and browser are not believed."""

import hashlib
import io
import re
import zipfile
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from swv.bestanden import KAPOT, ONLEESBAAR, UITGEPAKT, WERKBOEK, weiger_bestand, weiger_macros
from swv.models import Bestand, Lid
from swv.persoonsgegevens import weiger_persoonsgegevens, weiger_zekere_persoonsgegevens
from swv.tenancy.context import huidige_swv_id

GROOTTE = 5 * 1024 * 1024
TEKST = "word/document.xml"
EXTENSIE = {
    "application/pdf": ".pdf",
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
}
PDF, PNG, JPEG, DOCX, XLSX = EXTENSIE
KENMERKEN = {b"%PDF-": PDF, b"\x89PNG\r\n\x1a\n": PNG, b"\xff\xd8\xff": JPEG}
TE_GROOT = "Het bestand is groter dan 5 MB. Bewaar het kleiner en kies het opnieuw."
LEEG = "Dit bestand is leeg. Kies een ander."
ANDER_SOORT = "Dit soort bestand kan hier niet. Kies een PDF, een foto (PNG of JPEG), Word (.docx) of Excel (.xlsx)."


@transaction.atomic
def bestand_bewaren(*, upload: BinaryIO, naam: str, door: Lid) -> Bestand:
    """The row and the file. The same file twice from one person is one row. Raises ValidationError for what may not."""
    inhoud = _lezen(upload)
    soort = soort_van(inhoud)
    naam = _nette_naam(naam, soort)
    Lid.objects.select_for_update().get(pk=door.pk)  # a double click finds the row of the first
    sha256 = hashlib.sha256(inhoud).hexdigest()
    if bestaand := Bestand.objects.filter(sha256=sha256, naam=naam, door=door).first():
        return bestaand
    pad = _pad(sha256, soort)
    if not pad.exists():
        pad.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = pad.with_suffix(".deel")
        tijdelijk.write_bytes(inhoud)
        tijdelijk.replace(pad)
    return Bestand.objects.create(naam=naam, soort=soort, omvang=len(inhoud), sha256=sha256, door=door)


def weiger_bewijsstuk(upload: BinaryIO) -> None:
    """Raise ValidationError for an upload that may not be kept; it stands at its beginning again afterwards."""
    soort_van(_lezen(upload))
    upload.seek(0)


def pad_van(bestand: Bestand) -> Path:
    """Where the file of a row stands: in the folder of the running samenwerkingsverband, so never a neighbour's."""
    return _pad(bestand.sha256, bestand.soort)


def soort_van(inhoud: bytes) -> str:
    """The media type by content. Raises ValidationError for any other kind, a macro, or text about one pupil."""
    for kenmerk, soort in KENMERKEN.items():
        if inhoud.startswith(kenmerk):
            return soort
    if not inhoud.startswith(b"PK\x03\x04"):
        raise ValidationError(ANDER_SOORT)
    try:
        return _soort_van_zip(inhoud)
    except ONLEESBAAR as fout:
        if isinstance(fout, ValidationError):
            raise
        raise ValidationError(KAPOT) from fout


def _soort_van_zip(inhoud: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        namen = {deel.filename for deel in zip_.infolist()}
        if WERKBOEK in namen:
            weiger_bestand(io.BytesIO(inhoud))
            return XLSX
        if TEKST not in namen or sum(deel.file_size for deel in zip_.infolist()) > UITGEPAKT:
            raise ValidationError(ANDER_SOORT)
        weiger_macros(namen)
        delen = [zip_.read(naam).decode("utf-8", "replace") for naam in namen if re.fullmatch(r"word/\w+\.xml", naam)]
    weiger_zekere_persoonsgegevens(re.sub(r"<[^>]+>", "", " ".join(delen).replace("</w:p>", " </w:p>")))
    return DOCX


def _lezen(upload: BinaryIO) -> bytes:
    upload.seek(0)
    inhoud = upload.read(GROOTTE + 1)
    if not inhoud:
        raise ValidationError(LEEG)
    if len(inhoud) > GROOTTE:
        raise ValidationError(TE_GROOT)
    return inhoud


def _nette_naam(naam: str, soort: str) -> str:
    """Without a path, with the ending that fits what is in it."""
    kaal = re.sub(r"[^\w .()-]+", "_", Path(naam.replace("\\", "/")).stem)[:100] or "bestand"
    weiger_persoonsgegevens(kaal)
    return f"{kaal}{EXTENSIE[soort]}"


def _pad(sha256: str, soort: str) -> Path:
    return Path(settings.MEDIA_ROOT) / str(huidige_swv_id()) / "bestanden" / f"{sha256}{EXTENSIE[soort]}"
