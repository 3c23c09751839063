"""A plan that runs, and what a sheet of voortgang sends."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from swv.tenancy.context import tenant
from tests.wereld import Wereld
from wijken.models import Actie, Voortgang, Voortgangsregel, Wijkdoel, Wijkplan
from wijken.services.samen_invullen import stempel


@pytest.fixture
def lopend_plan(wereld: Wereld) -> Wijkplan:
    """The plan of 2026 with two acties and a wijkdoel; in T2 the first actie ran."""
    with tenant(wereld.swv.pk):
        plan = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2026)
        onderdeel = plan.onderdelen.create(niveau="kind", volgorde=1, titel="Lezen", tekst="Wij lezen.")
        for wat, maand in (("Talentklas", 1), ("Tutoren", 9)):
            begin, einde = datetime.date(2026, maand, 1), datetime.date(2026, 12, 31)
            Actie.objects.create(onderdeel=onderdeel, omschrijving=wat, wie="Avonturijn", begin=begin, einde=einde)
        Wijkdoel.objects.create(wijkplan=plan, tekst="Elk kind een ontbijt", niveau="wijk")
        Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
        toen = Voortgang.objects.create(wijkplan=plan, periode="T2")
        Voortgangsregel.objects.create(voortgang=toen, actie=actie("Talentklas"), stand="loopt", tekst="Vol.")
    return plan


def actie(wat: str) -> Actie:
    return Actie.objects.get(omschrijving=wat)


def adres(plan: Wijkplan, naam: str = "voortgang_update", *delen: str) -> str:
    return reverse(f"wijken:{naam}", args=["odp", plan.pk, *(delen or (("T3",) if naam == "voortgang_update" else ()))])


def rij(sleutel: str, stand: str, tekst: str, was: tuple[str, ...]) -> dict[str, str]:
    return {f"{sleutel}-stand": stand, f"{sleutel}-tekst": tekst, f"{sleutel}-was": stempel(was)}


def standen(periode: str = "T3") -> dict[str, tuple[str, str]]:
    regels = Voortgangsregel.objects.filter(voortgang__periode=periode)
    return {str(regel.actie or regel.wijkdoel): (regel.stand, regel.tekst) for regel in regels}
