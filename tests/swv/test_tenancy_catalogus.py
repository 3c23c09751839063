"""What the models promise against what PostgreSQL really guards, read from its catalogue."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connections, models, transaction

from swv.tenancy.controle import BELEID_IN_CATALOGUS, rol_heeft_te_veel_macht, tabellen_zonder_bewaking
from swv.tenancy.models import TenantForeignKey, TenantModel, TenantOneToOneField
from swv.tenancy.operations import is_geschiedenis

pytestmark = pytest.mark.django_db(databases=["default", "eigenaar"])
ONZE_APPS = ("swv", "wijken", "budgetten", "arrangementen", "doelen")
NA_DE_BEWAARTERMIJN = dict.fromkeys(("swv_logregel", "swv_lidevent"), "DELETE, INSERT, SELECT")  # a trigger guards it
ALLEEN_TOEVOEGEN = {
    "budgetten_besteding",
    "budgetten_rekening",
    "budgetten_boeking",
    "budgetten_mutatie",
    "wijken_planversie",
    "doelen_rapportage",
}
ZONDER_TENANT = {
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
    "swv_gebruiker",
    "swv_samenwerkingsverband",
    "swv_toegang",
    "socialaccount_socialaccount",
    "socialaccount_socialapp",
    "socialaccount_socialtoken",
    "usersessions_usersession",
}
TENANTTABELLEN = """
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'swv_id'
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT a.attisdropped
"""
KALE_VERWIJZINGEN = f"""
    SELECT conrelid::regclass::text || ' ' || conname FROM pg_constraint f
    WHERE contype = 'f' AND conrelid::regclass::text IN ({TENANTTABELLEN})
        AND confrelid::regclass::text IN ({TENANTTABELLEN})
        AND NOT EXISTS (
            SELECT 1 FROM pg_attribute a
            WHERE a.attrelid = f.conrelid AND a.attname = 'swv_id' AND a.attnum = ANY (f.conkey)
        )
"""  # noqa: S608
RECHTEN = """
    SELECT table_name, string_agg(privilege_type, ', ' ORDER BY privilege_type)
    FROM information_schema.role_table_grants WHERE grantee = %s AND table_schema = 'public' GROUP BY table_name
"""
MUTANTEN = {
    "geen beleid": 'DROP POLICY tenant ON "swv_plek"',
    "geen force": 'ALTER TABLE "swv_plek" NO FORCE ROW LEVEL SECURITY',
    "uit": 'ALTER TABLE "swv_plek" DISABLE ROW LEVEL SECURITY',
    "alles zichtbaar": 'ALTER POLICY tenant ON "swv_plek" USING (true)',
    "alles schrijfbaar": 'ALTER POLICY tenant ON "swv_plek" WITH CHECK (true)',
    "tweede beleid": 'CREATE POLICY extra ON "swv_plek" USING (true)',
    "leeg is niemand": (
        "ALTER POLICY tenant ON swv_plek USING (swv_id = nullif(current_setting('app.swv_id', true), '')::bigint)"
    ),
    "mag leeg": 'ALTER TABLE "swv_plek" ALTER swv_id DROP NOT NULL',
}


def lees(sql: str, parameters: Iterable[Any] | None = None) -> list[tuple[Any, ...]]:
    with connections["eigenaar"].cursor() as cursor:
        cursor.execute(sql, parameters)
        return cursor.fetchall()


def tenantmodellen() -> list[type[models.Model]]:
    """Every concrete model of our apps with a swv_id, history tables included."""
    alle = [model for app in ONZE_APPS for model in apps.get_app_config(app).get_models(include_auto_created=True)]
    return [model for model in alle if any(veld.column == "swv_id" for veld in model._meta.local_concrete_fields)]


def tabellen(modellen: Iterable[type[models.Model]]) -> set[str]:
    return {model._meta.db_table for model in modellen}


def test_tabellen_van_de_modellen_zijn_die_van_de_database() -> None:
    assert tabellen(tenantmodellen()) == {rij[0] for rij in lees(TENANTTABELLEN)}


def test_elke_tenanttabel_wordt_bewaakt() -> None:
    assert tabellen_zonder_bewaking() == []


def test_elk_beleid_is_hetzelfde_en_voor_de_applicatierol() -> None:
    beleid = lees("SELECT tablename, policyname, roles::text[], cmd, qual, with_check FROM pg_policies ORDER BY 1")

    verwacht = ("tenant", [settings.SWV_APPLICATIEROL], "ALL", BELEID_IN_CATALOGUS, BELEID_IN_CATALOGUS)
    assert {rij[0]: rij[1:] for rij in beleid} == dict.fromkeys(tabellen(tenantmodellen()), verwacht)


def test_alleen_bekende_tabellen_zijn_zonder_tenant() -> None:
    alle = {
        rij[0]
        for rij in lees(
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'm', 'v', 'f') "
            "AND relnamespace = 'public'::regnamespace"
        )
    }

    assert alle - tabellen(tenantmodellen()) == ZONDER_TENANT


def test_modellen_zonder_tenant_staan_op_de_lijst() -> None:
    onze = {model for app in ONZE_APPS for model in apps.get_app_config(app).get_models()}
    zonder = tabellen(model for model in onze if not issubclass(model, TenantModel) and not is_geschiedenis(model))

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


def test_geen_kale_verwijzing_tussen_tenanttabellen() -> None:
    assert [rij[0] for rij in lees(KALE_VERWIJZINGEN)] == []


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
    tabellen_ = tabellen(model for model in tenantmodellen() if is_geschiedenis(model))

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

    assert [d for tabel, d in rijen if tabel in tabellen(tenantmodellen()) and not re.search(r"\(swv_id[,)]", d)] == []


def test_applicatierol_heeft_alleen_rijrechten() -> None:
    rechten = dict(lees(RECHTEN, [settings.SWV_APPLICATIEROL]))

    vast = tabellen(model for model in tenantmodellen() if is_geschiedenis(model)) | ALLEEN_TOEVOEGEN
    verwacht = {tabel: "INSERT, SELECT" if tabel in vast else "DELETE, INSERT, SELECT, UPDATE" for tabel in rechten}
    assert rechten == verwacht | NA_DE_BEWAARTERMIJN | {"django_migrations": "SELECT"}
    assert set(rechten) == tabellen(tenantmodellen()) | ZONDER_TENANT


def test_applicatierol_is_geen_baas() -> None:
    schema = lees("SELECT has_schema_privilege(%s, 'public', 'CREATE')", [settings.SWV_APPLICATIEROL])

    assert (rol_heeft_te_veel_macht(), schema) == (False, [(False,)])


def test_geen_functie_met_de_rechten_van_de_eigenaar() -> None:
    functies = lees("SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace")

    assert functies == []


@pytest.mark.parametrize("mutant", MUTANTEN)
def test_controle_ziet_elke_zwakke_plek(mutant: str) -> None:
    with transaction.atomic(using="eigenaar"):
        with connections["eigenaar"].cursor() as cursor:
            cursor.execute(MUTANTEN[mutant])

        gevonden = tabellen_zonder_bewaking("eigenaar")
        transaction.set_rollback(True, using="eigenaar")

    assert gevonden == ["swv_plek"]
