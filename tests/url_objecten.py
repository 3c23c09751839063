"""The things that the URL table names, of the school, wijk and bestuur where the roles of ``Wereld`` are."""

import datetime
import uuid
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.utils import timezone

from arrangementen.models import Arrangement, Arrangementsoort
from budgetten.models import Besteding, Geldstroom, Inleg, Verdeling
from budgetten.services import boeken, overboeking, rekening_van
from doelen.models import (
    Beleidsdoel,
    Grootheid,
    Indicator,
    Interventie,
    Jaardoel,
    LandelijkCijfer,
    Mijlpaal,
    OnderdeelDoel,
    Opgave,
    Opgaveronde,
    Planperiode,
    Portefeuille,
    Streefwaarde,
    Thema,
    Uitkomst,
)
from swv.dagen import vandaag
from swv.models import Bestand, Document, Mandaat, Rol, Uitnodiging
from tests.wereld import Wereld
from wijken.models import (
    Actie,
    Actiepunt,
    Afspraak,
    Agendapunt,
    Basisafspraak,
    Begeleiding,
    Contactpersoon,
    Dialoogkaart,
    Gesprek,
    Gespreksonderwerp,
    Jaarvraag,
    Ondersteuningsprofiel,
    Opmerking,
    Organisatie,
    Organisatiewijk,
    Overleg,
    Partnerdeel,
    Planonderdeel,
    Planversie,
    Raadpleging,
    Sjabloondeel,
    Voortgang,
    Wijkdoel,
    Wijkplan,
    Wijziging,
    Zelfcheck,
    Zelfcheckregel,
)
from wijken.services import onderdeel_toevoegen, volledige_inhoud, wijkplan_maken

DAGEN = datetime.timedelta(days=14)
VAN, TOT = datetime.date(2027, 1, 4), datetime.date(2027, 7, 9)


def maak_objecten(wereld: Wereld) -> dict[str, int]:
    """Name in the table → primary key. Call it inside ``with tenant(...)``."""
    objecten: dict[str, int] = {}
    for maak in (
        _plaatsen,
        _plannen,
        _overleg,
        _gesprek,
        _geld,
        _arrangementen,
        _doelen,
        _documenten,
        _mensen,
        _kaart,
        _basis,
    ):
        objecten |= maak(wereld)
    return objecten


def _plaatsen(wereld: Wereld) -> dict[str, int]:
    soorten: tuple[dict[str, Any], ...] = (wereld.wijken, wereld.scholen, wereld.besturen)
    leden = {"lid": wereld.leden["lezer"].pk}
    return (
        leden
        | {naam: ding.pk for soort in soorten for naam, ding in soort.items() if naam != "haven"}
        | {"wijk_haven": wereld.wijken["haven"].pk}
    )


def _kaart(wereld: Wereld) -> dict[str, int]:
    """An organisation of polder; who to call there is the partner."""
    organisatie = Organisatie.objects.create(naam="Wijkteam", soort="wijkteam")
    Organisatiewijk.objects.create(organisatie=organisatie, wijk=wereld.wijken["polder"])
    persoon = Contactpersoon.objects.create(
        organisatie=organisatie, naam="Kim", functie="coach", lid=wereld.leden["partner"]
    )
    return {"organisatie": organisatie.pk, "contactpersoon": persoon.pk}


def _basis(wereld: Wereld) -> dict[str, int]:
    """One afspraak, answered by avonturijn, with a SOP of which the file is gone."""
    school, door = wereld.scholen["avonturijn"], wereld.leden["directeur"]
    afspraak = Basisafspraak.objects.create(volgorde=1, titel="Positief klimaat")
    check = Zelfcheck.objects.create(school=school, jaar=2026)
    Zelfcheckregel.objects.create(zelfcheck=check, afspraak=afspraak, antwoord="ja", toelichting="In elke groep")
    bestand = Bestand.objects.create(naam="SOP.pdf", soort="application/pdf", omvang=9, sha256="0" * 64, door=door)
    sop = Ondersteuningsprofiel.objects.create(
        school=school, vanaf=datetime.date(2026, 8, 1), bestand=bestand, gemaakt_door=door
    )
    return {"basisafspraak": afspraak.pk, "zelfcheck": check.pk, "sop": sop.pk}


def _plannen(wereld: Wereld) -> dict[str, int]:
    """Plan 2027 is being written, of 2026 the text was sent, 2025 is being signed, 2024 stands."""
    wijk = wereld.wijken["polder"]
    plan = wijkplan_maken(wijk=wijk, jaar=2027)
    bij_pb = Wijkplan.objects.create(wijk=wijk, jaar=2026, status="advies")
    tekenen = Wijkplan.objects.create(wijk=wijk, jaar=2025, status="tekenen")
    vast = Wijkplan.objects.create(wijk=wijk, jaar=2024, status="vastgesteld")
    onderdeel = plan.onderdelen.get(volgorde=1)
    actie = Actie.objects.create(onderdeel=onderdeel, omschrijving="Lezen", wie="Avonturijn", begin=VAN, einde=TOT)
    actiepunt = Actiepunt.objects.create(
        plek=wijk.plek, tekst="Lezen", wie="IB", voor=TOT, herkomst="x", gemaakt_door=wereld.leden["directeur"]
    )
    voortgang = Voortgang.objects.create(wijkplan=vast, periode="T1", helpt="Lezen.")
    opmerking = Opmerking.objects.create(onderdeel=onderdeel, tekst="Hoe vaak?", door=wereld.leden["procesbegeleider"])
    wijziging = _wijziging(wereld)
    return {
        "plan": plan.pk,
        "plan_gewijzigd": wijziging.wijkplan_id,
        "wijziging": wijziging.pk,
        "plan_bij_pb": bij_pb.pk,
        "plan_tekenen": tekenen.pk,
        "plan_vast": vast.pk,
        "voortgang": voortgang.pk,
        "onderdeel": onderdeel.pk,
        "actie": actie.pk,
        "actiepunt": actiepunt.pk,
        "opmerking": opmerking.pk,
        "eigen_onderdeel": onderdeel_toevoegen(wijkplan=plan, niveau="wijk", titel="Sport").pk,
        "wijkdoel": Wijkdoel.objects.create(wijkplan=plan, tekst="Ontbijt op elke school").pk,
        **_om_het_plan(wereld, plan),
        "sjabloondeel": Sjabloondeel.objects.get(volgorde=1).pk,
        "jaarvraag": Jaarvraag.objects.get(jaar=2026).pk,
    }


def _om_het_plan(wereld: Wereld, plan: Wijkplan) -> dict[str, int]:
    """What the partner of polder does in its plan, and what parents said."""
    jeugdteam = Organisatie.objects.create(naam="Jeugdteam", soort="jeugdhulp")
    wijk, partner = plan.wijk, wereld.leden["partner"]
    Contactpersoon.objects.create(organisatie=jeugdteam, naam="Partner", functie="Team", wijk=wijk, lid=partner)
    raadpleging = Raadpleging.objects.create(
        wijkplan=plan, datum=vandaag(), wie="Ouders", verslag="Meer lezen.", gemaakt_door=wereld.leden["directeur"]
    )
    deel = Partnerdeel.objects.create(wijkplan=plan, organisatie=jeugdteam, doet="Spreekuur", bedrag=800)
    return {"partnerdeel": deel.pk, "raadpleging": raadpleging.pk}


def _overleg(wereld: Wereld) -> dict[str, int]:
    """A meeting of polder to come, with one point, and an agreement that stands."""
    plek, door = wereld.wijken["polder"].plek, wereld.leden["procesbegeleider"]
    begin = datetime.datetime(2026, 12, 3, 14, 30, tzinfo=datetime.UTC)
    overleg = Overleg.objects.create(
        plek=plek, soort="wijkoverleg", begin=begin, einde=begin + datetime.timedelta(hours=1), gemaakt_door=door
    )
    punt = Agendapunt.objects.create(plek=plek, soort="wijkoverleg", overleg=overleg, titel="Taal", gemaakt_door=door)
    afspraak = Afspraak.objects.create(
        plek=plek, onderwerp="geld", titel="Pot", tekst="Samen", eigenaar="pb", herzien_voor=TOT, gemaakt_door=door
    )
    return {"overleg": overleg.pk, "agendapunt": punt.pk, "afspraak": afspraak.pk, "raad": wereld.plek.pk}


def _gesprek(wereld: Wereld) -> dict[str, int]:
    """A talk of today with avonturijn, one topic filled in, and a line of the log of its procesbegeleider."""
    kaart = Dialoogkaart.objects.create(volgorde=1, titel="Samen", vraag="Hoe gaat het?")
    gesprek = Gesprek.objects.create(
        plek=wereld.scholen["avonturijn"].plek, datum=vandaag(), gemaakt_door=wereld.leden["procesbegeleider"]
    )
    Gespreksonderwerp.objects.create(
        gesprek=gesprek, kaart=kaart, volgorde=1, titel="Samen", stand="goed", notitie="Elkaar gebeld"
    )
    regel = Begeleiding.objects.create(
        plek=gesprek.plek, datum=vandaag(), soort="proces", door=wereld.leden["procesbegeleider"]
    )
    return {"gesprek": gesprek.pk, "kaart": kaart.pk, "begeleidingsregel": regel.pk}


def _wijziging(wereld: Wereld) -> Wijziging:
    """A change of the agreed plan of 2023, being written."""
    plan = Wijkplan.objects.create(
        wijk=wereld.wijken["polder"], jaar=2023, status="wijziging", vastgesteld_op="2022-12-20T12:00:00Z"
    )
    Planonderdeel.objects.create(wijkplan=plan, volgorde=1, niveau="kind", titel="Lezen", tekst="Wij lezen.")
    Planversie.objects.create(wijkplan=plan, nummer=1, inhoud=volledige_inhoud(plan), sha256="0" * 64)
    return Wijziging.objects.create(wijkplan=plan, reden="Een actie lukt niet.", gemaakt_door=wereld.leden["directeur"])


def _geld(wereld: Wereld) -> dict[str, int]:
    scenario = Verdeling.objects.create(jaar=2027, naam="A", teldatum=datetime.date(2026, 2, 1))
    ligt_voor = Verdeling.objects.create(
        jaar=2027, naam="B", teldatum=datetime.date(2026, 2, 1), status=Verdeling.Status.VOORGELEGD
    )
    geldstroom = Geldstroom.objects.create(code="basis", naam="Basisondersteuning")
    plek, door = wereld.scholen["avonturijn"].plek, wereld.leden["directeur"]
    rekeningen = {
        soort: rekening_van(plek=waar.pk, soort=soort, jaar=2026)
        for soort, waar in (("middelen", wereld.plek), ("schoolbudget", plek), ("besteed", plek))
    }
    vullen = overboeking(rekeningen["middelen"], rekeningen["schoolbudget"], Decimal(1000))
    boeken(sleutel="vul", soort="toekenning", omschrijving="Vullen", benen=vullen, door=None)
    kopen = overboeking(rekeningen["schoolbudget"], rekeningen["besteed"], Decimal(100))
    boeking = boeken(sleutel="koop", soort="besteding", omschrijving="Boeken", benen=kopen, door=door)
    besteding = Besteding.objects.create(
        plek=plek, geldstroom=geldstroom, datum=vandaag(), omschrijving="Boeken", bedrag=100, boeking=boeking, door=door
    )
    inleg = Inleg.objects.create(
        school=wereld.scholen["avonturijn"], wijk=wereld.wijken["polder"], jaar=2027, percentage=40
    )
    return {
        "verdeling": scenario.pk,
        "verdeling_voor": ligt_voor.pk,
        "besteding": besteding.pk,
        "inleg_pk": inleg.pk,
    }


def _arrangementen(wereld: Wereld) -> dict[str, int]:
    soort = Arrangementsoort.objects.create(naam="Taalgroep")

    def arrangement(status: str) -> int:
        return Arrangement.objects.create(
            school=wereld.scholen["avonturijn"],
            wijk=wereld.wijken["polder"],
            soort=soort,
            titel="Taalgroep",
            vraag="Extra taal.",
            leerlingen=3,
            begin=VAN,
            einde=TOT,
            bedrag=1000,
            status=status,
            gevraagd_door=wereld.leden["intern_begeleider"],
            aanvraagsleutel=uuid.uuid4(),
        ).pk

    return {"gevraagd": arrangement("aangevraagd"), "bevestigd": arrangement("bevestigd")}


def _doelen(wereld: Wereld) -> dict[str, int]:
    thema = Thema.objects.create(code="slb", naam="Leesbegeleiding", volgorde=1)
    jaardoel: Callable[..., Jaardoel] = Jaardoel.objects.create
    op_school = jaardoel(
        thema=thema, jaar=2026, volgnummer=1, sleutel="a", tekst="Lezen", niveau="school", oordeelniveau="school"
    )
    ronde = Opgaveronde.objects.create(jaar=2026, periode="T2", opent="2026-09-01", sluit="2026-09-30")
    later = Opgaveronde.objects.create(jaar=2026, periode="T3", opent="2026-11-01", sluit="2027-01-31")
    eerder = Opgaveronde.objects.create(jaar=2026, periode="T1", opent="2026-05-01", sluit="2026-05-31")
    leesniveau = Grootheid.objects.create(code="leesniveau", naam="Lezen", aard="stand", bron="school", volgorde=1)
    plek = wereld.scholen["avonturijn"].plek
    onderdeel = Wijkplan.objects.get(wijk=wereld.wijken["polder"], jaar=2027).onderdelen.get(volgorde=1)
    Portefeuille.objects.create(thema=thema, lid=wereld.leden["bestuurder"])
    boom = _boom(thema)
    _boven_landelijk(wereld)
    return {
        "jaardoel": op_school.pk,
        **boom,
        "mijlpaal": Mijlpaal.objects.create(jaardoel=op_school, plek=plek).pk,
        "opgave_open": Opgave.objects.create(ronde=later, plek=plek).pk,
        "opgave_in": Opgave.objects.create(ronde=ronde, plek=plek, status="ingediend").pk,
        "klare": Opgave.objects.create(ronde=eerder, plek=plek, status="geaccepteerd").pk,
        "lezen": leesniveau.pk,
        "ronde": later.pk,
        "opgave_slb": Opgave.objects.create(ronde=later, plek=wereld.plek, vakgroep="slb").pk,
        "koppeling": OnderdeelDoel.objects.create(onderdeel=onderdeel, jaardoel=op_school).pk,
    }


def _boom(thema: Thema) -> dict[str, int]:
    """A concept for 2028–2031 with one of everything that can be changed."""
    periode = Planperiode.objects.create(begin=2028, einde=2031)
    beleidsdoel = Beleidsdoel.objects.create(
        planperiode=periode, thema=thema, niveau="wijk", tekst="Lezen", bron="§ 1", volgorde=1
    )
    indicator = Indicator.objects.create(
        thema=thema, code="lezen", naam="Lezen", definitie="Lezen", eenheid="procent", volgorde=1
    )
    later = Jaardoel.objects.create(
        thema=thema, jaar=2028, volgnummer=1, sleutel="b", tekst="Later", niveau="wijk", oordeelniveau="wijk"
    )
    return {
        "planperiode": periode.pk,
        "thema": thema.pk,
        "beleidsdoel": beleidsdoel.pk,
        "interventie": Interventie.objects.create(beleidsdoel=beleidsdoel, tekst="Trainen", volgorde=1).pk,
        "jaardoel_later": later.pk,
        "streefwaarde": Streefwaarde.objects.create(
            jaardoel=later, indicator=indicator, soort="minstens", waarde=Decimal(5)
        ).pk,
        "indicator": indicator.pk,
        "begrip": indicator.pk,
        "landelijk": LandelijkCijfer.objects.create(indicator=indicator, jaar=2026, waarde=3, bron="CBS").pk,
    }


def _boven_landelijk(wereld: Wereld) -> None:
    """The figure of avonturijn is above the national one."""
    indicator = Indicator.objects.get(code="lezen")
    Uitkomst.objects.create(
        indicator=indicator, jaar=2026, periode="T2", plek=wereld.scholen["avonturijn"].plek, teller=10, noemer=100,
        scholen_mee=1, scholen_totaal=1, oordeel="geen_streefwaarde",
    )  # fmt: skip


def _documenten(wereld: Wereld) -> dict[str, int]:
    plan = Wijkplan.objects.get(wijk=wereld.wijken["polder"], jaar=2027)
    document = Document.objects.create(
        soort="wijkplan",
        titel="Wijkplan 2027",
        plek=wereld.wijken["polder"].plek,
        parameters={"wijkplan": plan.pk},
        aanvraagsleutel="x",
        gevraagd_door=wereld.leden["directeur"],
    )
    return {"document": document.pk}


def _mensen(wereld: Wereld) -> dict[str, int]:
    """A colleague with one role, one invited, the directeur-bestuurder, and a mandaat at siko."""
    lid, nieuw = wereld.leden["vreemde"], wereld.leden["derde"]
    uitnodiging = Uitnodiging.objects.create(
        lid=nieuw, sleutel="x", verloopt_op=timezone.now() + DAGEN, gemaakt_door=wereld.leden["medewerker"]
    )
    mandaat = Mandaat.objects.create(
        gever=wereld.leden["bestuurder"],
        nemer=wereld.leden["kwaliteitsmedewerker"],
        bestuur=wereld.besturen["siko"].plek,
        tot_bedrag=1,
        begin=vandaag(),
        einde=vandaag() + DAGEN,
    )
    return {
        "vreemde": lid.pk,
        "lid_hoogste": wereld.leden["directeur_bestuurder"].pk,
        "rol": Rol.objects.get(lid=lid).pk,
        "uitnodiging": uitnodiging.pk,
        "mandaat": mandaat.pk,
    }
