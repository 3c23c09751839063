"""The command ``inlogdienst``: adding, changing and removing the login service of a samenwerkingsverband."""

import io

import pytest
from allauth.socialaccount.models import SocialApp
from django.core.management import CommandError, call_command

from tests.toegang.conftest import Bezoeker
from tests.toegang.dienst import Dienst, aansluiten, bekend, via_dienst
from tests.wereld import Wereld, snel

pytestmark = snel


def opdracht(monkeypatch: pytest.MonkeyPatch, geheim: str, *argumenten: str) -> str:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{geheim}\n"))
    uitvoer = io.StringIO()
    call_command("inlogdienst", "--swv", "odp", "--soort", "entree", *argumenten, stdout=uitvoer)
    return uitvoer.getvalue()


def test_opdracht_voegt_toe_verandert_en_verwijdert(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    aan = ("--client-id", "nummer", "--adres", "https://entree.voorbeeld.nl")
    opdracht(monkeypatch, "oud", *aan)
    uitvoer = opdracht(monkeypatch, "nieuw", *aan, "--tweede-stap", "--domein", "odp.nl")

    dienst = SocialApp.objects.get()
    assert (dienst.provider_id, dienst.name, dienst.secret) == ("odp-entree", "Entree Federatie", "nieuw")
    assert dienst.settings == {
        "server_url": "https://entree.voorbeeld.nl",
        "tweede_stap": True,
        "verified_email": ["odp.nl"],
    }
    assert "nieuw" not in uitvoer
    assert "/accounts/oidc/odp-entree/login/callback/" in uitvoer
    opdracht(monkeypatch, "", "--weg")
    assert SocialApp.objects.count() == 0


@pytest.mark.parametrize("adres", ["http://entree.voorbeeld.nl", "ftp://127.0.0.1", ""])
def test_opdracht_weigert_een_dienst_zonder_https(wereld: Wereld, monkeypatch: pytest.MonkeyPatch, adres: str) -> None:
    with pytest.raises(CommandError, match="https"):
        opdracht(monkeypatch, "geheim", "--client-id", "nummer", "--adres", adres)


def test_geheim_kan_uit_de_omgeving_komen(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, monkeypatch: pytest.MonkeyPatch
) -> None:
    antwoord = dienst.registreer("http://testserver/accounts/oidc/odp-entra/login/callback/")
    monkeypatch.setenv("SWV_INLOGDIENST_ODP_ENTRA", antwoord["client_secret"])
    naam = aansluiten(dienst, "odp")
    SocialApp.objects.update(client_id=antwoord["client_id"], secret="")

    assert via_dienst(bezoeker, dienst, naam, bekend(wereld, dienst)).status_code == 302
