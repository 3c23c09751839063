"""What leaves as a file opens in a Dutch spreadsheet, and no cell becomes a formula."""

import csv
import datetime
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from swv.uitvoer import als_csv, als_xlsx, veilig

GEVAARLIJK = ["=1+1", "+31 6 12345678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1+1", '=HYPERLINK("http://x")']
MOMENT = datetime.datetime(2026, 11, 22, 12, 30, tzinfo=datetime.UTC)


def csv_rijen(*rij: object) -> list[list[str]]:
    inhoud = als_csv("lijst", ["kop"], [rij]).inhoud
    assert inhoud.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def xlsx_cellen(*rij: object) -> list[object]:
    return list(load_workbook(io.BytesIO(als_xlsx("lijst", ["kop"], [rij]).inhoud)).active[2])


@pytest.mark.parametrize("tekst", GEVAARLIJK)
def test_tekst_die_een_formule_kan_worden_krijgt_een_apostrof(tekst: str) -> None:
    assert veilig(tekst) == f"'{tekst}"
    assert csv_rijen(tekst)[1][0].startswith("'")
    assert [(cel.data_type, str(cel.value)[0]) for cel in xlsx_cellen(tekst)] == [("s", "'")]


def test_kop_die_een_formule_kan_worden_krijgt_ook_een_apostrof() -> None:
    assert als_csv("lijst", ["=kop"], []).inhoud.decode("utf-8-sig") == "'=kop\r\n"


def test_gewone_tekst_blijft_zoals_hij_is() -> None:
    assert csv_rijen('Zei "ja"; en ging', "a-b", "regel 1\nregel 2") == [
        ["kop"],
        ['Zei "ja"; en ging', "a-b", "regel 1\nregel 2"],
    ]


def test_getallen_blijven_getallen_ook_onder_nul() -> None:
    assert csv_rijen(-5, Decimal("-1234.50"), 0.5, True, None)[1] == ["-5", "-1234,50", "0,5", "ja", ""]
    assert [cel.value for cel in xlsx_cellen(-5, Decimal("-1234.50"), 0.5)] == [-5, -1234.5, 0.5]


def test_dag_en_tijd_staan_er_op_zijn_nederlands() -> None:
    assert csv_rijen(MOMENT, datetime.date(2027, 1, 4))[1] == ["22-11-2026 13:30", "04-01-2027"]
    assert [cel.value for cel in xlsx_cellen(MOMENT)] == [datetime.datetime(2026, 11, 22, 13, 30)]


def test_teken_dat_een_bestand_stuk_maakt_gaat_eruit() -> None:
    assert veilig("a\x00b\x1fc") == "abc"
