"""The demo stands in one go, a second run leaves it alone, a load that broke off is finished by the next."""

import io
import random

import pytest
from django.conf import LazySettings
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import Client

from arrangementen.models import Arrangement, Goedkeuring
from budgetten.models import Besteding, Boeking, Inleg, Toekenning, Verdeling
from doelen.management.commands import demo_laden
from doelen.models import Jaardoel, Opgave, Streefwaarde, Telling, Thema, Uitkomst
from swv.models import Instelling, Lid, Rol, Samenwerkingsverband, Taakbeurt, Toegang
from swv.rooster import BESTUUR, WIJK
from swv.tenancy.context import tenant
from tests.doelen.aanvaller import Aanvaller
from tests.doelen.beelden import beelden_uit_database, rooster_van_jaar
from tests.wereld import echt
from wijken import demo_leden
from wijken.models import (
    Actie,
    Advies,
    Akkoord,
    Indeling,
    Kenmerk,
    Leerlingtelling,
    Planonderdeel,
    Planversie,
    School,
    Wijk,
    Wijkplan,
)

NOOIT_LEEG = (Planonderdeel, Actie, Advies, Akkoord, Planversie, Verdeling, Toekenning, Inleg, Boeking, Besteding)
NOOIT_LEEG += (Arrangement, Goedkeuring, Thema, Jaardoel, Streefwaarde, Opgave, Telling, Uitkomst)


def laad(slug: str = "liemers") -> str:
    uit = io.StringIO()
    call_command("demo_laden", "--swv", slug, stdout=uit)
    return uit.getvalue()


def alleen_plaatsen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo_laden, "DELEN", {naam: demo_laden.DELEN[naam] for naam in ("plaatsen", "logins")})


@echt
def test_demo_staat_en_blijft_staan() -> None:
    uitvoer = laad()

    swv = Samenwerkingsverband.objects.get(slug="liemers")
    assert "De demo is geladen" in uitvoer
    with tenant(swv.pk):
        assert (Wijk.objects.count(), School.objects.count(), Leerlingtelling.objects.count()) == (10, 35, 245)
        assert Instelling.objects.get().voorbeelddata
        assert set(Rol.objects.values_list("code", flat=True)) == set(Rol.Code)
        geleid = set(Rol.objects.filter(code="directeur").values_list("plek_id", flat=True))
        assert geleid == set(School.objects.filter(gesloten_op=None).values_list("pk", flat=True))
        begeleid = set(Rol.objects.filter(code="procesbegeleider").values_list("plek_id", flat=True))
        assert begeleid == set(Wijk.objects.values_list("pk", flat=True))
        besturen = set(Indeling.objects.filter(einde=None).values_list("bestuur_id", flat=True))
        assert set(Rol.objects.filter(code="bestuurder").values_list("plek_id", flat=True)) == besturen
        assert set(Kenmerk.objects.values_list("soort", flat=True)) == set(Kenmerk.Soort)
        assert set(Wijkplan.objects.filter(jaar=2027).values_list("wijk", flat=True)) == begeleid
        assert [model.__name__ for model in NOOIT_LEEG if not model.objects.exists()] == []
        leden = Lid.objects.count()
        assert _teruggerekend() == []

    assert "De demo staat al klaar." in laad()

    with tenant(swv.pk):
        assert Lid.objects.count() == leden
        binnen = Lid.objects.filter(vertrokken_op__isnull=True).count()
        assert Toegang.objects.filter(samenwerkingsverband=swv).count() == binnen == leden - 1


def _teruggerekend() -> list[tuple]:
    """What is found in the stored figures of 2026 by a stranger, every bestuur, the directeuren of a wijk."""
    rooster = rooster_van_jaar(2026)
    plekken = sorted(rooster.scholen, key=lambda plek: (-rooster.rang[plek], plek))
    wijk = next(plek for plek in plekken if rooster.rang[plek] == WIJK)
    lezers = [frozenset(), *(rooster.scholen[plek] for plek in plekken if rooster.rang[plek] == BESTUUR)]
    lezers += [frozenset({school}) for school in sorted(rooster.scholen[wijk])]
    beelden = list(beelden_uit_database(rooster, 2026))
    assert sum(len(list(Aanvaller(beeld).geheimen())) for beeld in beelden) > 1000
    return [(g.naam, set(kent)) for beeld in beelden for kent in lezers for g in Aanvaller(beeld, kent).vast()]


@echt
def test_demo_login_werkt_met_het_getoonde_wachtwoord(monkeypatch: pytest.MonkeyPatch) -> None:
    alleen_plaatsen(monkeypatch)
    uitvoer = laad()

    assert "directeur@liemers.voorbeeld.nl" in uitvoer
    wie = authenticate(None, email="directeur@liemers.voorbeeld.nl", password=demo_leden.WACHTWOORD)
    assert wie is not None
    client = Client()
    client.force_login(wie)
    assert client.get("/").headers["Location"] == "/liemers/"


@echt
def test_demo_die_afbrak_gaat_verder_waar_hij_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def halverwege(*, kiem: random.Random, jaar_nu: int) -> None:
        demo_leden.laden(kiem=kiem, jaar_nu=jaar_nu)
        raise KeyboardInterrupt

    heel = demo_laden.DELEN["logins"]
    monkeypatch.setattr(demo_laden, "DELEN", {"plaatsen": demo_laden.DELEN["plaatsen"], "logins": halverwege})
    with pytest.raises(KeyboardInterrupt):
        laad()
    swv = Samenwerkingsverband.objects.get(slug="liemers")
    with tenant(swv.pk):
        assert list(Taakbeurt.objects.values_list("tijdvak", flat=True)) == ["plaatsen"]
        assert (School.objects.count(), Lid.objects.count()) == (35, 0)

    monkeypatch.setitem(demo_laden.DELEN, "logins", heel)
    uitvoer = laad()

    assert "logins (" in uitvoer
    assert "plaatsen (" not in uitvoer
    with tenant(swv.pk):
        assert (School.objects.count(), Lid.objects.filter(naam="Directeur-bestuurder").count()) == (35, 1)


@echt
def test_demo_heeft_een_login_met_rollen_in_twee_verbanden(monkeypatch: pytest.MonkeyPatch) -> None:
    alleen_plaatsen(monkeypatch)
    laad("odp")
    laad("almere")

    toegangen = Toegang.objects.filter(gebruiker__email="twee-verbanden@voorbeeld.nl")

    assert sorted(toegangen.values_list("samenwerkingsverband__slug", flat=True)) == ["almere", "odp"]


@echt
def test_demo_weigert_productie(settings: LazySettings) -> None:
    settings.PRODUCTIE = True

    with pytest.raises(CommandError, match="productieomgeving"):
        laad()

    assert not Samenwerkingsverband.objects.exists()


@echt
def test_demo_blijft_van_een_echt_verband_af() -> None:
    swv = Samenwerkingsverband.objects.create(slug="liemers", naam="Onderwijs op Maat de Liemers")
    with tenant(swv.pk):
        Instelling.objects.create(code="PO2504")

    with pytest.raises(CommandError, match="bestaat al en is geen demo"):
        laad()
    with tenant(swv.pk):
        assert School.objects.count() == 0
