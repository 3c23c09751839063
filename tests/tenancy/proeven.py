"""Probes: what the application role tries on one table. Each gives sentences about what it could do; none is good.

They speak plain SQL on an open transaction, leave ``app.swv_id`` alone, and undo all they did.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg import sql

from tests.tenancy.rijen import Tabel, Verwijzing

Cursor = Any
GEEN_SWV, GEEN_RECHT, ANDER_SWV = "22P02", "42501", "23503"


@dataclass(frozen=True)
class Buren:
    """Who probes, who is probed, and a row of the neighbours in every table."""

    eigen: int
    hun: int
    rij: dict[str, int]


@dataclass(frozen=True)
class Uitkomst:
    """What PostgreSQL said: rows touched, or the code, text and constraint of its refusal."""

    rijen: int = 0
    code: str = ""
    tekst: str = ""
    sleutel: str | None = None

    def door_beleid_van(self, tabel: Tabel) -> bool:
        """Of this table: that of its history also refuses, through the trigger."""
        return self.code == GEEN_RECHT and f'row-level security policy for table "{tabel.naam}"' in self.tekst

    @property
    def geen_recht(self) -> bool:
        return self.code == GEEN_RECHT and "permission denied" in self.tekst


def probeer(cursor: Cursor, opdracht: sql.Composable, waarden: dict[str, Any] | None = None) -> Uitkomst:
    """Run one statement and what PostgreSQL checks after it, and undo it."""
    with _ongedaan(cursor):
        try:
            cursor.execute(opdracht, waarden)
            rijen = cursor.fetchone()[0] if cursor.description else cursor.rowcount
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        except psycopg.Error as fout:
            return Uitkomst(0, fout.sqlstate or "", str(fout), fout.diag.constraint_name)
    return Uitkomst(rijen)


@contextmanager
def _ongedaan(cursor: Cursor) -> Iterator[None]:
    cursor.execute("SAVEPOINT proef")
    try:
        yield
    finally:
        cursor.execute("ROLLBACK TO SAVEPOINT proef")


def zet_swv(cursor: Cursor, swv_id: int | None) -> None:
    """As the database layer does it at the beginning of a transaction."""
    cursor.execute("SELECT set_config('app.swv_id', %s, true)", ["" if swv_id is None else str(swv_id)])


def gedrag(cursor: Cursor, tabel: Tabel, buren: Buren) -> list[str]:
    """Everything this table lets through."""
    fouten = [
        fout for proef in (_lezen, _toevoegen, _verhuizen, _aanraken, _vast) for fout in proef(cursor, tabel, buren)
    ]
    for verwijzing in tabel.verwijzingen:
        fouten += wijzen(cursor, tabel, verwijzing, buren)
    return fouten + _zonder_swv(cursor, tabel, buren)


def _sql(tekst: str, tabel: Tabel) -> sql.Composed:
    return sql.SQL(tekst).format(t=sql.Identifier(tabel.naam), pk=sql.Identifier(tabel.pk))


def _lezen(cursor: Cursor, tabel: Tabel, buren: Buren) -> Iterator[str]:
    vreemd = probeer(cursor, _sql("SELECT count(*) FROM {t} WHERE swv_id <> %(eigen)s", tabel), {"eigen": buren.eigen})
    eigen = probeer(cursor, _sql("SELECT count(*) FROM {t} WHERE swv_id = %(eigen)s", tabel), {"eigen": buren.eigen})
    if vreemd != Uitkomst(0):
        yield "rijen van de buren zijn te lezen"
    if not eigen.rijen:
        yield "de eigen rijen zijn weg"


def _toevoegen(cursor: Cursor, tabel: Tabel, buren: Buren) -> Iterator[str]:
    if not _kopie(cursor, tabel, {"swv_id": buren.hun}).door_beleid_van(tabel):
        yield "een rij voor de buren is toe te voegen"


def _verhuizen(cursor: Cursor, tabel: Tabel, buren: Buren) -> Iterator[str]:
    opdracht = _sql("UPDATE {t} SET swv_id = %(hun)s WHERE {pk} = (SELECT min({pk}) FROM {t})", tabel)
    uitkomst = probeer(cursor, opdracht, {"hun": buren.hun})
    if not (uitkomst.door_beleid_van(tabel) or (tabel.alleen_toevoegen and uitkomst.geen_recht)):
        yield "een rij kan verhuizen naar de buren"


def _aanraken(cursor: Cursor, tabel: Tabel, buren: Buren) -> Iterator[str]:
    """Named by its key, and without any condition of the one who asks."""
    waarden = {"rij": buren.rij[tabel.naam], "eigen": buren.eigen}
    for opdracht in (
        "UPDATE {t} SET swv_id = swv_id WHERE {pk} = %(rij)s",
        "DELETE FROM {t} WHERE {pk} = %(rij)s",
        "DELETE FROM {t} WHERE swv_id <> %(eigen)s",
    ):
        uitkomst = probeer(cursor, _sql(opdracht, tabel), waarden)
        if uitkomst != Uitkomst(0) and not (tabel.alleen_toevoegen and uitkomst.geen_recht):
            yield "een rij van de buren is te wijzigen of te verwijderen"


def _vast(cursor: Cursor, tabel: Tabel, buren: Buren) -> Iterator[str]:
    wijzigen = _sql("UPDATE {t} SET {pk} = {pk} WHERE false", tabel)  # two tables may update swv_id: the right to lock
    if tabel.alleen_toevoegen and not probeer(cursor, wijzigen).geen_recht:
        yield "een rij die vast staat is te wijzigen"


def wijzen(cursor: Cursor, tabel: Tabel, verwijzing: Verwijzing, buren: Buren) -> Iterator[str]:
    """A row of ours that points at a row of theirs."""
    doel = buren.rij[verwijzing.naar]
    opdracht = _sql("UPDATE {t} SET {{k}} = %(doel)s WHERE {pk} = (SELECT min({pk}) FROM {t})", tabel).as_string()
    wijzigen = sql.SQL(opdracht).format(k=sql.Identifier(verwijzing.kolom))
    uitkomsten = [probeer(cursor, wijzigen, {"doel": doel}), _kopie(cursor, tabel, {verwijzing.kolom: doel})]
    if (ANDER_SWV, verwijzing.sleutel) not in {(uitkomst.code, uitkomst.sleutel) for uitkomst in uitkomsten}:
        yield f"{verwijzing.kolom} kan naar een rij van de buren wijzen"


def _zonder_swv(cursor: Cursor, tabel: Tabel, buren: Buren) -> list[str]:
    """Without a tenant reading is an error and writing is refused."""
    zet_swv(cursor, None)
    lezen = probeer(cursor, _sql("SELECT count(*) FROM {t}", tabel))
    toevoegen = probeer(
        cursor, _sql("INSERT INTO {t} SELECT (jsonb_populate_record(NULL::{t}, %(rij)s)).*", tabel), {"rij": "{}"}
    )
    zet_swv(cursor, buren.eigen)
    fouten = ["zonder samenwerkingsverband is lezen geen fout"] if lezen.code != GEEN_SWV else []
    return fouten + (["zonder samenwerkingsverband is toe te voegen"] if not toevoegen.code else [])


def _kopie(cursor: Cursor, tabel: Tabel, anders: dict[str, Any]) -> Uitkomst:
    """A copy of our first row with another key and these columns changed."""
    rij = {**tabel.uniek, tabel.pk: 2_000_000_000, **anders}
    opdracht = _sql(
        "INSERT INTO {t} SELECT (jsonb_populate_record(NULL::{t}, to_jsonb(oud) || %(rij)s)).* "
        "FROM (SELECT * FROM {t} WHERE swv_id = %(eigen)s ORDER BY {pk} LIMIT 1) AS oud",
        tabel,
    )
    return probeer(cursor, opdracht, {"rij": json.dumps(rij), "eigen": _swv_nu(cursor)})


def _swv_nu(cursor: Cursor) -> int:
    cursor.execute("SELECT current_setting('app.swv_id')")
    return int(cursor.fetchone()[0])
