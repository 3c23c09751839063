"""The verdict on what the engine made: which target, during and after the year."""

import datetime
from decimal import Decimal

import pytest

from doelen.models import Grootheid, Indicator, Jaardoel, LandelijkCijfer, Streefwaarde
from doelen.services import doelenboom_laden, gesloten_jaren_markeren, wachtende_perioden_berekenen
from doelen.services.geldigheid import streefwaarde_voor
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, cijfer, ronde, slb, tel, uitkomst
from tests.factories import LeerlingtellingFactory
from tests.wereld import snel

pytestmark = snel


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def test_oordeel_tijdens_en_na_het_jaar(odp, settings):
    tel(odp, "hb_niveau_3", (1, 1, 1, 0))
    bereken()
    tijdens = uitkomst(odp.plek, "hb_niveau_3").oordeel

    settings.SWV_VANDAAG = datetime.date(2026, 12, 18)
    gesloten_jaren_markeren()
    wachtende_perioden_berekenen()
    laatste_dag = uitkomst(odp.plek, "hb_niveau_3").oordeel
    settings.SWV_VANDAAG = datetime.date(2026, 12, 19)
    gesloten_jaren_markeren()
    wachtende_perioden_berekenen()

    assert (tijdens, laatste_dag, uitkomst(odp.plek, "hb_niveau_3").oordeel) == (
        "loopt_achter",
        "loopt_achter",
        "niet_behaald",
    )


def test_oordeel_249_van_250_is_niet_behaald(odp, settings):
    settings.SWV_VANDAAG = datetime.date(2027, 12, 31)
    ronde(2027, "T3", sluit=datetime.date(2027, 12, 30))
    tel(odp, "so_in_aanmerking", (250, 250, 250, 250), jaar=2027)
    tel(odp, "mdo_in_regio", (250, 250, 250, 199), jaar=2027)

    bereken(2027)

    assert cijfer(odp.plek, "mdo_in_regio", jaar=2027)[:2] == (949, 1000)
    assert uitkomst(odp.plek, "mdo_in_regio", jaar=2027).oordeel == "niet_behaald"


def test_oordeel_alleen_waar_het_doel_geldt_of_hoger(odp):
    tel(odp, "so_in_aanmerking", (10, 20, 30, 40))
    tel(odp, "mdo_in_regio", (10, 20, 30, 40))
    slb(odp, (5, 5, 5, 5), (5, 5, 5, 5), (5, 5, 5, 5))
    for periode in ("T1", "T2"):
        slb(odp, (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), periode=periode)
    bereken()
    wijk, school = odp.wijken["polder"].plek, odp.scholen["haven"].plek

    assert uitkomst(wijk, "mdo_in_regio").oordeel == "geen_streefwaarde"
    assert uitkomst(odp.gemeente.plek, "mdo_in_regio").oordeel == "geen_streefwaarde"
    assert uitkomst(odp.plek, "mdo_in_regio").oordeel == "op_koers"
    assert uitkomst(wijk, "slb_aanmeldingen").oordeel == "op_koers"
    assert uitkomst(school, "slb_aanmeldingen").oordeel == "loopt_achter"


def test_oordeel_landelijk_wacht_op_het_cijfer(odp, settings):
    ronde(2023, "T3", sluit=datetime.date(2023, 12, 20))
    for periode in ("T1", "T2", "T3"):
        tel(odp, "tlv_nieuw", (5, 5, 5, 5), jaar=2023, periode=periode)
    for school in odp.scholen.values():
        LeerlingtellingFactory(school=school, teldatum=datetime.date(2023, 2, 1), aantal=500)
    bereken(2023)
    zonder = uitkomst(odp.plek, "tlv_nieuw", jaar=2023).oordeel

    LandelijkCijfer.objects.create(
        indicator=Indicator.objects.get(code="tlv_nieuw"), jaar=2023, waarde=Decimal("3.00"), bron="test"
    )
    bereken(2023)

    assert (zonder, uitkomst(odp.plek, "tlv_nieuw", jaar=2023).oordeel) == ("geen_streefwaarde", "behaald")


def test_oordeel_van_een_deel_waarvan_de_set_niet_klopt_is_geen_meting(odp):
    for periode in ("T1", "T2", "T3"):
        slb(odp, (1, 1, 1, 1), (3, 3, 3, 3), (6, 6, 6, 6), periode=periode)
    bereken()
    goed = uitkomst(odp.plek, "slb_niveau_3").oordeel
    Indicator.objects.get(code="slb_niveau_1").termen.filter(grootheid__code="slb_niveau_1").filter(
        kant="teller"
    ).update(grootheid=Grootheid.objects.get(code="slb_niveau_2"))
    bereken()

    assert (goed, uitkomst(odp.plek, "slb_niveau_3").oordeel) == ("op_koers", "geen_meting")


def doel_voor(plek, code, soort, waarde, *, jaar=2026):
    """A target of one place, beside the general one."""
    indicator = Indicator.objects.get(code=code)
    jaardoel = Jaardoel.objects.filter(jaar=jaar, streefwaarden__indicator=indicator).first()
    return Streefwaarde.objects.create(jaardoel=jaardoel, indicator=indicator, soort=soort, waarde=waarde, plek=plek)


@pytest.mark.parametrize("waar", ["wijk", "gemeente", "school", "geheel"])
def test_oordeel_een_streefwaarde_voor_een_plek_gaat_voor_en_geldt_alleen_daar(odp, waar):
    plekken = {
        "wijk": odp.wijken["polder"].plek,
        "gemeente": odp.gemeente.plek,
        "school": odp.scholen["haven"].plek,
        "geheel": odp.plek,
        "andere wijk": odp.wijken["haven"].plek,
    }
    for periode in ("T1", "T2", "T3"):
        slb(odp, (5, 5, 5, 5), (5, 5, 5, 5), (5, 5, 5, 5), periode=periode)
    bereken()
    algemeen = {naam: uitkomst(plek, "slb_aanmeldingen").streefwaarde_id for naam, plek in plekken.items()}

    eigen = doel_voor(plekken[waar], "slb_aanmeldingen", "hoogstens", 99)
    bereken()

    assert len(set(algemeen.values())) == 1
    nu = {naam: uitkomst(plek, "slb_aanmeldingen").streefwaarde_id for naam, plek in plekken.items()}
    assert nu == algemeen | {waar: eigen.pk}
    assert uitkomst(plekken[waar], "slb_aanmeldingen").oordeel == "op_koers"


def test_oordeel_een_streefwaarde_voor_een_plek_geldt_ook_waar_het_doel_anders_niet_oordeelt(odp):
    tel(odp, "so_in_aanmerking", (10, 20, 30, 40))
    tel(odp, "mdo_in_regio", (10, 20, 30, 4))
    doel_voor(odp.gemeente.plek, "mdo_in_regio", "minstens", 60)

    bereken()

    assert uitkomst(odp.gemeente.plek, "mdo_in_regio").oordeel == "op_koers"
    assert uitkomst(odp.wijken["polder"].plek, "mdo_in_regio").oordeel == "geen_streefwaarde"
    assert uitkomst(odp.plek, "mdo_in_regio").oordeel == "loopt_achter"


def test_oordeel_van_twee_doelen_telt_dat_van_het_eigen_niveau(odp):
    """A second goal of the same indicator, judged per gemeente: the gemeente and nobody above follows it."""
    geheel = Jaardoel.objects.get(jaar=2026, streefwaarden__indicator__code="mdo_in_regio")
    ander = Jaardoel.objects.create(
        thema=geheel.thema, jaar=2026, volgnummer=1, sleutel="x", tekst="x", niveau="wijk", oordeelniveau="gemeente"
    )
    Jaardoel.objects.filter(pk=geheel.pk).update(volgnummer=2)
    mdo = Indicator.objects.get(code="mdo_in_regio")
    lager = Streefwaarde.objects.create(jaardoel=ander, indicator=mdo, soort="minstens", waarde=10)
    tel(odp, "so_in_aanmerking", (10, 20, 30, 40))
    tel(odp, "mdo_in_regio", (1, 2, 3, 9))

    bereken()

    assert uitkomst(odp.gemeente.plek, "mdo_in_regio").streefwaarde == lager
    assert uitkomst(odp.plek, "mdo_in_regio").streefwaarde.jaardoel == geheel
    for plek in (odp.plek, odp.gemeente.plek, odp.wijken["polder"].plek):
        kandidaten = Streefwaarde.objects.filter(indicator=mdo, jaardoel__jaar=2026).select_related("jaardoel")
        assert streefwaarde_voor(plek, kandidaten) == uitkomst(plek, "mdo_in_regio").streefwaarde
