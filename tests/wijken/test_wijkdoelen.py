"""Goals that a wijk sets itself, and the acties that work on them."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.documenten import pdf_context
from wijken.models import Actie, Wijkdoel, Wijkplan
from wijken.services import (
    actie_toevoegen,
    vingerafdruk,
    wijkdoel_toevoegen,
    wijkdoel_verwijderen,
    wijkplan_maken,
)

pytestmark = snel
DOEL = {
    "niveau": "wijk",
    "tekst": "Op elke school een ontbijt",
    "maat": "scholen met een ontbijt",
    "nu": "1 van de 3",
    "straks": "3 van de 3",
}
DAG = datetime.date(2027, 2, 1)
ACTIE: dict[str, Any] = {"omschrijving": "Brood", "wie": "IB", "begin": DAG, "einde": DAG, "bedrag": Decimal(0)}


@pytest.fixture
def plan(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        yield wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)


def volledig(plan: Wijkplan) -> Wijkplan:
    return Wijkplan.objects.met_namen().met_stand().met_inhoud().get(pk=plan.pk)


def test_directeur_zet_een_doel_in_het_plan_en_ziet_het_staan(wereld: Wereld, plan: Wijkplan) -> None:
    adres = reverse("wijken:wijkdoel_create", args=["odp", plan.pk])

    antwoord = wereld.client("directeur").post(adres, DOEL)
    wereld.client("collega").post(adres, DOEL)

    assert antwoord.status_code == 302
    assert list(Wijkdoel.objects.values(*DOEL)) == [DOEL]
    bladzijde = wereld.client("collega").get(reverse("wijken:wijkplan_detail", args=["odp", plan.pk])).content.decode()
    assert "Doelen van Polder zelf" in bladzijde
    assert "3 van de 3" in bladzijde


def test_doel_van_de_wijk_hoort_bij_wat_een_school_tekent_en_in_de_pdf(plan: Wijkplan) -> None:
    zonder = vingerafdruk(volledig(plan))

    wijkdoel_toevoegen(wijkplan=plan, **DOEL)

    assert vingerafdruk(volledig(plan)) != zonder
    assert pdf_context(volledig(plan), None)["wijkdoelen"][0]["straks"] == "3 van de 3"


def test_weggehaald_doel_laat_zijn_actie_staan(plan: Wijkplan) -> None:
    doel = wijkdoel_toevoegen(wijkplan=plan, **DOEL)
    onderdeel = plan.onderdelen.get(volgorde=1)
    actie = actie_toevoegen(onderdeel=onderdeel, **ACTIE, uren=Decimal("40.5"), wijkdoel=doel)

    wijkdoel_verwijderen(wijkdoel=doel)

    actie.refresh_from_db()
    assert (actie.wijkdoel, actie.uren) == (None, Decimal("40.5"))


def test_actieformulier_biedt_alleen_doelen_van_dit_plan(wereld: Wereld, plan: Wijkplan) -> None:
    ander = wijkdoel_toevoegen(wijkplan=wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2026), **DOEL)
    eigen = wijkdoel_toevoegen(wijkplan=plan, **DOEL)
    adres = reverse("wijken:actie_create", args=["odp", plan.onderdelen.get(volgorde=1).pk])
    invoer = ACTIE | {"begin": "2027-02-01", "einde": "2027-02-01", "bedrag": "0", "uren": "12,5"}
    client = wereld.client("directeur")

    geweigerd = client.post(adres, invoer | {"wijkdoel": ander.pk})
    client.post(adres, invoer | {"wijkdoel": eigen.pk})

    assert geweigerd.status_code == 200
    assert Actie.objects.get().wijkdoel == eigen
    assert Actie.objects.get().uren == Decimal("12.5")


def test_na_tekenen_verandert_geen_doel(plan: Wijkplan) -> None:
    doel = wijkdoel_toevoegen(wijkplan=plan, **DOEL)
    Wijkplan.objects.filter(pk=plan.pk).update(status="tekenen")

    with pytest.raises(ValidationError, match="tekenen dit plan al"):
        wijkdoel_verwijderen(wijkdoel=doel)
