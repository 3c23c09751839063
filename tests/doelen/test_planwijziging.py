"""Goals of a plan during a change: readers see what was agreed, and taking the change back restores the links."""

from decimal import Decimal
from typing import Any

import pytest

from doelen.models import ActieDoel, OnderdeelDoel
from doelen.overzichten.doelmatigheid import doelmatigheid
from doelen.panelen.plannen import doelen_van_plan
from doelen.services import actie_doel_koppelen, doel_koppelen, doel_ontkoppelen
from swv.register import Vraag
from swv.tenancy.context import tenant
from tests.doelen.test_doelmatigheid import _doel
from tests.vastplan import SCHOLEN, schuif, teken
from tests.wereld import Wereld, snel
from wijken.models import Actie, Wijkplan
from wijken.services import (
    actie_verwijderen,
    ter_tekening_leggen,
    wijziging_beginnen,
    wijziging_intrekken,
)

pytestmark = snel


@pytest.fixture
def plan(wereld: Wereld, vast_plan: Wijkplan) -> Wijkplan:
    """The plan with goals, as its first version: its part works on lezen, the Ouderavond on cultuur instead."""
    lid = wereld.leden["directeur"]
    lezen, cultuur = (_doel(code, nummer, 2027) for nummer, code in enumerate(("slb", "cultuur"), start=1))
    ouderavond = Actie.objects.get(omschrijving="Ouderavond")
    wijziging_beginnen(wijkplan=vast_plan, reden="Doelen erbij.", door=lid)
    doel_koppelen(onderdeel=ouderavond.onderdeel, jaardoel=lezen, door=lid)
    actie_doel_koppelen(actie=ouderavond, jaardoel=cultuur, door=lid)
    schuif(3000)
    ter_tekening_leggen(wijkplan=vast_plan, door=lid)
    teken(wereld, vast_plan, *SCHOLEN)
    return vast_plan


def gelezen(wereld: Wereld, plan: Wijkplan) -> Any:
    """What a reader sees of the goals: euros per theme, and the goals on the page of the plan."""
    lid = wereld.leden["medewerker"]
    plan = Wijkplan.objects.met_namen().get(pk=plan.pk)
    paneel = doelen_van_plan(Vraag(swv="odp", lid=lid, onderwerp=plan, jaar=2027))
    euro = {rij["thema"].code: (rij["acties"], rij["gepland"]) for rij in doelmatigheid(2027, lid)["rijen"]}
    return euro, [
        (rij["doel"].sleutel, [o.titel for o in rij["onderdelen"]]) for rij in (paneel or {"rijen": []})["rijen"]
    ]


def verander(wereld: Wereld, plan: Wijkplan) -> Any:
    """Every link goes, and the dearest actie costs more."""
    wijziging = wijziging_beginnen(wijkplan=plan, reden="Anders.", door=wereld.leden["directeur"])
    koppeling = OnderdeelDoel.objects.get()
    doel_ontkoppelen(onderdeel=koppeling.onderdeel, jaardoel=koppeling.jaardoel, door=wereld.leden["directeur"])
    actie_verwijderen(actie=Actie.objects.get(omschrijving="Ouderavond"))
    Actie.objects.update(bedrag=1900)
    return wijziging


def test_lezers_zien_de_doelen_en_euros_van_de_versie(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        eerst = gelezen(wereld, plan)

        verander(wereld, plan)

        assert gelezen(wereld, plan) == eerst
        assert eerst[0] == {"slb": (1, Decimal(1000)), "cultuur": (1, Decimal(4000))}
        assert [sleutel for sleutel, _ in eerst[1]] == ["slb"]


def test_intrekken_zet_de_doelen_terug(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        wijziging_intrekken(wijziging=verander(wereld, plan), door=wereld.leden["directeur"])

        assert set(OnderdeelDoel.objects.values_list("jaardoel__sleutel", flat=True)) == {"slb"}
        assert set(ActieDoel.objects.values_list("actie__omschrijving", "jaardoel__sleutel")) == {
            ("Ouderavond", "cultuur")
        }
