"""How fast the monitor is computed for a whole country: five years of three periods of every samenwerkingsverband.

Beside it, in the same transaction, one plain ``INSERT … SELECT`` of the same rows: what PostgreSQL needs to write them
at all (policies, keys, indexes). Then apart what reads, judges and decides what may be shown.
"""

import os
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection, transaction

from doelen.models import Opgaveronde
from doelen.services import berekening_sql as sql
from doelen.services import uitkomsten_berekenen
from swv.models import Samenwerkingsverband
from swv.tenancy.context import tenant

GRENS, MEEST = 1.5, 1.0  # times one INSERT … SELECT; seconds for one samenwerkingsverband and period
BLAD = Path(__file__).resolve().parent.parent.parent / "docs" / "metingen.md"
BEGIN, EINDE = "<!-- rekenen -->", "<!-- einde rekenen -->"
VROEGER = 5_000_000  # more than any id of the demo, less than the step between two copies
EXTRA_JAAR = """
INSERT INTO doelen_opgaveronde (id, swv_id, jaar, periode, opent, sluit) OVERRIDING SYSTEM VALUE
    SELECT id + {v}, swv_id, jaar - 1, periode, opent - 365, sluit - 365 FROM doelen_opgaveronde WHERE jaar = 2023;
CREATE TEMP TABLE oud AS SELECT opgave.* FROM doelen_opgave opgave
    JOIN doelen_opgaveronde ronde ON ronde.id = opgave.ronde_id AND ronde.jaar = 2023;
UPDATE oud SET id = id + {v}, ronde_id = ronde_id + {v};
INSERT INTO doelen_opgave OVERRIDING SYSTEM VALUE SELECT * FROM oud;
CREATE TEMP TABLE tel AS SELECT telling.* FROM doelen_telling telling JOIN oud ON oud.id = telling.opgave_id + {v};
UPDATE tel SET id = id + {v}, opgave_id = opgave_id + {v};
INSERT INTO doelen_telling OVERRIDING SYSTEM VALUE SELECT * FROM tel;
"""
OVERSCHRIJVEN = """
INSERT INTO doelen_uitkomst (indicator_id, jaar, periode, plek_id, teller, noemer, scholen_mee, scholen_totaal,
    streefwaarde_id, oordeel, zicht)
SELECT indicator_id, jaar + 50, periode, plek_id, teller, noemer, scholen_mee, scholen_totaal, streefwaarde_id,
    oordeel, zicht
FROM doelen_uitkomst WHERE jaar = %s AND periode = %s
"""
STAPPEN = {sql.BEREKENEN: "rekenen", sql.WISSEN: "wissen", sql.SCHRIJVEN: "schrijven"}


@dataclass(frozen=True)
class Beurt:
    """One samenwerkingsverband and period, in seconds; ``stappen`` per statement."""

    rijen: int
    geheel: float
    overschrijven: float
    stappen: dict[str, float]


def extra_jaar() -> None:
    """A fifth year of answers, before the country is copied."""
    with psycopg.connect(_demo_url()) as verbinding:
        verbinding.execute("SET session_replication_role = replica")
        verbinding.execute(EXTRA_JAAR.replace("{v}", str(VROEGER)))  # type: ignore[arg-type]


def meet() -> tuple[str, bool]:
    """The Markdown for docs/metingen.md, and whether both bounds hold."""
    beurten = []
    verbanden = list(Samenwerkingsverband.objects.order_by("id").values_list("id", flat=True))
    for swv_id in verbanden:
        with tenant(swv_id):
            rondes = Opgaveronde.objects.order_by("jaar", "periode").values_list("jaar", "periode")
            beurten += [_beurt(jaar, periode) for jaar, periode in list(rondes)]
    tekst, goed = _tabel(beurten, len(verbanden))
    _opschrijven(tekst)
    return tekst, goed


def _beurt(jaar: int, periode: str) -> Beurt:
    stappen: dict[str, float] = defaultdict(float)

    def klok(execute: Callable[..., Any], opdracht: str, params: Any, many: bool, context: Any) -> Any:
        begin = time.perf_counter()
        try:
            return execute(opdracht, params, many, context)
        finally:
            stappen[STAPPEN.get(opdracht, "andere vragen")] += time.perf_counter() - begin

    begin = time.perf_counter()
    with connection.execute_wrapper(klok):
        rijen = uitkomsten_berekenen(jaar=jaar, periode=periode)
    geheel = time.perf_counter() - begin
    with transaction.atomic(), connection.cursor() as cursor:
        begin = time.perf_counter()
        cursor.execute(OVERSCHRIJVEN, [jaar, periode])
        overschrijven = time.perf_counter() - begin
        transaction.set_rollback(True)
    return Beurt(rijen, geheel, overschrijven, dict(stappen))


def _tabel(beurten: list[Beurt], verbanden: int) -> tuple[str, bool]:
    som = {naam: sum(b.stappen.get(naam, 0) for b in beurten) for naam in (*STAPPEN.values(), "andere vragen")}
    geheel, schrijven = sum(b.geheel for b in beurten), sum(b.overschrijven for b in beurten)
    python, verhouding = geheel - sum(som.values()), (som["rekenen"] + som["schrijven"]) / schrijven
    duren = sorted(b.geheel for b in beurten)
    rijen = f"{sum(b.rijen for b in beurten):,}".replace(",", ".")
    stappen = [("dezelfde rijen overschrijven met één `INSERT … SELECT`", schrijven), *som.items()]
    stappen += [("oordelen en zicht bepalen (Python)", python), ("**alles**", geheel)]
    regels = [
        f"{verbanden} samenwerkingsverbanden, {len(beurten)} perioden, {rijen} uitkomsten, elke indicator.",
        "",
        "| stap | seconden | keer één `INSERT … SELECT` |\n|---|---:|---:|",
        *(f"| {naam} | {_komma(duur, 1)} | {_komma(duur / schrijven, 2)} |" for naam, duur in stappen),
        "",
        f"Rekenen en schrijven samen: {_komma(verhouding, 2)} keer (grens {_komma(GRENS, 1)}).",
        f"Eén samenwerkingsverband en periode: mediaan {_komma(statistics.median(duren), 2)} s, "
        f"de langste {_komma(duren[-1], 2)} s (grens {_komma(MEEST, 0)} s).",
    ]
    return "\n".join(regels), verhouding <= GRENS and duren[-1] <= MEEST


def _komma(getal: float, decimalen: int) -> str:
    return f"{getal:.{decimalen}f}".replace(".", ",")


def _opschrijven(tekst: str) -> None:
    blad = BLAD.read_text(encoding="utf-8")
    if BEGIN not in blad:
        blad += f"\n## De monitor uitrekenen\n{BEGIN}\n{EINDE}\n"
    voor, rest = blad.split(BEGIN)
    BLAD.write_text(f"{voor}{BEGIN}\n{tekst}\n{EINDE}{rest.split(EINDE)[1]}", encoding="utf-8")


def _demo_url() -> str:
    from swv.lokaal.rollen import met_database

    return met_database(os.environ["SWV_BEHEER_URL"], "thuisnabij")
