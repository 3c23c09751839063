"""How long a session lasts, what keeps it alive, and what ends it."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import BrowserContext, Page

from tests.toegang.conftest import WACHTWOORD, Bezoeker
from tests.wereld import APPGEHEIM, Wereld, appcode, echt, snel

MINUUT = 60
HTMX = {"HX-Request": "true"}
PRODUCTIE = {"SWV_PRODUCTIE": "1", "SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "thuisnabij.voorbeeld.nl"}


def eerder(client: Client, seconden: float, *klokken: str) -> None:
    """As if the session did its last thing (``gezien``) or began (``begin``) that long ago."""
    sessie = client.session
    for klok in klokken:
        sessie[klok] -= seconden
    sessie.save()


@snel
def test_na_een_uur_stilte_moet_je_opnieuw_inloggen_en_ga_je_verder_waar_je_was(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    eerder(client, 61 * MINUUT, "gezien")

    assert client.get("/odp/doelen/?jaar=2026")["Location"] == "/accounts/login/?next=/odp/doelen/%3Fjaar%3D2026"
    assert client.get("/odp/").status_code == 302


@snel
def test_binnen_het_uur_blijf_je_ingelogd(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    eerder(client, 59 * MINUUT, "gezien")

    assert client.get("/odp/").status_code == 200
    eerder(client, 59 * MINUUT, "gezien")
    assert client.get("/odp/").status_code == 200


@snel
def test_na_twaalf_uur_is_het_voorbij_ook_voor_wie_bezig_is(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    eerder(client, 12 * 60 * MINUUT + 1, "begin")

    assert client.get("/odp/").status_code == 302


@snel
@pytest.mark.parametrize("klok", ["begin", "gezien"])
def test_sessie_zonder_klok_is_voorbij(wereld: Wereld, klok: str) -> None:
    client = wereld.client("directeur")
    sessie = client.session
    del sessie[klok]
    sessie.save()

    assert client.get("/odp/").status_code == 302


@snel
def test_api_zegt_401_als_de_sessie_voorbij_is(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    eerder(client, 61 * MINUUT, "gezien")

    assert client.get("/api/v1/odp/wijken/").status_code == 401


@snel
@pytest.mark.parametrize(
    ("hoe", "pad", "koppen", "leeft"),
    [
        ("get", "/odp/", {}, True),
        ("get", "/odp/", {**HTMX, "HX-Boosted": "true"}, True),
        ("get", "/odp/aan-zet/aantal/", HTMX, False),
        ("post", "/odp/doelen/bestaat-niet/", HTMX, True),
        ("post", "/accounts/bezig/", {}, True),
    ],
)
def test_opslaan_en_typen_houden_de_sessie_in_leven_en_verversen_niet(
    wereld: Wereld, hoe: str, pad: str, koppen: dict[str, str], leeft: bool
) -> None:
    client = wereld.client("directeur")
    eerder(client, 50 * MINUUT, "gezien")
    voor = client.session["gezien"]

    getattr(client, hoe)(pad, headers=koppen)

    assert (client.session["gezien"] > voor) == leeft


@snel
def test_deel_van_een_pagina_leidt_na_inloggen_terug_naar_de_pagina(wereld: Wereld, client: Client) -> None:
    koppen = {**HTMX, "HX-Current-URL": "http://testserver/odp/doelen/?jaar=2026"}

    antwoord = client.get("/odp/aan-zet/aantal/", headers=koppen)

    assert antwoord["HX-Redirect"] == "/accounts/login/?next=/odp/doelen/%3Fjaar%3D2026"


@snel
def test_pagina_die_zelf_opslaat_blijft_staan_als_je_bent_uitgelogd(wereld: Wereld, client: Client) -> None:
    antwoord = client.post("/odp/doelen/bestaat-niet/", headers=HTMX)

    assert (antwoord.status_code, "HX-Redirect" in antwoord) == (401, False)
    assert "U bent uitgelogd" in antwoord["HX-Trigger"]


@snel
def test_sessie_wordt_niet_bij_elk_verzoek_geschreven(wereld: Wereld) -> None:
    client = wereld.client("directeur")

    def geschreven() -> int:
        with CaptureQueriesContext(connection) as vragen:
            client.get("/odp/wijken/")
        return sum("UPDATE" in vraag["sql"] and "django_session" in vraag["sql"] for vraag in vragen.captured_queries)

    aantallen = [geschreven(), geschreven()]
    eerder(client, 6 * MINUUT, "gezien")

    assert (aantallen, geschreven()) == ([0, 0], 1)


@snel
def test_teken_van_leven_zegt_het_als_je_uitgelogd_bent(wereld: Wereld, client: Client) -> None:
    assert client.post("/accounts/bezig/").status_code == 401
    assert wereld.client("directeur").post("/accounts/bezig/").status_code == 204
    assert wereld.client("directeur").get("/accounts/bezig/").status_code == 405


@snel
def test_nieuw_wachtwoord_beeindigt_de_andere_sessies(
    bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    email, ander = adres("directeur"), nog_een()
    for wie in (bezoeker, ander):
        wie.inloggen(email)
    nieuw = "een-andere-lange-zin"

    bezoeker.post("/accounts/password/change/", {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw})

    assert [wie.get("/odp/").status_code for wie in (bezoeker, ander)] == [200, 302]


@echt
def test_nieuwe_tweede_stap_beeindigt_de_andere_sessies(
    bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    email, ander = adres("directeur"), nog_een()
    for wie in (bezoeker, ander):
        wie.inloggen(email)
    sessie = bezoeker.session
    sessie["mfa.totp.secret"] = APPGEHEIM
    sessie.save()

    bezoeker.post("/accounts/2fa/totp/activate/", {"code": appcode()})

    assert [wie.get("/odp/").status_code for wie in (bezoeker, ander)] == [200, 302]


@snel
def test_mijn_inlog_laat_zien_waar_je_bent_en_logt_elders_uit(
    bezoeker: Bezoeker, nog_een: Callable[[], Bezoeker], adres: Callable[[str], str]
) -> None:
    email, ander = adres("directeur"), nog_een()
    bezoeker.inloggen(email)
    ander.post("/odp/inloggen/", {"login": email, "password": WACHTWOORD}, headers={"User-Agent": "Firefox/1 Windows"})
    pagina = bezoeker.get("/accounts/mijn-inlog/").content.decode()

    bezoeker.post("/accounts/mijn-inlog/overal-uitloggen/")

    assert (pagina.count("<b>Hier</b>"), pagina.count("<b>Ergens anders</b>")) == (1, 1)
    assert "Firefox op Windows" in pagina
    assert [wie.get("/odp/").status_code for wie in (bezoeker, ander)] == [200, 302]


@snel
def test_inloggen_geeft_een_nieuwe_sessie(bezoeker: Bezoeker, adres: Callable[[str], str]) -> None:
    sessie = bezoeker.session
    sessie["wat"] = "voor het inloggen"
    sessie.save()
    voor = bezoeker.session.session_key

    bezoeker.inloggen(adres("directeur"))

    assert bezoeker.session.session_key != voor
    assert bezoeker.get("/odp/").status_code == 200


def in_productie(code: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    begin = "from django.conf import settings as s; "
    opdracht = [sys.executable, "-c", begin + code]
    wereld = {**os.environ, **PRODUCTIE, "DJANGO_SETTINGS_MODULE": "swv.settings", **omgeving}
    return subprocess.run(opdracht, env=wereld, capture_output=True, text=True, check=False)


def test_koekjes_zijn_in_productie_alleen_over_tls_en_niet_voor_scripts() -> None:
    namen = ["SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE"]
    namen += ["CSRF_COOKIE_SECURE", "CSRF_COOKIE_HTTPONLY", "CSRF_COOKIE_SAMESITE", "SWV_DEMO"]

    uitkomst = in_productie(f"print([getattr(s, naam) for naam in {namen}])", SWV_DEMO="0")

    assert uitkomst.stdout.strip() == "[True, True, 'Lax', True, True, 'Lax', False]"


def test_demo_en_productie_gaan_niet_samen() -> None:
    uitkomst = in_productie("s.DEBUG", SWV_DEMO="1")

    assert uitkomst.returncode != 0
    assert "SWV_DEMO laat mensen zonder tweede stap binnen" in uitkomst.stderr


def test_sessie_duurt_een_uur_stil_en_twaalf_uur_in_het_geheel(settings: LazySettings) -> None:
    assert (settings.SWV_SESSIE_STIL, settings.SESSION_COOKIE_AGE) == (3600, 12 * 3600)


@pytest.fixture
def formulier(wereld: Wereld, context: BrowserContext, live_server: Any, page: Page) -> Page:
    """A long plain form, with a clock that the test moves."""
    sessie = wereld.client("directeur").cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
    page.clock.install()
    page.goto(f"{live_server.url}/odp/arrangementen/nieuw/")
    return page


@echt
@pytest.mark.browser
def test_wie_typt_geeft_hoogstens_eens_per_vijf_minuten_een_teken(formulier: Page) -> None:
    tekens: list[int] = []
    formulier.on("response", lambda antwoord: tekens.append(antwoord.status) if "/bezig/" in antwoord.url else None)
    vak = formulier.locator("main textarea, main input[type=text]").first

    vak.press_sequentially("ab")
    formulier.clock.fast_forward("05:01")
    with formulier.expect_response("**/accounts/bezig/"):
        vak.press_sequentially("cdef")
    vak.press_sequentially("gh")

    assert tekens == [204]


@echt
@pytest.mark.browser
def test_wie_typt_en_is_uitgelogd_hoort_dat_en_houdt_de_tekst(formulier: Page, context: BrowserContext) -> None:
    vak = formulier.locator("main textarea, main input[type=text]").first
    vak.press_sequentially("een zin")
    context.clear_cookies(name="sessionid")

    formulier.clock.fast_forward("05:01")
    vak.press_sequentially("!")

    formulier.get_by_text("U bent uitgelogd. Kopieer wat u schreef").wait_for()
    assert vak.input_value() == "een zin!"
