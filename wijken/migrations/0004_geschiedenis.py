"""A gemeente and a kenmerk of a school have a history too."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0004_h4_geschiedenis"),
        ("wijken", "0003_vastgesteld"),
    ]

    operations = [
        migrations.CreateModel(
            name="GemeenteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("code", models.CharField(max_length=4, verbose_name="CBS-code")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="KenmerkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[("nieuwkomersschool", "nieuwkomersschool"), ("anderstaligen", "veel anderstaligen")],
                        max_length=20,
                    ),
                ),
                ("begin", models.DateField()),
                ("einde", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gemeente",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_gemeenteevent" ("code", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id") VALUES (NEW."code", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."plek_id", NEW."plek_id", NEW."swv_id"); RETURN NULL;',
                    hash="7c18288defecd8ea7484133f290c84d01ea97c34",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5818e",
                    table="wijken_gemeente",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gemeente",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_gemeenteevent" ("code", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id") VALUES (NEW."code", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."plek_id", NEW."plek_id", NEW."swv_id"); RETURN NULL;',
                    hash="ca12a690b5d919df6676fcc957b26f297d58e0f8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_19102",
                    table="wijken_gemeente",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gemeente",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_gemeenteevent" ("code", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id") VALUES (OLD."code", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."plek_id", OLD."plek_id", OLD."swv_id"); RETURN NULL;',
                    hash="c9f0f60babf3b315148a8921f2d7dfd7b887798a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b795c",
                    table="wijken_gemeente",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kenmerk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_kenmerkevent" ("begin", "einde", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "soort", "swv_id") VALUES (NEW."begin", NEW."einde", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."school_id", NEW."soort", NEW."swv_id"); RETURN NULL;',
                    hash="2b78e68c6896d6d7d43606c6cb665546862dad45",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08b4c",
                    table="wijken_kenmerk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kenmerk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_kenmerkevent" ("begin", "einde", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "soort", "swv_id") VALUES (NEW."begin", NEW."einde", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."school_id", NEW."soort", NEW."swv_id"); RETURN NULL;',
                    hash="f5b68aab3c94681f452cb5a9c1c7dca0b05c68b5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6f431",
                    table="wijken_kenmerk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="kenmerk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_kenmerkevent" ("begin", "einde", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "soort", "swv_id") VALUES (OLD."begin", OLD."einde", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."school_id", OLD."soort", OLD."swv_id"); RETURN NULL;',
                    hash="1ca82d078ceacef8726bcab610106c66aa6d25f1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_96d66",
                    table="wijken_kenmerk",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="gemeenteevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.gemeente",
            ),
        ),
        migrations.AddField(
            model_name="gemeenteevent",
            name="plek",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                serialize=False,
                to="swv.plek",
            ),
        ),
        migrations.AddField(
            model_name="gemeenteevent",
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
        migrations.AddField(
            model_name="kenmerkevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.kenmerk",
            ),
        ),
        migrations.AddField(
            model_name="kenmerkevent",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.school",
            ),
        ),
        migrations.AddField(
            model_name="kenmerkevent",
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
        BewaakTenantTabellen(alleen_toevoegen=("Planversie",)),
    ]
