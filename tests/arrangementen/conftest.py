"""Objects of this app for its tests."""

import datetime
import uuid
from typing import Any

import pytest

from arrangementen.models import Arrangement, Arrangementsoort
from swv.tenancy.context import tenant
from tests.wereld import Wereld


def maak_arrangement(wereld: Wereld, **anders: Any) -> Arrangement:
    """A confirmed arrangement for three pupils of avonturijn; call it inside ``with tenant(...)``."""
    soort, _ = Arrangementsoort.objects.get_or_create(naam="Taalgroep")
    gegevens = {
        "school": wereld.scholen["avonturijn"],
        "wijk": wereld.wijken["polder"],
        "soort": soort,
        "titel": "Taalgroep groep 3",
        "vraag": "Zij leren nog Nederlands.",
        "leerlingen": 3,
        "begin": datetime.date(2026, 9, 1),
        "einde": datetime.date(2027, 7, 9),
        "bedrag": "1250.00",
        "status": "bevestigd",
        "gevraagd_door": wereld.leden["intern_begeleider"],
        "aanvraagsleutel": uuid.uuid4(),
    }
    return Arrangement.objects.create(**{**gegevens, **anders})


@pytest.fixture
def arrangement(wereld: Wereld) -> Arrangement:
    with tenant(wereld.swv.pk):
        return maak_arrangement(wereld)
