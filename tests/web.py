"""A real web process on the test database, to kill."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections

from swv.lokaal.rollen import met_database
from tests.wereld import VANDAAG

HOOFDMAP = Path(__file__).resolve().parent.parent
GEDULD = 30


class Web:
    """Gunicorn with the application role, on a port of its own that outlives the process."""

    def __init__(self, log: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as vrij:
            self.poort = vrij.getsockname()[1]
        self.url, self.log = f"http://127.0.0.1:{self.poort}", log
        naam = connections["default"].settings_dict["NAME"]
        self.omgeving = {**os.environ, "DATABASE_URL": met_database(os.environ["DATABASE_URL"], naam)}
        self.omgeving["SWV_VANDAAG"] = VANDAAG.isoformat()
        self.omgeving.pop("DATABASE_EIGENAAR_URL", None)
        self.proces: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        opdracht = [sys.executable, "-m", "gunicorn", "swv.wsgi:application", "--bind", f"127.0.0.1:{self.poort}"]
        opdracht += ["--workers", "1", "--threads", "4", "--no-control-socket"]
        with self.log.open("ab") as uitvoer:
            self.proces = subprocess.Popen(
                opdracht, cwd=HOOFDMAP, env=self.omgeving, stdout=uitvoer, stderr=uitvoer, start_new_session=True
            )
        einde = time.monotonic() + GEDULD
        while not self._luistert():
            assert self.proces.poll() is None and time.monotonic() < einde, self.log.read_text()
            time.sleep(0.1)

    def dood(self) -> None:
        """As an out-of-memory killer does it: the master and its worker, in the middle of whatever they did."""
        if self.proces and self.proces.poll() is None:
            os.killpg(self.proces.pid, signal.SIGKILL)
            self.proces.wait()

    def _luistert(self) -> bool:
        with socket.socket() as proef:
            return proef.connect_ex(("127.0.0.1", self.poort)) == 0


@pytest.fixture
def web(transactional_db: None, tmp_path: Path) -> Iterator[Web]:
    """Running; ended before the tables are emptied."""
    web = Web(tmp_path / "web.log")
    web.start()
    yield web
    web.dood()
