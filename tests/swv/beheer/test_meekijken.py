"""Meekijken: as a colleague, reading only, half an hour, in the logboek, never across samenwerkingsverbanden."""

import datetime
import time

import pytest
from django.db import InternalError, transaction
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from swv.models import Document, Lid, Logregel, Rol
from swv.tenancy.context import tenant
from swv.toegang import meekijken
from swv.toegang.middleware import TenantMiddleware
from tests.factories import RolFactory
from tests.test_urls import VAN_VERBAND, pad_van
from tests.url_objecten import maak_objecten
from tests.url_tabel import ROLLEN
from tests.wereld import VANDAAG, Wereld, echt, snel


def meekijker(wereld: Wereld, als: str, wie: str = "medewerker") -> Client:
    client = wereld.client(wie)
    antwoord = client.post(f"/odp/beheer/collega/{wereld.leden[als].pk}/meekijken/")
    assert antwoord.status_code == 302
    return client


@snel
def test_meekijker_ziet_wat_de_collega_ziet_met_een_balk_op_elke_pagina(wereld: Wereld) -> None:
    client = meekijker(wereld, "directeur")

    thuis, beheer = client.get("/odp/"), client.get("/odp/beheer/")

    assert thuis.context["request"].lid == wereld.leden["directeur"]
    assert thuis.context["beurten"] == wereld.client("directeur").get("/odp/").context["beurten"]
    assert beheer.status_code == 403
    for pagina in (thuis, beheer, client.get("/odp/wijken/wijk/0/")):
        assert pagina.content.decode().count("Stop met meekijken") == 1


@snel
@pytest.mark.parametrize("rol", ["directeur", "procesbegeleider", "bestuurder", "lezer"])
def test_elke_pagina_van_de_collega_opent_ook_bij_meekijken(wereld: Wereld, rol: str) -> None:
    """No page writes when it is read: the same answers inside a transaction that cannot write."""
    with tenant(wereld.swv.pk):
        objecten = maak_objecten(wereld)
    rijen = [rij for rij in VAN_VERBAND if rij.hoe == "GET" and rij.antwoorden[ROLLEN.index(rol)] == "200"]
    client = meekijker(wereld, rol)

    antwoorden = {rij.adres: client.get(pad_van(rij, "odp", objecten)).status_code for rij in rijen}

    uitvoer = {adres for adres in antwoorden if adres.endswith("_uitvoer")}  # leaves a line in the logboek: a write
    assert {adres for adres, status in antwoorden.items() if status != 200} == uitvoer
    assert {antwoorden[adres] for adres in uitvoer} <= {403}


@snel
def test_meekijker_verandert_niets(wereld: Wereld) -> None:
    client = meekijker(wereld, "directeur")

    antwoord = client.post(f"/odp/wijken/wijk/{wereld.wijken['polder'].pk}/plan/2027/")

    assert (antwoord.status_code, "U kijkt alleen mee" in antwoord.content.decode()) == (403, True)
    assert wereld.client("directeur").get("/odp/wijken/plan/").context["request"].meekijker is None


@echt
def test_transactie_van_een_meekijker_kan_alleen_lezen(wereld: Wereld) -> None:
    """Also a page that would write on GET: PostgreSQL refuses, and the reader gets the same refusal."""
    client = meekijker(wereld, "directeur")
    verzoek = client.get("/odp/").wsgi_request
    verzoek.lid, verzoek.meekijker = wereld.leden["medewerker"], None

    with tenant(wereld.swv.pk), transaction.atomic():
        assert meekijken.wisselen(verzoek) is None
        with pytest.raises(InternalError) as fout:
            Lid.objects.update(naam="gehackt")

    with tenant(wereld.swv.pk):
        weigering = TenantMiddleware(lambda _: HttpResponse()).process_exception(verzoek, fout.value)
    assert weigering is not None
    assert (weigering.status_code, "U kijkt alleen mee" in weigering.content.decode()) == (403, True)
    with tenant(wereld.swv.pk):
        assert not Lid.objects.filter(naam="gehackt").exists()


@snel
def test_meekijker_haalt_geen_bestanden_op(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        pk = maak_objecten(wereld)["document"]
        Document.objects.filter(pk=pk).update(status="klaar", bestand="bestaat/niet.pdf")

    assert meekijker(wereld, "directeur").get(f"/odp/documenten/{pk}/bestand/").status_code == 403


@snel
@pytest.mark.parametrize("als", ["medewerker", "directeur_bestuurder"])
def test_als_beheerder_of_jezelf_meekijken_kan_niet(wereld: Wereld, als: str) -> None:
    client = wereld.client("medewerker")

    assert client.post(f"/odp/beheer/collega/{wereld.leden[als].pk}/meekijken/").status_code == 403
    assert meekijken.SLEUTEL not in client.session


@snel
def test_lid_van_de_buren_is_er_niet_om_mee_te_kijken(wereld: Wereld, buren: Wereld) -> None:
    client = wereld.client("medewerker")

    assert client.post(f"/odp/beheer/collega/{buren.leden['directeur'].pk}/meekijken/").status_code == 404


@snel
def test_sessie_met_een_lid_van_de_buren_blijft_jezelf(wereld: Wereld, buren: Wereld) -> None:
    """Even when somebody could write the session."""
    client = wereld.client("medewerker")
    sessie = client.session
    sessie["meekijken"] = {"swv": wereld.swv.pk, "lid": buren.leden["directeur"].pk, "tot": time.time() + 600}
    sessie.save()

    assert client.get("/odp/").context["request"].lid == wereld.leden["medewerker"]


@snel
def test_begin_en_einde_staan_in_het_logboek(wereld: Wereld) -> None:
    client = meekijker(wereld, "directeur")
    client.post("/odp/beheer/meekijken/stoppen/")
    client.post("/odp/beheer/meekijken/stoppen/")

    assert client.get("/odp/").context["request"].lid == wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        regels = Logregel.objects.filter(soort="meekijken").order_by("id")
        assert {(regel.wie, regel.over) for regel in regels} == {
            (wereld.leden["medewerker"], wereld.leden["directeur"])
        }
        assert [regel.tekst.split(",")[0] for regel in regels] == ["Begonnen", "Gestopt"]


@snel
@pytest.mark.parametrize("waarom", ["half uur voorbij", "collega vertrok", "eigen rol weg"])
def test_meekijken_houdt_vanzelf_op(wereld: Wereld, waarom: str) -> None:
    client = meekijker(wereld, "directeur")
    if waarom == "half uur voorbij":
        sessie = client.session
        over = sessie["meekijken"]["tot"] - timezone.now().timestamp()
        assert 0 < over <= 1800
        sessie["meekijken"] = sessie["meekijken"] | {"tot": timezone.now().timestamp() - 1}
        sessie.save()
    with tenant(wereld.swv.pk):
        if waarom == "collega vertrok":
            Rol.objects.filter(lid=wereld.leden["directeur"]).update(einde=VANDAAG - datetime.timedelta(days=1))
        if waarom == "eigen rol weg":
            RolFactory(lid=wereld.leden["medewerker"], code="lezer", plek=wereld.plek)
            Rol.objects.filter(lid=wereld.leden["medewerker"], code="medewerker").delete()

    assert client.get("/odp/").context["request"].lid == wereld.leden["medewerker"]
    assert meekijken.SLEUTEL not in client.session
    with tenant(wereld.swv.pk):
        assert Logregel.objects.filter(soort="meekijken", tekst="Afgelopen").count() == 1
