"""A connection that comes back carries no tenant: kept open, from Django's pool, and behind PgBouncer."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, DataError, OperationalError, ProgrammingError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from swv.lokaal.rollen import met_database
from swv.models import Plek
from swv.tenancy.context import tenant
from tests.pgbouncer import pgbouncer
from tests.wereld import Wereld, echt

pytestmark = echt
POOL = {"CONN_MAX_AGE": 0, "pool": {"min_size": 1, "max_size": 1, "timeout": 20}}


@contextmanager
def verbonden(**anders: Any) -> Iterator[BaseDatabaseWrapper]:
    """The default connection of this thread with other settings; a ``pool`` goes into OPTIONS."""
    oud = connections["default"]
    opties = {**oud.settings_dict["OPTIONS"], **({"pool": anders.pop("pool")} if "pool" in anders else {})}
    connections["default"] = nieuw = type(oud)({**oud.settings_dict, **anders, "OPTIONS": opties}, "default")
    try:
        yield nieuw
    finally:
        nieuw.close()
        nieuw.close_pool()
        connections["default"] = oud


@pytest.fixture
def achter_pgbouncer(transactional_db: None) -> Iterator[dict[str, Any]]:
    """The settings of a connection through PgBouncer, as docs/beheer.md asks them."""
    adres = met_database(os.environ["DATABASE_URL"], connections["default"].settings_dict["NAME"])
    with pgbouncer(adres, verbindingen=1) as poort:
        yield {
            "CONN_MAX_AGE": 0,
            "DISABLE_SERVER_SIDE_CURSORS": True,
            "HOST": "127.0.0.1",
            "PORT": urlsplit(poort).port,
        }


def pid() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return cursor.fetchone()[0]


def afgebroken(wereld: Wereld) -> None:
    with suppress(DataError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1 / 0")


def fout_in_code(wereld: Wereld) -> None:
    with suppress(RuntimeError), transaction.atomic():
        Plek.objects.count()
        raise RuntimeError


def niet_afgemaakt(wereld: Wereld) -> None:
    """Someone closes the connection while its transaction is open."""
    connection.set_autocommit(False)
    Plek.objects.count()
    connection.close()


def weggehaald(wereld: Wereld) -> None:
    """The server ends the session in the middle of a transaction."""
    with suppress(OperationalError), transaction.atomic():
        Plek.objects.count()
        with connections["eigenaar"].cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [pid()])
        Plek.objects.count()


def verzoek(pad: str) -> Callable[[Wereld], None]:
    """A request whose view crashes; outside ``tenant``, as a request comes in."""

    def doe(wereld: Wereld) -> None:
        client = wereld.client("directeur")
        client.raise_request_exception = False
        assert client.get(f"/odp/{pad}/").status_code == 500

    return doe


BINNEN = (afgebroken, fout_in_code, niet_afgemaakt, weggehaald)
BUITEN = (verzoek("kapot"), verzoek("kapot-in-sql"))


def draagt_geen_tenant(wereld: Wereld, buren: Wereld) -> bool:
    """The next user of the connection: nothing without a tenant, only theirs with that of the neighbours."""
    connection.close_if_unusable_or_obsolete()
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('app.swv_id', true), '')")
        leeg = cursor.fetchone() == ("",)
    with pytest.raises((DataError, ProgrammingError)):  # an empty tenant, or a session that never heard of one
        Plek.objects.count()
    with tenant(buren.swv.pk):
        return leeg and set(Plek.objects.values_list("swv_id", flat=True)) == {buren.swv.pk}


def alles_wat_mis_kan_gaan(wereld: Wereld, buren: Wereld) -> list[str]:
    """After which disturbance the connection still knew a tenant."""
    fout = []
    for stoor in BINNEN:
        with tenant(wereld.swv.pk):
            stoor(wereld)
        fout += [] if draagt_geen_tenant(wereld, buren) else [stoor.__name__]
    for stoor in BUITEN:
        stoor(wereld)
        fout += [] if draagt_geen_tenant(wereld, buren) else ["verzoek"]
    return fout


@pytest.fixture(autouse=True)
def _kapotte_adressen(settings: LazySettings) -> None:
    settings.ROOT_URLCONF = "tests.tenancy.kapotte_urls"


def test_blijvende_verbinding_draagt_geen_tenant(wereld: Wereld, buren: Wereld) -> None:
    with verbonden(CONN_MAX_AGE=None):
        assert alles_wat_mis_kan_gaan(wereld, buren) == []


def test_verbinding_uit_de_pool_van_django_draagt_geen_tenant(wereld: Wereld, buren: Wereld) -> None:
    with verbonden(**POOL):
        with tenant(wereld.swv.pk):
            eerst = pid()
        connection.close()

        assert (pid(), draagt_geen_tenant(wereld, buren)) == (eerst, True)
        assert alles_wat_mis_kan_gaan(wereld, buren) == []


def test_verbinding_achter_pgbouncer_draagt_geen_tenant(
    wereld: Wereld, buren: Wereld, achter_pgbouncer: dict[str, Any]
) -> None:
    with verbonden(**achter_pgbouncer):
        assert alles_wat_mis_kan_gaan(wereld, buren) == []


def test_een_serververbinding_voor_iedereen_houdt_tenants_uit_elkaar(
    wereld: Wereld, buren: Wereld, achter_pgbouncer: dict[str, Any]
) -> None:
    """Four clients of two tenants share one session of PostgreSQL, transaction by transaction."""

    def klant(swv_id: int) -> tuple[int, set[int], set[int]]:
        gezien: set[int] = set()
        pids: set[int] = set()
        with verbonden(**achter_pgbouncer), tenant(swv_id):
            for _ in range(50):
                gezien |= set(Plek.objects.values_list("swv_id", flat=True))
                with suppress(DatabaseError), transaction.atomic():
                    pids.add(pid())
                    afgebroken(wereld)
        return swv_id, gezien, pids

    with ThreadPoolExecutor(4) as klanten:
        uitkomsten = list(klanten.map(klant, [wereld.swv.pk, buren.swv.pk] * 2))

    assert [(swv_id, gezien) for swv_id, gezien, _ in uitkomsten] == [
        (swv_id, {swv_id}) for swv_id in [wereld.swv.pk, buren.swv.pk] * 2
    ]
    assert len(set.union(*(pids for *_, pids in uitkomsten))) == 1


def test_grote_lijst_achter_pgbouncer_leest_alleen_eigen_rijen(
    wereld: Wereld, buren: Wereld, achter_pgbouncer: dict[str, Any]
) -> None:
    with verbonden(**achter_pgbouncer), tenant(wereld.swv.pk):
        rijen = [plek.swv_id for plek in Plek.objects.iterator(chunk_size=2)]

    assert (set(rijen), len(rijen) > 2) == ({wereld.swv.pk}, True)
