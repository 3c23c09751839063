"""Organisations, talks, basisondersteuning and what partners and parents bring to a plan."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen

PARTNERDEEL = """
CREATE TRIGGER partnerdeel_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_partnerdeel
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_plan_vast();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0006_wijziging_groot_vanaf"),
        ("wijken", "0008_wijziging"),
    ]

    operations = [
        migrations.CreateModel(
            name="Basisafspraak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("titel", models.CharField(max_length=120)),
                ("tekst", models.TextField(blank=True)),
                ("vervallen_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "basisafspraken",
                "ordering": ["volgorde", "id"],
            },
        ),
        migrations.CreateModel(
            name="BasisafspraakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("titel", models.CharField(max_length=120)),
                ("tekst", models.TextField(blank=True)),
                ("vervallen_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Begeleiding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField()),
                (
                    "soort",
                    models.CharField(
                        choices=[("casus", "casus"), ("proces", "proces"), ("advies", "advies")], max_length=6
                    ),
                ),
                ("notitie", models.CharField(blank=True, max_length=200)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "begeleidingen",
                "ordering": ["-datum", "-id"],
            },
        ),
        migrations.CreateModel(
            name="BegeleidingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("datum", models.DateField()),
                (
                    "soort",
                    models.CharField(
                        choices=[("casus", "casus"), ("proces", "proces"), ("advies", "advies")], max_length=6
                    ),
                ),
                ("notitie", models.CharField(blank=True, max_length=200)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Contactpersoon",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=120)),
                ("functie", models.CharField(max_length=120)),
                ("telefoon", models.CharField(blank=True, max_length=20)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
            ],
            options={
                "verbose_name_plural": "contactpersonen",
                "ordering": ["naam", "id"],
            },
        ),
        migrations.CreateModel(
            name="ContactpersoonEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=120)),
                ("functie", models.CharField(max_length=120)),
                ("telefoon", models.CharField(blank=True, max_length=20)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Dialoogkaart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("titel", models.CharField(max_length=120)),
                ("vraag", models.CharField(blank=True, max_length=300, verbose_name="vraag voor het gesprek")),
                (
                    "voor",
                    models.CharField(
                        choices=[
                            ("beide", "wijken en scholen"),
                            ("wijk", "alleen wijken"),
                            ("school", "alleen scholen"),
                        ],
                        default="beide",
                        max_length=6,
                        verbose_name="voor",
                    ),
                ),
                ("vervallen_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "dialoogkaarten",
                "ordering": ["volgorde", "id"],
            },
        ),
        migrations.CreateModel(
            name="DialoogkaartEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("titel", models.CharField(max_length=120)),
                ("vraag", models.CharField(blank=True, max_length=300, verbose_name="vraag voor het gesprek")),
                (
                    "voor",
                    models.CharField(
                        choices=[
                            ("beide", "wijken en scholen"),
                            ("wijk", "alleen wijken"),
                            ("school", "alleen scholen"),
                        ],
                        default="beide",
                        max_length=6,
                        verbose_name="voor",
                    ),
                ),
                ("vervallen_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gesprek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField()),
                (
                    "vorm",
                    models.CharField(
                        choices=[("gesprek", "gesprek"), ("schriftelijk", "schriftelijk")],
                        default="gesprek",
                        max_length=12,
                    ),
                ),
                ("erbij", models.CharField(blank=True, max_length=300, verbose_name="wie waren erbij")),
                ("samenvatting", models.TextField(blank=True)),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "gesprekken",
                "ordering": ["-datum", "-id"],
            },
        ),
        migrations.CreateModel(
            name="GesprekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("datum", models.DateField()),
                (
                    "vorm",
                    models.CharField(
                        choices=[("gesprek", "gesprek"), ("schriftelijk", "schriftelijk")],
                        default="gesprek",
                        max_length=12,
                    ),
                ),
                ("erbij", models.CharField(blank=True, max_length=300, verbose_name="wie waren erbij")),
                ("samenvatting", models.TextField(blank=True)),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Gespreksonderwerp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("titel", models.CharField(max_length=120)),
                ("vraag", models.CharField(blank=True, max_length=300)),
                (
                    "stand",
                    models.CharField(
                        blank=True,
                        choices=[("goed", "gaat goed"), ("op_weg", "op weg"), ("aandacht", "vraagt aandacht")],
                        max_length=8,
                    ),
                ),
                ("notitie", models.TextField(blank=True)),
            ],
            options={
                "verbose_name_plural": "gespreksonderwerpen",
                "ordering": ["gesprek", "volgorde"],
            },
        ),
        migrations.CreateModel(
            name="GespreksonderwerpEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("titel", models.CharField(max_length=120)),
                ("vraag", models.CharField(blank=True, max_length=300)),
                (
                    "stand",
                    models.CharField(
                        blank=True,
                        choices=[("goed", "gaat goed"), ("op_weg", "op weg"), ("aandacht", "vraagt aandacht")],
                        max_length=8,
                    ),
                ),
                ("notitie", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Ondersteuningsprofiel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("vanaf", models.DateField(verbose_name="geldig vanaf")),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "ondersteuningsprofielen",
                "ordering": ["-vanaf", "-id"],
            },
        ),
        migrations.CreateModel(
            name="OndersteuningsprofielEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("vanaf", models.DateField(verbose_name="geldig vanaf")),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Organisatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=120)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("wijkteam", "wijkteam"),
                            ("jeugdhulp", "jeugdhulp"),
                            ("jeugdgezondheid", "jeugdgezondheidszorg"),
                            ("leerplicht", "leerplicht en leerrecht"),
                            ("gemeente", "gemeente"),
                            ("opvang", "kinderopvang"),
                            ("vereniging", "vereniging of buurtwerk"),
                            ("anders", "anders"),
                        ],
                        max_length=15,
                    ),
                ),
                ("aanbod", models.TextField(blank=True, verbose_name="wat biedt deze organisatie")),
                ("telefoon", models.CharField(blank=True, max_length=20)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("website", models.URLField(blank=True)),
                ("nagekeken_op", models.DateField(blank=True, null=True, verbose_name="laatst nagekeken")),
                ("gestopt_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "organisaties",
                "ordering": ["naam"],
            },
        ),
        migrations.CreateModel(
            name="OrganisatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=120)),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("wijkteam", "wijkteam"),
                            ("jeugdhulp", "jeugdhulp"),
                            ("jeugdgezondheid", "jeugdgezondheidszorg"),
                            ("leerplicht", "leerplicht en leerrecht"),
                            ("gemeente", "gemeente"),
                            ("opvang", "kinderopvang"),
                            ("vereniging", "vereniging of buurtwerk"),
                            ("anders", "anders"),
                        ],
                        max_length=15,
                    ),
                ),
                ("aanbod", models.TextField(blank=True, verbose_name="wat biedt deze organisatie")),
                ("telefoon", models.CharField(blank=True, max_length=20)),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                ("website", models.URLField(blank=True)),
                ("nagekeken_op", models.DateField(blank=True, null=True, verbose_name="laatst nagekeken")),
                ("gestopt_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Organisatiewijk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
            options={
                "verbose_name_plural": "organisatiewijken",
            },
        ),
        migrations.CreateModel(
            name="OrganisatiewijkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Partnerdeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("doet", models.TextField(verbose_name="wat doet deze organisatie")),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0.00"),
                        max_digits=10,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="euro van deze organisatie",
                    ),
                ),
                ("akkoord_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "partnerdelen",
                "ordering": ["wijkplan", "id"],
            },
        ),
        migrations.CreateModel(
            name="PartnerdeelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("doet", models.TextField(verbose_name="wat doet deze organisatie")),
                (
                    "bedrag",
                    models.DecimalField(
                        decimal_places=2,
                        default=Decimal("0.00"),
                        max_digits=10,
                        validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                        verbose_name="euro van deze organisatie",
                    ),
                ),
                ("akkoord_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Raadpleging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("datum", models.DateField()),
                ("wie", models.CharField(max_length=160, verbose_name="wie zijn gevraagd")),
                ("aantal", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="hoeveel mensen")),
                ("verslag", models.TextField(verbose_name="wat zeiden zij")),
                ("gevolg", models.TextField(blank=True, verbose_name="wat doet de wijk daarmee")),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "raadplegingen",
                "ordering": ["-datum", "-id"],
            },
        ),
        migrations.CreateModel(
            name="RaadplegingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("datum", models.DateField()),
                ("wie", models.CharField(max_length=160, verbose_name="wie zijn gevraagd")),
                ("aantal", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="hoeveel mensen")),
                ("verslag", models.TextField(verbose_name="wat zeiden zij")),
                ("gevolg", models.TextField(blank=True, verbose_name="wat doet de wijk daarmee")),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Zelfcheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField()),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "zelfchecks",
                "ordering": ["-jaar"],
            },
        ),
        migrations.CreateModel(
            name="ZelfcheckEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField()),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Zelfcheckregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "antwoord",
                    models.CharField(choices=[("ja", "ja"), ("deels", "deels"), ("nee", "nog niet")], max_length=5),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "verbose_name_plural": "zelfcheckregels",
                "ordering": ["zelfcheck", "afspraak"],
            },
        ),
        migrations.CreateModel(
            name="ZelfcheckregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "antwoord",
                    models.CharField(choices=[("ja", "ja"), ("deels", "deels"), ("nee", "nog niet")], max_length=5),
                ),
                ("toelichting", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="actiepunt",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="actiepunt",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="actiepunt",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wijk",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wijk",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wijk",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wijkdoel",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wijkdoel",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="wijkdoel",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="wijk",
            name="contactbestuurder",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contactwijken",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="wijkdoel",
            name="tot_jaar",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="loopt door tot en met"),
        ),
        migrations.AddField(
            model_name="wijkdoel",
            name="vervolg_van",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vervolgdoelen",
                to="wijken.wijkdoel",
            ),
        ),
        migrations.AddField(
            model_name="wijkdoelevent",
            name="tot_jaar",
            field=models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="loopt door tot en met"),
        ),
        migrations.AddField(
            model_name="wijkdoelevent",
            name="vervolg_van",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkdoel",
            ),
        ),
        migrations.AddField(
            model_name="wijkevent",
            name="contactbestuurder",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.lid",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actiepunt",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "gesprek_id", "herkomst", "id", "klaar_op", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gesprek_id", NEW."herkomst", NEW."id", NEW."klaar_op", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."voor", NEW."wie"); RETURN NULL;',
                    hash="66f4ddf7689db06a3cfe9bc67dcc7da771d26e71",
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
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "gesprek_id", "herkomst", "id", "klaar_op", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gesprek_id", NEW."herkomst", NEW."id", NEW."klaar_op", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."voor", NEW."wie"); RETURN NULL;',
                    hash="576b98c3e309bb25f8bed08aed2258b949795935",
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
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "gesprek_id", "herkomst", "id", "klaar_op", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."gesprek_id", OLD."herkomst", OLD."id", OLD."klaar_op", OLD."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."swv_id", OLD."tekst", OLD."voor", OLD."wie"); RETURN NULL;',
                    hash="a9436f4a60d6ba752930095db73c6d9793ba7f30",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0d60d",
                    table="wijken_actiepunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijkevent" ("aangenomen", "contactbestuurder_id", "gemeente_id", "omtrek", "pc4", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "stadsdeel", "swv_id") VALUES (NEW."aangenomen", NEW."contactbestuurder_id", NEW."gemeente_id", NEW."omtrek", NEW."pc4", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."plek_id", NEW."plek_id", NEW."stadsdeel", NEW."swv_id"); RETURN NULL;',
                    hash="e496d603ab8c1af5470645d2677e9d2712f7ee81",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8d332",
                    table="wijken_wijk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_wijkevent" ("aangenomen", "contactbestuurder_id", "gemeente_id", "omtrek", "pc4", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "stadsdeel", "swv_id") VALUES (NEW."aangenomen", NEW."contactbestuurder_id", NEW."gemeente_id", NEW."omtrek", NEW."pc4", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."plek_id", NEW."plek_id", NEW."stadsdeel", NEW."swv_id"); RETURN NULL;',
                    hash="e7043db3f66f0d69339f0b085e0930e4727a90c9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5cdec",
                    table="wijken_wijk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijkevent" ("aangenomen", "contactbestuurder_id", "gemeente_id", "omtrek", "pc4", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "stadsdeel", "swv_id") VALUES (OLD."aangenomen", OLD."contactbestuurder_id", OLD."gemeente_id", OLD."omtrek", OLD."pc4", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."plek_id", OLD."plek_id", OLD."stadsdeel", OLD."swv_id"); RETURN NULL;',
                    hash="7fa7d7710c1c1b23faf3f5374fed891e68701b75",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a7b4c",
                    table="wijken_wijk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijkdoelevent" ("id", "maat", "niveau", "nu", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "straks", "swv_id", "tekst", "tot_jaar", "vervolg_van_id", "wijkplan_id") VALUES (NEW."id", NEW."maat", NEW."niveau", NEW."nu", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."straks", NEW."swv_id", NEW."tekst", NEW."tot_jaar", NEW."vervolg_van_id", NEW."wijkplan_id"); RETURN NULL;',
                    hash="4657237e843bfc16a1b32212bd66aec2225d4453",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bad63",
                    table="wijken_wijkdoel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_wijkdoelevent" ("id", "maat", "niveau", "nu", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "straks", "swv_id", "tekst", "tot_jaar", "vervolg_van_id", "wijkplan_id") VALUES (NEW."id", NEW."maat", NEW."niveau", NEW."nu", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."straks", NEW."swv_id", NEW."tekst", NEW."tot_jaar", NEW."vervolg_van_id", NEW."wijkplan_id"); RETURN NULL;',
                    hash="59a4a06bfaeaac717a450d4f1838155bf52cf1b6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_86da8",
                    table="wijken_wijkdoel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijkdoelevent" ("id", "maat", "niveau", "nu", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "straks", "swv_id", "tekst", "tot_jaar", "vervolg_van_id", "wijkplan_id") VALUES (OLD."id", OLD."maat", OLD."niveau", OLD."nu", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."straks", OLD."swv_id", OLD."tekst", OLD."tot_jaar", OLD."vervolg_van_id", OLD."wijkplan_id"); RETURN NULL;',
                    hash="bf4c664f159bc2ff8eeed4516d0f07a53c0021f2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_525c0",
                    table="wijken_wijkdoel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="basisafspraak",
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
            model_name="basisafspraakevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.basisafspraak",
            ),
        ),
        migrations.AddField(
            model_name="basisafspraakevent",
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
            model_name="begeleiding",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="begeleiding",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="begeleidingen", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="begeleiding",
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
            model_name="begeleidingevent",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="begeleidingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.begeleiding",
            ),
        ),
        migrations.AddField(
            model_name="begeleidingevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="begeleidingevent",
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
            model_name="contactpersoon",
            name="lid",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contactpersonen",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="contactpersoon",
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
            model_name="contactpersoon",
            name="wijk",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="contactpersonen",
                to="wijken.wijk",
            ),
        ),
        migrations.AddField(
            model_name="contactpersoonevent",
            name="lid",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="contactpersoonevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.contactpersoon",
            ),
        ),
        migrations.AddField(
            model_name="contactpersoonevent",
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
            model_name="contactpersoonevent",
            name="wijk",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijk",
            ),
        ),
        migrations.AddField(
            model_name="dialoogkaart",
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
            model_name="dialoogkaartevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.dialoogkaart",
            ),
        ),
        migrations.AddField(
            model_name="dialoogkaartevent",
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
            model_name="gesprek",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="gesprek",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="gesprekken", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="gesprek",
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
            model_name="actiepunt",
            name="gesprek",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="actiepunten",
                to="wijken.gesprek",
            ),
        ),
        migrations.AddField(
            model_name="actiepuntevent",
            name="gesprek",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.gesprek",
            ),
        ),
        migrations.AddField(
            model_name="gesprekevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="gesprekevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.gesprek",
            ),
        ),
        migrations.AddField(
            model_name="gesprekevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="gesprekevent",
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
            model_name="gespreksonderwerp",
            name="gesprek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="onderwerpen", to="wijken.gesprek"
            ),
        ),
        migrations.AddField(
            model_name="gespreksonderwerp",
            name="kaart",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="onderwerpen",
                to="wijken.dialoogkaart",
            ),
        ),
        migrations.AddField(
            model_name="gespreksonderwerp",
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
            model_name="gespreksonderwerpevent",
            name="gesprek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.gesprek",
            ),
        ),
        migrations.AddField(
            model_name="gespreksonderwerpevent",
            name="kaart",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.dialoogkaart",
            ),
        ),
        migrations.AddField(
            model_name="gespreksonderwerpevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.gespreksonderwerp",
            ),
        ),
        migrations.AddField(
            model_name="gespreksonderwerpevent",
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
            model_name="ondersteuningsprofiel",
            name="bestand",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.bestand"
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofiel",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofiel",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="ondersteuningsprofielen", to="wijken.school"
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofiel",
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
            model_name="ondersteuningsprofielevent",
            name="bestand",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.bestand",
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofielevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofielevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.ondersteuningsprofiel",
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofielevent",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.school",
            ),
        ),
        migrations.AddField(
            model_name="ondersteuningsprofielevent",
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
            model_name="organisatie",
            name="nagekeken_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="organisatie",
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
            model_name="contactpersoonevent",
            name="organisatie",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="contactpersoon",
            name="organisatie",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="contactpersonen", to="wijken.organisatie"
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="nagekeken_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="organisatieevent",
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
            model_name="organisatiewijk",
            name="organisatie",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="werkgebied", to="wijken.organisatie"
            ),
        ),
        migrations.AddField(
            model_name="organisatiewijk",
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
            model_name="organisatiewijk",
            name="wijk",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="organisaties", to="wijken.wijk"
            ),
        ),
        migrations.AddField(
            model_name="organisatiewijkevent",
            name="organisatie",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="organisatiewijkevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.organisatiewijk",
            ),
        ),
        migrations.AddField(
            model_name="organisatiewijkevent",
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
            model_name="organisatiewijkevent",
            name="wijk",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijk",
            ),
        ),
        migrations.AddField(
            model_name="partnerdeel",
            name="akkoord_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="partnerdeel",
            name="organisatie",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="partnerdelen", to="wijken.organisatie"
            ),
        ),
        migrations.AddField(
            model_name="partnerdeel",
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
            model_name="partnerdeel",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="partnerdelen", to="wijken.wijkplan"
            ),
        ),
        migrations.AddField(
            model_name="partnerdeelevent",
            name="akkoord_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="partnerdeelevent",
            name="organisatie",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.organisatie",
            ),
        ),
        migrations.AddField(
            model_name="partnerdeelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.partnerdeel",
            ),
        ),
        migrations.AddField(
            model_name="partnerdeelevent",
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
            model_name="partnerdeelevent",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkplan",
            ),
        ),
        migrations.AddField(
            model_name="raadpleging",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="raadpleging",
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
            model_name="raadpleging",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="raadplegingen", to="wijken.wijkplan"
            ),
        ),
        migrations.AddField(
            model_name="raadplegingevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="raadplegingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.raadpleging",
            ),
        ),
        migrations.AddField(
            model_name="raadplegingevent",
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
            model_name="raadplegingevent",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkplan",
            ),
        ),
        migrations.AddField(
            model_name="zelfcheck",
            name="klaar_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="zelfcheck",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="zelfchecks", to="wijken.school"
            ),
        ),
        migrations.AddField(
            model_name="zelfcheck",
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
            model_name="zelfcheckevent",
            name="klaar_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.lid",
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.zelfcheck",
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckevent",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.school",
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckevent",
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
            model_name="zelfcheckregel",
            name="afspraak",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="zelfcheckregels", to="wijken.basisafspraak"
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckregel",
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
            model_name="zelfcheckregel",
            name="zelfcheck",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="regels", to="wijken.zelfcheck"
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckregelevent",
            name="afspraak",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.basisafspraak",
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckregelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.zelfcheckregel",
            ),
        ),
        migrations.AddField(
            model_name="zelfcheckregelevent",
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
            model_name="zelfcheckregelevent",
            name="zelfcheck",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.zelfcheck",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basisafspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_basisafspraakevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "titel", "vervallen_op", "volgorde") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tekst", NEW."titel", NEW."vervallen_op", NEW."volgorde"); RETURN NULL;',
                    hash="65d761d3c9347e0f698790320b6aa45d953443fa",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6fb48",
                    table="wijken_basisafspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basisafspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_basisafspraakevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "titel", "vervallen_op", "volgorde") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tekst", NEW."titel", NEW."vervallen_op", NEW."volgorde"); RETURN NULL;',
                    hash="536961b75a4c8a5b1e4533a83dfc7cfb624edb9f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_429ce",
                    table="wijken_basisafspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="basisafspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_basisafspraakevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "titel", "vervallen_op", "volgorde") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tekst", OLD."titel", OLD."vervallen_op", OLD."volgorde"); RETURN NULL;',
                    hash="3aaeaf34624f06d4bbeb500ae47890c42dff642f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d2e3e",
                    table="wijken_basisafspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="begeleiding",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_begeleidingevent" ("datum", "door_id", "gemaakt_op", "id", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "swv_id") VALUES (NEW."datum", NEW."door_id", NEW."gemaakt_op", NEW."id", NEW."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."soort", NEW."swv_id"); RETURN NULL;',
                    hash="b4b72fd50ae201895fdc1bdf762937118a22cc62",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b08d9",
                    table="wijken_begeleiding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="begeleiding",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_begeleidingevent" ("datum", "door_id", "gemaakt_op", "id", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "swv_id") VALUES (NEW."datum", NEW."door_id", NEW."gemaakt_op", NEW."id", NEW."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."soort", NEW."swv_id"); RETURN NULL;',
                    hash="bab5db6f7d4c5905c17367e8e1ba5fc75e2737fa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_deaa7",
                    table="wijken_begeleiding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="begeleiding",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_begeleidingevent" ("datum", "door_id", "gemaakt_op", "id", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "swv_id") VALUES (OLD."datum", OLD."door_id", OLD."gemaakt_op", OLD."id", OLD."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."soort", OLD."swv_id"); RETURN NULL;',
                    hash="95e24a19765cf0d32236a6d04fe1b444ee624a51",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_acdfb",
                    table="wijken_begeleiding",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dialoogkaart",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_dialoogkaartevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "titel", "vervallen_op", "volgorde", "voor", "vraag") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."titel", NEW."vervallen_op", NEW."volgorde", NEW."voor", NEW."vraag"); RETURN NULL;',
                    hash="b06a576076c714c64de9f92a9b9239202cb6182b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5ae0b",
                    table="wijken_dialoogkaart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dialoogkaart",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_dialoogkaartevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "titel", "vervallen_op", "volgorde", "voor", "vraag") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."titel", NEW."vervallen_op", NEW."volgorde", NEW."voor", NEW."vraag"); RETURN NULL;',
                    hash="1731f2b0eb21a39c11df311a2de9694879d4fc66",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ca896",
                    table="wijken_dialoogkaart",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="dialoogkaart",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_dialoogkaartevent" ("id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "titel", "vervallen_op", "volgorde", "voor", "vraag") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."titel", OLD."vervallen_op", OLD."volgorde", OLD."voor", OLD."vraag"); RETURN NULL;',
                    hash="3e5fcf44a0e27ca8c2168f5bdfa3377e69accdbe",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_17ccd",
                    table="wijken_dialoogkaart",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="gesprek",
            constraint=models.UniqueConstraint(fields=("swv", "plek", "datum", "vorm"), name="gesprek_niet_dubbel"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gesprek",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_gesprekevent" ("datum", "erbij", "gemaakt_door_id", "gemaakt_op", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "samenvatting", "swv_id", "vorm") VALUES (NEW."datum", NEW."erbij", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."samenvatting", NEW."swv_id", NEW."vorm"); RETURN NULL;',
                    hash="d621ead49a3461122feb0534fbe0068fee142302",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9f533",
                    table="wijken_gesprek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gesprek",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_gesprekevent" ("datum", "erbij", "gemaakt_door_id", "gemaakt_op", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "samenvatting", "swv_id", "vorm") VALUES (NEW."datum", NEW."erbij", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."samenvatting", NEW."swv_id", NEW."vorm"); RETURN NULL;',
                    hash="1db44be611294fa615eb6edf16d027195093608d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e1a90",
                    table="wijken_gesprek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gesprek",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_gesprekevent" ("datum", "erbij", "gemaakt_door_id", "gemaakt_op", "id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "samenvatting", "swv_id", "vorm") VALUES (OLD."datum", OLD."erbij", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."id", OLD."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."samenvatting", OLD."swv_id", OLD."vorm"); RETURN NULL;',
                    hash="5ae7855cfb90537d8178ab7510ede866fa779937",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_64b28",
                    table="wijken_gesprek",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="gespreksonderwerp",
            constraint=models.UniqueConstraint(
                fields=("swv", "gesprek", "volgorde"), name="gespreksonderwerp_volgorde_uniek"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gespreksonderwerp",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_gespreksonderwerpevent" ("gesprek_id", "id", "kaart_id", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "swv_id", "titel", "volgorde", "vraag") VALUES (NEW."gesprek_id", NEW."id", NEW."kaart_id", NEW."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."stand", NEW."swv_id", NEW."titel", NEW."volgorde", NEW."vraag"); RETURN NULL;',
                    hash="ad4bde1f944457995f36197e24302ec750254a40",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fd17f",
                    table="wijken_gespreksonderwerp",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gespreksonderwerp",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_gespreksonderwerpevent" ("gesprek_id", "id", "kaart_id", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "swv_id", "titel", "volgorde", "vraag") VALUES (NEW."gesprek_id", NEW."id", NEW."kaart_id", NEW."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."stand", NEW."swv_id", NEW."titel", NEW."volgorde", NEW."vraag"); RETURN NULL;',
                    hash="ebe8eeee139836d1c0e14408cce0387bb97d5a4f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5412b",
                    table="wijken_gespreksonderwerp",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="gespreksonderwerp",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_gespreksonderwerpevent" ("gesprek_id", "id", "kaart_id", "notitie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "swv_id", "titel", "volgorde", "vraag") VALUES (OLD."gesprek_id", OLD."id", OLD."kaart_id", OLD."notitie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."stand", OLD."swv_id", OLD."titel", OLD."volgorde", OLD."vraag"); RETURN NULL;',
                    hash="6a931413af094e32b316675f2c176588cccc331d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_22e44",
                    table="wijken_gespreksonderwerp",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="ondersteuningsprofiel",
            constraint=models.UniqueConstraint(fields=("swv", "school", "vanaf"), name="ondersteuningsprofiel_per_dag"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ondersteuningsprofiel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_ondersteuningsprofielevent" ("bestand_id", "gemaakt_door_id", "gemaakt_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "swv_id", "vanaf") VALUES (NEW."bestand_id", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."school_id", NEW."swv_id", NEW."vanaf"); RETURN NULL;',
                    hash="17a89de35574d56b8db81618e23323d9b0025bc2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_77b8f",
                    table="wijken_ondersteuningsprofiel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ondersteuningsprofiel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_ondersteuningsprofielevent" ("bestand_id", "gemaakt_door_id", "gemaakt_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "swv_id", "vanaf") VALUES (NEW."bestand_id", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."school_id", NEW."swv_id", NEW."vanaf"); RETURN NULL;',
                    hash="567bdaa1c8387749f7cefa3690dea66134c08b18",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b5a8b",
                    table="wijken_ondersteuningsprofiel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ondersteuningsprofiel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_ondersteuningsprofielevent" ("bestand_id", "gemaakt_door_id", "gemaakt_op", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "swv_id", "vanaf") VALUES (OLD."bestand_id", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."school_id", OLD."swv_id", OLD."vanaf"); RETURN NULL;',
                    hash="9d58484175bfcfe09300937f93368535eef0f0a6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ceaba",
                    table="wijken_ondersteuningsprofiel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="organisatie",
            constraint=models.UniqueConstraint(fields=("swv", "naam"), name="organisatie_naam_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_organisatieevent" ("aanbod", "email", "gestopt_op", "id", "naam", "nagekeken_door_id", "nagekeken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "telefoon", "website") VALUES (NEW."aanbod", NEW."email", NEW."gestopt_op", NEW."id", NEW."naam", NEW."nagekeken_door_id", NEW."nagekeken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."soort", NEW."swv_id", NEW."telefoon", NEW."website"); RETURN NULL;',
                    hash="7de1f48775ca49e1106ec267a3a2c804c14d1cc5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_483ed",
                    table="wijken_organisatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_organisatieevent" ("aanbod", "email", "gestopt_op", "id", "naam", "nagekeken_door_id", "nagekeken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "telefoon", "website") VALUES (NEW."aanbod", NEW."email", NEW."gestopt_op", NEW."id", NEW."naam", NEW."nagekeken_door_id", NEW."nagekeken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."soort", NEW."swv_id", NEW."telefoon", NEW."website"); RETURN NULL;',
                    hash="0fab573c5066b3376613382ba0dc2979396c2e14",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fde5b",
                    table="wijken_organisatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_organisatieevent" ("aanbod", "email", "gestopt_op", "id", "naam", "nagekeken_door_id", "nagekeken_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "telefoon", "website") VALUES (OLD."aanbod", OLD."email", OLD."gestopt_op", OLD."id", OLD."naam", OLD."nagekeken_door_id", OLD."nagekeken_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."swv_id", OLD."telefoon", OLD."website"); RETURN NULL;',
                    hash="3d6aa5844b09ef78c71fe57e720c43b225d49071",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_912c0",
                    table="wijken_organisatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpersoon",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_contactpersoonevent" ("email", "functie", "id", "lid_id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "telefoon", "wijk_id") VALUES (NEW."email", NEW."functie", NEW."id", NEW."lid_id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."telefoon", NEW."wijk_id"); RETURN NULL;',
                    hash="3d3a42c1cdaeb895076ea4b3c21eaa9642c7ebc2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_efe2e",
                    table="wijken_contactpersoon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpersoon",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_contactpersoonevent" ("email", "functie", "id", "lid_id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "telefoon", "wijk_id") VALUES (NEW."email", NEW."functie", NEW."id", NEW."lid_id", NEW."naam", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."telefoon", NEW."wijk_id"); RETURN NULL;',
                    hash="25968746f8e2c71fe2ba6c1e1237ad9c251f2ecf",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bee19",
                    table="wijken_contactpersoon",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactpersoon",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_contactpersoonevent" ("email", "functie", "id", "lid_id", "naam", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "telefoon", "wijk_id") VALUES (OLD."email", OLD."functie", OLD."id", OLD."lid_id", OLD."naam", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."telefoon", OLD."wijk_id"); RETURN NULL;',
                    hash="abdbb440d6c25d60c020b55bda9516281cc19185",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6339d",
                    table="wijken_contactpersoon",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="organisatiewijk",
            constraint=models.UniqueConstraint(fields=("swv", "organisatie", "wijk"), name="organisatiewijk_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatiewijk",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_organisatiewijkevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijk_id") VALUES (NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."wijk_id"); RETURN NULL;',
                    hash="20b09774b01dbf1dce6de662c5fc93223466c5e5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4b750",
                    table="wijken_organisatiewijk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatiewijk",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_organisatiewijkevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijk_id") VALUES (NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."wijk_id"); RETURN NULL;',
                    hash="e02349790056de45814796b642e4dc14eb976dc2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a2e03",
                    table="wijken_organisatiewijk",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisatiewijk",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_organisatiewijkevent" ("id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijk_id") VALUES (OLD."id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."wijk_id"); RETURN NULL;',
                    hash="c70a514189959cb0d252f4bc82a12c08533480d2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3ea1a",
                    table="wijken_organisatiewijk",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerdeel",
            constraint=models.UniqueConstraint(
                fields=("swv", "wijkplan", "organisatie"), name="partnerdeel_een_per_organisatie"
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerdeel",
            constraint=models.CheckConstraint(
                condition=models.Q(("bedrag__gte", 0)), name="partnerdeel_bedrag_niet_negatief"
            ),
        ),
        migrations.AddConstraint(
            model_name="partnerdeel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("akkoord_door__isnull", True), ("akkoord_op__isnull", True)),
                    models.Q(("akkoord_door__isnull", False), ("akkoord_op__isnull", False)),
                    _connector="OR",
                ),
                name="partnerdeel_akkoord_van_iemand",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partnerdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_partnerdeelevent" ("akkoord_door_id", "akkoord_op", "bedrag", "doet", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijkplan_id") VALUES (NEW."akkoord_door_id", NEW."akkoord_op", NEW."bedrag", NEW."doet", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."wijkplan_id"); RETURN NULL;',
                    hash="76b3e6d9f0b0f2e36427b1fa11c0da1e5c4caebe",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7e337",
                    table="wijken_partnerdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partnerdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_partnerdeelevent" ("akkoord_door_id", "akkoord_op", "bedrag", "doet", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijkplan_id") VALUES (NEW."akkoord_door_id", NEW."akkoord_op", NEW."bedrag", NEW."doet", NEW."id", NEW."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."wijkplan_id"); RETURN NULL;',
                    hash="9908e1c29e54878bedda60f1fdc524728e6f8ca9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_95d07",
                    table="wijken_partnerdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="partnerdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_partnerdeelevent" ("akkoord_door_id", "akkoord_op", "bedrag", "doet", "id", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijkplan_id") VALUES (OLD."akkoord_door_id", OLD."akkoord_op", OLD."bedrag", OLD."doet", OLD."id", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."wijkplan_id"); RETURN NULL;',
                    hash="1040caddcc0cb8be070fa53713297b28042fe923",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_51a8d",
                    table="wijken_partnerdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="raadpleging",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_raadplegingevent" ("aantal", "datum", "gemaakt_door_id", "gemaakt_op", "gevolg", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "verslag", "wie", "wijkplan_id") VALUES (NEW."aantal", NEW."datum", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gevolg", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."verslag", NEW."wie", NEW."wijkplan_id"); RETURN NULL;',
                    hash="fea3889735e3bc8a585b8134f91bad3f7c05d616",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_37433",
                    table="wijken_raadpleging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="raadpleging",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_raadplegingevent" ("aantal", "datum", "gemaakt_door_id", "gemaakt_op", "gevolg", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "verslag", "wie", "wijkplan_id") VALUES (NEW."aantal", NEW."datum", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."gevolg", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."verslag", NEW."wie", NEW."wijkplan_id"); RETURN NULL;',
                    hash="3f6b6bb4907c25b38e22408f50481cf0f78d94fa",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5c243",
                    table="wijken_raadpleging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="raadpleging",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_raadplegingevent" ("aantal", "datum", "gemaakt_door_id", "gemaakt_op", "gevolg", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "verslag", "wie", "wijkplan_id") VALUES (OLD."aantal", OLD."datum", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."gevolg", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."verslag", OLD."wie", OLD."wijkplan_id"); RETURN NULL;',
                    hash="813e5af13b6080273523e1d6c3cd4048b25efe3b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fc9a3",
                    table="wijken_raadpleging",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="zelfcheck",
            constraint=models.UniqueConstraint(fields=("swv", "school", "jaar"), name="zelfcheck_een_per_jaar"),
        ),
        migrations.AddConstraint(
            model_name="zelfcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("klaar_door__isnull", True), ("klaar_op__isnull", True)),
                    models.Q(("klaar_door__isnull", False), ("klaar_op__isnull", False)),
                    _connector="OR",
                ),
                name="zelfcheck_klaar_door_iemand",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zelfcheck",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_zelfcheckevent" ("id", "jaar", "klaar_door_id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "swv_id") VALUES (NEW."id", NEW."jaar", NEW."klaar_door_id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."school_id", NEW."swv_id"); RETURN NULL;',
                    hash="9e23790447f928bb3a4e51efb53d1b40dfedc94e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fb02f",
                    table="wijken_zelfcheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zelfcheck",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_zelfcheckevent" ("id", "jaar", "klaar_door_id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "swv_id") VALUES (NEW."id", NEW."jaar", NEW."klaar_door_id", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."school_id", NEW."swv_id"); RETURN NULL;',
                    hash="0bd7fcb96a19a2dafd3bafafa9b5eb3905ac2d62",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7629f",
                    table="wijken_zelfcheck",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zelfcheck",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_zelfcheckevent" ("id", "jaar", "klaar_door_id", "klaar_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "swv_id") VALUES (OLD."id", OLD."jaar", OLD."klaar_door_id", OLD."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."school_id", OLD."swv_id"); RETURN NULL;',
                    hash="7892527fc974a1d952b9694f53b288e16b1f68e2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_626cf",
                    table="wijken_zelfcheck",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="zelfcheckregel",
            constraint=models.UniqueConstraint(
                fields=("swv", "zelfcheck", "afspraak"), name="zelfcheckregel_een_per_afspraak"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zelfcheckregel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_zelfcheckregelevent" ("afspraak_id", "antwoord", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "toelichting", "zelfcheck_id") VALUES (NEW."afspraak_id", NEW."antwoord", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."toelichting", NEW."zelfcheck_id"); RETURN NULL;',
                    hash="bfaf9bcfb4cd8b5edd49ef5f35306a956226508a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b7d19",
                    table="wijken_zelfcheckregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zelfcheckregel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_zelfcheckregelevent" ("afspraak_id", "antwoord", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "toelichting", "zelfcheck_id") VALUES (NEW."afspraak_id", NEW."antwoord", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."toelichting", NEW."zelfcheck_id"); RETURN NULL;',
                    hash="285e69b874fb553982507a1215d14a6b52ac52d9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e6fce",
                    table="wijken_zelfcheckregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="zelfcheckregel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_zelfcheckregelevent" ("afspraak_id", "antwoord", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "toelichting", "zelfcheck_id") VALUES (OLD."afspraak_id", OLD."antwoord", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."toelichting", OLD."zelfcheck_id"); RETURN NULL;',
                    hash="5af6a226273c5d27dec0180c1ec8d0714f8ef6fb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_621a3",
                    table="wijken_zelfcheckregel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(PARTNERDEEL, "DROP TRIGGER partnerdeel_vast ON wijken_partnerdeel"),
        BewaakTenantTabellen(alleen_toevoegen=("Planversie",)),
    ]
