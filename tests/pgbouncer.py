"""Debian's PgBouncer in transaction mode before the test database, on loopback, for as long as a test needs it."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import psycopg

VERBINDINGEN = 3
INSTELLINGEN = """
[databases]
{database} = {server} dbname={database}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {poort}
unix_socket_dir =
auth_type = trust
auth_file = {map}/gebruikers.txt
pool_mode = transaction
default_pool_size = {verbindingen}
max_client_conn = 100
ignore_startup_parameters = extra_float_digits,options
pidfile = {map}/pgbouncer.pid
"""


@contextmanager
def pgbouncer(url: str = "", *, verbindingen: int = VERBINDINGEN) -> Iterator[str]:
    """The address to use instead of ``url`` (default: that of the application role)."""
    with tempfile.TemporaryDirectory(prefix="tn-poort-") as map:
        yield from _draaiend(Path(map), url, verbindingen)


def _draaiend(map: Path, url: str, verbindingen: int) -> Iterator[str]:
    doel = urlsplit(url or os.environ["DATABASE_URL"])
    rol, database = unquote(doel.username or ""), doel.path.lstrip("/")
    poort = _vrije_poort()
    (map / "gebruikers.txt").write_text(f'"{rol}" "{unquote(doel.password or "")}"\n')
    server, eigenaar = _server(doel.query, doel.hostname, doel.port)
    (map / "pgbouncer.ini").write_text(
        INSTELLINGEN.format(database=database, server=server, poort=poort, map=map, verbindingen=verbindingen)
    )
    adres = f"postgresql://{rol}@127.0.0.1:{poort}/{database}"
    with subprocess.Popen([_programma(), "--quiet", *_als(map, eigenaar), str(map / "pgbouncer.ini")]) as proces:
        try:
            _wacht(adres, proces)
            yield adres
        finally:
            proces.terminate()


def _server(vraag: str, host: str | None, poort: int | None) -> tuple[str, int]:
    """How PgBouncer reaches the server, and the user who may open its socket."""
    map = parse_qs(vraag).get("host", [""])[0]
    if map:
        return f"host={map}", Path(map).stat().st_uid
    return f"host={host or '127.0.0.1'} port={poort or 5432}", pwd.getpwnam("nobody").pw_uid


def _als(map: Path, gebruiker: int) -> list[str]:
    """PgBouncer refuses to run as root: let it be who owns the socket of the server."""
    if os.getuid() != 0:
        return []
    naam = pwd.getpwuid(gebruiker).pw_name if gebruiker else "nobody"
    for pad in (map, *map.iterdir()):
        shutil.chown(pad, naam)
    return ["--user", naam]


def _programma() -> str:
    return shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin") or "pgbouncer"


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def _wacht(adres: str, proces: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        if proces.poll() is not None:
            raise RuntimeError("PgBouncer start niet")
        try:
            psycopg.connect(adres, connect_timeout=2, prepare_threshold=None).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("PgBouncer antwoordt niet")
