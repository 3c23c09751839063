"""The web process dies while people type: every word is in the database in the end."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from swv.tenancy.context import tenant
from tests.hoofdweg.collegas import Collegas
from tests.web import Web
from tests.wereld import Wereld, echt
from wijken.models import Planonderdeel, Wijkplan
from wijken.services import wijkplan_maken

pytestmark = [echt, pytest.mark.browser]
EERST = "Wij lezen elke dag met alle kinderen van de wijk. "
TIJDENS = "Dit stuk is getypt terwijl de website weg was. "
DAARNA = "En dit toen zij er weer was."
ANDER = "Christal sloot de laptop voordat iets kon worden opgeslagen."


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    with tenant(wereld.swv.pk):
        return wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)


@pytest.fixture
def collegas(
    wereld: Wereld, plan: Wijkplan, web: Web, browser: Browser, browser_context_args: dict[str, Any]
) -> Iterator[Collegas]:
    collegas = Collegas(wereld, browser, web.url, browser_context_args)
    yield collegas
    collegas.sluit()


def teksten(wereld: Wereld) -> list[str]:
    with tenant(wereld.swv.pk):
        return list(
            Planonderdeel.objects.filter(volgorde__in=[1, 2]).order_by("volgorde").values_list("tekst", flat=True)
        )


def test_alles_wat_tijdens_een_kill_van_de_website_is_getypt_staat_er_daarna(
    wereld: Wereld, web: Web, collegas: Collegas
) -> None:
    een, ander = collegas.opent_tekst("directeur", 1), collegas.opent_tekst("collega", 2)
    vak = een.get_by_label("Tekst van dit onderdeel")
    vak.press_sequentially(EERST, delay=25)  # longer than the rest after which it saves
    web.dood()
    vak.press_sequentially(TIJDENS, delay=25)
    ander.get_by_label("Tekst van dit onderdeel").fill(ANDER)
    expect(een.locator("#opslag")).to_contain_text("Geen verbinding")
    expect(ander.locator("#opslag")).to_contain_text("Geen verbinding")
    assert TIJDENS not in "".join(teksten(wereld))
    ander.close()

    web.start()
    vak.press_sequentially(DAARNA, delay=25)
    collegas.ramen["collega"].new_page()
    terug = collegas.opent_tekst("collega", 2)

    expect(terug.get_by_label("Tekst van dit onderdeel")).to_have_value(ANDER)
    for tab in (een, terug):
        expect(tab.locator("#opslag")).to_contain_text("Opgeslagen om")
    assert teksten(wereld) == [EERST + TIJDENS + DAARNA, ANDER]
