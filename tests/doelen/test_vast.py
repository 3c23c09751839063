"""What is accepted or vastgesteld stays as it is, also for raw SQL with the rights of the application."""

import datetime

import pytest
from django.db import Error, connection, transaction

from doelen.models import ActieDoel, Jaardoel, OnderdeelDoel, Opgave, Telling
from doelen.services import doelenboom_laden
from swv.tenancy.context import tenant
from tests.doelen.opgaven import geef_op, open_ronde
from tests.wereld import Wereld, echt
from wijken.models import Actie, Planonderdeel, Wijkplan

pytestmark = echt
TELLINGEN = (
    "UPDATE doelen_telling SET aantal = 99 WHERE id = %(telling)s",
    "UPDATE doelen_telling SET opgave_id = %(andere)s WHERE id = %(telling)s",
    "UPDATE doelen_telling SET opgave_id = %(opgave)s WHERE id = %(losse)s",
    "DELETE FROM doelen_telling WHERE id = %(telling)s",
    "INSERT INTO doelen_telling (opgave_id, school_id, grootheid_id, aantal, reden)"
    " SELECT opgave_id, %(school)s, grootheid_id, 7, '' FROM doelen_telling WHERE id = %(telling)s",
)
KOPPELINGEN = (
    "UPDATE doelen_onderdeeldoel SET jaardoel_id = %(doel)s WHERE id = %(koppeling)s",
    "UPDATE doelen_onderdeeldoel SET onderdeel_id = %(onderdeel)s WHERE id = %(vrij)s",
    "DELETE FROM doelen_onderdeeldoel WHERE id = %(koppeling)s",
    "INSERT INTO doelen_onderdeeldoel (onderdeel_id, jaardoel_id) VALUES (%(onderdeel)s, %(doel)s)",
    "UPDATE doelen_actiedoel SET jaardoel_id = %(doel)s WHERE id = %(actiedoel)s",
    "DELETE FROM doelen_actiedoel WHERE id = %(actiedoel)s",
    "INSERT INTO doelen_actiedoel (actie_id, jaardoel_id) VALUES (%(actie)s, %(doel)s)",
)


def geweigerd(sql: str, waarden: dict[str, int], woorden: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, waarden)
    except Error as fout:
        return woorden in str(fout)
    return False


@pytest.fixture
def odp(wereld: Wereld):
    with tenant(wereld.swv.pk), transaction.atomic():
        doelenboom_laden()
        yield wereld
        transaction.set_rollback(True)


def test_telling_van_een_geaccepteerde_opgave_verandert_niet_met_sql(odp: Wereld) -> None:
    vast, open_ = open_ronde("T1"), open_ronde("T2")
    for ronde in (vast, open_):
        geef_op(odp, ronde, "buiten_de_regio", (5, 6, 7, 8))
    Opgave.objects.filter(ronde=open_).update(status="ingediend")
    telling, losse = (Telling.objects.filter(opgave__ronde=ronde).first() for ronde in (vast, open_))
    Telling.objects.filter(opgave__ronde=open_).exclude(pk=losse.pk).delete()
    waarden = {
        "telling": telling.pk, "losse": losse.pk, "opgave": telling.opgave_id, "andere": losse.opgave_id,
        "school": odp.scholen["haven"].pk,
    }  # fmt: skip

    doorgelaten = [sql for sql in TELLINGEN if not geweigerd(sql, waarden, "geaccepteerde opgave")]

    assert doorgelaten == []
    assert Telling.objects.get(pk=telling.pk).aantal == 5


def test_telling_van_een_open_of_ingediende_opgave_kan_nog_veranderen(odp: Wereld) -> None:
    ronde = open_ronde("T1")
    geef_op(odp, ronde, "buiten_de_regio", (5, 6, 7, 8))
    for status in ("open", "ingediend"):
        Opgave.objects.filter(ronde=ronde).update(status=status)

        assert Telling.objects.filter(opgave__ronde=ronde).update(aantal=9) == 4


def test_doelen_van_een_vastgesteld_plan_veranderen_niet_met_sql(odp: Wereld) -> None:
    een, twee, drie = Jaardoel.objects.filter(jaar=2027)[:3]
    onderdeel, vrij = (_onderdeel(odp, wijk) for wijk in ("polder", "haven"))
    begin, einde = datetime.date(2027, 1, 1), datetime.date(2027, 2, 1)
    actie = Actie.objects.create(onderdeel=onderdeel, omschrijving="a", wie="b", begin=begin, einde=einde)
    waarden = {
        "onderdeel": onderdeel.pk, "actie": actie.pk, "doel": drie.pk,
        "koppeling": OnderdeelDoel.objects.create(onderdeel=onderdeel, jaardoel=een).pk,
        "vrij": OnderdeelDoel.objects.create(onderdeel=vrij, jaardoel=twee).pk,
        "actiedoel": ActieDoel.objects.create(actie=actie, jaardoel=een).pk,
    }  # fmt: skip
    Wijkplan.objects.filter(pk=onderdeel.wijkplan_id).update(
        status="vastgesteld", vastgesteld_op="2026-11-22T12:00:00+00:00"
    )

    doorgelaten = [sql for sql in KOPPELINGEN if not geweigerd(sql, waarden, "vastgesteld wijkplan")]

    assert doorgelaten == []
    assert OnderdeelDoel.objects.filter(pk=waarden["vrij"]).delete()[0] == 1


def _onderdeel(wereld: Wereld, wijk: str) -> Planonderdeel:
    plan = Wijkplan.objects.create(wijk=wereld.wijken[wijk], jaar=2027)
    return Planonderdeel.objects.create(wijkplan=plan, niveau="kind", volgorde=1, titel="Kind")
