"""``manage.py inlogdienst``: let the members of one samenwerkingsverband log in with their own inlogdienst."""

import getpass
import sys
from typing import Any
from urllib.parse import urlsplit

from allauth.socialaccount.models import SocialAccount, SocialApp
from django.core.management.base import BaseCommand, CommandError, CommandParser

from swv.models import Samenwerkingsverband
from swv.toegang.inlogdienst import SOORTEN, geheim_in_omgeving

EIGEN_COMPUTER = ("127.0.0.1", "localhost")


class Command(BaseCommand):
    help = "Voegt een inlogdienst van een samenwerkingsverband toe, verandert of verwijdert hem. Geheim: via stdin."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--swv", required=True, help="adres van het samenwerkingsverband, zoals odp")
        parser.add_argument("--soort", required=True, choices=SOORTEN)
        parser.add_argument("--client-id", default="")
        parser.add_argument("--adres", default="", help="adres van de dienst, met https://")
        parser.add_argument("--domein", action="append", default=[], help="e-maildomein waarvoor de dienst mag instaan")
        parser.add_argument("--tweede-stap", action="store_true", help="de dienst vraagt zelf altijd een tweede stap")
        parser.add_argument("--weg", action="store_true", help="verwijder deze inlogdienst")

    def handle(self, *args: Any, **opties: Any) -> None:
        if not Samenwerkingsverband.objects.filter(slug=opties["swv"]).exists():
            raise CommandError(f"Er is geen samenwerkingsverband met het adres ‘{opties['swv']}’.")
        dienst = f"{opties['swv']}-{opties['soort']}"
        if opties["weg"]:
            SocialAccount.objects.filter(provider=dienst).delete()
            SocialApp.objects.filter(provider_id=dienst).delete()
            self.stdout.write(f"{dienst} is verwijderd.")
            return
        geheim = lees_geheim()
        self.bewaar(dienst, geheim, opties)
        waar = "in de database" if geheim else f"in de omgevingsvariabele {geheim_in_omgeving(dienst)}"
        self.stdout.write(f"{dienst} staat klaar; het geheim staat {waar}.")
        self.stdout.write(f"Adres om terug te keren: https://<domein>/accounts/oidc/{dienst}/login/callback/")

    def bewaar(self, dienst: str, geheim: str, opties: dict[str, Any]) -> None:
        """One row per service; running it again changes that row."""
        if not opties["client_id"] or not veilig(opties["adres"]):
            raise CommandError("Geef --client-id en --adres, en laat het adres met https:// beginnen.")
        instellingen = {"server_url": opties["adres"], "tweede_stap": opties["tweede_stap"]}
        if opties["domein"]:
            instellingen["verified_email"] = opties["domein"]
        SocialApp.objects.update_or_create(
            provider="openid_connect",
            provider_id=dienst,
            defaults={
                "name": SOORTEN[opties["soort"]],
                "client_id": opties["client_id"],
                "secret": geheim,
                "settings": instellingen,
            },
        )


def veilig(adres: str) -> bool:
    """Over TLS, or on this very computer."""
    delen = urlsplit(adres)
    return delen.scheme == "https" or (delen.scheme == "http" and delen.hostname in EIGEN_COMPUTER)


def lees_geheim() -> str:
    """One line of stdin, unseen when a person types it; never an argument, because others can read those."""
    return (
        getpass.getpass("Geheim (leeg: omgevingsvariabele): ") if sys.stdin.isatty() else sys.stdin.readline().strip()
    )
