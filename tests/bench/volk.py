"""Fifty small samenwerkingsverbanden, alike but for the mark in every text, and a session for a directeur in each."""

import time

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.db import connections

from swv.models import Gebruiker, Rol, Samenwerkingsverband
from swv.tenancy.context import tenant
from swv.toegang.sessie import BEGIN, GEZIEN
from tests.bench.land import maak_land
from tests.wereld import bouw_wereld
from wijken.models import Indeling

TEKSTEN = """
SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
AND a.attname IN ('naam', 'titel', 'tekst', 'sorteernaam')
AND c.relname IN (SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'swv_id')
"""


def bevolk(aantal: int) -> list[tuple[int, str, str, int]]:
    """Per samenwerkingsverband: id, slug, session key of the directeur, id of the wijk of the school."""
    call_command("migrate", database="eigenaar", verbosity=0)
    bouw_wereld("soak", "Soak")
    maak_land(aantal)
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(TEKSTEN)
        for tabel, kolom in cursor.fetchall():
            merk = f"'merk-' || swv_id || '-' || \"{kolom}\""
            cursor.execute(f'UPDATE "{tabel}" SET "{kolom}" = {merk}')
    return [_bezoeker(swv) for swv in Samenwerkingsverband.objects.order_by("pk")]


def _bezoeker(swv: Samenwerkingsverband) -> tuple[int, str, str, int]:
    with tenant(swv.pk):
        rol = Rol.objects.filter(code="directeur").select_related("lid").order_by("pk")[0]
        wijk = Indeling.objects.get(school_id=rol.plek_id).wijk_id
    return swv.pk, swv.slug, _sessie(Gebruiker.objects.get(pk=rol.lid.gebruiker_id)), wijk


def _sessie(gebruiker: Gebruiker) -> str:
    sessie = SessionStore()
    sessie[SESSION_KEY] = str(gebruiker.pk)
    sessie[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    sessie[HASH_SESSION_KEY] = gebruiker.get_session_auth_hash()
    sessie[BEGIN] = sessie[GEZIEN] = time.time()
    sessie.create()
    return str(sessie.session_key)
