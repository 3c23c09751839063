"""A plan of polder that is vastgesteld, and what people do to change it."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from swv.tenancy.context import tenant
from tests.wereld import Wereld
from wijken.models import Actie, Wijkdoel, Wijkplan, Wijziging
from wijken.services import (
    actie_toevoegen,
    actie_wijzigen,
    onderdeel_opslaan,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_maken,
    wijziging_beginnen,
)

SCHOLEN = ("avonturijn", "christal", "ligthart")
REDEN = "De leescoördinator is ziek."


def actie(omschrijving: str, bedrag: int) -> dict[str, Any]:
    begin, einde = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
    return {"omschrijving": omschrijving, "wie": "Ligthart", "begin": begin, "einde": einde, "bedrag": Decimal(bedrag)}


def teken(wereld: Wereld, plan: Wijkplan, *scholen: str, wie: str = "") -> None:
    namen = {"avonturijn": "directeur", "christal": "collega", "ligthart": "derde"}
    for school in scholen:
        lid = wereld.leden[wie or namen[school]]
        tekenen(wijkplan=plan, school=wereld.scholen[school], door=lid, gelezen=vingerafdruk(vers(plan)))


def vers(plan: Wijkplan) -> Wijkplan:
    return Wijkplan.objects.met_inhoud().get(pk=plan.pk)


@pytest.fixture
def vast_plan(wereld: Wereld) -> Any:
    """A plan of polder with a text, two acties and a goal, vastgesteld; ligthart is its penvoerder."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        Wijkplan.objects.filter(pk=plan.pk).update(penvoerder=wereld.scholen["ligthart"])
        deel = plan.onderdelen.get(volgorde=1)
        onderdeel_opslaan(onderdeel=deel, tekst="Wij lezen elke dag.", versie=0, door=wereld.leden["directeur"])
        actie_toevoegen(onderdeel=deel, **actie("Leesclub", 4000))
        actie_toevoegen(onderdeel=deel, **actie("Ouderavond", 1000))
        Wijkdoel.objects.create(wijkplan=plan, tekst="Elk kind ontbijt.")
        ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
        teken(wereld, plan, *SCHOLEN)
        yield Wijkplan.objects.get(pk=plan.pk)


def begin(wereld: Wereld, plan: Wijkplan, wie: str = "directeur") -> Wijziging:
    return wijziging_beginnen(wijkplan=plan, reden=REDEN, door=wereld.leden[wie])


def schuif(euro: int) -> None:
    """Move euros from the Leesclub to the Ouderavond."""
    for naam, bedrag in (("Leesclub", 4000 - euro), ("Ouderavond", 1000 + euro)):
        rij = Actie.objects.get(omschrijving=naam)
        actie_wijzigen(actie=rij, **actie(naam, bedrag))
