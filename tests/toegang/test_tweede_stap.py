"""The second step: who must have one, what happens without, and setting it up."""

import re
from collections.abc import Callable

import pytest
from allauth.mfa.models import Authenticator
from django.conf import LazySettings
from django.core import mail
from django.test import Client

from swv.models import Instelling, Rol
from swv.tenancy.context import tenant
from swv.toegang.mfa import MfaAdapter
from tests.toegang.conftest import Bezoeker, tekst
from tests.wereld import APPGEHEIM, Wereld, appcode, snel, tweede_stap_voor

pytestmark = snel
SWV_BREED = ["controller", "directeur_bestuurder", "medewerker", "lezer", "specialist"]


def zonder_stap(wereld: Wereld, wie: str) -> Client:
    Authenticator.objects.filter(user=wereld.leden[wie].gebruiker).delete()
    return wereld.client(wie)


@pytest.mark.parametrize("wie", SWV_BREED)
def test_wie_voor_het_hele_swv_werkt_komt_niet_binnen_zonder_tweede_stap(wereld: Wereld, wie: str) -> None:
    client = zonder_stap(wereld, wie)

    antwoord = client.get("/odp/doelen/?jaar=2026")

    assert antwoord["Location"] == "/accounts/tweede-stap/?next=%2Fodp%2Fdoelen%2F%3Fjaar%3D2026"
    assert "Kies een tweede stap" in tekst(client.get(antwoord["Location"]))


def test_api_zegt_zonder_tweede_stap_403_met_een_reden(wereld: Wereld) -> None:
    antwoord = zonder_stap(wereld, "medewerker").get("/api/v1/odp/wijken/")

    assert (antwoord.status_code, antwoord.json()) == (
        403,
        {"detail": "Zet eerst inloggen in twee stappen aan, op de website."},
    )


def test_ook_een_post_doet_niets_zonder_tweede_stap(wereld: Wereld) -> None:
    antwoord = zonder_stap(wereld, "medewerker").post("/odp/doelen/bestaat-niet/", headers={"HX-Request": "true"})

    assert antwoord["HX-Redirect"].startswith("/accounts/tweede-stap/")


def test_rol_van_een_school_hoeft_geen_tweede_stap(wereld: Wereld) -> None:
    assert wereld.client("directeur").get("/odp/").status_code == 200


def test_swv_kan_de_tweede_stap_van_iedereen_vragen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Instelling.objects.update(tweestaps_verplicht=True)

    assert wereld.client("directeur").get("/odp/").status_code == 302
    assert buren.client("directeur").get("/almere/").status_code == 200


def test_rol_voor_het_swv_die_voorbij_is_vraagt_niets_meer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Rol.objects.create(
            lid=wereld.leden["directeur"], code="medewerker", plek=wereld.plek, begin="2020-01-01", einde="2026-11-21"
        )

    assert wereld.client("directeur").get("/odp/").status_code == 200


def test_herstelcodes_alleen_zijn_geen_tweede_stap(wereld: Wereld) -> None:
    client = zonder_stap(wereld, "medewerker")
    Authenticator.objects.create(user=wereld.leden["medewerker"].gebruiker, type="recovery_codes", data={})

    assert client.get("/odp/").status_code == 302


def test_passkey_telt_als_tweede_stap(wereld: Wereld) -> None:
    client = zonder_stap(wereld, "medewerker")
    Authenticator.objects.create(user=wereld.leden["medewerker"].gebruiker, type="webauthn", data={"name": "Passkey"})

    assert client.get("/odp/").status_code == 200


def test_tweede_stap_van_een_ander_telt_niet(wereld: Wereld) -> None:
    client = zonder_stap(wereld, "medewerker")
    tweede_stap_voor(wereld.leden["directeur"].gebruiker)

    assert client.get("/odp/").status_code == 302


def test_demo_dwingt_de_tweede_stap_niet_af(wereld: Wereld, settings: LazySettings) -> None:
    settings.SWV_DEMO = True

    assert zonder_stap(wereld, "medewerker").get("/odp/").status_code == 200


def test_van_inloggen_zonder_app_tot_waar_je_heen_ging(
    wereld: Wereld, bezoeker: Bezoeker, adres: Callable[[str], str]
) -> None:
    email = adres("medewerker")
    Authenticator.objects.all().delete()
    bezoeker.inloggen(email)
    uitleg = bezoeker.get("/odp/doelen/", follow=True)
    [link] = re.findall(r'href="(/accounts/2fa/totp/activate/[^"]*)"', uitleg.content.decode())

    pagina = bezoeker.get(link)
    sessie = bezoeker.session
    sessie["mfa.totp.secret"] = APPGEHEIM
    sessie.save()
    codes = bezoeker.post(link, {"code": appcode()}, follow=True)
    [verder] = re.findall(r'class="btn btn-primary" href="([^"]*)"', codes.content.decode())

    assert "data:image/svg+xml" in pagina.content.decode()
    assert "Bewaar uw herstelcodes" in tekst(codes)
    assert len(re.findall(r"<code>(\d{8})</code>", codes.content.decode())) == 10
    assert verder == "/odp/doelen/"
    assert bezoeker.get(verder, follow=True).status_code == 200


def test_terug_gaat_nooit_naar_een_andere_site(wereld: Wereld) -> None:
    pagina = (
        zonder_stap(wereld, "medewerker").get("/accounts/tweede-stap/?next=https://elders.example/").content.decode()
    )

    assert "elders.example" not in pagina


def test_met_een_app_is_een_wachtwoord_alleen_niet_genoeg(
    wereld: Wereld, bezoeker: Bezoeker, adres: Callable[[str], str]
) -> None:
    antwoord = bezoeker.inloggen(adres("medewerker"))

    assert antwoord["Location"] == "/accounts/2fa/authenticate/"
    assert bezoeker.get("/odp/").status_code == 302
    assert bezoeker.post("/accounts/2fa/authenticate/", {"code": appcode()})["Location"] == "/odp/"
    assert bezoeker.get("/odp/").status_code == 200


def test_code_werkt_maar_een_keer(
    wereld: Wereld, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    email, code, ander = adres("medewerker"), appcode(), nog_een()
    for wie in (bezoeker, ander):
        wie.inloggen(email)

    antwoorden = [wie.post("/accounts/2fa/authenticate/", {"code": code}) for wie in (bezoeker, ander)]

    assert [antwoord.status_code for antwoord in antwoorden] == [302, 200]
    assert "Deze code klopt niet" in tekst(antwoorden[1])


def test_herstelcode_werkt_een_keer(
    wereld: Wereld, bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    email, ander = adres("medewerker"), nog_een()
    zaad = {"seed": MfaAdapter().encrypt("zaad"), "used_mask": 0}
    codes = Authenticator.objects.create(user=wereld.leden["medewerker"].gebruiker, type="recovery_codes", data=zaad)
    code = codes.wrap().get_unused_codes()[0]
    for wie in (bezoeker, ander):
        wie.inloggen(email)

    antwoorden = [wie.post("/accounts/2fa/authenticate/", {"code": code}).status_code for wie in (bezoeker, ander)]

    assert antwoorden == [302, 200]


def test_geheim_van_de_app_staat_versleuteld_in_de_database(wereld: Wereld, settings: LazySettings) -> None:
    opgeslagen = Authenticator.objects.filter(type="totp").values_list("data__secret", flat=True)

    assert APPGEHEIM not in "".join(opgeslagen)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "een andere sleutel", [settings.SECRET_KEY]
    assert MfaAdapter().decrypt(opgeslagen[0]) == APPGEHEIM


def test_app_uitzetten_vraagt_eerst_wie_u_bent(wereld: Wereld) -> None:
    client = wereld.client("medewerker")

    assert client.post("/accounts/2fa/totp/deactivate/")["Location"].startswith("/accounts/2fa/reauthenticate/")
    assert Authenticator.objects.filter(user=wereld.leden["medewerker"].gebruiker).count() == 1


def test_uitzetten_meldt_zich_per_mail(wereld: Wereld, bezoeker: Bezoeker, adres: Callable[[str], str]) -> None:
    bezoeker.inloggen(adres("medewerker"))
    bezoeker.post("/accounts/2fa/authenticate/", {"code": appcode()})

    bezoeker.post("/accounts/2fa/totp/deactivate/")

    [bericht] = mail.outbox
    assert (bericht.subject, bericht.to) == (
        "Thuisnabij: De app met codes staat uit",
        [wereld.leden["medewerker"].gebruiker.email],
    )
    assert bezoeker.get("/odp/")["Location"].startswith("/accounts/tweede-stap/")
