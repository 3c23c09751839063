"""Questions to the catalogue of PostgreSQL: what is not guarded, for the role that asks. Every answer is a finding.

Each question gives the names of what is wrong. They run as one statement, in some milliseconds.
"""

BELEID_IN_CATALOGUS = "(swv_id = ( SELECT (current_setting('app.swv_id'::text))::bigint AS current_setting))"
ZONDER_TENANT = frozenset(
    {
        "account_emailaddress",
        "account_emailconfirmation",
        "auth_group",
        "auth_group_permissions",
        "auth_permission",
        "django_content_type",
        "django_migrations",
        "django_session",
        "mfa_authenticator",
        "pghistory_context",
        "socialaccount_socialaccount",
        "socialaccount_socialapp",
        "socialaccount_socialtoken",
        "swv_gebruiker",
        "swv_samenwerkingsverband",
        "swv_toegang",
        "usersessions_usersession",
    }
)
VAST = frozenset(  # besides the history: rows are only added; the right to update swv_id alone is the right to lock
    {
        "budgetten_besteding",
        "budgetten_boeking",
        "budgetten_mutatie",
        "budgetten_rekening",
        "doelen_correctie",
        "doelen_rapportage",
        "swv_logregel",
        "wijken_planversie",
    }
)
GROND = """
    ik AS (SELECT * FROM pg_roles WHERE rolname = current_user),
    schema AS (SELECT oid FROM pg_namespace WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'),
    alle AS MATERIALIZED (
        SELECT c.oid, c.relname, c.relkind, c.relowner, c.relacl, c.reloptions, c.relrowsecurity, c.relforcerowsecurity
        FROM pg_class c WHERE c.relnamespace IN (SELECT oid FROM schema)
    ),
    tabel AS MATERIALIZED (
        SELECT c.*, a.attnum AS swv, a.attnotnull AS verplicht FROM alle c
        LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'swv_id' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p', 'f')
    ),
    beleid AS MATERIALIZED (
        SELECT polrelid, polname = 'tenant' AND polpermissive AND polcmd = '*'
            AND polroles = ARRAY[(SELECT oid FROM ik)]
            AND pg_get_expr(polqual, polrelid) = %(beleid)s
            AND pg_get_expr(polwithcheck, polrelid) = %(beleid)s AS goed
        FROM pg_policy
    )
"""
VRAGEN = {
    "De databaserol {} mag meer dan rijen lezen en schrijven: superuser, BYPASSRLS of rollen en databases maken.": """
        SELECT rolname::text FROM ik
        WHERE rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication""",
    "De databaserol van de toepassing hoort bij een andere rol: {}.": """
        SELECT roleid::regrole::text FROM pg_auth_members WHERE member = (SELECT oid FROM ik)""",
    "De databaserol van de toepassing is eigenaar van {}.": """
        SELECT relname::text FROM alle WHERE relowner = (SELECT oid FROM ik) AND relkind NOT IN ('i', 'I', 'S')
        UNION ALL SELECT proname FROM pg_proc
        WHERE proowner = (SELECT oid FROM ik) AND pronamespace IN (SELECT oid FROM schema)
        UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = (SELECT oid FROM ik)
        UNION ALL SELECT datname FROM pg_database WHERE datdba = (SELECT oid FROM ik)""",
    "De databaserol van de toepassing mag iets nieuws maken in {}.": """
        SELECT oid::regnamespace::text FROM schema WHERE has_schema_privilege(oid, 'CREATE')
        UNION ALL SELECT datname FROM pg_database
        WHERE datname = current_database() AND has_database_privilege(oid, 'CREATE')""",
    "Een vaste instelling in de database zet de bewaking buitenspel: {}.": """
        SELECT instelling FROM pg_db_role_setting, unnest(setconfig) AS instelling
        WHERE instelling ~* '^(app\\.|row_security|session_replication_role)'""",
    "Tabel {} heeft geen kolom voor het samenwerkingsverband en staat niet op de lijst van uitzonderingen.": """
        SELECT relname::text FROM tabel WHERE swv IS NULL AND relname <> ALL (%(zonder)s)""",
    "Tabel {} mag rijen zonder samenwerkingsverband bevatten.": """
        SELECT relname::text FROM tabel WHERE swv IS NOT NULL AND NOT verplicht""",
    "Tabel {} wordt niet bewaakt: row level security staat uit of geldt niet voor iedereen.": """
        SELECT relname::text FROM tabel WHERE swv IS NOT NULL AND NOT (relrowsecurity AND relforcerowsecurity)""",
    "Tabel {} heeft niet precies het ene goedgekeurde beleid.": """
        SELECT relname::text FROM tabel LEFT JOIN beleid ON polrelid = oid WHERE swv IS NOT NULL
        GROUP BY relname HAVING count(polrelid) <> 1 OR NOT bool_and(goed)""",
    "De verwijzing {} kan naar een ander samenwerkingsverband wijzen.": """
        SELECT van.relname || '.' || k.conname FROM pg_constraint k
        JOIN tabel van ON van.oid = k.conrelid AND van.swv IS NOT NULL
        JOIN tabel naar ON naar.oid = k.confrelid AND naar.swv IS NOT NULL
        WHERE k.contype = 'f' AND NOT EXISTS (
            SELECT FROM unnest(k.conkey, k.confkey) AS paar (hier, daar)
            WHERE (paar.hier, paar.daar) = (van.swv, naar.swv)
        )""",
    "De unieke sleutel {} geldt over samenwerkingsverbanden heen.": """
        SELECT i.indexrelid::regclass::text FROM pg_index i JOIN tabel t ON t.oid = i.indrelid
        WHERE t.swv IS NOT NULL AND (i.indisunique OR i.indisexclusion) AND NOT i.indisprimary
            AND i.indkey[0] <> t.swv""",
    "Het overzicht {} laat rijen van anderen zien.": """
        SELECT relname::text FROM alle
        WHERE has_table_privilege(oid, 'SELECT') AND (relkind = 'm' OR relkind = 'v'
            AND NOT coalesce(reloptions::text, '') ~ 'security_invoker=(true|on|1)')""",
    "De functie {} werkt met de rechten van haar eigenaar.": """
        SELECT oid::regprocedure::text FROM pg_proc
        WHERE prosecdef AND pronamespace IN (SELECT oid FROM schema) AND has_function_privilege(oid, 'EXECUTE')""",
    "De toepassing heeft te veel rechten op {}.": """
        SELECT relname::text FROM tabel, aclexplode(relacl) AS recht
        WHERE recht.grantee IN (0, (SELECT oid FROM ik)) AND (recht.is_grantable
            OR recht.privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))
        GROUP BY relname""",
    "Wat vaststaat in {} kan worden gewijzigd of verwijderd.": """
        SELECT relname::text FROM tabel t
        WHERE (relname = ANY (%(vast)s)
            OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = t.oid AND attname = 'pgh_id')) AND (
            EXISTS (
                SELECT FROM pg_attribute a WHERE attrelid = t.oid AND attnum > 0 AND attname <> 'swv_id'
                    AND NOT attisdropped AND has_column_privilege(t.oid, attnum, 'UPDATE')
            ) OR has_table_privilege(t.oid, 'DELETE') AND NOT EXISTS (
                SELECT FROM pg_trigger WHERE tgrelid = t.oid AND NOT tgisinternal AND tgtype & 11 = 11
            )
        )""",
    "De trigger {} staat uit.": """
        SELECT t.relname || '.' || tgname FROM pg_trigger JOIN tabel t ON t.oid = tgrelid
        WHERE t.swv IS NOT NULL AND tgenabled = 'D'""",
}
ANTWOORDEN = (
    f"SELECT {nummer}, naam FROM ({vraag}) AS antwoord (naam)"  # noqa: S608
    for nummer, vraag in enumerate(VRAGEN.values())
)
ALLES = f"WITH {GROND} {' UNION ALL '.join(ANTWOORDEN)}"
