"""Periodic rounds. Ids in, ``with tenant(...)``, one call; safe to run twice."""

from celery import shared_task

from swv.models import Samenwerkingsverband
from swv.services import document_maken, opschonen_vannacht, ronde_lopen, verbanden_om_op_te_schonen
from swv.tenancy.context import tenant
from swv.tenancy.geschiedenis import namens


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


@shared_task
def opschonen() -> None:
    """Every night: let each samenwerkingsverband forget what it kept long enough."""
    for swv_id in verbanden_om_op_te_schonen().values_list("id", flat=True):
        opschonen_van_swv.delay(swv_id=swv_id)


@shared_task
def opschonen_van_swv(*, swv_id: int) -> None:
    """The same for one; once a day, whatever the number of beats."""
    with tenant(swv_id), namens(None, via="opschonen"):
        opschonen_vannacht()
