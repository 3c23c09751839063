"""Documents: one row per question, one file, safe to run twice, behind permission."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from swv.models import Document
from swv.register import Bestand, Documentsoort, register
from swv.services import document_maken, document_vragen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt, snel
from wijken.models import Wijkplan


@pytest.fixture(autouse=True)
def _bestandsmap(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def soort() -> Iterator[list[int]]:
    """A kind of document for these tests; the list holds the ids it was made for."""
    gemaakt: list[int] = []

    def maak(document: Document, voortgang: Any) -> Bestand:
        if document.parameters.get("kapot"):
            raise ValidationError("kapot")
        gemaakt.append(document.pk)
        voortgang(50)
        return Bestand(b"inhoud", "proef.pdf")

    register.documentsoort(Documentsoort("proef", "Proef", maak, lambda lid, plek, p: "directeur" in lid.naam.lower()))
    yield gemaakt
    del register.documentsoorten["proef"]


def vraag(wereld: Wereld, **parameters: Any) -> Document:
    return document_vragen(
        soort="proef", plek=wereld.plek, titel="Proef", parameters=parameters, door=wereld.leden["directeur"]
    )


@snel
def test_document_twee_keer_gevraagd_is_een_rij(wereld: Wereld, soort: list[int]) -> None:
    with tenant(wereld.swv.pk):
        eerste, tweede = vraag(wereld, jaar=2025), vraag(wereld, jaar=2025)

        assert (eerste.pk, Document.objects.count()) == (tweede.pk, 1)


@echt
def test_document_maken_schrijft_bestand_met_controlegetal(wereld: Wereld, soort: list[int], tmp_path: Path) -> None:
    with tenant(wereld.swv.pk):
        document = vraag(wereld)
        document_maken(document_id=document.pk)
        document_maken(document_id=document.pk)
        document.refresh_from_db()

    assert soort == [document.pk]
    assert (tmp_path / document.bestand).read_bytes() == b"inhoud"
    assert (document.status, document.voortgang) == ("klaar", 100)
    assert document.sha256 == hashlib.sha256(b"inhoud").hexdigest()


@echt
def test_document_mislukt_zegt_wat_nu(wereld: Wereld, soort: list[int]) -> None:
    with tenant(wereld.swv.pk):
        document = vraag(wereld, kapot=True)
        document_maken(document_id=document.pk)
        document.refresh_from_db()

    assert (document.status, document.fout[:27]) == ("mislukt", "Het maken is niet gelukt. V")


@snel
@pytest.mark.parametrize(("wie", "status"), [("directeur", 200), ("lezer", 403)])
def test_document_pagina_staat_achter_recht(wereld: Wereld, soort: list[int], wie: str, status: int) -> None:
    with tenant(wereld.swv.pk):
        document = vraag(wereld)

    response = wereld.client(wie).get(f"/odp/documenten/{document.pk}/")

    assert response.status_code == status


@snel
def test_document_van_buren_bestaat_niet(wereld: Wereld, buren: Wereld, soort: list[int]) -> None:
    with tenant(wereld.swv.pk):
        document = vraag(wereld)

    response = buren.client("directeur").get(f"/almere/documenten/{document.pk}/bestand/")

    assert response.status_code == 404


@echt
def test_document_download_heeft_naam_van_de_titel(wereld: Wereld, soort: list[int]) -> None:
    with tenant(wereld.swv.pk):
        document = vraag(wereld)
        document_maken(document_id=document.pk)

    response = wereld.client("directeur").get(f"/odp/documenten/{document.pk}/bestand/")

    assert response["Content-Disposition"] == 'attachment; filename="Proef.pdf"'
    assert b"".join(response) == b"inhoud"


@snel
def test_documenten_staan_bij_elkaar_voor_wie_ze_mag_lezen(wereld: Wereld, soort: list[int]) -> None:
    with tenant(wereld.swv.pk):
        vraag(wereld, jaar=2025)
        nieuwste = vraag(wereld, jaar=2026)

    eigen = wereld.client("directeur").get("/odp/documenten/").context["rijen"]
    ander = wereld.client("lezer").get("/odp/documenten/").context["rijen"]

    assert ([rij.parameters["jaar"] for rij in eigen], eigen[0].pk) == ([2026, 2025], nieuwste.pk)
    assert ander == []


@snel
def test_documenten_van_plannen_kosten_geen_vraag_per_plan(wereld: Wereld) -> None:
    def vragen(aantal: int) -> int:
        with tenant(wereld.swv.pk):
            for jaar in range(2020, 2020 + aantal):
                plan = Wijkplan.objects.get_or_create(wijk=wereld.wijken["polder"], jaar=jaar)[0]
                parameters = {"wijkplan": plan.pk, "nummer": aantal}
                plek, door = wereld.wijken["polder"].plek, wereld.leden["collega"]
                document_vragen(soort="wijkplan", plek=plek, titel="Plan", parameters=parameters, door=door)
        with CaptureQueriesContext(connection) as gesteld:
            rijen = wereld.client("directeur").get("/odp/documenten/").context["rijen"]
        assert len(rijen) >= aantal
        return len([vraag for vraag in gesteld.captured_queries if vraag["sql"].startswith("SELECT")])

    een, drie = vragen(1), vragen(3)

    assert een == drie <= 15


@snel
def test_voortgang_geeft_de_download_de_plaats_en_de_focus_van_de_link(wereld: Wereld, soort: list[int]) -> None:
    with tenant(wereld.swv.pk):
        document = vraag(wereld)
        url, htmx = f"/odp/documenten/{document.pk}/", {"hx-request": "true", "hx-target": "voortgang"}
        onderweg = wereld.client("directeur").get(url, headers=htmx).content.decode()
        Document.objects.update(status="klaar")

    klaar = wereld.client("directeur").get(url, headers=htmx).content.decode()

    assert [onderweg.count('id="voortgang-verder"'), klaar.count('id="voortgang-verder"')] == [1, 1]
    assert ("Proef is klaar." in onderweg, "Proef is klaar." in klaar) == (False, True)
