"""The people of one wijk in ``wereld``, each with a browser of their own; they are logged in already."""

from typing import Any

from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect

from swv.tenancy.context import tenant
from tests.axe import BREED
from tests.wereld import Wereld
from wijken.models import Planonderdeel


class Collegas:
    """Two or more directeuren of one wijk, and who helps them."""

    def __init__(self, wereld: Wereld, browser: Browser, adres: str, opties: dict[str, Any]) -> None:
        self.wereld, self.browser, self.adres = wereld, browser, adres
        self.opties = {**opties, "viewport": BREED, "reduced_motion": "reduce"}
        self.ramen: dict[str, BrowserContext] = {}

    def tab(self, wie: str) -> Page:
        """The one tab of this person."""
        if wie not in self.ramen:
            self.ramen[wie] = self.browser.new_context(**self.opties)
            koekje = self.wereld.client(wie).cookies["sessionid"]
            self.ramen[wie].add_cookies([{"name": "sessionid", "value": koekje.value, "url": self.adres}])
            self.ramen[wie].new_page()
        return self.ramen[wie].pages[0]

    def opent(self, wie: str, naam: str, *delen: object) -> Page:
        tab = self.tab(wie)
        tab.goto(self.adres + reverse(naam if naam == "thuis" else f"wijken:{naam}", args=["odp", *delen]))
        return tab

    def opent_tekst(self, wie: str, volgorde: int = 4) -> Page:
        with tenant(self.wereld.swv.pk):
            pk = Planonderdeel.objects.get(volgorde=volgorde).pk
        return self.opent(wie, "planonderdeel_update", pk)

    def sluit(self) -> None:
        for raam in self.ramen.values():
            raam.close()


def schrijf(tab: Page, tekst: str) -> None:
    tab.get_by_label("Tekst van dit onderdeel").fill(tekst)


def bewaard_als(tab: Page, versie: int) -> None:
    """Wait until the server holds this version of the text."""
    expect(tab.locator(f"#opslag:has([value='{versie}'])")).to_contain_text("Opgeslagen om")
