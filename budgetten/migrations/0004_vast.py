"""What is fixed stays fixed, also for SQL outside the application: accounts, bestedingen, a vastgestelde verdeling."""

from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

VASTE_TABELLEN = ("budgetten_rekening", "budgetten_besteding")
VASTE_VERDELING = """
CREATE FUNCTION budgetten_verdeling_is_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    verdeling bigint;
BEGIN
    IF TG_TABLE_NAME = 'budgetten_verdeling' THEN
        verdeling := OLD.id;
    ELSE
        verdeling := OLD.verdeling_id;
    END IF;
    IF EXISTS (SELECT 1 FROM budgetten_verdeling WHERE id = verdeling AND status = 'vastgesteld') THEN
        RAISE EXCEPTION 'Een vastgestelde verdeling verandert niet meer.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER verdeling_is_vast BEFORE UPDATE OR DELETE ON budgetten_verdeling
    FOR EACH ROW EXECUTE FUNCTION budgetten_verdeling_is_vast();
CREATE TRIGGER verdeelregel_is_vast BEFORE UPDATE OR DELETE ON budgetten_verdeelregel
    FOR EACH ROW EXECUTE FUNCTION budgetten_verdeling_is_vast();
CREATE TRIGGER toekenning_is_vast BEFORE UPDATE OR DELETE ON budgetten_toekenning
    FOR EACH ROW EXECUTE FUNCTION budgetten_verdeling_is_vast();
"""


def rechten_inperken(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Rows are added, never changed. SELECT … FOR UPDATE asks the right to update one column: the guarded one."""
    for tabel in VASTE_TABELLEN:
        schema_editor.execute(f'REVOKE UPDATE, DELETE ON {tabel} FROM "{settings.SWV_APPLICATIEROL}"')
        schema_editor.execute(f'GRANT UPDATE (swv_id) ON {tabel} TO "{settings.SWV_APPLICATIEROL}"')


class Migration(migrations.Migration):
    dependencies = [("budgetten", "0003_grootboek")]

    operations = [
        migrations.RunPython(rechten_inperken, migrations.RunPython.noop),
        migrations.RunSQL(VASTE_VERDELING, "DROP FUNCTION budgetten_verdeling_is_vast CASCADE"),
    ]
