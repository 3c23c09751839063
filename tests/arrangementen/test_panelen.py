"""What the pages of a school and a wijk, the menu and Aan zet show of arrangementen."""

import pytest

from arrangementen.panelen import arrangementen_van_school, arrangementen_van_wijk, beurten, heeft_taak, menu_url
from swv.models import Lid
from swv.register import Vraag
from swv.tenancy.context import tenant
from tests.arrangementen.conftest import maak_arrangement
from tests.wereld import Wereld, snel

pytestmark = snel


def lid_van(wereld: Wereld, wie: str) -> Lid:
    """As the middleware loads it: with its roles."""
    return Lid.objects.met_rollen().get(pk=wereld.leden[wie].pk)


def vraag(wereld: Wereld, wie: str, onderwerp: object, jaar: int = 2026) -> Vraag:
    return Vraag(swv="odp", lid=lid_van(wereld, wie), onderwerp=onderwerp, jaar=jaar)


@pytest.mark.parametrize(
    ("wie", "leerlingen", "bedrag_zichtbaar", "link"),
    [
        ("directeur", "3", True, True),
        ("collega", "<5", False, True),
        ("partner", "<5", False, False),
        ("specialist", "<5", False, False),
    ],
)
def test_wijk_toont_kleine_aantallen_alleen_aan_wie_er_een_taak_mee_heeft(
    wereld: Wereld, wie: str, leerlingen: str, bedrag_zichtbaar: bool, link: bool
) -> None:
    with tenant(wereld.swv.pk):
        maak_arrangement(wereld)

        [regel] = arrangementen_van_wijk(vraag(wereld, wie, wereld.wijken["polder"]))["arrangementen"]

    assert (regel.leerlingen, regel.bedrag is not None, regel.url is not None) == (leerlingen, bedrag_zichtbaar, link)


def test_een_verborgen_bedrag_verbergt_de_andere_van_de_wijk(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        maak_arrangement(wereld)
        maak_arrangement(wereld, leerlingen=9)

        regels = arrangementen_van_wijk(vraag(wereld, "collega", wereld.wijken["polder"]))["arrangementen"]

    assert [regel.bedrag for regel in regels] == [None, None]


def test_zonder_taak_staat_er_alleen_of_het_er_vijf_of_meer_zijn(wereld: Wereld) -> None:
    """Twelve of one school, taken from the total of its bestuur, would be the two of another."""
    with tenant(wereld.swv.pk):
        maak_arrangement(wereld, leerlingen=12)

        [regel] = arrangementen_van_wijk(vraag(wereld, "collega", wereld.wijken["polder"]))["arrangementen"]

    assert (regel.leerlingen, regel.bedrag is not None) == ("5 of meer", True)


def test_school_toont_wat_loopt_of_wacht_in_het_jaar(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        for status in ("goedgekeurd", "bevestigd", "afgewezen", "ingetrokken"):
            maak_arrangement(wereld, status=status, titel=status)

        panelen = [
            arrangementen_van_school(vraag(wereld, "directeur", wereld.scholen[school], jaar))
            for school, jaar in (("avonturijn", 2026), ("avonturijn", 2025), ("christal", 2026))
        ]

    assert [{regel.titel for regel in paneel["arrangementen"]} for paneel in panelen] == [
        {"goedgekeurd", "bevestigd"},
        set(),
        set(),
    ]
    assert [paneel["mag_aanvragen"] for paneel in panelen] == [True, True, False]


@pytest.mark.parametrize(
    ("wie", "status", "aantal"),
    [
        ("directeur", "aangevraagd", 1),
        ("intern_begeleider", "aangevraagd", 0),
        ("collega", "aangevraagd", 0),
        ("bestuurder", "aangevraagd", 0),
        ("bestuurder", "bevestigd", 1),
        ("andere_bestuurder", "bevestigd", 0),
        ("kwaliteitsmedewerker", "bevestigd", 0),
        ("directeur", "bevestigd", 0),
        ("bestuurder", "goedgekeurd", 0),
    ],
)
def test_aan_zet_is_wie_bevestigt_of_beslist(wereld: Wereld, wie: str, status: str, aantal: int) -> None:
    with tenant(wereld.swv.pk):
        maak_arrangement(wereld, status=status)

        assert len(list(beurten("odp", lid_van(wereld, wie)))) == aantal


def test_aan_zet_voegt_er_veel_samen_tot_een_regel(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        for _ in range(4):
            maak_arrangement(wereld)

        [beurt] = beurten("odp", lid_van(wereld, "bestuurder"))

    assert beurt.titel == "Vier arrangementen van 2026 wachten op uw besluit"
    assert (beurt.minuten, beurt.url) == (8, "/odp/arrangementen/?jaar=2026&status=bevestigd")


def test_menu_en_paneel_zijn_er_niet_voor_een_lezer(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        leden = {wie: lid_van(wereld, wie) for wie in ("directeur", "partner", "specialist", "lezer")}

        assert {wie: heeft_taak(lid) for wie, lid in leden.items()} == {
            "directeur": True,
            "partner": True,
            "specialist": True,
            "lezer": False,
        }
        assert {wie for wie, lid in leden.items() if menu_url("odp", lid)} == {"directeur"}
