"""No free text field takes a BSN or a birth date: every place where somebody can type is enumerated."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.urls import URLPattern, URLResolver, get_resolver

from swv.formulieren import Vrijetekst
from swv.tenancy.context import tenant
from tests.wereld import Wereld, snel
from wijken.models import Planonderdeel, Wijkplan
from wijken.services import ter_tekening_leggen, wijkplan_indienen, wijkplan_maken

ONZE_APPS = ("swv", "wijken", "budgetten", "arrangementen", "doelen")
WORTEL = Path(__file__).parents[2]
TEKSTVELDEN = {"CharField", "SlugField", "RegexField", "JSONField"}
MET_REDEN = {
    ("wijken/forms.py", "tekst"): "de tekst van een wijkplan: opslaan verliest nooit tekst, indienen weigert",
    ("wijken/forms.py", "mijn"): "dezelfde tekst na een botsing",
    ("wijken/forms.py", "citaat"): "woorden uit de tekst zelf: alleen wat zeker persoonlijk is wordt geweigerd",
    ("wijken/forms_zoeken.py", "zoek"): "zoekt in plannen die vaststaan; er wordt niets van bewaard",
    ("swv/beheer/forms.py", "zoek"): "zoekt een collega; er wordt niets van bewaard",
    ("swv/beheer/forms.py", "wachtwoord"): "een wachtwoord: alleen de hash blijft",
    ("swv/beheer/forms.py", "nog_eens"): "hetzelfde wachtwoord",
    ("wijken/forms_samen.py", "was"): "een merkteken van wat op de pagina stond",
    ("wijken/forms_samen.py", "gezien"): "hetzelfde merkteken na een botsing",
    ("doelen/forms.py", "_veld"): "een getal of een keuze uit een lijst; ander schrift is een fout antwoord",
}


def formulieren_laden() -> None:
    """Every module that makes forms is imported, whether an address uses it or not."""
    for bron in bronnen():
        if "Formulier" in bron.read_text() or "forms.Form" in bron.read_text():
            import_module(".".join(bron.relative_to(WORTEL).with_suffix("").parts))


def formulieren(klasse: type[forms.BaseForm] = forms.BaseForm) -> Iterator[type[forms.BaseForm]]:
    for onder in klasse.__subclasses__():
        if onder.__module__.split(".")[0] in ONZE_APPS:
            yield onder
        yield from formulieren(onder)


def losse_velden(bron: Path) -> Iterator[tuple[str, str]]:
    """(field type, name it gets or function it stands in) of every plain text field that a file makes."""
    boom = ast.parse(bron.read_text())
    for knoop in ast.walk(boom):
        naam = getattr(knoop, "name", "")
        if isinstance(knoop, ast.Assign) and isinstance(knoop.targets[0], ast.Name):
            naam = knoop.targets[0].id
        if not isinstance(knoop, ast.Assign | ast.FunctionDef):
            continue
        for deel in ast.walk(knoop):
            if isinstance(deel, ast.Call) and isinstance(deel.func, ast.Attribute):
                eigenaar = getattr(deel.func.value, "id", "")
                if eigenaar in ("forms", "serializers") and deel.func.attr in TEKSTVELDEN | {"FileField"}:
                    yield deel.func.attr, naam


def bronnen() -> Iterator[Path]:
    for app in ONZE_APPS:
        yield from (pad for pad in (WORTEL / app).rglob("*.py") if "migrations" not in pad.parts)


def test_elk_tekstveld_van_een_formulier_is_bewaakt_of_heeft_een_reden() -> None:
    gevonden = {
        (str(bron.relative_to(WORTEL)), naam)
        for bron in bronnen()
        if "api" not in bron.name
        for soort, naam in losse_velden(bron)
        if soort in TEKSTVELDEN
    }

    assert gevonden == set(MET_REDEN)


def test_elk_veld_dat_vrije_tekst_heet_weigert_een_bsn_en_een_geboortedatum() -> None:
    formulieren_laden()
    velden = {
        (formulier.__name__, naam): veld
        for formulier in formulieren()
        for naam, veld in formulier.base_fields.items()
        if isinstance(veld, Vrijetekst)
    }

    assert {
        naam for naam, veld in velden.items() if not (_weigert(veld, "123456782") and _weigert(veld, "3-5-2018"))
    } == set()
    assert len(velden) >= 12


def _weigert(veld: forms.Field, tekst: str) -> bool:
    try:
        veld.clean(tekst)
    except ValidationError:
        return True
    return False


def test_elk_tekstvak_over_meer_regels_is_vrije_tekst() -> None:
    formulieren_laden()
    vakken = {
        (formulier.__name__, naam)
        for formulier in formulieren()
        for naam, veld in formulier.base_fields.items()
        if isinstance(veld.widget, forms.Textarea) and not isinstance(veld, Vrijetekst)
    }

    assert vakken == {("OnderdeelForm", "tekst")}


def test_elk_bestand_dat_iemand_stuurt_wordt_eerst_bekeken() -> None:
    """A form with a file field uses weiger_bestand, weiger_bewijsstuk or werkblad in the same module."""
    met_bestand = {bron for bron in bronnen() for soort, _ in losse_velden(bron) if soort == "FileField"}

    assert [
        str(bron) for bron in met_bestand if not re.search(r"weiger_(bestand|bewijsstuk)|werkblad", bron.read_text())
    ] == []


def _routes(delen: list[URLPattern | URLResolver], pad: str = "") -> Iterator[tuple[str, URLPattern]]:
    for deel in delen:
        if isinstance(deel, URLResolver):
            yield from _routes(deel.url_patterns, f"{pad}{deel.pattern}")
        else:
            yield f"{pad}{deel.pattern}", deel


def test_api_neemt_geen_tekst_aan() -> None:
    """Read-only: there is nothing to guard as long as no route takes a POST, PUT or PATCH."""
    routes = [
        (pad, deel.callback.view_class) for pad, deel in _routes(get_resolver().url_patterns) if pad.startswith("api/")
    ]

    assert len(routes) >= 4
    assert [
        pad for pad, klasse in routes if any(hasattr(klasse, hoe) for hoe in ("post", "put", "patch", "delete"))
    ] == []


@pytest.fixture
def plan(wereld: Wereld) -> Wijkplan:
    with tenant(wereld.swv.pk):
        plan = wijkplan_maken(wijk=wereld.wijken["polder"], jaar=2027)
        plan.onderdelen.filter(volgorde=1).update(tekst="Leerling 123456782 leest mee.")
        return plan


@snel
def test_plantekst_met_een_bsn_wordt_opgeslagen_met_een_waarschuwing_ernaast(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        onderdeel = plan.onderdelen.get(volgorde=2)
    antwoord = wereld.client("directeur").post(
        f"/odp/wijken/plan/onderdeel/{onderdeel.pk}/",
        {"tekst": "BSN 123456782", "versie": "0"},
        headers={"HX-Request": "true", "HX-Target": "opslag"},
    )

    assert "Hier staat een burgerservicenummer." in antwoord.content.decode()
    assert 'data-rijstaat="bewaard"' in antwoord.content.decode()
    with tenant(wereld.swv.pk):
        assert Planonderdeel.objects.get(pk=onderdeel.pk).tekst == "BSN 123456782"


@snel
def test_plan_met_een_bsn_kan_niet_worden_ingediend_of_getekend(wereld: Wereld, plan: Wijkplan) -> None:
    for dienst in (wijkplan_indienen, ter_tekening_leggen):
        with tenant(wereld.swv.pk), pytest.raises(ValidationError) as fout:
            dienst(wijkplan=plan, door=wereld.leden["directeur"])

        assert [zin.partition(": ")[2] for zin in fout.value.messages] == [
            "Hier staat een burgerservicenummer. Haal het weg: dat mag hier niet staan."
        ]


@snel
def test_plan_met_een_gewone_datum_kan_wel_worden_ingediend(wereld: Wereld, plan: Wijkplan) -> None:
    with tenant(wereld.swv.pk):
        plan.onderdelen.filter(volgorde=1).update(tekst="Op 12 maart 2024 spraken wij dit af.")

        assert wijkplan_indienen(wijkplan=plan, door=wereld.leden["directeur"]).status == "advies"
