"""Tests in Chromium: Debian's browser, a Dutch reader, and a server that is quiet before the database is emptied."""

import threading
import time
from collections.abc import Iterator

import pytest
from django.core.signals import request_finished, request_started

CHROMIUM_OPTIES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
GEDULD = 20.0
STILTE = 0.1


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Debian's Chromium, without traffic of its own."""
    return {**browser_type_launch_args, "executable_path": "/usr/bin/chromium", "args": CHROMIUM_OPTIES}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    """A Dutch reader."""
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture(autouse=True)
def _server_stil(request: pytest.FixtureRequest) -> Iterator[None]:
    """Wait, after the pages are closed and before the tables are emptied, for the last request (an autosave, a poll).

    A request that still runs while PostgreSQL truncates gives a deadlock in the test that comes next.
    """
    if "live_server" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("transactional_db")
    lopend = Lopend()
    request_started.connect(lopend.begint)
    request_finished.connect(lopend.eindigt)
    yield
    lopend.wacht_op_stilte()
    request_started.disconnect(lopend.begint)
    request_finished.disconnect(lopend.eindigt)


class Lopend:
    """How many requests the server is answering, and since when none."""

    def __init__(self) -> None:
        self.slot, self.aantal, self.laatst = threading.Lock(), 0, time.monotonic()

    def begint(self, **kwargs: object) -> None:
        """One more."""
        self._tel(1)

    def eindigt(self, **kwargs: object) -> None:
        """One less."""
        self._tel(-1)

    def wacht_op_stilte(self) -> None:
        """Return when nothing ran for a moment; fail when a request never ends."""
        einde = time.monotonic() + GEDULD
        while self.aantal or time.monotonic() - self.laatst < STILTE:
            assert time.monotonic() < einde, f"{self.aantal} verzoeken lopen nog na {GEDULD:.0f} s"
            time.sleep(STILTE / 4)

    def _tel(self, erbij: int) -> None:
        with self.slot:
            self.aantal, self.laatst = self.aantal + erbij, time.monotonic()
