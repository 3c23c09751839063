"""The migrated test database, kept from one run to the next: restoring takes a second, migrating half a minute.

Only on our own embedded server. A change in a migration, in the tenancy operations or in a package makes a new one.
"""

import hashlib
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections

from swv.lokaal.postgres import binair
from tests.leegmaken import beheer_url

HOOFDMAP = Path(__file__).resolve().parent.parent
BRONNEN = (
    "requirements.lock",
    "swv/settings.py",
    "*/migrations/*.py",
    "swv/management/commands/migrate.py",
    "swv/tenancy/**/*.py",
    "swv/lokaal/rollen.py",
)
BEWAARTIJD = 24 * 60 * 60
GEDULD = 5 * 60


@pytest.fixture(scope="session")
def _bewaard(request: pytest.FixtureRequest) -> Path | None:
    """Where the copy is or comes; None on servers that the user gave."""
    if "SWV_TOETSMAP" not in os.environ or request.config.cache is None:
        return None
    kenmerk = hashlib.sha256()
    for bestand in sorted({pad for bron in BRONNEN for pad in HOOFDMAP.glob(bron)}):
        kenmerk.update(bestand.read_bytes())
    kopie = request.config.cache.mkdir("toetsdatabase") / f"{kenmerk.hexdigest()[:16]}.dump"
    _laat_een_ander_het_doen(kopie)
    return kopie


def _laat_een_ander_het_doen(kopie: Path) -> None:
    """Migrating twice at once takes twice as long: the first process of a run does it, the others wait for its copy."""
    try:
        kopie.with_suffix(f".{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}").touch(exist_ok=False)
    except FileExistsError:
        einde = time.monotonic() + GEDULD
        while not kopie.exists() and time.monotonic() < einde:
            time.sleep(0.5)


@pytest.fixture(scope="session")
def django_db_keepdb(_bewaard: Path | None, request: pytest.FixtureRequest) -> bool:
    """Django takes the restored database as it is; the server is thrown away with everything in it."""
    return bool(_bewaard and _bewaard.exists()) or bool(request.config.getvalue("reuse_db"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, _bewaard: Path | None, django_db_keepdb: bool
) -> None:
    """Restore the copy before Django looks for the test database."""
    if django_db_keepdb and _bewaard and _bewaard.exists():
        naam = connections["eigenaar"].creation._get_test_db_name()
        eigenaar = os.environ["DATABASE_EIGENAAR_URL"]
        _draai("psql", "--quiet", "--command", f'CREATE DATABASE "{naam}"', "--dbname", eigenaar)
        _draai("pg_restore", "--exit-on-error", "--dbname", beheer_url(naam), str(_bewaard))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, _bewaard: Path | None) -> Iterator[None]:
    """Keep a copy of a freshly migrated database; copies of before yesterday go."""
    if _bewaard and not _bewaard.exists():
        naam = connections["eigenaar"].settings_dict["NAME"]
        nieuw = _bewaard.with_suffix(f".{os.getpid()}")
        _draai("pg_dump", "--format=custom", "--file", str(nieuw), "--dbname", beheer_url(naam))
        for oud in _bewaard.parent.iterdir():
            if oud.stat().st_mtime < time.time() - BEWAARTIJD:
                oud.unlink(missing_ok=True)
        nieuw.replace(_bewaard)
    yield
    connections["default"].close()  # or the database cannot be dropped


def _draai(programma: str, *opties: str) -> None:
    subprocess.run([str(binair(programma)), *opties], check=True)
