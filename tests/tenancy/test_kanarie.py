"""Every text of the neighbours is a canary: no page, picker, list, export or header of ours ever sings."""

import pytest
from django.core.exceptions import FieldDoesNotExist
from django.db import DatabaseError, models, transaction
from django.http import HttpResponse

from swv.tenancy.context import tenant
from swv.tenancy.operations import is_geschiedenis
from tests.tenancy.proeven import Buren
from tests.tenancy.rijen import tenantmodellen
from tests.test_urls import ADRESSEN, RIJEN, Bezoeker, _zonder_log, pad_van  # noqa: F401  fixture
from tests.url_objecten import maak_objecten
from tests.url_tabel import ROLLEN
from tests.wereld import Wereld, snel

KANARIE = "kanarie"


def zing(model: type[models.Model]) -> int:
    """Write the canary in every free text of every row; how many fields. Rows that are fixed keep what they say."""
    uniek = {naam for sleutel in model._meta.constraints for naam in getattr(sleutel, "fields", ())}
    velden = [
        veld
        for veld in model._meta.local_fields
        if isinstance(veld, models.CharField | models.TextField) and not veld.choices and veld.name not in uniek
        if not veld.unique and (veld.max_length or 99) >= len(KANARIE)
    ]
    gezongen = 0
    for veld in velden:
        try:
            with transaction.atomic():
                gezongen += bool(model._base_manager.update(**{veld.name: KANARIE}))
        except (DatabaseError, FieldDoesNotExist):
            continue
    return gezongen


def zingt(antwoord: HttpResponse) -> bool:
    """Anywhere: body, headers, cookies."""
    inhoud = b"" if antwoord.streaming else antwoord.content
    return KANARIE in f"{inhoud.decode(errors='ignore')} {antwoord.headers} {antwoord.cookies}".lower()


@pytest.fixture
def stand(wereld: Wereld, buren: Wereld) -> dict[str, int]:
    """Our objects; the neighbours have the same ones, and all their texts are canaries."""
    with tenant(buren.swv.pk):
        maak_objecten(buren)
        assert sum(zing(model) for model in tenantmodellen() if not is_geschiedenis(model)) > 30
    with tenant(wereld.swv.pk):
        return maak_objecten(wereld)


@snel
def test_geen_enkel_antwoord_noemt_iets_van_de_buren(wereld: Wereld, stand: dict[str, int]) -> None:
    gevonden = []
    for rol in ROLLEN:
        bezoeker = Bezoeker(wereld, rol)
        for rij in RIJEN:
            if rij.hoe == "GET" and "<verband:swv>" in ADRESSEN[rij.adres]:
                vraag = bezoeker.vragen.get(pad_van(rij, "odp", stand))
                gevonden += [f"{rol}: {rij}"] if zingt(bezoeker.handler(vraag.environ)) else []

    assert gevonden == []


@snel
def test_kanarie_zingt_wel_bij_de_buren_zelf(buren: Wereld, wereld: Wereld, stand: dict[str, int]) -> None:
    """Or the test above would hear nothing whatever happens."""
    antwoord = buren.client("directeur").get("/almere/wijken/wijk/")

    assert (antwoord.status_code, zingt(antwoord)) == (200, True)


@snel
def test_nagemaakte_keuze_uit_een_formulier_wordt_geweigerd(wereld: Wereld, volle_werelden: Buren) -> None:
    """Primary keys of the neighbours in every field that chooses something."""
    hun = volle_werelden.rij
    with tenant(wereld.swv.pk):
        eigen = {model: model._base_manager.count() for model in tenantmodellen()}
        onderdeel = next(m for m in eigen if m.__name__ == "Planonderdeel").objects.order_by("pk").first().pk
    keuzes = {
        "school": hun["wijken_school"],
        "soort": hun["arrangementen_arrangementsoort"],
        "jaardoel": hun["doelen_jaardoel"],
        "geldstroom": hun["budgetten_geldstroom"],
        "actie": hun["wijken_actie"],
        "plek": hun["swv_plek"],
        "lid": hun["swv_lid"],
    }
    rest = {
        "titel": "x",
        "vraag": "x",
        "leerlingen": 3,
        "begin": "2027-01-04",
        "einde": "2027-07-09",
        "bedrag": "10",
        "datum": "2026-11-20",
        "omschrijving": "x",
        "aanvraagsleutel": "7b7bb3ab-32a5-4bc9-9b63-59f9c6d1a3a4",
        "sleutel": "7b7bb3ab-32a5-4bc9-9b63-59f9c6d1a3a4",
    }
    for pad in (
        "arrangementen/nieuw/",
        f"geld/plek/{wereld.wijken['polder'].pk}/nieuw/",
        f"geld/plek/{wereld.scholen['avonturijn'].pk}/nieuw/",
        f"doelen/onderdelen/{onderdeel}/doelen/",
    ):
        wereld.client("directeur").post(f"/odp/{pad}", keuzes | rest)

    with tenant(wereld.swv.pk):
        assert {model: model._base_manager.count() for model in tenantmodellen()} == eigen
