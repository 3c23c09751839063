"""How an arrangement is shown: rows, steps, whose turn it is, history. Small counts are hidden here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from arrangementen.models import Arrangement
from arrangementen.permissions import (
    DREMPEL,
    mag_aantal_zien,
    mag_afwijzen,
    mag_bedrag_zien,
    mag_beslissen,
    mag_bevestigen,
    mag_intrekken,
    mag_zien,
)
from swv.dagen import vandaag
from swv.kleine_aantallen import toon
from swv.models import Lid, Mandaat
from swv.templatetags.getallen import datum, hoofdletter, maand_kort, telwoord
from wijken.bereik import bereik

Status = Arrangement.Status
BESLIST = (Status.GOEDGEKEURD, Status.AFGEWEZEN)
WACHT = (Status.AANGEVRAAGD, Status.BEVESTIGD)


@dataclass(frozen=True)
class Regel:
    """One row of a table; ``bedrag`` is None when it would give a hidden count away, ``url`` when it may not open."""

    titel: str
    soort: str
    school: str
    periode: str
    leerlingen: str
    bedrag: Any
    stand: str
    huis: str
    url: str | None
    eigen: bool


def regels(arrangementen: Iterable[Arrangement], *, swv: str, lid: Lid) -> list[Regel]:
    """Rows as this member may see them; no query per row.

    Of a wijk with one amount the member may not see, no other amount shows, save of the member's own task: the wijkpot
    minus those would give it back, and the own amounts are known anyway.
    """
    rijen = list(arrangementen)
    dicht = {rij.wijk_id for rij in rijen if not mag_bedrag_zien(lid, rij)}
    return [_regel(rij, swv, lid, toon_bedrag=rij.wijk_id not in dicht or mag_aantal_zien(lid, rij)) for rij in rijen]


def _regel(arrangement: Arrangement, swv: str, lid: Lid, *, toon_bedrag: bool) -> Regel:
    return Regel(
        titel=arrangement.titel,
        soort=arrangement.soort.naam,
        school=arrangement.school.plek.naam,
        periode=periode(arrangement),
        leerlingen=leerlingen(arrangement, lid),
        bedrag=arrangement.bedrag if toon_bedrag else None,
        stand=stand(arrangement),
        huis=huis(arrangement, lid),
        url=reverse("arrangementen:arrangement_detail", args=[swv, arrangement.pk])
        if mag_zien(lid, arrangement)
        else None,
        eigen=arrangement.school_id in bereik(lid).scholen,
    )


def periode(arrangement: Arrangement) -> str:
    """``1 sep – 18 dec 2027``; the first year stands there only when it is another one."""
    begin, einde = arrangement.begin, arrangement.einde
    eerste = f" {begin.year}" if begin.year != einde.year else ""
    return f"{begin.day} {maand_kort(begin)}{eerste} – {einde.day} {maand_kort(einde)} {einde.year}"


def leerlingen(arrangement: Arrangement, lid: Lid) -> str:
    """The count; without a task with it no more than on which side of five, for the monitor hides large ones too."""
    if mag_aantal_zien(lid, arrangement):
        return toon(arrangement.leerlingen, True)
    return f"<{DREMPEL}" if arrangement.leerlingen < DREMPEL else f"{DREMPEL} of meer"


def stand(arrangement: Arrangement) -> str:
    """The status in words, for an approved one where it is in time."""
    if arrangement.status != Status.GOEDGEKEURD:
        return arrangement.get_status_display()
    if arrangement.begin > vandaag():
        return f"begint op {datum(arrangement.begin)}"
    return "loopt" if arrangement.einde >= vandaag() else "afgelopen"


def is_aan_zet(arrangement: Arrangement, lid: Lid) -> bool:
    """Whether it waits on this member."""
    wie = {Status.AANGEVRAAGD: mag_bevestigen, Status.BEVESTIGD: mag_beslissen}.get(arrangement.status)
    return wie is not None and wie(lid, arrangement)


def huis(arrangement: Arrangement, lid: Lid) -> str:
    """Lit when it waits on the reader, ticked when decided, an outline otherwise."""
    return "aan" if is_aan_zet(arrangement, lid) else "klaar" if arrangement.status in BESLIST else "uit"


def stappen(arrangement: Arrangement, goedkeuring: Any) -> list[dict[str, Any]]:
    """The ladder: asked, money confirmed, decided, running."""
    bevestigd, beslist = arrangement.bevestigd_op is not None, arrangement.status in BESLIST
    loopt = arrangement.status == Status.GOEDGEKEURD and arrangement.begin <= vandaag()
    besluit = "Bestuur wijst af" if arrangement.status == Status.AFGEWEZEN else "Bestuur beslist"
    nu = arrangement.status
    return [
        {"naam": "Gevraagd", "staat": "klaar", "wanneer": datum(arrangement.gevraagd_op)},
        {
            "naam": "Geld bevestigd",
            "staat": _staat(bevestigd, nu == Status.AANGEVRAAGD),
            "wanneer": datum(arrangement.bevestigd_op) if bevestigd else "",
        },
        {
            "naam": besluit,
            "staat": _staat(beslist, nu == Status.BEVESTIGD),
            "wanneer": datum(goedkeuring.besloten_op) if goedkeuring else "",
        },
        {"naam": "Loopt", "staat": _staat(loopt, False), "wanneer": f"vanaf {datum(arrangement.begin)}"},
    ]


def _staat(klaar: bool, nu: bool) -> str:
    return "klaar" if klaar else "aan" if nu else "uit"


def beurt(arrangement: Arrangement, bestuur: str) -> tuple[str, str]:
    """Who is next and what that person does, in one sentence."""
    if arrangement.status == Status.AANGEVRAAGD:
        return f"De directeur van {arrangement.school}", "bevestigt het geld. Daarna beslist het bestuur."
    if arrangement.status == Status.BEVESTIGD:
        return f"De bestuurder van {bestuur}", f"beslist, het liefst voor {datum(arrangement.begin)}."
    if arrangement.status == Status.GOEDGEKEURD:
        return "Het bestuur is akkoord.", f"Het geld is gereserveerd in de wijkpot van {arrangement.begin.year}."
    if arrangement.status == Status.AFGEWEZEN:
        return "Het bestuur heeft nee gezegd.", "De school kan een nieuwe aanvraag doen."
    return "De school heeft de aanvraag ingetrokken.", "Er hoeft niets meer te gebeuren."


def geschiedenis(arrangement: Arrangement, goedkeuring: Any) -> list[dict[str, Any]]:
    """Who moved it on, and when, oldest first."""
    rijen = [_moment("Gevraagd", arrangement.gevraagd_door, arrangement.gevraagd_op)]
    if arrangement.bevestigd_op:
        rijen.append(_moment("Geld bevestigd", arrangement.bevestigd_door, arrangement.bevestigd_op))
    if goedkeuring:
        besluit = "Goedgekeurd" if goedkeuring.akkoord else "Afgewezen"
        rijen.append(_moment(besluit, goedkeuring.door, goedkeuring.besloten_op) | {"mandaat": goedkeuring.mandaat})
    if arrangement.status == Status.INGETROKKEN:
        rijen.append(_ingetrokken(arrangement))
    return rijen


def _moment(wat: str, wie: Lid | None, wanneer: Any) -> dict[str, Any]:
    return {"wat": wat, "wie": wie, "wanneer": wanneer}


def mandaatstand(mandaat: Mandaat) -> str:
    """Whether it runs, in one word."""
    if mandaat.ingetrokken_op:
        return "ingetrokken"
    if mandaat.begin > vandaag():
        return "begint later"
    return "loopt" if mandaat.einde >= vandaag() else "afgelopen"


def _ingetrokken(arrangement: Arrangement) -> dict[str, Any]:
    """Only the history table knows who took it back."""
    rij = arrangement.events.filter(status=Status.INGETROKKEN).order_by("pgh_id").first()
    wie = Lid.objects.filter(pk=(rij.pgh_context or {}).get("lid")).first() if rij else None
    return _moment("Ingetrokken", wie, rij.pgh_created_at if rij else None)


def kop(statussen: dict[str, int], jaar: int, van_u: int = 0) -> str:
    """The finding above the list; ``van_u``: how many wait on the reader, the number that stands under Aan zet."""
    totaal, wacht = sum(statussen.values()), sum(statussen.get(status, 0) for status in WACHT)
    if not totaal:
        return f"Nog geen arrangementen in {jaar}"
    goed = statussen.get(Status.GOEDGEKEURD, 0)
    zin = f"{hoofdletter(telwoord(goed))} {'arrangement' if goed == 1 else 'arrangementen'} goedgekeurd in {jaar}"
    if van_u:
        return f"{zin}, {telwoord(van_u)} {'wacht' if van_u == 1 else 'wachten'} op u"
    return f"{zin}, {telwoord(wacht)} {'wacht' if wacht == 1 else 'wachten'} op een besluit" if wacht else zin


def acties(arrangement: Arrangement, lid: Lid) -> dict[str, bool]:
    """Which buttons the page shows to this member."""
    return {
        "bevestigen": arrangement.status == Status.AANGEVRAAGD and mag_bevestigen(lid, arrangement),
        "afwijzen": arrangement.status == Status.BEVESTIGD and mag_afwijzen(lid, arrangement),
        "beslissen": arrangement.status == Status.BEVESTIGD and mag_beslissen(lid, arrangement),
        "intrekken": arrangement.status in WACHT and mag_intrekken(lid, arrangement),
    }
