"""An uploaded list is looked at before anything keeps it."""

import datetime
import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook

from swv import bestanden
from swv.bestanden import weiger_bestand, werkblad

INHOUD = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
BLAD = "xl/worksheets/sheet1.xml"


def boek(*rijen: tuple[object, ...], verborgen: tuple[object, ...] = ()) -> io.BytesIO:
    werk = Workbook()
    for rij in rijen:
        werk.active.append(rij)
    if verborgen:
        blad = werk.create_sheet("Oud")
        blad.sheet_state = "hidden"
        blad.append(verborgen)
    uit = io.BytesIO()
    werk.save(uit)
    uit.seek(0)
    return uit


def met_deel(naam: str, inhoud: str) -> io.BytesIO:
    """A workbook of which one part is replaced by something hostile."""
    uit = io.BytesIO()
    with zipfile.ZipFile(boek(("naam",))) as echt, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as vals:
        for deel in echt.namelist():
            if deel != naam:
                vals.writestr(deel, echt.read(deel))
        vals.writestr(naam, inhoud)
    uit.seek(0)
    return uit


def blad(rijen: str, afmeting: str = "A1") -> str:
    ruimte = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{ruimte}"><dimension ref="{afmeting}"/><sheetData>{rijen}</sheetData></worksheet>'


def miljoen_cellen() -> io.BytesIO:
    rij = "<row>" + "<c><v>1</v></c>" * 1000 + "</row>"
    return met_deel(BLAD, blad(rij * 1000))


def test_gewone_lijst_mag_en_komt_als_rijen_terug() -> None:
    bestand = boek(("naam", "rol", "vanaf"), ("Anja de Wit", "directeur", datetime.datetime(2027, 1, 1)))

    assert werkblad(bestand) == [
        ("naam", "rol", "vanaf"),
        ("Anja de Wit", "directeur", datetime.datetime(2027, 1, 1)),
    ]
    assert bestand.tell() == 0


@pytest.mark.parametrize(
    ("maak", "zin"),
    [
        (lambda: io.BytesIO(b"naam;rol\nAnja;directeur\n"), bestanden.GEEN_XLSX),
        (lambda: io.BytesIO(b"%PDF-1.7 lijst.xlsx"), bestanden.GEEN_XLSX),
        (lambda: io.BytesIO(b""), bestanden.GEEN_XLSX),
        (lambda: io.BytesIO(b"PK\x03\x04" + b"x" * 100), bestanden.KAPOT),
        (lambda: io.BytesIO(b"PK\x03\x04" + b"x" * bestanden.GROOTTE), bestanden.TE_GROOT),
        (lambda: met_deel("xl/vbaProject.bin", "macro"), bestanden.MACRO),
        (lambda: met_deel(BLAD, "<worksheet"), bestanden.KAPOT),
        (lambda: boek(*[("rij",)] * (bestanden.RIJEN + 1)), bestanden.TE_VEEL),
        (lambda: boek(("kolom",) * (bestanden.KOLOMMEN + 1)), bestanden.TE_VEEL),
    ],
    ids=["csv", "pdf", "leeg", "geen zip", "te groot", "macro", "kapot", "rijen", "kolommen"],
)
def test_bestand_dat_geen_lijst_is_wordt_geweigerd(maak: Callable[[], io.BytesIO], zin: str) -> None:
    with pytest.raises(ValidationError) as fout:
        weiger_bestand(maak())

    assert fout.value.messages == [zin]


BOMMEN = {
    "miljoen cellen": miljoen_cellen,
    "lege rijen": lambda: met_deel(BLAD, blad('<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "A1:XFD1048576")),
    "lege kolommen": lambda: met_deel(BLAD, blad('<row r="1"><c r="XFD1"><v>1</v></c></row>' * 9)),
    "teksten": lambda: met_deel("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>" * 3_000_000 + "</sst>"),
    "stijlen": lambda: met_deel("xl/styles.xml", "<styleSheet>" + "<xf/>" * 400_000 + "</styleSheet>"),
    "onderdelen": lambda: met_deel("xl/media/groot.png", "0" * 50_000_000),
}


@pytest.mark.parametrize("soort", BOMMEN)
def test_zipbom_is_binnen_een_seconde_en_honderd_megabyte_geweigerd(soort: str) -> None:
    bestand = BOMMEN[soort]()
    assert len(bestand.getvalue()) < 200_000

    tracemalloc.start()
    begin = time.process_time()
    with pytest.raises(ValidationError) as fout:
        weiger_bestand(bestand)
    duur, piek = time.process_time() - begin, tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert fout.value.messages == [bestanden.TE_VEEL]
    assert duur < 1
    assert piek < 100_000_000


def test_xml_met_een_entiteit_wordt_niet_uitgepakt() -> None:
    lach = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + blad("<row><c><v>&b;</v></c></row>")

    with pytest.raises(ValidationError) as fout:
        weiger_bestand(met_deel(BLAD, lach))

    assert fout.value.messages == [bestanden.KAPOT]


@pytest.mark.parametrize(
    ("rij", "cel"),
    [
        (("Anja", 123456782), "B1"),
        (("Anja", "123.456.782"), "B1"),
        (("Anja", None, datetime.datetime(2018, 5, 3)), "C1"),
        (("geboren op 3 mei 2018",), "A1"),
    ],
)
def test_lijst_met_gegevens_van_een_leerling_wordt_geweigerd(rij: tuple[object, ...], cel: str) -> None:
    with pytest.raises(ValidationError) as fout:
        weiger_bestand(boek(rij))

    assert [zin.partition(":")[0] for zin in fout.value.messages] == [f"Cel {cel} van blad ‘Sheet’"]
    assert "123" not in fout.value.messages[0]


def test_verborgen_blad_wordt_ook_bekeken() -> None:
    with pytest.raises(ValidationError, match="blad ‘Oud’"):
        weiger_bestand(boek(("Anja",), verborgen=("BSN", 123456782)))


def test_telefoonnummer_zonder_nul_mag_in_een_lijst() -> None:
    assert werkblad(boek(("Anja", 612345678, 10.5, True))) == [("Anja", 612345678, 10.5, True)]
