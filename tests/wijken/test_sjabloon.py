"""The template of new plans, and the parts a wijk adds itself."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Jaarvraag, Planonderdeel, Sjabloondeel, Wijkplan
from wijken.services import (
    actie_toevoegen,
    onderdeel_hernoemen,
    onderdeel_toevoegen,
    onderdeel_verplaatsen,
    onderdeel_weghalen,
    opmerking_plaatsen,
    sjabloon_beginnen,
    sjabloon_overnemen,
    sjabloondeel_bewaren,
    sjabloondeel_verplaatsen,
    sjabloondeel_verwijderen,
    wijkplan_maken,
)

pytestmark = snel
DEEL: dict[str, Any] = {"niveau": "wijk", "titel": "Sport", "uitleg": "met wie", "woorden": 300, "soort": "ouders"}


@pytest.fixture
def plan(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        yield wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)


def titels(jaar: int, niveau: str = "wijk") -> list[str]:
    rijen = Sjabloondeel.objects.filter(jaar=jaar, niveau=niveau).order_by("volgorde")
    return list(rijen.values_list("titel", flat=True))


def test_nieuw_plan_krijgt_wat_het_sjabloon_van_zijn_jaar_vraagt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        sjabloon_beginnen(jaar=2026)
        sjabloon_overnemen(jaar=2027)
        sjabloondeel_bewaren(deel=None, jaar=2027, **DEEL)

        dit_jaar = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2026)
        volgend_jaar = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)

        assert (dit_jaar.onderdelen.count(), volgend_jaar.onderdelen.count()) == (9, 10)
        sport = volgend_jaar.onderdelen.get(titel="Sport")
        assert (sport.soort, sport.woorden, sport.uitleg, sport.eigen) == ("ouders", 300, "met wie", False)
        assert sport.lengte == "ongeveer één bladzijde"


def test_sjabloon_van_volgend_jaar_verandert_bestaande_plannen_niet(plan: Wijkplan) -> None:
    sjabloondeel_verwijderen(deel=Sjabloondeel.objects.get(volgorde=1))

    assert plan.onderdelen.count() == 9


def test_eerste_gebruik_maakt_het_sjabloon_een_keer(wereld: Wereld, plan: Wijkplan) -> None:
    sjabloon_beginnen(jaar=2027)
    wijkplan_maken(wijk=wereld.wijken["haven"], jaar=2027)

    assert Sjabloondeel.objects.count() == 9
    assert Jaarvraag.objects.filter(jaar=2026).count() == 1


def test_onderdelen_verplaatsen_blijft_op_het_eigen_niveau(plan: Wijkplan) -> None:
    begin = titels(2027)
    sjabloondeel_verplaatsen(deel=Sjabloondeel.objects.get(titel=begin[2]), op=True)
    sjabloondeel_verplaatsen(deel=Sjabloondeel.objects.get(titel=begin[0]), op=True)

    assert titels(2027) == [begin[0], begin[2], begin[1]]


def test_laatste_onderdeel_en_een_voorbij_jaar_blijven(plan: Wijkplan) -> None:
    Sjabloondeel.objects.exclude(volgorde=1).delete()

    with pytest.raises(ValidationError, match="ten minste één onderdeel"):
        sjabloondeel_verwijderen(deel=Sjabloondeel.objects.get())
    with pytest.raises(ValidationError, match="van 2024 zijn er al"):
        sjabloondeel_bewaren(deel=None, jaar=2024, **DEEL)


def test_medewerker_beheert_het_sjabloon_op_een_pagina(wereld: Wereld, plan: Wijkplan) -> None:
    client = wereld.client("medewerker")
    nieuw = reverse("wijken:sjabloondeel_create", args=["odp", 2027])

    client.post(nieuw, DEEL)
    dubbel = client.post(nieuw, DEEL)
    bladzijde = client.get(reverse("wijken:sjabloon", args=["odp"]))

    assert titels(2027)[-1] == "Sport"
    assert "staat al in het sjabloon" in dubbel.content.decode()
    assert "met ouders" in bladzijde.content.decode()
    assert (
        "Iedere wijk heeft een jaarplan voor ondersteuning op kind-, school en wijkniveau."
        in bladzijde.content.decode()
    )


def test_sjabloon_van_een_voorbij_jaar_is_te_lezen_en_niet_te_veranderen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        sjabloon_beginnen(jaar=2024)

    bladzijde = wereld.client("medewerker").get(f"{reverse('wijken:sjabloon', args=['odp'])}?jaar=2024")

    assert "Leesonderwijs sterker maken" in bladzijde.content.decode()
    assert "sjabloon/deel/" not in bladzijde.content.decode()


def test_eigen_onderdeel_komt_erbij_verschuift_en_gaat_weg(wereld: Wereld, plan: Wijkplan) -> None:
    eigen = onderdeel_toevoegen(wijkplan=plan, niveau="wijk", titel="Ontbijt op school")
    assert onderdeel_toevoegen(wijkplan=plan, niveau="wijk", titel="Ontbijt op school") == eigen

    onderdeel_verplaatsen(onderdeel=eigen, op=True)
    volgorde = list(plan.onderdelen.filter(niveau="wijk").order_by("volgorde").values_list("titel", flat=True))
    onderdeel_hernoemen(onderdeel=eigen, niveau="kind", titel="Ontbijt")
    eigen.refresh_from_db()
    dag = datetime.date(2027, 2, 1)
    actie_toevoegen(onderdeel=eigen, omschrijving="Brood", wie="IB", begin=dag, einde=dag, bedrag=Decimal(1))
    opmerking_plaatsen(onderdeel=eigen, tekst="Wie?", citaat="", door=wereld.leden["directeur"])

    assert volgorde.index("Ontbijt op school") == 2
    assert (eigen.titel, eigen.niveau) == ("Ontbijt", "kind")
    onderdeel_weghalen(onderdeel=eigen)
    assert not Planonderdeel.objects.filter(eigen=True).exists()
    assert not Actie.objects.exists()


def test_onderdeel_van_het_sjabloon_kan_de_wijk_niet_weghalen(wereld: Wereld, plan: Wijkplan) -> None:
    onderdeel = plan.onderdelen.get(volgorde=1)

    antwoord = wereld.client("directeur").post(
        reverse("wijken:eigen_delete", args=["odp", onderdeel.pk]), {"bevestigd": "ja"}
    )

    assert "hoort bij het sjabloon" in antwoord.content.decode()
    assert plan.onderdelen.filter(volgorde=1).exists()


def test_na_vaststellen_komt_er_geen_onderdeel_bij(plan: Wijkplan) -> None:
    Wijkplan.objects.filter(pk=plan.pk).update(status="tekenen")

    with pytest.raises(ValidationError, match="tekenen dit plan al"):
        onderdeel_toevoegen(wijkplan=plan, niveau="wijk", titel="Sport")


def test_editor_zegt_hoe_lang_de_tekst_mag_zijn_en_telt_bij_het_opslaan(wereld: Wereld, plan: Wijkplan) -> None:
    adres = reverse("wijken:planonderdeel_update", args=["odp", plan.onderdelen.get(volgorde=4).pk])
    client = wereld.client("directeur")

    bladzijde = client.get(adres).content.decode()
    bewaard = client.post(
        adres, {"tekst": "Wij lezen elke dag.", "versie": 0}, headers={"HX-Request": "true", "HX-Target": "opslag"}
    )

    assert "Ongeveer een halve bladzijde." in bladzijde
    assert "4 woorden, gevraagd: ongeveer een halve bladzijde" in bewaard.content.decode()
