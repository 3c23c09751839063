"""An approved arrangement counts at once in the figures of the year in which it begins."""

from doelen.models import Uitkomst
from doelen.services.berekening import uitkomsten_berekenen
from swv.models import Gebeurtenis


def arrangement_meetellen(gebeurtenis: Gebeurtenis) -> None:
    """Compute again what is computed already, from the period in which it begins; a period without figures waits.

    Of many events about one period only the last one computes.
    """
    jaar, periode = gebeurtenis.gegevens["jaar"], gebeurtenis.gegevens["periode"]
    later = Gebeurtenis.objects.onbezorgd().filter(soort=gebeurtenis.soort, pk__gt=gebeurtenis.pk)
    if later.filter(gegevens__jaar=jaar, gegevens__periode=periode).exists():
        return
    berekend = Uitkomst.objects.filter(jaar=jaar, periode__gte=periode).values_list("periode", flat=True)
    for welke in sorted(set(berekend.distinct())):
        uitkomsten_berekenen(jaar=jaar, periode=welke)
