"""Money in the small world: geldstromen and verdelingen. Use inside ``with tenant(...)``."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from budgetten.models import Besteding, Geldstroom, Verdeling
from budgetten.services import (
    Regel,
    besteding_boeken,
    inleg_afspreken,
    verdeling_maken,
    verdeling_vaststellen,
    verdeling_voorleggen,
)
from swv.dagen import vandaag
from tests.wereld import Wereld
from wijken.models import Leerlingtelling


def geldstromen() -> tuple[Geldstroom, Geldstroom]:
    """Basisondersteuning for every kind of school, arrangementen (with inleg) for basisscholen."""
    basis, _ = Geldstroom.objects.get_or_create(
        code="basisondersteuning", defaults={"naam": "Basisondersteuning", "voor_sbo": True, "voor_so": True}
    )
    extra, _ = Geldstroom.objects.get_or_create(
        code="arrangementen", defaults={"naam": "Arrangementen", "met_inleg": True}
    )
    return basis, extra


def scenario(jaar: int = 2027, naam: str = "Per leerling", per_leerling: str = "231.50") -> Verdeling:
    """A scenario: € 10 per pupil basisondersteuning, and an amount per pupil for arrangementen."""
    basis, extra = geldstromen()
    regels = [Regel(basis, per_leerling=Decimal(10)), Regel(extra, per_leerling=Decimal(per_leerling))]
    return verdeling_maken(jaar=jaar, naam=naam, regels=regels)


def vastgesteld(jaar: int = 2027, per_leerling: str = "231.50") -> Verdeling:
    """A verdeling that holds."""
    verdeling = scenario(jaar, per_leerling=per_leerling)
    verdeling_voorleggen(verdeling=verdeling, door=None)
    return verdeling_vaststellen(verdeling=verdeling, door=None)


def inleggen(wereld: Wereld, jaar: int = 2027, **percentages: int) -> None:
    """Each school agrees to its share: ``inleggen(wereld, avonturijn=30)``."""
    for school, percentage in percentages.items():
        inleg_afspreken(
            school=wereld.scholen[school], jaar=jaar, percentage=Decimal(percentage), door=wereld.leden["directeur"]
        )


def wijkpot_van_100(wereld: Wereld) -> Verdeling:
    """Haven (50 pupils, € 2 each in 2026) puts all of it, € 100, into the pot of its wijk."""
    Leerlingtelling.objects.update(teldatum="2024-10-01")
    _, extra = geldstromen()
    verdeling = verdeling_maken(jaar=2026, naam="Klein", regels=[Regel(extra, per_leerling=Decimal(2))])
    inleggen(wereld, 2026, haven=100)
    verdeling_voorleggen(verdeling=verdeling, door=None)
    return verdeling_vaststellen(verdeling=verdeling, door=None)


@contextmanager
def geweigerd(melding: str) -> Iterator[None]:
    """The service refuses with one sentence that holds these words."""
    with pytest.raises(ValidationError) as fout:
        yield
    assert melding in fout.value.messages[0]


def besteding(wereld: Wereld, euros: str, sleutel: str = "s", **anders: Any) -> Besteding:
    """A payment from the pot of haven today, unless told otherwise."""
    gegevens = {
        "plek": wereld.wijken["haven"].plek,
        "geldstroom": geldstromen()[1],
        "datum": vandaag(),
        "bedrag": Decimal(euros),
        "omschrijving": "Kindercoach",
        "sleutel": sleutel,
        "door": None,
    }
    return besteding_boeken(**(gegevens | anders))
