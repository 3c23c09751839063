"""What the models promise against what PostgreSQL really guards, read from its catalogue."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connections

from swv.lokaal.rollen import met_database
from swv.tenancy.catalogus import BELEID_IN_CATALOGUS, VAST, ZONDER_TENANT
from swv.tenancy.controle import bevindingen
from swv.tenancy.models import TenantForeignKey, TenantModel, TenantOneToOneField
from swv.tenancy.operations import is_geschiedenis
from tests.tenancy.conftest import als_toepassing
from tests.tenancy.rijen import ONZE_APPS, tabelnamen, tenantmodellen

pytestmark = pytest.mark.django_db(databases=["default", "eigenaar"])
NA_DE_BEWAARTERMIJN = dict.fromkeys(("swv_logregel", "swv_lidevent"), "DELETE, INSERT, SELECT")  # a trigger guards it
TENANTTABELLEN = """
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'swv_id'
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
"""
RECHTEN = """
    SELECT table_name, string_agg(privilege_type, ', ' ORDER BY privilege_type)
    FROM information_schema.role_table_grants WHERE grantee = %s AND table_schema = 'public' GROUP BY table_name
"""
GATEN: dict[str, tuple[str, ...]] = {
    "CREATE TABLE los (id int)": (
        "Tabel los heeft geen kolom voor het samenwerkingsverband en staat niet op de lijst van uitzonderingen.",
    ),
    "CREATE SCHEMA bij; CREATE TABLE bij.los (swv_id bigint NOT NULL)": (
        "Tabel los heeft niet precies het ene goedgekeurde beleid.",
        "Tabel los wordt niet bewaakt: row level security staat uit of geldt niet voor iedereen.",
    ),
    "ALTER TABLE swv_plek ALTER swv_id DROP NOT NULL": (
        "Tabel swv_plek mag rijen zonder samenwerkingsverband bevatten.",
    ),
    "DROP POLICY tenant ON swv_plek": ("Tabel swv_plek heeft niet precies het ene goedgekeurde beleid.",),
    "ALTER POLICY tenant ON swv_plek TO PUBLIC": ("Tabel swv_plek heeft niet precies het ene goedgekeurde beleid.",),
    "ALTER TABLE swv_plek NO FORCE ROW LEVEL SECURITY": (
        "Tabel swv_plek wordt niet bewaakt: row level security staat uit of geldt niet voor iedereen.",
    ),
    "ALTER TABLE swv_rol ADD CONSTRAINT kaal FOREIGN KEY (plek_id) REFERENCES swv_plek": (
        "De verwijzing swv_rol.kaal kan naar een ander samenwerkingsverband wijzen.",
    ),
    "CREATE UNIQUE INDEX overal ON swv_plek (sorteernaam, id)": (
        "De unieke sleutel overal geldt over samenwerkingsverbanden heen.",
    ),
    "CREATE MATERIALIZED VIEW kijk AS SELECT 1; GRANT SELECT ON kijk TO thuisnabij_app": (
        "Het overzicht kijk laat rijen van anderen zien.",
    ),
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'": (
        "De functie f() werkt met de rechten van haar eigenaar.",
    ),
    "GRANT TRUNCATE ON swv_plek TO PUBLIC": ("De toepassing heeft te veel rechten op swv_plek.",),
    "GRANT SELECT ON swv_plek TO thuisnabij_app WITH GRANT OPTION": (
        "De toepassing heeft te veel rechten op swv_plek.",
    ),
    "GRANT UPDATE (bedrag) ON budgetten_mutatie TO thuisnabij_app": (
        "Wat vaststaat in budgetten_mutatie kan worden gewijzigd of verwijderd.",
    ),
    "DROP TRIGGER lidevent_bewaard ON swv_lidevent": (
        "Wat vaststaat in swv_lidevent kan worden gewijzigd of verwijderd.",
    ),
    "ALTER TABLE swv_logregel DISABLE TRIGGER logregel_bewaard": (
        "De trigger swv_logregel.logregel_bewaard staat uit.",
    ),
    "GRANT CREATE ON SCHEMA public TO thuisnabij_app": (
        "De databaserol van de toepassing mag iets nieuws maken in public.",
    ),
    "GRANT CREATE ON SCHEMA public TO thuisnabij_app; ALTER TABLE swv_taakbeurt OWNER TO thuisnabij_app": (
        "De databaserol van de toepassing is eigenaar van swv_taakbeurt.",
        "De databaserol van de toepassing mag iets nieuws maken in public.",
        "De toepassing heeft te veel rechten op swv_taakbeurt.",
    ),
}


def lees(sql: str, parameters: Iterable[Any] | None = None) -> list[tuple[Any, ...]]:
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def test_tabellen_van_de_modellen_zijn_die_van_de_database() -> None:
    assert tabelnamen(tenantmodellen()) == {rij[0] for rij in lees(TENANTTABELLEN)}


def test_elk_beleid_is_hetzelfde_en_voor_de_applicatierol() -> None:
    beleid = lees("SELECT tablename, policyname, roles::text[], cmd, qual, with_check FROM pg_policies ORDER BY 1")

    verwacht = ("tenant", [settings.SWV_APPLICATIEROL], "ALL", BELEID_IN_CATALOGUS, BELEID_IN_CATALOGUS)
    assert {rij[0]: rij[1:] for rij in beleid} == dict.fromkeys(tabelnamen(tenantmodellen()), verwacht)


def test_alleen_bekende_tabellen_zijn_zonder_tenant() -> None:
    alle = {
        rij[0]
        for rij in lees(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'm', 'v', 'f') "
            "AND relnamespace = 'public'::regnamespace"
        )
    }

    assert alle - tabelnamen(tenantmodellen()) - ZONDER_TENANT == set()


def test_modellen_zonder_tenant_staan_op_de_lijst() -> None:
    onze = {model for app in ONZE_APPS for model in apps.get_app_config(app).get_models()}
    zonder = tabelnamen(model for model in onze if not issubclass(model, TenantModel) and not is_geschiedenis(model))

    assert zonder == {"swv_gebruiker", "swv_samenwerkingsverband", "swv_toegang"}


def test_elke_verwijzing_binnen_een_tenant_is_samengesteld() -> None:
    sleutels = {
        rij[0]
        for rij in lees(
            "SELECT conrelid::regclass::text || ': ' || pg_get_constraintdef(oid) "
            "FROM pg_constraint WHERE contype = 'f'"
        )
    }
    verwacht = {
        f"{model._meta.db_table}: FOREIGN KEY (swv_id, {veld.column}) REFERENCES "
        f"{veld.related_model._meta.db_table}(swv_id, {veld.target_field.column}) DEFERRABLE"
        for model in tenantmodellen()
        if not is_geschiedenis(model)
        for veld in model._meta.local_fields
        if isinstance(veld, TenantForeignKey | TenantOneToOneField)
    }

    assert verwacht - sleutels == set()


def test_elke_verwijzing_naar_een_tenantmodel_is_een_tenantveld() -> None:
    fout = [
        str(veld)
        for model in tenantmodellen()
        if not is_geschiedenis(model)
        for veld in model._meta.local_fields
        if veld.is_relation and issubclass(veld.related_model, TenantModel)
        if not isinstance(veld, TenantForeignKey | TenantOneToOneField)
    ]

    assert fout == []


def test_geschiedenis_verwijst_niet_en_houdt_dus_geen_verwijderen_tegen() -> None:
    tabellen_ = tabelnamen(model for model in tenantmodellen() if is_geschiedenis(model))

    verwijzingen = lees("SELECT conrelid::regclass::text, conname FROM pg_constraint WHERE contype = 'f'")
    assert [rij for rij in verwijzingen if rij[0] in tabellen_] == []


def test_geen_tabel_voor_veel_op_veel_of_algemene_verwijzing() -> None:
    fout = [str(veld) for model in tenantmodellen() for veld in model._meta.local_many_to_many]
    algemeen = [str(veld) for model in tenantmodellen() for veld in model._meta.private_fields]

    assert (fout, algemeen) == ([], [])


def test_elke_unieke_sleutel_begint_met_het_swv() -> None:
    rijen = lees(
        "SELECT c.relname, pg_get_indexdef(x.indexrelid) FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid "
        "WHERE x.indisunique AND NOT x.indisprimary AND c.relnamespace = 'public'::regnamespace"
    )

    assert [
        d for tabel, d in rijen if tabel in tabelnamen(tenantmodellen()) and not re.search(r"\(swv_id[,)]", d)
    ] == []


def test_applicatierol_heeft_alleen_rijrechten() -> None:
    rechten = dict(lees(RECHTEN, [settings.SWV_APPLICATIEROL]))

    vast = tabelnamen(model for model in tenantmodellen() if is_geschiedenis(model)) | VAST - {"swv_logregel"}
    verwacht = {tabel: "INSERT, SELECT" if tabel in vast else "DELETE, INSERT, SELECT, UPDATE" for tabel in rechten}
    assert rechten == verwacht | NA_DE_BEWAARTERMIJN | {"django_migrations": "SELECT"}
    assert set(rechten) - ZONDER_TENANT == tabelnamen(tenantmodellen())


def test_start_vindt_niets_aan_te_merken() -> None:
    assert bevindingen() == []


def test_controle_bij_de_start_is_snel() -> None:
    duur = []
    for _ in range(5):
        begin = time.perf_counter()
        bevindingen()
        duur.append(time.perf_counter() - begin)

    assert min(duur) < 0.1


@pytest.mark.parametrize(("opdracht", "meldingen"), GATEN.items())
def test_start_wordt_geweigerd_met_een_zin_per_gat(opdracht: str, meldingen: tuple[str, ...]) -> None:
    with als_toepassing(1, opdracht):
        assert sorted(bevindingen("eigenaar")) == sorted(meldingen)


@pytest.mark.parametrize("proces", ["swv.wsgi", "swv.celery"])
def test_website_en_werker_starten_niet_met_de_rol_van_de_eigenaar(proces: str) -> None:
    adres = met_database(os.environ["DATABASE_EIGENAAR_URL"], connections["eigenaar"].settings_dict["NAME"])
    opdracht = f"import {proces} as m; getattr(m, 'weiger_onveilige_database', bool)()"

    klaar = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup(); {opdracht}"],
        env={**os.environ, "DATABASE_URL": adres, "DJANGO_SETTINGS_MODULE": "swv.settings"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert klaar.returncode == 1
    assert "Thuisnabij start niet:" in klaar.stderr
    assert "- De databaserol thuisnabij_eigenaar mag meer dan rijen lezen en schrijven" in klaar.stderr
