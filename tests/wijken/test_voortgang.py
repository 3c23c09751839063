"""The sheet of voortgang: rows, clashes, handing in."""

import pytest

from swv.dagen import Periode
from swv.tenancy.context import tenant
from tests.voortgang import actie, adres, rij, standen
from tests.wereld import Wereld, snel
from wijken.models import Voortgang, Voortgangsregel, Wijkplan
from wijken.services import rest_loopt, voortgang_indienen
from wijken.services.samen_invullen import Doen, Invoer, stempel

pytestmark = snel
HTMX = {"HX-Request": "true", "HX-Target": "opslag"}
T3 = Periode.T3


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


def test_blad_staat_klaar_met_de_stand_van_vorige_keer(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get(adres(lopend_plan)).content.decode()

    with tenant(wereld.swv.pk):
        talent, tutoren = f"actie-{actie('Talentklas').pk}", f"actie-{actie('Tutoren').pk}"
    assert "Vorige keer (T2): loopt. “Vol.”" in pagina
    assert f'name="{talent}-stand" value="loopt" id="id_{talent}-stand_1" checked' in pagina
    assert f'name="{tutoren}-stand" value="loopt" id="id_{tutoren}-stand_1" checked' not in pagina


def test_vanzelf_opslaan_bewaart_alleen_de_rij_die_veranderde(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent, tutoren = (f"actie-{actie(wat).pk}" for wat in ("Talentklas", "Tutoren"))
    data = rij(talent, "loopt", "", ("loopt", "")) | rij(tutoren, "loopt", "Begonnen op één school.", ("", ""))

    antwoord = wereld.client("directeur").post(adres(lopend_plan), data, headers=HTMX).content.decode()

    with tenant(wereld.swv.pk):
        assert standen() == {"Tutoren": ("loopt", "Begonnen op één school.")}
    assert "<h1" not in antwoord
    assert "Opgeslagen om" in antwoord
    assert stempel(("loopt", "Begonnen op één school.")) in antwoord


def test_enter_in_een_regel_bewaart_en_zet_de_rest_niet_op_loopt(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get(adres(lopend_plan)).content.decode()

    formulier = pagina[pagina.index('id="blad"') :]
    eerste_knop = formulier[formulier.index("<button") : formulier.index("</button>")]
    assert 'name="stap"' not in eerste_knop


def test_gestopt_vraagt_een_reden_en_de_rest_wordt_wel_bewaard(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent, tutoren = (f"actie-{actie(wat).pk}" for wat in ("Talentklas", "Tutoren"))
    data = rij(talent, "gestopt", "", ("loopt", "")) | rij(tutoren, "klaar", "Goed.", ("", ""))

    pagina = wereld.client("directeur").post(adres(lopend_plan), data).content.decode()

    assert "Schrijf in één regel waarom dit is gestopt." in pagina
    with tenant(wereld.swv.pk):
        assert standen() == {"Tutoren": ("klaar", "Goed.")}


def test_bsn_in_een_regel_wordt_geweigerd_en_blijft_staan(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent = f"actie-{actie('Talentklas').pk}"

    pagina = wereld.client("directeur").post(adres(lopend_plan), rij(talent, "loopt", "Kind 111222333", ("loopt", "")))

    assert 'value="Kind 111222333"' in pagina.content.decode()
    with tenant(wereld.swv.pk):
        assert standen() == {}


@pytest.mark.parametrize(("keuze", "blijft"), [("mijn", ("klaar", "Mijn.")), ("hunne", ("loopt", "Hunne."))])
def test_twee_directeuren_in_een_rij_kiezen_wiens_woorden_blijven(
    wereld: Wereld, lopend_plan: Wijkplan, keuze: str, blijft: tuple[str, str]
) -> None:
    with tenant(wereld.swv.pk):
        talent = f"actie-{actie('Talentklas').pk}"
    wereld.client("collega").post(adres(lopend_plan), rij(talent, "loopt", "Hunne.", ("loopt", "")))
    mijn, client = rij(talent, "klaar", "Mijn.", ("loopt", "")), wereld.client("directeur")

    botst = client.post(adres(lopend_plan), mijn).content.decode()
    nogmaals = client.post(adres(lopend_plan), mijn, headers=HTMX).content.decode()
    gezien = {f"{talent}-gezien": stempel(("loopt", "Hunne.")), "keuze": f"{keuze}:{talent}"}
    gekozen = client.post(adres(lopend_plan), mijn | gezien)

    assert "Hunne." in botst
    assert 'value="Mijn."' in botst
    assert "Een collega schreef hier intussen ook." in nogmaals
    assert gekozen.status_code == 302
    with tenant(wereld.swv.pk):
        assert standen()["Talentklas"] == blijft


def test_twee_directeuren_in_verschillende_rijen_merken_niets(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent, tutoren = (f"actie-{actie(wat).pk}" for wat in ("Talentklas", "Tutoren"))
    leeg = rij(talent, "loopt", "", ("loopt", "")) | rij(tutoren, "", "", ("", ""))

    een = wereld.client("collega").post(adres(lopend_plan), leeg | rij(talent, "klaar", "Af.", ("loopt", "")))
    ander = wereld.client("directeur").post(adres(lopend_plan), leeg | rij(tutoren, "loopt", "Nu wel.", ("", "")))

    assert (een.status_code, ander.status_code) == (302, 302)
    with tenant(wereld.swv.pk):
        assert standen() == {"Talentklas": ("klaar", "Af."), "Tutoren": ("loopt", "Nu wel.")}


def test_de_rest_loopt_nog_vult_alleen_wat_niemand_zei(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        nu = Voortgang.objects.create(wijkplan=lopend_plan, periode="T3")
        Voortgangsregel.objects.create(voortgang=nu, actie=actie("Tutoren"), stand="gestopt", tekst="Geen tijd.")
        Voortgangsregel.objects.filter(actie=actie("Talentklas")).update(stand="klaar", tekst="Vol.")

        rest_loopt(wijkplan=lopend_plan, periode=T3)
        rest_loopt(wijkplan=lopend_plan, periode=T3)

        assert standen() == {
            "Tutoren": ("gestopt", "Geen tijd."),
            "Talentklas": ("klaar", "Vol."),
            "Elk kind een ontbijt": ("loopt", ""),
        }


def test_indienen_vraagt_van_alles_een_stand_en_heropenen_kan(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    client = wereld.client("directeur")

    te_vroeg = client.post(adres(lopend_plan), {"stap": "indienen"}).content.decode()
    client.post(adres(lopend_plan), {"stap": "rest"})
    client.post(adres(lopend_plan), {"stap": "indienen"})
    with tenant(wereld.swv.pk):
        ingediend = Voortgang.objects.get(periode="T3")
    gelezen = client.get(adres(lopend_plan)).content.decode()
    client.post(adres(lopend_plan), {"stap": "heropenen"})

    assert "Zeg nog waar 3 acties of doelen staan" in te_vroeg
    assert ingediend.ingediend_door_id == wereld.leden["directeur"].pk
    assert "Heropen" in gelezen
    assert 'name="stap" value="indienen"' not in gelezen
    with tenant(wereld.swv.pk):
        assert Voortgang.objects.get(periode="T3").ingediend_op is None
        assert len(standen()) == 3


def test_wie_nog_schrijft_terwijl_een_ander_indient_verliest_niets(wereld: Wereld, lopend_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        talent = f"actie-{actie('Talentklas').pk}"
        rest_loopt(wijkplan=lopend_plan, periode=T3)
        voortgang_indienen(wijkplan=lopend_plan, periode=T3, door=wereld.leden["collega"])
    mijn, client = rij(talent, "klaar", "Af.", ("loopt", "")), wereld.client("directeur")

    te_laat = client.post(adres(lopend_plan), mijn).content.decode()
    client.post(adres(lopend_plan), mijn | {"stap": "heropenen"})

    assert "diende deze voortgang al in" in te_laat
    assert 'value="Af."' in te_laat
    with tenant(wereld.swv.pk):
        assert standen()["Talentklas"] == ("klaar", "Af.")
