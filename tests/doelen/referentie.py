"""The engine once more in plain Python: slow, from docs/oordelen.md, sharing nothing with the code under test."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

SOORTEN = ("school", "wijk", "bestuur", "gemeente", "swv")
EERST = {  # the kinds of place a goal judges; its own level comes first
    "school": SOORTEN,
    "wijk": ("wijk", "gemeente", "swv"),
    "bestuur": ("bestuur", "swv"),
    "gemeente": ("gemeente", "swv"),
    "vakgroep": ("swv",),
    "swv": ("swv",),
}


@dataclass
class School:
    gemeente: str
    leerlingen: list[tuple[date, int | None]]
    indelingen: list[tuple[date, date | None, str, str | None]]  # begin, einde, bestuur, wijk
    gesloten_op: date | None = None


@dataclass
class Meetlat:
    """An indicator: codes of grootheden, the years of its definition, whether it is a percentage."""

    teller: list[str]
    noemer: list[str]
    procent: bool
    vanaf: int | None = None
    tot: int | None = None


@dataclass
class Doel:
    indicator: str
    jaar: int
    soort: str
    waarde: Fraction | None
    niveau: str
    plek: str | None
    volgnummer: int


@dataclass
class Land:
    """``antwoorden``: (jaar, periode, grootheid, school) → amount or None; ``correcties`` too, the oldest first."""

    scholen: dict[str, School]
    stromen: set[str]
    meetlatten: dict[str, Meetlat]
    doelen: list[Doel]
    aanvaard: set[tuple[int, int]]
    antwoorden: dict[tuple[int, int, str, str], Fraction | None]
    correcties: list[tuple[tuple[int, int, str, str], Fraction | None]] = field(default_factory=list)


@dataclass(frozen=True)
class Cijfer:
    teller: Fraction | None
    noemer: Fraction | None
    mee: int
    totaal: int
    doel: Doel | None
    oordeel: str


def reken(land: Land, jaar: int, periode: int, vorig: dict, *, na_jaar: bool) -> dict[tuple[str, str, str], Cijfer]:
    """(indicator, kind of place, place) → its figure; ``vorig``: the same at the end of last year."""
    plaatsen = {naam: plaats for naam, school in land.scholen.items() if (plaats := _plaats(naam, school, jaar))}
    uit = {}
    for code, lat in land.meetlatten.items():
        if (lat.vanaf or jaar) > jaar or (lat.tot or jaar) < jaar:
            continue
        for soort in SOORTEN:
            for plek in {plaats[soort] for plaats in plaatsen.values()} - {None}:
                hier = [naam for naam, plaats in plaatsen.items() if plaats[soort] == plek]
                uit[code, soort, plek] = _cijfer(land, code, (soort, plek), hier, (jaar, periode), vorig, na_jaar)
    return uit


def _plaats(naam: str, school: School, jaar: int) -> dict[str, str | None] | None:
    dag = date(jaar, 1, 1)
    if school.gesloten_op and school.gesloten_op <= dag:
        return None
    for begin, einde, bestuur, wijk in school.indelingen:
        if begin <= dag and (einde is None or einde >= dag):
            return {"school": naam, "wijk": wijk, "bestuur": bestuur, "gemeente": school.gemeente, "swv": "geheel"}
    return None


def _waarde(land: Land, naam: str, grootheid: str, jaar: int, periode: int) -> Fraction | None:
    if grootheid == "scholen":
        return Fraction(1)
    if grootheid == "leerlingen":
        geteld = [paar for paar in land.scholen[naam].leerlingen if paar[0] <= date(jaar, 2, 1)]
        aantal = max(geteld)[1] if geteld else None
        return None if aantal is None else Fraction(aantal)
    perioden = range(1, periode + 1) if grootheid in land.stromen else [periode]
    delen = [_antwoord(land, (jaar, p, grootheid, naam)) for p in perioden]
    return None if None in delen else sum(delen, Fraction(0))


def _antwoord(land: Land, sleutel: tuple[int, int, str, str]) -> Fraction | None:
    if sleutel[:2] not in land.aanvaard:
        return None
    hersteld = [aantal for welke, aantal in land.correcties if welke == sleutel]
    return hersteld[-1] if hersteld else land.antwoorden.get(sleutel)


def _cijfer(land, code, waar, scholen, moment, vorig, na_jaar) -> Cijfer:
    lat, (jaar, periode) = land.meetlatten[code], moment
    tellers, noemers, mee = [], [], 0
    for naam in scholen:
        boven = [_waarde(land, naam, g, jaar, periode) for g in lat.teller]
        onder = [_waarde(land, naam, g, jaar, periode) for g in lat.noemer]
        if None not in boven + onder:
            mee += 1
            tellers.append(sum(boven, Fraction(0)))
            noemers.append(sum(onder, Fraction(0)))
    teller = sum(tellers, Fraction(0)) if mee else None
    noemer = sum(noemers, Fraction(0)) if mee and lat.noemer else None
    doel = _doel(land, code, waar, jaar)
    toen = vorig.get((code, *waar))
    oordeel = _oordeel(land, lat, doel, (teller, noemer), toen and (toen.teller, toen.noemer), periode, na_jaar)
    return Cijfer(teller, noemer, mee, len(scholen), doel, oordeel)


def _doel(land: Land, code: str, waar: tuple[str, str], jaar: int) -> Doel | None:
    soort, plek = waar
    hier = [d for d in land.doelen if d.indicator == code and d.jaar == jaar]
    eigen = [d for d in hier if d.plek == plek]
    algemeen = [d for d in hier if d.plek is None and soort in EERST[d.niveau]]
    algemeen.sort(key=lambda d: (EERST[d.niveau].index(soort), d.volgnummer))
    return next(iter(sorted(eigen, key=lambda d: d.volgnummer) + algemeen), None)


def _oordeel(land, lat, doel, nu, toen, periode, na_jaar) -> str:
    if nu[0] is None or nu[1] == 0:
        return "geen_meting"
    if doel is None or doel.soort == "landelijk":
        return "geen_streefwaarde"
    if toen is not None and (toen[0] is None or toen[1] == 0):
        toen = None
    vergelijkt = doel.soort in ("minder_dan_vorig_jaar", "meer_dan_vorig_jaar")
    if vergelijkt and toen is None:
        return "geen_meting"
    if na_jaar:
        return "behaald" if _gehaald(lat, doel, nu, toen) else "niet_behaald"
    return "op_koers" if _op_koers(land, lat, doel, nu, toen, periode) else "loopt_achter"


def _v(lat: Meetlat, paar) -> Fraction:
    return paar[0] * (100 if lat.procent else 1) / (1 if paar[1] is None else paar[1])


def _gehaald(lat, doel, nu, toen) -> bool:
    waarde = _v(lat, nu)
    if doel.soort == "minder_dan_vorig_jaar":
        return waarde < _v(lat, toen) or (nu[0] == 0 and toen[0] == 0)
    if doel.soort == "meer_dan_vorig_jaar":
        return waarde > _v(lat, toen) or (nu[1] is not None and nu[0] == nu[1] and toen[0] == toen[1])
    if doel.soort in ("minstens", "aandeel_minstens", "schaal"):
        return waarde >= doel.waarde
    return waarde <= doel.waarde if doel.soort in ("hoogstens", "aandeel_hoogstens") else waarde == doel.waarde


def _op_koers(land, lat, doel, nu, toen, periode) -> bool:
    if any(g in land.stromen for g in lat.teller):
        if doel.soort == "precies":
            return _v(lat, nu) <= doel.waarde
        onder = nu[1] if nu[1] is None or not any(g in land.stromen for g in lat.noemer) else nu[1] * 3 / periode
        return _gehaald(lat, doel, (nu[0] * 3 / periode, onder), toen)
    if _gehaald(lat, doel, nu, toen):
        return True
    if toen is None or doel.waarde is None or _gehaald(lat, doel, toen, None):
        return False
    weg, afgelegd = doel.waarde - _v(lat, toen), _v(lat, nu) - _v(lat, toen)
    return 3 * afgelegd * (1 if weg > 0 else -1) >= periode * abs(weg)
