"""Besturen, scholen and wijken; the wijkplan and what people agree around it."""

from wijken.models.actiepunt import Actiepunt
from wijken.models.plaatsen import Bestuur, Gemeente, Indeling, Kenmerk, Leerlingtelling, School, Wijk
from wijken.models.wijkplan import Actie, Advies, Akkoord, Opmerking, Planonderdeel, Planversie, Wijkplan

__all__ = [
    "Actie",
    "Actiepunt",
    "Advies",
    "Akkoord",
    "Bestuur",
    "Gemeente",
    "Indeling",
    "Kenmerk",
    "Leerlingtelling",
    "Opmerking",
    "Planonderdeel",
    "Planversie",
    "School",
    "Wijk",
    "Wijkplan",
]
