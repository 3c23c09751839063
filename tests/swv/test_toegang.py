"""Who gets in: slug, role, dates, session, htmx."""

import datetime
import re
from typing import Any

import pytest
from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import get_resolver

from swv.models import Rol, Samenwerkingsverband, Toegang
from swv.models.samenwerkingsverband import GERESERVEERD
from swv.tenancy.context import tenant
from swv.toegang.middleware import HtmxAntwoordMiddleware, slug_van
from tests.wereld import VANDAAG, Wereld, snel

DAG = datetime.timedelta(days=1)


def rollen_wijzigen(wereld: Wereld, wie: str, **velden: Any) -> None:
    with tenant(wereld.swv.pk):
        Rol.objects.filter(lid=wereld.leden[wie]).update(**velden)


@snel
@pytest.mark.parametrize("pad", ["/{}/", "/{}/wijken/", "/{}/arrangementen/7/", "/{}/bestaat/niet/"])
def test_anoniem_krijgt_bij_elke_slug_hetzelfde_antwoord(wereld: Wereld, client: Client, pad: str) -> None:
    antwoorden = [client.get(pad.format(slug)) for slug in ("odp", "bestaatniet")]

    assert [antwoord.status_code for antwoord in antwoorden] == [302, 302]
    assert [antwoord["Location"] for antwoord in antwoorden] == [
        f"/accounts/login/?next={pad.format(slug)}" for slug in ("odp", "bestaatniet")
    ]


@snel
def test_anoniem_krijgt_van_de_api_bij_elke_slug_hetzelfde(wereld: Wereld, client: Client) -> None:
    antwoorden = [client.get(f"/api/v1/{slug}/wijken/") for slug in ("odp", "bestaatniet")]

    assert [(a.status_code, a.json()) for a in antwoorden] == [(401, {"detail": "Log eerst in."})] * 2


@snel
def test_inlogpagina_is_bij_elke_slug_dezelfde(wereld: Wereld, client: Client) -> None:
    paginas = [client.get(f"/{slug}/inloggen/") for slug in ("odp", "bestaatniet")]

    assert [pagina.status_code for pagina in paginas] == [200, 200]
    zonder_token = [
        re.sub(r'(csrfmiddlewaretoken") value="[^"]+"', r"\1", p.content.decode()).replace("/bestaatniet/", "/odp/")
        for p in paginas
    ]
    assert zonder_token[0] == zonder_token[1]


@snel
def test_vreemde_slug_en_buren_zijn_404(wereld: Wereld, buren: Wereld) -> None:
    client = wereld.client("directeur")

    assert [client.get(f"/{slug}/").status_code for slug in ("odp", "almere", "bestaatniet")] == [200, 404, 404]


@snel
@pytest.mark.parametrize(
    ("velden", "status"),
    [
        ({"einde": VANDAAG}, 200),
        ({"einde": VANDAAG - DAG}, 404),
        ({"begin": VANDAAG}, 200),
        ({"begin": VANDAAG + DAG}, 404),
    ],
)
def test_rol_geldt_van_de_eerste_tot_en_met_de_laatste_dag(wereld: Wereld, velden: Any, status: int) -> None:
    rollen_wijzigen(wereld, "directeur", **velden)

    assert wereld.client("directeur").get("/odp/").status_code == status


@snel
def test_lid_zonder_rol_is_404(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Rol.objects.filter(lid=wereld.leden["directeur"]).delete()

    assert wereld.client("directeur").get("/odp/").status_code == 404


@snel
def test_lid_zonder_toegang_is_404(wereld: Wereld) -> None:
    Toegang.objects.filter(gebruiker=wereld.leden["directeur"].gebruiker).delete()

    assert wereld.client("directeur").get("/odp/").status_code == 404


@snel
def test_toegang_zonder_lid_is_404(wereld: Wereld, buren: Wereld) -> None:
    Toegang.objects.create(gebruiker=wereld.leden["directeur"].gebruiker, samenwerkingsverband=buren.swv)

    assert wereld.client("directeur").get("/almere/").status_code == 404


@snel
def test_verband_dat_niet_actief_is_is_404(wereld: Wereld) -> None:
    Samenwerkingsverband.objects.update(actief=False)

    assert wereld.client("directeur").get("/odp/").status_code == 404


@pytest.mark.parametrize("slug", sorted(GERESERVEERD))
def test_gereserveerde_slug_is_geen_samenwerkingsverband(slug: str) -> None:
    with pytest.raises(ValidationError, match="vaste naam"):
        Samenwerkingsverband(slug=slug, naam="x").clean_fields()

    assert slug_van(f"/{slug}/iets/") is None


def test_elk_eigen_pad_van_de_toepassing_is_gereserveerd() -> None:
    eerste = {str(patroon.pattern).split("/")[0] for patroon in get_resolver().url_patterns}

    assert {deel for deel in eerste if deel and not deel.startswith("<")} <= GERESERVEERD


@pytest.mark.parametrize(
    ("pad", "slug"),
    [
        ("/", None),
        ("/gezond/", None),
        ("/odp/", "odp"),
        ("/odp/inloggen/", None),
        ("/odp/inloggen/nog-iets/", "odp"),
        ("/odp/wijken/inloggen/", "odp"),
        ("//odp/wijken/", "odp"),
        ("/api/v1/schema/", None),
        ("/api/v1/odp/wijken/", "odp"),
        ("/api/v1/", None),
    ],
)
def test_slug_uit_het_pad(pad: str, slug: str | None) -> None:
    assert slug_van(pad) == slug


@snel
def test_sessie_bevat_niets_van_een_verband(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    client.get("/odp/")
    client.get("/odp/wijken/")

    van_django = {"_auth_user_id", "_auth_user_backend", "_auth_user_hash"}
    assert set(client.session.keys()) == van_django | {"begin", "gezien"}


@snel
def test_htmx_krijgt_een_kop_in_plaats_van_een_doorverwijzing(wereld: Wereld, client: Client) -> None:
    antwoord = client.get("/odp/", headers={"HX-Request": "true"})

    assert (antwoord.status_code, antwoord["HX-Redirect"]) == (200, "/accounts/login/?next=/odp/")


def test_htmx_krijgt_meldingen_in_een_kop(rf: Any) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        messages.warning(request, "Let op “dit”")
        return HttpResponse("deel")

    verzoek = rf.get("/odp/")
    verzoek.htmx = True
    verzoek._messages = messages.storage.default_storage(verzoek)

    antwoord = HtmxAntwoordMiddleware(view)(verzoek)

    assert antwoord["HX-Trigger"] == (
        '{"meldingen": {"lijst": [{"niveau": "warning", "tekst": "Let op \\u201cdit\\u201d"}]}}'
    )


def test_htmx_neemt_geen_melding_weg_die_op_een_pagina_wacht(rf: Any) -> None:
    verzoek = rf.get("/odp/")
    verzoek.htmx = True
    verzoek._messages = wachtend = messages.storage.default_storage(verzoek)
    wachtend._loaded_data = [Message(messages.SUCCESS, "Opgeslagen in het andere tabblad")]

    antwoord = HtmxAntwoordMiddleware(lambda request: HttpResponse("deel"))(verzoek)

    assert "HX-Trigger" not in antwoord
    assert not wachtend.used


@snel
@pytest.mark.parametrize(
    "pad",
    ["/accounts/wijken/wijk/", "/api/", "/media/documenten/1/", "/gezond/doelen/monitor/", "/api/v1/schema/wijken/"],
)
def test_vaste_naam_is_nooit_een_samenwerkingsverband(wereld: Wereld, pad: str) -> None:
    assert wereld.client("directeur").get(pad).status_code == 404


@snel
@pytest.mark.parametrize("jaar", ["²", "1e3", "-1", "9999", ""])
def test_jaar_dat_niet_bestaat_is_dit_jaar(wereld: Wereld, jaar: str) -> None:
    response = wereld.client("directeur").get("/odp/", {"jaar": jaar})

    assert response.context["jaar"] == 2026
