"""A goal or actie of several years: carried on by itself, and the plans of a wijk beside each other."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doelen.models import Planperiode
from swv.tenancy.context import tenant
from tests.vastplan import begin, teken, vast_plan, vers
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planversie, Voortgang, Voortgangsregel, Wijkdoel, Wijkplan
from wijken.services import (
    planverschil,
    ter_tekening_leggen,
    volledige_inhoud,
    wijkdoel_verwijderen,
    wijkplan_beginnen_met,
    wijkplan_maken,
    wijziging_intrekken,
)
from wijken.services.planherstel import terugzetten

pytestmark = snel
__all__ = ["vast_plan"]


@pytest.fixture
def vorig(wereld: Wereld) -> Any:
    """The plan of 2026: a goal until 2028, one for 2026 only, one nobody decided about, and an actie."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2026)
        for tekst, tot_jaar in (("Ontbijt", 2028), ("Kast", 2026), ("Lezen", None)):
            Wijkdoel.objects.create(wijkplan=plan, tekst=tekst, tot_jaar=tot_jaar, maat="scholen", nu="1", straks="3")
        dagen = {"begin": datetime.date(2026, 1, 1), "einde": datetime.date(2026, 12, 31)}
        deel = plan.onderdelen.get(volgorde=1)
        Actie.objects.create(onderdeel=deel, omschrijving="Leesclub", wie="IB", bedrag=Decimal(1500), **dagen)
        yield plan


def volgend(wereld: Wereld, vorig: Wijkplan, **meer: Any) -> Wijkplan:
    keuze = {"teksten": (), "stopt": {}, "door": wereld.leden["directeur"]} | meer
    return wijkplan_beginnen_met(wijk=vorig.wijk, jaar=2027, vorig=vorig, **keuze)


def pagina(wereld: Wereld, rol: str = "directeur") -> Any:
    adres = reverse("wijken:wijk_planperiode", args=["odp", wereld.wijken["polder"].pk])
    return wereld.client(rol).get(adres, {"jaar": 2027})


def lijnen(antwoord: Any, soort: str) -> dict[str, dict[int, list[Any]]]:
    """Title → year → what the plan of that year says."""
    tabel = next(tabel for tabel in antwoord.context["tabellen"] if tabel["code"] == soort)
    return {lijn["titel"]: {cel["jaar"]: cel["delen"] for cel in lijn["cellen"]} for lijn in tabel["lijnen"]}


def test_doel_dat_nog_loopt_gaat_vanzelf_mee_en_blijft_verbonden(wereld: Wereld, vorig: Wijkplan) -> None:
    lezen = vorig.wijkdoelen.get(tekst="Lezen")

    nieuw = volgend(wereld, vorig, doelen=[lezen.pk])

    velden = ("tekst", "nu", "straks", "tot_jaar", "vervolg_van__tekst")
    assert list(nieuw.wijkdoelen.order_by("tekst").values_list(*velden)) == [
        ("Lezen", "", "3", None, "Lezen"),
        ("Ontbijt", "", "3", 2028, "Ontbijt"),
    ]


def test_bladzijde_om_te_beginnen_vraagt_alleen_van_doelen_die_niet_vastliggen(wereld: Wereld, vorig: Wijkplan) -> None:
    voortgang = Voortgang.objects.create(wijkplan=vorig, periode="T3")
    tweede = Wijkdoel.objects.create(wijkplan=vorig, tekst="Klaar doel")
    Voortgangsregel.objects.create(voortgang=voortgang, wijkdoel=tweede, stand="klaar")

    antwoord = wereld.client("directeur").get(reverse("wijken:wijkplan_create", args=["odp", vorig.wijk_id, 2027]))

    form = antwoord.context["form"]
    assert [str(doel) for doel in form.lopend] == ["Ontbijt"]
    assert {veld.label: veld.initial for veld in form.doelvelden} == {"Kast": False, "Lezen": True, "Klaar doel": False}
    assert "loopt tot en met 2028 en staat vanzelf in het nieuwe plan" in antwoord.content.decode()


def test_directeur_zegt_hoe_lang_een_doel_loopt(wereld: Wereld, vorig: Wijkplan) -> None:
    adres = reverse("wijken:wijkdoel_create", args=["odp", vorig.pk])
    invoer = {"tekst": "Sport", "niveau": "wijk"}
    client = wereld.client("directeur")

    geweigerd = client.post(adres, invoer | {"tot_jaar": "2035"})
    client.post(adres, invoer | {"tot_jaar": "2028"})

    assert geweigerd.context["form"].errors.keys() == {"tot_jaar"}
    assert Wijkdoel.objects.get(tekst="Sport").tot_jaar == 2028
    bladzijde = client.get(reverse("wijken:wijkplan_detail", args=["odp", vorig.pk])).content.decode()
    assert "loopt tot en met 2028" in bladzijde


def test_doel_of_actie_die_doorgaat_verdwijnt_niet_uit_het_eerdere_plan(wereld: Wereld, vorig: Wijkplan) -> None:
    volgend(wereld, vorig)

    with pytest.raises(ValidationError, match="gaat door in het plan van 2027"):
        wijkdoel_verwijderen(wijkdoel=vorig.wijkdoelen.get(tekst="Ontbijt"))
    actie = Actie.objects.get(omschrijving="Leesclub", onderdeel__wijkplan=vorig)
    antwoord = wereld.client("directeur").post(
        reverse("wijken:actie_delete", args=["odp", actie.pk]), {"bevestigd": "ja"}
    )
    assert "Deze actie gaat door in het plan van 2027." in antwoord.content.decode()


def test_ingetrokken_wijziging_zet_looptijd_en_vervolg_terug(wereld: Wereld, vast_plan: Wijkplan) -> None:
    wijziging = begin(wereld, vast_plan)
    Wijkdoel.objects.update(tot_jaar=2030)

    wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])

    assert Wijkdoel.objects.get().tot_jaar is None


def test_versie_van_voor_dit_veld_is_gelijk_en_kan_terug(wereld: Wereld, vast_plan: Wijkplan) -> None:
    inhoud = Planversie.objects.get().inhoud
    for doel in inhoud["wijkdoelen"]:
        del doel["tot_jaar"], doel["vervolg_van_id"]

    assert planverschil(inhoud, volledige_inhoud(vers(vast_plan))).is_leeg
    begin(wereld, vast_plan)
    Wijkdoel.objects.update(tekst="Anders", tot_jaar=2028)
    vast_plan.akkoorden.all().delete()
    terugzetten(vast_plan, inhoud, door=wereld.leden["directeur"])
    assert Wijkdoel.objects.values_list("tekst", "tot_jaar").get() == ("Elk kind ontbijt.", 2028)


def test_looptijd_staat_bij_wat_er_verandert(wereld: Wereld, vast_plan: Wijkplan) -> None:
    wijziging = begin(wereld, vast_plan)
    Wijkdoel.objects.update(tot_jaar=2029)

    antwoord = wereld.client("directeur").get(reverse("wijken:wijziging_detail", args=["odp", wijziging.pk]))

    verschil = antwoord.content.decode().partition('id="verschil-kop"')[2].partition("</section>")[0]
    assert "tot en met 2029" in verschil


def test_planperiode_toont_een_lijn_door_de_jaren_met_het_afgesproken_plan(wereld: Wereld, vorig: Wijkplan) -> None:
    Planperiode.objects.create(begin=2023, einde=2027)
    deel = vorig.onderdelen.get(volgorde=1)
    deel.tekst = "Wij lezen."
    deel.save()
    ter_tekening_leggen(wijkplan=vorig, door=wereld.leden["directeur"])
    teken(wereld, vorig, "avonturijn", "christal", "ligthart")
    nieuw = volgend(wereld, vorig)
    Actie.objects.filter(onderdeel__wijkplan=nieuw).update(omschrijving="Leesclub groot", bedrag=2000)
    begin(wereld, vorig)
    Actie.objects.filter(onderdeel__wijkplan=vorig).update(bedrag=9999)  # not agreed: the version says 1500
    regel = {"actie": Actie.objects.get(onderdeel__wijkplan=vorig), "stand": "loopt"}
    Voortgangsregel.objects.create(voortgang=Voortgang.objects.create(wijkplan=vorig, periode="T2"), **regel)

    antwoord = pagina(wereld)

    leesclub = lijnen(antwoord, "actie")["Leesclub groot"]
    assert {jaar: [(een.titel, een.bedrag, een.stand) for een in delen] for jaar, delen in leesclub.items()} == {
        **{jaar: [] for jaar in (2023, 2024, 2025)},
        2026: [("Leesclub", Decimal(1500), "loopt")],
        2027: [("Leesclub groot", Decimal(2000), "")],
    }
    assert [(rij["jaar"], rij.get("bedrag"), rij.get("getekend")) for rij in antwoord.context["rijen"]][3:] == [
        (2026, Decimal(1500), 3),
        (2027, Decimal(2000), 0),
    ]
    assert len(lijnen(antwoord, "wijkdoel")["Ontbijt"][2027]) == 1


def test_bestuurder_ziet_van_een_concept_alleen_dat_het_er_is(wereld: Wereld, vorig: Wijkplan) -> None:
    antwoord = pagina(wereld, "bestuurder")

    assert antwoord.context["tabellen"] == []
    assert "Leesclub" not in antwoord.content.decode()
    assert "concept" in antwoord.content.decode()


def test_planperiode_vraagt_niet_meer_met_meer_acties(wereld: Wereld, vorig: Wijkplan) -> None:
    def tel() -> int:
        with CaptureQueriesContext(connection) as gesteld:
            pagina(wereld)
        return len(gesteld)

    nieuw = volgend(wereld, vorig)
    tel()
    weinig = tel()
    for plan in (vorig, nieuw):
        actie = Actie.objects.get(onderdeel__wijkplan=plan)
        for nummer in range(3):
            Wijkdoel.objects.create(wijkplan=plan, tekst=f"Doel {nummer}")
            actie.pk, actie._state.adding, actie.vervolg_van = None, True, None
            actie.save()

    assert tel() == weinig
