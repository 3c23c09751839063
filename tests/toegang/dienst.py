"""A real OpenID Connect provider: a process of its own on loopback, with people we put in it."""

import html
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import requests
from allauth.socialaccount.models import SocialApp
from django.test import Client

from tests.wereld import Wereld

WACHT = 30


class Dienst:
    """The provider at ``adres``."""

    def __init__(self, adres: str) -> None:
        self.adres = adres

    def mens(self, nummer: str, **wat: Any) -> str:
        """Somebody whom the provider knows; ``wat`` are the claims. Returns the number."""
        requests.put(f"{self.adres}/users/{nummer}", json=wat, timeout=WACHT).raise_for_status()
        return nummer

    def registreer(self, terug: str) -> dict[str, str]:
        """A client whose secret the provider really checks."""
        klant = {"redirect_uris": [terug], "token_endpoint_auth_method": "client_secret_post"}
        antwoord = requests.post(f"{self.adres}/oauth2/clients", json=klant, timeout=WACHT)
        antwoord.raise_for_status()
        return antwoord.json()

    def keert_terug(self, naar: str, nummer: str) -> str:
        """What the provider's page does when this person agrees: the path of the callback, with code and state."""
        antwoord = requests.post(naar, data={"sub": nummer}, allow_redirects=False, timeout=WACHT)
        assert antwoord.status_code == 302, antwoord.text
        terug = urlsplit(antwoord.headers["Location"])
        return f"{terug.path}?{terug.query}"


def aansluiten(dienst: Dienst, slug: str, **instellingen: Any) -> str:
    """Connect the provider to a samenwerkingsverband; the name of the service."""
    SocialApp.objects.create(
        provider="openid_connect",
        provider_id=f"{slug}-entra",
        name="Microsoft",
        client_id=f"thuisnabij-{slug}",
        secret="geheim",
        settings={"server_url": dienst.adres, **instellingen},
    )
    return f"{slug}-entra"


def vertrek(client: Client, naam: str, **velden: str) -> str:
    """Press the button; where the browser is sent to."""
    pagina = client.post(f"/accounts/oidc/{naam}/login/", velden)
    [naar] = re.findall(r'http-equiv="refresh" content="0;url=([^"]*)"', pagina.content.decode())
    return html.unescape(naar)


def via_dienst(client: Client, dienst: Dienst, naam: str, nummer: str, **velden: str) -> Any:
    """The whole way: button, provider, back."""
    return client.get(dienst.keert_terug(vertrek(client, naam, **velden), nummer))


@contextmanager
def lopende_dienst() -> Iterator[Dienst]:
    with socket.socket() as gevonden:
        gevonden.bind(("127.0.0.1", 0))
        poort = gevonden.getsockname()[1]
    opdracht = [sys.executable, "-m", "oidc_provider_mock", "--port", str(poort)]
    proces = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wacht_tot_hij_antwoordt(f"http://127.0.0.1:{poort}", proces)
        yield Dienst(f"http://127.0.0.1:{poort}")
    finally:
        proces.terminate()
        proces.wait(timeout=WACHT)


def _wacht_tot_hij_antwoordt(adres: str, proces: "subprocess.Popen[bytes]") -> None:
    einde = time.monotonic() + WACHT
    while True:
        try:
            requests.get(f"{adres}/.well-known/openid-configuration", timeout=1).raise_for_status()
        except requests.RequestException:
            assert proces.poll() is None and time.monotonic() < einde, "De inlogdienst van de toets start niet."
            time.sleep(0.1)
        else:
            return


def bekend(wereld: Wereld, dienst: Dienst, wie: str = "directeur", **ook: Any) -> str:
    """A member, known to the provider under the same confirmed address."""
    email = wereld.leden[wie].gebruiker.email
    return dienst.mens(f"nummer-{email}", **{"email": email, "email_verified": True, **ook})
