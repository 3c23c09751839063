"""Every date of the application: today, reporting periods, school years."""

import datetime
from enum import StrEnum

from django.conf import settings
from django.utils import timezone


class Periode(StrEnum):
    """Reporting periods of a kalenderjaar (ontwerp §4.10)."""

    T1 = "T1"
    T2 = "T2"
    T3 = "T3"

    @property
    def laatste_maand(self) -> int:
        return {"T1": 4, "T2": 8, "T3": 12}[self.value]

    @property
    def omschrijving(self) -> str:
        return {
            "T1": "januari tot en met april",
            "T2": "mei tot en met augustus",
            "T3": "september tot en met december",
        }[self.value]


def vandaag() -> datetime.date:
    """Today in the Netherlands, or the fixed SWV_VANDAAG of a demo or test."""
    return settings.SWV_VANDAAG or timezone.localdate()


def periode_van(datum: datetime.date) -> Periode:
    """The reporting period a date falls in."""
    return list(Periode)[(datum.month - 1) // 4]


def jaar_is_voorbij(jaar: int) -> bool:
    """Whether a kalenderjaar has ended."""
    return vandaag().year > jaar


def dag_van_indeling(jaar: int) -> datetime.date:
    """The day that decides to which wijk and bestuur a school belongs for a whole year: 1 January."""
    return datetime.date(jaar, 1, 1)
