"""What a school puts in, before and after the verdeling holds."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budgetten.models import Boeking, Inleg, Rekening
from budgetten.overzichten.wijkpot import straat_van
from budgetten.services import besteding_boeken, inleg_afspreken, inleg_wijzigen
from swv.dagen import vandaag
from swv.tenancy.context import tenant
from tests.budgetten.geld import geldstromen, inleggen, vastgesteld
from tests.wereld import Wereld, snel
from wijken.models import Indeling, Wijkplan

pytestmark = snel


def _pot(wereld: Wereld, jaar: int = 2027) -> Decimal:
    pot = Rekening.objects.met_saldo().filter(plek=wereld.wijken["polder"].pk, soort="wijkpot", jaar=jaar).first()
    return pot.saldo if pot else Decimal(0)


def test_inleg_boekt_niets_zolang_de_verdeling_niet_vaststaat(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)

        assert Boeking.objects.count() == 0
        assert Inleg.objects.get().wijk == wereld.wijken["polder"]


def test_inleg_wijzigen_boekt_het_verschil(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        vastgesteld()

        inleggen(wereld, avonturijn=20)

        assert _pot(wereld) == Decimal("10787.90")
        assert Boeking.objects.filter(soort="inleg").count() == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(percentages=st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=4))
def test_wijkpot_is_altijd_wat_de_tabel_zegt(wereld: Wereld, percentages: list[Decimal]) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, christal=10)
        if not Boeking.objects.exists():
            vastgesteld()
        inleg = Inleg.objects.get()

        for percentage in percentages:
            inleg_wijzigen(inleg=inleg, percentage=percentage, door=wereld.leden["collega"])

            assert _pot(wereld) == straat_van(wijk=wereld.wijken["polder"], jaar=2027).inleg


def test_inleg_twee_keer_hetzelfde_boekt_een_keer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        vastgesteld()
        inleggen(wereld, avonturijn=30)
        inleggen(wereld, avonturijn=30)

        assert Boeking.objects.filter(soort="inleg").count() == 1
        assert Inleg.objects.count() == 1


@pytest.mark.parametrize("percentage", ["-0.01", "100.01"])
def test_inleg_buiten_nul_en_honderd_wordt_geweigerd(wereld: Wereld, percentage: str) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="van 0 tot en met 100"):
        inleg_afspreken(
            school=wereld.scholen["haven"], jaar=2027, percentage=Decimal(percentage), door=wereld.leden["vreemde"]
        )


def test_inleg_na_vastgesteld_wijkplan_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2027, status="vastgesteld")

        with pytest.raises(ValidationError, match="Vraag een wijziging van het plan aan"):
            inleggen(wereld, avonturijn=30)


def test_inleg_van_voorbij_jaar_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="2025 is voorbij"):
        inleggen(wereld, 2025, avonturijn=30)


def test_inleg_van_school_zonder_wijk_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Indeling.objects.filter(school=wereld.scholen["haven"]).update(wijk=None)

        with pytest.raises(ValidationError, match="hoort bij geen wijk"):
            inleggen(wereld, haven=30)


def test_inleg_omlaag_kan_niet_als_de_pot_is_uitgegeven(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _, extra = geldstromen()
        inleggen(wereld, 2026, haven=50)
        vastgesteld_2026(wereld)
        pot = wereld.wijken["haven"].plek
        besteding_boeken(
            plek=pot,
            geldstroom=extra,
            datum=vandaag(),
            bedrag=Decimal("400"),
            omschrijving="Kindercoach",
            sleutel="a",
            door=None,
        )

        with pytest.raises(ValidationError, match="In de wijkpot van Haven"):
            inleggen(wereld, 2026, haven=10)


def test_inleg_omhoog_kan_niet_als_de_school_het_uitgaf(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _, extra = geldstromen()
        inleggen(wereld, 2026, haven=50)
        vastgesteld_2026(wereld)
        besteding_boeken(
            plek=wereld.scholen["haven"].plek,
            geldstroom=extra,
            datum=vandaag(),
            bedrag=Decimal("400"),
            omschrijving="Begeleiding",
            sleutel="b",
            door=None,
        )

        with pytest.raises(ValidationError, match="al uitgegeven"):
            inleggen(wereld, 2026, haven=90)


def vastgesteld_2026(wereld: Wereld) -> None:
    """€ 10 per pupil arrangementen in 2026; the count of the world is of October 2025, so move it back."""
    wereld.scholen["haven"].leerlingtellingen.update(teldatum="2024-10-01")
    vastgesteld(2026, per_leerling="20.00")
