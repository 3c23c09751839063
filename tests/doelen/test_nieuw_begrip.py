"""A new thing to count and a new figure, made on screen."""

import pytest

from doelen.models import Grootheid, Indicator, Thema, Uitkomst
from doelen.services import doelenboom_laden, uitkomsten_berekenen
from doelen.services.vragen import vragen_van
from swv.tenancy.context import tenant
from tests.doelen.opgaven import geef_op, open_ronde, opgave_van
from tests.wereld import Wereld, snel

pytestmark = snel


def test_medewerker_laat_iets_nieuws_tellen_en_maakt_er_een_cijfer_van(wereld: Wereld) -> None:
    """From an empty form to a question in the open opgave and a figure of the whole, without a developer."""
    client = wereld.client("medewerker")
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        ronde = open_ronde()
    telling = {
        "naam": "Kinderen op een fietsles", "vraag": "Hoeveel kinderen kregen fietsles?", "hint": "", "bron": "school",
        "vakgroep": "", "blok": "Verkeer", "aard": "stand", "eenheid": "aantal", "hoogste": "",
    }  # fmt: skip

    client.post("/odp/doelen/monitor/begrippen/tellingen/nieuw/", telling)
    client.post("/odp/doelen/monitor/begrippen/tellingen/nieuw/", telling)

    with tenant(wereld.swv.pk):
        nieuw = Grootheid.objects.get(naam="Kinderen op een fietsles")
        leerlingen = Grootheid.objects.get(code="leerlingen")
        thema = Thema.objects.get(code="slb")
    begrip = {
        "thema": thema.pk, "naam": "Fietsles", "definitie": "Deel van de leerlingen dat fietsles kreeg.",
        "eenheid": "procent", "teller": nieuw.pk, "noemer": leerlingen.pk, "vanaf_jaar": 2026,
    }  # fmt: skip
    zonder = client.post("/odp/doelen/monitor/begrippen/nieuw/", {k: w for k, w in begrip.items() if k != "noemer"})
    assert "Kies waardoor gedeeld wordt." in zonder.content.decode()
    lijst = client.post("/odp/doelen/monitor/begrippen/nieuw/", begrip, follow=True).content.decode()
    assert "Kinderen op een fietsles ÷ " in lijst
    with tenant(wereld.swv.pk):
        geef_op(wereld, ronde, nieuw.code, (40, 20, 60, 12))
        uitkomsten_berekenen(jaar=2026, periode="T3")
        uitkomst = Uitkomst.objects.get(indicator__naam="Fietsles", plek=wereld.plek)
        assert (uitkomst.teller, uitkomst.noemer) == (132, 880)
        opgave = opgave_van(open_ronde(), wereld.scholen["christal"])
        assert "Hoeveel kinderen kregen fietsles?" in [vraag.grootheid.vraag for vraag in vragen_van(opgave)]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"bron": "vakgroep"}, "Kies de vakgroep die dit telt."),
        ({"eenheid": "schaal"}, "Tot en met welk cijfer loopt het antwoord?"),
        ({"naam": "Leesniveau"}, "Er is al een telling met deze naam"),
    ],
)
def test_nieuwe_telling_zegt_wat_er_nog_ontbreekt(wereld: Wereld, velden: dict[str, str], zin: str) -> None:
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        Grootheid.objects.filter(code="leesniveau").update(naam="Niveau van lezen")
    telling = {
        "naam": "Fietsles", "vraag": "Hoeveel?", "bron": "school", "blok": "Verkeer", "aard": "stand",
        "eenheid": "aantal",
    } | velden  # fmt: skip

    antwoord = wereld.client("medewerker").post("/odp/doelen/monitor/begrippen/tellingen/nieuw/", telling)

    assert zin in antwoord.content.decode()


@pytest.mark.parametrize(("kant", "rol"), [("teller", "daarvan het geheel"), ("noemer", "daar een eigen cijfer")])
def test_geheel_wordt_geen_eigen_cijfer_naast_het_deel_ervan(wereld: Wereld, kant: str, rol: str) -> None:
    """Both figures together gave small counts back; leerlingen, which everybody knows, may stand on both sides."""
    with tenant(wereld.swv.pk):
        doelenboom_laden()
        gebruikt = Grootheid.objects.filter(termen__kant="noemer" if kant == "teller" else "teller")
        dubbel = gebruikt.exclude(bron=Grootheid.Bron.TOEPASSING).order_by("pk").first()
        termen = {
            "teller": Grootheid.objects.get(code="leerlingen"),
            "noemer": Grootheid.objects.get(code="leerlingen"),
        }
        assert dubbel is not None
        termen[kant] = dubbel
        thema = Thema.objects.get(code="slb")
    begrip = {
        "thema": thema.pk, "naam": "Eigen cijfer", "definitie": "Los van het deel.", "eenheid": "procent",
        "teller": termen["teller"].pk, "noemer": termen["noemer"].pk, "vanaf_jaar": 2026,
    }  # fmt: skip

    antwoord = wereld.client("medewerker").post("/odp/doelen/monitor/begrippen/nieuw/", begrip).content.decode()

    assert rol in antwoord and "Kies een andere telling." in antwoord
    with tenant(wereld.swv.pk):
        assert not Indicator.objects.filter(naam="Eigen cijfer").exists()
