"""Demo: the real places of a samenwerkingsverband, and voorbeelddata for the traits of schools."""

import random

from swv.models import Instelling, Plek, Samenwerkingsverband
from swv.services import plek_maken
from swv.tenancy.context import huidige_swv_id
from wijken.models import Kenmerk, School
from wijken.services.plaatsen import BEGIN, gegevens_van, plaatsen_laden

WOORDEN = {"liemers": {"woord_wijk": "wijk of kern"}}  # "dit kan ook een kern of een aantal kernen samen inhouden"
NIEUWKOMERS = {"De Taaltuin"}
MEESTE_ANDERSTALIGEN = 4


def laden(*, kiem: random.Random, jaar_nu: int) -> None:
    """Settings, the place of the samenwerkingsverband itself, every wijk and school with its pupils."""
    swv = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    gegevens = gegevens_van(swv.slug)
    Instelling.objects.create(
        code=gegevens["swv"]["code"],
        ondertitel=gegevens["swv"]["ondertitel"],
        voorbeelddata=True,
        **WOORDEN.get(swv.slug, {}),
    )
    plek_maken(soort=Plek.Soort.SWV, naam=swv.naam)
    plaatsen_laden(gegevens=gegevens)
    _kenmerken(kiem)


def _kenmerken(kiem: random.Random) -> None:
    """Invented: no source says at which schools many children learn Dutch as a new language."""
    scholen = list(School.objects.filter(soort="bao", gesloten_op=None).order_by("code").select_related("plek"))
    nieuwkomers = [school for school in scholen if school.plek.naam in NIEUWKOMERS] or kiem.sample(scholen, 1)
    rest = [school for school in scholen if school not in nieuwkomers]
    soorten = [(school, Kenmerk.Soort.NIEUWKOMERS) for school in nieuwkomers]
    soorten += [(school, Kenmerk.Soort.ANDERSTALIGEN) for school in kiem.sample(rest, MEESTE_ANDERSTALIGEN)]
    Kenmerk.objects.bulk_create(Kenmerk(school=school, soort=soort, begin=BEGIN) for school, soort in soorten)
