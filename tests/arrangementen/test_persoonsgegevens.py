"""What a free text may not hold."""

import pytest
from django.core.exceptions import ValidationError

from arrangementen.persoonsgegevens import weiger_persoonsgegevens


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
