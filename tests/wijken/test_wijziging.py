"""A change of an agreed plan: begun, handed in, agreed or taken back."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from swv.models import Instelling, Rol
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planonderdeel, Wijkdoel, Wijkplan, Wijziging
from wijken.services import (
    actie_toevoegen,
    actie_verwijderen,
    actie_wijzigen,
    begeleider_akkoord,
    heropenen,
    onderdeel_opslaan,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_indienen,
    wijkplan_maken,
    wijziging_beginnen,
    wijziging_intrekken,
)

pytestmark = snel
SCHOLEN = ("avonturijn", "christal", "ligthart")
REDEN = "De leescoördinator is ziek."


def actie(omschrijving: str, bedrag: int) -> dict[str, Any]:
    begin, einde = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
    return {"omschrijving": omschrijving, "wie": "Ligthart", "begin": begin, "einde": einde, "bedrag": Decimal(bedrag)}


def teken(wereld: Wereld, plan: Wijkplan, *scholen: str, wie: str = "") -> None:
    namen = {"avonturijn": "directeur", "christal": "collega", "ligthart": "derde"}
    for school in scholen:
        lid = wereld.leden[wie or namen[school]]
        tekenen(wijkplan=plan, school=wereld.scholen[school], door=lid, gelezen=vingerafdruk(vers(plan)))


def vers(plan: Wijkplan) -> Wijkplan:
    return Wijkplan.objects.met_inhoud().get(pk=plan.pk)


@pytest.fixture
def plan(wereld: Wereld) -> Any:
    """A plan of polder with a text, two acties and a goal, vastgesteld; ligthart is its penvoerder."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        Wijkplan.objects.filter(pk=plan.pk).update(penvoerder=wereld.scholen["ligthart"])
        deel = plan.onderdelen.get(volgorde=1)
        onderdeel_opslaan(onderdeel=deel, tekst="Wij lezen elke dag.", versie=0, door=wereld.leden["directeur"])
        actie_toevoegen(onderdeel=deel, **actie("Leesclub", 4000))
        actie_toevoegen(onderdeel=deel, **actie("Ouderavond", 1000))
        Wijkdoel.objects.create(wijkplan=plan, tekst="Elk kind ontbijt.")
        ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
        teken(wereld, plan, *SCHOLEN)
        yield Wijkplan.objects.get(pk=plan.pk)


def begin(wereld: Wereld, plan: Wijkplan, wie: str = "directeur") -> Wijziging:
    return wijziging_beginnen(wijkplan=plan, reden=REDEN, door=wereld.leden[wie])


def schuif(euro: int) -> None:
    """Move euros from the Leesclub to the Ouderavond."""
    for naam, bedrag in (("Leesclub", 4000 - euro), ("Ouderavond", 1000 + euro)):
        rij = Actie.objects.get(omschrijving=naam)
        actie_wijzigen(actie=rij, **actie(naam, bedrag))


def leg_voor(wereld: Wereld, plan: Wijkplan) -> Wijziging:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    return Wijziging.objects.get(klaar_op=None)


def test_beginnen_maakt_schrijfbaar_en_bewaart_de_akkoorden_in_de_versie(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)

    plan.refresh_from_db()
    assert (plan.status, plan.is_schrijfbaar, plan.is_afgesproken, plan.wordt_gewijzigd) == (
        "wijziging",
        True,
        True,
        True,
    )
    assert plan.akkoorden.count() == 0
    assert [rij["school"] for rij in plan.versies.get().inhoud["akkoorden"]] == ["Avonturijn", "Christal", "Ligthart"]


def test_twee_keer_beginnen_is_een_wijziging_en_een_ander_leest_wie_begon(wereld: Wereld, plan: Wijkplan) -> None:
    eerste = begin(wereld, plan)

    assert begin(wereld, plan) == eerste
    with pytest.raises(ValidationError, match="Directeur odp begon op .* al een wijziging: ‘De leescoördinator"):
        begin(wereld, plan, "collega")
    assert Wijziging.objects.count() == 1


@pytest.mark.parametrize(("reden", "melding"), [("  ", "waarom het plan verandert")])
def test_zonder_reden_begint_er_niets(wereld: Wereld, plan: Wijkplan, reden: str, melding: str) -> None:
    with pytest.raises(ValidationError, match=melding):
        wijziging_beginnen(wijkplan=plan, reden=reden, door=wereld.leden["directeur"])

    assert Wijkplan.objects.get(pk=plan.pk).status == "vastgesteld"


def test_voorleggen_zonder_verandering_kan_niet(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)

    with pytest.raises(ValidationError, match="Er is nog niets veranderd"):
        leg_voor(wereld, plan)


def test_wijziging_gaat_niet_eerst_voor_advies_weg(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)

    with pytest.raises(ValidationError, match="meteen voor"):
        wijkplan_indienen(wijkplan=plan, door=wereld.leden["directeur"])


@pytest.mark.parametrize(("euro", "omvang"), [(2499, "klein"), (2500, "groot")])
def test_omvang_volgt_de_euros_die_verschuiven(wereld: Wereld, plan: Wijkplan, euro: int, omvang: str) -> None:
    """Between two acties the euros count once; the bound itself is groot already."""
    begin(wereld, plan)
    schuif(euro)

    assert leg_voor(wereld, plan).omvang == omvang


def test_nieuw_geld_telt_als_verschoven(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)
    actie_toevoegen(onderdeel=plan.onderdelen.get(volgorde=2), **actie("Kindercoach", 2500))

    assert leg_voor(wereld, plan).omvang == "groot"


def test_grens_van_het_samenwerkingsverband_telt(wereld: Wereld, plan: Wijkplan) -> None:
    Instelling.objects.update(wijziging_groot_vanaf=Decimal("100.00"))
    begin(wereld, plan)
    schuif(100)

    assert leg_voor(wereld, plan).omvang == "groot"


@pytest.mark.parametrize("wat", ["onderdeel", "wijkdoel", "penvoerder", "geen begeleider"])
def test_andere_opbouw_penvoerder_of_geen_begeleider_is_groot(wereld: Wereld, plan: Wijkplan, wat: str) -> None:
    begin(wereld, plan)
    schuif(1)
    if wat == "onderdeel":
        Planonderdeel.objects.create(wijkplan=plan, volgorde=10, niveau="wijk", titel="Sport", eigen=True)
    elif wat == "wijkdoel":
        plan.wijkdoelen.all().delete()
    elif wat == "penvoerder":
        Wijkplan.objects.filter(pk=plan.pk).update(penvoerder=wereld.scholen["christal"])
    else:
        Rol.objects.filter(code="procesbegeleider").delete()

    assert leg_voor(wereld, plan).omvang == "groot"


@pytest.mark.parametrize("eerst", ["penvoerder", "begeleider"])
def test_kleine_wijziging_is_akkoord_van_penvoerder_en_begeleider(wereld: Wereld, plan: Wijkplan, eerst: str) -> None:
    begin(wereld, plan)
    schuif(100)
    wijziging = leg_voor(wereld, plan)
    stappen = [
        lambda: teken(wereld, plan, "ligthart"),
        lambda: begeleider_akkoord(
            wijkplan=plan, door=wereld.leden["procesbegeleider"], gelezen=vingerafdruk(vers(plan))
        ),
    ]
    een, twee = stappen if eerst == "penvoerder" else stappen[::-1]

    een()
    halverwege = Wijkplan.objects.get(pk=plan.pk).status
    twee()

    wijziging.refresh_from_db()
    versie = plan.versies.first()
    assert (halverwege, Wijkplan.objects.get(pk=plan.pk).status) == ("tekenen", "vastgesteld")
    assert (versie.nummer, wijziging.uitkomst) == (2, "vastgesteld")
    assert versie.inhoud["wijziging"]["reden"] == REDEN
    assert versie.inhoud["wijziging"]["begeleider"] == "Procesbegeleider odp"
    assert [rij["school"] for rij in versie.inhoud["akkoorden"]] == ["Ligthart"]


def test_kleine_wijziging_tekent_een_andere_school_niet(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)
    schuif(100)
    leg_voor(wereld, plan)

    with pytest.raises(ValidationError, match="alleen de penvoerder"):
        teken(wereld, plan, "christal")


def test_zonder_penvoerder_tekent_een_andere_directeur_dan_de_maker(wereld: Wereld, plan: Wijkplan) -> None:
    inhoud = plan.versies.get().inhoud
    begin(wereld, plan)
    Wijkplan.objects.filter(pk=plan.pk).update(penvoerder=None)
    schuif(1)
    leg_voor(wereld, plan)
    Wijziging.objects.update(omvang="klein")  # a change of penvoerder alone would be groot
    begeleider_akkoord(wijkplan=plan, door=wereld.leden["procesbegeleider"], gelezen=vingerafdruk(vers(plan)))

    with pytest.raises(ValidationError, match="zelf gemaakt"):
        teken(wereld, plan, "avonturijn")
    teken(wereld, plan, "christal")

    assert inhoud["penvoerder"]["naam"] == "Ligthart"
    assert Wijkplan.objects.get(pk=plan.pk).status == "vastgesteld"


def test_grote_wijziging_tekenen_alle_scholen_opnieuw(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)
    schuif(3000)
    leg_voor(wereld, plan)

    with pytest.raises(ValidationError, match="geen kleine wijziging"):
        begeleider_akkoord(wijkplan=plan, door=wereld.leden["procesbegeleider"], gelezen=vingerafdruk(vers(plan)))
    teken(wereld, plan, "avonturijn", "christal")
    halverwege = Wijkplan.objects.get(pk=plan.pk).status
    teken(wereld, plan, "ligthart")

    assert (halverwege, plan.versies.first().nummer) == ("tekenen", 2)


def test_oude_versie_tekenen_wordt_geweigerd(wereld: Wereld, plan: Wijkplan) -> None:
    gelezen = vingerafdruk(vers(plan))
    begin(wereld, plan)
    schuif(100)
    leg_voor(wereld, plan)

    with pytest.raises(ValidationError, match="De tekst is veranderd sinds u hem opende"):
        tekenen(wijkplan=plan, school=wereld.scholen["ligthart"], door=wereld.leden["derde"], gelezen=gelezen)
    with pytest.raises(ValidationError, match="De tekst is veranderd sinds u hem opende"):
        begeleider_akkoord(wijkplan=plan, door=wereld.leden["procesbegeleider"], gelezen=gelezen)


def test_handtekening_terugnemen_na_vaststellen_wijst_naar_een_wijziging(wereld: Wereld, plan: Wijkplan) -> None:
    with pytest.raises(ValidationError, match="Begin dan een wijziging"):
        heropenen(wijkplan=plan, door=wereld.leden["collega"])


def test_heropenen_van_een_wijziging_blijft_een_wijziging(wereld: Wereld, plan: Wijkplan) -> None:
    begin(wereld, plan)
    schuif(100)
    leg_voor(wereld, plan)
    teken(wereld, plan, "ligthart")

    heropenen(wijkplan=plan, door=wereld.leden["collega"])

    wijziging = Wijziging.objects.get()
    assert (Wijkplan.objects.get(pk=plan.pk).status, wijziging.omvang, plan.akkoorden.count()) == ("wijziging", "", 0)


def test_intrekken_zet_alles_precies_terug(wereld: Wereld, plan: Wijkplan) -> None:
    """Text, acties with their keys, goals, penvoerder, signatures: the fingerprint is that of the version."""
    afdruk, inhoud = vingerafdruk(vers(plan)), plan.versies.get().inhoud
    wijziging = begin(wereld, plan)
    deel = plan.onderdelen.get(volgorde=1)
    onderdeel_opslaan(onderdeel=deel, tekst="Heel anders.", versie=1, door=wereld.leden["collega"])
    schuif(500)
    actie_verwijderen(actie=Actie.objects.get(omschrijving="Ouderavond"))
    nieuw = Planonderdeel.objects.create(wijkplan=plan, volgorde=10, niveau="wijk", titel="Sport", eigen=True)
    actie_toevoegen(onderdeel=nieuw, **actie("Toernooi", 10))
    plan.onderdelen.filter(volgorde=9).delete()
    plan.wijkdoelen.all().delete()
    Wijkdoel.objects.create(wijkplan=plan, tekst="Iets nieuws.")
    Wijkplan.objects.filter(pk=plan.pk).update(penvoerder=None)
    veranderd = vingerafdruk(vers(plan))

    wijziging_intrekken(wijziging=wijziging, door=wereld.leden["collega"])

    terug = vers(plan)
    wijziging.refresh_from_db()
    assert veranderd != afdruk
    assert (vingerafdruk(terug), terug.status, wijziging.uitkomst) == (afdruk, "vastgesteld", "ingetrokken")
    assert set(terug.akkoorden.values_list("school_id", flat=True)) == {a["school_pk"] for a in inhoud["akkoorden"]}
    assert terug.onderdelen.get(volgorde=1).versie == 3, "who still has the other text open gets a clash"
    assert terug.versies.count() == 1


def test_intrekken_na_voorleggen_en_twee_keer_klikken(wereld: Wereld, plan: Wijkplan) -> None:
    wijziging = begin(wereld, plan)
    schuif(100)
    leg_voor(wereld, plan)

    for _ in range(2):
        wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])

    assert Wijkplan.objects.get(pk=plan.pk).status == "vastgesteld"
    assert sorted(Actie.objects.values_list("bedrag", flat=True)) == [1000, 4000]


def test_vastgestelde_wijziging_is_niet_meer_in_te_trekken(wereld: Wereld, plan: Wijkplan) -> None:
    wijziging = begin(wereld, plan)
    schuif(3000)
    leg_voor(wereld, plan)
    teken(wereld, plan, *SCHOLEN)

    with pytest.raises(ValidationError, match="al vastgesteld"):
        wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])
