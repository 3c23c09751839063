"""The outbox: an event is delivered once, a failure stays and is tried again."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from swv.models import Gebeurtenis
from swv.register import register
from swv.services import gebeurtenis_melden, ronde_lopen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt

pytestmark = echt


@pytest.fixture
def gehoord() -> Iterator[list[int]]:
    """What a handler heard; it fails as long as the event carries ``kapot``."""
    lijst: list[int] = []

    def luister(gebeurtenis: Gebeurtenis) -> None:
        if gebeurtenis.gegevens.get("kapot"):
            raise ValueError("nog niet")
        lijst.append(gebeurtenis.pk)

    register.bij("proef", luister)
    yield lijst
    del register.afhandelaars["proef"]


def test_gebeurtenis_wordt_een_keer_bezorgd(wereld: Wereld, gehoord: list[int]) -> None:
    with tenant(wereld.swv.pk):
        gebeurtenis = gebeurtenis_melden(soort="proef")
        ronde_lopen()
        ronde_lopen()

    assert gehoord == [gebeurtenis.pk]


def test_gebeurtenis_valt_weg_met_haar_transactie(wereld: Wereld, gehoord: list[int]) -> None:
    with tenant(wereld.swv.pk):
        with transaction.atomic():
            gebeurtenis_melden(soort="proef")
            transaction.set_rollback(True)
        ronde_lopen()

    assert gehoord == []


def test_gebeurtenis_die_mislukt_blijft_staan(wereld: Wereld, gehoord: list[int]) -> None:
    with tenant(wereld.swv.pk):
        gebeurtenis = gebeurtenis_melden(soort="proef", kapot=True)
        ronde_lopen()
        gebeurtenis.refresh_from_db()

        assert (gebeurtenis.pogingen, gebeurtenis.fout, gebeurtenis.bezorgd_op) == (1, "nog niet", None)
