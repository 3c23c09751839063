"""Computing again what changed: marked by whoever changes it, computed once, and never half."""

import datetime
import threading

import pytest
from django.db import OperationalError, connection, connections, transaction

from doelen.models import Berekening, Opgaveronde, Uitkomst
from doelen.overzichten.monitor import rondes_met_cijfers
from doelen.services import (
    berekening_van,
    doelenboom_laden,
    gesloten_jaren_markeren,
    uitkomsten_bijwerken,
    wachtende_perioden_berekenen,
)
from swv.services import gebeurtenis_melden
from swv.tenancy.context import tenant
from tests.doelen.cijfers import bereken, ronde, tel, uitkomst
from tests.doelen.opgaven import herstel
from tests.wereld import echt, snel


@pytest.fixture
def odp(wereld):
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        yield wereld


def meld(soort="opgave.geaccepteerd", jaar=2026, periode="T1", **meer):
    uitkomsten_bijwerken(gebeurtenis_melden(soort=soort, jaar=jaar, periode=periode, **meer))


def gevraagd():
    rijen = Berekening.objects.filter(gevraagd_op__isnull=False).order_by("jaar", "periode")
    return [f"{periode} {jaar}" for jaar, periode in rijen.values_list("jaar", "periode")]


@snel
def test_bijwerken_rekent_de_periode_en_de_latere_opnieuw(odp):
    for periode in ("T1", "T2"):
        tel(odp, "tlv_nieuw", (10, 10, 10, 10), periode=periode)
        bereken(periode=periode)
    herstel("tlv_nieuw", 20, opgave__ronde__periode="T1")

    meld(opgave=1)
    meld(opgave=2)
    eerst = uitkomst(odp.plek, "tlv_nieuw", periode="T1").teller, gevraagd()
    wachtende_perioden_berekenen()

    assert eerst == (40, ["T1 2026", "T2 2026"])
    assert uitkomst(odp.plek, "tlv_nieuw", periode="T1").teller == 80
    assert uitkomst(odp.plek, "tlv_nieuw", periode="T2").teller == 120
    assert gevraagd() == []


@snel
def test_bijwerken_vraagt_ook_volgend_jaar_maar_geen_periode_zonder_cijfers(odp):
    for jaar, periode in ((2025, "T3"), (2026, "T1")):
        bereken(jaar, periode)
    ronde(2026, "T2")

    meld("streefwaarde.gewijzigd", jaar=2025, periode="T1")

    assert gevraagd() == ["T3 2025", "T1 2026"]


@snel
def test_bijwerken_de_eerste_opgave_van_een_periode_vraagt_die_periode(odp):
    ronde(2026, "T2")
    ronde(2026, "T3")

    meld(periode="T2", opgave=1)

    assert gevraagd() == ["T2 2026"]


@snel
def test_bijwerken_zegt_wanneer_en_of_er_iets_onderweg_is(odp):
    bereken(periode="T1")
    klaar = berekening_van(2026, "T1")

    meld(opgave=1)

    assert (klaar.klaar_op.date() is not None, klaar.gevraagd_op) == (True, None)
    assert berekening_van(2026, "T1").klaar_op == klaar.klaar_op
    assert berekening_van(2026, "T1").gevraagd_op > klaar.klaar_op
    assert berekening_van(2031, "T1") is None
    assert [(ronde.om, ronde.onderweg) for ronde in rondes_met_cijfers()] == [(klaar.klaar_op, True)]


@snel
def test_gesloten_jaren_vragen_alleen_wat_nog_geen_eindoordeel_heeft(odp, settings):
    tel(odp, "hb_niveau_3", (1, 1, 1, 0))
    bereken()
    settings.SWV_VANDAAG = datetime.date(2026, 12, 19)

    gesloten_jaren_markeren()
    eerst = gevraagd()
    wachtende_perioden_berekenen()
    gesloten_jaren_markeren()

    assert (eerst, gevraagd()) == (["T3 2026"], [])


@pytest.fixture
def echte_cijfers(wereld):
    """T1 2026 computed and committed; then one school has another figure, and the period is marked."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        tel(wereld, "buiten_de_regio", (10, 20, 30, 40), periode="T1")
        bereken(periode="T1")
        herstel("buiten_de_regio", 99, opgave__ronde__periode="T1")
        meld(opgave=1)
    return wereld


def gezien(wereld):
    """What another connection sees: number of outcomes, and the total."""
    uit = []

    def kijk():
        with tenant(wereld.swv.pk):
            uit.append((Uitkomst.objects.count(), uitkomst(wereld.plek, "buiten_de_regio", periode="T1").teller))
        connections.close_all()

    draad = threading.Thread(target=kijk)
    draad.start()
    draad.join()
    return uit[0]


@echt
def test_een_klap_tussen_wissen_en_schrijven_laat_de_oude_cijfers_staan(echte_cijfers):
    """The server ends the session of the worker at the INSERT, after the DELETE; the next round goes on."""
    oud = gezien(echte_cijfers)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION klap() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;"
            "CREATE TRIGGER klap BEFORE INSERT ON doelen_uitkomst FOR EACH ROW EXECUTE FUNCTION klap()"
        )
    try:
        with tenant(echte_cijfers.swv.pk), pytest.raises(OperationalError):
            wachtende_perioden_berekenen()
    finally:
        connection.close()
        with connections["eigenaar"].cursor() as cursor:
            cursor.execute("DROP FUNCTION klap CASCADE")
    na_de_klap = gezien(echte_cijfers)

    with tenant(echte_cijfers.swv.pk):
        assert gevraagd() == ["T1 2026"]
        wachtende_perioden_berekenen()

        assert gevraagd() == []
    assert (oud[1], na_de_klap, gezien(echte_cijfers)) == (100, oud, (oud[0], 396))


@echt
def test_wie_een_periode_berekent_houdt_haar_en_een_ander_wacht_niet(echte_cijfers):
    """One at a time; and who marks meanwhile is not forgotten."""
    with tenant(echte_cijfers.swv.pk), transaction.atomic():
        list(Berekening.objects.select_for_update().filter(jaar=2026, periode="T1"))

        draad = threading.Thread(target=_bereken_elders, args=(echte_cijfers.swv.pk,))
        draad.start()
        draad.join(timeout=20)

        assert not draad.is_alive()
        assert gevraagd() == ["T1 2026"]
    with tenant(echte_cijfers.swv.pk):
        assert uitkomst(echte_cijfers.plek, "buiten_de_regio", periode="T1").teller == 100
        wachtende_perioden_berekenen()
        assert uitkomst(echte_cijfers.plek, "buiten_de_regio", periode="T1").teller == 396
        assert Opgaveronde.objects.count() == 1


def _bereken_elders(swv_id):
    with tenant(swv_id):
        wachtende_perioden_berekenen()
    connections.close_all()
