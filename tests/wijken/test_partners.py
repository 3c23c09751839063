"""Partners take part in a plan: their own part, their own akkoord, frozen and put back with the plan."""

import io
from decimal import Decimal
from typing import Any

import docx
import pytest
from django.core.exceptions import ValidationError
from django.db import Error, transaction
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from swv.models import Lid, Toegang
from swv.register import register
from swv.templatetags.getallen import datum
from swv.tenancy.context import tenant
from tests import factories
from tests.vastplan import begin, teken, vers
from tests.wereld import Wereld, snel
from wijken.documenten import pdf_context
from wijken.models import Contactpersoon, Organisatie, Organisatiewijk, Partnerdeel, Wijkplan
from wijken.muurblad import muurblad
from wijken.overzichten.partners import partnerrijen
from wijken.services import (
    onderdeel_opslaan,
    partnerdeel_akkoord,
    partnerdeel_opslaan,
    partnerdeel_toevoegen,
    partnerdeel_weghalen,
    planverschil,
    ter_tekening_leggen,
    verschil_met_versie,
    vingerafdruk,
    wijkplan_beginnen_met,
    wijkplan_maken,
    wijziging_intrekken,
)
from wijken.services.partners import als_waarden, waarden_van
from wijken.services.samen_invullen import Invoer, stempel
from wijken.word import plan_als_word

pytestmark = snel
VELDEN: dict[str, Any] = {"organisatie": None, "naam": "Jeugdteam", "soort": "jeugdhulp", "bedrag": Decimal(800)}
SCHOLEN = ("avonturijn", "christal", "ligthart")


@pytest.fixture
def plan(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        tekst = plan.onderdelen.get(volgorde=1)
        onderdeel_opslaan(onderdeel=tekst, tekst="Wij lezen.", versie=0, door=wereld.leden["directeur"])
        yield plan


@pytest.fixture
def deel(wereld: Wereld, plan: Wijkplan) -> Partnerdeel:
    """Of Jeugdteam, for which the partner of polder speaks."""
    return partnerdeel_toevoegen(wijkplan=plan, doet="Een spreekuur.", contact=wereld.leden["partner"], **VELDEN)


def akkoord(deel: Partnerdeel, door: Lid) -> None:
    partnerdeel_akkoord(deel=deel, door=door, gelezen=stempel(waarden_van(deel)))


def schrijf(deel: Partnerdeel, doet: str, bedrag: Decimal | None = None, was: str = "") -> dict[str, Any]:
    waarden = als_waarden(doet, bedrag or deel.bedrag)
    return partnerdeel_opslaan(deel=deel, invoer=[Invoer("deel", waarden, was or stempel(waarden_van(deel)))])


def vaststellen(wereld: Wereld, plan: Wijkplan) -> Wijkplan:
    ter_tekening_leggen(wijkplan=plan, door=wereld.leden["directeur"])
    teken(wereld, plan, *SCHOLEN)
    return Wijkplan.objects.get(pk=plan.pk)


def adres(naam: str, pk: int) -> str:
    return reverse(f"wijken:{naam}", args=["odp", pk])


def test_directeur_typt_een_nieuwe_organisatie_en_de_partner_ziet_haar_onder_aan_zet(
    wereld: Wereld, plan: Wijkplan
) -> None:
    partner = wereld.leden["partner"]
    invoer = {
        "naam": "Jeugdteam",
        "soort": "jeugdhulp",
        "doet": "Een spreekuur.",
        "bedrag": "800",
        "contact": partner.pk,
    }
    invoer = {f"partner-{naam}": waarde for naam, waarde in invoer.items()}

    antwoord = wereld.client("directeur").post(adres("partnerdeel_create", plan.pk), invoer)
    wereld.client("collega").post(adres("partnerdeel_create", plan.pk), invoer)

    deel = Partnerdeel.objects.get()
    assert antwoord.status_code == 302
    assert (str(deel.organisatie), deel.doet, deel.bedrag) == ("Jeugdteam", "Een spreekuur.", Decimal(800))
    assert Organisatiewijk.objects.get().wijk == wereld.wijken["polder"]
    assert [beurt.titel for beurt in register.beurten_van("odp", Lid.objects.get(pk=partner.pk))] == [
        "Geef akkoord op uw deel in het wijkplan 2027 van Polder"
    ]


@pytest.mark.parametrize(
    ("keuze", "fout"),
    [
        ({}, "typ de naam van een nieuwe"),
        ({"naam": "Jeugdteam"}, "staat al in dit plan"),
        ({"naam": "JEUGDTEAM"}, "al"),
    ],
)
def test_foute_keuze_geeft_een_melding_en_houdt_de_tekst(
    wereld: Wereld, deel: Partnerdeel, keuze: dict[str, str], fout: str
) -> None:
    invoer = {"soort": "anders", "doet": "Iets anders.", "bedrag": "1"} | keuze
    invoer = {f"partner-{naam}": waarde for naam, waarde in invoer.items()}

    antwoord = wereld.client("directeur").post(adres("partnerdeel_create", deel.wijkplan_id), invoer).content.decode()

    assert fout in antwoord
    assert "Iets anders." in antwoord
    assert Organisatie.objects.count() == 1


def test_partner_past_het_eigen_deel_aan_en_geeft_akkoord_met_een_knop(wereld: Wereld, deel: Partnerdeel) -> None:
    client = wereld.client("partner")
    was = stempel(waarden_van(deel))

    invoer = {"deel-doet": "Twee spreekuren.", "deel-bedrag": "1.250,50", "deel-was": was, "stap": "akkoord"}
    client.post(adres("partnerdeel_update", deel.pk), invoer)

    deel.refresh_from_db()
    assert (deel.doet, deel.bedrag, deel.akkoord_door) == (
        "Twee spreekuren.",
        Decimal("1250.50"),
        wereld.leden["partner"],
    )
    bladzijde = client.get(adres("wijkplan_detail", deel.wijkplan_id)).content.decode()
    assert f"Partner odp, {datum(deel.akkoord_op)}" in " ".join(bladzijde.split())
    assert "van partners € 1.250,50" in bladzijde.replace("\xa0", " ")


@pytest.mark.parametrize("wie", ["vreemde", "procesbegeleider", "ander", "ander van de wijk"])
def test_wie_er_niet_over_gaat_verandert_niets_en_geeft_geen_akkoord(
    wereld: Wereld, deel: Partnerdeel, wie: str
) -> None:
    """A directeur or partner of another wijk, the procesbegeleider, a partner of the wijk from another organisation."""
    if wie.startswith("ander"):
        waar = "polder" if wie == "ander van de wijk" else "haven"
        rol = factories.RolFactory(code="partner", plek=wereld.wijken[waar].plek)
        wereld.leden[wie] = rol.lid
        ander = Organisatie.objects.create(naam="JOS", soort="anders")
        namens = deel.organisatie if waar == "haven" else ander
        Contactpersoon.objects.create(organisatie=namens, naam="A", functie="B", lid=rol.lid)
        Toegang.objects.create(gebruiker=rol.lid.gebruiker, samenwerkingsverband=wereld.swv)
    client, gelezen = wereld.client(wie), stempel(waarden_van(deel))

    schreef = client.post(adres("partnerdeel_update", deel.pk), {"deel-doet": "x", "deel-bedrag": "0", "deel-was": ""})
    gaf = client.post(adres("partnerdeel_akkoord", deel.pk), {"gelezen": gelezen})

    deel.refresh_from_db()
    assert (schreef.status_code, gaf.status_code) == (403, 403)
    assert (deel.doet, deel.akkoord_op) == ("Een spreekuur.", None)


def test_directeur_geeft_geen_akkoord_namens_de_partner(wereld: Wereld, deel: Partnerdeel) -> None:
    gelezen = stempel(waarden_van(deel))

    assert (
        wereld.client("directeur").post(adres("partnerdeel_akkoord", deel.pk), {"gelezen": gelezen}).status_code == 403
    )


@pytest.mark.parametrize(("doet", "bedrag"), [("Anders.", Decimal(800)), ("Een spreekuur.", Decimal("800.01"))])
def test_akkoord_vervalt_als_tekst_of_euros_veranderen(
    wereld: Wereld, deel: Partnerdeel, doet: str, bedrag: Decimal
) -> None:
    akkoord(deel, wereld.leden["partner"])

    schrijf(deel, "Een spreekuur.")
    assert Partnerdeel.objects.get().akkoord_op is not None
    schrijf(deel, doet, bedrag)

    assert (Partnerdeel.objects.get().akkoord_op, Partnerdeel.objects.get().akkoord_door) == (None, None)


def test_akkoord_geldt_alleen_wat_de_partner_las(wereld: Wereld, deel: Partnerdeel) -> None:
    gelezen = stempel(waarden_van(deel))
    schrijf(deel, "Anders.")

    with pytest.raises(ValidationError, match="veranderd sinds u dit las"):
        partnerdeel_akkoord(deel=deel, door=wereld.leden["partner"], gelezen=gelezen)


def test_twee_mensen_tegelijk_zien_beide_teksten_en_niets_gaat_verloren(wereld: Wereld, deel: Partnerdeel) -> None:
    was = stempel(waarden_van(deel))
    schrijf(deel, "Van de partner.")
    invoer = {"deel-doet": "Van de wijk.", "deel-bedrag": "800", "deel-was": was}
    client = wereld.client("directeur")

    botst = client.post(adres("partnerdeel_update", deel.pk), invoer).content.decode()
    hun = stempel(als_waarden("Van de partner.", Decimal(800)))
    assert "Van de partner." in botst
    assert "Van de wijk." in botst
    assert Partnerdeel.objects.get().doet == "Van de partner."
    client.post(adres("partnerdeel_update", deel.pk), invoer | {"deel-gezien": hun, "keuze": "mijn:deel"})

    assert Partnerdeel.objects.get().doet == "Van de wijk."


def test_ontbrekend_akkoord_houdt_het_plan_niet_tegen_en_staat_bij_de_handtekeningen(
    wereld: Wereld, deel: Partnerdeel
) -> None:
    plan = vaststellen(wereld, deel.wijkplan)

    assert plan.status == "vastgesteld"
    for pagina in ("wijkplan_detail", "wijkplan_versies"):
        tekst = wereld.client("directeur").get(adres(pagina, plan.pk)).content.decode()
        assert "Jeugdteam is nog niet akkoord met het eigen deel. Dat houdt het plan niet tegen." in tekst


def test_akkoord_tijdens_het_tekenen_laat_geen_handtekening_vervallen(wereld: Wereld, deel: Partnerdeel) -> None:
    ter_tekening_leggen(wijkplan=deel.wijkplan, door=wereld.leden["directeur"])
    gelezen = vingerafdruk(vers(deel.wijkplan))

    akkoord(deel, wereld.leden["partner"])

    assert vingerafdruk(vers(deel.wijkplan)) == gelezen
    with pytest.raises(ValidationError, match="tekenen dit plan al"):
        schrijf(deel, "Anders.")


def test_wat_een_partner_doet_hoort_bij_wat_een_school_tekent(deel: Partnerdeel) -> None:
    zonder = vingerafdruk(vers(deel.wijkplan))

    schrijf(deel, "Anders.")

    assert vingerafdruk(vers(deel.wijkplan)) != zonder


def test_vastgesteld_deel_staat_vast_ook_voor_de_database(wereld: Wereld, deel: Partnerdeel) -> None:
    plan = vaststellen(wereld, deel.wijkplan)

    with pytest.raises(ValidationError, match="vastgesteld"):
        akkoord(deel, wereld.leden["partner"])
    with pytest.raises(Error, match="verandert niet meer"), transaction.atomic():
        Partnerdeel.objects.update(bedrag=1)
    assert [rij["bedrag"] for rij in partnerrijen(plan.leesversie.inhoud)] == [Decimal(800)]  # type: ignore[union-attr]


def test_ingetrokken_wijziging_zet_deel_en_akkoord_terug(wereld: Wereld, deel: Partnerdeel) -> None:
    akkoord(deel, wereld.leden["partner"])
    op = Partnerdeel.objects.get().akkoord_op.replace(microsecond=0)
    plan = vaststellen(wereld, deel.wijkplan)
    wijziging = begin(wereld, plan)
    assert verschil_met_versie(vers(plan)).is_leeg
    schrijf(deel, "Anders.", Decimal(1))
    partnerdeel_toevoegen(wijkplan=plan, doet="Erbij.", **VELDEN | {"naam": "JOS"})
    verschil = verschil_met_versie(vers(plan))
    assert [paar.soort for paar in verschil.partnerdelen] == ["anders", "erbij"]
    assert verschil.verschoven == 0

    blad = wereld.client("directeur").get(adres("wijziging_detail", wijziging.pk)).content.decode()
    wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])

    assert "<ins>Anders.</ins>" in blad
    terug = Partnerdeel.objects.get()
    assert (terug.pk, terug.doet, terug.bedrag) == (deel.pk, "Een spreekuur.", Decimal(800))
    assert (terug.akkoord_door, terug.akkoord_op.replace(microsecond=0)) == (wereld.leden["partner"], op)


def test_weggehaald_deel_komt_terug_met_zijn_eigen_sleutel(wereld: Wereld, deel: Partnerdeel) -> None:
    plan = vaststellen(wereld, deel.wijkplan)
    wijziging = begin(wereld, plan)
    partnerdeel_weghalen(deel=deel)

    wijziging_intrekken(wijziging=wijziging, door=wereld.leden["directeur"])

    assert Partnerdeel.objects.get().pk == deel.pk


def test_nieuw_jaar_begint_met_het_deel_zonder_akkoord(wereld: Wereld, deel: Partnerdeel) -> None:
    vorig = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2026)
    partnerdeel_toevoegen(wijkplan=vorig, doet="Elk jaar.", **VELDEN)
    akkoord(vorig.partnerdelen.get(), wereld.leden["partner"])
    partnerdeel_weghalen(deel=deel)
    Wijkplan.objects.get(jaar=2027).onderdelen.all().delete()
    Wijkplan.objects.get(jaar=2027).delete()

    nieuw = wijkplan_beginnen_met(
        wijk=wereld.wijken["polder"], jaar=2027, vorig=vorig, teksten=[], stopt={}, door=wereld.leden["directeur"]
    )

    assert list(nieuw.partnerdelen.values_list("doet", "akkoord_op")) == [("Elk jaar.", None)]


def test_partners_staan_in_word_en_op_het_muurblad(wereld: Wereld, deel: Partnerdeel) -> None:
    akkoord(deel, wereld.leden["partner"])
    plan = vaststellen(wereld, deel.wijkplan)
    plan = Wijkplan.objects.met_namen().met_stand().met_inhoud().get(pk=plan.pk)
    context = pdf_context(plan, plan.leesversie)

    word = docx.Document(io.BytesIO(plan_als_word(context)))
    muur = PdfReader(io.BytesIO(muurblad(context))).pages[0].extract_text()

    cellen = [[cel.text for cel in rij.cells] for tabel in word.tables for rij in tabel.rows]
    assert ["Jeugdteam", "Een spreekuur.", f"Partner odp, {datum(timezone.now())}", "€\xa0800,00"] in cellen
    assert "Een spreekuur." in muur


def test_versies_van_voor_deze_tijd_zijn_te_vergelijken() -> None:
    oud = {"onderdelen": [], "wijkdoelen": [], "penvoerder": None}

    assert planverschil(oud, oud).is_leeg
