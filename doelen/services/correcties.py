"""A figure that was accepted and turns out wrong: a row of its own with a reason, never a change of what was given."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Correctie, Opgave
from doelen.services.vragen import FoutAntwoord, Vraag, meer_dan_heel, vragen_van
from swv.models import Lid
from swv.services import gebeurtenis_melden

NOG_NIET = "Deze opgave is nog niet geaccepteerd. Stuur haar terug, dan kan de school het getal zelf verbeteren."
ZELFDE = "Dit getal staat er al. Vul in wat het moet zijn."


@transaction.atomic
def telling_corrigeren(*, opgave: Opgave, veld: str, antwoord: str, reden: str, door: Lid) -> Correctie:
    """Put another number beside an accepted one; empty is *niet opgegeven*. The newest row counts."""
    opgave = Opgave.objects.select_for_update(of=("self",)).select_related("ronde", "plek").get(pk=opgave.pk)
    if opgave.status != Opgave.Status.GEACCEPTEERD:
        raise ValidationError(NOG_NIET)
    vragen = {vraag.veld: vraag for vraag in vragen_van(opgave)}
    vraag = vragen[veld]
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf in één zin waarom het getal verandert."})
    correctie = Correctie.objects.create(
        opgave=opgave,
        school=vraag.school,
        grootheid=vraag.grootheid,
        aantal=_lezen(vraag, antwoord, vragen),
        reden=reden.strip()[:300],
        door=door,
    )
    ronde = opgave.ronde
    gebeurtenis_melden(
        soort="telling.gecorrigeerd", door=door, opgave=opgave.pk, jaar=ronde.jaar, periode=ronde.periode
    )
    return correctie


def _lezen(vraag: Vraag, antwoord: str, vragen: dict[str, Vraag]) -> Decimal | None:
    """The number as it will count, which still fits its whole and its parts."""
    try:
        aantal = vraag.lees(antwoord)
    except FoutAntwoord as fout:
        raise ValidationError({"aantal": str(fout)}) from fout
    if aantal == vraag.aantal:
        raise ValidationError({"aantal": ZELFDE})
    nieuw = vraag.met(aantal)
    for ander in vragen.values():
        if ander.school != vraag.school:
            continue
        if ander.grootheid.pk == vraag.grootheid.deel_van_id and meer_dan_heel(nieuw, ander):
            raise ValidationError({"aantal": f"Dit is meer dan bij {ander.zo_gevraagd} Verbeter eerst dat getal."})
        if ander.grootheid.deel_van_id == vraag.grootheid.pk and meer_dan_heel(ander, nieuw):
            raise ValidationError({"aantal": f"Dit is minder dan bij {ander.zo_gevraagd} Verbeter eerst dat getal."})
    return aantal
