"""What JavaScript decides in the editor: autosave, offline, an expired session, two tabs, the toolbar."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from doelen.models import Jaardoel, Thema
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt
from wijken.models import Opmerking, Planonderdeel
from wijken.services import onderdeel_opslaan, wijkplan_maken

pytestmark = [echt, pytest.mark.browser]


@pytest.fixture
def onderdeel(wereld: Wereld) -> Planonderdeel:
    with tenant(wereld.swv.pk):
        onderdeel = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027).onderdelen.get(volgorde=4)
        return onderdeel_opslaan(onderdeel=onderdeel, tekst="Wij lezen.", versie=0, door=wereld.leden["collega"])


@pytest.fixture
def open_editor(
    wereld: Wereld, onderdeel: Planonderdeel, live_server: Any, context: BrowserContext
) -> Iterator[Callable[..., Page]]:
    """Opens the editor in a tab, logged in as one of the members."""

    def openen(wie: str = "directeur") -> Page:
        inloggen(wereld, live_server, context, wie)
        tab = context.new_page()
        tab.goto(live_server.url + reverse("wijken:planonderdeel_update", args=["odp", onderdeel.pk]))
        return tab

    yield openen
    for tab in context.pages:
        tab.close()


def inloggen(wereld: Wereld, live_server: Any, context: BrowserContext, wie: str) -> None:
    koekje = wereld.client(wie).cookies["sessionid"]
    context.add_cookies([{"name": "sessionid", "value": koekje.value, "url": live_server.url}])


def typ(tab: Page, tekst: str) -> None:
    tab.get_by_label("Tekst van dit onderdeel").fill(tekst)


def opgeslagen(wereld: Wereld) -> str:
    with tenant(wereld.swv.pk):
        return Planonderdeel.objects.get(volgorde=4).tekst


def test_tekst_wordt_vanzelf_opgeslagen(wereld: Wereld, open_editor: Callable[..., Page]) -> None:
    tab = open_editor()

    typ(tab, "Wij lezen elke dag.")

    expect(tab.locator("#opslag:has([value='2'])")).to_contain_text("Opgeslagen om")
    typ(tab, "Wij lezen elke dag samen.")
    expect(tab.locator("#opslag:has([value='3'])")).to_contain_text("Opgeslagen om")
    assert opgeslagen(wereld) == "Wij lezen elke dag samen."


def test_offline_getypte_tekst_komt_terug(
    wereld: Wereld, open_editor: Callable[..., Page], context: BrowserContext
) -> None:
    tab = open_editor()
    context.set_offline(True)
    typ(tab, "Zonder verbinding.")
    expect(tab.locator("#opslag")).to_contain_text("Geen verbinding")
    tab.close()
    context.set_offline(False)
    assert opgeslagen(wereld) == "Wij lezen."

    terug = open_editor()

    expect(terug.get_by_label("Tekst van dit onderdeel")).to_have_value("Zonder verbinding.")
    expect(terug.locator("#opslag:has([value='2'])")).to_contain_text("Opgeslagen om")
    assert opgeslagen(wereld) == "Zonder verbinding."


def test_verlopen_sessie_houdt_de_tekst_in_de_browser(
    wereld: Wereld, open_editor: Callable[..., Page], context: BrowserContext
) -> None:
    tab = open_editor()
    context.clear_cookies(name="sessionid")

    typ(tab, "Na de koffie.")

    expect(tab.locator("#opslag")).to_contain_text("Log in een ander venster opnieuw in")
    assert opgeslagen(wereld) == "Wij lezen."
    expect(open_editor().get_by_label("Tekst van dit onderdeel")).to_have_value("Na de koffie.")


def test_opgeslagen_zonder_dat_het_antwoord_aankwam_botst_niet_met_zichzelf(
    wereld: Wereld, open_editor: Callable[..., Page]
) -> None:
    tab = open_editor()

    def antwoord_kwijt(vraag: Route) -> None:
        vraag.fetch()
        vraag.abort()

    tab.route("**/onderdeel/*/", antwoord_kwijt, times=1)
    typ(tab, "Wel bewaard.")
    expect(tab.locator("#opslag")).to_contain_text("Geen verbinding")
    assert opgeslagen(wereld) == "Wel bewaard."
    typ(tab, "Wel bewaard, en meer.")

    expect(tab.locator("#opslag:has([value='3'])")).to_contain_text("Opgeslagen om")
    assert opgeslagen(wereld) == "Wel bewaard, en meer."


def test_twee_tabbladen_geven_beide_teksten(wereld: Wereld, open_editor: Callable[..., Page]) -> None:
    een, ander = open_editor(), open_editor()
    typ(een, "Tabblad een.")
    expect(een.locator("#opslag:has([value='2'])")).to_be_visible()
    typ(ander, "Tabblad twee.")

    ander.get_by_role("button", name="Bekijk beide teksten").click()
    expect(ander.locator(".botsing")).to_contain_text("Tabblad een.")
    ander.get_by_role("button", name="Houd beide").click()

    expect(ander.get_by_label("Tekst van dit onderdeel")).to_have_value("Tabblad een.\n\nTabblad twee.")


def test_twee_directeuren_zien_dat_de_ander_er_ook_is(
    wereld: Wereld, open_editor: Callable[..., Page], onderdeel: Planonderdeel, browser: Browser, live_server: Any
) -> None:
    cache.clear()
    mijn = open_editor()
    with browser.new_context() as ander:
        inloggen(wereld, live_server, ander, "collega")
        hun = ander.new_page()
        hun.goto(mijn.url)
        expect(hun.locator(".aanwezig")).to_have_text(f"{wereld.leden['directeur'].naam} werkt hier ook")

        typ(mijn, "Wij lezen elke dag.")

        expect(mijn.locator(".aanwezig")).to_have_text(f"{wereld.leden['collega'].naam} werkt hier ook")
        lijst = mijn.get_by_role("navigation", name="Onderdelen van het plan")
        expect(lijst).to_contain_text(f"u en {wereld.leden['collega'].naam}")
        hun.close()


def test_werkbalk_schrijft_markdown(wereld: Wereld, open_editor: Callable[..., Page]) -> None:
    tab = open_editor()
    vak = tab.get_by_label("Tekst van dit onderdeel")
    vak.evaluate("vak => vak.setSelectionRange(4, 9)")

    tab.get_by_role("button", name="Vet").click()
    tab.get_by_role("button", name="Lijst").click()

    expect(vak).to_have_value("- Wij **lezen**.")


WORD = """<html><head><style>p.MsoNormal {color: red}</style></head><body><!--StartFragment-->
<h1 style='mso-x: y'>Lezen in 2027<o:p></o:p></h1>
<p class=MsoNormal>Wij lezen <b style='mso-bidi:x'>elke dag</b>, ook in groep&nbsp;3.<script>alert(1)</script></p>
<p class=MsoListParagraph><span>·<span>&nbsp;&nbsp; </span></span>met tutoren</p>
<ul><li>met de <i>bibliotheek</i></li></ul><img src="data:image/png;base64,AAAA"><!--EndFragment--></body></html>"""
PLAK = """(vak, html) => {
  const inhoud = new DataTransfer();
  inhoud.setData("text/html", html);
  vak.dispatchEvent(new ClipboardEvent("paste", { clipboardData: inhoud, bubbles: true, cancelable: true }));
}"""


def test_plakken_uit_word_geeft_markdown_zonder_opmaak_van_word(
    wereld: Wereld, open_editor: Callable[..., Page]
) -> None:
    tab = open_editor()
    vak = tab.get_by_label("Tekst van dit onderdeel")
    vak.fill("")

    vak.evaluate(PLAK, WORD)

    expect(vak).to_have_value(
        "## Lezen in 2027\n\nWij lezen **elke dag**, ook in groep 3.\n\n- met tutoren\n\n- met de *bibliotheek*"
    )
    expect(tab.locator("#opslag:has([value='2'])")).to_be_visible()


def test_opmerking_neemt_de_gekozen_zin_over(wereld: Wereld, open_editor: Callable[..., Page]) -> None:
    tab = open_editor()
    vak = tab.get_by_label("Tekst van dit onderdeel")
    vak.focus()
    vak.evaluate("vak => vak.setSelectionRange(0, 10)")

    tab.get_by_role("button", name="Opmerking bij deze zin").click()
    tab.get_by_label("Uw opmerking").fill("Met wie?")
    tab.get_by_role("button", name="Plaats de opmerking").click()

    expect(tab.locator(".opmerking")).to_contain_text("Met wie?")
    with tenant(wereld.swv.pk):
        assert Opmerking.objects.get().citaat == "Wij lezen."


def test_beantwoord_zet_de_cursor_in_het_antwoord_en_plaatsen_komt_terug_bij_de_opmerkingen(
    wereld: Wereld, onderdeel: Planonderdeel, open_editor: Callable[..., Page]
) -> None:
    with tenant(wereld.swv.pk):
        Opmerking.objects.create(onderdeel=onderdeel, tekst="Met wie?", door=wereld.leden["procesbegeleider"])
    tab = open_editor()

    tab.get_by_role("link", name="Beantwoord").press("Enter")
    expect(tab.get_by_label("Uw opmerking")).to_be_focused()
    tab.keyboard.type("Met de IB.")
    tab.get_by_role("button", name="Plaats de opmerking").click()

    expect(tab.locator(".antwoord")).to_contain_text("Met de IB.")
    expect(tab.locator("#opmerkingen-kop")).to_be_focused()


def test_vanzelf_opslaan_ververst_wat_nog_leeg_is_zonder_de_cursor_te_verplaatsen(
    wereld: Wereld, onderdeel: Planonderdeel, open_editor: Callable[..., Page]
) -> None:
    tab = open_editor()
    lijst = tab.get_by_role("navigation", name="Onderdelen van het plan")
    expect(lijst).to_contain_text("1 van de 9 klaar")

    typ(tab, "")
    expect(lijst).to_contain_text("0 van de 9 klaar")

    expect(tab.get_by_label("Tekst van dit onderdeel")).to_be_focused()
    expect(tab.locator(".volgende-stap")).to_contain_text("Negen onderdelen zijn nog leeg")


def test_naar_de_volgende_stap_gaat_niet_zonder_de_laatste_tekst(
    wereld: Wereld, open_editor: Callable[..., Page]
) -> None:
    tab = open_editor()

    typ(tab, "Net voor het klikken.")
    tab.get_by_role("button", name="Stuur naar de procesbegeleider").click()

    expect(tab.locator("h1")).to_have_text("Wijkplan 2027 ligt bij de procesbegeleider")
    assert opgeslagen(wereld) == "Net voor het klikken."


def test_keuze_van_een_doel_blijft_op_een_telefoon_binnen_het_papier(
    wereld: Wereld, open_editor: Callable[..., Page]
) -> None:
    with tenant(wereld.swv.pk):
        thema = Thema.objects.create(code="slb", naam="Leesbegeleiding", volgorde=1)
        doel = {"niveau": "wijk", "oordeelniveau": "wijk", "sleutel": "a", "tekst": "Alle kinderen lezen samen. " * 9}
        Jaardoel.objects.create(thema=thema, jaar=2027, volgnummer=1, **doel)
    tab = open_editor()
    tab.set_viewport_size({"width": 390, "height": 900})

    vak, papier = tab.locator("#doelen select").bounding_box(), tab.locator(".papier").bounding_box()

    assert vak["x"] + vak["width"] <= papier["x"] + papier["width"] - 18
