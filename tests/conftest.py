"""What every test can use. The servers themselves start in tests/servers.py."""

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
from tests.wereld import _tenant_in_testtransactie, _vandaag, buren, maak_wereld, wereld  # noqa: F401

HOOFDMAP = Path(__file__).resolve().parent.parent
CHROMIUM_OPTIES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Debian's Chromium, without traffic of its own."""
    return {**browser_type_launch_args, "executable_path": "/usr/bin/chromium", "args": CHROMIUM_OPTIES}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A Dutch reader."""
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture(scope="session")
def _worker(django_db_setup: None, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[subprocess.Popen[bytes]]":
    """One real worker per test run, on the test database, with the application role only."""
    naam = connections["default"].settings_dict["NAME"]
    omgeving = {**os.environ, "DATABASE_URL": met_database(os.environ["DATABASE_URL"], naam)}
    omgeving.pop("DATABASE_EIGENAAR_URL", None)
    log = tmp_path_factory.mktemp("worker") / "worker.log"
    opdracht = [sys.executable, "-m", "celery", "-A", "swv", "worker", "-c", "1", "-P", "solo", "--loglevel", "INFO"]
    with log.open("wb") as uitvoer:
        proces = subprocess.Popen(opdracht, cwd=HOOFDMAP, env=omgeving, stdout=uitvoer, stderr=subprocess.STDOUT)
    try:
        _wacht(lambda: bool(app.control.ping(timeout=0.5)), proces, "de worker start niet", log)
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
    _wacht(_worker_is_klaar, _worker, "de worker blijft bezig")


def _worker_is_klaar() -> bool:
    """Nothing in the queue and nothing in hand."""
    with app.connection_for_read() as verbinding:
        if verbinding.default_channel.client.llen(app.conf.task_default_queue):
            return False
    vraag = app.control.inspect(timeout=1)
    werk = [vraag.active(), vraag.reserved(), vraag.scheduled()]
    return all(antwoord is not None and not any(antwoord.values()) for antwoord in werk)


def _wacht(klaar: Callable[[], bool], proces: "subprocess.Popen[bytes]", waarop: str, log: Path | None = None) -> None:
    einde = time.monotonic() + 60
    while not klaar():
        if proces.poll() is not None or time.monotonic() > einde:
            pytest.fail(f"{waarop}\n{log.read_text() if log else ''}")
        time.sleep(0.1)
