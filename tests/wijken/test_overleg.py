"""Meetings: planned at once, an agenda that fills itself, mail once, nothing typed is lost."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from swv.services import ronde_lopen
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken import services
from wijken.models import Actiepunt, Afspraak, Agendapunt, Overleg
from wijken.overzichten.afspraken import afspraken_van, versies_van
from wijken.services import wijkplan_maken
from wijken.services.agendapunten import VAST
from wijken.services.samen_invullen import Invoer, stempel

VAN, TOT = datetime.time(15, 30), datetime.time(17)
DAGEN = [datetime.date(2026, 12, 3), datetime.date(2027, 2, 4), datetime.date(2027, 5, 20), datetime.date(2027, 9, 23)]
VASTE = [*VAST["wijkoverleg"]]


def plan(wereld: Wereld, dagen: list[datetime.date], *, mail: bool = False, plek: Any = None) -> list[Overleg]:
    return services.overleggen_plannen(
        plek=plek or wereld.wijken["polder"].plek,
        dagen=dagen,
        van=VAN,
        tot=TOT,
        waar="Christal",
        uitnodigen=mail,
        door=wereld.leden["procesbegeleider"],
    )


def breng_in(wereld: Wereld, titel: str, wie: str = "directeur", **meer: Any) -> Agendapunt:
    plek = meer.pop("plek", wereld.wijken["polder"].plek)
    return services.agendapunt_toevoegen(plek=plek, titel=titel, door=wereld.leden[wie], **meer)


def schrijf(punt: Agendapunt, veld: str, tekst: str, *, was: str = "", hunne: bool = False) -> dict[str, Any]:
    """Save a text over what somebody saw; the clashes."""
    invoer = [Invoer(f"{veld}-{punt.pk}", (tekst,), stempel((was,)), hunne=hunne)]
    return services.punten_opslaan(overleg=punt.overleg, invoer=invoer)


def titels(overleg: Overleg) -> list[str]:
    return list(overleg.agendapunten.order_by("volgorde").values_list("titel", flat=True))


@pytest.fixture
def in_odp(wereld: Wereld) -> Any:
    with tenant(wereld.swv.pk):
        yield wereld


@snel
def test_jaar_in_een_keer_gepland_en_twee_keer_is_een_keer(in_odp: Wereld) -> None:
    plan(in_odp, DAGEN)
    plan(in_odp, DAGEN)

    assert [timezone.localdate(een.begin) for een in Overleg.objects.all()] == DAGEN
    assert [titels(een) for een in Overleg.objects.all()] == [VASTE] * 4


@snel
def test_agenda_vult_zich_met_wat_wacht_en_het_plan_dat_geschreven_wordt(in_odp: Wereld) -> None:
    breng_in(in_odp, "Taalgroep")
    wijkplan_maken(wijk=in_odp.wijken["polder"], jaar=2027)

    eerste, tweede, *_ = plan(in_odp, DAGEN)
    breng_in(in_odp, "Vervoer", wie="partner")
    breng_in(in_odp, "Vervoer", wie="partner")

    assert titels(eerste) == [*VASTE, "Taalgroep", "Wijkplan 2027 bespreken", "Vervoer"]
    assert titels(tweede) == VASTE


@snel
def test_uitnodiging_is_een_mail_per_mens_met_alle_data(in_odp: Wereld) -> None:
    plan(in_odp, DAGEN, mail=True)
    ronde_lopen()
    ronde_lopen()

    namen = ("directeur", "collega", "derde", "procesbegeleider", "partner")
    assert sorted(brief.to[0] for brief in mail.outbox) == sorted(in_odp.leden[wie].gebruiker.email for wie in namen)
    bestand = mail.outbox[0].attachments[0]
    assert bestand.filename == "overleg.ics"
    regels = bestand.content.replace("\r\n ", "").splitlines()
    assert [regel for regel in regels if regel.startswith("DTSTART")] == [
        "DTSTART:20261203T143000Z",  # winter: UTC + 1
        "DTSTART:20270204T143000Z",
        "DTSTART:20270520T133000Z",  # summer: UTC + 2
        "DTSTART:20270923T133000Z",
    ]
    assert "LOCATION:Christal" in regels


@snel
def test_verzetten_mailt_een_keer_en_alleen_als_er_iets_verandert(in_odp: Wereld) -> None:
    overleg, *_ = plan(in_odp, DAGEN[:1], mail=True)
    ronde_lopen()
    mail.outbox.clear()
    door = in_odp.leden["procesbegeleider"]
    nieuw = {"van": VAN, "tot": TOT, "waar": "Christal", "door": door}

    services.overleg_verzetten(overleg=overleg, dag=DAGEN[0], **nieuw)
    ronde_lopen()
    assert mail.outbox == []

    services.overleg_verzetten(overleg=overleg, dag=datetime.date(2026, 12, 10), **nieuw)
    ronde_lopen()
    assert {brief.subject for brief in mail.outbox} == {"Verzet: wijkoverleg Polder, 10 december 2026, 15.30 uur"}
    assert len(mail.outbox) == 5


@snel
def test_gaat_niet_door_geeft_de_punten_door_en_streept_de_agenda_af(in_odp: Wereld) -> None:
    eerste, tweede = plan(in_odp, DAGEN[:2], mail=True)
    ronde_lopen()
    mail.outbox.clear()
    breng_in(in_odp, "Taalgroep")

    services.overleg_vervallen(overleg=eerste, door=in_odp.leden["procesbegeleider"])
    ronde_lopen()

    assert (titels(eerste), titels(tweede)) == (VASTE, [*VASTE, "Taalgroep"])
    assert "STATUS:CANCELLED" in mail.outbox[0].attachments[0].content


@snel
def test_afronden_kan_pas_op_de_dag_en_schuift_door_wat_niet_is_besproken(in_odp: Wereld, settings: Any) -> None:
    eerste, tweede = plan(in_odp, DAGEN[:2])
    door = in_odp.leden["procesbegeleider"]
    besproken, blijft = breng_in(in_odp, "Taalgroep"), breng_in(in_odp, "Vervoer")
    schrijf(besproken, "besluit", "Doen")
    services.aanwezigheid_zetten(overleg=eerste, lid=in_odp.leden["directeur"], aanwezig=True)
    with pytest.raises(ValidationError, match="moet nog komen"):
        services.overleg_afronden(overleg=eerste, door=door)

    settings.SWV_VANDAAG = DAGEN[0]
    services.overleg_afronden(overleg=eerste, door=door)

    assert (titels(eerste), titels(tweede)) == ([*VASTE, "Taalgroep"], [*VASTE, blijft.titel])
    er = {een.naam: een.aanwezig for een in eerste.deelnames.all()}
    assert (er["Directeur odp"], er["Collega odp"], len(er)) == (True, False, 5)
    with pytest.raises(ValidationError, match="afgerond"):
        schrijf(besproken, "notitie", "Te laat")


@snel
def test_twee_schrijvers_verliezen_elkaars_notitie_niet(in_odp: Wereld) -> None:
    plan(in_odp, DAGEN[:1])
    punt = breng_in(in_odp, "Taalgroep")
    schrijf(punt, "notitie", "Van mij")

    botsing = schrijf(punt, "notitie", "Van jou")

    punt.refresh_from_db()
    assert (list(botsing.values()), punt.notitie) == ([("Van mij",)], "Van mij")


@snel
def test_gekozen_tekst_van_de_ander_laat_de_eigen_in_de_geschiedenis(in_odp: Wereld) -> None:
    plan(in_odp, DAGEN[:1])
    punt = breng_in(in_odp, "Taalgroep")
    schrijf(punt, "besluit", "Hunne")

    schrijf(punt, "besluit", "Mijn", was="Hunne", hunne=True)

    punt.refresh_from_db()
    historie = Agendapunt.pgh_event_model.objects.filter(pgh_obj_id=punt.pk)
    assert punt.besluit == "Hunne"
    assert "Mijn" in historie.values_list("besluit", flat=True)


@snel
def test_verplaatsen_ruilt_met_de_buur_en_stopt_aan_de_rand(in_odp: Wereld) -> None:
    overleg, *_ = plan(in_odp, DAGEN[:1])
    punt = breng_in(in_odp, "Taalgroep")

    for _ in range(7):
        services.agendapunt_verplaatsen(punt=punt, omhoog=True)

    assert titels(overleg) == ["Taalgroep", *VASTE]


@snel
def test_besluit_wordt_met_een_klik_een_afspraak_die_een_nieuwe_versie_krijgt(in_odp: Wereld) -> None:
    plan(in_odp, DAGEN[:1])
    door = in_odp.leden["procesbegeleider"]
    punt = breng_in(in_odp, "De wijkpot")
    with pytest.raises(ValidationError, match="Schrijf eerst op"):
        services.afspraak_uit_besluit(punt=punt, door=door)
    schrijf(punt, "besluit", "Tot € 1.000 vrij")
    punt.refresh_from_db()

    oud, weer = (services.afspraak_uit_besluit(punt=punt, door=door) for _ in range(2))
    velden = {"onderwerp": "geld", "titel": "De wijkpot", "eigenaar": "pb", "herzien_voor": DAGEN[3]}
    nieuw = services.afspraak_vervangen(afspraak=oud, tekst="Tot € 2.000 vrij", door=door, **velden)

    assert (oud, oud.onderwerp) == (weer, "geld")
    assert [een.tekst for een in versies_van(oud)] == ["Tot € 2.000 vrij", "Tot € 1.000 vrij"]
    assert list(afspraken_van(punt.plek)) == [nieuw]
    with pytest.raises(ValidationError, match="nieuwere versie"):
        services.afspraak_vervangen(afspraak=oud, tekst="Anders", door=door, **velden)


@snel
def test_zoeken_in_afspraken_kent_nederlandse_vormen(in_odp: Wereld) -> None:
    velden = {"onderwerp": "anders", "eigenaar": "pb", "herzien_voor": DAGEN[3], "door": in_odp.leden["directeur"]}
    plek = in_odp.wijken["polder"].plek
    services.afspraak_maken(plek=plek, titel="Overdracht", tekst="Scholen dragen kinderen warm over.", **velden)
    services.afspraak_maken(plek=plek, titel="Geld", tekst="De inleg is dertig procent.", **velden)

    assert [een.titel for een in afspraken_van(plek, zoek="school")] == ["Overdracht"]
    assert [een.titel for een in afspraken_van(plek, zoek="inleg")] == ["Geld"]


@snel
def test_wijk_leest_terug_wat_de_deelnemersraad_besloot(in_odp: Wereld) -> None:
    polder = in_odp.wijken["polder"].plek
    raad, *_ = plan(in_odp, DAGEN[:1], plek=in_odp.plek)
    punt = breng_in(in_odp, "Kindercoach", plek=in_odp.plek, vanuit=polder)
    schrijf(punt, "besluit", "Ja, in alle wijken")

    assert raad.soort == "deelnemersraad"
    with tenant(in_odp.swv.pk):
        pagina = in_odp.client("directeur").get(f"/odp/wijken/overleg/plek/{polder.pk}/").content.decode()
    assert "Besluit van 3 december 2026: Ja, in alle wijken" in pagina


@snel
def test_actiepunt_uit_het_overleg_weet_waar_het_vandaan_komt(wereld: Wereld) -> None:
    with tenant(wereld.swv.pk):
        overleg, *_ = plan(wereld, DAGEN[:1])
    velden = {"actie-tekst": "Bellen", "actie-wie": "Christal", "actie-voor": "2026-12-18"}

    wereld.client("directeur").post(f"/odp/wijken/overleg/{overleg.pk}/", velden)

    with tenant(wereld.swv.pk):
        punt = Actiepunt.objects.get()
        assert (punt.overleg_id, punt.herkomst) == (overleg.pk, "Afgesproken in het wijkoverleg van 3 december 2026")
        assert not Afspraak.objects.exists()
