"""Search in what wijken agreed: full text in Dutch, over the newest version of every plan."""

import re
from typing import Any

from django.db import connection
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from wijken.models import Planonderdeel
from wijken.overzichten.opmaak import opmaken

MEESTE = 50
# Words of a question that say nothing about its subject, on top of those that PostgreSQL knows.
VRAAGWOORDEN = frozenset("wie wat waar welke hoe doet doen heeft hebben gaat iets wijk wijken".split())  # noqa: SIM905
BEGIN, EINDE = "\x02", "\x03"
# Per part its text and acties in one document; a part of a question as the beginning of a word finds taal in taalklas.
ZOEK = """
WITH nieuwste AS (
    SELECT DISTINCT ON (versie.wijkplan_id) versie.wijkplan_id, versie.inhoud
    FROM wijken_planversie versie ORDER BY versie.wijkplan_id, versie.nummer DESC
), vraag AS (
    SELECT regexp_replace(
        CASE WHEN %(alle)s THEN tekst ELSE replace(tekst, ' & ', ' | ') END, '''([^'']{3,})''', '''\\1'':*', 'g'
    )::tsquery AS q
    FROM (SELECT plainto_tsquery('dutch', %(woorden)s)::text AS tekst) woorden
), delen AS (
    SELECT plan.id AS plan, plek.naam AS wijk, plan.jaar, deel->>'niveau' AS niveau, deel->>'titel' AS titel,
        translate(deel->>'tekst', '*_#>`' || chr(2) || chr(3), '') || coalesce((
            SELECT string_agg(E'\\n' || (actie->>'omschrijving') || ', ' || (actie->>'wie'), '')
            FROM jsonb_array_elements(deel->'acties') actie
        ), '') AS tekst
    FROM nieuwste
    JOIN wijken_wijkplan plan ON plan.id = nieuwste.wijkplan_id
    JOIN swv_plek plek ON plek.id = plan.wijk_id
    CROSS JOIN LATERAL jsonb_array_elements(nieuwste.inhoud->'onderdelen') deel
    WHERE (%(jaar)s::int IS NULL OR plan.jaar = %(jaar)s) AND (%(niveau)s = '' OR deel->>'niveau' = %(niveau)s)
), gewogen AS (
    SELECT delen.*, setweight(to_tsvector('dutch', titel), 'A') || setweight(to_tsvector('dutch', tekst), 'B') AS w
    FROM delen
), gevonden AS (
    SELECT gewogen.*, ts_rank(w, q) AS rang, q FROM gewogen, vraag WHERE w @@ q
    ORDER BY rang DESC, jaar DESC, wijk, titel LIMIT %(meeste)s
)
SELECT plan, wijk, jaar, niveau, titel, ts_headline('dutch', tekst, q, %(stukken)s) FROM gevonden
ORDER BY rang DESC, jaar DESC, wijk, titel
"""
ELDERS = """
SELECT plan.id, plek.naam, plan.jaar, deel->>'titel', deel->>'tekst', lower(deel->>'titel') = lower(%s) AS zelfde
FROM (
    SELECT DISTINCT ON (versie.wijkplan_id) versie.wijkplan_id, versie.inhoud
    FROM wijken_planversie versie ORDER BY versie.wijkplan_id, versie.nummer DESC
) nieuwste
JOIN wijken_wijkplan plan ON plan.id = nieuwste.wijkplan_id
JOIN swv_plek plek ON plek.id = plan.wijk_id
CROSS JOIN LATERAL jsonb_array_elements(nieuwste.inhoud->'onderdelen') deel
WHERE plan.wijk_id <> %s AND plan.jaar <= %s AND deel->>'niveau' = %s AND deel->>'tekst' <> ''
ORDER BY zelfde DESC, plan.jaar DESC, plek.sorteernaam LIMIT 12
"""
STUKKEN = f"StartSel={BEGIN}, StopSel={EINDE}, MaxFragments=2, MaxWords=28, MinWords=12, FragmentDelimiter= … "


def zoek(vraag: str, *, niveau: str = "", jaar: int | None = None) -> dict[str, Any]:
    """Parts that hold all words of a question, or else some of them: {rijen, alle: whether all}. One query or two."""
    woorden = kernwoorden(vraag)
    rijen = _zoek(woorden, niveau, jaar, alle=True)
    if rijen or len(woorden.split()) < 2:
        return {"rijen": rijen, "alle": True}
    return {"rijen": _zoek(woorden, niveau, jaar, alle=False), "alle": False}


def kernwoorden(vraag: str) -> str:
    """The question without its question words, unless nothing else is left."""
    woorden = re.findall(r"[\w'’-]+", vraag[:200])
    kern = [woord for woord in woorden if woord.lower() not in VRAAGWOORDEN]
    return " ".join(kern or woorden)


def _zoek(woorden: str, niveau: str, jaar: int | None, *, alle: bool) -> list[dict[str, Any]]:
    waarden = {"woorden": woorden, "niveau": niveau, "jaar": jaar, "alle": alle, "meeste": MEESTE, "stukken": STUKKEN}
    with connection.cursor() as cursor:
        cursor.execute(ZOEK, waarden)
        rijen = cursor.fetchall()
    return [
        {"plan": plan, "wijk": wijk, "jaar": jaar, "niveau": niveau, "titel": titel, "stuk": gemarkeerd(stuk)}
        for plan, wijk, jaar, niveau, titel, stuk in rijen
    ]


def gemarkeerd(stuk: str) -> SafeString:
    """The found words in <mark>; everything else escaped."""
    delen = re.split(f"{BEGIN}(.*?){EINDE}", stuk, flags=re.DOTALL)
    stukken = [(format_html("<mark>{}</mark>", deel) if nummer % 2 else deel,) for nummer, deel in enumerate(delen)]
    return format_html_join("", "{}", stukken)


def elders(onderdeel: Planonderdeel) -> list[dict[str, Any]]:
    """How other wijken wrote the same part in their newest plans: same title first, else the same level. One query."""
    plan = onderdeel.wijkplan
    with connection.cursor() as cursor:
        cursor.execute(ELDERS, [onderdeel.titel, plan.wijk_id, plan.jaar, onderdeel.niveau])
        rijen = cursor.fetchall()
    beste = [rij for rij in rijen if rij[5]] or rijen
    return [
        {"plan": plan_id, "wijk": wijk, "jaar": jaar, "titel": titel, "html": opmaken(tekst)}
        for plan_id, wijk, jaar, titel, tekst, _ in beste
    ]
