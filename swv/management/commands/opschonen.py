"""``manage.py opschonen --swv odp [--uitvoeren]``: what is kept too long, and away with it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from swv.services import opschonen, opschonen_bekijken, verbanden_om_op_te_schonen
from swv.templatetags.getallen import datum
from swv.tenancy.context import tenant
from swv.tenancy.geschiedenis import namens


class Command(BaseCommand):
    help = "Toont wat langer bewaard is dan de termijnen van het samenwerkingsverband, en schoont het op."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--swv", required=True, help="Het adres van een samenwerkingsverband, of ‘alle’.")
        parser.add_argument("--uitvoeren", action="store_true", help="Doe het echt. Zonder deze keuze verandert niets.")

    def handle(self, *args: Any, **opties: Any) -> None:
        verbanden = verbanden_om_op_te_schonen()
        gekozen = list(verbanden if opties["swv"] == "alle" else verbanden.filter(slug=opties["swv"]))
        if not gekozen:
            raise CommandError(f"Er is geen samenwerkingsverband ‘{opties['swv']}’.")
        for verband in gekozen:
            with tenant(verband.pk), namens(None, via="opschonen"):
                beurten = opschonen() if opties["uitvoeren"] else opschonen_bekijken()
            self.stdout.write(verband.naam)
            for beurt in beurten:
                self.stdout.write(f"  {beurt} van voor {datum(beurt.voor)}")
        if not opties["uitvoeren"]:
            self.stdout.write("Er is niets veranderd. Voeg --uitvoeren toe om het te doen.")
