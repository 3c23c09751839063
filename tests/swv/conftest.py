"""Sets of embedded servers beside the one that the whole suite uses."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from swv.lokaal import Adressen, servers, start


@pytest.fixture
def zonder_adressen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without addresses in the environment, servers of one's own start."""
    for naam in ("DATABASE_URL", "DATABASE_EIGENAAR_URL", "REDIS_URL", "SWV_LOKAAL"):
        monkeypatch.delenv(naam, raising=False)


@pytest.fixture
def lege_map(zonder_adressen: None) -> Iterator[Path]:
    """A short path, outside pytest's own long ones; its servers are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="tn-lokaal-") as naam:
        map = Path(naam).resolve()
        yield map
        servers.verwijder(map)


@pytest.fixture(scope="module")
def draaiend() -> Iterator[tuple[Path, Adressen]]:
    """One set for the tests of a file that change nothing of it."""
    with pytest.MonkeyPatch.context() as omgeving, tempfile.TemporaryDirectory(prefix="tn-lokaal-") as naam:
        for adres in ("DATABASE_URL", "DATABASE_EIGENAAR_URL", "REDIS_URL"):
            omgeving.delenv(adres, raising=False)
        map = Path(naam).resolve()
        adressen = start(map, wegwerp=True)
        omgeving.undo()
        yield map, adressen
        servers.verwijder(map)
