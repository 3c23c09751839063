"""Template, own goals, progress, changes, overleg and afspraken: what a wijk does around its plan."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django_fsm
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import swv.tenancy.models
from swv.tenancy.operations import BewaakTenantTabellen


class Migration(migrations.Migration):
    dependencies = [
        ("swv", "0006_wijziging_groot_vanaf"),
        ("wijken", "0006_actiepunten"),
    ]

    operations = [
        migrations.CreateModel(
            name="Afspraak",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "onderwerp",
                    models.CharField(
                        choices=[
                            ("overleg", "overleg"),
                            ("geld", "geld"),
                            ("casuistiek", "casuïstiek"),
                            ("anders", "anders"),
                        ],
                        max_length=10,
                    ),
                ),
                ("titel", models.CharField(max_length=160)),
                ("tekst", models.TextField()),
                ("eigenaar", models.CharField(max_length=120, verbose_name="wie houdt deze afspraak bij")),
                ("herzien_voor", models.DateField(verbose_name="opnieuw bekijken voor")),
                ("vervallen_op", models.DateTimeField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "afspraken",
                "ordering": ["titel", "id"],
            },
        ),
        migrations.CreateModel(
            name="AfspraakEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "onderwerp",
                    models.CharField(
                        choices=[
                            ("overleg", "overleg"),
                            ("geld", "geld"),
                            ("casuistiek", "casuïstiek"),
                            ("anders", "anders"),
                        ],
                        max_length=10,
                    ),
                ),
                ("titel", models.CharField(max_length=160)),
                ("tekst", models.TextField()),
                ("eigenaar", models.CharField(max_length=120, verbose_name="wie houdt deze afspraak bij")),
                ("herzien_voor", models.DateField(verbose_name="opnieuw bekijken voor")),
                ("vervallen_op", models.DateTimeField(blank=True, null=True)),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Agendapunt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("wijkoverleg", "wijkoverleg"), ("deelnemersraad", "Deelnemersraad")], max_length=14
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=0)),
                ("titel", models.CharField(max_length=200)),
                ("toelichting", models.TextField(blank=True)),
                ("notitie", models.TextField(blank=True, verbose_name="wat is er gezegd")),
                ("besluit", models.CharField(blank=True, max_length=500, verbose_name="wat is er besloten")),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "verbose_name_plural": "agendapunten",
                "ordering": ["overleg", "volgorde", "id"],
            },
        ),
        migrations.CreateModel(
            name="AgendapuntEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[("wijkoverleg", "wijkoverleg"), ("deelnemersraad", "Deelnemersraad")], max_length=14
                    ),
                ),
                ("volgorde", models.PositiveSmallIntegerField(default=0)),
                ("titel", models.CharField(max_length=200)),
                ("toelichting", models.TextField(blank=True)),
                ("notitie", models.TextField(blank=True, verbose_name="wat is er gezegd")),
                ("besluit", models.CharField(blank=True, max_length=500, verbose_name="wat is er besloten")),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Deelname",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=120)),
                ("aanwezig", models.BooleanField(blank=True, null=True)),
            ],
            options={
                "ordering": ["overleg", "naam", "id"],
            },
        ),
        migrations.CreateModel(
            name="DeelnameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("naam", models.CharField(max_length=120)),
                ("aanwezig", models.BooleanField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Jaarvraag",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("tekst", models.CharField(max_length=300)),
                ("bron", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "verbose_name_plural": "jaarvragen",
                "ordering": ["jaar", "volgorde"],
            },
        ),
        migrations.CreateModel(
            name="JaarvraagEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                ("tekst", models.CharField(max_length=300)),
                ("bron", models.CharField(blank=True, max_length=120)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Overleg",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "soort",
                    models.CharField(
                        choices=[("wijkoverleg", "wijkoverleg"), ("deelnemersraad", "Deelnemersraad")], max_length=14
                    ),
                ),
                ("begin", models.DateTimeField()),
                ("einde", models.DateTimeField()),
                ("waar", models.CharField(blank=True, max_length=120)),
                (
                    "status",
                    models.CharField(
                        choices=[("gepland", "gepland"), ("gehouden", "gehouden"), ("vervallen", "gaat niet door")],
                        default="gepland",
                        max_length=9,
                    ),
                ),
                ("uitgenodigd_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "overleggen",
                "ordering": ["begin", "id"],
            },
        ),
        migrations.CreateModel(
            name="OverlegEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[("wijkoverleg", "wijkoverleg"), ("deelnemersraad", "Deelnemersraad")], max_length=14
                    ),
                ),
                ("begin", models.DateTimeField()),
                ("einde", models.DateTimeField()),
                ("waar", models.CharField(blank=True, max_length=120)),
                (
                    "status",
                    models.CharField(
                        choices=[("gepland", "gepland"), ("gehouden", "gehouden"), ("vervallen", "gaat niet door")],
                        default="gepland",
                        max_length=9,
                    ),
                ),
                ("uitgenodigd_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Planevaluatie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "niveau",
                    models.CharField(choices=[("kind", "Kind"), ("school", "School"), ("wijk", "Wijk")], max_length=6),
                ),
                ("werkte", models.TextField(blank=True, verbose_name="wat werkte")),
                ("anders", models.TextField(blank=True, verbose_name="wat doen we anders")),
                ("op", models.DateTimeField(auto_now=True)),
            ],
            options={
                "verbose_name_plural": "planevaluaties",
            },
        ),
        migrations.CreateModel(
            name="PlanevaluatieEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "niveau",
                    models.CharField(choices=[("kind", "Kind"), ("school", "School"), ("wijk", "Wijk")], max_length=6),
                ),
                ("werkte", models.TextField(blank=True, verbose_name="wat werkte")),
                ("anders", models.TextField(blank=True, verbose_name="wat doen we anders")),
                ("op", models.DateTimeField(auto_now=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Sjabloondeel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("jaar", models.PositiveSmallIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                (
                    "niveau",
                    models.CharField(choices=[("kind", "Kind"), ("school", "School"), ("wijk", "Wijk")], max_length=6),
                ),
                (
                    "soort",
                    models.CharField(
                        blank=True,
                        choices=[("wijkteam", "samen met het wijkteam"), ("ouders", "samen met ouders")],
                        max_length=8,
                    ),
                ),
                ("titel", models.CharField(max_length=120)),
                ("uitleg", models.TextField(blank=True, help_text="Wat schrijft een wijk hier? Eén regel per punt.")),
                (
                    "woorden",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="0: zegt niets.", verbose_name="ongeveer hoeveel woorden"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "sjabloondelen",
                "ordering": ["jaar", "volgorde"],
            },
        ),
        migrations.CreateModel(
            name="SjabloondeelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField()),
                ("volgorde", models.PositiveSmallIntegerField()),
                (
                    "niveau",
                    models.CharField(choices=[("kind", "Kind"), ("school", "School"), ("wijk", "Wijk")], max_length=6),
                ),
                (
                    "soort",
                    models.CharField(
                        blank=True,
                        choices=[("wijkteam", "samen met het wijkteam"), ("ouders", "samen met ouders")],
                        max_length=8,
                    ),
                ),
                ("titel", models.CharField(max_length=120)),
                ("uitleg", models.TextField(blank=True, help_text="Wat schrijft een wijk hier? Eén regel per punt.")),
                (
                    "woorden",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="0: zegt niets.", verbose_name="ongeveer hoeveel woorden"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Voortgang",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("periode", models.CharField(choices=[("T1", "T1"), ("T2", "T2"), ("T3", "T3")], max_length=2)),
                ("helpt", models.TextField(blank=True, verbose_name="wat helpt")),
                ("hindert", models.TextField(blank=True, verbose_name="wat hindert")),
                ("ingediend_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "voortgangen",
                "ordering": ["wijkplan", "periode"],
            },
        ),
        migrations.CreateModel(
            name="VoortgangEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("periode", models.CharField(choices=[("T1", "T1"), ("T2", "T2"), ("T3", "T3")], max_length=2)),
                ("helpt", models.TextField(blank=True, verbose_name="wat helpt")),
                ("hindert", models.TextField(blank=True, verbose_name="wat hindert")),
                ("ingediend_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Voortgangsregel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("niet_begonnen", "nog niet begonnen"),
                            ("loopt", "loopt"),
                            ("klaar", "klaar"),
                            ("gestopt", "gestopt"),
                        ],
                        max_length=13,
                    ),
                ),
                ("tekst", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "verbose_name_plural": "voortgangsregels",
                "ordering": ["voortgang", "id"],
            },
        ),
        migrations.CreateModel(
            name="VoortgangsregelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "stand",
                    models.CharField(
                        choices=[
                            ("niet_begonnen", "nog niet begonnen"),
                            ("loopt", "loopt"),
                            ("klaar", "klaar"),
                            ("gestopt", "gestopt"),
                        ],
                        max_length=13,
                    ),
                ),
                ("tekst", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Wijkdoel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "niveau",
                    models.CharField(
                        choices=[("kind", "Kind"), ("school", "School"), ("wijk", "Wijk")], default="wijk", max_length=6
                    ),
                ),
                ("tekst", models.CharField(max_length=300, verbose_name="wat wil de wijk bereiken")),
                ("maat", models.CharField(blank=True, max_length=200, verbose_name="waaraan ziet u dat")),
                ("nu", models.CharField(blank=True, max_length=120, verbose_name="hoe is het nu")),
                (
                    "straks",
                    models.CharField(blank=True, max_length=120, verbose_name="hoe is het aan het eind van het jaar"),
                ),
            ],
            options={
                "verbose_name_plural": "wijkdoelen",
                "ordering": ["wijkplan", "id"],
            },
        ),
        migrations.CreateModel(
            name="WijkdoelEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "niveau",
                    models.CharField(
                        choices=[("kind", "Kind"), ("school", "School"), ("wijk", "Wijk")], default="wijk", max_length=6
                    ),
                ),
                ("tekst", models.CharField(max_length=300, verbose_name="wat wil de wijk bereiken")),
                ("maat", models.CharField(blank=True, max_length=200, verbose_name="waaraan ziet u dat")),
                ("nu", models.CharField(blank=True, max_length=120, verbose_name="hoe is het nu")),
                (
                    "straks",
                    models.CharField(blank=True, max_length=120, verbose_name="hoe is het aan het eind van het jaar"),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Wijziging",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reden", models.TextField(verbose_name="waarom")),
                (
                    "omvang",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("klein", "klein: penvoerder en procesbegeleider"),
                            ("groot", "groot: alle scholen tekenen opnieuw"),
                        ],
                        max_length=5,
                    ),
                ),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "begeleider_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="akkoord van de procesbegeleider op"),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[("vastgesteld", "vastgesteld"), ("ingetrokken", "ingetrokken")],
                        max_length=11,
                    ),
                ),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name_plural": "wijzigingen",
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="WijzigingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("id", models.BigIntegerField()),
                ("reden", models.TextField(verbose_name="waarom")),
                (
                    "omvang",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("klein", "klein: penvoerder en procesbegeleider"),
                            ("groot", "groot: alle scholen tekenen opnieuw"),
                        ],
                        max_length=5,
                    ),
                ),
                ("gemaakt_op", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "begeleider_op",
                    models.DateTimeField(blank=True, null=True, verbose_name="akkoord van de procesbegeleider op"),
                ),
                (
                    "uitkomst",
                    models.CharField(
                        blank=True,
                        choices=[("vastgesteld", "vastgesteld"), ("ingetrokken", "ingetrokken")],
                        max_length=11,
                    ),
                ),
                ("klaar_op", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="actie",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="actie",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="actie",
            name="delete_delete",
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
            model_name="advies",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="advies",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="advies",
            name="delete_delete",
        ),
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="planonderdeel",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="planonderdeel",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="planonderdeel",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="actie",
            name="uren",
            field=models.DecimalField(
                decimal_places=1,
                default=Decimal("0.0"),
                max_digits=7,
                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                verbose_name="uren",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="vervolg_van",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vervolgacties",
                to="wijken.actie",
            ),
        ),
        migrations.AddField(
            model_name="actieevent",
            name="uren",
            field=models.DecimalField(
                decimal_places=1,
                default=Decimal("0.0"),
                max_digits=7,
                validators=[django.core.validators.MinValueValidator(Decimal("0"))],
                verbose_name="uren",
            ),
        ),
        migrations.AddField(
            model_name="actieevent",
            name="vervolg_van",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.actie",
            ),
        ),
        migrations.AddField(
            model_name="advies",
            name="gevraagd",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="adviesevent",
            name="gevraagd",
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name="opmerking",
            name="intern",
            field=models.BooleanField(default=False, verbose_name="alleen voor de directeuren van de wijk"),
        ),
        migrations.AddField(
            model_name="opmerkingevent",
            name="intern",
            field=models.BooleanField(default=False, verbose_name="alleen voor de directeuren van de wijk"),
        ),
        migrations.AddField(
            model_name="planonderdeel",
            name="eigen",
            field=models.BooleanField(default=False, help_text="Door de wijk zelf toegevoegd."),
        ),
        migrations.AddField(
            model_name="planonderdeel",
            name="soort",
            field=models.CharField(
                blank=True,
                choices=[("wijkteam", "samen met het wijkteam"), ("ouders", "samen met ouders")],
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="planonderdeel",
            name="woorden",
            field=models.PositiveSmallIntegerField(default=0, help_text="Ongeveer zo veel; 0 zegt niets."),
        ),
        migrations.AddField(
            model_name="planonderdeelevent",
            name="eigen",
            field=models.BooleanField(default=False, help_text="Door de wijk zelf toegevoegd."),
        ),
        migrations.AddField(
            model_name="planonderdeelevent",
            name="soort",
            field=models.CharField(
                blank=True,
                choices=[("wijkteam", "samen met het wijkteam"), ("ouders", "samen met ouders")],
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="planonderdeelevent",
            name="woorden",
            field=models.PositiveSmallIntegerField(default=0, help_text="Ongeveer zo veel; 0 zegt niets."),
        ),
        migrations.AlterField(
            model_name="wijkplan",
            name="status",
            field=django_fsm.FSMField(
                choices=[
                    ("concept", "concept"),
                    ("wijziging", "wordt gewijzigd"),
                    ("bespreken", "wordt besproken in de wijk"),
                    ("advies", "bij de procesbegeleider"),
                    ("tekenen", "wordt getekend"),
                    ("vastgesteld", "vastgesteld"),
                ],
                default="concept",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="wijkplanevent",
            name="status",
            field=django_fsm.FSMField(
                choices=[
                    ("concept", "concept"),
                    ("wijziging", "wordt gewijzigd"),
                    ("bespreken", "wordt besproken in de wijk"),
                    ("advies", "bij de procesbegeleider"),
                    ("tekenen", "wordt getekend"),
                    ("vastgesteld", "vastgesteld"),
                ],
                default="concept",
                max_length=12,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_actieevent" ("bedrag", "begin", "einde", "id", "omschrijving", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "uren", "vervolg_van_id", "wie", "wijkdoel_id") VALUES (NEW."bedrag", NEW."begin", NEW."einde", NEW."id", NEW."omschrijving", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."uren", NEW."vervolg_van_id", NEW."wie", NEW."wijkdoel_id"); RETURN NULL;',
                    hash="4c1c3a8719785ba8157cda1a745ecf8476da5c21",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08fde",
                    table="wijken_actie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_actieevent" ("bedrag", "begin", "einde", "id", "omschrijving", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "uren", "vervolg_van_id", "wie", "wijkdoel_id") VALUES (NEW."bedrag", NEW."begin", NEW."einde", NEW."id", NEW."omschrijving", NEW."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."uren", NEW."vervolg_van_id", NEW."wie", NEW."wijkdoel_id"); RETURN NULL;',
                    hash="5fcaaa457888389b2a9d5bfc7eafd9ccad771b50",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2de91",
                    table="wijken_actie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_actieevent" ("bedrag", "begin", "einde", "id", "omschrijving", "onderdeel_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "uren", "vervolg_van_id", "wie", "wijkdoel_id") VALUES (OLD."bedrag", OLD."begin", OLD."einde", OLD."id", OLD."omschrijving", OLD."onderdeel_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."uren", OLD."vervolg_van_id", OLD."wie", OLD."wijkdoel_id"); RETURN NULL;',
                    hash="99ced42a7de1fa15761ad6dba93ec23fe33c3b5a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_94995",
                    table="wijken_actie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="actiepunt",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "herkomst", "id", "klaar_op", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."herkomst", NEW."id", NEW."klaar_op", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."voor", NEW."wie"); RETURN NULL;',
                    hash="46798ca6448fea54020883514beb07fed6c0faa5",
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
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "herkomst", "id", "klaar_op", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."herkomst", NEW."id", NEW."klaar_op", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."voor", NEW."wie"); RETURN NULL;',
                    hash="cdbf202248d061e5b0827d05445c874dbd6219f6",
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
                    func='INSERT INTO "wijken_actiepuntevent" ("gemaakt_door_id", "gemaakt_op", "herkomst", "id", "klaar_op", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "voor", "wie") VALUES (OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."herkomst", OLD."id", OLD."klaar_op", OLD."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."swv_id", OLD."tekst", OLD."voor", OLD."wie"); RETURN NULL;',
                    hash="b13174a0765737135ab7e6e1676063e34ef210e8",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0d60d",
                    table="wijken_actiepunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_adviesevent" ("door_id", "gegeven_op", "gevraagd", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "strekking", "swv_id", "toelichting", "wijkplan_id") VALUES (NEW."door_id", NEW."gegeven_op", NEW."gevraagd", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."strekking", NEW."swv_id", NEW."toelichting", NEW."wijkplan_id"); RETURN NULL;',
                    hash="d2ceb1c35039ec0288eeead64a8a3d7ba2995b6f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_966bf",
                    table="wijken_advies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_adviesevent" ("door_id", "gegeven_op", "gevraagd", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "strekking", "swv_id", "toelichting", "wijkplan_id") VALUES (NEW."door_id", NEW."gegeven_op", NEW."gevraagd", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."strekking", NEW."swv_id", NEW."toelichting", NEW."wijkplan_id"); RETURN NULL;',
                    hash="fd1995472799a5ef0c4513ebff0d6ea0afea450e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4478f",
                    table="wijken_advies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="advies",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_adviesevent" ("door_id", "gegeven_op", "gevraagd", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "strekking", "swv_id", "toelichting", "wijkplan_id") VALUES (OLD."door_id", OLD."gegeven_op", OLD."gevraagd", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."strekking", OLD."swv_id", OLD."toelichting", OLD."wijkplan_id"); RETURN NULL;',
                    hash="c3e94eab84893a7389c213590f52ed907306b7c5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6fa31",
                    table="wijken_advies",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="opmerking",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_opmerkingevent" ("antwoord_op_id", "citaat", "door_id", "geplaatst_op", "id", "intern", "onderdeel_id", "opgelost_door_id", "opgelost_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst") VALUES (NEW."antwoord_op_id", NEW."citaat", NEW."door_id", NEW."geplaatst_op", NEW."id", NEW."intern", NEW."onderdeel_id", NEW."opgelost_door_id", NEW."opgelost_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tekst"); RETURN NULL;',
                    hash="6a1f3c9a1b6c204be57f4f430c9a744447d37b24",
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
                    func='INSERT INTO "wijken_opmerkingevent" ("antwoord_op_id", "citaat", "door_id", "geplaatst_op", "id", "intern", "onderdeel_id", "opgelost_door_id", "opgelost_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst") VALUES (NEW."antwoord_op_id", NEW."citaat", NEW."door_id", NEW."geplaatst_op", NEW."id", NEW."intern", NEW."onderdeel_id", NEW."opgelost_door_id", NEW."opgelost_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tekst"); RETURN NULL;',
                    hash="c467fd6c73667ac2fa5a78075c7a5a60d6135999",
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
                    func='INSERT INTO "wijken_opmerkingevent" ("antwoord_op_id", "citaat", "door_id", "geplaatst_op", "id", "intern", "onderdeel_id", "opgelost_door_id", "opgelost_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst") VALUES (OLD."antwoord_op_id", OLD."citaat", OLD."door_id", OLD."geplaatst_op", OLD."id", OLD."intern", OLD."onderdeel_id", OLD."opgelost_door_id", OLD."opgelost_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tekst"); RETURN NULL;',
                    hash="3e7dadcb35fec6941c7ea94f1ae22bd59825ec57",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_28f3c",
                    table="wijken_opmerking",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planonderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_planonderdeelevent" ("eigen", "id", "laatst_door_id", "laatst_opgeslagen", "niveau", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "tekst", "titel", "uitleg", "versie", "volgorde", "wijkplan_id", "woorden") VALUES (NEW."eigen", NEW."id", NEW."laatst_door_id", NEW."laatst_opgeslagen", NEW."niveau", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."soort", NEW."swv_id", NEW."tekst", NEW."titel", NEW."uitleg", NEW."versie", NEW."volgorde", NEW."wijkplan_id", NEW."woorden"); RETURN NULL;',
                    hash="fcf4a7291e64224e461af47645ef9c7f0405ec4a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_44a72",
                    table="wijken_planonderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planonderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_planonderdeelevent" ("eigen", "id", "laatst_door_id", "laatst_opgeslagen", "niveau", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "tekst", "titel", "uitleg", "versie", "volgorde", "wijkplan_id", "woorden") VALUES (NEW."eigen", NEW."id", NEW."laatst_door_id", NEW."laatst_opgeslagen", NEW."niveau", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."soort", NEW."swv_id", NEW."tekst", NEW."titel", NEW."uitleg", NEW."versie", NEW."volgorde", NEW."wijkplan_id", NEW."woorden"); RETURN NULL;',
                    hash="439598d33c4c5798605d0826638edcf5081114e5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4cb09",
                    table="wijken_planonderdeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planonderdeel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_planonderdeelevent" ("eigen", "id", "laatst_door_id", "laatst_opgeslagen", "niveau", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "tekst", "titel", "uitleg", "versie", "volgorde", "wijkplan_id", "woorden") VALUES (OLD."eigen", OLD."id", OLD."laatst_door_id", OLD."laatst_opgeslagen", OLD."niveau", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."swv_id", OLD."tekst", OLD."titel", OLD."uitleg", OLD."versie", OLD."volgorde", OLD."wijkplan_id", OLD."woorden"); RETURN NULL;',
                    hash="2a986110eff1d5c6c6428502995197593dda8dbc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6474c",
                    table="wijken_planonderdeel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="afspraken", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
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
            model_name="afspraak",
            name="vervangt",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="opvolgers",
                to="wijken.afspraak",
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.afspraak",
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
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
            model_name="afspraakevent",
            name="vervangt",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.afspraak",
            ),
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="agendapunten", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="stuk",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.bestand"
            ),
        ),
        migrations.AddField(
            model_name="agendapunt",
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
            model_name="agendapunt",
            name="vanuit",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="agendapuntevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="agendapuntevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.agendapunt",
            ),
        ),
        migrations.AddField(
            model_name="agendapuntevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="agendapuntevent",
            name="stuk",
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
            model_name="agendapuntevent",
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
            model_name="agendapuntevent",
            name="vanuit",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="swv.plek",
            ),
        ),
        migrations.AddField(
            model_name="deelname",
            name="lid",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="deelname",
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
            model_name="deelnameevent",
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
            model_name="deelnameevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.deelname",
            ),
        ),
        migrations.AddField(
            model_name="deelnameevent",
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
            model_name="jaarvraag",
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
            model_name="jaarvraagevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.jaarvraag",
            ),
        ),
        migrations.AddField(
            model_name="jaarvraagevent",
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
            model_name="overleg",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="overleg",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="overleggen", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="overleg",
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
            model_name="deelnameevent",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="deelname",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="deelnames", to="wijken.overleg"
            ),
        ),
        migrations.AddField(
            model_name="agendapuntevent",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="agendapunt",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agendapunten",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="afspraakevent",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="afspraken",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="actiepunt",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="actiepunten",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="actiepuntevent",
            name="overleg",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="overlegevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="overlegevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.overleg",
            ),
        ),
        migrations.AddField(
            model_name="overlegevent",
            name="plek",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.plek"
            ),
        ),
        migrations.AddField(
            model_name="overlegevent",
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
            model_name="planevaluatie",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="planevaluatie",
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
            model_name="planevaluatie",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="evaluaties", to="wijken.wijkplan"
            ),
        ),
        migrations.AddField(
            model_name="planevaluatieevent",
            name="door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="planevaluatieevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.planevaluatie",
            ),
        ),
        migrations.AddField(
            model_name="planevaluatieevent",
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
            model_name="planevaluatieevent",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkplan",
            ),
        ),
        migrations.AddField(
            model_name="sjabloondeel",
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
            model_name="sjabloondeelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.sjabloondeel",
            ),
        ),
        migrations.AddField(
            model_name="sjabloondeelevent",
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
            model_name="voortgang",
            name="ingediend_door",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="voortgang",
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
            model_name="voortgang",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="voortgangen", to="wijken.wijkplan"
            ),
        ),
        migrations.AddField(
            model_name="voortgangevent",
            name="ingediend_door",
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
            model_name="voortgangevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.voortgang",
            ),
        ),
        migrations.AddField(
            model_name="voortgangevent",
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
            model_name="voortgangevent",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkplan",
            ),
        ),
        migrations.AddField(
            model_name="voortgangsregel",
            name="actie",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="voortgangsregels",
                to="wijken.actie",
            ),
        ),
        migrations.AddField(
            model_name="voortgangsregel",
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
            model_name="voortgangsregel",
            name="voortgang",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="regels", to="wijken.voortgang"
            ),
        ),
        migrations.AddField(
            model_name="voortgangsregelevent",
            name="actie",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.actie",
            ),
        ),
        migrations.AddField(
            model_name="voortgangsregelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.voortgangsregel",
            ),
        ),
        migrations.AddField(
            model_name="voortgangsregelevent",
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
            model_name="voortgangsregelevent",
            name="voortgang",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.voortgang",
            ),
        ),
        migrations.AddField(
            model_name="wijkdoel",
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
            model_name="wijkdoel",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="wijkdoelen", to="wijken.wijkplan"
            ),
        ),
        migrations.AddField(
            model_name="voortgangsregelevent",
            name="wijkdoel",
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
            model_name="voortgangsregel",
            name="wijkdoel",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="voortgangsregels",
                to="wijken.wijkdoel",
            ),
        ),
        migrations.AddField(
            model_name="actie",
            name="wijkdoel",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="acties",
                to="wijken.wijkdoel",
            ),
        ),
        migrations.AddField(
            model_name="actieevent",
            name="wijkdoel",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkdoel",
            ),
        ),
        migrations.AddConstraint(
            model_name="actie",
            constraint=models.CheckConstraint(condition=models.Q(("uren__gte", 0)), name="actie_uren_niet_negatief"),
        ),
        migrations.AddField(
            model_name="wijkdoelevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.wijkdoel",
            ),
        ),
        migrations.AddField(
            model_name="wijkdoelevent",
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
            model_name="wijkdoelevent",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkplan",
            ),
        ),
        migrations.AddField(
            model_name="wijziging",
            name="begeleider",
            field=swv.tenancy.models.TenantForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="wijziging",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="wijziging",
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
            model_name="wijziging",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="wijzigingen", to="wijken.wijkplan"
            ),
        ),
        migrations.AddField(
            model_name="wijzigingevent",
            name="begeleider",
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
            model_name="wijzigingevent",
            name="gemaakt_door",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING, related_name="+", related_query_name="+", to="swv.lid"
            ),
        ),
        migrations.AddField(
            model_name="wijzigingevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="wijken.wijziging",
            ),
        ),
        migrations.AddField(
            model_name="wijzigingevent",
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
            model_name="wijzigingevent",
            name="wijkplan",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="wijken.wijkplan",
            ),
        ),
        migrations.AddConstraint(
            model_name="jaarvraag",
            constraint=models.UniqueConstraint(fields=("swv", "jaar", "volgorde"), name="jaarvraag_volgorde_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jaarvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_jaarvraagevent" ("bron", "id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "volgorde") VALUES (NEW."bron", NEW."id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."tekst", NEW."volgorde"); RETURN NULL;',
                    hash="759ff28263607a271ac2faa1b9f6891835fb2bfd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_037cc",
                    table="wijken_jaarvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jaarvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_jaarvraagevent" ("bron", "id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "volgorde") VALUES (NEW."bron", NEW."id", NEW."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."tekst", NEW."volgorde"); RETURN NULL;',
                    hash="ee13d23c77b1ea013c0a2dc2937f0345f01954bf",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_27c35",
                    table="wijken_jaarvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jaarvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_jaarvraagevent" ("bron", "id", "jaar", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "tekst", "volgorde") VALUES (OLD."bron", OLD."id", OLD."jaar", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."tekst", OLD."volgorde"); RETURN NULL;',
                    hash="99e0a2869f077c122da99ff3236d01f569db31b1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cf7dd",
                    table="wijken_jaarvraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.UniqueConstraint(fields=("swv", "plek", "soort", "begin"), name="overleg_niet_dubbel"),
        ),
        migrations.AddConstraint(
            model_name="overleg",
            constraint=models.CheckConstraint(
                condition=models.Q(("einde__gt", models.F("begin"))), name="overleg_einde_na_begin"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overleg",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_overlegevent" ("begin", "einde", "gemaakt_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "status", "swv_id", "uitgenodigd_op", "waar") VALUES (NEW."begin", NEW."einde", NEW."gemaakt_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."soort", NEW."status", NEW."swv_id", NEW."uitgenodigd_op", NEW."waar"); RETURN NULL;',
                    hash="5ea9c6f84002154f45a0bf02fc605da957302c96",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8a794",
                    table="wijken_overleg",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overleg",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_overlegevent" ("begin", "einde", "gemaakt_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "status", "swv_id", "uitgenodigd_op", "waar") VALUES (NEW."begin", NEW."einde", NEW."gemaakt_door_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."soort", NEW."status", NEW."swv_id", NEW."uitgenodigd_op", NEW."waar"); RETURN NULL;',
                    hash="7364272aec14353280a65f45b134b5956997b641",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_758fe",
                    table="wijken_overleg",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="overleg",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_overlegevent" ("begin", "einde", "gemaakt_door_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "status", "swv_id", "uitgenodigd_op", "waar") VALUES (OLD."begin", OLD."einde", OLD."gemaakt_door_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."soort", OLD."status", OLD."swv_id", OLD."uitgenodigd_op", OLD."waar"); RETURN NULL;',
                    hash="cf62e0125bac8a75cbcd0ac5aac92e7f88fda935",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_64717",
                    table="wijken_overleg",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=models.UniqueConstraint(fields=("swv", "overleg", "lid"), name="deelname_een_per_lid"),
        ),
        migrations.AddConstraint(
            model_name="deelname",
            constraint=models.UniqueConstraint(
                condition=models.Q(("lid__isnull", True)),
                fields=("swv", "overleg", "naam"),
                name="deelname_een_per_naam",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelname",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_deelnameevent" ("aanwezig", "id", "lid_id", "naam", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id") VALUES (NEW."aanwezig", NEW."id", NEW."lid_id", NEW."naam", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id"); RETURN NULL;',
                    hash="b34164f9560262445b0ddd30c1d20d1c5687b46a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_385e9",
                    table="wijken_deelname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelname",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_deelnameevent" ("aanwezig", "id", "lid_id", "naam", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id") VALUES (NEW."aanwezig", NEW."id", NEW."lid_id", NEW."naam", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id"); RETURN NULL;',
                    hash="3ac00a9c6b97c1bd7ba00b60d2a90e5a12d2396c",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e9f16",
                    table="wijken_deelname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelname",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_deelnameevent" ("aanwezig", "id", "lid_id", "naam", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id") VALUES (OLD."aanwezig", OLD."id", OLD."lid_id", OLD."naam", OLD."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id"); RETURN NULL;',
                    hash="4b5112f2f5b3993dfc6be58536b8d4a99cee6b0f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_60bdd",
                    table="wijken_deelname",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendapunt",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_agendapuntevent" ("besluit", "gemaakt_door_id", "gemaakt_op", "id", "notitie", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "stuk_id", "swv_id", "titel", "toelichting", "vanuit_id", "volgorde") VALUES (NEW."besluit", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", NEW."notitie", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."soort", NEW."stuk_id", NEW."swv_id", NEW."titel", NEW."toelichting", NEW."vanuit_id", NEW."volgorde"); RETURN NULL;',
                    hash="d2ab1cddfeb1f8c485324f973821b2167cb26c1a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_85490",
                    table="wijken_agendapunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendapunt",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_agendapuntevent" ("besluit", "gemaakt_door_id", "gemaakt_op", "id", "notitie", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "stuk_id", "swv_id", "titel", "toelichting", "vanuit_id", "volgorde") VALUES (NEW."besluit", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", NEW."notitie", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."soort", NEW."stuk_id", NEW."swv_id", NEW."titel", NEW."toelichting", NEW."vanuit_id", NEW."volgorde"); RETURN NULL;',
                    hash="ec184c3e14052be774bb9134850054385a414240",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8173b",
                    table="wijken_agendapunt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="agendapunt",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_agendapuntevent" ("besluit", "gemaakt_door_id", "gemaakt_op", "id", "notitie", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "soort", "stuk_id", "swv_id", "titel", "toelichting", "vanuit_id", "volgorde") VALUES (OLD."besluit", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."id", OLD."notitie", OLD."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."soort", OLD."stuk_id", OLD."swv_id", OLD."titel", OLD."toelichting", OLD."vanuit_id", OLD."volgorde"); RETURN NULL;',
                    hash="0e22c2623b8e5a89b2d224456c94d7914fffd1da",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_add22",
                    table="wijken_agendapunt",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="afspraak",
            constraint=models.UniqueConstraint(fields=("swv", "vervangt"), name="afspraak_een_opvolger"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_afspraakevent" ("eigenaar", "gemaakt_door_id", "gemaakt_op", "herzien_voor", "id", "onderwerp", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "titel", "vervallen_op", "vervangt_id") VALUES (NEW."eigenaar", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."herzien_voor", NEW."id", NEW."onderwerp", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."titel", NEW."vervallen_op", NEW."vervangt_id"); RETURN NULL;',
                    hash="e8bdffb700bb6215411b7ba346be64027eb7f55e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_44a34",
                    table="wijken_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_afspraakevent" ("eigenaar", "gemaakt_door_id", "gemaakt_op", "herzien_voor", "id", "onderwerp", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "titel", "vervallen_op", "vervangt_id") VALUES (NEW."eigenaar", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."herzien_voor", NEW."id", NEW."onderwerp", NEW."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."swv_id", NEW."tekst", NEW."titel", NEW."vervallen_op", NEW."vervangt_id"); RETURN NULL;',
                    hash="36f5f111e24a7b8759227649517ef9c1f4c1910f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dbe01",
                    table="wijken_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afspraak",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_afspraakevent" ("eigenaar", "gemaakt_door_id", "gemaakt_op", "herzien_voor", "id", "onderwerp", "overleg_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "swv_id", "tekst", "titel", "vervallen_op", "vervangt_id") VALUES (OLD."eigenaar", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."herzien_voor", OLD."id", OLD."onderwerp", OLD."overleg_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."swv_id", OLD."tekst", OLD."titel", OLD."vervallen_op", OLD."vervangt_id"); RETURN NULL;',
                    hash="e753bfbde45dcf55d8bebfc648669169300d54dd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c7c6e",
                    table="wijken_afspraak",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="planevaluatie",
            constraint=models.UniqueConstraint(fields=("swv", "wijkplan", "niveau"), name="planevaluatie_per_niveau"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_planevaluatieevent" ("anders", "door_id", "id", "niveau", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "werkte", "wijkplan_id") VALUES (NEW."anders", NEW."door_id", NEW."id", NEW."niveau", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."werkte", NEW."wijkplan_id"); RETURN NULL;',
                    hash="6ed23d60b992cda597d379aead901d33d859e2ff",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_55af8",
                    table="wijken_planevaluatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_planevaluatieevent" ("anders", "door_id", "id", "niveau", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "werkte", "wijkplan_id") VALUES (NEW."anders", NEW."door_id", NEW."id", NEW."niveau", NEW."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."werkte", NEW."wijkplan_id"); RETURN NULL;',
                    hash="9533aed2c0726142485bef532270958857d12a9a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_37e91",
                    table="wijken_planevaluatie",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="planevaluatie",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_planevaluatieevent" ("anders", "door_id", "id", "niveau", "op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "werkte", "wijkplan_id") VALUES (OLD."anders", OLD."door_id", OLD."id", OLD."niveau", OLD."op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."werkte", OLD."wijkplan_id"); RETURN NULL;',
                    hash="61eea2723352c8eda6b108f12aa8885969c32f9f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_43138",
                    table="wijken_planevaluatie",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="sjabloondeel",
            constraint=models.UniqueConstraint(fields=("swv", "jaar", "volgorde"), name="sjabloondeel_volgorde_uniek"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sjabloondeel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_sjabloondeelevent" ("id", "jaar", "niveau", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "titel", "uitleg", "volgorde", "woorden") VALUES (NEW."id", NEW."jaar", NEW."niveau", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."soort", NEW."swv_id", NEW."titel", NEW."uitleg", NEW."volgorde", NEW."woorden"); RETURN NULL;',
                    hash="8cd807b81817bac1f86410d80166c9c8b685c4fc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6a55e",
                    table="wijken_sjabloondeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sjabloondeel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_sjabloondeelevent" ("id", "jaar", "niveau", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "titel", "uitleg", "volgorde", "woorden") VALUES (NEW."id", NEW."jaar", NEW."niveau", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."soort", NEW."swv_id", NEW."titel", NEW."uitleg", NEW."volgorde", NEW."woorden"); RETURN NULL;',
                    hash="26df01981da592620a901f4589f17eb72bb7890a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_936d8",
                    table="wijken_sjabloondeel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sjabloondeel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_sjabloondeelevent" ("id", "jaar", "niveau", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "swv_id", "titel", "uitleg", "volgorde", "woorden") VALUES (OLD."id", OLD."jaar", OLD."niveau", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."swv_id", OLD."titel", OLD."uitleg", OLD."volgorde", OLD."woorden"); RETURN NULL;',
                    hash="7b680adf31b646aef80a53ccea905a6a10b1ed7b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_53c40",
                    table="wijken_sjabloondeel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgang",
            constraint=models.UniqueConstraint(fields=("swv", "wijkplan", "periode"), name="voortgang_een_per_periode"),
        ),
        migrations.AddConstraint(
            model_name="voortgang",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ingediend_door__isnull", True), ("ingediend_op__isnull", True)),
                    models.Q(("ingediend_door__isnull", False), ("ingediend_op__isnull", False)),
                    _connector="OR",
                ),
                name="voortgang_ingediend_door_iemand",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voortgang",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_voortgangevent" ("helpt", "hindert", "id", "ingediend_door_id", "ingediend_op", "periode", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijkplan_id") VALUES (NEW."helpt", NEW."hindert", NEW."id", NEW."ingediend_door_id", NEW."ingediend_op", NEW."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."swv_id", NEW."wijkplan_id"); RETURN NULL;',
                    hash="81d715a6b6aaff8c82bc798ba7adfc80f32d7f83",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5122f",
                    table="wijken_voortgang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voortgang",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_voortgangevent" ("helpt", "hindert", "id", "ingediend_door_id", "ingediend_op", "periode", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijkplan_id") VALUES (NEW."helpt", NEW."hindert", NEW."id", NEW."ingediend_door_id", NEW."ingediend_op", NEW."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."swv_id", NEW."wijkplan_id"); RETURN NULL;',
                    hash="5130ef729cc260fbb6c43f13ceef9e43a0143e01",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_75aed",
                    table="wijken_voortgang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voortgang",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_voortgangevent" ("helpt", "hindert", "id", "ingediend_door_id", "ingediend_op", "periode", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "swv_id", "wijkplan_id") VALUES (OLD."helpt", OLD."hindert", OLD."id", OLD."ingediend_door_id", OLD."ingediend_op", OLD."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."swv_id", OLD."wijkplan_id"); RETURN NULL;',
                    hash="73092740aab83019cd162f7d208ddd05e325b079",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9d867",
                    table="wijken_voortgang",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijkdoel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijkdoelevent" ("id", "maat", "niveau", "nu", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "straks", "swv_id", "tekst", "wijkplan_id") VALUES (NEW."id", NEW."maat", NEW."niveau", NEW."nu", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."straks", NEW."swv_id", NEW."tekst", NEW."wijkplan_id"); RETURN NULL;',
                    hash="7d3ff0d82bb92cfe4e676f9cb132ff741dc4df4d",
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
                    func='INSERT INTO "wijken_wijkdoelevent" ("id", "maat", "niveau", "nu", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "straks", "swv_id", "tekst", "wijkplan_id") VALUES (NEW."id", NEW."maat", NEW."niveau", NEW."nu", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."straks", NEW."swv_id", NEW."tekst", NEW."wijkplan_id"); RETURN NULL;',
                    hash="d3e0784d7b50fddcdb12b6e3c011350b66615001",
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
                    func='INSERT INTO "wijken_wijkdoelevent" ("id", "maat", "niveau", "nu", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "straks", "swv_id", "tekst", "wijkplan_id") VALUES (OLD."id", OLD."maat", OLD."niveau", OLD."nu", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."straks", OLD."swv_id", OLD."tekst", OLD."wijkplan_id"); RETURN NULL;',
                    hash="a28a69a1c6675606a8807159da2191a764b0d445",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_525c0",
                    table="wijken_wijkdoel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsregel",
            constraint=models.UniqueConstraint(
                fields=("swv", "voortgang", "actie"), name="voortgangsregel_een_per_actie"
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsregel",
            constraint=models.UniqueConstraint(
                fields=("swv", "voortgang", "wijkdoel"), name="voortgangsregel_een_per_wijkdoel"
            ),
        ),
        migrations.AddConstraint(
            model_name="voortgangsregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("actie__isnull", False), ("wijkdoel__isnull", False), _connector="OR"),
                name="voortgangsregel_over_iets",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voortgangsregel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_voortgangsregelevent" ("actie_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "swv_id", "tekst", "voortgang_id", "wijkdoel_id") VALUES (NEW."actie_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."stand", NEW."swv_id", NEW."tekst", NEW."voortgang_id", NEW."wijkdoel_id"); RETURN NULL;',
                    hash="541aa6e705250091c4c977f0984aa8d3415f61f2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_75255",
                    table="wijken_voortgangsregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voortgangsregel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_voortgangsregelevent" ("actie_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "swv_id", "tekst", "voortgang_id", "wijkdoel_id") VALUES (NEW."actie_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."stand", NEW."swv_id", NEW."tekst", NEW."voortgang_id", NEW."wijkdoel_id"); RETURN NULL;',
                    hash="d0cc42284af647ee27af4c6ddfb2684b6214d1d4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8cb6e",
                    table="wijken_voortgangsregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voortgangsregel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_voortgangsregelevent" ("actie_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "stand", "swv_id", "tekst", "voortgang_id", "wijkdoel_id") VALUES (OLD."actie_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."stand", OLD."swv_id", OLD."tekst", OLD."voortgang_id", OLD."wijkdoel_id"); RETURN NULL;',
                    hash="7094eae51402625940583fa0d071f707298ef4a4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_57f7d",
                    table="wijken_voortgangsregel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="wijziging",
            constraint=models.UniqueConstraint(
                condition=models.Q(("klaar_op__isnull", True)),
                fields=("swv", "wijkplan"),
                name="wijziging_een_tegelijk",
            ),
        ),
        migrations.AddConstraint(
            model_name="wijziging",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("klaar_op__isnull", True), ("uitkomst", "")),
                    models.Q(("klaar_op__isnull", False), models.Q(("uitkomst", ""), _negated=True)),
                    _connector="OR",
                ),
                name="wijziging_klaar_met_uitkomst",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijziging",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijzigingevent" ("begeleider_id", "begeleider_op", "gemaakt_door_id", "gemaakt_op", "id", "klaar_op", "omvang", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "swv_id", "uitkomst", "wijkplan_id") VALUES (NEW."begeleider_id", NEW."begeleider_op", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", NEW."klaar_op", NEW."omvang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'insert\', NEW."id", NEW."reden", NEW."swv_id", NEW."uitkomst", NEW."wijkplan_id"); RETURN NULL;',
                    hash="ba38699d28bdda1b4ea40eef28b254f844496c96",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2ebb9",
                    table="wijken_wijziging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijziging",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "wijken_wijzigingevent" ("begeleider_id", "begeleider_op", "gemaakt_door_id", "gemaakt_op", "id", "klaar_op", "omvang", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "swv_id", "uitkomst", "wijkplan_id") VALUES (NEW."begeleider_id", NEW."begeleider_op", NEW."gemaakt_door_id", NEW."gemaakt_op", NEW."id", NEW."klaar_op", NEW."omvang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', NEW."id", NEW."reden", NEW."swv_id", NEW."uitkomst", NEW."wijkplan_id"); RETURN NULL;',
                    hash="9ed94f12b78a09fcc32bdd4cbd152aa2a36e772e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fe63f",
                    table="wijken_wijziging",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wijziging",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "wijken_wijzigingevent" ("begeleider_id", "begeleider_op", "gemaakt_door_id", "gemaakt_op", "id", "klaar_op", "omvang", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "swv_id", "uitkomst", "wijkplan_id") VALUES (OLD."begeleider_id", OLD."begeleider_op", OLD."gemaakt_door_id", OLD."gemaakt_op", OLD."id", OLD."klaar_op", OLD."omvang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reden", OLD."swv_id", OLD."uitkomst", OLD."wijkplan_id"); RETURN NULL;',
                    hash="f265ca6b0ab74c67c592dc3640731f6881914b0e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_39ea1",
                    table="wijken_wijziging",
                    when="AFTER",
                ),
            ),
        ),
        BewaakTenantTabellen(alleen_toevoegen=("Planversie",)),
    ]
