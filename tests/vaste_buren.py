"""Neighbours that are always there, committed, with every kind of thing and the mark of tests/kanarie.py in its texts.

A test that commits empties the whole database at its end; such tests come last in a file, so the neighbours are put
there again before the next file.
"""

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from swv.models import Samenwerkingsverband
from swv.tenancy.context import tenant
from tests.kanarie import kanarie
from tests.url_objecten import maak_objecten
from tests.wereld import VANDAAG, bouw_wereld

SLUG = "vaste-buren"


@pytest.fixture(scope="module", autouse=True)
def _vaste_buren(request: pytest.FixtureRequest) -> None:
    """Only for a file with tests that roll back."""
    if any(_rolt_terug(item) for item in request.session.items if item.path == request.path):
        request.getfixturevalue("django_db_setup")
        blocker: DjangoDbBlocker = request.getfixturevalue("django_db_blocker")
        with blocker.unblock():
            _zorg_dat_ze_er_zijn()


def _rolt_terug(item: pytest.Item) -> bool:
    merk = item.get_closest_marker("django_db")
    return merk is not None and not merk.kwargs.get("transaction", False)


def _zorg_dat_ze_er_zijn() -> None:
    if Samenwerkingsverband.objects.filter(slug=SLUG).exists():
        return
    kanarie.vast = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "SWV_VANDAAG", VANDAAG, raising=False)
        buren = bouw_wereld(SLUG, "Vaste Buren")
        with tenant(buren.swv.pk):
            maak_objecten(buren)
        kanarie.zet(buren.swv, blijft=True)
