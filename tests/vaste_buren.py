"""Neighbours that are always there, committed, with every kind of thing and the mark of tests/kanarie.py in its texts.

A test that commits empties the whole database at its end; such tests come last in a file, so the neighbours are put
there again before the next file: on our own server as the rows they were, elsewhere built again.
"""

import os

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from swv.models import Samenwerkingsverband
from swv.tenancy.context import tenant
from tests.factories import GebruikerFactory
from tests.kanarie import kanarie
from tests.leegmaken import Rijen, bewaar_rijen, zet_terug
from tests.url_objecten import maak_objecten
from tests.wereld import VANDAAG, bouw_wereld

SLUG = "vaste-buren"
EERSTE_MENS = 1_000_000
bewaard: Rijen = {}


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
    """Also on a database of an earlier run (``--reuse-db``), which has them with the marks of then."""
    buren = Samenwerkingsverband.objects.filter(slug=SLUG).first()
    if buren is not None and buren.pk in kanarie.vast:
        return
    if buren is None and bewaard:
        zet_terug(bewaard)
        return
    kanarie.vast = {}
    kanarie.zet(buren or _bouw(), blijft=True)
    if "SWV_TOETSMAP" in os.environ:
        bewaard.update(bewaar_rijen())


def _bouw() -> Samenwerkingsverband:
    volgende = GebruikerFactory._meta.next_sequence()
    GebruikerFactory.reset_sequence(EERSTE_MENS)  # so that no other world has the same addresses, in any run
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "SWV_VANDAAG", VANDAAG, raising=False)
        wereld = bouw_wereld(SLUG, "Vaste Buren")
        with tenant(wereld.swv.pk):
            maak_objecten(wereld)
    GebruikerFactory.reset_sequence(volgende)
    return wereld.swv
