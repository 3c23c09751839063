"""Computing again what changed: who changes something marks the periods, the round of every minute computes them.

One row of Berekening per period. Whoever computes it, holds it; so a period is computed by one at a time, and a mark
that comes meanwhile waits and stays. A crash leaves the old figures, the mark, and nothing else.
"""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from doelen.models import Berekening, Opgaveronde, Uitkomst
from doelen.services.berekening import uitkomsten_berekenen
from swv.dagen import Periode, vandaag
from swv.models import Gebeurtenis


def uitkomsten_bijwerken(gebeurtenis: Gebeurtenis) -> None:
    """After an event with a ``jaar`` and a ``periode``: mark that period, the later ones of the year, and next year.

    Next year compares with this one. A period that was never computed waits for its first accepted opgave.
    """
    jaar, periode = gebeurtenis.gegevens["jaar"], gebeurtenis.gegevens["periode"]
    geraakt = Q(jaar=jaar, periode__gte=periode) | Q(jaar=jaar + 1)
    eigen = Q(jaar=jaar, periode=periode) if "opgave" in gebeurtenis.gegevens else Q(pk=None)
    berekend = Uitkomst.objects.filter(jaar=OuterRef("jaar"), periode=OuterRef("periode"))
    markeren(Opgaveronde.objects.filter(eigen | geraakt & Q(Exists(berekend))))


def markeren(rondes: QuerySet[Opgaveronde]) -> None:
    """Ask for the outcomes of these periods; asking twice is asking once."""
    nu = timezone.now()
    rijen = [Berekening(jaar=jaar, periode=periode, gevraagd_op=nu) for jaar, periode in _perioden(rondes)]
    Berekening.objects.bulk_create(
        rijen, update_conflicts=True, unique_fields=["swv", "jaar", "periode"], update_fields=["gevraagd_op"]
    )


def _perioden(rondes: QuerySet[Opgaveronde]) -> Iterator[tuple[int, str]]:
    """In one order, so that two who mark at once wait for each other and never on each other."""
    yield from rondes.order_by("jaar", "periode").values_list("jaar", "periode")


def wachtende_perioden_berekenen() -> None:
    """Compute what is marked, the oldest first; a period leans on the ones before it."""
    while _eerste_berekenen():
        pass


@transaction.atomic
def _eerste_berekenen() -> bool:
    """The first marked period. Nothing to do when there is none, or when somebody else is at it."""
    wachtend = Berekening.objects.filter(gevraagd_op__isnull=False).order_by("jaar", "periode")
    eerste = wachtend.values_list("pk", flat=True).first()
    mijn = Berekening.objects.select_for_update(skip_locked=True, no_key=True).filter(gevraagd_op__isnull=False)
    berekening = mijn.filter(pk=eerste).first()
    if berekening is None:
        return False
    uitkomsten_berekenen(jaar=berekening.jaar, periode=berekening.periode)
    return True


def gesloten_jaren_markeren() -> None:
    """Once a T3 round has closed, op koers becomes behaald or niet behaald: ask for what is older than that."""
    open_ = Uitkomst.objects.filter(jaar=OuterRef("jaar"), periode=Periode.T3, oordeel__in=("op_koers", "loopt_achter"))
    markeren(Opgaveronde.objects.filter(Exists(open_), periode=Periode.T3, sluit__lt=vandaag()))


def berekening_van(jaar: int, periode: str) -> Berekening | None:
    """For "bijgewerkt om": ``klaar_op``, and ``gevraagd_op`` when newer figures are on their way."""
    return Berekening.objects.filter(jaar=jaar, periode=periode).first()
