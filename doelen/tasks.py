"""Computing in a worker. Ids in, ``with tenant(...)``, one call; safe to run twice."""

from celery import shared_task

from doelen.services import gesloten_jaren_markeren, herinneringen_sturen
from swv.models import Samenwerkingsverband
from swv.tenancy.context import tenant


@shared_task
def gesloten_jaren() -> None:
    """Once a day: ask the last verdict of the years that are over."""
    for swv_id in Samenwerkingsverband.objects.filter(actief=True).values_list("id", flat=True):
        gesloten_jaren_van_swv.delay(swv_id=swv_id)


@shared_task
def gesloten_jaren_van_swv(*, swv_id: int) -> None:
    """The same for one samenwerkingsverband; a year that is judged already stays as it is."""
    with tenant(swv_id):
        gesloten_jaren_markeren()


@shared_task
def herinneringen() -> None:
    """Every morning: let each samenwerkingsverband remind who has an opgave open."""
    for swv_id in Samenwerkingsverband.objects.filter(actief=True).values_list("id", flat=True):
        herinneringen_van_swv.delay(swv_id=swv_id)


@shared_task
def herinneringen_van_swv(*, swv_id: int) -> None:
    """The same for one; a second beat finds the rows of the first and mails nobody."""
    with tenant(swv_id):
        herinneringen_sturen()
