"""Step 7: an intern begeleider asks, the directeur confirms, the bestuurder approves, the wijkpot pays."""

import re
import time
from decimal import Decimal

from playwright.sync_api import Page, expect

from doelen.models import Uitkomst
from swv.models import Plek, Samenwerkingsverband
from swv.tasks import ronde_van_swv
from swv.tenancy.context import tenant
from tests.hoofdweg.geld import cellen
from tests.hoofdweg.weg import BEREKENTIJD, Weg, bekijk

TITEL = "Taalgroep groep 5 en 6"
LEERLINGEN = 3
BEDRAG = Decimal("1275.50")


def aanvragen(weg: Weg) -> None:
    """For three pupils, without a name."""
    tab = weg.als("intern-begeleider")
    tab.get_by_role("link", name="Arrangementen", exact=True).first.click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("rrangement")
    bekijk(tab, smal=True)
    tab.get_by_role("link", name="Vraag een arrangement aan").click()
    tab.get_by_label("Soort arrangement").select_option(index=1)
    tab.get_by_label("Titel").fill(TITEL)
    tab.get_by_label("Wat is er nodig?").fill("Drie ochtenden per week extra taal in een kleine groep.")
    tab.get_by_label("Aantal leerlingen").fill(str(LEERLINGEN))
    tab.get_by_label("Eerste dag").fill("2026-12-01")
    tab.get_by_label("Laatste dag").fill("2027-06-30")
    tab.get_by_label("Bedrag uit de wijkpot").fill("1.275,50")
    bekijk(tab)
    tab.get_by_role("button", name="Verstuur de aanvraag").click()
    expect(tab.locator("#meldingen")).to_contain_text("Uw aanvraag is verstuurd.")
    bekijk(tab)


def bevestigen(weg: Weg) -> None:
    """The directeur confirms the money."""
    tab = _openen(weg, "directeur")
    tab.get_by_role("button", name="Bevestig het geld").click()
    expect(tab.locator(".volgende-stap")).to_contain_text("SIKO")


def goedkeuren(weg: Weg) -> None:
    """The bestuurder approves; only then does it cost anything."""
    tab = _openen(weg, "bestuurder")
    expect(tab.locator(".volgende-stap")).to_contain_text("In de wijkpot is nog €")
    bekijk(tab)
    tab.get_by_role("button", name="Keur het arrangement goed").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("begint op 1 december 2026")
    bekijk(tab)


def staat_bij_school_en_wijk(weg: Weg) -> None:
    """On both pages, with number and amount for who has the task."""
    for wie, pagina in (("directeur", "Mijn school"), ("directeur", "Mijn wijk")):
        tab = weg.open(wie, "thuis")
        tab.get_by_role("link", name=pagina).click()
        rij = tab.locator("#arrangementen").get_by_role("row", name=re.compile(TITEL))
        expect(rij).to_contain_text("€ 1.275,50")
        expect(rij.locator("[data-k='Leerlingen:']")).to_have_text(str(LEERLINGEN))
        bekijk(tab, smal=True)
    collega = weg.open("directeur.ambacht", "thuis")
    collega.get_by_role("link", name="Mijn wijk").click()
    rij = collega.locator("#arrangementen").get_by_role("row", name=re.compile(TITEL))
    expect(rij.locator("[data-k='Leerlingen:']")).to_have_text("<5")
    expect(rij).not_to_contain_text("1.275,50")


def wijkpot_over(weg: Weg) -> Decimal:
    """What is left in the wijkpot of Babberspolder in 2026, in the eyes of the controller."""
    tab = weg.open("controller", "budgetten:geld", vraag="?jaar=2026")
    return cellen(tab.get_by_role("row", name=re.compile("^Babberspolder")))[-1]


def telt_mee(swv: Samenwerkingsverband, leerlingen: Decimal) -> None:
    """After a round of the worker, the indicator of the whole samenwerkingsverband has these pupils."""
    ronde_van_swv.delay(swv_id=swv.pk)
    einde = time.monotonic() + BEREKENTIJD
    while leerlingen_met_arrangement(swv) != leerlingen:
        assert time.monotonic() < einde, "De worker telt het arrangement niet mee."
        time.sleep(0.2)


def leerlingen_met_arrangement(swv: Samenwerkingsverband) -> Decimal | None:
    """The teller of the indicator #arrangementen, up to and including T3 2026."""
    with tenant(swv.pk):
        uitkomsten = Uitkomst.objects.filter(indicator__code="arrangementen", jaar=2026, periode="T3")
        return uitkomsten.values_list("teller", flat=True).get(plek__soort=Plek.Soort.SWV)


def _openen(weg: Weg, wie: str) -> Page:
    """Find the request in the list and open it."""
    tab = weg.open(wie, "thuis")
    expect(tab.get_by_role("list", name="Aan zet")).to_contain_text("rrangement")
    tab.get_by_role("link", name="Arrangementen", exact=True).first.click()
    tab.get_by_role("link", name=TITEL).click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text(TITEL)
    return tab
