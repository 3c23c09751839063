"""The log of a procesbegeleider: a line in a few seconds, own lines to oneself, counts for the whole."""

import datetime

from swv.tenancy.context import tenant
from tests.wereld import VANDAAG, Wereld, snel
from wijken.models import Begeleiding
from wijken.overzichten.begeleidingslog import Kwartaal, logkop

LOG = "/odp/wijken/begeleiding/log/"


def regel(wereld: Wereld, waar: str = "avonturijn", **velden: str) -> dict[str, str]:
    plek = wereld.scholen.get(waar) or wereld.wijken[waar]
    return {"plek": str(plek.pk), "soort": "proces", "notitie": "Intervisie", "datum": "2026-11-22"} | velden


def noteer(wereld: Wereld, *rijen: tuple[str, str, datetime.date]) -> None:
    with tenant(wereld.swv.pk):
        for waar, soort, dag in rijen:
            plek = (wereld.scholen.get(waar) or wereld.wijken[waar]).plek
            Begeleiding.objects.create(
                plek=plek, soort=soort, datum=dag, door=wereld.leden["procesbegeleider"], notitie="Alleen voor mij"
            )


@snel
def test_regel_noteren_vanaf_begeleiding_en_een_dubbele_klik_telt_een_keer(wereld: Wereld) -> None:
    client = wereld.client("procesbegeleider")
    assert "Noteer wat u deed" in client.get("/odp/wijken/begeleiding/").content.decode()

    antwoorden = [client.post(LOG, regel(wereld) | {"terug": "1"}) for _ in range(2)]

    assert [antwoord.url for antwoord in antwoorden] == ["/odp/wijken/begeleiding/"] * 2
    with tenant(wereld.swv.pk):
        assert list(Begeleiding.objects.values_list("soort", "notitie", "datum")) == [("proces", "Intervisie", VANDAAG)]
    assert "Intervisie" in client.get("/odp/wijken/begeleiding/").content.decode()


@snel
def test_foute_regel_zegt_het_bij_het_veld_en_houdt_wat_er_stond(wereld: Wereld) -> None:
    client = wereld.client("procesbegeleider")
    fout = {
        "Deze dag komt nog.": {"datum": "2026-11-23"},
        "Over 123456782": {"notitie": "Over 123456782"},
        "Intervisie": {"plek": str(wereld.scholen["haven"].pk)},
        "Kies casus, proces of advies.": {"soort": ""},
    }

    for woord, anders in fout.items():
        assert woord in client.post(LOG, regel(wereld) | anders).content.decode()

    with tenant(wereld.swv.pk):
        assert not Begeleiding.objects.exists()


@snel
def test_samenwerkingsverband_ziet_aantallen_per_wijk_en_geen_regels(wereld: Wereld) -> None:
    noteer(wereld, ("avonturijn", "casus", VANDAAG), ("polder", "proces", VANDAAG), ("haven", "proces", VANDAAG))

    eigen = wereld.client("procesbegeleider").get(LOG)
    swv = wereld.client("medewerker").get(LOG)

    assert "Alleen voor mij" in eigen.content.decode()
    assert "Alleen voor mij" not in swv.content.decode()
    assert [(rij["wijk"].naam, rij["casus"], rij["proces"]) for rij in eigen.context["wijken"]] == [("Polder", 1, 1)]
    assert [(rij["wijk"].naam, rij["proces"]) for rij in swv.context["wijken"]] == [("Haven", 1), ("Polder", 1)]


@snel
def test_verloop_van_casus_naar_proces_per_kwartaal_met_tabel(wereld: Wereld) -> None:
    vorig = datetime.date(2025, 5, 6)
    noteer(wereld, ("avonturijn", "casus", vorig), ("avonturijn", "proces", VANDAAG), ("polder", "casus", vorig))

    antwoord = wereld.client("procesbegeleider").get(LOG)

    assert [(een.naam, een.casus, een.proces) for een in antwoord.context["kwartalen"]] == [
        ("2026 K4", 0, 1),
        ("2025 K2", 2, 0),
    ]
    assert "Vaker proces: 0 % in 2025, 100 % in 2026" in antwoord.content.decode()
    assert "<svg" in antwoord.context["grafiek"]


@snel
def test_eigen_regel_is_weg_te_halen_en_die_van_een_ander_niet(wereld: Wereld) -> None:
    noteer(wereld, ("avonturijn", "casus", VANDAAG))
    with tenant(wereld.swv.pk):
        adres = f"{LOG}{Begeleiding.objects.get().pk}/weg/"

    assert wereld.client("medewerker").post(adres).status_code == 403
    assert wereld.client("procesbegeleider").post(adres).status_code == 302
    with tenant(wereld.swv.pk):
        assert not Begeleiding.objects.exists()


def test_kop_zonder_vorig_jaar_noemt_alleen_dit_jaar() -> None:
    assert logkop([]) == "Er is nog niets genoteerd"
    assert logkop([Kwartaal(2026, 4, 1, 3, 0)]) == "In 2026 ging 75 % van de begeleiding over het proces"
    assert Kwartaal(2026, 4, 0, 0, 0).deel("proces") is None
