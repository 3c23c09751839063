"""A country of the size of the Netherlands: the three samenwerkingsverbanden of the demo, copied until there are 76.

The copies have their own ids, slugs, logins and schools' rows, so tables and indexes are as big as the real ones.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
from psycopg import sql

from swv.lokaal.rollen import met_database

VERBANDEN = 76
SPRONG = 10_000_000  # more than any id of the demo; 76 of these still fit in an integer primary key
KOLOMMEN = """
SELECT c.relname, a.attname, a.atttypid::regtype::text
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attgenerated = '' AND c.relname IN (
    SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'swv_id'
) ORDER BY c.relname, a.attnum
"""
BUITEN_TENANT = {
    "swv_samenwerkingsverband": "SELECT id + {d}, slug || {n}, naam || ' ' || {n}, actief FROM {t} WHERE id = {s}",
    "swv_gebruiker": "SELECT id + {d}, password, last_login, email || '.' || {n}, is_active FROM {t} WHERE id IN "
    "(SELECT gebruiker_id FROM swv_lid WHERE swv_id = {s})",
    "swv_toegang": "SELECT id + {d}, gebruiker_id + {d}, samenwerkingsverband_id + {d} FROM {t} "
    "WHERE samenwerkingsverband_id = {s}",
}
VELDEN = {
    "swv_samenwerkingsverband": "id, slug, naam, actief",
    "swv_gebruiker": "id, password, last_login, email, is_active",
    "swv_toegang": "id, gebruiker_id, samenwerkingsverband_id",
}


@dataclass(frozen=True)
class Tabel:
    """A tenant table and its columns; ``verschoven`` are the ids."""

    naam: str
    kolommen: tuple[str, ...]
    verschoven: frozenset[str]

    def kopie(self, bron: int, stap: int) -> sql.Composed:
        """The statement that copies the rows of one samenwerkingsverband to another."""
        delen = [
            sql.SQL("{} + {}").format(sql.Identifier(kolom), stap)
            if kolom in self.verschoven
            else sql.Identifier(kolom)
            for kolom in self.kolommen
        ]
        return sql.SQL("INSERT INTO {t} ({k}) OVERRIDING SYSTEM VALUE SELECT {w} FROM {t} WHERE swv_id = {s}").format(
            t=sql.Identifier(self.naam),
            k=sql.SQL(", ").join(map(sql.Identifier, self.kolommen)),
            w=sql.SQL(", ").join(delen),
            s=bron,
        )


def maak_land(aantal: int = VERBANDEN, beheer_url: str = "") -> int:
    """Copy until there are ``aantal`` samenwerkingsverbanden; the number of rows of the whole country.

    ``beheer_url``: a superuser of the server, who may leave the triggers asleep.
    """
    with psycopg.connect(beheer_url or _beheer_url(), autocommit=False) as verbinding:
        verbinding.execute("SET session_replication_role = replica")
        bronnen = [rij[0] for rij in verbinding.execute("SELECT id FROM swv_samenwerkingsverband ORDER BY id")]
        tabellen = list(_tabellen(verbinding))
        for nummer in range(1, aantal - len(bronnen) + 1):
            _kopieer(verbinding, tabellen, bronnen[nummer % len(bronnen)], nummer)
        verbinding.commit()
        verbinding.autocommit = True
        verbinding.execute("VACUUM ANALYZE")
        return sum(_rijen(verbinding, tabel.naam) for tabel in tabellen)


def _kopieer(verbinding: psycopg.Connection, tabellen: list[Tabel], bron: int, nummer: int) -> None:
    for tabel, keuze in BUITEN_TENANT.items():
        opdracht = sql.SQL("INSERT INTO {t} ({k}) OVERRIDING SYSTEM VALUE " + keuze + " ON CONFLICT DO NOTHING")  # type: ignore[arg-type]
        verbinding.execute(
            opdracht.format(
                t=sql.Identifier(tabel),
                k=sql.SQL(VELDEN[tabel]),  # type: ignore[arg-type]
                d=nummer * SPRONG,
                n=str(nummer),
                s=bron,
            )
        )
    for rij in tabellen:
        verbinding.execute(rij.kopie(bron, nummer * SPRONG))


def _tabellen(verbinding: psycopg.Connection) -> Iterator[Tabel]:
    per_tabel: dict[str, list[tuple[str, str]]] = {}
    for tabel, kolom, soort in verbinding.execute(KOLOMMEN):
        per_tabel.setdefault(tabel, []).append((kolom, soort))
    for naam, kolommen in per_tabel.items():
        getallen = {kolom for kolom, soort in kolommen if soort in ("bigint", "integer")}
        verschoven = {kolom for kolom in getallen if kolom in ("id", "pgh_id") or kolom.endswith("_id")}
        yield Tabel(naam, tuple(kolom for kolom, _ in kolommen), frozenset(verschoven))


def _rijen(verbinding: psycopg.Connection, tabel: str) -> int:
    rij = verbinding.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(tabel))).fetchone()
    return int(rij[0]) if rij else 0


def _beheer_url() -> str:
    return met_database(os.environ["SWV_BEHEER_URL"], "thuisnabij")
