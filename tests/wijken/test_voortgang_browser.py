"""What JavaScript decides on the sheet: autosave, and two people in one row."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect

from swv.tenancy.context import tenant
from tests.axe import past_op_telefoon, toegankelijk
from tests.wereld import Wereld, echt
from wijken.models import Actie, Voortgangsregel, Wijkplan

pytestmark = [echt, pytest.mark.browser]


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    with tenant(wereld.swv.pk):
        plan = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2026)
        onderdeel = plan.onderdelen.create(niveau="kind", volgorde=1, titel="Lezen", tekst="Wij lezen.")
        dagen = {"begin": datetime.date(2026, 1, 1), "einde": datetime.date(2026, 12, 31)}
        for wat in ("Talentklas", "Tutoren"):
            Actie.objects.create(onderdeel=onderdeel, omschrijving=wat, wie="Avonturijn", **dagen)
        Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
    return plan


@pytest.fixture
def ander_venster(browser: Any) -> Iterator[BrowserContext]:
    """The browser of somebody else."""
    venster = browser.new_context()
    yield venster
    venster.close()


def openen(wereld: Wereld, plan: Wijkplan, server: Any, context: BrowserContext, wie: str) -> Page:
    koekje = wereld.client(wie).cookies["sessionid"]
    context.add_cookies([{"name": "sessionid", "value": koekje.value, "url": server.url}])
    tab = context.new_page()
    tab.goto(server.url + reverse("wijken:voortgang_update", args=["odp", plan.pk, "T3"]))
    return tab


def vul(tab: Page, actie: str, stand: str, zin: str) -> None:
    rij = tab.get_by_role("group", name=actie)
    rij.get_by_label(stand, exact=True).check()
    rij.get_by_label("In één regel").fill(zin)


def test_twee_directeuren_tegelijk_verliezen_geen_woord(
    wereld: Wereld, plan: Wijkplan, live_server: Any, context: BrowserContext, ander_venster: BrowserContext
) -> None:
    mijn = openen(wereld, plan, live_server, context, "directeur")
    hunne = openen(wereld, plan, live_server, ander_venster, "collega")

    vul(hunne, "Talentklas", "loopt", "Hunne zin.")
    expect(hunne.locator("#opslag")).to_contain_text("Opgeslagen om")
    vul(mijn, "Tutoren", "klaar", "Af.")
    vul(mijn, "Talentklas", "klaar", "Mijn zin.")

    expect(mijn.get_by_role("group", name="Talentklas")).to_contain_text("Hunne zin.")
    expect(mijn.locator("#opslag")).to_contain_text("De rest wel.")
    assert mijn.get_by_role("group", name="Talentklas").get_by_label("In één regel").input_value() == "Mijn zin."
    toegankelijk(mijn)
    past_op_telefoon(mijn)
    mijn.get_by_role("button", name="Houd mijn woorden").click()
    expect(mijn.get_by_text("Uw voortgang is opgeslagen.").first).to_be_visible()
    with tenant(wereld.swv.pk):
        regels = set(Voortgangsregel.objects.values_list("actie__omschrijving", "stand", "tekst"))
        eerder = Voortgangsregel.pgh_event_model.objects.filter(tekst="Hunne zin.")
        assert regels == {("Talentklas", "klaar", "Mijn zin."), ("Tutoren", "klaar", "Af.")}
        assert eerder.exists()
    for tab in (*context.pages, *ander_venster.pages):
        tab.close()


def test_wat_offline_of_na_een_verlopen_sessie_is_getypt_komt_terug_en_wordt_bewaard(
    wereld: Wereld, plan: Wijkplan, live_server: Any, context: BrowserContext
) -> None:
    tab = openen(wereld, plan, live_server, context, "directeur")
    context.set_offline(True)
    vul(tab, "Talentklas", "klaar", "In de trein.")
    expect(tab.locator("#opslag")).to_contain_text("Geen verbinding")
    context.set_offline(False)
    expect(tab.locator("#opslag")).to_contain_text("Opgeslagen om")

    context.clear_cookies()
    vul(tab, "Tutoren", "gestopt", "Geen geld.")
    expect(tab.locator("#opslag")).to_contain_text("Log in een ander venster opnieuw in")
    tab.close()
    terug = openen(wereld, plan, live_server, context, "directeur")

    rij = terug.get_by_role("group", name="Tutoren")
    expect(rij.get_by_label("In één regel")).to_have_value("Geen geld.")
    expect(rij.get_by_label("gestopt", exact=True)).to_be_checked()
    expect(terug.locator("#opslag")).to_contain_text("Opgeslagen om")
    with tenant(wereld.swv.pk):
        regels = set(Voortgangsregel.objects.values_list("actie__omschrijving", "stand", "tekst"))
        assert regels == {("Talentklas", "klaar", "In de trein."), ("Tutoren", "gestopt", "Geen geld.")}
    assert terug.evaluate("localStorage.length") == 0
    terug.close()


def test_wie_in_een_ander_venster_opnieuw_inlogt_verliest_niets(
    wereld: Wereld, plan: Wijkplan, live_server: Any, context: BrowserContext
) -> None:
    tab = openen(wereld, plan, live_server, context, "directeur")
    context.clear_cookies()
    vul(tab, "Talentklas", "klaar", "Na de koffie.")
    expect(tab.locator("#opslag")).to_contain_text("Log in een ander venster opnieuw in")

    ander = openen(wereld, plan, live_server, context, "directeur")
    tab.evaluate("dispatchEvent(new Event('focus'))")

    expect(tab.locator("#opslag")).to_contain_text("Opgeslagen om")
    with tenant(wereld.swv.pk):
        assert Voortgangsregel.objects.get().tekst == "Na de koffie."
    for venster in (tab, ander):
        venster.close()
