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


def test_een_blok_uit_excel_vult_het_rooster_en_wijst_de_foute_cel_aan(
    wereld: Wereld, live_server: Any, page: Page
) -> None:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        opgave = open_ronde().opgaven.get(vakgroep="slb")
    koekje = wereld.client("specialist").cookies["sessionid"]
    page.context.add_cookies([{"name": "sessionid", "value": koekje.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/odp/doelen/opgaven/{opgave.pk}/invullen/")
    vakken = page.locator(".rooster").first.locator(".vak")
    vakken.first.focus()

    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.setData("text/plain", "3\\t0\\r\\nveel\\t5\\r\\n");
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true}));
        }"""
    )

    expect(page.get_by_text("4 cellen geplakt.")).to_be_visible()
    expect(page.locator("#opslag")).to_contain_text("Eén getal klopt nog niet. De rest is opgeslagen.")
    assert [vakken.nth(plek).input_value() for plek in (0, 1, 4, 5)] == ["3", "0", "veel", "5"]
    expect(vakken.nth(4)).to_have_attribute("aria-invalid", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(vakken.nth(5)).to_be_focused()
    with tenant(wereld.swv.pk):
        assert sorted(int(t.aantal) for t in opgave.tellingen.all()) == [0, 3, 5]
        opgave.refresh_from_db()
    assert opgave.bezig_seconden >= 1
