"""Two people, one text; a line that falls away; a finger that clicks twice: nothing is lost, nothing comes double."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from swv.tenancy.context import tenant
from tests.axe import past_op_telefoon, toegankelijk
from tests.hoofdweg.collegas import Collegas, bewaard_als, schrijf
from tests.wereld import Wereld, echt
from wijken.models import Akkoord, Planonderdeel, Wijkplan
from wijken.services import onderdeel_opslaan, ter_tekening_leggen, wijkplan_maken

pytestmark = [echt, pytest.mark.browser]
BEGIN, EEN, TWEE = "Wij lezen.", "Wij lezen elke dag, zegt Avonturijn.", "Wij lezen samen, zegt Christal."


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    """A wijkplan of which one part has text."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        onderdeel_opslaan(onderdeel=plan.onderdelen.get(volgorde=4), tekst=BEGIN, versie=0, door=wereld.leden["derde"])
        return plan


@pytest.fixture
def collegas(
    wereld: Wereld, plan: Wijkplan, live_server: Any, browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Collegas]:
    collegas = Collegas(wereld, browser, live_server.url, browser_context_args)
    yield collegas
    collegas.sluit()


def bewaard(wereld: Wereld) -> str:
    with tenant(wereld.swv.pk):
        return Planonderdeel.objects.get(volgorde=4).tekst


def botsing(collegas: Collegas) -> Page:
    """Avonturijn saves first; Christal, who opened the same text, finds the clash."""
    een, twee = collegas.opent_tekst("directeur"), collegas.opent_tekst("collega")
    schrijf(een, EEN)
    bewaard_als(een, 2)
    schrijf(twee, TWEE)
    expect(twee.locator("#opslag")).to_contain_text("Iemand anders veranderde deze tekst ook.")
    assert bewaard(collegas.wereld) == EEN
    twee.get_by_role("button", name="Bekijk beide teksten").click()
    expect(twee.locator(".botsing")).to_contain_text(EEN)
    expect(twee.locator(".botsing")).to_contain_text(TWEE)
    return twee


def test_twee_schrijvers_zien_beide_teksten_en_houden_ze_allebei(wereld: Wereld, collegas: Collegas) -> None:
    tab = botsing(collegas)
    toegankelijk(tab)
    past_op_telefoon(tab)

    tab.get_by_role("button", name="Houd beide").click()

    expect(tab.get_by_label("Tekst van dit onderdeel")).to_have_value(f"{EEN}\n\n{TWEE}")
    assert bewaard(wereld) == f"{EEN}\n\n{TWEE}"


def test_wie_de_andere_tekst_neemt_vindt_de_eigen_tekst_terug(wereld: Wereld, collegas: Collegas) -> None:
    tab = botsing(collegas)

    tab.get_by_role("button", name="Neem de andere tekst").click()

    expect(tab.get_by_label("Tekst van dit onderdeel")).to_have_value(EEN)
    tab.get_by_role("link", name="Eerdere teksten van dit onderdeel").click()
    expect(tab.get_by_role("main")).to_contain_text(TWEE)
    toegankelijk(tab)
    past_op_telefoon(tab)


def test_zonder_verbinding_blijft_de_tekst_staan_en_gaat_daarna_vanzelf_mee(wereld: Wereld, collegas: Collegas) -> None:
    tab = collegas.opent_tekst("directeur")
    tab.context.set_offline(True)
    schrijf(tab, EEN)
    expect(tab.locator("#opslag")).to_contain_text("Geen verbinding. Uw tekst blijft in deze browser bewaard.")
    assert bewaard(wereld) == BEGIN

    tab.context.set_offline(False)

    bewaard_als(tab, 2)
    assert bewaard(wereld) == EEN


def test_tekst_van_voor_een_botsing_gaat_na_offline_niet_over_die_van_een_ander(
    wereld: Wereld, collegas: Collegas
) -> None:
    offline, ander = collegas.opent_tekst("directeur"), collegas.opent_tekst("collega")
    offline.context.set_offline(True)
    schrijf(offline, EEN)
    expect(offline.locator("#opslag")).to_contain_text("Geen verbinding")
    schrijf(ander, TWEE)
    bewaard_als(ander, 2)

    offline.context.set_offline(False)

    expect(offline.locator("#opslag")).to_contain_text("Iemand anders veranderde deze tekst ook.")
    expect(offline.get_by_label("Tekst van dit onderdeel")).to_have_value(EEN)
    assert bewaard(wereld) == TWEE


def test_dubbelklik_op_tekenen_geeft_een_akkoord(wereld: Wereld, plan: Wijkplan, collegas: Collegas) -> None:
    with tenant(wereld.swv.pk):
        ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    tab = collegas.opent("directeur", "wijkplan_detail", plan.pk)

    tab.get_by_role("button", name="Teken voor Avonturijn").dblclick()

    expect(tab.get_by_role("heading", level=1)).to_have_text("Wijkplan 2027: 1 van de 3 scholen is akkoord")
    expect(tab.get_by_role("button", name="Teken voor Avonturijn")).to_have_count(0)
    with tenant(wereld.swv.pk):
        assert Akkoord.objects.filter(wijkplan=plan).count() == 1


def test_tekenen_op_een_oude_pagina_tekent_niet_voor_een_andere_tekst(
    wereld: Wereld, plan: Wijkplan, collegas: Collegas
) -> None:
    with tenant(wereld.swv.pk):
        ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    oud = collegas.opent("directeur", "wijkplan_detail", plan.pk)
    tab = collegas.opent("collega", "wijkplan_detail", plan.pk)
    tab.get_by_text("Er moet nog iets veranderen").click()
    tab.get_by_role("button", name="Heropen het plan").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Wijkplan 2027 wordt geschreven")

    oud.get_by_role("button", name="Teken voor Avonturijn").click()

    expect(oud.locator(".fouten")).to_contain_text("Dit plan ligt niet ter tekening.")
    with tenant(wereld.swv.pk):
        assert not Akkoord.objects.filter(wijkplan=plan).exists()
