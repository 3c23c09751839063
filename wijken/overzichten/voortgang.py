"""How a plan goes: per actie and wijkdoel its stand, per period the words, for the sheet, the board and the plan."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from swv.dagen import Periode
from swv.templatetags.getallen import telwoord
from wijken.models import Actie, Stand, Voortgang, Voortgangsregel, Wijkdoel, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.services.voortgang import dingen_van, sleutel, sleutel_van
from wijken.services.voortgangsdagen import begonnen_perioden, is_open

INVULLEN = "nu invullen"
STANDWOORDEN = {code.value: label for code, label in zip(Stand, Stand.labels, strict=True)}


@dataclass(frozen=True)
class Planregel:
    """One actie or wijkdoel of a plan with what was told about it, oldest period first."""

    ding: Actie | Wijkdoel
    verteld: tuple[Voortgangsregel, ...] = ()

    @property
    def sleutel(self) -> str:
        return sleutel(self.ding)

    @property
    def is_actie(self) -> bool:
        return isinstance(self.ding, Actie)

    @property
    def titel(self) -> str:
        return str(self.ding)

    @property
    def niveau(self) -> str:
        return self.ding.onderdeel.niveau if isinstance(self.ding, Actie) else self.ding.niveau

    @property
    def wie(self) -> str:
        return self.ding.wie if isinstance(self.ding, Actie) else ""

    @property
    def begin(self) -> datetime.date | None:
        return self.ding.begin if isinstance(self.ding, Actie) else None

    @property
    def einde(self) -> datetime.date | None:
        return self.ding.einde if isinstance(self.ding, Actie) else None

    @property
    def bedrag(self) -> Decimal:
        return self.ding.bedrag if isinstance(self.ding, Actie) else Decimal(0)

    @property
    def uren(self) -> Decimal:
        return self.ding.uren if isinstance(self.ding, Actie) else Decimal(0)

    @property
    def doel(self) -> str:
        """What it works on: the wijkdoel, else the part of the plan where it stands."""
        if not isinstance(self.ding, Actie):
            return ""
        return str(self.ding.wijkdoel) if self.ding.wijkdoel else self.ding.onderdeel.titel

    @property
    def nieuwste(self) -> Voortgangsregel | None:
        return self.verteld[-1] if self.verteld else None

    @property
    def stand(self) -> str:
        """The newest stand; without one it did not begin."""
        return self.nieuwste.stand if self.nieuwste else Stand.NIET_BEGONNEN

    @property
    def standwoord(self) -> str:
        return STANDWOORDEN[self.stand]

    @property
    def laatste_woorden(self) -> Voortgangsregel | None:
        """The newest row with words: who only says ``loopt`` does not hide what was told before."""
        return next((regel for regel in reversed(self.verteld) if regel.tekst), None)

    def in_periode(self, periode: str) -> Voortgangsregel | None:
        return next((regel for regel in self.verteld if regel.voortgang.periode == periode), None)

    def voor_periode(self, periode: str) -> Voortgangsregel | None:
        """The newest row before a period."""
        return next((regel for regel in reversed(self.verteld) if regel.voortgang.periode < periode), None)


@dataclass(frozen=True)
class Planverloop:
    """A whole plan through its year; three queries."""

    plan: Wijkplan
    regels: list[Planregel]
    voortgangen: dict[str, Voortgang] = field(default_factory=dict)

    @property
    def acties(self) -> list[Planregel]:
        return [regel for regel in self.regels if regel.is_actie]

    @property
    def laatste(self) -> Voortgang | None:
        """The newest words."""
        return self.voortgangen[max(self.voortgangen)] if self.voortgangen else None

    def ingediend(self, periode: str) -> bool:
        voortgang = self.voortgangen.get(periode)
        return voortgang is not None and voortgang.ingediend_op is not None

    @property
    def per_niveau(self) -> list[dict[str, Any]]:
        """{code, naam, regels} of each niveau that has something."""
        return [
            {"code": niveau.value, "naam": niveau.label, "regels": regels}
            for niveau in Niveau
            if (regels := [regel for regel in self.regels if regel.niveau == niveau])
        ]


def verloop_van(plan: Wijkplan, dingen: Iterable[Actie | Wijkdoel] | None = None) -> Planverloop:
    """The plan with everything told about it; about ``dingen`` when the page holds them already."""
    rij = JSONObject(actie_id="actie", wijkdoel_id="wijkdoel", stand="stand", tekst="tekst")
    van_voortgang = Voortgangsregel.objects.filter(voortgang=OuterRef("pk")).order_by("pk")
    voortgangen = plan.voortgangen.select_related("ingediend_door").order_by("periode")
    per_periode: dict[str, Voortgang] = {}
    verteld: dict[str, list[Voortgangsregel]] = defaultdict(list)
    for een in voortgangen.annotate(rijen=ArraySubquery(van_voortgang.values(rij=rij))):
        per_periode[een.periode] = een
        for waarden in een.rijen:
            regel = Voortgangsregel(voortgang=een, **waarden)
            verteld[sleutel_van(regel)].append(regel)
    regels = [
        Planregel(ding, tuple(verteld[sleutel(ding)])) for ding in (dingen_van(plan) if dingen is None else dingen)
    ]
    return Planverloop(plan, regels, per_periode)


def perioden_van(verloop: Planverloop, gekozen: str = "") -> list[dict[str, Any]]:
    """A tab per period of the year: {periode, naam, woord, begonnen, actief}."""
    begonnen = begonnen_perioden(verloop.plan.jaar)
    return [
        {
            "periode": periode.value,
            "naam": periode.omschrijving,
            "woord": _woord(verloop, periode, begonnen),
            "begonnen": periode in begonnen,
            "actief": periode == gekozen,
        }
        for periode in Periode
    ]


def _woord(verloop: Planverloop, periode: Periode, begonnen: list[Periode]) -> str:
    if verloop.ingediend(periode):
        return "ingediend"
    if periode not in begonnen:
        return "later"
    return INVULLEN if is_open(verloop.plan.jaar, periode) else "niet ingediend"


def standenzin(standen: Counter[str]) -> str:
    """``Drie lopen, één gestopt, twee nog niet begonnen``; empty without acties."""
    woorden = {
        Stand.LOOPT: ("loopt", "lopen"),
        Stand.KLAAR: ("is klaar", "zijn klaar"),
        Stand.GESTOPT: ("is gestopt", "zijn gestopt"),
        Stand.NIET_BEGONNEN: ("is nog niet begonnen", "zijn nog niet begonnen"),
    }
    delen = [f"{telwoord(n)} {vorm[n != 1]}" for code, vorm in woorden.items() if (n := standen[code])]
    return ", ".join(delen)


def standen_van(regels: list[Planregel]) -> Counter[str]:
    return Counter(str(regel.stand) for regel in regels)
