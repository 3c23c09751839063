"""Small counts of pupils: what may be shown, and what must be hidden with it so that nobody can work it out.

A reader knows every visible figure, that a place is the sum of its schools, of a hidden teller whether it is under the
threshold, that amounts only grow during a year, and perhaps the own school or the schools of the own bestuur by heart.
A small amount (or a small increase) is safe from that reader when another world looks the same and has another amount.
``verbergen`` proves it with such a world: a pupil more in some places and less in others, round the net of places
(``Net``), in one or more periods. What has no such world gets one: the cheapest way round is hidden.
"""

from collections.abc import Hashable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from swv.speelruimte import GRATIS, Profiel, Speelruimte
from swv.stroomnet import DICHT, Net, Ronde
from swv.tellingen import Bedrag, Stelsel

VEEL = 10**12  # more than hiding everything costs
Gevonden = tuple[int, Profiel, Ronde]  # its price, what changes, where


@dataclass(frozen=True)
class Verborgen:
    """Per pattern the places that do not show it; per figure those where not even ``<5`` may stand."""

    dicht: dict[int, set[int]]
    zonder_teken: dict[Hashable, set[int]]


def is_klein(aantal: Decimal | int | None, drempel: int = 5) -> bool:
    """1 up to the threshold; 0 tells nothing about a pupil."""
    return aantal is not None and 0 < aantal < drempel


def toon(aantal: Decimal | int | None, mag: bool, drempel: int = 5) -> str:
    """A count of pupils as this reader may see it."""
    if aantal is None:
        return "–"
    return f"<{drempel}" if is_klein(aantal, drempel) and not mag else f"{int(aantal):,}".replace(",", ".")


def verbergen(stelsel: Stelsel, drempel: int = 5, net: Net | None = None) -> Verborgen:
    """What must not be shown in the last period."""
    dichter = _Dichter(Speelruimte(stelsel, drempel, net or Net.van(stelsel.rooster)))
    dichter.sluit_wat_klein_is()
    for geheim in dichter.geheimen:
        dichter.verzeker(geheim)
    ruimte = dichter.ruimte
    return Verborgen(
        {patroon: perioden[ruimte.nu] for patroon, perioden in ruimte.dicht.items()},
        {naam: perioden[ruimte.nu] for naam, perioden in ruimte.zonder_teken.items()},
    )


@dataclass
class Geheim:
    """A small amount: what came to a place between two periods. ``gevaar``: the readers who may find it, as bits."""

    plek: int
    bedrag: Bedrag
    van: int
    tot: int
    gevaar: int


class _Dichter:
    """Hides until every secret has another world for every reader; deterministic, and it ends because cells run out."""

    def __init__(self, ruimte: Speelruimte) -> None:
        self.ruimte, self.net, self.stelsel = ruimte, ruimte.net, ruimte.stelsel
        self.rooster = self.stelsel.rooster
        self.scholen = [(n, p) for n, p in enumerate(self.net.plekken) if p in self.rooster.plekken_van]
        self.geheimen = list(self._geheimen())
        self.per_plek: dict[int, list[Geheim]] = {}
        for geheim in self.geheimen:
            self.per_plek.setdefault(geheim.plek, []).append(geheim)

    def _geheimen(self) -> Iterator[Geheim]:
        """Every small amount and small increase; who knows all its schools knows it already."""
        allen = (1 << len(self.rooster.lezers)) - 1
        for bedrag in self.stelsel.bedragen:
            for van, tot in combinations(range(-1, self.ruimte.nu + 1), 2):
                if van < 0 or bedrag.stappen:
                    for plek, aantal in sorted(bedrag.per_plek(van, tot).items()):
                        if is_klein(aantal, self.ruimte.drempel):
                            scholen = self.rooster.scholen[plek] & bedrag.tellend(tot)
                            yield Geheim(plek, bedrag, van, tot, allen & ~self.rooster.ingewijden(scholen))

    def sluit_wat_klein_is(self) -> None:
        """A small amount, and a small increase since what was shown already."""
        for geheim in self.geheimen:
            patroon = geheim.bedrag.patroon
            if geheim.tot == self.ruimte.nu and (geheim.van < 0 or self.ruimte.open(patroon, geheim.plek, geheim.van)):
                self.ruimte.sluit({patroon}, geheim.plek)

    def verzeker(self, geheim: Geheim) -> None:
        """Find or make a world for every reader: one for all who are left together, or one by one."""
        while geheim.gevaar:
            een = geheim.gevaar & -geheim.gevaar
            samen = geheim.gevaar if een > 1 else 0  # the first reader knows no school: any world will do
            gevonden = self._zoek(geheim, samen, GRATIS) or (samen != een and self._zoek(geheim, een, GRATIS))
            if gevonden := gevonden or self._zoek(geheim, een, VEEL):
                self._pas_toe(*gevonden[1:])
            geheim.gevaar &= ~een  # also when there is nothing left to hide

    def _zoek(self, geheim: Geheim, zonder: int, hoogstens: int) -> Gevonden | None:
        """The cheapest other world for these readers; any that is free when only a free one will do."""
        tellend, kenners = geheim.bedrag.tellend(geheim.tot), self.rooster.kenners
        vast = [pijp for pijp, school in self.scholen if kenners[school] & zonder or school not in tellend]
        beste: Gevonden | None = None
        for profiel in self.ruimte.profielen(geheim.bedrag, geheim.van, geheim.tot):
            if hoogstens > GRATIS and self.ruimte.nu not in profiel.wanneer:
                continue
            if gevonden := self._rond(profiel, geheim, vast, hoogstens):
                beste, hoogstens = gevonden, gevonden[0] - 1
                if beste[0] <= GRATIS:
                    break
        return beste

    def _rond(self, profiel: Profiel, geheim: Geheim, vast: list[int], hoogstens: int) -> Gevonden | None:
        prijzen, beste = self.ruimte.prijzen(profiel), None
        pijpen = self.net.van_plek[geheim.plek]
        if not any(0 <= prijs[pijp] <= hoogstens for pijp in pijpen for prijs in (prijzen.meer, prijzen.minder)):
            return None
        meer, minder = prijzen.meer.copy(), prijzen.minder.copy()
        for pijp in vast:
            meer[pijp] = minder[pijp] = DICHT
        for pijp in pijpen:
            for richting, prijs in ((1, meer[pijp]), (-1, minder[pijp])):
                uit = self.net.rond(pijp, richting, meer, minder, hoogstens) if 0 <= prijs <= hoogstens else None
                if uit and self._verandert(geheim, profiel, self.net.stroom(uit[1])):
                    beste, hoogstens = (uit[0], profiel, uit[1]), uit[0] - 1
        return beste

    def _verandert(self, geheim: Geheim, profiel: Profiel, stroom: dict[int, int]) -> bool:
        """Whether a round makes it another amount: through its place, of schools that count, in one of both periods.

        Not by two: a wijk in two gemeenten has two pipes, and no price was asked for both.
        """
        if geheim.plek not in stroom or any(abs(verschil) > 1 for verschil in stroom.values()):
            return False
        toen, dan = geheim.van in profiel.wanneer, geheim.tot in profiel.wanneer
        scholen, bedrag = self._scholen(stroom), geheim.bedrag
        telt = scholen <= bedrag.tellend(geheim.tot) and (not toen or scholen <= bedrag.tellend(geheim.van))
        return toen != dan and telt and profiel.keer(bedrag.vector) != 0

    def _scholen(self, stroom: dict[int, int]) -> AbstractSet[int]:
        return stroom.keys() & self.rooster.plekken_van.keys()

    def _pas_toe(self, profiel: Profiel, ronde: Ronde) -> None:
        """Hide what the round needs, and cross off every secret and reader it serves."""
        stroom, kenners = self.net.stroom(ronde), 0
        if self.ruimte.nu in profiel.wanneer:
            for plek, richting in stroom.items():
                self.ruimte.maak_plaats(profiel, plek, richting)
        for school in self._scholen(stroom):
            kenners |= self.rooster.kenners[school]
        for plek in stroom:
            for geheim in self.per_plek.get(plek, ()):
                if geheim.gevaar & ~kenners and self._verandert(geheim, profiel, stroom):
                    geheim.gevaar &= kenners
