"""The wijken of a procesbegeleider beside each other, and which one to visit."""

import datetime

import pytest
from django.conf import LazySettings
from django.urls import reverse
from django.utils import timezone

from swv.tenancy.context import tenant
from tests.factories import WijkFactory
from tests.test_urls import Bezoeker
from tests.test_zuinig import vragen
from tests.wereld import Wereld, snel
from wijken.models import Actie, Overleg, Voortgang, Voortgangsregel, Wijk, Wijkplan

pytestmark = snel
MOMENT = datetime.datetime(2026, 3, 3, 15, 30, tzinfo=datetime.UTC)


def adres() -> str:
    return reverse("wijken:begeleiding", args=["odp"])


def lopend_plan(wijk: Wijk, *standen: str) -> Wijkplan:
    """A vastgesteld plan of 2026 with an actie of each stand in T2."""
    plan = Wijkplan.objects.create(wijk=wijk, jaar=2026)
    onderdeel = plan.onderdelen.create(niveau="wijk", volgorde=1, titel="Samen", tekst="Samen.")
    voortgang = Voortgang.objects.create(wijkplan=plan, periode="T2")
    for stand in standen:
        dagen = {"begin": datetime.date(2026, 1, 1), "einde": datetime.date(2026, 12, 31)}
        actie = Actie.objects.create(onderdeel=onderdeel, omschrijving=stand, wie="allen", **dagen)
        if stand != "niet_begonnen":
            Voortgangsregel.objects.create(voortgang=voortgang, actie=actie, stand=stand, tekst="Zo.")
    Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
    return plan


def test_reden_van_een_bezoek_staat_er_in_woorden(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lopend_plan(wereld.wijken["polder"], "gestopt", "gestopt", "loopt", "niet_begonnen")
        lopend_plan(wereld.wijken["haven"], "loopt", "klaar")
        for wijk in wereld.wijken.values():
            laat = datetime.date(2026, 11, 2) if wijk == wereld.wijken["polder"] else datetime.date(2026, 12, 4)
            Wijkplan.objects.create(wijk=wijk, jaar=2027, uiterlijk=laat)

    antwoord = wereld.client("medewerker").get(adres())

    assert antwoord.context["kop"] == "Eén van de twee wijken vraagt om een bezoek"
    polder = antwoord.context["bezoek"][0]
    assert polder.redenen == [
        "Het plan van 2027 had op 2 november 2026 klaar moeten zijn.",
        "Twee van de vier acties zijn gestopt.",
    ]
    assert polder.standenzin == "Eén loopt, twee zijn gestopt, één is nog niet begonnen"
    assert "In Haven vraagt niets om een bezoek." in antwoord.content.decode()


def test_te_weinig_wijkoverleggen_tellen_alleen_waar_men_ze_bijhoudt(wereld: Wereld) -> None:
    polder = wereld.wijken["polder"]

    zonder = wereld.client("procesbegeleider").get(adres())
    with tenant(wereld.swv.pk):
        dagen = [MOMENT, MOMENT + datetime.timedelta(days=60), MOMENT + datetime.timedelta(days=90)]
        for begin, status in zip(dagen, ("gehouden", "vervallen", "gepland"), strict=True):
            Overleg.objects.create(
                plek=polder.plek,
                soort="wijkoverleg",
                begin=begin,
                einde=begin + datetime.timedelta(hours=1),
                status=status,
                gemaakt_door=wereld.leden["directeur"],
            )
    met = wereld.client("procesbegeleider").get(adres())

    overleg = "Eén wijkoverleg gehouden in 2026; drie was de bedoeling."
    assert overleg not in zonder.content.decode()
    assert overleg in met.context["rijen"][0].redenen
    assert "1 van 4" in met.content.decode()


def test_procesbegeleider_ziet_alleen_de_eigen_wijken(wereld: Wereld) -> None:
    eigen = wereld.client("procesbegeleider").get(adres()).context["rijen"]
    alle = wereld.client("medewerker").get(adres()).context["rijen"]

    assert [str(rij.wijk) for rij in eigen] == ["Polder"]
    assert [str(rij.wijk) for rij in alle] == ["Haven", "Polder"]


@pytest.mark.parametrize(("dag", "te_laat"), [("2027-01-14", False), ("2027-01-15", True)])
def test_voortgang_is_te_laat_na_de_dag_van_inleveren(
    wereld: Wereld, settings: LazySettings, dag: str, te_laat: bool
) -> None:
    settings.SWV_VANDAAG = datetime.date.fromisoformat(dag)
    with tenant(wereld.swv.pk):
        lopend_plan(wereld.wijken["polder"], "loopt")

    rij = wereld.client("procesbegeleider").get(adres()).context["rijen"][0]

    assert rij.voortgang_te_laat == te_laat
    assert any("voortgang over T3 2026" in zin for zin in rij.redenen) == te_laat


def test_meer_wijken_kosten_geen_vraag_meer(wereld: Wereld) -> None:
    bezoeker = Bezoeker(wereld, "medewerker")
    with tenant(wereld.swv.pk):
        lopend_plan(wereld.wijken["polder"], "loopt")
    een = vragen(bezoeker, adres())
    with tenant(wereld.swv.pk):
        for nummer in range(3):
            lopend_plan(WijkFactory(plek__naam=f"Wijk {nummer}", gemeente=wereld.gemeente), "loopt", "klaar")

    assert vragen(bezoeker, adres()) == een
