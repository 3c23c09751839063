"""The demo: embedded servers, database, demo data, then web, worker and beat until Ctrl-C."""

import http
import http.client
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from swv.lokaal import mappen, servers
from swv.lokaal.fouten import LokaalFout
from swv.lokaal.onderdelen import Onderdeel, ruim_op, toets_poort, webonderdelen
from swv.lokaal.processen import Spoor, beeindig

HOOFDMAP = Path(__file__).resolve().parents[2]
DEMODAG = "2026-11-22"  # "today" in the demo: its figures end in T3 2026
SEINEN = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Gestopt(Exception):  # noqa: N818
    """The user asked to stop."""


class Stopsein:
    """Turns a signal into Gestopt, but never halfway through the start of a process: that one would be left behind."""

    def __init__(self) -> None:
        self.uitgesteld = False
        self.gekomen = False

    def __call__(self, sein: int, plek: FrameType | None) -> None:
        self.gekomen = True
        if not self.uitgesteld:
            raise Gestopt

    @contextmanager
    def uitstel(self) -> Iterator[None]:
        self.uitgesteld = True
        yield
        self.uitgesteld = False
        if self.gekomen:
            raise Gestopt


@dataclass
class Demo:
    """One run of the demo; it ends every process it started."""

    map: Path
    poort: int = 8000
    project: Path = HOOFDMAP
    onderdelen: list[Onderdeel] = field(default_factory=list)
    stopsein: Stopsein = field(default_factory=Stopsein)

    @property
    def adres(self) -> str:
        return f"http://127.0.0.1:{self.poort}"

    def draai(self, *, opnieuw: bool) -> None:
        """Serve until a signal comes or a part dies."""
        mappen.maak_map(self.map)
        bezet = f"De demo in {self.map} draait al. Stop die eerst met Ctrl-C of met: make stop"
        with mappen.slot(self.map / "demo.slot", wacht=0, bezet=bezet):
            ruim_op(self.map)
            toets_poort(self.poort)
            Spoor.van(os.getpid()).schrijf(self.map / "demo.json")
            for sein in SEINEN:
                signal.signal(sein, self.stopsein)
            try:
                self._bouw_op(opnieuw=opnieuw)
                self._waak()
            except Gestopt:
                meld("\nDe demo stopt …")
            finally:
                self._breek_af()

    def _bouw_op(self, *, opnieuw: bool) -> None:
        if opnieuw:
            meld("Alle gegevens van de demo worden verwijderd …")
            verwijder_gegevens(self.map)
        meld("De database en de wachtrij starten …")
        omgeving = {**os.environ, **demo_omgeving(self.map), **servers.start(self.map).omgeving()}
        meld("De database wordt bijgewerkt …")
        self._beheer("migrate", "--database", "eigenaar", "--verbosity", "0", omgeving=omgeving)
        meld("De voorbeelden worden geladen …")
        self._beheer("demo_laden", omgeving=omgeving)
        meld("De website, de werker en de klok starten …")
        omgeving.pop("DATABASE_EIGENAAR_URL")  # from here on the application role is enough
        self.onderdelen = webonderdelen(self.map, self.poort)
        for onderdeel in self.onderdelen:
            with self.stopsein.uitstel():
                onderdeel.start(self.project, omgeving)
        self._wacht_op_website()
        meld(f"\nThuisnabij draait op {self.adres}\nStop met Ctrl-C.")

    def _beheer(self, *opdracht: str, omgeving: dict[str, str]) -> None:
        klaar = subprocess.run([sys.executable, "manage.py", *opdracht], cwd=self.project, env=omgeving, check=False)
        if klaar.returncode:
            raise LokaalFout(
                f"De opdracht manage.py {opdracht[0]} is mislukt; de melding staat hierboven.\n"
                "Opnieuw beginnen kan met: make demo-opnieuw"
            )

    def _wacht_op_website(self) -> None:
        einde = time.monotonic() + 60
        while not _is_gezond(self.poort):
            self._toets_onderdelen()
            if time.monotonic() > einde:
                log = self.onderdelen[0].log
                raise LokaalFout(f"De website antwoordt niet. Laatste regels van {log}:\n{mappen.staart(log)}")
            time.sleep(0.2)

    def _waak(self) -> None:
        while True:
            self._toets_onderdelen()
            time.sleep(0.5)

    def _toets_onderdelen(self) -> None:
        for onderdeel in self.onderdelen:
            if onderdeel.is_gestopt():
                raise LokaalFout(
                    f"{onderdeel.omschrijving} is onverwacht gestopt; de rest stopt nu ook.\n"
                    f"Laatste regels van {onderdeel.log}:\n{mappen.staart(onderdeel.log)}"
                )

    def _breek_af(self) -> None:
        """Stop everything; a second Ctrl-C does not cut this short."""
        self.stopsein.uitgesteld = True
        ruim_op(self.map)
        servers.stop(self.map)
        (self.map / "demo.json").unlink(missing_ok=True)
        meld("Alles is gestopt. Uw gegevens blijven bewaard.")


def stop_demo(map: Path) -> None:
    """Stop a demo that runs in another window, what a killed one left behind, and the servers."""
    if not map.exists():
        return
    if demo := Spoor.lees(map / "demo.json"):
        beeindig(demo, wacht=60)
    ruim_op(map)
    servers.stop(map)


def demo_omgeving(map: Path) -> dict[str, str]:
    """What the demo sets unless the user did."""
    standaard = {"SWV_DEMO": "1", "SWV_BESTANDEN": str(map / "bestanden"), "SWV_VANDAAG": DEMODAG}
    standaard |= {"DJANGO_SETTINGS_MODULE": "swv.settings", "PYTHONUNBUFFERED": "1"}
    return {naam: os.environ.get(naam, waarde) for naam, waarde in standaard.items()}


def verwijder_gegevens(map: Path) -> None:
    """Remove what the demo made, by name: the folder itself may hold other files of the user."""
    if os.environ.get("DATABASE_URL"):
        raise LokaalFout("Met een eigen DATABASE_URL verwijdert de demo niets. Maak die database zelf leeg.")
    servers.verwijder(map)
    shutil.rmtree(map / "bestanden", ignore_errors=True)
    for bestand in map.glob("beat.*"):
        bestand.unlink()


def meld(tekst: str) -> None:
    """One line of progress."""
    sys.stdout.write(f"{tekst}\n")
    sys.stdout.flush()


def _is_gezond(poort: int) -> bool:
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=5)
    try:
        verbinding.request("GET", "/gezond/")
        return verbinding.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        verbinding.close()
