"""A wrong DUO file is refused with line and column; renamed headers are known."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError

from tests import werelddata
from tests.werelddata import Duoschool, bestand_02, bestand_06
from wijken.services.duo_kiezen import lees_landelijk, zelfde_naam


def vervang(oud: bytes, nieuw: bytes) -> Callable[[bytes], bytes]:
    """Change the first place only, and be sure that it is there."""

    def doe(inhoud: bytes) -> bytes:
        assert oud in inhoud
        return inhoud.replace(oud, nieuw, 1)

    return doe


FOUT_02 = {
    "andere kolommen": (vervang(b"POSTCODE", b"PC6"), "regel 1, kolom POSTCODE: deze kolom ontbreekt"),
    "komma's": (lambda b: b.replace(b";", b","), "regel 1, kolom VESTIGINGSCODE: deze kolom ontbreekt"),
    "leeg": (lambda b: b"", "regel 1, kolom 1: het bestand is leeg"),
    "utf-8": (
        lambda b: b.decode("latin-1").encode(),
        "regel 2, kolom VESTIGINGSNAAM: een teken is niet te lezen: DUO geeft dit bestand in latin-1",
    ),
    "utf-16": (lambda b: b.decode("latin-1").encode("utf-16"), "regel 1, kolom 1: dit is geen gewoon tekstbestand"),
    "halve regel": (lambda b: b[: b.rindex(b";0100")], "kolom DENOMINATIE: het bestand houdt midden in deze regel op"),
    "regel mist velden": (
        vervang(b";Openbaar;0100000000;www.voorbeeld.nl;Midden", b";Openbaar"),
        "regel 2, kolom TELEFOONNUMMER: deze regel heeft 12 velden, de eerste regel 15",
    ),
    "nul kwijt": (vervang(b";00AA00;", b";0AA00;"), "regel 2, kolom VESTIGINGSCODE: ‘0AA00’ mist de nul vooraan"),
    "wetenschappelijk": (vervang(b";00AA00;", b";1,00E+100;"), "regel 2, kolom VESTIGINGSCODE: ‘1,00E+100’ klopt niet"),
    "gemeente zonder nul": (vervang(b";0100;STAD", b";100;STAD"), "regel 2, kolom GEMEENTENUMMER: ‘100’ klopt niet"),
    "dubbele code": (
        vervang(b";01AA00;", b";00AA00;"),
        "regel 3, kolom VESTIGINGSCODE: code 00AA00 staat al op regel 2",
    ),
    "aanhalingsteken": (
        vervang(b";De Kl", b';"De Kl'),
        "regel 2, kolom PROVINCIE: een aanhalingsteken is niet gesloten",
    ),
    "naam leeg": (
        vervang("De Klèine Beer PO2001 0".encode("latin-1"), b""),
        "regel 2, kolom VESTIGINGSNAAM: deze cel is leeg",
    ),
}
FOUT_06 = {
    "geen jaren": (
        lambda b: b.replace(b"LEERLINGEN_2", b"TOTAAL_2"),
        "regel 1, kolom LEERLINGEN_2025: er is geen kolom",
    ),
    "latin-1": (
        lambda b: b.decode("utf-8-sig").encode("latin-1"),
        "regel 2, kolom NAAM_VESTIGING: een teken is niet te lezen: DUO geeft dit bestand in UTF-8",
    ),
    "tekst in getal": (
        vervang(b";200;200", b";200;ca. 200"),
        "regel 2, kolom LEERLINGEN_2018: ‘ca. 200’ is geen aantal",
    ),
    "duizendpunt": (vervang(b";200\r", b";1.200\r"), "regel 2, kolom LEERLINGEN_2025: ‘1.200’ is geen aantal"),
    "andere soort": (vervang(b";BO;", b";HAVO;"), "regel 2, kolom SOORT_VESTIGING: ‘HAVO’ klopt niet"),
    "halve regel": (lambda b: b[:-3], "kolom LEERLINGEN_2025: het bestand houdt midden in deze regel op"),
    "verwisseld": (
        lambda b: bestand_02(werelddata.landelijk()),
        "regel 1, kolom SOORT_VESTIGING: deze kolom ontbreekt",
    ),
}


@pytest.mark.parametrize("soort", FOUT_02)
def test_fout_in_bestand_02_noemt_regel_en_kolom(soort: str, duoscholen: list[Duoschool]) -> None:
    bederf, melding = FOUT_02[soort]

    with pytest.raises(ValidationError) as fout:
        lees_landelijk(vestigingen=bederf(bestand_02(duoscholen)), leerlingen=bestand_06(duoscholen))

    assert melding in "\n".join(fout.value.messages)


@pytest.mark.parametrize("soort", FOUT_06)
def test_fout_in_bestand_06_noemt_regel_en_kolom(soort: str, duoscholen: list[Duoschool]) -> None:
    bederf, melding = FOUT_06[soort]

    with pytest.raises(ValidationError) as fout:
        lees_landelijk(vestigingen=bestand_02(duoscholen), leerlingen=bederf(bestand_06(duoscholen)))

    assert melding in "\n".join(fout.value.messages)


def test_fouten_van_beide_bestanden_komen_samen(duoscholen: list[Duoschool]) -> None:
    kapot_02 = bestand_02(duoscholen).replace(b"AA00;", b"AA0;")
    kapot_06 = bestand_06(duoscholen).replace(b";BO;", b";HAVO;")

    with pytest.raises(ValidationError) as fout:
        lees_landelijk(vestigingen=kapot_02, leerlingen=kapot_06)

    assert len(fout.value.messages) == 3 + 50 + 1  # all three of 02, fifty of 06 and how many more
    assert fout.value.messages[-1].startswith("bestand 06 (leerlingen): en nog ")


def test_oude_namen_van_kolommen_worden_herkend(duoscholen: list[Duoschool]) -> None:
    oud_02 = bestand_02(duoscholen)
    for nieuw, oud in ((b"VESTIGINGSCODE", b"VESTIGINGSNUMMER"), (b"BEVOEGD GEZAG NUMMER", b"Bevoegd gezagnummer")):
        oud_02 = oud_02.replace(nieuw, oud, 1)
    oud_06 = bestand_06(duoscholen).replace(b"NAAM_VESTIGING", b"VESTIGINGSNAAM", 1)

    landelijk = lees_landelijk(vestigingen=oud_02, leerlingen=oud_06)

    assert (len(landelijk.vestigingen), len(landelijk.leerlingen)) == (
        len([school for school in duoscholen if school.heeft_adres]),
        len(duoscholen),
    )


@pytest.mark.parametrize(
    ("kort", "lang", "zelfde"),
    [
        ("OBS Aurora", "Openbare Basisschool Aurora", True),
        ("Architect", "Openbare Basisschool De Architect", True),
        ("De Groene Ring", "Montessori IKC De Groene Ring", True),
        ("OBS Het Palet", "IKC Het Palet", False),
        ("MKC", "NovaMundi", False),
    ],
)
def test_zelfde_naam_kent_afkortingen(kort: str, lang: str, zelfde: bool) -> None:
    assert zelfde_naam(kort, lang) is zelfde
