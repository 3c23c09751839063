"""Several sums together: the net says exactly which amounts are fixed, as trying out every world does."""

from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from swv.kleine_aantallen import verbergen
from swv.rooster import Rooster
from swv.stroomnet import Net
from swv.terugrekenen import Deel
from tests.doelen.test_kleine_aantallen import GEHEEL, cellen_van, maak_rooster


def genest(indeling):
    """Wijken inside one gemeente, as most are."""
    return maak_rooster([(wijk, bestuur, wijk % 2) for wijk, bestuur in indeling])


def werelden(rooster, cellen, verborgen, hoogst):
    """Every course of amounts that fits what is visible: sums exact, hidden schools up to 4 or from 5."""
    scholen = [plek for plek in sorted(cellen) if not rooster.rang[plek]]
    keus = [_keus(cellen[s][0], s in verborgen, hoogst) for s in scholen]
    for wereld in product(*keus):
        per_school = dict(zip(scholen, wereld, strict=True))
        if all(_past(rooster, cellen, verborgen, plek, per_school) for plek in cellen):
            yield per_school


def _keus(bedrag, dicht, hoogst):
    if not dicht:
        return [bedrag]
    return range(5) if bedrag < 5 else range(5, hoogst + 1)


def _past(rooster, cellen, verborgen, plek, per_school):
    som, echt = sum(per_school[s] for s in rooster.scholen[plek]), cellen[plek][0]
    return (som < 5) == (echt < 5) if plek in verborgen else som == echt


indelingen = st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1)), min_size=2, max_size=4)


@settings(max_examples=80, deadline=None)
@given(indelingen, st.data())
def test_net_zegt_precies_welk_bedrag_vaststaat(indeling, data):
    rooster = genest(indeling)
    bedragen = {n: data.draw(st.integers(0, 8)) for n in range(1, len(indeling) + 1)}
    cellen = cellen_van(rooster, {s: (b,) for s, b in bedragen.items()})
    verborgen = data.draw(st.sets(st.sampled_from(sorted(cellen.keys() - {GEHEEL}))))
    assume(verborgen)
    top = cellen[GEHEEL][0]
    delen = {
        plek: Deel(b, *((b, b) if plek not in verborgen else (0, 4) if b < 5 else (5, top)), geheim=False)
        for plek, (b,) in cellen.items()
    }

    mogelijk = list(werelden(rooster, cellen, verborgen, top))
    net = Net.van(rooster.scholen, rooster.rang)

    for plek in verborgen:
        waarden = {sum(wereld[s] for s in rooster.scholen[plek]) for wereld in mogelijk}
        vast_door_anderen = bool(net.klem(plek, delen))
        eigen = delen[plek].laagst == delen[plek].hoogst
        assert (len(waarden) == 1) == (vast_door_anderen or eigen)


@settings(max_examples=60, deadline=None)
@given(indelingen, st.data())
def test_verbergen_laat_elk_klein_aantal_meer_dan_een_wereld(indeling, data):
    """Whatever sums of wijk, bestuur and gemeente a reader takes together."""
    rooster = genest(indeling)
    cellen = cellen_van(rooster, {n: (data.draw(st.integers(0, 8)),) for n in range(1, len(indeling) + 1)})
    verborgen = verbergen(rooster, cellen)
    assume(GEHEEL not in verborgen)

    mogelijk = list(werelden(rooster, cellen, verborgen, cellen[GEHEEL][0]))

    for plek in (p for p in verborgen if 0 < cellen[p][0] < 5):
        assert len({sum(wereld[s] for s in rooster.scholen[plek]) for wereld in mogelijk}) > 1


def test_net_een_wijk_in_twee_gemeenten_telt_voor_het_geheel():
    rooster = Rooster(
        {1: frozenset({1}), 2: frozenset({2}), 100: frozenset({1, 2}), 300: frozenset({1}), 301: frozenset({2}),
         GEHEEL: frozenset({1, 2})},
        {1: 0, 2: 0, 100: 1, 300: 3, 301: 3, GEHEEL: 4},
    )  # fmt: skip

    net = Net.van(rooster.scholen, rooster.rang)

    assert 300 not in net.pijpen
    assert net.pijpen[100][0] == ("bron", 0)
