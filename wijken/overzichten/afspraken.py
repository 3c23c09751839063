"""Agreements that stand: to find by a word, and the versions before."""

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import QuerySet

from swv.models import Plek
from wijken.models import Afspraak

TAAL = "dutch"


def afspraken_van(plek: Plek, *, zoek: str = "", ook_oude: bool = False) -> QuerySet[Afspraak]:
    """What holds at a place; with words those that match, the best first. One query."""
    rijen = Afspraak.objects.filter(plek=plek).select_related("overleg", "gemaakt_door")
    if not ook_oude:
        rijen = rijen.filter(vervallen_op=None)
    if not zoek.strip():
        return rijen.order_by("onderwerp", "titel", "pk")
    velden = SearchVector("titel", weight="A", config=TAAL) + SearchVector("tekst", "eigenaar", weight="B", config=TAAL)
    vraag = SearchQuery(zoek, config=TAAL, search_type="websearch")
    rijen = rijen.annotate(velden=velden, rang=SearchRank(velden, vraag)).filter(velden=vraag)
    return rijen.order_by("-rang", "titel", "pk")


def versies_van(afspraak: Afspraak) -> list[Afspraak]:
    """The chain of this agreement, the newest first. One query."""
    alle = {een.pk: een for een in Afspraak.objects.filter(plek=afspraak.plek_id).select_related("gemaakt_door")}
    opvolger = {een.vervangt_id: een for een in alle.values() if een.vervangt_id}
    nieuwste = alle[afspraak.pk]
    while nieuwste.pk in opvolger:
        nieuwste = opvolger[nieuwste.pk]
    keten = [nieuwste]
    while keten[-1].vervangt_id:
        keten.append(alle[keten[-1].vervangt_id])
    return keten
