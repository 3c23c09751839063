"""Mutation score (besluit 28): every guard of every table is broken once, and each time somebody notices."""

from collections import Counter

from swv.tenancy.controle import bevindingen
from tests.tenancy.conftest import als_toepassing
from tests.tenancy.mutanten import STIL, Mutant, mutanten
from tests.tenancy.proeven import Buren, gedrag
from tests.tenancy.rijen import tenanttabellen
from tests.wereld import echt

pytestmark = echt
ALLEEN_GEDRAG = {"geen verwijzing"}  # the catalogue cannot know what the models wanted


def test_ongebroken_bewaking_laat_niets_door(volle_werelden: Buren) -> None:
    with als_toepassing(volle_werelden.eigen) as cursor:
        lek = {tabel.naam: fouten for tabel in tenanttabellen() if (fouten := gedrag(cursor, tabel, volle_werelden))}

        assert (lek, bevindingen("eigenaar")) == ({}, [])


def test_elke_mutant_sterft(volle_werelden: Buren) -> None:
    """By what it lets through, and by what the catalogue says; only where one of the two is blind, by the other."""
    alle = [mutant for tabel in tenanttabellen() for mutant in mutanten(tabel)]
    gemist = [mist for mutant in alle for mist in _gemist(mutant, volle_werelden)]

    soorten = Counter(mutant.soort for mutant in alle)
    print(f"{len(alle)} mutanten, {len(gemist)} overleven: {dict(soorten)}")  # noqa: T201
    assert gemist == []


def _gemist(mutant: Mutant, buren: Buren) -> list[str]:
    """Who should have noticed and did not."""
    with als_toepassing(buren.eigen, mutant.sql) as cursor:
        voelt = mutant.soort in STIL or gedrag(cursor, mutant.tabel, buren)
        leest = mutant.soort in ALLEEN_GEDRAG or bevindingen("eigenaar")
    return [f"{mutant.naam}: {wie}" for wie, zag in (("gedrag", voelt), ("catalogus", leest)) if not zag]
