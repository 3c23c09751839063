"""Empty the database after a test that commits, and put rows back, in milliseconds instead of a second each.

Django truncates every table, makes its content types and permissions again and looks at every trigger. Only tables
with rows need emptying. It takes a superuser, so only on our own embedded server; on others Django does it.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connections
from django.test import TransactionTestCase
from psycopg import sql

from swv.lokaal.postgres import Postgres
from swv.lokaal.rollen import met_database

BLIJFT = ("django_migrations", "django_content_type", "auth_permission")
TABELLEN = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL(%s) ORDER BY tablename"
Rijen = dict[str, bytes]


def beheer_url(database: str) -> str:
    """As the superuser of our own server."""
    return met_database(Postgres(Path(os.environ["SWV_TOETSMAP"])).url(), database)


@pytest.fixture(scope="session", autouse=True)
def _snel_leeg() -> Iterator[None]:
    """Django's own end of a test that commits, replaced on our own server."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", _einde(TransactionTestCase._fixture_teardown))
        yield


def _einde(gewoon: Callable[[TransactionTestCase], None]) -> Callable[[TransactionTestCase], None]:
    def einde(self: TransactionTestCase) -> None:
        if "SWV_TOETSMAP" in os.environ:
            maak_leeg()
        else:
            gewoon(self)

    return einde


def maak_leeg() -> None:
    """Every row of every table goes, whatever guards it. Waits, as TRUNCATE does, for who is still writing."""
    with _zonder_bewaking() as cursor:
        tabellen = _tabellen(cursor)
        cursor.execute(sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(sql.SQL(", ").join(tabellen)))
        for tabel in _met_rijen(cursor, tabellen):
            cursor.execute(sql.SQL("DELETE FROM {}").format(tabel))


def bewaar_rijen() -> Rijen:
    """All rows that are there, by table."""
    with _zonder_bewaking() as cursor:
        return {tabel.as_string(): _uit(cursor, tabel) for tabel in _met_rijen(cursor, _tabellen(cursor))}


def zet_terug(rijen: Rijen) -> None:
    """The rows of ``bewaar_rijen``, with the keys they had: sequences only go up."""
    with _zonder_bewaking() as cursor:
        for tabel, inhoud in rijen.items():
            with cursor.copy(f"COPY {tabel} FROM STDIN") as stroom:
                stroom.write(inhoud)


@contextmanager
def _zonder_bewaking() -> "Iterator[psycopg.Cursor[tuple[Any]]]":
    """One transaction in which no trigger and no foreign key looks along."""
    adres = beheer_url(connections["eigenaar"].settings_dict["NAME"])
    with psycopg.connect(adres) as verbinding, verbinding.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield cursor


def _tabellen(cursor: "psycopg.Cursor[tuple[Any]]") -> list[sql.Identifier]:
    return [sql.Identifier(naam) for (naam,) in cursor.execute(TABELLEN, [list(BLIJFT)])]


def _met_rijen(cursor: "psycopg.Cursor[tuple[Any]]", tabellen: list[sql.Identifier]) -> list[sql.Identifier]:
    vragen = [
        sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(nummer, tabel)
        for nummer, tabel in enumerate(tabellen)
    ]
    return [tabellen[int(nummer)] for (nummer,) in cursor.execute(sql.SQL(" UNION ALL ").join(vragen)).fetchall()]


def _uit(cursor: "psycopg.Cursor[tuple[Any]]", tabel: sql.Identifier) -> bytes:
    with cursor.copy(sql.SQL("COPY {} TO STDOUT").format(tabel)) as stroom:
        return b"".join(bytes(stuk) for stuk in stroom)
