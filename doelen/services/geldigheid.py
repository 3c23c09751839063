"""Which target goes for which place: its own before the general one, its own level before a lower one."""

from collections.abc import Iterable

from doelen.models import Streefwaarde
from doelen.models.doelenboom import Oordeelniveau
from swv.models import Plek

Soort = Plek.Soort
GELDT_OP: dict[str, tuple[str, ...]] = {  # the kinds of place that a general target judges, its own level first
    Oordeelniveau.SCHOOL: (Soort.SCHOOL, Soort.WIJK, Soort.BESTUUR, Soort.GEMEENTE, Soort.SWV),
    Oordeelniveau.WIJK: (Soort.WIJK, Soort.GEMEENTE, Soort.SWV),
    Oordeelniveau.BESTUUR: (Soort.BESTUUR, Soort.SWV),
    Oordeelniveau.GEMEENTE: (Soort.GEMEENTE, Soort.SWV),
    Oordeelniveau.VAKGROEP: (Soort.SWV,),
    Oordeelniveau.SWV: (Soort.SWV,),
}


def streefwaarde_voor(plek: Plek, kandidaten: Iterable[Streefwaarde]) -> Streefwaarde | None:
    """The target that judges a place, of those of one indicator in one year; the statement of the engine does the same.

    ``kandidaten`` need their ``jaardoel``.
    """
    hier = [s for s in kandidaten if _geldt(s, plek)]
    return min(hier, key=lambda s: (s.plek_id is None, _afstand(s, plek), s.jaardoel.volgnummer, s.pk), default=None)


def _geldt(streefwaarde: Streefwaarde, plek: Plek) -> bool:
    if streefwaarde.plek_id is not None:
        return streefwaarde.plek_id == plek.pk
    return plek.soort in GELDT_OP[streefwaarde.jaardoel.oordeelniveau]


def _afstand(streefwaarde: Streefwaarde, plek: Plek) -> int:
    if streefwaarde.plek_id is not None:
        return 0
    return GELDT_OP[streefwaarde.jaardoel.oordeelniveau].index(plek.soort)
