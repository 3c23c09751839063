"""The name of a place has a history too."""

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


def verwijderen_toestaan(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """As in 0003: delete, on the two tables of which a trigger says what may go."""
    for tabel in ("swv_logregel", "swv_lidevent"):
        schema_editor.execute(f'GRANT DELETE ON "{tabel}" TO "{settings.SWV_APPLICATIEROL}"')


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0003_toegang"),
    ]

    operations = [
        migrations.CreateModel(
            name="PlekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("swv", "samenwerkingsverband"),
                            ("gemeente", "gemeente"),
                            ("bestuur", "bestuur"),
                            ("wijk", "wijk"),
                            ("school", "school"),
                        ],
                        max_length=10,
                    ),
                ),
                ("naam", models.CharField(max_length=120)),
                ("sorteernaam", models.CharField(editable=False, max_length=120)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plek",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_plekevent" ("id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "sorteernaam", "swv_id") VALUES (NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."soort", NEW."sorteernaam", NEW."swv_id"); RETURN NULL;',
                    hash="08dfaa088d1685094f539958b3b5b11003d76b31",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0fb54",
                    table="swv_plek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plek",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "swv_plekevent" ("id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "sorteernaam", "swv_id") VALUES (NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."soort", NEW."sorteernaam", NEW."swv_id"); RETURN NULL;',
                    hash="9c363a121059cd648e490a7c6b3175759abee502",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_33637",
                    table="swv_plek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="plek",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_plekevent" ("id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "sorteernaam", "swv_id") VALUES (OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."sorteernaam", OLD."swv_id"); RETURN NULL;',
                    hash="b9d6fcb15441bc9ff09ac67b92c6baeacdb43f5a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8ba0c",
                    table="swv_plek",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="plekevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="swv.plek",
            ),
        ),
        migrations.AddField(
            model_name="plekevent",
            name="swv",
            field=models.ForeignKey(
                db_constraint=False,
                db_default=swv.tenancy.models.HuidigeSwv(),
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.samenwerkingsverband",
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Logregel",)),
        migrations.RunPython(verwijderen_toestaan, migrations.RunPython.noop),
    ]
