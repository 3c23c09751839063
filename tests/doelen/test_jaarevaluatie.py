"""The yearly evaluation gathers per theme what wijken told already, as each reader may see it."""

import datetime
import io
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from doelen.models import ActieDoel, Jaardoel, Mijlpaal, OnderdeelDoel, Thema
from doelen.overzichten.jaarevaluatie import Themablok, jaarevaluatie
from swv.register import register
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planevaluatie, Voortgang, Voortgangsregel, Wijkplan

ADRES = "/odp/doelen/monitor/jaarevaluatie/"
pytestmark = snel


def jaardoel(code: str) -> Jaardoel:
    thema = Thema.objects.get_or_create(code=code, defaults={"naam": code.upper(), "volgorde": len(code)})[0]
    return Jaardoel.objects.get_or_create(
        thema=thema, jaar=2025, volgnummer=1, sleutel=f"{code}-1",
        defaults={"tekst": f"Doel {code}", "niveau": "kind", "oordeelniveau": "wijk"},
    )[0]  # fmt: skip


def plan_van(wereld: Wereld, wijk: str, status: str = "vastgesteld") -> Wijkplan:
    """The plan of 2025: an actie in a part that works on slb, and one with the goal hb of its own; both were told."""
    plan = Wijkplan.objects.create(wijk=wereld.wijken[wijk], jaar=2025)
    kind = plan.onderdelen.create(niveau="kind", volgorde=1, titel="Lezen")
    school = plan.onderdelen.create(niveau="school", volgorde=2, titel="Talent")
    dagen = {"wie": "Team", "begin": datetime.date(2025, 1, 6), "einde": datetime.date(2025, 12, 19), "bedrag": 0}
    lezen = Actie.objects.create(onderdeel=kind, omschrijving=f"Leesgroep {wijk}", **dagen)
    talent = Actie.objects.create(onderdeel=school, omschrijving=f"Talentklas {wijk}", **dagen)
    OnderdeelDoel.objects.create(onderdeel=kind, jaardoel=jaardoel("slb"))
    ActieDoel.objects.create(actie=talent, jaardoel=jaardoel("hb"))
    Wijkplan.objects.filter(pk=plan.pk).update(status=status, vastgesteld_op="2024-12-20T12:00:00Z")
    for periode, stand, tekst in (("T1", "loopt", "Twee groepen"), ("T3", "klaar", "")):
        voortgang = Voortgang.objects.create(wijkplan=plan, periode=periode)
        Voortgangsregel.objects.create(voortgang=voortgang, actie=lezen, stand=stand, tekst=tekst)
    door = wereld.leden["directeur"]
    Planevaluatie.objects.create(
        wijkplan=plan, niveau="kind", werkte="Samen lezen", anders="Eerder beginnen", door=door
    )
    Planevaluatie.objects.create(wijkplan=plan, niveau="school", werkte="Klein beginnen", anders="", door=door)
    return plan


def blokken(client: Any, vraag: str = "") -> dict[str, Themablok]:
    antwoord = client.get(f"{ADRES}{vraag}")
    assert antwoord.status_code == 200
    return {blok.thema.code: blok for blok in antwoord.context["blokken"]}


def test_thema_verzamelt_acties_met_laatste_stand_en_woorden_en_de_lessen_van_die_niveaus(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan_van(wereld, "polder")
    client = wereld.client("procesbegeleider")

    gevonden = blokken(client)

    wijk = gevonden["slb"].wijken[0]
    assert [(een.actie.omschrijving, een.standwoord, een.tekst) for een in wijk.acties] == [
        ("Leesgroep polder", "klaar", "Twee groepen")
    ]
    assert [les.werkte for les in wijk.lessen] == ["Samen lezen"]
    assert [een.actie.omschrijving for een in gevonden["hb"].wijken[0].acties] == ["Talentklas polder"]
    pagina = client.get(f"{ADRES}?thema=slb").content.decode()
    assert "Eerder beginnen" in pagina
    assert "Talentklas" not in pagina


def test_andere_wijk_leest_acties_en_lessen_en_niet_de_voortgang(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan_van(wereld, "polder")

    vreemde, swv = wereld.client("vreemde"), wereld.client("medewerker")

    assert [(een.stand, een.tekst) for een in blokken(vreemde)["slb"].wijken[0].acties] == [("", "")]
    assert "Twee groepen" not in vreemde.get(f"{ADRES}?thema=slb").content.decode()
    assert "Samen lezen" in vreemde.get(f"{ADRES}?thema=slb").content.decode()
    assert [een.stand for een in blokken(swv)["slb"].wijken[0].acties] == ["klaar"]


def test_plan_dat_niet_vaststaat_of_van_een_ander_jaar_telt_niet_mee(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        concept = plan_van(wereld, "polder", status="concept")
        Wijkplan.objects.filter(pk=concept.pk).update(vastgesteld_op=None)
        plan_van(wereld, "haven")

    assert [str(blok.plan.wijk) for blok in blokken(wereld.client("medewerker"))["slb"].wijken] == ["Haven"]
    assert blokken(wereld.client("medewerker"), "?jaar=2024") == {}


def test_doelen_van_de_wijk_tellen_als_gehaald_of_niet(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan_van(wereld, "polder")
        plan_van(wereld, "haven")
        goed = {"status": "bereikt", "bereikt_op": datetime.date(2025, 6, 2)}
        Mijlpaal.objects.create(jaardoel=jaardoel("slb"), plek=wereld.wijken["polder"].plek, **goed)
        Mijlpaal.objects.create(jaardoel=jaardoel("slb"), plek=wereld.wijken["haven"].plek, status="loopt")

        slb = next(blok for blok in jaarevaluatie(wereld.leden["medewerker"], 2025) if blok.thema.code == "slb")

    assert slb.doelen == "1 van 2"
    assert {str(blok.plan.wijk): blok.doelzin for blok in slb.wijken} == {
        "Haven": "Eén doel is niet behaald",
        "Polder": "Eén doel is behaald",
    }


def test_bestand_heeft_een_rij_per_actie_en_les_en_geen_cel_wordt_een_formule(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan = plan_van(wereld, "polder")
        Planevaluatie.objects.filter(wijkplan=plan, niveau="kind").update(werkte="=1+1")

    bestand = wereld.client("medewerker").get(f"{ADRES}xlsx/?thema=slb")
    rijen = list(load_workbook(io.BytesIO(bestand.content)).active.iter_rows(values_only=True))

    assert [(rij[0], rij[2], rij[4], rij[5]) for rij in rijen[1:]] == [
        ("SLB", "actie", "Leesgroep polder", "klaar"),
        ("SLB", "wat werkte", "'=1+1", None),
        ("SLB", "wat wordt anders", "Eerder beginnen", None),
    ]
    assert wereld.client("medewerker").get(f"{ADRES}docx/").status_code == 404


def test_aantal_vragen_groeit_niet_met_het_aantal_wijken(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        plan_van(wereld, "polder")
    client = wereld.client("medewerker")
    een = _vragen(client)
    with tenant(wereld.swv.pk):
        plan_van(wereld, "haven")

    assert _vragen(client) == een <= 15


def test_jaarkalender_heeft_de_jaarevaluatie_in_maart(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        dagen = {dag.titel: dag.datum for dag in register.dagen_van("odp", wereld.leden["medewerker"], 2026)}
        ouder = [dag.titel for dag in register.dagen_van("odp", wereld.leden["lezer"], 2026)]

    titel = "Jaarevaluatie van 2025: wat de wijken leerden, per thema"
    assert dagen[titel] == datetime.date(2026, 3, 15)
    assert titel not in ouder


def _vragen(client: Any) -> int:
    client.get(ADRES)
    with CaptureQueriesContext(connection) as gesteld:
        client.get(f"{ADRES}?thema=slb")
    geen = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "SELECT set_config")
    return sum(not vraag["sql"].startswith(geen) for vraag in gesteld.captured_queries)
