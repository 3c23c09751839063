"""Every page in Chromium: axe finds nothing, it fits a phone, its policy is never broken, no other host is asked."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage

from swv.tenancy.context import tenant
from tests.axe import gebreken, te_breed
from tests.test_urls import ADRESSEN, RIJEN, Rij, pad_van
from tests.url_objecten import maak_objecten
from tests.url_tabel import ROLLEN
from tests.wereld import Wereld, echt

LEZERS = ("directeur", "medewerker", "controller", "lezer")
GEEN_PAGINA = (
    "api",
    "beheer:lijst_voorbeeld",
    "document_download",
    "doelen:jaarevaluatie_uitvoer",
    "doelen:opgaveblad_bestand",
    "doelen:wijkenbeeld_uitvoer",
    "gezond",
    "kalender_bestand",
    "logboek_uitvoer",
    "thuis_aantal",
    "wijken:overleg_bestand",
    "wijken:planonderdeel_aanwezig",
    "wijken:sop_download",
)
MELD_SCHENDING = """
    document.addEventListener("securitypolicyviolation",
        (schending) => console.error(`CSP ${schending.violatedDirective} ${schending.blockedURI}`));
"""


def paginas(rol: str, gezien: set[str]) -> list[Rij]:
    """Every page with a 200 for this role that no role before it opened; the home page for each."""
    kolom = ROLLEN.index(rol)
    rijen = [rij for rij in RIJEN if rij.hoe == "GET" and rij.antwoorden[kolom] == "200" and _is_pagina(rij)]
    nieuw = [rij for rij in rijen if rij.adres == "thuis" or f"{rij.adres} {rij.met}" not in gezien]
    gezien.update(f"{rij.adres} {rij.met}" for rij in nieuw)
    return nieuw


def _is_pagina(rij: Rij) -> bool:
    return "<verband:swv>" in ADRESSEN[rij.adres] and not rij.adres.startswith(GEEN_PAGINA)


@echt
@pytest.mark.browser
def test_elke_pagina_is_toegankelijk_past_op_een_telefoon_en_is_stil_in_de_console(
    wereld: Wereld, live_server: Any, context: BrowserContext
) -> None:
    with tenant(wereld.swv.pk):
        objecten = maak_objecten(wereld)
    klachten: list[str] = []
    elders: set[str] = set()
    gezien: set[str] = set()
    context.add_init_script(MELD_SCHENDING)
    tab = context.new_page()
    tab.on("console", lambda bericht: klachten.append(_klacht(bericht)) if bericht.type == "error" else None)
    tab.on("pageerror", lambda fout: klachten.append(f"{tab.url}: {fout}"))
    tab.on(
        "request", lambda vraag: elders.add(vraag.url) if not vraag.url.startswith((live_server.url, "data:")) else None
    )

    for rol in LEZERS:
        koekje = wereld.client(rol).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": koekje, "url": live_server.url}])
        for rij in paginas(rol, gezien):
            antwoord = tab.goto(live_server.url + pad_van(rij, "odp", objecten), wait_until="load")
            assert antwoord is not None
            assert (rij.adres, antwoord.status) == (rij.adres, 200)
            klachten += gebreken(tab) + te_breed(tab)
    tab.close()

    assert klachten == []
    assert elders == set()
    assert len(gezien) > 30


def _klacht(bericht: ConsoleMessage) -> str:
    return f"{bericht.page.url if bericht.page else ''}: {bericht.text}"
