"""What PostgreSQL really guards: read from the catalogue, compared with what the models say."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Critical, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections

TABEL_ZONDER_BEWAKING = """
    SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'swv_id' AND NOT a.attisdropped
    LEFT JOIN pg_policy p ON p.polrelid = c.oid
        AND pg_get_expr(p.polqual, p.polrelid) = %(beleid)s
        AND pg_get_expr(p.polwithcheck, p.polrelid) = %(beleid)s
        AND p.polpermissive AND p.polcmd = '*'
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
    GROUP BY c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, a.attnotnull
    HAVING NOT c.relrowsecurity OR NOT c.relforcerowsecurity OR NOT a.attnotnull OR count(p.*) <> 1
        OR (SELECT count(*) FROM pg_policy q WHERE q.polrelid = c.oid) <> 1
    ORDER BY 1
"""
BELEID_IN_CATALOGUS = "(swv_id = ( SELECT (current_setting('app.swv_id'::text))::bigint AS current_setting))"
ROL_ZONDER_MACHT = """
    SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
        OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = r.oid)
        OR EXISTS (SELECT 1 FROM pg_auth_members WHERE member = r.oid)
    FROM pg_roles r WHERE rolname = current_user
"""


def tabellen_zonder_bewaking(alias: str = DEFAULT_DB_ALIAS) -> list[str]:
    """Tenant tables that lack the one approved policy, FORCE or NOT NULL."""
    with connections[alias].cursor() as cursor:
        cursor.execute(TABEL_ZONDER_BEWAKING, {"beleid": BELEID_IN_CATALOGUS})
        return [rij[0] for rij in cursor.fetchall()]


def rol_heeft_te_veel_macht(alias: str = DEFAULT_DB_ALIAS) -> bool:
    """Whether the application connects as superuser, owner, BYPASSRLS or member of another role."""
    with connections[alias].cursor() as cursor:
        cursor.execute(ROL_ZONDER_MACHT)
        return bool(cursor.fetchone()[0])


@register(Tags.database)
def controleer_database(
    app_configs: Any = None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Refuse to start when the application role could see another tenant."""
    if DEFAULT_DB_ALIAS not in (databases or []):
        return []
    bevindingen: list[CheckMessage] = []
    if rol_heeft_te_veel_macht():
        bevindingen.append(Critical("De rol van DATABASE_URL mag te veel.", id="swv.E001"))
    bevindingen += [
        Critical(f"Tabel {tabel} wordt niet bewaakt per samenwerkingsverband.", id="swv.E002")
        for tabel in tabellen_zonder_bewaking()
    ]
    return bevindingen


def weiger_onveilige_start() -> None:
    """Raise ImproperlyConfigured when a process would start with too much power or on unguarded tables."""
    bevindingen = controleer_database(databases=[DEFAULT_DB_ALIAS])
    connections[DEFAULT_DB_ALIAS].close()
    if bevindingen:
        raise ImproperlyConfigured(" ".join(str(bevinding.msg) for bevinding in bevindingen))
