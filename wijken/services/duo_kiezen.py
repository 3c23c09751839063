"""Which schools of the national DUO files belong to one samenwerkingsverband."""

import csv
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from django.core.exceptions import ValidationError

from wijken.services.duo_lezen import lees_leerlingen, lees_vestigingen
from wijken.services.plaatsen import EERSTE_JAAR, GEGEVENS, Schoolgegevens, begin_schooljaar, gewone_naam

LIDWOORDEN = {"de", "het", "t", "een"}
AFKORTINGEN = {
    "baisschool": "basisschool",  # DUO's own slips of the pen
    "basiss": "basisschool",
    "bs": "basisschool",
    "cbs": "christelijk basisschool",
    "christelijke": "christelijk",
    "ikc": "integraal kindcentrum",
    "kc": "kindcentrum",
    "obs": "openbare basisschool",
    "pc": "protestants christelijk",
    "rk": "rooms katholieke",
}


@dataclass(frozen=True)
class Landelijk:
    """Both national files, read and checked."""

    vestigingen: Mapping[str, Schoolgegevens]
    leerlingen: Mapping[str, Schoolgegevens]
    laatste_jaar: int

    def gemeente_swv(self) -> dict[str, set[str]]:
        """Gemeente → the samenwerkingsverbanden its basisscholen belong to; Montferland has two."""
        gevonden: dict[str, set[str]] = {}
        for school in self.vestigingen.values():
            if swv := pc4_swv().get(school.postcode[:4]):
                gevonden.setdefault(school.gemeente, set()).add(swv)
        return gevonden


@dataclass
class Keuze:
    """The schools of one samenwerkingsverband, and those that need a person to decide."""

    scholen: dict[str, Schoolgegevens] = field(default_factory=dict)
    zonder_leerlingen: list[str] = field(default_factory=list)
    niet_te_plaatsen: list[str] = field(default_factory=list)


@cache
def pc4_swv() -> dict[str, str]:
    """Postcode (4 digits) → DUO code of the samenwerkingsverband, for the whole country."""
    with (GEGEVENS / "pc4_swv.csv").open(encoding="utf-8", newline="") as bestand:
        return {rij["pc4"]: rij["swv"] for rij in csv.DictReader(bestand, delimiter=";")}


def lees_landelijk(*, vestigingen: bytes, leerlingen: bytes) -> Landelijk:
    """Read both files; raises one ValidationError with the errors of both."""
    fouten: list[str] = []
    scholen: dict[str, Schoolgegevens] = {}
    tellingen: dict[str, Schoolgegevens] = {}
    laatste_jaar = 0
    try:
        scholen = lees_vestigingen(vestigingen)
    except ValidationError as fout:
        fouten += fout.messages
    try:
        tellingen, laatste_jaar = lees_leerlingen(leerlingen)
    except ValidationError as fout:
        fouten += fout.messages
    if fouten:
        raise ValidationError(fouten)
    return Landelijk(scholen, tellingen, laatste_jaar)


def kies_scholen(*, landelijk: Landelijk, swv: str, bekend: Collection[str]) -> Keuze:
    """``swv``: DUO code such as PO2807. A school in ``bekend`` stays, wherever its postcode is."""
    kiezer = _Kiezer(landelijk, swv, bekend)
    for school in landelijk.vestigingen.values():
        kiezer.basisschool(school)
    for school in landelijk.leerlingen.values():
        if school.code not in landelijk.vestigingen:
            kiezer.zonder_adres(school)
    return kiezer.keuze


class _Kiezer:
    def __init__(self, landelijk: Landelijk, swv: str, bekend: Collection[str]) -> None:
        self.landelijk = landelijk
        self.swv = swv
        self.bekend = bekend
        self.gemeenten = landelijk.gemeente_swv()
        self.keuze = Keuze()

    def basisschool(self, school: Schoolgegevens) -> None:
        """A school of file 02: its postcode decides."""
        van, is_bekend = pc4_swv().get(school.postcode[:4]), school.code in self.bekend
        telling = self.landelijk.leerlingen.get(school.code)
        if van is None and not is_bekend and self.swv in self.gemeenten.get(school.gemeente, ()):
            self.keuze.niet_te_plaatsen.append(f"{school.code} {school.naam}: onbekende postcode {school.postcode}")
        elif van == self.swv or is_bekend:
            if telling is None or self.landelijk.laatste_jaar not in telling.leerlingen:
                self.keuze.zonder_leerlingen.append(f"{school.code} {school.naam}")
                if not is_bekend:
                    return
            self.keuze.scholen[school.code] = _samen(school, telling)

    def zonder_adres(self, school: Schoolgegevens) -> None:
        """A school of file 06 only: sbo, so, or closed. Its gemeente decides, if that has one samenwerkingsverband."""
        van = self.gemeenten.get(school.gemeente, set())
        laatste = max(school.leerlingen, default=0)
        is_open = school.soort != "bao" and laatste == self.landelijk.laatste_jaar
        is_bekend = school.code in self.bekend
        if laatste < EERSTE_JAAR or not (self.swv in van or is_bekend):
            return
        if is_bekend or (van == {self.swv} and school.bestuur != "0"):
            gesloten_op = None if is_open else begin_schooljaar(laatste + 1)
            self.keuze.scholen[school.code] = replace(school, gesloten_op=gesloten_op)
        elif is_open:
            regel = f"{school.code} {school.naam}: {gewone_naam(school.gemeentenaam)} hoort bij meer verbanden"
            self.keuze.niet_te_plaatsen.append(regel)


def _samen(school: Schoolgegevens, telling: Schoolgegevens | None) -> Schoolgegevens:
    """One school of both files, under its short name when that only leaves words of the full one out."""
    if telling is None:
        return school
    lang = iter(_woorden(school.naam))
    kort = all(woord in lang for woord in _woorden(telling.naam))
    return replace(school, naam=telling.naam if kort else school.naam, leerlingen=telling.leerlingen)


def zelfde_naam(kort: str, lang: str) -> bool:
    """Whether a name is the same as, or the last words of, another: "OBS Aurora", "Openbare Basisschool Aurora"."""
    a, b = _woorden(kort), _woorden(lang)
    return bool(a) and b[-len(a) :] == a


def _woorden(naam: str) -> list[str]:
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    voluit = " ".join(AFKORTINGEN.get(woord, woord) for woord in re.findall(r"[a-z0-9]+", kaal))
    return [woord for woord in voluit.split() if woord not in LIDWOORDEN]
