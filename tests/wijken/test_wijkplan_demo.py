"""The demo plans: every state, always the same, and frozen as the service would freeze them."""

import random
from collections import Counter

from django.db.models import Sum

from swv.models import Plek
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.demo import EURO_PER_LEERLING, plannen_laden
from wijken.models import Actie, Akkoord, Opmerking, Planonderdeel, Planversie, Wijkdoel, Wijkplan
from wijken.services import controlegetal

pytestmark = snel


def test_demo_vult_drie_vastgestelde_jaren_en_een_jaar_in_wording(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        Plek.objects.filter(pk=wereld.wijken["polder"].pk).update(naam="Babberspolder")
        plannen_laden(kiem=random.Random("x"), jaar_nu=2026)

        assert Counter(Wijkplan.objects.values_list("jaar", "status")) == {
            **{(jaar, "vastgesteld"): 2 for jaar in (2024, 2025, 2026)},
            (2027, "concept"): 2,
        }
        hoofdplan = Wijkplan.objects.met_stand().get(wijk=wereld.wijken["polder"], jaar=2027)
        assert sum(not deel["leeg"] for deel in hoofdplan.onderdelen_stand) == 7
        assert [een.onderdeel.wijkplan_id for een in Opmerking.objects.all()] == [hoofdplan.pk] * 2
        assert set(Wijkdoel.objects.values_list("wijkplan__jaar", flat=True)) == {2024, 2025, 2026, 2027}
        assert Wijkdoel.objects.filter(vervolg_van__wijkplan__jaar=2026, tot_jaar=2027).count() == 2
        assert Actie.objects.exclude(vervolg_van=None).exists()
        assert Akkoord.objects.filter(wijkplan__wijk=wereld.wijken["polder"]).count() == 9
        assert all(versie.sha256 == controlegetal(versie.inhoud) for versie in Planversie.objects.all())
        acties = Actie.objects.filter(onderdeel__wijkplan__wijk=wereld.wijken["polder"], bedrag__gt=0)
        kosten = acties.order_by().values_list("onderdeel__wijkplan__jaar").annotate(Sum("bedrag"))
        assert len(kosten) == 4
        assert all(kost <= EURO_PER_LEERLING * 830 for _, kost in kosten)
        assert not Planonderdeel.objects.filter(tekst__contains="{").exists()
