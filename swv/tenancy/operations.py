"""The one migration operation that makes PostgreSQL guard the tenant tables of an app."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from swv.tenancy.models import TenantForeignKey, TenantOneToOneField

BELEID = "swv_id = (SELECT current_setting('app.swv_id')::bigint)"


class BewaakTenantTabellen(Operation):
    """Guard every tenant table of the app: policy, FORCE, composite keys, indexes, grants.

    Idempotent: a later migration that makes a table or a reference ends with this operation again.
    ``alleen_toevoegen`` names models of which rows never change (ledger); history tables are found by themselves.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, alleen_toevoegen: tuple[str, ...] = ()) -> None:
        self.alleen_toevoegen = alleen_toevoegen

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        kwargs = {"alleen_toevoegen": self.alleen_toevoegen} if self.alleen_toevoegen else {}
        return self.__class__.__name__, [], kwargs

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing changes for Django: the guards live in the database only."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        modellen = list(self._tenantmodellen(app_label, to_state))
        for model in modellen:
            for sql in _sleutel(model):
                schema_editor.execute(sql)
        for model in modellen:
            for sql in (*_verwijzingen(model), *_beleid(model), *self._rechten(model)):
                schema_editor.execute(sql)

    def database_backwards(self, *args: Any, **kwargs: Any) -> None:
        """The guards go with their tables."""

    def describe(self) -> str:
        return "Bewaak de tabellen van het samenwerkingsverband"

    @staticmethod
    def _tenantmodellen(app_label: str, state: ProjectState) -> Iterator[type[models.Model]]:
        for model in state.apps.get_app_config(app_label).get_models():
            if any(veld.column == "swv_id" for veld in model._meta.local_concrete_fields):
                yield model

    def _rechten(self, model: type[models.Model]) -> Iterator[str]:
        rol = settings.SWV_APPLICATIEROL
        tabel = model._meta.db_table
        yield f'REVOKE ALL ON "{tabel}" FROM "{rol}"'
        vast = is_geschiedenis(model) or model._meta.object_name in self.alleen_toevoegen
        rechten = "SELECT, INSERT" if vast else "SELECT, INSERT, UPDATE, DELETE"
        yield f'GRANT {rechten} ON "{tabel}" TO "{rol}"'


def is_geschiedenis(model: type[models.Model]) -> bool:
    """Whether a model is an event table of django-pghistory."""
    return any(veld.name == "pgh_id" for veld in model._meta.local_fields)


def _sleutel(model: type[models.Model]) -> Iterator[str]:
    tabel, pk = model._meta.db_table, model._meta.pk.column  # type: ignore[union-attr]
    naam = f"{tabel}_swv_sleutel"[:63]
    yield _als_afwezig(naam, tabel, f'ALTER TABLE "{tabel}" ADD CONSTRAINT "{naam}" UNIQUE (swv_id, "{pk}")')


def _verwijzingen(model: type[models.Model]) -> Iterator[str]:
    if is_geschiedenis(model):
        return  # history outlives what it tells about
    for veld in model._meta.local_fields:
        if isinstance(veld, TenantForeignKey | TenantOneToOneField):
            yield from _verwijzing(model._meta.db_table, veld)


def _verwijzing(tabel: str, veld: models.ForeignKey) -> Iterator[str]:
    doel = veld.remote_field.model._meta
    naam = f"{tabel}_{veld.column}_swv"[:63]
    yield _als_afwezig(
        naam,
        tabel,
        f'ALTER TABLE "{tabel}" ADD CONSTRAINT "{naam}" FOREIGN KEY (swv_id, "{veld.column}") '
        f'REFERENCES "{doel.db_table}" (swv_id, "{veld.target_field.column}") DEFERRABLE INITIALLY IMMEDIATE',
    )
    if not veld.primary_key:
        yield f'CREATE INDEX IF NOT EXISTS "{naam}_idx" ON "{tabel}" (swv_id, "{veld.column}")'


def _beleid(model: type[models.Model]) -> Iterator[str]:
    tabel, rol = model._meta.db_table, settings.SWV_APPLICATIEROL
    yield f'ALTER TABLE "{tabel}" ENABLE ROW LEVEL SECURITY'
    yield f'ALTER TABLE "{tabel}" FORCE ROW LEVEL SECURITY'
    yield f'DROP POLICY IF EXISTS tenant ON "{tabel}"'
    yield f'CREATE POLICY tenant ON "{tabel}" TO "{rol}" USING ({BELEID}) WITH CHECK ({BELEID})'


def _als_afwezig(naam: str, tabel: str, sql: str) -> str:
    return (
        f"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = '{naam}' "
        f"AND conrelid = '\"{tabel}\"'::regclass) THEN {sql}; END IF; END $$"
    )
