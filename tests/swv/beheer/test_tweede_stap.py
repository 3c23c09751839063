"""A beheerder asks the second step of everybody; from the next page on it holds."""

from swv.models import Instelling, Logregel
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel


@snel
def test_tweede_stap_voor_iedereen_geldt_vanaf_de_volgende_pagina(wereld: Wereld, buren: Wereld) -> None:
    directeur, bij_de_buren = wereld.client("directeur"), buren.client("directeur")
    eerst = directeur.get("/odp/").status_code

    antwoord = wereld.client("medewerker").post("/odp/beheer/tweede-stap/", {"iedereen": "on"})

    assert (eerst, antwoord.status_code) == (200, 302)
    assert directeur.get("/odp/").status_code == 302
    assert bij_de_buren.get("/almere/").status_code == 200


@snel
def test_tweede_stap_twee_keer_opslaan_staat_een_keer_in_het_logboek(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    for _ in range(2):
        client.post("/odp/beheer/tweede-stap/", {"iedereen": "on"})

    with tenant(wereld.swv.pk):
        assert Instelling.objects.get().tweestaps_verplicht
        assert Logregel.objects.filter(soort="instelling", wie=wereld.leden["medewerker"]).count() == 1


@snel
def test_tweede_stap_weer_uit_laat_iedereen_binnen_met_een_wachtwoord(wereld: Wereld) -> None:
    client = wereld.client("medewerker")
    client.post("/odp/beheer/tweede-stap/", {"iedereen": "on"})

    client.post("/odp/beheer/tweede-stap/", {})

    assert wereld.client("directeur").get("/odp/").status_code == 200
