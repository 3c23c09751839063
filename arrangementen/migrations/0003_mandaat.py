"""A decision names the mandaat it ran on."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [
        ("arrangementen", "0002_bewaking"),
        ("swv", "0003_toegang"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="goedkeuring",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="goedkeuring",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="goedkeuring",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="goedkeuring",
            name="mandaat",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.mandaat"
            ),
        ),
        migrations.AddField(
            model_name="goedkeuringevent",
            name="mandaat",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.mandaat",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goedkeuring",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "arrangementen_goedkeuringevent" ("akkoord", "arrangement_id", "besloten_op", "door_id", "id", "mandaat_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "swv_id") VALUES (NEW."akkoord", NEW."arrangement_id", NEW."besloten_op", NEW."door_id", NEW."id", NEW."mandaat_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reden", NEW."swv_id"); RETURN NULL;',
                    hash="4a99c4f4d5b968aedcddf6eb3faacf983b6bdb2a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6c9ab",
                    table="arrangementen_goedkeuring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goedkeuring",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "arrangementen_goedkeuringevent" ("akkoord", "arrangement_id", "besloten_op", "door_id", "id", "mandaat_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "swv_id") VALUES (NEW."akkoord", NEW."arrangement_id", NEW."besloten_op", NEW."door_id", NEW."id", NEW."mandaat_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reden", NEW."swv_id"); RETURN NULL;',
                    hash="d75b8dc8a56d44df67986f114cafac15d4042f1c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17d8e",
                    table="arrangementen_goedkeuring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="goedkeuring",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "arrangementen_goedkeuringevent" ("akkoord", "arrangement_id", "besloten_op", "door_id", "id", "mandaat_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "swv_id") VALUES (OLD."akkoord", OLD."arrangement_id", OLD."besloten_op", OLD."door_id", OLD."id", OLD."mandaat_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reden", OLD."swv_id"); RETURN NULL;',
                    hash="975ef3c60c0cefef3965e5819cb7c3233470eb71",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_42c5b",
                    table="arrangementen_goedkeuring",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(),
    ]
