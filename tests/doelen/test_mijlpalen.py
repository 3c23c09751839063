"""Goals in words: judged by who owns the place, given up with a reason, shown with a file."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doelen.models import Jaardoel, Mijlpaal, Uitkomst
from doelen.overzichten.jaardoel import stand_van_mijlpalen
from doelen.overzichten.mijlpalen import mijlpalen_te_beoordelen
from doelen.services.beeld import jaardoelen_van
from swv.models import Bestand, Logregel
from swv.tenancy.context import tenant
from tests.doelen.boom import jaardoel, maak_boom
from tests.doelen.opgaven import maak_doelen
from tests.wereld import Wereld, snel

pytestmark = snel
PNG = b"\x89PNG\r\n\x1a\n foto van het verslag"


@pytest.fixture(autouse=True)
def _map(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def doel(wereld: Wereld) -> Jaardoel:
    """A goal of this year that each wijk reaches by itself."""
    with tenant(wereld.swv.pk):
        return jaardoel(maak_boom()["thema"], 2026, "wijk")


def adres(wereld: Wereld, doel: Jaardoel) -> str:
    return f"/odp/doelen/monitor/mijlpalen/{doel.pk}/{wereld.wijken['polder'].pk}/"


def oordeel(wereld: Wereld) -> tuple[str, str]:
    with tenant(wereld.swv.pk):
        gevonden = jaardoelen_van(2026)[0]
    return gevonden.oordeel, gevonden.stand


def test_vervallen_vraagt_waarom_en_telt_niet_mee(wereld: Wereld, doel: Jaardoel) -> None:
    client = wereld.client("procesbegeleider")
    with tenant(wereld.swv.pk):
        Mijlpaal.objects.create(
            jaardoel=doel, plek=wereld.wijken["haven"].plek, status="bereikt", bereikt_op="2026-03-01"
        )
    zonder = client.post(adres(wereld, doel), {"status": "vervallen", "bewijs": "Er is geen wijk meer"})
    assert "waarom dit doel hier vervalt" in str(zonder.context["form"].errors["reden"])
    assert "Er is geen wijk meer" in zonder.content.decode()
    assert oordeel(wereld) == ("geen_meting", "1 van de 2 wijken bereikt")

    client.post(adres(wereld, doel), {"status": "vervallen", "reden": "De wijk ging op in Haven"})

    assert oordeel(wereld) == ("behaald", "1 van de 1 wijken bereikt")
    assert "De wijk ging op in Haven" in client.get(f"/odp/doelen/monitor/jaardoelen/{doel.pk}/").content.decode()


def test_overal_vervallen_is_een_eigen_woord(wereld: Wereld, doel: Jaardoel) -> None:
    with tenant(wereld.swv.pk):
        for wijk in wereld.wijken.values():
            Mijlpaal.objects.create(jaardoel=doel, plek=wijk.plek, status="vervallen", reden="Wet gewijzigd")

    assert oordeel(wereld) == ("vervallen", "0 van de 0 wijken bereikt")
    assert wereld.client("directeur").get("/odp/doelen/monitor/jaardoelen/?jaar=2026").status_code == 200


def test_bewijsstuk_is_te_halen_voor_wie_het_doel_leest_en_staat_in_het_logboek(wereld: Wereld, doel) -> None:
    stuk = SimpleUploadedFile("verslag overleg.png", PNG)
    wereld.client("procesbegeleider").post(
        adres(wereld, doel), {"status": "bereikt", "bereikt_op": "2026-03-01", "bewijsstuk": stuk}
    )
    with tenant(wereld.swv.pk):
        mijlpaal = Mijlpaal.objects.get()
        assert mijlpaal.bewijsstuk.naam == "verslag overleg.png"
    url = f"/odp/doelen/monitor/mijlpalen/{mijlpaal.pk}/bewijsstuk/"

    antwoord = wereld.client("directeur").get(url)

    assert b"".join(antwoord.streaming_content) == PNG
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert wereld.client("lezer").get(url).status_code == 403
    with tenant(wereld.swv.pk):
        assert Logregel.objects.filter(soort="download", tekst="verslag overleg.png").count() == 1


def test_verkeerd_bestand_staat_bij_het_veld_en_bewaart_niets(wereld: Wereld, doel: Jaardoel) -> None:
    stuk = SimpleUploadedFile("verslag.pdf", b"MZ geen pdf")

    antwoord = wereld.client("procesbegeleider").post(adres(wereld, doel), {"status": "loopt", "bewijsstuk": stuk})

    assert "Dit soort bestand kan hier niet" in str(antwoord.context["form"].errors["bewijsstuk"])
    with tenant(wereld.swv.pk):
        assert not Mijlpaal.objects.exists()
        assert not Bestand.objects.exists()


@pytest.mark.parametrize(("niveau", "gevraagd"), [("wijk", 1), ("swv", 0), ("vakgroep", 0)])
def test_wijk_wordt_niet_gevraagd_naar_een_doel_dat_alleen_het_geheel_haalt(wereld, niveau: str, gevraagd: int) -> None:
    with tenant(wereld.swv.pk):
        jaardoel(maak_boom()["thema"], 2026, niveau)

        assert len(mijlpalen_te_beoordelen(wereld.leden["procesbegeleider"])) == gevraagd


def test_stand_laat_vervallen_plekken_weg() -> None:
    assert stand_van_mijlpalen(["behaald", "loopt_achter", "vervallen"]) == "1 van 2 bereikt, 1 vervallen"
    assert stand_van_mijlpalen(["behaald"]) == ""


def test_wijk_en_school_krijgen_geen_oordeel_over_een_getal_dat_alleen_het_geheel_haalt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
        doel = Jaardoel.objects.get(sleutel="slb-2026-4")
        assert (doel.oordeelniveau, doel.streefwaarden.get().indicator.code) == ("swv", "leesniveau")
        rijen = Uitkomst.objects.filter(indicator__code="leesniveau", jaar=2026)
        beoordeeld = {soort for soort, grens in rijen.values_list("plek__soort", "streefwaarde") if grens}
        oordelen = set(rijen.exclude(plek__soort="swv").values_list("oordeel", flat=True))

    assert beoordeeld == {"swv"}
    assert oordelen == {"geen_streefwaarde"}
    pagina = wereld.client("procesbegeleider").get(f"/odp/doelen/monitor/jaardoelen/{doel.pk}/").content.decode()
    assert "Alleen het samenwerkingsverband als geheel krijgt hierover een oordeel" in pagina
