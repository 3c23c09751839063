"""``make bench``: a country of 76 samenwerkingsverbanden, and what the guards of PostgreSQL cost on its pages."""

import os
import sys
import tempfile
import time
from pathlib import Path

from swv.lokaal import servers
from swv.lokaal.postgres import Postgres


def main() -> int:
    """0 when every page stays under the limit; the table is Markdown, for docs/metingen.md."""
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

    from tests.bench import land, rls

    settings.ALLOWED_HOSTS = ["testserver"]
    begin = time.monotonic()
    call_command("migrate", database="eigenaar", verbosity=0)
    with Path(os.devnull).open("w") as nergens:
        call_command("demo_laden", stdout=nergens)
    rijen = land.maak_land(int(os.environ.get("SWV_BENCH_VERBANDEN", land.VERBANDEN)))
    print(f"Een land van {land.VERBANDEN} samenwerkingsverbanden en {rijen:,} rijen".replace(",", "."), end=" ")
    print(f"staat na {time.monotonic() - begin:.0f} s.\n")
    metingen = rls.meet()
    print("| pagina | rol | vragen | met bewaking (ms) | met filter (ms) | verhouding |\n|---|---|---:|---:|---:|---:|")
    for een in metingen:
        print(f"| {een.pagina} | {een.rol} | {een.vragen} | {een.met:.1f} | {een.zonder:.1f} | {een.verhouding:.2f} |")
    te_duur = [een.pagina for een in metingen if een.verhouding > rls.GRENS]
    print(f"\nBoven {rls.GRENS}: {', '.join(te_duur) or 'geen'}.")
    return 1 if te_duur else 0


if __name__ == "__main__":
    sys.exit(main())
