"""Opgaven: who is asked what, saving answer by answer, handing in, accepting."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from doelen.models import Grootheid, Opgave, Opgaveronde, Telling
from doelen.services import (
    doelenboom_laden,
    opgave_accepteren,
    opgave_indienen,
    opgave_opslaan,
    opgave_terugsturen,
    ronde_openen,
)
from doelen.services.vragen import vragen_van
from swv.models import Gebeurtenis, Lid, Rol
from swv.tenancy.context import tenant
from tests.wereld import snel
from wijken.models import Kenmerk

pytestmark = snel
BEGIN = datetime.date(2019, 1, 1)


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def open_ronde(periode="T3", jaar=2026):
    return ronde_openen(
        jaar=jaar, periode=periode, opent=datetime.date(jaar, 11, 1), sluit=datetime.date(jaar, 12, 18), door=None
    )


def van_school(wereld, ronde, naam="avonturijn"):
    return ronde.opgaven.get(plek=wereld.scholen[naam].plek)


def veld(opgave, code, school=None):
    return next(
        v.veld for v in vragen_van(opgave) if v.grootheid.code == code and (school is None or v.school == school)
    )


def opslaan(opgave, lid, redenen=None, **antwoorden):
    velden = {veld(opgave, code): antwoord for code, antwoord in antwoorden.items()}
    redenen = {veld(opgave, code): reden for code, reden in (redenen or {}).items()}
    return opgave_opslaan(opgave=opgave, antwoorden=velden, redenen=redenen, door=lid)


def aantal(opgave, code):
    return Telling.objects.get(opgave=opgave, grootheid__code=code).aantal


def aanvaarden(opgave, lid):
    opgave_indienen(opgave=opgave, door=lid)
    return opgave_accepteren(opgave=opgave, door=Lid.objects.exclude(pk=lid.pk).first())


def test_ronde_vraagt_elke_school_en_elke_andere_bron_een_keer(odp):
    ronde = open_ronde()

    bronnen = sorted(ronde.opgaven.values_list("plek__soort", "vakgroep"))
    assert bronnen == [
        ("gemeente", "leerrecht"), *[("school", "")] * 4, ("swv", "hb"), ("swv", "slb"), ("swv", "tlv_commissie"),
    ]  # fmt: skip


def test_ronde_tweede_keer_openen_geeft_dezelfde_ronde(odp):
    eerst = open_ronde()

    assert open_ronde() == eerst
    assert (Opgaveronde.objects.count(), Opgave.objects.count()) == (1, 8)
    assert Gebeurtenis.objects.filter(soort="opgaveronde.geopend").count() == 1


def test_vragen_gewone_school_krijgt_het_blok_nieuwkomers_niet(odp):
    Kenmerk.objects.create(school=odp.scholen["christal"], soort="anderstaligen", begin=BEGIN)
    ronde = open_ronde()

    assert len(vragen_van(van_school(odp, ronde))) == 5
    assert len(vragen_van(van_school(odp, ronde, "christal"))) == 8


def test_vragen_van_een_vakgroep_gaan_over_elke_school(odp):
    ronde = open_ronde()

    slb = vragen_van(ronde.opgaven.get(vakgroep="slb"))

    assert {v.school for v in slb} == set(odp.scholen.values())
    assert len(slb) == 4 * 6


def test_vragen_queries_groeien_niet_met_de_scholen(odp, django_assert_num_queries):
    ronde = open_ronde()
    for opgave in (van_school(odp, ronde), ronde.opgaven.get(vakgroep="slb")):
        opgave = Opgave.objects.select_related("ronde", "plek").get(pk=opgave.pk)
        with django_assert_num_queries(6):
            vragen_van(opgave)


def test_opslaan_bewaart_en_leeg_is_geen_nul(odp):
    opgave, lid = van_school(odp, open_ronde()), odp.leden["directeur"]

    opslaan(opgave, lid, ondersteuningsbehoefte="7", opvang_school_of_wijk="0", hb_niveau_3="ja", leesniveau="")

    assert aantal(opgave, "ondersteuningsbehoefte") == 7
    assert aantal(opgave, "opvang_school_of_wijk") == 0
    assert aantal(opgave, "hb_niveau_3") == 1
    assert not Telling.objects.filter(grootheid__code="leesniveau").exists()
    opslaan(opgave, lid, ondersteuningsbehoefte="")
    assert aantal(opgave, "ondersteuningsbehoefte") is None


@pytest.mark.parametrize(
    ("code", "antwoord", "zin"),
    [
        ("ondersteuningsbehoefte", "zeven", "Vul een heel getal in"),
        ("ondersteuningsbehoefte", "7,5", "Vul een heel getal in"),
        ("ondersteuningsbehoefte", "-3", "Een aantal is nul of meer"),
        ("leesniveau", "4", "Kies een getal van 1 tot en met 3"),
        ("leesniveau", "0", "Kies een getal van 1 tot en met 3"),
        ("hb_niveau_3", "2", "Antwoord met ja of nee"),
    ],
)
def test_opslaan_zegt_per_veld_wat_er_mis_is_en_bewaart_de_rest(odp, code, antwoord, zin):
    opgave, lid = van_school(odp, open_ronde()), odp.leden["directeur"]

    with pytest.raises(ValidationError) as fout:
        opslaan(opgave, lid, **{code: antwoord, "hb_niveau_4": "nee"})

    assert list(fout.value.message_dict) == [veld(opgave, code)]
    assert fout.value.messages[0].startswith(zin)
    assert aantal(opgave, "hb_niveau_4") == 0
    assert not Telling.objects.filter(opgave=opgave, grootheid__code=code).exists()


def test_opslaan_deel_groter_dan_het_geheel_wordt_gemeld(odp):
    opgave, lid = van_school(odp, open_ronde()), odp.leden["directeur"]

    with pytest.raises(ValidationError, match="Dit is meer dan bij"):
        opslaan(opgave, lid, ondersteuningsbehoefte="4", opvang_school_of_wijk="5")
    with pytest.raises(ValidationError, match="Dit is meer dan bij"):
        opgave_indienen(opgave=opgave, door=lid)


def test_indienen_ver_van_de_vorige_keer_vraagt_een_reden(odp):
    lid, vorige = odp.leden["directeur"], van_school(odp, open_ronde("T2"))
    opslaan(vorige, lid, ondersteuningsbehoefte="12")
    aanvaarden(vorige, lid)
    opgave = van_school(odp, open_ronde("T3"))

    with pytest.raises(ValidationError, match=r"Vorige keer was het 12\. Klopt 212\?"):
        opslaan(opgave, lid, ondersteuningsbehoefte="212")
    assert aantal(opgave, "ondersteuningsbehoefte") == 212
    with pytest.raises(ValidationError, match="schrijf kort waarom"):
        opgave_indienen(opgave=opgave, door=lid)
    opslaan(opgave, lid, redenen={"ondersteuningsbehoefte": "Een nieuwe taalklas."})
    opgave_indienen(opgave=opgave, door=lid)

    assert Opgave.objects.get(pk=opgave.pk).status == "ingediend"


def test_vragen_tonen_de_vorige_keer(odp):
    lid, vorige = odp.leden["directeur"], van_school(odp, open_ronde("T2"))
    opslaan(vorige, lid, ondersteuningsbehoefte="12", hb_niveau_3="ja")
    aanvaarden(vorige, lid)

    vragen = {v.grootheid.code: v.vorige for v in vragen_van(van_school(odp, open_ronde("T3")))}

    assert vragen["ondersteuningsbehoefte"] == 12
    assert vragen["leesniveau"] is None


def test_indienen_van_een_lege_opgave_kan_niet(odp):
    opgave = van_school(odp, open_ronde())

    with pytest.raises(ValidationError, match="Er is nog niets ingevuld"):
        opgave_indienen(opgave=opgave, door=odp.leden["directeur"])


def test_indienen_twee_keer_is_een_keer_en_daarna_ligt_zij_vast(odp):
    opgave, lid = van_school(odp, open_ronde()), odp.leden["directeur"]
    opslaan(opgave, lid, ondersteuningsbehoefte="7")

    opgave_indienen(opgave=opgave, door=lid)
    opgave_indienen(opgave=opgave, door=lid)

    assert Gebeurtenis.objects.filter(soort="opgave.ingediend").count() == 1
    with pytest.raises(ValidationError, match="al ingediend"):
        opslaan(opgave, lid, ondersteuningsbehoefte="8")
    assert aantal(opgave, "ondersteuningsbehoefte") == 7


def test_accepteren_meldt_welke_periode_opnieuw_moet(odp):
    opgave, lid = van_school(odp, open_ronde()), odp.leden["kwaliteitsmedewerker"]
    opslaan(opgave, lid, ondersteuningsbehoefte="7")

    aanvaarden(opgave, lid)
    opgave_accepteren(opgave=opgave, door=lid)

    melding = Gebeurtenis.objects.get(soort="opgave.geaccepteerd")
    assert melding.gegevens == {"opgave": opgave.pk, "jaar": 2026, "periode": "T3"}


def test_accepteren_van_wat_nog_niet_is_ingediend_kan_niet(odp):
    with pytest.raises(ValidationError, match=r"niet \(meer\) ingediend"):
        opgave_accepteren(opgave=van_school(odp, open_ronde()), door=odp.leden["bestuurder"])


@pytest.mark.parametrize("wie", ["bestuurder", "kwaliteitsmedewerker"])
def test_accepteren_wat_je_zelf_indiende_kan_niet_als_een_ander_het_kan(odp, wie):
    opgave, lid = van_school(odp, open_ronde()), odp.leden[wie]
    opslaan(opgave, lid, ondersteuningsbehoefte="7")
    opgave_indienen(opgave=opgave, door=lid)

    with pytest.raises(ValidationError, match="Vraag een collega"):
        opgave_accepteren(opgave=opgave, door=lid)

    assert Opgave.objects.get(pk=opgave.pk).status == "ingediend"


def test_accepteren_wat_je_zelf_indiende_kan_als_er_niemand_anders_is(odp):
    """A rol that ended does not count, nor one at another bestuur."""
    Rol.objects.filter(lid=odp.leden["kwaliteitsmedewerker"]).update(einde=datetime.date(2026, 11, 21))
    opgave, lid = van_school(odp, open_ronde()), odp.leden["bestuurder"]
    opslaan(opgave, lid, ondersteuningsbehoefte="7")
    opgave_indienen(opgave=opgave, door=lid)

    assert opgave_accepteren(opgave=opgave, door=lid).status == "geaccepteerd"


def test_accepteren_van_een_vakgroep_is_van_een_ander_van_het_bureau(odp):
    opgave, lid = open_ronde().opgaven.get(vakgroep="slb"), odp.leden["medewerker"]
    Opgave.objects.filter(pk=opgave.pk).update(status="ingediend", ingediend_door=lid)

    with pytest.raises(ValidationError, match="Vraag een collega"):
        opgave_accepteren(opgave=opgave, door=lid)
    assert opgave_accepteren(opgave=opgave, door=odp.leden["directeur_bestuurder"]).status == "geaccepteerd"


def test_terugsturen_heeft_een_reden_en_opent_de_opgave_weer(odp):
    opgave, lid = van_school(odp, open_ronde()), odp.leden["directeur"]
    opslaan(opgave, lid, ondersteuningsbehoefte="7")
    opgave_indienen(opgave=opgave, door=lid)

    with pytest.raises(ValidationError, match="Schrijf in één zin"):
        opgave_terugsturen(opgave=opgave, reden=" ", door=lid)
    opgave_terugsturen(opgave=opgave, reden="Tel ook groep 1 mee.", door=lid)

    opgave = Opgave.objects.get(pk=opgave.pk)
    assert (opgave.status, opgave.terug_reden) == ("open", "Tel ook groep 1 mee.")
    opslaan(opgave, lid, ondersteuningsbehoefte="8")
    assert aantal(opgave, "ondersteuningsbehoefte") == Decimal(8)


def test_grootheden_van_de_toepassing_worden_niemand_gevraagd(odp):
    ronde = open_ronde()

    gevraagd = {v.grootheid.code for opgave in ronde.opgaven.all() for v in vragen_van(opgave)}

    eigen = set(Grootheid.objects.filter(bron="toepassing").values_list("code", flat=True))
    assert gevraagd & eigen == set()
    nieuwkomers = {"nieuwkomers_signaleren", "nieuwkomers_begeleiden", "anderstaligen_beide"}
    assert gevraagd == set(Grootheid.objects.values_list("code", flat=True)) - eigen - nieuwkomers
