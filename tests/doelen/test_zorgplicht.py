"""Zorgplicht without names: four counts with a reason, asked last, shown as every other figure."""

from dataclasses import replace

import pytest

from doelen.models import Grootheid, Indicator, Jaardoel
from doelen.services import doelenboom_laden, zorgplicht_laden
from doelen.services.beeld import regels
from doelen.services.vragen import fouten_in, vragen_van
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, tel
from tests.doelen.opgaven import open_ronde, opgave_van
from tests.wereld import Wereld, snel

pytestmark = snel


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        zorgplicht_laden()
    return wereld


def test_zorgplicht_voegt_vier_vragen_toe_aan_het_eind_van_de_opgave_en_een_tweede_keer_niets(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        zorgplicht_laden()
        vragen = vragen_van(opgave_van(open_ronde(), odp.scholen["avonturijn"]))

        assert [vraag.blok for vraag in vragen][-4:] == ["Zorgplicht"] * 4
        assert (len(vragen), Grootheid.objects.filter(blok="Zorgplicht").count(), Jaardoel.objects.count()) == (
            9,
            4,
            149,
        )


def test_reden_is_nooit_meer_dan_het_geheel(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        vragen = {v.grootheid.code: v for v in vragen_van(opgave_van(open_ronde(), odp.scholen["avonturijn"]))}
    heel = replace(vragen["overplaatsingen_in_wijk"], aantal=1)
    deel = replace(vragen["overplaatsingen_ondersteuning"], aantal=2)

    fouten = fouten_in([heel, deel])

    assert list(fouten) == [deel.veld]
    assert fouten[deel.veld].startswith("Dit is meer dan bij")


def test_zorgplicht_telt_op_per_wijk_met_het_deel_om_ondersteuning(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        tel(odp, "aanmeldingen_meer_scholen", (20, 10, 30, 0), periode="T1")
        tel(odp, "aanmeldingen_meer_scholen_ondersteuning", (10, 5, 15, 0), periode="T1")
        tel(odp, "overplaatsingen_in_wijk", (20, 10, 10, 0), periode="T1")
        tel(odp, "overplaatsingen_ondersteuning", (10, 0, 0, 0), periode="T1")
        bereken(periode="T1")
        polder = {regel.indicator.code: regel.uitkomst for regel in regels(odp.wijken["polder"].plek, 2026, "T1")}

    delen = [polder[f"zorgplicht_{wat}"] for wat in ("aanmeldingen", "overplaatsingen")]
    assert [(deel.teller, deel.noemer) for deel in delen] == [(30, 60), (10, 40)]


def test_klein_aantal_van_een_school_blijft_bij_wie_er_een_taak_mee_heeft(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        tel(odp, "overplaatsingen_in_wijk", (30, 40, 50, 60), periode="T1")
        tel(odp, "overplaatsingen_ondersteuning", (3, 20, 30, 40), periode="T1")
        bereken(periode="T1")
        plek = odp.scholen["avonturijn"].plek
        [regel] = [r for r in regels(plek, 2026, "T1") if r.indicator.code == "zorgplicht_overplaatsingen"]

        assert regel.uitkomst.zicht != "open"
        assert (regel.getoond(False) == regel.getoond(True), Indicator.objects.count()) == (False, 28)
