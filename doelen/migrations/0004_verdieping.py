"""Planperioden, interventies, versions of an indicator, targets per place, corrections, the TLV table."""

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
        ("doelen", "0003_vast"),
        ("swv", "0005_bestanden_en_herinneringen"),
        ("wijken", "0006_actiepunten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Berekening",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField()),
                ("periode", models.CharField(max_length=2)),
                ("gevraagd_op", models.DateTimeField(blank=True, help_text="Leeg: er is niets veranderd.", null=True)),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
                ("duur_ms", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name_plural": "berekeningen",
            },
        ),
        migrations.CreateModel(
            name="Correctie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("aantal", models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True)),
                ("reden", models.CharField(max_length=300)),
                ("op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="Interventie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tekst", models.CharField(max_length=300)),
                ("bron", models.CharField(blank=True, max_length=200)),
                ("volgorde", models.PositiveSmallIntegerField()),
            ],
            options={
                "ordering": ["volgorde"],
            },
        ),
        migrations.CreateModel(
            name="InterventieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("tekst", models.CharField(max_length=300)),
                ("bron", models.CharField(blank=True, max_length=200)),
                ("volgorde", models.PositiveSmallIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Planperiode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begin", models.PositiveSmallIntegerField(verbose_name="eerste jaar")),
                ("einde", models.PositiveSmallIntegerField(verbose_name="laatste jaar")),
                ("vastgesteld_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "planperioden",
                "ordering": ["begin"],
            },
        ),
        migrations.CreateModel(
            name="PlanperiodeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("begin", models.PositiveSmallIntegerField(verbose_name="eerste jaar")),
                ("einde", models.PositiveSmallIntegerField(verbose_name="laatste jaar")),
                ("vastgesteld_op", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TlvTelling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("sbo", "SBO"),
                            ("so_laag", "SO laag"),
                            ("so_midden", "SO midden"),
                            ("so_hoog", "SO hoog"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "beweging",
                    models.CharField(
                        choices=[
                            ("nieuw", "nieuw"),
                            ("lopend", "loopt"),
                            ("gestopt", "gestopt"),
                            ("terug", "teruggeplaatst"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "waar",
                    models.CharField(
                        choices=[("regio", "in de regio"), ("buiten", "buiten de regio"), ("mdo", "MDO-voorziening")],
                        max_length=6,
                    ),
                ),
                ("aantal", models.PositiveSmallIntegerField()),
            ],
            options={
                "verbose_name_plural": "tlv-tellingen",
            },
        ),
        migrations.CreateModel(
            name="TlvTellingEvent",
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
                            ("sbo", "SBO"),
                            ("so_laag", "SO laag"),
                            ("so_midden", "SO midden"),
                            ("so_hoog", "SO hoog"),
                        ],
                        max_length=9,
                    ),
                ),
                (
                    "beweging",
                    models.CharField(
                        choices=[
                            ("nieuw", "nieuw"),
                            ("lopend", "loopt"),
                            ("gestopt", "gestopt"),
                            ("terug", "teruggeplaatst"),
                        ],
                        max_length=7,
                    ),
                ),
                (
                    "waar",
                    models.CharField(
                        choices=[("regio", "in de regio"), ("buiten", "buiten de regio"), ("mdo", "MDO-voorziening")],
                        max_length=6,
                    ),
                ),
                ("aantal", models.PositiveSmallIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Toelichting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField()),
                ("tekst", models.CharField(max_length=600)),
                ("op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "toelichtingen",
            },
        ),
        migrations.CreateModel(
            name="ToelichtingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField()),
                ("tekst", models.CharField(max_length=600)),
                ("op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="beleidsdoel",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="beleidsdoel",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="beleidsdoel",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="indicator",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="indicator",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="indicator",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="landelijkcijfer",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="landelijkcijfer",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="landelijkcijfer",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="mijlpaal",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="mijlpaal",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="mijlpaal",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="opgave",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="opgave",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="opgave",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="streefwaarde",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="streefwaarde",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="streefwaarde",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="beleidsdoel",
            name="beleidsdoel_volgorde_uniek",
        ),
        migrations.RemoveConstraint(
            model_name="streefwaarde",
            name="streefwaarde_een_per_indicator",
        ),
        migrations.AddField(
            model_name="indicator",
            name="eigenaar",
            field=models.CharField(blank=True, help_text="Wie over deze definitie gaat.", max_length=120),
        ),
        migrations.AddField(
            model_name="indicator",
            name="meetmoment",
            field=models.CharField(blank=True, help_text="Wanneer er geteld wordt.", max_length=120),
        ),
        migrations.AddField(
            model_name="indicator",
            name="tot_jaar",
            field=models.PositiveSmallIntegerField(blank=True, help_text="Laatste jaar van deze definitie.", null=True),
        ),
        migrations.AddField(
            model_name="indicator",
            name="vanaf_jaar",
            field=models.PositiveSmallIntegerField(blank=True, help_text="Eerste jaar van deze definitie.", null=True),
        ),
        migrations.AddField(
            model_name="indicator",
            name="vervangt",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="opvolgers",
                to="doelen.indicator",
            ),
        ),
        migrations.AddField(
            model_name="indicatorevent",
            name="eigenaar",
            field=models.CharField(blank=True, help_text="Wie over deze definitie gaat.", max_length=120),
        ),
        migrations.AddField(
            model_name="indicatorevent",
            name="meetmoment",
            field=models.CharField(blank=True, help_text="Wanneer er geteld wordt.", max_length=120),
        ),
        migrations.AddField(
            model_name="indicatorevent",
            name="tot_jaar",
            field=models.PositiveSmallIntegerField(blank=True, help_text="Laatste jaar van deze definitie.", null=True),
        ),
        migrations.AddField(
            model_name="indicatorevent",
            name="vanaf_jaar",
            field=models.PositiveSmallIntegerField(blank=True, help_text="Eerste jaar van deze definitie.", null=True),
        ),
        migrations.AddField(
            model_name="indicatorevent",
            name="vervangt",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="doelen.indicator",
            ),
        ),
        migrations.AddField(
            model_name="landelijkcijfer",
            name="peildatum",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="landelijkcijferevent",
            name="peildatum",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="mijlpaal",
            name="bewijsstuk",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.bestand"
            ),
        ),
        migrations.AddField(
            model_name="mijlpaal",
            name="reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen"),
        ),
        migrations.AddField(
            model_name="mijlpaalevent",
            name="bewijsstuk",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.bestand",
            ),
        ),
        migrations.AddField(
            model_name="mijlpaalevent",
            name="reden",
            field=models.CharField(blank=True, max_length=300, verbose_name="waarom vervallen"),
        ),
        migrations.AddField(
            model_name="opgave",
            name="begonnen_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="eerste toets"),
        ),
        migrations.AddField(
            model_name="opgave",
            name="bezig_seconden",
            field=models.PositiveIntegerField(default=0, verbose_name="tijd met invullen bezig"),
        ),
        migrations.AddField(
            model_name="opgaveevent",
            name="begonnen_op",
            field=models.DateTimeField(blank=True, null=True, verbose_name="eerste toets"),
        ),
        migrations.AddField(
            model_name="opgaveevent",
            name="bezig_seconden",
            field=models.PositiveIntegerField(default=0, verbose_name="tijd met invullen bezig"),
        ),
        migrations.AddField(
            model_name="streefwaarde",
            name="nulmeting",
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name="streefwaarde",
            name="nulmeting_op",
            field=models.DateField(blank=True, null=True, verbose_name="nulmeting van"),
        ),
        migrations.AddField(
            model_name="streefwaarde",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                help_text="Leeg: voor elke plek van het doel gelijk.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="streefwaarden",
                to="swv.plek",
            ),
        ),
        migrations.AddField(
            model_name="streefwaarde",
            name="reden",
            field=models.CharField(
                blank=True, help_text="Waarom deze waarde, en waarom zij veranderde.", max_length=300
            ),
        ),
        migrations.AddField(
            model_name="streefwaardeevent",
            name="nulmeting",
            field=models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name="streefwaardeevent",
            name="nulmeting_op",
            field=models.DateField(blank=True, null=True, verbose_name="nulmeting van"),
        ),
        migrations.AddField(
            model_name="streefwaardeevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                help_text="Leeg: voor elke plek van het doel gelijk.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.plek",
            ),
        ),
        migrations.AddField(
            model_name="streefwaardeevent",
            name="reden",
            field=models.CharField(
                blank=True, help_text="Waarom deze waarde, en waarom zij veranderde.", max_length=300
            ),
        ),
        migrations.AlterField(
            model_name="mijlpaal",
            name="status",
            field=models.CharField(
                choices=[
                    ("niet_begonnen", "nog niet begonnen"),
                    ("loopt", "loopt"),
                    ("bereikt", "bereikt"),
                    ("vervallen", "vervallen"),
                ],
                default="niet_begonnen",
                max_length=14,
            ),
        ),
        migrations.AlterField(
            model_name="mijlpaalevent",
            name="status",
            field=models.CharField(
                choices=[
                    ("niet_begonnen", "nog niet begonnen"),
                    ("loopt", "loopt"),
                    ("bereikt", "bereikt"),
                    ("vervallen", "vervallen"),
                ],
                default="niet_begonnen",
                max_length=14,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beleidsdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_beleidsdoelevent" ("bron", "gemeente_id", "id", "niveau", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "planperiode_id", "swv_id", "tekst", "thema_id", "volgorde") VALUES (NEW."bron", NEW."gemeente_id", NEW."id", NEW."niveau", NEW."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."planperiode_id", NEW."swv_id", NEW."tekst", NEW."thema_id", NEW."volgorde"); RETURN NULL;',
                    hash="1576a2a6741fe62e059c794c856d820888f7da39",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ff1fa",
                    table="doelen_beleidsdoel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beleidsdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_beleidsdoelevent" ("bron", "gemeente_id", "id", "niveau", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "planperiode_id", "swv_id", "tekst", "thema_id", "volgorde") VALUES (NEW."bron", NEW."gemeente_id", NEW."id", NEW."niveau", NEW."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."planperiode_id", NEW."swv_id", NEW."tekst", NEW."thema_id", NEW."volgorde"); RETURN NULL;',
                    hash="0d924cc266cc73a0b93c43f0c08f7b495fdab35d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e299a",
                    table="doelen_beleidsdoel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beleidsdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_beleidsdoelevent" ("bron", "gemeente_id", "id", "niveau", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "planperiode_id", "swv_id", "tekst", "thema_id", "volgorde") VALUES (OLD."bron", OLD."gemeente_id", OLD."id", OLD."niveau", OLD."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."planperiode_id", OLD."swv_id", OLD."tekst", OLD."thema_id", OLD."volgorde"); RETURN NULL;',
                    hash="7e3ac4d496acc8d62d8037ac14f18016a0ee4975",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5801f",
                    table="doelen_beleidsdoel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_indicatorevent" ("code", "definitie", "eenheid", "eigenaar", "id", "meetmoment", "naam", "omlaag_is_beter", "per_school", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_code", "swv_id", "thema_id", "tot_jaar", "vanaf_jaar", "vervangt_id", "volgorde") VALUES (NEW."code", NEW."definitie", NEW."eenheid", NEW."eigenaar", NEW."id", NEW."meetmoment", NEW."naam", NEW."omlaag_is_beter", NEW."per_school", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."set_code", NEW."swv_id", NEW."thema_id", NEW."tot_jaar", NEW."vanaf_jaar", NEW."vervangt_id", NEW."volgorde"); RETURN NULL;',
                    hash="9547b88a23440e977c3a719588bb4e445f3b96eb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_40081",
                    table="doelen_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_indicatorevent" ("code", "definitie", "eenheid", "eigenaar", "id", "meetmoment", "naam", "omlaag_is_beter", "per_school", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_code", "swv_id", "thema_id", "tot_jaar", "vanaf_jaar", "vervangt_id", "volgorde") VALUES (NEW."code", NEW."definitie", NEW."eenheid", NEW."eigenaar", NEW."id", NEW."meetmoment", NEW."naam", NEW."omlaag_is_beter", NEW."per_school", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."set_code", NEW."swv_id", NEW."thema_id", NEW."tot_jaar", NEW."vanaf_jaar", NEW."vervangt_id", NEW."volgorde"); RETURN NULL;',
                    hash="81d9e4a24ea8d1bbad9ea2f15c79cadd34574e77",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_57256",
                    table="doelen_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="indicator",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_indicatorevent" ("code", "definitie", "eenheid", "eigenaar", "id", "meetmoment", "naam", "omlaag_is_beter", "per_school", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "set_code", "swv_id", "thema_id", "tot_jaar", "vanaf_jaar", "vervangt_id", "volgorde") VALUES (OLD."code", OLD."definitie", OLD."eenheid", OLD."eigenaar", OLD."id", OLD."meetmoment", OLD."naam", OLD."omlaag_is_beter", OLD."per_school", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."set_code", OLD."swv_id", OLD."thema_id", OLD."tot_jaar", OLD."vanaf_jaar", OLD."vervangt_id", OLD."volgorde"); RETURN NULL;',
                    hash="514471fc26d911863bef5fafde1e65e9e4803a35",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8f12a",
                    table="doelen_indicator",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landelijkcijfer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_landelijkcijferevent" ("bron", "id", "indicator_id", "jaar", "peildatum", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "waarde") VALUES (NEW."bron", NEW."id", NEW."indicator_id", NEW."jaar", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."waarde"); RETURN NULL;',
                    hash="d61709d40549b29a491589f9cb436ff8043c1988",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b339b",
                    table="doelen_landelijkcijfer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landelijkcijfer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_landelijkcijferevent" ("bron", "id", "indicator_id", "jaar", "peildatum", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "waarde") VALUES (NEW."bron", NEW."id", NEW."indicator_id", NEW."jaar", NEW."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."waarde"); RETURN NULL;',
                    hash="5f5b5479fc8c0d7e63ed6d23fbc46ef704ea353a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_66911",
                    table="doelen_landelijkcijfer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="landelijkcijfer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_landelijkcijferevent" ("bron", "id", "indicator_id", "jaar", "peildatum", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "waarde") VALUES (OLD."bron", OLD."id", OLD."indicator_id", OLD."jaar", OLD."peildatum", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."waarde"); RETURN NULL;',
                    hash="16e6a61ac1ac5d38e1e6e9d8afaa27d3b2e31e44",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cb4b6",
                    table="doelen_landelijkcijfer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mijlpaal",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_mijlpaalevent" ("beoordeeld_door_id", "beoordeeld_op", "bereikt_op", "bewijs", "bewijsstuk_id", "gepland_op", "id", "jaardoel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "status", "swv_id") VALUES (NEW."beoordeeld_door_id", NEW."beoordeeld_op", NEW."bereikt_op", NEW."bewijs", NEW."bewijsstuk_id", NEW."gepland_op", NEW."id", NEW."jaardoel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."reden", NEW."status", NEW."swv_id"); RETURN NULL;',
                    hash="99db0076c2aa4c5d5047612d75e19401db41e118",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_33880",
                    table="doelen_mijlpaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mijlpaal",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_mijlpaalevent" ("beoordeeld_door_id", "beoordeeld_op", "bereikt_op", "bewijs", "bewijsstuk_id", "gepland_op", "id", "jaardoel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "status", "swv_id") VALUES (NEW."beoordeeld_door_id", NEW."beoordeeld_op", NEW."bereikt_op", NEW."bewijs", NEW."bewijsstuk_id", NEW."gepland_op", NEW."id", NEW."jaardoel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."reden", NEW."status", NEW."swv_id"); RETURN NULL;',
                    hash="d2c90fd400b6018b36c14502c9f4f7740cfd30e2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d9585",
                    table="doelen_mijlpaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="mijlpaal",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_mijlpaalevent" ("beoordeeld_door_id", "beoordeeld_op", "bereikt_op", "bewijs", "bewijsstuk_id", "gepland_op", "id", "jaardoel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "status", "swv_id") VALUES (OLD."beoordeeld_door_id", OLD."beoordeeld_op", OLD."bereikt_op", OLD."bewijs", OLD."bewijsstuk_id", OLD."gepland_op", OLD."id", OLD."jaardoel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."reden", OLD."status", OLD."swv_id"); RETURN NULL;',
                    hash="9677d0756580e449a7b6eb1a87aefe006f0b4036",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_096ed",
                    table="doelen_mijlpaal",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opgave",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_opgaveevent" ("begonnen_op", "beoordeeld_door_id", "beoordeeld_op", "bezig_seconden", "id", "ingediend_door_id", "ingediend_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "ronde_id", "status", "swv_id", "terug_reden", "vakgroep") VALUES (NEW."begonnen_op", NEW."beoordeeld_door_id", NEW."beoordeeld_op", NEW."bezig_seconden", NEW."id", NEW."ingediend_door_id", NEW."ingediend_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."ronde_id", NEW."status", NEW."swv_id", NEW."terug_reden", NEW."vakgroep"); RETURN NULL;',
                    hash="3c7f5fee15697e342cb257c986d502e6b2aecd9f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b5e9f",
                    table="doelen_opgave",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opgave",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_opgaveevent" ("begonnen_op", "beoordeeld_door_id", "beoordeeld_op", "bezig_seconden", "id", "ingediend_door_id", "ingediend_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "ronde_id", "status", "swv_id", "terug_reden", "vakgroep") VALUES (NEW."begonnen_op", NEW."beoordeeld_door_id", NEW."beoordeeld_op", NEW."bezig_seconden", NEW."id", NEW."ingediend_door_id", NEW."ingediend_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."ronde_id", NEW."status", NEW."swv_id", NEW."terug_reden", NEW."vakgroep"); RETURN NULL;',
                    hash="206877ea8996c3f9bd02b6ad93c4b9b4ae319516",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6e24a",
                    table="doelen_opgave",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opgave",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_opgaveevent" ("begonnen_op", "beoordeeld_door_id", "beoordeeld_op", "bezig_seconden", "id", "ingediend_door_id", "ingediend_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "ronde_id", "status", "swv_id", "terug_reden", "vakgroep") VALUES (OLD."begonnen_op", OLD."beoordeeld_door_id", OLD."beoordeeld_op", OLD."bezig_seconden", OLD."id", OLD."ingediend_door_id", OLD."ingediend_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."ronde_id", OLD."status", OLD."swv_id", OLD."terug_reden", OLD."vakgroep"); RETURN NULL;',
                    hash="de3f3ff3ee54a7fc391037ef8a90940845db2567",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d8c61",
                    table="doelen_opgave",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="streefwaarde",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_streefwaardeevent" ("id", "indicator_id", "jaardoel_id", "nulmeting", "nulmeting_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "soort", "swv_id", "te_bevestigen", "toelichting", "waarde") VALUES (NEW."id", NEW."indicator_id", NEW."jaardoel_id", NEW."nulmeting", NEW."nulmeting_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."reden", NEW."soort", NEW."swv_id", NEW."te_bevestigen", NEW."toelichting", NEW."waarde"); RETURN NULL;',
                    hash="5fe005c38420194cafacc697702cd24d8378a948",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b2fa7",
                    table="doelen_streefwaarde",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="streefwaarde",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_streefwaardeevent" ("id", "indicator_id", "jaardoel_id", "nulmeting", "nulmeting_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "soort", "swv_id", "te_bevestigen", "toelichting", "waarde") VALUES (NEW."id", NEW."indicator_id", NEW."jaardoel_id", NEW."nulmeting", NEW."nulmeting_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."reden", NEW."soort", NEW."swv_id", NEW."te_bevestigen", NEW."toelichting", NEW."waarde"); RETURN NULL;',
                    hash="d87664cfef17c297abe5f86b1e23fd35727c9a88",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6afe2",
                    table="doelen_streefwaarde",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="streefwaarde",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_streefwaardeevent" ("id", "indicator_id", "jaardoel_id", "nulmeting", "nulmeting_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "soort", "swv_id", "te_bevestigen", "toelichting", "waarde") VALUES (OLD."id", OLD."indicator_id", OLD."jaardoel_id", OLD."nulmeting", OLD."nulmeting_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."reden", OLD."soort", OLD."swv_id", OLD."te_bevestigen", OLD."toelichting", OLD."waarde"); RETURN NULL;',
                    hash="b8cb8c862d86ad9fb8e572d6de9fec404adbe756",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a4584",
                    table="doelen_streefwaarde",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.UniqueConstraint(fields=("swv", "vervangt"), name="indicator_een_opvolger"),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("tot_jaar__gte", models.F("vanaf_jaar"))), name="indicator_jaren_op_volgorde"
            ),
        ),
        migrations.AddConstraint(
            model_name="mijlpaal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "vervallen"), _negated=True),
                    models.Q(("reden", ""), _negated=True),
                    _connector="OR",
                ),
                name="mijlpaal_vervallen_met_reden",
            ),
        ),
        migrations.AddConstraint(
            model_name="streefwaarde",
            constraint=models.UniqueConstraint(
                fields=("swv", "jaardoel", "indicator", "plek"),
                name="streefwaarde_een_per_indicator_per_plek",
                nulls_distinct=False,
            ),
        ),
        migrations.AddField(
            model_name="berekening",
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
            model_name="correctie",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="correctie",
            name="grootheid",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="doelen.grootheid"
            ),
        ),
        migrations.AddField(
            model_name="correctie",
            name="opgave",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="correcties", to="doelen.opgave"
            ),
        ),
        migrations.AddField(
            model_name="correctie",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wijken.school"
            ),
        ),
        migrations.AddField(
            model_name="correctie",
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
            model_name="interventie",
            name="beleidsdoel",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="interventies", to="doelen.beleidsdoel"
            ),
        ),
        migrations.AddField(
            model_name="interventie",
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
            model_name="interventieevent",
            name="beleidsdoel",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="doelen.beleidsdoel",
            ),
        ),
        migrations.AddField(
            model_name="interventieevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="doelen.interventie",
            ),
        ),
        migrations.AddField(
            model_name="interventieevent",
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
            model_name="planperiode",
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
            model_name="beleidsdoel",
            name="planperiode",
            field=swv.tenancy.models.TenantForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="beleidsdoelen",
                to="doelen.planperiode",
            ),
        ),
        migrations.AddField(
            model_name="beleidsdoelevent",
            name="planperiode",
            field=swv.tenancy.models.TenantForeignKey(
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="doelen.planperiode",
            ),
        ),
        migrations.AddConstraint(
            model_name="beleidsdoel",
            constraint=models.UniqueConstraint(
                fields=("swv", "planperiode", "volgorde"), name="beleidsdoel_volgorde_uniek"
            ),
        ),
        migrations.AddField(
            model_name="planperiodeevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="doelen.planperiode",
            ),
        ),
        migrations.AddField(
            model_name="planperiodeevent",
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
            model_name="tlvtelling",
            name="opgave",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="tlvs", to="doelen.opgave"
            ),
        ),
        migrations.AddField(
            model_name="tlvtelling",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="tlvs", to="wijken.school"
            ),
        ),
        migrations.AddField(
            model_name="tlvtelling",
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
            model_name="tlvtellingevent",
            name="opgave",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="doelen.opgave",
            ),
        ),
        migrations.AddField(
            model_name="tlvtellingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="doelen.tlvtelling",
            ),
        ),
        migrations.AddField(
            model_name="tlvtellingevent",
            name="school",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.school",
            ),
        ),
        migrations.AddField(
            model_name="tlvtellingevent",
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
            model_name="toelichting",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="toelichting",
            name="indicator",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="toelichtingen", to="doelen.indicator"
            ),
        ),
        migrations.AddField(
            model_name="toelichting",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="toelichtingen", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="toelichting",
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
            model_name="toelichtingevent",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="toelichtingevent",
            name="indicator",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="doelen.indicator",
            ),
        ),
        migrations.AddField(
            model_name="toelichtingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="doelen.toelichting",
            ),
        ),
        migrations.AddField(
            model_name="toelichtingevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="toelichtingevent",
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
        migrations.AddConstraint(
            model_name="berekening",
            constraint=models.UniqueConstraint(fields=("swv", "jaar", "periode"), name="berekening_een_per_periode"),
        ),
        migrations.AddConstraint(
            model_name="correctie",
            constraint=models.CheckConstraint(condition=models.Q(("aantal__gte", 0)), name="correctie_niet_negatief"),
        ),
        migrations.AddConstraint(
            model_name="interventie",
            constraint=models.UniqueConstraint(
                fields=("swv", "beleidsdoel", "volgorde"), name="interventie_volgorde_uniek"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="interventie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_interventieevent" ("beleidsdoel_id", "bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "volgorde") VALUES (NEW."beleidsdoel_id", NEW."bron", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tekst", NEW."volgorde"); RETURN NULL;',
                    hash="eb4cfffac0525955486e58c580aee94b62674c75",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6efdd",
                    table="doelen_interventie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="interventie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_interventieevent" ("beleidsdoel_id", "bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "volgorde") VALUES (NEW."beleidsdoel_id", NEW."bron", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tekst", NEW."volgorde"); RETURN NULL;',
                    hash="19c9bb816ee3a80f0f4987d991c82a9b1f9bfdcd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ff493",
                    table="doelen_interventie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="interventie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_interventieevent" ("beleidsdoel_id", "bron", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "volgorde") VALUES (OLD."beleidsdoel_id", OLD."bron", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tekst", OLD."volgorde"); RETURN NULL;',
                    hash="2c62dc8ff486fabba74ed411f0ebc41146762902",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_23377",
                    table="doelen_interventie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="planperiode",
            constraint=models.UniqueConstraint(fields=("swv", "begin"), name="planperiode_begin_uniek"),
        ),
        migrations.AddConstraint(
            model_name="planperiode",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gte", models.F("begin"))), name="planperiode_op_volgorde"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planperiode",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_planperiodeevent" ("begin", "einde", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vastgesteld_op") VALUES (NEW."begin", NEW."einde", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."vastgesteld_op"); RETURN NULL;',
                    hash="b4d5077bbf3585d6d292269b20441b101b6cc3d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8cfa6",
                    table="doelen_planperiode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planperiode",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_planperiodeevent" ("begin", "einde", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vastgesteld_op") VALUES (NEW."begin", NEW."einde", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."vastgesteld_op"); RETURN NULL;',
                    hash="5e7046665b26e69dda62ed4f101ba503ac68db40",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72ef5",
                    table="doelen_planperiode",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planperiode",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_planperiodeevent" ("begin", "einde", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "vastgesteld_op") VALUES (OLD."begin", OLD."einde", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."vastgesteld_op"); RETURN NULL;',
                    hash="58e45250ceddb8c827640da0f11db01389735d16",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_38790",
                    table="doelen_planperiode",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="tlvtelling",
            constraint=models.UniqueConstraint(
                fields=("swv", "opgave", "school", "soort", "beweging", "waar"), name="tlvtelling_uniek"
            ),
        ),
        migrations.AddConstraint(
            model_name="tlvtelling",
            constraint=models.CheckConstraint(condition=models.Q(("aantal__gt", 0)), name="tlvtelling_boven_nul"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tlvtelling",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_tlvtellingevent" ("aantal", "beweging", "id", "opgave_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "soort", "swv_id", "waar") VALUES (NEW."aantal", NEW."beweging", NEW."id", NEW."opgave_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."school_id", NEW."soort", NEW."swv_id", NEW."waar"); RETURN NULL;',
                    hash="36c01c7853d04d08632bbbc8b5bbce9e6f6f8dc2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_53829",
                    table="doelen_tlvtelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tlvtelling",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_tlvtellingevent" ("aantal", "beweging", "id", "opgave_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "soort", "swv_id", "waar") VALUES (NEW."aantal", NEW."beweging", NEW."id", NEW."opgave_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."school_id", NEW."soort", NEW."swv_id", NEW."waar"); RETURN NULL;',
                    hash="6acdce099670298901c860e1cd9e9a753a61ca1a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b1b13",
                    table="doelen_tlvtelling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tlvtelling",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_tlvtellingevent" ("aantal", "beweging", "id", "opgave_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "school_id", "soort", "swv_id", "waar") VALUES (OLD."aantal", OLD."beweging", OLD."id", OLD."opgave_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."school_id", OLD."soort", OLD."swv_id", OLD."waar"); RETURN NULL;',
                    hash="1833fedc6c5cef4165acee1bb2d6531314212384",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a022",
                    table="doelen_tlvtelling",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="toelichting",
            constraint=models.UniqueConstraint(
                fields=("swv", "indicator", "plek", "jaar"), name="toelichting_een_per_jaar"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelichting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_toelichtingevent" ("door_id", "id", "indicator_id", "jaar", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst") VALUES (NEW."door_id", NEW."id", NEW."indicator_id", NEW."jaar", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst"); RETURN NULL;',
                    hash="1fca63180aca6b5fcbb1ddb710c0cdcea05673c6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9b5ef",
                    table="doelen_toelichting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelichting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "doelen_toelichtingevent" ("door_id", "id", "indicator_id", "jaar", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst") VALUES (NEW."door_id", NEW."id", NEW."indicator_id", NEW."jaar", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst"); RETURN NULL;',
                    hash="70946f60004f0982b90c9c445b8eb572153ec959",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0a58e",
                    table="doelen_toelichting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="toelichting",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "doelen_toelichtingevent" ("door_id", "id", "indicator_id", "jaar", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst") VALUES (OLD."door_id", OLD."id", OLD."indicator_id", OLD."jaar", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."swv_id", OLD."tekst"); RETURN NULL;',
                    hash="edd57cc422be3bbe055c2b53a33e68c665f88e39",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fdd26",
                    table="doelen_toelichting",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Rapportage", "Correctie")),
    ]
