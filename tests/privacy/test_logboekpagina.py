"""The page of the logboek: filter, export, downloads; for who runs the samenwerkingsverband."""

import csv
import datetime
import io
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils import timezone
from openpyxl import load_workbook

from swv.models import Document, Logregel
from swv.services import loggen
from swv.tenancy.context import tenant
from tests.url_objecten import maak_objecten
from tests.wereld import Wereld, echt, snel


@pytest.fixture
def regels(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        loggen(soort="download", tekst="Wijkplan 2027", wie=wereld.leden["directeur"])
        loggen(soort="rol", tekst="=cmd|rol erbij", wie=wereld.leden["medewerker"], over=wereld.leden["lezer"])
        Logregel.objects.create(soort="ingelogd", tekst="lang geleden", op=timezone.now() - datetime.timedelta(days=90))


def teksten(wereld: Wereld, vraag: str) -> list[str]:
    antwoord = wereld.client("medewerker").get(f"/odp/logboek/?{vraag}")
    return [regel.tekst for regel in antwoord.context["blad"]]


@snel
def test_logboek_toont_het_nieuwste_boven(wereld: Wereld, regels: None) -> None:
    assert teksten(wereld, "") == ["lang geleden", "=cmd|rol erbij", "Wijkplan 2027"]


@snel
def test_filter_kiest_soort_persoon_en_periode(wereld: Wereld, regels: None) -> None:
    gisteren = timezone.localdate() - datetime.timedelta(days=1)

    assert teksten(wereld, "soort=download") == ["Wijkplan 2027"]
    assert teksten(wereld, f"persoon={wereld.leden['lezer'].pk}") == ["=cmd|rol erbij"]
    assert teksten(wereld, f"persoon={wereld.leden['directeur'].pk}") == ["Wijkplan 2027"]
    assert teksten(wereld, f"van={gisteren}") == ["=cmd|rol erbij", "Wijkplan 2027"]
    assert teksten(wereld, f"tot={gisteren}") == ["lang geleden"]


@snel
def test_bladzijde_houdt_vijftig_regels_en_weinig_vragen(wereld: Wereld, django_assert_max_num_queries: object) -> None:
    with tenant(wereld.swv.pk):
        for nummer in range(60):
            loggen(soort="rol", tekst=str(nummer), wie=wereld.leden["medewerker"], over=wereld.leden["lezer"])
    client = wereld.client("medewerker")

    with django_assert_max_num_queries(15):  # type: ignore[operator]
        antwoord = client.get("/odp/logboek/")

    assert len(antwoord.context["blad"].object_list) == 50


@echt
def test_uitvoer_volgt_het_filter_is_onschadelijk_en_staat_zelf_in_het_logboek(wereld: Wereld, regels: None) -> None:
    client = wereld.client("medewerker")

    komma = client.get("/odp/logboek/uitvoer/csv/?soort=rol").content.decode("utf-8-sig")
    blad = load_workbook(io.BytesIO(client.get("/odp/logboek/uitvoer/xlsx/?soort=rol").content)).active

    assert [rij[1:] for rij in csv.reader(io.StringIO(komma), delimiter=";")] == [
        ["Soort", "Wie", "Over", "Wat"],
        ["Rol", "Medewerker odp", "Lezer odp", "'=cmd|rol erbij"],
    ]
    assert [cel.value for cel in blad[2]][1:] == ["Rol", "Medewerker odp", "Lezer odp", "'=cmd|rol erbij"]
    with tenant(wereld.swv.pk):
        uitvoer = Logregel.objects.filter(soort="uitvoer").order_by("id").values_list("tekst", "wie__naam")
        assert list(uitvoer) == [
            ("Logboek als csv, 1 regels", "Medewerker odp"),
            ("Logboek als xlsx, 1 regels", "Medewerker odp"),
        ]


@snel
def test_uitvoer_in_een_andere_vorm_bestaat_niet(wereld: Wereld) -> None:
    assert wereld.client("medewerker").get("/odp/logboek/uitvoer/pdf/").status_code == 404


@echt
def test_download_van_een_document_staat_in_het_logboek(wereld: Wereld, settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    with tenant(wereld.swv.pk):
        pk = maak_objecten(wereld)["document"]
        Document.objects.filter(pk=pk).update(status="klaar", bestand=f"{wereld.swv.pk}/plan.pdf")
    (tmp_path / str(wereld.swv.pk)).mkdir()
    (tmp_path / str(wereld.swv.pk) / "plan.pdf").write_bytes(b"%PDF-")

    wereld.client("directeur").get(f"/odp/documenten/{pk}/bestand/").close()

    with tenant(wereld.swv.pk):
        assert list(Logregel.objects.values_list("soort", "wie__naam", "tekst")) == [
            ("download", "Directeur odp", "Wijkplan 2027")
        ]
