"""The demo: its processes, its web port, and that it never leaves anything running."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from swv.lokaal import LokaalFout, onderdelen
from swv.lokaal.processen import Spoor, beeindig, in_map, start_los
from tests.lokaal import kill

NEPPROJECT = {
    "manage.py": "import sys\nprint('nep', *sys.argv[1:])\n",
    "swv/__init__.py": "import os\nfrom celery import Celery\nceleryapp = Celery(broker=os.environ['REDIS_URL'])\n",
    "swv/settings.py": "SECRET_KEY = 'nep'\nINSTALLED_APPS = []\n",
    "swv/wsgi.py": "def application(vraag, start):\n    start('200 OK', [])\n    return [b'ok']\n",
}
START = """
import sys
from pathlib import Path
from swv.lokaal.demo import Demo
from swv.lokaal.fouten import LokaalFout
try:
    Demo(Path(sys.argv[1]), poort=int(sys.argv[2]), project=Path(sys.argv[3])).draai(opnieuw=False)
except LokaalFout as fout:
    print(fout)
"""


class Proefdemo:
    """The real supervisor, around an empty application."""

    def __init__(self, map: Path, project: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as vrij:
            self.poort = vrij.getsockname()[1]
        self.map, self.project, self.uitvoer = map, project, project / "uitvoer"

    def start(self) -> "subprocess.Popen[bytes]":
        opdracht = [sys.executable, "-c", START, str(self.map), str(self.poort), str(self.project)]
        with self.uitvoer.open("wb") as uitvoer:
            proces = subprocess.Popen(opdracht, stdout=uitvoer, stderr=uitvoer)
        while f"draait op http://127.0.0.1:{self.poort}" not in self.uitvoer.read_text():
            assert proces.poll() is None, self.uitvoer.read_text()
            time.sleep(0.1)
        return proces

    def sporen(self) -> list[Spoor]:
        """The parts, and the servers."""
        bestanden = [json.loads(bestand.read_text()) for bestand in (self.map / "processen").glob("*.json")]
        servers = in_map("postgres", self.map / "postgres") + in_map("valkey-server", self.map / "valkey")
        return [Spoor(**bestand) for bestand in bestanden] + servers


@pytest.fixture
def proefdemo(lege_map: Path, tmp_path: Path) -> Iterator[Proefdemo]:
    (tmp_path / "swv").mkdir()
    for naam, inhoud in NEPPROJECT.items():
        (tmp_path / naam).write_text(inhoud)
    demo = Proefdemo(lege_map, tmp_path)
    yield demo
    onderdelen.ruim_op(lege_map)


def test_demo_stopt_alles_bij_een_stopsein(proefdemo: Proefdemo) -> None:
    proces = proefdemo.start()
    sporen = proefdemo.sporen()

    proces.send_signal(signal.SIGINT)
    proces.wait(timeout=40)

    assert len(sporen) > 5
    assert not any(spoor.leeft() for spoor in sporen)
    assert proefdemo.uitvoer.read_text().endswith("Alles is gestopt. Uw gegevens blijven bewaard.\n")


def test_demo_herstelt_na_kill_9_en_stopt_als_een_onderdeel_sterft(proefdemo: Proefdemo) -> None:
    eerste = proefdemo.start()
    oude_website = Spoor.lees(proefdemo.map / "processen" / "web.json")
    eerste.kill()
    eerste.wait()

    tweede = proefdemo.start()
    werker = Spoor.lees(proefdemo.map / "processen" / "worker.json")
    sporen = proefdemo.sporen()
    assert oude_website is not None
    assert werker is not None
    assert not oude_website.leeft()
    kill(werker)
    tweede.wait(timeout=40)

    assert "De werker (Celery) is onverwacht gestopt" in proefdemo.uitvoer.read_text()
    assert not any(spoor.leeft() for spoor in sporen)


def test_spoor_kent_een_hergebruikt_nummer_niet(tmp_path: Path) -> None:
    Spoor(pid=os.getpid(), gestart=1.0).schrijf(tmp_path / "oud.json")

    spoor = Spoor.lees(tmp_path / "oud.json")

    assert spoor is not None
    assert not spoor.leeft()


def test_half_pidbestand_telt_niet(tmp_path: Path) -> None:
    (tmp_path / "half.json").write_text('{"pid": 1')

    assert Spoor.lees(tmp_path / "half.json") is None


def test_beeindig_neemt_de_hele_groep_mee(tmp_path: Path) -> None:
    koppig = "trap '' TERM; sleep 60 & echo $! > kind; wait; wait"
    proces = start_los(["sh", "-c", koppig], log=tmp_path / "log", map=tmp_path)
    while not (tmp_path / "kind").exists() or not (tmp_path / "kind").read_text().strip():
        time.sleep(0.02)
    kind = Spoor.van(int((tmp_path / "kind").read_text()))
    spoor = Spoor.van(proces.pid)

    beeindig(spoor, wacht=0.3)

    assert not spoor.leeft()
    assert not kind.leeft()


def test_ruim_op_beeindigt_wat_een_gedode_demo_achterliet(tmp_path: Path) -> None:
    proces = start_los(["sleep", "60"], log=tmp_path / "log", map=tmp_path)
    (tmp_path / "processen").mkdir()
    spoor = Spoor.van(proces.pid)
    spoor.schrijf(tmp_path / "processen" / "web.json")

    onderdelen.ruim_op(tmp_path)

    assert not spoor.leeft()
    assert list((tmp_path / "processen").iterdir()) == []


def test_bezette_webpoort_geeft_een_melding_met_een_uitweg() -> None:
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]

        with pytest.raises(LokaalFout, match=f"Poort {poort} is bezet .*\n.*POORT={poort + 1}"):
            onderdelen.toets_poort(poort)


@pytest.mark.parametrize("poort", [0, -1, 70_000])
def test_onmogelijke_webpoort_geeft_een_melding(poort: int) -> None:
    with pytest.raises(LokaalFout, match="is geen poort"):
        onderdelen.toets_poort(poort)
