"""The pages of a change: who sees what, what they can do, and what readers see meanwhile."""

import io

import pytest
from docx import Document as Wordblad
from pypdf import PdfReader

from swv.models import Document, Instelling
from swv.register import register
from swv.services import document_vragen
from swv.tenancy.context import tenant
from tests.doelen.test_views import aantal_vragen
from tests.vastplan import REDEN, SCHOLEN, actie, begin, schuif, teken
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planonderdeel, Wijkdoel, Wijkplan, Wijziging
from wijken.services import actie_toevoegen, onderdeel_opslaan, ter_tekening_leggen

pytestmark = snel
NIEUW = "Wij lezen elke ochtend samen."


def verander(wereld: Wereld, plan: Wijkplan, euro: int = 100) -> Wijziging:
    """A change with another text and moved euros, still being written."""
    wijziging = begin(wereld, plan)
    deel = plan.onderdelen.get(volgorde=1)
    onderdeel_opslaan(onderdeel=deel, tekst=NIEUW, versie=1, door=wereld.leden["directeur"])
    schuif(euro)
    return wijziging


def tekst_van(wereld: Wereld, wie: str, pad: str) -> str:
    antwoord = wereld.client(wie).get(f"/odp/wijken/{pad}")
    assert antwoord.status_code == 200
    return " ".join(antwoord.content.decode().split())


@pytest.mark.parametrize("voorgelegd", [False, True])
@pytest.mark.parametrize("wie", ["directeur", "vreemde", "bestuurder"])
def test_iedereen_leest_de_vastgestelde_versie(wereld: Wereld, vast_plan: Wijkplan, wie: str, voorgelegd: bool) -> None:
    with tenant(wereld.swv.pk):
        verander(wereld, vast_plan)
        if voorgelegd:
            ter_tekening_leggen(wijkplan=vast_plan, door=wereld.leden["directeur"])

    pagina = tekst_van(wereld, wie, f"plan/{vast_plan.pk}/")

    assert ("Wij lezen elke dag." in pagina, NIEUW in pagina, "U leest hieronder versie 1" in pagina) == (
        True,
        False,
        True,
    )
    assert "€ 4.000,00" in pagina.replace("\u00a0", " ")
    assert (REDEN in pagina) == (wie == "directeur"), "why is for the wijk until it is agreed"


def test_wijziging_toont_het_verschil_woord_voor_woord_en_per_actie(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        wijziging = verander(wereld, vast_plan)
        actie_toevoegen(onderdeel=vast_plan.onderdelen.get(volgorde=2), **actie("Kindercoach", 50))

    pagina = tekst_van(wereld, "collega", f"wijziging/{wijziging.pk}/").replace("\u00a0", " ")

    assert "Wij lezen elke <del>dag.</del><ins>ochtend samen.</ins>" in pagina
    assert ("€ 3.900,00" in pagina, "− € 100" in pagina, "+ € 100" in pagina, "<ins>Kindercoach</ins>" in pagina) == (
        (True,) * 4
    )
    assert 'Er verschuift <b class="tnum">€ 150,00</b>' in pagina
    assert "<b>Kleine wijziging:</b> de penvoerder (Ligthart)" in pagina
    assert "Leg de wijziging voor" in pagina


def test_wijziging_van_de_wijk_is_dicht_voor_anderen(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        wijziging = verander(wereld, vast_plan)

    codes = {
        wie: wereld.client(wie).get(f"/odp/wijken/wijziging/{wijziging.pk}/").status_code
        for wie in ("vreemde", "bestuurder", "procesbegeleider", "medewerker")
    }

    assert codes == {"vreemde": 403, "bestuurder": 403, "procesbegeleider": 200, "medewerker": 200}


def test_de_hele_weg_van_een_kleine_wijziging_in_de_browser(wereld: Wereld, vast_plan: Wijkplan) -> None:
    """Begin, write, hand in, two clicks; then version 2 is what readers see and version 1 stays askable."""
    directeur, penvoerder, begeleider = (wereld.client(wie) for wie in ("directeur", "derde", "procesbegeleider"))
    plan = f"/odp/wijken/plan/{vast_plan.pk}/"

    leeg = directeur.post(f"{plan}wijziging/", {"reden": " "})
    wijziging = directeur.post(f"{plan}wijziging/", {"reden": REDEN}).headers["Location"]
    with tenant(wereld.swv.pk):
        onderdeel_opslaan(
            onderdeel=vast_plan.onderdelen.get(volgorde=1), tekst=NIEUW, versie=1, door=wereld.leden["directeur"]
        )
    directeur.post(f"{plan}tekening/")
    aan_zet = {naam: client.get("/odp/").content.decode() for naam, client in (("pv", penvoerder), ("pb", begeleider))}
    gelezen = begeleider.get(wijziging).context["gelezen"]
    oud = begeleider.post(f"{wijziging}akkoord/", {"gelezen": "iets ouds"}).content.decode()
    begeleider.post(f"{wijziging}akkoord/", {"gelezen": gelezen})
    penvoerder.post(f"{plan}tekenen/{wereld.scholen['ligthart'].pk}/", {"gelezen": gelezen})

    assert "Schrijf op waarom het plan verandert" in leeg.content.decode()
    assert all("Een wijziging van het wijkplan 2027 van Polder" in pagina for pagina in aan_zet.values())
    assert "De tekst is veranderd sinds u hem opende" in oud
    pagina = tekst_van(wereld, "vreemde", f"plan/{vast_plan.pk}/")
    assert (NIEUW in pagina, "Kleine wijziging: Ligthart en Procesbegeleider odp zijn akkoord." in pagina) == (
        True,
        True,
    )
    versies = tekst_van(wereld, "vreemde", f"plan/{vast_plan.pk}/versies/")
    assert ("Versie 2: deze geldt nu" in versies, "<del>dag.</del>" in versies, REDEN in versies) == (True, True, True)
    assert "vastgesteld" in begeleider.get(wijziging).content.decode()


def test_intrekken_in_de_browser_en_een_tweede_wijziging_van_een_ander(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        wijziging = verander(wereld, vast_plan)
    collega = wereld.client("collega")

    tweede = collega.post(f"/odp/wijken/plan/{vast_plan.pk}/wijziging/", {"reden": "Iets anders."})
    collega.post(f"/odp/wijken/wijziging/{wijziging.pk}/intrekken/")

    assert "al een wijziging: ‘De leescoördinator is ziek.’" in tweede.content.decode()
    with tenant(wereld.swv.pk):
        assert Wijkplan.objects.get(pk=vast_plan.pk).status == "vastgesteld"
    assert "ingetrokken" in collega.get(f"/odp/wijken/wijziging/{wijziging.pk}/").content.decode()


@pytest.mark.parametrize("pad", ["plan/{plan}/", "plan/{plan}/versies/", "wijziging/{wijziging}/", "plan/"])
def test_paginas_vragen_even_weinig_bij_veel_onderdelen(wereld: Wereld, vast_plan: Wijkplan, pad: str) -> None:
    with tenant(wereld.swv.pk):
        wijziging = verander(wereld, vast_plan)
        ter_tekening_leggen(wijkplan=vast_plan, door=wereld.leden["directeur"])
    adres = "/odp/wijken/" + pad.format(plan=vast_plan.pk, wijziging=wijziging.pk)
    client = wereld.client("derde")

    eerst = aantal_vragen(client, adres)
    with tenant(wereld.swv.pk):
        Actie.objects.bulk_create(
            Actie(onderdeel=deel, **actie(f"Actie {nummer}", 1))
            for deel in Planonderdeel.objects.filter(wijkplan=vast_plan)
            for nummer in range(3)
        )
        Wijkdoel.objects.bulk_create(Wijkdoel(wijkplan=vast_plan, tekst=f"Doel {nummer}") for nummer in range(5))

    assert aantal_vragen(client, adres) == eerst <= 15


def document(wereld: Wereld, plan: Wijkplan, **meer: object) -> bytes:
    vraag = document_vragen(
        soort="wijkplan",
        plek=wereld.wijken["polder"].plek,
        titel="Wijkplan",
        parameters={"wijkplan": plan.pk, **meer},
        door=wereld.leden["directeur"],
    )
    return register.documentsoorten["wijkplan"].maak(vraag, lambda percentage: None).inhoud


def pdf_tekst(inhoud: bytes) -> str:
    return " ".join(" ".join(blad.extract_text().split()) for blad in PdfReader(io.BytesIO(inhoud)).pages)


def test_pdf_van_versie_1_blijft_te_vragen_na_versie_2(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        verander(wereld, vast_plan, euro=3000)
        ter_tekening_leggen(wijkplan=vast_plan, door=wereld.leden["directeur"])
        teken(wereld, vast_plan, *SCHOLEN)
        een, twee = (pdf_tekst(document(wereld, vast_plan, versie=nummer)) for nummer in (1, 2))
        getallen = dict(vast_plan.versies.values_list("nummer", "sha256"))

    assert ("Wij lezen elke dag." in een, NIEUW in een) == (True, False)
    assert ("Wij lezen elke dag." in twee, NIEUW in twee) == (False, True)
    assert (getallen[1] in een.replace(" ", ""), getallen[2] in twee.replace(" ", "")) == (True, True)
    wereld.client("vreemde").post(f"/odp/wijken/plan/{vast_plan.pk}/document/", {"versie": "1"})
    with tenant(wereld.swv.pk):
        assert Document.objects.latest("pk").parameters["versie"] == 1
    assert (
        wereld.client("vreemde").post(f"/odp/wijken/plan/{vast_plan.pk}/document/", {"versie": "7"}).status_code == 404
    )


def test_word_heeft_koppen_lijsten_vet_tabellen_en_taal(wereld: Wereld, vast_plan: Wijkplan) -> None:
    markdown = "## Kop\n\nWij **lezen** elke dag.\n\n- een\n- twee\n\n1. eerst\n\n> citaat\n\x0b<script>x</script>"
    with tenant(wereld.swv.pk):
        begin(wereld, vast_plan)
        Planonderdeel.objects.filter(wijkplan=vast_plan, volgorde=1).update(tekst=markdown)
        Instelling.objects.update(wijziging_groot_vanaf=0)
        ter_tekening_leggen(wijkplan=vast_plan, door=wereld.leden["directeur"])
        teken(wereld, vast_plan, *SCHOLEN)
        blad = Wordblad(io.BytesIO(document(wereld, vast_plan, vorm="word")))

    stijlen = {(alinea.style.name, alinea.text) for alinea in blad.paragraphs}
    assert {
        ("Title", "Wijkplan 2027 Polder"),
        ("Heading 1", "Op het niveau van het kind"),
        ("Heading 2", "Wat onze kinderen nodig hebben"),
        ("Heading 3", "Kop"),
        ("List Bullet", "een"),
        ("List Number", "eerst"),
        ("List Bullet", "Wijkdoel: Elk kind ontbijt."),
    } <= stijlen
    vet = [stuk.text for alinea in blad.paragraphs for stuk in alinea.runs if stuk.bold]
    assert vet == ["lezen"]
    assert [cel.text for cel in blad.tables[0].rows[1].cells][:2] == ["Leesclub", "Ligthart"]
    assert (blad.core_properties.title, blad.core_properties.language) == ("Wijkplan 2027 Polder", "nl-NL")
    assert 'w:val="nl-NL"' in blad.styles.element.xml


@pytest.mark.parametrize("delen", [0, 30])
def test_muurblad_is_altijd_een_bladzijde(wereld: Wereld, vast_plan: Wijkplan, delen: int) -> None:
    with tenant(wereld.swv.pk):
        begin(wereld, vast_plan)
        for volgorde in range(10, 10 + delen):
            deel = Planonderdeel.objects.create(
                wijkplan=vast_plan,
                volgorde=volgorde,
                niveau="wijk",
                titel=f"Onderdeel {volgorde}",
                tekst="Lang. " * 400,
            )
            Actie.objects.bulk_create(Actie(onderdeel=deel, **actie(f"Actie {n} " + "x" * 90, 1)) for n in range(4))
        Instelling.objects.update(wijziging_groot_vanaf=0)
        schuif(1)
        ter_tekening_leggen(wijkplan=vast_plan, door=wereld.leden["directeur"])
        teken(wereld, vast_plan, *SCHOLEN)
        inhoud = document(wereld, vast_plan, vorm="muur")

    tekst = pdf_tekst(inhoud)
    assert len(PdfReader(io.BytesIO(inhoud)).pages) == 1
    assert ("Dit doen wij in 2027 in Polder" in tekst, "Leesclub" in tekst or delen > 0) == (True, True)
