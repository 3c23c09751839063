"""A jaardoel with targets for single places only: how many are on course, and one verdict for the whole."""

from decimal import Decimal

import pytest

from doelen.models import Jaardoel, Streefwaarde, Uitkomst
from doelen.services import doelenboom_laden
from doelen.services.beeld import jaardoelen_van
from doelen.services.plekoordelen import oordeel_van_plekken
from doelen.services.regels import Regel
from swv.models import Plek
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, indicator, tel
from tests.wereld import Wereld, snel

pytestmark = snel


@pytest.fixture
def doel(wereld: Wereld) -> Jaardoel:
    """Polder must have at least half of its SO pupils in the region, haven nearly all: 90 of 180 and 20 of 40."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        doel = Jaardoel.objects.get(sleutel="slb-2026-3")
        doel.streefwaarden.all().delete()
        mdo = indicator("mdo_in_regio")
        mdo.streefwaarden.all().delete()
        for wijk, waarde in (("polder", 50), ("haven", 95)):
            Streefwaarde.objects.create(
                jaardoel=doel, indicator=mdo, plek=wereld.wijken[wijk].plek, soort="minstens", waarde=Decimal(waarde)
            )
        return doel


def tellen(wereld: Wereld, haven: tuple[int, int] = (40, 20)) -> None:
    with tenant(wereld.swv.pk):
        tel(wereld, "so_in_aanmerking", (60, 60, 60, haven[0]))
        tel(wereld, "mdo_in_regio", (30, 30, 30, haven[1]))
        bereken()


def test_doel_met_alleen_eigen_streefwaarden_telt_hoeveel_plekken_op_koers_zijn(wereld: Wereld, doel: Jaardoel) -> None:
    tellen(wereld)

    with tenant(wereld.swv.pk):
        beeld = next(d for d in jaardoelen_van(2026) if d.jaardoel == doel)
    lijst = wereld.client("medewerker").get("/odp/doelen/monitor/jaardoelen/?jaar=2026").content.decode()

    assert (beeld.oordeel, beeld.stand) == ("loopt_achter", "1 van de 2 wijken op koers")
    assert beeld.regels == [], "there is no figure of the whole with a target"
    assert "1 van de 2 wijken op koers" in lijst


def test_pagina_van_zo_een_doel_toont_elke_plek_met_haar_eigen_streefwaarde(wereld: Wereld, doel: Jaardoel) -> None:
    tellen(wereld)

    pagina = wereld.client("medewerker").get(f"/odp/doelen/monitor/jaardoelen/{doel.pk}/").content.decode()

    tabel = pagina[pagina.index("Plekken met een eigen streefwaarde") :].replace("\xa0", " ")
    assert pagina.index("loopt achter") < pagina.index("Plekken met een eigen streefwaarde")
    assert tabel.index("95 % of meer") < tabel.index("50 % of meer"), "haven stands before polder"


def regel(oordeel: str, zicht: str = "open", naam: str = "Polder") -> Regel:
    """A figure of a wijk that was never saved."""
    return Regel(Uitkomst(plek=Plek(naam=naam, soort="wijk"), oordeel=oordeel, zicht=zicht))


def test_verborgen_plek_verbergt_het_oordeel_tenzij_een_andere_al_achterloopt() -> None:
    dicht = regel("loopt_achter", zicht="klein", naam="Haven")

    assert oordeel_van_plekken([regel("op_koers"), dicht]) == "te_klein"
    assert oordeel_van_plekken([regel("op_koers"), regel("loopt_achter", zicht="verborgen")]) == "verborgen"
    assert oordeel_van_plekken([regel("loopt_achter"), dicht]) == "loopt_achter"
    assert oordeel_van_plekken([]) == "geen_meting"
