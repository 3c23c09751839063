"""Reminders: one mail a day at most, only about what is open, with an off switch; and the dates as a calendar file."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.test import override_settings

from doelen.models import Opgave, Opgaveronde
from doelen.services import doelenboom_laden, herinneringen_sturen
from swv.agenda import Dag, als_ics
from swv.tenancy.context import tenant
from tests.doelen.opgaven import open_ronde, opgave_van
from tests.wereld import Wereld, snel

SLUIT = datetime.date(2026, 12, 18)
KALENDER = "/odp/kalender/"


@pytest.fixture
def ronde(wereld: Wereld) -> Opgaveronde:
    """Closes on 18 December; only avonturijn (directeur and intern begeleider) is still open."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        ronde = open_ronde()
        eigen = opgave_van(ronde, wereld.scholen["avonturijn"])
        ronde.opgaven.exclude(pk=eigen.pk).update(status=Opgave.Status.INGEDIEND)
        return ronde


def stuur(wereld: Wereld, dag: datetime.date) -> list[str]:
    mail.outbox.clear()
    with override_settings(SWV_VANDAAG=dag), tenant(wereld.swv.pk):
        herinneringen_sturen()
    return sorted(bericht.to[0] for bericht in mail.outbox)


def adressen(wereld: Wereld, *wie: str) -> list[str]:
    return sorted(wereld.leden[naam].gebruiker.email for naam in wie)


@snel
def test_herinnering_alleen_een_week_ervoor_op_de_dag_en_erna(wereld: Wereld, ronde: Opgaveronde) -> None:
    dagen = [SLUIT + datetime.timedelta(days=dagen) for dagen in range(-9, 4)]

    gemaild = {(dag - SLUIT).days: len(stuur(wereld, dag)) for dag in dagen}

    assert {dag: aantal for dag, aantal in gemaild.items() if aantal} == {-7: 2, 0: 2, 1: 2}


@snel
def test_herinnering_een_keer_per_dag_en_alleen_wie_iets_open_heeft(wereld: Wereld, ronde: Opgaveronde) -> None:
    eerst, opnieuw = stuur(wereld, SLUIT), stuur(wereld, SLUIT)

    assert (eerst, opnieuw) == (adressen(wereld, "directeur", "intern_begeleider"), [])


@snel
def test_herinnering_noemt_alles_in_een_mail_met_de_uitschakelaar(wereld: Wereld, ronde: Opgaveronde) -> None:
    stuur(wereld, SLUIT)

    bericht = mail.outbox[0]
    assert bericht.subject == "Uw opgave over T3 2026: vandaag is de laatste dag"
    assert "Avonturijn, over T3 2026" in bericht.body
    assert "Zet ze uit op http" in bericht.body and KALENDER in bericht.body


@snel
def test_wie_geen_mail_wil_krijgt_er_geen(wereld: Wereld, ronde: Opgaveronde) -> None:
    wereld.client("directeur").post(KALENDER, {"wil": "nee"})

    assert stuur(wereld, SLUIT) == adressen(wereld, "intern_begeleider")
    wereld.client("directeur").post(KALENDER, {"wil": "ja"})
    assert len(stuur(wereld, SLUIT + datetime.timedelta(days=1))) == 2


@snel
def test_agenda_heeft_de_rondes_en_de_eigen_opgave(wereld: Wereld, ronde: Opgaveronde) -> None:
    def regels(wie: str) -> Any:
        inhoud = wereld.client(wie).get(f"{KALENDER}agenda.ics").content.decode().replace("\r\n ", "")
        return [regel for regel in inhoud.split("\r\n") if regel.startswith("SUMMARY") and "opgave" in regel.lower()]

    rondes = ["SUMMARY:Opgaven over T3 2026 gaan open", "SUMMARY:Laatste dag voor de opgaven over T3 2026"]
    assert regels("directeur") == [rondes[0], "SUMMARY:Opgave over T3 2026 inleveren: Avonturijn", rondes[1]]
    assert regels("kwaliteitsmedewerker") == rondes


def test_ics_vouwt_op_75_bytes_en_ontsnapt_wat_moet() -> None:
    titel = "Één, twee; drie\\vier\nvijf " + "é" * 60

    inhoud = als_ics("A", [Dag("x", SLUIT, titel)])

    regels = inhoud.split(b"\r\n")
    assert max(map(len, regels)) <= 75
    assert inhoud.endswith(b"END:VCALENDAR\r\n")
    heel = inhoud.replace(b"\r\n ", b"").decode()
    assert "SUMMARY:Één\\, twee\\; drie\\\\vier\\nvijf " + "é" * 60 + "\r\n" in heel
    assert "DTSTART;VALUE=DATE:20261218\r\nDTEND;VALUE=DATE:20261219" in heel
