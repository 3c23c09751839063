"""The five floors: imports and relations go down only. import-linter does not see a string foreign key; this does."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

HOOFDMAP = Path(__file__).resolve().parent.parent
VERDIEPINGEN = ("swv", "wijken", "budgetten", "arrangementen", "doelen")
VAN_BUITEN = {"auth", "contenttypes"}


def hoger_dan(app: str) -> tuple[str, ...]:
    return VERDIEPINGEN[VERDIEPINGEN.index(app) + 1 :]


@pytest.mark.parametrize("app", VERDIEPINGEN)
def test_relaties_wijzen_naar_dezelfde_of_een_lagere_verdieping(app: str) -> None:
    relaties = [
        (f"{model.__name__}.{veld.name}", veld.related_model._meta.app_label)
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
        for veld in model._meta.local_fields + model._meta.local_many_to_many
        if veld.is_relation
    ]

    assert [relatie for relatie in relaties if relatie[1] in hoger_dan(app) or relatie[1] in VAN_BUITEN] == []


@pytest.mark.parametrize("app", VERDIEPINGEN)
def test_migraties_hangen_niet_van_een_hogere_verdieping_af(app: str) -> None:
    fout = [
        f"{bestand.name}: {knoop.elts[0].value}"
        for bestand in (HOOFDMAP / app / "migrations").glob("0*.py")
        for knoop in ast.walk(ast.parse(bestand.read_text()))
        if isinstance(knoop, ast.Tuple) and len(knoop.elts) == 2 and isinstance(knoop.elts[0], ast.Constant)
        if knoop.elts[0].value in hoger_dan(app)
    ]

    assert fout == []


@pytest.mark.parametrize("app", VERDIEPINGEN)
def test_sjablonen_verwijzen_niet_naar_adressen_van_een_hogere_verdieping(app: str) -> None:
    fout = [
        f"{sjabloon.relative_to(HOOFDMAP)}: {hoger}:"
        for sjabloon in (HOOFDMAP / "templates" / app).rglob("*.html")
        for hoger in hoger_dan(app)
        if f'"{hoger}:' in sjabloon.read_text() or f'"{hoger}/' in sjabloon.read_text()
    ]

    assert fout == []


@pytest.mark.parametrize("app", VERDIEPINGEN)
def test_code_noemt_geen_adres_of_model_van_een_hogere_verdieping(app: str) -> None:
    """Strings such as ``reverse("doelen:…")`` and ``get_model("doelen", …)`` are upward links as well."""
    fout = [
        f"{bestand.relative_to(HOOFDMAP)}:{knoop.lineno} {knoop.value}"
        for bestand in (HOOFDMAP / app).rglob("*.py")
        if bestand != HOOFDMAP / "swv" / "urls.py" and bestand.name != "settings.py"
        for knoop in ast.walk(ast.parse(bestand.read_text()))
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
        if knoop.value.startswith(tuple(f"{hoger}{teken}" for hoger in hoger_dan(app) for teken in ":."))
    ]

    assert fout == []
