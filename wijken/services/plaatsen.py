"""Places in sets: gemeenten, besturen, wijken and schools are added in a few statements, never row by row.

Everything here is safe to repeat: what is there already stays as it is.
"""

import datetime
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import transaction

from swv.models import Plek
from swv.services import sorteernaam
from wijken.models import Bestuur, Gemeente, Indeling, Leerlingtelling, School, Wijk

GEGEVENS = Path(__file__).resolve().parents[1] / "gegevens"
BRON = "DUO, historisch overzicht aantal leerlingen per schoolvestiging"
EERSTE_JAAR = 2019
BEGIN = datetime.date(EERSTE_JAAR, 1, 1)


@dataclass(frozen=True)
class Schoolgegevens:
    """What a source knows of one school. ``leerlingen``: year → pupils on 1 October, None where DUO shows ``<5``."""

    code: str
    naam: str
    soort: str
    bestuur: str
    gemeente: str
    gemeentenaam: str = ""
    denominatie: str = ""
    straat: str = ""
    postcode: str = ""
    plaats: str = ""
    leerlingen: Mapping[int, int | None] = field(default_factory=dict)
    gesloten_op: datetime.date | None = None

    @property
    def begin(self) -> datetime.date:
        """From when the school belongs to its bestuur: the beginning of our data, or its first school year."""
        eerste = min((jaar for jaar in self.leerlingen if jaar >= EERSTE_JAAR), default=EERSTE_JAAR)
        return BEGIN if eerste == EERSTE_JAAR else begin_schooljaar(eerste)


def teldag(jaar: int) -> datetime.date:
    """The day on which DUO counts the pupils of a year."""
    return datetime.date(jaar, 10, 1)


def begin_schooljaar(jaar: int) -> datetime.date:
    """Mergers and closures happen on 1 August."""
    return datetime.date(jaar, 8, 1)


def gegevens_van(slug: str) -> dict[str, Any]:
    """The facts that the project ships about one samenwerkingsverband (see gegevens/README.md)."""
    gegevens: dict[str, Any] = json.loads((GEGEVENS / f"{slug}.json").read_text(encoding="utf-8"))
    return gegevens


@transaction.atomic
def plaatsen_laden(*, gegevens: Mapping[str, Any]) -> None:
    """Every place of a shipped gegevens file, with the pupils of 2019–2025, in the running samenwerkingsverband."""
    gemeenten_aanvullen(namen={rij["code"]: rij["naam"] for rij in gegevens["gemeenten"]})
    besturen_aanvullen(namen={rij["nummer"]: rij["naam"] for rij in gegevens["besturen"]})
    wijken_aanvullen(rijen=gegevens["wijken"])
    wijken = {wijk.plek.naam: wijk.pk for wijk in Wijk.objects.select_related("plek")}
    codes = {rij["naam"]: rij["code"] for rij in gegevens["gemeenten"]}
    scholen = [_uit_gegevens(rij, codes) for rij in gegevens["scholen"]]
    scholen_aanvullen(
        scholen=scholen,
        wijk_van={rij["code"]: wijken[rij["wijk"]] for rij in gegevens["scholen"] if rij["wijk"]},
    )
    tellingen_aanvullen(scholen=scholen)


def _uit_gegevens(rij: Mapping[str, Any], gemeentecodes: Mapping[str, str]) -> Schoolgegevens:
    velden = {naam: rij[naam] for naam in ("code", "naam", "soort", "bestuur", "denominatie", "straat", "plaats")}
    gesloten_na = rij.get("gesloten_na")
    return Schoolgegevens(
        **velden,
        postcode=rij["postcode"],
        gemeente=gemeentecodes[rij["gemeente"]],
        leerlingen={
            int(jaar): None if aantal == "<5" else aantal
            for jaar, aantal in rij["leerlingen"].items()
            if aantal is not None
        },
        gesloten_op=begin_schooljaar(gesloten_na + 1) if gesloten_na else None,
    )


@transaction.atomic
def gemeenten_aanvullen(*, namen: Mapping[str, str]) -> list[Gemeente]:
    """Municipalities by CBS code; returns the new ones."""
    bekend = set(Gemeente.objects.values_list("code", flat=True))
    nieuw = {code: naam for code, naam in namen.items() if code not in bekend}
    plekken = _plekken_maken(Plek.Soort.GEMEENTE, nieuw.values())
    return Gemeente.objects.bulk_create(
        Gemeente(plek=plek, code=code) for code, plek in zip(nieuw, plekken, strict=True)
    )


@transaction.atomic
def besturen_aanvullen(*, namen: Mapping[str, str]) -> list[Bestuur]:
    """School boards by DUO number; returns the new ones."""
    bekend = set(Bestuur.objects.values_list("nummer", flat=True))
    nieuw = {nummer: naam for nummer, naam in namen.items() if nummer not in bekend}
    plekken = _plekken_maken(Plek.Soort.BESTUUR, nieuw.values())
    return Bestuur.objects.bulk_create(
        Bestuur(plek=plek, nummer=nummer) for nummer, plek in zip(nieuw, plekken, strict=True)
    )


@transaction.atomic
def wijken_aanvullen(*, rijen: Iterable[Mapping[str, Any]]) -> list[Wijk]:
    """Wijken by name and gemeente (its name); returns the new ones."""
    gemeenten = {gemeente.plek.naam: gemeente for gemeente in Gemeente.objects.select_related("plek")}
    bekend = set(Wijk.objects.values_list("plek__naam", "gemeente__plek__naam"))
    nieuw = [rij for rij in rijen if (rij["naam"], rij["gemeente"]) not in bekend]
    plekken = _plekken_maken(Plek.Soort.WIJK, [rij["naam"] for rij in nieuw])
    velden = ("stadsdeel", "pc4", "omtrek", "aangenomen")
    return Wijk.objects.bulk_create(
        Wijk(plek=plek, gemeente=gemeenten[rij["gemeente"]], **{naam: rij[naam] for naam in velden})
        for rij, plek in zip(nieuw, plekken, strict=True)
    )


@transaction.atomic
def scholen_aanvullen(*, scholen: Iterable[Schoolgegevens], wijk_van: Mapping[str, int]) -> list[Schoolgegevens]:
    """Schools by vestigingscode, each with its first Indeling; gemeenten and besturen are there. Returns the new."""
    bekend = set(School.objects.values_list("code", flat=True))
    nieuw = [school for school in scholen if school.code not in bekend]
    gemeenten = dict(Gemeente.objects.values_list("code", "pk"))
    besturen = dict(Bestuur.objects.values_list("nummer", "pk"))
    plekken = _plekken_maken(Plek.Soort.SCHOOL, [school.naam for school in nieuw])
    School.objects.bulk_create(
        _school(school, plek, gemeenten[school.gemeente]) for school, plek in zip(nieuw, plekken, strict=True)
    )
    Indeling.objects.bulk_create(
        Indeling(
            school_id=plek.pk,
            bestuur_id=besturen[school.bestuur],
            wijk_id=wijk_van.get(school.code),
            begin=school.begin,
            einde=school.gesloten_op and school.gesloten_op - datetime.timedelta(days=1),
        )
        for school, plek in zip(nieuw, plekken, strict=True)
    )
    return nieuw


def _school(gegevens: Schoolgegevens, plek: Plek, gemeente_id: int) -> School:
    return School(
        plek=plek,
        code=gegevens.code,
        soort=gegevens.soort,
        gemeente_id=gemeente_id,
        denominatie=gegevens.denominatie,
        straat=gegevens.straat,
        postcode=gegevens.postcode,
        plaats=gegevens.plaats,
        gesloten_op=gegevens.gesloten_op,
    )


@transaction.atomic
def tellingen_aanvullen(*, scholen: Iterable[Schoolgegevens]) -> int:
    """The counts that are not there yet; a count that stands is never changed. Returns how many are new."""
    ids = dict(School.objects.values_list("code", "pk"))
    bekend = set(Leerlingtelling.objects.values_list("school_id", "teldatum"))
    nieuw = [
        Leerlingtelling(school_id=ids[school.code], teldatum=teldag(jaar), aantal=aantal, bron=BRON)
        for school in scholen
        for jaar, aantal in school.leerlingen.items()
        if jaar >= EERSTE_JAAR and (ids[school.code], teldag(jaar)) not in bekend
    ]
    return len(Leerlingtelling.objects.bulk_create(nieuw, batch_size=1000))


def _plekken_maken(soort: Plek.Soort, namen: Iterable[str]) -> Sequence[Plek]:
    return Plek.objects.bulk_create(Plek(soort=soort, naam=naam, sorteernaam=sorteernaam(naam)) for naam in namen)


def gewone_naam(hoofdletters: str) -> str:
    """A place name as people write it: DUO writes ALPHEN AAN DEN RIJN and 'S-GRAVENHAGE."""
    klein = {"aan", "de", "den", "der", "en", "het", "in", "bij", "op", "van", "gem", "ter"}
    woorden = [woord if woord in klein else _met_hoofdletter(woord) for woord in hoofdletters.strip().lower().split()]
    naam = " ".join(woorden)
    return naam[:1].upper() + naam[1:] if not naam.startswith("'") else naam


def _met_hoofdletter(woord: str) -> str:
    delen = [deel if deel == "'s" else deel[:1].upper() + deel[1:] for deel in woord.split("-")]
    return re.sub(r"(^|-)Ij", r"\1IJ", "-".join(delen))
