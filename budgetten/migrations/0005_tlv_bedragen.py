"""What a pupil with a TLV costs."""

import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


def slot_toestaan(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """As in 0004: SELECT … FOR UPDATE asks the right to update one column, the guarded one."""
    for tabel in ("budgetten_rekening", "budgetten_besteding"):
        schema_editor.execute(f'GRANT UPDATE (swv_id) ON "{tabel}" TO "{settings.SWV_APPLICATIEROL}"')


class Migration(migrations.Migration):
    dependencies = [
        ("budgetten", "0004_vast"),
        ("swv", "0005_bestanden_en_herinneringen"),
    ]

    operations = [
        migrations.CreateModel(
            name="TlvBedrag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("sbo", "SBO"),
                            ("so_laag", "SO laag"),
                            ("so_midden", "SO midden"),
                            ("so_hoog", "SO hoog"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2, max_digits=9, validators=[django.core.validators.MinValueValidator(0)]
                    ),
                ),
                ("bron", models.CharField(max_length=200)),
                (
                    "swv",
                    models.ForeignKey(
                        db_default=swv.tenancy.models.HuidigeSwv(),
                        db_index=False,
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="swv.samenwerkingsverband",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "tlv-bedragen",
                "ordering": ["jaar", "soort"],
            },
        ),
        migrations.CreateModel(
            name="TlvBedragEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("sbo", "SBO"),
                            ("so_laag", "SO laag"),
                            ("so_midden", "SO midden"),
                            ("so_hoog", "SO hoog"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2, max_digits=9, validators=[django.core.validators.MinValueValidator(0)]
                    ),
                ),
                ("bron", models.CharField(max_length=200)),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="budgetten.tlvbedrag",
                    ),
                ),
                (
                    "swv",
                    models.ForeignKey(
                        db_constraint=False,
                        db_default=swv.tenancy.models.HuidigeSwv(),
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="swv.samenwerkingsverband",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="tlvbedrag",
            constraint=models.UniqueConstraint(fields=("swv", "jaar", "soort"), name="tlvbedrag_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tlvbedrag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "budgetten_tlvbedragevent" ("bedrag", "bron", "id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id") VALUES (NEW."bedrag", NEW."bron", NEW."id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."soort", NEW."swv_id"); RETURN NULL;',
                    hash="b7f8dec567d27cd92c725ffc7dce0aca61314a20",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_da3e8",
                    table="budgetten_tlvbedrag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tlvbedrag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "budgetten_tlvbedragevent" ("bedrag", "bron", "id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id") VALUES (NEW."bedrag", NEW."bron", NEW."id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."soort", NEW."swv_id"); RETURN NULL;',
                    hash="9e759cedd72c019bf3c0a88984b0699cbfdf7bf1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8092b",
                    table="budgetten_tlvbedrag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tlvbedrag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "budgetten_tlvbedragevent" ("bedrag", "bron", "id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id") VALUES (OLD."bedrag", OLD."bron", OLD."id", OLD."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."swv_id"); RETURN NULL;',
                    hash="41ca4df7ab6dd1a87a95f61c8f6dd8b6f9c77d19",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_09685",
                    table="budgetten_tlvbedrag",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Boeking", "Mutatie", "Besteding", "Rekening")),
        migrations.RunPython(slot_toestaan, migrations.RunPython.noop),
    ]
