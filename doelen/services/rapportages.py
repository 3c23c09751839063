"""Freezing a report: the figures as they were, once per document."""

from typing import Any

from django.db import transaction

from doelen.models import Rapportage
from swv.models import Document


@transaction.atomic
def rapportage_vastleggen(*, document: Document, voor: str, inhoud: dict[str, Any]) -> Rapportage:
    """The first figures stay: making the same document again gives the same report."""
    Document.objects.select_for_update().get(pk=document.pk)
    velden = {
        "jaar": inhoud["jaar"],
        "periode": inhoud["periode"],
        "voor": voor,
        "inhoud": inhoud,
        "gemaakt_door_id": document.gevraagd_door_id,
    }
    return Rapportage.objects.get_or_create(document=document, defaults=velden)[0]
