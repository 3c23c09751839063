"""Basisondersteuning: agreed once, checked in five minutes a year, counted for who may count, SOP for everybody."""

import datetime
import io
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile

from swv.tenancy.context import tenant
from tests.budgetten.geld import vastgesteld
from tests.wereld import Wereld, snel
from wijken.basispanelen import beurten_van_basis
from wijken.models import Basisafspraak, Leerlingtelling, Ondersteuningsprofiel, Zelfcheck, Zelfcheckregel
from wijken.services import basisafspraken_beginnen, sop_bewaren

pytestmark = snel
PDF = b"%PDF-1.4 voorbeeld"


@pytest.fixture
def afspraken(wereld: Wereld) -> list[Basisafspraak]:
    """Two afspraken; last year avonturijn said ja to the first."""
    with tenant(wereld.swv.pk):
        rijen = [Basisafspraak.objects.create(volgorde=nummer, titel=f"Afspraak {nummer}") for nummer in (1, 2)]
        vorig = Zelfcheck.objects.create(school=wereld.scholen["avonturijn"], jaar=2025)
        Zelfcheckregel.objects.create(zelfcheck=vorig, afspraak=rijen[0], antwoord="ja", toelichting="Elke dag")
        return rijen


def pad(wereld: Wereld, school: str, verder: str = "") -> str:
    return f"/odp/wijken/school/{wereld.scholen[school].pk}/basis/{verder}"


def antwoorden(*regels: tuple[Basisafspraak, str, str]) -> dict[str, str]:
    velden = {f"{afspraak.pk}-antwoord": antwoord for afspraak, antwoord, _ in regels}
    return velden | {f"{afspraak.pk}-was": was for afspraak, _, was in regels}


def test_zelfcheck_begint_met_de_antwoorden_van_vorig_jaar(wereld: Wereld, afspraken: list[Basisafspraak]) -> None:
    pagina = wereld.client("directeur").get(pad(wereld, "avonturijn", "invullen/")).content.decode()

    assert ('value="Elke dag"' in pagina, pagina.count("checked")) == (True, 1)
    with tenant(wereld.swv.pk):
        assert Zelfcheck.objects.filter(jaar=2026).exists() is False


def test_directeur_is_een_keer_per_jaar_aan_zet_tot_elke_afspraak_een_antwoord_heeft(
    wereld: Wereld, afspraken: list[Basisafspraak]
) -> None:
    client, invullen = wereld.client("directeur"), pad(wereld, "avonturijn", "invullen/")
    eerste, tweede = afspraken

    voor = _beurten(wereld)
    half = client.post(invullen, antwoorden((eerste, "ja", "")) | {"stap": "klaar"}).content.decode()
    heel = client.post(invullen, antwoorden((tweede, "nee", "")) | {"stap": "klaar"})

    assert "Eén afspraak heeft nog geen antwoord, te beginnen met ‘Afspraak 2’." in half
    assert (heel.status_code, voor, _beurten(wereld)) == (302, ["Zelfcheck basisondersteuning 2026"], [])


def test_autosave_bewaart_elke_regel_apart_en_meldt_wat_een_collega_schreef(
    wereld: Wereld, afspraken: list[Basisafspraak]
) -> None:
    invullen, eerste = pad(wereld, "avonturijn", "invullen/"), afspraken[0]
    koppen: dict[str, Any] = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "opslag"}

    goed = wereld.client("directeur").post(invullen, antwoorden((eerste, "deels", "oud")), **koppen).content.decode()
    botst = wereld.client("intern_begeleider").post(invullen, antwoorden((eerste, "nee", "oud")), **koppen)

    assert "Opgeslagen om" in goed
    assert "Een collega schreef hier intussen ook" in botst.content.decode()
    with tenant(wereld.swv.pk):
        assert Zelfcheckregel.objects.get(zelfcheck__jaar=2026).antwoord == "deels"


def test_telling_is_van_scholen_die_klaar_zijn_en_een_wijk_ziet_alleen_zichzelf(
    wereld: Wereld, afspraken: list[Basisafspraak]
) -> None:
    with tenant(wereld.swv.pk):
        for school, klaar in (("avonturijn", True), ("christal", False), ("haven", True)):
            check = Zelfcheck.objects.create(
                school=wereld.scholen[school],
                jaar=2026,
                klaar_op="2026-11-01T12:00Z" if klaar else None,
                klaar_door=wereld.leden["directeur"] if klaar else None,
            )
            Zelfcheckregel.objects.create(zelfcheck=check, afspraak=afspraken[0], antwoord="ja")
    client, haven = wereld.client("directeur"), wereld.wijken["haven"].pk

    heel = client.get("/odp/wijken/basis/").content.decode()
    polder = client.get(f"/odp/wijken/basis/?plek={wereld.wijken['polder'].pk}").content.decode()

    assert "2 van de 4 scholen hebben de zelfcheck van 2026 klaar" in heel
    assert '<td class="g" data-k="Ja:">2</td>' in heel
    assert '<td class="g" data-k="Ja:">1</td>' in polder
    assert f'value="{haven}"' not in heel


def test_antwoorden_van_een_school_zijn_niet_voor_een_andere_wijk(
    wereld: Wereld, afspraken: list[Basisafspraak]
) -> None:
    zien = {
        wie: "Elke dag" in wereld.client(wie).get(f"{pad(wereld, 'avonturijn')}?jaar=2025").content.decode()
        for wie in ("directeur", "procesbegeleider", "bestuurder", "vreemde", "andere_bestuurder")
    }

    assert zien == {
        "directeur": True,
        "procesbegeleider": True,
        "bestuurder": True,
        "vreemde": False,
        "andere_bestuurder": False,
    }


def test_sop_van_een_school_is_voor_alle_scholen_en_vorige_versies_blijven(
    wereld: Wereld, settings: LazySettings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    eigen, hier = wereld.client("directeur"), pad(wereld, "avonturijn")
    for jaar in (2024, 2026):
        bestand = SimpleUploadedFile(f"sop {jaar}.pdf", PDF + str(jaar).encode(), content_type="application/pdf")
        assert eigen.post(hier, {"bestand": bestand, "vanaf": f"{jaar}-08-01"}).status_code == 302
    with tenant(wereld.swv.pk):
        sop = Ondersteuningsprofiel.objects.first()
    assert sop is not None

    vreemde = wereld.client("vreemde")
    pagina, bestand_ = vreemde.get(hier).content.decode(), vreemde.get(f"/odp/wijken/basis/sop/{sop.pk}/")

    assert ["SOP van 2026" in pagina, "Vanaf 1 augustus 2024" in pagina] == [True, True]
    assert 'href="/odp/wijken/basis/?jaar=2026"' in pagina
    assert b"".join(bestand_.streaming_content) == PDF + b"2026"  # type: ignore[attr-defined]


def test_sop_dat_geen_document_is_wordt_geweigerd_met_uitleg(wereld: Wereld) -> None:
    bestand = SimpleUploadedFile("sop.pdf", b"<html>", content_type="application/pdf")

    antwoord = wereld.client("directeur").post(pad(wereld, "avonturijn"), {"bestand": bestand, "vanaf": "2026-08-01"})

    assert "Dit soort bestand kan hier niet" in antwoord.content.decode()
    with tenant(wereld.swv.pk):
        assert Ondersteuningsprofiel.objects.exists() is False


def test_tweede_sop_van_dezelfde_dag_vervangt_het_eerste(
    wereld: Wereld, settings: LazySettings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    with tenant(wereld.swv.pk):
        velden: dict[str, Any] = {"school": wereld.scholen["avonturijn"], "door": wereld.leden["directeur"]}
        for naam in ("a.pdf", "b.pdf"):
            sop_bewaren(upload=io.BytesIO(PDF), naam=naam, vanaf=datetime.date(2026, 8, 1), **velden)

        assert [str(een.bestand) for een in Ondersteuningsprofiel.objects.all()] == ["b.pdf"]


def test_lijst_begint_met_dertien_afspraken_en_een_vervallen_afspraak_wordt_niet_meer_gevraagd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        aantallen = [basisafspraken_beginnen(), basisafspraken_beginnen()]
        Basisafspraak.objects.filter(volgorde=13).update(vervallen_op="2026-09-01")

    pagina = wereld.client("directeur").get(pad(wereld, "avonturijn", "invullen/")).content.decode()

    assert (aantallen, pagina.count("<fieldset>")) == ([13, 0], 12)


def test_geld_en_zelfcheck_van_basisondersteuning_wijzen_naar_elkaar(
    wereld: Wereld, afspraken: list[Basisafspraak]
) -> None:
    school = wereld.scholen["avonturijn"]
    with tenant(wereld.swv.pk):
        Leerlingtelling.objects.update(teldatum="2024-10-01")
        vastgesteld(jaar=2026)

    client = wereld.client("directeur")

    basis = client.get(pad(wereld, "avonturijn")).content.decode()
    geld = client.get(f"/odp/geld/plek/{school.pk}/").content.decode()

    assert f"/odp/geld/plek/{school.pk}/?jaar=2026" in basis
    assert [deel in geld for deel in ("de zelfcheck van 2026 is nog niet klaar", pad(wereld, "avonturijn"))] == [
        True,
        True,
    ]


def _beurten(wereld: Wereld) -> list[str]:
    with tenant(wereld.swv.pk):
        return [beurt.titel for beurt in beurten_van_basis("odp", wereld.leden["directeur"])]
