"""The rapportage for the Deelnemersraad: frozen figures, a tagged PDF, no small count in it."""

import io
import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from doelen.documenten import rapport_maken, rapport_vragen
from doelen.models import Indicator, Rapportage, Thema, Uitkomst
from doelen.overzichten.rapportbeeld import rapportbeeld
from doelen.overzichten.rapportinhoud import inhoud
from doelen.services import uitkomsten_berekenen
from doelen.services.beeld import reeks
from doelen.services.rapportages import rapportage_vastleggen
from swv.models import Document, Instelling
from swv.tenancy.context import tenant
from tests.doelen.opgaven import herstel, maak_doelen
from tests.wereld import Wereld, echt, snel

LIJST = "/odp/doelen/rapportages/"


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        Instelling.objects.update(voorbeelddata=True, ondertitel="samenwerkingsverband Vlaardingen")
        maak_doelen(wereld)
    return wereld


def bladen(pdf: bytes) -> list[str]:
    """The text per page, with single spaces."""
    return [" ".join(blad.extract_text().replace("\xa0", " ").split()) for blad in PdfReader(io.BytesIO(pdf)).pages]


def cijfers_in(deel: Any) -> list[dict[str, Any]]:
    """Every frozen figure, wherever it stands."""
    if isinstance(deel, dict):
        hier = [deel] if {"indicator", "waarde", "oordeel"} <= deel.keys() else []
        return hier + [cijfer for waarde in deel.values() for cijfer in cijfers_in(waarde)]
    return [cijfer for waarde in deel for cijfer in cijfers_in(waarde)] if isinstance(deel, list) else []


def wijkcijfer(stuk: dict[str, Any], wijk: str, indicator: str) -> dict[str, Any]:
    tabel = next(tabel for tabel in stuk["wijken"] if tabel["naam"] == wijk)
    return next(cijfer for cijfer in tabel["cijfers"] if cijfer["indicator"] == indicator)


@snel
def test_inhoud_heeft_geen_getal_van_een_verborgen_cel(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        stuk = inhoud(jaar=2026, periode="T1")

    dicht = [cijfer for cijfer in cijfers_in(stuk) if cijfer["oordeel"] in ("te_klein", "verborgen")]
    assert len(dicht) > 2
    assert {(cijfer["getal"], cijfer["per_school"]) for cijfer in dicht} == {(None, "")}
    assert {cijfer["waarde"] for cijfer in dicht} <= {"<5", "–"}
    assert {cijfer["aantal"] for cijfer in dicht} <= {"<5", "–"}
    assert {cijfer["deel"] for cijfer in dicht} == {"–"}
    assert wijkcijfer(stuk, "Haven", "slb_aanmeldingen")["aantal"] == "<5"
    assert wijkcijfer(stuk, "Polder", "slb_aanmeldingen")["oordeel"] == "verborgen"


@snel
def test_inhoud_is_json_en_telt_de_scholen(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        stuk = inhoud(jaar=2026, periode="T1", vraag="Stemt u in?")

    assert json.loads(json.dumps(stuk)) == stuk
    assert (stuk["mee"], stuk["totaal"], stuk["aantal_doelen"]) == (4, 4, 149)
    assert stuk["scholen"] == [["Vlaardingen", [True] * 4]]
    assert stuk["vraag"] == "Stemt u in?"


@snel
def test_inhoud_reeks_toont_een_klein_aantal_zoals_de_tabel(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        slb = Uitkomst.objects.filter(indicator__thema__code="slb", plek=odp.plek, jaar=2026)
        slb.update(teller=3, noemer=300, scholen_mee=4, zicht="klein")
        stuk = inhoud(jaar=2026, periode="T1")

    themas = zip(stuk["per_thema"], rapportbeeld(stuk)["themas"], strict=True)
    vast, getoond = next(paar for paar in themas if paar[0]["naam"].startswith("Leesbegeleiding"))
    assert vast["reeks"]["punten"][0][1] is None
    assert getoond["punten"][0]["waarde"] == vast["doelen"][0]["cijfers"][0]["waarde"] == "<5"


@snel
def test_inhoud_doel_in_woorden_zegt_hoeveel_wijken_het_bereikten(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        stuk = inhoud(jaar=2026, periode="T1")

    standen = {doel["stand"] for thema in stuk["per_thema"] for doel in thema["doelen"]}
    assert "0 van de 2 wijken bereikt" in standen


@snel
def test_rapport_twee_keer_vastleggen_houdt_de_eerste_cijfers(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        document = rapport_vragen(jaar=2026, periode="T1", door=odp.leden["directeur_bestuurder"])
        eerst = rapportage_vastleggen(document=document, voor="deelnemersraad", inhoud=inhoud(jaar=2026, periode="T1"))
        herstel("slb_niveau_1", 40)
        uitkomsten_berekenen(jaar=2026, periode="T1")

        nieuw = inhoud(jaar=2026, periode="T1")
        daarna = rapportage_vastleggen(document=document, voor="deelnemersraad", inhoud=nieuw)

        assert nieuw != eerst.inhoud
        assert (daarna.pk, daarna.inhoud) == (eerst.pk, eerst.inhoud)


@snel
def test_rapport_maken_meldt_voortgang_en_leest_wat_vastligt(odp: Wereld) -> None:
    stappen: list[int] = []
    with tenant(odp.swv.pk):
        document = rapport_vragen(jaar=2026, periode="T1", door=odp.leden["directeur_bestuurder"])
        stuk = inhoud(jaar=2026, periode="T1") | {"titel": "Zo lag het vast"}
        rapportage_vastleggen(document=document, voor="deelnemersraad", inhoud=stuk)

        bestand = rapport_maken(document, stappen.append)

    assert stappen == [25, 45, 95]
    assert "Zo lag het vast" in bladen(bestand.inhoud)[0]


@snel
def test_lijst_toont_de_lezer_wat_klaar_is_en_geen_formulier(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        rapport_vragen(jaar=2026, periode="T1", door=odp.leden["directeur_bestuurder"])

    lezer, bestuurder = (odp.client(wie).get(LIJST).content.decode() for wie in ("lezer", "directeur_bestuurder"))

    assert "Er is nog geen rapportage" in lezer
    assert "Maak de rapportage" not in lezer
    assert "Viermaandsrapportage T1 2026 voor de Deelnemersraad" in bestuurder


@snel
def test_lijst_onbekende_periode_blijft_op_de_pagina(odp: Wereld) -> None:
    antwoord = odp.client("directeur_bestuurder").post(LIJST, {"over": "2026-T3"})

    assert antwoord.status_code == 200
    with tenant(odp.swv.pk):
        assert not Document.objects.exists()


@echt
def test_rapport_vragen_maken_en_downloaden_met_een_echte_werker(
    odp: Wereld, celery_worker_proces: subprocess.Popen[bytes]
) -> None:
    client = odp.client("directeur_bestuurder")
    vraag = {"over": "2026-T1", "vergadering": "2026-12-10", "vraag": "Stemt u in?", "oordeel": "Wij zijn blij."}

    pagina = client.post(LIJST, vraag)["Location"]
    wacht_op(client, pagina)
    antwoord = odp.client("lezer").get(f"{pagina}bestand/")
    pdf = b"".join(antwoord.streaming_content)

    lezer = PdfReader(io.BytesIO(pdf))
    wortel = lezer.trailer["/Root"]
    assert (wortel["/Lang"], wortel["/MarkInfo"]["/Marked"]) == ("nl", True)
    assert lezer.metadata["/Title"].startswith("Viermaandsrapportage T1 2026 voor de Deelnemersraad")
    controleer_tekst(bladen(pdf))
    with tenant(odp.swv.pk):
        assert Rapportage.objects.get().gemaakt_door == odp.leden["directeur_bestuurder"]


def controleer_tekst(tekst: list[str]) -> None:
    assert "Viermaandsrapportage T1 2026, januari tot en met april" in tekst[0]
    assert "voor de Deelnemersraad van 10 december 2026" in tekst[0]
    assert "Stemt u in?" in tekst[0]
    assert "4 van de 4 scholen. Dit is voorbeelddata." in tekst[0]
    assert "149 doelen in één beeld" in tekst[1]
    assert "Wij zijn blij." in tekst[1]
    assert f"bladzijde 2 van {len(tekst)}" in tekst[1]
    alles = " ".join(tekst)
    assert "Haven <5 – 1 van 1 te klein" in alles
    assert "Polder – – 3 van 3 verborgen" in alles


def wacht_op(client: Any, pagina: str) -> None:
    einde = time.monotonic() + 60
    while "is klaar" not in client.get(pagina).content.decode():
        assert time.monotonic() < einde, client.get(pagina).content.decode()[-3000:]
        time.sleep(0.3)


@snel
def test_opdracht_rapport_zegt_wat_er_nog_niet_kan(odp: Wereld, tmp_path: Path) -> None:
    uit = str(tmp_path / "x.pdf")

    with pytest.raises(CommandError, match="nog geen beschikkingen"):
        call_command("rapport", "beschikking", swv="odp", uit=uit)
    with pytest.raises(CommandError, match="nog geen cijfers over T3 2026"):
        call_command("rapport", "deelnemersraad", swv="odp", jaar=2026, periode="T3", uit=uit)
    with pytest.raises(CommandError, match="Geef met --plek een van deze namen: SIKO, UN1EK"):
        call_command("rapport", "verantwoording", swv="odp", jaar=2026, uit=uit)
    with pytest.raises(CommandError, match="geen samenwerkingsverband ‘nergens’"):
        call_command("rapport", "wijkplan", swv="nergens", uit=uit)


@echt
def test_opdracht_rapport_schrijft_de_pdf(odp: Wereld, tmp_path: Path) -> None:
    uit = tmp_path / "rapport.pdf"

    call_command("rapport", "deelnemersraad", swv="odp", jaar=2026, uit=str(uit))

    tekst = bladen(uit.read_bytes())
    assert "149 doelen in één beeld" in tekst[1]
    assert "Groen vlak: hier is het doel gehaald." in tekst[1]
    assert "De doelen per thema" in tekst[2]


@snel
def test_lijn_van_een_rapport_loopt_niet_verder_dan_zijn_periode(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        thema = Thema.objects.create(code="slb", naam="SLB", volgorde=1)
        slb = Indicator.objects.create(
            thema=thema, code="slb", naam="SLB", definitie="SLB.", eenheid="aantal", volgorde=1
        )
        for jaar, periode, teller in ((2025, "T3", 50), (2026, "T2", 30), (2026, "T3", 44), (2027, "T1", 9)):
            waar = {"indicator": slb, "plek": wereld.plek, "jaar": jaar, "periode": periode, "scholen_mee": 4}
            Uitkomst.objects.create(teller=teller, oordeel="geen_streefwaarde", **waar)

        assert [(jaar, waarde) for jaar, waarde, _ in reeks(slb, wereld.plek, (2026, "T2"))] == [(2025, 50), (2026, 30)]
