"""A PgBouncer in transaction mode before the test database, with one server connection for everybody."""

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
from typing import Any

PROGRAMMA = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
INI = """
[databases]
* = {server}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {poort}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
"""


@contextmanager
def pgbouncer(adres: dict[str, Any]) -> Iterator[int]:
    """The port on loopback of a PgBouncer before this server (host, port, user, password); stopped afterwards."""
    map = Path(tempfile.mkdtemp(prefix="tn-pgbouncer-"))
    poort = _vrije_poort()
    server = " ".join(f"{naam}={waarde}" for naam, waarde in adres.items() if waarde)
    (map / "pgbouncer.ini").write_text(INI.format(server=server, poort=poort))
    proces = subprocess.Popen(
        [PROGRAMMA, "pgbouncer.ini"], cwd=map, stderr=subprocess.DEVNULL, **_gewone_gebruiker(map)
    )
    try:
        _wacht_tot_hij_luistert(poort, proces)
        yield poort
    finally:
        proces.terminate()
        proces.wait(timeout=20)
        shutil.rmtree(map)


def _gewone_gebruiker(map: Path) -> dict[str, Any]:
    """PgBouncer refuses to run as root: then it runs as nobody, like the embedded PostgreSQL."""
    if os.getuid() != 0:
        return {}
    niemand = pwd.getpwnam("nobody")
    for pad in (map, *map.iterdir()):
        os.chown(pad, niemand.pw_uid, niemand.pw_gid)
    return {"user": niemand.pw_uid, "group": niemand.pw_gid, "extra_groups": []}


def _vrije_poort() -> int:
    with socket.socket() as luisteraar:
        luisteraar.bind(("127.0.0.1", 0))
        return luisteraar.getsockname()[1]


def _wacht_tot_hij_luistert(poort: int, proces: "subprocess.Popen[bytes]") -> None:
    einde = time.monotonic() + 20
    while time.monotonic() < einde and proces.poll() is None:
        with socket.socket() as poging:
            if poging.connect_ex(("127.0.0.1", poort)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("PgBouncer start niet")
