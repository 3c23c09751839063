"""Spending: never below zero, also when eight spend at once."""

import datetime
import threading
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from budgetten.models import Besteding, Boeking
from budgetten.overzichten.wijkpot import wijkpot_van
from budgetten.services import besteding_terugboeken, reserveren, vrijgeven
from swv.tenancy.context import tenant
from tests.budgetten.geld import besteding, geldstromen, geweigerd, wijkpot_van_100
from tests.wereld import Wereld, echt, snel
from wijken.models import Actie, Wijkplan, Wijziging
from wijken.services import actie_verwijderen


def _pot(wereld: Wereld):
    return wijkpot_van(wijk_id=wereld.wijken["haven"].pk, jaar=2026)


@snel
def test_besteding_gaat_van_de_wijkpot_af(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

        besteding(wereld, "60.00")

        pot = _pot(wereld)
        assert (pot.ingelegd, pot.besteed, pot.vrij) == (Decimal("100.00"), Decimal("60.00"), Decimal("40.00"))
        assert [(r.naam, r.uitgegeven) for r in pot.regels] == [("Kindercoach", Decimal("60.00"))]


@snel
def test_besteding_dubbele_klik_boekt_een_keer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

        assert besteding(wereld, "60.00") == besteding(wereld, "60.00")
        assert Besteding.objects.count() == 1


@snel
def test_actie_waarvoor_is_betaald_gaat_niet_uit_het_plan(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        actie = _actie(wereld, "vastgesteld")
        besteding(wereld, "10.00", actie=actie)
        plan = Wijkplan.objects.get()
        Wijziging.objects.create(wijkplan=plan, reden="x", gemaakt_door=wereld.leden["directeur"])
        Wijkplan.objects.update(status="wijziging")

        with geweigerd("Er is al geld uitgegeven voor deze actie"):
            actie_verwijderen(actie=actie)
        assert Actie.objects.filter(pk=actie.pk).exists()


@snel
@pytest.mark.parametrize(
    "velden, melding",
    [
        ({"bedrag": Decimal("100.01")}, "nog €\u00a0100,00"),
        ({"bedrag": Decimal(0)}, "boven nul"),
        ({"datum": datetime.date(2026, 12, 24)}, "een dag die nog komt"),
        ({"datum": datetime.date(2025, 12, 24)}, "De boeken van 2025 zijn gesloten"),
    ],
)
def test_besteding_die_niet_kan_wordt_geweigerd(wereld: Wereld, velden: dict, melding: str) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

        with geweigerd(melding):
            besteding(wereld, "1.00", **velden)

        assert Besteding.objects.count() == 0


@snel
def test_besteding_van_basisondersteuning_kan_niet_uit_de_wijkpot(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

        with geweigerd("gaat niet naar de wijkpot"):
            besteding(wereld, "1.00", geldstroom=geldstromen()[0])


@snel
def test_school_besteedt_niet_meer_dan_haar_deel_van_een_geldstroom(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        school = wereld.scholen["avonturijn"].plek

        besteding(wereld, "466.00", plek=school)

        with geweigerd("Van arrangementen heeft Avonturijn in 2026 nog €\u00a00,00"):
            besteding(wereld, "0.01", "t", plek=school)


@snel
def test_terugboeken_maakt_de_besteding_ongedaan(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        geboekt = besteding(wereld, "60.00")

        besteding_terugboeken(besteding=geboekt, door=None)

        assert _pot(wereld).vrij == Decimal("100.00")
        assert _pot(wereld).regels == []
        assert Besteding.objects.geldig().count() == 0
        assert Besteding.objects.count() == 1


@snel
def test_besteding_op_actie_telt_bij_die_actie(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        actie = _actie(wereld, "vastgesteld")

        besteding(wereld, "30.00", actie=actie)

        assert [(r.naam, r.uitgegeven, r.afgesproken) for r in _pot(wereld).regels] == [
            ("Talentklas", Decimal("30.00"), Decimal("80.00"))
        ]
        assert _pot(wereld).vrij == Decimal("20.00")


@snel
def test_besteding_op_actie_van_concept_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

        with geweigerd("niet in het vastgestelde wijkplan"):
            besteding(wereld, "30.00", actie=_actie(wereld, "concept"))


@snel
def test_reserveren_en_vrijgeven(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        wat = {"wijk": wereld.wijken["haven"], "jaar": 2026, "sleutel": "arrangement:1", "omschrijving": "Plusklas"}

        boeking = reserveren(bedrag=Decimal("70.00"), **wat)
        assert reserveren(bedrag=Decimal("70.00"), **wat) == boeking
        with geweigerd("In de wijkpot van Haven zit voor 2026 nog €\u00a030,00"):
            reserveren(bedrag=Decimal("30.01"), **(wat | {"sleutel": "arrangement:2"}))
        assert (_pot(wereld).gereserveerd, _pot(wereld).vrij) == (Decimal("70.00"), Decimal("30.00"))

        vrijgeven(boeking=boeking)
        assert _pot(wereld).vrij == Decimal("100.00")


@echt
def test_acht_tegelijk_besteden_nooit_meer_dan_er_is(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
    uitkomsten: list[str] = []
    samen = threading.Barrier(8)

    def besteed(nummer: int) -> None:
        try:
            with tenant(wereld.swv.pk):
                samen.wait()
                besteding(wereld, "60.00", f"draad-{nummer}")
            uitkomsten.append("geboekt")
        except ValidationError:
            uitkomsten.append("geweigerd")
        finally:
            connections.close_all()

    draden = [threading.Thread(target=besteed, args=[nummer]) for nummer in range(8)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert sorted(uitkomsten) == ["geboekt"] + ["geweigerd"] * 7
    with tenant(wereld.swv.pk):
        assert _pot(wereld).vrij == Decimal("40.00")


@echt
def test_zelfde_sleutel_tegelijk_boekt_een_keer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
    gemaakt: list[int] = []

    def besteed() -> None:
        try:
            with tenant(wereld.swv.pk):
                gemaakt.append(besteding(wereld, "10.00", "zelfde").pk)
        finally:
            connections.close_all()

    draden = [threading.Thread(target=besteed) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert len(gemaakt) == 4
    assert len(set(gemaakt)) == 1
    with tenant(wereld.swv.pk):
        assert Boeking.objects.filter(soort="besteding").count() == 1


def _actie(wereld: Wereld, status: str) -> Actie:
    plan = Wijkplan.objects.create(wijk=wereld.wijken["haven"], jaar=2026, status="concept")
    onderdeel = plan.onderdelen.create(niveau="wijk", volgorde=1, titel="Samen")
    actie = onderdeel.acties.create(
        omschrijving="Talentklas", wie="Jo", begin="2026-01-01", einde="2026-12-31", bedrag=Decimal("80.00")
    )
    Wijkplan.objects.filter(pk=plan.pk).update(status=status)
    return actie
