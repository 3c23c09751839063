"""The way of a wijkplan through its services."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from swv.models import Gebeurtenis, Lid
from swv.register import Bezwaar, Snapshotdeel, register
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Advies, Akkoord, Planevaluatie, Planonderdeel, Planversie, Wijkplan
from wijken.overzichten.planstand import Planstand
from wijken.services import (
    advies_geven,
    controlegetal,
    heropenen,
    onderdeel_opslaan,
    tekenen,
    ter_tekening_leggen,
    vingerafdruk,
    wijkplan_bespreken,
    wijkplan_indienen,
    wijkplan_maken,
)

pytestmark = snel
SCHOLEN = ("avonturijn", "christal", "ligthart")
TEKENAARS = {"avonturijn": "directeur", "christal": "collega", "ligthart": "derde"}


@pytest.fixture
def plan(wereld: Wereld) -> Any:
    """Wijkplan 2027 of wijk polder with one part written; the test runs inside the tenant."""
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        eerste = plan.onderdelen.get(volgorde=1)
        onderdeel_opslaan(onderdeel=eerste, tekst="Wij lezen elke dag.", versie=0, door=wereld.leden["directeur"])
        yield plan


def onderteken(wereld: Wereld, plan: Wijkplan, *scholen: str) -> None:
    for school in scholen:
        lid = wereld.leden[TEKENAARS[school]]
        tekenen(wijkplan=plan, school=wereld.scholen[school], door=lid, gelezen=vingerafdruk(plan))


def vastgesteld(wereld: Wereld, plan: Wijkplan) -> Wijkplan:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    onderteken(wereld, plan, *SCHOLEN)
    return Wijkplan.objects.get(pk=plan.pk)


def test_wijkplan_maken_geeft_negen_onderdelen_op_drie_niveaus(plan: Wijkplan) -> None:
    niveaus = list(plan.onderdelen.values_list("niveau", flat=True))

    assert niveaus == ["kind"] * 3 + ["school"] * 3 + ["wijk"] * 3
    assert plan.uiterlijk == datetime.date(2026, 12, 4)


def test_wijkplan_maken_tweede_keer_geeft_het_eerste_plan(wereld: Wereld, plan: Wijkplan) -> None:
    nog_eens = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)

    assert (nog_eens.pk, Planonderdeel.objects.count()) == (plan.pk, 9)


def test_wijkplan_maken_voor_voorbij_jaar_weigert(wereld: Wereld, plan: Wijkplan) -> None:
    with pytest.raises(ValidationError, match="dit jaar of voor het volgende jaar"):
        wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2024)


def test_wijkplan_indienen_twee_keer_meldt_een_keer(wereld: Wereld, plan: Wijkplan) -> None:
    for _ in range(2):
        gevonden = wijkplan_indienen(wijkplan=plan, door=wereld.leden["directeur"])

    assert gevonden.status == "advies"
    assert Gebeurtenis.objects.filter(soort="wijkplan.ingediend").count() == 1


def test_bespreken_laat_schrijven_en_elke_volgende_stap_toe(wereld: Wereld, plan: Wijkplan) -> None:
    lid = wereld.leden["directeur"]
    for _ in range(2):
        besproken = wijkplan_bespreken(wijkplan=plan, door=lid)
    onderdeel_opslaan(onderdeel=plan.onderdelen.get(volgorde=2), tekst="Na het overleg.", versie=0, door=lid)

    assert besproken.status == "bespreken"
    assert Gebeurtenis.objects.filter(soort="wijkplan.besproken").count() == 1
    assert ter_tekening_leggen(wijkplan=plan, door=lid).status == "tekenen"


def test_ladder_toont_bespreken_alleen_als_het_nog_kan_of_gebeurd_is(wereld: Wereld, plan: Wijkplan) -> None:
    lid = wereld.leden["directeur"]
    assert ladder_van(plan, lid)[:2] == ["Schrijven: aan", "Bespreken in de wijk: uit"]

    overgeslagen = wijkplan_indienen(wijkplan=plan, door=lid)
    assert ladder_van(plan, lid)[1] == "Procesbegeleider leest mee: aan"

    overgeslagen.terugnemen()
    overgeslagen.save()
    wijkplan_bespreken(wijkplan=plan, door=lid)
    ter_tekening_leggen(wijkplan=plan, door=lid)
    assert ladder_van(plan, lid)[1:3] == ["Bespreken in de wijk: klaar", "Procesbegeleider leest mee: uit"]


def test_vastgesteld_plan_loopt_in_zijn_jaar_en_is_daarna_geevalueerd(wereld: Wereld, plan: Wijkplan) -> None:
    lid = wereld.leden["directeur"]
    vastgesteld(wereld, plan)
    assert ladder_van(plan, lid)[-2:] == ["Loopt: uit", "Geëvalueerd: uit"]

    Planevaluatie.objects.create(wijkplan=plan, niveau="wijk", werkte="Lezen", door=lid)
    assert ladder_van(plan, lid)[-1] == "Geëvalueerd: klaar"


@pytest.mark.parametrize("gevraagd", [True, False])
def test_advies_weet_of_het_gevraagd_is(wereld: Wereld, plan: Wijkplan, gevraagd: bool) -> None:
    if gevraagd:
        wijkplan_indienen(wijkplan=plan, door=wereld.leden["directeur"])

    lid = wereld.leden["procesbegeleider"]
    advies = advies_geven(wijkplan=plan, strekking="positief", toelichting="Goed.", door=lid)

    assert advies.gevraagd is gevraagd
    bladzijde = wereld.client("directeur").get(f"/odp/wijken/plan/{plan.pk}/").content.decode()
    assert ("ongevraagd advies" in bladzijde) is not gevraagd


def ladder_van(plan: Wijkplan, lid: Lid) -> list[str]:
    stand = Planstand(Wijkplan.objects.met_namen().met_stand().get(pk=plan.pk))
    return [f"{stap['naam']}: {stap['staat']}" for stap in stand.stappen(lid)]


def test_wijkplan_indienen_zonder_tekst_weigert(wereld: Wereld, plan: Wijkplan) -> None:
    plan.onderdelen.update(tekst="")

    with pytest.raises(ValidationError, match="nog geen tekst"):
        wijkplan_indienen(wijkplan=plan, door=wereld.leden["directeur"])


@pytest.mark.parametrize("strekking", Advies.Strekking.values)
def test_advies_geeft_de_beurt_terug_aan_de_wijk(wereld: Wereld, plan: Wijkplan, strekking: str) -> None:
    wijkplan_indienen(wijkplan=plan, door=wereld.leden["directeur"])

    for _ in range(2):
        advies_geven(
            wijkplan=plan, strekking=strekking, toelichting="Duidelijk.", door=wereld.leden["procesbegeleider"]
        )

    assert Wijkplan.objects.get(pk=plan.pk).status == "concept"
    assert Advies.objects.count() == 1
    assert Gebeurtenis.objects.filter(soort="wijkplan.advies").count() == 1


def test_advies_zonder_reden_weigert(wereld: Wereld, plan: Wijkplan) -> None:
    with pytest.raises(ValidationError) as fout:
        advies_geven(wijkplan=plan, strekking="positief", toelichting="  ", door=wereld.leden["procesbegeleider"])

    assert list(fout.value.message_dict) == ["toelichting"]


def test_ter_tekening_leggen_kan_zonder_advies(wereld: Wereld, plan: Wijkplan) -> None:
    assert ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"]).status == "tekenen"


def test_ter_tekening_leggen_vraagt_de_hogere_verdiepingen(
    wereld: Wereld, plan: Wijkplan, monkeypatch: pytest.MonkeyPatch
) -> None:
    bezwaar = Bezwaar("wijkplan.ter_tekening", lambda plan: [f"De wijkpot van {plan.jaar} is te klein."])
    monkeypatch.setattr(register, "bezwaren", [bezwaar])

    with pytest.raises(ValidationError) as fout:
        ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])

    assert fout.value.messages == ["De wijkpot van 2027 is te klein."]


def test_tekenen_twee_keer_zet_een_handtekening(wereld: Wereld, plan: Wijkplan) -> None:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])

    onderteken(wereld, plan, "avonturijn", "avonturijn")

    assert Akkoord.objects.count() == 1
    assert Wijkplan.objects.get(pk=plan.pk).status == "tekenen"


def test_tekenen_van_school_uit_andere_wijk_weigert(wereld: Wereld, plan: Wijkplan) -> None:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])

    with pytest.raises(ValidationError, match="hoort op 1 januari 2027 niet bij deze wijk"):
        tekenen(wijkplan=plan, school=wereld.scholen["haven"], door=wereld.leden["vreemde"], gelezen=vingerafdruk(plan))


def test_tekenen_van_tekst_die_intussen_veranderde_weigert(wereld: Wereld, plan: Wijkplan) -> None:
    gelezen = vingerafdruk(plan)
    onderdeel = plan.onderdelen.get(volgorde=2)
    onderdeel_opslaan(onderdeel=onderdeel, tekst="Er komt iets bij.", versie=0, door=wereld.leden["collega"])
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])

    with pytest.raises(ValidationError, match="De tekst is veranderd"):
        tekenen(wijkplan=plan, school=wereld.scholen["avonturijn"], door=wereld.leden["directeur"], gelezen=gelezen)


def test_laatste_handtekening_stelt_vast_met_versie(
    wereld: Wereld, plan: Wijkplan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "snapshotdelen", [Snapshotdeel("wijkplan", "doelen", lambda plan: ["1 doel"])])
    plan = vastgesteld(wereld, plan)

    versie = Planversie.objects.get()
    assert (plan.status, versie.nummer) == ("vastgesteld", 1)
    assert versie.sha256 == controlegetal(versie.inhoud)
    assert [akkoord["school"] for akkoord in versie.inhoud["akkoorden"]] == ["Avonturijn", "Christal", "Ligthart"]
    assert versie.inhoud["onderdelen"][0]["tekst"] == "Wij lezen elke dag."
    assert versie.inhoud["delen"] == {"doelen": ["1 doel"]}
    assert Gebeurtenis.objects.filter(soort="wijkplan.vastgesteld").count() == 1


def test_tekenen_na_vaststellen_geeft_dezelfde_handtekening(wereld: Wereld, plan: Wijkplan) -> None:
    plan = vastgesteld(wereld, plan)

    onderteken(wereld, plan, "ligthart")

    assert (Akkoord.objects.count(), Planversie.objects.count()) == (3, 1)


def test_bezwaar_tegen_vaststellen_houdt_de_laatste_handtekening_tegen(
    wereld: Wereld, plan: Wijkplan, monkeypatch: pytest.MonkeyPatch
) -> None:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    onderteken(wereld, plan, "avonturijn", "christal")
    bezwaar = Bezwaar("wijkplan.vaststellen", lambda plan: ["De inleg is nog niet afgesproken."])
    monkeypatch.setattr(register, "bezwaren", [bezwaar])

    with pytest.raises(ValidationError, match="inleg"):
        onderteken(wereld, plan, "ligthart")

    assert Akkoord.objects.count() == 2


def test_heropenen_laat_handtekeningen_vervallen_en_bewaart_ze(wereld: Wereld, plan: Wijkplan) -> None:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    onderteken(wereld, plan, "avonturijn")

    heropenen(wijkplan=plan, door=wereld.leden["collega"])

    assert (Wijkplan.objects.get(pk=plan.pk).status, Akkoord.objects.count()) == ("concept", 0)
    geschiedenis = Akkoord.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", flat=True)
    assert list(geschiedenis) == ["insert", "delete"]


@pytest.mark.parametrize("dienst", [wijkplan_indienen, ter_tekening_leggen, heropenen])
def test_vastgesteld_plan_gaat_nergens_meer_heen(wereld: Wereld, plan: Wijkplan, dienst: Any) -> None:
    plan = vastgesteld(wereld, plan)

    with pytest.raises(ValidationError, match="vastgesteld"):
        dienst(wijkplan=plan, door=wereld.leden["directeur"])
