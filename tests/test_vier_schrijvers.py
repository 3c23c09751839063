"""Three directeuren and a procesbegeleider, four browsers: a wijkplan from template to evaluation, no word lost."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import LazySettings
from playwright.sync_api import Browser, Page, expect

from swv.tenancy.context import tenant
from tests.hoofdweg.collegas import Collegas, bewaard_als, schrijf
from tests.wereld import Wereld, echt
from wijken.models import Planonderdeel, Planversie, Voortgangsregel, Wijkplan

pytestmark = [echt, pytest.mark.browser]
DIRECTEUREN = {"directeur": "Avonturijn", "collega": "Christal", "derde": "Ligthart"}
EEN, TWEE = "Wij lezen elke dag, zegt Avonturijn.", "Wij lezen samen, zegt Christal."
BEIDE = f"{EEN}\n\n{TWEE}"
BETER = f"{BEIDE}\n\nNieuwe leraren gaan mee."
TERUG = f"{BETER}\n\nOuders ook, zegt Ligthart."
GEWIJZIGD = f"{TERUG}\n\nVanaf mei ook in groep 3."
LES = "Elke dag lezen werkt."


@pytest.fixture
def collegas(
    wereld: Wereld, live_server: Any, browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Collegas]:
    collegas = Collegas(wereld, browser, live_server.url, browser_context_args)
    yield collegas
    collegas.sluit()


def test_drie_directeuren_en_een_procesbegeleider_brengen_een_plan_van_sjabloon_tot_evaluatie(
    collegas: Collegas, settings: LazySettings
) -> None:
    pk = beginnen(collegas)
    tegelijk_schrijven(collegas)
    bespreken_en_advies(collegas, pk)
    terug_naar_schrijven(collegas, pk)
    iedereen_tekent(collegas, pk)
    wijzigen(collegas, pk)
    settings.SWV_VANDAAG = datetime.date(2027, 4, 10)
    voortgang(collegas, pk)
    settings.SWV_VANDAAG = datetime.date(2028, 1, 10)
    evalueren(collegas, pk)
    geen_woord_verloren(collegas.wereld, pk)


def beginnen(collegas: Collegas) -> int:
    """The template stands ready; one actie, so that there is something to follow."""
    tab = collegas.opent("directeur", "wijk_detail", collegas.wereld.wijken["polder"].pk)
    tab.get_by_role("button", name="Begin met het wijkplan 2027").click()
    tab.wait_for_url("**/plan/**")
    tab = collegas.opent_tekst("directeur")
    acties = tab.get_by_role("region", name="Acties")
    acties.get_by_text("Actie toevoegen").click()
    for label, waarde in {
        "Wat gaat u doen?": "Leesclub",
        "Wie doet het?": "Avonturijn",
        "Vanaf": "2027-01-01",
        "Tot en met": "2027-12-31",
        "Euro uit de wijkpot": "0",
    }.items():
        acties.get_by_label(label).fill(waarde)
    acties.get_by_role("button", name="Voeg de actie toe").click()
    expect(acties).to_contain_text("Leesclub")
    with tenant(collegas.wereld.swv.pk):
        return Wijkplan.objects.get().pk


def tegelijk_schrijven(collegas: Collegas) -> None:
    """Avonturijn saves first; Christal sees both texts and keeps them."""
    een, twee = collegas.opent_tekst("directeur"), collegas.opent_tekst("collega")
    schrijf(een, EEN)
    bewaard_als(een, 1)
    schrijf(twee, TWEE)
    twee.get_by_role("button", name="Bekijk beide teksten").click()
    twee.get_by_role("button", name="Houd beide").click()
    expect(twee.get_by_label("Tekst van dit onderdeel")).to_have_value(BEIDE)


def bespreken_en_advies(collegas: Collegas, pk: int) -> None:
    tab = collegas.opent("directeur", "wijkplan_detail", pk)
    tab.get_by_role("button", name="Zet klaar voor het wijkoverleg").click()
    staat(tab, "wordt besproken in de wijk")
    tab.get_by_role("button", name="Stuur naar de procesbegeleider").click()
    staat(tab, "ligt bij de procesbegeleider")
    begeleider = collegas.opent("procesbegeleider", "thuis")
    begeleider.get_by_role("link", name="Lees en adviseer").click()
    begeleider.get_by_label("Pas het eerst aan").check()
    begeleider.get_by_label("Waarom?").fill("Noem ook de nieuwe leraren.")
    begeleider.get_by_role("button", name="Geef dit advies").click()
    expect(begeleider.get_by_role("region", name="Advies van de procesbegeleider")).to_contain_text("nieuwe leraren")
    collega = collegas.opent_tekst("collega")
    schrijf(collega, BETER)
    bewaard_als(collega, 3)


def terug_naar_schrijven(collegas: Collegas, pk: int) -> None:
    """Two schools signed; Ligthart misses something, so it goes back and their signatures with it."""
    collegas.opent("collega", "wijkplan_detail", pk).get_by_role("button", name="Leg ter tekening").click()
    for wie in ("directeur", "collega"):
        teken(collegas, wie, pk)
    tab = collegas.opent("derde", "wijkplan_detail", pk)
    staat(tab, "2 van de 3 scholen zijn akkoord")
    tab.get_by_text("Er moet nog iets veranderen").click()
    tab.get_by_role("button", name="Heropen het plan").click()
    staat(tab, "wordt geschreven")
    tab = collegas.opent_tekst("derde")
    schrijf(tab, TERUG)
    bewaard_als(tab, 4)


def iedereen_tekent(collegas: Collegas, pk: int) -> None:
    collegas.opent("derde", "wijkplan_detail", pk).get_by_role("button", name="Leg ter tekening").click()
    for wie in DIRECTEUREN:
        tab = teken(collegas, wie, pk)
    staat(tab, "is vastgesteld")


def wijzigen(collegas: Collegas, pk: int) -> None:
    """A small change: another directeur and the procesbegeleider agree; until then readers keep version 1."""
    tab = collegas.opent("directeur", "wijziging_create", pk)
    tab.get_by_label("Waarom verandert het plan?").fill("Groep 3 leest ook mee.")
    tab.get_by_role("main").get_by_role("button").last.click()
    tab.wait_for_url("**/wijziging/**")
    wijziging = tab.url
    tab = collegas.opent_tekst("directeur")
    schrijf(tab, GEWIJZIGD)
    bewaard_als(tab, 5)
    tab.goto(wijziging)
    tab.get_by_role("button", name="Leg de wijziging voor").click()
    lezer = collegas.opent("collega", "wijkplan_detail", pk)
    expect(lezer.get_by_role("main")).not_to_contain_text("Vanaf mei")
    begeleider = collegas.tab("procesbegeleider")
    begeleider.goto(wijziging)
    expect(begeleider.locator("ins").last).to_contain_text("Vanaf mei ook in groep 3.")
    begeleider.get_by_role("button", name="Geef akkoord").click()
    lezer.goto(wijziging)
    lezer.get_by_role("button", name="Teken voor Christal").click()
    lezer = collegas.opent("collega", "wijkplan_detail", pk)
    expect(lezer.get_by_role("main")).to_contain_text("Vanaf mei ook in groep 3.")


def voortgang(collegas: Collegas, pk: int) -> None:
    """Two directeuren fill in one sheet; the second finds what the first wrote."""
    een, twee = (collegas.opent(wie, "voortgang_update", pk, "T1") for wie in ("directeur", "derde"))
    leesclub = een.get_by_role("group", name="Leesclub")
    leesclub.get_by_label("loopt", exact=True).check()
    leesclub.get_by_label("In één regel").fill("Elke dag.")
    expect(een.locator("#opslag")).to_contain_text("Opgeslagen om")
    twee.get_by_label("Wat helpt?").fill("De bibliotheek komt langs.")
    expect(twee.locator("#opslag")).to_contain_text("Opgeslagen om")
    een.get_by_role("button", name="Dien in").click()
    expect(een.get_by_role("main")).to_contain_text("De bibliotheek komt langs.")


def evalueren(collegas: Collegas, pk: int) -> None:
    """What the wijk learned; the same box twice shows the words of both."""
    een, twee = (collegas.opent(wie, "evaluatie_update", pk) for wie in ("directeur", "collega"))
    een.get_by_label("Wat werkte? (kindniveau)").fill(LES)
    expect(een.locator("#opslag")).to_contain_text("Opgeslagen om")
    twee.get_by_label("Wat werkte? (kindniveau)").fill("Samen lezen ook.")
    twee.get_by_role("button", name="Houd beide").click()
    expect(twee.get_by_label("Wat werkte? (kindniveau)")).to_have_value(f"{LES}\n\nSamen lezen ook.")


def geen_woord_verloren(wereld: Wereld, pk: int) -> None:
    """What everybody wrote stands in the plan or in its history, version 1 as it was signed."""
    with tenant(wereld.swv.pk):
        onderdeel = Planonderdeel.objects.get(volgorde=4)
        geschiedenis = Planonderdeel.pgh_event_model.objects.filter(pgh_obj_id=onderdeel.pk)
        versies = [str(versie.inhoud) for versie in Planversie.objects.filter(wijkplan=pk).order_by("nummer")]
        assert onderdeel.tekst == GEWIJZIGD
        assert {EEN, BEIDE, BETER, TERUG} <= set(geschiedenis.values_list("tekst", flat=True))
        assert ["Vanaf mei" in versie for versie in versies] == [False, True]
        assert Voortgangsregel.objects.get().tekst == "Elke dag."


def teken(collegas: Collegas, wie: str, pk: int) -> Page:
    tab = collegas.opent(wie, "wijkplan_detail", pk)
    tab.get_by_role("button", name=f"Teken voor {DIRECTEUREN[wie]}").click()
    expect(tab.locator("#meldingen")).to_contain_text("U hebt getekend voor")
    return tab


def staat(tab: Page, waar: str) -> None:
    expect(tab.get_by_role("heading", level=1)).to_contain_text(waar)
