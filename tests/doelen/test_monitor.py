"""The page Doelen: what it counts, what it hides, and that an approved arrangement shows at once."""

import datetime

import pytest

from doelen.models import Opgave, Uitkomst
from doelen.services import uitkomsten_berekenen
from swv.services import gebeurtenis_melden, ronde_lopen
from swv.tenancy.context import tenant
from tests import factories
from tests.arrangementen.conftest import maak_arrangement
from tests.doelen.opgaven import maak_doelen, open_ronde
from tests.doelen.test_views import MONITOR, tekst
from tests.wereld import Wereld, snel
from wijken.models import Wijk

pytestmark = snel


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    return wereld


def test_monitor_kop_is_een_bevinding(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), MONITOR)

    assert "Van de 25 doelen van 2026 liggen er" in pagina
    assert "149 doelen in één beeld" in pagina
    assert "Cijfers tot en met T1, uit 4 van de 4 scholen, bijgewerkt op" in pagina
    assert "© Centraal Bureau voor de Statistiek, © Esri Nederland" in pagina


def test_monitor_verbergt_het_kleine_aantal_en_zijn_buurman(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), MONITOR)

    assert "Haven 1 van 1 school &lt;5 – te klein" in pagina
    assert "Polder 3 van 3 scholen – – verborgen" in pagina
    assert "Polder is ook verborgen, anders kunt u het kleine aantal terugrekenen." in pagina


def test_monitor_toont_de_procesbegeleider_de_eigen_wijk(odp: Wereld) -> None:
    pagina = tekst(odp.client("procesbegeleider"), MONITOR)

    assert "Polder 3 van 3 scholen 56 6,7 %" in pagina
    assert "Haven 1 van 1 school &lt;5" in pagina


def test_monitor_wijk_opent_van_de_kaart(odp: Wereld) -> None:
    pagina = odp.client("medewerker").get(MONITOR).content.decode()

    wijk = f"/odp/wijken/wijk/{odp.wijken['polder'].pk}/"
    assert pagina.count(f'href="{wijk}"') == 2  # in the map and in the table


def test_kaart_laat_een_wijk_zonder_school_grijs_en_zegt_waarom(odp: Wereld) -> None:
    vierkant = [[[4.3, 51.9], [4.4, 51.9], [4.4, 52.0], [4.3, 51.9]]]
    with tenant(odp.swv.pk):
        Wijk.objects.update(omtrek=vierkant)
        factories.WijkFactory(plek__naam="Broekpolder", gemeente=odp.gemeente, omtrek=vierkant)

    antwoord = odp.client("medewerker").get(MONITOR)

    assert antwoord.content.decode().count('class="k-leeg"') == 1
    assert "daar is geen school die meetelt" in tekst(odp.client("medewerker"), MONITOR)


def test_monitor_kiest_indicator_en_periode_met_get(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), f"{MONITOR}?periode=T2&indicator=leesniveau")

    assert "Cijfers tot en met T1" in pagina  # T2 was never computed
    assert "Interventieniveau van het leesonderwijs per wijk" in pagina
    assert "Per wijk wordt dit cijfer niet beoordeeld, daarom is de kaart grijs." in pagina


def test_jaardoelen_zeggen_bij_elk_cijfer_uit_hoeveel_scholen(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), "/odp/doelen/monitor/jaardoelen/?thema=slb")

    assert "4 van 4 scholen 8 % of minder" in pagina


def test_een_jaar_dat_er_niet_is_zegt_welke_er_zijn(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), "/odp/doelen/monitor/jaardoelen/?jaar=2031")

    assert "Dat jaar staat hier niet. U kunt kiezen van 2023 tot en met 2027; dit is 2026." in pagina


def test_monitor_telt_scholen_uit_de_cijfers_en_niet_uit_de_opgaven(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        van_school = Opgave.objects.filter(ronde__periode="T1", plek=odp.scholen["haven"].plek)
        van_school.update(status="open")

    assert "uit 4 van de 4 scholen" in tekst(odp.client("medewerker"), MONITOR)

    with tenant(odp.swv.pk):
        uitkomsten_berekenen(jaar=2026, periode="T1")

    assert "uit minstens 3 van de 4 scholen" in tekst(odp.client("medewerker"), MONITOR)


def test_monitor_kaart_toont_ook_arrangementen_zonder_streefwaarde(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), f"{MONITOR}?indicator=arrangementen")

    assert "Leerlingen met een arrangement per wijk" in pagina


def test_goedgekeurd_arrangement_telt_mee_zonder_nieuwe_opgave(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        maak_arrangement(odp, status="goedgekeurd", leerlingen=7, begin=datetime.date(2026, 3, 2))
        for _ in range(2):
            melding = {"jaar": 2026, "periode": "T1"}
            gebeurtenis_melden(soort="arrangement.goedgekeurd", door=odp.leden["bestuurder"], **melding)
            ronde_lopen()

        assert Uitkomst.objects.get(indicator__code="arrangementen", plek=odp.plek, periode="T1").teller == 7


def test_goedgekeurd_arrangement_maakt_geen_periode_zonder_cijfers(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        open_ronde()
        gebeurtenis_melden(soort="arrangement.goedgekeurd", door=odp.leden["bestuurder"], jaar=2026, periode="T3")
        ronde_lopen()

        assert not Uitkomst.objects.filter(periode="T3").exists()


def test_monitor_zonder_cijfers_zegt_wat_er_komt(wereld: Wereld) -> None:
    pagina = tekst(wereld.client("medewerker"), f"{MONITOR}?jaar=2027")

    assert "Voor 2027 staan er geen doelen" in pagina
    assert "Hier komen de cijfers" in pagina
