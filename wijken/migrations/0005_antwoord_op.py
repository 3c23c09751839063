"""An answer belongs to the opmerking it answers."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [
        ("wijken", "0004_geschiedenis"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="opmerking",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="opmerking",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="opmerking",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="opmerking",
            name="antwoord_op",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="antwoorden",
                to="wijken.opmerking",
            ),
        ),
        migrations.AddField(
            model_name="opmerkingevent",
            name="antwoord_op",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.opmerking",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opmerking",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_opmerkingevent" ("antwoord_op_id", "citaat", "door_id", "geplaatst_op", "id", "onderdeel_id", "opgelost_door_id", "opgelost_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst") VALUES (NEW."antwoord_op_id", NEW."citaat", NEW."door_id", NEW."geplaatst_op", NEW."id", NEW."onderdeel_id", NEW."opgelost_door_id", NEW."opgelost_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tekst"); RETURN NULL;',
                    hash="9eafebb8d506a3760a0c31e27fc819965e6ab1fb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a9fa3",
                    table="wijken_opmerking",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opmerking",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_opmerkingevent" ("antwoord_op_id", "citaat", "door_id", "geplaatst_op", "id", "onderdeel_id", "opgelost_door_id", "opgelost_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst") VALUES (NEW."antwoord_op_id", NEW."citaat", NEW."door_id", NEW."geplaatst_op", NEW."id", NEW."onderdeel_id", NEW."opgelost_door_id", NEW."opgelost_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tekst"); RETURN NULL;',
                    hash="2b7d1929189ecc6dfd0359923f15613d45fe26e7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72df5",
                    table="wijken_opmerking",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opmerking",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_opmerkingevent" ("antwoord_op_id", "citaat", "door_id", "geplaatst_op", "id", "onderdeel_id", "opgelost_door_id", "opgelost_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst") VALUES (OLD."antwoord_op_id", OLD."citaat", OLD."door_id", OLD."geplaatst_op", OLD."id", OLD."onderdeel_id", OLD."opgelost_door_id", OLD."opgelost_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tekst"); RETURN NULL;',
                    hash="39cafbf3cbe6469f4eec2fec1a1ed40b575a097e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_28f3c",
                    table="wijken_opmerking",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Planversie",)),
    ]
