"""``make soak``: many requests of many samenwerkingsverbanden over few connections, with crashes and cut connections.

Every text of a samenwerkingsverband holds its own mark. A mark of another in an answer, or an error that says that the
tenant is missing, ends the run with exit code 1. Twice: behind Django's pool, and behind PgBouncer in transaction mode.
"""

import http.client
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from swv.lokaal import servers
from swv.lokaal.postgres import Postgres
from tests.pgbouncer import pgbouncer

VERZOEKEN = int(os.environ.get("SOAK_VERZOEKEN", 100_000))
VERBANDEN = int(os.environ.get("SOAK_VERBANDEN", 50))
CLIENTS = 8
KNIP_ELKE = 2.0
MERK = re.compile(rb"merk-(\d+)-")
CSRF = "s" * 32
PADEN = ("/api/v1/{}/wijken/", "/api/v1/{}/scholen/", "/{}/", "/{}/geld/", "/{}/arrangementen/", "/{}/bestaat-niet/")


@dataclass(frozen=True)
class Bezoeker:
    """A directeur of one samenwerkingsverband: id, slug, session, the wijk of the school."""

    swv: int
    slug: str
    sessie: str
    wijk: int


@dataclass
class Uitslag:
    """What the clients saw."""

    statussen: Counter[str] = field(default_factory=Counter)
    vreemd: list[str] = field(default_factory=list)
    zonder_tenant: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        delen = ", ".join(f"{naam} {aantal}" for naam, aantal in sorted(self.statussen.items()))
        return f"{delen}; vreemde rijen: {len(self.vreemd)}; zonder tenant: {len(self.zonder_tenant)}"


def main() -> int:
    """0 when nothing of a neighbour was seen and no tenant was missing."""
    with tempfile.TemporaryDirectory(prefix="tn-soak-") as naam:
        map = Path(naam)
        os.environ.update(servers.start(map, wegwerp=True).omgeving())
        os.environ |= {
            "SWV_BESTANDEN": str(map / "bestanden"),
            "SWV_BEHEER_URL": Postgres(map).url(),
            "SWV_VANDAAG": "2026-11-22",
            "SWV_DEMO": "true",
            "SWV_LOGNIVEAU": "ERROR",
            "DJANGO_SETTINGS_MODULE": "swv.settings",
        }
        try:
            bezoekers = _bevolk()
            return max(_vorm(vorm, map, bezoekers) for vorm in ("pool", "pgbouncer"))
        finally:
            servers.verwijder(map)


def _bevolk() -> list[Bezoeker]:
    import django

    django.setup()
    from tests.bench.volk import bevolk

    return [Bezoeker(*rij) for rij in bevolk(VERBANDEN)]


def _vorm(vorm: str, map: Path, bezoekers: list[Bezoeker]) -> int:
    omgeving = {**os.environ, "SOAK_VORM": vorm, "DJANGO_SETTINGS_MODULE": "tests.bench.duur_instellingen"}
    with pgbouncer() as adres:
        if vorm == "pgbouncer":
            omgeving["DATABASE_URL"] = adres
        with _website(map / f"{vorm}.log", omgeving) as poort:
            begin = time.monotonic()
            uitslag = _belast(poort, bezoekers, VERZOEKEN // 2)
            duur = time.monotonic() - begin
    print(f"{vorm}: {VERZOEKEN // 2} verzoeken in {duur:.0f} s; {uitslag}", flush=True)
    for regel in (uitslag.vreemd + uitslag.zonder_tenant)[:10]:
        print("  " + regel)
    gelezen = uitslag.statussen["200"] > VERZOEKEN // 4  # a run that was shown nothing proves nothing
    return 0 if gelezen and not uitslag.vreemd and not uitslag.zonder_tenant else 1


@contextmanager
def _website(log: Path, omgeving: dict[str, str]) -> Iterator[int]:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = int(proef.getsockname()[1])
    opdracht = [sys.executable, "-m", "gunicorn", "swv.wsgi:application", "--bind", f"127.0.0.1:{poort}"]
    opdracht += ["--workers", "2", "--threads", "4", "--no-control-socket"]
    with log.open("wb") as uit, subprocess.Popen(opdracht, env=omgeving, stdout=uit, stderr=uit) as proces:
        try:
            _wacht(poort)
            yield poort
        finally:
            proces.terminate()


def _wacht(poort: int) -> None:
    for _ in range(300):
        try:
            verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=5)
            verbinding.request("GET", "/gezond/")
            if verbinding.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("de website antwoordt niet")


def _belast(poort: int, bezoekers: list[Bezoeker], aantal: int) -> Uitslag:
    uitslag, klaar = Uitslag(), threading.Event()
    knipper = threading.Thread(target=_knip, args=(klaar,))
    clients = [
        threading.Thread(target=_client, args=(poort, bezoekers, aantal // CLIENTS, uitslag, nummer))
        for nummer in range(CLIENTS)
    ]
    for draad in (knipper, *clients):
        draad.start()
    for draad in clients:
        draad.join()
    klaar.set()
    knipper.join()
    return uitslag


def _knip(klaar: threading.Event) -> None:
    """Cut a connection of the application, again and again."""
    with psycopg.connect(os.environ["SWV_BEHEER_URL"], autocommit=True) as verbinding:
        while not klaar.wait(KNIP_ELKE):
            verbinding.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE usename = 'thuisnabij_app' ORDER BY random() LIMIT 1"
            )


def _client(poort: int, bezoekers: list[Bezoeker], aantal: int, uitslag: Uitslag, nummer: int) -> None:
    kiem = random.Random(nummer)
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=60)
    for _ in range(aantal):
        wie, waar = kiem.choice(bezoekers), kiem.choice(bezoekers)
        hoe, pad = _keuze(kiem, wie, waar)
        try:
            verbinding.request(hoe, pad, headers=_koppen(wie))
            antwoord = verbinding.getresponse()
            inhoud = antwoord.read()
        except (OSError, http.client.HTTPException):
            uitslag.statussen["afgebroken"] += 1
            verbinding.close()
            continue
        _keur(uitslag, wie, f"{hoe} {pad} als {wie.slug}", antwoord, inhoud)


def _keuze(kiem: random.Random, wie: Bezoeker, waar: Bezoeker) -> tuple[str, str]:
    """Mostly the own pages; one in ten at a neighbour, one in twenty a write."""
    worp = kiem.random()
    if worp < 0.05:
        return "POST", f"/{wie.slug}/wijken/{wie.wijk}/plan/2027/"
    return "GET", kiem.choice(PADEN).format(waar.slug if worp < 0.15 else wie.slug)


def _koppen(wie: Bezoeker) -> dict[str, str]:
    return {"Cookie": f"sessionid={wie.sessie}; csrftoken={CSRF}", "X-CSRFToken": CSRF, "Content-Length": "0"}


def _keur(uitslag: Uitslag, wie: Bezoeker, vraag: str, antwoord: http.client.HTTPResponse, inhoud: bytes) -> None:
    uitslag.statussen[str(antwoord.status)] += 1
    if vreemd := {int(merk) for merk in MERK.findall(inhoud)} - {wie.swv}:
        uitslag.vreemd.append(f"{vraag}: iets van {sorted(vreemd)}")
    fout = antwoord.getheader("X-Fout", "")
    if "app.swv_id" in fout or "type bigint" in fout:
        uitslag.zonder_tenant.append(f"{vraag}: {fout}")


if __name__ == "__main__":
    sys.exit(main())
