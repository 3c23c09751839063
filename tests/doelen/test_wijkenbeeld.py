"""The wijken beside each other: what is darker, what is hidden, what two wijken differ, what goes into a file."""

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from doelen.overzichten.bewegingen import verschil_in_woorden
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.wijkenbeeld import _tinten
from swv.models import Logregel
from swv.tenancy.context import tenant
from tests.doelen.opgaven import maak_doelen
from tests.doelen.test_views import aantal_vragen, tekst
from tests.wereld import Wereld, snel

WIJKEN = "/odp/doelen/monitor/wijken/"
SLB = Cijfer("slb", "SLB", "", "procent", "slb", "SLB", "9 %", "", "", "", "8 % of minder", "loopt_achter", 4, 4)


def slb(getal: float | None) -> Cijfer:
    return replace(SLB, getal=getal, waarde=f"{getal} %", omlaag=True)


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    return wereld


@snel
def test_tabel_verbergt_vergelijkt_en_zegt_wat_er_niet_te_vergelijken_is(odp: Wereld) -> None:
    client = odp.client("medewerker")
    keuze = "&".join(f"wijk={wijk.pk}" for wijk in odp.wijken.values())

    assert "6,7 %" not in tekst(client, WIJKEN)
    assert "6,7 %" in tekst(odp.client("procesbegeleider"), WIJKEN)
    assert "niet te vergelijken" in tekst(client, f"{WIJKEN}?{keuze}")
    een = tekst(client, f"{WIJKEN}?wijk={odp.wijken['polder'].pk}")
    assert "U koos 1. Kies twee of drie wijken om naast elkaar te zetten." in een
    assert aantal_vragen(client, WIJKEN) <= 15


@snel
def test_bestand_verbergt_ook_voor_wie_de_wijk_begeleidt_en_staat_in_het_logboek(odp: Wereld) -> None:
    bestand = odp.client("procesbegeleider").get(f"{WIJKEN}xlsx/")

    rijen = {rij[1]: rij[2:] for rij in load_workbook(io.BytesIO(bestand.content)).active.values}
    assert rijen["Indicator"] == ("Doel", "Uit", "Haven", "Polder")
    assert rijen["SLB-aanmeldingen"][1:] == ("4 van 4 scholen", "<5", "–")
    with tenant(odp.swv.pk):
        assert Logregel.objects.filter(soort="uitvoer", tekst="Wijken naast elkaar 2026 als xlsx").count() == 1


def test_donkerder_is_wat_het_verst_van_goed_is() -> None:
    reeks = [slb(5), slb(9), slb(12), None, slb(7)]
    omgekeerd = [replace(cijfer, omlaag=False) if cijfer else None for cijfer in reeks]

    assert _tinten(reeks) == [1, 3, 4, 0, 2]
    assert _tinten(omgekeerd) == [4, 2, 1, 0, 3]
    assert _tinten([slb(5), slb(9), slb(None)]) == [0, 0, 0]


def test_verschil_staat_in_woorden() -> None:
    zin = verschil_in_woorden(("Holy", slb(12)), ("Kethel", slb(9.6)))

    assert zin.replace("\xa0", " ") == "Holy 2,4 procentpunt hoger dan Kethel"
    assert verschil_in_woorden(("Holy", slb(9)), ("Kethel", slb(9))) == "Holy en Kethel gelijk"
    assert verschil_in_woorden(("Holy", slb(9)), ("Kethel", slb(None))) == "niet te vergelijken"
