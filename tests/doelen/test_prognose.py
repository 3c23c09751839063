"""The prognosis of docs/oordelen.md: its examples, and what must hold for every series."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doelen.prognose import KAN, MOEILIJK, NIET, ONBEKEND, OP_KOERS, Doel, Punt, prognose_van

VAN_SLECHT_NAAR_GOED = (NIET, MOEILIJK, KAN, OP_KOERS)
procenten = st.floats(0, 100)
aantallen = st.integers(0, 2000)


def reeks(*waarden, onder=None):
    return [Punt(2027 - len(waarden) + n, waarde, onder) for n, waarde in enumerate(waarden)]


def minstens(waarde, hoogst=100.0):
    return Doel(2027, "minstens", waarde, hoogst=hoogst)


@pytest.mark.parametrize(
    ("waarden", "doel", "kans"),
    [
        ((50, 58, 66, 74), minstens(75), OP_KOERS),
        ((50, 50.5, 51, 51.2), minstens(90), NIET),
        ((60, 70, 64, 73), minstens(72), KAN),
        ((60, 70, 64, 73), minstens(80), MOEILIJK),
        ((10.4, 9.8, 8.9, 8.4), Doel(2027, "hoogstens", 8.0, hoogst=100.0), KAN),
        ((90, 95, 97), minstens(100), NIET),
        ((40, 41, 39, 40), Doel(2027, "precies", 0), NIET),
        ((1.8, 2.06, 2.15, 2.46), Doel(2027, "schaal", 2.4, laagst=1, hoogst=3), OP_KOERS),
        ((60, 70, 64, 73), Doel(2027, "precies", 74, hoogst=100.0), KAN),
    ],
)
def test_prognose_volgt_de_voorbeelden(waarden, doel, kans):
    assert prognose_van(reeks(*waarden, onder=3000), doel).kans == kans


@pytest.mark.parametrize(
    ("waarden", "zin"),
    [
        ((), "Te weinig metingen om iets te zeggen: nog geen enkel punt."),
        ((5,), "Te weinig metingen om iets te zeggen: één punt."),
        ((5, 9), "Te weinig metingen om iets te zeggen: twee punten."),
        ((5, None, 9), "Te weinig metingen om iets te zeggen: twee punten."),
    ],
)
def test_prognose_trekt_geen_lijn_door_twee_punten(waarden, zin):
    uit = prognose_van(reeks(*waarden), minstens(80))

    assert (uit.kans, uit.zin, uit.midden, uit.ondergrens) == (ONBEKEND, zin, None, None)


def test_prognose_zegt_waar_zij_uit_komt():
    uit = prognose_van(reeks(50, 58, 66, 74, onder=3000), minstens(75), woord=lambda w: f"{w:.0f} %")

    assert (
        uit.zin == "Ligt op koers naar 2027: als het zo doorgaat, komt het tussen 78 % en 82 % uit (uit vier metingen)."
    )


@pytest.mark.parametrize("soort", ["minder_dan_vorig_jaar", "meer_dan_vorig_jaar", "landelijk"])
def test_prognose_zonder_bekend_getal_zegt_dat(soort):
    uit = prognose_van(reeks(1, 2, 3, 4), Doel(2027, soort, None))

    assert uit.kans == ONBEKEND
    assert "getal dat nog niet bekend is" in uit.zin


def test_prognose_na_het_doeljaar_is_er_niets_te_verwachten():
    punten = [*reeks(50, 58, 66, 74), Punt(2027, 80)]

    assert prognose_van(punten, minstens(75)).zin == "2027 is geteld. Er valt niets meer te verwachten."


@given(st.lists(aantallen, min_size=4, max_size=6), st.integers(0, 5))
def test_prognose_van_wie_een_punt_niet_mag_zien_hangt_er_niet_van_af(waarden, plaats):
    plaats %= len(waarden)
    een, ander = (
        [Punt(p.tijd, anders, verborgen=True) if n == plaats else p for n, p in enumerate(reeks(*waarden))]
        for anders in (0, 999)
    )

    assert prognose_van(een, Doel(2027, "hoogstens", 10)) == prognose_van(ander, Doel(2027, "hoogstens", 10))


def test_prognose_met_te_veel_verborgen_jaren_zegt_dat():
    punten = [Punt(2023, 4, verborgen=True), Punt(2024, 3, verborgen=True), Punt(2025, 12), Punt(2026, 14)]

    assert prognose_van(punten, Doel(2027, "hoogstens", 10)).zin == (
        "Geen verwachting: te veel jaren zijn verborgen omdat het om weinig leerlingen gaat."
    )


@given(st.lists(procenten, min_size=3, max_size=8), procenten)
def test_prognose_van_een_percentage_blijft_een_percentage(waarden, grens):
    uit = prognose_van(reeks(*waarden), minstens(grens))

    assert 0 <= uit.ondergrens <= uit.midden + 1e-9
    assert uit.midden <= uit.bovengrens + 1e-9 <= 100 + 1e-8


@given(st.lists(aantallen, min_size=3, max_size=8), aantallen)
def test_prognose_van_een_aantal_is_nooit_minder_dan_nul(waarden, grens):
    uit = prognose_van(reeks(*waarden), Doel(2027, "hoogstens", grens))

    assert 0 <= uit.ondergrens <= uit.midden <= uit.bovengrens


@given(st.lists(procenten, min_size=3, max_size=6), procenten, procenten)
def test_prognose_een_lichter_doel_is_nooit_verder_weg(waarden, een, ander):
    licht, zwaar = sorted((een, ander))
    uit = [prognose_van(reeks(*waarden), minstens(grens)).kans for grens in (licht, zwaar)]

    assert VAN_SLECHT_NAAR_GOED.index(uit[0]) >= VAN_SLECHT_NAAR_GOED.index(uit[1])


@given(st.lists(procenten, min_size=3, max_size=6), procenten)
def test_prognose_minstens_en_hoogstens_zijn_elkaars_spiegel(waarden, grens):
    omhoog = prognose_van(reeks(*waarden), minstens(grens))
    omlaag = prognose_van(reeks(*(100 - w for w in waarden)), Doel(2027, "hoogstens", 100 - grens, hoogst=100.0))

    assert omhoog.ondergrens == pytest.approx(100 - omlaag.bovengrens, abs=1e-6)
    assert omhoog.midden == pytest.approx(100 - omlaag.midden, abs=1e-6)


@given(st.floats(5, 95), st.integers(10, 5000))
def test_prognose_is_zekerder_over_meer_leerlingen(waarde, onder):
    """A straight series is not certain: the fewer pupils, the more a year is chance."""
    breed, smal = (prognose_van(reeks(*[waarde] * 4, onder=n), minstens(50)) for n in (onder, 4 * onder))

    assert breed.bovengrens - breed.ondergrens > smal.bovengrens - smal.ondergrens > 0
