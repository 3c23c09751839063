"""The sociale kaart: made once, kept by the wijk, found by everybody, on one A4."""

import datetime
import io
from typing import Any

import pytest
from pypdf import PdfReader

from swv.dagen import vandaag
from swv.register import register
from swv.services import document_vragen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.kaartpanelen import beurten_van_kaart
from wijken.models import Contactpersoon, Organisatie, Organisatiewijk

pytestmark = snel
WIJKTEAM = {"naam": "Wijkteam Polder", "soort": "wijkteam", "aanbod": "Hulp bij taal", "telefoon": "+31 612345678"}


@pytest.fixture
def taalhuis(wereld: Wereld) -> Organisatie:
    """Works in haven, checked too long ago, with a person who can log in as partner."""
    with tenant(wereld.swv.pk):
        organisatie = Organisatie.objects.create(
            naam="Taalhuis", soort="vereniging", aanbod="Voorlezen", nagekeken_op=datetime.date(2025, 11, 1)
        )
        Organisatiewijk.objects.create(organisatie=organisatie, wijk=wereld.wijken["haven"])
        Contactpersoon.objects.create(
            organisatie=organisatie, naam="Kim Voorbeeld", functie="taalcoach", lid=wereld.leden["partner"]
        )
        return organisatie


def pad(wereld: Wereld, wijk: str, verder: str = "") -> str:
    return f"/odp/wijken/wijk/{wereld.wijken[wijk].pk}/sociale-kaart/{verder}"


def test_directeur_zet_een_organisatie_met_contactpersoon_erbij(wereld: Wereld) -> None:
    client = wereld.client("directeur")

    client.post(pad(wereld, "polder", "erbij/"), WIJKTEAM | {"persoon": "Daan Voorbeeld", "functie": "gezinscoach"})
    pagina = client.get(pad(wereld, "polder")).content.decode()

    assert "organisatie rond Polder" in pagina
    assert [tekst in pagina for tekst in ("Daan Voorbeeld", "gezinscoach", "0612345678", "22 november 2026")] == [
        True
    ] * 4
    assert [tekst in pagina for tekst in ("Directeur odp", "Derde odp", "Procesbegeleider odp", "Vreemde odp")] == [
        True,
        True,
        True,
        False,
    ]


def test_bekende_organisatie_is_een_vinkje_en_geen_tweede(wereld: Wereld, taalhuis: Organisatie) -> None:
    client, erbij = wereld.client("directeur"), pad(wereld, "polder", "erbij/")

    nieuw = client.post(erbij, {"naam": "TAALHUIS", "soort": "vereniging"}).content.decode()
    client.post(erbij, {"stap": "plaatsen", "organisaties": [taalhuis.pk]})

    assert "is al bekend in dit samenwerkingsverband" in nieuw
    with tenant(wereld.swv.pk):
        assert Organisatie.objects.count() == 1
        assert {rij.wijk for rij in taalhuis.werkgebied.all()} == {wereld.wijken["haven"], wereld.wijken["polder"]}


def test_andere_wijk_leest_maar_wijzigt_niet(wereld: Wereld, taalhuis: Organisatie) -> None:
    eigen = f"/odp/wijken/organisatie/{taalhuis.pk}/"
    client = wereld.client("directeur")

    antwoorden = [client.get(waar).status_code for waar in (pad(wereld, "haven"), eigen, f"{eigen}wijzigen/")]
    antwoorden += [client.post(eigen, {"stap": stap}).status_code for stap in ("klopt", "stop")]

    assert antwoorden == [200, 200, 403, 403, 403]


def test_klopt_nog_haalt_nakijken_weg(wereld: Wereld, taalhuis: Organisatie) -> None:
    client = wereld.client("vreemde")
    voor = client.get(pad(wereld, "haven")).content.decode()

    client.post(f"/odp/wijken/organisatie/{taalhuis.pk}/", {"stap": "klopt", "wijk": wereld.wijken["haven"].pk})
    na = client.get(pad(wereld, "haven")).content.decode()

    assert (" nakijken</span>" in voor, " nakijken</span>" in na) == (True, False)
    with tenant(wereld.swv.pk):
        taalhuis.refresh_from_db()
        assert (taalhuis.nagekeken_op, taalhuis.nagekeken_door) == (vandaag(), wereld.leden["vreemde"])


def test_partner_verbetert_de_eigen_organisatie_maar_beeindigt_haar_niet(wereld: Wereld, taalhuis: Organisatie) -> None:
    client, eigen = wereld.client("partner"), f"/odp/wijken/organisatie/{taalhuis.pk}/"

    beurten = [beurt.titel for beurt in _beurten(wereld, "partner")]
    wijzigen = client.post(f"{eigen}wijzigen/", {"naam": "Taalhuis", "soort": "vereniging", "aanbod": "Taalcafé"})

    assert beurten == ["Klopt dit nog: Taalhuis"]
    assert (wijzigen.status_code, client.post(eigen, {"stap": "stop"}).status_code) == (302, 403)
    assert list(_beurten(wereld, "partner")) == []
    with tenant(wereld.swv.pk):
        taalhuis.refresh_from_db()
        assert (taalhuis.aanbod, taalhuis.werkgebied.count()) == ("Taalcafé", 1)


def test_zoeken_vindt_op_naam_aanbod_en_functie_in_alle_wijken(wereld: Wereld, taalhuis: Organisatie) -> None:
    client = wereld.client("bestuurder")

    gevonden = {
        woord: "Taalhuis" in client.get(f"/odp/wijken/organisatie/?zoek={woord}").content.decode()
        for woord in ("taal", "voorlezen", "coach", "voetbal")
    }

    assert gevonden == {"taal": True, "voorlezen": True, "coach": True, "voetbal": False}


def test_gestopte_organisatie_staat_op_geen_kaart_en_komt_terug(wereld: Wereld, taalhuis: Organisatie) -> None:
    client, eigen = wereld.client("vreemde"), f"/odp/wijken/organisatie/{taalhuis.pk}/"

    client.post(eigen, {"stap": "stop"})
    weg = client.get(pad(wereld, "haven")).content.decode()
    client.post(eigen, {"stap": "terug"})

    assert "Nog geen organisaties" in weg
    assert "Nog geen organisaties" not in client.get(pad(wereld, "haven")).content.decode()


def test_nummer_van_negen_cijfers_en_een_onzinnummer_worden_geweigerd_zonder_iets_te_verliezen(wereld: Wereld) -> None:
    antwoord = wereld.client("directeur").post(pad(wereld, "polder", "erbij/"), WIJKTEAM | {"telefoon": "bel maar"})

    assert [
        "Dit is geen telefoonnummer" in antwoord.content.decode(),
        "Hulp bij taal" in antwoord.content.decode(),
    ] == [
        True,
        True,
    ]
    with tenant(wereld.swv.pk):
        assert Organisatie.objects.count() == 0


def test_kaart_past_op_een_toegankelijk_a4_hoe_vol_zij_ook_is(wereld: Wereld) -> None:
    haven = wereld.wijken["haven"]
    with tenant(wereld.swv.pk):
        rijen = Organisatie.objects.bulk_create(
            Organisatie(naam=f"Hulp {nummer}", soort="jeugdhulp", aanbod="Hulp aan huis en op school. " * 4)
            for nummer in range(30)
        )
        Organisatiewijk.objects.bulk_create(Organisatiewijk(organisatie=een, wijk=haven) for een in rijen)
        document = document_vragen(
            soort="socialekaart", plek=haven.plek, titel="Kaart", parameters={}, door=wereld.leden["vreemde"]
        )
        bestand = register.documentsoorten["socialekaart"].maak(document, lambda percentage: None)
    pdf = PdfReader(io.BytesIO(bestand.inhoud))

    assert (len(pdf.pages), pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]) == (1, True)
    tekst = pdf.pages[0].extract_text()
    assert [deel in tekst for deel in ("Wie bellen wij in Haven?", "Hulp 0", "Hulp 29", "Vreemde odp")] == [True] * 4


def _beurten(wereld: Wereld, wie: str) -> list[Any]:
    with tenant(wereld.swv.pk):
        return list(beurten_van_kaart("odp", wereld.leden[wie]))
