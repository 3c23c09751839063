"""Fixtures: a small world of two samenwerkingsverbanden, and the kinds of database test.

``@snel`` runs in one transaction that is rolled back. ``@echt`` commits for real: tenancy, ledger, Celery, browser.
"""

import datetime
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import LazySettings
from django.test import Client

from swv.models import Gebruiker, Instelling, Lid, Plek, Rol, Samenwerkingsverband, Toegang
from swv.tenancy.context import tenant
from swv.toegang.mfa import MfaAdapter
from tests import factories
from tests.kanarie import kanarie
from wijken.models import Bestuur, Gemeente, School, Wijk

snel = pytest.mark.django_db(databases=["default", "eigenaar"])
echt = pytest.mark.django_db(transaction=True, databases=["default", "eigenaar"])
VANDAAG = datetime.date(2026, 11, 22)
APPGEHEIM = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
TELDATUM = datetime.date(2025, 10, 1)


@dataclass
class Wereld:
    """One samenwerkingsverband: two besturen, wijk ``polder`` with three schools, wijk ``haven`` with one.

    ``scholen``: avonturijn (233 pupils, bestuur siko), christal (105, un1ek), ligthart (492, un1ek), haven (50, siko).
    ``leden``: one member per role code; the school roles at avonturijn, "collega" is directeur of christal and
    "derde" of ligthart, "vreemde" of the school in the other wijk; wijk roles at polder, bestuur roles at siko.
    """

    swv: Samenwerkingsverband
    plek: Plek
    gemeente: Gemeente
    besturen: dict[str, Bestuur] = field(default_factory=dict)
    wijken: dict[str, Wijk] = field(default_factory=dict)
    scholen: dict[str, School] = field(default_factory=dict)
    leden: dict[str, Lid] = field(default_factory=dict)

    def client(self, wie: str) -> Client:
        """A browser logged in as one of ``leden``."""
        client = Client()
        client.force_login(self.leden[wie].gebruiker)
        return client


ROLLEN = {
    "directeur": ("directeur", "avonturijn"),
    "collega": ("directeur", "christal"),
    "derde": ("directeur", "ligthart"),
    "vreemde": ("directeur", "haven"),
    "intern_begeleider": ("intern_begeleider", "avonturijn"),
    "procesbegeleider": ("procesbegeleider", "polder"),
    "partner": ("partner", "polder"),
    "bestuurder": ("bestuurder", "siko"),
    "andere_bestuurder": ("bestuurder", "un1ek"),
    "kwaliteitsmedewerker": ("kwaliteitsmedewerker", "siko"),
    "controller_bestuur": ("controller", "siko"),
    "controller": ("controller", "swv"),
    "directeur_bestuurder": ("directeur_bestuurder", "swv"),
    "medewerker": ("medewerker", "swv"),
    "lezer": ("lezer", "swv"),
    "specialist": ("specialist", "swv"),
}
SCHOLEN = {
    "avonturijn": ("siko", "polder", 233),
    "christal": ("un1ek", "polder", 105),
    "ligthart": ("un1ek", "polder", 492),
    "haven": ("siko", "haven", 50),
}


@pytest.fixture(autouse=True)
def _vandaag(settings: LazySettings) -> None:
    settings.SWV_VANDAAG = VANDAAG


@pytest.fixture(autouse=True)
def _tenant_in_testtransactie(request: pytest.FixtureRequest, settings: LazySettings) -> None:
    """Only a test in one outer transaction may change the tenant inside it."""
    merk = request.node.get_closest_marker("django_db")
    echte = merk is None or merk.kwargs.get("transaction", False)
    settings.SWV_TENANT_IN_TESTTRANSACTIE = not echte


@pytest.fixture
def maak_wereld() -> Callable[..., Wereld]:
    """Builds a world; its own objects only, so two worlds never share one."""
    return bouw_wereld


@pytest.fixture
def wereld(request: pytest.FixtureRequest) -> Iterator[Wereld]:
    """The samenwerkingsverband ``odp``. The test itself enters ``with tenant(wereld.swv.pk):`` to arrange."""
    _database(request)
    yield bouw_wereld("odp", "Onderwijs dat Past")


@pytest.fixture
def buren(request: pytest.FixtureRequest) -> Iterator[Wereld]:
    """The neighbours, ``almere``: built like ``wereld``, with a mark in every text (tests/kanarie.py)."""
    _database(request)
    buren = bouw_wereld("almere", "Passend Onderwijs Almere")
    kanarie.zet(buren.swv)
    yield buren


def _database(request: pytest.FixtureRequest) -> None:
    merk = request.node.get_closest_marker("django_db")
    echte = merk is not None and merk.kwargs.get("transaction", False)
    request.getfixturevalue("transactional_db" if echte else "db")


def bouw_wereld(slug: str, naam: str) -> Wereld:
    """Two besturen, two wijken, four schools, one member per role."""
    swv = Samenwerkingsverband.objects.create(slug=slug, naam=naam)
    with tenant(swv.pk):
        Instelling.objects.create(code="PO2807")
        plek = factories.PlekFactory(soort="swv", naam=naam)
        wereld = Wereld(swv=swv, plek=plek, gemeente=factories.GemeenteFactory(plek__naam="Vlaardingen"))
        for bestuur in ("siko", "un1ek"):
            wereld.besturen[bestuur] = factories.BestuurFactory(plek__naam=bestuur.upper())
        for wijk in ("polder", "haven"):
            wereld.wijken[wijk] = factories.WijkFactory(plek__naam=wijk.capitalize(), gemeente=wereld.gemeente)
        for school in SCHOLEN:
            _school_erbij(wereld, school)
        _leden_erbij(wereld)
    tweede_stap_voor(*(wereld.leden[wie].gebruiker for wie, (_, waar) in ROLLEN.items() if waar == "swv"))
    return wereld


def tweede_stap_voor(*gebruikers: Gebruiker) -> None:
    """An app with codes for who may not enter without; its secret is ``APPGEHEIM``."""
    gegevens = {"secret": MfaAdapter().encrypt(APPGEHEIM)}
    Authenticator.objects.bulk_create(Authenticator(user=wie, type="totp", data=gegevens) for wie in gebruikers)


def appcode(verder: int = 0) -> str:
    """The code that the app shows now, or that many half minutes from now: each code works once."""
    return format_hotp_value(hotp_value(APPGEHEIM, int(time.time()) // 30 + verder))


def _school_erbij(wereld: Wereld, naam: str) -> None:
    bestuur, wijk, leerlingen = SCHOLEN[naam]
    school = factories.SchoolFactory(plek__naam=naam.capitalize(), gemeente=wereld.gemeente)
    factories.IndelingFactory(school=school, bestuur=wereld.besturen[bestuur], wijk=wereld.wijken[wijk])
    factories.LeerlingtellingFactory(school=school, aantal=leerlingen, teldatum=TELDATUM)
    wereld.scholen[naam] = school


def _leden_erbij(wereld: Wereld) -> None:
    """All at once: four statements instead of four per member, in every test."""
    plekken = {"swv": wereld.plek} | {
        naam: ding.plek for soort in (wereld.besturen, wereld.wijken, wereld.scholen) for naam, ding in soort.items()
    }
    gebruikers = Gebruiker.objects.bulk_create(factories.GebruikerFactory.build_batch(len(ROLLEN)))
    leden = Lid.objects.bulk_create(
        factories.LidFactory.build(gebruiker=gebruiker, naam=f"{wie.capitalize()} {wereld.swv.slug}")
        for wie, gebruiker in zip(ROLLEN, gebruikers, strict=True)
    )
    wereld.leden |= dict(zip(ROLLEN, leden, strict=True))
    Rol.objects.bulk_create(
        factories.RolFactory.build(
            lid=wereld.leden[wie], code=code, plek=plekken[waar], vakgroep="slb" if code == "specialist" else ""
        )
        for wie, (code, waar) in ROLLEN.items()
    )
    Toegang.objects.bulk_create(
        Toegang(gebruiker=gebruiker, samenwerkingsverband=wereld.swv) for gebruiker in gebruikers
    )
