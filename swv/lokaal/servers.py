"""Start and stop the set of servers that the application needs, except those that the user gives by URL."""

import os
from dataclasses import dataclass
from pathlib import Path

from swv.lokaal import mappen
from swv.lokaal.fouten import LokaalFout
from swv.lokaal.postgres import Postgres
from swv.lokaal.rollen import DATABASE, EIGENAAR, TOEPASSING, Rolnamen, rollen_maken
from swv.lokaal.valkey import Valkey

BEZET = "Een ander programma start of stopt de servers in {map} al meer dan een minuut. Probeer het zo weer."


@dataclass(frozen=True)
class Adressen:
    """Where the servers are."""

    database_url: str
    database_eigenaar_url: str
    redis_url: str

    def omgeving(self) -> dict[str, str]:
        """As environment variables of the application."""
        return {
            "DATABASE_URL": self.database_url,
            "DATABASE_EIGENAAR_URL": self.database_eigenaar_url,
            "REDIS_URL": self.redis_url,
        }


def start(map: Path | None = None, *, wegwerp: bool = False) -> Adressen:
    """Start what is not given through the environment; servers that already run are used as they are.

    `wegwerp` is for tests: nothing is forced to disk.
    """
    map = mappen.maak_map((map or mappen.standaardmap()).resolve())
    with mappen.slot(map / "servers.slot", wacht=60, bezet=BEZET.format(map=map)):
        database_url, eigenaar_url = _gegeven_databases() or _start_postgres(map, wegwerp=wegwerp)
        redis_url = os.environ.get("REDIS_URL") or _start_valkey(map, wegwerp=wegwerp)
    return Adressen(database_url=database_url, database_eigenaar_url=eigenaar_url, redis_url=redis_url)


def stop(map: Path | None = None) -> None:
    """Stop the servers of this folder; nothing happens when there are none."""
    map = (map or mappen.standaardmap()).resolve()
    if not map.exists():
        return
    with mappen.slot(map / "servers.slot", wacht=60, bezet=BEZET.format(map=map)):
        Valkey(map).stop()
        Postgres(map).stop()


def verwijder(map: Path) -> None:
    """Stop the servers and remove their data."""
    map = mappen.maak_map(map.resolve())
    with mappen.slot(map / "servers.slot", wacht=60, bezet=BEZET.format(map=map)):
        Valkey(map).verwijder()
        Postgres(map).verwijder()


def _gegeven_databases() -> tuple[str, str] | None:
    toepassing, eigenaar = os.environ.get("DATABASE_URL"), os.environ.get("DATABASE_EIGENAAR_URL")
    if bool(toepassing) != bool(eigenaar):
        raise LokaalFout(
            "Zet DATABASE_URL en DATABASE_EIGENAAR_URL allebei, of geen van beide.\n"
            "Met geen van beide start de ingebouwde PostgreSQL."
        )
    return (toepassing, eigenaar) if toepassing and eigenaar else None


def _start_postgres(map: Path, *, wegwerp: bool) -> tuple[str, str]:
    server = Postgres(map, wegwerp=wegwerp)
    server.start()
    rollen_maken(server.url(), Rolnamen(), sjabloon=True)
    return server.url(TOEPASSING, DATABASE), server.url(EIGENAAR, DATABASE)


def _start_valkey(map: Path, *, wegwerp: bool) -> str:
    server = Valkey(map, wegwerp=wegwerp)
    server.start()
    return server.url()
