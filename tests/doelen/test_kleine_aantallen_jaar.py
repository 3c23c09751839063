"""A whole year of a stroom: an attacker with every visible cell of T1, T2 and T3 gets no small amount back, and no
small increase."""

from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swv.kleine_aantallen import Eerder, is_klein, verbergen
from swv.rooster import Rooster
from tests.doelen.test_kleine_aantallen import GEHEEL, cellen_van, indelingen, maak_rooster, rang_van

erbij = st.one_of(st.integers(0, 6), st.integers(0, 4), st.integers(0, 30))


@dataclass
class Jaar:
    """Per period what each school had added; a school that stops answering counts no more."""

    rooster: Rooster
    stappen: list[dict[int, int]]

    def __post_init__(self):
        self.cellen, self.dicht = [], []
        for nummer in range(len(self.stappen)):
            toen = [Eerder(*paar) for paar in zip(self.cellen, self.dicht, strict=True)]
            self.cellen.append(cellen_van(self.rooster, self.per_school(nummer)))
            self.dicht.append(verbergen(self.rooster, self.cellen[-1], eerder=toen))

    def per_school(self, nummer):
        hier = self.stappen[: nummer + 1]
        return {s: (sum(stap[s] for stap in hier),) for s in hier[-1]}

    @property
    def atomen(self):
        return [(s, n) for n, stap in enumerate(self.stappen) for s in stap]

    def vector(self, scholen, van, tot):
        """What these schools added in the periods van … tot, as a row of atoms."""
        return [int(s in scholen and van <= n <= tot) for s, n in self.atomen]

    def zichtbaar(self):
        for nummer, (cellen, dicht) in enumerate(zip(self.cellen, self.dicht, strict=True)):
            for plek in cellen.keys() - dicht:
                yield self.vector(self.rooster.scholen[plek] & self.stappen[nummer].keys(), 0, nummer)

    def geheimen(self):
        """Every amount of 1–4 that a place added over any row of periods, of schools that count to the end of it."""
        for tot, van in ((t, v) for t in range(len(self.stappen)) for v in range(t + 1)):
            for plek in self.cellen[tot]:
                scholen = self.rooster.scholen[plek] & self.stappen[tot].keys()
                if is_klein(sum(self.stappen[n][s] for s in scholen for n in range(van, tot + 1))):
                    yield plek, self.vector(scholen, van, tot)


def teruggerekend(jaar):
    zichtbaar = list(jaar.zichtbaar())
    hoogte = rang_van(zichtbaar)
    return [plek for plek, vector in jaar.geheimen() if rang_van([*zichtbaar, vector]) == hoogte]


@st.composite
def jaren(draw, hoogstens=7, perioden=3):
    indeling = draw(indelingen)[:hoogstens]
    tellend = [s for s in range(1, len(indeling) + 1) if draw(st.integers(0, 9))]
    stappen = []
    for _ in range(perioden):
        stappen.append({s: draw(erbij) for s in tellend})
        tellend = [s for s in tellend if draw(st.integers(0, 14))]
    return Jaar(maak_rooster(indeling), stappen)


@settings(max_examples=100, deadline=None)
@given(jaren())
def test_jaar_geen_klein_aantal_en_geen_kleine_toename_is_terug_te_rekenen(jaar):
    assert teruggerekend(jaar) == []


def werelden(jaar):
    """Every course of a year with two periods that fits what is visible, when the last total is visible."""
    scholen = sorted(jaar.stappen[0])
    hoogst = jaar.cellen[1][GEHEEL][0]
    per_periode = []
    for cellen, dicht in zip(jaar.cellen, jaar.dicht, strict=True):
        keus = [_keuze(cellen[s][0], s in dicht, hoogst) for s in scholen]
        som = None if GEHEEL in dicht else cellen[GEHEEL][0]
        per_periode.append([w for w in product(*keus) if som in (None, sum(w)) and sum(w) <= hoogst])
    return [
        (*eerst, *later)
        for eerst, later in product(*per_periode)
        if all(a <= b for a, b in zip(eerst, later, strict=True))
    ]


def _keuze(bedrag, dicht, hoogst):
    if not dicht:
        return [bedrag]
    return range(5) if bedrag < 5 else range(5, hoogst + 1)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 6)), min_size=1, max_size=3))
def test_jaar_laat_voor_een_klein_aantal_meer_dan_een_mogelijkheid(aantallen):
    rooster = maak_rooster([(0, 0, 0)] * len(aantallen))
    jaar = Jaar(rooster, [dict(enumerate(kolom, start=1)) for kolom in zip(*aantallen, strict=True)])
    if GEHEEL in jaar.dicht[1]:
        return
    mogelijk = werelden(jaar)

    for plaats, (eerst, erbij_) in enumerate(aantallen):
        eerste, tweede = ({(w[plaats], w[plaats + len(aantallen)])[i] for w in mogelijk} for i in (0, 1))
        toename = {w[plaats + len(aantallen)] - w[plaats] for w in mogelijk}
        for aantal, over in ((eerst, eerste), (eerst + erbij_, tweede), (erbij_, toename)):
            assert not is_klein(aantal) or len(over) > 1


@pytest.mark.parametrize(
    ("per_periode", "open_per_periode"),
    [((5, 6, 10), [1, 0, 1]), ((5, 10, 15), [1, 1, 1]), ((5, 5, 5), [1, 1, 1]), ((3, 5, 9), [0, 1, 0])],
)  # fmt: skip
def test_jaar_een_kleine_stap_sluit_de_latere_periode(per_periode, open_per_periode):
    """Two schools in two wijken, so that nothing has to be hidden beside them but the second one."""
    rooster = maak_rooster([(None, 0, 0), (None, 0, 0)])
    stappen = [b - a for a, b in zip((0, *per_periode), per_periode, strict=False)]
    jaar = Jaar(rooster, [{1: stap, 2: 40} for stap in stappen])

    assert [1 not in dicht for dicht in jaar.dicht] == open_per_periode


def test_jaar_wat_niets_werd_was_niets():
    """A hidden 0 that shows as 0 one period later would give the small amount beside it back."""
    rooster = maak_rooster([(0, 0, 0)] * 3)

    jaar = Jaar(rooster, [{1: 0, 2: 3, 3: 20}, {1: 0, 2: 9, 3: 0}])

    assert jaar.dicht[0] == {1, 2}
    assert 1 in jaar.dicht[1]
    assert GEHEEL not in jaar.dicht[1]


def test_jaar_wat_samen_weinig_bleef_was_samen_weinig():
    """Two hidden amounts that together are 2 now were no more than 2 then; so the third of the 6 was a 4."""
    rooster = maak_rooster([(0, 0, 0)] * 3)

    jaar = Jaar(rooster, [{1: 1, 2: 1, 3: 4}, {1: 0, 2: 0, 3: 5}])

    assert jaar.dicht[0] == {1, 2, 3}
    assert 3 in jaar.dicht[1]
