"""Processes that outlive the one that started them: found back by pid and start time, and ended with a time limit."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

_KINDEREN: "list[subprocess.Popen[bytes]]" = []  # kept, so that ended children can be reaped


@dataclass(frozen=True)
class Spoor:
    """A process as written down on disk; the start time tells a reused pid from the real one."""

    pid: int
    gestart: float

    @classmethod
    def van(cls, pid: int) -> "Spoor":
        return cls(pid=pid, gestart=psutil.Process(pid).create_time())

    @classmethod
    def lees(cls, bestand: Path) -> "Spoor | None":
        """The process of a pid file, or None when the file is missing or half-written."""
        try:
            inhoud = json.loads(bestand.read_text())
            return cls(pid=int(inhoud["pid"]), gestart=float(inhoud["gestart"]))
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None

    def schrijf(self, bestand: Path) -> None:
        """Write in one step, so that a crash never leaves half a file."""
        nieuw = bestand.with_suffix(".nieuw")
        nieuw.write_text(json.dumps(asdict(self)))
        nieuw.replace(bestand)

    def leeft(self) -> bool:
        try:
            proces = psutil.Process(self.pid)
            return bool(abs(proces.create_time() - self.gestart) < 2) and proces.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return False


def start_los(
    opdracht: list[str],
    *,
    log: Path,
    map: Path,
    omgeving: dict[str, str] | None = None,
    als: tuple[int, int] | None = None,
) -> "subprocess.Popen[bytes]":
    """Start a process in a session of its own: a Ctrl-C in our terminal does not reach it. `als` is a uid and gid."""
    with log.open("ab") as uitvoer:
        proces = subprocess.Popen(  # noqa: S603
            opdracht,
            cwd=map,
            env=omgeving,
            stdin=subprocess.DEVNULL,
            stdout=uitvoer,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=als[0] if als else None,
            group=als[1] if als else None,
            extra_groups=[] if als else None,
        )
    _KINDEREN.append(proces)
    return proces


def in_map(naam: str, map: Path) -> list[Spoor]:
    """The processes of this name that work in this folder, also when the folder has been removed since."""
    gevonden = []
    for proces in psutil.process_iter(["name"]):
        try:
            if naam in (proces.info["name"] or "") and proces.cwd() == str(map):
                gevonden.append(Spoor.van(proces.pid))
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
    return [spoor for spoor in gevonden if spoor.leeft()]


def beeindig(*sporen: Spoor, sein: int = signal.SIGTERM, wacht: float = 10.0) -> None:
    """Ask processes to stop; after `wacht` seconds kill them and what is left of the groups they lead."""
    leden = {lid for spoor in sporen for lid in (spoor, *_groepsleden(spoor))}
    levend = [spoor for spoor in sporen if spoor.leeft()]
    for spoor in levend:
        _stuur(spoor.pid, sein)
    _wacht_op_einde(levend, wacht)
    over = [lid for lid in leden if lid.leeft()]
    for lid in over:
        _stuur(lid.pid, signal.SIGKILL)
    _wacht_op_einde(over, 5)


def _groepsleden(spoor: Spoor) -> list[Spoor]:
    """Everything in the process group that this process leads, also when the leader itself is gone."""
    leden = []
    for proces in psutil.process_iter(["create_time"]):
        try:
            if os.getpgid(proces.pid) == spoor.pid and proces.info["create_time"] >= spoor.gestart - 2:
                leden.append(Spoor(pid=proces.pid, gestart=proces.info["create_time"]))
        except (ProcessLookupError, PermissionError):
            continue
    return leden


def _stuur(pid: int, sein: int) -> None:
    try:
        os.kill(pid, sein)
    except ProcessLookupError:
        return


def _wacht_op_einde(sporen: Iterable[Spoor], wacht: float) -> None:
    einde = time.monotonic() + wacht
    sporen = list(sporen)
    while any(spoor.leeft() for spoor in sporen) and time.monotonic() < einde:
        time.sleep(0.05)
    _KINDEREN[:] = [kind for kind in _KINDEREN if kind.poll() is None]
