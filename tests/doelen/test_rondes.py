"""A round has a last day: after it nothing is handed in, nothing is lost, and the office can give it a later one."""

import datetime
import io
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from doelen.models import Opgave, Opgaveronde, Telling
from doelen.services import opgave_indienen, opgave_opslaan, ronde_verlengen
from swv.models import Gebeurtenis
from swv.tenancy.context import tenant
from tests.doelen.opgaven import geef_op, maak_doelen, open_ronde, opgave_van, velden
from tests.wereld import VANDAAG, Wereld, snel

pytestmark = snel
GISTEREN = VANDAAG - datetime.timedelta(days=1)
GESLOTEN = "De ronde T3 2026 sloot op 21 november 2026; indienen kan niet meer. Wat u invulde, is bewaard. Vraag"


@pytest.fixture
def ronde(wereld: Wereld) -> Opgaveronde:
    """T2 is accepted; T3 closed yesterday and nobody handed in."""
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
        geef_op(wereld, open_ronde("T2"), "ondersteuningsbehoefte", (12, 3, 4, 5))
        ronde = open_ronde()
        sluit(ronde, GISTEREN)
        return ronde


def sluit(ronde: Opgaveronde, dag: datetime.date) -> None:
    Opgaveronde.objects.filter(pk=ronde.pk).update(sluit=dag)
    ronde.sluit = dag


def eigen(wereld: Wereld, ronde: Opgaveronde) -> Opgave:
    with tenant(wereld.swv.pk):
        return Opgave.objects.select_related("ronde", "plek").get(pk=opgave_van(ronde, wereld.scholen["avonturijn"]).pk)


def stand(wereld: Wereld, ronde: Opgaveronde) -> tuple[str, dict[str, int]]:
    with tenant(wereld.swv.pk):
        opgave = opgave_van(ronde, wereld.scholen["avonturijn"])
        tellingen = Telling.objects.filter(opgave=opgave, aantal__isnull=False)
        return opgave.status, {code: int(aantal) for code, aantal in tellingen.values_list("grootheid__code", "aantal")}


def pagina(antwoord: Any) -> str:
    return " ".join(antwoord.content.decode().split())


def test_indienen_na_de_laatste_dag_bewaart_alles_en_zegt_wie_kan_verlengen(wereld: Wereld, ronde: Opgaveronde) -> None:
    opgave = eigen(wereld, ronde)
    with tenant(wereld.swv.pk):
        data = velden(opgave, ondersteuningsbehoefte=7)

    antwoord = wereld.client("directeur").post(f"/odp/doelen/opgaven/{opgave.pk}/indienen/", data)

    assert f"{GESLOTEN} Medewerker odp om de ronde te verlengen." in pagina(antwoord)
    assert stand(wereld, ronde) == ("open", {"ondersteuningsbehoefte": 7})


def test_opslaan_na_de_laatste_dag_kan_en_zegt_dat_het_niet_is_ingediend(wereld: Wereld, ronde: Opgaveronde) -> None:
    opgave = eigen(wereld, ronde)
    with tenant(wereld.swv.pk):
        data = velden(opgave, ondersteuningsbehoefte=7)

    vanzelf = {"hx-request": "true", "hx-target": "opslag"}
    antwoord = wereld.client("directeur").post(f"/odp/doelen/opgaven/{opgave.pk}/invullen/", data, headers=vanzelf)

    assert "Nog niet ingediend: de ronde sloot op 21 november 2026." in pagina(antwoord)
    assert stand(wereld, ronde) == ("open", {"ondersteuningsbehoefte": 7})
    assert "Dien in" not in pagina(wereld.client("directeur").get(f"/odp/doelen/opgaven/{opgave.pk}/invullen/"))


def test_op_de_laatste_dag_zelf_kan_indienen_nog(wereld: Wereld, ronde: Opgaveronde) -> None:
    with tenant(wereld.swv.pk):
        sluit(ronde, VANDAAG)
        opgave = opgave_van(ronde, wereld.scholen["avonturijn"])
        opgave_opslaan(opgave=opgave, antwoorden=velden(opgave, leesniveau=2), door=wereld.leden["directeur"])

        assert opgave_indienen(opgave=opgave, door=wereld.leden["directeur"]).status == "ingediend"


def test_wat_op_tijd_was_en_terugkwam_mag_na_de_laatste_dag_opnieuw(wereld: Wereld, ronde: Opgaveronde) -> None:
    with tenant(wereld.swv.pk):
        opgave = opgave_van(ronde, wereld.scholen["avonturijn"])
        opgave_opslaan(opgave=opgave, antwoorden=velden(opgave, leesniveau=2), door=wereld.leden["directeur"])
        op = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)
        Opgave.objects.filter(pk=opgave.pk).update(ingediend_op=op, terug_reden="Tel groep 1 mee.")

        assert opgave_indienen(opgave=opgave, door=wereld.leden["directeur"]).status == "ingediend"


def test_excel_na_de_laatste_dag_bewaart_de_getallen_en_dient_niet_in(wereld: Wereld, ronde: Opgaveronde) -> None:
    adres, client = f"/odp/doelen/opgaven/excel/{ronde.pk}/", wereld.client("directeur")
    boek = load_workbook(io.BytesIO(client.get(f"{adres}bestand/").content))
    blad: Any = boek.active
    assert blad["B2"].value.endswith("Indienen kan tot en met 21 november 2026.")
    blad["D5"] = 9
    uit = io.BytesIO()
    boek.save(uit)

    antwoord = client.post(adres, {"bestand": SimpleUploadedFile("o.xlsx", uit.getvalue()), "indienen": "on"})

    assert f"<b>Nog niet ingediend: Avonturijn.</b> {GESLOTEN}" in pagina(antwoord)
    assert stand(wereld, ronde) == ("open", {"ondersteuningsbehoefte": 9})


def test_aan_zet_zegt_dat_de_ronde_gesloten_is(wereld: Wereld, ronde: Opgaveronde) -> None:
    thuis = pagina(wereld.client("directeur").get("/odp/"))

    assert "De ronde sloot op 21 november 2026. Vraag het samenwerkingsverband om haar te verlengen." in thuis


def test_medewerker_verlengt_de_ronde_en_dan_kan_indienen_weer(wereld: Wereld, ronde: Opgaveronde) -> None:
    client = wereld.client("medewerker")
    assert "Acht opgaven zijn nog niet ingediend." in pagina(client.get(f"/odp/doelen/opgaven/rondes/{ronde.pk}/"))

    antwoord = client.post(f"/odp/doelen/opgaven/rondes/{ronde.pk}/", {"sluit": "2026-12-04"}, follow=True)

    assert "De ronde T3 2026 loopt nu tot en met 4 december 2026." in pagina(antwoord)
    geschiedenis = pagina(client.get(f"/odp/geschiedenis/rondes/{ronde.pk}/"))
    assert "21 november 2026" in geschiedenis
    assert "4 december 2026" in geschiedenis
    with tenant(wereld.swv.pk):
        melding = Gebeurtenis.objects.get(soort="opgaveronde.verlengd")
        assert melding.gegevens == {"jaar": 2026, "periode": "T3"}
        opgave = opgave_van(ronde, wereld.scholen["avonturijn"])
        opgave_opslaan(opgave=opgave, antwoorden=velden(opgave, leesniveau=2), door=wereld.leden["directeur"])
        assert opgave_indienen(opgave=opgave, door=wereld.leden["directeur"]).status == "ingediend"


@pytest.mark.parametrize("dag", [GISTEREN - datetime.timedelta(days=1), VANDAAG - datetime.timedelta(days=1)])
def test_verlengen_naar_een_dag_die_voorbij_is_kan_niet(wereld: Wereld, ronde: Opgaveronde, dag: datetime.date) -> None:
    with tenant(wereld.swv.pk):
        sluit(ronde, VANDAAG - datetime.timedelta(days=5))
        with pytest.raises(ValidationError, match="alleen naar een latere dag dan 17 november 2026, vanaf vandaag"):
            ronde_verlengen(ronde=ronde, sluit=dag, door=wereld.leden["medewerker"])


def test_medewerker_opent_een_ronde_en_geen_tweede_over_dezelfde_periode(wereld: Wereld, ronde: Opgaveronde) -> None:
    client = wereld.client("medewerker")
    nieuw = {"jaar": 2027, "periode": "T1", "opent": "2027-04-01", "sluit": "2027-05-28"}

    antwoord = client.post("/odp/doelen/opgaven/rondes/nieuw/", nieuw, follow=True)
    nog_eens = client.post("/odp/doelen/opgaven/rondes/nieuw/", nieuw)

    assert "De ronde T1 2027 staat klaar" in pagina(antwoord)
    assert "Nog geen van de acht opgaven over T1 2027 is binnen" in pagina(antwoord)
    assert "Deze ronde is er al." in pagina(nog_eens)
