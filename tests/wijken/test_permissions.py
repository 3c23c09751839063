"""Every right of wijken × every member of the small world. What the addresses answer stands in tests/url_tabel.py."""

from typing import Any

import pytest

from swv.models import Lid
from swv.tenancy.context import tenant
from swv.toegang.rechten import mag
from tests.wereld import ROLLEN, Wereld, snel
from wijken.models import Opmerking, Wijkplan
from wijken.services import wijkplan_maken

pytestmark = snel

ALLEN = frozenset(ROLLEN) - {"lezer"}
NIET_PARTNER = ALLEN - {"partner"}
WIJK = frozenset({"directeur", "collega", "derde"})
LEZERS = WIJK | {"intern_begeleider", "procesbegeleider", "partner", "controller", "directeur_bestuurder", "medewerker"}
RECHTEN = {
    ("bekijk_wijken", "niets"): ALLEN,
    ("bekijk_wijk", "polder"): ALLEN,
    ("bekijk_wijk", "haven"): NIET_PARTNER,
    ("bekijk_school", "avonturijn"): ALLEN,
    ("bekijk_school", "school_haven"): NIET_PARTNER,
    ("bekijk_bestuur", "siko"): NIET_PARTNER,
    ("bekijk_wijkplan", "concept"): LEZERS,
    ("bekijk_wijkplan", "concept_haven"): {"vreemde", "controller", "directeur_bestuurder", "medewerker"},
    ("bekijk_wijkplan", "vast"): ALLEN,
    ("bekijk_wijkplan", "vast_haven"): NIET_PARTNER,
    ("bekijk_werktekst", "concept"): LEZERS,
    ("bekijk_werktekst", "vast"): LEZERS,
    ("bekijk_werktekst", "vast_haven"): {"vreemde", "controller", "directeur_bestuurder", "medewerker"},
    ("maak_wijkplan", "polder"): WIJK,
    ("schrijf_wijkplan", "concept"): WIJK,
    ("schrijf_wijkplan", "concept_haven"): {"vreemde"},
    ("adviseer_wijkplan", "concept"): {"procesbegeleider"},
    ("adviseer_wijkplan", "concept_haven"): set(),
    ("teken_wijkplan", "avonturijn"): {"directeur"},
    ("teken_wijkplan", "school_haven"): {"vreemde"},
    ("plaats_opmerking", "concept"): WIJK | {"procesbegeleider", "partner"},
    ("los_opmerking_op", "opmerking"): WIJK | {"partner"},
}


@pytest.fixture
def dingen(wereld: Wereld) -> Any:
    """What the table points at; the test runs inside the tenant."""
    with tenant(wereld.swv.pk):
        polder, haven = wereld.wijken["polder"], wereld.wijken["haven"]
        concept = wijkplan_maken(wijk=polder, jaar=2027)
        onderdeel = concept.onderdelen.select_related("wijkplan").first()
        yield {
            "niets": None,
            **wereld.wijken,
            **wereld.besturen,
            "avonturijn": wereld.scholen["avonturijn"],
            "school_haven": wereld.scholen["haven"],
            "concept": concept,
            "concept_haven": wijkplan_maken(wijk=haven, jaar=2027),
            "vast": Wijkplan.objects.create(wijk=polder, jaar=2025, status="vastgesteld"),
            "vast_haven": Wijkplan.objects.create(wijk=haven, jaar=2025, status="vastgesteld"),
            "opmerking": Opmerking.objects.create(onderdeel=onderdeel, tekst="x", door=wereld.leden["partner"]),
        }


def test_elk_recht_geldt_voor_wie_in_de_tabel_staat(wereld: Wereld, dingen: dict[str, Any]) -> None:
    leden = {wie: Lid.objects.met_rollen().get(pk=wereld.leden[wie].pk) for wie in ROLLEN}

    gevonden = {
        (recht, ding): {wie for wie, lid in leden.items() if mag(lid, f"wijken.{recht}", dingen[ding])}
        for recht, ding in RECHTEN
    }

    assert gevonden == {regel: set(wie) for regel, wie in RECHTEN.items()}


def test_rol_die_voorbij_is_geeft_geen_recht(wereld: Wereld, dingen: dict[str, Any]) -> None:
    wereld.leden["directeur"].rollen.update(einde="2026-11-21")

    lid = Lid.objects.met_rollen().get(pk=wereld.leden["directeur"].pk)

    assert not mag(lid, "wijken.schrijf_wijkplan", dingen["concept"])
