"""Logging in and out, a forgotten password, and what these pages never tell."""

import itertools
import re

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from tests.wereld import Wereld, snel

pytestmark = snel
WACHTWOORD = "een-lange-zin-voor-de-toets"
_adressen = itertools.count(1)


@pytest.fixture
def bezoeker() -> Client:
    """A visitor from an address of its own, so that the counters of one test do not stop the next."""
    nummer = next(_adressen)
    return Client(REMOTE_ADDR=f"198.51.{nummer // 250}.{nummer % 250 + 1}")


@pytest.fixture
def email(wereld: Wereld) -> str:
    """The address of the directeur, who has a password now."""
    gebruiker = wereld.leden["directeur"].gebruiker
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    return gebruiker.email


def inloggen(client: Client, email: str, wachtwoord: str = WACHTWOORD, pad: str = "/accounts/login/", **ook: str):
    return client.post(pad, {"login": email, "password": wachtwoord, **ook})


def tekst(antwoord) -> str:
    return " ".join(re.sub(r'value="[^"]*"|"X-CSRFToken": "[^"]*"', "", antwoord.content.decode()).split())


def test_inloggen_gaat_naar_het_verband_van_de_pagina(bezoeker: Client, email: str) -> None:
    assert inloggen(bezoeker, email, pad="/odp/inloggen/")["Location"] == "/odp/"


def test_inloggen_houdt_hoofdletters_en_spaties_niet_tegen(bezoeker: Client, email: str) -> None:
    assert inloggen(bezoeker, f" {email.upper()} ").status_code == 302


@pytest.mark.parametrize(
    ("next_", "naar"),
    [
        ("/odp/wijken/", "/odp/wijken/"),
        ("https://elders.example/", "/odp/"),
        ("//elders.example/", "/odp/"),
        ("/\\elders.example/", "/odp/"),
        ("javascript:alert(1)", "/odp/"),
    ],
)
def test_next_gaat_nooit_naar_een_andere_site(bezoeker: Client, email: str, next_: str, naar: str) -> None:
    assert inloggen(bezoeker, email, pad="/odp/inloggen/", next=next_)["Location"] == naar


def test_onbekend_adres_en_fout_wachtwoord_krijgen_hetzelfde_antwoord(bezoeker: Client, email: str) -> None:
    onbekend = inloggen(bezoeker, "niemand@voorbeeld.nl", "fout")
    fout = inloggen(bezoeker, email, "fout")

    assert tekst(onbekend) == tekst(fout)
    assert "horen niet bij elkaar" in tekst(fout)


def test_na_vijf_keer_fout_helpt_het_goede_wachtwoord_even_niet(bezoeker: Client, email: str) -> None:
    for _ in range(5):
        inloggen(bezoeker, email, "fout")

    antwoord = inloggen(bezoeker, email)

    assert antwoord.status_code == 200
    assert "Wacht vijf minuten" in tekst(antwoord)


def test_pogingen_zijn_begrensd(settings: LazySettings) -> None:
    assert settings.ACCOUNT_RATE_LIMITS["login_failed"] == "10/5m/ip,5/5m/key"


def test_inloggen_zonder_csrf_is_403(email: str) -> None:
    assert inloggen(Client(enforce_csrf_checks=True), email).status_code == 403


def test_sessie_krijgt_een_nieuwe_sleutel_bij_inloggen(bezoeker: Client, email: str) -> None:
    bezoeker.get("/odp/inloggen/")
    inloggen(bezoeker, email)

    koekje = bezoeker.cookies["sessionid"]
    assert (koekje["httponly"], koekje["samesite"]) == (True, "Lax")


def test_volgorde_met_de_tab_toets(bezoeker: Client) -> None:
    html = bezoeker.get("/odp/inloggen/").content.decode()

    velden = re.findall(
        r'<input type="(?:email|password)"|<button[^>]*type="submit"|href="/accounts/password/reset/"', html
    )
    assert [re.sub(r"\s.*?(type=)", r" \1", veld) for veld in velden] == [
        '<input type="email"',
        '<input type="password"',
        '<button type="submit"',
        'href="/accounts/password/reset/"',
        '<button type="submit"',  # the passkey, for a browser that can
    ]
    assert not re.search(r'tabindex="[1-9]', html)


def test_velden_helpen_een_wachtwoordkluis(bezoeker: Client) -> None:
    html = bezoeker.get("/odp/inloggen/").content.decode()

    assert 'autocomplete="email"' in html
    assert 'autocomplete="current-password"' in html


def test_uitloggen_is_een_post(wereld: Wereld) -> None:
    client = wereld.client("directeur")

    assert client.get("/accounts/logout/").status_code == 200
    assert client.get("/odp/").status_code == 200
    assert client.post("/accounts/logout/")["Location"] == "/accounts/login/"
    assert client.get("/odp/").status_code == 302


def test_zelf_een_account_maken_kan_niet(bezoeker: Client) -> None:
    antwoord = bezoeker.post("/accounts/signup/", {"email": "nieuw@voorbeeld.nl", "password1": WACHTWOORD})

    assert "Een account krijgt u van uw samenwerkingsverband" in tekst(antwoord)


def test_wachtwoord_vergeten_zegt_niet_of_een_adres_bekend_is(bezoeker: Client, email: str) -> None:
    paginas = [
        bezoeker.post("/accounts/password/reset/", {"email": adres}, follow=True)
        for adres in (email, "niemand@voorbeeld.nl")
    ]

    assert tekst(paginas[0]) == tekst(paginas[1])
    assert "Als dit adres bij ons bekend is" in tekst(paginas[0])


def test_wachtwoord_vergeten_van_de_mail_tot_inloggen(bezoeker: Client, email: str) -> None:
    bezoeker.post("/accounts/password/reset/", {"email": email})
    [bericht] = mail.outbox
    link = re.search(r"http://testserver(\S+)", bericht.body)
    assert link is not None
    pagina = bezoeker.get(link[1], follow=True)
    nieuw = {"password1": "een-andere-lange-zin", "password2": "een-andere-lange-zin"}

    bezoeker.post(pagina.request["PATH_INFO"], nieuw)

    assert bericht.subject == "Thuisnabij: Kies een nieuw wachtwoord"
    assert bericht.body.startswith("Goedendag,")
    assert inloggen(bezoeker, email, nieuw["password1"]).status_code == 302
    assert "Deze link werkt niet meer" in tekst(bezoeker.get(link[1], follow=True))
