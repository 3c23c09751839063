"""One walks every address as each role, and as each role of the neighbours. The table stands in url_tabel.py."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from django.db import transaction
from django.test import RequestFactory
from django.test.client import ClientHandler
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from swv.tenancy.context import tenant
from tests.url_objecten import maak_objecten
from tests.url_plaatsen import DINGEN, objecten_elders, plaatsen_van
from tests.url_tabel import ROLLEN, TABEL
from tests.url_tabel_elders import LETTERS, TABEL_ELDERS
from tests.wereld import Wereld, snel


@dataclass(frozen=True)
class Rij:
    """One line of the table."""

    adres: str
    hoe: str
    met: tuple[str, ...]
    antwoorden: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.adres:41}{self.hoe:6}{','.join(self.met) or '-':24}{' '.join(self.antwoorden)}"


def _rij(regel: str) -> Rij:
    adres, hoe, met, *antwoorden = regel.split()
    return Rij(adres, hoe, tuple(() if met == "-" else met.split(",")), tuple(antwoorden))


RIJEN = [_rij(regel) for regel in TABEL.strip().splitlines() if not regel.startswith("#")]
APPS = sorted({rij.adres.rpartition(":")[0] for rij in RIJEN})


def patronen(delen: list[URLPattern | URLResolver], pad: str = "", ruimte: str = "") -> Iterator[tuple[str, str]]:
    """Name and path of every address the resolver knows."""
    for deel in delen:
        if isinstance(deel, URLResolver):
            yield from patronen(
                deel.url_patterns, f"{pad}{deel.pattern}", f"{ruimte}{deel.namespace}:" if deel.namespace else ruimte
            )
        else:
            yield f"{ruimte}{deel.name}", f"{pad}{deel.pattern}"


ADRESSEN = dict(patronen(get_resolver().url_patterns))
VAN_VERBAND = [
    rij for rij in RIJEN if rij.adres in ADRESSEN and "<verband:swv>" in ADRESSEN[rij.adres] and rij.adres != "inloggen"
]
MET_OBJECT = [rij for rij in VAN_VERBAND if set(rij.met) & DINGEN]


@pytest.fixture(autouse=True)
def _zonder_log() -> Iterator[None]:
    """Thousands of 403's and 404's on purpose: writing each of them down takes longer than the answer."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def objecten(wereld: Wereld) -> dict[str, int]:
    with tenant(wereld.swv.pk):
        return maak_objecten(wereld)


@pytest.fixture
def objecten_van_buren(objecten: dict[str, int], buren: Wereld) -> dict[str, int]:
    """Made after ours, so that no primary key of theirs is one of ours."""
    with tenant(buren.swv.pk):
        return maak_objecten(buren)


def pad_van(rij: Rij, slug: str, objecten: dict[str, int]) -> str:
    delen = [objecten.get(deel, deel) for deel in rij.met]
    return reverse(rij.adres, args=[*([slug] if "<verband:swv>" in ADRESSEN[rij.adres] else []), *delen])


class Bezoeker:
    """A role in its browser, without the copies that the test client keeps of every template: many times faster."""

    handler = ClientHandler(enforce_csrf_checks=False)

    def __init__(self, wereld: Wereld, rol: str) -> None:
        self.rol = rol
        sessie = wereld.client(rol).cookies["sessionid"].value
        self.vragen = RequestFactory(headers={"Cookie": f"sessionid={sessie}"})

    def antwoord(self, hoe: str, pad: str) -> str:
        """The status; whatever the request changed is undone."""
        vraag = (self.vragen.post if hoe == "POST" else self.vragen.get)(pad)
        with transaction.atomic():
            status = self.handler(vraag.environ).status_code
            transaction.set_rollback(True)
        return str(status)


def lopen(rijen: list[Rij], wereld: Wereld, slug: str, objecten: dict[str, int]) -> list[Rij]:
    """The same rows with the answers that the application really gives."""
    bezoekers = [Bezoeker(wereld, rol) for rol in ROLLEN]
    return [
        replace(rij, antwoorden=tuple(b.antwoord(rij.hoe, pad_van(rij, slug, objecten)) for b in bezoekers))
        for rij in rijen
    ]


def als_tekst(rijen: list[Rij]) -> str:
    return "\n".join(map(str, rijen))


def test_elk_adres_staat_in_de_tabel() -> None:
    assert sorted(set(ADRESSEN) - {rij.adres for rij in RIJEN}) == []


def test_tabel_noemt_alleen_adressen_die_bestaan() -> None:
    assert sorted({rij.adres for rij in RIJEN} - set(ADRESSEN)) == []


def test_elke_rij_heeft_een_antwoord_per_rol() -> None:
    assert [rij.adres for rij in RIJEN if len(rij.antwoorden) != len(ROLLEN)] == []


def test_elk_adres_met_een_verband_begint_met_de_slug() -> None:
    los = [pad for pad in ADRESSEN.values() if not re.match(r"(api/v1/)?<verband:swv>/", pad)]

    assert [pad for pad in los if not pad.startswith(("accounts/", "gezond/", "api/v1/schema/")) and pad] == []


@snel
@pytest.mark.parametrize("app", APPS)
def test_adres_antwoordt_elke_rol_zoals_in_de_tabel(wereld: Wereld, objecten: dict[str, int], app: str) -> None:
    verwacht = [rij for rij in RIJEN if rij.adres.rpartition(":")[0] == app]

    assert als_tekst(lopen(verwacht, wereld, "odp", objecten)) == als_tekst(verwacht)


@snel
def test_adres_van_de_buren_bestaat_niet(
    wereld: Wereld, objecten: dict[str, int], objecten_van_buren: dict[str, int]
) -> None:
    """Every address, by three roles in turn: the door asks who is a member there, before any role counts."""
    bezoekers = [Bezoeker(wereld, rol) for rol in ROLLEN]
    open_deuren = [
        (str(rij), bezoeker.rol)
        for nummer, rij in enumerate(VAN_VERBAND)
        for bezoeker in (bezoekers[(nummer + stap) % len(ROLLEN)] for stap in (0, 4, 8))
        if bezoeker.antwoord(rij.hoe, pad_van(rij, "almere", objecten_van_buren)) != "404"
    ]

    assert open_deuren == []


@snel
def test_elk_ding_heeft_een_plaats(wereld: Wereld, objecten: dict[str, int]) -> None:
    """A new thing in url_objecten.py says in url_plaatsen.py whose it is, or nobody looks elsewhere for it."""
    assert set(objecten) - DINGEN == set()


@snel
def test_ding_van_elders_antwoordt_elke_rol_zoals_in_de_tabel(
    wereld: Wereld, objecten: dict[str, int], objecten_van_buren: dict[str, int]
) -> None:
    """Each address with a thing × each role × {other school, other wijk, other bestuur, other SWV}.

    Of things of another SWV a third of the roles in turn: there the database decides, the same for all.
    """
    with tenant(wereld.swv.pk):
        elders = objecten_elders(wereld, objecten) | {"swv": objecten_van_buren}
    bezoekers = [Bezoeker(wereld, rol) for rol in ROLLEN]

    werkelijk = [_regel_van_elders(nummer, rij, elders, bezoekers) for nummer, rij in enumerate(MET_OBJECT)]
    verwacht = [_om_beurten(nummer, regel) for nummer, regel in enumerate(TABEL_ELDERS.strip().splitlines())]

    assert "\n".join(werkelijk) == "\n".join(verwacht), (
        "Vergelijk met tests/url_tabel_elders.py; nieuwe rijen horen daar ook"
    )


def test_tabel_van_elders_kent_bij_de_buren_alleen_niet_gevonden_of_verboden() -> None:
    """404, or the 403 that this role gets for its own things as well."""
    eigen = {(rij.adres, rij.hoe, ",".join(rij.met)): rij.antwoorden for rij in MET_OBJECT}
    fout = []
    for regel in TABEL_ELDERS.strip().splitlines():
        adres, hoe, met, *_, buren = regel.split()
        mag = ["." if code != "403" else ".v" for code in eigen[adres, hoe, met]]
        fout += [] if all(letter in goed for letter, goed in zip(buren, mag, strict=True)) else [regel]

    assert fout == []


def _aan_de_beurt(nummer: int, rol: int) -> bool:
    return (nummer + rol) % 3 == 0


def _om_beurten(nummer: int, regel: str) -> str:
    """The line with a star for each role that does not ask for a thing of another SWV here."""
    begin, _, buren = regel.rpartition(" ")
    letters = (letter if _aan_de_beurt(nummer, rol) else "*" for rol, letter in enumerate(buren))
    return f"{begin} {''.join(letters)}"


def _regel_van_elders(nummer: int, rij: Rij, elders: dict[str, dict[str, int]], bezoekers: list[Bezoeker]) -> str:
    """One line of tests/url_tabel_elders.py: a group of letters per place, a letter per role."""
    waar = plaatsen_van(rij.met) | {"swv"}
    groepen = []
    for plaats, objecten in elders.items():
        vraagt = [plaats in waar and (plaats != "swv" or _aan_de_beurt(nummer, rol)) for rol in range(len(ROLLEN))]
        over = "*" if plaats == "swv" else "-"
        antwoorden = (
            b.antwoord(rij.hoe, pad_van(rij, "odp", objecten)) if vraag else over
            for b, vraag in zip(bezoekers, vraagt, strict=True)
        )
        groepen.append("".join(code if code == over else LETTERS.get(code, f"({code})") for code in antwoorden))
    return f"{rij.adres:41}{rij.hoe:6}{','.join(rij.met):23} {' '.join(groepen)}"
