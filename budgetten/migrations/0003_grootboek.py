"""The rules of the ledger, in the database: zero sum per entry and unit, legs only together with their entry."""

from django.db import migrations

TRANSACTIE = """
CREATE FUNCTION budgetten_boeking_transactie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.transactie := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END $$;
CREATE TRIGGER boeking_transactie BEFORE INSERT ON budgetten_boeking
    FOR EACH ROW EXECUTE FUNCTION budgetten_boeking_transactie();
"""
ZELFDE_TRANSACTIE = """
CREATE FUNCTION budgetten_mutatie_bij_boeking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM budgetten_boeking
        WHERE id = NEW.boeking_id AND transactie = pg_current_xact_id()::text::bigint
    ) THEN
        RAISE EXCEPTION 'Een boeking verandert niet meer. Maak een tegenboeking.' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER mutatie_bij_boeking BEFORE INSERT ON budgetten_mutatie
    FOR EACH ROW EXECUTE FUNCTION budgetten_mutatie_bij_boeking();
"""
IN_EVENWICHT = """
CREATE FUNCTION budgetten_boeking_in_evenwicht() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    boeking bigint;
BEGIN
    IF TG_TABLE_NAME = 'budgetten_boeking' THEN
        boeking := NEW.id;
    ELSE
        boeking := NEW.boeking_id;
    END IF;
    IF (SELECT count(*) FROM budgetten_mutatie WHERE boeking_id = boeking) < 2
        OR EXISTS (
            SELECT 1 FROM budgetten_mutatie WHERE boeking_id = boeking GROUP BY eenheid HAVING sum(bedrag) <> 0
        )
    THEN
        RAISE EXCEPTION 'Boeking % is niet in evenwicht.', boeking USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
-- On the entry, or one without legs is seen by nobody; on the legs, or one added after the verdict is not.
CREATE CONSTRAINT TRIGGER boeking_in_evenwicht AFTER INSERT ON budgetten_boeking
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetten_boeking_in_evenwicht();
CREATE CONSTRAINT TRIGGER mutatie_in_evenwicht AFTER INSERT ON budgetten_mutatie
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budgetten_boeking_in_evenwicht();
"""


class Migration(migrations.Migration):
    dependencies = [("budgetten", "0002_bewaking")]

    operations = [
        migrations.RunSQL(TRANSACTIE, "DROP FUNCTION budgetten_boeking_transactie CASCADE"),
        migrations.RunSQL(ZELFDE_TRANSACTIE, "DROP FUNCTION budgetten_mutatie_bij_boeking CASCADE"),
        migrations.RunSQL(IN_EVENWICHT, "DROP FUNCTION budgetten_boeking_in_evenwicht CASCADE"),
    ]
