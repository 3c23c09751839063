"""The read-only API: shape, order, filters, small counts, number of queries."""

import re
from decimal import Decimal
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doelen.models import Indicator, Thema, Uitkomst
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel

pytestmark = snel
PAD = "/api/v1/odp/uitkomsten/"


@pytest.fixture
def uitkomsten(wereld: Wereld) -> None:
    """One indicator in two periods on school, wijk and samenwerkingsverband; the school is too small to show."""
    with tenant(wereld.swv.pk):
        thema = Thema.objects.create(code="slb", naam="Leesbegeleiding", volgorde=1)
        indicator = Indicator.objects.create(thema=thema, code="slb", naam="SLB", eenheid="procent", volgorde=1)
        plekken = (
            (wereld.scholen["avonturijn"], 3, "klein"),
            (wereld.wijken["polder"], 40, "verborgen"),
            (wereld.wijken["haven"], 50, "open"),
        )
        for periode in ("T2", "T1"):
            for plek, teller, zicht in plekken:
                Uitkomst.objects.create(
                    indicator=indicator,
                    jaar=2026,
                    periode=periode,
                    plek_id=plek.pk,
                    teller=teller,
                    noemer=Decimal(400),
                    oordeel="op_koers",
                    zicht=zicht,
                )


def lees(wereld: Wereld, pad: str, wie: str = "medewerker") -> Any:
    return wereld.client(wie).get(pad).json()


def test_uitkomst_te_klein_of_verborgen_is_leeg_ook_voor_wie_er_een_taak_mee_heeft(
    wereld: Wereld, uitkomsten: None
) -> None:
    rijen = lees(wereld, PAD, "directeur")["results"]

    assert {(r["zicht"], r["teller"], r["noemer"], r["oordeel"]) for r in rijen} == {
        ("klein", None, None, None),
        ("verborgen", None, None, None),
        ("open", "50.00", "400.00", "op_koers"),
    }


def test_uitkomsten_staan_in_vaste_volgorde_over_de_bladzijden(wereld: Wereld, uitkomsten: None) -> None:
    alles = lees(wereld, PAD)["results"]

    bladen = [lees(wereld, f"{PAD}?limit=2&offset={vanaf}")["results"] for vanaf in (0, 2, 4)]

    assert [rij for blad in bladen for rij in blad] == alles
    assert [rij["periode"] for rij in alles] == ["T1"] * 3 + ["T2"] * 3


@pytest.mark.parametrize(
    ("vraag", "aantal"),
    [
        ("indicator=slb", 6),
        ("indicator=hb", 0),
        ("jaar=2026&periode=T1", 3),
        ("jaar=2025", 0),
        ("soort=school", 2),
        ("limit=9999999", 6),
    ],
)
def test_uitkomsten_filteren(wereld: Wereld, uitkomsten: None, vraag: str, aantal: int) -> None:
    assert lees(wereld, f"{PAD}?{vraag}")["count"] == aantal


def test_onzin_in_een_filter_is_400(wereld: Wereld, uitkomsten: None) -> None:
    assert wereld.client("medewerker").get(f"{PAD}?soort=planeet").status_code == 400


def test_partner_leest_alleen_de_eigen_wijk(wereld: Wereld, uitkomsten: None) -> None:
    polder = wereld.wijken["polder"].pk

    assert {rij["plek"]["id"] for rij in lees(wereld, PAD, "partner")["results"]} == {polder}
    assert [rij["id"] for rij in lees(wereld, "/api/v1/odp/wijken/", "partner")["results"]] == [polder]
    assert lees(wereld, "/api/v1/odp/scholen/", "partner")["count"] == 3


@pytest.mark.parametrize("pad", [PAD, "/api/v1/odp/wijken/", "/api/v1/odp/scholen/"])
def test_lezer_leest_niets(wereld: Wereld, pad: str) -> None:
    antwoord = wereld.client("lezer").get(pad)

    assert (antwoord.status_code, antwoord.json()) == (403, {"detail": "Met uw rol leest u hier niets."})


def test_school_met_wijk_bestuur_en_leerlingen(wereld: Wereld) -> None:
    school = wereld.scholen["avonturijn"]

    [rij] = [r for r in lees(wereld, "/api/v1/odp/scholen/")["results"] if r["id"] == school.pk]

    assert rij == {
        "id": school.pk,
        "code": school.code,
        "naam": "Avonturijn",
        "soort": "bao",
        "wijk": wereld.wijken["polder"].pk,
        "bestuur": wereld.besturen["siko"].pk,
        "leerlingen": [{"teldatum": "2025-10-01", "aantal": 233, "bron": "test"}],
    }


@pytest.mark.parametrize("pad", [PAD, "/api/v1/odp/wijken/", "/api/v1/odp/scholen/"])
def test_api_stelt_hooguit_acht_vragen(wereld: Wereld, uitkomsten: None, pad: str) -> None:
    client = wereld.client("medewerker")

    with CaptureQueriesContext(connection) as gevangen:
        client.get(pad)

    vragen = [vraag for vraag in gevangen if not re.match(r"SAVEPOINT|RELEASE|SELECT set_config", vraag["sql"])]
    assert len(vragen) <= 8


def test_schema_komt_zonder_waarschuwing(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("spectacular", "--validate", "--fail-on-warn")

    schema = capsys.readouterr().out
    assert re.findall(r"^  (/api/\S+):$", schema, re.M) == [
        "/api/v1/{swv}/scholen/",
        "/api/v1/{swv}/uitkomsten/",
        "/api/v1/{swv}/wijken/",
    ]
