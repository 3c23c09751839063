"""The dictionary: a new definition is a new series. National figures: above one asks for words of who owns it."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from doelen import services
from doelen.models import Grootheid, Indicator, IndicatorTerm, LandelijkCijfer, Streefwaarde, Toelichting, Uitkomst
from doelen.overzichten.begrippen import berekening_in_woorden
from doelen.overzichten.landelijk import boven_landelijk, te_toelichten
from doelen.overzichten.rapportinhoud import per_thema
from doelen.services.beeld import doelenbeeld
from swv.tenancy.context import tenant
from tests.doelen.boom import jaardoel, maak_boom, streefwaarde
from tests.wereld import Wereld, snel

pytestmark = snel
BEGRIPPEN = "/odp/doelen/monitor/begrippen/"


@pytest.fixture
def boom(wereld: Wereld):
    """The indicator ``los`` counts meldingen of all pupils; goals for 2026 and 2027, both at most 8 %."""
    with tenant(wereld.swv.pk):
        boom = maak_boom(oordeelniveau="wijk")
        telt = [
            Grootheid.objects.create(code=code, naam=code.capitalize(), aard="stand", bron="school", volgorde=n)
            for n, code in enumerate(("meldingen", "vragen", "leerlingen"))
        ]
        for grootheid, kant in zip(telt, ("teller", "teller", "noemer"), strict=True):
            IndicatorTerm.objects.create(indicator=boom["los"], grootheid=grootheid, kant=kant)
        services.planperiode_vaststellen(planperiode=boom["periode"])
        boom["nu"] = jaardoel(boom["thema"], 2026, "wijk")
        boom["telt"] = telt
        for doel in (boom["nu"], boom["doel"]):
            streefwaarde(doel, boom["los"], 8)
    return boom


def test_berekening_staat_in_woorden(wereld: Wereld, boom) -> None:
    with tenant(wereld.swv.pk):
        woorden = berekening_in_woorden(boom["los"].termen.select_related("grootheid").order_by("pk"), boom["los"])

    assert woorden == "(Meldingen + Vragen) ÷ Leerlingen × 100"
    pagina = wereld.client("directeur").get(BEGRIPPEN).content.decode()
    assert woorden in pagina
    assert "Nieuwe definitie" not in pagina


def test_nieuwe_definitie_begint_een_reeks_en_neemt_de_streefwaarden_van_later_mee(wereld: Wereld, boom) -> None:
    meldingen, _, leerlingen = boom["telt"]
    vraag = {"vanaf_jaar": 2027, "naam": "Meldingen (nieuw)", "definitie": "Alleen meldingen"}
    vraag |= {"teller": [meldingen.pk], "noemer": [leerlingen.pk]}
    client = wereld.client("medewerker")
    for _ in range(2):
        assert client.post(f"{BEGRIPPEN}{boom['los'].pk}/nieuwe-definitie/", vraag).status_code == 302

    with tenant(wereld.swv.pk):
        oud, nieuw = Indicator.objects.get(pk=boom["los"].pk), Indicator.objects.get(vervangt=boom["los"])
        assert (oud.tot_jaar, nieuw.vanaf_jaar, nieuw.code) == (2026, 2027, "los_2027")
        assert dict(Streefwaarde.objects.values_list("jaardoel__jaar", "indicator")) == {2026: oud.pk, 2027: nieuw.pk}
        assert sorted(nieuw.termen.values_list("kant", "grootheid__code")) == [
            ("noemer", "leerlingen"),
            ("teller", "meldingen"),
        ]
        assert oud.termen.count() == 3
        Uitkomst.objects.create(
            indicator=nieuw, jaar=2027, periode="T1", plek=wereld.plek, teller=1, noemer=10, oordeel="geen_meting"
        )
    pagina = client.get(f"/odp/doelen/monitor/jaardoelen/{boom['doel'].pk}/").content.decode()
    assert "Vanaf 2027 wordt dit anders geteld dan daarvoor (‘Meldingen’)" in pagina


def test_nieuwe_definitie_kan_niet_in_een_jaar_dat_voorbij_is(wereld: Wereld, boom) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="2025 is voorbij"):
        services.indicator_vervangen(
            indicator=boom["los"], vanaf_jaar=2025, naam="x", definitie="x", teller=[], noemer=[],
            door=wereld.leden["medewerker"],
        )  # fmt: skip


def test_landelijk_cijfer_staat_er_met_bron_en_een_per_jaar(wereld: Wereld, boom) -> None:
    client, adres = wereld.client("medewerker"), f"{BEGRIPPEN}{boom['los'].pk}/landelijk/"
    zonder_bron = client.post(adres, {"jaar": 2026, "waarde": "7,5", "bron": ""})
    assert list(zonder_bron.context["form"].errors) == ["bron"]
    client.post(adres, {"jaar": 2026, "waarde": "7,5", "bron": "OCW in cijfers"})

    nog_een = client.post(adres, {"jaar": 2026, "waarde": "8", "bron": "Elders"})

    assert "Over 2026 staat er al een cijfer" in str(nog_een.context["form"].errors)
    with tenant(wereld.swv.pk):
        assert list(LandelijkCijfer.objects.values_list("waarde", "bron")) == [(Decimal("7.50"), "OCW in cijfers")]
    assert "OCW in cijfers" in wereld.client("directeur").get("/odp/doelen/monitor/landelijk/").content.decode()


def boven(wereld: Wereld, boom, plek, *, zicht: str = "open", teller: int = 12) -> Uitkomst:
    """An outcome that is judged by the national figure of 8 %."""
    grens = Streefwaarde.objects.get(jaardoel=boom["nu"])
    Streefwaarde.objects.filter(pk=grens.pk).update(soort="landelijk", waarde=None)
    LandelijkCijfer.objects.get_or_create(indicator=boom["los"], jaar=2026, defaults={"waarde": 8, "bron": "OCW"})
    return Uitkomst.objects.create(
        indicator=boom["los"], jaar=2026, periode="T2", plek=plek, teller=teller, noemer=100, scholen_mee=3,
        scholen_totaal=3, streefwaarde=grens, oordeel="loopt_achter", zicht=zicht,
    )  # fmt: skip


def test_boven_het_landelijk_gemiddelde_legt_de_eigenaar_uit_en_iedereen_leest_het(wereld: Wereld, boom) -> None:
    wijk = wereld.wijken["polder"].plek
    with tenant(wereld.swv.pk):
        boven(wereld, boom, wijk)
        boven(wereld, boom, wereld.wijken["haven"].plek, teller=8)
        assert [u.plek for u in te_toelichten(wereld.leden["procesbegeleider"])] == [wijk]
        assert te_toelichten(wereld.leden["directeur"]) == []
    adres = f"/odp/doelen/monitor/toelichtingen/{boom['los'].pk}/{wijk.pk}/2026/"
    assert "ligt boven het landelijk gemiddelde" in wereld.client("procesbegeleider").get("/odp/").content.decode()
    assert wereld.client("directeur").post(adres, {"tekst": "x"}).status_code == 403

    wereld.client("procesbegeleider").post(adres, {"tekst": "Er kwam een nieuwkomersschool bij."})

    pagina = wereld.client("directeur").get(f"/odp/doelen/monitor/jaardoelen/{boom['nu'].pk}/").content.decode()
    assert "Er kwam een nieuwkomersschool bij." in pagina
    with tenant(wereld.swv.pk):
        assert te_toelichten(wereld.leden["procesbegeleider"]) == []
        assert Toelichting.objects.get().door == wereld.leden["procesbegeleider"]


def test_verborgen_cijfer_verraadt_niet_dat_het_boven_de_grens_ligt(wereld: Wereld, boom) -> None:
    with tenant(wereld.swv.pk):
        uitkomst = boven(wereld, boom, wereld.wijken["polder"].plek, zicht="verborgen")
        landelijk = {boom["los"].pk: Decimal(8)}

        assert boven_landelijk([uitkomst], landelijk, wereld.leden["directeur"]) == []
        assert len(boven_landelijk([uitkomst], landelijk, wereld.leden["procesbegeleider"])) == 1


def test_toelichting_van_het_geheel_staat_in_het_rapport(wereld: Wereld, boom) -> None:
    with tenant(wereld.swv.pk):
        boven(wereld, boom, wereld.plek)
        services.toelichting_geven(
            indicator=boom["los"], plek=wereld.plek, jaar=2026, tekst="Meer scholen", door=wereld.leden["medewerker"]
        )

        doelen = per_thema(doelenbeeld({2026: "T2"}), 2026, "T2", wereld.plek)[0]["doelen"]

    assert [doel["toelichtingen"] for doel in doelen] == [["Meer scholen"]]
