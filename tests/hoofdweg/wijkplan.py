"""Steps 3 and 4: a directeur writes the wijkplan by keyboard, the wijk advises and signs, and it is fixed."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.hoofdweg.toetsenbord import Toetsenbord
from tests.hoofdweg.weg import SWV, Weg, bekijk
from wijken.demo_leden import WACHTWOORD

DIRECTEUREN = (
    "directeur",
    "directeur.ambacht",
    "directeur.het-christal",
    "directeur.ikc-jan-ligthart",
    "directeur.jenaplan-basisschool",
)
TEKSTEN = {
    "Opvang in de wijk": "Elk kind vindt in de wijk een plek waar het na school terechtkan.",
    "Expertise delen": "Onze taalspecialist geeft elke maand een middag les aan de leraren van de vijf scholen.",
    "Ouders in de wijk": "Ouders drinken elke week koffie met het wijkteam, elke maand op een andere school.",
}
ACTIE = "Taalmiddag op vijf scholen"
CITAAT = "Onze taalspecialist geeft elke maand een middag les"
REDEN = "Het plan is helder. Noem bij de taalmiddag ook de leraren die nieuw zijn in de wijk."
BETERE_TEKST = "Nieuwe leraren gaan in hun eerste jaar elke maand mee."


def plan_openen(weg: Weg) -> Page:
    """Log in and open the wijkplan without a mouse."""
    tab = weg.raam("directeur")
    toetsen = Toetsenbord(tab)
    tab.goto(weg.url("inloggen"))
    bekijk(tab, smal=True)
    toetsen.typ(tab.get_by_label("E-mailadres"), f"directeur@{SWV}.voorbeeld.nl")
    toetsen.typ(tab.get_by_label("Wachtwoord"), WACHTWOORD)
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("list", name="Aan zet")).to_contain_text("Schrijf aan het wijkplan 2027")
    bekijk(tab, smal=True)
    toetsen.druk(tab.get_by_role("link", name="Schrijf verder").first)
    expect(tab.get_by_role("heading", level=1)).to_have_text("Expertise delen")
    bekijk(tab, smal=True)
    return tab


def teksten_schrijven(tab: Page) -> None:
    """On kindniveau, schoolniveau and wijkniveau; each is saved while writing."""
    toetsen = Toetsenbord(tab)
    niveaus = set()
    for titel, tekst in TEKSTEN.items():
        if tab.get_by_role("heading", level=1).inner_text() != titel:
            toetsen.druk(tab.get_by_role("navigation", name="Onderdelen van het plan").get_by_role("link", name=titel))
        expect(tab.get_by_role("heading", level=1)).to_have_text(titel)
        toetsen.typ(tekstvak(tab), tekst)
        opgeslagen(tab)
        niveaus.add(tab.locator(".papier .niveau").first.inner_text().strip().lower())
    assert niveaus == {"niveau kind", "niveau school", "niveau wijk"}


def doel_koppelen(tab: Page) -> None:
    """The part works on a Jaardoel of 2027."""
    toetsen = Toetsenbord(tab)
    keuze = tab.get_by_label("Doel koppelen")
    toetsen.naar(keuze)
    tab.keyboard.press("ArrowDown")
    doel = keuze.evaluate("keuze => keuze.selectedOptions[0].textContent").strip()
    toetsen.druk(tab.get_by_role("button", name="Koppel", exact=True))
    werkt_aan = tab.get_by_role("region", name="Dit onderdeel werkt aan")
    expect(werkt_aan.locator(".doelchip")).to_contain_text("Jaardoel 2027")
    assert doel[:20] in werkt_aan.locator(".doelchip").inner_text()


def actie_toevoegen(tab: Page) -> None:
    """What it costs, with a slip of the finger: 225.050 where 1.250,50 was meant."""
    toetsen = Toetsenbord(tab)
    acties = tab.get_by_role("region", name="Acties")
    toetsen.druk(acties.get_by_text("Actie toevoegen"))
    toetsen.typ(acties.get_by_label("Wat gaat u doen?"), ACTIE)
    toetsen.typ(acties.get_by_label("Wie doet het?"), "De taalspecialist")
    acties.get_by_label("Vanaf").fill("2027-02-01")
    acties.get_by_label("Tot en met").fill("2027-12-17")
    toetsen.typ(acties.get_by_label("Euro uit de wijkpot"), "225.050")
    toetsen.druk(acties.get_by_role("button", name="Voeg de actie toe"))
    expect(acties).to_contain_text(ACTIE)
    expect(acties).to_contain_text("€ 225.050,00")
    bekijk(tab)


def indienen(tab: Page) -> None:
    Toetsenbord(tab).druk(tab.get_by_role("button", name="Stuur naar de procesbegeleider"))
    expect(tab.get_by_role("heading", level=1)).to_have_text("Wijkplan 2027 ligt bij de procesbegeleider")
    bekijk(tab, smal=True)


def meelezen(weg: Weg) -> None:
    """The procesbegeleider finds the plan on the own page, remarks on a sentence and advises with a reason."""
    tab = weg.als("procesbegeleider")
    beurt = tab.get_by_role("listitem").filter(has_text="Geef advies over het wijkplan 2027 van Babberspolder")
    beurt.get_by_role("link", name="Lees en adviseer").click()
    tab.get_by_role("link", name=re.compile("Lees met opmerkingen.*Expertise delen")).click()
    expect(tab.get_by_text(TEKSTEN["Expertise delen"])).to_be_visible()
    expect(tekstvak(tab)).to_have_count(0)
    tab.get_by_text("Opmerking toevoegen").click()
    tab.get_by_label("Zin waar het over gaat").fill(CITAAT)
    tab.get_by_label("Uw opmerking").fill("Gaan nieuwe leraren ook mee?")
    tab.get_by_role("button", name="Plaats de opmerking").click()
    expect(tab.locator("article.opmerking")).to_contain_text("Gaan nieuwe leraren ook mee?")
    bekijk(tab)
    tab.get_by_role("link", name="Wijkplan 2027", exact=True).click()
    tab.get_by_label("Pas het eerst aan").check()
    tab.get_by_label("Waarom?").fill(REDEN)
    tab.get_by_role("button", name="Geef dit advies").click()
    expect(tab.get_by_role("region", name="Advies van de procesbegeleider")).to_contain_text(REDEN)


def tekst_verbeteren(weg: Weg) -> None:
    """The directeur reads the advice, and mends the text."""
    tab = weg.open("directeur", "thuis")
    tab.get_by_role("link", name="Lees het advies").first.click()
    expect(tab.get_by_role("region", name="Advies van de procesbegeleider")).to_contain_text(REDEN)
    tab.get_by_role("link", name=re.compile("Schrijf.*Expertise delen")).click()
    tekstvak(tab).press("Control+End")
    tab.keyboard.insert_text(f" {BETERE_TEKST}")
    opgeslagen(tab)
    tab.get_by_role("article").filter(has_text=CITAAT).get_by_role("button", name="Opgelost").click()
    expect(tab.get_by_text("1 opmerking opgelost")).to_be_visible()


def te_duur(weg: Weg) -> None:
    """A plan that costs more than the wijkpot holds cannot be signed; the page says what to do, and it helps."""
    tab = weg.als("directeur")
    tab.get_by_role("button", name="Leg ter tekening").click()
    expect(tab.locator(".fouten")).to_contain_text("Maak een actie goedkoper of spreek een hogere inleg af.")
    bekijk(tab)
    tab.get_by_role("link", name=re.compile("Schrijf.*Ouders in de wijk")).click()
    tab.get_by_role("link", name=re.compile(f"Pas aan.*{ACTIE}")).click()
    tab.get_by_label("Euro uit de wijkpot").fill("1.250,50")
    bekijk(tab)
    tab.get_by_role("button", name="Sla de actie op").click()
    expect(tab.get_by_role("region", name="Acties")).to_contain_text("€ 1.250,50")


def ter_tekening_leggen(weg: Weg) -> None:
    tab = weg.als("directeur")
    tab.get_by_role("button", name="Leg ter tekening").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("nog geen van de 5 scholen is akkoord")
    bekijk(tab)


def editor_laten_openstaan(weg: Weg) -> Page:
    """A colleague opens a part while it can still be written, and goes for coffee."""
    tab = weg.als("directeur.ambacht").context.new_page()
    tab.goto(weg.url("thuis"))
    tab.get_by_role("link", name="Lees het advies").first.click()
    tab.get_by_role("link", name=re.compile("Schrijf.*Ouders in de wijk")).click()
    expect(tekstvak(tab)).to_have_value(TEKSTEN["Ouders in de wijk"])
    return tab


def tekenen(weg: Weg) -> None:
    """All five directeuren sign; the last signature fixes the plan."""
    for wie in DIRECTEUREN:
        tab = weg.open(wie, "thuis")
        tab.get_by_role("link", name="Lees en teken").first.click()
        tab.get_by_role("button", name=re.compile("^Teken voor ")).click()
        expect(tab.locator("#meldingen")).to_contain_text("U hebt getekend voor")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Wijkplan 2027 is vastgesteld")
    expect(tab.get_by_role("region", name="5 van de 5 scholen zijn akkoord.")).to_contain_text("Controlegetal")
    expect(tab.get_by_text(BETERE_TEKST)).to_be_visible()
    bekijk(tab, smal=True)


def niets_meer_te_veranderen(tab: Page) -> None:
    """The editor that was still open cannot save, and opened again it is a page to read."""
    tekstvak(tab).fill("Nog gauw iets anders.")
    expect(tab.locator("#opslag")).to_contain_text("Niet opgeslagen")
    tab.reload()
    expect(tab.locator(".papier .tekst")).to_contain_text(TEKSTEN["Ouders in de wijk"])
    expect(tekstvak(tab)).to_have_count(0)
    bekijk(tab)


def tekstvak(tab: Page) -> Locator:
    return tab.get_by_label("Tekst van dit onderdeel")


def opgeslagen(tab: Page) -> None:
    """Wait until the script says that this text is on the server."""
    vorige = tab.locator("#opslag [name=versie]").input_value()
    opslag = tab.locator(f"#opslag[data-rijstaat=bewaard]:not(:has([value='{vorige}']))")
    expect(opslag).to_contain_text("Opgeslagen om")
