"""Demo: lines of the TLV table from which exactly the accepted tellingen follow."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from budgetten.models import TlvSoort
from doelen.models import Telling, TlvTelling
from doelen.services.tlv import AFGELEID

B, W = TlvTelling.Beweging, TlvTelling.Waar
SO, KANSEN = (TlvSoort.SO_LAAG, TlvSoort.SO_MIDDEN, TlvSoort.SO_HOOG), (50, 22, 28)
Sleutel = tuple[str, str, str]  # soort, beweging, waar


def tabel_laden(opgave: int, zaad: str) -> None:
    """The table of one opgave that still is open: what is accepted takes no line any more."""
    los = random.Random(zaad)  # noqa: S311  voorbeelddata
    rijen = []
    for school, getallen in sorted(_per_school(opgave).items()):
        for (soort, beweging, waar), aantal in sorted(Counter(_leerlingen(getallen, los)).items()):
            rij = {"soort": soort, "beweging": beweging, "waar": waar, "aantal": aantal}
            rijen.append(TlvTelling(opgave_id=opgave, school_id=school, **rij))
    TlvTelling.objects.bulk_create(rijen)


def _per_school(opgave: int) -> Mapping[int, Mapping[str, int]]:
    uit: dict[int, dict[str, int]] = defaultdict(lambda: dict.fromkeys(AFGELEID, 0))
    rijen = Telling.objects.filter(opgave=opgave, grootheid__code__in=AFGELEID)
    for school, code, aantal in rijen.values_list("school_id", "grootheid__code", "aantal"):
        uit[school][code] = int(aantal or 0)
    return uit


def _leerlingen(getallen: Mapping[str, int], los: random.Random) -> Iterator[Sleutel]:
    """Pupil by pupil: SO first, what is over is SBO; and those that ran in SBO already."""

    def so() -> str:
        return los.choices(SO, KANSEN)[0]

    mdo, so_rest = getallen["mdo_in_regio"], getallen["so_in_aanmerking"] - getallen["mdo_in_regio"]
    buiten = min(getallen["buiten_de_regio"], so_rest)
    nieuw = min(getallen["tlv_nieuw"], so_rest - buiten)
    yield from ((so(), B.LOPEND, W.MDO) for _ in range(mdo))
    yield from ((so(), B.LOPEND, W.BUITEN) for _ in range(buiten))
    yield from ((so(), B.NIEUW, W.REGIO) for _ in range(nieuw))
    yield from ((so(), B.LOPEND, W.REGIO) for _ in range(so_rest - buiten - nieuw))
    yield from ((TlvSoort.SBO, B.LOPEND, W.BUITEN) for _ in range(getallen["buiten_de_regio"] - buiten))
    yield from ((TlvSoort.SBO, B.NIEUW, W.REGIO) for _ in range(getallen["tlv_nieuw"] - nieuw))
    yield from ((TlvSoort.SBO, B.LOPEND, W.REGIO) for _ in range(getallen["so_in_aanmerking"] + los.randint(0, 2)))
    yield from ((so(), B.GESTOPT, W.REGIO) for _ in range(los.randint(0, 1)))
