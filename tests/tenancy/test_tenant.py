"""The tenant in the database: real transactions, the application role, ORM and SQL that leave ``app.swv_id`` alone."""

from collections.abc import Callable

import psycopg
import pytest
from django.db import DataError, IntegrityError, ProgrammingError, connection, transaction

from swv.models import Plek, Rol
from swv.tenancy.context import TenantError, tenant
from tests.tenancy.proeven import Buren, probeer
from tests.tenancy.rijen import tenantmodellen, tenanttabellen
from tests.wereld import Wereld, echt
from wijken.models import Indeling, School

pytestmark = echt
GRENS = (IntegrityError, ProgrammingError)


@pytest.fixture
def rol_bij_buren(wereld: Wereld, buren: Wereld) -> Rol:
    """Not saved: a role of ours at a place of theirs."""
    with tenant(wereld.swv.pk):
        return Rol(lid=wereld.leden["directeur"], plek_id=buren.plek.pk, code="lezer", begin="2026-01-01")


def test_database_werkt_als_applicatierol(wereld: Wereld) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, session_user")
        assert cursor.fetchone() == ("thuisnabij_app", "thuisnabij_app")


def test_zonder_tenant_is_lezen_van_elke_tabel_een_fout(volle_werelden: Buren) -> None:
    for model in tenantmodellen():
        with pytest.raises(DataError):
            model._base_manager.count()


def test_zonder_tenant_is_schrijven_een_fout(wereld: Wereld) -> None:
    lid, plek = wereld.leden["directeur"], wereld.plek
    with pytest.raises(DataError):
        Plek.objects.create(soort="school", naam="Nieuw", sorteernaam="nieuw")
    with pytest.raises(DataError):
        Plek.objects.update(naam="Anders")
    with pytest.raises(DataError):
        plek.delete()

    with tenant(wereld.swv.pk):
        assert (Plek.objects.filter(naam="Anders").count(), Rol.objects.filter(lid=lid).count()) == (0, 1)


def test_tenant_ziet_in_elke_tabel_alleen_eigen_rijen(volle_werelden: Buren) -> None:
    with tenant(volle_werelden.eigen):
        gezien = {m._meta.db_table: set(m._base_manager.values_list("swv_id", flat=True)) for m in tenantmodellen()}

    assert gezien == {tabel.naam: {volle_werelden.eigen} for tabel in tenanttabellen()}


def test_ruwe_sql_ziet_alleen_eigen_rijen(volle_werelden: Buren) -> None:
    with tenant(volle_werelden.eigen), transaction.atomic(), connection.connection.cursor() as cursor:
        vreemd = [
            tabel.naam
            for tabel in tenanttabellen()
            if probeer(cursor, f"SELECT count(*) FROM {tabel.naam} WHERE swv_id = {volle_werelden.hun}").rijen  # noqa: S608
        ]

    assert vreemd == []


VERHUIZINGEN: dict[str, Callable[[Wereld, Wereld], object]] = {
    "update": lambda ons, hun: Plek.objects.filter(pk=ons.plek.pk).update(swv_id=hun.swv.pk),
    "sql": lambda ons, hun: _sql("UPDATE swv_plek SET swv_id = %s WHERE id = %s", hun.swv.pk, ons.plek.pk),
    "save": lambda ons, hun: _bewaar(Plek.objects.get(pk=ons.plek.pk), swv_id=hun.swv.pk),
    "create": lambda ons, hun: Plek.objects.create(soort="school", naam="x", sorteernaam="x", swv_id=hun.swv.pk),
    "bulk_create": lambda ons, hun: Plek.objects.bulk_create([Plek(soort="wijk", naam="x", swv_id=hun.swv.pk)]),
    "bulk_update": lambda ons, hun: Plek.objects.bulk_update([Plek(pk=ons.plek.pk, swv_id=hun.swv.pk)], ["swv"]),
    "insert select": lambda ons, hun: _sql(
        "INSERT INTO swv_plek (swv_id, soort, naam, sorteernaam) SELECT %s, 'wijk', naam, naam FROM swv_plek",
        hun.swv.pk,
    ),
    "bij conflict": lambda ons, hun: _sql(
        "INSERT INTO swv_plek (id, soort, naam, sorteernaam) VALUES (%s, 'wijk', 'x', 'x') "
        "ON CONFLICT (id) DO UPDATE SET naam = 'van ons'",
        hun.plek.pk,
    ),
}
VERWIJZINGEN: dict[str, Callable[[Wereld, Wereld], object]] = {
    "update": lambda ons, hun: Rol.objects.filter(lid=ons.leden["lezer"]).update(plek_id=hun.plek.pk),
    "update met object": lambda ons, hun: Rol.objects.filter(lid=ons.leden["lezer"]).update(plek=hun.plek),
    "sql": lambda ons, hun: _sql(
        "UPDATE swv_rol SET plek_id = %s WHERE lid_id = %s", hun.plek.pk, ons.leden["lezer"].pk
    ),
    "save": lambda ons, hun: _bewaar(Rol.objects.get(lid=ons.leden["lezer"]), plek_id=hun.plek.pk),
    "bulk_update": lambda ons, hun: Rol.objects.bulk_update(
        [Rol(pk=Rol.objects.get(lid=ons.leden["lezer"]).pk, plek_id=hun.plek.pk)], ["plek"]
    ),
    "sleutel van een plaats": lambda ons, hun: School.objects.create(
        plek=hun.plek, code="99ZZ00", soort="bao", gemeente=ons.gemeente
    ),
    "derde kolom": lambda ons, hun: Indeling.objects.update(wijk=hun.wijken["polder"]),
}


def test_rij_kan_niet_verhuizen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(buren.swv.pk):
        was = list(Plek.objects.values_list("pk", "naam"))

    with tenant(wereld.swv.pk):
        assert [hoe for hoe, doe in VERHUIZINGEN.items() if not _geweigerd(doe, wereld, buren)] == []

    with tenant(buren.swv.pk):
        assert list(Plek.objects.values_list("pk", "naam")) == was


def test_rij_kan_niet_naar_buren_verwijzen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk):
        assert [hoe for hoe, doe in VERWIJZINGEN.items() if not _geweigerd(doe, wereld, buren)] == []


def test_nieuwe_rij_kan_niet_naar_buren_verwijzen(wereld: Wereld, rol_bij_buren: Rol) -> None:
    with tenant(wereld.swv.pk):
        with pytest.raises(IntegrityError):
            rol_bij_buren.save()
        with pytest.raises(IntegrityError):
            Rol.objects.bulk_create([rol_bij_buren])


def test_uitstel_van_controle_helpt_niet(wereld: Wereld, rol_bij_buren: Rol) -> None:
    with tenant(wereld.swv.pk), pytest.raises(IntegrityError), transaction.atomic():
        _sql("SET CONSTRAINTS ALL DEFERRED")
        rol_bij_buren.save()


def test_copy_naar_een_tabel_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), transaction.atomic(), connection.cursor() as cursor:
        invoer = cursor.cursor.copy("COPY swv_plek (soort, naam, sorteernaam) FROM STDIN")
        with pytest.raises(psycopg.errors.FeatureNotSupported, match="row-level security"), invoer as kopie:
            kopie.write_row(("school", "x", "x"))
        transaction.set_rollback(True)


def test_copy_uit_een_tabel_geeft_alleen_eigen_rijen(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk), transaction.atomic(), connection.cursor() as cursor:
        kopie = cursor.cursor.copy("COPY swv_plek (swv_id) TO STDOUT")
        with kopie as uitvoer:
            gezien = {rij[0] for rij in uitvoer.rows()}

    assert gezien == {str(wereld.swv.pk)}


def test_andere_tenant_binnen_transactie_is_een_fout(wereld: Wereld, buren: Wereld) -> None:
    with tenant(wereld.swv.pk), transaction.atomic(), pytest.raises(TenantError), tenant(buren.swv.pk):
        pass


def _geweigerd(doe: Callable[[Wereld, Wereld], object], wereld: Wereld, buren: Wereld) -> bool:
    """By the policy or by a composite key, and by nothing else."""
    try:
        doe(wereld, buren)
    except GRENS as fout:
        return fout.__cause__.sqlstate in {"42501", "23503"}
    return False


def _bewaar(rij: Plek | Rol, **velden: int) -> None:
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    rij.save()


def _sql(opdracht: str, *waarden: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden or None)
