"""Small counts of pupils: what may be shown, and what must be hidden with it so that nobody can subtract it back.

A cell is one place with one or more amounts (teller, noemer, the rest). An attacker knows every visible cell exactly,
and knows that a place is the sum of its schools. ``verbergen`` finds which cells to hide so that no small amount
follows from the visible ones: not as any sum or difference, and not from a total that leaves one possibility.
A hidden 0 shows as ``<5`` too, so that the reader of a row of ``<5`` cannot tell which of them are none.

Amounts that grow during a year (``eerder``) are small twice: the amount itself, and what came since an earlier period.
Period by period nothing but cells of that period adds up, so an increase follows from the visible cells exactly when
the place follows in both periods. What an earlier period showed stays; the later one hides.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import chain

from swv.rooster import Rooster
from swv.stroomnet import Net
from swv.terugrekenen import Deel, Kennis, Scholen, blijft_geheim, ruimte

Bedragen = tuple[int, ...]
Grenzen = list[tuple[int, int]]
Samen = tuple[AbstractSet[int], Bedragen]
OPEN_EINDE = 10**9  # more pupils than there are


def is_klein(aantal: Decimal | int | None, drempel: int = 5) -> bool:
    """1 up to the threshold; 0 tells nothing about a pupil."""
    return aantal is not None and 0 < aantal < drempel


def toon(aantal: Decimal | int | None, mag: bool, drempel: int = 5) -> str:
    """A count of pupils as this reader may see it."""
    if aantal is None:
        return "–"
    return f"<{drempel}" if is_klein(aantal, drempel) and not mag else f"{int(aantal):,}".replace(",", ".")


@dataclass(frozen=True)
class Eerder:
    """An earlier period of the same year: its amounts so far, and what it did not show."""

    cellen: Mapping[int, Bedragen]
    verborgen: AbstractSet[int]


def verbergen(
    rooster: Rooster,
    cellen: Mapping[int, Bedragen],
    *,
    ook: AbstractSet[int] = frozenset(),
    eerder: Sequence[Eerder] = (),
    drempel: int = 5,
) -> set[int]:
    """The places that must not be shown. ``ook``: hidden already for another reason; ``eerder``: oldest first."""
    perioden: list[_Tijdvak] = []
    for periode in (*eerder, Eerder(cellen, ook)):
        dicht = set(periode.verborgen & periode.cellen.keys())
        perioden.append(_Tijdvak(rooster, periode.cellen, dicht, perioden[:], drempel))
    return _dichten(perioden[-1])


@dataclass
class _Tijdvak:
    """One period: its cells, and what is hidden so far."""

    rooster: Rooster
    cellen: Mapping[int, Bedragen]
    verborgen: set[int]
    eerder: Sequence["_Tijdvak"]
    drempel: int
    veilig: set[tuple[int, int]] = field(default_factory=set)

    @property
    def zichtbaar(self) -> AbstractSet[int]:
        return self.cellen.keys() - self.verborgen

    @cached_property
    def tellend(self) -> dict[int, Scholen]:
        """Per place the schools that count."""
        scholen = frozenset(plek for plek in self.cellen if not self.rooster.rang[plek])
        return {plek: self.rooster.scholen[plek] & scholen for plek in self.cellen}

    def kennis(self) -> Kennis:
        return Kennis(self.rooster.scholen, self.zichtbaar, self.verborgen)

    def som(self, scholen: Scholen) -> Bedragen:
        return tuple(map(sum, zip(*(self.cellen[s] for s in scholen), strict=True)))

    @cached_property
    def toen(self) -> list[dict[Scholen, Bedragen]]:
        """Per earlier period what its visible cells say about the places of now, of schools that count in both."""
        return [dict(self._bekend_in(tijdvak)) for tijdvak in self.eerder]

    def _bekend_in(self, tijdvak: "_Tijdvak") -> Iterator[tuple[Scholen, Bedragen]]:
        kennis, grenzen = tijdvak.vaste_kennis, tijdvak.vaste_grenzen
        for plek in self.cellen.keys() & tijdvak.cellen:
            scholen = tijdvak.tellend[plek] & self.tellend[plek]
            vast = scholen == tijdvak.tellend[plek] and all(laagst == hoogst for laagst, hoogst in grenzen[plek])
            if scholen and (vast or kennis.bronnen(scholen) is not None):
                yield scholen, tijdvak.som(scholen)

    def grenzen(self) -> dict[int, Grenzen]:
        """Per place between what its amounts must be, for who sees the visible ones."""
        los = {plek: list(self._delen(plek)) for plek in self.cellen}
        uit = {plek: [(deel.laagst, deel.hoogst) for deel in delen] for plek, delen in los.items()}
        for _, weg in self._sommen():
            for nummer, delen in enumerate(zip(*(los[plek] for plek in weg), strict=True)):
                for plek, (laagst, hoogst) in zip(weg, ruimte(delen), strict=True):
                    laag, hoog = uit[plek][nummer]
                    uit[plek][nummer] = max(laag, laagst), min(hoog, hoogst)
        return uit

    @cached_property
    def net(self) -> Net:
        return Net.van(self.tellend, self.rooster.rang)

    @cached_property
    def vaste_grenzen(self) -> dict[int, Grenzen]:
        """Of an earlier period, which hides nothing more."""
        return self.grenzen()

    @cached_property
    def vaste_kennis(self) -> Kennis:
        return self.kennis()

    @cached_property
    def geheim(self) -> list[Scholen]:
        """The groups of schools with a small amount, or with a small amount since an amount that a reader knew."""
        klein = {self.tellend[plek] for plek, bedragen in self.cellen.items() if self._met_klein(bedragen)}
        stap = {s for toen in self.toen for s, eerst in toen.items() if self._met_klein(self.som(s), eerst)}
        return sorted(klein | stap, key=sorted)

    def _met_klein(self, bedragen: Bedragen, eerst: Bedragen | None = None) -> bool:
        stappen = zip(bedragen, eerst or [0] * len(bedragen), strict=True)
        return any(is_klein(later - toen, self.drempel) for later, toen in stappen)

    def _sommen(self) -> Iterator[tuple[set[int], list[int]]]:
        """The sums a reader can make: each visible whole with its parts, and those of them that are hidden."""
        for plek in sorted(self.zichtbaar):
            for snede in self.rooster.delen.get(plek, ()):
                delen = {deel for deel in snede if deel in self.cellen}
                if weg := sorted(delen & self.verborgen):
                    yield delen | {plek}, weg

    def leesbaar(self, later: Mapping[int, Grenzen], samen: Sequence[Samen] = ()) -> Iterator[set[int]]:
        """The sums whose hidden parts leave a small amount one possibility.

        ``later``: what is known afterwards of each place; ``samen``: of some places together.
        """
        for plekken, weg in self._sommen():
            los = {plek: list(self._delen(plek, later.get(plek))) for plek in weg}
            groepen = (_als_een_deel(los, groep, som) for groep, som in samen if groep < los.keys())
            for delen in (list(los.values()), *groepen):
                if not all(map(blijft_geheim, zip(*delen, strict=True))):
                    yield plekken
                    break

    def hooguit(self) -> list[Samen]:
        """What some hidden places are together; they were not more than that in an earlier period."""
        groepen = (frozenset(weg) for _, weg in self._sommen())
        return [(groep, self.som(frozenset().union(*(self.tellend[plek] for plek in groep)))) for groep in groepen]

    def per_bedrag(self, later: Mapping[int, Grenzen]) -> list[dict[int, Deel]]:
        """What a reader knows of each amount, per place of the net."""
        per_plek = {plek: list(self._delen(plek, later.get(plek))) for plek in self.net.pijpen}
        aantal = len(next(iter(per_plek.values()), ()))
        return [{plek: delen[nummer] for plek, delen in per_plek.items()} for nummer in range(aantal)]

    def _delen(self, plek: int, later: Grenzen | None = None) -> Iterator[Deel]:
        """What a reader knows of each amount of a place by itself, when amounts only grow.

        The reader is taken to know which amounts are under the threshold (0 or small) and which are not.
        """
        bekend = [toen[self.tellend[plek]] for toen in self.toen if self.tellend[plek] in toen]
        for nummer, bedrag in enumerate(self.cellen[plek]):
            onder, boven = (0, self.drempel - 1) if bedrag < self.drempel else (self.drempel, OPEN_EINDE)
            if plek not in self.verborgen:
                onder = boven = bedrag
            hoogst = later[nummer][1] if later else OPEN_EINDE
            yield Deel(
                bedrag,
                laagst=max(onder, self.minstens[plek][nummer]),
                hoogst=min(boven, hoogst) if hoogst >= bedrag else boven,
                geheim=any(is_klein(bedrag - toen, self.drempel) for toen in (0, *(b[nummer] for b in bekend))),
            )

    @cached_property
    def minstens(self) -> dict[int, Bedragen]:
        """Per place what its amounts are at least, because they were that earlier; not for an amount that went down."""
        uit = {plek: (0,) * len(bedragen) for plek, bedragen in self.cellen.items()}
        for toen in self.eerder:
            for plek in self.cellen.keys() & toen.cellen:
                if toen.tellend[plek] == self.tellend[plek]:
                    eerst = (laagst for laagst, _ in toen.vaste_grenzen[plek])
                    kolommen = zip(uit[plek], eerst, self.cellen[plek], strict=True)
                    uit[plek] = tuple(max(laag, e) if e <= nu else laag for laag, e, nu in kolommen)
        return uit


def _als_een_deel(los: Mapping[int, list[Deel]], groep: AbstractSet[int], som: Bedragen) -> list[list[Deel]]:
    """The hidden parts with those of ``groep`` taken together: no more than ``som``, when amounts only grow."""
    samen = []
    for delen, hooguit in zip(zip(*(los[plek] for plek in sorted(groep)), strict=True), som, strict=True):
        bedrag, hoogst = sum(deel.bedrag for deel in delen), sum(deel.hoogst for deel in delen)
        grens = min(hoogst, hooguit) if hooguit >= bedrag else hoogst
        samen.append(Deel(bedrag, sum(deel.laagst for deel in delen), grens, geheim=False))
    return [*(delen for plek, delen in los.items() if plek not in groep), samen]


def _dichten(nu: _Tijdvak) -> set[int]:
    """Hide one more cell until nothing leaks; deterministic, and it ends because cells run out."""
    geheim = frozenset(nu.geheim)
    nu.verborgen |= {plek for plek, scholen in nu.tellend.items() if scholen in geheim}
    while lek := _uit_verschil(nu) or _uit_som(nu) or _uit_net(nu) or _uit_later(nu):
        nu.verborgen.add(min(lek, key=lambda plek: (nu.rooster.rang[plek], nu.cellen[plek], plek)))
    return nu.verborgen


def _uit_verschil(nu: _Tijdvak) -> AbstractSet[int]:
    """The visible cells of which a sum or difference gives some secret amount exactly."""
    kennis = nu.kennis()
    for scholen in nu.geheim:
        bronnen = kennis.bronnen(scholen)
        if bronnen is not None:
            return (bronnen | scholen.union(*(nu.rooster.scholen[plek] for plek in bronnen))) & nu.zichtbaar
    return frozenset()


def _uit_som(nu: _Tijdvak) -> AbstractSet[int]:
    """The visible parts of a visible whole that leaves one possibility; the whole itself when it has none."""
    for plekken in nu.leesbaar({}):
        hoogste = max(plekken, key=lambda plek: nu.rooster.rang[plek])
        return (plekken - {hoogste}) & nu.zichtbaar or {hoogste}
    return frozenset()


def _uit_net(nu: _Tijdvak) -> AbstractSet[int]:
    """The visible cells that together leave a secret amount one possibility. What is safe stays so: cells only hide."""
    for nummer, delen in enumerate(nu.per_bedrag({})):
        for plek in sorted(delen.keys() & nu.verborgen):
            if not delen[plek].geheim or (plek, nummer) in nu.veilig:
                continue
            klem = nu.net.klem(plek, delen) & nu.zichtbaar
            if klem:
                return klem
            nu.veilig.add((plek, nummer))
    return frozenset()


def _uit_later(nu: _Tijdvak) -> AbstractSet[int]:
    """The visible cells of now that bound a hidden amount of then: what is 0 now, was 0."""
    if not any(toen.verborgen for toen in nu.eerder):
        return frozenset()
    grenzen = nu.grenzen()
    for toen in nu.eerder:
        later = {p: grenzen[p] for p in toen.verborgen & grenzen.keys() if toen.tellend[p] <= nu.tellend[p]}
        samen = [(groep, som) for groep, som in nu.hooguit() if groep <= later.keys()]
        for plekken in chain(toen.leesbaar(later, samen), _klem_van_toen(nu, toen, later)):
            scholen = frozenset().union(*(nu.rooster.scholen[plek] for plek in plekken & later.keys()))
            if betrokken := {plek for plek in nu.zichtbaar if nu.rooster.scholen[plek] & scholen}:
                return plekken & betrokken or betrokken
    return frozenset()


def _klem_van_toen(nu: _Tijdvak, toen: _Tijdvak, later: Mapping[int, Grenzen]) -> Iterator[set[int]]:
    """As ``_uit_net`` for an earlier period, with what is known of it afterwards."""
    for nummer, delen in enumerate(toen.per_bedrag(later)):
        for plek in sorted(delen.keys() & toen.verborgen):
            geheim = delen[plek].geheim or _kleine_stap(nu, toen, plek, nummer)
            if geheim and (klem := toen.net.klem(plek, delen)):
                yield {*klem, plek}


def _kleine_stap(nu: _Tijdvak, toen: _Tijdvak, plek: int, nummer: int) -> bool:
    """Whether a place shows an amount now that is little more than the hidden one of then."""
    zelfde = plek in nu.zichtbaar and nu.tellend[plek] == toen.tellend[plek]
    return zelfde and is_klein(nu.cellen[plek][nummer] - toen.cellen[plek][nummer], nu.drempel)
