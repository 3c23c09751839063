"""A file given as evidence: its kind is read from its bytes, it stands with its own samenwerkingsverband."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from swv.services.bestanden import GROOTTE, bestand_bewaren, pad_van
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel

pytestmark = snel
PDF = b"%PDF-1.7 verslag"


@pytest.fixture(autouse=True)
def _map(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def docx(tekst: str, naam: str = "word/document.xml") -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        zip_.writestr(naam, f"<w:p><w:r>{tekst}</w:r></w:p>")
    return uit.getvalue()


def bewaar(wereld: Wereld, inhoud: bytes, naam: str = "verslag.pdf"):
    with tenant(wereld.swv.pk):
        return bestand_bewaren(upload=io.BytesIO(inhoud), naam=naam, door=wereld.leden["medewerker"])


def test_bestand_staat_in_de_map_van_zijn_samenwerkingsverband_met_zijn_sha256(wereld: Wereld, tmp_path: Path) -> None:
    eerste, tweede = bewaar(wereld, PDF), bewaar(wereld, PDF)

    with tenant(wereld.swv.pk):
        pad = pad_van(eerste)
    assert pad == tmp_path / str(wereld.swv.pk) / "bestanden" / f"{hashlib.sha256(PDF).hexdigest()}.pdf"
    assert pad.read_bytes() == PDF
    assert tweede == eerste


@pytest.mark.parametrize(
    ("inhoud", "naam", "soort", "bewaard_als"),
    [
        (PDF, "../../etc/verslag.exe", "application/pdf", "verslag.pdf"),
        (b"\x89PNG\r\n\x1a\nx", "foto.jpg", "image/png", "foto.png"),
        (b"\xff\xd8\xffx", "foto.html", "image/jpeg", "foto.jpg"),
        (docx("Een verslag"), "C:\\map\\verslag.docx", "wordprocessingml.document", "verslag.docx"),
    ],
)
def test_soort_komt_uit_de_inhoud_en_niet_uit_de_naam(wereld: Wereld, inhoud, naam, soort, bewaard_als) -> None:
    bestand = bewaar(wereld, inhoud, naam)

    assert bestand.soort.endswith(soort)
    assert bestand.naam == bewaard_als


@pytest.mark.parametrize(
    ("inhoud", "naam", "fout"),
    [
        (b"<html>", "verslag.pdf", "Dit soort bestand kan hier niet"),
        (b"", "leeg.pdf", "leeg"),
        (PDF + b"x" * GROOTTE, "groot.pdf", "groter dan 5 MB"),
        (b"PK\x03\x04kapot", "kapot.docx", "niet te lezen"),
        (docx("x", "anders.xml"), "zip.docx", "Dit soort bestand kan hier niet"),
        (docx("BSN 111</w:r><w:r>222333 van"), "namen.docx", "burgerservicenummer"),
        (PDF, "123456782.pdf", "burgerservicenummer"),
    ],
)
def test_wat_niet_mag_wordt_geweigerd_met_een_zin_die_zegt_waarom(wereld: Wereld, inhoud, naam, fout: str) -> None:
    with pytest.raises(ValidationError, match=fout):
        bewaar(wereld, inhoud, naam)
