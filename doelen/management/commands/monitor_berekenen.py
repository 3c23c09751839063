"""``manage.py monitor_berekenen --swv odp --jaar 2026 --periode T3``."""

import time
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from doelen.services import uitkomsten_berekenen
from swv.dagen import Periode
from swv.models import Samenwerkingsverband
from swv.tenancy.context import tenant


class Command(BaseCommand):
    """Compute every indicator of one period on every place."""

    help = "Reken alle indicatoren van één periode uit, voor scholen, wijken, besturen, gemeenten en het geheel."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--swv", required=True, help="het adres, bijvoorbeeld odp")
        parser.add_argument("--jaar", type=int, required=True)
        parser.add_argument("--periode", choices=[periode.value for periode in Periode], required=True)

    def handle(self, *args: Any, swv: str, jaar: int, periode: str, **opties: Any) -> None:
        verband = Samenwerkingsverband.objects.filter(slug=swv).first()
        if verband is None:
            raise CommandError(f"Er is geen samenwerkingsverband ‘{swv}’.")
        begin = time.perf_counter()
        try:
            with tenant(verband.pk):
                aantal = uitkomsten_berekenen(jaar=jaar, periode=periode)
        except ValidationError as fout:
            raise CommandError(" ".join(fout.messages)) from fout
        self.stdout.write(f"{aantal} uitkomsten in {time.perf_counter() - begin:.2f} s".replace(".", ","))
