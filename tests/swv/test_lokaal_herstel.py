"""The embedded servers recover from whatever a crash leaves behind."""

import os
import socket
import subprocess
from pathlib import Path

import pytest
import redis

from swv.lokaal import LokaalFout, mappen, start, stop
from swv.lokaal.postgres import Postgres
from swv.lokaal.processen import in_map
from swv.lokaal.valkey import Valkey
from tests.lokaal import kill, vraag


def test_kill_9_van_alles_herstelt_en_bewaart(lege_map: Path) -> None:
    adressen = start(lege_map)
    vraag(adressen.database_eigenaar_url, "CREATE TABLE t AS SELECT 42 AS i")
    redis.Redis.from_url(adressen.redis_url).set("sleutel", "waarde")

    kill(*in_map("postgres", lege_map / "postgres"), *in_map("valkey-server", lege_map / "valkey"))
    adressen = start(lege_map)

    assert vraag(adressen.database_url, "SELECT i FROM t") == [(42,)]
    assert redis.Redis.from_url(adressen.redis_url).get("sleutel") == b"waarde"


def test_kill_9_van_alleen_de_hoofdserver_herstelt(lege_map: Path) -> None:
    start(lege_map, wegwerp=True)
    postmaster = Postgres(lege_map)._postmaster()
    assert postmaster is not None

    kill(postmaster)
    adressen = start(lege_map, wegwerp=True)

    assert vraag(adressen.database_url, "SELECT 1") == [(1,)]


def test_postmaster_pid_van_een_ander_proces_is_geen_beletsel(lege_map: Path) -> None:
    start(lege_map, wegwerp=True)
    stop(lege_map)
    pidbestand = lege_map / "postgres" / "postmaster.pid"
    pidbestand.write_text(f"{os.getpid()}\n{lege_map}/postgres\n1\n5432\n{lege_map}/socket\n\n0 0\nready\n")

    adressen = start(lege_map, wegwerp=True)

    assert vraag(adressen.database_url, "SELECT 1") == [(1,)]


def test_halve_initdb_begint_opnieuw(lege_map: Path) -> None:
    half = lege_map / "postgres.nieuw"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")

    adressen = start(lege_map, wegwerp=True)

    assert vraag(adressen.database_url, "SELECT 1") == [(1,)]
    assert not half.exists()


def test_verwijderde_map_met_draaiende_servers_begint_opnieuw(lege_map: Path) -> None:
    start(lege_map, wegwerp=True)
    oud = [*in_map("postgres", lege_map / "postgres"), *in_map("valkey-server", lege_map / "valkey")]
    subprocess.run(["rm", "-rf", str(lege_map)], check=True)

    adressen = start(lege_map, wegwerp=True)

    assert vraag(adressen.database_url, "SELECT 1") == [(1,)]
    assert not any(spoor.leeft() for spoor in oud)


def test_andere_versie_van_postgres_geeft_een_melding(lege_map: Path) -> None:
    (lege_map / "logboek").mkdir()
    (lege_map / "postgres").mkdir()
    (lege_map / "postgres" / "PG_VERSION").write_text("16\n")

    with pytest.raises(LokaalFout, match="zijn van PostgreSQL 16"):
        start(lege_map, wegwerp=True)


def test_bezette_poort_van_valkey_wijkt_uit(lege_map: Path) -> None:
    server = Valkey(lege_map, wegwerp=True)
    mappen.maak_map(lege_map)
    server.start()
    eerste = server.url()
    server.stop()

    with socket.create_server(("127.0.0.1", int(eerste.rsplit(":", 1)[1].split("/")[0]))):
        server.start()

    assert server.url() != eerste
    assert redis.Redis.from_url(server.url()).ping()


def test_afgebroken_aof_wordt_gelezen(lege_map: Path) -> None:
    server = Valkey(lege_map)
    mappen.maak_map(lege_map)
    server.start()
    redis.Redis.from_url(server.url()).set("heel", "1")
    server.stop()
    with next((lege_map / "valkey" / "appendonlydir").glob("*.incr.aof")).open("ab") as aof:
        aof.write(b"*3\r\n$3\r\nSET\r\n$4\r\nha")

    server.start()

    assert redis.Redis.from_url(server.url()).get("heel") == b"1"
