"""Changing the doelenboom: what may change, what stays, what a copy takes along."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from doelen import services
from doelen.models import Indicator, Interventie, Jaardoel, Mijlpaal, Planperiode, Streefwaarde, Thema
from doelen.services.beeld import doelenbeeld
from swv.models import Gebeurtenis
from swv.tenancy.context import tenant
from tests.doelen.boom import jaardoel, maak_boom, streefwaarde, velden
from tests.wereld import Wereld, snel

pytestmark = snel
BOOM = "/odp/doelen/monitor/boom/"


def bewaar(boom, door, *args, doel=None, oud=None, **anders):
    return services.streefwaarde_bewaren(
        jaardoel=doel or boom["doel"], streefwaarde=oud, door=door, **velden(*args, **anders)
    )


def test_streefwaarde_wijzigen_vraagt_waarom_bewaart_de_oude_en_laat_opnieuw_rekenen(wereld: Wereld) -> None:
    door = wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        oud = bewaar(boom, door, boom["los"], "hoogstens", Decimal(8))
        with pytest.raises(ValidationError, match="waarom deze streefwaarde verandert"):
            bewaar(boom, door, boom["los"], "hoogstens", Decimal(9), oud=oud)
        bewaar(boom, door, boom["los"], "hoogstens", Decimal(9), oud=oud, reden="Er kwamen scholen bij")
        gevraagd = Gebeurtenis.objects.filter(soort="streefwaarde.gewijzigd").values_list("gegevens", flat=True)
        assert list(gevraagd) == [{"jaar": 2027, "periode": "T1"}] * 2

    pagina = wereld.client("directeur").get(f"/odp/doelen/monitor/jaardoelen/{boom['doel'].pk}/").content.decode()

    tekst = " ".join(pagina.replace("\xa0", " ").split())
    assert "Eerder: 8 % of minder. Gewijzigd op" in tekst
    assert "omdat: Er kwamen scholen bij" in tekst


@pytest.mark.parametrize(
    ("grenzen", "mag"),
    [
        ([("aandeel_hoogstens", 10), ("aandeel_hoogstens", 50), ("aandeel_minstens", 40)], True),
        ([("aandeel_hoogstens", 10), ("aandeel_hoogstens", 20), ("aandeel_hoogstens", 30)], False),
        ([("aandeel_minstens", 50), ("aandeel_minstens", 51)], False),
        ([("precies", 20), ("precies", 30), ("precies", 50)], True),
        ([("precies", 20), ("precies", 30), ("precies", 49)], False),
    ],
)
def test_delen_van_een_geheel_moeten_samen_100_kunnen_zijn(wereld: Wereld, grenzen, mag: bool) -> None:
    door = wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        *eerst, laatst = zip(boom["delen"], grenzen, strict=False)
        for deel, (soort, waarde) in eerst:
            bewaar(boom, door, deel, soort, Decimal(waarde))

        deel, (soort, waarde) = laatst
        if mag:
            assert bewaar(boom, door, deel, soort, Decimal(waarde)).pk
        else:
            with pytest.raises(ValidationError, match="100 %"):
                bewaar(boom, door, deel, soort, Decimal(waarde))


@pytest.mark.parametrize(
    ("soort", "waarde", "fout"),
    [
        ("landelijk", 3, "Laat dit leeg"),
        ("minder_dan_vorig_jaar", 3, "Laat dit leeg"),
        ("minstens", None, "Vul in welk getal"),
        ("minstens", 101, "hoogstens 100"),
        ("aandeel_minstens", 40, "geen deel van een geheel"),
        ("schaal", 2, "geen gemiddelde"),
    ],
)
def test_streefwaarde_past_bij_haar_soort(wereld: Wereld, soort: str, waarde, fout: str) -> None:
    with tenant(wereld.swv.pk):
        boom = maak_boom()

        with pytest.raises(ValidationError, match=fout):
            bewaar(boom, wereld.leden["medewerker"], boom["los"], soort, waarde)


@pytest.mark.parametrize(("niveau", "mag"), [("school", True), ("wijk", True), ("gemeente", False), ("swv", False)])
def test_wijk_krijgt_geen_eigen_streefwaarde_bij_een_doel_dat_alleen_hoger_geldt(
    wereld, niveau: str, mag: bool
) -> None:
    wijk = wereld.wijken["polder"].plek
    with tenant(wereld.swv.pk):
        boom = maak_boom(oordeelniveau=niveau)
        if mag:
            assert bewaar(boom, wereld.leden["medewerker"], boom["los"], "hoogstens", 5, plek=wijk).plek == wijk
        else:
            with pytest.raises(ValidationError, match="geen eigen streefwaarde"):
                bewaar(boom, wereld.leden["medewerker"], boom["los"], "hoogstens", 5, plek=wijk)


def test_een_indicator_heeft_een_streefwaarde_per_jaar(wereld: Wereld) -> None:
    door = wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        eerste = bewaar(boom, door, boom["los"], "hoogstens", Decimal(8))
        assert bewaar(boom, door, boom["los"], "hoogstens", Decimal(8)) == eerste
        ander = jaardoel(boom["thema"], 2027, nummer=2)

        with pytest.raises(ValidationError, match="al een streefwaarde"):
            bewaar(boom, door, boom["los"], "hoogstens", Decimal(7), doel=ander)


def test_jaardoel_van_een_voorbij_jaar_blijft_zoals_het_was(wereld: Wereld) -> None:
    door = wereld.leden["medewerker"]
    nieuw = {"tekst": "Anders", "niveau": "school", "oordeelniveau": "school", "bron": ""}
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        oud = jaardoel(boom["thema"], 2025)
        with pytest.raises(ValidationError, match="2025 is voorbij"):
            services.jaardoel_bewaren(jaardoel=oud, door=door, **nieuw)
        with pytest.raises(ValidationError, match="2025 is voorbij"):
            bewaar(boom, door, boom["los"], "hoogstens", 5, doel=oud)
        services.jaardoel_bewaren(jaardoel=boom["doel"], door=door, **nieuw)

        assert Jaardoel.objects.get(pk=boom["doel"].pk).tekst == "Anders"
        assert Jaardoel.objects.get(pk=oud.pk).tekst == "Lezen"


def test_weghalen_kan_alleen_als_er_niets_aan_hangt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        mijlpaal = Mijlpaal.objects.create(jaardoel=boom["doel"], plek=wereld.scholen["avonturijn"].plek)
        with pytest.raises(ValidationError, match="Hier hangt nog iets aan: mijlpalen"):
            services.boomdeel_weghalen(ding=boom["doel"])
        with pytest.raises(ValidationError, match="interventies"):
            services.boomdeel_weghalen(ding=boom["beleid"])
        mijlpaal.delete()

        services.boomdeel_weghalen(ding=boom["doel"])

        assert not Jaardoel.objects.exists()


def test_planperiode_overnemen_maakt_een_concept_dat_de_monitor_nog_niet_telt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        with pytest.raises(ValidationError, match="nog een concept"):
            services.planperiode_overnemen(bron=boom["periode"])
        services.planperiode_vaststellen(planperiode=boom["periode"])
        streefwaarde(boom["doel"], boom["los"], 8)

        nieuw = services.planperiode_overnemen(bron=boom["periode"])
        nog_eens = services.planperiode_overnemen(bron=boom["periode"])

        assert (nieuw.begin, nieuw.einde, nieuw.vastgesteld_op) == (2028, 2031, None)
        assert nog_eens == nieuw
        assert Interventie.objects.filter(beleidsdoel__planperiode=nieuw).count() == 1
        kopie = Streefwaarde.objects.get(jaardoel__jaar=2028)
        assert (kopie.waarde, kopie.te_bevestigen, kopie.reden) == (8, True, "Overgenomen van 2027.")
        assert [list(rij.jaren) for rij in doelenbeeld()] == [[2027]]
        assert services.jaar_overnemen(planperiode=nieuw, jaar=2029) == 1
        assert services.jaar_overnemen(planperiode=nieuw, jaar=2029) == 0
        services.planperiode_vaststellen(planperiode=nieuw)
        assert not Streefwaarde.objects.filter(te_bevestigen=True).exists()
        assert [list(rij.jaren) for rij in doelenbeeld()] == [[2027, 2028, 2029]]


def test_vastgesteld_plan_houdt_zijn_beleidsdoelen_en_krijgt_nog_interventies(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        boom = maak_boom()
        services.planperiode_vaststellen(planperiode=boom["periode"])
        with pytest.raises(ValidationError, match="is vastgesteld"):
            services.beleidsdoel_bewaren(planperiode=boom["periode"], beleidsdoel=boom["beleid"], tekst="Anders")

        for _ in range(2):
            services.interventie_bewaren(beleidsdoel=boom["beleid"], tekst="Leesclub")

        assert list(boom["beleid"].interventies.values_list("tekst", flat=True)) == ["Trainingen", "Leesclub"]


def test_medewerker_bouwt_een_boom_en_ziet_haar_bij_de_goede_jaren(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    client.post(f"{BOOM}planperioden/nieuw/", {"begin": 2028, "einde": 2031})
    client.post(f"{BOOM}themas/nieuw/", {"naam": "Lezen & schrijven", "ondertitel": ""})
    with tenant(wereld.swv.pk):
        periode, thema = Planperiode.objects.get(), Thema.objects.get()
    doel = {"thema": thema.pk, "niveau": "wijk", "tekst": "Elke wijk leest", "gemeente": "", "bron": "§ 2"}
    client.post(f"{BOOM}planperioden/{periode.pk}/beleidsdoelen/", doel)
    jaardoel_ = {
        "thema": thema.pk,
        "jaar": 2028,
        "tekst": "Elke wijk een plan",
        "niveau": "wijk",
        "oordeelniveau": "wijk",
    }
    client.post(f"{BOOM}planperioden/{periode.pk}/jaardoelen/", jaardoel_)

    pagina = client.get(f"{BOOM}?planperiode={periode.pk}").content.decode()

    assert "Eén thema, één beleidsdoel, 1 jaardoel" in pagina
    assert "concept" in pagina
    assert "Elke wijk een plan" in pagina
    with tenant(wereld.swv.pk):
        assert Jaardoel.objects.get().sleutel == "lezen_schrijven-2028-1"


def test_streefwaardeformulier_zegt_bij_het_veld_wat_er_niet_klopt_en_houdt_wat_er_stond(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        boom = maak_boom()
    adres = f"{BOOM}jaardoelen/{boom['doel'].pk}/streefwaarden/"

    antwoord = wereld.client("medewerker").post(
        adres, {"indicator": boom["los"].pk, "soort": "hoogstens", "waarde": "", "reden": "Omdat het kan"}
    )

    assert antwoord.context["form"].errors == {"waarde": ["Vul in welk getal gehaald moet worden."]}
    assert "Omdat het kan" in antwoord.content.decode()
    with tenant(wereld.swv.pk):
        assert not Streefwaarde.objects.exists()
        assert Indicator.objects.count() == 4
