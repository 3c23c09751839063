"""From which amount a change of a wijkplan is a big one."""

from decimal import Decimal

import django.core.validators
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0005_bestanden_en_herinneringen"),
    ]

    operations = [
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
        migrations.AddField(
            model_name="instelling",
            name="wijziging_groot_vanaf",
            field=models.DecimalField(
                decimal_places=2,
                default=Decimal("2500.00"),
                help_text="In euro. Verschuift er meer, dan tekenen alle scholen opnieuw.",
                max_digits=10,
                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                verbose_name="grote wijziging van een wijkplan vanaf",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="wijziging_groot_vanaf",
            field=models.DecimalField(
                decimal_places=2,
                default=Decimal("2500.00"),
                help_text="In euro. Verschuift er meer, dan tekenen alle scholen opnieuw.",
                max_digits=10,
                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                verbose_name="grote wijziging van een wijkplan vanaf",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "opgave_controle", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "wijziging_groot_vanaf", "woord_wijk", "woord_wijkplan") VALUES (NEW."bewaar_documenten_maanden", NEW."bewaar_leden_maanden", NEW."bewaar_logboek_maanden", NEW."code", NEW."drempel", NEW."gewijzigd_op", NEW."id", NEW."ondertitel", NEW."opgave_controle", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tweestaps_verplicht", NEW."voorbeelddata", NEW."wijziging_groot_vanaf", NEW."woord_wijk", NEW."woord_wijkplan"); RETURN NULL;',
                    hash="028012e06d3583e07a83ef91b8d30f74ed21476d",
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
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "opgave_controle", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "wijziging_groot_vanaf", "woord_wijk", "woord_wijkplan") VALUES (NEW."bewaar_documenten_maanden", NEW."bewaar_leden_maanden", NEW."bewaar_logboek_maanden", NEW."code", NEW."drempel", NEW."gewijzigd_op", NEW."id", NEW."ondertitel", NEW."opgave_controle", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tweestaps_verplicht", NEW."voorbeelddata", NEW."wijziging_groot_vanaf", NEW."woord_wijk", NEW."woord_wijkplan"); RETURN NULL;',
                    hash="062c2ead8caea6d6837d29276aa8b8aff2201f47",
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
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "opgave_controle", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "wijziging_groot_vanaf", "woord_wijk", "woord_wijkplan") VALUES (OLD."bewaar_documenten_maanden", OLD."bewaar_leden_maanden", OLD."bewaar_logboek_maanden", OLD."code", OLD."drempel", OLD."gewijzigd_op", OLD."id", OLD."ondertitel", OLD."opgave_controle", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tweestaps_verplicht", OLD."voorbeelddata", OLD."wijziging_groot_vanaf", OLD."woord_wijk", OLD."woord_wijkplan"); RETURN NULL;',
                    hash="6656c5af689d2fdb3294765e16672b58fc043336",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d1415",
                    table="swv_instelling",
                    when="AFTER",
                ),
            ),
        ),
    ]
