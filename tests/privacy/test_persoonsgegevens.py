"""What a free text may not hold."""

import pytest
from django.core.exceptions import ValidationError

from swv.persoonsgegevens import is_bsn, vondsten, weiger_persoonsgegevens, zekere_vondsten


@pytest.mark.parametrize(
    "tekst",
    [
        "BSN 123456782",
        "123.456.782",
        "1234 56 782",
        "geboren op 4 maart",
        "geboortedatum bekend",
        "3-5-2019",
        "03/05/2019",
        "3.5.19",
        "3 mei 2019",
        "2019-05-03",
    ],
)
def test_tekst_met_gegevens_van_een_leerling_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(ValidationError):
        weiger_persoonsgegevens(f"Het gaat om {tekst}, zie dossier.")


@pytest.mark.parametrize(
    "tekst",
    [
        "Drie leerlingen uit groep 4",
        "van 1-8-2026 tot 31-7-2027",
        "vanaf 1 februari 2027",
        "bel 010-1234567",
        "€ 1.234,56",
        "school 05AB00, postcode 3135",
        "12 uur per week, 40 weken",
    ],
)
def test_gewone_tekst_mag(tekst: str) -> None:
    weiger_persoonsgegevens(tekst)


@pytest.mark.parametrize(
    ("tekst", "zeker"),
    [
        ("leerling 123456782", True),
        ("leerling 123456789", False),
        ("BSN: 123456789", True),
        ("onderwijsnummer 1234.56.789", True),
        ("geboren op 4 maart", True),
        ("geb.dat. 3-5-2018", True),
        ("Op 12 maart 2024 besloten we dit", False),
        ("kinderen geboren op of na 1 oktober", False),
    ],
)
def test_vondst_is_zeker_of_niet(tekst: str, zeker: bool) -> None:
    assert [vondst.zeker for vondst in vondsten(tekst)] == [zeker]
    assert bool(zekere_vondsten(tekst)) is zeker


@pytest.mark.parametrize(("nummer", "goed"), [("123456782", True), ("123456783", False), ("000000000", False)])
def test_elfproef_herkent_een_bsn(nummer: str, goed: bool) -> None:
    assert is_bsn(nummer) is goed
