"""The verdict rules of docs/oordelen.md: its own examples, and properties that hold for every number."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from doelen.oordelen import VAN_ZWAK_NAAR_STERK, Aard, Grens, Meting, Moment, oordeel_getal, oordeel_mijlpaal, zwakste

STAND, STROOM, BEIDE_STROOM = Aard(False), Aard(True), Aard(True, True)
T1, T2, T3, NA = Moment(1), Moment(2), Moment(3), Moment(3, na_jaar=True)
GETALSOORTEN = ["minstens", "hoogstens", "precies", "aandeel_minstens", "aandeel_hoogstens", "schaal", "landelijk"]
SOORTEN = [*GETALSOORTEN, "minder_dan_vorig_jaar", "meer_dan_vorig_jaar"]
OMHOOG = ["minstens", "aandeel_minstens", "schaal"]
OMLAAG = ["hoogstens", "aandeel_hoogstens", "landelijk"]
aantallen = st.integers(0, 2000)
noemers = st.integers(1, 2000)
grenzen = st.decimals(0, 100, places=1)
soorten = st.sampled_from(SOORTEN)
aarden = st.sampled_from([STAND, STROOM, BEIDE_STROOM])
momenten = st.sampled_from([T1, T2, T3, NA])


def oordeel(soort, waarde, nu, *, vorig=None, aard=STAND, moment=NA, factor=1, set_klopt=True):
    grens = Grens(soort, None if waarde is None else Decimal(waarde), factor)
    return oordeel_getal(grens=grens, nu=nu, vorig=vorig, aard=aard, moment=moment, set_klopt=set_klopt)


@pytest.mark.parametrize(
    ("soort", "waarde", "nu", "vorig", "aard", "moment", "factor", "verwacht"),
    [
        ("minstens", "100", Meting(249, 250), None, STAND, NA, 100, "niet_behaald"),
        ("minstens", "50", Meting(249, 500), None, STAND, NA, 100, "niet_behaald"),
        ("aandeel_hoogstens", "7.5", Meting(3, 40), None, BEIDE_STROOM, NA, 100, "behaald"),
        ("hoogstens", "8", Meting(550, 10000), None, STROOM, T2, 100, "loopt_achter"),
        ("minstens", "75", Meting(30, 40), None, BEIDE_STROOM, T1, 100, "op_koers"),
        ("minstens", "80", Meting(38, 50), Meting(74, 100), STAND, T1, 100, "op_koers"),
        ("minstens", "80", Meting(38, 50), Meting(74, 100), STAND, T2, 100, "loopt_achter"),
        ("schaal", "2.4", Meting(122, 51), None, STAND, NA, 1, "niet_behaald"),
        ("precies", "0", Meting(2), Meting(6), STAND, T2, 1, "op_koers"),
        ("precies", "0", Meting(1), None, STAND, NA, 1, "niet_behaald"),
        ("minder_dan_vorig_jaar", None, Meting(7), Meting(7), STAND, NA, 1, "niet_behaald"),
        ("minstens", "40", Meting(0, 0), None, BEIDE_STROOM, NA, 100, "geen_meting"),
    ],
)
def test_oordeel_volgt_de_voorbeelden_van_de_tabel(soort, waarde, nu, vorig, aard, moment, factor, verwacht):
    assert oordeel(soort, waarde, nu, vorig=vorig, aard=aard, moment=moment, factor=factor) == verwacht


def test_oordeel_over_een_set_is_het_zwakste_deel():
    delen = [("aandeel_hoogstens", "10", 10), ("aandeel_hoogstens", "50", 51), ("aandeel_minstens", "40", 39)]

    assert zwakste(oordeel(soort, waarde, Meting(t, 100), factor=100) for soort, waarde, t in delen) == "niet_behaald"


@pytest.mark.parametrize("soort", SOORTEN)
def test_oordeel_zonder_bruikbare_meting(soort):
    assert oordeel(soort, "5", None) == "geen_meting"
    assert oordeel(soort, "5", Meting(0, 0)) == "geen_meting"
    assert oordeel(soort, "5", Meting(1, 2), vorig=Meting(1, 2), set_klopt=False) == "geen_meting"


@pytest.mark.parametrize("soort", GETALSOORTEN)
def test_oordeel_zonder_grens_is_geen_streefwaarde(soort):
    assert oordeel(soort, None, Meting(1, 2)) == "geen_streefwaarde"


@pytest.mark.parametrize("soort", ["minder_dan_vorig_jaar", "meer_dan_vorig_jaar"])
def test_oordeel_zonder_vorig_jaar_is_geen_meting(soort):
    assert oordeel(soort, None, Meting(1, 2)) == "geen_meting"
    assert oordeel(soort, None, Meting(1, 2), vorig=Meting(0, 0)) == "geen_meting"


def test_oordeel_minder_en_meer_aan_het_eind_van_de_schaal():
    assert oordeel("minder_dan_vorig_jaar", None, Meting(0), vorig=Meting(0)) == "behaald"
    assert oordeel("meer_dan_vorig_jaar", None, Meting(5, 5), vorig=Meting(9, 9)) == "behaald"
    assert oordeel("meer_dan_vorig_jaar", None, Meting(5, 6), vorig=Meting(5, 6)) == "niet_behaald"


@given(soort=soorten, waarde=grenzen, t=aantallen, n=noemers, t0=aantallen, n0=noemers, aard=aarden, moment=momenten)
def test_oordeel_over_een_getal_past_bij_het_moment(soort, waarde, t, n, t0, n0, aard, moment):
    uit = oordeel(soort, waarde, Meting(t, n), vorig=Meting(t0, n0), aard=aard, moment=moment, factor=100)

    assert uit in ({"behaald", "niet_behaald"} if moment.na_jaar else {"op_koers", "loopt_achter"})


@given(soort=st.sampled_from(OMHOOG + OMLAAG), waarde=grenzen, n=noemers, paar=st.tuples(aantallen, aantallen),
       t0=aantallen, aard=aarden, moment=momenten)  # fmt: skip
def test_oordeel_wordt_nooit_slechter_van_een_betere_telling(soort, waarde, n, paar, t0, aard, moment):
    slecht, goed = sorted(paar, reverse=soort in OMLAAG)

    def rang(t):
        uit = oordeel(soort, waarde, Meting(t, n), vorig=Meting(t0, n), aard=aard, moment=moment, factor=100)
        return VAN_ZWAK_NAAR_STERK.index(uit)

    assert rang(goed) >= rang(slecht)


@given(soort=st.sampled_from(OMHOOG), s=st.integers(1, 100), n=st.integers(1, 500))
def test_oordeel_bijna_is_nooit_behaald(soort, s, n):
    """99,6 % of the target, and any other share under it."""
    bijna = Meting(Fraction(996, 1000) * s * n / 100, n)

    assert oordeel(soort, s, bijna, factor=100) == "niet_behaald"


@given(soort=st.sampled_from(GETALSOORTEN), s=st.integers(0, 100), n=noemers)
def test_oordeel_precies_op_de_grens_is_behaald(soort, s, n):
    assert oordeel(soort, s, Meting(s * n, 100 * n), factor=100) == "behaald"


@given(s=grenzen, t=aantallen, n=noemers)
def test_oordeel_vergelijkt_zonder_afronden(s, t, n):
    verwacht = "behaald" if Fraction(t, n) * 100 >= Fraction(s) else "niet_behaald"

    assert oordeel("minstens", s, Meting(t, n), factor=100) == verwacht


@given(s=grenzen, t=aantallen, n=noemers, periode=st.integers(1, 3))
def test_oordeel_stroom_trekt_het_jaar_door(s, t, n, periode):
    verwacht = "op_koers" if Fraction(t * 3 * 100, periode) <= Fraction(s) * n else "loopt_achter"

    assert oordeel("hoogstens", s, Meting(t, n), aard=STROOM, moment=Moment(periode), factor=100) == verwacht


@given(soort=soorten, s=grenzen, t=aantallen, n=noemers, t0=aantallen, periode=st.integers(1, 3))
def test_oordeel_verhouding_van_twee_stromen_telt_het_aandeel_van_nu(soort, s, t, n, t0, periode):
    assume(soort != "precies")
    nu, vorig = Meting(t, n), Meting(t0, n)
    tijdens = oordeel(soort, s, nu, vorig=vorig, aard=BEIDE_STROOM, moment=Moment(periode), factor=100)
    na = oordeel(soort, s, nu, vorig=vorig, aard=BEIDE_STROOM, moment=NA, factor=100)

    assert (tijdens == "op_koers") == (na == "behaald")


@given(s=grenzen, t=aantallen, n=noemers, t0=aantallen)
def test_oordeel_pad_wordt_door_het_jaar_strenger(s, t, n, t0):
    uit = [oordeel("minstens", s, Meting(t, n), vorig=Meting(t0, n), moment=Moment(p), factor=100) for p in (1, 2, 3)]

    assert uit == sorted(uit, key=["op_koers", "loopt_achter"].index)
    assert uit[2] == oordeel("minstens", s, Meting(t, n), moment=T3, factor=100)


@given(t=aantallen, s=st.integers(0, 2000), periode=st.integers(1, 3))
def test_oordeel_precies_als_stroom_tot_de_grens_op_koers(t, s, periode):
    uit = oordeel("precies", s, Meting(t), aard=STROOM, moment=Moment(periode))

    assert uit == ("op_koers" if t <= s else "loopt_achter")


@given(uit=st.lists(st.sampled_from(VAN_ZWAK_NAAR_STERK), min_size=1))
def test_zwakste_telt(uit):
    assert all(VAN_ZWAK_NAAR_STERK.index(zwakste(uit)) <= VAN_ZWAK_NAAR_STERK.index(o) for o in uit)
    assert zwakste(uit) in uit


VANDAAG, EERDER, LATER = datetime.date(2026, 6, 1), datetime.date(2026, 3, 1), datetime.date(2026, 9, 1)


@pytest.mark.parametrize(
    ("status", "gepland", "bereikt", "tijdens", "na"),
    [
        ("", None, None, "geen_meting", "geen_meting"),
        ("niet_begonnen", LATER, None, "loopt_achter", "niet_behaald"),
        ("loopt", LATER, None, "op_koers", "niet_behaald"),
        ("loopt", VANDAAG, None, "op_koers", "niet_behaald"),
        ("loopt", None, None, "op_koers", "niet_behaald"),
        ("loopt", EERDER, None, "loopt_achter", "niet_behaald"),
        ("bereikt", None, EERDER, "behaald", "behaald"),
        ("bereikt", None, datetime.date(2024, 1, 1), "behaald", "behaald"),
    ],
)
def test_oordeel_mijlpaal_volgt_status_en_datum(status, gepland, bereikt, tijdens, na):
    velden = {"status": status, "gepland_op": gepland, "bereikt_op": bereikt, "jaar": 2026, "vandaag": VANDAAG}

    assert oordeel_mijlpaal(**velden, na_jaar=False) == tijdens
    assert oordeel_mijlpaal(**velden, na_jaar=True) == na


def test_oordeel_mijlpaal_na_het_jaar_bereikt_is_te_laat():
    laat = datetime.date(2027, 2, 1)

    assert oordeel_mijlpaal(
        status="bereikt", gepland_op=None, bereikt_op=laat, jaar=2026, na_jaar=True, vandaag=laat
    ) == "niet_behaald"  # fmt: skip
