"""The history of a thing, on the page of the thing itself: who, when, before, after."""

import re
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from arrangementen.models import Arrangement
from arrangementen.services import arrangement_bevestigen
from swv.models import Gebeurtenis
from swv.register import register
from swv.services import gebeurtenis_melden, ronde_lopen
from swv.tenancy.context import tenant
from swv.tenancy.geschiedenis import namens
from swv.tenancy.models import TenantModel
from tests.url_objecten import maak_objecten
from tests.wereld import Wereld, echt, snel
from wijken.models import Actie, Planonderdeel, School
from wijken.services import onderdeel_opslaan

ZONDER_GESCHIEDENIS = {
    "swv.Document": "gemaakt bestand met zijn voortgang; wie het vroeg staat in de rij, downloads in het logboek",
    "swv.Gebeurtenis": "de uitgaande post: alleen toegevoegd",
    "swv.Logregel": "het logboek zelf: alleen toegevoegd, een trigger bewaakt het",
    "swv.Taakbeurt": "alleen toegevoegd",
    "swv.Uitnodiging": "een sleutel die verloopt; wie uitnodigt en wie hem gebruikt staat in de rij en in het logboek",
    "wijken.Planversie": "bevroren: een trigger weigert elke wijziging",
    "budgetten.Rekening": "alleen toegevoegd; een saldo is een som",
    "budgetten.Boeking": "het grootboek: alleen toegevoegd",
    "budgetten.Mutatie": "het grootboek: alleen toegevoegd",
    "budgetten.Toekenning": "berekend uit de verdeling, die wel geschiedenis heeft",
    "swv.Bestand": "wat iemand gaf; wie en wanneer staat in de rij, downloads staan in het logboek",
    "doelen.Berekening": "wanneer er gerekend is, niet wat",
    "doelen.Correctie": "alleen toegevoegd, met wie, wanneer en waarom in de rij",
    "doelen.Uitkomst": "berekend uit tellingen, die wel geschiedenis hebben",
    "doelen.Rapportage": "bevroren: een trigger weigert elke wijziging",
}
OBJECT = {
    "wijkplannen": "plan",
    "onderdelen": "onderdeel",
    "acties": "actie",
    "scholen": "avonturijn",
    "verdelingen": "verdeling",
    "inleg": "inleg_pk",
    "bestedingen": "besteding",
    "arrangementen": "gevraagd",
    "jaardoelen": "jaardoel",
    "mijlpalen": "mijlpaal",
    "opgaven": "opgave_in",
    "leden": "lid",
}


@pytest.fixture
def objecten(wereld: Wereld) -> dict[str, int]:
    with tenant(wereld.swv.pk):
        return maak_objecten(wereld)


def pagina(wereld: Wereld, wie: str, code: str, pk: int, **meer: str) -> str:
    antwoord = wereld.client(wie).get(f"/odp/geschiedenis/{code}/{pk}/", **meer)
    assert antwoord.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", antwoord.content.decode())).replace("\xa0", " ")


def test_elk_model_van_een_swv_heeft_geschiedenis_of_een_reden() -> None:
    modellen = [model for model in apps.get_models() if issubclass(model, TenantModel)]

    zonder = {model._meta.label for model in modellen if not hasattr(model, "pgh_event_model")}

    assert zonder - set(map(str, _gebeurtenismodellen(modellen))) == set(ZONDER_GESCHIEDENIS)


def _gebeurtenismodellen(modellen: list[type[TenantModel]]) -> list[str]:
    return [model.pgh_event_model._meta.label for model in modellen if hasattr(model, "pgh_event_model")]


def test_elk_ding_met_een_pagina_heeft_een_soort_geschiedenis() -> None:
    assert set(register.geschiedenissen) >= set(OBJECT)


@echt
def test_geschiedenis_vertelt_wie_wat_wanneer_en_wat_er_eerst_stond(wereld: Wereld, objecten: dict[str, int]) -> None:
    with tenant(wereld.swv.pk), transaction.atomic(), namens(wereld.leden["collega"].pk):
        actie = Actie.objects.get(pk=objecten["actie"])
        actie.bedrag, actie.wie = Decimal("250.50"), "De Christal"
        actie.save()

    tekst = pagina(wereld, "directeur", "acties", objecten["actie"])

    assert "Collega odp Gewijzigd Wie: was Avonturijn → wordt De Christal" in tekst
    assert "Uit de wijkpot: was € 0,00 → wordt € 250,50" in tekst
    assert tekst.index("Gewijzigd") < tekst.index("Gemaakt")


@echt
def test_wie_door_een_taak_of_import_werkte_heet_de_toepassing(wereld: Wereld, objecten: dict[str, int]) -> None:
    with tenant(wereld.swv.pk), transaction.atomic(), namens(None, via="inlezen van DUO"):
        School.objects.filter(pk=objecten["avonturijn"]).update(straat="Dorpsstraat 2")

    tekst = pagina(wereld, "directeur", "scholen", objecten["avonturijn"])

    assert "De toepassing, inlezen van DUO Gewijzigd Straat: Dorpsstraat 2" in tekst


@echt
def test_taak_na_een_gebeurtenis_schrijft_wie_haar_veroorzaakte(
    wereld: Wereld, monkeypatch: pytest.MonkeyPatch
) -> None:
    school = wereld.scholen["avonturijn"]
    monkeypatch.setitem(
        register.afhandelaars,
        "proef",
        [lambda gebeurtenis: School.objects.filter(pk=school.pk).update(plaats="Rotterdam")],
    )
    with tenant(wereld.swv.pk):
        gebeurtenis_melden(soort="proef", door=wereld.leden["medewerker"])
        ronde_lopen()

        rij = School.pgh_event_model.objects.filter(pgh_obj_id=school.pk).latest("pgh_id")
        assert (rij.plaats, rij.pgh_context["lid"]) == ("Rotterdam", wereld.leden["medewerker"].pk)
        assert Gebeurtenis.objects.filter(bezorgd_op=None).count() == 0


@echt
def test_klein_aantal_vraag_en_bedrag_staan_niet_in_de_geschiedenis_voor_wie_ze_niet_mag_zien(
    wereld: Wereld, objecten: dict[str, int]
) -> None:
    pk = objecten["gevraagd"]
    with tenant(wereld.swv.pk), transaction.atomic(), namens(wereld.leden["directeur"].pk):
        arrangement_bevestigen(arrangement=Arrangement.objects.get(pk=pk), door=wereld.leden["directeur"])

    eigen, collega = (pagina(wereld, wie, "arrangementen", pk) for wie in ("directeur", "collega"))

    assert "Leerlingen: 3" in eigen
    assert "Uit de wijkpot: € 1.000,00" in eigen
    assert "Extra taal." in eigen
    assert "Stand: was wacht op de directeur → wordt wacht op het bestuur" in collega
    for woord in ("Wat er nodig is", "Leerlingen", "Uit de wijkpot"):
        assert f"{woord}: ziet alleen wie er een taak mee heeft" in collega
    assert "1.000" not in collega
    assert "Extra taal." not in collega


@echt
def test_bedrag_blijft_dicht_als_het_aantal_ooit_klein_was(wereld: Wereld, objecten: dict[str, int]) -> None:
    with tenant(wereld.swv.pk):
        Arrangement.objects.filter(pk=objecten["gevraagd"]).update(leerlingen=8, bedrag=2000)

    tekst = pagina(wereld, "collega", "arrangementen", objecten["gevraagd"])

    assert "1.000" not in tekst
    assert "2.000" not in tekst


@snel
def test_wat_iemand_achter_elkaar_typt_is_een_regel(wereld: Wereld, objecten: dict[str, int]) -> None:
    with tenant(wereld.swv.pk), namens(wereld.leden["directeur"].pk):
        onderdeel = Planonderdeel.objects.get(pk=objecten["onderdeel"])
        for versie, tekst in enumerate(("Wij", "Wij lezen", "Wij lezen samen")):
            onderdeel_opslaan(onderdeel=onderdeel, tekst=tekst, versie=versie, door=wereld.leden["directeur"])

    tekst = pagina(wereld, "directeur", "onderdelen", objecten["onderdeel"])

    assert tekst.count("Tekst:") == 1
    assert "Tekst: 3 woorden" in tekst


@snel
def test_geschiedenis_vraagt_hoogstens_vijftien_keer(wereld: Wereld, objecten: dict[str, int]) -> None:
    duur = {}
    for code, naam in OBJECT.items():
        client = wereld.client("medewerker" if code in ("verdelingen", "leden") else "directeur")
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(f"/odp/geschiedenis/{code}/{objecten[naam]}/").status_code == 200
        duur[code] = sum(1 for vraag in vragen if not re.match(r"SELECT set_config|SAVEPOINT|RELEASE", vraag["sql"]))

    assert {code: aantal for code, aantal in duur.items() if aantal > 15} == {}


@snel
def test_htmx_krijgt_alleen_de_regels(wereld: Wereld, objecten: dict[str, int]) -> None:
    antwoord = wereld.client("directeur").get(
        f"/odp/geschiedenis/acties/{objecten['actie']}/", headers={"HX-Request": "true", "HX-Target": "geschiedenis"}
    )

    assert "<html" not in antwoord.content.decode()
    assert "Gemaakt" in antwoord.content.decode()


@snel
def test_onbekende_soort_geschiedenis_bestaat_niet(wereld: Wereld) -> None:
    assert wereld.client("medewerker").get("/odp/geschiedenis/geheim/1/").status_code == 404


@snel
@pytest.mark.parametrize(
    ("wie", "adres", "code"),
    [
        ("directeur", "wijken/plan/{plan}/", "wijkplannen"),
        ("directeur", "wijken/plan/onderdeel/{onderdeel}/", "onderdelen"),
        ("directeur", "wijken/plan/actie/{actie}/", "acties"),
        ("directeur", "wijken/school/{avonturijn}/", "scholen"),
        ("medewerker", "geld/verdelingen/{verdeling}/", "verdelingen"),
        ("directeur", "arrangementen/{gevraagd}/", "arrangementen"),
        ("directeur", "doelen/monitor/jaardoelen/{jaardoel}/", "jaardoelen"),
        ("directeur", "doelen/opgaven/{opgave_in}/", "opgaven"),
    ],
)
def test_pagina_van_het_ding_wijst_naar_zijn_geschiedenis(
    wereld: Wereld, objecten: dict[str, int], wie: str, adres: str, code: str
) -> None:
    antwoord = wereld.client(wie).get(f"/odp/{adres.format(**objecten)}")

    assert f"/odp/geschiedenis/{code}/{objecten[OBJECT[code]]}/" in antwoord.content.decode()


@snel
def test_lezer_van_een_vastgesteld_plan_krijgt_geen_link_en_geen_geschiedenis(
    wereld: Wereld, objecten: dict[str, int]
) -> None:
    """How a plan came about stays with the wijk."""
    client = wereld.client("specialist")

    assert "geschiedenis/wijkplannen" not in client.get(f"/odp/wijken/plan/{objecten['plan_vast']}/").content.decode()
    assert client.get(f"/odp/geschiedenis/wijkplannen/{objecten['plan_vast']}/").status_code == 403
