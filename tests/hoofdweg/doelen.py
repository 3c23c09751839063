"""Step 6: a school fills in an opgave, its bestuur accepts it, a worker computes and everybody sees where it stands."""

import re

from playwright.sync_api import expect

from tests.hoofdweg.weg import BEREKENTIJD, Weg, bekijk

ONDERWERPEN = ("Lezen", "Hoogbegaafdheid", "Nieuwkomers en anderstaligen")


def opgave_invullen(weg: Weg) -> None:
    """What did not change is taken over; one number is new, and it is saved while typing."""
    tab = weg.open("directeur", "thuis")
    beurt = tab.get_by_role("listitem").filter(has_text="Opgave over T3 2026, Avonturijn")
    beurt.get_by_role("link", name="Vul in").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Avonturijn: de opgave over T3 2026")
    bekijk(tab, smal=True)
    for onderwerp in ONDERWERPEN:
        blok = tab.get_by_role("region", name=onderwerp)
        blok.get_by_role("button", name="Niets veranderd").click()
        expect(blok.locator(".vak").first).not_to_have_value("")
    for vak in tab.get_by_role("region", name="Zorgplicht").locator(".vak").all():
        vak.fill("0")
    tab.get_by_label(re.compile("^Hoeveel van deze leerlingen")).fill("5")
    vraag = tab.get_by_label(re.compile("^Voor hoeveel leerlingen"))
    vraag.fill("zeven")
    vraag.press("Tab")
    expect(tab.locator("#opslag")).to_contain_text("getal klopt nog niet")
    bekijk(tab)
    vraag.fill("7")
    vraag.press("Tab")
    expect(tab.locator("#opslag")).to_contain_text(re.compile("Opgeslagen om .* 12 van de 12 vragen"))
    tab.get_by_role("button", name="Dien in bij uw bestuur").click()
    expect(tab.locator("#meldingen")).to_contain_text("Uw opgave is ingediend.")
    bekijk(tab)


def opgave_accepteren(weg: Weg) -> None:
    """The kwaliteitsmedewerker finds it on the own page; the answers stand beside those of last time."""
    tab = weg.als("kwaliteitsmedewerker")
    tab.get_by_role("list", name="Aan zet").get_by_role("link", name="Controleer").click()
    kop = tab.get_by_role("heading", level=1)
    expect(kop).to_contain_text(re.compile("opgave", re.IGNORECASE))
    if "opgaven" in kop.inner_text():
        tab.get_by_role("row", name=re.compile("Avonturijn")).get_by_role("link", name=re.compile("Controleer")).click()
    expect(kop).to_have_text("Avonturijn: opgave over T3 2026, wacht op controle")
    bekijk(tab)
    tab.get_by_role("button", name="Accepteer deze opgave").click()
    expect(tab.locator("#meldingen")).to_contain_text("De opgave van Avonturijn telt mee.")


def scholen_geteld(weg: Weg) -> str:
    """How many schools of Babberspolder are in the figure of the goal about TLV's, as its page says it."""
    tab = weg.open("controller", "doelen:jaardoel_list", vraag="?jaar=2026")
    rij = tab.get_by_role("row", name=re.compile("TLV’s, beoordeeld"))
    rij.get_by_role("link").click()
    wijk = tab.get_by_role("row", name=re.compile("^Babberspolder"))
    return wijk.locator("[data-k='Scholen:']").inner_text()


def wacht_op_berekening(weg: Weg, geteld: str) -> None:
    """Look again until the worker has counted the school in."""
    for _ in range(BEREKENTIJD):
        if scholen_geteld(weg) == geteld:
            bekijk(weg.als("controller"), smal=True)
            return
        weg.als("controller").wait_for_timeout(1000)
    raise AssertionError("De worker heeft de opgave niet meegerekend.")


def monitor_bekijken(weg: Weg) -> None:
    """Value, target and verdict per goal, a map coloured by verdict with a table beside it; a wijk opens from it."""
    tab = weg.als("controller")
    tab.get_by_role("link", name="Doelen", exact=True).first.click()
    stand = tab.get_by_role("region", name="Grootste gat eerst").locator(".gat .uitslag").first
    expect(stand.locator("b")).to_have_text(re.compile(r"^\d[\d,]*( %| van \d+)?$"))
    expect(stand.locator("small")).to_have_text(re.compile(r"^doel (precies )?\d"))
    expect(stand).to_contain_text(re.compile("loopt achter|niet behaald"))
    bekijk(tab, smal=True)
    tab.get_by_label("Toon op de kaart").select_option(label="SLB-aanmeldingen")
    tab.get_by_role("button", name="Toon", exact=True).click()
    kaart = tab.get_by_role("region", name=re.compile("^SLB-aanmeldingen: .* op schema"))
    expect(kaart.get_by_role("row", name=re.compile("Babberspolder")).locator("td").last).to_have_text(
        re.compile("op koers|loopt achter|te klein")
    )
    kaart.locator("svg").get_by_role("link", name=re.compile("Babberspolder")).click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Babberspolder")
    bekijk(tab)
