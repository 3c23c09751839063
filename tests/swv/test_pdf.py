"""PDF: tagged, Dutch, and nothing from outside our own static files."""

import io

import pytest
from pypdf import PdfReader

from swv.documenten.drukwerk import PdfFout
from swv.documenten.pdf import html_naar_pdf

KOP = '<html lang="nl"><head><title>Proef</title></head><body><h1>Proef</h1>'


def test_pdf_is_gelabeld_en_nederlands() -> None:
    pdf = PdfReader(io.BytesIO(html_naar_pdf(f"{KOP}<p>Elk kind hoort erbij.</p></body></html>")))

    assert pdf.trailer["/Root"]["/Lang"] == "nl"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Elk kind hoort erbij." in pdf.pages[0].extract_text()


@pytest.mark.parametrize(
    "bron", ["file:///etc/passwd", "http://127.0.0.1:1/x.png", "/static/../swv/settings.py", "/static/bestaat-niet.png"]
)
def test_pdf_haalt_niets_van_buiten(bron: str) -> None:
    with pytest.raises(PdfFout):
        html_naar_pdf(f'{KOP}<img src="{bron}" alt="x"></body></html>')


@pytest.mark.parametrize("inhoud", ['<a href="#nergens">verder</a>', "<p>中文</p>"])
def test_pdf_lukt_ook_met_een_waarschuwing(inhoud: str, caplog: pytest.LogCaptureFixture) -> None:
    pdf = html_naar_pdf(f"{KOP}{inhoud}</body></html>")

    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1
    assert {regel.name for regel in caplog.records} == {"weasyprint"}
    caplog.clear()
