"""Which outcomes count pupils, and which of them must be hidden together (ontwerp §4.5)."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from doelen.models import Indicator, Uitkomst
from swv.kleine_aantallen import verbergen
from swv.rooster import BESTUUR, GEHEEL, GEMEENTE, SCHOOL, WIJK, Rooster
from swv.stroomnet import Net
from swv.tellingen import Getal, Stelsel

RANG = {"school": SCHOOL, "wijk": WIJK, "bestuur": BESTUUR, "gemeente": GEMEENTE, "swv": GEHEEL}
Paar = tuple[Decimal, Decimal | None]
Cijfers = Mapping[int, Mapping[int, Paar]]  # indicator → plek → (teller, noemer), only places where a school counts
Zichten = dict[tuple[int, int], str]


@dataclass(frozen=True)
class Getoond:
    """The figures of a period, and of (indicator, plek) how it is shown when that is not openly."""

    cijfers: Cijfers
    zicht: Mapping[tuple[int, int], str] = field(default_factory=dict)


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
    delen: tuple[tuple[int, int], ...] = ()  # a part, and what it is a part of

    @property
    def grootheden(self) -> frozenset[int]:
        return self.teller | self.noemer

    @property
    def stroomt(self) -> bool:
        return self.teller_stroomt or self.noemer_stroomt

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
            delen=tuple((g.pk, g.deel_van_id) for g in (*kanten["teller"], *kanten["noemer"]) if g.deel_van_id),
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
    def grootheden(self) -> frozenset[int]:
        return frozenset().union(*(lid.grootheden for lid in self.leden))


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


def families(bouw: Iterable[Opbouw]) -> list[list[Groep]]:
    """The groups that say something of each other: they count the same, or one counts a part of the other."""
    uit: list[tuple[set[int], list[Groep]]] = []
    for groep in groepen(bouw):
        telt, samen = set(groep.grootheden), [groep]
        telt |= {heel for lid in groep.leden for _, heel in lid.delen}
        for ander in [rij for rij in uit if rij[0] & telt]:
            uit.remove(ander)
            telt, samen = telt | ander[0], [*ander[1], *samen]
        uit.append((telt, samen))
    return [samen for _, samen in uit]


def zichten(
    bouw: Iterable[Opbouw], rooster: Rooster, cijfers: Cijfers, drempel: int, eerder: Sequence[Getoond] = ()
) -> Zichten:
    """The outcomes that are not open, by (indicator, plek). ``eerder``: the earlier periods of the year, in order."""
    uit: Zichten = {}
    net = Net.van(rooster)
    for familie in families(bouw):
        leden = [lid for groep in familie for lid in groep.leden if cijfers.get(lid.id)]
        perioden = [*(eerder if any(lid.stroomt for lid in leden) else ()), Getoond(cijfers)]
        weg = verbergen(_stelsel(familie, leden, rooster, perioden), drempel, net)
        for patroon, groep in enumerate(familie):
            for lid in groep.leden:
                for plek in weg.dicht.get(patroon, set()) & cijfers.get(lid.id, {}).keys():
                    klein = cijfers[lid.id][plek][0] < drempel and plek not in weg.zonder_teken[lid.id]
                    uit[lid.id, plek] = Uitkomst.Zicht.KLEIN.value if klein else Uitkomst.Zicht.VERBORGEN.value
    return uit


def _stelsel(familie: list[Groep], leden: list[Opbouw], rooster: Rooster, perioden: Sequence[Getoond]) -> Stelsel:
    patroon = {lid.id: nummer for nummer, groep in enumerate(familie) for lid in groep.leden}
    basis = {nummer: groep.basis.id for nummer, groep in enumerate(familie) if groep.basis}
    return Stelsel(
        rooster=rooster,
        getallen=[
            Getal(lid.id, patroon[lid.id], lid.teller, lid.noemer, [_per_school(lid, p, rooster) for p in perioden])
            for lid in leden
        ],
        dicht=[_dicht(toen, patroon) for toen in perioden[:-1]],
        zonder_teken=[_zonder_teken(toen, leden) for toen in perioden[:-1]],
        onder={nummer: patroon[boven] for nummer, boven in basis.items()},
        totaal=basis,
        delen=dict(deel for lid in leden for deel in lid.delen),
    )


def _per_school(lid: Opbouw, periode: Getoond, rooster: Rooster) -> dict[int, tuple[int, int | None]]:
    return {
        plek: (int(teller), None if noemer is None else int(noemer))
        for plek, (teller, noemer) in periode.cijfers.get(lid.id, {}).items()
        if rooster.rang.get(plek) == SCHOOL
    }


def _dicht(toen: Getoond, patroon: Mapping[int, int]) -> dict[int, set[int]]:
    """Per pattern the places that this period did not show."""
    uit: dict[int, set[int]] = defaultdict(set)
    for indicator, plek in toen.zicht:
        if indicator in patroon:
            uit[patroon[indicator]].add(plek)
    return uit


def _zonder_teken(toen: Getoond, leden: Iterable[Opbouw]) -> dict[Hashable, set[int]]:
    """Per indicator the places that could have shown ``<5`` and did not; a higher number tells nothing by it."""
    verborgen: dict[Hashable, set[int]] = {lid.id: set() for lid in leden}
    for (indicator, plek), zicht in toen.zicht.items():
        if indicator in verborgen and zicht == Uitkomst.Zicht.VERBORGEN:
            verborgen[indicator].add(plek)
    return verborgen


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
