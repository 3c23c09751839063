"""Besluiten of every overleg that somebody reads: found by a word, and the steps of the ondersteuningsplan."""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from doelen.models import Planperiode
from swv.models import Plek
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Agendapunt, Overleg

pytestmark = snel


def besluit(
    wereld: Wereld, plek: Plek, titel: str, besluit: str = "", *, maand: int = 3, status: str = "gehouden"
) -> None:
    raad = plek.soort == Plek.Soort.SWV
    begin = timezone.make_aware(datetime.datetime(2026, maand, 5, 15))
    basis: dict[str, Any] = {"plek": plek, "soort": "deelnemersraad" if raad else "wijkoverleg"}
    door = {"gemaakt_door": wereld.leden["directeur"]}
    einde = begin + datetime.timedelta(hours=1)
    overleg = Overleg.objects.get_or_create(begin=begin, **basis, defaults=door | {"einde": einde, "status": status})[0]
    Agendapunt.objects.create(overleg=overleg, titel=titel, besluit=besluit, **basis, **door)


@pytest.fixture(autouse=True)
def overleggen(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        for wijk in ("polder", "haven"):
            plek = wereld.wijken[wijk].plek
            besluit(wereld, plek, "Taalgroep", f"De taalgroep van {wijk} begint in mei.")
            besluit(wereld, plek, "Wijkpot", f"In {wijk} beslissen we samen over uitgaven.", maand=6)
            besluit(wereld, plek, "Rondvraag")
        yield


def pagina(wereld: Wereld, rol: str = "directeur", **vraag: Any) -> Any:
    return wereld.client(rol).get(reverse("wijken:besluit_list", args=["odp"]), vraag)


def rijen(antwoord: Any) -> list[str]:
    return [punt.besluit for punt, _ in antwoord.context["rijen"]]


def test_directeur_vindt_de_besluiten_van_haar_eigen_wijk(wereld: Wereld) -> None:
    assert rijen(pagina(wereld)) == [
        "In polder beslissen we samen over uitgaven.",
        "De taalgroep van polder begint in mei.",
    ]


def test_zoeken_gaat_op_woorden_ook_in_een_andere_vorm(wereld: Wereld) -> None:
    assert rijen(pagina(wereld, "medewerker", zoek="uitgave", plek=wereld.wijken["haven"].pk)) == [
        "In haven beslissen we samen over uitgaven."
    ]
    assert "Niets gevonden" in pagina(wereld, zoek="zwemmen").content.decode()


def test_tafel_van_een_ander_telt_niet_als_keuze(wereld: Wereld) -> None:
    assert len(rijen(pagina(wereld, plek=wereld.wijken["haven"].pk))) == 2
    assert "haven" not in pagina(wereld, plek=wereld.wijken["haven"].pk).content.decode()


def test_stappen_van_het_ondersteuningsplan_hebben_een_besluit_met_een_dag(wereld: Wereld) -> None:
    Planperiode.objects.create(begin=2023, einde=2027)
    raad = Plek.objects.get(soort=Plek.Soort.SWV)
    besluit(wereld, raad, "Ondersteuningsplan 2028–2031: overleg met de gemeenten (OOGO)", "Afgerond.")
    weg = "Ondersteuningsplan 2028–2031: goedkeuring van de raad van toezicht"
    besluit(wereld, raad, weg, maand=9, status="vervallen")

    antwoord = pagina(wereld, "bestuurder")

    assert [stap.staat for stap in antwoord.context["stappen"]] == ["open", "besloten", "open", "open"]
    tekst = antwoord.content.decode()
    assert "Besluit van 5 maart 2026: Afgerond." in tekst
    assert "stappen" not in pagina(wereld).context


def test_stap_op_de_agenda_zetten_vult_de_titel_in(wereld: Wereld) -> None:
    raad = Plek.objects.get(soort=Plek.Soort.SWV)
    adres = reverse("wijken:agendapunt_create", args=["odp", raad.pk])

    antwoord = wereld.client("medewerker").get(adres, {"titel": "Ondersteuningsplan 2028–2031: goedkeuring"})

    assert 'value="Ondersteuningsplan 2028–2031: goedkeuring"' in antwoord.content.decode()
