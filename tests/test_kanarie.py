"""One walks the own samenwerkingsverband while the neighbours' every text carries a mark: it comes out nowhere."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from swv.models import Document, Plek
from swv.register import Bestand, register
from swv.services import document_maken, document_vragen, documenten
from swv.tenancy.context import tenant
from tests.budgetten.geld import vastgesteld
from tests.kanarie import MERK, kanarie
from tests.test_urls import VAN_VERBAND, Bezoeker, pad_van
from tests.url_objecten import maak_objecten
from tests.url_tabel import ROLLEN
from tests.wereld import Wereld, echt, snel


@pytest.fixture
def objecten(wereld: Wereld, buren: Wereld) -> dict[str, int]:
    """Ours; those of the neighbours are there as well, with the mark in their texts."""
    with tenant(wereld.swv.pk):
        eigen = maak_objecten(wereld)
    with tenant(buren.swv.pk):
        maak_objecten(buren)
    kanarie.zet(buren.swv)
    return eigen


@snel
def test_teken_staat_in_de_teksten_van_de_buren(objecten: dict[str, int], buren: Wereld) -> None:
    pagina = buren.client("directeur").get(f"/almere/wijken/wijk/{buren.wijken['polder'].pk}/").content.decode()

    assert pagina.count(MERK) > 5


@snel
@pytest.mark.parametrize("rol", ["directeur", "procesbegeleider", "bestuurder", "medewerker", "directeur_bestuurder"])
def test_geen_pagina_lijst_of_uitvoer_toont_iets_van_de_buren(
    wereld: Wereld, objecten: dict[str, int], rol: str
) -> None:
    bezoeker, kolom = Bezoeker(wereld, rol), ROLLEN.index(rol)
    rijen = [rij for rij in VAN_VERBAND if rij.hoe == "GET" and rij.antwoorden[kolom] == "200"]

    for rij in rijen:
        bezoeker.antwoord("GET", pad_van(rij, "odp", objecten))

    assert len(rijen) > 20
    assert kanarie.lekken == []


@echt
def test_geen_document_bevat_iets_van_de_buren(wereld: Wereld, objecten: dict[str, int]) -> None:
    vragen = {
        "wijkplan": (wereld.wijken["polder"].plek, {"wijkplan": objecten["plan"], "stand": "", "status": ""}),
        "socialekaart": (wereld.wijken["polder"].plek, {}),
        "overlegverslag": (wereld.wijken["polder"].plek, {"overleg": objecten["overleg"]}),
        "gespreksverslag": (wereld.scholen["avonturijn"].plek, {"gesprek": objecten["gesprek"]}),
        "verantwoording": (wereld.besturen["siko"].plek, {"jaar": 2027}),
        "deelnemersraad": (wereld.plek, {"jaar": 2026, "periode": "T3"}),
    }
    with tenant(wereld.swv.pk):
        vastgesteld(jaar=2027)
        for code, soort in register.documentsoorten.items():
            plek, parameters = vragen[code]
            document_maken(document_id=_vraag(wereld, code, soort.naam, plek, parameters))
        gemaakt = set(Document.objects.filter(status="klaar").values_list("soort", flat=True))

    assert (gemaakt, kanarie.lekken) == (set(register.documentsoorten), [])


def _vraag(wereld: Wereld, soort: str, titel: str, plek: Plek, parameters: dict[str, Any]) -> int:
    door = wereld.leden["directeur_bestuurder"]
    return document_vragen(soort=soort, plek=plek, titel=titel, parameters=parameters, door=door).pk


@snel
def test_kanarie_ziet_een_lek_in_een_antwoord(
    wereld: Wereld, buren: Wereld, monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    monkeypatch.setattr("swv.toegang.middleware._eerst_inloggen", lambda request: HttpResponse(f"… {MERK} …"))

    client.get("/odp/")

    assert kanarie.lekken.pop() == "GET /odp/"


@snel
def test_kanarie_ziet_een_lek_in_een_bestand(wereld: Wereld, buren: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    with tenant(wereld.swv.pk):
        document = Document(soort="proef", plek=wereld.plek, gevraagd_door=wereld.leden["medewerker"], status="bezig")
        document.save()
        document.refresh_from_db()
        documenten._wegschrijven(document, Bestand(f"a;{MERK}".encode(), "lijst.csv", "text/csv"))

    assert kanarie.lekken.pop() == "bestand lijst.csv"
