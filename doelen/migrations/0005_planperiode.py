"""Every beleidsdoel stands in a planperiode; what was there belongs to 2023–2027. An accepted TLV table is frozen."""

import django.db.models.deletion
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import swv.tenancy.models

PERIODE = """
INSERT INTO doelen_planperiode (begin, einde, vastgesteld_op)
SELECT 2023, 2027, DATE '2023-01-01' WHERE EXISTS (SELECT FROM doelen_beleidsdoel)
"""
DOELEN = "UPDATE {} SET planperiode_id = (SELECT id FROM doelen_planperiode WHERE begin = 2023)"
TLV_VAST = """
CREATE TRIGGER tlvtelling_vast BEFORE INSERT OR UPDATE OR DELETE ON doelen_tlvtelling
    FOR EACH ROW EXECUTE FUNCTION doelen_telling_vast();
"""


def eerste_planperiode(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Per samenwerkingsverband, as the policies ask."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT id FROM swv_samenwerkingsverband ORDER BY id")
        for (swv_id,) in cursor.fetchall():
            cursor.execute("SELECT set_config('app.swv_id', %s, true)", [str(swv_id)])
            cursor.execute(PERIODE)
            cursor.execute(DOELEN.format("doelen_beleidsdoel"))
            cursor.execute(DOELEN.format("doelen_beleidsdoelevent"))
        cursor.execute("SELECT set_config('app.swv_id', '', true)")


class Migration(migrations.Migration):
    dependencies = [("doelen", "0004_verdieping")]

    operations = [
        migrations.RunPython(eerste_planperiode, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="beleidsdoel",
            name="planperiode",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="beleidsdoelen",
                to="doelen.planperiode",
            ),
        ),
        migrations.AlterField(
            model_name="beleidsdoelevent",
            name="planperiode",
            field=swv.tenancy.models.TenantForeignKey(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="doelen.planperiode",
            ),
        ),
        migrations.RunSQL(TLV_VAST, "DROP TRIGGER tlvtelling_vast ON doelen_tlvtelling"),
    ]
