"""The reads of the monitor: all goals in one picture, milestones, the largest gap."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from doelen.models import Jaardoel, Mijlpaal
from doelen.services import doelenboom_laden, mijlpaal_zetten
from doelen.services.beeld import doelenbeeld, grootste_gat, jaardoelen_van, mijlpalen_van, reeks, regels
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, indicator, slb, tel
from tests.wereld import snel

pytestmark = snel


@pytest.fixture
def odp(wereld):
    """The world with a doelenboom; the test is inside the tenant."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def test_beeld_telt_149_doelen_en_het_zwakste_oordeel(odp, django_assert_num_queries):
    for periode in ("T1", "T2", "T3"):
        slb(odp, (1, 1, 1, 1), (9, 9, 9, 9), (6, 6, 6, 6), periode=periode)
    bereken()

    with django_assert_num_queries(5):
        beeld = doelenbeeld()

    assert sum(len(doelen) for rij in beeld for doelen in rij.jaren.values()) == 149
    assert [rij.thema.code for rij in beeld][:2] == ["cultuur", "tlv"]
    slb_2026 = {d.jaardoel.sleutel: d.oordeel for rij in beeld for d in rij.jaren[2026] if rij.thema.code == "slb"}
    assert slb_2026["slb-2026-3"] == "loopt_achter"
    assert len(jaardoelen_van(2026)) == 25


def test_beeld_mijlpaal_telt_de_plekken_van_zijn_niveau(odp):
    doel = Jaardoel.objects.filter(jaar=2026, oordeelniveau="wijk").first()
    polder, haven = (odp.wijken[naam].plek for naam in ("polder", "haven"))
    lid = odp.leden["procesbegeleider"]

    mijlpaal_zetten(jaardoel=doel, plek=polder, status="bereikt", door=lid)
    een = next(d for d in jaardoelen_van(2026) if d.jaardoel == doel)
    mijlpaal_zetten(jaardoel=doel, plek=haven, status="loopt", door=lid)
    twee = next(d for d in jaardoelen_van(2026) if d.jaardoel == doel)

    assert (een.oordeel, een.stand) == ("geen_meting", "1 van de 2 wijken bereikt")
    assert (twee.oordeel, twee.stand) == ("op_koers", "1 van de 2 wijken bereikt")
    assert [m.oordeel for m in mijlpalen_van(polder, 2026) if m.jaardoel == doel] == ["behaald"]


def test_mijlpaal_zetten_weigert_wat_niet_past(odp):
    lid, wijk = odp.leden["procesbegeleider"], odp.wijken["polder"].plek
    in_woorden, met_getal = (Jaardoel.objects.get(sleutel=s) for s in ("cultuur-2025-1", "slb-2026-1"))

    with pytest.raises(ValidationError, match="heeft een getal"):
        mijlpaal_zetten(jaardoel=met_getal, plek=odp.scholen["haven"].plek, status="loopt", door=lid)
    with pytest.raises(ValidationError, match="geldt per wijk"):
        mijlpaal_zetten(jaardoel=in_woorden, plek=odp.plek, status="loopt", door=lid)
    with pytest.raises(ValidationError, match="moet nog komen"):
        morgen = datetime.date(2026, 11, 23)
        mijlpaal_zetten(jaardoel=in_woorden, plek=wijk, status="bereikt", bereikt_op=morgen, door=lid)
    for status in ("loopt", "bereikt"):
        mijlpaal_zetten(jaardoel=in_woorden, plek=wijk, status=status, bewijs=" Zie het verslag. ", door=lid)

    mijlpaal = Mijlpaal.objects.get()
    assert (mijlpaal.status, mijlpaal.bereikt_op, mijlpaal.bewijs) == (
        "bereikt",
        datetime.date(2026, 11, 22),
        "Zie het verslag.",
    )


def test_regels_grootste_gat_eerst_en_gemiddelde_per_school_ernaast(odp, django_assert_num_queries):
    for periode in ("T1", "T2", "T3"):
        slb(odp, (10, 0, 0, 0), (10, 0, 0, 10), (10, 0, 0, 10), periode=periode)
    tel(odp, "so_in_aanmerking", (10, 20, 30, 40))
    tel(odp, "mdo_in_regio", (5, 10, 15, 20))
    bereken()

    with django_assert_num_queries(3):
        alle = {regel.indicator.code: regel for regel in regels(odp.plek, 2026, "T3")}

    gat = [regel.indicator.code for regel in grootste_gat(2026, "T3", aantal=2)]
    gemiddelde = sum(Decimal(t) / n for t, n in ((90, 233), (0, 105), (0, 492), (60, 50))) * 100 / 4
    assert alle["slb_aanmeldingen"].gemiddelde_per_school == pytest.approx(gemiddelde)
    assert alle["mdo_in_regio"].gemiddelde_per_school is None
    assert alle["mdo_in_regio"].doelwoord == "90\u00a0% of meer"
    assert gat == ["slb_niveau_1", "slb_aanmeldingen"]
    assert [jaar for jaar, _, _ in reeks(indicator("mdo_in_regio"), odp.plek)] == [2026]
