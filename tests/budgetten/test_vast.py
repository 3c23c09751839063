"""What is fixed stays fixed: closed years, and raw SQL as the application role."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from budgetten.models import Verdeling
from swv.tenancy.context import tenant
from tests.budgetten.geld import besteding, wijkpot_van_100
from tests.wereld import Wereld, echt, snel


@echt
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE budgetten_rekening SET jaar = jaar + 1",
        "DELETE FROM budgetten_besteding",
        "UPDATE budgetten_besteding SET bedrag = 1",
        "UPDATE budgetten_verdeling SET status = 'scenario'",
        "UPDATE budgetten_toekenning SET bedrag = 0",
        "UPDATE budgetten_verdeelregel SET per_leerling = 1",
    ],
)
def test_vastgesteld_geld_verandert_niet_met_sql(wereld: Wereld, sql: str) -> None:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        besteding(wereld, "10.00")

        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)


@snel
def test_scenario_mag_nog_veranderen(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        verdeling = Verdeling.objects.create(jaar=2027, naam="Proef", teldatum="2026-02-01")
        Verdeling.objects.filter(pk=verdeling.pk).update(naam="Anders")

        assert Verdeling.objects.get(pk=verdeling.pk).naam == "Anders"


@snel
def test_besteding_in_gesloten_jaar_wordt_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(ValidationError, match="De boeken van 2023 zijn gesloten"):
        besteding(wereld, "10.00", datum=datetime.date(2023, 3, 1))
