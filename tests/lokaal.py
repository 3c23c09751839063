"""Small helpers for the tests of the embedded servers."""

import os
import signal
import time

import psycopg

from swv.lokaal.processen import Spoor


def vraag(url: str, opdracht: str) -> list[tuple[object, ...]]:
    """Run one statement on a connection of its own."""
    with psycopg.connect(url, autocommit=True) as verbinding:
        antwoord = verbinding.execute(opdracht.encode())
        return antwoord.fetchall() if antwoord.description else []


def kill(*sporen: Spoor) -> None:
    """As a power cut or an out-of-memory killer does it."""
    for spoor in sporen:
        os.kill(spoor.pid, signal.SIGKILL)
    while any(spoor.leeft() for spoor in sporen):
        time.sleep(0.02)
