"""One table: every page about money × every role. The neighbours get a 404."""

import pytest
from django.urls import reverse

from swv.tenancy.context import tenant
from tests.budgetten.geld import besteding, scenario, wijkpot_van_100
from tests.wereld import ROLLEN, Wereld, snel

pytestmark = snel

SWV = frozenset({"controller", "directeur_bestuurder", "medewerker"})
MAKERS = frozenset({"controller", "medewerker"})
SIKO = frozenset({"bestuurder", "kwaliteitsmedewerker", "controller_bestuur"})
POLDER = frozenset({"directeur", "collega", "derde", "intern_begeleider", "procesbegeleider", "partner"})
GELD = SWV | SIKO | POLDER | {"vreemde", "andere_bestuurder"}
HAVEN = SWV | SIKO | {"vreemde"}
LEESBAAR = {
    "geld": ("", GELD),
    "verdeling_list": ("", SWV),
    "verdeling_create": ("", MAKERS),
    "verdeling_update": ("scenario", MAKERS),
    "verdeling_detail": ("scenario", SWV),
    "inleg_update": (("avonturijn", 2027), frozenset({"directeur"})),
    "besteding_list school": ("avonturijn", SWV | SIKO | POLDER),
    "besteding_list andere wijk": ("haven", HAVEN),
    "besteding_list wijkpot": ("wijk_haven", HAVEN),
    "besteding_list eigen wijkpot": ("wijk_polder", SWV | SIKO | POLDER | {"andere_bestuurder"}),
    "besteding_create school": ("avonturijn", frozenset({"directeur", "controller_bestuur"})),
    "besteding_create wijkpot": ("wijk_polder", frozenset({"directeur", "collega", "derde", "controller_bestuur"})),
}
SCHRIJFBAAR = {
    "verdeling_voorleggen": ("scenario", MAKERS),
    "verdeling_intrekken": ("scenario", MAKERS),
    "verdeling_vaststellen": ("scenario", frozenset({"directeur_bestuurder"})),
    "besteding_terugboeken": ("besteding", frozenset({"vreemde", "controller_bestuur"})),
    "verantwoording_vragen": (("siko", 2026), SWV | SIKO),
}


def _dingen(wereld: Wereld) -> dict[str, int]:
    with tenant(wereld.swv.pk):
        wijkpot_van_100(wereld)
        return {
            "scenario": scenario().pk,
            "besteding": besteding(wereld, "10.00").pk,
            "siko": wereld.besturen["siko"].pk,
            **{naam: school.pk for naam, school in wereld.scholen.items()},
            **{f"wijk_{naam}": wijk.pk for naam, wijk in wereld.wijken.items()},
        }


def _url(wereld: Wereld, naam: str, waar: object, dingen: dict[str, int]) -> str:
    delen = waar if isinstance(waar, tuple) else (waar,) if waar else ()
    return reverse(f"budgetten:{naam.split()[0]}", args=[wereld.swv.slug, *(dingen.get(deel, deel) for deel in delen)])


@pytest.mark.parametrize("naam", LEESBAAR)
def test_lezen_mag_alleen_wie_een_taak_heeft(wereld: Wereld, buren: Wereld, naam: str) -> None:
    waar, wie = LEESBAAR[naam]
    url = _url(wereld, naam, waar, _dingen(wereld))

    uitkomst = {rol: wereld.client(rol).get(url).status_code for rol in ROLLEN}

    assert uitkomst == {rol: 200 if rol in wie else 403 for rol in ROLLEN}
    assert buren.client("medewerker").get(url).status_code == 404


@pytest.mark.parametrize("naam", SCHRIJFBAAR)
def test_schrijven_mag_alleen_wie_het_moet(wereld: Wereld, buren: Wereld, naam: str) -> None:
    waar, wie = SCHRIJFBAAR[naam]
    url = _url(wereld, naam, waar, _dingen(wereld))

    uitkomst = {rol: wereld.client(rol).post(url).status_code for rol in ROLLEN}

    assert uitkomst == {rol: 302 if rol in wie else 403 for rol in ROLLEN}
    assert buren.client("medewerker").post(url).status_code == 404
    assert wereld.client("medewerker").get(url).status_code == 405


@pytest.mark.parametrize("naam", [*LEESBAAR, *SCHRIJFBAAR])
def test_object_van_de_buren_is_er_niet(wereld: Wereld, buren: Wereld, naam: str) -> None:
    waar, _ = (LEESBAAR | SCHRIJFBAAR)[naam]
    if not waar:
        pytest.skip("deze bladzijde wijst naar geen object")
    pad = _url(wereld, naam, waar, _dingen(buren))
    rol = "directeur_bestuurder" if "vaststellen" in naam else "medewerker"

    assert getattr(wereld.client(rol), "post" if naam in SCHRIJFBAAR else "get")(pad).status_code == 404
