"""Small counts: an attacker who knows every visible cell and the division into places must not get one back."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swv.kleine_aantallen import is_klein, toon, verbergen
from swv.rooster import Rooster

GEHEEL = 1000


def maak_rooster(indeling):
    """indeling: (wijk or None, bestuur, gemeente) per school; places get ids of their own."""
    scholen, rang = {}, {}
    for school, plekken in enumerate(indeling, start=1):
        hoger = zip((100, 200, 300, GEHEEL), (*plekken, 0), (1, 2, 3, 4), strict=True)
        for plek, hoogte in [(school, 0), *((begin + n, r) for begin, n, r in hoger if n is not None)]:
            scholen.setdefault(plek, set()).add(school)
            rang[plek] = hoogte
    return Rooster({plek: frozenset(delen) for plek, delen in scholen.items()}, rang)


def cellen_van(rooster, per_school):
    return {
        plek: tuple(map(sum, zip(*(per_school[s] for s in delen if s in per_school), strict=True)))
        for plek, delen in rooster.scholen.items()
        if delen & per_school.keys()
    }


def rang_van(matrix):
    """The rank by plain elimination with fractions: nothing shared with the code under test."""
    rijen, rang = [list(map(Fraction, rij)) for rij in matrix], 0
    for kolom in range(len(rijen[0]) if rijen else 0):
        spil = next((i for i in range(rang, len(rijen)) if rijen[i][kolom]), None)
        if spil is None:
            continue
        rijen[rang], rijen[spil] = rijen[spil], rijen[rang]
        for i in range(rang + 1, len(rijen)):
            keer = rijen[i][kolom] / rijen[rang][kolom]
            rijen[i] = [a - keer * b for a, b in zip(rijen[i], rijen[rang], strict=True)]
        rang += 1
    return rang


def teruggerekend(rooster, cellen, verborgen):
    """Small cells that are a combination of visible ones."""
    tellend = sorted(plek for plek in cellen if rooster.rang[plek] == 0)
    vectoren = {plek: [int(s in rooster.scholen[plek]) for s in tellend] for plek in cellen}
    zichtbaar = [vectoren[plek] for plek in cellen if plek not in verborgen]
    hoogte = rang_van(zichtbaar)
    klein = [plek for plek, bedragen in cellen.items() if any(map(is_klein, bedragen))]
    return [plek for plek in klein if rang_van([*zichtbaar, vectoren[plek]]) == hoogte]


def uit_een_som(rooster, cellen, verborgen):
    """Small schools with one possible amount, given one visible whole and which of its schools show as ``<5``."""
    gevonden = []
    for plek in cellen.keys() - verborgen:
        weg = [s for s in rooster.scholen[plek] if s in verborgen and s in cellen]
        for i in range(len(cellen[plek])):
            echt = [cellen[s][i] for s in weg]
            laag = [n for n, b in enumerate(echt) if b < 5]
            rest = sum(echt) - 5 * (len(echt) - len(laag))
            open_einde = len(laag) < len(echt)
            werelden = [
                w for w in product(range(5), repeat=len(laag)) if sum(w) == sum(echt) or (open_einde and sum(w) <= rest)
            ]
            gevonden += [weg[n] for k, n in enumerate(laag) if is_klein(echt[n]) and len({w[k] for w in werelden}) < 2]
    return gevonden


def kan(rest, hoog):
    """Whether so many amounts of five or more add up to the rest."""
    return rest >= 5 * hoog if hoog else rest == 0


indelingen = st.lists(
    st.tuples(st.sampled_from([0, 1, 2, 3, None]), st.integers(0, 2), st.integers(0, 1)), min_size=1, max_size=14
)
bedragen = st.one_of(st.integers(0, 6), st.integers(0, 60))


@st.composite
def roosters(draw, hoogstens=14):
    indeling = draw(indelingen)[:hoogstens]
    rooster = maak_rooster(indeling)
    tellend = [s for s in range(1, len(indeling) + 1) if draw(st.integers(0, 9))]
    return rooster, cellen_van(rooster, {s: (draw(bedragen), draw(bedragen)) for s in tellend})


@settings(max_examples=300, deadline=None)
@given(roosters())
def test_verbergen_geen_klein_aantal_is_terug_te_rekenen(geval):
    rooster, cellen = geval

    verborgen = verbergen(rooster, cellen)

    assert {plek for plek, b in cellen.items() if any(map(is_klein, b))} <= verborgen
    assert teruggerekend(rooster, cellen, verborgen) == []


@settings(max_examples=150, deadline=None)
@given(roosters(hoogstens=6))
def test_verbergen_een_som_laat_meer_dan_een_mogelijkheid(geval):
    rooster, cellen = geval

    assert uit_een_som(rooster, cellen, verbergen(rooster, cellen)) == []


@settings(max_examples=60, deadline=None)
@given(roosters(), st.sets(st.integers(1, 14), max_size=4))
def test_verbergen_doet_steeds_hetzelfde_en_houdt_wat_al_dicht_was(geval, ook):
    rooster, cellen = geval
    eerst = verbergen(rooster, cellen, ook=ook)

    andersom = verbergen(rooster, dict(reversed(cellen.items())), ook=ook)

    assert eerst == andersom
    assert ook & cellen.keys() <= eerst


def test_verbergen_zonder_kleine_aantallen_blijft_alles_open():
    rooster = maak_rooster([(0, 0, 0), (0, 1, 0), (1, 0, 0)])

    assert verbergen(rooster, cellen_van(rooster, {1: (12,), 2: (0,), 3: (5,)})) == set()


def test_verbergen_een_klein_aantal_neemt_het_kleinste_van_wijk_en_bestuur_mee():
    rooster = maak_rooster([(0, 0, 0), (0, 1, 0), (0, 1, 0), (1, 0, 0), (1, 1, 0)])

    verborgen = verbergen(rooster, cellen_van(rooster, {1: (3,), 2: (9,), 3: (40,), 4: (20,), 5: (30,)}))

    assert verborgen == {1, 2, 4, 5}


def test_verbergen_wijk_met_een_school_neemt_een_andere_wijk_mee():
    rooster = maak_rooster([(0, 0, 0), (1, 0, 0), (1, 0, 0), (2, 0, 0)])

    verborgen = verbergen(rooster, cellen_van(rooster, {1: (2,), 2: (30,), 3: (31,), 4: (32,)}))

    assert {1, 100} <= verborgen
    assert GEHEEL not in verborgen
    assert verborgen & {101, 102}


@pytest.mark.parametrize(
    ("aantal", "mag", "verwacht"),
    [(None, False, "–"), (0, False, "0"), (1, False, "<5"), (4, False, "<5"), (5, False, "5"), (3, True, "3"),
     (1234, False, "1.234")],
)  # fmt: skip
def test_toon_laat_een_klein_aantal_alleen_zien_aan_wie_het_mag(aantal, mag, verwacht):
    assert toon(aantal, mag) == verwacht
