"""Which places lie under and above a place in a year; one query."""

from collections.abc import Iterable, Mapping, Sequence

from swv.dagen import dag_van_indeling
from swv.models import Plek
from wijken.models import Indeling

SOORTEN = ("school", "wijk", "bestuur", "gemeente")
MEERVOUD = {"wijk": "wijken", "bestuur": "besturen", "gemeente": "gemeenten", "school": "scholen"}
ONDER: dict[str, tuple[str, ...]] = {
    "swv": ("wijk", "bestuur", "gemeente", "school"),
    "gemeente": ("wijk", "school"),
    "bestuur": ("school",),
    "wijk": ("school",),
    "school": (),
}
Ligging = Mapping[str, int | None]


def indeling_van(jaar: int) -> list[Ligging]:
    """Per school of that year the ids of its wijk, bestuur and gemeente."""
    rijen = Indeling.objects.op(dag_van_indeling(jaar))
    velden = ("school", "wijk", "bestuur", "school__gemeente")
    return [dict(zip(SOORTEN, rij, strict=True)) for rij in rijen.values_list(*velden)]


def plekken_onder(plek: Plek, soort: str, indeling: Iterable[Ligging]) -> set[int]:
    """Every place of a kind with a school in this place."""
    hier = [rij for rij in indeling if plek.soort == Plek.Soort.SWV or rij[plek.soort] == plek.pk]
    return {pk for rij in hier if (pk := rij[soort])}


def plekken_boven(plek: Plek, indeling: Iterable[Ligging]) -> set[int]:
    """The wijk, bestuur and gemeente of a school, the gemeente of a wijk."""
    soorten = {"school": ("wijk", "bestuur", "gemeente"), "wijk": ("gemeente",)}.get(plek.soort, ())
    return {pk for soort in soorten for rij in indeling if rij[plek.soort] == plek.pk and (pk := rij[soort])}


def kies_soort(plek: Plek, gevraagd: str) -> str:
    """What a page lists under a place: the kind asked for, or the first there is; empty under a school."""
    mogelijk: Sequence[str] = ONDER[plek.soort]
    return gevraagd if gevraagd in mogelijk else next(iter(mogelijk), "")
