"""The main job in a real browser: from writing a wijkplan to the PDF of the Deelnemersraad, on the demo of `odp`.

One long way in one world, as its people walk it: each step stands on the one before.
"""

import io
from collections.abc import Iterator
from subprocess import Popen
from typing import Any

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser

from swv.models import Rol, Samenwerkingsverband
from swv.tenancy.context import tenant
from tests.hoofdweg import arrangementen, doelen, geld, papier, wijkplan
from tests.hoofdweg.vragen import Vragenteller
from tests.hoofdweg.weg import SWV, Weg
from tests.wereld import echt, tweede_stap_voor

pytestmark = [echt, pytest.mark.browser]


@pytest.fixture
def weg(
    transactional_db: None,
    live_server: Any,
    browser: Browser,
    browser_context_args: dict[str, object],
    celery_worker_proces: "Popen[bytes]",
) -> Iterator[Weg]:
    """Everybody of the demo, each with an own browser."""
    call_command("demo_laden", swv=[SWV], stdout=io.StringIO())
    weg = Weg(browser, live_server.url, browser_context_args, met_app=app_voor_wie_moet())
    yield weg
    weg.sluit()


def app_voor_wie_moet() -> frozenset[str]:
    """An app with codes for who works for the whole samenwerkingsverband: without it they do not get in."""
    with tenant(Samenwerkingsverband.objects.get(slug=SWV).pk):
        gebruikers = {
            rol.lid.gebruiker for rol in Rol.objects.filter(plek__soort="swv").select_related("lid__gebruiker")
        }
    tweede_stap_voor(*gebruikers)
    return frozenset(gebruiker.email for gebruiker in gebruikers)


def test_de_hoofdweg_van_wijkplan_tot_rapportage(weg: Weg) -> None:
    with Vragenteller() as vragen:
        for stap in (
            schrijven_en_indienen,
            adviseren_en_tekenen,
            geld_verdelen,
            doelen_meten,
            arrangement_vragen,
            rapporten_maken,
        ):
            stap(weg)
    assert not weg.fouten
    assert vragen.paginas and not vragen.te_veel


def schrijven_en_indienen(weg: Weg) -> None:
    """Step 3."""
    tab = wijkplan.plan_openen(weg)
    wijkplan.teksten_schrijven(tab)
    wijkplan.doel_koppelen(tab)
    wijkplan.actie_toevoegen(tab)
    wijkplan.indienen(tab)


def adviseren_en_tekenen(weg: Weg) -> None:
    """Step 4."""
    for wie in wijkplan.DIRECTEUREN:
        geld.inleg_afspreken(weg, wie, "62,5")
    wijkplan.meelezen(weg)
    wijkplan.tekst_verbeteren(weg)
    wijkplan.te_duur(weg)
    editor = wijkplan.editor_laten_openstaan(weg)
    wijkplan.ter_tekening_leggen(weg)
    wijkplan.tekenen(weg)
    wijkplan.niets_meer_te_veranderen(editor)


def geld_verdelen(weg: Weg) -> None:
    """Step 5."""
    geld.scenario_voorleggen(weg)
    geld.verdeling_vaststellen(weg)
    geld.wijk_telt_op(weg)


def doelen_meten(weg: Weg) -> None:
    """Step 6."""
    assert doelen.scholen_geteld(weg) == "4 van 5"
    doelen.opgave_invullen(weg)
    doelen.opgave_accepteren(weg)
    doelen.wacht_op_berekening(weg, "5 van 5")
    doelen.monitor_bekijken(weg)


def arrangement_vragen(weg: Weg) -> None:
    """Step 7."""
    swv = Samenwerkingsverband.objects.get(slug=SWV)
    pot, leerlingen = arrangementen.wijkpot_over(weg), arrangementen.leerlingen_met_arrangement(swv)
    arrangementen.aanvragen(weg)
    arrangementen.bevestigen(weg)
    assert arrangementen.wijkpot_over(weg) == pot
    arrangementen.goedkeuren(weg)
    assert arrangementen.wijkpot_over(weg) == pot - arrangementen.BEDRAG
    arrangementen.staat_bij_school_en_wijk(weg)
    arrangementen.telt_mee(swv, leerlingen + arrangementen.LEERLINGEN)


def rapporten_maken(weg: Weg) -> None:
    """Step 8."""
    tekst = papier.toon_als_boekje(papier.verantwoording(weg), "Verantwoording")
    for woorden in ("SIKO", "2025", "Avonturijn", "voorbeelddata", "€"):
        assert woorden in tekst
    tekst = papier.toon_als_boekje(papier.rapportage(weg), "rapportage T3 2026")
    for woorden in ("T3 2026", "Babberspolder", "loopt achter", "21 januari 2027", "trots op het lezen"):
        assert woorden in tekst
    papier.rapportage_gepubliceerd(weg)
