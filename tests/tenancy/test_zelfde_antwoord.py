"""A thing of the neighbours and a thing that does not exist: the same status, the same page, the same time."""

import re
import statistics
import time

from django.http import HttpResponse

from tests.test_urls import MET_OBJECT, Bezoeker, Rij, objecten, objecten_van_buren, pad_van  # noqa: F401  fixtures
from tests.url_tabel import ROLLEN
from tests.wereld import Wereld, snel

BESTAAT_NIET = 1_900_000_001
KEREN, POGINGEN, HOOGSTE = 31, 6, 1.5
SLEUTEL = re.compile(rb'(name="csrfmiddlewaretoken" value|"X-CSRFToken"|nonce)[=:" ]+[^"]+')


def vraag(bezoeker: Bezoeker, rij: Rij, pad: str) -> HttpResponse:
    soort = bezoeker.vragen.post if rij.hoe == "POST" else bezoeker.vragen.get
    return bezoeker.handler(soort(pad).environ)


def kern(antwoord: HttpResponse, pad: str) -> tuple[int, bytes, list[str]]:
    """Status, page and headers, without the address that was asked and without one-time keys."""
    pagina = SLEUTEL.sub(b"", antwoord.content).replace(pad.encode(), b"#")
    return antwoord.status_code, pagina, sorted(antwoord.headers)


def verhouding(bezoeker: Bezoeker, rij: Rij, paden: list[str]) -> float:
    """How many times longer the slower of the two takes, by the median of turns that alternate."""
    duur: tuple[list[float], list[float]] = ([], [])
    for keer in range(2 * KEREN):
        begin = time.perf_counter()
        vraag(bezoeker, rij, paden[keer % 2])
        duur[keer % 2].append(time.perf_counter() - begin)
    een, ander = (statistics.median(tijden) for tijden in duur)
    return max(een, ander) / min(een, ander)


@snel
def test_ding_van_buren_en_ding_dat_niet_bestaat_zijn_niet_te_onderscheiden(
    wereld: Wereld,
    objecten: dict[str, int],  # noqa: F811
    objecten_van_buren: dict[str, int],  # noqa: F811
) -> None:
    bezoekers = {rol: Bezoeker(wereld, rol) for rol in ROLLEN}
    bestaat_niet = dict.fromkeys(objecten, BESTAAT_NIET)
    anders, trager, gemeten = [], [], set()
    for rij in MET_OBJECT:
        if not set(rij.met) & set(objecten):
            continue
        bezoeker = bezoekers[
            next((rol for rol, code in zip(ROLLEN, rij.antwoorden, strict=True) if code != "403"), "lezer")
        ]
        paden = [pad_van(rij, "odp", hunne) for hunne in (objecten_van_buren, bestaat_niet)]

        if kern(vraag(bezoeker, rij, paden[0]), paden[0]) != kern(vraag(bezoeker, rij, paden[1]), paden[1]):
            anders.append(str(rij))
        if rij.adres not in gemeten and not any(verhouding(bezoeker, rij, paden) < HOOGSTE for _ in range(POGINGEN)):
            trager.append(str(rij))
        gemeten.add(rij.adres)

    assert (anders, trager) == ([], [])
