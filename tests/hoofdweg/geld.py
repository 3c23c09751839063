"""Step 5: schools agree to their inleg, a verdeling is laid before and fixed, the wijk sees every cent."""

import re
from decimal import ROUND_HALF_UP, Decimal

from playwright.sync_api import Locator, Page, expect

from tests.hoofdweg.weg import Weg, bekijk

PER_LEERLING = {"Basisondersteuning": Decimal("135.50"), "Arrangementen": Decimal("240.10")}
SCENARIO = "Een bedrag per leerling, afgerond"


def inleg_afspreken(weg: Weg, wie: str, percentage: str) -> None:
    """A directeur who has not agreed yet finds the question on the own page and answers it."""
    tab = weg.open(wie, "thuis")
    beurt = tab.get_by_role("list", name="Aan zet").get_by_role("listitem").filter(has_text="Uw akkoord op de inleg")
    if not beurt.count():
        return
    beurt.get_by_role("link").click()
    tab.get_by_label("Hoeveel procent gaat naar de wijkpot?").fill(percentage)
    if wie == "directeur":
        bekijk(tab)
    tab.get_by_role("button", name="Ga akkoord met deze inleg").click()
    expect(tab.locator("#meldingen")).to_contain_text("akkoord met de inleg van 2027")


def scenario_voorleggen(weg: Weg) -> None:
    """The controller makes a scenario of two geldstromen and lays it before."""
    tab = weg.open("controller", "budgetten:verdeling_list", vraag="?jaar=2027")
    bekijk(tab)
    tab.get_by_role("link", name="Maak nog een scenario").click()
    tab.get_by_label("Naam van het scenario").fill(SCENARIO)
    for stroom, bedrag in PER_LEERLING.items():
        groep = tab.get_by_role("group", name=stroom)
        groep.get_by_label("Euro per leerling").fill(str(bedrag).replace(".", ","))
    bekijk(tab)
    tab.get_by_role("button", name="Reken het scenario door").click()
    expect(tab.get_by_text("Klopt tot op de cent")).to_be_visible()
    bekijk(tab, smal=True)
    tab.get_by_role("button", name="Leg dit scenario voor").click()
    expect(tab.get_by_text("De directeur-bestuurder is aan zet.")).to_be_visible()


def verdeling_vaststellen(weg: Weg) -> None:
    """The directeur-bestuurder finds it on the own page and fixes it."""
    tab = weg.als("directeur-bestuurder")
    bekijk(tab)
    tab.get_by_role("listitem").filter(has_text=SCENARIO).get_by_role("link").first.click()
    tab.get_by_role("button", name="Stel de verdeling vast").click()
    expect(tab.locator("#meldingen")).to_contain_text("De scholen hebben hun geld.")
    bekijk(tab)


def wijk_telt_op(weg: Weg) -> None:
    """What each school keeps and puts in, read from the page of the wijk and added up to the cent."""
    tab = weg.als("directeur")
    tab.get_by_role("link", name="Mijn wijk").click()
    tab.get_by_role("navigation", name="Jaar").get_by_role("link", name="2027").click()
    straat = tab.get_by_role("table").filter(has=tab.get_by_role("columnheader", name="Houdt zelf"))
    expect(straat.locator("tbody tr")).to_have_count(5)
    rijen = [cellen(rij) for rij in straat.locator("tbody tr").all()]
    for leerlingen, krijgt, houdt, percentage, inleg in rijen:
        assert krijgt == leerlingen * PER_LEERLING["Arrangementen"]
        assert houdt + inleg == krijgt
        assert inleg == (krijgt * percentage / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    samen = cellen(straat.locator("tfoot tr"))
    kolommen = [sum(rij[plaats] for rij in rijen) for plaats in (0, 1, 2, 4)]
    assert [samen[0], samen[1], samen[2], samen[-1]] == kolommen
    assert uit_de_pot(tab, "in de pot") == samen[-1]
    assert samen[-1] == sum(uit_de_pot(tab, woord) for woord in ("uitgegeven", "vastgelegd", "nog vrij"))
    expect(tab.get_by_role("region", name=re.compile("^De straat"))).to_contain_text("Vastgesteld op")
    bekijk(tab, smal=True)


def uit_de_pot(tab: Page, woord: str) -> Decimal:
    """One of the four amounts of the wijkpot, as the page of the wijk says it."""
    pot = tab.get_by_role("region", name=re.compile("^De wijkpot"))
    return getal(pot.locator(".feiten div", has_text=woord).locator("dd").inner_text())


def cellen(rij: Locator) -> list[Decimal]:
    """The numbers of a row of a table; a cell without a number counts for nothing."""
    return [getal(tekst) for tekst in rij.locator("td").all_inner_texts() if re.search(r"\d", tekst)]


def getal(tekst: str) -> Decimal:
    """The last number of a sentence: € 1.234,56 is 1234.56."""
    return Decimal(re.findall(r"[\d.]*\d(?:,\d+)?", tekst)[-1].replace(".", "").replace(",", "."))
