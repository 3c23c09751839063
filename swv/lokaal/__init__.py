"""Embedded PostgreSQL and Valkey for the demo, development and tests. Imports no Django."""

from swv.lokaal.fouten import LokaalFout
from swv.lokaal.servers import Adressen, start, stop

__all__ = ["Adressen", "LokaalFout", "start", "stop"]
