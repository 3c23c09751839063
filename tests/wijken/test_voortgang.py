"""Telling how a plan goes: rows, clashes, handing in, and what pages show of it."""

import datetime

import pytest
from django.conf import LazySettings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from swv.dagen import Periode
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planevaluatie, Voortgang, Voortgangsregel, Wijkdoel, Wijkplan
from wijken.services import rest_loopt, voortgang_indienen
from wijken.services.samen_invullen import Doen, Invoer, stempel
from wijken.services.voortgangsdagen import klaar_voor, open_tijdvak, opent, sluit

pytestmark = snel
HTMX = {"HX-Request": "true", "HX-Target": "opslag"}
T2, T3 = Periode.T2, Periode.T3


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    """The plan of 2026 with two acties and a wijkdoel; in T2 the first actie ran."""
    with tenant(wereld.swv.pk):
        plan = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2026)
        onderdeel = plan.onderdelen.create(niveau="kind", volgorde=1, titel="Lezen", tekst="Wij lezen.")
        for wat, maand in (("Talentklas", 1), ("Tutoren", 9)):
            begin, einde = datetime.date(2026, maand, 1), datetime.date(2026, 12, 31)
            Actie.objects.create(onderdeel=onderdeel, omschrijving=wat, wie="Avonturijn", begin=begin, einde=einde)
        Wijkdoel.objects.create(wijkplan=plan, tekst="Elk kind een ontbijt", niveau="wijk")
        Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
        toen = Voortgang.objects.create(wijkplan=plan, periode="T2")
        Voortgangsregel.objects.create(voortgang=toen, actie=actie("Talentklas"), stand="loopt", tekst="Vol.")
    return plan


def actie(wat: str) -> Actie:
    return Actie.objects.get(omschrijving=wat)


def adres(plan: Wijkplan, naam: str = "voortgang_update", *delen: str) -> str:
    return reverse(f"wijken:{naam}", args=["odp", plan.pk, *(delen or (("T3",) if naam == "voortgang_update" else ()))])


def rij(sleutel: str, stand: str, tekst: str, was: tuple[str, ...]) -> dict[str, str]:
    return {f"{sleutel}-stand": stand, f"{sleutel}-tekst": tekst, f"{sleutel}-was": stempel(was)}


def standen(periode: str = "T3") -> dict[str, tuple[str, str]]:
    regels = Voortgangsregel.objects.filter(voortgang__periode=periode)
    return {str(regel.actie or regel.wijkdoel): (regel.stand, regel.tekst) for regel in regels}


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


@pytest.mark.parametrize(
    ("mijn", "was", "nu", "doen"),
    [
        ("loopt", "", None, Doen.SCHRIJVEN),
        ("loopt", "loopt", None, Doen.NIETS),
        ("klaar", "loopt", "loopt", Doen.SCHRIJVEN),
        ("klaar", "loopt", "klaar", Doen.NIETS),
        ("loopt", "loopt", "gestopt", Doen.NIETS),
        ("klaar", "loopt", "gestopt", Doen.BOTST),
    ],
)
def test_alleen_wat_de_lezer_zelf_veranderde_wordt_geschreven(mijn: str, was: str, nu: str | None, doen: Doen) -> None:
    assert Invoer("x", (mijn,), stempel((was,))).doen((nu,) if nu is not None else None) == doen


def test_blad_staat_klaar_met_de_stand_van_vorige_keer(wereld: Wereld, plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get(adres(plan)).content.decode()

    with tenant(wereld.swv.pk):
        talent, tutoren = f"actie-{actie('Talentklas').pk}", f"actie-{actie('Tutoren').pk}"
    assert "Vorige keer (T2): loopt. “Vol.”" in pagina
    assert f'name="{talent}-stand" value="loopt" id="id_{talent}-stand_1" checked' in pagina
    assert f'name="{tutoren}-stand" value="loopt" id="id_{tutoren}-stand_1" checked' not in pagina


def test_vanzelf_opslaan_bewaart_alleen_de_rij_die_veranderde(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent, tutoren = (f"actie-{actie(wat).pk}" for wat in ("Talentklas", "Tutoren"))
    data = rij(talent, "loopt", "", ("loopt", "")) | rij(tutoren, "loopt", "Begonnen op één school.", ("", ""))

    antwoord = wereld.client("directeur").post(adres(plan), data, headers=HTMX).content.decode()

    with tenant(wereld.swv.pk):
        assert standen() == {"Tutoren": ("loopt", "Begonnen op één school.")}
    assert "<h1" not in antwoord
    assert "Opgeslagen om" in antwoord
    assert stempel(("loopt", "Begonnen op één school.")) in antwoord


def test_enter_in_een_regel_bewaart_en_zet_de_rest_niet_op_loopt(wereld: Wereld, plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get(adres(plan)).content.decode()

    formulier = pagina[pagina.index('id="blad"') :]
    eerste_knop = formulier[formulier.index("<button") : formulier.index("</button>")]
    assert 'name="stap"' not in eerste_knop


def test_gestopt_vraagt_een_reden_en_de_rest_wordt_wel_bewaard(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent, tutoren = (f"actie-{actie(wat).pk}" for wat in ("Talentklas", "Tutoren"))
    data = rij(talent, "gestopt", "", ("loopt", "")) | rij(tutoren, "klaar", "Goed.", ("", ""))

    pagina = wereld.client("directeur").post(adres(plan), data).content.decode()

    assert "Schrijf in één regel waarom dit is gestopt." in pagina
    with tenant(wereld.swv.pk):
        assert standen() == {"Tutoren": ("klaar", "Goed.")}


def test_bsn_in_een_regel_wordt_geweigerd_en_blijft_staan(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent = f"actie-{actie('Talentklas').pk}"

    pagina = wereld.client("directeur").post(adres(plan), rij(talent, "loopt", "Kind 111222333", ("loopt", "")))

    assert 'value="Kind 111222333"' in pagina.content.decode()
    with tenant(wereld.swv.pk):
        assert standen() == {}


@pytest.mark.parametrize(("keuze", "blijft"), [("mijn", ("klaar", "Mijn.")), ("hunne", ("loopt", "Hunne."))])
def test_twee_directeuren_in_een_rij_kiezen_wiens_woorden_blijven(
    wereld: Wereld, plan: Wijkplan, keuze: str, blijft: tuple[str, str]
) -> None:
    with tenant(wereld.swv.pk):
        talent = f"actie-{actie('Talentklas').pk}"
    wereld.client("collega").post(adres(plan), rij(talent, "loopt", "Hunne.", ("loopt", "")))
    mijn, client = rij(talent, "klaar", "Mijn.", ("loopt", "")), wereld.client("directeur")

    botst = client.post(adres(plan), mijn).content.decode()
    nogmaals = client.post(adres(plan), mijn, headers=HTMX).content.decode()
    gezien = {f"{talent}-gezien": stempel(("loopt", "Hunne.")), "keuze": f"{keuze}:{talent}"}
    gekozen = client.post(adres(plan), mijn | gezien)

    assert "Hunne." in botst
    assert 'value="Mijn."' in botst
    assert "Een collega schreef hier intussen ook." in nogmaals
    assert gekozen.status_code == 302
    with tenant(wereld.swv.pk):
        assert standen()["Talentklas"] == blijft


def test_twee_directeuren_in_verschillende_rijen_merken_niets(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent, tutoren = (f"actie-{actie(wat).pk}" for wat in ("Talentklas", "Tutoren"))
    leeg = rij(talent, "loopt", "", ("loopt", "")) | rij(tutoren, "", "", ("", ""))

    een = wereld.client("collega").post(adres(plan), leeg | rij(talent, "klaar", "Af.", ("loopt", "")))
    ander = wereld.client("directeur").post(adres(plan), leeg | rij(tutoren, "loopt", "Nu wel.", ("", "")))

    assert (een.status_code, ander.status_code) == (302, 302)
    with tenant(wereld.swv.pk):
        assert standen() == {"Talentklas": ("klaar", "Af."), "Tutoren": ("loopt", "Nu wel.")}


def test_de_rest_loopt_nog_vult_alleen_wat_niemand_zei(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        nu = Voortgang.objects.create(wijkplan=plan, periode="T3")
        Voortgangsregel.objects.create(voortgang=nu, actie=actie("Tutoren"), stand="gestopt", tekst="Geen tijd.")
        Voortgangsregel.objects.filter(actie=actie("Talentklas")).update(stand="klaar", tekst="Vol.")

        rest_loopt(wijkplan=plan, periode=T3)
        rest_loopt(wijkplan=plan, periode=T3)

        assert standen() == {
            "Tutoren": ("gestopt", "Geen tijd."),
            "Talentklas": ("klaar", "Vol."),
            "Elk kind een ontbijt": ("loopt", ""),
        }


def test_indienen_vraagt_van_alles_een_stand_en_heropenen_kan(wereld: Wereld, plan: Wijkplan) -> None:
    client = wereld.client("directeur")

    te_vroeg = client.post(adres(plan), {"stap": "indienen"}).content.decode()
    client.post(adres(plan), {"stap": "rest"})
    client.post(adres(plan), {"stap": "indienen"})
    with tenant(wereld.swv.pk):
        ingediend = Voortgang.objects.get(periode="T3")
    gelezen = client.get(adres(plan)).content.decode()
    client.post(adres(plan), {"stap": "heropenen"})

    assert "Zeg nog waar 3 acties of doelen staan" in te_vroeg
    assert ingediend.ingediend_door_id == wereld.leden["directeur"].pk
    assert "Heropen" in gelezen
    assert 'name="stap" value="indienen"' not in gelezen
    with tenant(wereld.swv.pk):
        assert Voortgang.objects.get(periode="T3").ingediend_op is None
        assert len(standen()) == 3


def test_wie_nog_schrijft_terwijl_een_ander_indient_verliest_niets(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent = f"actie-{actie('Talentklas').pk}"
        rest_loopt(wijkplan=plan, periode=T3)
        voortgang_indienen(wijkplan=plan, periode=T3, door=wereld.leden["collega"])
    mijn, client = rij(talent, "klaar", "Af.", ("loopt", "")), wereld.client("directeur")

    te_laat = client.post(adres(plan), mijn).content.decode()
    client.post(adres(plan), mijn | {"stap": "heropenen"})

    assert "diende deze voortgang al in" in te_laat
    assert 'value="Af."' in te_laat
    with tenant(wereld.swv.pk):
        assert standen()["Talentklas"] == ("klaar", "Af.")


@pytest.mark.parametrize("periode", ["T1", "T2"])
def test_een_voorbije_periode_verandert_niet_meer(wereld: Wereld, plan: Wijkplan, periode: str) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="staat niet open"):
        rest_loopt(wijkplan=plan, periode=Periode(periode))

    antwoord = wereld.client("directeur").get(adres(plan, "voortgang_update", periode))
    assert b'name="stap"' not in antwoord.content


def test_een_periode_die_nog_niet_begon_is_er_niet(wereld: Wereld, plan: Wijkplan, settings: LazySettings) -> None:
    settings.SWV_VANDAAG = datetime.date(2026, 11, 18)

    assert wereld.client("directeur").get(adres(plan)).status_code == 404


def test_een_plan_dat_nog_geschreven_wordt_heeft_geen_voortgang(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        concept = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2026, status="concept")

    assert wereld.client("directeur").get(adres(concept)).status_code == 404


def test_directeur_is_aan_zet_tot_er_is_ingediend(wereld: Wereld, plan: Wijkplan) -> None:
    titel = "Voortgang T3: waar staat het wijkplan 2026?"
    thuis = reverse("thuis", args=["odp"])

    eerst = wereld.client("directeur").get(thuis).content.decode()
    with tenant(wereld.swv.pk):
        rest_loopt(wijkplan=plan, periode=T3)
        voortgang_indienen(wijkplan=plan, periode=T3, door=wereld.leden["collega"])
    daarna = wereld.client("directeur").get(thuis).content.decode()

    assert titel in eerst
    assert titel not in daarna
    assert titel not in wereld.client("vreemde").get(thuis).content.decode()


def test_in_januari_is_de_voortgang_van_vorig_jaar_aan_zet(
    wereld: Wereld, plan: Wijkplan, settings: LazySettings
) -> None:
    settings.SWV_VANDAAG = datetime.date(2027, 1, 10)

    pagina = wereld.client("directeur").get(reverse("thuis", args=["odp"])).content.decode()

    assert "Voortgang T3: waar staat het wijkplan 2026?" in pagina
    assert "Schrijf op wat uw wijk leerde van 2026" in pagina


def test_bord_toont_de_nieuwste_stand_en_filtert(wereld: Wereld, plan: Wijkplan) -> None:
    client = wereld.client("partner")

    with tenant(wereld.swv.pk):
        nu = Voortgang.objects.create(wijkplan=plan, periode="T3")
        Voortgangsregel.objects.create(voortgang=nu, actie=actie("Talentklas"), stand="klaar")

    alles = client.get(adres(plan, "actiebord"))
    wijk = client.get(adres(plan, "actiebord"), {"niveau": "wijk", "school": "<b>"})

    kolommen = {kolom["stand"]: [regel.titel for regel in kolom["regels"]] for kolom in alles.context["kolommen"]}
    assert kolommen == {"niet_begonnen": ["Tutoren"], "loopt": [], "klaar": ["Talentklas"], "gestopt": []}
    assert "T2: “Vol.”" in alles.content.decode()
    assert [(balk.links, balk.breed) for balk in alles.context["balken"]] == [(0, 1200), (800, 400)]
    assert wijk.context["kop"] == "Geen van de twee acties in 2026"


def test_evaluatie_begint_met_de_voortgang_en_andere_wijken_lezen_haar(wereld: Wereld, plan: Wijkplan) -> None:
    url, client = adres(plan, "evaluatie_update"), wereld.client("directeur")

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


def test_evaluatie_van_twee_directeuren_botst_zichtbaar(wereld: Wereld, plan: Wijkplan) -> None:
    url, leeg = adres(plan, "evaluatie_update"), {"kind-anders": "", "kind-was": stempel(("", ""))}
    wereld.client("collega").post(url, leeg | {"kind-werkte": "Hunne."})

    pagina = wereld.client("directeur").post(url, leeg | {"kind-werkte": "Mijn."}).content.decode()

    assert "Hunne." in pagina
    assert "Mijn." in pagina
    with tenant(wereld.swv.pk):
        assert Planevaluatie.objects.get().werkte == "Hunne."


def test_plan_toont_de_nieuwste_woorden_aan_de_wijk_en_niet_aan_een_andere(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        Voortgang.objects.filter(periode="T2").update(helpt="Het wijkteam denkt mee.")
    url = adres(plan, "wijkplan_detail")

    eigen, ander = (wereld.client(wie).get(url).content.decode() for wie in ("partner", "vreemde"))

    assert "Het wijkteam denkt mee." in eigen
    assert "Zo gaat het: één loopt, één is nog niet begonnen" in eigen
    assert "Het wijkteam denkt mee." not in ander


def test_deadline_ligt_twee_weken_na_de_periode() -> None:
    assert klaar_voor(2026, T2) == datetime.date(2026, 9, 14)
    assert klaar_voor(2026, T3) == datetime.date(2027, 1, 14)
