"""Working text stays with its wijk: a refused step, the editor, the history and a concept as PDF."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from swv.models import Document
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Indeling, Opmerking, Wijkplan
from wijken.overzichten.opmaak import opmaken, verschil
from wijken.services import (
    onderdeel_opslaan,
    opmerking_plaatsen,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_maken,
)


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    """A concept with one text and one open remark."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        lid = wereld.leden["directeur"]
        eerste = onderdeel_opslaan(onderdeel=plan.onderdelen.first(), tekst="Wij lezen.", versie=0, door=lid)
        opmerking_plaatsen(onderdeel=eerste, tekst="Hoe vaak?", citaat="", door=wereld.leden["procesbegeleider"])
        return plan


@pytest.fixture
def vast(wereld: Wereld, plan: Wijkplan) -> Wijkplan:
    with tenant(wereld.swv.pk):
        getekend(wereld, plan, "avonturijn", "christal", "ligthart")
        return plan


def getekend(wereld: Wereld, plan: Wijkplan, *scholen: str) -> None:
    lid = wereld.leden["directeur"]
    ter_tekening_leggen(wijkplan=plan, door=lid)
    for school in scholen:
        tekenen(wijkplan=plan, school=wereld.scholen[school], door=lid, gelezen=vingerafdruk(plan))


def adres(naam: str, *delen: int) -> str:
    return reverse(f"wijken:{naam}", args=["odp", *delen])


def antwoorden(client: Client, wereld: Wereld, plan: Wijkplan) -> dict[str, int]:
    """What the working pages of a plan answer to GET."""
    with tenant(wereld.swv.pk):
        onderdeel = plan.onderdelen.first().pk
    return {
        naam: client.get(adres(naam, onderdeel)).status_code
        for naam in ("planonderdeel_update", "planonderdeel_history")
    }


@snel
@pytest.mark.parametrize("stap", ["tekenen", "indienen", "advies", "tekening", "heropenen"])
def test_geweigerde_stap_toont_het_concept_van_een_andere_wijk_niet(wereld: Wereld, plan: Wijkplan, stap: str) -> None:
    school = [wereld.scholen["haven"].pk] if stap == "tekenen" else []

    antwoord = wereld.client("vreemde").post(adres(f"wijkplan_{stap}", plan.pk, *school))

    assert antwoord.status_code == 403
    assert b"Wij lezen." not in antwoord.content


@snel
def test_werktekst_blijft_na_vaststellen_van_de_wijk(wereld: Wereld, vast: Wijkplan) -> None:
    assert wereld.client("vreemde").get(adres("wijkplan_detail", vast.pk)).status_code == 200

    assert set(antwoorden(wereld.client("vreemde"), wereld, vast).values()) == {403}
    assert set(antwoorden(wereld.client("collega"), wereld, vast).values()) == {200}


@snel
@pytest.mark.parametrize(("status", "verwacht"), [("concept", 403), ("tekenen", 403), ("vastgesteld", 200)])
def test_concept_als_pdf_blijft_van_de_wijk(wereld: Wereld, vast: Wijkplan, status: str, verwacht: int) -> None:
    with tenant(wereld.swv.pk):
        document = Document.objects.create(
            soort="wijkplan",
            titel="Wijkplan",
            plek=wereld.wijken["polder"].plek,
            parameters={"wijkplan": vast.pk, "status": status},
            aanvraagsleutel=status,
            gevraagd_door=wereld.leden["directeur"],
        )

    pagina = wereld.client("vreemde").get(reverse("document_detail", args=["odp", document.pk]))

    assert pagina.status_code == verwacht


@snel
def test_opmerking_van_vastgesteld_plan_blijft_zoals_zij_is(wereld: Wereld, vast: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        opmerking = Opmerking.objects.get()

    pagina = wereld.client("directeur").post(adres("opmerking_oplossen", opmerking.pk), follow=True)

    assert "verandert niet meer" in pagina.content.decode()
    assert "Eén opmerking bij het vaststellen" in pagina.content.decode()
    assert "open</small>" not in pagina.content.decode()
    assert adres("opmerking_oplossen", opmerking.pk) not in pagina.content.decode()
    with tenant(wereld.swv.pk):
        assert Opmerking.objects.get().opgelost_op is None


@snel
def test_school_die_vertrekt_houdt_vaststellen_niet_tegen(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        getekend(wereld, plan, "avonturijn", "christal")
        Indeling.objects.filter(school=wereld.scholen["ligthart"]).update(wijk=wereld.wijken["haven"])
    client = wereld.client("directeur")

    stap = client.get(adres("wijkplan_detail", plan.pk)).context["stap"]
    beurten = [beurt.titel for beurt in client.get("/odp/").context["beurten"]]
    client.post(stap["actie"])

    assert (stap["knop"], "Stel het wijkplan 2027 vast" in beurten) == ("Stel het plan vast", True)
    with tenant(wereld.swv.pk):
        assert Wijkplan.objects.get().status == "vastgesteld"


@pytest.mark.parametrize("doel", ["#nergens", "/odp/", "//elders.nl", "../x", "ftp://elders.nl"])
def test_opmaken_laat_alleen_volledige_adressen_staan(doel: str) -> None:
    html = opmaken(f"[verder]({doel}) [school](https://school.nl) [mail](mailto:a@b.nl)")

    assert "verder</a>" in html
    assert f'href="{doel}"' not in html
    assert ('href="https://school.nl"' in html, 'href="mailto:a@b.nl"' in html) == (True, True)


def test_verschil_van_lange_teksten_is_per_regel() -> None:
    regels = [f"Regel {nummer} met een paar woorden erbij." for nummer in range(400)]

    html = verschil("\n".join(regels), "\n".join(regels).replace("Regel 7 met", "Regel 7 zonder"))

    assert html.count("<ins>") == 1
    assert "\n<ins>Regel 7 met een paar woorden erbij.\n</ins>Regel 8 " in html


def test_verschil_van_eindeloze_tekst_heeft_geen_tekens() -> None:
    mijn, hunne = "x\n\ny\n" * 10_000, "x\n\nz\n" * 10_000
    begin = time.perf_counter()

    html = verschil(mijn, hunne)

    assert (html, time.perf_counter() - begin < 1) == (mijn, True)
