"""Which outcomes count pupils, and which of them must be hidden together (ontwerp §4.5)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from doelen.models import Indicator, Uitkomst
from swv.kleine_aantallen import Bedragen, Rooster, is_klein, verbergen

RANG = {"school": 0, "wijk": 1, "bestuur": 2, "gemeente": 3, "swv": 4}
Paar = tuple[Decimal, Decimal | None]
Cijfers = Mapping[int, Mapping[int, Paar]]  # indicator → plek → (teller, noemer), only places where a school counts
Zichten = dict[tuple[int, int], str]


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

    def bedragen(self, cijfers: Cijfers, plek: int) -> Bedragen | None:
        """Every amount that follows from what this group shows of a place; None where no school counts."""
        paren = [cijfers.get(lid.id, {}).get(plek) for lid in self.leden]
        if not any(paren):
            return None
        eigen = [bedrag for lid, paar in zip(self.leden, paren, strict=True) for bedrag in _van_paar(lid, paar)]
        return (*eigen, self._rest(cijfers, plek, paren))

    def _rest(self, cijfers: Cijfers, plek: int, paren: Sequence[Paar | None]) -> int:
        """What is left of the total after the parts; 0 when that cannot be known."""
        totaal = cijfers.get(self.basis.id, {}).get(plek) if self.basis else None
        if totaal is None or not all(paren):
            return 0
        return max(0, int(totaal[0] - sum(paar[0] for paar in paren if paar)))


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


def zichten(bouw: Iterable[Opbouw], rooster: Rooster, cijfers: Cijfers, drempel: int) -> Zichten:
    """The outcomes that are not open, by (indicator, plek)."""
    uit: Zichten = {}
    for groep in groepen(bouw):
        cellen = {plek: b for plek in rooster.scholen if (b := groep.bedragen(cijfers, plek)) is not None}
        basis = groep.basis
        ook = {plek for plek in cellen if basis and (basis.id, plek) in uit}
        for plek in verbergen(rooster, cellen, ook=ook, drempel=drempel):
            uit |= {(lid.id, plek): _van_lid(lid, cijfers, plek, drempel) for lid in groep.leden}
    return uit


def _van_lid(lid: Opbouw, cijfers: Cijfers, plek: int, drempel: int) -> str:
    """Inside a hidden group: under the threshold itself, or hidden because of another."""
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
