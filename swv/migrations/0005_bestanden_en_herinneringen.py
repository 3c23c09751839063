"""Files that people give, an off switch for reminders, and a samenwerkingsverband without a check of opgaven."""

import django.db.models.deletion
import django.db.models.functions.datetime
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
        ("swv", "0004_h4_geschiedenis"),
    ]

    operations = [
        migrations.CreateModel(
            name="Bestand",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(help_text="Zoals de indiener het noemde.", max_length=120)),
                ("soort", models.CharField(help_text="Mediatype, gelezen uit de inhoud.", max_length=80)),
                ("omvang", models.PositiveIntegerField(help_text="Bytes.")),
                ("sha256", models.CharField(max_length=64)),
                ("op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "bestanden",
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="instelling",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="instelling",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="instelling",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="lid",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="lid",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="lid",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="instelling",
            name="opgave_controle",
            field=models.BooleanField(
                default=True,
                help_text="Uit: een opgave telt mee zodra zij is ingediend, zonder dat het bestuur haar accepteert.",
                verbose_name="opgaven eerst controleren",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="opgave_controle",
            field=models.BooleanField(
                default=True,
                help_text="Uit: een opgave telt mee zodra zij is ingediend, zonder dat het bestuur haar accepteert.",
                verbose_name="opgaven eerst controleren",
            ),
        ),
        migrations.AddField(
            model_name="lid",
            name="wil_herinneringen",
            field=models.BooleanField(default=True, verbose_name="herinneringen per mail"),
        ),
        migrations.AddField(
            model_name="lidevent",
            name="wil_herinneringen",
            field=models.BooleanField(default=True, verbose_name="herinneringen per mail"),
        ),
        migrations.AlterField(
            model_name="logregel",
            name="soort",
            field=models.CharField(
                choices=[
                    ("ingelogd", "Ingelogd"),
                    ("inlog_mislukt", "Inloggen mislukt"),
                    ("inlogmiddel", "Manier van inloggen"),
                    ("rol", "Rol"),
                    ("uitnodiging", "Uitnodiging"),
                    ("mandaat", "Mandaat"),
                    ("meekijken", "Meekijken"),
                    ("download", "Download"),
                    ("uitvoer", "Uitvoer"),
                    ("instelling", "Instelling"),
                    ("vertrok", "Vertrokken"),
                    ("opschonen", "Opgeschoond"),
                ],
                max_length=16,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "opgave_controle", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "woord_wijk", "woord_wijkplan") VALUES (NEW."bewaar_documenten_maanden", NEW."bewaar_leden_maanden", NEW."bewaar_logboek_maanden", NEW."code", NEW."drempel", NEW."gewijzigd_op", NEW."id", NEW."ondertitel", NEW."opgave_controle", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tweestaps_verplicht", NEW."voorbeelddata", NEW."woord_wijk", NEW."woord_wijkplan"); RETURN NULL;',
                    hash="48178a4e1621709409a72e0bcefccc2d40a74ce5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_44a58",
                    table="swv_instelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "opgave_controle", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "woord_wijk", "woord_wijkplan") VALUES (NEW."bewaar_documenten_maanden", NEW."bewaar_leden_maanden", NEW."bewaar_logboek_maanden", NEW."code", NEW."drempel", NEW."gewijzigd_op", NEW."id", NEW."ondertitel", NEW."opgave_controle", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tweestaps_verplicht", NEW."voorbeelddata", NEW."woord_wijk", NEW."woord_wijkplan"); RETURN NULL;',
                    hash="301337a5b8cab0f150b16974037de7ed6fe0e8ef",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_294c8",
                    table="swv_instelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "opgave_controle", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "woord_wijk", "woord_wijkplan") VALUES (OLD."bewaar_documenten_maanden", OLD."bewaar_leden_maanden", OLD."bewaar_logboek_maanden", OLD."code", OLD."drempel", OLD."gewijzigd_op", OLD."id", OLD."ondertitel", OLD."opgave_controle", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tweestaps_verplicht", OLD."voorbeelddata", OLD."woord_wijk", OLD."woord_wijkplan"); RETURN NULL;',
                    hash="26eaf4fb2c010156263db2ac9e2450490ede860b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d1415",
                    table="swv_instelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lid",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_lidevent" ("geanonimiseerd_op", "gebruiker_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vertrokken_op", "wil_herinneringen") VALUES (NEW."geanonimiseerd_op", NEW."gebruiker_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."vertrokken_op", NEW."wil_herinneringen"); RETURN NULL;',
                    hash="2a23fe895202602b3998178531bd81236aeba194",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f0694",
                    table="swv_lid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lid",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "swv_lidevent" ("geanonimiseerd_op", "gebruiker_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vertrokken_op", "wil_herinneringen") VALUES (NEW."geanonimiseerd_op", NEW."gebruiker_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."vertrokken_op", NEW."wil_herinneringen"); RETURN NULL;',
                    hash="4eecbce59b8114365f0d5331bf341b3e8184415e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1135d",
                    table="swv_lid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="lid",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_lidevent" ("geanonimiseerd_op", "gebruiker_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vertrokken_op", "wil_herinneringen") VALUES (OLD."geanonimiseerd_op", OLD."gebruiker_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."vertrokken_op", OLD."wil_herinneringen"); RETURN NULL;',
                    hash="0e56ce20fd0e5076f3aff116a529ff0942fcbae3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c3464",
                    table="swv_lid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="bestand",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="bestand",
            name="swv",
            field=models.ForeignKey(
                db_default=swv.tenancy.models.HuidigeSwv(),
                db_index=False,
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="swv.samenwerkingsverband",
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Logregel",)),
        migrations.RunPython(verwijderen_toestaan, migrations.RunPython.noop),
    ]
