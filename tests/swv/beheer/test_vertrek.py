"""Somebody leaves: everything ends in one step, also what lies open, and comes back with an invitation."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from swv.models import Lid, Logregel, Mandaat, Rol, Toegang, Uitnodiging
from swv.services import lid_laten_vertrekken
from swv.services.uitnodigingen import uitnodigen
from swv.tenancy.context import tenant
from tests.factories import RolFactory
from tests.wereld import VANDAAG, Wereld, snel


@snel
def test_vertrek_stopt_een_open_sessie_meteen(wereld: Wereld) -> None:
    lid, sessie = wereld.leden["directeur"], wereld.client("directeur")
    assert sessie.get("/odp/").status_code == 200

    wereld.client("medewerker").post(f"/odp/beheer/collega/{lid.pk}/vertrek/")

    assert (sessie.get("/odp/").status_code, sessie.get("/api/v1/odp/wijken/").status_code) == (404, 404)
    with tenant(wereld.swv.pk):
        lid.refresh_from_db()
        assert lid.vertrokken_op == VANDAAG
        assert list(lid.rollen.values_list("einde", flat=True)) == [VANDAAG]
        assert Logregel.objects.get(soort="vertrok").over == lid


@snel
def test_vertrek_trekt_mandaten_uitnodigingen_en_rollen_van_later_in(wereld: Wereld) -> None:
    gever, nemer = wereld.leden["bestuurder"], wereld.leden["kwaliteitsmedewerker"]
    with tenant(wereld.swv.pk):
        for een, ander in ((gever, nemer), (wereld.leden["andere_bestuurder"], gever)):
            Mandaat.objects.create(
                gever=een,
                nemer=ander,
                bestuur=wereld.besturen["siko"].plek,
                tot_bedrag=Decimal(1),
                begin=VANDAAG,
                einde=VANDAAG,
            )
        morgen = timezone.now() + datetime.timedelta(days=1)
        uitnodiging = Uitnodiging.objects.create(lid=gever, sleutel="x", verloopt_op=morgen, gemaakt_door=nemer)
        later = RolFactory(lid=gever, code="lezer", plek=wereld.plek, begin=morgen.date().replace(year=2030))

        lid_laten_vertrekken(lid=gever, door=wereld.leden["medewerker"])

        assert not Mandaat.objects.filter(ingetrokken_op=None).exists()
        uitnodiging.refresh_from_db()
        assert uitnodiging.verloopt_op <= timezone.now()
        assert not Rol.objects.filter(pk=later.pk).exists()


@snel
def test_vertrek_laat_een_ander_samenwerkingsverband_met_rust(wereld: Wereld, buren: Wereld) -> None:
    gebruiker = wereld.leden["directeur"].gebruiker
    with tenant(buren.swv.pk):
        daar = Lid.objects.create(gebruiker=gebruiker, naam="Daar")
        RolFactory(lid=daar, code="lezer", plek=buren.plek)
    Toegang.objects.create(gebruiker=gebruiker, samenwerkingsverband=buren.swv)
    with tenant(wereld.swv.pk):
        lid_laten_vertrekken(lid=wereld.leden["directeur"], door=wereld.leden["medewerker"])

    assert list(Toegang.objects.filter(gebruiker=gebruiker).values_list("samenwerkingsverband", flat=True)) == [
        buren.swv.pk
    ]
    with tenant(buren.swv.pk):
        daar.refresh_from_db()
        assert daar.vertrokken_op is None


@snel
def test_pagina_toont_eerst_wat_nog_wacht(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lid = wereld.leden["directeur"]

    pagina = wereld.client("medewerker").get(f"/odp/beheer/collega/{lid.pk}/vertrek/")

    eigen = wereld.client("directeur").get("/odp/")
    assert pagina.context["beurten"] == eigen.context["beurten"]
    assert pagina.context["beurten"] != []
    assert Toegang.objects.filter(gebruiker=lid.gebruiker).exists()


@snel
def test_tweede_klik_op_vertrek_verandert_niets(wereld: Wereld) -> None:
    lid, door = wereld.leden["directeur"], wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        lid_laten_vertrekken(lid=lid, door=door)
        lid_laten_vertrekken(lid=lid, door=door)

        assert Logregel.objects.filter(soort="vertrok").count() == 1


@snel
def test_opnieuw_uitnodigen_op_dezelfde_dag_brengt_hetzelfde_lid_terug(wereld: Wereld) -> None:
    lid, door = wereld.leden["directeur"], wereld.leden["medewerker"]
    with tenant(wereld.swv.pk):
        lid_laten_vertrekken(lid=lid, door=door)
        terug = uitnodigen(
            naam="Weer Terug",
            email=lid.gebruiker.email,
            code="directeur",
            plek=wereld.scholen["avonturijn"].plek,
            begin=VANDAAG,
            door=door,
        )

        assert (terug.pk, terug.vertrokken_op) == (lid.pk, None)
        assert sum(rol.geldt_op(VANDAAG) for rol in Rol.objects.filter(lid=lid)) == 1
    assert wereld.client("directeur").get("/odp/").status_code == 200


@snel
def test_medewerker_zet_de_directeur_bestuurder_niet_uit_dienst(wereld: Wereld) -> None:
    hoogste = wereld.leden["directeur_bestuurder"]

    antwoord = wereld.client("medewerker").post(f"/odp/beheer/collega/{hoogste.pk}/vertrek/")

    assert antwoord.status_code == 403
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="alleen een directeur-bestuurder"):
        lid_laten_vertrekken(lid=hoogste, door=wereld.leden["medewerker"])


@snel
def test_laatste_beheerder_kan_niet_vertrekken(wereld: Wereld) -> None:
    """The one who acts has the keys until tomorrow only."""
    with tenant(wereld.swv.pk):
        Rol.objects.filter(code="medewerker").update(einde=VANDAAG)
        tijdelijk = RolFactory(
            lid=wereld.leden["collega"], code="directeur_bestuurder", plek=wereld.plek, einde=VANDAAG
        )

        with pytest.raises(ValidationError, match="laatste"):
            lid_laten_vertrekken(lid=wereld.leden["directeur_bestuurder"], door=tijdelijk.lid)

        assert Lid.objects.get(pk=wereld.leden["directeur_bestuurder"].pk).vertrokken_op is None
