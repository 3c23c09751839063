"""The way through the inlogdienst in Chromium, where the CSP decides too."""

from typing import Any

import pytest
from playwright.sync_api import Page

from swv.models import Toegang
from tests.axe import past_op_telefoon, toegankelijk
from tests.toegang.dienst import Dienst, aansluiten
from tests.wereld import Wereld, echt

pytestmark = [echt, pytest.mark.browser]


def goed(tab: Page) -> None:
    toegankelijk(tab)
    past_op_telefoon(tab)


def bij_de_dienst(tab: Page, nummer: str) -> None:
    """The page of the provider itself."""
    tab.wait_for_url("**/oauth2/authorize**")
    tab.locator("input[name=sub]").fill(nummer)
    tab.get_by_role("button", name="Authorize").click()


def test_van_de_knop_langs_de_dienst_naar_binnen(wereld: Wereld, page: Page, live_server: Any, dienst: Dienst) -> None:
    fouten: list[str] = []
    page.on("console", lambda bericht: fouten.append(bericht.text) if "Security Policy" in bericht.text else None)
    aansluiten(dienst, "odp")
    nummer = dienst.mens("directeur", email=wereld.leden["directeur"].gebruiker.email, email_verified=True)

    page.goto(f"{live_server.url}/odp/inloggen/")
    goed(page)
    page.get_by_role("button", name="Log in met Microsoft").click()
    bij_de_dienst(page, nummer)
    page.wait_for_url(f"{live_server.url}/odp/")
    page.get_by_role("link", name="Mijn inlog").click()
    page.get_by_role("heading", name="Dit kan alleen met uw eigen inlog").wait_for()
    goed(page)
    page.goto(f"{live_server.url}/almere/")
    page.get_by_role("heading", name="Log hiervoor opnieuw in").wait_for()
    goed(page)
    page.get_by_role("button", name="Log opnieuw in").click()

    page.wait_for_url(f"{live_server.url}/accounts/login/?next=%2Falmere%2F")
    assert fouten == []


def test_wie_geen_toegang_heeft_leest_wat_te_doen(wereld: Wereld, page: Page, live_server: Any, dienst: Dienst) -> None:
    aansluiten(dienst, "odp")
    Toegang.objects.all().delete()
    nummer = dienst.mens("weg", email=wereld.leden["directeur"].gebruiker.email, email_verified=True)

    page.goto(f"{live_server.url}/odp/inloggen/")
    page.get_by_role("button", name="Log in met Microsoft").click()
    bij_de_dienst(page, nummer)

    page.get_by_role("heading", name="U hebt hier nog geen toegang").wait_for()
    goed(page)
