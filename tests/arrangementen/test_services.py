"""Ask, confirm, decide, take back: real transactions, because money moves."""

import datetime
import uuid
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from arrangementen import services
from arrangementen.models import Arrangement, Arrangementsoort, Goedkeuring
from budgetten.models import Boeking, Rekening
from budgetten.overzichten.wijkpot import ruimte_van, wijkpot_van
from budgetten.services import boeken, overboeking, rekening_van
from swv.models import Gebeurtenis
from swv.tenancy.context import tenant
from tests.wereld import Wereld, echt
from wijken.models import Wijkplan

pytestmark = echt
BEDRAG = Decimal("1250.00")


@pytest.fixture
def odp(wereld: Wereld) -> Iterator[Wereld]:
    """The world with one kind of arrangement and € 2.000 in the wijkpot of 2027."""
    with tenant(wereld.swv.pk):
        Arrangementsoort.objects.create(naam="Taalgroep")
        middelen = rekening_van(plek=wereld.plek.pk, soort=Rekening.Soort.MIDDELEN, jaar=2027)
        pot = rekening_van(plek=wereld.wijken["polder"].pk, soort=Rekening.Soort.WIJKPOT, jaar=2027)
        benen = overboeking(middelen, pot, Decimal("2000.00"))
        boeken(sleutel="vullen", soort="inleg", omschrijving="Vullen", benen=benen, door=None)
        yield wereld


def vraag(wereld: Wereld, wie: str = "intern_begeleider", **anders: Any) -> Arrangement:
    gegevens = {
        "school": wereld.scholen["avonturijn"],
        "soort": Arrangementsoort.objects.get(),
        "titel": "Taalgroep groep 3",
        "vraag": "Drie kinderen leren nog Nederlands.",
        "leerlingen": 3,
        "begin": datetime.date(2027, 1, 4),
        "einde": datetime.date(2027, 7, 9),
        "bedrag": BEDRAG,
        "aanvraagsleutel": uuid.uuid4(),
        "door": wereld.leden[wie],
    }
    return services.arrangement_aanvragen(**{**gegevens, **anders})


def in_pot(wereld: Wereld) -> Decimal:
    rekening = Rekening.objects.filter(plek=wereld.wijken["polder"].pk, soort="wijkpot", jaar=2027)
    return rekening.met_saldo().get().saldo


def test_aanvraag_van_ib_wacht_op_directeur(odp: Wereld) -> None:
    arrangement = vraag(odp)

    assert arrangement.status == "aangevraagd"
    assert arrangement.wijk_id == odp.wijken["polder"].pk
    assert list(Gebeurtenis.objects.values_list("soort", flat=True)) == ["arrangement.aangevraagd"]


def test_aanvraag_van_directeur_is_meteen_bevestigd(odp: Wereld) -> None:
    arrangement = vraag(odp, "directeur")

    assert (arrangement.status, arrangement.bevestigd_door) == ("bevestigd", odp.leden["directeur"])


def test_dubbele_klik_geeft_een_aanvraag(odp: Wereld) -> None:
    sleutel = uuid.uuid4()

    assert vraag(odp, aanvraagsleutel=sleutel) == vraag(odp, aanvraagsleutel=sleutel)
    assert Arrangement.objects.count() == 1


def test_goedkeuren_neemt_geld_uit_de_wijkpot(odp: Wereld) -> None:
    arrangement = vraag(odp, "directeur")

    arrangement = services.arrangement_goedkeuren(arrangement=arrangement, door=odp.leden["bestuurder"])

    assert arrangement.status == "goedgekeurd"
    assert arrangement.boeking is not None
    assert in_pot(odp) == Decimal("750.00")
    assert Gebeurtenis.objects.filter(soort="arrangement.goedgekeurd").count() == 1


def test_goedkeuren_twee_keer_boekt_een_keer(odp: Wereld) -> None:
    arrangement = vraag(odp, "directeur")

    for _ in range(2):
        services.arrangement_goedkeuren(arrangement=arrangement, door=odp.leden["bestuurder"])

    assert in_pot(odp) == Decimal("750.00")
    assert Goedkeuring.objects.count() == 1


def test_goedkeuren_boven_de_wijkpot_verandert_niets(odp: Wereld) -> None:
    arrangement = vraag(odp, "directeur", bedrag=Decimal("2000.01"))
    boekingen = Boeking.objects.count()

    with pytest.raises(ValidationError):
        services.arrangement_goedkeuren(arrangement=arrangement, door=odp.leden["bestuurder"])

    assert Arrangement.objects.get().status == "bevestigd"
    assert (Boeking.objects.count(), Goedkeuring.objects.count(), in_pot(odp)) == (boekingen, 0, Decimal("2000.00"))


def test_goedkeuren_laat_staan_wat_het_wijkplan_afsprak(odp: Wereld) -> None:
    plan = Wijkplan.objects.create(wijk=odp.wijken["polder"], jaar=2027)
    onderdeel = plan.onderdelen.create(niveau="wijk", volgorde=1, titel="Samen")
    dagen = {"begin": "2027-01-01", "einde": "2027-12-31"}
    onderdeel.acties.create(omschrijving="Coach", wie="Jo", bedrag=Decimal("800.00"), **dagen)
    Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld")
    te_veel, past = vraag(odp, "directeur"), vraag(odp, "directeur", bedrag=Decimal("1200.00"))

    with pytest.raises(ValidationError, match="1.200,00 vrij"):
        services.arrangement_goedkeuren(arrangement=te_veel, door=odp.leden["bestuurder"])
    services.arrangement_goedkeuren(arrangement=past, door=odp.leden["bestuurder"])

    ruimte = ruimte_van(wijken=[odp.wijken["polder"].pk], jaren=[2027])[odp.wijken["polder"].pk, 2027]
    assert (ruimte.saldo, ruimte.vrij) == (Decimal("800.00"), Decimal(0))
    assert wijkpot_van(wijk_id=odp.wijken["polder"].pk, jaar=2027).vrij == ruimte.vrij


@pytest.mark.parametrize("veld", ["gevraagd_door", "bevestigd_door"])
def test_goedkeuren_is_van_een_ander_dan_wie_vroeg_of_bevestigde(odp: Wereld, veld: str) -> None:
    arrangement = vraag(odp, "directeur")
    Arrangement.objects.filter(pk=arrangement.pk).update(**{veld: odp.leden["bestuurder"]})

    with pytest.raises(ValidationError, match="Een andere bestuurder"):
        services.arrangement_goedkeuren(arrangement=arrangement, door=odp.leden["bestuurder"])

    assert (Arrangement.objects.get().status, in_pot(odp)) == ("bevestigd", Decimal("2000.00"))


def test_goedkeuren_kan_niet_voor_de_directeur(odp: Wereld) -> None:
    arrangement = vraag(odp)

    with pytest.raises(ValidationError, match="wacht op de directeur"):
        services.arrangement_goedkeuren(arrangement=arrangement, door=odp.leden["bestuurder"])


@pytest.mark.parametrize("reden", ["", "   "])
def test_afwijzen_eist_een_reden(odp: Wereld, reden: str) -> None:
    arrangement = vraag(odp, "directeur")

    with pytest.raises(ValidationError, match="Schrijf op waarom"):
        services.arrangement_afwijzen(arrangement=arrangement, reden=reden, door=odp.leden["bestuurder"])


def test_afwijzen_bewaart_de_reden(odp: Wereld) -> None:
    arrangement = vraag(odp, "directeur")

    services.arrangement_afwijzen(arrangement=arrangement, reden="De basis is genoeg.", door=odp.leden["bestuurder"])

    assert Goedkeuring.objects.get().reden == "De basis is genoeg."
    assert Arrangement.objects.get().status == "afgewezen"


def test_intrekken_kan_niet_na_goedkeuring(odp: Wereld) -> None:
    arrangement = vraag(odp, "directeur")
    services.arrangement_goedkeuren(arrangement=arrangement, door=odp.leden["bestuurder"])

    with pytest.raises(ValidationError, match="intussen veranderd"):
        services.arrangement_intrekken(arrangement=arrangement, door=odp.leden["directeur"])


def test_intrekken_voor_besluit(odp: Wereld) -> None:
    arrangement = services.arrangement_intrekken(arrangement=vraag(odp), door=odp.leden["intern_begeleider"])

    assert arrangement.status == "ingetrokken"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"einde": datetime.date(2027, 1, 3)}, "einde"),
        ({"begin": datetime.date(2025, 12, 31)}, "begin"),
        ({"einde": datetime.date(2029, 1, 1)}, "einde"),
        ({"leerlingen": 0}, "leerlingen"),
        ({"bedrag": Decimal("0.00")}, "bedrag"),
        ({"vraag": "Het gaat om 123456782."}, "vraag"),
        ({"titel": "Groep van 3 mei 2019"}, "titel"),
    ],
)
def test_aanvraag_weigert_wat_niet_kan(odp: Wereld, anders: dict[str, Any], veld: str) -> None:
    with pytest.raises(ValidationError) as fout:
        vraag(odp, **anders)

    assert set(fout.value.message_dict) == {veld}
    assert Arrangement.objects.count() == 0
