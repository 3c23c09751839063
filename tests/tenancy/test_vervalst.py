"""A field that chooses something takes nothing of the neighbours, however the form was forged."""

from swv.tenancy.context import tenant
from tests.tenancy.proeven import Buren
from tests.tenancy.rijen import tenantmodellen
from tests.wereld import Wereld, snel


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
