"""One table: every page of wijken × every role. The neighbours get a 404."""

from typing import Any

import pytest
from django.urls import reverse

from swv.tenancy.context import tenant
from tests.wereld import ROLLEN, Wereld, snel
from wijken.models import Actie, Opmerking, Wijkplan
from wijken.services import onderdeel_opslaan, wijkplan_maken

pytestmark = snel

ALLEN = frozenset(ROLLEN) - {"lezer"}
WIJK = frozenset({"directeur", "collega", "derde"})
LEZERS = WIJK | {"intern_begeleider", "procesbegeleider", "partner", "controller", "directeur_bestuurder", "medewerker"}
NIET_PARTNER = ALLEN - {"partner"}
LEESBAAR = {
    "wijk_list": ("", ALLEN),
    "wijk_detail": ("polder", ALLEN),
    "wijk_detail ernaast": ("haven", NIET_PARTNER),
    "school_detail": ("avonturijn", ALLEN),
    "school_detail ernaast": ("school_haven", NIET_PARTNER),
    "bestuur_detail": ("siko", NIET_PARTNER),
    "wijkplan_list": ("", ALLEN),
    "wijkplan_detail": ("plan", LEZERS),
    "wijkplan_detail vastgesteld": ("vast", ALLEN),
    "wijkplan_detail vastgesteld ernaast": ("vast_haven", NIET_PARTNER),
    "planonderdeel_update": ("onderdeel", LEZERS),
    "planonderdeel_history": ("onderdeel", LEZERS),
    "actie_create": ("onderdeel", WIJK),
    "actie_update": ("actie", WIJK),
    "actie_delete": ("actie", WIJK),
}
SCHRIJFBAAR = {
    "wijkplan_create": (("polder", 2027), WIJK),
    "planonderdeel_update": ("onderdeel", WIJK),
    "planonderdeel_botsing": ("onderdeel", WIJK),
    "opmerking_create": ("onderdeel", WIJK | {"procesbegeleider", "partner"}),
    "opmerking_oplossen": ("opmerking", WIJK | {"partner"}),
    "wijkplan_indienen": ("plan", WIJK),
    "wijkplan_tekening": ("plan", WIJK),
    "wijkplan_heropenen": ("plan", WIJK),
    "wijkplan_advies": ("plan", frozenset({"procesbegeleider"})),
    "wijkplan_tekenen": (("plan", "avonturijn"), frozenset({"directeur"})),
    "wijkplan_document": ("plan", LEZERS),
}


def dingen(wereld: Wereld) -> dict[str, int]:
    """Everything the table points at, by name; made inside the tenant."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        onderdeel = plan.onderdelen.first()
        onderdeel_opslaan(onderdeel=onderdeel, tekst="Tekst.", versie=0, door=wereld.leden["directeur"])
        jaar = {"begin": "2027-01-01", "einde": "2027-02-01"}
        vast = {
            naam: Wijkplan.objects.create(wijk=wereld.wijken[wijk], jaar=2025, status="vastgesteld").pk
            for naam, wijk in (("vast", "polder"), ("vast_haven", "haven"))
        }
        return {
            **{
                naam: ding.pk
                for bron in (wereld.wijken, wereld.scholen, wereld.besturen)
                for naam, ding in bron.items()
            },
            "haven": wereld.wijken["haven"].pk,
            "school_haven": wereld.scholen["haven"].pk,
            "plan": plan.pk,
            "onderdeel": onderdeel.pk,
            "actie": Actie.objects.create(onderdeel=onderdeel, omschrijving="a", wie="b", **jaar).pk,
            "opmerking": Opmerking.objects.create(onderdeel=onderdeel, tekst="x", door=wereld.leden["partner"]).pk,
            **vast,
        }


def adres(regel: str, delen: Any, pks: dict[str, int]) -> str:
    delen = delen if isinstance(delen, tuple) else (delen,) if delen else ()
    return reverse(f"wijken:{regel.split()[0]}", args=["odp", *(pks.get(deel, deel) for deel in delen)])


def test_lezen_mag_wie_het_mag(wereld: Wereld) -> None:
    pks = dingen(wereld)

    gevonden = {
        regel: {wie for wie in ROLLEN if wereld.client(wie).get(adres(regel, delen, pks)).status_code == 200}
        for regel, (delen, _) in LEESBAAR.items()
    }

    assert gevonden == {regel: set(wie) for regel, (_, wie) in LEESBAAR.items()}


@pytest.mark.parametrize("regel", SCHRIJFBAAR)
def test_schrijven_mag_wie_het_mag(wereld: Wereld, regel: str) -> None:
    pks = dingen(wereld)
    delen, verwacht = SCHRIJFBAAR[regel]

    statussen = {wie: wereld.client(wie).post(adres(regel, delen, pks)).status_code for wie in ROLLEN}

    assert {wie for wie, status in statussen.items() if status in (200, 302)} == set(verwacht)
    assert {status for wie, status in statussen.items() if wie not in verwacht} == {403}


def test_buren_vinden_niets(wereld: Wereld, buren: Wereld) -> None:
    pks = dingen(wereld)
    client = buren.client("medewerker")

    gelezen = {client.get(_bij_buren(regel, delen, pks)).status_code for regel, (delen, _) in LEESBAAR.items() if delen}
    geschreven = {client.post(_bij_buren(regel, delen, pks)).status_code for regel, (delen, _) in SCHRIJFBAAR.items()}

    assert (gelezen, geschreven) == ({404}, {404})


def _bij_buren(regel: str, delen: Any, pks: dict[str, int]) -> str:
    return adres(regel, delen, pks).replace("/odp/", "/almere/")
