"""What the engine hides: a small count, what gives it back, its verdict."""

import pytest

from doelen.models import Uitkomst
from doelen.services import doelenboom_laden
from doelen.services.beeld import per_plek, regels
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, indicator, slb, tel, uitkomst
from tests.wereld import snel

pytestmark = snel


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def test_zicht_klein_aantal_van_een_school_neemt_anderen_mee(odp):
    tel(odp, "buiten_de_regio", (3, 8, 20, 30))

    bereken()

    zicht = {u.plek.naam: u.zicht for u in Uitkomst.objects.filter(indicator__code="buiten_de_regio")}
    assert zicht["Avonturijn"] == "klein"
    assert zicht["Christal"] == "verborgen"
    assert zicht["Haven"] == "verborgen"
    assert zicht[odp.plek.naam] == "open"


def test_zicht_scholen_tellen_is_geen_klein_aantal(odp):
    tel(odp, "hb_niveau_3", (1, 1, 1, 0))

    bereken()

    assert set(Uitkomst.objects.filter(indicator__code="hb_niveau_3").values_list("zicht", flat=True)) == {"open"}


def test_zicht_deel_van_een_set_sluit_de_andere_delen(odp):
    """Of 30 aanmeldingen, 2 on level 1: levels 2 and 3 give it back, so the three hide together; the total stays."""
    for periode in ("T1", "T2", "T3"):
        leeg = (0, 0, 0, 0)
        een = (2, 10, 10, 10) if periode == "T3" else leeg
        twee = (12, 10, 10, 10) if periode == "T3" else leeg
        slb(odp, een, twee, (16, 10, 10, 10) if periode == "T3" else leeg, periode=periode)

    bereken()

    school = odp.scholen["avonturijn"].plek
    zicht = {code: uitkomst(school, code).zicht for code in ("slb_niveau_1", "slb_niveau_2", "slb_aanmeldingen")}
    assert zicht == {"slb_niveau_1": "klein", "slb_niveau_2": "verborgen", "slb_aanmeldingen": "open"}


def test_regel_getoond_verbergt_getal_en_oordeel_voor_wie_het_niet_mag(odp):
    tel(odp, "buiten_de_regio", (3, 8, 20, 30))
    bereken()

    regel = next(r for r in regels(odp.scholen["avonturijn"].plek, 2026, "T3") if r.indicator.code == "buiten_de_regio")

    assert regel.getoond(False) == {
        "teller": "<5", "noemer": None, "waarde": None, "vorig": None, "oordeel": "te_klein",
    }  # fmt: skip
    assert (regel.getoond(True)["teller"], regel.getoond(True)["oordeel"]) == (3, "geen_streefwaarde")


def test_regel_verborgen_nul_lijkt_op_een_klein_aantal(odp):
    tel(odp, "buiten_de_regio", (3, 0, 20, 30))
    bereken()

    alle = {
        r.plek.naam: r.getoond(False)["teller"] for r in per_plek(indicator("buiten_de_regio"), 2026, "T3", "school")
    }

    assert alle["Avonturijn"] == alle["Christal"] == "<5"
