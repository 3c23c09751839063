"""Which outcomes count pupils, and which of them must be hidden together (ontwerp §4.5)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain

from doelen.models import Indicator, Uitkomst
from swv.kleine_aantallen import Bedragen, Eerder, is_klein, verbergen
from swv.rooster import Rooster

RANG = {"school": 0, "wijk": 1, "bestuur": 2, "gemeente": 3, "swv": 4}
Paar = tuple[Decimal, Decimal | None]
Cijfers = Mapping[int, Mapping[int, Paar]]  # indicator → plek → (teller, noemer), only places where a school counts
Zichten = dict[tuple[int, int], str]


@dataclass(frozen=True)
class Getoond:
    """The figures of a period, and which (indicator, plek) of it are not open."""

    cijfers: Cijfers
    dicht: AbstractSet[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Opbouw:
    """What stands in an indicator. ``noemer`` holds only what is not public, so not the pupils of a school."""

    id: int
    telt_leerlingen: bool
    teller_stroomt: bool
    noemer_stroomt: bool
    teller: frozenset[int]
    noemer: frozenset[int]
    set_code: str
    factor: int

    @classmethod
    def van(cls, indicator: Indicator) -> "Opbouw":
        kanten: dict[str, list] = {"teller": [], "noemer": []}
        for term in indicator.termen.all():
            kanten[term.kant].append(term.grootheid)
        return cls(
            id=indicator.pk,
            telt_leerlingen=all(g.eenheid == "aantal" for g in kanten["teller"]),
            teller_stroomt=any(g.aard == "stroom" for g in kanten["teller"]),
            noemer_stroomt=any(g.aard == "stroom" for g in kanten["noemer"]),
            teller=frozenset(g.pk for g in kanten["teller"]),
            noemer=frozenset(g.pk for g in kanten["noemer"] if g.bron != "toepassing"),
            set_code=indicator.set_code,
            factor=100 if indicator.eenheid == Indicator.Eenheid.PROCENT else 1,
        )


def opbouwen() -> dict[int, Opbouw]:
    """Every indicator with what it is made of: three queries."""
    return {i.pk: Opbouw.van(i) for i in Indicator.objects.prefetch_related("termen__grootheid")}


@dataclass
class Groep:
    """Indicatoren that are hidden together, because they share a noemer or are parts of one total.

    ``basis`` shows that noemer or total by itself: where it is hidden, the group is hidden too.
    """

    leden: list[Opbouw] = field(default_factory=list)
    basis: Opbouw | None = None

    @property
    def stroomt(self) -> bool:
        """Whether its amounts grow during the year."""
        return any(lid.teller_stroomt or lid.noemer_stroomt for lid in self.leden)

    def lagen(self, cijfers: Cijfers, rooster: Rooster) -> list[dict[int, Bedragen]]:
        """Every amount that follows from what this group shows, per place: a layer per indicator, and the rest.

        Layers apart, because a school that did not answer one question may count in the next.
        """
        eigen: list[dict[int, Bedragen]] = [
            {plek: _van_paar(lid, paar) for plek, paar in cijfers.get(lid.id, {}).items()} for lid in self.leden
        ]
        return [*eigen, self._rest(cijfers, rooster)] if self.basis else eigen

    def _rest(self, cijfers: Cijfers, rooster: Rooster) -> dict[int, Bedragen]:
        """What is left of the total after the parts, of the schools of which all of them are known."""
        totalen = cijfers.get(self.basis.id, {}) if self.basis else {}
        delen = [cijfers.get(lid.id, {}) for lid in self.leden]
        bekend = {plek for plek in totalen.keys() & rooster.rang if all(plek in deel for deel in delen)}
        rest = {
            school: max(0, int(totalen[school][0] - sum(deel[school][0] for deel in delen)))
            for school in bekend
            if not rooster.rang[school]
        }
        tellend = ((plek, scholen & rest.keys()) for plek, scholen in rooster.scholen.items())
        return {plek: (sum(rest[school] for school in scholen),) for plek, scholen in tellend if scholen}

    def verborgen(self, dicht: AbstractSet[tuple[int, int]]) -> set[int]:
        """The places of which an earlier period did not show this group."""
        leden = {lid.id for lid in self.leden}
        return {plek for indicator, plek in dicht if indicator in leden}


def _van_paar(lid: Opbouw, paar: Paar | None) -> tuple[int, int, int]:
    """Teller, noemer when it is not public, and the rest of the noemer."""
    if paar is None:
        return 0, 0, 0
    teller, noemer = paar
    return int(teller), int(noemer or 0) if lid.noemer else 0, max(0, int((noemer or teller) - teller))


def groepen(bouw: Iterable[Opbouw]) -> list[Groep]:
    """The groups, those without a basis first."""
    tellend = [o for o in bouw if o.telt_leerlingen]
    totalen = [o for o in tellend if not o.noemer]
    gevonden: dict[object, Groep] = {}
    for o in tellend:
        basis = next((t for t in totalen if t.teller == o.noemer or (not o.noemer and o.teller < t.teller)), None)
        sleutel = o.noemer or (basis.id if basis else ("los", o.id))
        gevonden.setdefault(sleutel, Groep(basis=basis)).leden.append(o)
    return sorted(gevonden.values(), key=lambda groep: groep.basis is not None)


def zichten(
    bouw: Iterable[Opbouw], rooster: Rooster, cijfers: Cijfers, drempel: int, eerder: Sequence[Getoond] = ()
) -> Zichten:
    """The outcomes that are not open, by (indicator, plek). ``eerder``: the earlier periods of the year, in order."""
    uit: Zichten = {}
    for groep in groepen(bouw):
        basis = groep.basis
        dicht = {plek for plek in rooster.scholen if basis and (basis.id, plek) in uit}
        lagen = _lagen(groep, rooster, [*(toen for toen in eerder if groep.stroomt), Getoond(cijfers)])
        bekeken: set[int] | None = None
        while dicht != bekeken:
            bekeken = set(dicht)
            for cellen, toen in lagen:
                dicht |= verbergen(rooster, cellen, ook=dicht, eerder=toen, drempel=drempel)
            if len(lagen) == 1:
                break
        uit |= {(lid.id, plek): _van_lid(lid, cijfers, plek, drempel) for lid in groep.leden for plek in dicht}
    return uit


def _lagen(
    groep: Groep, rooster: Rooster, perioden: Sequence[Getoond]
) -> list[tuple[dict[int, Bedragen], list[Eerder]]]:
    """The layers of a group in the last period, each with itself earlier; those about the same places become one."""
    samen: dict[tuple[frozenset[int], ...], list[tuple[dict[int, Bedragen], ...]]] = defaultdict(list)
    for laag in zip(*(groep.lagen(periode.cijfers, rooster) for periode in perioden), strict=True):
        samen[tuple(map(frozenset, laag))].append(laag)
    uit = []
    for lagen in samen.values():
        gestapeld = [_gestapeld(periode) for periode in zip(*lagen, strict=True)]
        toen = zip(gestapeld, perioden[:-1], strict=False)
        uit.append((gestapeld[-1], [Eerder(cellen, groep.verborgen(p.dicht)) for cellen, p in toen]))
    return uit


def _gestapeld(lagen: Sequence[Mapping[int, Bedragen]]) -> dict[int, Bedragen]:
    """Layers about the same places as one, with the amounts of all."""
    return {plek: tuple(chain.from_iterable(laag[plek] for laag in lagen)) for plek in lagen[0]}


def _van_lid(lid: Opbouw, cijfers: Cijfers, plek: int, drempel: int) -> str:
    """Inside a hidden group: under the threshold itself, or hidden because of another.

    A hidden 0 is KLEIN like 1 to 4 (besluit 6): its own word would tell that the others are not 0.
    """
    bedragen = _van_paar(lid, cijfers.get(lid.id, {}).get(plek))
    klein = bedragen[0] < drempel or any(is_klein(bedrag, drempel) for bedrag in bedragen)
    return Uitkomst.Zicht.KLEIN.value if klein else Uitkomst.Zicht.VERBORGEN.value


def rooster_van(rijen: Iterable[tuple[int, int | None, int, int]], swv_plek: int) -> Rooster:
    """The places of a year: (school, wijk, bestuur, gemeente) per school."""
    scholen: dict[int, set[int]] = {swv_plek: set()}
    rang = {swv_plek: RANG["swv"]}
    for school, *hoger in rijen:
        for soort, plek in zip(RANG, (school, *hoger, swv_plek), strict=True):
            if plek is not None:
                scholen.setdefault(plek, set()).add(school)
                rang[plek] = RANG[soort]
    return Rooster(scholen={plek: frozenset(delen) for plek, delen in scholen.items()}, rang=rang)
