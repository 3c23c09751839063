"""The pages that show figures of one indicator and one place: findings, hidden counts, the way down and up."""

from dataclasses import replace

import pytest

from doelen.models import Indicator, LandelijkCijfer, Uitkomst
from doelen.overzichten.bewegingen import kop_van_cijfer, kop_van_delen
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.plekpagina import _kop_onder
from swv.beeld import vonk
from swv.tenancy.context import tenant
from tests.doelen.opgaven import maak_doelen
from tests.doelen.test_views import aantal_vragen, tekst
from tests.wereld import Wereld, snel

pytestmark = snel
HOOGSTENS = 15


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    return wereld


def indicator(odp: Wereld, code: str = "slb_aanmeldingen") -> str:
    with tenant(odp.swv.pk):
        return f"/odp/doelen/monitor/indicatoren/{Indicator.objects.get(code=code).pk}/"


def plek(odp: Wereld, pk: int) -> str:
    return f"/odp/doelen/monitor/plekken/{pk}/"


def test_indicator_zegt_bron_en_scholen_en_verbergt_de_kleine_wijk_met_haar_buurman(odp: Wereld) -> None:
    pagina = tekst(odp.client("medewerker"), indicator(odp))

    assert "SLB-aanmeldingen: staat op" in pagina
    assert "Uit 4 van 4 scholen. Bron: vakgroep, Thuisnabij zelf. Bijgewerkt op" in pagina
    assert "Haven 1 van 1 school &lt;5 – – te klein" in pagina
    assert "Polder 3 van 3 scholen – – – verborgen" in pagina
    assert "Polder is ook verborgen, anders kunt u het kleine aantal terugrekenen." in pagina


def test_indicator_tekent_het_landelijke_cijfer_ernaast_met_zijn_getal_in_de_tabel(odp: Wereld) -> None:
    zonder = odp.client("medewerker").get(indicator(odp)).content.decode()
    with tenant(odp.swv.pk):
        slb = Indicator.objects.get(code="slb_aanmeldingen")
        LandelijkCijfer.objects.create(indicator=slb, jaar=2026, waarde=7, bron="CBS")

    pagina = odp.client("medewerker").get(indicator(odp)).content.decode()

    assert "De grijze lijn is het landelijke cijfer." not in zonder
    assert "De grijze lijn is het landelijke cijfer." in pagina
    assert '<td class="g" data-k="Landelijk:">7\xa0%</td>' in pagina


def test_indicator_op_een_verborgen_wijk_zegt_waarom_er_niets_staat(odp: Wereld) -> None:
    adres = f"{indicator(odp)}?plek={odp.wijken['polder'].pk}"

    assert "SLB-aanmeldingen: niet te zien, anders is een klein aantal terug te rekenen." in tekst(
        odp.client("medewerker"), adres
    )
    assert "SLB-aanmeldingen: staat op 6,7 %, onder de 8 %." in tekst(odp.client("procesbegeleider"), adres)


def test_indicator_daalt_af_naar_scholen_en_terug_maar_een_partner_blijft_in_de_wijk(odp: Wereld) -> None:
    pagina = odp.client("directeur").get(f"{indicator(odp)}?plek={odp.wijken['polder'].pk}").content.decode()

    assert f"&amp;plek={odp.scholen['avonturijn'].pk}" in pagina
    assert "Het hele samenwerkingsverband" in pagina

    pagina = tekst(odp.client("partner"), f"{indicator(odp)}?plek={odp.wijken['polder'].pk}")

    assert "Avonturijn" not in pagina
    assert "Het hele samenwerkingsverband" not in pagina
    assert odp.client("partner").get(indicator(odp)).status_code == 403


def test_nieuwe_definitie_begint_een_nieuwe_lijn(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        nieuw = Indicator.objects.get(code="slb_aanmeldingen")
        oud = Indicator.objects.create(
            thema=nieuw.thema, code="slb_oud", naam="SLB zoals toen", definitie="Oud.", eenheid="procent", volgorde=99
        )
        Indicator.objects.filter(pk=nieuw.pk).update(vervangt=oud, vanaf_jaar=2026)
        toen = {"jaar": 2025, "periode": "T3", "plek": odp.plek, "indicator": oud, "oordeel": "geen_streefwaarde"}
        Uitkomst.objects.create(teller=90, noemer=880, scholen_mee=4, scholen_totaal=4, **toen)

    pagina = tekst(odp.client("medewerker"), indicator(odp))

    assert "In 2026 begon een nieuwe definitie. De grijze lijn is de oude en loopt niet door." in pagina
    assert "2025 SLB zoals toen, oude definitie 90 10,2 %" in pagina
    assert "Vorig jaar 10,2 %" not in pagina
    assert "Vanaf 2026 geldt een nieuwe definitie" in tekst(odp.client("medewerker"), indicator(odp, "slb_oud"))


def test_plek_toont_de_taakhouder_het_eigen_cijfer_en_het_geheel_is_de_pagina_doelen(odp: Wereld) -> None:
    adres = plek(odp, odp.wijken["polder"].pk)

    assert "6,7 %" in tekst(odp.client("procesbegeleider"), adres)
    assert "6,7 %" not in tekst(odp.client("medewerker"), adres)
    antwoord = odp.client("medewerker").get(f"{plek(odp, odp.plek.pk)}?jaar=2025")

    assert antwoord["Location"] == "/odp/doelen/monitor/?jaar=2025"


def test_paginas_vragen_weinig_van_de_database(odp: Wereld) -> None:
    client = odp.client("directeur")
    adressen = [indicator(odp), plek(odp, odp.wijken["polder"].pk), plek(odp, odp.besturen["siko"].pk)]

    assert {adres: n for adres in adressen if (n := aantal_vragen(client, adres)) > HOOGSTENS} == {}


def test_plekken_waarvan_alles_verborgen_is_heten_niet_op_orde() -> None:
    dicht = {"behaald": 0, "koers": 0, "achter": 0}
    rijen = [dicht | {"behaald": 1}, dicht | {"achter": 2}, dicht]

    assert _kop_onder([dicht, dicht], "scholen") == "Van de scholen is hier geen oordeel te zien"
    assert _kop_onder(rijen, "scholen") == "1 van de 2 scholen met een oordeel loopt ergens achter"


def test_kop_van_een_cijfer_zegt_waarheen_en_aan_welke_kant_van_het_doel() -> None:
    slb = Cijfer("slb", "SLB", "", "procent", "slb", "SLB", "8,3 %", "", "", "9,6 %", "", "loopt_achter", 4, 4)
    nu, toen = (
        replace(slb, getal=8.3, doel_getal=8.0, grens="8 %", omlaag=True),
        replace(slb, waarde="9,6 %", getal=9.6),
    )

    assert kop_van_cijfer(nu, toen) == "SLB: gedaald naar 8,3 %, maar nog boven de 8 %"
    assert kop_van_cijfer(replace(nu, omlaag=False), toen) == "SLB: gedaald naar 8,3 %, boven de 8 %"
    assert kop_van_cijfer(nu, replace(toen, waarde="8,3 %")).startswith("SLB: gelijk gebleven op 8,3 %")
    assert kop_van_cijfer(nu, None) == "SLB: staat op 8,3 %, en nog boven de 8 %"
    assert kop_van_cijfer(replace(slb, oordeel="te_klein"), toen) == "SLB: te klein om te tonen"


def test_kop_van_de_delen_noemt_wat_het_meest_groeide() -> None:
    namen, toen = ("niveau 1", "niveau 3"), ("2023", [79.0, 21.0])

    assert kop_van_delen(namen, [toen, ("2026", [51.0, 49.0])]).replace("\xa0", " ") == (
        "niveau 3 groeide het meest: van 21 % in 2023 naar 49 % in 2026"
    )
    assert kop_van_delen(namen, [toen]) == "De verdeling van 2023, samen 100 %"


def test_een_verborgen_jaar_breekt_de_kleine_lijn_en_krijgt_geen_stip() -> None:
    beeld = vonk([(2023, 4.0), (2024, None), (2025, 6.0), (2026, None)], maximum=8, titel="Holy")

    assert beeld.count("M") - beeld.count('d="M2 40') == 2
    assert 'r="4.2"' not in beeld
