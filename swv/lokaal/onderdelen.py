"""The processes of the demo: web, worker and beat, each with a pid file, a log and a group of its own."""

import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from swv.lokaal.fouten import LokaalFout
from swv.lokaal.processen import Spoor, beeindig, start_los


@dataclass
class Onderdeel:
    """One process that the demo keeps running."""

    naam: str
    omschrijving: str
    opdracht: list[str]
    map: Path
    proces: "subprocess.Popen[bytes] | None" = None

    @property
    def log(self) -> Path:
        return self.map / "logboek" / f"{self.naam}.log"

    def start(self, werkmap: Path, omgeving: dict[str, str]) -> None:
        self.log.write_bytes(b"")  # a log tells of this start only
        self.proces = start_los([sys.executable, "-m", *self.opdracht], log=self.log, map=werkmap, omgeving=omgeving)
        Spoor.van(self.proces.pid).schrijf(_pidmap(self.map) / f"{self.naam}.json")

    def is_gestopt(self) -> bool:
        return self.proces is not None and self.proces.poll() is not None


def webonderdelen(map: Path, poort: int) -> list[Onderdeel]:
    """The three processes that serve the application."""
    web = ["gunicorn", "swv.wsgi:application", "--bind", f"127.0.0.1:{poort}", "--workers", "2", "--threads", "4"]
    web += ["--graceful-timeout", "5", "--access-logfile", "-", "--no-control-socket"]
    werker = ["celery", "-A", "swv", "worker", "-c", "1", "--loglevel", "INFO"]
    klok = ["celery", "-A", "swv", "beat", "--loglevel", "INFO", "--schedule", str(map / "beat.schema")]
    return [
        Onderdeel("web", "De website", web, map),
        Onderdeel("worker", "De werker (Celery)", werker, map),
        Onderdeel("beat", "De klok (Celery beat)", klok, map),
    ]


def ruim_op(map: Path) -> None:
    """End the parts that are written down: ours at the end, or those of a demo that was killed."""
    bestanden = sorted(_pidmap(map).glob("*.json"))
    sporen = [Spoor.lees(bestand) for bestand in bestanden]
    beeindig(*[spoor for spoor in sporen if spoor])
    for bestand in bestanden:
        bestand.unlink(missing_ok=True)


def toets_poort(poort: int) -> None:
    """Refuse a port that cannot be used before anything starts."""
    if not 0 < poort < 65536:
        raise LokaalFout(f"{poort} is geen poort. Kies een getal van 1024 tot en met 65535.")
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
        except PermissionError as fout:
            raise LokaalFout(f"Poort {poort} mag u niet gebruiken. Kies een poort vanaf 1024.") from fout
        except OSError as fout:
            raise LokaalFout(
                f"Poort {poort} is bezet door een ander programma.\n"
                f"Stop dat programma, of kies een andere poort: make demo POORT={poort % 65535 + 1}"
            ) from fout


def _pidmap(map: Path) -> Path:
    pidmap = map / "processen"
    pidmap.mkdir(exist_ok=True)
    return pidmap
