"""Pages of wijken, schools, besturen and wijkplannen: who sees what, and in how few queries."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from budgetten.services.verdelingen import teldatum_van
from swv.models import Document
from swv.register import register
from swv.tenancy.context import tenant
from tests import factories
from tests.wereld import Wereld, snel
from wijken.beurten import beurten_van
from wijken.models import Wijkplan
from wijken.querysets import teldatum
from wijken.services import onderdeel_opslaan, opmerking_plaatsen, wijkplan_maken

pytestmark = snel
RUIS = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "SELECT set_config")


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        for onderdeel in plan.onderdelen.all()[:2]:
            onderdeel_opslaan(onderdeel=onderdeel, tekst="**Lezen** <script>", versie=0, door=wereld.leden["collega"])
        return plan


def adres(naam: str, *delen: Any) -> str:
    return reverse(f"wijken:{naam}", args=["odp", *delen])


def vragen(wereld: Wereld, wie: str, url: str) -> int:
    """Queries of a page, without those of transactions."""
    client = wereld.client(wie)
    with CaptureQueriesContext(
        connection,
    ) as gevangen:
        assert client.get(url).status_code == 200
    return sum(1 for vraag in gevangen if not vraag["sql"].startswith(RUIS))


PAGINAS: dict[str, Callable[[Wereld, Wijkplan], str]] = {
    "wijk_list": lambda wereld, plan: adres("wijk_list"),
    "wijk_detail": lambda wereld, plan: adres("wijk_detail", wereld.wijken["polder"].pk),
    "school_detail": lambda wereld, plan: adres("school_detail", wereld.scholen["avonturijn"].pk),
    "bestuur_detail": lambda wereld, plan: adres("bestuur_detail", wereld.besturen["siko"].pk),
    "wijkplan_list": lambda wereld, plan: adres("wijkplan_list"),
    "wijkplan_detail": lambda wereld, plan: adres("wijkplan_detail", plan.pk),
    "planonderdeel_update": lambda wereld, plan: adres("planonderdeel_update", plan.onderdelen.first().pk),
    "planonderdeel_history": lambda wereld, plan: adres("planonderdeel_history", plan.onderdelen.first().pk),
}


@pytest.fixture
def alleen_wijken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what upper apps show and ask: their share is counted by their own tests."""
    eigen = [paneel for paneel in register.panelen if paneel.template.startswith("wijken/")]
    monkeypatch.setattr(register, "panelen", eigen)
    monkeypatch.setattr(register, "beurten", [beurten_van])


@pytest.mark.usefixtures("alleen_wijken")
@pytest.mark.parametrize("pagina", PAGINAS)
def test_pagina_vraagt_weinig_en_niet_meer_bij_meer_rijen(wereld: Wereld, plan: Wijkplan, pagina: str) -> None:
    with tenant(wereld.swv.pk):
        url = PAGINAS[pagina](wereld, plan)
    eerst = vragen(wereld, "directeur", url)
    with tenant(wereld.swv.pk):
        _drie_keer_zoveel(wereld, plan)

    daarna = vragen(wereld, "directeur", url)

    assert daarna == eerst
    assert daarna <= 12


def _drie_keer_zoveel(wereld: Wereld, plan: Wijkplan) -> None:
    for naam in ("een", "twee"):
        wijk = factories.WijkFactory(plek__naam=naam, gemeente=wereld.gemeente)
        wijkplan_maken(wijk=wijk, jaar=2027)
        school = factories.SchoolFactory(plek__naam=naam, gemeente=wereld.gemeente)
        factories.IndelingFactory(school=school, bestuur=wereld.besturen["siko"], wijk=wereld.wijken["polder"])
        factories.LeerlingtellingFactory(school=wereld.scholen["avonturijn"], teldatum=f"202{len(naam)}-10-01")
        opmerking_plaatsen(
            onderdeel=plan.onderdelen.first(), tekst=naam, citaat="", door=wereld.leden["procesbegeleider"]
        )


def test_wijkpagina_toont_leerlingen_en_beurt(wereld: Wereld, plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get(adres("wijk_detail", wereld.wijken["polder"].pk), {"jaar": 2027})

    assert pagina.context["feiten"][0] == {"waarde": "830", "onder": "leerlingen op 1 oktober 2025"}
    assert pagina.context["zin"] == "Drie scholen in Vlaardingen, postcode 3135."
    assert b"U en de andere scholen zijn aan zet." in pagina.content
    assert b"2 van de 9 onderdelen klaar" in pagina.content


def test_wijkpagina_telt_op_dezelfde_dag_als_het_geld_van_dat_jaar(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        factories.LeerlingtellingFactory(school=wereld.scholen["avonturijn"], teldatum="2024-10-01", aantal=228)
        url = adres("wijk_detail", wereld.wijken["polder"].pk)

    feiten = {jaar: wereld.client("directeur").get(url, {"jaar": jaar}).context["feiten"][0] for jaar in (2025, 2026)}

    assert [teldatum(jaar) for jaar in (2026, 2027)] == [teldatum_van(jaar) for jaar in (2026, 2027)]
    assert feiten[2026] == {"waarde": "228", "onder": "leerlingen op 1 oktober 2024"}
    assert feiten[2025] == {"waarde": "–", "onder": "leerlingen"}


def test_wijkpagina_zonder_plan_biedt_de_directeur_een_begin(wereld: Wereld) -> None:
    url = adres("wijk_detail", wereld.wijken["polder"].pk)
    knop = b"Begin met het wijkplan 2027"

    assert knop in wereld.client("directeur").get(url).content
    assert knop not in wereld.client("procesbegeleider").get(url).content


def test_wijkplan_begin_twee_keer_opent_hetzelfde_onderdeel(wereld: Wereld) -> None:
    client = wereld.client("directeur")
    url = adres("wijkplan_create", wereld.wijken["polder"].pk, 2027)

    een, ander = client.post(url), client.post(url)

    assert (een.status_code, een.url) == (302, ander.url)


def test_wijkplan_lezen_maakt_markdown_veilig(wereld: Wereld, plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get(adres("wijkplan_detail", plan.pk)).content.decode()

    assert "<p><strong>Lezen</strong> &lt;script&gt;</p>" in pagina


def test_wijkplan_document_twee_keer_vragen_geeft_een_document(wereld: Wereld, plan: Wijkplan) -> None:
    client = wereld.client("directeur")

    een, ander = (client.post(adres("wijkplan_document", plan.pk)) for _ in range(2))

    assert een.url == ander.url
    with tenant(wereld.swv.pk):
        assert Document.objects.get().soort == "wijkplan"


def test_schoolpagina_toont_verschil_met_vorig_jaar(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        factories.LeerlingtellingFactory(school=wereld.scholen["avonturijn"], teldatum="2024-10-01", aantal=228)

    pagina = wereld.client("directeur").get(adres("school_detail", wereld.scholen["avonturijn"].pk), {"jaar": 2027})

    assert pagina.context["kop"] == "Avonturijn: 233 leerlingen"
    assert pagina.context["leerlingenkop"] == "Leerlingen: 5 meer dan een jaar eerder"


def test_bestuurspagina_telt_scholen_en_leerlingen(wereld: Wereld) -> None:
    pagina = wereld.client("bestuurder").get(adres("bestuur_detail", wereld.besturen["siko"].pk), {"jaar": 2027})

    assert pagina.context["kop"] == "SIKO: twee scholen, 283 leerlingen"


def test_lijst_van_plannen_toont_elke_wijk(wereld: Wereld, plan: Wijkplan) -> None:
    rijen = wereld.client("medewerker").get(adres("wijkplan_list")).context["rijen"]

    assert [(str(rij["wijk"]), rij["leesbaar"]) for rij in rijen] == [("Haven", False), ("Polder", True)]


def test_thuis_zegt_wat_er_wacht(wereld: Wereld, plan: Wijkplan) -> None:
    pagina = wereld.client("directeur").get("/odp/")

    beurten = [beurt for beurt in pagina.context["beurten"] if beurt.sleutel.startswith("wijkplan")]
    assert [beurt.titel for beurt in beurten] == ["Schrijf aan het wijkplan 2027"]
    assert b"Polder: twee van de negen onderdelen van 2027 zijn klaar" in pagina.content


def test_wijk_noemt_de_echte_teldag_en_waarvoor_zij_telt(wereld: Wereld) -> None:
    client, wijk = wereld.client("directeur"), wereld.wijken["polder"].pk

    for url in ("/odp/wijken/wijk/", f"/odp/wijken/wijk/{wijk}/"):
        pagina = client.get(url, {"jaar": 2027}).content.decode()

        assert "geteld op 1 oktober 2025" in pagina
        assert "Voor het geld van 2027 telt wat op 1 februari 2026 bekend was." in pagina
