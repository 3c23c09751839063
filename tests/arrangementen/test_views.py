"""The pages: who sees what, one request per form, errors that stay on the page."""

import re
import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from arrangementen.models import Arrangement, Arrangementsoort
from swv.tenancy.context import tenant
from tests.arrangementen.conftest import maak_arrangement
from tests.wereld import Wereld, snel

pytestmark = snel
LIJST = "/odp/arrangementen/?jaar=2026"


def pagina(client: Client, arrangement: Arrangement) -> str:
    return client.get(f"/odp/arrangementen/{arrangement.pk}/").content.decode()


def formulier(wereld: Wereld) -> dict[str, str]:
    with tenant(wereld.swv.pk):
        soort = Arrangementsoort.objects.create(naam="Plusklas")
    return {
        "school": str(wereld.scholen["avonturijn"].pk),
        "soort": str(soort.pk),
        "titel": "Plusklas",
        "vraag": "Meer uitdaging bij rekenen.",
        "leerlingen": "6",
        "begin": "2027-01-04",
        "einde": "2027-07-09",
        "bedrag": "1.250,50",
        "aanvraagsleutel": str(uuid.uuid4()),
    }


def test_aanvraag_van_het_formulier_tot_de_pagina(wereld: Wereld) -> None:
    gegevens, client = formulier(wereld), wereld.client("intern_begeleider")

    antwoorden = [client.post("/odp/arrangementen/nieuw/", gegevens) for _ in range(2)]

    with tenant(wereld.swv.pk):
        arrangement = Arrangement.objects.get()
        assert (str(arrangement.bedrag), arrangement.gevraagd_door.naam) == ("1250.50", "Intern_begeleider odp")
    assert {antwoord["Location"] for antwoord in antwoorden} == {f"/odp/arrangementen/{arrangement.pk}/"}


def test_aanvraag_met_fout_houdt_wat_getypt_is(wereld: Wereld) -> None:
    gegevens = formulier(wereld) | {"vraag": "BSN 123456782"}

    antwoord = wereld.client("intern_begeleider").post("/odp/arrangementen/nieuw/", gegevens)

    assert antwoord.status_code == 200
    assert "Hier staat een burgerservicenummer." in antwoord.content.decode()
    assert gegevens["aanvraagsleutel"] in antwoord.content.decode()
    assert "1.250,50" in antwoord.content.decode()


def test_aanvraag_voor_andere_school_wordt_geweigerd(wereld: Wereld) -> None:
    gegevens = formulier(wereld) | {"school": str(wereld.scholen["christal"].pk)}

    antwoord = wereld.client("intern_begeleider").post("/odp/arrangementen/nieuw/", gegevens)

    assert antwoord.status_code == 200
    with tenant(wereld.swv.pk):
        assert not Arrangement.objects.exists()


@pytest.mark.parametrize("wie", ["directeur", "intern_begeleider", "procesbegeleider", "bestuurder"])
def test_aantal_en_bedrag_voor_wie_er_een_taak_mee_heeft(wereld: Wereld, arrangement: Arrangement, wie: str) -> None:
    html = pagina(wereld.client(wie), arrangement)

    assert re.search(r"<dd>\s*3\s*</dd>", html)
    assert "1.250,00" in html
    assert "Zij leren nog Nederlands." in html


@pytest.mark.parametrize("wie", ["collega", "kwaliteitsmedewerker", "controller", "directeur_bestuurder", "medewerker"])
def test_klein_aantal_bedrag_en_vraag_verborgen_voor_anderen(
    wereld: Wereld, arrangement: Arrangement, wie: str
) -> None:
    client = wereld.client(wie)
    for html in (pagina(client, arrangement), client.get(LIJST).content.decode()):
        assert "&lt;5" in html
        assert "1.250" not in html
        assert "Zij leren nog Nederlands." not in html


@pytest.mark.parametrize(
    ("wie", "status"),
    [("vreemde", 403), ("partner", 403), ("lezer", 403), ("specialist", 403), ("andere_bestuurder", 403)],
)
def test_pagina_is_niet_voor_wie_er_niets_mee_heeft(
    wereld: Wereld, arrangement: Arrangement, wie: str, status: int
) -> None:
    assert wereld.client(wie).get(f"/odp/arrangementen/{arrangement.pk}/").status_code == status


def test_lijst_toont_alleen_eigen_wijk_en_bestuur(wereld: Wereld, arrangement: Arrangement) -> None:
    titels = {
        wie: "Taalgroep groep 3" in wereld.client(wie).get(LIJST).content.decode()
        for wie in ("directeur", "collega", "vreemde", "bestuurder", "andere_bestuurder", "medewerker")
    }

    assert titels == {
        "directeur": True,
        "collega": True,
        "vreemde": False,
        "bestuurder": True,
        "andere_bestuurder": False,
        "medewerker": True,
    }


def test_lijst_filtert_op_stand_en_jaar(wereld: Wereld, arrangement: Arrangement) -> None:
    client = wereld.client("directeur")

    gevonden = {
        vraag: "Taalgroep groep 3" in client.get(f"/odp/arrangementen/{vraag}").content.decode()
        for vraag in ("?jaar=2026", "?jaar=2027", "?jaar=2025", "?jaar=2026&status=bevestigd", "?status=goedgekeurd")
    }

    assert list(gevonden.values()) == [True, True, False, True, False]


def vragen(client: Client, pad: str) -> list[str]:
    """The queries of a page without those that only open and close its transaction."""
    with CaptureQueriesContext(connection) as gevangen:
        client.get(pad)
    return [vraag["sql"] for vraag in gevangen if not re.match(r"SAVEPOINT|RELEASE|SELECT set_config", vraag["sql"])]


def test_lijst_vraagt_evenveel_bij_een_en_drie(wereld: Wereld) -> None:
    client, aantallen = wereld.client("bestuurder"), []
    client.get(LIJST)  # the count in the menu is remembered for a minute
    for extra in (1, 2):
        with tenant(wereld.swv.pk):
            for _ in range(extra):
                maak_arrangement(wereld)
        aantallen.append(len(vragen(client, LIJST)))

    assert aantallen[0] == aantallen[1] <= 15


def test_detail_blijft_binnen_15_vragen(wereld: Wereld, arrangement: Arrangement) -> None:
    assert len(vragen(wereld.client("bestuurder"), f"/odp/arrangementen/{arrangement.pk}/")) <= 15


def test_bevestigen_staat_op_aan_zet_van_de_directeur(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        arrangement = maak_arrangement(wereld, status="aangevraagd")
    client = wereld.client("directeur")
    assert "Bevestig het geld" in client.get("/odp/").content.decode()

    antwoord = client.post(f"/odp/arrangementen/{arrangement.pk}/bevestigen/")

    assert antwoord.status_code == 302
    assert "Bevestig het geld" not in client.get("/odp/").content.decode()
    assert "Geld bevestigd door <b>Directeur odp</b>" in " ".join(pagina(client, arrangement).split())


def test_goedkeuren_zonder_geld_toont_de_reden_op_de_pagina(wereld: Wereld, arrangement: Arrangement) -> None:
    antwoord = wereld.client("bestuurder").post(f"/odp/arrangementen/{arrangement.pk}/goedkeuren/")

    assert antwoord.status_code == 200
    assert 'role="alert"' in antwoord.content.decode()
    with tenant(wereld.swv.pk):
        assert Arrangement.objects.get().status == "bevestigd"


def test_afwijzen_zonder_reden_toont_de_fout_bij_het_veld(wereld: Wereld, arrangement: Arrangement) -> None:
    antwoord = wereld.client("bestuurder").post(f"/odp/arrangementen/{arrangement.pk}/afwijzen/", {"reden": " "})

    assert antwoord.status_code == 200
    assert "Schrijf op waarom u het arrangement afwijst" in antwoord.content.decode()


@pytest.mark.parametrize("wie", ["kwaliteitsmedewerker", "directeur", "andere_bestuurder", "directeur_bestuurder"])
def test_goedkeuren_is_van_de_bestuurder_van_de_school(wereld: Wereld, arrangement: Arrangement, wie: str) -> None:
    assert wereld.client(wie).post(f"/odp/arrangementen/{arrangement.pk}/goedkeuren/").status_code == 403


def test_handeling_met_get_kan_niet(wereld: Wereld, arrangement: Arrangement) -> None:
    assert wereld.client("bestuurder").get(f"/odp/arrangementen/{arrangement.pk}/goedkeuren/").status_code == 405


def test_lijst_telt_wat_op_de_bestuurder_wacht_en_het_eerste_staat_bovenaan(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        maak_arrangement(wereld, titel="Later", begin="2026-10-01")
        maak_arrangement(wereld, titel="Eerst")
        maak_arrangement(wereld, titel="Nog niet bij het bestuur", status="aangevraagd")
        maak_arrangement(wereld, titel="Ander bestuur", school=wereld.scholen["christal"])

    lijst = wereld.client("bestuurder").get(f"{LIJST}&status=bevestigd")

    assert lijst.context["kop"].endswith("twee wachten op u")
    assert [regel.titel for regel in lijst.context["regels"]] == ["Eerst", "Later"]
