"""A real Celery worker for the tests: a process of its own on the test database."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections

from swv.celery import app
from swv.lokaal.rollen import met_database
from tests.wereld import VANDAAG

HOOFDMAP = Path(__file__).resolve().parent.parent
NAAM = f"toets{os.getpid()}@localhost"


@pytest.fixture(scope="session")
def _worker(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[subprocess.Popen[bytes]]":
    """One worker per test run, with the application role only."""
    naam = connections["default"].settings_dict["NAME"]
    omgeving = {**os.environ, "DATABASE_URL": met_database(os.environ["DATABASE_URL"], naam)}
    omgeving["SWV_VANDAAG"] = VANDAAG.isoformat()
    omgeving.pop("DATABASE_EIGENAAR_URL", None)
    log = tmp_path_factory.mktemp("worker") / "worker.log"
    opdracht = [sys.executable, "-m", "celery", "-A", "swv", "worker", "-c", "1", "-P", "solo", "-n", NAAM]
    with log.open("wb") as uitvoer:
        proces = subprocess.Popen(opdracht, cwd=HOOFDMAP, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT)
    try:
        _wacht(_antwoordt, proces, lambda: f"De worker start niet.\n{log.read_text()}")
        yield proces
    finally:
        proces.terminate()
        try:
            proces.wait(timeout=20)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()


@pytest.fixture
def celery_worker_proces(
    transactional_db: None, _worker: "subprocess.Popen[bytes]"
) -> "Iterator[subprocess.Popen[bytes]]":
    """The worker, drained before the database is emptied: no task of one test runs in the next."""
    app.control.purge()
    yield _worker
    _wacht(lambda: _rustig() and _heeft_niets_onderhanden() and _rustig(), _worker, lambda: "De worker blijft bezig.")


def _antwoordt() -> bool:
    return bool(app.control.ping(destination=[NAAM], timeout=1))


def _rustig() -> bool:
    """Nothing in the queue, and every message that was taken has been acknowledged (tasks acknowledge late)."""
    with app.connection_for_read() as verbinding:
        client = verbinding.default_channel.client
        return not client.llen(app.conf.task_default_queue) and not client.hlen("unacked")


def _heeft_niets_onderhanden() -> bool:
    antwoord = app.control.inspect(destination=[NAAM], timeout=5).active()
    return antwoord is not None and not any(antwoord.values())


def _wacht(klaar: Callable[[], bool], proces: "subprocess.Popen[bytes]", melding: Callable[[], str]) -> None:
    einde = time.monotonic() + 60
    while not klaar():
        if proces.poll() is not None or time.monotonic() > einde:
            pytest.fail(melding())
        time.sleep(0.05)
