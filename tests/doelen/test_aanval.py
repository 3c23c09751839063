"""The attacker of linear programming gets no small amount, rest or increase of a year, whoever reads."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from swv.tellingen import Getal
from tests.doelen.aanvaller import Aanvaller
from tests.doelen.beelden import beeld_van, enkel, maak_rooster

pytest.importorskip("scipy.optimize")
erbij = st.one_of(st.integers(0, 6), st.integers(0, 4), st.integers(0, 30))
indelingen = st.lists(
    st.tuples(st.sampled_from([0, 1, 2, None]), st.integers(0, 2), st.integers(0, 1)), min_size=2, max_size=7
)


def lezers(rooster):
    """Nobody, every directeur, every bestuur."""
    return [frozenset(), *(s for plek, s in rooster.scholen.items() if rooster.rang[plek] in (0, 2))]


def gevonden(rooster, beeld):
    return [(set(kent), g.naam, g.bedrag) for kent in lezers(rooster) for g in Aanvaller(beeld, kent).vast()]


@st.composite
def jaren(draw, perioden, soort):
    """Wijken in two gemeenten, with one school, besturen with one school, a school that stops answering."""
    indeling = draw(indelingen)
    rooster, scholen = maak_rooster(indeling), list(range(1, len(indeling) + 1))
    stappen = {g: [{s: draw(erbij) for s in scholen} for _ in range(perioden)] for g in soort}
    tellend = [set(scholen)]
    for _ in range(perioden - 1):
        tellend.append({s for s in tellend[-1] if draw(st.integers(0, 14))})
    return rooster, stappen, tellend


def lopend(stappen, tellend):
    """Per period per school what each grootheid is so far."""
    return [
        {s: {g: sum(stap[s] for stap in per[: p + 1]) for g, per in stappen.items()} for s in sorted(mee)}
        for p, mee in enumerate(tellend)
    ]


@settings(max_examples=25, deadline=None, derandomize=True)
@given(jaren(3, "t"))
def test_aanval_op_een_stroom_vindt_niets(geval):
    rooster, stappen, tellend = geval
    so_far = [{s: b["t"] for s, b in p.items()} for p in lopend(stappen, tellend)]

    beeld = beeld_van(rooster, [enkel(so_far)], stroomt=True)

    assert gevonden(rooster, beeld) == []


@settings(max_examples=20, deadline=None, derandomize=True)
@given(jaren(2, "abc"))
def test_aanval_op_een_set_met_een_zichtbaar_totaal_vindt_niets(geval):
    """Parts a, b and c of one total that is shown by itself, each with that total as its noemer."""
    rooster, stappen, tellend = geval
    cijfers = lopend(stappen, tellend)
    heel = frozenset("abc")
    totaal = Getal(
        "totaal", 0, heel, frozenset(), [{s: (sum(b.values()), None) for s, b in p.items()} for p in cijfers]
    )
    delen = [
        Getal(g, 1, frozenset(g), heel, [{s: (b[g], sum(b.values())) for s, b in p.items()} for p in cijfers])
        for g in "abc"
    ]

    beeld = beeld_van(rooster, [totaal, *delen], stroomt=True, onder={1: 0}, totaal={1: "totaal"})

    assert gevonden(rooster, beeld) == []


@settings(max_examples=20, deadline=None, derandomize=True)
@given(jaren(2, "ab"))
def test_aanval_op_een_deel_met_zijn_noemer_vindt_niets(geval):
    """Teller a, a part of the noemer a + b that nobody shows; no school counts more parts than the whole."""
    rooster, stappen, tellend = geval
    cijfers = [{s: (b["a"], b["a"] + b["b"]) for s, b in p.items()} for p in lopend(stappen, tellend)]
    getal = Getal("deel", 0, frozenset({"deel"}), frozenset({"heel"}), cijfers)

    beeld = beeld_van(rooster, [getal], stroomt=True, delen={"deel": "heel"})

    assert gevonden(rooster, beeld) == []


@pytest.mark.parametrize(
    ("kent", "opengezet"), [(set(), 100), ({2}, 100), ({2, 3}, 100)], ids=["lezer", "directeur", "bestuur"]
)
def test_aanval_vindt_wat_iemand_openzette(kent, opengezet):
    """The attacker is no paper tiger: the wijk minus what this reader knows or sees is the school with 3."""
    rooster = maak_rooster([(0, 0, 0), (0, 1, 0), (0, 1, 0), (1, 0, 0), (1, 1, 0), (1, 2, 0), (2, 2, 0)])
    beeld = beeld_van(rooster, [enkel([{1: 3, 2: 20, 3: 30, 4: 8, 5: 9, 6: 12, 7: 11}])], stroomt=False)
    zicht = beeld.figuren[0].zicht[0]
    voor = [g.naam for g in Aanvaller(beeld, kent).vast()]

    zicht[opengezet] = "open"
    zicht.update(dict.fromkeys({2, 3} - kent if len(kent) != 1 else {3}, "open"))

    assert voor == []
    assert ("t", 1, -1, 0, "teller") in [g.naam for g in Aanvaller(beeld, kent).vast()]
