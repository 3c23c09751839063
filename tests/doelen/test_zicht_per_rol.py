"""No page, file or interface gives a number that is not open: for a lezer, a directeur, a bestuurder, in the report."""

import datetime
import io
import json
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from doelen.models import Streefwaarde, Uitkomst
from doelen.overzichten.rapportbeeld import rapportbeeld
from doelen.overzichten.rapportinhoud import inhoud
from doelen.permissions import mag_exact_zien
from doelen.services import doelenboom_laden
from doelen.services.beeld import regels
from swv.documenten.pdf import template_naar_pdf
from swv.models import Lid, Plek
from swv.templatetags.getallen import procent
from swv.tenancy.context import tenant
from tests.arrangementen.conftest import maak_arrangement
from tests.doelen.cijfers import bereken, indicator, slb, tel
from tests.wereld import snel

pytestmark = snel
LEZERS = ("lezer", "directeur", "bestuurder", "partner", "directeur_bestuurder")
CODES = ("thuiszitters_geen_plek", "arrangementen")
XLSX = "application/vnd.openxmlformats"


@pytest.fixture
def odp(wereld):
    """Avonturijn has three; beside it no other amount occurs anywhere else on a page."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        tel(wereld, "thuiszitters_geen_plek", (3, 7331, 8447, 9551))
        for school, leerlingen in {"avonturijn": 2, "christal": 6113, "ligthart": 5237, "haven": 4871}.items():
            hier = wereld.scholen[school]
            maak_arrangement(
                wereld,
                school=hier,
                wijk=wereld.wijken["haven" if school == "haven" else "polder"],
                leerlingen=leerlingen,
                begin=datetime.date(2026, 2, 1),
                status="goedgekeurd",
            )
        bereken()
    return wereld


def gesloten(lid=None):
    """Each number that is not open and not this reader's task, in the ways it could be written."""
    rijen = Uitkomst.objects.filter(indicator__code__in=CODES, teller__gt=5).select_related("plek")
    eigen = {int(u.teller) for u in rijen if u.zicht == "open" or (lid and mag_exact_zien(lid, u.plek))}
    dicht = {int(u.teller): u for u in rijen if int(u.teller) not in eigen}
    return [(str(n), f"{n:,}".replace(",", "."), *aandeel(u)) for n, u in dicht.items()]


def aandeel(uitkomst):
    """As a share of the pupils, which everybody can look up."""
    return [procent(uitkomst.teller * 100 / uitkomst.noemer)] if uitkomst.noemer else []


def adressen():
    """Every page with figures, of one place of each kind."""
    plekken = list(Plek.objects.order_by("soort", "sorteernaam").distinct("soort"))
    yield from (
        "/odp/doelen/monitor/?jaar=2026",
        "/odp/doelen/monitor/jaardoelen/?jaar=2026",
        "/odp/doelen/monitor/doelmatigheid/?jaar=2026",
        "/odp/doelen/opgaven/tlv/?jaar=2026",
        "/odp/doelen/rapportages/",
        "/odp/arrangementen/?jaar=2026",
        "/odp/",
    )
    for code in CODES:
        pk = indicator(code).pk
        yield f"/odp/doelen/monitor/?jaar=2026&indicator={code}"
        yield from (f"/odp/doelen/monitor/indicatoren/{pk}/?jaar=2026&plek={plek.pk}" for plek in plekken)
        yield f"/api/v1/odp/uitkomsten/?indicator={code}"
    for plek in plekken:
        yield f"/odp/doelen/monitor/plekken/{plek.pk}/?jaar=2026"
        if plek.soort in ("wijk", "bestuur", "school"):
            yield f"/odp/wijken/{plek.soort}/{plek.pk}/?jaar=2026"
        if plek.soort == "wijk":
            yield f"/odp/doelen/monitor/gesprek/{plek.pk}/?jaar=2026"
    yield from (f"/odp/doelen/monitor/wijken/{vorm}?jaar=2026" for vorm in ("", "csv/", "xlsx/"))


def gelezen(antwoord):
    """What a reader can read in it; of a workbook every cell."""
    if antwoord["Content-Type"].startswith(XLSX):
        bladen = load_workbook(io.BytesIO(antwoord.content)).worksheets
        return "\n".join(str(cel) for blad in bladen for rij in blad.values for cel in rij)
    return antwoord.content.decode(errors="replace")


def gevonden(geheim, teksten):
    return [(waar, vormen) for waar, tekst in teksten.items() for vormen in geheim if any(v in tekst for v in vormen)]


@pytest.mark.parametrize("wie", LEZERS)
def test_geen_pagina_geeft_een_gesloten_getal(odp, wie):
    with tenant(odp.swv.pk):
        geheim, waar = gesloten(Lid.objects.get(pk=odp.leden[wie].pk)), list(adressen())
    client = odp.client(wie)

    antwoorden = {adres: client.get(adres) for adres in waar}

    teksten = {adres: gelezen(a) for adres, a in antwoorden.items() if a.status_code == 200}
    assert len(geheim) > 3
    assert len(teksten) >= 2
    assert gevonden(geheim, teksten) == []


def test_een_open_getal_staat_er_wel(odp):
    """Else the test above proves nothing."""
    with tenant(odp.swv.pk):
        totaal = Uitkomst.objects.get(indicator__code="thuiszitters_geen_plek", plek=odp.plek)
        waar = list(adressen())

    client = odp.client("directeur")

    antwoorden = [client.get(adres) for adres in waar if "indicator" in adres]

    assert totaal.zicht == "open"
    assert sum("25.332" in gelezen(a) for a in antwoorden if a.status_code == 200) > 1


def test_de_rapportage_geeft_geen_gesloten_getal(odp):
    """Neither what is frozen nor what the PDF says."""
    with tenant(odp.swv.pk):
        stuk = inhoud(jaar=2026, periode="T3")
        beeld = rapportbeeld(stuk)
        pdf = template_naar_pdf("doelen/rapport/deelnemersraad.html", beeld)
        bladen = [blad.extract_text().replace("\xa0", " ") for blad in PdfReader(io.BytesIO(pdf)).pages]
        teksten = {"bevroren": json.dumps(stuk, default=str), "beeld": str(beeld), "pdf": " ".join(bladen)}

        assert "25.332" in teksten["pdf"]
        assert gevonden(gesloten(), teksten) == []


def test_gemiddelde_per_school_naast_verborgen_scholen_staat_er_niet(wereld):
    """Four schools, of which some hidden: their mean beside their sum would give them back."""
    gemiddeld = []
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        for periode, niveau_1 in (("T1", (90, 40, 50, 20)), ("T2", (3, 40, 50, 20))):
            slb(wereld, niveau_1, (0, 0, 0, 0), (0, 0, 0, 0), periode=periode)
            bereken(periode=periode)
            regel = next(r for r in regels(wereld.plek, 2026, periode) if r.indicator.code == "slb_aanmeldingen")
            assert regel.zicht == "open"
            gemiddeld.append(regel.gemiddelde_per_school)

    aandelen = [Decimal(90) / 233, Decimal(40) / 105, Decimal(50) / 492, Decimal(20) / 50]
    assert gemiddeld == [pytest.approx(sum(aandelen) * 100 / 4), None]


@pytest.mark.parametrize(("toen", "oordeel"), [((3, 20, 20, 20), None), ((30, 20, 20, 20), "op_koers")])
def test_interface_geeft_geen_oordeel_tegenover_een_verborgen_vorig_jaar(wereld, toen, oordeel):
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        for jaar, aantallen in ((2025, toen), (2026, (30, 20, 20, 20))):
            tel(wereld, "monitorkinderen", aantallen, jaar=jaar)
            bereken(jaar=jaar)
        doel = Streefwaarde.objects.filter(plek=None)[0]
        Streefwaarde.objects.filter(pk=doel.pk).update(soort="minder_dan_vorig_jaar", waarde=None)
        christal = Uitkomst.objects.get(
            indicator__code="monitorkinderen", plek=wereld.scholen["christal"].plek, jaar=2026
        )
        Uitkomst.objects.filter(pk=christal.pk).update(streefwaarde=doel, oordeel="op_koers")

    adres = f"/api/v1/odp/uitkomsten/?indicator=monitorkinderen&jaar=2026&plek={christal.plek_id}"
    [rij] = wereld.client("directeur").get(adres).json()["results"]

    assert (rij["zicht"], rij["teller"], rij["oordeel"]) == ("open", "20.00", oordeel)


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
