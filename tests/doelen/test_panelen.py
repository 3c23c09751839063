"""What the goals show on pages of other apps, in the menu, under Aan zet and in a frozen plan."""

import pytest
from django.test import Client

from doelen.models import Jaardoel, OnderdeelDoel, Opgave, Uitkomst
from doelen.services import doel_koppelen, mijlpaal_zetten
from swv.register import Vraag, register
from swv.tenancy.context import tenant
from tests.doelen.opgaven import maak_doelen, open_ronde, opgave_van
from tests.wereld import Wereld, snel
from wijken.models import Planonderdeel, School, Wijkplan
from wijken.overzichten.scholen import scholen_met_alles

pytestmark = snel


@pytest.fixture
def odp(wereld: Wereld) -> Wereld:
    with tenant(wereld.swv.pk):
        maak_doelen(wereld)
    return wereld


def paneel(wereld: Wereld, pagina: str, wie: str, onderwerp: object, jaar: int = 2026, naam: str = "doelen") -> dict:
    """The context of one of our panels, empty when this member does not get it."""
    with tenant(wereld.swv.pk):
        if isinstance(onderwerp, School):
            onderwerp = scholen_met_alles(jaar).get(pk=onderwerp.pk)
        vraag = Vraag(swv="odp", lid=wereld.leden[wie], onderwerp=onderwerp, jaar=jaar)
        template = "doelen/panelen/"
        gevonden = [
            inhoud
            for ons, inhoud in register.panelen_voor(pagina, vraag)
            if ons.template.startswith(template) and ons.naam == naam
        ]
        return gevonden[0] if gevonden else {}


def gewoon(tekst: str) -> str:
    return tekst.replace("\xa0", " ")


def beurten(wereld: Wereld, wie: str) -> list[tuple[str, str]]:
    with tenant(wereld.swv.pk):
        alle = register.beurten_van("odp", wereld.leden[wie])
        return [(beurt.titel, beurt.knop) for beurt in alle if "/doelen/" in beurt.url]


def plan_2027(wereld: Wereld) -> Planonderdeel:
    with tenant(wereld.swv.pk):
        plan = Wijkplan.objects.create(wijk=wereld.wijken["polder"], jaar=2027)
        return Planonderdeel.objects.create(wijkplan=plan, niveau="school", volgorde=1, titel="Lezen")


def menu(client: Client) -> list[str]:
    return [punt["naam"] for punt in client.get("/odp/doelen/rapportages/").context["omgeving"]["menu"]]


def test_wijk_toont_eerst_wat_er_beoordeeld_is(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        doel = Jaardoel.objects.get(sleutel="arrangementen-2026-1")
        plek = odp.wijken["polder"].plek
        mijlpaal_zetten(jaardoel=doel, plek=plek, status="loopt", door=odp.leden["procesbegeleider"])

    inhoud = paneel(odp, "wijk", "procesbegeleider", odp.wijken["polder"])

    assert inhoud["paneelkop"] == "Doelen 2026: één op koers, één loopt achter"
    assert [(regel.titel, regel.oordeel) for regel in inhoud["regels"][:2]] == [
        ("SLB-aanmeldingen", "loopt_achter"),
        (doel.tekst, "op_koers"),
    ]


def test_school_noemt_arrangementen_en_hoeveel_doelen_er_nog_zijn(odp: Wereld) -> None:
    inhoud = paneel(odp, "school", "controller", odp.scholen["avonturijn"])
    pagina = odp.client("controller").get(f"/odp/wijken/school/{odp.scholen['avonturijn'].pk}/").content.decode()

    assert "Leerlingen met een arrangement" in [regel.titel for regel in inhoud["regels"]]
    assert len(inhoud["regels"]) <= 8
    assert (f"Nog {inhoud['rest']} doel" in pagina) == (inhoud["rest"] > 0)


def test_wijk_verbergt_voor_een_directeur_wat_de_procesbegeleider_ziet(odp: Wereld) -> None:
    regels = {
        wie: {regel.titel: gewoon(regel.zin) for regel in paneel(odp, "wijk", wie, odp.wijken["polder"])["regels"]}
        for wie in ("directeur", "procesbegeleider")
    }

    assert regels["procesbegeleider"]["SLB-aanmeldingen"] == "6,7 %, het doel is 8 % of minder"
    assert regels["directeur"]["SLB-aanmeldingen"] == "Het doel is 8 % of minder"


def test_wijk_telt_een_school_die_nog_niets_opgaf_niet_mee(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        plek = odp.wijken["polder"].plek
        Uitkomst.objects.filter(plek=plek, indicator__code="slb_aanmeldingen").update(scholen_mee=2)

    inhoud = paneel(odp, "wijk", "procesbegeleider", odp.wijken["polder"])

    assert inhoud["uit"] == "uit minstens 2 van de 3 scholen"


def test_plan_verbergt_voor_een_directeur_wat_de_procesbegeleider_op_wijk_en_plan_ziet(odp: Wereld) -> None:
    onderdeel = plan_2027(odp)
    with tenant(odp.swv.pk):
        doel = Jaardoel.objects.filter(streefwaarden__indicator__code="slb_aanmeldingen", jaar=2027)[0]
        doel_koppelen(onderdeel=onderdeel, jaardoel=doel, door=odp.leden["directeur"])

    waarden = {
        wie: gewoon(paneel(odp, "wijkplan", wie, onderdeel.wijkplan, jaar=2027)["rijen"][0]["cijfer"].waarde)
        for wie in ("directeur", "procesbegeleider")
    }

    assert waarden == {"directeur": "–", "procesbegeleider": "6,7 %"}


def test_school_ziet_het_eigen_kleine_aantal_en_een_ander_niet(odp: Wereld) -> None:
    def aanmeldingen(wie: str) -> str:
        regels = paneel(odp, "school", wie, odp.scholen["haven"])["regels"]
        return next(gewoon(regel.zin) for regel in regels if regel.titel == "SLB-aanmeldingen")

    assert aanmeldingen("vreemde") == "4 %, het doel is 8 % of minder"
    assert aanmeldingen("directeur") == "<5, het doel is 8 % of minder"


def test_partner_ziet_de_doelen_van_de_eigen_wijk_alleen(odp: Wereld) -> None:
    assert paneel(odp, "wijk", "partner", odp.wijken["polder"])
    assert not paneel(odp, "wijk", "partner", odp.wijken["haven"])
    assert not paneel(odp, "wijk", "lezer", odp.wijken["polder"])


def test_thuis_een_regel_per_thema_voor_wie_een_wijk_heeft(odp: Wereld) -> None:
    inhoud = paneel(odp, "thuis", "procesbegeleider", None)

    themas = [regel.thema for regel in inhoud["regels"]]
    assert len(themas) == len(set(themas))
    assert inhoud["paneelkop"] == "Polder: het enige beoordeelde thema loopt achter"


def test_thuis_het_hele_beeld_voor_wie_geen_wijk_heeft(odp: Wereld) -> None:
    inhoud = paneel(odp, "thuis", "directeur_bestuurder", None, naam="doelenbeeld")

    assert inhoud["aantal"] == 149
    assert not paneel(odp, "thuis", "directeur", None, naam="doelenbeeld")
    assert not paneel(odp, "thuis", "lezer", None, naam="doelenbeeld")


def test_onderdeel_toont_gekoppeld_doel_met_het_laatste_cijfer_van_de_wijk(odp: Wereld) -> None:
    onderdeel = plan_2027(odp)
    with tenant(odp.swv.pk):
        doel = Jaardoel.objects.get(sleutel="slb-2027-1")
        doel_koppelen(onderdeel=onderdeel, jaardoel=doel, door=odp.leden["directeur"])

    inhoud = paneel(odp, "planonderdeel", "directeur", onderdeel, jaar=2027)

    assert [(rij["doel"].pk, rij["jaar"]) for rij in inhoud["rijen"]] == [(doel.pk, 2026)]
    keuzes = [
        pk for _, groep in inhoud["form"].fields["jaardoel"].choices if isinstance(groep, list) for pk, _ in groep
    ]
    assert str(doel.pk) not in keuzes
    assert len(keuzes) == 25  # of the 26 of 2027


def test_onderdeel_heeft_geen_formulier_voor_wie_niet_schrijft(odp: Wereld) -> None:
    onderdeel = plan_2027(odp)

    assert paneel(odp, "planonderdeel", "procesbegeleider", onderdeel)["form"] is None


def test_wijkplan_telt_elk_doel_een_keer_en_vriest_het_in(odp: Wereld) -> None:
    eerste = plan_2027(odp)
    with tenant(odp.swv.pk):
        tweede = Planonderdeel.objects.create(wijkplan=eerste.wijkplan, niveau="wijk", volgorde=2, titel="Samen")
        doel = Jaardoel.objects.get(sleutel="slb-2027-1")
        for onderdeel in (eerste, tweede):
            doel_koppelen(onderdeel=onderdeel, jaardoel=doel, door=odp.leden["directeur"])

    rijen = paneel(odp, "wijkplan", "directeur", eerste.wijkplan)["rijen"]

    assert [[onderdeel.titel for onderdeel in rij["onderdelen"]] for rij in rijen] == [["Lezen", "Samen"]]
    with tenant(odp.swv.pk):
        bevroren = register.snapshot("wijkplan", eerste.wijkplan)["doelen"]
    assert [(rij["titel"], rij["doel"], rij["tekst"]) for rij in bevroren] == [
        ("Lezen", "slb-2027-1", doel.tekst),
        ("Samen", "slb-2027-1", doel.tekst),
    ]


def test_aan_zet_school_vult_in_en_bestuur_controleert(odp: Wereld) -> None:
    with tenant(odp.swv.pk):
        opgave = opgave_van(open_ronde(), odp.scholen["avonturijn"])

    assert beurten(odp, "directeur") == [("Opgave over T3 2026, Avonturijn", "Vul in")]
    assert beurten(odp, "kwaliteitsmedewerker") == []

    with tenant(odp.swv.pk):
        Opgave.objects.filter(pk=opgave.pk).update(status="ingediend")

    assert beurten(odp, "directeur") == []
    assert beurten(odp, "kwaliteitsmedewerker") == [("Een opgave wacht op uw controle", "Controleer")]
    assert beurten(odp, "andere_bestuurder") == []


def test_aan_zet_doelen_in_woorden_voor_wie_ze_beoordeelt(odp: Wereld) -> None:
    assert beurten(odp, "procesbegeleider") == [("Twee doelen wachten op uw oordeel", "Beoordeel")]
    assert beurten(odp, "medewerker") == [("Vijf doelen wachten op uw oordeel", "Beoordeel")]
    assert beurten(odp, "partner") == []


def test_menu_lezer_ziet_alleen_rapportages(odp: Wereld) -> None:
    assert {"Doelen", "Opgaven", "Rapportages"} & set(menu(odp.client("lezer"))) == {"Rapportages"}
    assert {"Doelen", "Opgaven", "Rapportages"} <= set(menu(odp.client("directeur")))


@pytest.mark.parametrize("pagina", ["wijk", "school", "bestuur"])
def test_panelen_tekenen_zonder_fout(odp: Wereld, pagina: str) -> None:
    pk = {"wijk": odp.wijken["polder"], "school": odp.scholen["avonturijn"], "bestuur": odp.besturen["siko"]}[pagina].pk

    antwoord = odp.client("controller").get(f"/odp/wijken/{pagina}/{pk}/")

    assert antwoord.status_code == 200
    assert 'id="doelen-kop"' in antwoord.content.decode()


@pytest.mark.parametrize(("wie", "waarde"), [("procesbegeleider", "6,7 %"), ("directeur", "–")])
def test_voortgang_en_begeleiding_verbergen_wat_een_directeur_niet_ziet(odp: Wereld, wie: str, waarde: str) -> None:
    onderdeel = plan_2027(odp)
    with tenant(odp.swv.pk):
        doel = Jaardoel.objects.filter(streefwaarden__indicator__naam="SLB-aanmeldingen").first()
        OnderdeelDoel.objects.create(onderdeel=onderdeel, jaardoel=doel)
        plan = Wijkplan.objects.get(pk=onderdeel.wijkplan_id)

    cijfer = paneel(odp, "voortgang", wie, plan)["rijen"][0]["cijfer"]
    per_wijk = paneel(odp, "begeleiding", wie, [odp.wijken["polder"]])["rijen"]

    assert gewoon(cijfer.waarde) == waarde
    assert ("loopt achter" in per_wijk[0]["zin"]) == (wie == "procesbegeleider")
