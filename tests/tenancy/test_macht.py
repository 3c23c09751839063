"""The application role changes nothing about the database and cannot look past the guard (besluit 15)."""

from django.conf import settings
from django.db import connection

from swv.tenancy.context import tenant
from tests.tenancy.proeven import probeer
from tests.tenancy.rijen import tenanttabellen
from tests.wereld import snel

EIGENAAR = settings.DATABASES["eigenaar"]["USER"]
VERBODEN = [
    f'SET ROLE "{EIGENAAR}"',
    f'SET SESSION AUTHORIZATION "{EIGENAAR}"',
    f'GRANT "{EIGENAAR}" TO CURRENT_USER',
    "ALTER ROLE CURRENT_USER BYPASSRLS",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "CREATE ROLE stiekem",
    "CREATE SCHEMA stiekem",
    "CREATE TABLE public.stiekem (id int)",
    "CREATE VIEW public.stiekem AS SELECT 1",
    "CREATE FUNCTION public.stiekem() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION pg_temp.stiekem(text) RETURNS bool LANGUAGE sql LEAKPROOF AS 'SELECT true'",
    "CREATE POLICY stiekem ON swv_plek USING (true)",
    "ALTER POLICY tenant ON swv_plek USING (true)",
    "DROP POLICY tenant ON swv_plek",
    "ALTER TABLE swv_plek DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE swv_plek NO FORCE ROW LEVEL SECURITY",
    "ALTER TABLE swv_plek OWNER TO CURRENT_USER",
    "ALTER TABLE swv_plek ADD COLUMN stiekem int",
    "ALTER TABLE swv_rol DROP CONSTRAINT swv_rol_plek_id_swv",
    "ALTER TABLE budgetten_mutatie DISABLE TRIGGER ALL",
    "CREATE TRIGGER stiekem BEFORE INSERT ON swv_plek EXECUTE FUNCTION pg_trigger_depth()",
    "DROP TABLE swv_plek",
    "TRUNCATE swv_plek CASCADE",
    "ALTER DEFAULT PRIVILEGES FOR ROLE CURRENT_USER IN SCHEMA public GRANT ALL ON TABLES TO PUBLIC; "
    "CREATE TABLE public.stiekem (id int)",
    "SET session_replication_role = replica",
    "COPY (SELECT 1) TO PROGRAM 'cat'",
    "COPY (SELECT 1) TO '/tmp/stiekem'",
    "SELECT pg_read_file('/etc/hostname')",
    "SELECT lo_import('/etc/hostname')",
    "SELECT * FROM pg_statistic",
    "SELECT * FROM pg_authid",
    "UPDATE django_migrations SET app = 'x'",
    "UPDATE pg_class SET relrowsecurity = false",
    "DELETE FROM swv_logregel WHERE op > now() - interval '1 year'; UPDATE swv_logregel SET tekst = ''",
]


@snel
def test_toepassing_verandert_niets_aan_de_opbouw() -> None:
    with tenant(1), connection.cursor():
        gelukt = [
            opdracht for opdracht in VERBODEN if probeer(connection.connection.cursor(), opdracht).code != "42501"
        ]

    assert gelukt == []


@snel
def test_met_row_security_uit_is_elke_tabel_een_fout() -> None:
    with tenant(1), connection.cursor():
        cursor = connection.connection.cursor()
        cursor.execute("SET LOCAL row_security = off")
        antwoorden = {t.naam: probeer(cursor, f"SELECT count(*) FROM {t.naam}").tekst for t in tenanttabellen()}  # noqa: S608
        cursor.execute("SET LOCAL row_security = on")

    assert antwoorden == {
        naam: f'query would be affected by row-level security policy for table "{naam}"' for naam in antwoorden
    }
