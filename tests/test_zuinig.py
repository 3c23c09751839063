"""No page asks the database more than fifteen times, for any role that opens it.

Counted on a first visit, with nothing remembered. BEGIN, COMMIT, SAVEPOINT and set_config are left out (besluit 19).
"""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from swv.tenancy.context import tenant
from tests.test_urls import VAN_VERBAND, Bezoeker, pad_van
from tests.url_objecten import maak_objecten
from tests.url_tabel import ROLLEN
from tests.wereld import Wereld, snel

HOOGSTENS = 15
NIET_GETELD = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "SELECT set_config")


@snel
@pytest.mark.parametrize("rol", ["directeur", "procesbegeleider", "bestuurder", "controller", "directeur_bestuurder"])
def test_pagina_vraagt_weinig_van_de_database(wereld: Wereld, rol: str) -> None:
    with tenant(wereld.swv.pk):
        objecten = maak_objecten(wereld)
    bezoeker, kolom = Bezoeker(wereld, rol), ROLLEN.index(rol)
    paden = [
        pad_van(rij, "odp", objecten) for rij in VAN_VERBAND if rij.hoe == "GET" and rij.antwoorden[kolom] == "200"
    ]

    assert {pad: aantal for pad in paden if (aantal := vragen(bezoeker, pad)) > HOOGSTENS} == {}


@snel
@pytest.mark.parametrize(("pad", "status"), [("/odp/bestaat/niet/", "404"), ("/odp/beheer/", "403")])
def test_pagina_zonder_menu_vraagt_niets_voor_een_menu(wereld: Wereld, pad: str, status: str) -> None:
    bezoeker = Bezoeker(wereld, "directeur")
    cache.clear()
    with CaptureQueriesContext(connection) as gesteld:
        antwoord = bezoeker.antwoord("GET", pad)

    assert antwoord == status
    assert [vraag["sql"] for vraag in gesteld.captured_queries if "wijken_wijkplan" in vraag["sql"]] == []


def vragen(bezoeker: Bezoeker, pad: str) -> int:
    """The queries of a first visit after login."""
    cache.clear()
    with CaptureQueriesContext(connection) as gesteld:
        bezoeker.antwoord("GET", pad)
    return sum(not vraag["sql"].startswith(NIET_GETELD) for vraag in gesteld.captured_queries)
