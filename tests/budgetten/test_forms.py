"""Numbers as people type them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from budgetten.forms import KommaVeld


@pytest.mark.parametrize(
    "invoer, bedrag",
    [
        ("1234,56", "1234.56"),
        ("€ 1.234,56", "1234.56"),
        ("1.234", "1234"),
        ("3.800.000", "3800000"),
        ("1234.56", "1234.56"),
        (" 30 ", "30"),
        ("0,05", "0.05"),
    ],
)
def test_kommaveld_leest_nederlandse_bedragen(invoer: str, bedrag: str) -> None:
    assert KommaVeld().clean(invoer) == Decimal(bedrag)


@pytest.mark.parametrize("invoer", ["tien", "1,2,3", "12,345", "€", "NaN", "1e999"])
def test_kommaveld_weigert_wat_geen_bedrag_is(invoer: str) -> None:
    with pytest.raises(ValidationError):
        KommaVeld().clean(invoer)


@pytest.mark.parametrize("bedrag, tekst", [("231.50", "231,50"), ("30.00", "30"), ("32.50", "32,50")])
def test_kommaveld_toont_een_komma(bedrag: str, tekst: str) -> None:
    assert KommaVeld().prepare_value(Decimal(bedrag)) == tekst
