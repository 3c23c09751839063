"""The engine: Σ teller and Σ noemer on five levels, who counts, the verdict, what is hidden."""

import datetime
import uuid
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from arrangementen.models import Arrangement, Arrangementsoort
from doelen.models import (
    Grootheid,
    Indicator,
    Jaardoel,
    LandelijkCijfer,
    Mijlpaal,
    Opgave,
    Opgaveronde,
    Telling,
    Uitkomst,
)
from doelen.services import (
    doelenboom_laden,
    gesloten_jaren_bijwerken,
    mijlpaal_zetten,
    uitkomsten_berekenen,
    uitkomsten_bijwerken,
)
from doelen.services.beeld import doelenbeeld, grootste_gat, jaardoelen_van, mijlpalen_van, per_plek, reeks, regels
from swv.models import Gebeurtenis
from swv.services import gebeurtenis_melden
from swv.tenancy.context import tenant
from tests.doelen.opgaven import herstel
from tests.factories import LeerlingtellingFactory
from tests.wereld import snel
from wijken.models import Indeling, Kenmerk

pytestmark = snel
SCHOLEN = ("avonturijn", "christal", "ligthart", "haven")
AANVAARD = Opgave.Status.GEACCEPTEERD
BEGIN = datetime.date(2019, 1, 1)


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def ronde(jaar=2026, periode="T3", sluit=datetime.date(2026, 12, 18)):
    return Opgaveronde.objects.get_or_create(
        jaar=jaar, periode=periode, defaults={"opent": datetime.date(jaar, 1, 1), "sluit": sluit}
    )[0]


def tel(wereld, code, aantallen, *, jaar=2026, periode="T3", status=AANVAARD):
    """One opgave of the SWV with a count per school of SCHOLEN."""
    hier, grootheid = ronde(jaar, periode), Grootheid.objects.get(code=code)
    opgave, _ = Opgave.objects.get_or_create(ronde=hier, plek=wereld.plek, vakgroep="")
    Opgave.objects.filter(pk=opgave.pk).update(status=Opgave.Status.OPEN)
    for naam, aantal in zip(SCHOLEN, aantallen, strict=True):
        Telling.objects.create(opgave=opgave, school=wereld.scholen[naam], grootheid=grootheid, aantal=aantal)
    Opgave.objects.filter(pk=opgave.pk).update(status=status)


def slb(wereld, een, twee, drie, **waar):
    for nummer, aantallen in enumerate((een, twee, drie), start=1):
        tel(wereld, f"slb_niveau_{nummer}", aantallen, **waar)


def bereken(jaar=2026, periode="T3"):
    ronde(jaar, periode)
    return uitkomsten_berekenen(jaar=jaar, periode=periode)


def uitkomst(plek, code, jaar=2026, periode="T3"):
    return Uitkomst.objects.get(plek=plek, indicator__code=code, jaar=jaar, periode=periode)


def cijfer(plek, code, **waar):
    u = uitkomst(plek, code, **waar)
    return u.teller, u.noemer, u.scholen_mee, u.scholen_totaal


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


def test_oordeel_tijdens_en_na_het_jaar(odp, settings):
    tel(odp, "hb_niveau_3", (1, 1, 1, 0))
    bereken()
    tijdens = uitkomst(odp.plek, "hb_niveau_3").oordeel

    settings.SWV_VANDAAG = datetime.date(2026, 12, 18)
    gesloten_jaren_bijwerken()
    laatste_dag = uitkomst(odp.plek, "hb_niveau_3").oordeel
    settings.SWV_VANDAAG = datetime.date(2026, 12, 19)
    gesloten_jaren_bijwerken()

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
        r.plek.naam: r.getoond(False)["teller"] for r in per_plek(_indicator("buiten_de_regio"), 2026, "T3", "school")
    }

    assert alle["Avonturijn"] == alle["Christal"] == "<5"


def test_bijwerken_rekent_de_periode_en_de_latere_opnieuw(odp):
    for periode in ("T1", "T2"):
        tel(odp, "tlv_nieuw", (10, 10, 10, 10), periode=periode)
        bereken(periode=periode)
    herstel("tlv_nieuw", 20, opgave__ronde__periode="T1")
    oud = gebeurtenis_melden(soort="opgave.geaccepteerd", jaar=2026, periode="T1", opgave=1)
    nieuw = gebeurtenis_melden(soort="opgave.geaccepteerd", jaar=2026, periode="T1", opgave=2)

    uitkomsten_bijwerken(oud)
    assert uitkomst(odp.plek, "tlv_nieuw", periode="T1").teller == 40
    uitkomsten_bijwerken(nieuw)

    assert uitkomst(odp.plek, "tlv_nieuw", periode="T1").teller == 80
    assert uitkomst(odp.plek, "tlv_nieuw", periode="T2").teller == 120
    assert Gebeurtenis.objects.onbezorgd().count() == 2


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


def test_beeld_telt_149_doelen_en_het_zwakste_oordeel(odp, django_assert_num_queries):
    for periode in ("T1", "T2", "T3"):
        slb(odp, (1, 1, 1, 1), (9, 9, 9, 9), (6, 6, 6, 6), periode=periode)
    bereken()

    with django_assert_num_queries(5):
        beeld = doelenbeeld()

    assert sum(len(doelen) for rij in beeld for doelen in rij.jaren.values()) == 149
    assert [rij.thema.code for rij in beeld][:2] == ["cultuur", "tlv"]
    slb_2026 = {d.jaardoel.sleutel: d.oordeel for rij in beeld for d in rij.jaren[2026] if rij.thema.code == "slb"}
    assert slb_2026["slb-2026-3"] == "loopt_achter"
    assert len(jaardoelen_van(2026)) == 25


def test_beeld_mijlpaal_telt_de_plekken_van_zijn_niveau(odp):
    doel = Jaardoel.objects.filter(jaar=2026, oordeelniveau="wijk").first()
    polder, haven = (odp.wijken[naam].plek for naam in ("polder", "haven"))
    lid = odp.leden["procesbegeleider"]

    mijlpaal_zetten(jaardoel=doel, plek=polder, status="bereikt", door=lid)
    een = next(d for d in jaardoelen_van(2026) if d.jaardoel == doel)
    mijlpaal_zetten(jaardoel=doel, plek=haven, status="loopt", door=lid)
    twee = next(d for d in jaardoelen_van(2026) if d.jaardoel == doel)

    assert (een.oordeel, een.stand) == ("geen_meting", "1 van de 2 wijken")
    assert (twee.oordeel, twee.stand) == ("op_koers", "1 van de 2 wijken")
    assert [m.oordeel for m in mijlpalen_van(polder, 2026) if m.jaardoel == doel] == ["behaald"]


def test_mijlpaal_zetten_weigert_wat_niet_past(odp):
    lid, wijk = odp.leden["procesbegeleider"], odp.wijken["polder"].plek
    in_woorden, met_getal = (Jaardoel.objects.get(sleutel=s) for s in ("cultuur-2025-1", "slb-2026-1"))

    with pytest.raises(ValidationError, match="heeft een getal"):
        mijlpaal_zetten(jaardoel=met_getal, plek=odp.scholen["haven"].plek, status="loopt", door=lid)
    with pytest.raises(ValidationError, match="geldt per wijk"):
        mijlpaal_zetten(jaardoel=in_woorden, plek=odp.plek, status="loopt", door=lid)
    with pytest.raises(ValidationError, match="moet nog komen"):
        morgen = datetime.date(2026, 11, 23)
        mijlpaal_zetten(jaardoel=in_woorden, plek=wijk, status="bereikt", bereikt_op=morgen, door=lid)
    for status in ("loopt", "bereikt"):
        mijlpaal_zetten(jaardoel=in_woorden, plek=wijk, status=status, bewijs=" Zie het verslag. ", door=lid)

    mijlpaal = Mijlpaal.objects.get()
    assert (mijlpaal.status, mijlpaal.bereikt_op, mijlpaal.bewijs) == (
        "bereikt",
        datetime.date(2026, 11, 22),
        "Zie het verslag.",
    )


def test_regels_grootste_gat_eerst_en_gemiddelde_per_school_ernaast(odp, django_assert_num_queries):
    for periode in ("T1", "T2", "T3"):
        slb(odp, (10, 0, 0, 0), (10, 0, 0, 10), (10, 0, 0, 10), periode=periode)
    tel(odp, "so_in_aanmerking", (10, 20, 30, 40))
    tel(odp, "mdo_in_regio", (5, 10, 15, 20))
    bereken()

    with django_assert_num_queries(3):
        alle = {regel.indicator.code: regel for regel in regels(odp.plek, 2026, "T3")}

    gat = [regel.indicator.code for regel in grootste_gat(2026, "T3", aantal=2)]
    gemiddelde = sum(Decimal(t) / n for t, n in ((90, 233), (0, 105), (0, 492), (60, 50))) * 100 / 4
    assert alle["slb_aanmeldingen"].gemiddelde_per_school == pytest.approx(gemiddelde)
    assert alle["mdo_in_regio"].gemiddelde_per_school is None
    assert alle["mdo_in_regio"].doelwoord == "90\u00a0% of meer"
    assert gat == ["slb_niveau_1", "slb_aanmeldingen"]
    assert [jaar for jaar, _, _ in reeks(_indicator("mdo_in_regio"), odp.plek)] == [2026]


def _indicator(code):
    return Indicator.objects.get(code=code)
