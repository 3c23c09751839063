"""Who works in the same part of a plan: seen by who works there too, by nobody else, and gone by itself."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.urls import reverse

from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Planonderdeel
from wijken.services import aanwezig, aanwezig_melden, aanwezigen, wijkplan_maken

pytestmark = snel


@pytest.fixture(autouse=True)
def _niemand() -> None:
    cache.clear()


@pytest.fixture
def onderdeel(wereld: Wereld) -> Planonderdeel:
    with tenant(wereld.swv.pk):
        return wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027).onderdelen.get(volgorde=4)


def adres(onderdeel: Planonderdeel, naam: str = "aanwezig", slug: str = "odp") -> str:
    return reverse(f"wijken:planonderdeel_{naam}", args=[slug, onderdeel.pk])


def gezien_door(wereld: Wereld, wie: str, onderdeel: Planonderdeel, naam: str = "aanwezig") -> str:
    return wereld.client(wie).get(adres(onderdeel, naam)).content.decode()


def naam_van(wereld: Wereld, wie: str) -> str:
    return wereld.leden[wie].naam


def test_wie_ook_schrijft_staat_in_de_kop_en_in_de_lijst(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    gezien_door(wereld, "collega", onderdeel)

    bladzijde = gezien_door(wereld, "directeur", onderdeel, "update")

    assert f"{naam_van(wereld, 'collega')} werkt hier ook" in bladzijde
    assert f"u en {naam_van(wereld, 'collega')}" in bladzijde


def test_procesbegeleider_leest_mee_en_ziet_wie_schrijft(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    gezien_door(wereld, "procesbegeleider", onderdeel)

    schrijver = gezien_door(wereld, "directeur", onderdeel)

    assert f"{naam_van(wereld, 'procesbegeleider')} leest mee" in schrijver
    assert "u en" not in schrijver
    assert f"{naam_van(wereld, 'directeur')} werkt hier<" in gezien_door(wereld, "procesbegeleider", onderdeel)


@pytest.mark.parametrize("lezer", ["partner", "medewerker"])
def test_wie_alleen_leest_staat_er_niet_en_ziet_niemand(wereld: Wereld, onderdeel: Planonderdeel, lezer: str) -> None:
    gezien_door(wereld, "collega", onderdeel)

    antwoord = wereld.client(lezer).get(adres(onderdeel))

    assert antwoord.status_code == 403
    assert "werkt hier" not in gezien_door(wereld, lezer, onderdeel, "update")
    assert naam_van(wereld, lezer) not in gezien_door(wereld, "directeur", onderdeel)


def test_vanzelf_opslaan_is_ook_een_teken(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    kop = {"HX-Request": "true", "HX-Target": "opslag"}
    wereld.client("collega").post(adres(onderdeel, "update"), {"tekst": "Wij lezen.", "versie": 0}, headers=kop)

    assert f"{naam_van(wereld, 'collega')} werkt hier ook" in gezien_door(wereld, "directeur", onderdeel)


def test_lezen_van_de_pagina_zelf_meldt_niemand(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    gezien_door(wereld, "collega", onderdeel, "update")

    assert naam_van(wereld, "collega") not in gezien_door(wereld, "directeur", onderdeel)


def test_na_een_minuut_is_wie_wegging_niet_meer_te_zien(
    wereld: Wereld, onderdeel: Planonderdeel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tenant(wereld.swv.pk):
        monkeypatch.setattr(aanwezig, "SECONDEN", -1)
        aanwezig_melden(onderdeel_id=onderdeel.pk, lid=wereld.leden["collega"], leest=False)

        assert aanwezigen(onderdeel_ids=[onderdeel.pk]) == {onderdeel.pk: []}


def test_buren_zien_geen_naam(wereld: Wereld, buren: Wereld, onderdeel: Planonderdeel) -> None:
    gezien_door(wereld, "collega", onderdeel)

    with tenant(buren.swv.pk):
        assert aanwezigen(onderdeel_ids=[onderdeel.pk]) == {onderdeel.pk: []}
    assert buren.client("directeur").get(adres(onderdeel, slug="almere")).status_code == 404


def test_zonder_redis_gaat_het_schrijven_door(wereld: Wereld, onderdeel: Planonderdeel, settings: LazySettings) -> None:
    stuk: dict[str, Any] = dict(settings.CACHES["default"], LOCATION="redis://127.0.0.1:9/0")
    with tenant(wereld.swv.pk):
        settings.CACHES = {"default": stuk}
        aanwezig_melden(onderdeel_id=onderdeel.pk, lid=wereld.leden["collega"], leest=False)

        assert aanwezigen(onderdeel_ids=[onderdeel.pk]) == {onderdeel.pk: []}
