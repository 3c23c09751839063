"""A vastgesteld plan opens for a Wijziging only; its own goals are frozen with it, and an ended Wijziging stays."""

from django.db import migrations

PLAN = """
CREATE OR REPLACE FUNCTION wijken_wijkplan_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.status = 'wijziging'
        AND to_jsonb(NEW) - 'status' = to_jsonb(OLD) - 'status'
        AND EXISTS (SELECT 1 FROM wijken_wijziging WHERE wijkplan_id = OLD.id AND klaar_op IS NULL)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Een vastgesteld wijkplan verandert niet meer.' USING ERRCODE = 'check_violation';
END $$;
"""
PLAN_TERUG = """
CREATE OR REPLACE FUNCTION wijken_wijkplan_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een vastgesteld wijkplan verandert niet meer.' USING ERRCODE = 'check_violation';
END $$;
"""
WIJKDOEL = """
CREATE TRIGGER wijkdoel_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_wijkdoel
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_plan_vast();
"""
KLAAR = """
CREATE FUNCTION wijken_wijziging_klaar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Deze wijziging is klaar en verandert niet meer.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER wijziging_klaar BEFORE UPDATE OR DELETE ON wijken_wijziging
    FOR EACH ROW WHEN (OLD.klaar_op IS NOT NULL) EXECUTE FUNCTION wijken_wijziging_klaar();
"""


class Migration(migrations.Migration):
    dependencies = [("wijken", "0007_samen_schrijven_en_overleg")]

    operations = [
        migrations.RunSQL(PLAN, PLAN_TERUG),
        migrations.RunSQL(WIJKDOEL, "DROP TRIGGER wijkdoel_vast ON wijken_wijkdoel"),
        migrations.RunSQL(KLAAR, "DROP FUNCTION wijken_wijziging_klaar CASCADE"),
    ]
