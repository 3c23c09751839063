"""What was decided, at every table that a member reads: to find by a word, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchRank, SearchVector
from django.db.models import QuerySet

from swv.dagen import vandaag
from swv.models import Plek
from swv.register import register
from wijken.models import Agendapunt, Overleg, Overlegsoort
from wijken.overzichten.afspraken import TAAL

MEESTE = 50
STAPPEN = (
    "instemming van de ondersteuningsplanraad (OPR)",
    "overleg met de gemeenten (OOGO)",
    "goedkeuring van de raad van toezicht",
    "vastgesteld en naar de inspectie",
)


@dataclass(frozen=True)
class Planstap:
    """A step of the ondersteuningsplan: the point of the Deelnemersraad that deals with it, if there is one."""

    naam: str
    titel: str
    punt: Agendapunt | None

    @property
    def staat(self) -> str:
        """ "besloten", "gepland", "wacht" (for a meeting) or "open"."""
        if self.punt is None:
            return "open"
        if self.punt.besluit:
            return "besloten"
        return "gepland" if self.punt.overleg else "wacht"


def besluiten_van(plekken: Sequence[Plek], *, zoek: str = "") -> QuerySet[Agendapunt]:
    """What was decided at these tables; with words those that match, the best first. One query."""
    rijen = Agendapunt.objects.filter(plek__in=plekken, overleg__isnull=False).exclude(besluit="")
    rijen = rijen.select_related("overleg", "plek", "vanuit")
    if not zoek.strip():
        return rijen.order_by("-overleg__begin", "volgorde", "pk")[:MEESTE]
    velden = SearchVector("titel", "besluit", weight="A", config=TAAL) + SearchVector(
        "toelichting", weight="B", config=TAAL
    )
    vraag = SearchQuery(zoek, config=TAAL, search_type="websearch")
    rijen = rijen.annotate(velden=velden, rang=SearchRank(velden, vraag)).filter(velden=vraag)
    return rijen.order_by("-rang", "-overleg__begin", "pk")[:MEESTE]


def ondersteuningsplan() -> str:
    """The plan that is being made: in the last two years of a planperiode the next one."""
    begin, einde = register.planperiode(vandaag().year)
    if einde - vandaag().year <= 1:
        begin, einde = einde + 1, einde + 4
    return f"Ondersteuningsplan {begin}–{einde}"


def planstappen(plan: str) -> list[Planstap]:
    """Every step with its point in the Deelnemersraad, the newest that goes on. One query."""
    titels = {stap: f"{plan}: {stap}" for stap in STAPPEN}
    punten = Agendapunt.objects.filter(soort=Overlegsoort.DEELNEMERSRAAD, titel__in=titels.values())
    punten = punten.exclude(overleg__status=Overleg.Status.VERVALLEN).select_related("overleg", "plek").order_by("pk")
    per_titel = {punt.titel: punt for punt in punten}
    return [Planstap(stap, titel, per_titel.get(titel)) for stap, titel in titels.items()]
