"""``manage.py migrate`` bundles operations: the database gets the same statements in the same order."""

import pytest
from django.db import connections, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from swv.management.commands.migrate import Bundel, gebundeld

SOORT = models.CheckConstraint(condition=models.Q(soort__in=["eik", "beuk"]), name="boom_soort")
SOORT_RUIMER = models.CheckConstraint(condition=~models.Q(soort=""), name="boom_soort")
EEN_PER_JAAR = models.UniqueConstraint(fields=["boom", "jaar"], name="tak_een_per_jaar")
BEGIN = [
    migrations.CreateModel(
        "Boom", [("id", models.BigAutoField(primary_key=True)), ("soort", models.CharField(max_length=20))]
    ),
    migrations.CreateModel(
        "Tak",
        [
            ("id", models.BigAutoField(primary_key=True)),
            ("boom", models.ForeignKey("swv.boom", on_delete=models.CASCADE)),
        ],
    ),
    migrations.AddField("boom", "grootste", models.ForeignKey("swv.tak", on_delete=models.CASCADE, null=True)),
    migrations.AddField("tak", "jaar", models.IntegerField(default=1), preserve_default=False),
    migrations.AddConstraint("boom", SOORT),
    migrations.AddConstraint("tak", EEN_PER_JAAR),
    migrations.AddIndex("tak", models.Index(fields=["jaar"], name="tak_jaar")),
    migrations.CreateModel("Blad", [("tak", models.OneToOneField("swv.tak", models.CASCADE, primary_key=True))]),
    migrations.RemoveConstraint("boom", "boom_soort"),
    migrations.AddConstraint("boom", SOORT_RUIMER),
    migrations.AlterField("boom", "soort", models.TextField()),
    migrations.AddField("blad", "kleur", models.CharField(max_length=9, default="groen")),
]


class Stap(migrations.Migration):
    """A migration made here, of the operations given."""

    def __init__(self, operaties: list[Operation]) -> None:
        super().__init__("0001_bos", "swv")
        self.operations = operaties


def opdrachten(operaties: list[Operation]) -> tuple[list[str], ProjectState]:
    """What the database would be told, and the models after it."""
    toestand = ProjectState()
    with connections["eigenaar"].schema_editor(collect_sql=True) as editor:
        toestand = Stap(operaties).apply(toestand, editor, collect_sql=True)
    return [regel for regel in editor.collected_sql if not regel.startswith("--")], toestand


@pytest.mark.django_db(databases=["eigenaar"])
def test_gebundeld_krijgt_de_database_dezelfde_opdrachten() -> None:
    los, toestand_los = opdrachten(BEGIN)
    samen, toestand_samen = opdrachten(gebundeld(BEGIN))

    assert samen == los
    assert len(los) > 10
    assert toestand_samen.models == toestand_los.models
    assert len(gebundeld(BEGIN)) < len(BEGIN) / 2


def test_elke_migratie_houdt_haar_operaties_in_dezelfde_volgorde() -> None:
    for migratie in MigrationLoader(None).disk_migrations.values():
        uit = []
        for operatie in gebundeld(migratie.operations):
            uit += operatie.operaties if isinstance(operatie, Bundel) else [operatie]

        assert uit == migratie.operations


def test_wat_bij_een_nieuwe_tabel_komt_staat_niet_in_haar_bundel() -> None:
    eerste, tweede, *_ = gebundeld(BEGIN)

    assert isinstance(eerste, Bundel)
    assert eerste.operaties == BEGIN[:2]
    assert isinstance(tweede, Bundel)
    assert tweede.operaties[0] == BEGIN[2]
