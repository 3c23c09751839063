"""What waits on the reader: words beside a figure above the national average."""

from collections.abc import Iterable

from django.urls import reverse

from doelen.overzichten.landelijk import te_toelichten
from swv.dagen import vandaag
from swv.models import Lid
from swv.register import Beurt

MINUTEN = 5


def toelichtingen(swv: str, lid: Lid) -> Iterable[Beurt]:
    """One query."""
    open_ = te_toelichten(lid)
    if not open_:
        return
    eerste = open_[0]
    yield Beurt(
        sleutel="toelichtingen",
        titel=f"{eerste.indicator}: {eerste.plek} ligt boven het landelijk gemiddelde",
        tekst="U schrijft in een paar zinnen waardoor dat komt. Het oordeel verandert er niet door.",
        url=reverse("doelen:toelichting_update", args=[swv, eerste.indicator_id, eerste.plek_id, eerste.jaar]),
        knop="Leg uit",
        minuten=MINUTEN * len(open_),
        datum=vandaag().replace(month=12, day=31),
    )
