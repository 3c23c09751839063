"""From scenario to money that is booked."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from budgetten.models import Boeking, Rekening, Toekenning, Verdeling
from budgetten.overzichten.beurten import verdelingen_om_vast_te_stellen
from budgetten.overzichten.wijkpot import saldi_van, straat_van
from budgetten.services import (
    Regel,
    verdeling_intrekken,
    verdeling_invullen,
    verdeling_maken,
    verdeling_vaststellen,
    verdeling_voorleggen,
)
from swv.models import Gebeurtenis, Lid
from swv.tenancy.context import tenant
from tests.budgetten.geld import geldstromen, inleggen, scenario, vastgesteld
from tests.wereld import Wereld, snel

pytestmark = snel


def _bedragen(verdeling: Verdeling, geldstroom: str) -> dict[str, Decimal]:
    rijen = verdeling.toekenningen.filter(geldstroom__code=geldstroom)
    return {rij.school.plek.naam: rij.bedrag for rij in rijen.select_related("school__plek")}


def test_verdeling_geeft_bedrag_per_leerling_op_de_teldatum(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        verdeling = scenario()

        assert verdeling.teldatum == datetime.date(2026, 2, 1)
        assert _bedragen(verdeling, "arrangementen") == {
            "Avonturijn": Decimal("53939.50"),
            "Christal": Decimal("24307.50"),
            "Ligthart": Decimal("113898.00"),
            "Haven": Decimal("11575.00"),
        }
        assert {rij.geteld_op for rij in verdeling.toekenningen.all()} == {datetime.date(2025, 10, 1)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(centen=st.integers(0, 10**10))
def test_verdeling_van_een_totaal_klopt_tot_op_de_cent(wereld: Wereld, centen: int) -> None:
    with tenant(wereld.swv.pk):
        _, extra = geldstromen()
        verdeling = Verdeling.objects.first() or scenario()

        verdeling_invullen(verdeling=verdeling, regels=[Regel(extra, totaal=Decimal(centen) / 100)])

        assert sum(rij.bedrag for rij in verdeling.toekenningen.all()) == Decimal(centen) / 100


def test_verdeling_geeft_sbo_geen_arrangementen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wereld.scholen["haven"].soort = "sbo"
        wereld.scholen["haven"].save()

        verdeling = scenario()

        assert "Haven" not in _bedragen(verdeling, "arrangementen")
        assert _bedragen(verdeling, "basisondersteuning")["Haven"] == Decimal("500.00")


@pytest.mark.parametrize("gesloten", [datetime.date(2026, 1, 31), datetime.date(2026, 8, 1)])
def test_verdeling_geeft_gesloten_school_niets(wereld: Wereld, gesloten: datetime.date) -> None:
    with tenant(wereld.swv.pk):
        wereld.scholen["haven"].gesloten_op = gesloten
        wereld.scholen["haven"].save()

        assert "Haven" not in _bedragen(scenario(), "basisondersteuning")


def test_verdeling_met_dezelfde_naam_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        scenario()

        with pytest.raises(ValidationError, match="Kies een andere naam"):
            scenario()

        assert Verdeling.objects.count() == 1


def test_verdeling_zonder_bedrag_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="minstens één geldstroom"):
        verdeling_maken(jaar=2027, naam="Leeg", regels=[])


def test_verdeling_die_voorligt_verandert_niet(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _, extra = geldstromen()
        verdeling = verdeling_voorleggen(verdeling=scenario(), door=None)

        with pytest.raises(ValidationError, match="Trek haar eerst in"):
            verdeling_invullen(verdeling=verdeling, regels=[Regel(extra, per_leerling=Decimal(1))])

        verdeling_intrekken(verdeling=verdeling, door=None)
        verdeling_invullen(verdeling=verdeling, regels=[Regel(extra, per_leerling=Decimal(1))])
        assert _bedragen(verdeling, "arrangementen")["Haven"] == Decimal("50.00")


def test_vaststellen_boekt_geld_naar_scholen_en_wijkpot(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, christal=25, avonturijn=30)

        vastgesteld()

        scholen = {naam: school.pk for naam, school in wereld.scholen.items()}
        saldi = saldi_van(plekken=[*scholen.values(), wereld.wijken["polder"].pk], jaar=2027)
        assert saldi[wereld.wijken["polder"].pk] == {"wijkpot": Decimal("22258.73")}
        assert saldi[scholen["christal"]] == {"schoolbudget": Decimal("1050.00") + Decimal("18230.62")}
        assert saldi[scholen["ligthart"]] == {"schoolbudget": Decimal("4920.00") + Decimal("113898.00")}


def test_vaststellen_twee_keer_boekt_een_keer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        verdeling = vastgesteld()
        aantal = Boeking.objects.count()

        verdeling_vaststellen(verdeling=verdeling, door=None)

        assert Boeking.objects.count() == aantal == 5
        assert Gebeurtenis.objects.filter(soort="verdeling.vastgesteld").count() == 1


def test_vaststellen_sluit_op_nul(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=33, christal=17, ligthart=29)
        vastgesteld()

        saldi = Rekening.objects.met_saldo().values_list("saldo", flat=True)
        assert sum(saldi) == 0


def test_vaststellen_van_scenario_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="Leg het eerst voor"):
        verdeling_vaststellen(verdeling=scenario(), door=None)


def test_vaststellen_legt_de_andere_van_dat_jaar_terug(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lid = Lid.objects.met_rollen().get(pk=wereld.leden["directeur_bestuurder"].pk)
        eerste, tweede, ander_jaar = scenario(), scenario(naam="Meer", per_leerling="240.00"), scenario(2028)
        for verdeling in (eerste, tweede, ander_jaar):
            verdeling_voorleggen(verdeling=verdeling, door=None)

        verdeling_vaststellen(verdeling=eerste, door=lid)

        standen = dict(Verdeling.objects.values_list("pk", "status"))
        assert standen == {eerste.pk: "vastgesteld", tweede.pk: "scenario", ander_jaar.pk: "voorgelegd"}
        assert [beurt.pk for beurt in verdelingen_om_vast_te_stellen(lid)] == [ander_jaar.pk]


def test_wat_al_besloten_is_wacht_op_niemand(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lid = Lid.objects.met_rollen().get(pk=wereld.leden["directeur_bestuurder"].pk)
        vastgesteld()
        Verdeling.objects.filter(pk=scenario(naam="Oud").pk).update(status="voorgelegd")

        assert list(verdelingen_om_vast_te_stellen(lid)) == []


def test_tweede_verdeling_van_een_jaar_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        vastgesteld()

        with pytest.raises(ValidationError, match="al een verdeling vastgesteld"):
            verdeling_voorleggen(verdeling=scenario(naam="Nog een"), door=None)


def test_toekenningen_van_scenario_en_ander_jaar_tellen_niet_mee(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        vastgesteld(2027)
        scenario(2027, naam="Ander")

        assert Toekenning.objects.vastgesteld(2027).count() == 8
        assert Toekenning.objects.vastgesteld(2026).count() == 0


def test_straat_telt_voorstel_mee_zolang_niets_vaststaat(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        scenario()

        straat = straat_van(wijk=wereld.wijken["polder"], jaar=2027)

        assert not straat.vast
        assert straat.inleg == Decimal("16181.85")
        assert straat.wachten == ["Christal", "Ligthart"]
        assert straat.krijgt == straat.houdt + straat.inleg


def test_geldstroom_zegt_voor_welke_scholen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        basis, extra = geldstromen()

        assert basis.voor_wie == "basisscholen, sbo-scholen en so-scholen"
        assert extra.voor_wie == "basisscholen"
