"""One way to make a file: a row, a task, progress, bytes on disk with their sha256."""

import hashlib
import json
from pathlib import Path
from typing import Any

import structlog
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation, ValidationError
from django.db import Error, transaction
from django.utils import timezone

from swv.models import Document, Lid, Plek
from swv.register import Bestand, register

log = structlog.get_logger(__name__)
MISLUKT = "Het maken is niet gelukt. Vraag het document opnieuw; blijft het misgaan, meld het dan bij de beheerder."


@transaction.atomic
def document_vragen(*, soort: str, plek: Plek, titel: str, parameters: dict[str, Any], door: Lid) -> Document:
    """Ask a document. The same question while it is under way gives the same row, so a double click makes one file."""
    sleutel = _aanvraagsleutel(soort, plek, parameters)
    onderweg = Document.objects.filter(soort=soort, aanvraagsleutel=sleutel, status__in=["gevraagd", "bezig"])
    Plek.objects.select_for_update().get(pk=plek.pk)
    return onderweg.first() or Document.objects.create(
        soort=soort, plek=plek, titel=titel, parameters=parameters, aanvraagsleutel=sleutel, gevraagd_door=door
    )


def document_maken(*, document_id: int) -> None:
    """Make the file; does nothing when another worker has it or it is there already."""
    document = _pakken(document_id)
    if document is None:
        return
    try:
        bestand = register.documentsoorten[document.soort].maak(document, _voortgang_van(document_id))
        _wegschrijven(document, bestand)
    except (Error, ValidationError, ValueError, LookupError, OSError):
        log.exception("document_mislukt", document=document_id)
        document.opgeven()
        document.fout = MISLUKT
        document.save(update_fields=["status", "fout"])


@transaction.atomic
def _pakken(document_id: int) -> Document | None:
    document = Document.objects.select_for_update(skip_locked=True).wachtend().filter(pk=document_id).first()
    if document is not None:
        document.beginnen()
        document.gestart_op = timezone.now()
        document.voortgang = 5
        document.save(update_fields=["status", "gestart_op", "voortgang"])
    return document


def _voortgang_van(document_id: int) -> Any:
    def melden(percentage: int) -> None:
        Document.objects.filter(pk=document_id).update(voortgang=percentage)

    return melden


def _wegschrijven(document: Document, bestand: Bestand) -> None:
    extensie = Path(bestand.naam).suffix
    document.bestand = f"{document.swv_id}/{document.pk}-{document.soort}{extensie}"
    pad = bestandspad(document)
    pad.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = pad.with_suffix(".deel")
    tijdelijk.write_bytes(bestand.inhoud)
    tijdelijk.replace(pad)
    document.afronden()
    document.sha256 = hashlib.sha256(bestand.inhoud).hexdigest()
    document.omvang = len(bestand.inhoud)
    document.voortgang = 100
    document.klaar_op = timezone.now()
    document.save(update_fields=["bestand", "status", "sha256", "omvang", "voortgang", "klaar_op"])


def bestandspad(document: Document) -> Path:
    """Where the file stands. Raises SuspiciousFileOperation for a row that points out of its own tenant's folder."""
    eigen_map = (Path(settings.MEDIA_ROOT) / str(document.swv_id)).resolve()
    pad = (Path(settings.MEDIA_ROOT) / document.bestand).resolve()
    if eigen_map not in pad.parents:
        raise SuspiciousFileOperation(f"Document {document.pk} wijst buiten de map van zijn samenwerkingsverband.")
    return pad


def _aanvraagsleutel(soort: str, plek: Plek, parameters: dict[str, Any]) -> str:
    tekst = json.dumps([soort, plek.pk, parameters], sort_keys=True)
    return hashlib.sha256(tekst.encode()).hexdigest()
