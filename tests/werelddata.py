"""A national world of DUO files: the same columns, encodings and quirks as the real ones, with invented schools."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from wijken.services.duo_kiezen import pc4_swv

JAREN = tuple(range(2017, 2026))
KOPPEN_02 = (
    "PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;"
    "POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;VAKANTIEREGIO"
)
KOPPEN_06 = (
    "INSTELLINGSCODE;VESTIGINGSCODE;NAAM_VESTIGING;SOORT_VESTIGING;DENOMINATIE_VESTIGING;BEVOEGD_GEZAG_NUMMER;"
    "GEMEENTECODE_VESTIGING;GEMEENTENAAM_VESTIGING"
)


@dataclass(frozen=True)
class Duoschool:
    """One invented school. ``aantallen``: what DUO shows per year, as text; "0" when it was not there."""

    code: str
    naam: str
    bestuur: str
    gemeente: str
    gemeentenaam: str
    postcode: str = "3135 AB"
    soort: str = "BO"
    straat: str = "Daltonstraat"
    kort: str = ""
    aantallen: dict[int, str] = field(default_factory=lambda: dict.fromkeys(JAREN, "200"))

    @property
    def heeft_adres(self) -> bool:
        return self.soort == "BO" and self.aantallen[max(self.aantallen)] != "0"


def landelijk(scholen_per_verband: int = 3) -> list[Duoschool]:
    """Some basisscholen, one sbo and one so in each samenwerkingsverband of the country."""
    postcodes: dict[str, list[str]] = {}
    for pc4, swv in pc4_swv().items():
        postcodes.setdefault(swv, []).append(pc4)
    scholen = []
    for nummer, (swv, pc4s) in enumerate(sorted(postcodes.items())):
        soorten = ["BO"] * scholen_per_verband + ["SBO", "SO/VSO"]
        for volg, soort in enumerate(soorten):
            scholen.append(_school(nummer, volg, soort, swv, pc4s[volg % len(pc4s)]))
    return scholen


def _school(nummer: int, volg: int, soort: str, swv: str, pc4: str) -> Duoschool:
    letters = f"{chr(65 + nummer % 26)}{chr(65 + nummer // 26)}"
    return Duoschool(
        code=f"{volg:02}{letters}00",
        naam=f"De Klèine Beer {swv} {volg}",
        bestuur=f"{40000 + nummer * 10 + volg % 2}",
        gemeente=f"{100 + nummer:04}",
        gemeentenaam=f"STAD AAN DE {letters}",
        postcode=f"{pc4} AB",
        soort=soort,
    )


def verband(scholen: Sequence[Duoschool], swv: str) -> list[Duoschool]:
    """The schools of one samenwerkingsverband, in the order of ``landelijk``."""
    return [school for school in scholen if f" {swv} " in school.naam]


def anders(scholen: Sequence[Duoschool], code: str, **velden: object) -> list[Duoschool]:
    """The same world with one school changed."""
    return [replace(school, **velden) if school.code == code else school for school in scholen]  # type: ignore[arg-type]


def volgend_jaar(scholen: Sequence[Duoschool], jaar: int = 2026) -> list[Duoschool]:
    """The same world one count later; who had no pupils has none now."""
    return [
        replace(school, aantallen={**school.aantallen, jaar: school.aantallen[max(school.aantallen)]})
        for school in scholen
    ]


def bestand_02(scholen: Sequence[Duoschool]) -> bytes:
    """Alle schoolvestigingen basisonderwijs: latin-1, no sbo, so or closed schools."""
    regels = [
        f"Zuid-Holland;{s.bestuur};{s.code[:4]};{s.code};{s.naam};{s.straat};1;{s.postcode};{s.gemeentenaam};{s.gemeente};"
        f"{s.gemeentenaam};Openbaar;0100000000;www.voorbeeld.nl;Midden"
        for s in scholen
        if s.heeft_adres
    ]
    return "".join(f"{regel}\r\n" for regel in (KOPPEN_02, *regels)).encode("latin-1")


def bestand_06(scholen: Sequence[Duoschool]) -> bytes:
    """Historisch overzicht aantal leerlingen: UTF-8 with BOM, every school that ever was, gemeente codes as numbers."""
    jaren = sorted(scholen[0].aantallen)
    koppen = ";".join([KOPPEN_06, *(f"LEERLINGEN_{jaar}" for jaar in jaren)])
    regels = [
        f"{s.code[:4]};{s.code};{s.kort or s.naam};{s.soort};Openbaar;{s.bestuur};{int(s.gemeente)};{s.gemeentenaam};"
        + ";".join(s.aantallen.get(jaar, "0") for jaar in jaren)
        for s in scholen
    ]
    return "".join(f"{regel}\r\n" for regel in (koppen, *regels)).encode("utf-8-sig")
