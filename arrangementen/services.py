"""Ask, confirm, decide, take back. A second click finds the act done and changes nothing."""

import datetime
from decimal import Decimal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from arrangementen.models import Arrangement, Arrangementsoort, Goedkeuring
from arrangementen.permissions import mag_afwijzen, mag_bevestigen, mandaat_voor
from budgetten.services import reserveren
from swv.dagen import dag_van_indeling, jaar_is_voorbij, periode_van
from swv.models import Lid, Mandaat
from swv.persoonsgegevens import weiger_persoonsgegevens
from swv.services import gebeurtenis_melden
from wijken.models import Indeling, School

Status = Arrangement.Status


@transaction.atomic
def arrangement_aanvragen(
    *,
    school: School,
    soort: Arrangementsoort,
    titel: str,
    vraag: str,
    leerlingen: int,
    begin: datetime.date,
    einde: datetime.date,
    bedrag: Decimal,
    aanvraagsleutel: UUID,
    door: Lid,
) -> Arrangement:
    """Ask support for some pupils. The same ``aanvraagsleutel`` gives the same row; a directeur confirms by asking."""
    School.objects.select_for_update().get(pk=school.pk)  # the second of two clicks waits here
    if eerder := Arrangement.objects.filter(aanvraagsleutel=aanvraagsleutel).first():
        return eerder
    _toets_tekst(titel=titel, vraag=vraag)
    _toets_periode(begin, einde)
    arrangement = Arrangement(
        school=school,
        wijk_id=_wijk_van(school, begin.year),
        soort=soort,
        titel=titel,
        vraag=vraag,
        leerlingen=leerlingen,
        begin=begin,
        einde=einde,
        bedrag=bedrag,
        gevraagd_door=door,
        aanvraagsleutel=aanvraagsleutel,
    )
    arrangement.full_clean()
    arrangement.save()
    _melden("arrangement.aangevraagd", arrangement, door)
    return (
        arrangement_bevestigen(arrangement=arrangement, door=door) if mag_bevestigen(door, arrangement) else arrangement
    )


@transaction.atomic
def arrangement_bevestigen(*, arrangement: Arrangement, door: Lid) -> Arrangement:
    """The directeur agrees to the money; now the bestuur decides."""
    arrangement = _vergrendeld(arrangement)
    if arrangement.status == Status.BEVESTIGD:
        return arrangement
    _eis(arrangement, Status.AANGEVRAAGD)
    arrangement.bevestigen()
    arrangement.bevestigd_door, arrangement.bevestigd_op = door, timezone.now()
    arrangement.save(update_fields=["status", "bevestigd_door", "bevestigd_op"])
    _melden("arrangement.bevestigd", arrangement, door)
    return arrangement


@transaction.atomic
def arrangement_goedkeuren(*, arrangement: Arrangement, door: Lid) -> Arrangement:
    """The bestuur says yes; the euros leave the wijkpot of the year in which it begins, in the same transaction."""
    arrangement = _vergrendeld(arrangement)
    if arrangement.status == Status.GOEDGEKEURD:
        return arrangement
    _eis(arrangement, Status.BEVESTIGD)
    _eis_tweede(arrangement, door)
    mandaat = _mandaat(arrangement, door)
    arrangement.boeking = reserveren(
        wijk=arrangement.wijk,
        jaar=arrangement.begin.year,
        bedrag=arrangement.bedrag,
        sleutel=f"arrangement-{arrangement.pk}",
        omschrijving=f"Arrangement: {arrangement.soort}",
        door=door,
    )
    Goedkeuring.objects.create(arrangement=arrangement, akkoord=True, door=door, mandaat=mandaat)
    arrangement.goedkeuren()
    arrangement.save(update_fields=["status", "boeking"])
    _melden("arrangement.goedgekeurd", arrangement, door)
    return arrangement


@transaction.atomic
def arrangement_afwijzen(*, arrangement: Arrangement, reden: str, door: Lid) -> Arrangement:
    """The bestuur says no, and why."""
    arrangement = _vergrendeld(arrangement)
    if arrangement.status == Status.AFGEWEZEN:
        return arrangement
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf op waarom u het arrangement afwijst. De school leest dit."})
    _toets_tekst(reden=reden)
    _eis(arrangement, Status.BEVESTIGD)
    Goedkeuring.objects.create(arrangement=arrangement, akkoord=False, reden=reden.strip(), door=door)
    arrangement.afwijzen()
    arrangement.save(update_fields=["status"])
    _melden("arrangement.afgewezen", arrangement, door)
    return arrangement


@transaction.atomic
def arrangement_intrekken(*, arrangement: Arrangement, door: Lid) -> Arrangement:
    """The school does not need it any more; only before the bestuur has decided."""
    arrangement = _vergrendeld(arrangement)
    if arrangement.status == Status.INGETROKKEN:
        return arrangement
    _eis(arrangement, Status.AANGEVRAAGD, Status.BEVESTIGD)
    arrangement.intrekken()
    arrangement.save(update_fields=["status"])
    _melden("arrangement.ingetrokken", arrangement, door)
    return arrangement


def _vergrendeld(arrangement: Arrangement) -> Arrangement:
    rij = Arrangement.objects.select_for_update(of=("self",)).select_related("wijk__plek", "soort", "school__plek")
    return rij.get(pk=arrangement.pk)


def _eis(arrangement: Arrangement, *goed: str) -> None:
    if arrangement.status not in goed:
        stand = arrangement.get_status_display()
        raise ValidationError(f"Dit kan niet meer. De aanvraag is intussen veranderd en staat nu op: {stand}.")


def _eis_tweede(arrangement: Arrangement, door: Lid) -> None:
    """Four eyes (besluit 7): euros of the wijk never leave the pot on the word of one person."""
    if door.pk in (arrangement.gevraagd_door_id, arrangement.bevestigd_door_id):
        raise ValidationError(
            "U hebt dit arrangement zelf gevraagd of bevestigd. Een andere bestuurder moet het goedkeuren."
        )


def _mandaat(arrangement: Arrangement, door: Lid) -> Mandaat | None:
    """What the approval runs on: None for the bestuurder, else a mandaat, locked against being revoked halfway."""
    if mag_afwijzen(door, arrangement):
        return None
    gevonden = mandaat_voor(door, arrangement)
    lopend = Mandaat.objects.select_for_update().filter(pk=gevonden and gevonden.pk, ingetrokken_op=None).first()
    if lopend is None:
        raise ValidationError("U hebt hiervoor geen mandaat (meer). De bestuurder van de school beslist.")
    if arrangement.bedrag > lopend.tot_bedrag:
        raise ValidationError(
            f"Uw mandaat gaat tot en met {_euro(lopend.tot_bedrag)}, en dit kost {_euro(arrangement.bedrag)}. "
            "De bestuurder van de school beslist."
        )
    return lopend


def _euro(bedrag: Decimal) -> str:
    return f"€ {bedrag:,.2f}".translate(str.maketrans(",.", ".,"))


def _toets_tekst(**teksten: str) -> None:
    for veld, tekst in teksten.items():
        try:
            weiger_persoonsgegevens(tekst)
        except ValidationError as fout:
            raise ValidationError({veld: fout.messages}) from fout


def _toets_periode(begin: datetime.date, einde: datetime.date) -> None:
    if einde < begin:
        raise ValidationError({"einde": "De laatste dag ligt voor de eerste dag. Kies een latere dag."})
    if jaar_is_voorbij(begin.year):
        raise ValidationError({"begin": "Dat jaar is voorbij, de wijkpot van dat jaar is dicht. Kies een latere dag."})
    if einde.year > begin.year + 1:
        raise ValidationError({"einde": "Een arrangement loopt hooguit door tot in het volgende jaar."})


def _wijk_van(school: School, jaar: int) -> int:
    wijken = Indeling.objects.op(dag_van_indeling(jaar)).filter(school=school, wijk__isnull=False)
    wijk: int | None = wijken.values_list("wijk_id", flat=True).first()
    if wijk is None:
        raise ValidationError(f"{school} hoort op 1 januari {jaar} niet bij een wijk. Vraag de medewerker van het SWV.")
    return wijk


def _melden(soort: str, arrangement: Arrangement, door: Lid) -> None:
    gebeurtenis_melden(
        soort=soort,
        door=door,
        arrangement=arrangement.pk,
        school=arrangement.school_id,
        wijk=arrangement.wijk_id,
        jaar=arrangement.begin.year,
        periode=periode_van(arrangement.begin).value,
    )
