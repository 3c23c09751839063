"""Two worlds with a row in every table, and the application role on the connection of the owner."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.db import connections, transaction

from swv.tenancy.context import tenant
from tests.tenancy.proeven import Buren, zet_swv
from tests.tenancy.rijen import tenanttabellen, vul_alle_tabellen
from tests.wereld import Wereld

ANTWOORDT_EERDER = (  # guards of another kind, that would refuse a probe before the guard of the tenant does
    "DROP TRIGGER mutatie_bij_boeking ON budgetten_mutatie",
    "ALTER TABLE doelen_rapportage DROP CONSTRAINT rapportage_een_per_document",
)


@pytest.fixture
def volle_werelden(wereld: Wereld, buren: Wereld) -> Buren:
    """``odp`` probes ``almere``; both have a row in every table."""
    for een in (wereld, buren):
        with tenant(een.swv.pk):
            vul_alle_tabellen(een)
    with tenant(buren.swv.pk):
        return Buren(wereld.swv.pk, buren.swv.pk, _eerste_rijen())


def _eerste_rijen() -> dict[str, int]:
    rijen: dict[str, int] = {}
    with transaction.atomic(), connections["default"].cursor() as cursor:
        for tabel in tenanttabellen():
            cursor.execute(f'SELECT min("{tabel.pk}") FROM "{tabel.naam}"')  # noqa: S608
            rijen[tabel.naam] = cursor.fetchone()[0]
    assert [naam for naam, rij in rijen.items() if rij is None] == [], "Voeg een rij toe in tests/tenancy/rijen.py"
    return rijen


@contextmanager
def als_toepassing(swv_id: int, *mutanten: str) -> Iterator[Any]:
    """A cursor with the application role on the owner's connection, after these changes; all of it is undone."""
    with transaction.atomic(using="eigenaar"):
        verbinding = connections["eigenaar"].connection
        with verbinding.cursor() as cursor:
            for mutant in (*ANTWOORDT_EERDER, *mutanten):
                cursor.execute(mutant)
            cursor.execute(f'SET LOCAL ROLE "{settings.SWV_APPLICATIEROL}"')
            zet_swv(cursor, swv_id)
            yield cursor
        transaction.set_rollback(True, using="eigenaar")
