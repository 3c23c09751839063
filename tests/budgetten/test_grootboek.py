"""The ledger: what the service does, and what the database refuses with raw SQL."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, ProgrammingError, connection, transaction

from budgetten.models import Boeking, Mutatie, Rekening
from budgetten.services import boeken, overboeking, rekening_van, tegenboeken
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt, snel


def _rekeningen(wereld: Wereld) -> tuple[Rekening, Rekening]:
    middelen = rekening_van(plek=wereld.plek.pk, soort="middelen", jaar=2026)
    return middelen, rekening_van(plek=wereld.scholen["haven"].pk, soort="schoolbudget", jaar=2026)


def _boek(wereld: Wereld, sleutel: str = "proef", bedrag: str = "100.00") -> Boeking:
    benen = overboeking(*_rekeningen(wereld), Decimal(bedrag))
    return boeken(sleutel=sleutel, soort="toekenning", omschrijving="Proef", benen=benen, door=None)


def _saldo(rekening: Rekening) -> Decimal:
    return Rekening.objects.met_saldo().get(pk=rekening.pk).saldo


@snel
def test_boeken_met_dezelfde_sleutel_geeft_dezelfde_boeking(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        eerste, tweede = _boek(wereld), _boek(wereld, bedrag="60.00")

        assert eerste == tweede
        assert _saldo(_rekeningen(wereld)[1]) == Decimal("100.00")


@snel
def test_boeken_kan_vaker_in_een_transactie(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _boek(wereld, "een")
        _boek(wereld, "twee")

        assert _saldo(_rekeningen(wereld)[1]) == Decimal("200.00")


@snel
def test_boeken_weigert_onder_nul(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        _boek(wereld)
        middelen, school = _rekeningen(wereld)

        with pytest.raises(ValidationError) as fout:
            boeken(
                sleutel="te veel",
                soort="proef",
                omschrijving="Te veel",
                benen=overboeking(school, middelen, Decimal("100.01")),
                door=None,
            )

        melding = "In het schoolbudget van Haven zit voor 2026 nog €\u00a0100,00. Kies een lager bedrag."
        assert fout.value.messages == [melding]


@snel
def test_boeken_uit_evenwicht_wordt_meteen_geweigerd(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        middelen, school = _rekeningen(wereld)

        with pytest.raises(IntegrityError), transaction.atomic():
            boeken(
                sleutel="scheef",
                soort="proef",
                omschrijving="Scheef",
                benen=((middelen, Decimal(-10)), (school, Decimal(9))),
                door=None,
            )


@snel
def test_tegenboeken_draait_terug_en_maar_een_keer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        boeking = _boek(wereld)

        eerste, tweede = tegenboeken(boeking=boeking, door=None), tegenboeken(boeking=boeking, door=None)

        assert eerste == tweede
        assert eerste.tegenboeking_van == boeking
        assert _saldo(_rekeningen(wereld)[1]) == 0


@echt
def test_database_weigert_scheve_boeking_bij_commit(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        middelen, _ = _rekeningen(wereld)

        with (
            pytest.raises(IntegrityError, match="niet in evenwicht"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            _sql_boeking(cursor, "scheef", [(middelen.pk, 5)])

        assert Boeking.objects.count() == 0


@echt
def test_database_weigert_boeking_zonder_benen(wereld: Wereld) -> None:
    with (
        tenant(wereld.swv.pk),
        pytest.raises(IntegrityError, match="niet in evenwicht"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        _sql_boeking(cursor, "leeg", [])


@echt
def test_database_weigert_been_dat_later_komt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        boeking = _boek(wereld)
        middelen, _ = _rekeningen(wereld)

        with pytest.raises(IntegrityError, match="verandert niet meer"), transaction.atomic():
            Mutatie.objects.create(boeking=boeking, rekening=middelen, bedrag=Decimal(1))


@echt
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE budgetten_mutatie SET bedrag = 0.01",
        "DELETE FROM budgetten_mutatie",
        "UPDATE budgetten_boeking SET omschrijving = 'anders'",
        "DELETE FROM budgetten_boeking",
        "TRUNCATE budgetten_mutatie",
    ],
)
def test_database_weigert_wijzigen_en_wissen(wereld: Wereld, sql: str) -> None:
    with tenant(wereld.swv.pk):
        _boek(wereld)

        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), connection.cursor() as c:
            c.execute(sql)


def _sql_boeking(cursor, sleutel: str, benen: list[tuple[int, int]]) -> None:
    cursor.execute(
        "INSERT INTO budgetten_boeking (soort, omschrijving, datum, sleutel) "
        "VALUES ('proef', 'Proef', '2026-01-01', %s) RETURNING id",
        [sleutel],
    )
    (boeking,) = cursor.fetchone()
    for rekening, bedrag in benen:
        cursor.execute(
            "INSERT INTO budgetten_mutatie (boeking_id, rekening_id, eenheid, bedrag) VALUES (%s, %s, 'EUR', %s)",
            [boeking, rekening, bedrag],
        )


@echt
def test_database_weigert_been_na_het_oordeel_in_dezelfde_transactie(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk), pytest.raises(IntegrityError), transaction.atomic():
        boeking = _boek(wereld)
        Mutatie.objects.create(boeking=boeking, rekening=_rekeningen(wereld)[1], bedrag=Decimal("1000000.00"))
