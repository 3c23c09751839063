"""What has been accepted or vastgesteld never changes: the figures of an opgave, and the goals of a wijkplan."""

from django.db import migrations

# The lock (FOR SHARE) makes a write wait for a running acceptance, so that it cannot slip in beside it.
TELLING = """
CREATE FUNCTION doelen_telling_vast() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    opgaven bigint[] := ARRAY[
        CASE WHEN TG_OP <> 'INSERT' THEN OLD.opgave_id END,
        CASE WHEN TG_OP <> 'DELETE' THEN NEW.opgave_id END
    ];
BEGIN
    PERFORM 1 FROM doelen_opgave WHERE id = ANY(opgaven) FOR SHARE;
    IF EXISTS (SELECT 1 FROM doelen_opgave WHERE id = ANY(opgaven) AND status = 'geaccepteerd') THEN
        RAISE EXCEPTION 'Een geaccepteerde opgave verandert niet meer.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER telling_vast BEFORE INSERT OR UPDATE OR DELETE ON doelen_telling
    FOR EACH ROW EXECUTE FUNCTION doelen_telling_vast();
"""
ONDERDEELDOEL = """
CREATE FUNCTION doelen_onderdeeldoel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM wijken_weiger_als_vast(ARRAY(
        SELECT wijkplan_id FROM wijken_planonderdeel WHERE id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.onderdeel_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.onderdeel_id END
        )
    ));
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER onderdeeldoel_vast BEFORE INSERT OR UPDATE OR DELETE ON doelen_onderdeeldoel
    FOR EACH ROW EXECUTE FUNCTION doelen_onderdeeldoel_vast();
"""
ACTIEDOEL = """
CREATE FUNCTION doelen_actiedoel_vast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM wijken_weiger_als_vast(ARRAY(
        SELECT onderdeel.wijkplan_id
        FROM wijken_actie actie JOIN wijken_planonderdeel onderdeel ON onderdeel.id = actie.onderdeel_id
        WHERE actie.id IN (
            CASE WHEN TG_OP <> 'INSERT' THEN OLD.actie_id END,
            CASE WHEN TG_OP <> 'DELETE' THEN NEW.actie_id END
        )
    ));
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER actiedoel_vast BEFORE INSERT OR UPDATE OR DELETE ON doelen_actiedoel
    FOR EACH ROW EXECUTE FUNCTION doelen_actiedoel_vast();
"""


class Migration(migrations.Migration):
    dependencies = [("doelen", "0002_bewaking"), ("wijken", "0003_vastgesteld")]

    operations = [
        migrations.RunSQL(TELLING, "DROP FUNCTION doelen_telling_vast CASCADE"),
        migrations.RunSQL(ONDERDEELDOEL, "DROP FUNCTION doelen_onderdeeldoel_vast CASCADE"),
        migrations.RunSQL(ACTIEDOEL, "DROP FUNCTION doelen_actiedoel_vast CASCADE"),
    ]
