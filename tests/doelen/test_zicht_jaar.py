"""What a year of a stroom shows through the monitor: the difference of two periods is a count of pupils as well."""

import pytest

from doelen.models import Opgaveronde, Uitkomst
from doelen.services import (
    doelenboom_laden,
    uitkomsten_berekenen,
    uitkomsten_bijwerken,
    wachtende_perioden_berekenen,
)
from swv.kleine_aantallen import is_klein
from swv.services import gebeurtenis_melden
from swv.tenancy.context import tenant
from tests.doelen.opgaven import SCHOLEN, geef_op, herstel, open_ronde
from tests.wereld import Wereld, snel

pytestmark = snel
PERIODEN = ("T1", "T2", "T3")


@pytest.fixture
def odp(wereld):
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def tel(wereld: Wereld, code: str, **per_periode: tuple[int, ...]) -> None:
    for periode, aantallen in per_periode.items():
        geef_op(wereld, open_ronde(periode), code, aantallen)


def bereken() -> None:
    for periode in PERIODEN:
        uitkomsten_berekenen(jaar=2026, periode=periode)


def zicht(plek, code: str = "tlv_nieuw") -> list[str]:
    rijen = Uitkomst.objects.filter(plek=plek, indicator__code=code).order_by("periode")
    return list(rijen.values_list("zicht", flat=True))


def test_zicht_van_een_stroom_verbergt_een_kleine_stap(odp):
    """The case of the security review: T1 5, T2 6, T3 10; T3 is measured from T1, which stays."""
    tel(odp, "tlv_nieuw", T1=(5, 20, 20, 20), T2=(1, 20, 20, 20), T3=(4, 20, 20, 20))

    bereken()

    assert zicht(odp.scholen["avonturijn"].plek) == ["open", "verborgen", "open"]
    assert zicht(odp.plek) == ["open"] * 3


def test_zicht_van_een_stroom_sluit_de_weg_over_wijk_en_bestuur(odp):
    tel(odp, "tlv_nieuw", T1=(9, 20, 30, 40), T2=(2, 20, 30, 40), T3=(9, 20, 30, 40))

    bereken()

    dicht = {
        u.plek.naam for u in Uitkomst.objects.filter(indicator__code="tlv_nieuw", periode="T2").exclude(zicht="open")
    }
    assert "Avonturijn" in dicht
    assert {"Christal", "Ligthart"} & dicht or odp.wijken["polder"].plek.naam in dicht
    assert "Haven" in dicht or odp.besturen["siko"].plek.naam in dicht


def test_zicht_van_een_deel_kijkt_ook_naar_de_stap_van_de_rest(odp):
    """All but two of the new pupils go to the school or wijk: the two who do not follow from the difference."""
    tel(odp, "ondersteuningsbehoefte", T1=(20, 20, 20, 20), T2=(12, 20, 20, 20))
    tel(odp, "opvang_school_of_wijk", T1=(10, 10, 10, 10), T2=(10, 10, 10, 10))
    open_ronde("T3")

    bereken()

    assert zicht(odp.scholen["avonturijn"].plek, "opvang_school_of_wijk")[:2] == ["open", "verborgen"]


def test_zicht_van_een_stand_let_niet_op_de_vorige_periode(odp):
    tel(odp, "buiten_de_regio", T1=(10, 20, 20, 20), T2=(11, 20, 20, 20), T3=(12, 20, 20, 20))

    bereken()

    assert zicht(odp.scholen["avonturijn"].plek, "buiten_de_regio") == ["open"] * 3


def test_zicht_een_jaar_begint_opnieuw(odp):
    """Two years of a stroom are about different pupils; each is five or more by itself."""
    for jaar, aantal in ((2025, 12), (2026, 14)):
        geef_op(odp, open_ronde("T1", jaar), "tlv_nieuw", (aantal, 20, 20, 20))
        uitkomsten_berekenen(jaar=jaar, periode="T1")

    assert zicht(odp.scholen["avonturijn"].plek) == ["open", "open"]


def test_zicht_een_herstelde_eerdere_periode_rekent_de_latere_opnieuw(odp):
    tel(odp, "tlv_nieuw", T1=(10, 20, 20, 20), T2=(10, 20, 20, 20), T3=(10, 20, 20, 20))
    bereken()
    herstel("tlv_nieuw", 3, opgave__ronde__periode="T2", school=odp.scholen["avonturijn"])

    uitkomsten_bijwerken(gebeurtenis_melden(soort="opgave.geaccepteerd", jaar=2026, periode="T2", opgave=1))
    wachtende_perioden_berekenen()

    assert zicht(odp.scholen["avonturijn"].plek) == ["open", "verborgen", "open"]


def test_zicht_geen_open_paar_met_een_kleine_stap(odp):
    """Every pair of open periods of every stroom on every place."""
    tel(odp, "tlv_nieuw", T1=(5, 9, 6, 0), T2=(1, 0, 7, 3), T3=(4, 2, 0, 11))
    for nummer, aantallen in enumerate(((6, 7, 8, 5), (5, 5, 9, 6), (7, 5, 5, 8)), start=1):
        tel(odp, f"slb_niveau_{nummer}", T1=aantallen, T2=aantallen[::-1], T3=(nummer, 0, 6, 2))

    bereken()

    open_ = Uitkomst.objects.filter(zicht="open", scholen_mee=len(SCHOLEN)).exclude(indicator__eenheid="schaal")
    per_cel: dict[tuple[int, int], list[int]] = {}
    for indicator, plek, teller in open_.order_by("periode").values_list("indicator", "plek", "teller"):
        per_cel.setdefault((indicator, plek), []).append(int(teller))
    stappen = [b - a for tellers in per_cel.values() for n, a in enumerate(tellers) for b in tellers[n + 1 :]]
    assert stappen
    assert not any(map(is_klein, stappen))
    assert Opgaveronde.objects.count() == 3
