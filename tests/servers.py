"""Pytest plugin: servers of our own before Django reads its settings (loaded with `-p tests.servers`).

A conftest.py would come too late: pytest-django reads the settings before it. Addresses given through the environment
win, so the suite also runs on Debian's servers, and the workers of pytest-xdist use what the first process started.
"""

import os
import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest

from swv.lokaal import servers
from swv.lokaal.processen import Spoor

VOORVOEGSEL = "tn-toets-"
ADRESSEN = ("DATABASE_URL", "DATABASE_EIGENAAR_URL", "REDIS_URL")
eigen_map = pytest.StashKey[Path]()


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    """Start what is not given and put the addresses in the environment."""
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the sync Playwright API runs inside an event loop
    _eigen_wachtrij()
    vraagt_hulp = early_config.known_args_namespace.help or early_config.known_args_namespace.version
    if vraagt_hulp or all(os.environ.get(naam) for naam in ADRESSEN):
        return
    _ruim_oude_mappen_op()
    map = Path(tempfile.mkdtemp(prefix=VOORVOEGSEL))
    Spoor.van(os.getpid()).schrijf(map / "eigenaar.json")
    early_config.stash[eigen_map] = map
    os.environ.update(servers.start(map, wegwerp=True).omgeving())
    os.environ |= {"SWV_BESTANDEN": str(map / "bestanden"), "SWV_TOETSMAP": str(map)}


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the servers that this process started and throw them away."""
    if map := config.stash.get(eigen_map, None):
        _verwijder(map)


def _eigen_wachtrij() -> None:
    """Each worker of pytest-xdist has a Redis database of its own, as it has its own test database."""
    werker, adres = os.environ.get("PYTEST_XDIST_WORKER", ""), os.environ.get("REDIS_URL", "")
    if werker and adres:
        nummer = 1 + int(werker.removeprefix("gw"))
        os.environ["REDIS_URL"] = urlunsplit(urlsplit(adres)._replace(path=f"/{nummer}"))


def _ruim_oude_mappen_op() -> None:
    """End the servers of test runs that were killed."""
    for map in Path(tempfile.gettempdir()).glob(f"{VOORVOEGSEL}*"):
        eigenaar = Spoor.lees(map / "eigenaar.json")
        if eigenaar and not eigenaar.leeft():
            _verwijder(map)


def _verwijder(map: Path) -> None:
    servers.verwijder(map)
    shutil.rmtree(map, ignore_errors=True)
