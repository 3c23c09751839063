"""Invitations, mandates, the logboek, terms of keeping."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen

# Old lines go, young ones stay: the application role may delete, this trigger says what.
LOGREGEL = """
CREATE FUNCTION swv_logregel_bewaard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    maanden int := COALESCE((SELECT bewaar_logboek_maanden FROM swv_instelling WHERE swv_id = OLD.swv_id), 36);
BEGIN
    IF OLD.op > now() - make_interval(months => maanden) THEN
        RAISE EXCEPTION 'Een regel van het logboek blijft tot de bewaartermijn.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER logregel_bewaard BEFORE DELETE ON swv_logregel
    FOR EACH ROW EXECUTE FUNCTION swv_logregel_bewaard();
"""
# A name lives on in the history; it goes when the member has been made anonymous, not earlier.
LIDEVENT = """
CREATE FUNCTION swv_lidevent_bewaard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM swv_lid WHERE id = OLD.pgh_obj_id AND geanonimiseerd_op IS NOT NULL) THEN
        RAISE EXCEPTION 'De geschiedenis van een lid blijft.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER lidevent_bewaard BEFORE DELETE ON swv_lidevent
    FOR EACH ROW EXECUTE FUNCTION swv_lidevent_bewaard();
"""


def verwijderen_toestaan(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Delete, on the two tables of which a trigger says what may go."""
    for tabel in ("swv_logregel", "swv_lidevent"):
        schema_editor.execute(f'GRANT DELETE ON "{tabel}" TO "{settings.SWV_APPLICATIEROL}"')


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0002_bewaking"),
    ]

    operations = [
        migrations.CreateModel(
            name="Logregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("ingelogd", "Ingelogd"),
                            ("inlog_mislukt", "Inloggen mislukt"),
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
                ("tekst", models.CharField(max_length=200)),
            ],
            options={
                "verbose_name_plural": "logregels",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Mandaat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "tot_bedrag",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=10,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"))],
                        verbose_name="tot en met",
                    ),
                ),
                ("begin", models.DateField()),
                ("einde", models.DateField()),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "mandaten",
            },
        ),
        migrations.CreateModel(
            name="MandaatEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "tot_bedrag",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=10,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"))],
                        verbose_name="tot en met",
                    ),
                ),
                ("begin", models.DateField()),
                ("einde", models.DateField()),
                ("ingetrokken_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Uitnodiging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sleutel", models.CharField(help_text="sha256 van de sleutel in de link.", max_length=64)),
                ("verloopt_op", models.DateTimeField()),
                ("gebruikt_op", models.DateTimeField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "uitnodigingen",
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
            name="bewaar_documenten_maanden",
            field=models.PositiveSmallIntegerField(
                default=84,
                help_text="In maanden.",
                validators=[django.core.validators.MinValueValidator(1)],
                verbose_name="gemaakte documenten",
            ),
        ),
        migrations.AddField(
            model_name="instelling",
            name="bewaar_leden_maanden",
            field=models.PositiveSmallIntegerField(
                default=24,
                help_text="In maanden na vertrek.",
                validators=[django.core.validators.MinValueValidator(1)],
                verbose_name="namen van wie vertrok",
            ),
        ),
        migrations.AddField(
            model_name="instelling",
            name="bewaar_logboek_maanden",
            field=models.PositiveSmallIntegerField(
                default=36,
                help_text="In maanden.",
                validators=[django.core.validators.MinValueValidator(12)],
                verbose_name="logboek",
            ),
        ),
        migrations.AddField(
            model_name="instelling",
            name="tweestaps_verplicht",
            field=models.BooleanField(
                default=False,
                help_text="Voor iedereen. Wie voor het hele samenwerkingsverband werkt, moet het altijd.",
                verbose_name="inloggen in twee stappen",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="bewaar_documenten_maanden",
            field=models.PositiveSmallIntegerField(
                default=84,
                help_text="In maanden.",
                validators=[django.core.validators.MinValueValidator(1)],
                verbose_name="gemaakte documenten",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="bewaar_leden_maanden",
            field=models.PositiveSmallIntegerField(
                default=24,
                help_text="In maanden na vertrek.",
                validators=[django.core.validators.MinValueValidator(1)],
                verbose_name="namen van wie vertrok",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="bewaar_logboek_maanden",
            field=models.PositiveSmallIntegerField(
                default=36,
                help_text="In maanden.",
                validators=[django.core.validators.MinValueValidator(12)],
                verbose_name="logboek",
            ),
        ),
        migrations.AddField(
            model_name="instellingevent",
            name="tweestaps_verplicht",
            field=models.BooleanField(
                default=False,
                help_text="Voor iedereen. Wie voor het hele samenwerkingsverband werkt, moet het altijd.",
                verbose_name="inloggen in twee stappen",
            ),
        ),
        migrations.AddField(
            model_name="lid",
            name="geanonimiseerd_op",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="lid",
            name="vertrokken_op",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="lidevent",
            name="geanonimiseerd_op",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="lidevent",
            name="vertrokken_op",
            field=models.DateField(blank=True, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="instelling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "woord_wijk", "woord_wijkplan") VALUES (NEW."bewaar_documenten_maanden", NEW."bewaar_leden_maanden", NEW."bewaar_logboek_maanden", NEW."code", NEW."drempel", NEW."gewijzigd_op", NEW."id", NEW."ondertitel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tweestaps_verplicht", NEW."voorbeelddata", NEW."woord_wijk", NEW."woord_wijkplan"); RETURN NULL;',
                    hash="8f07ee336b81bee18f4009b7af043b48bc4b318e",
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
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "woord_wijk", "woord_wijkplan") VALUES (NEW."bewaar_documenten_maanden", NEW."bewaar_leden_maanden", NEW."bewaar_logboek_maanden", NEW."code", NEW."drempel", NEW."gewijzigd_op", NEW."id", NEW."ondertitel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tweestaps_verplicht", NEW."voorbeelddata", NEW."woord_wijk", NEW."woord_wijkplan"); RETURN NULL;',
                    hash="d2dff1a7f5702f1754e1d9c36d1a92e2a0cfc691",
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
                    func='INSERT INTO "swv_instellingevent" ("bewaar_documenten_maanden", "bewaar_leden_maanden", "bewaar_logboek_maanden", "code", "drempel", "gewijzigd_op", "id", "ondertitel", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tweestaps_verplicht", "voorbeelddata", "woord_wijk", "woord_wijkplan") VALUES (OLD."bewaar_documenten_maanden", OLD."bewaar_leden_maanden", OLD."bewaar_logboek_maanden", OLD."code", OLD."drempel", OLD."gewijzigd_op", OLD."id", OLD."ondertitel", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tweestaps_verplicht", OLD."voorbeelddata", OLD."woord_wijk", OLD."woord_wijkplan"); RETURN NULL;',
                    hash="76e2dad07eb5832ab7e6c3b02be00934c5c317d8",
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
                    func='INSERT INTO "swv_lidevent" ("geanonimiseerd_op", "gebruiker_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vertrokken_op") VALUES (NEW."geanonimiseerd_op", NEW."gebruiker_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."vertrokken_op"); RETURN NULL;',
                    hash="9202aeff0fcab5dca93ce1cbd02daed03d4a6be3",
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
                    func='INSERT INTO "swv_lidevent" ("geanonimiseerd_op", "gebruiker_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vertrokken_op") VALUES (NEW."geanonimiseerd_op", NEW."gebruiker_id", NEW."id", NEW."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."vertrokken_op"); RETURN NULL;',
                    hash="21556e60a6714c898c5ef561c4d8fd63e76424c1",
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
                    func='INSERT INTO "swv_lidevent" ("geanonimiseerd_op", "gebruiker_id", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vertrokken_op") VALUES (OLD."geanonimiseerd_op", OLD."gebruiker_id", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."vertrokken_op"); RETURN NULL;',
                    hash="da594d9cd8527b6577d7ee712a0619287b1f5ccb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c3464",
                    table="swv_lid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="instelling",
            constraint=models.CheckConstraint(
                condition=models.Q(("bewaar_logboek_maanden__gte", 12)), name="instelling_logboek_een_jaar"
            ),
        ),
        migrations.AddField(
            model_name="logregel",
            name="over",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                help_text="Over welke collega het gaat.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="logregel",
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
        migrations.AddField(
            model_name="logregel",
            name="wie",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                help_text="Leeg: de toepassing zelf.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="mandaat",
            name="bestuur",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="mandaten", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="mandaat",
            name="gever",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="mandaten_gegeven", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="mandaat",
            name="nemer",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mandaten",
                to="swv.lid",
                verbose_name="kwaliteitsmedewerker",
            ),
        ),
        migrations.AddField(
            model_name="mandaat",
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
        migrations.AddField(
            model_name="mandaatevent",
            name="bestuur",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="mandaatevent",
            name="gever",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="mandaatevent",
            name="nemer",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.lid",
                verbose_name="kwaliteitsmedewerker",
            ),
        ),
        migrations.AddField(
            model_name="mandaatevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="swv.mandaat",
            ),
        ),
        migrations.AddField(
            model_name="mandaatevent",
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
            model_name="uitnodiging",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
            name="lid",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="uitnodigingen", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="uitnodiging",
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
        migrations.AddIndex(
            model_name="logregel",
            index=models.Index(fields=["swv", "-op"], name="logregel_op"),
        ),
        migrations.AddConstraint(
            model_name="mandaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="mandaat_einde_na_begin"
            ),
        ),
        migrations.AddConstraint(
            model_name="mandaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot_bedrag__gt", 0)), name="mandaat_bedrag_boven_nul"
            ),
        ),
        migrations.AddConstraint(
            model_name="mandaat",
            constraint=models.CheckConstraint(
                condition=models.Q(("gever", models.F("nemer")), _negated=True), name="mandaat_aan_een_ander"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mandaat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_mandaatevent" ("begin", "bestuur_id", "einde", "gever_id", "id", "ingetrokken_op", "nemer_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tot_bedrag") VALUES (NEW."begin", NEW."bestuur_id", NEW."einde", NEW."gever_id", NEW."id", NEW."ingetrokken_op", NEW."nemer_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tot_bedrag"); RETURN NULL;',
                    hash="6c5c978640487f9012ff5697e16cd047736786cd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1121e",
                    table="swv_mandaat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mandaat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "swv_mandaatevent" ("begin", "bestuur_id", "einde", "gever_id", "id", "ingetrokken_op", "nemer_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tot_bedrag") VALUES (NEW."begin", NEW."bestuur_id", NEW."einde", NEW."gever_id", NEW."id", NEW."ingetrokken_op", NEW."nemer_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tot_bedrag"); RETURN NULL;',
                    hash="c54ce257120aa819bb42e295da68671f943abc8c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b8244",
                    table="swv_mandaat",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mandaat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "swv_mandaatevent" ("begin", "bestuur_id", "einde", "gever_id", "id", "ingetrokken_op", "nemer_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tot_bedrag") VALUES (OLD."begin", OLD."bestuur_id", OLD."einde", OLD."gever_id", OLD."id", OLD."ingetrokken_op", OLD."nemer_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tot_bedrag"); RETURN NULL;',
                    hash="d6a735ae057991530b3569d77cd915f801cfbfb2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c0159",
                    table="swv_mandaat",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="uitnodiging",
            constraint=models.UniqueConstraint(fields=("swv", "sleutel"), name="uitnodiging_sleutel_uniek"),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Logregel",)),
        migrations.RunSQL(LOGREGEL, "DROP FUNCTION swv_logregel_bewaard CASCADE"),
        migrations.RunSQL(LIDEVENT, "DROP FUNCTION swv_lidevent_bewaard CASCADE"),
        migrations.RunPython(verwijderen_toestaan, migrations.RunPython.noop),
    ]
