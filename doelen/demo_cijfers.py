"""Invented counts for the demo: per year a share for the whole samenwerkingsverband, spread over its schools.

Totals are exact, so the verdicts are the mix that the shares below give; which school has how many is chance.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

JAREN = (2023, 2024, 2025, 2026)
PERIODEN = ("T1", "T2", "T3")
PER_PERIODE = (0.36, 0.28, 0.36)
Reeks = tuple[float, float, float, float]

# A stroom as a share of all pupils per year; then the parts as a share of that whole.
STROMEN: dict[str, Reeks] = {
    "ondersteuningsbehoefte": (0.085, 0.088, 0.09, 0.092),
    "slb": (0.104, 0.098, 0.0893, 0.0835),
    "poortwachter_direct": (0.010, 0.010, 0.009, 0.009),
    "hb_meldingen": (0.021, 0.022, 0.024, 0.025),
    "bbp_uitstroom": (0.0010, 0.0011, 0.0012, 0.0012),
    "tlv_nieuw": (0.0115, 0.0108, 0.0099, 0.0094),
}
DELEN: dict[str, tuple[str, Reeks]] = {
    "opvang_school_of_wijk": ("ondersteuningsbehoefte", (0.36, 0.43, 0.57, 0.63)),
    "slb_doorverwezen": ("slb", (0.38, 0.465, 0.515, 0.53)),
    "poortwachter_vergoed": ("poortwachter_direct", (0.53, 0.58, 0.66, 0.70)),
    "hb_meldingen_extra": ("hb_meldingen", (0.62, 0.67, 0.72, 0.77)),
    "hb_meldingen_preventief": ("hb_meldingen", (0.63, 0.63, 0.72, 0.74)),
    "bbp_uitstroom_op_tijd": ("bbp_uitstroom", (0.30, 0.36, 0.44, 0.55)),
}
SLB_NIVEAU_1: Reeks = (0.21, 0.14, 0.095, 0.07)
SLB_NIVEAU_2: Reeks = (0.58, 0.54, 0.51, 0.44)

# A stand at the end of the year: counts of pupils as a share of all pupils.
STANDEN: dict[str, Reeks] = {
    "bbp_leerlingen": (0.0018, 0.0021, 0.0024, 0.0026),
    "so_in_aanmerking": (0.021, 0.0208, 0.0205, 0.02),
    "buiten_de_regio": (0.0024, 0.0021, 0.0018, 0.0016),
    "thuiszitters_geen_plek": (0.0006, 0.0004, 0.0003, 0.00015),
    "thuiszitters_jeugdhulp": (0.0008, 0.0008, 0.0006, 0.0005),
    "thuiszitters_overig": (0.0012, 0.0011, 0.0010, 0.0009),
}
# Counted later than the rest, so drawn apart: the other figures of the demo stay as they were.
STANDEN_ERBIJ: dict[str, Reeks] = {
    "thuiszitters_onderwijs_zorg": (0.0007, 0.0006, 0.0006, 0.0005),
    "monitorkinderen": (0.0038, 0.0037, 0.0035, 0.0033),
}
# Zorgplicht, drawn apart too: per stroom its share of all pupils, and how many had extra ondersteuning as reason.
ZORGPLICHT: dict[str, tuple[str, Reeks, Reeks]] = {
    "aanmeldingen_meer_scholen": (
        "aanmeldingen_meer_scholen_ondersteuning", (0.0062, 0.0060, 0.0057, 0.0052), (0.48, 0.46, 0.41, 0.39)
    ),
    "overplaatsingen_in_wijk": (
        "overplaatsingen_ondersteuning", (0.0105, 0.0101, 0.0096, 0.0090), (0.44, 0.41, 0.38, 0.34)
    ),
}  # fmt: skip
ABSOLUUT = 0.3
MDO_IN_REGIO: Reeks = (0.47, 0.53, 0.69, 0.78)

# Schools that say yes, as a share of those asked; and the mean of the leesniveau.
JA_NEE: dict[str, Reeks] = {
    "hb_niveau_3": (0.64, 0.77, 0.78, 0.83),
    "hb_niveau_4": (0.23, 0.32, 0.42, 0.38),
    "nieuwkomers_signaleren": (0.3, 0.6, 0.6, 0.7),
    "nieuwkomers_begeleiden": (0.2, 0.4, 0.6, 0.6),
    "anderstaligen_beide": (0.2, 0.2, 0.4, 0.4),
}
LEESNIVEAU: Reeks = (1.8, 2.06, 2.15, 2.46)
Telling = tuple[str, int, int]  # grootheid, school, aantal


@dataclass
class Cijferbron:
    """The counts of every school, period by period; ``leerlingen`` per school, ``wijken`` vary in how much they ask."""

    kiem: random.Random
    leerlingen: Mapping[int, int]
    wijken: Mapping[int, int | None]
    nieuwkomers: Sequence[int]
    gewichten: list[float] = field(init=False)
    rijen: dict[str, list[int]] = field(init=False)
    scholen: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.scholen = sorted(self.leerlingen)
        druk = {wijk: self.kiem.uniform(0.7, 1.35) for wijk in sorted({w or 0 for w in self.wijken.values()})}
        self.gewichten = [
            self.leerlingen[s] * druk[self.wijken.get(s) or 0] * self.kiem.uniform(0.7, 1.3) for s in self.scholen
        ]
        self.rijen = {code: self._trek(400) for code in STANDEN}
        los = random.Random(len(self.scholen))  # noqa: S311  voorbeelddata
        self.rijen |= {code: los.choices(self.scholen, weights=self.gewichten, k=400) for code in STANDEN_ERBIJ}
        self.volgorde = {code: self.kiem.sample(self.scholen, len(self.scholen)) for code in ("lezen", "hb")}

    def periode(self, jaar: int, periode: str) -> Iterator[Telling]:
        """Every count of one period."""
        index, deel = JAREN.index(jaar), PERIODEN.index(periode)
        yield from self._stromen(index, deel)
        yield from self._standen(index, deel)
        yield from self._antwoorden(index, deel)
        yield from self._zorgplicht(index, deel)

    def _zorgplicht(self, index: int, deel: int) -> Iterator[Telling]:
        los, totaal = random.Random(f"{index} {deel}"), sum(self.leerlingen.values())  # noqa: S311  voorbeelddata
        for code, (reden, reeks, aandeel) in ZORGPLICHT.items():
            aantal = round(totaal * reeks[index] * PER_PERIODE[deel])
            geheel = los.choices(self.scholen, weights=self.gewichten, k=aantal)
            yield from self._per_school(code, Counter(geheel))
            yield from self._per_school(reden, Counter(geheel[: round(aantal * aandeel[index])]))

    def _stromen(self, index: int, deel: int) -> Iterator[Telling]:
        totaal = sum(self.leerlingen.values())
        geheel = {}
        for code, reeks in STROMEN.items():
            geheel[code] = Counter(self._trek(round(totaal * reeks[index] * PER_PERIODE[deel])))
        yield from self._slb_niveaus(geheel["slb"], index)
        for code, aantallen in geheel.items():
            if code != "slb":
                yield from self._per_school(code, aantallen)
        for code, (van, reeks) in DELEN.items():
            yield from self._per_school(code, self._greep(geheel[van], round(geheel[van].total() * reeks[index])))

    def _slb_niveaus(self, geheel: Counter[int], index: int) -> Iterator[Telling]:
        een = self._greep(geheel, round(geheel.total() * SLB_NIVEAU_1[index]))
        twee = self._greep(geheel - een, round(geheel.total() * SLB_NIVEAU_2[index]))
        for nummer, aantallen in enumerate((een, twee, geheel - een - twee), start=1):
            yield from self._per_school(f"slb_niveau_{nummer}", aantallen)

    def _standen(self, index: int, deel: int) -> Iterator[Telling]:
        """The same children mostly stay: the first so many of one fixed row of schools."""
        totaal = sum(self.leerlingen.values())
        for code, reeks in (STANDEN | STANDEN_ERBIJ).items():
            aantal = round(totaal * _onderweg(reeks, index, deel))
            yield from self._per_school(code, Counter(self.rijen[code][:aantal]))
            if code.startswith("thuiszitters"):
                yield from self._per_school(f"{code}_absoluut", Counter(self.rijen[code][: round(aantal * ABSOLUUT)]))
            if code == "so_in_aanmerking":
                in_regio = round(aantal * _onderweg(MDO_IN_REGIO, index, deel))
                yield from self._per_school("mdo_in_regio", Counter(self.rijen[code][:in_regio]))

    def _antwoorden(self, index: int, deel: int) -> Iterator[Telling]:
        for code, reeks in JA_NEE.items():
            gevraagd = self.nieuwkomers if "hb" not in code else self.volgorde["hb"]
            ja = set(gevraagd[: round(len(gevraagd) * _onderweg(reeks, index, deel))])
            yield from ((code, school, int(school in ja)) for school in gevraagd)
        scholen = self.volgorde["lezen"]
        boven_een = round(len(scholen) * (_onderweg(LEESNIVEAU, index, deel) - 1))
        drie = max(boven_een - len(scholen), round(boven_een * 0.4))
        for plaats, school in enumerate(scholen):
            yield "leesniveau", school, 3 if plaats < drie else 2 if plaats < boven_een - drie else 1

    def _trek(self, aantal: int) -> list[int]:
        return self.kiem.choices(self.scholen, weights=self.gewichten, k=aantal)

    def _greep(self, geheel: Counter[int], aantal: int) -> Counter[int]:
        """Some of a whole, so that no school has more of the part than of the whole."""
        return Counter(self.kiem.sample(list(geheel), counts=list(geheel.values()), k=aantal))

    def _per_school(self, code: str, aantallen: Counter[int]) -> Iterator[Telling]:
        return ((code, school, aantallen[school]) for school in self.scholen)


def _onderweg(reeks: Reeks, index: int, deel: int) -> float:
    """A stand during the year: one third of the way from last year's end per period."""
    if index == 0:
        return reeks[0]
    toen, nu = list(pairwise(reeks))[index - 1]
    return toen + (nu - toen) * (deel + 1) / 3
