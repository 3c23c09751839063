"""The two database roles, on the embedded server and on any PostgreSQL ≥ 15.

Owner: owns the database, runs migrations, bypasses row-level security.
Application: reads and writes rows, nothing else.
"""

from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

EIGENAAR = "thuisnabij_eigenaar"
TOEPASSING = "thuisnabij_app"
DATABASE = "thuisnabij"

EIGENAAR_RECHTEN = sql.SQL("LOGIN CREATEDB BYPASSRLS NOSUPERUSER NOCREATEROLE NOREPLICATION")
TOEPASSING_RECHTEN = sql.SQL("LOGIN NOCREATEDB NOBYPASSRLS NOSUPERUSER NOCREATEROLE NOREPLICATION")


@dataclass(frozen=True)
class Rolnamen:
    """Names and passwords (None = leave as it is) of one installation."""

    eigenaar: str = EIGENAAR
    toepassing: str = TOEPASSING
    database: str = DATABASE
    eigenaar_wachtwoord: str | None = None
    toepassing_wachtwoord: str | None = None

    @classmethod
    def uit_urls(cls, *, toepassing_url: str, eigenaar_url: str) -> "Rolnamen":
        """What DATABASE_URL and DATABASE_EIGENAAR_URL say."""
        toepassing, eigenaar = urlsplit(toepassing_url), urlsplit(eigenaar_url)
        return cls(
            eigenaar=unquote(eigenaar.username or EIGENAAR),
            toepassing=unquote(toepassing.username or TOEPASSING),
            database=unquote(eigenaar.path.lstrip("/") or DATABASE),
            eigenaar_wachtwoord=unquote(eigenaar.password) if eigenaar.password else None,
            toepassing_wachtwoord=unquote(toepassing.password) if toepassing.password else None,
        )


def rolopdrachten(namen: Rolnamen, *, bestaand: set[str]) -> list[sql.Composed]:
    """Make or mend both roles; as a superuser (only a superuser may give BYPASSRLS)."""
    return [
        _rol(namen.eigenaar, EIGENAAR_RECHTEN, namen.eigenaar_wachtwoord, bestaand=bestaand),
        _rol(namen.toepassing, TOEPASSING_RECHTEN, namen.toepassing_wachtwoord, bestaand=bestaand),
    ]


def _rol(naam: str, rechten: sql.SQL, wachtwoord: str | None, *, bestaand: set[str]) -> sql.Composed:
    werkwoord = sql.SQL("ALTER ROLE" if naam in bestaand else "CREATE ROLE")
    opdracht = sql.SQL("{} {} WITH {}").format(werkwoord, sql.Identifier(naam), rechten)
    return opdracht if wachtwoord is None else opdracht + sql.SQL(" PASSWORD {}").format(sql.Literal(wachtwoord))


def _eigenaar_speelt_toepassing(namen: Rolnamen) -> sql.Composed:
    return sql.SQL("GRANT {} TO {}").format(sql.Identifier(namen.toepassing), sql.Identifier(namen.eigenaar))


def databaseopdrachten(namen: Rolnamen) -> list[sql.Composed]:
    """The rights inside one database; the default privileges hold for every table the owner makes later."""
    eigenaar, toepassing = sql.Identifier(namen.eigenaar), sql.Identifier(namen.toepassing)
    standaard = sql.SQL("ALTER DEFAULT PRIVILEGES FOR ROLE {} IN SCHEMA public").format(eigenaar)
    return [
        sql.SQL("ALTER SCHEMA public OWNER TO {}").format(eigenaar),
        sql.SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC, {}").format(toepassing),
        sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(toepassing),
        standaard + sql.SQL(" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {}").format(toepassing),
        standaard + sql.SQL(" GRANT USAGE, SELECT ON SEQUENCES TO {}").format(toepassing),
    ]


def rollen_maken(beheer_url: str, namen: Rolnamen, *, sjabloon: bool) -> None:
    """Set up roles, database and rights; may run again at any time.

    With `sjabloon` also in template1, so that databases made later (the test database) have the same rights, and the
    owner may act as the application: tests break a guard and look what the application then sees, in one transaction.
    """
    with psycopg.connect(beheer_url, autocommit=True) as verbinding:
        for opdracht in rolopdrachten(namen, bestaand=_namen(verbinding, "SELECT rolname FROM pg_roles")):
            verbinding.execute(opdracht)
        if sjabloon:
            verbinding.execute(_eigenaar_speelt_toepassing(namen))
        if namen.database not in _namen(verbinding, "SELECT datname FROM pg_database"):
            verbinding.execute(_maak_database(namen))
    for database in [namen.database, *(["template1"] if sjabloon else [])]:
        rechten_zetten(met_database(beheer_url, database), namen)


def rechten_zetten(database_url: str, namen: Rolnamen | None = None) -> None:
    """Put the rights in one database; the URL is that of a superuser or of the database's owner."""
    with psycopg.connect(database_url) as verbinding:
        for opdracht in databaseopdrachten(namen or Rolnamen()):
            verbinding.execute(opdracht)


def als_tekst(namen: Rolnamen, *, sjabloon: bool) -> str:
    """The same as a psql script for a database administrator; passwords are left out."""
    zonder = Rolnamen(namen.eigenaar, namen.toepassing, namen.database)
    speelt = [_eigenaar_speelt_toepassing(zonder)] if sjabloon else []
    delen = [*rolopdrachten(zonder, bestaand=set()), *speelt, _maak_database(zonder)]
    regels = [f"{deel.as_string()};" for deel in delen]
    for database in [namen.database, *(["template1"] if sjabloon else [])]:
        regels += [f"\\connect {database}", *(f"{deel.as_string()};" for deel in databaseopdrachten(zonder))]
    regels += [f"\\password {namen.eigenaar}", f"\\password {namen.toepassing}"]
    return "\n".join(regels)


def met_database(url: str, database: str) -> str:
    """The same server and user, another database."""
    delen = urlsplit(url)
    if "dbname" in parse_qs(delen.query):
        raise ValueError("Zet de naam van de database in het pad van de URL, niet achter het vraagteken.")
    return urlunsplit(delen._replace(path=f"/{database}"))


def _maak_database(namen: Rolnamen) -> sql.Composed:
    return sql.SQL("CREATE DATABASE {} OWNER {} ENCODING 'UTF8'").format(
        sql.Identifier(namen.database), sql.Identifier(namen.eigenaar)
    )


def _namen(verbinding: "psycopg.Connection[tuple[str]]", vraag: str) -> set[str]:
    return {rij[0] for rij in verbinding.execute(vraag.encode()).fetchall()}
