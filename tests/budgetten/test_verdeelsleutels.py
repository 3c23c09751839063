"""Largest remainder, by property."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetten.verdeelsleutels import grootste_rest

codes = st.from_regex(r"\A\d{2}[A-Z]{2}\d{2}\Z")
verdelingen = st.tuples(
    st.integers(0, 10**10),
    st.dictionaries(codes, st.integers(0, 3000), min_size=1).filter(lambda g: sum(g.values()) > 0),
)


@given(verdelingen)
def test_grootste_rest_telt_op_tot_de_cent(invoer: tuple[int, dict[str, int]]) -> None:
    totaal, gewichten = invoer

    assert sum(grootste_rest(totaal, gewichten).values()) == totaal


@given(verdelingen)
def test_grootste_rest_blijft_binnen_een_cent_van_het_quotum(invoer: tuple[int, dict[str, int]]) -> None:
    totaal, gewichten = invoer
    som = sum(gewichten.values())

    delen = grootste_rest(totaal, gewichten)

    assert all(abs(deel - Fraction(totaal * gewichten[code], som)) < 1 for code, deel in delen.items())


@given(verdelingen)
def test_grootste_rest_behandelt_gelijken_gelijk(invoer: tuple[int, dict[str, int]]) -> None:
    totaal, gewichten = invoer

    delen = grootste_rest(totaal, gewichten)

    for een, gewicht in gewichten.items():
        for ander, ook in gewichten.items():
            if gewicht == ook:
                assert abs(delen[een] - delen[ander]) <= 1
            if gewicht > ook:
                assert delen[een] >= delen[ander]


@given(verdelingen, st.randoms())
def test_grootste_rest_hangt_niet_af_van_de_volgorde(invoer: tuple[int, dict[str, int]], toeval) -> None:
    totaal, gewichten = invoer
    anders = list(gewichten.items())
    toeval.shuffle(anders)

    assert grootste_rest(totaal, dict(anders)) == grootste_rest(totaal, gewichten)


def test_grootste_rest_een_cent_meer_kan_een_cent_kosten() -> None:
    gewichten = {"01AA00": 3, "02AA00": 89, "03AA00": 1042}

    assert list(grootste_rest(224, gewichten).values()) == [1, 17, 206]
    assert list(grootste_rest(225, gewichten).values()) == [0, 18, 207]


def test_grootste_rest_gelijke_resten_gaan_op_vestigingscode() -> None:
    assert grootste_rest(1, {"02AA00": 5, "01AA00": 5}) == {"02AA00": 0, "01AA00": 1}


@pytest.mark.parametrize("totaal, gewichten", [(-1, {"a": 1}), (1, {"a": -1, "b": 3}), (1, {}), (1, {"a": 0})])
def test_grootste_rest_weigert_wat_niet_kan(totaal: int, gewichten: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="."):
        grootste_rest(totaal, gewichten)
