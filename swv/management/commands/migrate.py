"""``migrate``, several times faster: operations that follow each other change Django's picture of the models once.

Django draws every connected model again after each operation, and a tenant table is connected with nearly all others.
The database gets the same statements in the same order.
"""

from collections.abc import Sequence
from typing import Any

from django.core.management.commands import migrate
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel, Migration, RemoveConstraint
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger

ERBIJ = (AddField, AddConstraint, AddIndex, AddTrigger)
ERAF = (RemoveConstraint, RemoveTrigger)


class Bundel(Operation):
    """Operations that follow each other, of which none needs the picture between it and the one before."""

    def __init__(self) -> None:
        self.operaties: list[Operation] = []
        self.gemaakt: set[str] = set()
        self.aangevuld: set[str] = set()

    def past(self, operatie: Operation) -> bool:
        """A table is made with all its model has at the end of the bundle: what is added to it, comes in the next.

        And what is removed, is looked up in the state before the bundle.
        """
        if isinstance(operatie, CreateModel):
            return True
        if isinstance(operatie, ERBIJ):
            return operatie.model_name.lower() not in self.gemaakt
        return isinstance(operatie, ERAF) and operatie.model_name.lower() not in self.gemaakt | self.aangevuld

    def erbij(self, operatie: Operation) -> None:
        """One more."""
        self.operaties.append(operatie)
        if isinstance(operatie, CreateModel):
            self.gemaakt.add(operatie.name.lower())
        elif isinstance(operatie, ERBIJ):
            self.aangevuld.add(operatie.model_name.lower())

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """All changes at once; the picture is drawn when the database asks for a model."""
        state.__dict__.pop("apps", None)
        for operatie in self.operaties:
            operatie.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """The statements of each."""
        for operatie in self.operaties:
            operatie.database_forwards(app_label, schema_editor, from_state, to_state)


def gebundeld(operaties: Sequence[Operation]) -> list[Operation]:
    """The same operations in the same order, together where that is possible."""
    uit: list[Operation] = []
    bundel = Bundel()
    for operatie in operaties:
        if not bundel.past(operatie):
            bundel = Bundel()
        if not bundel.past(operatie):
            uit.append(operatie)
            continue
        if not bundel.operaties:
            uit.append(bundel)
        bundel.erbij(operatie)
    return uit


class Uitvoerder(MigrationExecutor):
    """Bundles before it applies."""

    def apply_migration(
        self, state: ProjectState, migration: Migration, fake: bool = False, fake_initial: bool = False
    ) -> ProjectState:
        """As Django does; with ``--fake-initial`` it looks at the operations itself, so that goes unbundled."""
        if not fake_initial:
            migration.operations = gebundeld(migration.operations)
        return super().apply_migration(state, migration, fake, fake_initial)


class Command(migrate.Command):
    """Django's own command with another executor."""

    def handle(self, *args: Any, **options: Any) -> None:
        migrate.MigrationExecutor = Uitvoerder  # there is no other way to hand it one
        super().handle(*args, **options)
