"""Which schools of the national DUO files belong to one samenwerkingsverband."""

import csv
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from django.core.exceptions import ValidationError

from wijken.services.duo_lezen import lees_leerlingen, lees_vestigingen
from wijken.services.plaatsen import EERSTE_JAAR, GEGEVENS, Schoolgegevens, begin_schooljaar

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
    keuze = Keuze()
    gemeenten = landelijk.gemeente_swv()
    for school in landelijk.vestigingen.values():
        _kies_basisschool(keuze, landelijk, school, swv, bekend, gemeenten)
    for school in landelijk.leerlingen.values():
        if school.code not in landelijk.vestigingen:
            _kies_zonder_adres(keuze, landelijk, school, swv, bekend, gemeenten)
    return keuze


def _kies_basisschool(
    keuze: Keuze,
    landelijk: Landelijk,
    school: Schoolgegevens,
    swv: str,
    bekend: Collection[str],
    gemeenten: Mapping[str, set[str]],
) -> None:
    """A school of file 02: its postcode decides."""
    van = pc4_swv().get(school.postcode[:4])
    telling = landelijk.leerlingen.get(school.code)
    if van is None and school.code not in bekend and swv in gemeenten.get(school.gemeente, ()):
        keuze.niet_te_plaatsen.append(f"{school.code} {school.naam}: postcode {school.postcode} staat niet in de lijst")
    elif van != swv and school.code not in bekend:
        return
    elif telling is None or landelijk.laatste_jaar not in telling.leerlingen:
        keuze.zonder_leerlingen.append(f"{school.code} {school.naam}")
        if school.code in bekend:
            keuze.scholen[school.code] = _samen(school, telling)
    else:
        keuze.scholen[school.code] = _samen(school, telling)


def _kies_zonder_adres(
    keuze: Keuze,
    landelijk: Landelijk,
    school: Schoolgegevens,
    swv: str,
    bekend: Collection[str],
    gemeenten: Mapping[str, set[str]],
) -> None:
    """A school of file 06 only: sbo, so, or closed. Its gemeente decides, if that has one samenwerkingsverband."""
    van = gemeenten.get(school.gemeente, set())
    laatste = max(school.leerlingen, default=0)
    is_open = school.soort != "bao" and laatste == landelijk.laatste_jaar
    if laatste < EERSTE_JAAR or (swv not in van and school.code not in bekend):
        return
    if school.code not in bekend and (van != {swv} or school.bestuur == "0"):
        if is_open:
            keuze.niet_te_plaatsen.append(
                f"{school.code} {school.naam}: {school.gemeentenaam} hoort bij meer verbanden"
            )
        return
    gesloten_op = None if is_open else begin_schooljaar(laatste + 1)
    keuze.scholen[school.code] = replace(school, gesloten_op=gesloten_op)


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
