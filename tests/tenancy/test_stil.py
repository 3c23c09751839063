"""What PostgreSQL says besides rows: errors, plans, statistics, notices. None tells about a row of the neighbours."""

import re
from collections.abc import Callable

from django.db import DatabaseError, connection, transaction

from swv.models import Plek, Rol
from swv.tenancy.context import tenant
from tests.tenancy.proeven import Buren
from tests.tenancy.rijen import tenanttabellen
from tests.wereld import Wereld, snel

pytestmark = snel
BESTAAT_NIET = 1_900_000_001


def vraag(opdracht: str, *waarden: object) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, waarden or None)
        return cursor.fetchall()


def fout_van(doe: Callable[[], object]) -> str:
    """The whole text of what the database answers, without numbers."""
    try:
        with transaction.atomic():
            doe()
    except DatabaseError as fout:
        return re.sub(r"\d+", "#", str(fout))
    return ""


def test_verwijzen_naar_buren_faalt_met_dezelfde_tekst_als_naar_niets(wereld: Wereld, buren: Wereld) -> None:
    def wijs_naar(pk: int) -> str:
        return fout_van(lambda: Rol.objects.filter(lid=wereld.leden["lezer"]).update(plek_id=pk))

    with tenant(wereld.swv.pk):
        assert wijs_naar(buren.plek.pk) == wijs_naar(BESTAAT_NIET) != ""


def test_wat_bij_de_buren_al_bestaat_is_hier_nog_vrij(wereld: Wereld, buren: Wereld) -> None:
    """No unique key reaches over the fence, so none can say that it is taken there."""
    with tenant(wereld.swv.pk):
        wereld.scholen["haven"].code = buren.scholen["haven"].code

        assert fout_van(wereld.scholen["haven"].save) == ""
        wereld.scholen["haven"].validate_constraints()


def test_bezet_nummer_vertelt_alleen_dat_nummer(wereld: Wereld, buren: Wereld) -> None:
    """The one thing that PostgreSQL gives away (docs/beveiliging.md): a primary key is taken."""
    with tenant(wereld.swv.pk):
        fout = fout_van(lambda: Plek.objects.create(pk=buren.plek.pk, soort="wijk", naam="x", sorteernaam="x"))

    assert fout.splitlines() == ['duplicate key value violates unique constraint "swv_plek_pkey"']


def test_plan_van_een_vraag_is_voor_buren_en_niets_gelijk(wereld: Wereld, buren: Wereld) -> None:
    def plan(pk: int) -> str:
        regels = vraag("EXPLAIN (VERBOSE) SELECT naam FROM swv_plek WHERE id = %s", pk)
        return "\n".join(str(rij[0]) for rij in regels).replace(str(pk), "#")

    with tenant(wereld.swv.pk):
        assert plan(buren.plek.pk) == plan(BESTAAT_NIET)


def test_statistiek_van_kolommen_is_niet_te_lezen(volle_werelden: Buren) -> None:
    with tenant(volle_werelden.eigen):
        gezien = vraag(
            "SELECT DISTINCT tablename FROM pg_stats WHERE tablename = ANY (%s)", [t.naam for t in tenanttabellen()]
        )
        uitgebreid = vraag("SELECT count(*) FROM pg_stats_ext")

    assert (gezien, uitgebreid) == ([], [(0,)])


def test_eigen_functie_krijgt_geen_rij_van_buren_te_zien(wereld: Wereld, buren: Wereld) -> None:
    """A cheap function in WHERE would run before the policy, if PostgreSQL did not hold it back."""
    gezien: list[str] = []
    with tenant(wereld.swv.pk), transaction.atomic():
        connection.connection.add_notice_handler(lambda melding: gezien.append(melding.message_primary))
        with connection.cursor() as cursor:
            cursor.execute(
                "CREATE FUNCTION pg_temp.kijk(text) RETURNS bool LANGUAGE plpgsql COST 0.0000001 "
                "AS $$ BEGIN RAISE NOTICE '%', $1; RETURN true; END $$"
            )
            cursor.execute("SELECT count(*) FROM swv_plek WHERE pg_temp.kijk(naam)")
            aantal = cursor.fetchone()[0]

    assert len(gezien) == aantal
    assert (wereld.plek.naam in gezien, buren.plek.naam in gezien) == (True, False)
