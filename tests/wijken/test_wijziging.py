"""A change of an agreed plan: begun, handed in, agreed or taken back."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from swv.models import Instelling, Rol
from tests.vastplan import REDEN, SCHOLEN, actie, begin, schuif, teken, vers
from tests.wereld import Wereld, snel
from wijken.models import Actie, Planonderdeel, Wijkdoel, Wijkplan, Wijziging
from wijken.services import (
    actie_toevoegen,
    actie_verwijderen,
    begeleider_akkoord,
    heropenen,
    onderdeel_opslaan,
    planverschil,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_indienen,
    wijziging_beginnen,
    wijziging_intrekken,
)
from wijken.services.tekenronde import open_wijziging, redenen_groot

pytestmark = snel


def leg_voor(wereld: Wereld, plan: Wijkplan) -> Wijziging:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    return Wijziging.objects.get(klaar_op=None)


def test_beginnen_maakt_schrijfbaar_en_bewaart_de_akkoorden_in_de_versie(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)

    vast_plan.refresh_from_db()
    assert (vast_plan.status, vast_plan.is_schrijfbaar, vast_plan.is_afgesproken, vast_plan.wordt_gewijzigd) == (
        "wijziging",
        True,
        True,
        True,
    )
    assert vast_plan.akkoorden.count() == 0
    assert [rij["school"] for rij in vast_plan.versies.get().inhoud["akkoorden"]] == [
        "Avonturijn",
        "Christal",
        "Ligthart",
    ]


def test_twee_keer_beginnen_is_een_wijziging_en_een_ander_leest_wie_begon(wereld: Wereld, vast_plan: Wijkplan) -> None:
    eerste = begin(wereld, vast_plan)

    assert begin(wereld, vast_plan) == eerste
    with pytest.raises(ValidationError, match="Directeur odp begon op .* al een wijziging: ‘De leescoördinator"):
        begin(wereld, vast_plan, "collega")
    assert Wijziging.objects.count() == 1


@pytest.mark.parametrize(("reden", "melding"), [("  ", "waarom het plan verandert")])
def test_zonder_reden_begint_er_niets(wereld: Wereld, vast_plan: Wijkplan, reden: str, melding: str) -> None:
    with pytest.raises(ValidationError, match=melding):
        wijziging_beginnen(wijkplan=vast_plan, reden=reden, door=wereld.leden["directeur"])

    assert Wijkplan.objects.get(pk=vast_plan.pk).status == "vastgesteld"


def test_voorleggen_zonder_verandering_kan_niet(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)

    with pytest.raises(ValidationError, match="Er is nog niets veranderd"):
        leg_voor(wereld, vast_plan)


def test_wijziging_gaat_niet_eerst_voor_advies_weg(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)

    with pytest.raises(ValidationError, match="meteen voor"):
        wijkplan_indienen(wijkplan=vast_plan, door=wereld.leden["directeur"])


@pytest.mark.parametrize(("euro", "omvang"), [(2499, "klein"), (2500, "groot")])
def test_omvang_volgt_de_euros_die_verschuiven(wereld: Wereld, vast_plan: Wijkplan, euro: int, omvang: str) -> None:
    """Between two acties the euros count once; the bound itself is groot already."""
    begin(wereld, vast_plan)
    schuif(euro)

    assert leg_voor(wereld, vast_plan).omvang == omvang


def test_nieuw_geld_telt_als_verschoven(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)
    actie_toevoegen(onderdeel=vast_plan.onderdelen.get(volgorde=2), **actie("Kindercoach", 2500))

    assert leg_voor(wereld, vast_plan).omvang == "groot"


def test_grens_van_het_samenwerkingsverband_telt(wereld: Wereld, vast_plan: Wijkplan) -> None:
    Instelling.objects.update(wijziging_groot_vanaf=Decimal("100.00"))
    begin(wereld, vast_plan)
    schuif(100)

    assert leg_voor(wereld, vast_plan).omvang == "groot"


@pytest.mark.parametrize("wat", ["onderdeel", "wijkdoel", "penvoerder", "geen begeleider"])
def test_andere_opbouw_penvoerder_of_geen_begeleider_is_groot(wereld: Wereld, vast_plan: Wijkplan, wat: str) -> None:
    begin(wereld, vast_plan)
    schuif(1)
    if wat == "onderdeel":
        Planonderdeel.objects.create(wijkplan=vast_plan, volgorde=10, niveau="wijk", titel="Sport", eigen=True)
    elif wat == "wijkdoel":
        vast_plan.wijkdoelen.all().delete()
    elif wat == "penvoerder":
        Wijkplan.objects.filter(pk=vast_plan.pk).update(penvoerder=wereld.scholen["christal"])
    else:
        Rol.objects.filter(code="procesbegeleider").delete()

    assert leg_voor(wereld, vast_plan).omvang == "groot"


@pytest.mark.parametrize("eerst", ["penvoerder", "begeleider"])
def test_kleine_wijziging_is_akkoord_van_penvoerder_en_begeleider(
    wereld: Wereld, vast_plan: Wijkplan, eerst: str
) -> None:
    begin(wereld, vast_plan)
    schuif(100)
    wijziging = leg_voor(wereld, vast_plan)
    stappen = [
        lambda: teken(wereld, vast_plan, "ligthart"),
        lambda: begeleider_akkoord(
            wijkplan=vast_plan, door=wereld.leden["procesbegeleider"], gelezen=vingerafdruk(vers(vast_plan))
        ),
    ]
    een, twee = stappen if eerst == "penvoerder" else stappen[::-1]

    een()
    halverwege = Wijkplan.objects.get(pk=vast_plan.pk).status
    twee()

    wijziging.refresh_from_db()
    versie = vast_plan.versies.first()
    assert (halverwege, Wijkplan.objects.get(pk=vast_plan.pk).status) == ("tekenen", "vastgesteld")
    assert (versie.nummer, wijziging.uitkomst) == (2, "vastgesteld")
    assert versie.inhoud["wijziging"]["reden"] == REDEN
    assert versie.inhoud["wijziging"]["begeleider"] == "Procesbegeleider odp"
    assert [rij["school"] for rij in versie.inhoud["akkoorden"]] == ["Ligthart"]


def test_kleine_wijziging_tekent_een_andere_school_niet(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)
    schuif(100)
    leg_voor(wereld, vast_plan)

    with pytest.raises(ValidationError, match="alleen de penvoerder"):
        teken(wereld, vast_plan, "christal")


def test_zonder_penvoerder_tekent_een_andere_directeur_dan_de_maker(wereld: Wereld, vast_plan: Wijkplan) -> None:
    inhoud = vast_plan.versies.get().inhoud
    begin(wereld, vast_plan)
    Wijkplan.objects.filter(pk=vast_plan.pk).update(penvoerder=None)
    schuif(1)
    leg_voor(wereld, vast_plan)
    Wijziging.objects.update(omvang="klein")  # a change of penvoerder alone would be groot
    begeleider_akkoord(wijkplan=vast_plan, door=wereld.leden["procesbegeleider"], gelezen=vingerafdruk(vers(vast_plan)))

    with pytest.raises(ValidationError, match="zelf gemaakt"):
        teken(wereld, vast_plan, "avonturijn")
    teken(wereld, vast_plan, "christal")

    assert inhoud["penvoerder"]["naam"] == "Ligthart"
    assert Wijkplan.objects.get(pk=vast_plan.pk).status == "vastgesteld"


def test_grote_wijziging_tekenen_alle_scholen_opnieuw(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)
    schuif(3000)
    leg_voor(wereld, vast_plan)

    with pytest.raises(ValidationError, match="geen kleine wijziging"):
        begeleider_akkoord(
            wijkplan=vast_plan, door=wereld.leden["procesbegeleider"], gelezen=vingerafdruk(vers(vast_plan))
        )
    teken(wereld, vast_plan, "avonturijn", "christal")
    halverwege = Wijkplan.objects.get(pk=vast_plan.pk).status
    teken(wereld, vast_plan, "ligthart")

    assert (halverwege, vast_plan.versies.first().nummer) == ("tekenen", 2)


def test_oude_versie_tekenen_wordt_geweigerd(wereld: Wereld, vast_plan: Wijkplan) -> None:
    gelezen = vingerafdruk(vers(vast_plan))
    begin(wereld, vast_plan)
    schuif(100)
    leg_voor(wereld, vast_plan)

    with pytest.raises(ValidationError, match="De tekst is veranderd sinds u hem opende"):
        tekenen(wijkplan=vast_plan, school=wereld.scholen["ligthart"], door=wereld.leden["derde"], gelezen=gelezen)
    with pytest.raises(ValidationError, match="De tekst is veranderd sinds u hem opende"):
        begeleider_akkoord(wijkplan=vast_plan, door=wereld.leden["procesbegeleider"], gelezen=gelezen)


def test_handtekening_terugnemen_na_vaststellen_wijst_naar_een_wijziging(wereld: Wereld, vast_plan: Wijkplan) -> None:
    with pytest.raises(ValidationError, match="Begin dan een wijziging"):
        heropenen(wijkplan=vast_plan, door=wereld.leden["collega"])


def test_heropenen_van_een_wijziging_blijft_een_wijziging(wereld: Wereld, vast_plan: Wijkplan) -> None:
    begin(wereld, vast_plan)
    schuif(100)
    leg_voor(wereld, vast_plan)
    teken(wereld, vast_plan, "ligthart")

    heropenen(wijkplan=vast_plan, door=wereld.leden["collega"])

    wijziging = Wijziging.objects.get()
    assert (Wijkplan.objects.get(pk=vast_plan.pk).status, wijziging.omvang, vast_plan.akkoorden.count()) == (
        "wijziging",
        "",
        0,
    )


def test_intrekken_zet_alles_precies_terug(wereld: Wereld, vast_plan: Wijkplan) -> None:
    """Text, acties with their keys, goals, penvoerder, signatures: the fingerprint is that of the version."""
    afdruk, inhoud = vingerafdruk(vers(vast_plan)), vast_plan.versies.get().inhoud
    wijziging = begin(wereld, vast_plan)
    deel = vast_plan.onderdelen.get(volgorde=1)
    onderdeel_opslaan(onderdeel=deel, tekst="Heel anders.", versie=1, door=wereld.leden["collega"])
    schuif(500)
    actie_verwijderen(actie=Actie.objects.get(omschrijving="Ouderavond"))
    nieuw = Planonderdeel.objects.create(wijkplan=vast_plan, volgorde=10, niveau="wijk", titel="Sport", eigen=True)
    actie_toevoegen(onderdeel=nieuw, **actie("Toernooi", 10))
    vast_plan.onderdelen.filter(volgorde=9).delete()
    vast_plan.wijkdoelen.all().delete()
    Wijkdoel.objects.create(wijkplan=vast_plan, tekst="Iets nieuws.")
    Wijkplan.objects.filter(pk=vast_plan.pk).update(penvoerder=None)
    veranderd = vingerafdruk(vers(vast_plan))

    wijziging_intrekken(wijziging=wijziging, door=wereld.leden["collega"])

    terug = vers(vast_plan)
    wijziging.refresh_from_db()
    assert veranderd != afdruk
    assert (vingerafdruk(terug), terug.status, wijziging.uitkomst) == (afdruk, "vastgesteld", "ingetrokken")
    assert set(terug.akkoorden.values_list("school_id", flat=True)) == {a["school_pk"] for a in inhoud["akkoorden"]}
    assert terug.onderdelen.get(volgorde=1).versie == 3, "who still has the other text open gets a clash"
    assert terug.versies.count() == 1


def test_intrekken_na_voorleggen_en_twee_keer_klikken(wereld: Wereld, vast_plan: Wijkplan) -> None:
    wijziging = begin(wereld, vast_plan)
    schuif(100)
    leg_voor(wereld, vast_plan)

    for _ in range(2):
        wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])

    assert Wijkplan.objects.get(pk=vast_plan.pk).status == "vastgesteld"
    assert sorted(Actie.objects.values_list("bedrag", flat=True)) == [1000, 4000]


def test_vastgestelde_wijziging_is_niet_meer_in_te_trekken(wereld: Wereld, vast_plan: Wijkplan) -> None:
    wijziging = begin(wereld, vast_plan)
    schuif(3000)
    leg_voor(wereld, vast_plan)
    teken(wereld, vast_plan, *SCHOLEN)

    with pytest.raises(ValidationError, match="al vastgesteld"):
        wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])


def test_wie_alle_scholen_leidt_loopt_zonder_penvoerder_niet_vast(wereld: Wereld, vast_plan: Wijkplan) -> None:
    """Nobody else could agree to a small change: all schools sign, and one directeur signs for all of them."""
    Rol.objects.filter(code="directeur").exclude(lid=wereld.leden["directeur"]).delete()
    for school in SCHOLEN[1:]:
        plek = wereld.scholen[school].plek
        Rol.objects.create(lid=wereld.leden["directeur"], code="directeur", plek=plek, begin="2026-01-01")
    begin(wereld, vast_plan)
    Wijkplan.objects.filter(pk=vast_plan.pk).update(penvoerder=None)
    schuif(1)
    wijziging = open_wijziging(vast_plan)

    redenen = redenen_groot(vers(vast_plan), planverschil(*[vast_plan.versies.get().inhoud] * 2))

    assert wijziging is not None
    assert redenen == ["er is geen penvoerder en geen andere directeur die kan meelezen"]
    leg_voor(wereld, vast_plan)
    teken(wereld, vast_plan, *SCHOLEN, wie="directeur")
    assert Wijkplan.objects.get(pk=vast_plan.pk).status == "vastgesteld"
