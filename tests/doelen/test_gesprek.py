"""The talk in a wijk: figures for everybody in the room, three questions, and agreements noted on the spot."""

from dataclasses import replace

import pytest

from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.gesprek import grootste_gat, grootste_verandering, zonder_vooruitgang
from swv.tenancy.context import tenant
from tests.doelen.opgaven import maak_doelen
from tests.doelen.test_views import aantal_vragen, tekst
from tests.wereld import Wereld, snel
from wijken.models import Actiepunt

AFSPRAAK = {"tekst": "Samen een leesochtend", "wie": "Avonturijn", "voor": "2026-12-11"}
SLB = Cijfer("slb", "SLB", "", "procent", "slb", "SLB", "9 %", "", "", "", "8 % of minder", "loopt_achter", 4, 4)
ACHTER = replace(SLB, getal=9.0, doel_getal=8.0, grens="8 %", omlaag=True)


@pytest.fixture
def adres(wereld: Wereld) -> str:
    return f"/odp/doelen/monitor/gesprek/{wereld.wijken['polder'].pk}/"


def open_afspraken(wereld: Wereld) -> list[tuple[str, bool]]:
    with tenant(wereld.swv.pk):
        return [(punt.tekst, punt.klaar_op is None) for punt in Actiepunt.objects.all()]


@snel
def test_gesprek_toont_ook_de_procesbegeleider_geen_klein_aantal(wereld: Wereld, adres: str) -> None:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    client = wereld.client("procesbegeleider")

    pagina = tekst(client, adres)

    assert "6,7 %" not in pagina
    assert "Er kijken anderen mee, daarom staan kleine aantallen er niet." in pagina
    assert "Drie vragen voor vandaag" in pagina
    assert aantal_vragen(client, adres) <= 15


@snel
def test_afspraak_staat_er_een_keer_en_is_af_te_vinken_en_terug(wereld: Wereld, adres: str) -> None:
    client = wereld.client("procesbegeleider")
    for _ in range(2):
        assert client.post(adres, AFSPRAAK).status_code == 302

    assert open_afspraken(wereld) == [("Samen een leesochtend", True)]
    assert "Eerst: één open afspraak" in tekst(client, adres)

    with tenant(wereld.swv.pk):
        vink = f"/odp/wijken/overleg/actiepunt/{Actiepunt.objects.get().pk}/"
    wereld.client("directeur").post(vink, {"klaar": "1"})
    assert open_afspraken(wereld) == [("Samen een leesochtend", False)]
    assert "Dit jaar klaar: 1" in tekst(client, adres)
    client.post(vink, {"klaar": "0"})
    assert open_afspraken(wereld) == [("Samen een leesochtend", True)]


@snel
def test_foute_afspraak_zegt_het_bij_het_veld_en_houdt_de_tekst(wereld: Wereld, adres: str) -> None:
    client = wereld.client("directeur")

    gisteren = client.post(adres, AFSPRAAK | {"voor": "2026-11-21"}).content.decode()
    nummer = client.post(adres, AFSPRAAK | {"tekst": "Bel over leerling 123456782"}).content.decode()

    assert "Deze dag is al voorbij. Kies vandaag of een latere dag." in gisteren
    assert 'value="Samen een leesochtend"' in gisteren
    assert "Bel over leerling 123456782" in nummer
    assert open_afspraken(wereld) == []


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
