"""The doelenboom in the database: every jaardoel and every number, and what a second load does."""

import json
from collections import Counter
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import override_settings

from doelen.models import Beleidsdoel, Grootheid, Indicator, IndicatorTerm, Jaardoel, Streefwaarde, Thema
from doelen.services import doelenboom_laden
from doelen.services.doelenboom import ODP, VOORBEELD
from swv.tenancy.context import tenant
from tests.factories import GemeenteFactory
from tests.wereld import bouw_wereld, snel

BOOM = json.loads(ODP.read_text(encoding="utf-8"))
GRENZEN = [(doel, grens) for doel in BOOM["jaardoelen"] for grens in doel["streefwaarden"]]
MODELLEN = (Thema, Beleidsdoel, Grootheid, Indicator, IndicatorTerm, Jaardoel, Streefwaarde)

# Copied by hand from the slides "doelen per kalenderjaar": year, the words, indicator, kind, number.
UIT_DE_BRON = [
    (2023, "We streven naar het handhaven van het landelijk gemiddelde of daaronder", "tlv_nieuw", "landelijk", None),
    (2024, "40% van de leerlingen", "opvang_school_of_wijk", "minstens", "40"),
    (2025, "60% van de leerlingen met een extra ondersteuningsbehoefte", "opvang_school_of_wijk", "minstens", "60"),
    (2026, "65% van de leerlingen met een extra ondersteuningsbehoefte", "opvang_school_of_wijk", "minstens", "65"),
    (2027, "75% van de leerlingen", "opvang_school_of_wijk", "minstens", "75"),
    (2025, "70% van de leerlingen die ook in aanmerking", "mdo_in_regio", "minstens", "70"),
    (2026, "90% van de leerlingen die ook in aanmerking", "mdo_in_regio", "minstens", "90"),
    (2025, "0 thuiszitters met als oorzaak geen goede onderwijsplek", "thuiszitters_geen_plek", "precies", "0"),
    (2025, "Afname van thuiszitters die aangewezen zijn op jeugdhulp", "thuiszitters_jeugdhulp",
     "minder_dan_vorig_jaar", None),
    (2025, "Gemiddeld aantal SLB-aanmeldingen is 9% per school", "slb_aanmeldingen", "hoogstens", "9"),
    (2026, "Gemiddeld aantal SLB-aanmeldingen is 8% per school", "slb_aanmeldingen", "hoogstens", "8"),
    (2025, "naar de poortwachter vanuit de SLB is 50%", "slb_doorverwezen", "minstens", "50"),
    (2026, "naar de poortwachter vanuit de SLB is 55%", "slb_doorverwezen", "minstens", "55"),
    (2025, "interventieniveau 1 is maximaal 10%", "slb_niveau_1", "aandeel_hoogstens", "10"),
    (2025, "interventieniveau 1 is maximaal 10%", "slb_niveau_2", "aandeel_hoogstens", "50"),
    (2025, "interventieniveau 1 is maximaal 10%", "slb_niveau_3", "aandeel_minstens", "40"),
    (2026, "interventieniveau 1 is maximaal 7,5%", "slb_niveau_1", "aandeel_hoogstens", "7.5"),
    (2026, "interventieniveau 1 is maximaal 7,5%", "slb_niveau_3", "aandeel_minstens", "47.5"),
    (2026, "Het gemiddelde interventieniveau waarop het leesonderwijs wordt aangeboden", "leesniveau", "schaal", "2.4"),
    (2026, "75% van de helpdeskmeldingen is extra ondersteuning", "hb_meldingen_extra", "minstens", "75"),
    (2027, "80% van de helpdeskmeldingen zijn preventieve meldingen", "hb_meldingen_preventief", "minstens", "80"),
    (2027, "100% van alle scholen zit op ondersteuningsniveau 3", "hb_niveau_3", "minstens", "100"),
    (2027, "60% van alle scholen zit op ondersteuningsniveau 4", "hb_niveau_4", "minstens", "60"),
    (2026, "op 90% van de scholen planmatig structureel en correct", "nieuwkomers_signaleren", "minstens", "90"),
    (2026, "lukt op 50% van de nieuwkomersscholen", "anderstaligen_beide", "minstens", "50"),
    (2025, "40% stroomt na maximaal 2 jaar BBP uit", "bbp_uitstroom_op_tijd", "minstens", "40"),
]  # fmt: skip


@pytest.fixture(scope="module")
def geladen(django_db_setup, django_db_blocker):
    """The rows of a fresh samenwerkingsverband after loading, read once."""
    with django_db_blocker.unblock(), override_settings(SWV_TENANT_IN_TESTTRANSACTIE=True), transaction.atomic():
        wereld = bouw_wereld("odp", "Onderwijs dat Past")
        with tenant(wereld.swv.pk):
            doelenboom_laden()
            doelen = {
                d.sleutel: (d.thema.code, d.jaar, d.volgnummer, d.tekst, d.niveau, d.oordeelniveau, d.bron)
                for d in Jaardoel.objects.select_related("thema")
            }
            grenzen = {
                (g.jaardoel.sleutel, g.indicator.code): (g.soort, g.waarde, g.te_bevestigen, g.toelichting)
                for g in Streefwaarde.objects.select_related("jaardoel", "indicator")
            }
        transaction.set_rollback(True)
    return doelen, grenzen


@pytest.mark.parametrize("doel", BOOM["jaardoelen"], ids=lambda doel: doel["sleutel"])
def test_doelenboom_elk_jaardoel_staat_in_de_database(geladen, doel):
    velden = ("thema", "jaar", "volgnummer", "tekst", "niveau", "oordeelniveau")

    assert geladen[0][doel["sleutel"]] == (*(doel[veld] for veld in velden), BOOM["bron"]["titel"])


@pytest.mark.parametrize(("doel", "grens"), GRENZEN, ids=[f"{d['sleutel']}-{g['indicator']}" for d, g in GRENZEN])
def test_doelenboom_elke_streefwaarde_staat_in_de_database(geladen, doel, grens):
    waarde = None if grens["waarde"] is None else Decimal(grens["waarde"])

    assert geladen[1][doel["sleutel"], grens["indicator"]] == (
        grens["soort"],
        waarde,
        grens["te_bevestigen"],
        grens["toelichting"],
    )


@pytest.mark.parametrize(("jaar", "woorden", "indicator", "soort", "waarde"), UIT_DE_BRON)
def test_doelenboom_getallen_zijn_die_van_de_bron(geladen, jaar, woorden, indicator, soort, waarde):
    doelen, grenzen = geladen
    gevonden = [
        (g[0], g[1])
        for (sleutel, code), g in grenzen.items()
        if code == indicator and doelen[sleutel][1] == jaar and woorden in doelen[sleutel][3]
    ]

    assert gevonden == [(soort, None if waarde is None else Decimal(waarde))]


def test_doelenboom_telt_149_doelen_en_78_getallen(geladen):
    doelen, grenzen = geladen

    assert Counter(d[1] for d in doelen.values()) == {2023: 35, 2024: 34, 2025: 29, 2026: 25, 2027: 26}
    assert Counter(d[0] for d in doelen.values()) == {
        "cultuur": 13, "tlv": 5, "buiten_de_regio": 9, "thuiszitters": 10, "arrangementen": 26, "slb": 30, "hb": 56,
    }  # fmt: skip
    assert (len(doelen), len(grenzen)) == (149, 80)
    assert sum(waarde is not None for _, waarde, _, _ in grenzen.values()) == 78
    assert [soort for soort, *_ in grenzen.values()].count("landelijk") == 1


@snel
def test_doelenboom_tweede_keer_laden_verandert_niets(wereld):
    with tenant(wereld.swv.pk):
        GemeenteFactory(plek__naam="Schiedam")
        doelenboom_laden()
        eerst = {model: list(model.objects.order_by("pk").values()) for model in MODELLEN}
        doelenboom_laden()

        assert {model: list(model.objects.order_by("pk").values()) for model in MODELLEN} == eerst


@snel
def test_doelenboom_laat_wat_het_swv_zelf_veranderde_staan(wereld):
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        Streefwaarde.objects.filter(indicator__code="slb_aanmeldingen", jaardoel__jaar=2026).update(waarde=7)
        doelenboom_laden()

        assert Streefwaarde.objects.get(indicator__code="slb_aanmeldingen", jaardoel__jaar=2026).waarde == 7


@snel
def test_doelenboom_met_een_veranderde_tekst_wordt_geweigerd(wereld, tmp_path):
    bestand = tmp_path / "boom.json"
    bestand.write_text(ODP.read_text(encoding="utf-8").replace("delen kennis", "delen veel kennis"), encoding="utf-8")

    with tenant(wereld.swv.pk):
        with pytest.raises(ValidationError, match=r"boom\.json zijn veranderd"):
            doelenboom_laden(bestand=bestand)
        assert not Thema.objects.exists()


@snel
@pytest.mark.parametrize(("gemeente", "aantal"), [("Schiedam", 3), ("Maassluis", 0)])
def test_doelenboom_schoollogopedie_alleen_in_schiedam(wereld, gemeente, aantal):
    with tenant(wereld.swv.pk):
        GemeenteFactory(plek__naam=gemeente)
        doelenboom_laden()

        logopedie = Beleidsdoel.objects.filter(opmerking="doeltekst ontbreekt")
        assert logopedie.filter(gemeente__plek__naam="Schiedam").count() == logopedie.count() == aantal


@snel
def test_doelenboom_als_voorbeeld_is_gemerkt_en_noemt_niemand_van_elders(buren):
    with tenant(buren.swv.pk):
        doelenboom_laden(voorbeeld=True)

        assert set(Jaardoel.objects.values_list("bron", flat=True)) == {VOORBEELD}
        assert Jaardoel.objects.count() == 69
        assert not Beleidsdoel.objects.exists()
        teksten = [
            *Jaardoel.objects.values_list("tekst", flat=True),
            *Grootheid.objects.values_list("vraag", flat=True),
            *Grootheid.objects.values_list("naam", flat=True),
            *Indicator.objects.values_list("definitie", flat=True),
        ]
        assert [tekst for tekst in teksten if "Mevis" in tekst] == []


@snel
def test_grootheid_kent_haar_geheel_en_haar_hoogste(wereld):
    with tenant(wereld.swv.pk):
        doelenboom_laden()

        assert Grootheid.objects.get(code="opvang_school_of_wijk").deel_van.code == "ondersteuningsbehoefte"
        assert dict(Grootheid.objects.exclude(hoogste=None).values_list("eenheid", "hoogste")) == {
            "ja_nee": 1,
            "schaal": 3,
        }
        nieuwkomers = Grootheid.objects.met_nieuwkomers().filter(alleen_nieuwkomers=True)
        assert set(nieuwkomers.values_list("blok", flat=True)) == {"Nieuwkomers en anderstaligen"}
        assert nieuwkomers.count() == 3
