"""The outbox: write what happened, deliver it later, never lose it."""

from typing import Any

import structlog
from django.db import Error, transaction
from django.utils import timezone

from swv.models import Document, Gebeurtenis, Lid
from swv.register import register
from swv.services.documenten import document_maken
from swv.tenancy.geschiedenis import namens

log = structlog.get_logger(__name__)


def gebeurtenis_melden(*, soort: str, door: Lid | None = None, **gegevens: Any) -> Gebeurtenis:
    """Write down, in the transaction of the act itself, that something happened."""
    return Gebeurtenis.objects.create(soort=soort, door=door, gegevens=gegevens)


def ronde_lopen() -> None:
    """Everything that waits in the running samenwerkingsverband: events, documents, and what the apps have waiting."""
    for gebeurtenis_id in Gebeurtenis.objects.onbezorgd().values_list("id", flat=True)[:200]:
        gebeurtenis_bezorgen(gebeurtenis_id=gebeurtenis_id)
    for document_id in list(Document.objects.wachtend().values_list("id", flat=True)[:10]):
        document_maken(document_id=document_id)
    for werk in register.rondewerk:
        werk()


def gebeurtenis_bezorgen(*, gebeurtenis_id: int) -> None:
    """Run the handlers of one event in one transaction; a failure is written on the event and tried again."""
    try:
        with transaction.atomic():
            gebeurtenis = Gebeurtenis.objects.select_for_update(skip_locked=True).onbezorgd().filter(pk=gebeurtenis_id)
            if (gevonden := gebeurtenis.first()) is None:
                return
            with namens(gevonden.door_id, via="na een gebeurtenis"):
                for afhandelaar in register.afhandelaars.get(gevonden.soort, []):
                    afhandelaar(gevonden)
            gevonden.bezorgd_op = timezone.now()
            gevonden.save(update_fields=["bezorgd_op"])
    except (Error, ValueError, LookupError, OSError) as fout:
        log.exception("gebeurtenis_mislukt", gebeurtenis=gebeurtenis_id)
        _poging_noteren(gebeurtenis_id, fout)


def _poging_noteren(gebeurtenis_id: int, fout: Exception) -> None:
    gebeurtenis = Gebeurtenis.objects.get(pk=gebeurtenis_id)
    gebeurtenis.pogingen += 1
    gebeurtenis.fout = str(fout)[:2000]
    gebeurtenis.save(update_fields=["pogingen", "fout"])
