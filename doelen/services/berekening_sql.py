"""The statement that computes every indicator on every place (ontwerp §4.3: Σ teller and Σ noemer, never a mean), with
what its verdict needs, and the one that writes them all.

Parameters: jaar, periode ("T2"), nummer (2), dag (of the Indeling), teldatum, einde (last day of the period), and which
level of judgement goes for which kind of place (niveaus, soorten, afstanden).
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
gevraagd AS (  -- the indicatoren whose definition goes for this year, by what they are made of
    SELECT term.indicator_id, term.kant, term.grootheid_id, grootheid.code, grootheid.aard, grootheid.bron
    FROM doelen_indicatorterm term
    JOIN doelen_grootheid grootheid ON grootheid.id = term.grootheid_id
    JOIN doelen_indicator indicator ON indicator.id = term.indicator_id
        AND coalesce(indicator.vanaf_jaar, 0) <= %(jaar)s AND coalesce(indicator.tot_jaar, 9999) >= %(jaar)s
),
aanvaard AS (  -- the opgaven of this year so far that count
    SELECT opgave.id, ronde.periode
    FROM doelen_opgave opgave
    JOIN doelen_opgaveronde ronde ON ronde.id = opgave.ronde_id AND ronde.jaar = %(jaar)s
        AND ronde.periode <= %(periode)s
    WHERE opgave.status = 'geaccepteerd'
),
hersteld AS (  -- the newest correctie of an answer goes before it, also when there was no answer
    SELECT DISTINCT ON (opgave_id, school_id, grootheid_id) opgave_id, school_id, grootheid_id, aantal
    FROM doelen_correctie
    ORDER BY opgave_id, school_id, grootheid_id, id DESC
),
antwoord AS (  -- by their opgaven, or every answer of every year is read
    SELECT telling.opgave_id, telling.school_id, telling.grootheid_id, telling.aantal
    FROM doelen_telling telling
    LEFT JOIN hersteld USING (opgave_id, school_id, grootheid_id)
    WHERE hersteld.opgave_id IS NULL AND telling.opgave_id = ANY (ARRAY(SELECT id FROM aanvaard))
    UNION ALL
    SELECT opgave_id, school_id, grootheid_id, aantal FROM hersteld
),
opgegeven AS (  -- a stroom counts when given in every period so far, a stand in this one
    SELECT antwoord.school_id, antwoord.grootheid_id, sum(antwoord.aantal) AS waarde
    FROM antwoord
    JOIN aanvaard ON aanvaard.id = antwoord.opgave_id
    JOIN doelen_grootheid grootheid ON grootheid.id = antwoord.grootheid_id
        AND (grootheid.aard = 'stroom' OR aanvaard.periode = %(periode)s)
    WHERE grootheid.bron <> 'toepassing' AND antwoord.aantal IS NOT NULL
    GROUP BY antwoord.school_id, antwoord.grootheid_id, grootheid.aard
    HAVING count(DISTINCT aanvaard.periode) = CASE grootheid.aard WHEN 'stroom' THEN %(nummer)s ELSE 1 END
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
    SELECT gevraagd.indicator_id, plaats.school_id, plaats.wijk_id, plaats.bestuur_id, plaats.gemeente_id,
        bool_and(waarde.waarde IS NOT NULL) AS mee,
        sum(waarde.waarde) FILTER (WHERE gevraagd.kant = 'teller') AS teller,
        sum(waarde.waarde) FILTER (WHERE gevraagd.kant = 'noemer') AS noemer
    FROM gevraagd
    CROSS JOIN plaats
    LEFT JOIN waarde ON waarde.school_id = plaats.school_id AND waarde.grootheid_id = gevraagd.grootheid_id
    GROUP BY gevraagd.indicator_id, plaats.school_id, plaats.wijk_id, plaats.bestuur_id, plaats.gemeente_id
    HAVING NOT bool_or(gevraagd.code = 'nieuwkomersscholen' AND waarde.waarde IS NULL)
),
per_plek AS (
    SELECT indicator_id,
        CASE GROUPING(school_id, wijk_id, bestuur_id, gemeente_id)
            WHEN 7 THEN 'school' WHEN 11 THEN 'wijk' WHEN 13 THEN 'bestuur' WHEN 14 THEN 'gemeente'
            ELSE 'swv' END AS soort,
        CASE GROUPING(school_id, wijk_id, bestuur_id, gemeente_id)
            WHEN 7 THEN school_id WHEN 11 THEN wijk_id WHEN 13 THEN bestuur_id WHEN 14 THEN gemeente_id
            ELSE (SELECT id FROM swv_plek WHERE soort = 'swv') END AS plek_id,
        sum(teller) FILTER (WHERE mee) AS teller, sum(noemer) FILTER (WHERE mee) AS noemer,
        count(*) FILTER (WHERE mee) AS mee, count(*) AS totaal
    FROM per_school
    GROUP BY GROUPING SETS ((indicator_id, school_id), (indicator_id, wijk_id), (indicator_id, bestuur_id),
        (indicator_id, gemeente_id), (indicator_id))
),
doel AS (
    SELECT streefwaarde.indicator_id, streefwaarde.id, streefwaarde.plek_id, jaardoel.oordeelniveau, jaardoel.volgnummer
    FROM doelen_streefwaarde streefwaarde
    JOIN doelen_jaardoel jaardoel ON jaardoel.id = streefwaarde.jaardoel_id AND jaardoel.jaar = %(jaar)s
),
eigen_doel AS (  -- a target for one place goes before the general one, and only there
    SELECT DISTINCT ON (indicator_id, plek_id) indicator_id, plek_id, id
    FROM doel WHERE plek_id IS NOT NULL ORDER BY indicator_id, plek_id, volgnummer, id
),
algemeen_doel AS (
    SELECT DISTINCT ON (doel.indicator_id, geldt.soort) doel.indicator_id, geldt.soort, doel.id
    FROM doel
    JOIN unnest(%(niveaus)s::text[], %(soorten)s::text[], %(afstanden)s::int[]) AS geldt (niveau, soort, afstand)
        ON geldt.niveau = doel.oordeelniveau
    WHERE doel.plek_id IS NULL ORDER BY doel.indicator_id, geldt.soort, geldt.afstand, doel.volgnummer, doel.id
)
SELECT per_plek.indicator_id, per_plek.plek_id, per_plek.soort, per_plek.teller, per_plek.noemer, per_plek.mee,
    per_plek.totaal, streefwaarde.id, streefwaarde.soort, streefwaarde.waarde, landelijk.waarde,
    vorig.teller, vorig.noemer, vorig.scholen_mee
FROM per_plek
LEFT JOIN eigen_doel ON eigen_doel.indicator_id = per_plek.indicator_id AND eigen_doel.plek_id = per_plek.plek_id
LEFT JOIN algemeen_doel ON algemeen_doel.indicator_id = per_plek.indicator_id AND algemeen_doel.soort = per_plek.soort
LEFT JOIN doelen_streefwaarde streefwaarde ON streefwaarde.id = coalesce(eigen_doel.id, algemeen_doel.id)
LEFT JOIN doelen_landelijkcijfer landelijk ON streefwaarde.soort = 'landelijk'
    AND landelijk.indicator_id = per_plek.indicator_id AND landelijk.jaar = %(jaar)s
LEFT JOIN doelen_uitkomst vorig ON streefwaarde.id IS NOT NULL AND vorig.indicator_id = per_plek.indicator_id
    AND vorig.plek_id = per_plek.plek_id AND vorig.jaar = %(jaar)s - 1 AND vorig.periode = 'T3'
WHERE per_plek.plek_id IS NOT NULL
ORDER BY per_plek.indicator_id, per_plek.plek_id
"""

SCHRIJVEN = """
INSERT INTO doelen_uitkomst (indicator_id, jaar, periode, plek_id, teller, noemer, scholen_mee, scholen_totaal,
    streefwaarde_id, oordeel, zicht)
SELECT nieuw.indicator, %(jaar)s, %(periode)s, nieuw.plek, nieuw.teller, nieuw.noemer, nieuw.mee, nieuw.totaal,
    nieuw.streefwaarde, nieuw.oordeel, nieuw.zicht
FROM unnest(%(indicator)s::bigint[], %(plek)s::bigint[], %(teller)s::numeric[], %(noemer)s::numeric[], %(mee)s::int[],
    %(totaal)s::int[], %(streefwaarde)s::bigint[], %(oordeel)s::text[], %(zicht)s::text[])
    AS nieuw (indicator, plek, teller, noemer, mee, totaal, streefwaarde, oordeel, zicht)
"""

ROOSTER = """
SELECT school.plek_id, indeling.wijk_id, indeling.bestuur_id, school.gemeente_id
FROM wijken_school school
JOIN wijken_indeling indeling ON indeling.school_id = school.plek_id
    AND indeling.begin <= %(dag)s AND (indeling.einde IS NULL OR indeling.einde >= %(dag)s)
WHERE school.gesloten_op IS NULL OR school.gesloten_op > %(dag)s
ORDER BY school.plek_id
"""
