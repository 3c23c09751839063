"""Remarks between the directeuren only, and one mail to who is asked to look."""

from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.urls import reverse

from swv.services.gebeurtenissen import ronde_lopen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Opmerking, Planonderdeel
from wijken.services import opmerking_plaatsen, wijkplan_maken

pytestmark = snel


@pytest.fixture
def onderdeel(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        yield wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027).onderdelen.get(volgorde=4)


def plaats(wereld: Wereld, onderdeel: Planonderdeel, tekst: str, wie: str = "directeur", **meer: Any) -> Opmerking:
    return opmerking_plaatsen(onderdeel=onderdeel, tekst=tekst, citaat="", door=wereld.leden[wie], **meer)


def gelezen_door(wereld: Wereld, wie: str, onderdeel: Planonderdeel) -> str:
    adres = reverse("wijken:planonderdeel_update", args=["odp", onderdeel.pk])
    return wereld.client(wie).get(adres).content.decode()


def ontvangers() -> list[list[str]]:
    ronde_lopen()
    ronde_lopen()
    return [bericht.to for bericht in mail.outbox]


@pytest.mark.parametrize(("wie", "ziet"), [("collega", True), ("procesbegeleider", False), ("medewerker", False)])
def test_interne_opmerking_is_voor_de_directeuren(
    wereld: Wereld, onderdeel: Planonderdeel, wie: str, ziet: bool
) -> None:
    plaats(wereld, onderdeel, "Dit kunnen wij niet betalen.", intern=True)
    plaats(wereld, onderdeel, "Met wie?")

    bladzijde = gelezen_door(wereld, wie, onderdeel)

    assert ("Dit kunnen wij niet betalen." in bladzijde) is ziet
    assert ("1 onder directeuren" in bladzijde) is ziet
    assert "Met wie?" in bladzijde
    assert "1 opmerking open" in bladzijde
    geschiedenis = reverse("geschiedenis", args=["odp", "onderdelen", onderdeel.pk])
    assert "niet betalen" not in wereld.client("procesbegeleider").get(geschiedenis).content.decode()


def test_antwoord_op_een_interne_vraag_is_ook_intern(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    vraag = plaats(wereld, onderdeel, "Betalen wij dit?", intern=True)

    antwoord = plaats(wereld, onderdeel, "Nee.", wie="collega", antwoord_op=vraag)

    assert antwoord.intern
    adres = reverse("wijken:opmerking_create", args=["odp", onderdeel.pk])
    invoer = {"opmerking-tekst": "Hoezo?", "opmerking-antwoord_op": vraag.pk}
    assert wereld.client("procesbegeleider").post(adres, invoer).status_code == 200
    assert Opmerking.objects.count() == 2


def test_alleen_een_directeur_kan_intern_kiezen(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    adres = reverse("wijken:opmerking_create", args=["odp", onderdeel.pk])

    for wie in ("directeur", "partner"):
        wereld.client(wie).post(adres, {"opmerking-tekst": f"Van {wie}", "opmerking-intern": "on"})

    assert dict(Opmerking.objects.values_list("tekst", "intern")) == {"Van directeur": True, "Van partner": False}


def test_wie_gevraagd_wordt_krijgt_een_mail_met_de_weg_en_niet_de_woorden(
    wereld: Wereld, onderdeel: Planonderdeel
) -> None:
    begeleider = wereld.leden["procesbegeleider"]
    adres = reverse("wijken:opmerking_create", args=["odp", onderdeel.pk])
    invoer = {"opmerking-tekst": "Wat vindt u?", "opmerking-vraag_aan": begeleider.pk}

    for _ in range(2):
        wereld.client("directeur").post(adres, invoer)

    assert ontvangers() == [[begeleider.gebruiker.email]]
    assert f"/odp/wijken/plan/onderdeel/{onderdeel.pk}/#opmerkingen-kop" in mail.outbox[0].body
    assert "Wat vindt u?" not in mail.outbox[0].body
    assert Opmerking.objects.get().tekst == f"@{begeleider.naam} Wat vindt u?"


def test_naam_met_een_apenstaartje_mailt_wie_mag_lezen_en_niet_uzelf(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    namen = {wie: wereld.leden[wie].naam for wie in ("directeur", "collega", "vreemde", "bestuurder")}

    plaats(wereld, onderdeel, " en ".join(f"@{naam}" for naam in namen.values()))

    assert ontvangers() == [[wereld.leden["collega"].gebruiker.email]]


def test_intern_vragen_aan_wie_niet_mag_lezen_weigert(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    with pytest.raises(ValidationError, match="kan deze opmerking niet lezen"):
        plaats(wereld, onderdeel, "Ziet u dit?", intern=True, vraag_aan=wereld.leden["procesbegeleider"])

    assert not Opmerking.objects.exists()
