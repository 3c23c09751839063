"""The shipped places go in whole, once, and in few statements."""

import datetime
from collections.abc import Iterator

import pytest
from django.test.utils import CaptureQueriesContext

from swv.models import Plek, Samenwerkingsverband
from swv.tenancy.context import tenant
from tests.wereld import snel
from wijken.models import Bestuur, Gemeente, Indeling, Leerlingtelling, School, Wijk
from wijken.services.plaatsen import gegevens_van, gewone_naam, plaatsen_laden


@pytest.fixture
def verband(db: None) -> Iterator[Samenwerkingsverband]:
    """A samenwerkingsverband without anything; the test runs inside it."""
    swv = Samenwerkingsverband.objects.create(slug="liemers", naam="Onderwijs op Maat de Liemers")
    with tenant(swv.pk):
        yield swv


def stand() -> list[object]:
    modellen = (Plek, Gemeente, Bestuur, Wijk, School, Indeling, Leerlingtelling)
    return [list(model.objects.order_by("pk").values()) for model in modellen]


@snel
def test_plaatsen_laden_brengt_alles_van_het_bestand(verband: Samenwerkingsverband) -> None:
    gegevens = gegevens_van("odp")

    plaatsen_laden(gegevens=gegevens)

    assert (Gemeente.objects.count(), Bestuur.objects.count(), Wijk.objects.count()) == (3, 10, 14)
    assert set(School.objects.values_list("code", flat=True)) == {rij["code"] for rij in gegevens["scholen"]}
    assert Leerlingtelling.objects.filter(teldatum="2025-10-01").count() == 57
    school = School.objects.get(plek__naam="Avonturijn")
    indeling = Indeling.objects.get(school=school)
    assert (indeling.bestuur.plek.naam, indeling.wijk.plek.naam, indeling.begin) == (
        "SIKO",
        "Babberspolder",
        datetime.date(2019, 1, 1),
    )


@snel
def test_plaatsen_laden_twee_keer_verandert_niets(verband: Samenwerkingsverband) -> None:
    gegevens = gegevens_van("liemers")
    plaatsen_laden(gegevens=gegevens)
    eerst = stand()

    plaatsen_laden(gegevens=gegevens)

    assert stand() == eerst


@snel
def test_plaatsen_laden_doet_weinig_opdrachten(
    verband: Samenwerkingsverband, django_assert_max_num_queries: type[CaptureQueriesContext]
) -> None:
    with django_assert_max_num_queries(40):
        plaatsen_laden(gegevens=gegevens_van("almere"))


@snel
def test_plaatsen_laden_houdt_kleine_aantallen_onbekend(verband: Samenwerkingsverband) -> None:
    plaatsen_laden(gegevens=gegevens_van("almere"))

    onbekend = Leerlingtelling.objects.filter(aantal=None).values_list("teldatum__year", flat=True)

    assert sorted(onbekend) == [2022, 2023]


@snel
def test_plaatsen_laden_sluit_een_gesloten_school_op_een_augustus(verband: Samenwerkingsverband) -> None:
    plaatsen_laden(gegevens=gegevens_van("odp"))

    school = School.objects.get(plek__naam="De Dijck")

    assert school.gesloten_op == datetime.date(2025, 8, 1)
    assert Indeling.objects.get(school=school).einde == datetime.date(2025, 7, 31)


@snel
def test_plaatsen_laden_begint_een_nieuwe_school_op_een_augustus(verband: Samenwerkingsverband) -> None:
    plaatsen_laden(gegevens=gegevens_van("almere"))

    assert Indeling.objects.get(school__plek__naam="De Bongerd").begin == datetime.date(2021, 8, 1)


@pytest.mark.parametrize(
    ("duo", "gewoon"),
    [
        ("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn"),
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("IJSSELSTEIN", "IJsselstein"),
        ("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"),
        ("DE FRYSKE MARREN", "De Fryske Marren"),
        ("", ""),
    ],
)
def test_gewone_naam_schrijft_als_mensen(duo: str, gewoon: str) -> None:
    assert gewone_naam(duo) == gewoon
