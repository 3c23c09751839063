"""Invitations: one mail, one key that is nowhere kept, one use; nothing about other samenwerkingsverbanden."""

import datetime
import re
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from swv.models import Gebeurtenis, Gebruiker, Lid, Logregel, Rol, Toegang, Uitnodiging
from swv.services import ronde_lopen
from swv.services.uitnodigingen import uitnodiging_bezorgen, vingerafdruk
from swv.tenancy.context import tenant
from tests.wereld import VANDAAG, Wereld, echt, snel

WACHTWOORD = "een lange zin met woorden"
ADRES = "nieuw@voorbeeld.nl"


def uitnodigen(wereld: Wereld, wie: str = "medewerker", **anders: Any) -> HttpResponse:
    velden = {
        "naam": "Noor Nieuw",
        "email": ADRES,
        "code": "directeur",
        "plek": wereld.scholen["christal"].pk,
        "begin": VANDAAG.isoformat(),
    }
    return wereld.client(wie).post("/odp/beheer/uitnodigen/", velden | anders)


def sleutel_uit_mail() -> str:
    gevonden = re.search(r"/odp/uitnodiging/([\w-]+)/", mail.outbox[-1].body)
    assert gevonden is not None
    return gevonden[1]


def ronde(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        ronde_lopen()


def open_link(sleutel: str, client: Client | None = None, **velden: str) -> Any:
    client = client or Client()
    pad = f"/odp/uitnodiging/{sleutel}/"
    return client.post(pad, velden) if velden else client.get(pad)


@pytest.fixture
def sleutel(wereld: Wereld) -> str:
    """Invited, and the mail has arrived."""
    assert uitnodigen(wereld).status_code == 302
    ronde(wereld)
    return sleutel_uit_mail()


@snel
def test_link_zet_het_wachtwoord_en_brengt_binnen(wereld: Wereld, sleutel: str) -> None:
    client = Client()

    welkom = open_link(sleutel, client)
    klaar = open_link(sleutel, client, wachtwoord=WACHTWOORD, nog_eens=WACHTWOORD)

    assert (welkom.status_code, klaar.status_code, klaar["Location"]) == (200, 302, "/odp/")
    assert client.get("/odp/").status_code == 200
    assert Gebruiker.objects.get(email=ADRES).check_password(WACHTWOORD)
    with tenant(wereld.swv.pk):
        lid = Lid.objects.get(gebruiker__email=ADRES)
        assert list(lid.rollen.values_list("code", "plek")) == [("directeur", wereld.scholen["christal"].pk)]


@snel
def test_van_de_sleutel_staat_alleen_de_sha256_in_de_database(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        assert Uitnodiging.objects.get().sleutel == vingerafdruk(sleutel)
        with connection.cursor() as cursor:
            for tabel in ("swv_uitnodiging", "swv_gebeurtenis", "swv_logregel", "swv_gebruiker", "swv_lidevent"):
                cursor.execute(f"SELECT count(*) FROM {tabel} t WHERE t::text LIKE %s", [f"%{sleutel}%"])  # noqa: S608
                assert (tabel, cursor.fetchone()) == (tabel, (0,))


@snel
def test_mail_gaat_een_keer(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        gebeurtenis = Gebeurtenis.objects.get(soort="uitnodiging.versturen")
        uitnodiging_bezorgen(gebeurtenis)
    ronde(wereld)

    assert len(mail.outbox) == 1
    assert mail.outbox[0].to == [ADRES]


@snel
def test_twee_keer_opnieuw_voor_de_ronde_is_een_mail(wereld: Wereld) -> None:
    uitnodigen(wereld)
    with tenant(wereld.swv.pk):
        pk = Uitnodiging.objects.get().pk
    for _ in range(2):
        wereld.client("medewerker").post(f"/odp/beheer/uitnodiging/{pk}/opnieuw/")

    ronde(wereld)

    assert len(mail.outbox) == 1
    assert open_link(sleutel_uit_mail()).status_code == 200


@snel
def test_nieuwe_link_maakt_de_oude_dood(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        pk = Uitnodiging.objects.get().pk
    wereld.client("medewerker").post(f"/odp/beheer/uitnodiging/{pk}/opnieuw/")
    ronde(wereld)

    assert (open_link(sleutel).status_code, open_link(sleutel_uit_mail()).status_code) == (404, 200)


@snel
def test_gebruikte_link_zet_niet_nog_een_wachtwoord(wereld: Wereld, sleutel: str) -> None:
    open_link(sleutel, wachtwoord=WACHTWOORD, nog_eens=WACHTWOORD)

    weer = open_link(sleutel, wachtwoord="een heel andere lange zin", nog_eens="een heel andere lange zin")

    assert weer.status_code == 410
    assert "al gebruikt" in weer.content.decode()
    assert Gebruiker.objects.get(email=ADRES).check_password(WACHTWOORD)


@snel
def test_oude_link_werkt_niet(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        Uitnodiging.objects.update(verloopt_op=timezone.now() - datetime.timedelta(seconds=1))

    antwoord = open_link(sleutel, wachtwoord=WACHTWOORD, nog_eens=WACHTWOORD)

    assert antwoord.status_code == 410
    assert "te oud" in antwoord.content.decode()
    assert not Gebruiker.objects.get(email=ADRES).has_usable_password()


@snel
def test_link_werkt_veertien_dagen(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        over = Uitnodiging.objects.get().verloopt_op - timezone.now()

    assert datetime.timedelta(days=13, hours=23) < over <= datetime.timedelta(days=14)


@snel
def test_onbekende_sleutel_en_onbekende_slug_geven_dezelfde_pagina(wereld: Wereld, sleutel: str) -> None:
    client = Client()

    paginas = [client.get(f"/{slug}/uitnodiging/raden/") for slug in ("odp", "bestaatniet")]
    paginas.append(client.get(f"/bestaatniet/uitnodiging/{sleutel}/"))

    assert [pagina.status_code for pagina in paginas] == [404, 404, 404]
    assert len({pagina.content for pagina in paginas}) == 1


@snel
def test_sleutel_van_de_buren_werkt_hier_niet(wereld: Wereld, buren: Wereld, sleutel: str) -> None:
    assert Client().get(f"/almere/uitnodiging/{sleutel}/").status_code == 404


@snel
@pytest.mark.parametrize(("een", "twee"), [("kort", "kort"), (ADRES, ADRES), (WACHTWOORD, "iets heel anders hier")])
def test_zwak_of_ongelijk_wachtwoord_wordt_geweigerd(wereld: Wereld, sleutel: str, een: str, twee: str) -> None:
    antwoord = open_link(sleutel, wachtwoord=een, nog_eens=twee)

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors
    assert not Gebruiker.objects.get(email=ADRES).has_usable_password()


@snel
@pytest.mark.parametrize("inlog", ["wachtwoord", "inlogdienst"])
def test_wie_elders_al_inlogt_krijgt_geen_nieuw_wachtwoord(wereld: Wereld, buren: Wereld, inlog: str) -> None:
    """A password, or a login through an inlogdienst: the link leads to the login and nothing else."""
    gebruiker = buren.leden["directeur"].gebruiker
    if inlog == "wachtwoord":
        gebruiker.set_password("van de buren zelf")
    else:
        gebruiker.last_login = timezone.now()
    gebruiker.save()
    eerst = gebruiker.password
    uitnodigen(wereld, email=gebruiker.email)
    ronde(wereld)

    antwoorden = [
        open_link(sleutel_uit_mail()),
        open_link(sleutel_uit_mail(), wachtwoord=WACHTWOORD, nog_eens=WACHTWOORD),
    ]

    assert [(a.status_code, a["Location"]) for a in antwoorden] == [(302, "/odp/inloggen/")] * 2
    gebruiker.refresh_from_db()
    assert gebruiker.password == eerst
    client = Client()
    client.force_login(gebruiker)
    assert client.get("/odp/").status_code == 200


@snel
def test_uitnodiger_leert_niet_of_de_inlog_al_bestond(wereld: Wereld, buren: Wereld) -> None:
    bestaand = buren.leden["directeur"].gebruiker
    bestaand.set_password("van de buren zelf")
    bestaand.save()
    paginas = []
    for adres in (bestaand.email, ADRES):
        antwoord = uitnodigen(wereld, email=adres)
        ronde(wereld)
        pagina = wereld.client("medewerker").get(antwoord["Location"])
        tekst = re.sub(r'value="[^"]+"|Token": "\w+"|/\d+/|uitnodiging/\d+', "", pagina.content.decode()).replace(
            adres, "ADRES"
        )
        paginas.append(tekst)

    assert paginas[0] == paginas[1]
    mails = [re.sub(r"uitnodiging/[\w-]+", "", brief.body) for brief in mail.outbox]
    assert mails[0] == mails[1]


@snel
def test_adres_van_een_collega_krijgt_geen_tweede_lid(wereld: Wereld) -> None:
    antwoord = uitnodigen(wereld, email=wereld.leden["collega"].gebruiker.email.upper())

    assert "Collega odp" in antwoord.context["form"].errors["email"][0]
    with tenant(wereld.swv.pk):
        assert not Uitnodiging.objects.exists()


@snel
def test_medewerker_nodigt_geen_directeur_bestuurder_uit(wereld: Wereld) -> None:
    antwoord = uitnodigen(wereld, code="directeur_bestuurder", plek=wereld.plek.pk)

    assert list(antwoord.context["form"].errors) == ["code"]
    assert not Gebruiker.objects.filter(email=ADRES).exists()


@snel
def test_ingetrokken_uitnodiging_laat_niemand_binnen(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        pk = Uitnodiging.objects.get().pk

    wereld.client("medewerker").post(f"/odp/beheer/uitnodiging/{pk}/intrekken/")

    assert open_link(sleutel).status_code == 410
    assert not Toegang.objects.filter(gebruiker__email=ADRES).exists()


@snel
def test_intrekken_na_inloggen_kan_niet_meer(wereld: Wereld, sleutel: str) -> None:
    with tenant(wereld.swv.pk):
        uitnodiging = Uitnodiging.objects.get()
        Logregel.objects.create(soort="ingelogd", wie=uitnodiging.lid, tekst="")

    antwoord = wereld.client("medewerker").post(f"/odp/beheer/uitnodiging/{uitnodiging.pk}/intrekken/")

    assert "al ingelogd" in antwoord.content.decode()
    assert Toegang.objects.filter(gebruiker__email=ADRES).exists()


@snel
def test_mislukte_mail_blijft_staan_en_gaat_later(wereld: Wereld, settings: Any) -> None:
    uitnodigen(wereld)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    ronde(wereld)
    with tenant(wereld.swv.pk):
        assert Gebeurtenis.objects.get(soort="uitnodiging.versturen").pogingen == 1
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

    ronde(wereld)

    assert open_link(sleutel_uit_mail()).status_code == 200


@echt
def test_link_werkt_ook_met_echte_transacties_en_het_logboek_weet_het(wereld: Wereld) -> None:
    uitnodigen(wereld)
    ronde(wereld)
    client = Client()

    klaar = open_link(sleutel_uit_mail(), client, wachtwoord=WACHTWOORD, nog_eens=WACHTWOORD)

    assert (klaar.status_code, client.get("/odp/").status_code) == (302, 200)
    with tenant(wereld.swv.pk):
        soorten = list(Logregel.objects.order_by("id").values_list("soort", flat=True))
        assert soorten == ["rol", "uitnodiging", "uitnodiging", "ingelogd"]
        assert Rol.objects.filter(lid__gebruiker__email=ADRES).count() == 1
