"""Beginning with the plan of last year: what goes on, what stops with a reason, and nothing is lost."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planonderdeel, Sjabloondeel, Voortgang, Voortgangsregel, Wijkplan
from wijken.services import (
    actie_toevoegen,
    onderdeel_opslaan,
    onderdeel_toevoegen,
    wijkdoel_toevoegen,
    wijkplan_maken,
)

pytestmark = snel


def actie(onderdeel: Planonderdeel, wat: str, **meer: Any) -> Actie:
    velden: dict[str, Any] = {"wie": "IB", "begin": datetime.date(2026, 2, 1), "einde": datetime.date(2026, 12, 31)}
    return actie_toevoegen(onderdeel=onderdeel, omschrijving=wat, bedrag=Decimal(500), **velden, **meer)


@pytest.fixture
def vorig(wereld: Wereld) -> Any:
    """The plan of 2026: a text with two acties, and an own part with a text."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2026)
        lezen = plan.onderdelen.get(volgorde=4)
        onderdeel_opslaan(onderdeel=lezen, tekst="Wij lezen elke dag.", versie=0, door=wereld.leden["directeur"])
        doel = wijkdoel_toevoegen(wijkplan=plan, niveau="wijk", tekst="Ontbijt", maat="", nu="1", straks="3")
        actie(lezen, "Leescoördinator", uren=Decimal(40), wijkdoel=doel)
        actie(lezen, "Tutoren")
        eigen = onderdeel_toevoegen(wijkplan=plan, niveau="wijk", titel="Sport")
        onderdeel_opslaan(onderdeel=eigen, tekst="Wij sporten.", versie=0, door=wereld.leden["directeur"])
        yield plan


def adres(wereld: Wereld) -> str:
    return reverse("wijken:wijkplan_create", args=["odp", wereld.wijken["polder"].pk, 2027])


def keuzes(wereld: Wereld, **anders: str) -> dict[str, str]:
    """What the page offers, filled in as it stands there."""
    form = wereld.client("directeur").get(adres(wereld)).context["form"]
    begin = {naam: veld.initial for naam, veld in form.fields.items() if veld.initial}
    return {"vorig": "1"} | {naam: "on" if waarde is True else waarde for naam, waarde in begin.items()} | anders


def test_zonder_iets_te_veranderen_gaat_alles_door(wereld: Wereld, vorig: Wijkplan) -> None:
    wereld.client("directeur").post(adres(wereld), keuzes(wereld))

    nieuw = Wijkplan.objects.get(jaar=2027)
    lezen = nieuw.onderdelen.get(volgorde=4)
    coordinator = lezen.acties.get(omschrijving="Leescoördinator")
    assert (lezen.tekst, lezen.versie) == ("Wij lezen elke dag.", 0)
    assert (coordinator.begin, coordinator.einde) == (datetime.date(2027, 2, 1), datetime.date(2027, 12, 31))
    assert (coordinator.bedrag, coordinator.uren) == (Decimal(500), Decimal(40))
    assert coordinator.vervolg_van.onderdeel.wijkplan == vorig
    assert (coordinator.wijkdoel.wijkplan, coordinator.wijkdoel.nu) == (nieuw, "")
    assert nieuw.onderdelen.get(titel="Sport").eigen
    assert nieuw.onderdelen.get(titel="Sport").tekst == "Wij sporten."


def test_meegenomen_tekst_telt_pas_als_klaar_na_opslaan_of_klopt_nog(wereld: Wereld, vorig: Wijkplan) -> None:
    client = wereld.client("directeur")
    client.post(adres(wereld), keuzes(wereld))
    deel = Planonderdeel.objects.get(wijkplan__jaar=2027, tekst="Wij lezen elke dag.")
    editor = reverse("wijken:planonderdeel_update", args=["odp", deel.pk])
    voor = client.get(editor)

    verder = client.post(editor, {"tekst": deel.tekst, "versie": "0", "klopt": "ja"})

    na = client.get(editor)
    assert (voor.context["stand"].gevuld, na.context["stand"].gevuld) == (0, 1)
    assert "twee teksten van vorig jaar nog niet nagekeken" in voor.context["stand"].leegzin
    assert "Klopt nog, naar de volgende" in voor.content.decode()
    assert "Klopt nog" not in na.content.decode()
    assert verder["Location"] == reverse("wijken:planonderdeel_update", args=["odp", na.context["stand"].schrijf_hier])
    assert verder["Location"] != editor


def test_wat_stopt_staat_met_de_reden_in_het_nieuwe_plan(wereld: Wereld, vorig: Wijkplan) -> None:
    tutoren = Actie.objects.get(omschrijving="Tutoren")
    stopt = {f"actie_{tutoren.pk}": "stopt", f"reden_{tutoren.pk}": "er waren te weinig kinderen"}
    lezen = vorig.onderdelen.get(volgorde=4)

    gekozen = keuzes(wereld, **stopt)
    gekozen.pop(f"tekst_{lezen.pk}")
    wereld.client("directeur").post(adres(wereld), gekozen)

    nieuw = Wijkplan.objects.get(jaar=2027).onderdelen.get(volgorde=4)
    assert nieuw.tekst == "**Gaat in 2027 niet door**\n\n- Tutoren: er waren te weinig kinderen"
    assert [actie.omschrijving for actie in nieuw.acties.all()] == ["Leescoördinator"]
    assert Actie.objects.filter(pk=tutoren.pk).exists()


def test_stoppen_zonder_reden_vraagt_de_reden_en_maakt_niets(wereld: Wereld, vorig: Wijkplan) -> None:
    tutoren = Actie.objects.get(omschrijving="Tutoren")

    antwoord = wereld.client("directeur").post(adres(wereld), keuzes(wereld, **{f"actie_{tutoren.pk}": "stopt"}))

    assert "waarom deze actie stopt" in antwoord.content.decode()
    assert not Wijkplan.objects.filter(jaar=2027).exists()


def test_wat_al_gestopt_is_wordt_niet_nog_eens_gevraagd(wereld: Wereld, vorig: Wijkplan) -> None:
    voortgang = Voortgang.objects.create(wijkplan=vorig, periode="T2")
    tutoren = Actie.objects.get(omschrijving="Tutoren")
    Voortgangsregel.objects.create(voortgang=voortgang, actie=tutoren, stand="gestopt", tekst="De tutoren zijn weg.")

    wereld.client("directeur").post(adres(wereld), keuzes(wereld))

    tekst = Wijkplan.objects.get(jaar=2027).onderdelen.get(volgorde=4).tekst
    assert tekst == "Wij lezen elke dag.\n\n**Gaat in 2027 niet door**\n\n- Tutoren: De tutoren zijn weg."


def test_leeg_beginnen_kan_ook_en_een_tweede_keer_verandert_niets(wereld: Wereld, vorig: Wijkplan) -> None:
    gekozen = keuzes(wereld)
    wereld.client("directeur").post(adres(wereld))
    wereld.client("collega").post(adres(wereld), gekozen)

    assert Planonderdeel.objects.filter(wijkplan__jaar=2027).exclude(tekst="").count() == 0
    assert Wijkplan.objects.filter(jaar=2027).count() == 1


def test_onderdeel_dat_uit_het_sjabloon_is_gaat_mee_als_eigen_onderdeel(wereld: Wereld, vorig: Wijkplan) -> None:
    lezen = vorig.onderdelen.get(volgorde=4)
    Sjabloondeel.objects.filter(titel=lezen.titel).delete()

    wereld.client("directeur").post(adres(wereld), keuzes(wereld))

    assert Planonderdeel.objects.get(wijkplan__jaar=2027, titel=lezen.titel).eigen


def test_wie_niet_schrijft_kiest_niets(wereld: Wereld, vorig: Wijkplan) -> None:
    assert wereld.client("procesbegeleider").get(adres(wereld)).status_code == 403


@pytest.mark.parametrize("jaar", [2019, 2031, 99999])
def test_plan_van_een_jaar_dat_niet_bestaat_wordt_niet_gemaakt(wereld: Wereld, vorig: Wijkplan, jaar: int) -> None:
    antwoord = wereld.client("directeur").post(
        reverse("wijken:wijkplan_create", args=["odp", wereld.wijken["polder"].pk, jaar]), follow=True
    )

    assert "Een wijkplan maakt u voor dit jaar of voor het volgende jaar." in antwoord.content.decode()
    assert not Wijkplan.objects.filter(jaar=jaar).exists()
