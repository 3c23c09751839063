"""Writing with more people: versions, clashes, actions, remarks."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Opmerking, Planonderdeel
from wijken.services import (
    Botsing,
    actie_toevoegen,
    actie_verwijderen,
    actie_wijzigen,
    botsing_oplossen,
    onderdeel_opslaan,
    opmerking_oplossen,
    opmerking_plaatsen,
    ter_tekening_leggen,
    wijkplan_maken,
)

pytestmark = snel
ACTIE: dict[str, Any] = {
    "omschrijving": "Leescoördinator, één dag per week",
    "wie": "Ligthart",
    "begin": datetime.date(2027, 2, 1),
    "einde": datetime.date(2027, 12, 31),
    "bedrag": Decimal("16800.00"),
}


@pytest.fixture
def onderdeel(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        onderdeel = plan.onderdelen.get(volgorde=4)
        yield onderdeel_opslaan(onderdeel=onderdeel, tekst="Hunne.", versie=0, door=wereld.leden["collega"])


def naar_tekenen(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    ter_tekening_leggen(wijkplan=onderdeel.wijkplan, door=wereld.leden["directeur"])


def teksten(onderdeel: Planonderdeel) -> list[str]:
    """All texts this part ever had."""
    return list(
        Planonderdeel.pgh_event_model.objects.filter(pgh_obj_id=onderdeel.pk)
        .order_by("pgh_id")
        .values_list("tekst", flat=True)
    )


def test_onderdeel_opslaan_telt_de_versie(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    lid = wereld.leden["directeur"]

    bewaard = onderdeel_opslaan(onderdeel=onderdeel, tekst="Mijn.\r\n\r\nTekst. ", versie=1, door=lid)

    assert (bewaard.tekst, bewaard.versie, bewaard.laatst_door) == ("Mijn.\n\nTekst.", 2, lid)


def test_onderdeel_opslaan_zelfde_tekst_telt_niet(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    bewaard = onderdeel_opslaan(onderdeel=onderdeel, tekst="Hunne.", versie=0, door=wereld.leden["directeur"])

    assert (bewaard.versie, bewaard.laatst_door) == (1, wereld.leden["collega"])


def test_onderdeel_opslaan_op_oude_versie_botst_met_beide_teksten(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    with pytest.raises(Botsing) as botsing:
        onderdeel_opslaan(onderdeel=onderdeel, tekst="Mijn.", versie=0, door=wereld.leden["directeur"])

    assert (botsing.value.mijn, botsing.value.onderdeel.tekst) == ("Mijn.", "Hunne.")
    assert Planonderdeel.objects.get(pk=onderdeel.pk).tekst == "Hunne."


@pytest.mark.parametrize(("keuze", "tekst"), [("onder", "Hunne.\n\nMijn."), ("mijn", "Mijn."), ("hunne", "Hunne.")])
def test_botsing_oplossen_verliest_geen_tekst(wereld: Wereld, onderdeel: Planonderdeel, keuze: str, tekst: str) -> None:
    lid = wereld.leden["directeur"]

    bewaard = botsing_oplossen(onderdeel=onderdeel, mijn="Mijn.", versie=1, keuze=keuze, door=lid)

    assert bewaard.tekst == tekst
    alles = " ".join(teksten(onderdeel))
    assert ("Mijn." in alles, "Hunne." in alles) == (True, True)


def test_botsing_oplossen_botst_weer_bij_een_derde_versie(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    onderdeel_opslaan(onderdeel=onderdeel, tekst="Derde.", versie=1, door=wereld.leden["derde"])

    with pytest.raises(Botsing) as botsing:
        botsing_oplossen(onderdeel=onderdeel, mijn="Mijn.", versie=1, keuze="mijn", door=wereld.leden["directeur"])

    assert (botsing.value.mijn, botsing.value.onderdeel.tekst) == ("Mijn.", "Derde.")


def test_onderdeel_opslaan_tijdens_tekenen_weigert(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    naar_tekenen(wereld, onderdeel)

    with pytest.raises(ValidationError, match="Heropen het plan"):
        onderdeel_opslaan(onderdeel=onderdeel, tekst="Te laat.", versie=1, door=wereld.leden["directeur"])


def test_actie_toevoegen_twee_keer_geeft_een_actie(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    een, ander = (actie_toevoegen(onderdeel=onderdeel, **ACTIE) for _ in range(2))

    assert (een.pk, Actie.objects.count()) == (ander.pk, 1)


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"begin": datetime.date(2026, 2, 1)}, "begin"),
        ({"einde": datetime.date(2027, 1, 1)}, "einde"),
        ({"bedrag": Decimal("-1")}, "bedrag"),
    ],
)
def test_actie_toevoegen_met_onmogelijke_velden_noemt_het_veld(
    wereld: Wereld, onderdeel: Planonderdeel, fout: dict[str, Any], veld: str
) -> None:
    with pytest.raises(ValidationError) as fouten:
        actie_toevoegen(onderdeel=onderdeel, **ACTIE | fout)

    assert list(fouten.value.message_dict) == [veld]


def test_acties_staan_vast_zodra_er_getekend_wordt(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    actie = actie_toevoegen(onderdeel=onderdeel, **ACTIE)
    naar_tekenen(wereld, onderdeel)

    for dienst in (
        lambda: actie_toevoegen(onderdeel=onderdeel, **ACTIE | {"wie": "Ambacht"}),
        lambda: actie_wijzigen(actie=actie, **ACTIE | {"wie": "Ambacht"}),
        lambda: actie_verwijderen(actie=actie),
    ):
        with pytest.raises(ValidationError, match="Heropen het plan"):
            dienst()


def test_actie_wijzigen_en_verwijderen(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    actie = actie_toevoegen(onderdeel=onderdeel, **ACTIE)

    gewijzigd = actie_wijzigen(actie=actie, **ACTIE | {"bedrag": Decimal("12000.50")})
    actie_verwijderen(actie=actie)

    assert (gewijzigd.bedrag, Actie.objects.count()) == (Decimal("12000.50"), 0)


def test_opmerking_twee_keer_plaatsen_geeft_een_opmerking(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    for _ in range(2):
        opmerking_plaatsen(
            onderdeel=onderdeel, tekst="Wie betaalt?", citaat="Hunne.", door=wereld.leden["procesbegeleider"]
        )

    assert Opmerking.objects.count() == 1


def test_opmerking_oplossen_sluit_ook_haar_antwoorden(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    vragen, antwoorden = wereld.leden["procesbegeleider"], wereld.leden["directeur"]
    vraag = opmerking_plaatsen(onderdeel=onderdeel, tekst="Wie?", citaat="", door=vragen)
    eerste = opmerking_plaatsen(onderdeel=onderdeel, tekst="Ik.", citaat="", door=antwoorden, antwoord_op=vraag)
    tweede = opmerking_plaatsen(onderdeel=onderdeel, tekst="Goed.", citaat="", door=vragen, antwoord_op=eerste)

    opgelost = opmerking_oplossen(opmerking=vraag, door=antwoorden)

    assert (eerste.antwoord_op, tweede.antwoord_op) == (vraag, vraag)
    assert not Opmerking.objects.filter(opgelost_op=None).exists()
    with pytest.raises(ValidationError, match="al opgelost"):
        opmerking_plaatsen(onderdeel=onderdeel, tekst="Nog iets.", citaat="", door=vragen, antwoord_op=opgelost)


def test_opmerking_oplossen_bewaart_wie_het_eerst_was(wereld: Wereld, onderdeel: Planonderdeel) -> None:
    opmerking = opmerking_plaatsen(
        onderdeel=onderdeel, tekst="Wie betaalt?", citaat="", door=wereld.leden["procesbegeleider"]
    )

    for wie in ("directeur", "collega"):
        opgelost = opmerking_oplossen(opmerking=opmerking, door=wereld.leden[wie])

    assert opgelost.opgelost_door == wereld.leden["directeur"]
