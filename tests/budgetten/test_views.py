"""The way of a verdeling through the browser, inleg and bestedingen, and the queries of each page."""

import re
import uuid
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from budgetten.models import Besteding, Boeking, Inleg, Verdeling
from budgetten.services import reserveren, verdeling_voorleggen
from swv.tenancy.context import tenant
from tests import factories
from tests.budgetten.geld import besteding, geldstromen, inleggen, scenario, vastgesteld, wijkpot_van_100
from tests.wereld import Wereld, snel
from wijken.models import Leerlingtelling, Wijkplan

pytestmark = snel
GEEN_VRAAG = re.compile(r"SAVEPOINT|RELEASE|SELECT set_config|BEGIN|COMMIT")


def _url(naam: str, *delen: object) -> str:
    return reverse(f"budgetten:{naam}", args=["odp", *delen])


def _tekst(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())).replace("\u00a0", " ")


def test_controller_maakt_scenario_en_legt_het_voor(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        basis, extra = geldstromen()
    client = wereld.client("controller")
    gegevens = {
        "jaar": "2027",
        "naam": "Leerlingen",
        f"per_leerling_{basis.pk}": "131,50",
        f"totaal_{extra.pk}": "1.234,56",
    }

    antwoord = client.post(_url("verdeling_create"), gegevens, follow=True)

    assert "€ 116.954,56" in _tekst(antwoord)
    assert "Klopt tot op de cent: scholen, wijken en besturen tellen op tot € 116.954,56." in _tekst(antwoord)
    pk = antwoord.context["blad"].verdeling.pk
    assert "ligt voor bij de directeur-bestuurder" in _tekst(client.post(_url("verdeling_voorleggen", pk), follow=True))
    vast = wereld.client("directeur_bestuurder").post(_url("verdeling_vaststellen", pk), follow=True)
    assert "Deze verdeling is vastgesteld" in _tekst(vast)


def test_dubbele_klik_op_vaststellen_boekt_een_keer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        pk = verdeling_voorleggen(verdeling=scenario(), door=None).pk
    client = wereld.client("directeur_bestuurder")

    for _ in range(2):
        assert client.post(_url("verdeling_vaststellen", pk)).status_code == 302

    with tenant(wereld.swv.pk):
        assert Boeking.objects.count() == 4


def test_twee_tabbladen_maken_een_scenario(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        basis, _ = geldstromen()
    client = wereld.client("controller")
    gegevens = {"jaar": "2027", "naam": "Leerlingen", f"per_leerling_{basis.pk}": "131,50"}

    client.post(_url("verdeling_create"), gegevens)
    tweede = client.post(_url("verdeling_create"), gegevens)

    assert "er al een scenario ‘Leerlingen’" in _tekst(tweede)
    assert 'value="131,50"' in tweede.content.decode()
    with tenant(wereld.swv.pk):
        assert Verdeling.objects.count() == 1


def test_bedrag_en_totaal_samen_is_een_fout_bij_het_veld(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        basis, _ = geldstromen()
    velden = {"jaar": "2027", "naam": "x", f"per_leerling_{basis.pk}": "1", f"totaal_{basis.pk}": "2"}

    antwoord = wereld.client("controller").post(_url("verdeling_create"), velden)

    assert antwoord.status_code == 200
    assert "Vul één van de twee in" in _tekst(antwoord)


def test_oud_blad_kan_een_voorgelegd_scenario_niet_wijzigen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        basis, _ = geldstromen()
        pk = verdeling_voorleggen(verdeling=scenario(), door=None).pk

    antwoord = wereld.client("controller").post(_url("verdeling_update", pk), {f"per_leerling_{basis.pk}": "1"})

    assert "Trek haar eerst in" in _tekst(antwoord)


def test_bon_laat_zien_hoe_het_bedrag_ontstaat(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        factories.LeerlingtellingFactory(school=wereld.scholen["christal"], aantal=99, teldatum="2024-10-01")
        vastgesteld(2026, "200.00")
        pk = scenario().pk

    antwoord = wereld.client("controller").get(_url("verdeling_detail", pk), {"school": wereld.scholen["christal"].pk})

    tekst = _tekst(antwoord)
    assert "105 leerlingen × € 231,50 € 24.307,50" in tekst
    assert "99 leerlingen × € 200,00 € 19.800,00" in tekst
    assert "Geteld op 1 oktober 2025" in tekst


def test_directeur_gaat_akkoord_met_de_inleg(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    url = _url("inleg_update", wereld.scholen["avonturijn"].pk, 2027)

    assert client.get(url).status_code == 200
    assert client.post(url, {"percentage": "32,5"}).status_code == 302

    with tenant(wereld.swv.pk):
        inleg = Inleg.objects.get()
        assert (inleg.percentage, inleg.akkoord_door) == (Decimal("32.50"), wereld.leden["directeur"])


@pytest.mark.parametrize("percentage", ["101", "-1", "veel", ""])
def test_verkeerd_percentage_blijft_in_het_veld_staan(wereld: Wereld, percentage: str) -> None:
    url = _url("inleg_update", wereld.scholen["avonturijn"].pk, 2027)

    antwoord = wereld.client("directeur").post(url, {"percentage": percentage})

    assert antwoord.status_code == 200
    assert "Nog niet opgeslagen" in _tekst(antwoord)
    assert f'value="{percentage}"' in antwoord.content.decode() or not percentage


def test_besteding_boeken_en_terugboeken(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        _, extra = geldstromen()
    client, wijk = wereld.client("vreemde"), wereld.wijken["haven"].pk
    gegevens = {
        "omschrijving": "Kindercoach",
        "bedrag": "€ 60,00",
        "datum": "2026-11-20",
        "geldstroom": extra.pk,
        "sleutel": str(uuid.uuid4()),
    }

    for _ in range(2):
        antwoord = client.post(_url("besteding_create", wijk), gegevens, follow=True)

    assert "Uit de wijkpot van Haven is € 60 uitgegeven" in _tekst(antwoord)
    with tenant(wereld.swv.pk):
        besteding_pk = Besteding.objects.get().pk
    antwoord = client.post(_url("besteding_terugboeken", besteding_pk), follow=True)
    assert "Uit de wijkpot van Haven is € 0 uitgegeven" in _tekst(antwoord)


def test_inleg_rekent_mee_terwijl_men_typt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        scenario()
    client, url = wereld.client("directeur"), _url("inleg_update", wereld.scholen["avonturijn"].pk, 2027)
    htmx = {"hx-request": "true", "hx-target": "inlegbon"}

    deel = client.get(url, {"percentage": "45"}, headers=htmx)
    geen = client.get(url, {"percentage": "450"}, headers=htmx)

    assert "Bij 45 % naar de wijkpot € 24.272,78" in _tekst(deel)
    assert b"<h1" not in deel.content
    assert "Vul een percentage van 0 tot en met 100 in." in _tekst(geen)


def test_een_pot_heeft_overal_dezelfde_bedragen(wereld: Wereld) -> None:
    """In de pot = uitgegeven + vastgelegd + nog vrij, on the page of the wijk, under Geld and at home."""
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        besteding(wereld, "10.00")
        reserveren(wijk=wereld.wijken["haven"], jaar=2026, bedrag=Decimal("15.00"), sleutel="a", omschrijving="a")
        plan = Wijkplan.objects.create(wijk=wereld.wijken["haven"], jaar=2026)
        onderdeel = plan.onderdelen.create(niveau="wijk", volgorde=1, titel="Samen")
        dagen = {"begin": "2026-01-01", "einde": "2026-12-31"}
        onderdeel.acties.create(omschrijving="Coach", wie="Jo", bedrag=Decimal("20.00"), **dagen)
        Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld")
    client = wereld.client("vreemde")

    wijk = _tekst(client.get(reverse("wijken:wijk_detail", args=["odp", wereld.wijken["haven"].pk])))
    geld = _tekst(client.get(_url("geld")))

    assert "in de pot € 100,00 uitgegeven € 10,00 vastgelegd € 35,00 nog vrij € 55,00" in wijk
    assert "Haven € 100,00 € 10,00 € 35,00 € 55,00" in geld
    assert "nog vrij in de wijkpot € 55" in _tekst(client.get("/odp/"))
    assert "Arrangementen € 0,00 € 15,00" not in wijk  # a single one: the line would be its amount


def test_scenario_naast_een_vastgestelde_verdeling_kan_niet_worden_voorgelegd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        pk = scenario(naam="Ander").pk
        vastgesteld()

    pagina = _tekst(wereld.client("controller").get(_url("verdeling_detail", pk)))

    assert "Voorleggen kan niet meer." in pagina
    assert "Leg dit scenario voor" not in pagina


def test_te_hoge_besteding_zegt_hoeveel_er_nog_is(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        _, extra = geldstromen()
    gegevens = {
        "omschrijving": "Te duur",
        "bedrag": "100,01",
        "datum": "2026-11-20",
        "geldstroom": extra.pk,
        "sleutel": str(uuid.uuid4()),
    }

    antwoord = wereld.client("vreemde").post(_url("besteding_create", wereld.wijken["haven"].pk), gegevens)

    assert "In de wijkpot van Haven zit voor 2026 nog € 100,00. Kies een lager bedrag." in _tekst(antwoord)
    assert 'value="Te duur"' in antwoord.content.decode()


def test_geldpagina_van_directeur_toont_eigen_school_en_wijkpot(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

    tekst = _tekst(wereld.client("directeur").get(_url("geld")))

    assert "Avonturijn heeft voor 2026 nog € 466 te besteden" in tekst
    assert "Christal" not in tekst


def test_geldpagina_van_bestuur_toont_alleen_eigen_scholen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

    tekst = _tekst(wereld.client("bestuurder").get(_url("geld")))

    assert "Uw 2 scholen hebben voor 2026 nog € 466 te besteden" in tekst
    assert "Ligthart" not in tekst


def test_jaren_staan_zonder_punt_op_het_scherm(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        pk = scenario().pk
    client = wereld.client("controller")
    for url in (_url("geld"), _url("verdeling_list"), _url("verdeling_detail", pk), _url("verdeling_create")):
        assert not re.search(r"\b2\.02\d\b", _tekst(client.get(url)))


@pytest.mark.parametrize("extra_scholen", [0, 5])
def test_geen_pagina_doet_meer_dan_15_queries(wereld: Wereld, extra_scholen: int) -> None:
    with tenant(wereld.swv.pk):
        for _ in range(extra_scholen):
            school = factories.SchoolFactory(gemeente=wereld.gemeente)
            factories.IndelingFactory(school=school, bestuur=wereld.besturen["siko"], wijk=wereld.wijken["polder"])
            Leerlingtelling.objects.create(school=school, teldatum="2025-10-01", aantal=70, bron="test")
        inleggen(wereld, avonturijn=30, christal=20)
        wijkpot_van_100(wereld)
        besteding(wereld, "10.00")
        pk = scenario().pk
    wie_wat = {
        "controller": [_url("geld"), _url("verdeling_list") + "?jaar=2027", _url("verdeling_detail", pk)],
        "directeur": [_url("geld"), _url("inleg_update", wereld.scholen["avonturijn"].pk, 2027)],
        "bestuurder": [_url("geld"), _url("besteding_list", wereld.wijken["haven"].pk)],
        "vreemde": [_url("besteding_create", wereld.wijken["haven"].pk)],
    }
    for wie, urls in wie_wat.items():
        client = wereld.client(wie)
        for url in urls:
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            sql = [query["sql"] for query in queries if not GEEN_VRAAG.match(query["sql"])]
            assert len(sql) <= 15, (wie, url, len(sql), sql)
