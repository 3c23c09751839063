"""What people agreed to do for a place."""

import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0005_bestanden_en_herinneringen"),
        ("wijken", "0005_antwoord_op"),
    ]

    operations = [
        migrations.CreateModel(
            name="Actiepunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tekst", models.CharField(max_length=300)),
                ("wie", models.CharField(max_length=120, verbose_name="wie doet het")),
                ("voor", models.DateField(verbose_name="klaar voor")),
                (
                    "herkomst",
                    models.CharField(help_text="Waar het is afgesproken, bijvoorbeeld een gesprek.", max_length=120),
                ),
                ("klaar_op", models.DateField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "gemaakt_door",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
                    ),
                ),
                (
                    "plek",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="actiepunten", to="swv.plek"
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
            ],
            options={
                "verbose_name_plural": "actiepunten",
                "ordering": ["voor", "id"],
            },
        ),
        migrations.CreateModel(
            name="ActiepuntEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("tekst", models.CharField(max_length=300)),
                ("wie", models.CharField(max_length=120, verbose_name="wie doet het")),
                ("voor", models.DateField(verbose_name="klaar voor")),
                (
                    "herkomst",
                    models.CharField(help_text="Waar het is afgesproken, bijvoorbeeld een gesprek.", max_length=120),
                ),
                ("klaar_op", models.DateField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "gemaakt_door",
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
                        to="wijken.actiepunt",
                    ),
                ),
                (
                    "plek",
                    swv.tenancy.models.TenantForeignKey(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="swv.plek",
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
        pgtrigger.migrations.AddTrigger(
            model_name="actiepunt",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "herkomst", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."herkomst", NEW."id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."voor", NEW."wie"); RETURN NULL;',
                    hash="55bb5d1064f5c8ac282f4d64586d2ba33a00c114",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fce88",
                    table="wijken_actiepunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actiepunt",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "herkomst", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."herkomst", NEW."id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."voor", NEW."wie"); RETURN NULL;',
                    hash="91e87d3bd12bef509b5665b30bc01a43fe2e9342",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c384f",
                    table="wijken_actiepunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actiepunt",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "herkomst", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."herkomst", OLD."id", OLD."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."swv_id", OLD."tekst", OLD."voor", OLD."wie"); RETURN NULL;',
                    hash="11e6f5d83cf0bebc827c6c4f63ab4a415bc84824",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0d60d",
                    table="wijken_actiepunt",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Planversie",)),
    ]
