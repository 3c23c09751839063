"""The attacker of linear programming: with every visible cell of a year at once, no small amount has one value left."""

import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swv.kleine_aantallen import is_klein
from tests.doelen.test_kleine_aantallen import maak_rooster
from tests.doelen.test_kleine_aantallen_jaar import Jaar, erbij

optimize = pytest.importorskip("scipy.optimize")


class Aanvaller:
    """Knows each visible amount, of each hidden one whether it is under five, and that amounts only grow."""

    def __init__(self, jaar):
        self.jaar = jaar
        self.gelijk, self.hoogstens = [], []
        for nummer, (cellen, dicht) in enumerate(zip(jaar.cellen, jaar.dicht, strict=True)):
            for plek, (bedrag,) in cellen.items():
                rij = jaar.vector(self._scholen(plek, nummer), 0, nummer)
                if plek not in dicht:
                    self.gelijk.append((rij, bedrag))
                else:
                    self.hoogstens.append((rij, 4) if bedrag < 5 else ([-w for w in rij], -5))

    def _scholen(self, plek, nummer):
        return self.jaar.rooster.scholen[plek] & self.jaar.stappen[nummer].keys()

    def grenzen(self, vector):
        """The least and the most it can be, in whole pupils; much is 1000."""
        laag, hoog = (self._uiterste([keer * w for w in vector]) for keer in (1, -1))
        return math.ceil(laag - 1e-6), math.floor(-hoog + 1e-6)

    def _uiterste(self, doel):
        uit = optimize.linprog(doel, **self._rijen("ub", self.hoogstens), **self._rijen("eq", self.gelijk))
        return -1000 if uit.status == 3 else uit.fun

    @staticmethod
    def _rijen(naam, rijen):
        return {f"A_{naam}": [rij for rij, _ in rijen], f"b_{naam}": [som for _, som in rijen]} if rijen else {}

    def gevonden(self):
        """The places and periods with a small amount, or a small increase, that can be one thing only."""
        for tot, van in ((t, v) for t in range(len(self.jaar.stappen)) for v in range(t + 1)):
            for plek in self.jaar.cellen[tot]:
                scholen = self._scholen(plek, tot)
                echt = sum(self.jaar.stappen[n][s] for s, n in product(scholen, range(van, tot + 1)))
                if is_klein(echt):
                    laag, hoog = self.grenzen(self.jaar.vector(scholen, van, tot))
                    if hoog <= laag:
                        yield plek, van, tot, echt


@st.composite
def perioden(draw, aantal):
    """Up to seven schools in wijken inside gemeenten; a wijk or a bestuur with one school is common."""
    indeling = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=2, max_size=7))
    rooster = maak_rooster([(wijk, bestuur, wijk % 2) for wijk, bestuur in indeling])
    return Jaar(rooster, [{s: draw(erbij) for s in range(1, len(indeling) + 1)} for _ in range(aantal)])


@settings(max_examples=30, deadline=None, derandomize=True)
@given(perioden(1))
def test_aanval_op_een_periode_vindt_niets(jaar):
    assert list(Aanvaller(jaar).gevonden()) == []


@settings(max_examples=15, deadline=None, derandomize=True)
@given(perioden(3))
def test_aanval_op_een_heel_jaar_vindt_niets(jaar):
    assert list(Aanvaller(jaar).gevonden()) == []


def test_aanval_vindt_wat_open_bleef():
    """The attacker is no paper tiger: of two schools the total and one tell the other."""
    jaar = Jaar(maak_rooster([(0, 0, 0), (0, 0, 0)]), [{1: 3, 2: 20}])
    jaar.dicht[0] = {1}

    assert (1, 0, 0, 3) in list(Aanvaller(jaar).gevonden())
