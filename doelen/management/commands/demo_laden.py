"""``manage.py demo_laden``: three samenwerkingsverbanden with real schools and voorbeelddata.

Each part of each samenwerkingsverband is one transaction that leaves a Taakbeurt behind: a load that was cut off goes
on where it stopped, and a second run does nothing.
"""

import random
import time
from typing import Any, Protocol

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connections, transaction

from arrangementen import demo as arrangementen_demo
from budgetten import demo as budgetten_demo
from doelen import demo as doelen_demo
from swv.dagen import vandaag
from swv.models import Instelling, Samenwerkingsverband, Taakbeurt
from swv.tenancy.context import tenant
from swv.tenancy.geschiedenis import namens
from wijken import (
    demo_basis,
    demo_begeleiding,
    demo_gesprekken,
    demo_kaart,
    demo_leden,
    demo_overleg,
    demo_plaatsen,
    demo_toegang,
)
from wijken.services.plaatsen import gegevens_van

VERBANDEN = ("odp", "almere", "liemers")
TAAK = "demo_laden"


class Deel(Protocol):
    """One part of the demo; it runs inside the samenwerkingsverband and gives the same rows for the same ``kiem``."""

    def __call__(self, *, kiem: random.Random, jaar_nu: int) -> None: ...


DELEN: dict[str, Deel] = {
    "plaatsen": demo_plaatsen.laden,
    "logins": demo_leden.laden,
    "sociale kaart": demo_kaart.laden,
    "wijkplannen": doelen_demo.plannen_laden,
    "budgetten": budgetten_demo.laden,
    "arrangementen": arrangementen_demo.laden,
    "doelen": doelen_demo.laden,
    "toegang": demo_toegang.laden,
    "overleg": demo_overleg.laden,
    "portefeuilles": doelen_demo.portefeuilles_laden,
    "gesprekken": demo_gesprekken.laden,
    "begeleiding": demo_begeleiding.laden,
    "basisondersteuning": demo_basis.laden,
}


class Command(BaseCommand):
    help = "Laad de demo: drie samenwerkingsverbanden met echte scholen en voorbeelddata."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--swv", choices=VERBANDEN, action="append", help="alleen dit samenwerkingsverband")

    def handle(self, *args: Any, **opties: Any) -> None:
        if settings.PRODUCTIE:
            raise CommandError("Dit is een productieomgeving (SWV_PRODUCTIE). Hier wordt nooit een demo geladen.")
        slugs = opties["swv"] or VERBANDEN
        begin = time.monotonic()
        delen = sum(self._laad_verband(slug) for slug in slugs)
        if delen:
            _tabellen_meten()
        self.stdout.write(f"De demo is geladen in {_duur(begin)}." if delen else "De demo staat al klaar.")
        self._toon_logins(slugs)

    def _laad_verband(self, slug: str) -> int:
        """The number of parts that were loaded; none when everything was there."""
        swv = _verband(slug)
        with tenant(swv.pk), namens(None, via="voorbeelden laden"):
            _weiger_echt_verband(slug)
            return sum(self._laad_deel(swv, naam, deel) for naam, deel in DELEN.items())

    def _laad_deel(self, swv: Samenwerkingsverband, naam: str, deel: Deel) -> bool:
        begin = time.monotonic()
        with transaction.atomic():
            Samenwerkingsverband.objects.select_for_update().get(pk=swv.pk)  # two loads at once: the second waits
            if Taakbeurt.objects.filter(taak=TAAK, tijdvak=naam).exists():
                return False
            deel(kiem=random.Random(f"{swv.slug} {naam}"), jaar_nu=vandaag().year)  # noqa: S311  invented figures, no secrets
            Taakbeurt.objects.create(taak=TAAK, tijdvak=naam)
        self.stdout.write(f"  {swv.naam}: {naam} ({_duur(begin)})")
        self.stdout.flush()
        return True

    def _toon_logins(self, slugs: tuple[str, ...] | list[str]) -> None:
        self.stdout.write(f"\nInloggen kan met deze e-mailadressen; het wachtwoord is overal: {demo_leden.WACHTWOORD}")
        for slug in slugs:
            with tenant(_verband(slug).pk):
                leden = [lid for lid in demo_leden.demoleden(slug) if lid.hoofd]
            self.stdout.write(f"\n{gegevens_van(slug)['swv']['naam']}, begint op /{slug}/")
            for lid in leden:
                self.stdout.write(f"  {lid.naam:<42} {demo_leden.adres(lid, slug)}")
        self.stdout.write("\nElke school heeft ook een eigen directeur: directeur.<naam van de school>@….voorbeeld.nl")


def _verband(slug: str) -> Samenwerkingsverband:
    naam = gegevens_van(slug)["swv"]["naam"]
    return Samenwerkingsverband.objects.get_or_create(slug=slug, defaults={"naam": naam})[0]


def _tabellen_meten() -> None:
    """Tell PostgreSQL how big its tables have become; until its own round does, a page can take minutes."""
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute("ANALYZE")


def _weiger_echt_verband(slug: str) -> None:
    if Instelling.objects.filter(voorbeelddata=False).exists():
        raise CommandError(f"‘{slug}’ bestaat al en is geen demo. Er is niets veranderd.")


def _duur(begin: float) -> str:
    return f"{time.monotonic() - begin:.1f} s".replace(".", ",")
