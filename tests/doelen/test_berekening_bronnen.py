"""What the engine counts from: corrections, definitions of some years, schools that close, kinds of figure."""

import datetime

import pytest

from doelen.models import Correctie, Grootheid, Indicator, Opgave, Telling, Uitkomst
from doelen.services import doelenboom_laden
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, cijfer, tel
from tests.wereld import snel
from wijken.models import Indeling, School

pytestmark = snel


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def corrigeer(wereld, code, aantal, *, school="avonturijn", periode="T3"):
    waar = {"school": wereld.scholen[school], "grootheid": Grootheid.objects.get(code=code)}
    opgave = Opgave.objects.get(ronde__jaar=2026, ronde__periode=periode, plek=wereld.plek, vakgroep="")
    return Correctie.objects.create(opgave=opgave, aantal=aantal, reden="x", door=wereld.leden["medewerker"], **waar)


@pytest.mark.parametrize(
    ("aantallen", "verwacht"),
    [
        ((8,), (28, None, 4, 4)),
        ((8, 9), (29, None, 4, 4)),
        ((9, None), (20, None, 3, 4)),
        ((None, 7), (27, None, 4, 4)),
    ],
)
def test_berekening_de_nieuwste_correctie_gaat_voor_de_telling(odp, aantallen, verwacht):
    tel(odp, "buiten_de_regio", (5, 6, 7, 7))
    for aantal in aantallen:
        corrigeer(odp, "buiten_de_regio", aantal)

    bereken()

    assert cijfer(odp.plek, "buiten_de_regio") == verwacht
    assert Telling.objects.filter(aantal=5).exists()


def test_berekening_een_correctie_waar_niets_was_opgegeven_telt(odp):
    tel(odp, "buiten_de_regio", (None, 6, 7, 7))
    corrigeer(odp, "buiten_de_regio", 5)

    bereken()

    assert cijfer(odp.plek, "buiten_de_regio") == (25, None, 4, 4)


def test_berekening_een_correctie_geldt_alleen_in_haar_periode(odp):
    for periode in ("T1", "T2"):
        tel(odp, "tlv_nieuw", (10, 10, 10, 10), periode=periode)
    corrigeer(odp, "tlv_nieuw", 15, periode="T1")

    bereken(periode="T1")
    bereken(periode="T2")

    assert cijfer(odp.plek, "tlv_nieuw", periode="T1")[0] == 45
    assert cijfer(odp.plek, "tlv_nieuw", periode="T2")[0] == 85


@pytest.mark.parametrize(
    ("vanaf", "tot", "telt"),
    [
        (None, None, True),
        (2026, None, True),
        (2027, None, False),
        (None, 2026, True),
        (None, 2025, False),
        (2026, 2026, True),
    ],
)
def test_berekening_een_definitie_geldt_alleen_in_haar_jaren(odp, vanaf, tot, telt):
    Indicator.objects.filter(code="buiten_de_regio").update(vanaf_jaar=vanaf, tot_jaar=tot)
    tel(odp, "buiten_de_regio", (5, 6, 7, 7))

    bereken()

    assert Uitkomst.objects.filter(indicator__code="buiten_de_regio").exists() == telt
    assert Uitkomst.objects.filter(indicator__code="thuiszitters").exists()


def test_berekening_gesloten_school_telt_niet_meer_mee(odp):
    School.objects.filter(pk=odp.scholen["haven"].pk).update(gesloten_op=datetime.date(2026, 1, 1))
    tel(odp, "buiten_de_regio", (5, 6, 7, 70))

    bereken()

    assert cijfer(odp.plek, "buiten_de_regio") == (18, None, 3, 3)


def test_berekening_school_zonder_wijk_telt_voor_bestuur_en_geheel(odp):
    Indeling.objects.filter(school=odp.scholen["haven"]).update(wijk=None)
    tel(odp, "buiten_de_regio", (5, 6, 7, 70))

    bereken()

    assert cijfer(odp.plek, "buiten_de_regio") == (88, None, 4, 4)
    assert cijfer(odp.besturen["siko"].plek, "buiten_de_regio") == (75, None, 2, 2)
    assert not Uitkomst.objects.filter(plek=odp.wijken["haven"].plek).exists()


def test_berekening_gemiddelde_van_een_schaal_en_aandeel_van_scholen(odp):
    tel(odp, "leesniveau", (1, 2, 3, None))
    tel(odp, "hb_niveau_3", (1, 1, 0, 0))

    bereken()

    assert cijfer(odp.plek, "leesniveau") == (6, 3, 3, 4)
    assert cijfer(odp.wijken["polder"].plek, "hb_niveau_3") == (2, 3, 3, 3)


def test_berekening_telt_met_een_filter_op_oorzaak_en_hun_som(odp):
    oorzaken = {
        "thuiszitters_geen_plek": (1, 2, 0, 6),
        "thuiszitters_jeugdhulp": (0, 5, 0, 0),
        "thuiszitters_onderwijs_zorg": (0, 0, 0, 0),
        "thuiszitters_overig": (3, 0, 0, 1),
    }
    for code, aantallen in oorzaken.items():
        tel(odp, code, aantallen)

    bereken()

    assert cijfer(odp.plek, "thuiszitters_geen_plek") == (9, None, 4, 4)
    assert cijfer(odp.plek, "thuiszitters") == (18, None, 4, 4)
    assert cijfer(odp.scholen["christal"].plek, "thuiszitters") == (7, None, 1, 1)
