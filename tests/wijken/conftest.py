"""An empty samenwerkingsverband and a national world of schools, for the tests of DUO files."""

from collections.abc import Iterator

import pytest

from swv.models import Instelling, Samenwerkingsverband
from swv.services import plek_maken
from swv.tenancy.context import tenant
from tests import werelddata
from tests.werelddata import Duoschool
from wijken.models import Gemeente, Wijk


@pytest.fixture
def leeg_verband(db: None) -> Iterator[Samenwerkingsverband]:
    """An empty samenwerkingsverband with one wijk; the test runs inside it."""
    rij = Samenwerkingsverband.objects.create(slug="odp", naam="Onderwijs dat Past")
    with tenant(rij.pk):
        Instelling.objects.create(code="PO2807")
        gemeente = Gemeente.objects.create(plek=plek_maken(soort="gemeente", naam="Schiedam"), code="9999")
        for naam, pc4 in (("Oost", ["3111"]), ("West", ["3112"])):
            Wijk.objects.create(plek=plek_maken(soort="wijk", naam=naam), gemeente=gemeente, pc4=pc4)
        yield rij


@pytest.fixture
def duoscholen() -> list[Duoschool]:
    """Every samenwerkingsverband of the country; PO2807 has schools in 3111, 3112 and 3113, a sbo and a so."""
    return werelddata.landelijk()
