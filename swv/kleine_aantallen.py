"""Small counts of pupils: what may be shown, and what must be hidden with it so that nobody can work it out.

A reader knows every visible figure, that a place is the sum of its schools, of a hidden teller whether it is under the
threshold, that amounts only grow during a year, and perhaps the own school or the schools of the own bestuur by heart.
A small amount (or a small increase) is safe from that reader when another world looks the same and has another amount.
``verbergen`` proves it with such a world: a pupil more in some places and less in others, round the net of places
(``Net``), in one or more periods. What has no such world gets one: the cheapest way round is hidden.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import combinations

from swv.speelruimte import Profiel, Speelruimte
from swv.stroomnet import DICHT, GRATIS, VEEL, Net, Ronde
from swv.tellingen import Bedrag, Stelsel

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


@dataclass(eq=False)
class Maat:
    """What came of an amount between two periods. ``kent``: per pipe the readers who know it, and everybody where no
    school counts. ``profielen``: what makes it another amount."""

    bedrag: Bedrag
    van: int
    tot: int
    kent: list[int]
    profielen: list[Profiel]
    geheimen: dict[int, "Geheim"] = field(default_factory=dict)

    def telt(self, scholen: AbstractSet[int], profiel: Profiel) -> bool:
        """Whether these schools count in it, in the period that changes too."""
        tellend = self.bedrag.tellend
        return scholen <= tellend[self.tot] and (self.van not in profiel.wanneer or scholen <= tellend[self.van])


@dataclass(eq=False)
class Geheim:
    """A small amount of a place. ``gevaar``: the readers who may find it, as bits."""

    plek: int
    maat: Maat
    gevaar: int


class _Dichter:
    """Hides until every secret has another world for every reader; deterministic, and it ends because cells run out."""

    def __init__(self, ruimte: Speelruimte) -> None:
        self.ruimte, self.net, self.stelsel = ruimte, ruimte.net, ruimte.stelsel
        self.rooster = self.stelsel.rooster
        self.maten: dict[Profiel, list[Maat]] = defaultdict(list)
        self.geheimen = [geheim for maat in self._maten() for geheim in self._geheimen(maat)]

    def _maten(self) -> Iterator[Maat]:
        for bedrag in self.stelsel.bedragen:
            for van, tot in combinations(range(-1, self.ruimte.nu + 1), 2):
                if van < 0 or bedrag.stappen:
                    profielen = self.ruimte.profielen(bedrag, van, tot)
                    yield Maat(bedrag, van, tot, self._kent(bedrag.tellend[tot]), profielen)

    def _kent(self, tellend: AbstractSet[int]) -> list[int]:
        kenners = self.rooster.kenners
        return [0 if plek not in kenners else kenners[plek] if plek in tellend else -1 for plek in self.net.plekken]

    def _geheimen(self, maat: Maat) -> Iterator[Geheim]:
        """Every small amount and small increase; who knows all its schools knows it already."""
        allen, tellend = (1 << len(self.rooster.lezers)) - 1, maat.bedrag.tellend[maat.tot]
        for plek, aantal in sorted(maat.bedrag.per_plek(maat.van, maat.tot).items()):
            if is_klein(aantal, self.ruimte.drempel):
                gevaar = allen & ~self.rooster.ingewijden(self.rooster.scholen[plek] & tellend)
                maat.geheimen[plek] = geheim = Geheim(plek, maat, gevaar)
                yield geheim
        if maat.geheimen:
            for profiel in maat.profielen:
                self.maten[profiel].append(maat)

    def sluit_wat_klein_is(self) -> None:
        """A small amount, and a small increase since what was shown already."""
        for geheim in self.geheimen:
            maat, patroon = geheim.maat, geheim.maat.bedrag.patroon
            if maat.tot == self.ruimte.nu and (maat.van < 0 or self.ruimte.open(patroon, geheim.plek, maat.van)):
                self.ruimte.sluit({patroon}, geheim.plek)

    def verzeker(self, geheim: Geheim) -> None:
        """Find or make a world for every reader: one for all who are left together, or one by one."""
        while geheim.gevaar:
            een = geheim.gevaar & -geheim.gevaar
            samen = geheim.gevaar if een > 1 else een  # the first reader knows no school: any world will do
            gevonden = self._zoek(geheim, samen, GRATIS) or (samen != een and self._zoek(geheim, een, GRATIS))
            if gevonden := gevonden or self._zoek(geheim, een, VEEL):
                self._pas_toe(*gevonden[1:])
            geheim.gevaar &= ~een  # also when there is nothing left to hide

    def _zoek(self, geheim: Geheim, zonder: int, hoogstens: int) -> Gevonden | None:
        """The cheapest other world for these readers; any that is free when only a free one will do."""
        beste: Gevonden | None = None
        for profiel in geheim.maat.profielen:
            if hoogstens > GRATIS and self.ruimte.nu not in profiel.wanneer:
                continue
            if gevonden := self._rond(profiel, geheim, zonder, hoogstens):
                beste, hoogstens = gevonden, gevonden[0] - 1
                if beste[0] <= GRATIS:
                    break
        return beste

    def _rond(self, profiel: Profiel, geheim: Geheim, zonder: int, hoogstens: int) -> Gevonden | None:
        kent, beste = geheim.maat.kent, None
        for boog in self.net.bogen[geheim.plek]:
            if profiel.bekend[boog] == DICHT or kent[boog >> 1] & zonder or not 0 < profiel.bepaal(boog) <= hoogstens:
                continue
            ronde = self.net.rond(boog, profiel, kent, zonder, hoogstens)
            if ronde and self._verandert(geheim, profiel, self.net.stroom(ronde)):
                beste = sum(profiel.bekend[boog] for boog in ronde), profiel, ronde
                hoogstens = beste[0] - 1
        return beste

    def _verandert(self, geheim: Geheim, profiel: Profiel, stroom: dict[int, int]) -> bool:
        """Whether a round makes it another amount: through its place, of schools that count, in one of both periods.

        Not by two: a wijk in two gemeenten has two pipes, and no price was asked for both.
        """
        if geheim.plek not in stroom or any(abs(verschil) > 1 for verschil in stroom.values()):
            return False
        return geheim.maat.telt(self._scholen(stroom), profiel)

    def _scholen(self, stroom: dict[int, int]) -> AbstractSet[int]:
        return stroom.keys() & self.rooster.plekken_van.keys()

    def _pas_toe(self, profiel: Profiel, ronde: Ronde) -> None:
        """Hide what the round needs, and cross off every secret and reader it serves."""
        stroom, kenners = self.net.stroom(ronde), 0
        if self.ruimte.nu in profiel.wanneer:
            for plek, richting in stroom.items():
                self.ruimte.maak_plaats(profiel, plek, richting)
        scholen = self._scholen(stroom)
        for school in scholen:
            kenners |= self.rooster.kenners[school]
        for maat in self.maten[profiel]:
            geheimen = stroom.keys() & maat.geheimen.keys()
            if geheimen and maat.telt(scholen, profiel):
                for plek in geheimen:
                    maat.geheimen[plek].gevaar &= kenners
