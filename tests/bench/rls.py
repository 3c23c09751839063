"""What guarding by PostgreSQL costs: the queries of a page with the policies, and the same with an explicit filter.

The other side runs as the owner, who bypasses the policies, on views ``SELECT … WHERE swv_id = n``: the planner sees
the filter as if it stood in the query itself. Median of twenty, both sides in turn.
"""

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import psycopg
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from psycopg import sql

from arrangementen.models import Arrangement
from budgetten.models import Verdeling
from doelen.models import Jaardoel
from swv.models import Gebruiker, Samenwerkingsverband
from swv.tenancy.context import tenant
from wijken.models import Bestuur, School, Wijk, Wijkplan

KEREN = 20
GRENS = 1.5
ZICHTEN = """
DROP SCHEMA IF EXISTS zonder_beleid CASCADE; CREATE SCHEMA zonder_beleid;
DO $$ DECLARE tabel text; BEGIN
    FOR tabel IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'swv_id'
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
    LOOP
        EXECUTE format('CREATE VIEW zonder_beleid.%I AS SELECT * FROM public.%I WHERE swv_id = {}', tabel, tabel);
    END LOOP;
END $$
"""


@dataclass(frozen=True)
class Meting:
    """One page: number of queries, milliseconds with the policies and with the filter."""

    pagina: str
    rol: str
    vragen: int
    met: float
    zonder: float

    @property
    def verhouding(self) -> float:
        return self.met / self.zonder


def meet() -> list[Meting]:
    """Every named page, as the role that opens it, in ``odp``."""
    swv = Samenwerkingsverband.objects.get(slug="odp")
    with tenant(swv.pk):
        paginas = _paginas()
    met, zonder = _verbindingen(swv.pk)
    with met, zonder:
        return [_meet_pagina(swv.slug, naam, rol, pad, met, zonder) for naam, rol, pad in paginas]


def _paginas() -> list[tuple[str, str, str]]:
    def pad(naam: str, model: type, **filter: object) -> str:
        ding = model.objects.filter(**filter).order_by("pk")[0]  # type: ignore[attr-defined]
        return reverse(naam, args=["odp", ding.pk])

    return [
        ("Aan zet", "directeur", reverse("thuis", args=["odp"])),
        ("Aan zet", "medewerker", reverse("thuis", args=["odp"])),
        ("Wijken", "medewerker", reverse("wijken:wijk_list", args=["odp"])),
        ("Wijk", "procesbegeleider", pad("wijken:wijk_detail", Wijk)),
        ("School", "medewerker", pad("wijken:school_detail", School)),
        ("Bestuur", "medewerker", pad("wijken:bestuur_detail", Bestuur)),
        ("Wijkplan", "procesbegeleider", pad("wijken:wijkplan_detail", Wijkplan, jaar=2026)),
        ("Verdeling", "controller", pad("budgetten:verdeling_detail", Verdeling)),
        ("Bestedingen", "controller", pad("budgetten:besteding_list", Wijk)),
        ("Arrangementen", "bestuurder", reverse("arrangementen:arrangement_list", args=["odp"])),
        ("Arrangement", "bestuurder", pad("arrangementen:arrangement_detail", Arrangement)),
        ("Monitor", "directeur-bestuurder", reverse("doelen:monitor", args=["odp"])),
        ("Jaardoelen", "medewerker", reverse("doelen:jaardoel_list", args=["odp"])),
        ("Jaardoel", "medewerker", pad("doelen:jaardoel_detail", Jaardoel, jaar=2026)),
        ("Opgaven", "medewerker", reverse("doelen:opgave_list", args=["odp"])),
    ]


def _meet_pagina(
    slug: str, naam: str, rol: str, pad: str, met: psycopg.Connection, zonder: psycopg.Connection
) -> Meting:
    client = Client()
    client.force_login(Gebruiker.objects.get(email=f"{rol}@{slug}.voorbeeld.nl"))
    with CaptureQueriesContext(connection) as gesteld:
        antwoord = client.get(pad)
    vragen = [vraag["sql"] for vraag in gesteld.captured_queries if vraag["sql"].startswith("SELECT")]
    vragen = [vraag for vraag in vragen if "set_config" not in vraag]
    vragen = [vraag for vraag in vragen if _kan_op_zichten(zonder, vraag)]
    if antwoord.status_code != 200 or not vragen:
        raise RuntimeError(f"{pad} gaf {antwoord.status_code} aan {rol}")
    return Meting(naam, rol, len(vragen), *_om_en_om(lambda: _stel(met, vragen), lambda: _stel(zonder, vragen)))


def _verbindingen(swv_id: int) -> tuple[psycopg.Connection, psycopg.Connection]:
    met = psycopg.connect(os.environ["DATABASE_URL"])
    met.execute("SELECT set_config('app.swv_id', %s, false)", [str(swv_id)])
    zonder = psycopg.connect(os.environ["DATABASE_EIGENAAR_URL"])
    zonder.execute(sql.SQL(ZICHTEN.replace("{}", str(int(swv_id)))))  # type: ignore[arg-type]
    zonder.execute("SET search_path = zonder_beleid, public")
    return met, zonder


def _kan_op_zichten(verbinding: psycopg.Connection, vraag: str) -> bool:
    """Not what groups by a primary key and shows other columns: a view has no primary key. Left out on both sides."""
    try:
        with verbinding.transaction():
            verbinding.execute(vraag)  # type: ignore[call-overload]
    except psycopg.errors.GroupingError:
        return False
    return True


def _om_en_om(een: Callable[[], float], ander: Callable[[], float]) -> tuple[float, float]:
    een(), ander()
    paren = [(een(), ander()) for _ in range(KEREN)]
    return statistics.median(paar[0] for paar in paren), statistics.median(paar[1] for paar in paren)


def _stel(verbinding: psycopg.Connection, vragen: list[str]) -> float:
    """The milliseconds that the queries of one page take."""
    begin = time.perf_counter()
    for vraag in vragen:
        verbinding.execute(vraag).fetchall()  # type: ignore[call-overload]
    return (time.perf_counter() - begin) * 1000
