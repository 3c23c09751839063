"""Every answer carries the headers that keep a browser from leaking, and production asks for https."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wereld import Wereld, snel

WORTEL = Path(__file__).parents[2]
OVERAL = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store, private",
}
VRAAG_INSTELLINGEN = """
import json
from django.conf import settings as s
print(json.dumps({naam: getattr(s, naam) for naam in (
    "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SECURE_HSTS_INCLUDE_SUBDOMAINS", "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SECURE", "CSRF_COOKIE_SAMESITE", "DEBUG")}))
"""


@snel
@pytest.mark.parametrize(
    "pad", ["/odp/", "/odp/logboek/", "/odp/bestaat-niet/", "/accounts/login/", "/api/v1/odp/wijken/", "/gezond/"]
)
def test_elk_antwoord_heeft_de_koppen(wereld: Wereld, pad: str) -> None:
    antwoord = wereld.client("medewerker").get(pad)

    assert {naam: antwoord.get(naam) for naam in OVERAL} == OVERAL
    assert "camera=()" in antwoord["Permissions-Policy"]
    assert "publickey-credentials-get=(self)" in antwoord["Permissions-Policy"]


@snel
def test_csp_staat_niets_inline_en_niets_van_elders_toe(wereld: Wereld) -> None:
    csp = dict(
        deel.strip().split(" ", 1)
        for deel in wereld.client("directeur").get("/odp/")["Content-Security-Policy"].split(";")
    )

    assert csp["default-src"] == csp["script-src"] == csp["style-src"] == csp["form-action"] == "'self'"
    assert csp["object-src"] == csp["base-uri"] == csp["frame-ancestors"] == "'none'"
    assert [bron for bron in " ".join(csp.values()).split() if bron not in ("'self'", "'none'", "data:")] == []


@snel
def test_stijlblad_mag_in_de_cache_blijven(wereld: Wereld) -> None:
    antwoord = wereld.client("directeur").get("/static/css/basis.css")

    assert "no-store" not in antwoord["Cache-Control"]
    assert antwoord["Cross-Origin-Resource-Policy"] == "same-origin"
    antwoord.close()


def test_productie_vraagt_https_een_jaar_lang() -> None:
    omgeving = {
        **{naam: os.environ[naam] for naam in ("PATH", "DATABASE_URL", "REDIS_URL") if naam in os.environ},
        "SWV_PRODUCTIE": "1",
        "SECRET_KEY": "x" * 50,
        "DJANGO_SETTINGS_MODULE": "swv.settings",
    }
    uit = subprocess.run(
        [sys.executable, "-c", VRAAG_INSTELLINGEN], cwd=WORTEL, env=omgeving, capture_output=True, text=True, check=True
    )

    assert json.loads(uit.stdout) == {
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "CSRF_COOKIE_SECURE": True,
        "CSRF_COOKIE_SAMESITE": "Lax",
        "DEBUG": False,
    }
