"""Dates as a calendar file (RFC 5545) that every agenda reads: UTF-8, lines of at most 75 bytes.

Whole days, and moments in UTC, so the file needs no time zone of its own.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

BREEDTE = 75
MEDIATYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True)
class Dag:
    """One day in an agenda, or with ``begin`` and ``einde`` a part of it; ``sleutel`` stays the same in a later file.

    ``af``: it does not take place any more, so an agenda that had it strikes it out.
    """

    sleutel: str
    datum: datetime.date
    titel: str
    uitleg: str = ""
    url: str = ""
    begin: datetime.datetime | None = None
    einde: datetime.datetime | None = None
    waar: str = ""
    af: bool = False


def als_ics(naam: str, dagen: Iterable[Dag]) -> bytes:
    """The whole file."""
    nu = f"{timezone.now():%Y%m%dT%H%M%SZ}"
    regels = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Thuisnabij//NL", f"X-WR-CALNAME:{_tekst(naam)}"]
    for dag in dagen:
        regels += [
            "BEGIN:VEVENT",
            f"UID:{dag.sleutel}@thuisnabij",
            f"DTSTAMP:{nu}",
            *_wanneer(dag),
            f"SUMMARY:{_tekst(dag.titel)}",
            *([f"DESCRIPTION:{_tekst(dag.uitleg)}"] if dag.uitleg else []),
            *([f"URL:{dag.url}"] if dag.url else []),
            *([f"LOCATION:{_tekst(dag.waar)}"] if dag.waar else []),
            *(["STATUS:CANCELLED"] if dag.af else []),
            "END:VEVENT",
        ]
    regels.append("END:VCALENDAR")
    return b"".join(_gevouwen(regel) for regel in regels)


def _wanneer(dag: Dag) -> list[str]:
    """A moment keeps the time free for it; a whole day does not."""
    if dag.begin is not None and dag.einde is not None:
        return [f"DTSTART:{_utc(dag.begin)}", f"DTEND:{_utc(dag.einde)}"]
    morgen = dag.datum + datetime.timedelta(days=1)
    return [f"DTSTART;VALUE=DATE:{dag.datum:%Y%m%d}", f"DTEND;VALUE=DATE:{morgen:%Y%m%d}", "TRANSP:TRANSPARENT"]


def _utc(moment: datetime.datetime) -> str:
    return f"{moment.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"


def _tekst(waarde: str) -> str:
    """Backslash, semicolon, comma and line end as the format wants them; other control characters go."""
    veilig = re.sub(r"([\\;,])", r"\\\1", waarde.replace("\r\n", "\n"))
    return re.sub(r"[\x00-\x1f\x7f]", "", veilig.replace("\n", "\\n"))


def _gevouwen(regel: str) -> bytes:
    """One content line: after 75 bytes it goes on behind a space, never in the middle of a character."""
    stukken, nu = [], b""
    for teken in regel:
        stuk = teken.encode()
        if len(nu) + len(stuk) > BREEDTE:
            stukken.append(nu)
            nu = b" "
        nu += stuk
    return b"\r\n".join([*stukken, nu]) + b"\r\n"
