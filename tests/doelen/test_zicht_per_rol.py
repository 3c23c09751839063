"""No page, file or interface gives a number that is not open: for a lezer, a directeur, a bestuurder, in the report."""

import json

import pytest

from doelen.models import Streefwaarde, Uitkomst
from doelen.overzichten.rapportbeeld import rapportbeeld
from doelen.overzichten.rapportinhoud import inhoud
from doelen.permissions import mag_exact_zien
from doelen.services import doelenboom_laden
from doelen.services.beeld import regels
from swv.models import Plek
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, indicator, tel
from tests.wereld import snel

pytestmark = snel
LEZERS = ("lezer", "directeur", "bestuurder")


@pytest.fixture
def odp(wereld):
    """Avonturijn has three; beside it no other amount occurs anywhere else on a page."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        tel(wereld, "buiten_de_regio", (3, 7331, 8447, 9551))
        bereken()
    return wereld


def gesloten(lid=None):
    """Each number that is not open and not this reader's task, in the ways it could be written."""
    rijen = Uitkomst.objects.filter(indicator__code="buiten_de_regio", teller__gt=5).select_related("plek")
    eigen = {int(u.teller) for u in rijen if u.zicht == "open" or (lid and mag_exact_zien(lid, u.plek))}
    return [(str(n), f"{n:,}".replace(",", ".")) for n in {int(u.teller) for u in rijen} - eigen]


def adressen(pk):
    plekken = Plek.objects.values_list("pk", flat=True)
    yield from (
        "/odp/doelen/monitor/?jaar=2026",
        "/odp/doelen/monitor/jaardoelen/?jaar=2026",
        "/odp/doelen/rapportages/",
        "/odp/",
    )
    yield from (f"/odp/doelen/monitor/indicatoren/{pk}/?jaar=2026&plek={plek}" for plek in plekken)
    yield from (f"/odp/doelen/monitor/plekken/{plek}/?jaar=2026" for plek in plekken)
    yield from (f"/odp/doelen/monitor/wijken/{vorm}?jaar=2026" for vorm in ("", "csv/"))
    yield "/api/v1/odp/uitkomsten/?indicator=buiten_de_regio"


@pytest.mark.parametrize("wie", LEZERS)
def test_geen_pagina_geeft_een_gesloten_getal(odp, wie):
    with tenant(odp.swv.pk):
        geheim, waar = gesloten(odp.leden[wie]), list(adressen(indicator("buiten_de_regio").pk))
    client = odp.client(wie)

    antwoorden = {adres: client.get(adres) for adres in waar}

    gelezen = {adres: a.content.decode(errors="replace") for adres, a in antwoorden.items() if a.status_code == 200}
    assert geheim
    assert gelezen
    assert [(a, vormen) for a, tekst in gelezen.items() for vormen in geheim if any(v in tekst for v in vormen)] == []


def test_een_open_getal_staat_er_wel(odp):
    """Else the test above proves nothing."""
    with tenant(odp.swv.pk):
        totaal = Uitkomst.objects.get(indicator__code="buiten_de_regio", plek=odp.plek)
        waar = list(adressen(totaal.indicator_id))

    gelezen = [odp.client("directeur").get(adres) for adres in waar]

    assert totaal.zicht == "open"
    assert sum("25.332" in a.content.decode(errors="replace") for a in gelezen if a.status_code == 200) > 1


def test_de_rapportage_geeft_geen_gesloten_getal(odp):
    with tenant(odp.swv.pk):
        stuk = inhoud(jaar=2026, periode="T3")
        tekst = json.dumps(stuk, default=str) + str(rapportbeeld(stuk))

        assert [vormen for vormen in gesloten() if any(v in tekst for v in vormen)] == []


def test_oordeel_tegenover_een_verborgen_vorig_jaar_is_verborgen(odp):
    """'Minder dan vorig jaar' would say on which side of 20 the hidden amount of last year is."""
    with tenant(odp.swv.pk):
        for jaar, aantallen in ((2025, (3, 20, 20, 20)), (2026, (10, 20, 20, 20))):
            tel(odp, "monitorkinderen", aantallen, jaar=jaar)
            bereken(jaar=jaar)
        christal = odp.scholen["christal"].plek
        regel = next(r for r in regels(christal, 2026, "T3") if r.indicator.code == "monitorkinderen")
        assert regel.vorige.zicht != "open"
        regel.uitkomst.zicht = "open"
        regel.uitkomst.streefwaarde = Streefwaarde(soort="minder_dan_vorig_jaar")

        assert regel.getoond(False)["oordeel"] == "verborgen"
        assert regel.getoond(True)["oordeel"] == regel.oordeel
