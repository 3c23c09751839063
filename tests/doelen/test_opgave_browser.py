"""What saving by itself may not do while somebody fills in an opgave: take the focus, or leave an old summary."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from doelen.services import doelenboom_laden
from swv.tenancy.context import tenant
from tests.doelen.opgaven import open_ronde, opgave_van
from tests.wereld import Wereld, echt

pytestmark = [echt, pytest.mark.browser]


def test_na_een_geweigerde_indiening_houdt_het_vak_de_focus_bij_vanzelf_opslaan(
    wereld: Wereld, live_server: Any, page: Page
) -> None:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        opgave = opgave_van(open_ronde(), wereld.scholen["avonturijn"])
    koekje = wereld.client("directeur").cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": koekje.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/odp/doelen/opgaven/{opgave.pk}/invullen/")
    eerste, tweede = (
        page.get_by_label("Voor hoeveel leerlingen stelde"),
        page.get_by_label("Hoeveel van deze leerlingen"),
    )
    eerste.fill("twaalf")
    page.get_by_role("button", name="Dien in bij uw bestuur").click()
    expect(page.locator(".fouten")).to_be_focused()

    eerste.fill("12")
    tweede.focus()
    expect(page.locator("#opslag")).to_contain_text("Opgeslagen")
    page.keyboard.type("9")

    expect(tweede).to_be_focused()
    expect(tweede).to_have_value("9")
    expect(page.locator(".fouten")).to_have_count(0)


def test_wie_uitgelogd_raakt_onder_het_invullen_leest_dat_en_houdt_wat_er_staat(
    wereld: Wereld, live_server: Any, page: Page
) -> None:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        opgave = opgave_van(open_ronde(), wereld.scholen["avonturijn"])
    koekje = wereld.client("directeur").cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": koekje.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/odp/doelen/opgaven/{opgave.pk}/invullen/")
    vak = page.get_by_label("Voor hoeveel leerlingen stelde")
    page.context.clear_cookies(name="sessionid")

    vak.fill("12")
    page.get_by_label("Hoeveel van deze leerlingen").focus()

    expect(page.get_by_text("U bent uitgelogd. Kopieer wat u schreef")).to_be_visible()
    expect(vak).to_have_value("12")
