"""What the tests stand on: a test that commits leaves nothing, and the fixed neighbours come back as they were."""

import os

import pytest

from tests.leegmaken import Rijen, bewaar_rijen, maak_leeg, zet_terug
from tests.wereld import Wereld, echt

alleen_eigen_server = pytest.mark.skipif("SWV_TOETSMAP" not in os.environ, reason="Op uw server leegt Django zelf.")


def regels(rijen: Rijen) -> dict[str, list[bytes]]:
    return {tabel: sorted(inhoud.splitlines()) for tabel, inhoud in rijen.items()}


@echt
@alleen_eigen_server
def test_leegmaken_laat_geen_rij_staan_en_terugzetten_geeft_elke_rij_terug(wereld: Wereld) -> None:
    eerst = bewaar_rijen()

    maak_leeg()
    leeg = bewaar_rijen()
    zet_terug(eerst)

    assert leeg == {}
    assert regels(bewaar_rijen()) == regels(eerst)
    assert len(eerst) > 20


@echt
@alleen_eigen_server
def test_na_een_toets_die_vastlegt_is_de_database_leeg(transactional_db: None) -> None:
    """The test above left a whole world."""
    assert bewaar_rijen() == {}
