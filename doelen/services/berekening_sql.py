"""The one statement that computes every indicator on every place (ontwerp §4.3): Σ teller and Σ noemer, never a mean.

Parameters: jaar, periode ("T2"), nummer (2), dag (of the Indeling), teldatum, einde (last day of the period).
"""

# Row estimates under row-level security are far too low on a freshly loaded database: nested loops took 9,5 s
# where hash joins take 0,1. Only for this transaction, and put back after it.
HASHEN = "SET LOCAL enable_nestloop = off"
NIET_HASHEN = "SET LOCAL enable_nestloop = DEFAULT"

WISSEN = "DELETE FROM doelen_uitkomst WHERE jaar = %(jaar)s AND periode = %(periode)s"

BEREKENEN = """
WITH plaats AS (  -- each school with the places it belongs to in this year
    SELECT school.plek_id AS school_id, indeling.wijk_id, indeling.bestuur_id, school.gemeente_id
    FROM wijken_school school
    JOIN wijken_indeling indeling ON indeling.school_id = school.plek_id
        AND indeling.begin <= %(dag)s AND (indeling.einde IS NULL OR indeling.einde >= %(dag)s)
    WHERE school.gesloten_op IS NULL OR school.gesloten_op > %(dag)s
),
opgegeven AS (  -- a stroom counts when given in every period so far, a stand in this one
    SELECT telling.school_id, telling.grootheid_id, sum(telling.aantal) AS waarde
    FROM doelen_telling telling
    JOIN doelen_grootheid grootheid ON grootheid.id = telling.grootheid_id
    JOIN doelen_opgave opgave ON opgave.id = telling.opgave_id AND opgave.status = 'geaccepteerd'
    JOIN doelen_opgaveronde ronde ON ronde.id = opgave.ronde_id AND ronde.jaar = %(jaar)s
        AND (ronde.periode = %(periode)s OR (grootheid.aard = 'stroom' AND ronde.periode < %(periode)s))
    WHERE grootheid.bron <> 'toepassing' AND telling.aantal IS NOT NULL
    GROUP BY telling.school_id, telling.grootheid_id, grootheid.aard
    HAVING count(DISTINCT ronde.periode) = CASE grootheid.aard WHEN 'stroom' THEN %(nummer)s ELSE 1 END
),
eigen AS (  -- what the application knows by itself
    SELECT plaats.school_id, 'scholen' AS code, 1::numeric AS waarde FROM plaats
    UNION ALL
    SELECT DISTINCT kenmerk.school_id, 'nieuwkomersscholen', 1::numeric
    FROM wijken_kenmerk kenmerk
    WHERE kenmerk.begin <= %(dag)s AND (kenmerk.einde IS NULL OR kenmerk.einde >= %(dag)s)
    UNION ALL
    SELECT laatste.school_id, 'leerlingen', laatste.aantal
    FROM (
        SELECT DISTINCT ON (school_id) school_id, aantal
        FROM wijken_leerlingtelling WHERE teldatum <= %(teldatum)s ORDER BY school_id, teldatum DESC
    ) laatste
    WHERE laatste.aantal IS NOT NULL
    UNION ALL
    SELECT plaats.school_id, 'leerlingen_met_arrangement', coalesce(sum(arrangement.leerlingen), 0)
    FROM plaats
    LEFT JOIN arrangementen_arrangement arrangement ON arrangement.school_id = plaats.school_id
        AND arrangement.status = 'goedgekeurd' AND arrangement.begin BETWEEN %(dag)s AND %(einde)s
    GROUP BY plaats.school_id
),
waarde AS (
    SELECT school_id, grootheid_id, waarde FROM opgegeven
    UNION ALL
    SELECT eigen.school_id, grootheid.id, eigen.waarde
    FROM eigen JOIN doelen_grootheid grootheid ON grootheid.code = eigen.code AND grootheid.bron = 'toepassing'
),
per_school AS (  -- a school counts when everything in teller and noemer is known
    SELECT term.indicator_id, plaats.school_id,
        bool_and(waarde.waarde IS NOT NULL) AS mee,
        sum(waarde.waarde) FILTER (WHERE term.kant = 'teller') AS teller,
        sum(waarde.waarde) FILTER (WHERE term.kant = 'noemer') AS noemer
    FROM doelen_indicatorterm term
    JOIN doelen_grootheid grootheid ON grootheid.id = term.grootheid_id
    CROSS JOIN plaats
    LEFT JOIN waarde ON waarde.school_id = plaats.school_id AND waarde.grootheid_id = term.grootheid_id
    GROUP BY term.indicator_id, plaats.school_id
    HAVING NOT bool_or(grootheid.code = 'nieuwkomersscholen' AND waarde.waarde IS NULL)
),
per_plek AS (
    SELECT per_school.indicator_id, plek.soort, plek.plek_id,
        sum(per_school.teller) FILTER (WHERE per_school.mee) AS teller,
        sum(per_school.noemer) FILTER (WHERE per_school.mee) AS noemer,
        count(*) FILTER (WHERE per_school.mee) AS mee, count(*) AS totaal
    FROM per_school
    JOIN plaats USING (school_id)
    CROSS JOIN (SELECT id FROM swv_plek WHERE soort = 'swv') geheel
    CROSS JOIN LATERAL (VALUES
        ('school', plaats.school_id), ('wijk', plaats.wijk_id), ('bestuur', plaats.bestuur_id),
        ('gemeente', plaats.gemeente_id), ('swv', geheel.id)
    ) AS plek (soort, plek_id)
    WHERE plek.plek_id IS NOT NULL
    GROUP BY per_school.indicator_id, plek.soort, plek.plek_id
)
INSERT INTO doelen_uitkomst (indicator_id, jaar, periode, plek_id, teller, noemer, scholen_mee, scholen_totaal,
    streefwaarde_id, oordeel, zicht)
SELECT per_plek.indicator_id, %(jaar)s, %(periode)s, per_plek.plek_id, per_plek.teller, per_plek.noemer,
    per_plek.mee, per_plek.totaal, doel.id, CASE WHEN per_plek.mee = 0 THEN 'geen_meting' ELSE 'geen_streefwaarde' END,
    'open'
FROM per_plek
LEFT JOIN (
    SELECT DISTINCT ON (streefwaarde.indicator_id) streefwaarde.indicator_id, streefwaarde.id, jaardoel.oordeelniveau
    FROM doelen_streefwaarde streefwaarde
    JOIN doelen_jaardoel jaardoel ON jaardoel.id = streefwaarde.jaardoel_id AND jaardoel.jaar = %(jaar)s
    ORDER BY streefwaarde.indicator_id, jaardoel.volgnummer
) doel ON doel.indicator_id = per_plek.indicator_id AND per_plek.soort = ANY (CASE doel.oordeelniveau
    WHEN 'school' THEN ARRAY['school', 'wijk', 'bestuur', 'gemeente', 'swv']
    WHEN 'wijk' THEN ARRAY['wijk', 'gemeente', 'swv']
    WHEN 'bestuur' THEN ARRAY['bestuur', 'swv']
    WHEN 'gemeente' THEN ARRAY['gemeente', 'swv']
    ELSE ARRAY['swv'] END)
"""

LEZEN = """
SELECT uitkomst.id, uitkomst.indicator_id, uitkomst.plek_id, plek.soort, uitkomst.teller, uitkomst.noemer,
    uitkomst.scholen_mee, streefwaarde.soort, streefwaarde.waarde, landelijk.waarde,
    vorig.teller, vorig.noemer, vorig.scholen_mee
FROM doelen_uitkomst uitkomst
JOIN swv_plek plek ON plek.id = uitkomst.plek_id
LEFT JOIN doelen_streefwaarde streefwaarde ON streefwaarde.id = uitkomst.streefwaarde_id
LEFT JOIN doelen_landelijkcijfer landelijk ON streefwaarde.soort = 'landelijk'
    AND landelijk.indicator_id = uitkomst.indicator_id AND landelijk.jaar = uitkomst.jaar
LEFT JOIN doelen_uitkomst vorig ON streefwaarde.id IS NOT NULL AND vorig.indicator_id = uitkomst.indicator_id
    AND vorig.plek_id = uitkomst.plek_id AND vorig.jaar = uitkomst.jaar - 1 AND vorig.periode = 'T3'
WHERE uitkomst.jaar = %(jaar)s AND uitkomst.periode = %(periode)s
ORDER BY uitkomst.id
"""

BIJWERKEN = """
UPDATE doelen_uitkomst SET oordeel = nieuw.oordeel, zicht = nieuw.zicht
FROM unnest(%(ids)s::bigint[], %(oordelen)s::text[], %(zichten)s::text[]) AS nieuw (id, oordeel, zicht)
WHERE doelen_uitkomst.id = nieuw.id
"""

ROOSTER = """
SELECT school.plek_id, indeling.wijk_id, indeling.bestuur_id, school.gemeente_id
FROM wijken_school school
JOIN wijken_indeling indeling ON indeling.school_id = school.plek_id
    AND indeling.begin <= %(dag)s AND (indeling.einde IS NULL OR indeling.einde >= %(dag)s)
WHERE school.gesloten_op IS NULL OR school.gesloten_op > %(dag)s
ORDER BY school.plek_id
"""
