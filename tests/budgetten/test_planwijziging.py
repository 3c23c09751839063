"""Money during a change of the wijkplan: what was agreed counts, not what is being written."""

from decimal import Decimal
from typing import Any

from budgetten.models import Rekening
from budgetten.overzichten.planwijziging import acties_in_wijziging
from budgetten.overzichten.wijkpot import acties_van, inleg_ligt_open, ruimte_van, saldi_met_wacht, wijkpot_van
from swv.models import Lid
from swv.tenancy.context import tenant
from tests.vastplan import actie, begin, schuif
from tests.wereld import Wereld, snel
from wijken.models import Actie, Wijkplan
from wijken.services import actie_toevoegen, actie_verwijderen

pytestmark = snel


def bedragen(wijk_id: int) -> dict[str, Any]:
    pot = wijkpot_van(wijk_id=wijk_id, jaar=2027)
    return {
        "regels": sorted((regel.naam, regel.afgesproken) for regel in pot.regels) if pot else None,
        "wacht": saldi_met_wacht(plekken=[wijk_id], jaar=2027).get(wijk_id, {}).get("wacht"),
        "ruimte": ruimte_van(wijken=[wijk_id], jaren=[2027]),
        "betaalbaar": sorted(acties_van(wijk_id=wijk_id, jaar=2027).values_list("omschrijving", flat=True)),
        "inleg open": inleg_ligt_open(lid=Lid.objects.filter(rollen__code="medewerker")[0], wijk_id=wijk_id, jaar=2027),
    }


def test_geld_volgt_de_afgesproken_versie(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        wijk = wereld.wijken["polder"].pk
        Rekening.objects.create(plek_id=wijk, jaar=2027, soort=Rekening.Soort.WIJKPOT)
        eerst = bedragen(wijk)

        begin(wereld, vast_plan)
        schuif(700)
        actie_toevoegen(onderdeel=vast_plan.onderdelen.get(volgorde=2), **actie("Kindercoach", 900))

        assert bedragen(wijk) == eerst
        assert (eerst["wacht"], eerst["betaalbaar"]) == (Decimal(5000), ["Leesclub", "Ouderavond"])


def test_weggehaalde_actie_blijft_vastgelegd_tot_de_wijziging_is_vastgesteld(
    wereld: Wereld,
    vast_plan: Wijkplan,
) -> None:
    with tenant(wereld.swv.pk):
        wijk = wereld.wijken["polder"].pk
        Rekening.objects.create(plek_id=wijk, jaar=2027, soort=Rekening.Soort.WIJKPOT)
        begin(wereld, vast_plan)
        actie_verwijderen(actie=Actie.objects.get(omschrijving="Ouderavond"))

        namen = [rij.omschrijving for rij in acties_in_wijziging([wijk])]
        assert (sorted(namen), bedragen(wijk)["wacht"]) == (["Leesclub", "Ouderavond"], Decimal(5000))
