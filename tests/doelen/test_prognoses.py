"""The prognosis of what stands in the database: which points, which target, who may know."""

import datetime

import pytest

from doelen.models import Indicator, Jaardoel, Opgaveronde, Streefwaarde, Uitkomst
from doelen.overzichten.prognoses import prognoses_van
from doelen.services import doelenboom_laden
from swv.tenancy.context import tenant
from tests.wereld import snel

pytestmark = snel


@pytest.fixture
def odp(wereld):
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def zet(plek, code, jaar, teller, noemer=None, *, periode="T3", zicht="open", mee=4):
    Opgaveronde.objects.get_or_create(
        jaar=jaar, periode=periode, defaults={"opent": datetime.date(jaar, 1, 1), "sluit": datetime.date(jaar, 12, 18)}
    )
    Uitkomst.objects.create(
        indicator=Indicator.objects.get(code=code), jaar=jaar, periode=periode, plek=plek, teller=teller,
        noemer=noemer, scholen_mee=mee, scholen_totaal=4, oordeel="geen_streefwaarde", zicht=zicht,
    )  # fmt: skip


def prognose(plek, code, *, mag=False):
    return prognoses_van(plek, mag=mag)[Indicator.objects.get(code=code).pk]


def test_prognoses_nemen_het_laatste_jaar_met_een_doel_en_zeggen_het(odp, django_assert_num_queries):
    for jaar, teller in ((2023, 470), (2024, 530), (2025, 690), (2026, 780)):
        zet(odp.plek, "mdo_in_regio", jaar, teller, 1000)

    with django_assert_num_queries(2):
        uit = prognoses_van(odp.plek, mag=False)

    hier = uit[Indicator.objects.get(code="mdo_in_regio").pk]
    assert (hier.jaar, hier.punten, hier.kans) == (2027, 4, "waarschijnlijk_niet")
    assert hier.zin.startswith("Haalt het doel van 2027 waarschijnlijk niet: als het zo doorgaat, komt het tussen 7")
    assert "twee punten" not in hier.zin


def test_prognoses_alleen_waar_het_doel_geldt(odp):
    wijk = odp.wijken["polder"].plek

    codes = set(Indicator.objects.filter(pk__in=prognoses_van(wijk, mag=True)).values_list("code", flat=True))

    assert codes == {"slb_aanmeldingen"}


def test_prognoses_een_doel_voor_deze_plek_gaat_voor(odp):
    indicator = Indicator.objects.get(code="mdo_in_regio")
    Streefwaarde.objects.create(
        jaardoel=Jaardoel.objects.get(jaar=2027, streefwaarden__indicator=indicator), indicator=indicator,
        soort="minstens", waarde=60, plek=odp.gemeente.plek,
    )  # fmt: skip
    for plek in (odp.plek, odp.gemeente.plek):
        for jaar, teller in ((2023, 470), (2024, 530), (2025, 590), (2026, 640)):
            zet(plek, "mdo_in_regio", jaar, teller, 1000)

    assert prognose(odp.gemeente.plek, "mdo_in_regio").kans == "op_koers"
    assert prognose(odp.plek, "mdo_in_regio").kans == "waarschijnlijk_niet"


def test_prognoses_wie_een_klein_aantal_niet_mag_zien_krijgt_er_geen(odp):
    for jaar, teller in ((2024, 9), (2025, 4), (2026, 3)):
        zet(odp.plek, "thuiszitters_geen_plek", jaar, teller, zicht="open" if teller > 4 else "klein")

    assert prognose(odp.plek, "thuiszitters_geen_plek").zin.startswith("Geen verwachting: te veel jaren zijn verborgen")
    assert prognose(odp.plek, "thuiszitters_geen_plek", mag=True).punten == 3


def test_prognoses_een_som_waarin_scholen_ontbreken_telt_niet_mee(odp):
    for jaar, mee in ((2023, 4), (2024, 4), (2025, 3)):
        zet(odp.plek, "thuiszitters_geen_plek", jaar, 20, mee=mee)

    assert prognose(odp.plek, "thuiszitters_geen_plek").zin == "Te weinig metingen om iets te zeggen: twee punten."


def test_prognoses_een_lopend_jaar_van_een_stroom_gaat_door_zoals_het_ging(odp):
    """T1 of a stroom says too little; T2 is two thirds of a year."""
    for jaar in (2024, 2025):
        zet(odp.plek, "slb_aanmeldingen", jaar, 90, 1000)
    zet(odp.plek, "slb_aanmeldingen", 2026, 30, 1000, periode="T1")

    na_t1 = prognose(odp.plek, "slb_aanmeldingen").punten
    zet(odp.plek, "slb_aanmeldingen", 2026, 60, 1000, periode="T2")

    assert na_t1 == 2
    assert prognose(odp.plek, "slb_aanmeldingen").midden == pytest.approx(9)
