"""Who follows which thema for all besturen."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [
        ("doelen", "0005_planperiode"),
        ("swv", "0006_wijziging_groot_vanaf"),
    ]

    operations = [
        migrations.CreateModel(
            name="Portefeuille",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "lid",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="portefeuilles", to="swv.lid"
                    ),
                ),
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
                (
                    "thema",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="portefeuilles", to="doelen.thema"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "portefeuilles",
            },
        ),
        migrations.CreateModel(
            name="PortefeuilleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "lid",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="swv.lid",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="doelen.portefeuille",
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
                (
                    "thema",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="doelen.thema",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="portefeuille",
            constraint=models.UniqueConstraint(fields=("swv", "thema"), name="portefeuille_een_per_thema"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portefeuille",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_portefeuilleevent" ("id", "lid_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "thema_id") VALUES (NEW."id", NEW."lid_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."thema_id"); RETURN NULL;',
                    hash="76a38e6613e0f7a71bce613a0697679066a9ab3b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_60842",
                    table="doelen_portefeuille",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portefeuille",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_portefeuilleevent" ("id", "lid_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "thema_id") VALUES (NEW."id", NEW."lid_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."thema_id"); RETURN NULL;',
                    hash="61c6382a2fe6ffede18b30ecf5681696cc53ab07",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f02b4",
                    table="doelen_portefeuille",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="portefeuille",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_portefeuilleevent" ("id", "lid_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "thema_id") VALUES (OLD."id", OLD."lid_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."thema_id"); RETURN NULL;',
                    hash="5a14451cdb191d5ee0a67695f367730097c76c37",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7cc47",
                    table="doelen_portefeuille",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Rapportage", "Correctie")),
    ]
