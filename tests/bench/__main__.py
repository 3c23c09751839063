"""``make bench``: a country of 76 samenwerkingsverbanden: what the guards of PostgreSQL cost, how fast it computes.

One of both: ``python -m tests.bench rls`` or ``python -m tests.bench rekenen``.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from swv.lokaal import servers
from swv.lokaal.postgres import Postgres


def main() -> int:
    """0 when everything stays under its limit; the tables are Markdown, for docs/metingen.md."""
    with tempfile.TemporaryDirectory(prefix="tn-bench-") as naam:
        map = Path(naam)
        os.environ.update(servers.start(map, wegwerp=True).omgeving())
        os.environ |= {
            "SWV_BESTANDEN": str(map / "bestanden"),
            "SWV_BEHEER_URL": Postgres(map).url(),
            "SWV_VANDAAG": "2026-11-22",
            "SWV_DEMO": "true",
            "SWV_LOGNIVEAU": "WARNING",
            "DJANGO_SETTINGS_MODULE": "swv.settings",
        }
        try:
            return _meet()
        finally:
            servers.verwijder(map)


def _meet() -> int:
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from tests.bench import land, rekenen

    settings.ALLOWED_HOSTS = ["testserver"]
    begin = time.monotonic()
    call_command("migrate", database="eigenaar", verbosity=0)
    with Path(os.devnull).open("w") as nergens:
        call_command("demo_laden", stdout=nergens)
    rekenen.extra_jaar()
    verbanden = int(os.environ.get("SWV_BENCH_VERBANDEN", land.VERBANDEN))
    rijen = land.maak_land(verbanden)
    print(f"Een land van {verbanden} samenwerkingsverbanden en {rijen:,} rijen".replace(",", "."), end=" ")
    print(f"staat na {time.monotonic() - begin:.0f} s.\n")
    welke = sys.argv[1:] or ["rls", "rekenen"]
    goed = [{"rls": _rls, "rekenen": _rekenen}[naam]() for naam in welke]
    return 0 if all(goed) else 1


def _rls() -> bool:
    from tests.bench import rls

    metingen = rls.meet()
    print("| pagina | rol | vragen | met bewaking (ms) | met filter (ms) | verhouding |\n|---|---|---:|---:|---:|---:|")
    for een in metingen:
        print(f"| {een.pagina} | {een.rol} | {een.vragen} | {een.met:.1f} | {een.zonder:.1f} | {een.verhouding:.2f} |")
    te_duur = [een.pagina for een in metingen if een.verhouding > rls.GRENS]
    print(f"\nBoven {rls.GRENS}: {', '.join(te_duur) or 'geen'}.")
    return not te_duur


def _rekenen() -> bool:
    from tests.bench import rekenen

    tekst, goed = rekenen.meet()
    print(f"\n{tekst}")
    return goed


if __name__ == "__main__":
    sys.exit(main())
