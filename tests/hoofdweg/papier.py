"""Step 8: two reports that a worker makes while the page shows how far it is, downloaded and read back."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from tests.hoofdweg.weg import Weg, bekijk

MAAKTIJD = 60_000


def verantwoording(weg: Weg) -> PdfReader:
    """The controller asks the verantwoording of SIKO over 2025."""
    tab = weg.open("controller", "budgetten:geld", vraag="?jaar=2025")
    tab.get_by_role("link", name="SIKO").click()
    expect(tab.get_by_role("region", name="Verantwoording over een jaar")).to_be_visible()
    bekijk(tab)
    tab.get_by_role("button", name="Maak de verantwoording 2025").click()
    return _ophalen(tab)


def rapportage(weg: Weg) -> PdfReader:
    """The directeur-bestuurder asks the rapportage for the Deelnemersraad over T3 2026."""
    tab = weg.open("directeur-bestuurder", "thuis")
    tab.get_by_role("link", name="Rapportages").click()
    tab.get_by_label("Over welke periode?").select_option(label="T3 2026, september tot en met december")
    tab.get_by_label("Datum van de vergadering").fill("2027-01-21")
    tab.get_by_label("Wat vindt u hiervan?").fill("Wij zijn trots op het lezen in de wijken.")
    bekijk(tab, smal=True)
    tab.get_by_role("button", name="Maak de rapportage").click()
    return _ophalen(tab)


def rapportage_gepubliceerd(weg: Weg) -> None:
    """A member of the OPR, who sees nothing else, can read it."""
    tab = weg.open("lezer", "doelen:rapportage_list")
    expect(
        tab.get_by_role("listitem").filter(has_text="Viermaandsrapportage T3 2026 voor de Deelnemersraad")
    ).to_be_visible()
    bekijk(tab)


def toon_als_boekje(pdf: PdfReader, titel: str) -> str:
    """Tagged, Dutch, titled, numbered and with headings and tables for whoever listens; gives the text."""
    wortel: Any = pdf.trailer["/Root"]
    assert wortel["/MarkInfo"]["/Marked"]
    assert wortel["/Lang"] == "nl"
    assert pdf.metadata and titel in (pdf.metadata.title or "")
    labels = set(_labels(wortel["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD", "/Figure"} <= labels
    aantal = len(pdf.pages)
    assert f"bladzijde {aantal} van {aantal}" in pdf.pages[-1].extract_text()
    return "\n".join(re.sub(r"\s+", " ", blad.extract_text()) for blad in pdf.pages)


def _ophalen(tab: Page) -> PdfReader:
    """Wait while the worker works, then download."""
    expect(tab.get_by_role("progressbar").or_(tab.get_by_role("link", name="Download"))).to_be_visible()
    bekijk(tab)
    expect(tab.get_by_role("link", name="Download")).to_be_visible(timeout=MAAKTIJD)
    with tab.expect_download() as download:
        tab.get_by_role("link", name="Download").click()
    assert download.value.suggested_filename.endswith(".pdf")
    return PdfReader(BytesIO(Path(download.value.path()).read_bytes()))


def _labels(tak: Any) -> Iterator[str]:
    """The structure types of a tagged PDF."""
    if isinstance(tak, DictionaryObject):
        if "/S" in tak:
            yield str(tak["/S"])
        kinderen = tak.get("/K", [])
        kinderen = kinderen.get_object() if hasattr(kinderen, "get_object") else kinderen
        for kind in kinderen if isinstance(kinderen, list) else [kinderen]:
            yield from _labels(kind.get_object() if hasattr(kind, "get_object") else kind)
