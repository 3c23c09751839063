"""Voorbeelddata: complete, in balance, the same from one seed."""

import random
from collections.abc import Callable

from django.db.models import Sum

from budgetten import demo
from budgetten.models import Besteding, Boeking, Inleg, Mutatie, Rekening, Verdeling
from budgetten.overzichten.scholen import over_per_geldstroom
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Leerlingtelling


def _laden(wereld: Wereld) -> list[tuple[str, str]]:
    """The bestedingen of the demo, for comparing two loads."""
    with tenant(wereld.swv.pk):
        Leerlingtelling.objects.update(teldatum="2021-10-01")
        demo.laden(kiem=random.Random("proef"), jaar_nu=2026)
        return [(str(b.datum), f"{b.plek.naam} {b.omschrijving} {b.bedrag}") for b in Besteding.objects.order_by("pk")]


@snel
def test_demo_vult_elk_jaar_en_klopt(wereld: Wereld) -> None:
    _laden(wereld)

    with tenant(wereld.swv.pk):
        staat = dict(Verdeling.objects.exclude(jaar=2027).values_list("jaar", "status"))
        assert staat == dict.fromkeys(range(2023, 2027), "vastgesteld")
        assert sorted(Verdeling.objects.filter(jaar=2027).values_list("status", flat=True)) == [
            "scenario",
            "voorgelegd",
        ]
        assert Inleg.objects.filter(jaar=2026).count() == 4
        assert not Inleg.objects.filter(jaar=2027, school=wereld.scholen["avonturijn"]).exists()
        assert Mutatie.objects.aggregate(som=Sum("bedrag"))["som"] == 0
        assert Boeking.objects.filter(soort="besteding").count() == Besteding.objects.count() > 40
        onder_nul = Rekening.objects.exclude(soort="middelen").met_saldo().filter(saldo__lt=0)
        assert not onder_nul.exists()
        assert all(
            over >= 0
            for s in wereld.scholen.values()
            for over in over_per_geldstroom(school_id=s.pk, jaar=2025).values()
        )


@snel
def test_demo_is_twee_keer_hetzelfde(wereld: Wereld, maak_wereld: Callable[..., Wereld]) -> None:
    assert _laden(wereld) == _laden(maak_wereld("liemers", "Onderwijs op Maat"))
