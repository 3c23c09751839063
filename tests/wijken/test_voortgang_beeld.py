"""When voortgang is open, and what pages show of it: Aan zet, the board, the plan, the evaluation."""

import datetime

import pytest
from django.conf import LazySettings
from django.core.exceptions import ValidationError
from django.urls import reverse

from swv.dagen import Periode
from swv.tenancy.context import tenant
from tests.vastplan import actie as nieuwe_actie
from tests.vastplan import begin
from tests.voortgang import actie, adres, rij, standen
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planevaluatie, Voortgang, Voortgangsregel, Wijkplan
from wijken.services import actie_toevoegen, rest_loopt, voortgang_indienen
from wijken.services.samen_invullen import stempel
from wijken.services.voortgangsdagen import klaar_voor, open_tijdvak, opent, sluit

pytestmark = snel
T2, T3 = Periode.T2, Periode.T3


@pytest.mark.parametrize("periode", ["T1", "T2"])
def test_een_voorbije_periode_verandert_niet_meer(wereld: Wereld, lopend_plan: Wijkplan, periode: str) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="staat niet open"):
        rest_loopt(wijkplan=lopend_plan, periode=Periode(periode))

    antwoord = wereld.client("directeur").get(adres(lopend_plan, "voortgang_update", periode))
    assert b'name="stap"' not in antwoord.content


def test_een_periode_die_nog_niet_begon_is_er_niet(
    wereld: Wereld, lopend_plan: Wijkplan, settings: LazySettings
) -> None:
    settings.SWV_VANDAAG = datetime.date(2026, 11, 18)

    assert wereld.client("directeur").get(adres(lopend_plan)).status_code == 404


def test_een_plan_dat_nog_geschreven_wordt_heeft_geen_voortgang(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        concept = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2026, status="concept")

    assert wereld.client("directeur").get(adres(concept)).status_code == 404


def test_directeur_is_aan_zet_tot_er_is_ingediend(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    titel = "Voortgang T3: waar staat het wijkplan 2026?"
    thuis = reverse("thuis", args=["odp"])

    eerst = wereld.client("directeur").get(thuis).content.decode()
    with tenant(wereld.swv.pk):
        rest_loopt(wijkplan=lopend_plan, periode=T3)
        voortgang_indienen(wijkplan=lopend_plan, periode=T3, door=wereld.leden["collega"])
    daarna = wereld.client("directeur").get(thuis).content.decode()

    assert titel in eerst
    assert titel not in daarna
    assert titel not in wereld.client("vreemde").get(thuis).content.decode()


def test_in_januari_is_de_voortgang_van_vorig_jaar_aan_zet(
    wereld: Wereld, lopend_plan: Wijkplan, settings: LazySettings
) -> None:
    settings.SWV_VANDAAG = datetime.date(2027, 1, 10)

    pagina = wereld.client("directeur").get(reverse("thuis", args=["odp"])).content.decode()

    assert "Voortgang T3: waar staat het wijkplan 2026?" in pagina
    assert "Schrijf op wat uw wijk leerde van 2026" in pagina


def test_bord_toont_de_nieuwste_stand_en_filtert(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    client = wereld.client("partner")

    with tenant(wereld.swv.pk):
        nu = Voortgang.objects.create(wijkplan=lopend_plan, periode="T3")
        Voortgangsregel.objects.create(voortgang=nu, actie=actie("Talentklas"), stand="klaar")

    alles = client.get(adres(lopend_plan, "actiebord"))
    wijk = client.get(adres(lopend_plan, "actiebord"), {"niveau": "wijk", "school": "<b>"})

    kolommen = {kolom["stand"]: [regel.titel for regel in kolom["regels"]] for kolom in alles.context["kolommen"]}
    assert kolommen == {"niet_begonnen": ["Tutoren"], "loopt": [], "klaar": ["Talentklas"], "gestopt": []}
    assert "T2: “Vol.”" in alles.content.decode()
    assert [(balk.links, balk.breed) for balk in alles.context["balken"]] == [(0, 1200), (800, 400)]
    assert wijk.context["kop"] == "Geen van de twee acties in 2026"


def test_plan_toont_de_nieuwste_woorden_aan_de_wijk_en_niet_aan_een_andere(
    wereld: Wereld, lopend_plan: Wijkplan
) -> None:
    with tenant(wereld.swv.pk):
        Voortgang.objects.filter(periode="T2").update(helpt="Het wijkteam denkt mee.")
    url = adres(lopend_plan, "wijkplan_detail")

    eigen, ander = (wereld.client(wie).get(url).content.decode() for wie in ("partner", "vreemde"))

    assert "Het wijkteam denkt mee." in eigen
    assert "Zo gaat het: één loopt, één is nog niet begonnen" in eigen
    assert "Het wijkteam denkt mee." not in ander


def test_evaluatie_begint_met_de_voortgang_en_andere_wijken_lezen_haar(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    url, client = adres(lopend_plan, "evaluatie_update"), wereld.client("directeur")

    voorstel = client.get(url).content.decode()
    client.post(url, {"kind-werkte": "Elke school leest.", "kind-anders": "", "kind-was": stempel(("", ""))})
    gelezen = wereld.client("vreemde").get(url).content.decode()
    lessen = wereld.client("vreemde").get(reverse("wijken:les_list", args=["odp"]), {"jaar": 2026, "zoek": "scholen"})

    assert "- Talentklas (loopt): Vol." in voorstel
    with tenant(wereld.swv.pk):
        assert Planevaluatie.objects.values_list("niveau", "werkte").get() == ("kind", "Elke school leest.")
    assert "Elke school leest." in gelezen
    assert "<textarea" not in gelezen
    assert lessen.context["kop"] == "Dit leerde één wijk van 2026 met ‘scholen’"


def test_evaluatie_van_twee_directeuren_botst_zichtbaar(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    url, leeg = adres(lopend_plan, "evaluatie_update"), {"kind-anders": "", "kind-was": stempel(("", ""))}
    wereld.client("collega").post(url, leeg | {"kind-werkte": "Hunne."})

    pagina = wereld.client("directeur").post(url, leeg | {"kind-werkte": "Mijn."}).content.decode()

    assert "Hunne." in pagina
    assert "Mijn." in pagina
    with tenant(wereld.swv.pk):
        assert Planevaluatie.objects.get().werkte == "Hunne."


@pytest.mark.parametrize(
    ("dag", "vak"),
    [
        ("2026-03-18", (2025, "T3")),
        ("2026-03-19", (2026, "T1")),
        ("2026-11-18", (2026, "T2")),
        ("2026-11-19", (2026, "T3")),
        ("2027-01-10", (2026, "T3")),
    ],
)
def test_er_staat_altijd_precies_een_periode_open(settings: LazySettings, dag: str, vak: tuple[int, str]) -> None:
    settings.SWV_VANDAAG = datetime.date.fromisoformat(dag)

    assert open_tijdvak() == vak
    assert opent(*open_tijdvak()) <= settings.SWV_VANDAAG <= sluit(*open_tijdvak())


def test_deadline_ligt_twee_weken_na_de_periode() -> None:
    assert klaar_voor(2026, T2) == datetime.date(2026, 9, 14)
    assert klaar_voor(2026, T3) == datetime.date(2027, 1, 14)


def test_tijdens_een_wijziging_volgen_bord_en_voortgang_wat_is_afgesproken(
    wereld: Wereld, vast_plan: Wijkplan, settings: LazySettings
) -> None:
    with tenant(wereld.swv.pk):
        begin(wereld, vast_plan)
        weg, blijft = (actie(wat) for wat in ("Ouderavond", "Leesclub"))
        nieuw = actie_toevoegen(onderdeel=blijft.onderdeel, **nieuwe_actie("Kindercoach", 50))
        Actie.objects.filter(pk=blijft.pk).update(omschrijving="Leesgroep")
        weg.delete()
    settings.SWV_VANDAAG = datetime.date(2027, 4, 10)
    client = wereld.client("directeur")

    bord = client.get(adres(vast_plan, "actiebord")).content.decode()
    blad = client.get(adres(vast_plan, "voortgang_update", "T1")).content.decode()
    client.post(adres(vast_plan, "voortgang_update", "T1"), rij(f"actie-{blijft.pk}", "loopt", "Vol.", ("", "")))
    client.post(adres(vast_plan, "voortgang_update", "T1"), {"stap": "rest"})
    ingediend = client.post(adres(vast_plan, "voortgang_update", "T1"), {"stap": "indienen"})

    assert ["Leesclub" in bord, "Ouderavond" in bord, "Leesgroep" in bord, "Kindercoach" in bord] == [
        True,
        True,
        False,
        False,
    ]
    assert "Leesclub" in blad and f"actie-{nieuw.pk}-stand" not in blad
    assert f"actie-{weg.pk}-stand" not in blad, "the change takes it out: nothing can be saved about it now"
    assert ingediend.status_code == 302
    with tenant(wereld.swv.pk):
        assert standen("T1") == {"Leesgroep": ("loopt", "Vol."), "Elk kind ontbijt.": ("loopt", "")}
        assert Voortgang.objects.get(wijkplan=vast_plan).ingediend_op is not None
