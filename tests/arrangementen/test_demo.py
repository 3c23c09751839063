"""The voorbeelddata: every state, the same from the same seed, money that fits."""

import random
from decimal import Decimal

from arrangementen import demo
from arrangementen.models import Arrangement, Goedkeuring
from budgetten.models import Rekening
from budgetten.services import boeken, overboeking, rekening_van
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt

pytestmark = echt
VELDEN = ("school__code", "titel", "leerlingen", "bedrag", "status", "begin")


def vul_potten(wereld: Wereld) -> None:
    for jaar in range(2023, 2028):
        middelen = rekening_van(plek=wereld.plek.pk, soort=Rekening.Soort.MIDDELEN, jaar=jaar)
        for wijk in wereld.wijken.values():
            pot = rekening_van(plek=wijk.pk, soort=Rekening.Soort.WIJKPOT, jaar=jaar)
            benen = overboeking(middelen, pot, Decimal("40000.00"))
            boeken(sleutel=f"{wijk.pk}-{jaar}", soort="inleg", omschrijving="Vullen", benen=benen, door=None)


def test_demo_geeft_in_beide_verbanden_hetzelfde_en_klopt(wereld: Wereld, buren: Wereld) -> None:
    gemaakt = []
    for wie in (wereld, buren):
        with tenant(wie.swv.pk):
            vul_potten(wie)
            demo.laden(kiem=random.Random(7), jaar_nu=2026)
            gemaakt.append([rij[1:] for rij in Arrangement.objects.order_by("pk").values_list(*VELDEN)])
            goed = Arrangement.objects.filter(status="goedgekeurd")
            potten = Rekening.objects.filter(soort="wijkpot").met_saldo()

            assert {jaar for rij in gemaakt[-1] if (jaar := rij[-1].year)} == {2023, 2024, 2025, 2026, 2027}
            assert goed.filter(boeking__isnull=True).count() == 0
            assert Goedkeuring.objects.filter(akkoord=True).count() == goed.count() > 10
            assert min(pot.saldo for pot in potten) > 0

    assert gemaakt[0] == gemaakt[1]


def test_demo_zonder_potten_keurt_niets_goed(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        demo.laden(kiem=random.Random(7), jaar_nu=2026)

        assert set(Arrangement.objects.values_list("status", flat=True)) <= {
            "aangevraagd",
            "bevestigd",
            "afgewezen",
            "ingetrokken",
        }
