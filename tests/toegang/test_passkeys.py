"""Passkeys in a real browser, with the authenticator that Chromium itself can play."""

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Page

from swv.models import Gebruiker
from tests.axe import past_op_telefoon, toegankelijk
from tests.toegang.conftest import WACHTWOORD
from tests.wereld import Wereld, echt

pytestmark = [echt, pytest.mark.browser]
SLEUTEL = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def tab(page: Page) -> Iterator[Page]:
    """A tab with a passkey device; any message in the console, of the CSP for instance, fails the test."""
    fouten: list[str] = []
    page.on("console", lambda bericht: fouten.append(bericht.text) if bericht.type == "error" else None)
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    cdp.send("WebAuthn.addVirtualAuthenticator", {"options": SLEUTEL})
    yield page
    assert fouten == []


@pytest.fixture
def medewerker(wereld: Wereld) -> Gebruiker:
    gebruiker = wereld.leden["medewerker"].gebruiker
    gebruiker.set_password(WACHTWOORD)
    gebruiker.save()
    Authenticator.objects.all().delete()
    return gebruiker


def met_wachtwoord(tab: Page, adres: str, wie: Gebruiker) -> None:
    tab.goto(f"{adres}/odp/inloggen/")
    tab.get_by_label("E-mailadres").fill(wie.email)
    tab.get_by_label("Wachtwoord").fill(WACHTWOORD)
    tab.get_by_role("button", name="Log in", exact=True).click()


def uitloggen(tab: Page, adres: str) -> None:
    tab.goto(f"{adres}/accounts/logout/")
    tab.get_by_role("button", name="Log uit").click()
    tab.get_by_role("heading", name="Log in").wait_for()


def goed(tab: Page) -> None:
    toegankelijk(tab)
    past_op_telefoon(tab)


def test_passkey_maken_en_ermee_inloggen(tab: Page, live_server: Any, medewerker: Gebruiker) -> None:
    adres = live_server.url
    met_wachtwoord(tab, adres, medewerker)
    goed(tab)
    tab.get_by_role("link", name="Kies een passkey").click()
    tab.get_by_role("heading", name="Maak een passkey").wait_for()
    goed(tab)
    tab.get_by_role("button", name="Maak de passkey").click()
    tab.get_by_role("heading", name="Bewaar uw herstelcodes").wait_for()
    goed(tab)
    tab.get_by_role("link", name="Ik heb ze bewaard").click()
    tab.wait_for_url(f"{adres}/odp/")
    tab.get_by_role("link", name="Mijn inlog").click()
    tab.get_by_role("link", name="Verwijder Passkey").wait_for()
    goed(tab)

    uitloggen(tab, adres)
    tab.goto(f"{adres}/odp/inloggen/")
    goed(tab)
    tab.get_by_role("button", name="Log in met een passkey").click()
    tab.wait_for_url(f"{adres}/odp/")

    uitloggen(tab, adres)
    met_wachtwoord(tab, adres, medewerker)
    tab.get_by_role("heading", name="De tweede stap").wait_for()
    goed(tab)
    tab.get_by_role("button", name="Gebruik een passkey").click()
    tab.wait_for_url(f"{adres}/odp/")

    assert Authenticator.objects.filter(user=medewerker, type="webauthn").count() == 1


def test_pagina_van_de_app_werkt_voor_iedereen(tab: Page, live_server: Any, medewerker: Gebruiker) -> None:
    met_wachtwoord(tab, live_server.url, medewerker)
    tab.get_by_role("link", name="Kies de app").click()
    tab.get_by_text("Richten lukt niet").click()

    goed(tab)
    assert tab.locator(".sleutel").inner_text().isalnum()
