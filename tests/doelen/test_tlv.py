"""The TLV table: lines, what follows from them, and the running stock of last period."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from doelen.models import Opgave, Telling, TlvTelling
from doelen.services import doelenboom_laden
from doelen.services.tlv import TlvRegel, tlv_opslaan, tlv_overnemen
from swv.models import Rol
from swv.tenancy.context import tenant
from tests.doelen.opgaven import open_ronde
from tests.wereld import Wereld, snel

pytestmark = snel
REGELS = (
    ("avonturijn", "so_hoog", "nieuw", "regio", 2),
    ("avonturijn", "so_laag", "lopend", "buiten", 3),
    ("avonturijn", "so_laag", "lopend", "mdo", 4),
    ("avonturijn", "sbo", "nieuw", "regio", 5),
    ("avonturijn", "sbo", "gestopt", "regio", 6),
    ("haven", "sbo", "terug", "regio", 7),
)


@pytest.fixture
def opgave(wereld: Wereld) -> Opgave:
    """Of the TLV-commissie, over T2; the specialist sits in the commissie."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        Rol.objects.filter(lid=wereld.leden["specialist"]).update(vakgroep="tlv_commissie")
        return open_ronde("T2").opgaven.get(vakgroep="tlv_commissie")


def vul(wereld: Wereld, opgave: Opgave) -> None:
    for school, soort, beweging, waar, aantal in REGELS:
        nieuw = TlvRegel(wereld.scholen[school].pk, soort, beweging, waar, aantal)
        tlv_opslaan(opgave=opgave, aantallen={}, nieuw=nieuw, door=wereld.leden["specialist"])


def tellingen(wereld: Wereld, opgave: Opgave, school: str) -> dict[str, Any]:
    rijen = Telling.objects.filter(opgave=opgave, school=wereld.scholen[school])
    return dict(rijen.values_list("grootheid__code", "aantal"))


def test_uit_de_tabel_volgen_de_vier_getallen_van_elke_school(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        vul(wereld, opgave)

        avonturijn, haven = tellingen(wereld, opgave, "avonturijn"), tellingen(wereld, opgave, "haven")

    assert avonturijn == {"tlv_nieuw": 7, "so_in_aanmerking": 9, "mdo_in_regio": 4, "buiten_de_regio": 3}
    assert set(haven.values()) == {0}


def test_regel_leegmaken_haalt_hem_weg_en_telt_opnieuw(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        vul(wereld, opgave)
        weg = TlvTelling.objects.get(waar="mdo")
        minder = TlvTelling.objects.get(waar="buiten")

        tlv_opslaan(opgave=opgave, aantallen={weg.pk: None, minder.pk: 1}, door=wereld.leden["specialist"])

        assert tellingen(wereld, opgave, "avonturijn")["so_in_aanmerking"] == 3
        TlvTelling.objects.exclude(pk=minder.pk).delete()
        tlv_opslaan(opgave=opgave, aantallen={minder.pk: 0}, door=wereld.leden["specialist"])
        assert set(tellingen(wereld, opgave, "avonturijn").values()) == {None}, "an empty table says nothing"


def test_overnemen_maakt_van_nieuw_en_lopend_wat_loopt(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        vul(wereld, opgave)
        volgende = open_ronde().opgaven.get(vakgroep="tlv_commissie")
        with pytest.raises(ValidationError, match="nog geen geaccepteerde tabel"):
            tlv_overnemen(opgave=volgende, door=wereld.leden["specialist"])
        Opgave.objects.filter(pk=opgave.pk).update(status="geaccepteerd")

        tlv_overnemen(opgave=volgende, door=wereld.leden["specialist"])

        regels = set(volgende.tlvs.values_list("soort", "beweging", "waar", "aantal"))
    assert regels == {
        ("so_hoog", "lopend", "regio", 2),
        ("so_laag", "lopend", "buiten", 3),
        ("so_laag", "lopend", "mdo", 4),
        ("sbo", "lopend", "regio", 5),
    }


def test_pagina_zet_een_regel_erbij_en_wijst_een_fout_aan(wereld: Wereld, opgave: Opgave) -> None:
    client, url = wereld.client("specialist"), f"/odp/doelen/opgaven/{opgave.pk}/tlv/"
    regel = {"school": wereld.scholen["haven"].pk, "soort": "sbo", "beweging": "nieuw", "waar": "regio"}

    fout = client.post(url, regel | {"aantal": "twee"}).content.decode()
    goed = client.post(url, regel | {"aantal": "2"}, follow=True).content.decode()
    dubbel = client.post(url, regel | {"aantal": "3"}).content.decode()

    assert "Vul een heel getal in, bijvoorbeeld 2." in fout
    assert "Er lopen nu 2: 2 nieuw, 0 liepen al" in goed
    assert "Deze regel staat al in de tabel." in dubbel
    rooster = client.get(f"/odp/doelen/opgaven/{opgave.pk}/invullen/").content.decode()
    assert rooster.count(" disabled") == 4 * 4, "what follows from the table is not asked again"
