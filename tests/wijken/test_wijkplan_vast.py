"""What really commits: two people at the same time, and the guards in the database."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import Error, IntegrityError, connection, transaction

from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt
from wijken.models import Actie, Akkoord, Planonderdeel, Planversie, Wijkplan
from wijken.services import (
    Botsing,
    advies_geven,
    onderdeel_opslaan,
    opmerking_plaatsen,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_maken,
)

pytestmark = echt


def tegelijk(wereld: Wereld, *werken: Callable[[], Any]) -> list[Any]:
    """Run at the same time, each on a connection of its own; an exception is an answer too."""
    antwoorden: list[Any] = []
    hek = threading.Barrier(len(werken))

    def draad(werk: Callable[[], Any]) -> None:
        try:
            with tenant(wereld.swv.pk):
                hek.wait(10)
                antwoorden.append(werk())
        except (Botsing, IntegrityError) as fout:
            antwoorden.append(fout)
        finally:
            connection.close()

    draden = [threading.Thread(target=draad, args=(werk,)) for werk in werken]
    for een in draden:
        een.start()
    for een in draden:
        een.join(30)
    return antwoorden


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        onderdeel_opslaan(onderdeel=plan.onderdelen.first(), tekst="Tekst.", versie=0, door=wereld.leden["directeur"])
        return plan


def vaststellen(wereld: Wereld, plan: Wijkplan) -> None:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    for school in ("avonturijn", "christal", "ligthart"):
        tekenen(
            wijkplan=plan,
            school=wereld.scholen[school],
            door=wereld.leden["directeur"],
            gelezen=vingerafdruk(plan),
        )


def test_wijkplan_maken_tegelijk_geeft_een_plan(wereld: Wereld) -> None:
    wijk = wereld.wijken["polder"]

    plannen = tegelijk(wereld, *[lambda: wijkplan_maken(wijk=wijk, jaar=2027).pk] * 2)

    with tenant(wereld.swv.pk):
        assert (len(set(plannen)), Wijkplan.objects.count(), Planonderdeel.objects.count()) == (1, 1, 9)


def test_tekenen_tegelijk_zet_een_handtekening_en_stelt_een_keer_vast(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
        gelezen = vingerafdruk(plan)

    def teken(school: str) -> Callable[[], Any]:
        return lambda: (
            tekenen(wijkplan=plan, school=wereld.scholen[school], door=wereld.leden["directeur"], gelezen=gelezen).pk
        )

    antwoorden = tegelijk(wereld, *[teken(school) for school in ("avonturijn", "christal", "ligthart") * 2])

    with tenant(wereld.swv.pk):
        assert len(set(antwoorden)) == 3
        assert (Akkoord.objects.count(), Planversie.objects.count()) == (3, 1)
        assert Wijkplan.objects.get().status == "vastgesteld"


def test_onderdeel_opslaan_tegelijk_bewaart_een_en_botst_een(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        onderdeel = plan.onderdelen.get(volgorde=2)

    def bewaar(tekst: str) -> Callable[[], Any]:
        return lambda: (
            onderdeel_opslaan(onderdeel=onderdeel, tekst=tekst, versie=0, door=wereld.leden["directeur"]).tekst
        )

    antwoorden = tegelijk(wereld, bewaar("Een."), bewaar("Twee."))

    botsing = next(antwoord for antwoord in antwoorden if isinstance(antwoord, Botsing))
    bewaard = next(antwoord for antwoord in antwoorden if isinstance(antwoord, str))
    assert {botsing.mijn, bewaard} == {"Een.", "Twee."}
    assert botsing.onderdeel.tekst == bewaard


OPDRACHTEN = {
    "plan wijzigen": "UPDATE wijken_wijkplan SET status = 'concept' WHERE id = %(plan)s",
    "plan verwijderen": "DELETE FROM wijken_wijkplan WHERE id = %(plan)s",
    "onderdeel wijzigen": "UPDATE wijken_planonderdeel SET tekst = 'anders' WHERE wijkplan_id = %(plan)s",
    "onderdeel verwijderen": "DELETE FROM wijken_planonderdeel WHERE wijkplan_id = %(plan)s",
    "onderdeel verhuizen": "UPDATE wijken_planonderdeel SET wijkplan_id = %(plan)s, volgorde = 99 WHERE id = %(los)s",
    "onderdeel erbij": "INSERT INTO wijken_planonderdeel (wijkplan_id, niveau, volgorde, titel, uitleg, tekst, versie) "
    "VALUES (%(plan)s, 'kind', 99, 'x', '', '', 0)",
    "akkoord verwijderen": "DELETE FROM wijken_akkoord WHERE wijkplan_id = %(plan)s",
    "akkoord wijzigen": "UPDATE wijken_akkoord SET getekend_op = now() WHERE wijkplan_id = %(plan)s",
    "akkoord erbij": "INSERT INTO wijken_akkoord (wijkplan_id, school_id, door_id) "
    "SELECT %(plan)s, %(school)s, door_id FROM wijken_akkoord LIMIT 1",
    "actie erbij": "INSERT INTO wijken_actie (onderdeel_id, omschrijving, wie, begin, einde, bedrag) "
    "VALUES (%(onderdeel)s, 'x', 'x', '2027-01-01', '2027-02-01', 1)",
    "actie wijzigen": "UPDATE wijken_actie SET bedrag = 1 WHERE onderdeel_id = %(onderdeel)s",
    "actie verwijderen": "DELETE FROM wijken_actie WHERE onderdeel_id = %(onderdeel)s",
    "advies erbij": "INSERT INTO wijken_advies (wijkplan_id, strekking, toelichting, door_id) "
    "SELECT %(plan)s, 'positief', 'x', door_id FROM wijken_akkoord LIMIT 1",
    "advies wijzigen": "UPDATE wijken_advies SET toelichting = 'x' WHERE wijkplan_id = %(plan)s",
    "advies verwijderen": "DELETE FROM wijken_advies WHERE wijkplan_id = %(plan)s",
    "opmerking erbij": "INSERT INTO wijken_opmerking (onderdeel_id, citaat, tekst, door_id) "
    "SELECT %(onderdeel)s, '', 'x', door_id FROM wijken_akkoord LIMIT 1",
    "opmerking wijzigen": "UPDATE wijken_opmerking SET tekst = 'x' WHERE onderdeel_id = %(onderdeel)s",
    "opmerking verwijderen": "DELETE FROM wijken_opmerking WHERE onderdeel_id = %(onderdeel)s",
    "versie erbij": "INSERT INTO wijken_planversie (wijkplan_id, nummer, inhoud, sha256) "
    "VALUES (%(plan)s, 2, '{}', 'x')",
    "versie verwijderen": "DELETE FROM wijken_planversie WHERE wijkplan_id = %(plan)s",
    "versie wijzigen": "UPDATE wijken_planversie SET sha256 = 'x' WHERE wijkplan_id = %(plan)s",
}


def test_vastgesteld_plan_verandert_niet_met_sql(wereld: Wereld, plan: Wijkplan) -> None:
    """Every statement in its own savepoint, so one world serves them all."""
    with tenant(wereld.swv.pk), transaction.atomic():
        onderdeel = plan.onderdelen.first()
        Actie.objects.create(onderdeel=onderdeel, omschrijving="a", wie="b", begin="2027-01-01", einde="2027-02-01")
        begeleider = wereld.leden["procesbegeleider"]
        advies_geven(wijkplan=plan, strekking="positief", toelichting="Mooi.", door=begeleider)
        opmerking_plaatsen(onderdeel=onderdeel, tekst="Hoe vaak?", citaat="", door=begeleider)
        los = wijkplan_maken(wijk=wereld.wijken["haven"], jaar=2027).onderdelen.first()
        vaststellen(wereld, plan)
        waarden = {
            "plan": plan.pk,
            "onderdeel": onderdeel.pk,
            "los": los.pk,
            "school": wereld.scholen["haven"].pk,
        }

        geweigerd = [naam for naam, sql in OPDRACHTEN.items() if _weigert(sql, waarden)]

    assert geweigerd == list(OPDRACHTEN)


def _weigert(sql: str, waarden: dict[str, Any]) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, waarden)
    except Error as fout:
        return "vastgesteld" in str(fout) or "permission denied" in str(fout)
    return False
