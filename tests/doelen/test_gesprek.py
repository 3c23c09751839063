"""The figures at a talk: of a wijk for everybody in the room, and three questions."""

from dataclasses import replace

import pytest

from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.gesprek import grootste_gat, grootste_verandering, zonder_vooruitgang
from swv.tenancy.context import tenant
from tests.doelen.opgaven import maak_doelen
from tests.doelen.test_views import aantal_vragen, tekst
from tests.wereld import Wereld, snel

SLB = Cijfer("slb", "SLB", "", "procent", "slb", "SLB", "9 %", "", "", "", "8 % of minder", "loopt_achter", 4, 4)
ACHTER = replace(SLB, getal=9.0, doel_getal=8.0, grens="8 %", omlaag=True)


@pytest.fixture
def adres(wereld: Wereld) -> str:
    return f"/odp/wijken/gesprek/plek/{wereld.wijken['polder'].pk}/"


@snel
def test_gesprek_toont_ook_de_procesbegeleider_geen_klein_aantal(wereld: Wereld, adres: str) -> None:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    client = wereld.client("procesbegeleider")

    pagina = tekst(client, adres)

    assert "6,7 %" not in pagina
    assert "Drie vragen bij deze cijfers" in pagina
    assert aantal_vragen(client, adres) <= 15


@snel
def test_gesprek_met_een_school_toont_wie_een_taak_heeft_haar_eigen_cijfers(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    adres = f"/odp/wijken/gesprek/plek/{wereld.scholen['avonturijn'].pk}/"

    assert "Avonturijn 2026" in tekst(wereld.client("directeur"), adres)
    assert "Avonturijn 2026" not in tekst(wereld.client("medewerker"), adres)


def test_drie_vragen_volgen_uit_de_cijfers() -> None:
    vorig = replace(ACHTER, waarde="8,5 %", getal=8.5)
    gestegen = replace(ACHTER, naam="Opvang", waarde="60 %", getal=60.0)

    assert grootste_gat([ACHTER]).bevinding == "SLB is het verst van het doel: 9 %, het doel is 8 % of minder."
    assert grootste_verandering([(ACHTER, vorig), (gestegen, replace(gestegen, waarde="40 %", getal=40.0))], 2026) == (
        replace(
            grootste_verandering([(ACHTER, vorig)], 2026),
            bevinding="Opvang veranderde het meest: gestegen naar 60 %, een jaar eerder 40 %.",
            cijfer=gestegen,
        )
    )
    assert zonder_vooruitgang([(ACHTER, vorig)], []).bevinding == "SLB: gestegen naar 9 %, en nog boven de 8 %."


def test_zonder_achterstand_blijft_er_iets_te_vragen() -> None:
    goed = replace(ACHTER, oordeel="behaald", getal=7.0)

    assert grootste_gat([goed]).cijfer is None
    assert grootste_verandering([(goed, None)], 2026).cijfer is None
    assert zonder_vooruitgang([(goed, None)], []).vraag == "Welk doel verdient volgend jaar als eerste uw aandacht?"
