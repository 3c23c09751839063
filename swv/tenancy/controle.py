"""What PostgreSQL really guards: read from its catalogue, by the role of the application itself."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Critical, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections

from swv.tenancy.catalogus import ALLES, BELEID_IN_CATALOGUS, VAST, VRAGEN, ZONDER_TENANT


def bevindingen(alias: str = DEFAULT_DB_ALIAS) -> list[str]:
    """One Dutch sentence for everything by which the role that asks could see or reach another tenant."""
    meldingen = list(VRAGEN)
    lijsten: dict[str, Any] = {"beleid": BELEID_IN_CATALOGUS, "zonder": sorted(ZONDER_TENANT), "vast": sorted(VAST)}
    with connections[alias].cursor() as cursor:
        cursor.execute(ALLES, lijsten)
        return [meldingen[nummer].format(naam) for nummer, naam in sorted(cursor.fetchall())]


@register(Tags.database)
def controleer_database(
    app_configs: Any = None, databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Refuse to start when the application role could see another tenant."""
    if DEFAULT_DB_ALIAS not in (databases or []):
        return []
    return [Critical(bevinding, id="swv.E001") for bevinding in bevindingen()]


def weiger_onveilige_start() -> None:
    """Raise ImproperlyConfigured when a process would start with too much power or on unguarded tables."""
    gevonden = controleer_database(databases=[DEFAULT_DB_ALIAS])
    connections[DEFAULT_DB_ALIAS].close()
    if gevonden:
        raise ImproperlyConfigured("\n".join(["Thuisnabij start niet:", *(f"- {een.msg}" for een in gevonden)]))
