"""The TLV table: lines, what follows from them, and the running stock of last period."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from budgetten.services.tlv_bedragen import BEKEND, BRON, tlv_bedragen_zetten
from doelen.models import Opgave, Telling, TlvTelling
from doelen.overzichten.tlv_jaar import pagina
from doelen.overzichten.tlv_wijken import te_verbergen
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


def accepteer(wereld: Wereld, opgave: Opgave, aantal: int) -> None:
    """One line per soort of that many pupils, accepted."""
    for soort in ("sbo", "so_laag", "so_midden", "so_hoog"):
        nieuw = TlvRegel(wereld.scholen["haven"].pk, soort, "lopend", "regio", aantal)
        tlv_opslaan(opgave=opgave, aantallen={}, nieuw=nieuw, door=wereld.leden["specialist"])
    Opgave.objects.filter(pk=opgave.pk).update(status="geaccepteerd")


def test_afdracht_is_wat_loopt_maal_het_bedrag_van_het_laatste_bekende_jaar(wereld: Wereld, opgave: Opgave) -> None:
    client = wereld.client("medewerker")
    bedragen = {"sbo": "1000,50", "so_laag": "2000", "so_midden": "3000", "so_hoog": "4000"}
    with tenant(wereld.swv.pk):
        accepteer(wereld, opgave, 6)

    antwoord = client.post("/odp/doelen/opgaven/tlv/?jaar=2026", bedragen | {"jaar": "2024", "bron": "Regeling 2024"})

    assert antwoord.status_code == 302
    pagina = client.get("/odp/doelen/opgaven/tlv/?jaar=2026").content.decode().replace("\xa0", " ")
    assert "kosten naar verwachting € 60.003 per jaar" in pagina
    assert "Met de bedragen van 2024. Bron: Regeling 2024." in pagina


def test_kleine_aantallen_verbergen_de_hele_kolom_en_de_afdracht(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        vul(wereld, opgave)
        accepteer(wereld, opgave, 40)
        tlv_bedragen_zetten(jaar=2024, bedragen=BEKEND, bron=BRON, door=None)
        beeld = pagina(2026)

    assert {rij["nieuw"] for rij in beeld["rijen"]} == {"verborgen"}, "two new ones in SO hoog"
    assert [rij["loopt"] for rij in beeld["rijen"]] == ["45", "43", "40", "42"]
    with tenant(wereld.swv.pk):
        volgende = open_ronde().opgaven.get(vakgroep="tlv_commissie")
        accepteer(wereld, volgende, 3)
        later = pagina(2026)
    assert {rij["loopt"] for rij in later["rijen"]} == {"verborgen"}
    assert (later["afdracht"], {rij["afdracht"] for rij in later["rijen"]}) == (None, {None})


def test_jaar_toont_wat_eindigde_waar_men_heen_ging_en_per_wijk(wereld: Wereld, opgave: Opgave) -> None:
    """Haven sends 40 in each of four kinds, avonturijn 10 abroad and 8 to MDO; 6 and 7 came to an end."""
    with tenant(wereld.swv.pk):
        for soort, beweging, waar, aantal in (
            ("sbo", "nieuw", "buiten", 10),
            ("so_laag", "lopend", "mdo", 8),
            ("sbo", "gestopt", "regio", 6),
            ("so_hoog", "terug", "buiten", 7),
        ):
            nieuw = TlvRegel(wereld.scholen["avonturijn"].pk, soort, beweging, waar, aantal)
            tlv_opslaan(opgave=opgave, aantallen={}, nieuw=nieuw, door=wereld.leden["specialist"])
        accepteer(wereld, opgave, 40)
        beeld = pagina(2026)

    per_waar = {rij["naam"]: (rij["nieuw"], rij["loopt"], rij["gestopt"], rij["terug"]) for rij in beeld["per_waar"]}
    assert per_waar == {
        "in de regio": ("0", "160", "6", "0"),
        "buiten de regio": ("10", "10", "0", "7"),
        "MDO-voorziening": ("0", "8", "0", "0"),
    }
    assert [(rij["naam"], rij["loopt"]) for rij in beeld["per_wijk"]] == [("Haven", "160"), ("Polder", "10")]
    assert [rij["gestopt"] for rij in beeld["rijen"]] == ["6", "0", "0", "0"]


def test_per_wijk_verbergt_een_klein_aantal_en_wat_het_zou_verraden(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        nieuw = TlvRegel(wereld.scholen["avonturijn"].pk, "sbo", "lopend", "regio", 3)
        tlv_opslaan(opgave=opgave, aantallen={}, nieuw=nieuw, door=wereld.leden["specialist"])
        accepteer(wereld, opgave, 40)
        beeld = pagina(2026)

    assert {rij["loopt"] for rij in beeld["per_wijk"]} == {"verborgen"}, "the total is known, so haven hides too"
    assert te_verbergen({"a": 3, "b": 9, "c": 20, "d": 0}, {"a"}) == {"a", "b"}
    assert te_verbergen({"a": 1, "b": 1, "c": 20}, {"a", "b"}) == {"a", "b", "c"}
    assert te_verbergen({"a": 7, "b": 9}, set()) == set()


def test_wat_al_liep_en_klein_is_volgt_niet_uit_loopt_min_nieuw(wereld: Wereld, opgave: Opgave) -> None:
    with tenant(wereld.swv.pk):
        for beweging, aantal in (("nieuw", 10), ("lopend", 2)):
            nieuw = TlvRegel(wereld.scholen["avonturijn"].pk, "sbo", beweging, "regio", aantal)
            tlv_opslaan(opgave=opgave, aantallen={}, nieuw=nieuw, door=wereld.leden["specialist"])
        Opgave.objects.filter(pk=opgave.pk).update(status="geaccepteerd")
        beeld = pagina(2026)

    assert beeld["rijen"][0]["nieuw"] == "10"
    assert beeld["rijen"][0]["loopt"] == "verborgen"
