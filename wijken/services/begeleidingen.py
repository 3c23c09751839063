"""The log of a procesbegeleider: one line per thing that was done for a place."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Plek
from wijken.models import Begeleiding

DUBBEL = datetime.timedelta(seconds=10)
TERUG = datetime.timedelta(days=366)


@transaction.atomic
def begeleiding_noteren(*, plek: Plek, soort: str, notitie: str, datum: datetime.date, door: Lid) -> Begeleiding:
    """Note one line. The same line within seconds is a double click; later that day it happened twice."""
    if datum > vandaag():
        raise ValidationError({"datum": "Deze dag komt nog. Noteer wat u hebt gedaan."})
    if datum < vandaag() - TERUG:
        raise ValidationError({"datum": "Dat is langer dan een jaar geleden. Kies een latere dag."})
    Lid.objects.select_for_update().get(pk=door.pk)
    velden = {"plek": plek, "soort": soort, "notitie": notitie, "datum": datum, "door": door}
    net = Begeleiding.objects.filter(gemaakt_op__gte=timezone.now() - DUBBEL, **velden)
    return net.first() or Begeleiding.objects.create(**velden)


@transaction.atomic
def begeleiding_weghalen(*, begeleiding: Begeleiding) -> None:
    """It was noted by mistake."""
    begeleiding.delete()
