"""The pages of the goals: what a reader sees, how an opgave is filled in, handed in and accepted."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from doelen.models import Jaardoel, Mijlpaal, OnderdeelDoel, Opgave, Telling
from doelen.services import uitkomsten_berekenen
from swv.models import Gebeurtenis
from swv.tenancy.context import tenant
from tests import factories
from tests.doelen.opgaven import maak_doelen, open_ronde, opgave_van, velden
from tests.wereld import Wereld, snel
from wijken.models import Wijkplan

pytestmark = snel
MONITOR = "/odp/doelen/monitor/"


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    return wereld


@pytest.fixture
def opgave(odp: Wereld) -> Opgave:
    """The opgave over T3 of avonturijn."""
    with tenant(odp.swv.pk):
        return opgave_van(open_ronde(), odp.scholen["avonturijn"])


def tekst(client: Client, url: str) -> str:
    antwoord = client.get(url)
    assert antwoord.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", antwoord.content.decode()).replace("\xa0", " ").split())


def jaardoel(odp: Wereld, sleutel: str) -> Jaardoel:
    with tenant(odp.swv.pk):
        return Jaardoel.objects.get(sleutel=sleutel)


def antwoorden(odp: Wereld, opgave: Opgave, **per_code: object) -> dict[str, str]:
    with tenant(odp.swv.pk):
        return velden(opgave, **per_code)


def tellingen(odp: Wereld, opgave: Opgave) -> dict[str, int | None]:
    with tenant(odp.swv.pk):
        rijen = Telling.objects.filter(opgave=opgave).values_list("grootheid__code", "aantal")
        return {code: None if aantal is None else int(aantal) for code, aantal in rijen}


def stand(odp: Wereld, opgave: Opgave) -> str:
    with tenant(odp.swv.pk):
        return str(Opgave.objects.get(pk=opgave.pk).status)


def aantal_vragen(client: Client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as gevangen:
        assert client.get(url).status_code == 200
    beheer = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "SELECT set_config")
    return sum(not vraag["sql"].startswith(beheer) for vraag in gevangen.captured_queries)


def test_boom_toont_wat_ontbreekt_en_wat_te_bevestigen_is(odp: Wereld) -> None:
    pagina = tekst(odp.client("directeur"), "/odp/doelen/monitor/boom/")

    assert "Zeven thema’s, 23 beleidsdoelen, 149 jaardoelen" in pagina
    assert pagina.count("doeltekst ontbreekt") == 3
    assert "te bevestigen door het SWV" in pagina


def test_lijst_filtert_op_thema(odp: Wereld) -> None:
    pagina = tekst(odp.client("directeur"), "/odp/doelen/monitor/jaardoelen/?thema=slb")

    assert "5 doelen over Leesbegeleiding (SLB)" in pagina
    assert "Gemiddeld aantal SLB-aanmeldingen is 8% per school." in pagina
    assert "helpdeskmeldingen" not in pagina


def test_jaardoel_toont_reeks_met_tabel_en_wijken(odp: Wereld) -> None:
    doel = jaardoel(odp, "slb-2026-1")

    pagina = tekst(odp.client("directeur"), f"/odp/doelen/monitor/jaardoelen/{doel.pk}/")

    assert "SLB-aanmeldingen door de jaren" in pagina
    assert "2026 6,6 % 8 %" in pagina
    assert "Gemiddeld per school:" in pagina
    assert "Haven &lt;5 – – 1 van 1 te klein" in pagina


def test_mijlpaal_beoordelen_toont_status_en_bewijs(odp: Wereld) -> None:
    doel, wijk = jaardoel(odp, "arrangementen-2026-1"), odp.wijken["polder"].pk
    client = odp.client("procesbegeleider")

    antwoord = client.post(
        f"/odp/doelen/monitor/mijlpalen/{doel.pk}/{wijk}/",
        {"status": "bereikt", "bereikt_op": "2026-10-14", "bewijs": "Verslag van 14 oktober."},
    )

    volgende = jaardoel(odp, "arrangementen-2026-3")
    assert antwoord["Location"] == f"/odp/doelen/monitor/mijlpalen/{volgende.pk}/{wijk}/"
    pagina = tekst(client, f"/odp/doelen/monitor/jaardoelen/{doel.pk}/")
    assert "Polder Bereikt op 14 oktober 2026 Verslag van 14 oktober. behaald" in pagina
    with tenant(odp.swv.pk):
        assert Mijlpaal.objects.get().beoordeeld_door == odp.leden["procesbegeleider"]


def test_mijlpaal_in_de_toekomst_bereikt_blijft_op_de_pagina(odp: Wereld) -> None:
    doel, wijk = jaardoel(odp, "arrangementen-2026-1"), odp.wijken["polder"].pk

    antwoord = odp.client("procesbegeleider").post(
        f"/odp/doelen/monitor/mijlpalen/{doel.pk}/{wijk}/", {"status": "bereikt", "bereikt_op": "2026-12-14"}
    )

    assert "Deze dag moet nog komen" in antwoord.content.decode()


def test_opgave_leeg_is_geen_nul(odp: Wereld, opgave: Opgave) -> None:
    url = f"/odp/doelen/opgaven/{opgave.pk}/invullen/"
    gegevens = antwoorden(odp, opgave, ondersteuningsbehoefte="0", opvang_school_of_wijk="", leesniveau="2")

    odp.client("intern_begeleider").post(url, gegevens)

    assert tellingen(odp, opgave) == {"ondersteuningsbehoefte": 0, "leesniveau": 2}


def test_opgave_tikfout_kost_de_andere_getallen_niet(odp: Wereld, opgave: Opgave) -> None:
    gegevens = antwoorden(odp, opgave, ondersteuningsbehoefte="twaalf", leesniveau="2")

    antwoord = odp.client("directeur").post(
        f"/odp/doelen/opgaven/{opgave.pk}/invullen/",
        gegevens,
        headers={"hx-request": "true", "hx-target": "opslag"},
    )

    pagina = antwoord.content.decode()
    assert "Vul een heel getal in, bijvoorbeeld 12." in pagina
    assert "Eén getal klopt nog niet. De rest is opgeslagen." in pagina
    assert "<h1>" not in pagina
    assert tellingen(odp, opgave) == {"leesniveau": 2}


def test_opgave_vanzelf_opslaan_ververst_alleen_een_samenvatting_die_er_staat(odp: Wereld, opgave: Opgave) -> None:
    url, htmx = f"/odp/doelen/opgaven/{opgave.pk}/invullen/", {"hx-request": "true", "hx-target": "opslag"}
    gegevens = antwoorden(odp, opgave, ondersteuningsbehoefte="twaalf")
    client = odp.client("directeur")

    zonder = client.post(url, gegevens, headers=htmx).content.decode()
    met = client.post(url, gegevens | {"samenvatting": "ja"}, headers=htmx).content.decode()

    assert ("data-stil" in zonder, "data-stil" in met) == (False, True)
    assert 'role="alert"' not in met


def test_opgave_niets_veranderd_neemt_de_vorige_keer_over(odp: Wereld, opgave: Opgave) -> None:
    antwoord = odp.client("directeur").post(f"/odp/doelen/opgaven/{opgave.pk}/invullen/", {"gelijk": "Lezen"})

    assert antwoord["Location"].endswith("#blok-lezen")
    assert tellingen(odp, opgave) == {"leesniveau": 2}


def test_opgave_toont_vorige_getal_naast_het_vak(odp: Wereld, opgave: Opgave) -> None:
    pagina = tekst(odp.client("directeur"), f"/odp/doelen/opgaven/{opgave.pk}/invullen/")

    assert "Vorige keer: 2" in pagina
    assert "Vorige keer niet opgegeven" in pagina
    assert "Dien in bij uw bestuur" in pagina


def test_opgave_van_school_tot_geaccepteerd(odp: Wereld, opgave: Opgave) -> None:
    url = f"/odp/doelen/opgaven/{opgave.pk}/"
    directeur, bestuur = odp.client("directeur"), odp.client("kwaliteitsmedewerker")

    directeur.post(f"{url}indienen/", antwoorden(odp, opgave, ondersteuningsbehoefte="12", opvang_school_of_wijk="9"))
    assert stand(odp, opgave) == "ingediend"
    bestuur.post(f"{url}terugsturen/", {"reden": "De negen lijkt laag."})
    assert stand(odp, opgave) == "open"
    assert "De negen lijkt laag." in tekst(directeur, f"{url}invullen/")
    directeur.post(f"{url}indienen/", antwoorden(odp, opgave, opvang_school_of_wijk="10"))
    bestuur.post(f"{url}accepteren/")
    bestuur.post(f"{url}accepteren/")

    assert stand(odp, opgave) == "geaccepteerd"
    with tenant(odp.swv.pk):
        assert Gebeurtenis.objects.filter(soort="opgave.geaccepteerd").count() == 1


def test_opgave_meer_opgevangen_dan_geteld_wijst_het_vak_aan(odp: Wereld, opgave: Opgave) -> None:
    gegevens = antwoorden(odp, opgave, ondersteuningsbehoefte="3", opvang_school_of_wijk="9")

    antwoord = odp.client("directeur").post(f"/odp/doelen/opgaven/{opgave.pk}/indienen/", gegevens)

    pagina = antwoord.content.decode()
    assert "Dit is meer dan bij ‘Voor hoeveel leerlingen stelde uw school" in pagina
    assert "Nog niet ingediend. Wat klopt, is opgeslagen." in pagina
    assert "data-reden" not in pagina
    assert stand(odp, opgave) == "open"


def test_opgave_terugsturen_zonder_reden_blijft_op_de_pagina(odp: Wereld, opgave: Opgave) -> None:
    with tenant(odp.swv.pk):
        Opgave.objects.filter(pk=opgave.pk).update(status="ingediend")

    antwoord = odp.client("bestuurder").post(f"/odp/doelen/opgaven/{opgave.pk}/terugsturen/", {"reden": ""})

    assert antwoord.status_code == 200
    assert stand(odp, opgave) == "ingediend"


def test_opgave_van_een_vakgroep_is_een_rooster(odp: Wereld, opgave: Opgave) -> None:
    with tenant(odp.swv.pk):
        slb = Opgave.objects.get(ronde=opgave.ronde_id, vakgroep="slb")

    pagina = tekst(odp.client("specialist"), f"/odp/doelen/opgaven/{slb.pk}/invullen/")

    assert "Specialistische leesbegeleiding: de opgave over T3 2026" in pagina
    assert "Avonturijn" in pagina
    assert "Haven" in pagina


def test_opgaven_lijst_zet_wat_op_u_wacht_bovenaan(odp: Wereld, opgave: Opgave) -> None:
    with tenant(odp.swv.pk):
        Opgave.objects.filter(pk=opgave.pk).update(status="ingediend")

    pagina = tekst(odp.client("kwaliteitsmedewerker"), "/odp/doelen/opgaven/")

    assert "Eén van de twee opgaven over T3 2026 is binnen" in pagina
    assert pagina.index("Controleer : Avonturijn") < pagina.index("Bekijk : Haven")


def test_doel_koppelen_en_weer_weghalen(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        plan = Wijkplan.objects.create(wijk=odp.wijken["polder"], jaar=2027)
        onderdeel = plan.onderdelen.create(niveau="school", volgorde=1, titel="Lezen")
    doel, client = jaardoel(odp, "slb-2027-1"), odp.client("directeur")

    for _ in range(2):
        antwoord = client.post(f"/odp/doelen/onderdelen/{onderdeel.pk}/doelen/", {"jaardoel": doel.pk})
    assert antwoord["Location"] == f"/odp/wijken/plan/onderdeel/{onderdeel.pk}/#doelen-kop"
    with tenant(odp.swv.pk):
        koppeling = OnderdeelDoel.objects.get()
    client.post(f"/odp/doelen/onderdeeldoelen/{koppeling.pk}/verwijderen/")

    with tenant(odp.swv.pk):
        assert not OnderdeelDoel.objects.exists()


@pytest.mark.parametrize("url", [MONITOR, "/odp/doelen/monitor/jaardoelen/", "/odp/doelen/opgaven/"])
def test_queries_groeien_niet_met_de_wijken(odp: Wereld, url: str) -> None:
    client = odp.client("controller" if "monitor" in url else "medewerker")
    vooraf = aantal_vragen(client, url)
    with tenant(odp.swv.pk):
        for naam in ("Holy", "Kethel"):
            wijk = factories.WijkFactory(plek__naam=naam, gemeente=odp.gemeente)
            school = factories.SchoolFactory(plek__naam=f"School {naam}", gemeente=odp.gemeente)
            factories.IndelingFactory(school=school, bestuur=odp.besturen["siko"], wijk=wijk)
        uitkomsten_berekenen(jaar=2026, periode="T1")

    erna = aantal_vragen(client, url)

    assert erna == vooraf
    assert erna <= 15
