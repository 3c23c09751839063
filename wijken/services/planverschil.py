"""What differs between two contents of a plan: parts, acties, goals, partners, penvoerder, and how many euros moved."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

NUL = Decimal("0.00")


@dataclass(frozen=True)
class Paar:
    """The same thing before and after; one of both is None when it was added or taken away."""

    oud: dict[str, Any] | None
    nieuw: dict[str, Any] | None

    @property
    def soort(self) -> str:
        """ "erbij", "weg", "anders" or "gelijk"."""
        if self.oud is None:
            return "erbij"
        if self.nieuw is None:
            return "weg"
        velden = self.oud.keys() | self.nieuw.keys()  # an older version has no field that came later
        gelijk = all(self.oud.get(veld) == self.nieuw.get(veld) for veld in velden)
        return "gelijk" if gelijk else "anders"

    @property
    def staat(self) -> dict[str, Any]:
        """As it is now, or was last."""
        return self.nieuw or self.oud or {}

    @property
    def euro(self) -> Decimal:
        """How many euros it costs more; below zero when less."""
        return _bedrag(self.nieuw) - _bedrag(self.oud)


@dataclass(frozen=True)
class Deelpaar(Paar):
    """A part of the plan with its acties."""

    acties: list[Paar] = field(default_factory=list)


@dataclass(frozen=True)
class Planverschil:
    """Everything that differs; ``penvoerder`` is the name before and after, None when it stayed.

    ``koppelingen``: what upper apps link to the plan and that came or went.
    """

    delen: list[Deelpaar]
    wijkdoelen: list[Paar]
    penvoerder: tuple[str, str] | None
    koppelingen: list[Paar] = field(default_factory=list)
    partnerdelen: list[Paar] = field(default_factory=list)

    @property
    def anders(self) -> list[Deelpaar]:
        return [deel for deel in self.delen if deel.soort != "gelijk"]

    @property
    def is_leeg(self) -> bool:
        gelijk = all(paar.soort == "gelijk" for paar in (*self.wijkdoelen, *self.partnerdelen))
        return gelijk and not self.anders and not self.penvoerder and not self.koppelingen

    @property
    def verschoven(self) -> Decimal:
        """Euros of the wijkpot that moved: what became dearer or cheaper, the larger of both (besluit 14)."""
        bedragen = [actie.euro for deel in self.delen for actie in deel.acties]
        erbij = sum((bedrag for bedrag in bedragen if bedrag > 0), NUL)
        eraf = sum((-bedrag for bedrag in bedragen if bedrag < 0), NUL)
        return max(erbij, eraf)

    @property
    def van_opbouw(self) -> bool:
        """Whether a part or a goal of the wijk came or went."""
        return any(paar.soort in ("erbij", "weg") for paar in (*self.delen, *self.wijkdoelen))


def planverschil(oud: dict[str, Any], nieuw: dict[str, Any]) -> Planverschil:
    """Compare two contents, both as they read back from JSON."""
    van, naar = _penvoerder(oud), _penvoerder(nieuw)
    return Planverschil(
        delen=[
            Deelpaar(paar.oud, paar.nieuw, acties=_paren(_acties(paar.oud), _acties(paar.nieuw)))
            for paar in _paren(oud["onderdelen"], nieuw["onderdelen"])
        ],
        wijkdoelen=_paren(oud["wijkdoelen"], nieuw["wijkdoelen"]),
        penvoerder=(van["naam"], naar["naam"]) if van["pk"] != naar["pk"] else None,
        koppelingen=_koppelingen(oud.get("delen", {}), nieuw.get("delen", {})),
        partnerdelen=_paren(oud.get("partnerdelen", []), nieuw.get("partnerdelen", [])),
    )


def _paren(oud: Iterable[dict[str, Any]], nieuw: Iterable[dict[str, Any]]) -> list[Paar]:
    """Pairs in the order of what is new; what went stands after it."""
    oude, nieuwe = {rij["pk"]: rij for rij in oud}, {rij["pk"]: rij for rij in nieuw}
    blijft = [Paar(oude.get(pk), rij) for pk, rij in nieuwe.items()]
    return [*blijft, *(Paar(rij, None) for pk, rij in oude.items() if pk not in nieuwe)]


def _acties(deel: dict[str, Any] | None) -> list[dict[str, Any]]:
    return deel["acties"] if deel else []


def _bedrag(actie: dict[str, Any] | None) -> Decimal:
    return Decimal(actie["bedrag"]) if actie else NUL


def _penvoerder(inhoud: dict[str, Any]) -> dict[str, Any]:
    return inhoud["penvoerder"] or {"pk": None, "naam": "niemand"}


def _koppelingen(oud: dict[str, Any], nieuw: dict[str, Any]) -> list[Paar]:
    """Lists that apps froze: what came and what went. Other words for the same link are no change."""
    paren = []
    for naam in sorted(nieuw):
        van, naar = _per_sleutel(oud.get(naam)), _per_sleutel(nieuw.get(naam))
        paren += [Paar(None, rij) for sleutel, rij in naar.items() if sleutel not in van]
        paren += [Paar(rij, None) for sleutel, rij in van.items() if sleutel not in naar]
    return paren


def _per_sleutel(rijen: Any) -> dict[tuple[Any, ...], dict[str, Any]]:
    if not isinstance(rijen, list):
        return {}
    velden = [rij for rij in rijen if isinstance(rij, dict)]
    return {tuple(rij[naam] for naam in sorted(rij) if naam not in ("tekst", "titel")): rij for rij in velden}
