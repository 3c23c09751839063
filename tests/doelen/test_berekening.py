"""The engine: Σ teller and Σ noemer on five levels, who counts, from which source."""

import datetime
import uuid
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from arrangementen.models import Arrangement, Arrangementsoort
from doelen.models import (
    Opgave,
    Uitkomst,
)
from doelen.services import doelenboom_laden, uitkomsten_berekenen
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, cijfer, ronde, slb, tel, uitkomst
from tests.factories import LeerlingtellingFactory
from tests.wereld import snel
from wijken.models import Indeling, Kenmerk

pytestmark = snel


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


BEGIN = datetime.date(2019, 1, 1)


def test_berekening_telt_op_vijf_niveaus_op(odp):
    tel(odp, "so_in_aanmerking", (10, 20, 30, 40))
    tel(odp, "mdo_in_regio", (9, 10, 12, 40))

    bereken()

    assert cijfer(odp.scholen["avonturijn"].plek, "mdo_in_regio") == (9, 10, 1, 1)
    assert cijfer(odp.wijken["polder"].plek, "mdo_in_regio") == (31, 60, 3, 3)
    assert cijfer(odp.besturen["siko"].plek, "mdo_in_regio") == (49, 50, 2, 2)
    assert cijfer(odp.gemeente.plek, "mdo_in_regio") == (71, 100, 4, 4)
    assert cijfer(odp.plek, "mdo_in_regio") == (71, 100, 4, 4)


def test_berekening_niet_opgegeven_is_geen_nul(odp):
    tel(odp, "so_in_aanmerking", (10, 20, None, 40))
    tel(odp, "mdo_in_regio", (9, None, 12, 0))

    bereken()

    assert cijfer(odp.plek, "mdo_in_regio") == (9, 50, 2, 4)
    assert cijfer(odp.scholen["christal"].plek, "mdo_in_regio") == (None, None, 0, 1)
    assert uitkomst(odp.scholen["christal"].plek, "mdo_in_regio").oordeel == "geen_meting"
    assert uitkomst(odp.scholen["haven"].plek, "mdo_in_regio").teller == 0


@pytest.mark.parametrize("status", [Opgave.Status.OPEN, Opgave.Status.INGEDIEND])
def test_berekening_telt_alleen_wat_aanvaard_is(odp, status):
    tel(odp, "buiten_de_regio", (1, 1, 1, 1), status=status)

    bereken()

    assert cijfer(odp.plek, "buiten_de_regio") == (None, None, 0, 4)


def test_berekening_stroom_telt_de_perioden_op_en_eist_ze_alle(odp):
    for periode, aantallen in {"T1": (10, 10, 10, None), "T2": (20, 20, None, 20), "T3": (5, 5, 5, 5)}.items():
        tel(odp, "tlv_nieuw", aantallen, periode=periode)

    for periode in ("T1", "T2", "T3"):
        bereken(periode=periode)

    assert cijfer(odp.plek, "tlv_nieuw", periode="T1") == (30, 830, 3, 4)
    assert cijfer(odp.plek, "tlv_nieuw", periode="T2") == (60, 338, 2, 4)
    assert cijfer(odp.plek, "tlv_nieuw", periode="T3") == (70, 338, 2, 4)


def test_berekening_stand_telt_alleen_de_laatste_periode(odp):
    tel(odp, "buiten_de_regio", (10, 10, 10, 10), periode="T1")
    tel(odp, "buiten_de_regio", (7, None, 7, 7), periode="T2")

    bereken(periode="T2")

    assert cijfer(odp.plek, "buiten_de_regio", periode="T2") == (21, None, 3, 4)


def test_berekening_leerlingen_zijn_die_van_de_nieuwste_teldatum_tot_1_februari(odp):
    LeerlingtellingFactory(school=odp.scholen["haven"], teldatum=datetime.date(2026, 2, 1), aantal=60)
    LeerlingtellingFactory(school=odp.scholen["haven"], teldatum=datetime.date(2026, 2, 2), aantal=999)
    LeerlingtellingFactory(school=odp.scholen["ligthart"], teldatum=datetime.date(2026, 2, 1), aantal=None)

    bereken()

    assert cijfer(odp.plek, "arrangementen") == (0, 233 + 105 + 60, 3, 4)


def test_berekening_arrangement_telt_als_het_goedgekeurd_is_en_begint(odp):
    soort = Arrangementsoort.objects.create(naam="Begeleiding")
    for leerlingen, begin, status in [
        (3, (2026, 1, 1), "goedgekeurd"), (4, (2026, 4, 30), "goedgekeurd"), (50, (2026, 5, 1), "goedgekeurd"),
        (60, (2025, 12, 31), "goedgekeurd"), (70, (2026, 2, 1), "bevestigd"),
    ]:  # fmt: skip
        Arrangement.objects.create(
            school=odp.scholen["christal"], wijk=odp.wijken["polder"], soort=soort, titel="x", vraag="y",
            leerlingen=leerlingen, begin=datetime.date(*begin), einde=datetime.date(2026, 12, 31), bedrag=Decimal(10),
            status=status, gevraagd_door=odp.leden["directeur"], aanvraagsleutel=uuid.uuid4(),
        )  # fmt: skip

    bereken(periode="T1")
    bereken(periode="T2")

    assert cijfer(odp.plek, "arrangementen", periode="T1")[:2] == (7, 880)
    assert cijfer(odp.wijken["polder"].plek, "arrangementen", periode="T2")[:2] == (57, 830)


def test_berekening_nieuwkomers_telt_alleen_scholen_met_het_kenmerk(odp):
    Kenmerk.objects.create(school=odp.scholen["christal"], soort="nieuwkomersschool", begin=BEGIN)
    Kenmerk.objects.create(school=odp.scholen["christal"], soort="anderstaligen", begin=BEGIN)
    Kenmerk.objects.create(school=odp.scholen["ligthart"], soort="anderstaligen", begin=datetime.date(2026, 1, 2))
    tel(odp, "nieuwkomers_signaleren", (1, 1, 1, 0))

    bereken()

    assert cijfer(odp.plek, "nieuwkomers_signaleren") == (1, 1, 1, 1)
    assert not Uitkomst.objects.filter(plek=odp.wijken["haven"].plek, indicator__code="nieuwkomers_signaleren").exists()


def test_berekening_plaats_is_die_van_1_januari(odp):
    school = odp.scholen["avonturijn"]
    Indeling.objects.filter(school=school).update(einde=datetime.date(2026, 7, 31))
    Indeling.objects.create(
        school=school, bestuur=odp.besturen["un1ek"], wijk=odp.wijken["haven"], begin=datetime.date(2026, 8, 1)
    )
    tel(odp, "buiten_de_regio", (7, 0, 0, 0))

    bereken()

    assert cijfer(odp.wijken["polder"].plek, "buiten_de_regio") == (7, None, 3, 3)
    assert cijfer(odp.besturen["siko"].plek, "buiten_de_regio") == (7, None, 2, 2)


def test_berekening_opnieuw_vervangt_en_verandert_niets(odp):
    slb(odp, (5, 6, 7, 8), (9, 10, 11, 12), (13, 14, 15, 16))
    tel(odp, "buiten_de_regio", (1, 0, 0, 9))
    velden = ("indicator", "plek", "teller", "noemer", "scholen_mee", "oordeel", "zicht", "streefwaarde")

    eerst = bereken(), set(Uitkomst.objects.values_list(*velden))

    assert (bereken(), set(Uitkomst.objects.values_list(*velden))) == eerst


def test_berekening_zonder_ronde_zegt_wat_te_doen(odp):
    with pytest.raises(ValidationError, match="Er is geen opgaveronde T1 2031"):
        uitkomsten_berekenen(jaar=2031, periode="T1")


def test_berekening_ziet_de_buren_niet(odp, buren):
    with tenant(buren.swv.pk):
        doelenboom_laden()
        tel(buren, "buiten_de_regio", (100, 100, 100, 100))
        bereken()
    with tenant(odp.swv.pk):
        tel(odp, "buiten_de_regio", (7, 7, 7, 7))
        bereken()

        assert cijfer(odp.plek, "buiten_de_regio") == (28, None, 4, 4)
        assert set(Uitkomst.objects.values_list("swv", flat=True)) == {odp.swv.pk}


def test_opdracht_monitor_berekenen_zegt_hoeveel(odp, capsys):
    ronde()

    call_command("monitor_berekenen", swv="odp", jaar=2026, periode="T3")

    aantal = Uitkomst.objects.count()
    assert capsys.readouterr().out.startswith(f"{aantal} uitkomsten in 0,")
    assert aantal > 0
