"""The tenant in the database: real transactions, the application role."""

import pytest
from django.db import DataError, IntegrityError, ProgrammingError, connection, transaction

from swv.models import Plek, Rol
from swv.tenancy.context import TenantError, tenant
from tests.wereld import Wereld, echt

pytestmark = echt


def test_database_werkt_als_applicatierol(wereld: Wereld) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("thuisnabij_app",)


def test_zonder_tenant_is_lezen_een_fout(wereld: Wereld) -> None:
    with pytest.raises(DataError):
        Plek.objects.count()


def test_tenant_ziet_alleen_eigen_rijen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk):
        eigen = set(Plek.objects.values_list("swv_id", flat=True))

        assert eigen == {wereld.swv.pk}


def test_rij_kan_niet_naar_buren_verwijzen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(IntegrityError):
        Rol.objects.create(lid=wereld.leden["directeur"], plek_id=buren.plek.pk, code="lezer", begin="2026-01-01")


def test_rij_kan_niet_verhuizen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ProgrammingError):
        Plek.objects.filter(pk=wereld.plek.pk).update(swv_id=buren.swv.pk)


def test_andere_tenant_binnen_transactie_is_een_fout(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk), transaction.atomic(), pytest.raises(TenantError), tenant(buren.swv.pk):
        pass


def test_verbinding_draagt_na_afloop_geen_tenant(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Plek.objects.count()

    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('app.swv_id', true), '')")
        assert cursor.fetchone() == ("",)
