"""The wijkplan as a PDF, read back as text."""

import io
from typing import Any

import pytest
from pypdf import PdfReader

from swv.models import Document
from swv.register import register
from swv.services import document_vragen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Wijkplan
from wijken.services import (
    advies_geven,
    onderdeel_opslaan,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_maken,
)

pytestmark = snel


@pytest.fixture
def plan(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        lid = wereld.leden["directeur"]
        eerste = onderdeel_opslaan(onderdeel=plan.onderdelen.first(), tekst="## Kop\n\nWij lezen.", versie=0, door=lid)
        Actie.objects.create(
            onderdeel=eerste,
            omschrijving="Leesclub",
            wie="Christal",
            begin="2027-01-01",
            einde="2027-06-30",
            bedrag=1250,
        )
        begeleider = wereld.leden["procesbegeleider"]
        advies_geven(wijkplan=plan, strekking="positief", toelichting="Mooi plan.", door=begeleider)
        yield plan


def pdf_van(wereld: Wereld, plan: Wijkplan) -> PdfReader:
    document = document_vragen(
        soort="wijkplan",
        plek=wereld.wijken["polder"].plek,
        titel="Wijkplan",
        parameters={"wijkplan": plan.pk},
        door=wereld.leden["directeur"],
    )
    return PdfReader(io.BytesIO(maak(document)))


def maak(document: Document) -> bytes:
    return register.documentsoorten["wijkplan"].maak(document, lambda percentage: None).inhoud


def tekst_van(pdf: PdfReader) -> str:
    return " ".join(" ".join(bladzijde.extract_text().split()) for bladzijde in pdf.pages)


def test_concept_heet_concept_en_is_toegankelijk(wereld: Wereld, plan: Wijkplan) -> None:
    pdf = pdf_van(wereld, plan)

    tekst = tekst_van(pdf)
    assert "Concept: dit plan is nog niet vastgesteld" in tekst
    assert ("Wij lezen." in tekst, "Leesclub" in tekst, "€ 1.250,00" in tekst.replace("\u00a0", " ")) == (True,) * 3
    assert "Mooi plan." in tekst
    assert (pdf.trailer["/Root"]["/Lang"], pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]) == ("nl", True)


def test_vastgesteld_plan_komt_uit_de_vastgelegde_versie(wereld: Wereld, plan: Wijkplan) -> None:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    for school in ("avonturijn", "christal", "ligthart"):
        tekenen(
            wijkplan=plan,
            school=wereld.scholen[school],
            door=wereld.leden["directeur"],
            gelezen=vingerafdruk(plan),
        )

    tekst = tekst_van(pdf_van(wereld, plan))

    versie = plan.versies.get()
    assert "Concept" not in tekst
    assert versie.sha256 in tekst.replace(" ", "")
    assert "3 van de 3 scholen zijn akkoord." in tekst


def test_document_alleen_voor_wie_het_plan_mag_lezen(wereld: Wereld, plan: Wijkplan) -> None:
    soort = register.documentsoorten["wijkplan"]
    plek = wereld.wijken["polder"].plek

    mogen = [
        wie
        for wie in ("collega", "vreemde", "lezer", "medewerker")
        if soort.mag(wereld.leden[wie], plek, {"wijkplan": plan.pk})
    ]

    assert mogen == ["collega", "medewerker"]
