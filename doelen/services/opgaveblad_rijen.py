"""The rows of a filled sheet, read and nothing else: what was given per question, why, and what is wrong with a row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from openpyxl.utils import get_column_letter

from doelen.models import Opgaveronde
from doelen.services.opgaveblad import EERSTE, IDS, REDEN, SOORT, VASTE_KOLOMMEN
from doelen.services.vragen import Vraag
from swv.persoonsgegevens import vondsten

GEEN_OPGAVE = "Dit is geen invulbestand van Thuisnabij. Haal het bestand op deze pagina op en vul dat in."
GEEN_KOPPEN = "De kolommen van dit bestand zijn veranderd. Haal een nieuw bestand op en zet uw getallen daarin."
TE_LANG = "Deze reden is te lang. Schrijf haar in hoogstens 200 tekens."


@dataclass(frozen=True)
class Celfout:
    """What is wrong where: the address of the cell in the sheet, and a sentence."""

    cel: str
    school: str
    vraag: str
    zin: str


@dataclass
class Rij:
    """One line of the sheet: what was given per question, and what is wrong."""

    nummer: int
    opgave: int
    school: int
    naam: str
    cellen: dict[int, tuple[str, Any]]  # grootheid -> (address, value)
    reden: str = ""
    redenkolom: str = ""  # letter; a file from before this column has none
    vragen: dict[int, Vraag] = field(default_factory=dict)
    fouten: list[Celfout] = field(default_factory=list)
    zonder_reden: list[Celfout] = field(default_factory=list)

    def fout(self, zin: str, *, grootheid: int | None = None) -> None:
        self.fouten.append(self._celfout(zin, grootheid))

    def vraag_reden(self, zin: str, *, grootheid: int) -> None:
        self.zonder_reden.append(self._celfout(zin, grootheid))

    def _celfout(self, zin: str, grootheid: int | None) -> Celfout:
        cel = self.cellen[grootheid][0] if grootheid in self.cellen else f"C{self.nummer}"
        vraag = self.vragen[grootheid].grootheid.naam if grootheid in self.vragen else ""
        return Celfout(cel, self.naam, vraag, zin)

    @property
    def is_gevuld(self) -> bool:
        return bool(self.reden) or any(als_tekst(waarde) != "" for _, waarde in self.cellen.values())


def rijen_in(cellen: Sequence[Sequence[Any]], ronde: Opgaveronde) -> list[Rij]:
    begin = [*cellen[0], None, None][:2] if cellen else [None, None]
    if begin[0] != SOORT or len(cellen) < EERSTE:
        raise ValidationError(GEEN_OPGAVE)
    if begin[1] != str(ronde):
        raise ValidationError(f"Dit bestand is van ronde {begin[1]}. Hier hoort het bestand van {ronde}.")
    vast = len(VASTE_KOLOMMEN)
    ids = [waarde for waarde in cellen[IDS - 1][vast:] if waarde is not None]
    met_reden = bool(ids) and ids[-1] == REDEN
    ids = ids[:-1] if met_reden else ids
    if not ids or not all(isinstance(waarde, int) for waarde in ids) or len(set(ids)) != len(ids):
        raise ValidationError(GEEN_KOPPEN)
    gevuld = enumerate(cellen[EERSTE - 1 :], start=EERSTE)
    rijen = [_rij(nummer, rij, ids) for nummer, rij in gevuld if any(cel is not None for cel in rij)]
    if met_reden:
        _redenen(rijen, cellen, vast + len(ids))
    if len({(rij.opgave, rij.school) for rij in rijen}) != len(rijen):
        raise ValidationError("Een school staat twee keer in dit bestand. Haal een nieuw bestand op.")
    return rijen


def _rij(nummer: int, rij: Sequence[Any], ids: Sequence[int]) -> Rij:
    opgave, streep, school = str(rij[0] or "").partition("-")
    if not (streep and opgave.isdecimal() and school.isdecimal() and len(opgave + school) < 19):
        opgave = school = "0"
    waarden = [*rij[len(VASTE_KOLOMMEN) :], *[None] * len(ids)]
    cellen = {
        grootheid: (f"{get_column_letter(len(VASTE_KOLOMMEN) + plek)}{nummer}", waarde)
        for plek, (grootheid, waarde) in enumerate(zip(ids, waarden, strict=False), start=1)
    }
    return Rij(nummer, int(opgave), int(school), str([*rij, None, None, None][2] or ""), cellen)


def _redenen(rijen: Iterable[Rij], cellen: Sequence[Sequence[Any]], kolom: int) -> None:
    """The last column; ``kolom`` counts from 0."""
    for rij in rijen:
        rij.redenkolom = get_column_letter(kolom + 1)
        rij.reden = als_tekst([*cellen[rij.nummer - 1], *[None] * (kolom + 1)][kolom])
        zinnen = [vondst.zin for vondst in vondsten(rij.reden)] + [TE_LANG] * (len(rij.reden) > 200)
        rij.fouten += [Celfout(f"{rij.redenkolom}{rij.nummer}", rij.naam, "", zin) for zin in zinnen]


def als_tekst(waarde: Any) -> str:
    """A cell as somebody would type it: 12.0 is 12, 12.5 is 12,5, TRUE is ja."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float):
        return f"{Decimal(str(waarde)).normalize():f}".replace(".", ",")
    return str(waarde).strip()
