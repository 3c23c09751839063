"""When a wijk tells how its plan goes: from six weeks before the end of a period until the next one opens."""

import datetime

from swv.dagen import Periode, vandaag

OPEN_VOOR_EINDE = datetime.timedelta(weeks=6)
KLAAR_NA_EINDE = datetime.timedelta(weeks=2)
Tijdvak = tuple[int, Periode]


def einde(jaar: int, periode: Periode) -> datetime.date:
    """The last day of a period."""
    maand = periode.laatste_maand
    return datetime.date(jaar + maand // 12, maand % 12 + 1, 1) - datetime.timedelta(days=1)


def opent(jaar: int, periode: Periode) -> datetime.date:
    """From when a wijk can fill this period in."""
    return einde(jaar, periode) - OPEN_VOOR_EINDE


def klaar_voor(jaar: int, periode: Periode) -> datetime.date:
    """By when the wijk hands it in."""
    return einde(jaar, periode) + KLAAR_NA_EINDE


def sluit(jaar: int, periode: Periode) -> datetime.date:
    """The last day on which it can be changed: the day before the next period opens."""
    return opent(*_volgende(jaar, periode)) - datetime.timedelta(days=1)


def is_open(jaar: int, periode: Periode) -> bool:
    return opent(jaar, periode) <= vandaag() <= sluit(jaar, periode)


def open_tijdvak() -> Tijdvak:
    """The year and period that can be filled in today; there always is exactly one."""
    jaar = vandaag().year
    tijdvakken = [(jaar - 1, Periode.T3), *((jaar, periode) for periode in Periode)]
    return next(vak for vak in reversed(tijdvakken) if opent(*vak) <= vandaag())


def begonnen_perioden(jaar: int) -> list[Periode]:
    """The periods of a year that opened already."""
    return [periode for periode in Periode if opent(jaar, periode) <= vandaag()]


def _volgende(jaar: int, periode: Periode) -> Tijdvak:
    perioden = list(Periode)
    plaats = perioden.index(periode) + 1
    return (jaar, perioden[plaats]) if plaats < len(perioden) else (jaar + 1, Periode.T1)
