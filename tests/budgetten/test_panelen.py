"""What money shows on the pages of others, what waits on whom, and what blocks or is frozen with a wijkplan."""

import re
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.urls import reverse

from budgetten.panelen import aan_zet, te_duur
from budgetten.services import verdeling_voorleggen
from swv.formulieren import BevestigFormulier
from swv.models import Lid
from swv.register import register
from swv.tenancy.context import tenant
from tests.budgetten.geld import besteding, inleggen, scenario, vastgesteld, wijkpot_van_100
from tests.wereld import Wereld, snel
from wijken.models import Wijkplan

pytestmark = snel


def _tekst(wereld: Wereld, wie: str, naam: str, *delen: object, jaar: int = 2027) -> str:
    antwoord = wereld.client(wie).get(reverse(naam, args=["odp", *delen]), {"jaar": jaar})
    assert antwoord.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", antwoord.content.decode())).replace("\u00a0", " ")


def test_wijk_toont_de_straat_van_alle_scholen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30, christal=25)
        vastgesteld()

    tekst = _tekst(wereld, "collega", "wijken:wijk_detail", wereld.wijken["polder"].pk)

    assert "De straat: samen € 22.259 in de wijkpot" in tekst
    assert "Christal uw school 105 € 24.307,50 € 18.230,62 25 % € 6.076,88" in tekst
    assert "Ligthart 492 € 113.898,00 € 113.898,00 nog geen akkoord € 0,00" in tekst
    assert "Samen 830 € 192.145,00 € 169.886,27 € 22.258,73" in tekst


def test_bestuur_ziet_in_de_straat_alleen_eigen_scholen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        vastgesteld()

    tekst = _tekst(wereld, "bestuurder", "wijken:wijk_detail", wereld.wijken["polder"].pk)

    assert "Uw scholen leggen € 16.182 in de wijkpot" in tekst
    assert "24.307,50" not in tekst


def test_wijk_zonder_verdeling_heeft_geen_straat(wereld: Wereld) -> None:
    assert "De straat" not in _tekst(wereld, "directeur", "wijken:wijk_detail", wereld.wijken["polder"].pk)


def test_vreemde_ziet_geen_geld_van_een_andere_wijk(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        vastgesteld()

    tekst = _tekst(wereld, "vreemde", "wijken:wijk_detail", wereld.wijken["polder"].pk)

    assert "€" not in tekst


def test_wijkpot_toont_uitgegeven_en_vrij(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        besteding(wereld, "60.00")

    tekst = _tekst(wereld, "vreemde", "wijken:wijk_detail", wereld.wijken["haven"].pk, jaar=2026)

    assert "De wijkpot: nog € 40 vrij" in tekst
    assert "Kindercoach € 60,00 –" in tekst
    assert "in de pot € 100,00 uitgegeven € 60,00 vastgelegd € 0,00 nog vrij € 40,00" in tekst


def test_school_toont_wat_zij_krijgt_houdt_en_besteedt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        vastgesteld()

    tekst = _tekst(wereld, "directeur", "wijken:school_detail", wereld.scholen["avonturijn"].pk)

    assert "Arrangementen 233 leerlingen × € 231,50 € 53.939,50" in tekst
    assert "Naar de wijkpot 30 % − € 16.181,85" in tekst
    assert "Nog te besteden € 40.087,65" in tekst


def test_bestuur_toont_scholen_en_vraagt_verantwoording(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        vastgesteld()

    tekst = _tekst(wereld, "controller_bestuur", "wijken:bestuur_detail", wereld.besturen["siko"].pk)

    assert "Maak de verantwoording 2026" in tekst
    assert "Geld per school" in tekst
    assert "Geld per school" not in _tekst(
        wereld, "andere_bestuurder", "wijken:bestuur_detail", wereld.besturen["siko"].pk
    )


def test_thuis_toont_directeur_wat_er_nog_is(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)

    tekst = _tekst(wereld, "vreemde", "thuis", jaar=2026)

    assert "Uw geld in 2026: nog € 0 voor de school" in tekst
    assert "nog vrij in de wijkpot € 100" in tekst


def test_aan_zet_directeur_tot_er_akkoord_is(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lid = Lid.objects.met_rollen().get(pk=wereld.leden["directeur"].pk)
        assert [beurt.titel for beurt in aan_zet("odp", lid)] == ["Uw akkoord op de inleg 2027"]

        inleggen(wereld, avonturijn=30)

        assert list(aan_zet("odp", lid)) == []


def test_aan_zet_directeur_bestuurder_bij_voorgelegde_verdeling(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lid = Lid.objects.met_rollen().get(pk=wereld.leden["directeur_bestuurder"].pk)
        verdeling = scenario()
        assert list(aan_zet("odp", lid)) == []

        verdeling_voorleggen(verdeling=verdeling, door=None)

        assert [beurt.knop for beurt in aan_zet("odp", lid)] == ["Lees en stel vast"]


@pytest.mark.parametrize("bedrag, bezwaren", [("16181.85", 0), ("16181.86", 1)])
def test_bezwaar_als_de_acties_meer_kosten_dan_de_wijkpot(wereld: Wereld, bedrag: str, bezwaren: int) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        scenario()
        plan = _plan(wereld, bedrag)

        assert len(te_duur(plan)) == bezwaren


def test_geen_bezwaar_zolang_niets_is_verdeeld(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        assert te_duur(_plan(wereld, "99999.00")) == []


@pytest.mark.parametrize("bedrag, te_veel", [("16181.85", False), ("16282.35", True)])
def test_plan_toont_wat_de_acties_kosten(wereld: Wereld, bedrag: str, te_veel: bool) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        scenario()
        plan = _plan(wereld, bedrag)

    tekst = _tekst(wereld, "directeur", "wijken:wijkplan_detail", plan.pk)

    assert "van de wijkpot 2027. In de pot, verwacht: € 16.181,85 . 2 scholen zijn nog niet akkoord" in tekst
    assert ("Dat is € 100,50 te veel. Maak een actie goedkoper" in tekst) == te_veel


def test_partner_ziet_de_wijkpot_maar_niet_de_scholen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        vastgesteld()

    tekst = _tekst(wereld, "partner", "wijken:wijk_detail", wereld.wijken["polder"].pk)

    assert "De wijkpot: nog € 16.182 vrij" in tekst
    assert "De straat" not in tekst
    assert "53.939,50" not in tekst


def test_weigering_van_een_knop_zegt_dat_het_nog_niet_kan(wereld: Wereld) -> None:
    form = BevestigFormulier({}, dienst=_weiger)
    form.save_if_valid()

    tekst = render_to_string("onderdelen/formulierfouten.html", {"form": form})

    assert "Dit kan nog niet" in tekst
    assert "Nog niet opgeslagen" not in tekst


def _weiger() -> None:
    raise ValidationError("Leg eerst iets voor.")


def test_bevroren_plan_bewaart_de_wijkpot(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        inleggen(wereld, avonturijn=30)
        vastgesteld()

        geld = register.snapshot("wijkplan", _plan(wereld, "1.00"))["geld"]

        assert (geld["inleg"], geld["vastgesteld"]) == ("16181.85", True)
        avonturijn = next(school for school in geld["scholen"] if school["naam"] == "Avonturijn")
        assert avonturijn == {
            "code": wereld.scholen["avonturijn"].code,
            "naam": "Avonturijn",
            "leerlingen": 233,
            "geteld_op": "2025-10-01",
            "krijgt": "53939.50",
            "percentage": "30.00",
            "akkoord": True,
            "inleg": "16181.85",
        }


def _plan(wereld: Wereld, bedrag: str) -> Wijkplan:
    plan = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2027)
    onderdeel = plan.onderdelen.create(niveau="wijk", volgorde=1, titel="Samen")
    onderdeel.acties.create(
        omschrijving="Coach", wie="Jo", begin="2027-01-01", einde="2027-12-31", bedrag=Decimal(bedrag)
    )
    return plan
