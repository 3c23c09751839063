"""The state of goals in words."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from doelen.models import Jaardoel, Mijlpaal
from swv.dagen import vandaag
from swv.models import Bestand, Lid, Plek
from swv.services import bestand_bewaren

PLEKSOORT = {
    "swv": "swv",
    "vakgroep": "swv",
    "gemeente": "gemeente",
    "bestuur": "bestuur",
    "wijk": "wijk",
    "school": "school",
}


@transaction.atomic
def mijlpaal_zetten(
    *,
    jaardoel: Jaardoel,
    plek: Plek,
    status: str,
    gepland_op: date | None = None,
    bereikt_op: date | None = None,
    bewijs: str = "",
    bewijsstuk: Any = None,
    reden: str = "",
    door: Lid,
) -> Mijlpaal:
    """Write how far a place is; ``bereikt`` without a day means today. Without an upload the ``bewijsstuk`` stays."""
    _past(jaardoel, plek, status)
    if status == Mijlpaal.Status.VERVALLEN and not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom dit doel hier vervalt. Dat staat er voor iedereen bij."})
    if status == Mijlpaal.Status.BEREIKT:
        bereikt_op = bereikt_op or vandaag()
        if bereikt_op > vandaag():
            raise ValidationError(
                {"bereikt_op": "Deze dag moet nog komen. Kies ‘loopt’ en vul in wanneer het klaar is."}
            )
    velden: dict[str, Any] = {
        "status": status,
        "gepland_op": gepland_op,
        "bereikt_op": bereikt_op if status == Mijlpaal.Status.BEREIKT else None,
        "bewijs": bewijs.strip(),
        "reden": reden.strip() if status == Mijlpaal.Status.VERVALLEN else "",
        "beoordeeld_door": door,
        "beoordeeld_op": timezone.now(),
    }
    if bewijsstuk is not None:
        velden["bewijsstuk"] = _bewijsstuk(bewijsstuk, door)
    Plek.objects.select_for_update().get(pk=plek.pk)
    return Mijlpaal.objects.update_or_create(jaardoel=jaardoel, plek=plek, defaults=velden)[0]


def _bewijsstuk(upload: Any, door: Lid) -> Bestand:
    try:
        return bestand_bewaren(upload=upload, naam=upload.name, door=door)
    except ValidationError as fout:
        raise ValidationError({"bewijsstuk": fout.messages}) from fout


def _past(jaardoel: Jaardoel, plek: Plek, status: str) -> None:
    if status not in Mijlpaal.Status.values:
        raise ValidationError({"status": "Kies: nog niet begonnen, loopt, bereikt of vervallen."})
    if jaardoel.streefwaarden.exists():
        raise ValidationError("Dit doel heeft een getal. Thuisnabij rekent zelf uit hoe het ervoor staat.")
    if plek.soort != PLEKSOORT[jaardoel.oordeelniveau]:
        raise ValidationError(f"Dit doel geldt per {jaardoel.get_oordeelniveau_display()}. Kies een andere plek.")
