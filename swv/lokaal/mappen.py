"""Where the embedded servers keep their files, and the locks around them."""

import fcntl
import hashlib
import importlib.util
import os
import re
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from swv.lokaal.fouten import LokaalFout

MAX_SOCKETMAP = 85  # sun_path holds 107 bytes on Linux and 103 on macOS; the socket's own name takes up to 17
VEILIGE_MAP = re.compile(r"[A-Za-z0-9_./-]+")  # such a folder stands in a URL as it is


def standaardmap() -> Path:
    """$SWV_LOKAAL, or .lokaal in the current folder."""
    return Path(os.environ.get("SWV_LOKAAL") or ".lokaal").expanduser().resolve()


def maak_map(map: Path) -> Path:
    """The folder of a set of servers, made when missing."""
    try:
        map.mkdir(parents=True, exist_ok=True)
        (map / "logboek").mkdir(exist_ok=True)
    except OSError as fout:
        raise LokaalFout(f"De map {map} kan niet worden gemaakt: {fout.strerror}.") from fout
    if not os.access(map, os.W_OK):
        raise LokaalFout(f"In de map {map} mag u niet schrijven. Kies een andere map met SWV_LOKAAL.")
    return map


def socketmap(map: Path) -> Path:
    """A folder for the unix socket, short enough for the system."""
    eigen = map / "socket"
    if len(os.fsencode(eigen)) <= MAX_SOCKETMAP and VEILIGE_MAP.fullmatch(str(eigen)):
        return eigen
    kenmerk = hashlib.sha256(os.fsencode(map)).hexdigest()[:12]
    return Path(_korte_tijdelijke_map()) / f"thuisnabij-{os.getuid()}-{kenmerk}"


def _korte_tijdelijke_map() -> str:
    tijdelijk = tempfile.gettempdir()
    return tijdelijk if len(tijdelijk) <= 40 and VEILIGE_MAP.fullmatch(tijdelijk) else "/tmp"  # noqa: S108


def pakketmap(pakket: str) -> Path:
    """The folder of an installed package, without importing it."""
    gevonden = importlib.util.find_spec(pakket)
    if gevonden is None or not gevonden.submodule_search_locations:
        raise LokaalFout(f"Het pakket {pakket} ontbreekt. Installeer de pakketten met: make installeren")
    return Path(gevonden.submodule_search_locations[0])


def maak_prive(map: Path, uid: int, gid: int) -> None:
    """Make a folder that only this user can enter; refuse one that somebody else put there."""
    map.mkdir(mode=0o700, exist_ok=True)
    gevonden = map.lstat()
    if not stat.S_ISDIR(gevonden.st_mode) or gevonden.st_uid not in {uid, os.getuid()}:
        raise LokaalFout(f"De map {map} is van een andere gebruiker. Verwijder die map of kies een andere SWV_LOKAAL.")
    if gevonden.st_uid != uid:
        os.chown(map, uid, gid)
    map.chmod(0o700)


def maak_doorgang(map: Path) -> None:
    """Let another user pass through the parents of a folder (only needed when we are root)."""
    for ouder in map.parents:
        rechten = ouder.stat().st_mode
        if not rechten & stat.S_IXOTH:
            ouder.chmod(stat.S_IMODE(rechten) | stat.S_IXOTH)


@contextmanager
def slot(bestand: Path, *, wacht: float, bezet: str) -> Iterator[IO[str]]:
    """Hold a lock that the system releases when we die; after `wacht` seconds raise with the text `bezet`."""
    einde = time.monotonic() + wacht
    with bestand.open("a+") as handvat:
        while not _vergrendeld(handvat):
            if time.monotonic() >= einde:
                raise LokaalFout(bezet)
            time.sleep(0.1)
        yield handvat


def _vergrendeld(handvat: IO[str]) -> bool:
    try:
        fcntl.flock(handvat, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def staart(bestand: Path, regels: int = 15) -> str:
    """The last lines of a log, for in a message."""
    if not bestand.exists():
        return "(geen logboek)"
    tekst = bestand.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(f"    {regel}" for regel in tekst[-regels:]) or "(leeg logboek)"
