"""Who may do what with which money. tests/url_tabel.py walks the pages themselves, also as a neighbour."""

import pytest

from swv.models import Lid
from swv.tenancy.context import tenant
from swv.toegang.rechten import mag
from tests import factories
from tests.wereld import ROLLEN, Wereld, snel

pytestmark = snel

SWV = frozenset({"controller", "directeur_bestuurder", "medewerker"})
SIKO = frozenset({"bestuurder", "kwaliteitsmedewerker", "controller_bestuur"})
POLDER = frozenset({"directeur", "collega", "derde", "intern_begeleider", "procesbegeleider", "partner"})
TABEL = {
    "bekijk_geld": ("", SWV | SIKO | POLDER | {"vreemde", "andere_bestuurder"}),
    "bekijk_verdelingen": ("", SWV),
    "maak_verdeling": ("", frozenset({"controller", "medewerker"})),
    "stel_verdeling_vast": ("", frozenset({"directeur_bestuurder"})),
    "wijzig_inleg": ("school avonturijn", frozenset({"directeur"})),
    "bekijk_plek school": ("avonturijn", SWV | SIKO | POLDER - {"partner"}),
    "bekijk_plek school van een ander bestuur": ("christal", SWV | POLDER - {"partner"} | {"andere_bestuurder"}),
    "bekijk_plek school in een andere wijk": ("haven", SWV | SIKO | {"vreemde"}),
    "bekijk_plek wijkpot": ("wijk polder", SWV | SIKO | POLDER | {"andere_bestuurder"}),
    "bekijk_plek wijkpot van een andere wijk": ("wijk haven", SWV | SIKO | {"vreemde"}),
    "bekijk_plek bestuur": ("bestuur siko", SWV | SIKO),
    "bekijk_plek samenwerkingsverband": ("swv", SWV),
    "boek_besteding school": ("avonturijn", frozenset({"directeur", "controller_bestuur"})),
    "boek_besteding wijkpot": ("wijk polder", frozenset({"directeur", "collega", "derde", "controller_bestuur"})),
    "boek_besteding wijkpot van een andere wijk": ("wijk haven", frozenset({"vreemde", "controller_bestuur"})),
    "boek_besteding bestuur": ("bestuur siko", frozenset()),
    "vraag_verantwoording": ("bestuur siko", SWV | SIKO),
    "vraag_verantwoording van een school": ("avonturijn", frozenset()),
}


def _onderwerp(wereld: Wereld, waar: str) -> object:
    soort, _, naam = waar.rpartition(" ")
    if soort == "school":
        return wereld.scholen[naam]
    if waar in ("", "swv"):
        return wereld.plek if waar else None
    bak = {"wijk": wereld.wijken, "bestuur": wereld.besturen, "": wereld.scholen}[soort]
    return bak[naam].plek


@pytest.mark.parametrize("naam", TABEL)
def test_recht_per_rol(wereld: Wereld, naam: str) -> None:
    waar, wie = TABEL[naam]
    recht = f"budgetten.{naam.split()[0]}"

    with tenant(wereld.swv.pk):
        leden = {rol: Lid.objects.met_rollen().get(pk=wereld.leden[rol].pk) for rol in ROLLEN}
        mogen = {rol for rol, lid in leden.items() if mag(lid, recht, _onderwerp(wereld, waar))}

    assert mogen == wie


def test_controller_van_leeg_bestuur_is_geen_controller_van_het_samenwerkingsverband(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        lid = factories.LidFactory()
        factories.RolFactory(lid=lid, code="controller", plek=factories.BestuurFactory().plek)

        assert not mag(Lid.objects.met_rollen().get(pk=lid.pk), "budgetten.maak_verdeling")
