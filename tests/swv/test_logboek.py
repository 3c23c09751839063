"""The logboek: only added, and gone after its term only, whatever SQL the application role sends."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from swv.models import Instelling, Logregel
from swv.services import loggen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt


@pytest.fixture
def regel(wereld: Wereld) -> Logregel:
    with tenant(wereld.swv.pk):
        loggen(soort=Logregel.Soort.DOWNLOAD, tekst="Verantwoording 2025", wie=wereld.leden["controller"])
        return Logregel.objects.get()


def voeg_toe(dagen_geleden: int) -> None:
    Logregel.objects.create(
        soort=Logregel.Soort.INGELOGD, tekst="", op=timezone.now() - datetime.timedelta(days=dagen_geleden)
    )


@echt
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE swv_logregel SET tekst = 'iets anders'",
        "DELETE FROM swv_logregel",
        "TRUNCATE swv_logregel",
        "ALTER TABLE swv_logregel DISABLE TRIGGER ALL",
    ],
)
def test_regel_van_het_logboek_is_niet_te_veranderen(wereld: Wereld, regel: Logregel, sql: str) -> None:
    with pytest.raises(DatabaseError), tenant(wereld.swv.pk), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)

    with tenant(wereld.swv.pk):
        assert Logregel.objects.get().tekst == "Verantwoording 2025"


@echt
def test_regel_gaat_weg_na_de_bewaartermijn_van_het_swv(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Instelling.objects.update(bewaar_logboek_maanden=12)
        voeg_toe(380)

        assert Logregel.objects.all().delete()[0] == 1


@echt
def test_bewaartermijn_van_het_logboek_is_minstens_een_jaar(wereld: Wereld) -> None:
    with pytest.raises(DatabaseError), tenant(wereld.swv.pk):
        Instelling.objects.update(bewaar_logboek_maanden=0)
