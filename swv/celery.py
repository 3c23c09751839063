"""Celery: worker and beat (``celery -A swv worker``, ``celery -A swv beat``)."""

import os

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "swv.settings")
app = Celery("swv")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def weiger_onveilige_database(**kwargs: object) -> None:
    """No worker on a role that could see another tenant."""
    from swv.tenancy.controle import weiger_onveilige_start

    weiger_onveilige_start()
