"""A vastgesteld plan never changes: not its text, actions, remarks, advice or signatures, not its frozen version."""

from django.db import migrations

PLAN = """
CREATE FUNCTION wijken_wijkplan_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Een vastgesteld wijkplan verandert niet meer.' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER wijkplan_vast BEFORE UPDATE OR DELETE ON wijken_wijkplan
    FOR EACH ROW WHEN (OLD.status = 'vastgesteld') EXECUTE FUNCTION wijken_wijkplan_vast();
"""
# The lock (FOR SHARE) makes a write wait for a running signature, so that it cannot slip in beside it.
WEIGER = """
CREATE FUNCTION wijken_weiger_als_vast(plannen bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM wijken_wijkplan WHERE id = ANY(plannen) FOR SHARE;
    IF EXISTS (SELECT 1 FROM wijken_wijkplan WHERE id = ANY(plannen) AND status = 'vastgesteld') THEN
        RAISE EXCEPTION 'Een vastgesteld wijkplan verandert niet meer.' USING ERRCODE = 'check_violation';
    END IF;
END $$;
"""
# The frozen version is made just before the plan gets its last status, so that after it none can be added.
DELEN = """
CREATE FUNCTION wijken_deel_van_plan_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM wijken_weiger_als_vast(ARRAY[
        CASE WHEN TG_OP <> 'INSERT' THEN OLD.wijkplan_id END,
        CASE WHEN TG_OP <> 'DELETE' THEN NEW.wijkplan_id END
    ]);
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER planonderdeel_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_planonderdeel
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_plan_vast();
CREATE TRIGGER akkoord_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_akkoord
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_plan_vast();
CREATE TRIGGER advies_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_advies
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_plan_vast();
CREATE TRIGGER planversie_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_planversie
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_plan_vast();
"""
ONDERDEEL = """
CREATE FUNCTION wijken_deel_van_onderdeel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM wijken_weiger_als_vast(ARRAY(
        SELECT wijkplan_id FROM wijken_planonderdeel WHERE id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.onderdeel_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.onderdeel_id END
        )
    ));
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER actie_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_actie
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_onderdeel_vast();
CREATE TRIGGER opmerking_vast BEFORE INSERT OR UPDATE OR DELETE ON wijken_opmerking
    FOR EACH ROW EXECUTE FUNCTION wijken_deel_van_onderdeel_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("wijken", "0002_bewaking")]

    operations = [
        migrations.RunSQL(PLAN, "DROP FUNCTION wijken_wijkplan_vast CASCADE"),
        migrations.RunSQL(WEIGER, "DROP FUNCTION wijken_weiger_als_vast"),
        migrations.RunSQL(DELEN, "DROP FUNCTION wijken_deel_van_plan_vast CASCADE"),
        migrations.RunSQL(ONDERDEEL, "DROP FUNCTION wijken_deel_van_onderdeel_vast CASCADE"),
    ]
