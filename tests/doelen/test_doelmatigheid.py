"""Euros beside what moved: what counts for a theme, and what is too little to show."""

import datetime
from decimal import Decimal

import pytest

from doelen.models import ActieDoel, Jaardoel, OnderdeelDoel, Thema
from doelen.overzichten.doelmatigheid import doelmatigheid
from swv.tenancy.context import tenant
from tests.arrangementen.conftest import maak_arrangement
from tests.doelen.test_views import aantal_vragen, tekst
from tests.wereld import Wereld, snel
from wijken.models import Actie, Wijkplan
from wijken.services import wijkplan_maken

pytestmark = snel
ADRES = "/odp/doelen/monitor/doelmatigheid/"
VAN, TOT = datetime.date(2026, 1, 5), datetime.date(2026, 7, 10)


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    """Two acties of one part: the part works on lezen, one actie of it on cultuur instead."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2026)
        onderdeel = plan.onderdelen.get(volgorde=1)
        doelen = {code: _doel(code, nummer) for nummer, code in enumerate(("slb", "cultuur"), start=1)}
        OnderdeelDoel.objects.create(onderdeel=onderdeel, jaardoel=doelen["slb"])
        for bedrag in (1000, 250):
            actie = Actie.objects.create(
                onderdeel=onderdeel, omschrijving=f"Actie {bedrag}", wie="IB", begin=VAN, einde=TOT, bedrag=bedrag
            )
        ActieDoel.objects.create(actie=actie, jaardoel=doelen["cultuur"])
    return plan


def stel_vast(plan: Wijkplan) -> None:
    Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld")


def _doel(code: str, nummer: int, jaar: int = 2026) -> Jaardoel:
    thema = Thema.objects.create(code=code, naam=code.upper(), volgorde=nummer)
    return Jaardoel.objects.create(
        thema=thema, jaar=jaar, volgnummer=1, sleutel=code, tekst=code, niveau="wijk", oordeelniveau="swv"
    )


def test_actie_telt_bij_haar_eigen_doel_en_anders_bij_dat_van_haar_onderdeel(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        stel_vast(plan)
        rijen = doelmatigheid(2026, wereld.leden["medewerker"])["rijen"]

    assert {rij["thema"].code: rij["gepland"] for rij in rijen} == {"slb": Decimal(1000), "cultuur": Decimal(250)}


def test_plan_dat_nog_geschreven_wordt_telt_niet(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        assert doelmatigheid(2026, wereld.leden["medewerker"])["kop"] == "Voor 2026 staat er nog geen geld bij een doel"


def test_pagina_zegt_dat_het_niets_bewijst_en_noemt_geen_bedrag_van_weinig_arrangementen(
    wereld: Wereld, plan: Wijkplan
) -> None:
    with tenant(wereld.swv.pk):
        stel_vast(plan)
        for _ in range(4):
            maak_arrangement(wereld, status="goedgekeurd", leerlingen=7, begin=VAN)
    client = wereld.client("directeur")

    pagina = tekst(client, ADRES)

    assert "De meeste euro’s van 2026 staan bij SLB: € 1.000" in pagina
    assert "Dat bewijst niet dat het een door het ander komt" in pagina
    assert "goedgekeurde arrangementen" not in pagina
    assert aantal_vragen(client, ADRES) <= 15
