"""Read the two national DUO files; whatever is wrong in them comes back as a list with line and column.

02 "alle schoolvestigingen basisonderwijs" is in Windows/latin-1, 06 "historisch overzicht aantal leerlingen per
schoolvestiging" in UTF-8 with BOM. Both have ``;`` between the fields.
"""

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError

from swv.models import Plek
from wijken.services.plaatsen import Schoolgegevens

MEESTE_FOUTEN = 50
SOORTEN = {"BO": "bao", "SBO": "sbo", "SO": "so", "SO/VSO": "so"}
NIET_IN_EXCEL = "Gebruik het bestand zoals DUO het geeft, zonder het eerst in Excel op te slaan."
MAX_NAAM = Plek._meta.get_field("naam").max_length


@dataclass(frozen=True)
class Kolom:
    """A column by all names DUO gave it (as ``_kop`` writes them), and what its cells look like."""

    koppen: tuple[str, ...]
    patroon: re.Pattern[str]
    uitleg: str


TEKST = re.compile(rf".{{1,{MAX_NAAM}}}")
MISSCHIEN = re.compile(r".{0,60}")
CODE = Kolom(
    ("VESTIGINGSCODE", "VESTIGINGSNUMMER", "INSTELLINGSCODE_VESTIGING"),
    re.compile(r"\d{2}[A-Z]{2}\d{2}"),
    "een vestigingscode heeft zes tekens, bijvoorbeeld 05AB00",
)
BESTUUR = Kolom(
    ("BEVOEGD_GEZAG_NUMMER", "BEVOEGD_GEZAGNUMMER", "BEVOEGD_GEZAG"),
    re.compile(r"\d{5}|0"),
    "een nummer van een bestuur heeft vijf cijfers",
)
VESTIGINGEN = {
    "bestuur": BESTUUR,
    "code": CODE,
    "naam": Kolom(("VESTIGINGSNAAM", "NAAM_VESTIGING"), TEKST, "hier staat een naam"),
    "straat": Kolom(("STRAATNAAM", "STRAAT"), re.compile(".{0,100}"), "hier staat een straat"),
    "huisnummer": Kolom(("HUISNUMMER_TOEVOEGING", "HUISNUMMER"), re.compile(".{0,19}"), "hier staat een huisnummer"),
    "postcode": Kolom(("POSTCODE",), re.compile(r"\d{4} ?[A-Z]{2}"), "een postcode is bijvoorbeeld 3135 AB"),
    "plaats": Kolom(("PLAATSNAAM", "PLAATS", "WOONPLAATS"), MISSCHIEN, "hier staat een plaats"),
    "gemeente": Kolom(
        ("GEMEENTENUMMER", "GEMEENTECODE"), re.compile(r"\d{4}"), "een gemeentenummer heeft vier cijfers, zoals 0606"
    ),
    "gemeentenaam": Kolom(("GEMEENTENAAM", "GEMEENTE"), MISSCHIEN, "hier staat een gemeente"),
    "denominatie": Kolom(("DENOMINATIE",), MISSCHIEN, "hier staat een denominatie"),
}
LEERLINGEN = {
    "code": CODE,
    "naam": Kolom(("NAAM_VESTIGING", "VESTIGINGSNAAM"), TEKST, "hier staat een naam"),
    "soort": Kolom(
        ("SOORT_VESTIGING", "SOORT_PO", "ONDERWIJSSOORT"), re.compile("BO|SBO|SO|SO/VSO|VSO"), "BO, SBO, SO of VSO"
    ),
    "denominatie": Kolom(("DENOMINATIE_VESTIGING", "DENOMINATIE"), MISSCHIEN, "hier staat een denominatie"),
    "bestuur": BESTUUR,
    "gemeente": Kolom(
        ("GEMEENTECODE_VESTIGING", "GEMEENTENUMMER"), re.compile(r"\d{1,4}"), "een gemeentecode is een getal"
    ),
    "gemeentenaam": Kolom(("GEMEENTENAAM_VESTIGING", "GEMEENTENAAM"), MISSCHIEN, "hier staat een gemeente"),
}
AANTAL = re.compile(r"\d{1,5}|<5|")
UTF8_LETTER = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x90-\xbf]|\xef\xbb\xbf")  # Ã«: no Dutch in latin-1
JAARKOP = re.compile(r"(?:AANTAL_)?LEERLINGEN_((?:19|20)\d{2})")


@dataclass
class Foutenlijst:
    """Everything that is wrong with one file."""

    bestand: str
    regels: list[str] = field(default_factory=list)

    def meld(self, regel: int, kolom: str, wat: str) -> None:
        self.regels.append(f"{self.bestand}, regel {regel}, kolom {kolom}: {wat}")

    def stop_bij_fouten(self) -> None:
        """Raise ValidationError with the first fifty."""
        if not self.regels:
            return
        rest = len(self.regels) - MEESTE_FOUTEN
        meer = [f"{self.bestand}: en nog {rest} fouten."] if rest > 0 else []
        raise ValidationError([*self.regels[:MEESTE_FOUTEN], *meer])


@dataclass(frozen=True)
class Tabel:
    """The columns found in a file: our name → (position, header), and year → (position, header)."""

    kolommen: dict[str, tuple[int, str]]
    jaren: dict[int, tuple[int, str]]
    rijen: list[tuple[int, list[str]]]


def lees_vestigingen(inhoud: bytes) -> dict[str, Schoolgegevens]:
    """File 02 → schools by vestigingscode, without pupils. Raises ValidationError with every error."""
    fouten = Foutenlijst("bestand 02 (vestigingen)")
    tabel = _lees_tabel(inhoud, "cp1252", VESTIGINGEN, fouten)
    gevonden = {cellen["code"]: _vestiging(cellen) for cellen in _gekeurde_rijen(tabel, VESTIGINGEN, fouten)}
    fouten.stop_bij_fouten()
    return gevonden


def lees_leerlingen(inhoud: bytes) -> tuple[dict[str, Schoolgegevens], int]:
    """File 06 → schools by vestigingscode with pupils, and the newest year. A vso-only location is left out."""
    fouten = Foutenlijst("bestand 06 (leerlingen)")
    tabel = _lees_tabel(inhoud, "utf-8-sig", LEERLINGEN, fouten)
    if not tabel.jaren:
        fouten.meld(1, "LEERLINGEN_2025", "er is geen kolom met leerlingen per jaar.")
    fouten.stop_bij_fouten()
    gevonden = {}
    for cellen in _gekeurde_rijen(tabel, LEERLINGEN, fouten):
        if soort := SOORTEN.get(cellen["soort"]):
            gevonden[cellen["code"]] = _leerlingrij(cellen, soort, tabel.jaren)
    fouten.stop_bij_fouten()
    return gevonden, max(tabel.jaren)


def _vestiging(cellen: Mapping[str, str]) -> Schoolgegevens:
    return Schoolgegevens(
        code=cellen["code"],
        naam=cellen["naam"].replace('""', '"'),
        soort="bao",
        bestuur=cellen["bestuur"],
        gemeente=cellen["gemeente"],
        gemeentenaam=cellen["gemeentenaam"],
        denominatie=cellen["denominatie"],
        straat=f"{cellen['straat']} {cellen['huisnummer']}".strip(),
        postcode=cellen["postcode"].replace(" ", ""),
        plaats=cellen["plaats"],
    )


def _leerlingrij(cellen: Mapping[str, str], soort: str, jaren: Mapping[int, tuple[int, str]]) -> Schoolgegevens:
    return Schoolgegevens(
        code=cellen["code"],
        naam=cellen["naam"].replace('""', '"'),
        soort=soort,
        bestuur=cellen["bestuur"],
        gemeente=cellen["gemeente"].zfill(4),
        gemeentenaam=cellen["gemeentenaam"],
        denominatie=cellen["denominatie"],
        leerlingen={
            jaar: None if (aantal := cellen[str(jaar)]) == "<5" else int(aantal)
            for jaar in jaren
            if cellen[str(jaar)] not in ("", "0")
        },
    )


def _weiger_andere_opslag(inhoud: bytes, fouten: Foutenlijst) -> None:
    if not inhoud.strip():
        fouten.meld(1, "1", "het bestand is leeg.")
    elif inhoud.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in inhoud:
        fouten.meld(1, "1", f"dit is geen gewoon tekstbestand (UTF-16 of Excel). {NIET_IN_EXCEL}")
    elif not inhoud.endswith(b"\n"):
        regels = inhoud.splitlines()
        kolom = _kolom_op(inhoud, regels[-1], len(regels[-1]))
        fouten.meld(len(regels), kolom, "het bestand houdt midden in deze regel op. Haal het opnieuw op bij DUO.")
    fouten.stop_bij_fouten()


def _ontcijfer(inhoud: bytes, codering: str, fouten: Foutenlijst) -> str:
    utf8 = UTF8_LETTER.search(inhoud) if codering == "cp1252" else None
    try:
        if utf8 is None:
            return inhoud.decode(codering)
        plaats = utf8.start()
    except UnicodeDecodeError as fout:
        plaats = fout.start
    begin = inhoud.rfind(b"\n", 0, plaats) + 1
    kolom = _kolom_op(inhoud, inhoud[begin:].split(b"\n", 1)[0], plaats - begin)
    hoort = "latin-1" if codering == "cp1252" else "UTF-8"
    fouten.meld(
        inhoud.count(b"\n", 0, plaats) + 1,
        kolom,
        f"een teken is niet te lezen: DUO geeft dit bestand in {hoort}, dit is anders opgeslagen. {NIET_IN_EXCEL}",
    )
    fouten.stop_bij_fouten()
    return ""


def _kolom_op(inhoud: bytes, regel: bytes, plaats: int) -> str:
    """The header above a place in a line of bytes."""
    koppen = inhoud.removeprefix(codecs.BOM_UTF8).splitlines()[0].decode("latin-1").split(";")
    nummer = regel[:plaats].count(b";")
    return koppen[nummer].strip().strip('"') if nummer < len(koppen) else str(nummer + 1)


def _kop(tekst: str) -> str:
    """Headers are compared without case, spaces and dashes: DUO changes those."""
    return re.sub(r"[^A-Z0-9]+", "_", tekst.strip().upper()).strip("_")


def _lees_tabel(inhoud: bytes, codering: str, opzet: Mapping[str, Kolom], fouten: Foutenlijst) -> Tabel:
    """The columns first: a quite different file is named as such, not for its first odd letter."""
    _weiger_andere_opslag(inhoud, fouten)
    koppen = _velden(inhoud.splitlines()[0].removeprefix(codecs.BOM_UTF8).decode("latin-1")) or []
    namen = [_kop(kop) for kop in koppen]
    kolommen = {}
    for veld, kolom in opzet.items():
        plaats = next((namen.index(kop) for kop in kolom.koppen if kop in namen), None)
        if plaats is None:
            fouten.meld(1, kolom.koppen[0], f"deze kolom ontbreekt. Gevonden: {', '.join(koppen)[:200]}.")
        else:
            kolommen[veld] = (plaats, koppen[plaats])
    fouten.stop_bij_fouten()
    jaren = {int(jaar[1]): (i, koppen[i]) for i, naam in enumerate(namen) if (jaar := JAARKOP.fullmatch(naam))}
    regels = _ontcijfer(inhoud, codering, fouten).split("\n")
    return Tabel(kolommen, jaren, list(_hele_rijen(regels[1:], koppen, fouten)))


def _hele_rijen(regels: Sequence[str], koppen: list[str], fouten: Foutenlijst) -> Iterator[tuple[int, list[str]]]:
    for nummer, regel in enumerate(regels, start=2):
        if not regel.strip():
            continue
        cellen = _velden(regel)
        if cellen is None:
            fouten.meld(nummer, koppen[0], "een aanhalingsteken is niet gesloten.")
        elif len(cellen) != len(koppen):
            kolom = koppen[len(cellen)] if len(cellen) < len(koppen) else str(len(koppen) + 1)
            fouten.meld(nummer, kolom, f"deze regel heeft {len(cellen)} velden, de eerste regel {len(koppen)}.")
        else:
            yield nummer, cellen


def _velden(regel: str) -> list[str] | None:
    """One line, so that a stray quote cannot swallow the lines after it."""
    try:
        cellen = next(csv.reader([regel.rstrip("\r")], delimiter=";", strict=True), [])
    except csv.Error:
        return None
    return [cel.strip() for cel in cellen]


def _gekeurde_rijen(tabel: Tabel, opzet: Mapping[str, Kolom], fouten: Foutenlijst) -> Iterator[dict[str, str]]:
    """The rows without errors, as our name (or year) → cell."""
    eerder: dict[str, int] = {}
    for nummer, rij in tabel.rijen:
        voor = len(fouten.regels)
        cellen = {veld: rij[plaats] for veld, (plaats, _) in tabel.kolommen.items()}
        for veld, (_, kop) in tabel.kolommen.items():
            if not opzet[veld].patroon.fullmatch(cellen[veld]):
                fouten.meld(nummer, kop, _klacht(cellen[veld], opzet[veld]))
        for jaar, (plaats, kop) in tabel.jaren.items():
            cellen[str(jaar)] = rij[plaats]
            if not AANTAL.fullmatch(rij[plaats]):
                fouten.meld(nummer, kop, f"‘{rij[plaats][:40]}’ is geen aantal leerlingen (een getal of <5).")
        if (eerste := eerder.setdefault(cellen["code"], nummer)) != nummer:
            fouten.meld(nummer, tabel.kolommen["code"][1], f"code {cellen['code']} staat al op regel {eerste}.")
        if len(fouten.regels) == voor:
            yield cellen


def _klacht(cel: str, kolom: Kolom) -> str:
    if cel == "":
        return f"deze cel is leeg; {kolom.uitleg}."
    if kolom is CODE and re.fullmatch(r"\d[A-Z]{2}\d{2}", cel):
        return f"‘{cel}’ mist de nul vooraan: waarschijnlijk is het 0{cel}. {NIET_IN_EXCEL}"
    return f"‘{cel[:40]}’ klopt niet: {kolom.uitleg}. {NIET_IN_EXCEL}"
