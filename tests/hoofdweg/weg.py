"""The people of the way: each has a browser of their own and logs in once, through the form."""

from dataclasses import dataclass, field

from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response

from tests.axe import BREED, past_op_telefoon, toegankelijk
from tests.wereld import appcode
from wijken.demo_leden import WACHTWOORD

SWV = "odp"
BEREKENTIJD = 60


@dataclass
class Weg:
    """The browsers of everybody who walks along; ``fouten`` are errors of pages and servers on the way.

    ``met_app``: the addresses that also need the code of their app.
    """

    browser: Browser
    adres: str
    opties: dict[str, object]
    ramen: dict[str, BrowserContext] = field(default_factory=dict)
    fouten: list[str] = field(default_factory=list)
    met_app: frozenset[str] = frozenset()

    def als(self, wie: str) -> Page:
        """The tab of this person, logged in."""
        if wie not in self.ramen:
            tab = self.raam(wie)
            tab.goto(self.url("inloggen"))
            tab.get_by_label("E-mailadres").fill(f"{wie}@{SWV}.voorbeeld.nl")
            tab.get_by_label("Wachtwoord").fill(WACHTWOORD)
            tab.get_by_role("button", name="Log in", exact=True).click()
            if f"{wie}@{SWV}.voorbeeld.nl" in self.met_app:
                tab.get_by_label("Code").fill(appcode())
                tab.get_by_role("button", name="Log in", exact=True).click()
            tab.get_by_role("heading", level=1, name="Goede").wait_for()
        return self.ramen[wie].pages[0]

    def raam(self, wie: str) -> Page:
        """A new browser with one empty tab, nobody logged in."""
        opties = {**self.opties, "viewport": BREED, "reduced_motion": "reduce"}
        self.ramen[wie] = self.browser.new_context(**opties)  # type: ignore[arg-type]
        self.ramen[wie].on("weberror", lambda fout: self.fouten.append(str(fout.error)))
        self.ramen[wie].on("console", self._luister)
        self.ramen[wie].on("response", self._let_op)
        return self.ramen[wie].new_page()

    def open(self, wie: str, naam: str, *delen: object, vraag: str = "") -> Page:
        """Send this person to a page and look at it."""
        tab = self.als(wie)
        tab.goto(self.url(naam, *delen) + vraag)
        return tab

    def url(self, naam: str, *delen: object) -> str:
        return self.adres + reverse(naam, args=[SWV, *delen])

    def sluit(self) -> None:
        for raam in self.ramen.values():
            raam.close()

    def _luister(self, bericht: ConsoleMessage) -> None:
        if bericht.type == "error":
            self.fouten.append(f"{bericht.location.get('url')}: {bericht.text}")

    def _let_op(self, antwoord: Response) -> None:
        if antwoord.status >= 500 or (antwoord.status == 404 and antwoord.url.startswith(self.adres)):
            self.fouten.append(f"{antwoord.status} {antwoord.url}")


def bekijk(tab: Page, *, smal: bool = False) -> None:
    """What every page on the way must be."""
    toegankelijk(tab)
    if smal:
        past_op_telefoon(tab)
