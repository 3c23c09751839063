"""The pages of the ground: chooser, Aan zet, health."""

import datetime

import pytest
from django.test import Client

from swv.models import Toegang
from swv.register import Beurt, register
from swv.tenancy.context import tenant
from swv.toegang.begroeting import toelichting
from tests.factories import LidFactory
from tests.wereld import VANDAAG, Wereld, snel


@snel
def test_kiezen_gaat_met_een_swv_meteen_door(wereld: Wereld) -> None:
    response = wereld.client("directeur").get("/")

    assert (response.status_code, response["Location"]) == (302, "/odp/")


@snel
def test_kiezen_toont_elk_eigen_swv(wereld: Wereld, buren: Wereld) -> None:
    gebruiker = wereld.leden["directeur"].gebruiker
    Toegang.objects.create(gebruiker=gebruiker, samenwerkingsverband=buren.swv)

    response = wereld.client("directeur").get("/")

    assert [verband.slug for verband in response.context["verbanden"]] == ["odp", "almere"]


@snel
def test_wie_bij_twee_werkt_wisselt_met_een_klik(wereld: Wereld, buren: Wereld) -> None:
    gebruiker = wereld.leden["directeur"].gebruiker
    Toegang.objects.create(gebruiker=gebruiker, samenwerkingsverband=buren.swv)
    with tenant(buren.swv.pk):
        LidFactory(gebruiker=gebruiker, naam="Hier directeur").rollen.create(
            code="directeur", plek=buren.scholen["haven"].plek, begin=VANDAAG
        )
    client = wereld.client("directeur")

    hier = client.get("/odp/").content.decode()
    daar = client.get("/almere/").content.decode()

    assert '<a href="/almere/">Naar Passend Onderwijs Almere</a>' in hier
    assert "Hier directeur" not in hier
    assert '<a href="/odp/">Naar Onderwijs dat Past</a>' in daar
    assert "Hier directeur" in daar


@snel
def test_kiezen_zonder_swv_zegt_wat_nu(wereld: Wereld) -> None:
    Toegang.objects.all().delete()

    response = wereld.client("directeur").get("/")

    assert "Vraag de medewerker" in response.content.decode()


@snel
@pytest.mark.parametrize("wie", ["directeur", "procesbegeleider", "bestuurder", "controller", "medewerker", "lezer"])
def test_thuis_antwoordt_elke_rol(wereld: Wereld, wie: str) -> None:
    response = wereld.client(wie).get("/odp/")

    assert response.status_code == 200


@snel
def test_menu_haalt_het_aantal_zelf_en_onthoudt_het(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "beurten", [lambda swv, lid: [beurt(1), beurt(2)]])
    client = wereld.client("directeur")

    eerst = client.get("/odp/geld/", follow=True).content.decode()
    aantal = client.get("/odp/aan-zet/aantal/").content.decode()
    daarna = client.get("/odp/geld/", follow=True).content.decode()

    assert 'hx-get="/odp/aan-zet/aantal/"' in eerst
    assert '<span class="tel">2<' in aantal
    assert aantal.strip() in daarna


@snel
def test_gezond_antwoordt_zonder_inlog(client: Client) -> None:
    assert client.get("/gezond/").json() == {"database": "ja", "redis": "ja"}


def beurt(dagen: int | None) -> Beurt:
    datum = None if dagen is None else VANDAAG + datetime.timedelta(days=dagen)
    return Beurt(sleutel=str(dagen), titel="", tekst="", url="", knop="", minuten=1, datum=datum)


@pytest.mark.parametrize(
    ("dagen", "zin"),
    [
        ([5, 12], "Alleen het eerste moet deze week. De rest kan wachten."),
        ([12, None], "Niets daarvan moet deze week."),
        ([1], "Dat moet deze week."),
        ([1, 2], "Die moeten allemaal deze week."),
        ([1, 2, 30], "De eerste 2 moeten deze week."),
    ],
)
def test_toelichting_zegt_wat_kan_wachten(dagen: list[int | None], zin: str) -> None:
    assert toelichting([beurt(dag) for dag in dagen]) == zin


@snel
def test_thuis_telt_een_ding_niet_samen(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "beurten", [lambda swv, lid: [beurt(5)]])

    tekst = " ".join(wereld.client("lezer").get("/odp/").content.decode().split())

    assert "op u, ongeveer 1 minuut." in tekst
