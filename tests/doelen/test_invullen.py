"""Filling in: what the application already knows, niets veranderd, the time it takes, a colleague who was first."""

import datetime
from typing import Any

import pytest
from django.utils import timezone

from doelen.models import Opgave, Telling
from doelen.services import opgave_indienen
from swv.tenancy.context import tenant
from tests.doelen.opgaven import geef_op, maak_doelen, open_ronde, opgave_van, velden
from tests.wereld import Wereld, snel

pytestmark = snel
VANZELF = {"hx-request": "true", "hx-target": "opslag"}


@pytest.fixture
def opgave(wereld: Wereld) -> Opgave:
    """T2 of avonturijn is accepted with a stroom and a stand, T3 is open."""
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
        ronde = open_ronde("T2")
        geef_op(wereld, ronde, "ondersteuningsbehoefte", (12, 3, 4, 5))
        geef_op(wereld, ronde, "leesniveau", (2, 2, 3, 2))
        return opgave_van(open_ronde(), wereld.scholen["avonturijn"])


def url(opgave: Opgave, wat: str = "invullen") -> str:
    return f"/odp/doelen/opgaven/{opgave.pk}/{wat}/"


def nu(wereld: Wereld, opgave: Opgave) -> Opgave:
    with tenant(wereld.swv.pk):
        return Opgave.objects.get(pk=opgave.pk)


def aantallen(wereld: Wereld, opgave: Opgave) -> dict[str, Any]:
    with tenant(wereld.swv.pk):
        return dict(Telling.objects.filter(opgave=opgave).values_list("grootheid__code", "aantal"))


def posten(wereld: Wereld, opgave: Opgave, *, vanzelf: bool = False, **gegevens: object) -> Any:
    with tenant(wereld.swv.pk):
        extra = {naam: str(gegevens.pop(naam)) for naam in ("bezig", "gelijk") if naam in gegevens}
        data = velden(opgave, **gegevens) | extra
    return wereld.client("directeur").post(url(opgave), data, headers=VANZELF if vanzelf else {})


def test_niets_veranderd_neemt_alleen_standen_over_en_laat_staan_wat_er_staat(wereld: Wereld, opgave: Opgave) -> None:
    pagina = wereld.client("directeur").get(url(opgave)).content.decode()
    assert pagina.count('name="gelijk"') == 1, "only the block of the stand has the button"

    posten(wereld, opgave, gelijk="Extra ondersteuning", ondersteuningsbehoefte="")
    posten(wereld, opgave, gelijk="Lezen", leesniveau="3")

    assert aantallen(wereld, opgave) == {"leesniveau": 3}


def test_niets_veranderd_zegt_hoeveel_er_is_overgenomen(wereld: Wereld, opgave: Opgave) -> None:
    client = wereld.client("directeur")

    antwoord = client.post(url(opgave), {"gelijk": "Lezen"}, follow=True)

    assert "Eén getal van de vorige keer is overgenomen." in antwoord.content.decode()
    client.post(url(opgave), {"gelijk": "Lezen"})
    assert aantallen(wereld, opgave) == {"leesniveau": 2}


def test_wat_duo_weet_staat_er_en_wordt_niet_gevraagd(wereld: Wereld, opgave: Opgave) -> None:
    pagina = wereld.client("directeur").get(url(opgave)).content.decode()

    assert "Dit weten wij al" in pagina
    assert "<dt>Leerlingen</dt><dd><b>233</b> <small>test, 1 oktober 2025</small>" in pagina


def test_tijd_is_wat_de_pagina_mat_en_nooit_meer_dan_de_klok(wereld: Wereld, opgave: Opgave) -> None:
    posten(wereld, opgave, leesniveau="2", bezig=90)
    eerst = nu(wereld, opgave)
    posten(wereld, opgave, leesniveau="2", bezig=90_000)
    posten(wereld, opgave, leesniveau="2", bezig=30)

    assert eerst.bezig_seconden == 90
    assert eerst.begonnen_op is not None
    assert 85 <= (timezone.now() - eerst.begonnen_op).total_seconds() <= 120
    assert 90 <= nu(wereld, opgave).bezig_seconden <= 120


def test_zonder_meting_telt_de_tijd_van_eerste_keer_opslaan_tot_indienen_tot_een_half_uur(
    wereld: Wereld, opgave: Opgave
) -> None:
    posten(wereld, opgave, leesniveau="2")
    with tenant(wereld.swv.pk):
        Opgave.objects.filter(pk=opgave.pk).update(begonnen_op=timezone.now() - datetime.timedelta(hours=5))
        opgave_indienen(opgave=opgave, door=wereld.leden["directeur"])

    assert nu(wereld, opgave).bezig_seconden == 30 * 60


def test_wie_nog_typt_terwijl_een_collega_indient_leest_dat(wereld: Wereld, opgave: Opgave) -> None:
    posten(wereld, opgave, leesniveau="2")
    with tenant(wereld.swv.pk):
        opgave_indienen(opgave=opgave, door=wereld.leden["intern_begeleider"])

    antwoord = posten(wereld, opgave, vanzelf=True, leesniveau="3")

    assert "Deze opgave is al ingediend." in antwoord.content.decode()
    assert "Wat u net typte is niet opgeslagen." in antwoord.content.decode()
    assert aantallen(wereld, opgave) == {"leesniveau": 2}


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("1.234", "Schrijf 1234, zonder punt of spatie."),
        ("12 345", "Schrijf 12345, zonder punt of spatie."),
        ("12,5", "Vul een heel getal in. 12,5 kan hier niet"),
        ("−3,5", "Een aantal is nul of meer."),
        ("1e3", "Vul een heel getal in, bijvoorbeeld 12."),
    ],
)
def test_een_getal_dat_niet_kan_krijgt_zijn_eigen_zin(wereld: Wereld, opgave: Opgave, getypt: str, zin: str) -> None:
    antwoord = posten(wereld, opgave, vanzelf=True, ondersteuningsbehoefte=getypt, leesniveau="2")

    assert zin in antwoord.content.decode()
    assert aantallen(wereld, opgave) == {"leesniveau": 2}
