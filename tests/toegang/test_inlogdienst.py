"""Login through the inlogdienst of a samenwerkingsverband: who comes in, who never, and how far such a session goes."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from swv.models import Gebruiker, Lid, Logregel, Rol, Toegang
from swv.tenancy.context import tenant
from swv.toegang.urls import mijn
from tests import factories
from tests.toegang.conftest import Bezoeker, tekst
from tests.toegang.dienst import Dienst, aansluiten, bekend, vertrek, via_dienst
from tests.wereld import Wereld, appcode, snel

pytestmark = snel


def ook_lid(wereld: Wereld, gebruiker: Gebruiker, code: str = "directeur") -> None:
    """Give somebody of elsewhere a role here."""
    with tenant(wereld.swv.pk):
        lid = factories.LidFactory(gebruiker=gebruiker)
        factories.RolFactory(lid=lid, code=code, plek=wereld.scholen["avonturijn"].plek)
    Toegang.objects.create(gebruiker=gebruiker, samenwerkingsverband=wereld.swv)


def hoeveel(wereld: Wereld) -> tuple[int, ...]:
    with tenant(wereld.swv.pk):
        return tuple(model.objects.count() for model in (Gebruiker, Toegang, Lid, Rol, SocialAccount))


def test_bekende_komt_binnen_met_het_zelfde_bevestigde_adres(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker
) -> None:
    naam, nummer, voor = aansluiten(dienst, "odp"), bekend(wereld, dienst), hoeveel(wereld)

    antwoord = via_dienst(bezoeker, dienst, naam, nummer, next="/odp/wijken/")

    assert antwoord["Location"] == "/odp/wijken/"
    assert bezoeker.get("/odp/").status_code == 200
    koppeling = SocialAccount.objects.get()
    assert (koppeling.user, koppeling.uid, koppeling.extra_data) == (
        wereld.leden["directeur"].gebruiker,
        nummer,
        {},
    )
    assert hoeveel(wereld) == (*voor[:4], voor[4] + 1)


def test_wie_gekoppeld_is_komt_ook_met_een_nieuw_adres_binnen(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker]
) -> None:
    naam, nummer = aansluiten(dienst, "odp"), bekend(wereld, dienst)
    via_dienst(bezoeker, dienst, naam, nummer)
    dienst.mens(nummer, email="getrouwd@voorbeeld.nl", email_verified=True)

    ander = nog_een()
    via_dienst(ander, dienst, naam, nummer)

    assert ander.get("/odp/").context["request"].lid == wereld.leden["directeur"]


def test_onbekend_adres_maakt_niets_en_legt_uit(wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker) -> None:
    naam, voor = aansluiten(dienst, "odp"), hoeveel(wereld)
    nummer = dienst.mens("vreemde", email="vreemde@voorbeeld.nl", email_verified=True)

    antwoord = via_dienst(bezoeker, dienst, naam, nummer)

    assert (antwoord.status_code, hoeveel(wereld)) == (403, voor)
    assert "U hebt hier nog geen toegang" in tekst(antwoord)
    assert bezoeker.get("/odp/").status_code == 302


@pytest.mark.parametrize("bevestigd", [False, None, "false", "true", 0, 1])
def test_adres_dat_niet_bevestigd_is_telt_niet(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, bevestigd: Any
) -> None:
    naam, nummer = aansluiten(dienst, "odp"), bekend(wereld, dienst, email_verified=bevestigd)

    antwoord = via_dienst(bezoeker, dienst, naam, nummer)

    assert antwoord.status_code == 403
    assert "niet bevestigd" in tekst(antwoord)


@pytest.mark.parametrize(("domein", "status"), [("voorbeeld.nl", 302), ("elders.nl", 403)])
def test_dienst_mag_instaan_voor_een_eigen_domein(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, domein: str, status: int
) -> None:
    naam = aansluiten(dienst, "odp", verified_email=[domein])
    nummer = dienst.mens("zonder-vlag", email=wereld.leden["directeur"].gebruiker.email)

    assert via_dienst(bezoeker, dienst, naam, nummer).status_code == status


def test_lid_van_de_buren_komt_niet_binnen_via_onze_dienst(
    wereld: Wereld, buren: Wereld, dienst: Dienst, bezoeker: Bezoeker
) -> None:
    naam, nummer = aansluiten(dienst, "odp"), bekend(buren, dienst)

    antwoord = via_dienst(bezoeker, dienst, naam, nummer)

    assert antwoord.status_code == 403
    assert [bezoeker.get(f"/{slug}/").status_code for slug in ("odp", "almere")] == [302, 302]
    assert SocialAccount.objects.count() == 0


def test_dienst_van_de_buren_opent_alleen_de_buren(
    wereld: Wereld, buren: Wereld, dienst: Dienst, bezoeker: Bezoeker
) -> None:
    ook_lid(buren, wereld.leden["directeur"].gebruiker)
    naam, nummer = aansluiten(dienst, "almere"), bekend(wereld, dienst)

    via_dienst(bezoeker, dienst, naam, nummer, next="/odp/")

    antwoorden = [bezoeker.get(f"/{slug}/") for slug in ("almere", "odp", "bestaatniet")]
    assert [antwoord.status_code for antwoord in antwoorden] == [200, 403, 403]
    assert tekst(antwoorden[1]) == tekst(antwoorden[2])
    assert "Log hiervoor opnieuw in" in tekst(antwoorden[1])
    assert bezoeker.get("/api/v1/odp/wijken/").status_code == 403
    assert bezoeker.get("/")["Location"] == "/almere/"
    assert "Onderwijs dat Past" not in tekst(antwoorden[0])


def test_ook_een_tweede_stap_van_onszelf_maakt_de_sessie_niet_ruimer(
    wereld: Wereld, buren: Wereld, dienst: Dienst, bezoeker: Bezoeker
) -> None:
    ook_lid(buren, wereld.leden["medewerker"].gebruiker)
    naam, nummer = aansluiten(dienst, "almere"), bekend(wereld, dienst, "medewerker")

    assert via_dienst(bezoeker, dienst, naam, nummer)["Location"] == "/accounts/2fa/authenticate/"
    assert bezoeker.get("/almere/").status_code == 302
    bezoeker.post("/accounts/2fa/authenticate/", {"code": appcode()})

    assert [bezoeker.get(f"/{slug}/").status_code for slug in ("almere", "odp")] == [200, 403]


def test_sessie_van_een_dienst_verandert_niets_aan_de_inlog(wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker) -> None:
    via_dienst(bezoeker, dienst, aansluiten(dienst, "odp"), bekend(wereld, dienst))
    paden = [f"/accounts/{patroon.pattern}".replace("<int:pk>", "1") for patroon in mijn]
    paden += ["/accounts/password/change/", "/accounts/reauthenticate/"]

    mag = [pad for pad in paden if (bezoeker.get(pad).status_code, bezoeker.post(pad).status_code) != (403, 403)]

    assert mag == ["/accounts/2fa/", "/accounts/2fa/webauthn/"]  # send on to /accounts/mijn-inlog/, which refuses
    assert Authenticator.objects.filter(user=wereld.leden["directeur"].gebruiker).count() == 0


@pytest.mark.parametrize("wie", ["directeur", "collega"])
@pytest.mark.parametrize("wat", ["connect", "redirect"])
def test_koppelen_vanuit_een_sessie_kan_niet(wereld: Wereld, dienst: Dienst, wie: str, wat: str) -> None:
    naam, client = aansluiten(dienst, "odp"), wereld.client("directeur")

    antwoord = via_dienst(client, dienst, naam, bekend(wereld, dienst, wie), process=wat)

    assert (antwoord.status_code, SocialAccount.objects.count()) == (403, 0)


@pytest.mark.parametrize("hoe", ["uitgezet", "geen_toegang", "swv_gesloten"])
def test_wie_weg_is_komt_ook_via_de_dienst_niet_meer_binnen(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], hoe: str
) -> None:
    naam, nummer, gebruiker = aansluiten(dienst, "odp"), bekend(wereld, dienst), wereld.leden["directeur"].gebruiker
    via_dienst(bezoeker, dienst, naam, nummer)
    {
        "uitgezet": lambda: Gebruiker.objects.filter(pk=gebruiker.pk).update(is_active=False),
        "geen_toegang": lambda: Toegang.objects.filter(gebruiker=gebruiker).delete(),
        "swv_gesloten": lambda: type(wereld.swv).objects.update(actief=False),
    }[hoe]()

    ander = nog_een()

    assert via_dienst(ander, dienst, naam, nummer).status_code == 403
    assert ander.get("/odp/").status_code == 302


@pytest.mark.parametrize("state", ["", "anders", "x" * 5000])
def test_state_waar_aan_geknoeid_is_wordt_geweigerd(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, state: str
) -> None:
    naam, nummer = aansluiten(dienst, "odp"), bekend(wereld, dienst)
    terug = dienst.keert_terug(vertrek(bezoeker, naam), nummer)

    antwoord = bezoeker.get(f"{terug.partition('&state=')[0]}&state={state}")

    assert (antwoord.status_code, bezoeker.get("/odp/").status_code) == (403, 302)


def test_terugkeer_in_een_andere_browser_wordt_geweigerd(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker]
) -> None:
    naam, nummer, slachtoffer = aansluiten(dienst, "odp"), bekend(wereld, dienst), nog_een()
    terug = dienst.keert_terug(vertrek(bezoeker, naam), nummer)

    assert slachtoffer.get(terug).status_code == 403
    assert slachtoffer.get("/odp/").status_code == 302


def test_state_van_de_ene_dienst_werkt_niet_bij_de_andere(
    wereld: Wereld, buren: Wereld, dienst: Dienst, bezoeker: Bezoeker
) -> None:
    naam, andere, nummer = aansluiten(dienst, "odp"), aansluiten(dienst, "almere"), bekend(wereld, dienst)
    terug = dienst.keert_terug(vertrek(bezoeker, andere), nummer)

    assert bezoeker.get(terug.replace(andere, naam)).status_code == 403
    assert bezoeker.get("/odp/").status_code == 302


def test_code_werkt_geen_tweede_keer(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker]
) -> None:
    naam, nummer, dief = aansluiten(dienst, "odp"), bekend(wereld, dienst), nog_een()
    terug = dienst.keert_terug(vertrek(bezoeker, naam), nummer)
    eigen_state = dienst.keert_terug(vertrek(dief, naam), nummer).partition("&state=")[2]
    bezoeker.get(terug)

    assert bezoeker.get(terug).status_code == 403
    assert dief.get(f"{terug.partition('&state=')[0]}&state={eigen_state}").status_code == 403
    assert dief.get("/odp/").status_code == 302


def test_wie_bij_de_dienst_stopt_krijgt_uitleg(wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker) -> None:
    naam = aansluiten(dienst, "odp")
    state = vertrek(bezoeker, naam).partition("state=")[2].partition("&")[0]

    antwoord = bezoeker.get(f"/accounts/oidc/{naam}/login/callback/?error=access_denied&state={state}")

    assert antwoord.status_code == 403
    assert "Begin opnieuw op de inlogpagina" in tekst(antwoord)


def test_dienst_die_niet_antwoordt_is_geen_kapotte_pagina(wereld: Wereld, bezoeker: Bezoeker) -> None:
    naam = aansluiten(Dienst("http://127.0.0.1:9"), "odp")

    antwoord = bezoeker.post(f"/accounts/oidc/{naam}/login/")

    assert "De inlogdienst antwoordt niet" in tekst(antwoord)


def test_na_de_dienst_ga_je_nooit_naar_een_andere_site(wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker) -> None:
    naam, nummer = aansluiten(dienst, "odp"), bekend(wereld, dienst)

    assert via_dienst(bezoeker, dienst, naam, nummer, next="https://elders.example/")["Location"] == "/"


@pytest.mark.parametrize(("door_de_dienst", "status"), [(True, 200), (False, 302)])
def test_tweede_stap_van_de_dienst_telt_alleen_als_dat_is_afgesproken(
    wereld: Wereld, dienst: Dienst, bezoeker: Bezoeker, door_de_dienst: bool, status: int
) -> None:
    Authenticator.objects.all().delete()
    naam = aansluiten(dienst, "odp", tweede_stap=door_de_dienst)

    via_dienst(bezoeker, dienst, naam, bekend(wereld, dienst, "medewerker"))

    assert bezoeker.get("/odp/").status_code == status


def test_knop_staat_alleen_waar_hij_werkt(wereld: Wereld, buren: Wereld, dienst: Dienst, client: Client) -> None:
    aansluiten(dienst, "odp")

    paginas = {slug: tekst(client.get(f"/{slug}/inloggen/")) for slug in ("odp", "almere", "bestaatniet")}

    assert "Log in met Microsoft" in paginas["odp"]
    assert "Microsoft" not in paginas["almere"]
    assert paginas["almere"].replace("/almere/", "/bestaatniet/") == paginas["bestaatniet"]


def test_dienst_staat_in_het_logboek_van_het_eigen_verband(
    wereld: Wereld, buren: Wereld, dienst: Dienst, bezoeker: Bezoeker, django_capture_on_commit_callbacks: Any
) -> None:
    ook_lid(buren, wereld.leden["directeur"].gebruiker)
    naam, nummer = aansluiten(dienst, "almere"), bekend(wereld, dienst)

    with django_capture_on_commit_callbacks(execute=True):
        via_dienst(bezoeker, dienst, naam, nummer)

    with tenant(buren.swv.pk):
        assert [(regel.soort, regel.tekst) for regel in Logregel.objects.all()] == [("ingelogd", "Via de inlogdienst")]
    with tenant(wereld.swv.pk):
        assert Logregel.objects.count() == 0
