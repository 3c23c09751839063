"""Evaluatiegesprekken: begin from the one before, two people fill in, closed for good, and who reads what."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from swv.models import Document, Lid, Plek
from swv.register import register
from swv.services import bestandspad, ronde_lopen
from swv.tenancy.context import tenant
from tests.wereld import VANDAAG, Wereld, snel
from wijken import services
from wijken.models import Actiepunt, Dialoogkaart, Gesprek
from wijken.overzichten.gesprekken import Gespreksjaar, verwacht
from wijken.services.gesprekken import AF
from wijken.services.samen_invullen import stempel

LEEG = stempel(("", ""))
HTMX = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "opslag"}
ACTIE = {"actie-tekst": "Samen kijken", "actie-wie": "Directeur", "actie-voor": "2026-12-18"}


def gesprek_met(
    wereld: Wereld, waar: str = "avonturijn", dag: datetime.date = VANDAAG, vorm: str = "gesprek"
) -> Gesprek:
    plek = Plek.objects.get(pk=(wereld.scholen.get(waar) or wereld.wijken[waar]).pk)
    return services.gesprek_beginnen(plek=plek, datum=dag, vorm=vorm, door=wereld.leden["procesbegeleider"])


def gehouden(wereld: Wereld, waar: str = "avonturijn", dag: datetime.date = VANDAAG, vorm: str = "gesprek") -> Gesprek:
    gesprek = gesprek_met(wereld, waar, dag, vorm)
    gesprek.onderwerpen.filter(volgorde=1).update(stand="aandacht", notitie="Weinig tijd")
    return services.gesprek_afronden(gesprek=gesprek)


def blad(gesprek: Gesprek, stand: str = "goed", notitie: str = "Elkaar gebeld", was: str = LEEG) -> dict[str, str]:
    """What a page sends of the first topic."""
    sleutel = f"onderwerp-{gesprek.onderwerpen.get(volgorde=1).pk}"
    return {f"{sleutel}-stand": stand, f"{sleutel}-notitie": notitie, f"{sleutel}-was": was}


def pagina(wereld: Wereld, wie: str, pad: str) -> str:
    antwoord = wereld.client(wie).get(f"/odp/wijken/{pad}")
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def beurten(wereld: Wereld, wie: str) -> dict[str, str]:
    with tenant(wereld.swv.pk):
        lid = Lid.objects.get(pk=wereld.leden[wie].pk)  # what a request knows of a member, it keeps
        return {beurt.sleutel: beurt.titel for beurt in register.beurten_van("odp", lid)}


@snel
def test_gesprek_begint_met_de_stand_en_de_open_punten_van_het_vorige(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        vorig = gehouden(wereld, dag=datetime.date(2026, 4, 9))
        services.actiepunt_maken(
            plek=vorig.plek, tekst="Bellen", wie="x", voor=VANDAAG, herkomst="h", door=vorig.gemaakt_door, gesprek=vorig
        )
    client = wereld.client("procesbegeleider")

    antwoord = client.post(f"/odp/wijken/gesprek/plek/{vorig.plek_id}/", {"gesprek-datum": "2026-11-22"})

    nieuw = client.get(antwoord.url).content.decode()
    assert "Vorige keer (9 april 2026): vraagt aandacht. “Weinig tijd”" in nieuw
    assert "Eerst: één open actiepunt" in nieuw


@snel
def test_gesprek_bewaart_blad_en_actiepunt_in_een_keer_en_de_fout_verliest_niets(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gesprek_met(wereld)
        velden = blad(gesprek) | ACTIE
    adres, client = f"/odp/wijken/gesprek/{gesprek.pk}/", wereld.client("directeur")

    gisteren = client.post(adres, velden | {"actie-voor": "2026-11-21"}).content.decode()
    for _ in range(2):
        assert client.post(adres, velden | {"stap": "actiepunt"}).status_code == 302

    assert "Deze dag is al voorbij." in gisteren
    assert 'value="Samen kijken"' in gisteren
    with tenant(wereld.swv.pk):
        assert list(gesprek.onderwerpen.exclude(stand="").values_list("stand", "notitie")) == [
            ("goed", "Elkaar gebeld")
        ]
        punt = Actiepunt.objects.get()
        assert (punt.gesprek_id, punt.herkomst) == (
            gesprek.pk,
            "Afgesproken in het evaluatiegesprek van 22 november 2026",
        )


@snel
def test_twee_mensen_in_een_onderwerp_zien_elkaars_woorden(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gesprek_met(wereld)
        mijn, hunne = blad(gesprek, notitie="Mijn zin"), blad(gesprek, stand="op_weg", notitie="Hun zin")
    adres = f"/odp/wijken/gesprek/{gesprek.pk}/"
    wereld.client("procesbegeleider").post(adres, hunne, **HTMX)

    antwoord = wereld.client("directeur").post(adres, mijn, **HTMX).content.decode()

    assert "Hun zin" in antwoord
    assert "Eén regel is nog niet opgeslagen" in antwoord


@snel
def test_naam_van_een_leerling_wordt_geweigerd_en_blijft_staan(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gesprek_met(wereld)
        velden = blad(gesprek, notitie="Over leerling 123456782")

    antwoord = wereld.client("directeur").post(f"/odp/wijken/gesprek/{gesprek.pk}/", velden).content.decode()

    assert "Over leerling 123456782" in antwoord
    with tenant(wereld.swv.pk):
        assert not gesprek.onderwerpen.exclude(notitie="").exists()


@snel
def test_afgerond_gesprek_verandert_niet_en_verliest_geen_getypte_tekst(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gehouden(wereld)
        velden = blad(gesprek, notitie="Te laat getypt", was=stempel(("aandacht", "Weinig tijd")))

    antwoord = wereld.client("directeur").post(f"/odp/wijken/gesprek/{gesprek.pk}/", velden).content.decode()

    assert AF in antwoord
    assert "Te laat getypt" in antwoord
    with tenant(wereld.swv.pk):
        assert gesprek.onderwerpen.get(volgorde=1).notitie == "Weinig tijd"
    assert "standkeuze" not in pagina(wereld, "procesbegeleider", f"gesprek/{gesprek.pk}/")


@snel
def test_afronden_vraagt_een_dag_die_er_was_en_iets_dat_is_gezegd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        straks, leeg = gesprek_met(wereld, dag=datetime.date(2026, 12, 3)), gesprek_met(wereld)
        for gesprek, woord in ((straks, "nog niet geweest"), (leeg, "ten minste één onderwerp")):
            with pytest.raises(ValidationError, match=woord):
                services.gesprek_afronden(gesprek=gesprek)
        services.gesprek_weghalen(gesprek=leeg)
        with pytest.raises(ValidationError, match="Er is al iets opgeschreven"):
            straks.onderwerpen.update(notitie="Iets")
            services.gesprek_weghalen(gesprek=straks)

        assert list(Gesprek.objects.all()) == [straks]


@snel
def test_schriftelijk_vult_de_directeur_alleen_in(wereld: Wereld) -> None:
    school = wereld.scholen["avonturijn"].pk
    antwoord = wereld.client("directeur").post(
        f"/odp/wijken/gesprek/plek/{school}/", {"schriftelijk-datum": "2026-11-22"}
    )
    with tenant(wereld.swv.pk):
        gesprek = Gesprek.objects.get()

    assert (gesprek.vorm, antwoord.url) == ("schriftelijk", f"/odp/wijken/gesprek/{gesprek.pk}/")
    assert wereld.client("procesbegeleider").post(antwoord.url).status_code == 403
    assert "standkeuze" not in pagina(wereld, "procesbegeleider", f"gesprek/{gesprek.pk}/")
    assert "standkeuze" in pagina(wereld, "directeur", f"gesprek/{gesprek.pk}/")
    assert "schriftelijk-datum" not in pagina(wereld, "directeur", f"gesprek/plek/{wereld.wijken['polder'].pk}/")


@snel
def test_samenwerkingsverband_leest_dat_het_er_was_en_niet_wat_er_is_gezegd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gehouden(wereld)

    plek = pagina(wereld, "medewerker", f"gesprek/plek/{gesprek.plek_id}/")

    assert "1 van 2 gesprekken in 2026" in plek
    assert f"gesprek/{gesprek.pk}/" not in plek
    assert wereld.client("medewerker").get(f"/odp/wijken/gesprek/{gesprek.pk}/").status_code == 403
    assert "vraagt aandacht" not in pagina(wereld, "medewerker", f"school/{gesprek.plek_id}/")
    assert "Eén vraagt aandacht" in pagina(wereld, "kwaliteitsmedewerker", f"school/{gesprek.plek_id}/")


@snel
def test_begeleiding_en_de_lijst_tellen_gesprekken_per_wijk_en_school(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gehouden(wereld, "polder", datetime.date(2026, 4, 9))
        gehouden(wereld, "christal", datetime.date(2026, 4, 10))
        gehouden(wereld, "christal", datetime.date(2026, 4, 11), vorm="schriftelijk")

    begeleiding, lijst = (
        pagina(wereld, "procesbegeleider", "begeleiding/"),
        pagina(wereld, "procesbegeleider", "gesprek/"),
    )

    assert "1 van 2, scholen 1 van 6" in begeleiding
    assert "Twee evaluatiegesprekken ontbreken in 2026" in begeleiding
    assert lijst.count("1 van 2") == 2
    assert lijst.count("één te weinig") == 2


@snel
def test_aan_zet_zegt_wat_er_te_plannen_af_te_ronden_en_in_te_vullen_is(wereld: Wereld) -> None:
    assert not [sleutel for sleutel in beurten(wereld, "procesbegeleider") if "gesprek" in sleutel]
    with tenant(wereld.swv.pk):
        oud, nu = gesprek_met(wereld, dag=datetime.date(2026, 11, 2)), gesprek_met(wereld, "christal")

    pb, directeur = beurten(wereld, "procesbegeleider"), beurten(wereld, "directeur")

    assert pb["gesprekken-plannen"] == "Vier plekken hebben nog een evaluatiegesprek nodig"
    assert pb[f"gesprek-{oud.pk}"] == "Rond af: evaluatiegesprek Avonturijn"
    assert pb[f"gesprek-{nu.pk}"] == "Vandaag: evaluatiegesprek Christal"
    assert directeur[f"gesprek-schriftelijk-{oud.plek_id}"] == "Hoe gaat het samenwerken op Avonturijn?"
    assert f"gesprek-{oud.pk}" not in directeur


@snel
def test_actiepunt_van_een_school_staat_bij_haar_directeur_en_is_af_te_vinken(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gesprek_met(wereld)
        punt = services.actiepunt_maken(
            plek=gesprek.plek, tekst="Bellen", wie="Team", voor=VANDAAG, herkomst="h", door=gesprek.gemaakt_door
        )
    assert beurten(wereld, "directeur")[f"actiepunt-{punt.pk}"] == "Bellen"
    assert f"actiepunt-{punt.pk}" not in beurten(wereld, "collega")

    antwoord = wereld.client("directeur").post(f"/odp/wijken/overleg/actiepunt/{punt.pk}/", {"klaar": "1"})

    assert antwoord.url == f"/odp/wijken/gesprek/plek/{gesprek.plek_id}/"
    assert f"actiepunt-{punt.pk}" not in beurten(wereld, "directeur")
    assert wereld.client("collega").post(f"/odp/wijken/overleg/actiepunt/{punt.pk}/").status_code == 403


@snel
def test_jaarkalender_heeft_de_gesprekken_en_hun_uiterste_dagen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek_met(wereld, dag=datetime.date(2026, 12, 3))

        titels = {dag.titel: dag.datum for dag in register.dagen_van("odp", wereld.leden["directeur"], 2026)}

    assert titels["Evaluatiegesprek Avonturijn"] == datetime.date(2026, 12, 3)
    assert titels["Eerste evaluatiegesprek van 2026 gehouden"] == datetime.date(2026, 6, 30)


@snel
def test_verslag_is_een_pdf_met_wat_er_is_gezegd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        gesprek = gehouden(wereld)
    wereld.client("bestuurder").post(f"/odp/wijken/gesprek/{gesprek.pk}/verslag/")
    with tenant(wereld.swv.pk):
        document = Document.objects.get()
        ronde_lopen()

        document.refresh_from_db()
        tekst = "".join(blad.extract_text() for blad in PdfReader(bestandspad(document)).pages)
    assert "Weinig tijd" in tekst
    assert "Evaluatiegesprek Avonturijn" in tekst


@snel
def test_kaart_toevoegen_schuiven_en_stoppen_laat_oude_gesprekken_staan(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        oud = gesprek_met(wereld)
        eerste = Dialoogkaart.objects.get(volgorde=1)
    client = wereld.client("medewerker")
    client.post("/odp/wijken/gesprek/kaart/nieuw/", {"titel": "Thuiszitters", "vraag": "Wie mist?", "voor": "school"})
    client.post(f"/odp/wijken/gesprek/kaart/{eerste.pk}/", {"titel": "Samen", "vraag": "", "voor": "beide"})
    client.post(f"/odp/wijken/gesprek/kaart/{eerste.pk}/naar/neer/")
    dubbel = client.post("/odp/wijken/gesprek/kaart/nieuw/", {"titel": "thuiszitters", "voor": "beide"})
    with tenant(wereld.swv.pk):
        tweede = Dialoogkaart.objects.get(titel="Zorgplicht")
    client.post(f"/odp/wijken/gesprek/kaart/{tweede.pk}/einde/")

    assert "Deze kaart is er al." in dubbel.content.decode()
    assert "Zet terug" in pagina(wereld, "medewerker", "gesprek/kaart/")
    with tenant(wereld.swv.pk):
        nieuw = gesprek_met(wereld, "ligthart")
        assert list(nieuw.onderwerpen.values_list("titel", flat=True))[:2] == ["Samen", "Basisondersteuning"]
        assert nieuw.onderwerpen.last().titel == "Thuiszitters"
        assert oud.onderwerpen.get(volgorde=1).titel == "Samenwerken in de wijk"


@snel
def test_paginas_van_gesprekken_vragen_weinig_van_de_database(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        for maand in (2, 4, 6):
            gesprek = gehouden(wereld, dag=datetime.date(2026, maand, 9))
            gehouden(wereld, "polder", datetime.date(2026, maand, 9))
            gehouden(wereld, "christal", datetime.date(2026, maand, 9))
    wijk = wereld.wijken["polder"].pk
    paden = (
        "", f"wijken/wijk/{wijk}/", f"wijken/school/{gesprek.plek_id}/", "wijken/begeleiding/", "wijken/gesprek/",
        f"wijken/gesprek/plek/{wijk}/", f"wijken/gesprek/{gesprek.pk}/", "kalender/",
    )  # fmt: skip

    for wie in ("procesbegeleider", "medewerker"):
        te_veel = {pad: n for pad in paden if (n := _vragen(wereld.client(wie), pad)) > 15}
        assert te_veel == {}, wie


def _vragen(client: Any, pad: str) -> int:
    with CaptureQueriesContext(connection) as gesteld:
        client.get(f"/odp/{pad}")
    geen = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "SELECT set_config")
    return sum(not vraag["sql"].startswith(geen) for vraag in gesteld.captured_queries)


def test_een_gepland_gesprek_telt_nog_niet_mee_en_ontbreekt_ook_niet() -> None:
    gepland = Gesprek(datum=datetime.date(2026, 12, 3))

    assert verwacht(2026) == 1
    assert verwacht(2026, vooraf=datetime.timedelta(weeks=6)) == 2
    assert (Gespreksjaar([gepland], 2026).tekst, Gespreksjaar([gepland], 2026).ontbreekt) == ("0 van 2", 0)
    assert Gespreksjaar([], 2026).ontbreekt == 1
    assert Gespreksjaar([], 2025).ontbreekt == 2
