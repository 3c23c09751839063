"""Goals under a part of a wijkplan: once, of the right year, and only while the plan can still change."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from doelen.models import ActieDoel, Jaardoel, OnderdeelDoel
from doelen.services import (
    actie_doel_koppelen,
    actie_doel_ontkoppelen,
    doel_koppelen,
    doel_ontkoppelen,
    doelenboom_laden,
)
from swv.tenancy.context import tenant
from tests.wereld import snel
from wijken.models import Actie, Planonderdeel, Wijkplan

pytestmark = snel


@pytest.fixture
def plan(wereld):
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        plan = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2027)
        Planonderdeel.objects.create(wijkplan=plan, niveau="kind", volgorde=1, titel="Kind")
        yield plan


def doel(jaar=2027):
    return Jaardoel.objects.filter(jaar=jaar).first()


def test_doel_koppelen_twee_keer_is_een_keer_en_het_kan_weer_los(plan, wereld):
    onderdeel, door = plan.onderdelen.get(), wereld.leden["directeur"]

    eerst = doel_koppelen(onderdeel=onderdeel, jaardoel=doel(), door=door)
    assert doel_koppelen(onderdeel=onderdeel, jaardoel=doel(), door=door) == eerst
    for _ in range(2):
        doel_ontkoppelen(onderdeel=onderdeel, jaardoel=doel(), door=door)

    assert not OnderdeelDoel.objects.exists()


def test_doel_koppelen_aan_een_plan_van_een_ander_jaar_kan_niet(plan, wereld):
    with pytest.raises(ValidationError, match="Dit doel is van 2026 en het plan van 2027"):
        doel_koppelen(onderdeel=plan.onderdelen.get(), jaardoel=doel(2026), door=wereld.leden["directeur"])


def test_doel_koppelen_aan_een_plan_dat_getekend_wordt_kan_niet(plan, wereld):
    onderdeel, door = plan.onderdelen.get(), wereld.leden["directeur"]
    plan.ter_tekening_leggen()
    plan.save(update_fields=["status"])

    for dienst in (doel_koppelen, doel_ontkoppelen):
        with pytest.raises(ValidationError, match="Dit wijkplan ligt vast"):
            dienst(onderdeel=onderdeel, jaardoel=doel(), door=door)


def test_actie_doel_koppelen_en_loshalen(plan, wereld):
    door, dag = wereld.leden["directeur"], datetime.date(2027, 1, 1)
    actie = Actie.objects.create(onderdeel=plan.onderdelen.get(), omschrijving="x", wie="y", begin=dag, einde=dag)

    assert actie_doel_koppelen(actie=actie, jaardoel=doel(), door=door) == actie_doel_koppelen(
        actie=actie, jaardoel=doel(), door=door
    )
    actie_doel_ontkoppelen(actie=actie, jaardoel=doel(), door=door)

    assert not ActieDoel.objects.exists()
