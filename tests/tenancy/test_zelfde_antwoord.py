"""A thing of the neighbours and a thing that does not exist: the same status, the same page, the same time."""

import re
import statistics
import time

import pytest
from django.http import HttpResponse

from swv.tenancy.context import tenant
from tests.test_urls import MET_OBJECT, Bezoeker, Rij, pad_van
from tests.url_objecten import maak_objecten
from tests.url_tabel import ROLLEN
from tests.wereld import Wereld, snel

BESTAAT_NIET = 1_900_000_001
KEREN, POGINGEN, HOOGSTE = 31, 6, 1.5
GETIMED = {
    "document_download",
    "wijken:wijk_detail",
    "wijken:wijkplan_detail",
    "budgetten:verdeling_detail",
    "arrangementen:arrangement_detail",
    "doelen:opgave_detail",
}
SLEUTEL = re.compile(rb'(name="csrfmiddlewaretoken" value|"X-CSRFToken"|nonce)[=:" ]+[^"]+')


@pytest.fixture
def paden(wereld: Wereld, buren: Wereld) -> list[tuple[Rij, str, str, str]]:
    """Per address with a thing: its row, a role that may open it, the neighbours' thing, and one that is not there."""
    with tenant(wereld.swv.pk):
        eigen = maak_objecten(wereld)
    with tenant(buren.swv.pk):
        hunne = maak_objecten(buren)
    bestaat_niet = dict.fromkeys(eigen, BESTAAT_NIET)
    return [
        (rij, _wie_mag(rij), pad_van(rij, "odp", hunne), pad_van(rij, "odp", bestaat_niet))
        for rij in MET_OBJECT
        if set(rij.met) & set(eigen)
    ]


@snel
def test_ding_van_de_buren_geeft_dezelfde_pagina_als_een_ding_dat_niet_bestaat(
    wereld: Wereld, paden: list[tuple[Rij, str, str, str]]
) -> None:
    bezoekers = {rol: Bezoeker(wereld, rol) for rol in ROLLEN}

    anders = [
        str(rij)
        for rij, rol, hunne, geen in paden
        if _kern(_vraag(bezoekers[rol], rij, hunne), hunne) != _kern(_vraag(bezoekers[rol], rij, geen), geen)
    ]

    assert (anders, len(paden) > 60) == ([], True)


@snel
def test_ding_van_de_buren_is_even_snel_niet_gevonden_als_een_ding_dat_niet_bestaat(
    wereld: Wereld, paden: list[tuple[Rij, str, str, str]]
) -> None:
    gemeten = {rij.adres: (rij, rol, hunne, geen) for rij, rol, hunne, geen in paden if rij.adres in GETIMED}

    te_herkennen = [
        adres
        for adres, (rij, rol, hunne, geen) in gemeten.items()
        if not any(_verhouding(Bezoeker(wereld, rol), rij, (hunne, geen)) < HOOGSTE for _ in range(POGINGEN))
    ]

    assert (set(gemeten), te_herkennen) == (GETIMED, [])


def _wie_mag(rij: Rij) -> str:
    return next((rol for rol, code in zip(ROLLEN, rij.antwoorden, strict=True) if code != "403"), "lezer")


def _vraag(bezoeker: Bezoeker, rij: Rij, pad: str) -> HttpResponse:
    soort = bezoeker.vragen.post if rij.hoe == "POST" else bezoeker.vragen.get
    return bezoeker.handler(soort(pad).environ)


def _kern(antwoord: HttpResponse, pad: str) -> tuple[int, bytes, list[str]]:
    """Status, page and names of headers, without the address that was asked and without one-time keys."""
    pagina = SLEUTEL.sub(b"", antwoord.content).replace(pad.encode(), b"#")
    return antwoord.status_code, pagina, sorted(antwoord.headers)


def _verhouding(bezoeker: Bezoeker, rij: Rij, paden: tuple[str, str]) -> float:
    """How many times longer the slower of the two takes, by the median of turns that alternate."""
    duur: tuple[list[float], list[float]] = ([], [])
    for keer in range(2 * KEREN):
        begin = time.perf_counter()
        _vraag(bezoeker, rij, paden[keer % 2])
        duur[keer % 2].append(time.perf_counter() - begin)
    een, ander = (statistics.median(tijden) for tijden in duur)
    return max(een, ander) / min(een, ander)
