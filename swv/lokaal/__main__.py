"""Command line: python -m swv.lokaal servers | demo | stop | rollen."""

import argparse
import os
import shlex
import sys

from swv.lokaal import mappen
from swv.lokaal.demo import Demo, stop_demo
from swv.lokaal.fouten import LokaalFout
from swv.lokaal.rollen import Rolnamen, als_tekst, rollen_maken
from swv.lokaal.servers import start


def main(argumenten: list[str] | None = None) -> int:
    """Run one command; a LokaalFout is a message, not a traceback."""
    keuze = _ontleder().parse_args(argumenten)
    try:
        return int(OPDRACHTEN[keuze.opdracht](keuze))
    except LokaalFout as fout:
        sys.stderr.write(f"\n{fout}\n")
        return 1


def _ontleder() -> argparse.ArgumentParser:
    ontleder = argparse.ArgumentParser(prog="python -m swv.lokaal", description="Thuisnabij op uw eigen computer.")
    delen = ontleder.add_subparsers(dest="opdracht", required=True, metavar="opdracht")
    delen.add_parser("servers", help="start PostgreSQL en Valkey (Redis) en toon hun adressen als export-regels")
    delen.add_parser("stop", help="stop de demo en de servers")
    demo = delen.add_parser("demo", help="start de demo; stopt met Ctrl-C")
    demo.add_argument("--opnieuw", action="store_true", help="verwijder eerst alle gegevens van de demo")
    demo.add_argument("--poort", type=int, default=8000, help="poort van de website (8000)")
    rollen = delen.add_parser("rollen", help="maak rollen en database op een eigen PostgreSQL")
    rollen.add_argument("--beheer-url", help="URL van een superuser, zoals postgresql://postgres@server/postgres")
    rollen.add_argument("--toon", action="store_true", help="toon alleen de SQL, voer niets uit")
    rollen.add_argument("--sjabloon", action="store_true", help="ook in template1; nodig voor testdatabases")
    return ontleder


def _servers(keuze: argparse.Namespace) -> int:
    for naam, waarde in start().omgeving().items():
        sys.stdout.write(f"export {naam}={shlex.quote(waarde)}\n")
    return 0


def _demo(keuze: argparse.Namespace) -> int:
    Demo(mappen.standaardmap(), poort=keuze.poort).draai(opnieuw=keuze.opnieuw)
    return 0


def _stop(keuze: argparse.Namespace) -> int:
    stop_demo(mappen.standaardmap())
    sys.stdout.write(f"De demo en de servers in {mappen.standaardmap()} zijn gestopt.\n")
    return 0


def _rollen(keuze: argparse.Namespace) -> int:
    namen = Rolnamen.uit_urls(
        toepassing_url=os.environ.get("DATABASE_URL", ""), eigenaar_url=os.environ.get("DATABASE_EIGENAAR_URL", "")
    )
    if keuze.toon:
        sys.stdout.write(als_tekst(namen, sjabloon=keuze.sjabloon) + "\n")
        return 0
    if not keuze.beheer_url:
        raise LokaalFout("Geef --beheer-url met de URL van een superuser, of --toon om alleen de SQL te zien.")
    rollen_maken(keuze.beheer_url, namen, sjabloon=keuze.sjabloon)
    sys.stdout.write(f"Rollen {namen.eigenaar} en {namen.toepassing} en database {namen.database} zijn klaar.\n")
    return 0


OPDRACHTEN = {"servers": _servers, "demo": _demo, "stop": _stop, "rollen": _rollen}

if __name__ == "__main__":
    sys.exit(main())
