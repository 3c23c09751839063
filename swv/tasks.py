"""Periodic rounds. Ids in, ``with tenant(...)``, one call; safe to run twice."""

from celery import shared_task

from swv.models import Samenwerkingsverband
from swv.services import document_maken, ronde_lopen
from swv.tenancy.context import tenant


@shared_task
def ronde() -> None:
    """Every minute: let each samenwerkingsverband do what waits."""
    for swv_id in Samenwerkingsverband.objects.filter(actief=True).values_list("id", flat=True):
        ronde_van_swv.delay(swv_id=swv_id)


@shared_task
def ronde_van_swv(*, swv_id: int) -> None:
    """Deliver events and make documents that wait; what a lost message left behind is picked up here."""
    with tenant(swv_id):
        ronde_lopen()


@shared_task
def document_maken_taak(*, swv_id: int, document_id: int) -> None:
    """Make one document now; the round would do it within a minute."""
    with tenant(swv_id):
        document_maken(document_id=document_id)
