"""Planning and holding a meeting: dates, invitations, who was there, done."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Plek
from swv.services import gebeurtenis_melden
from wijken.models import Deelname, Overleg
from wijken.services.agendapunten import agenda_vullen, onbesproken_doorschuiven, soort_van, vaste_punten
from wijken.services.genodigden import genodigden

OVERLEGBERICHT = "overleg.bericht"
Status = Overleg.Status
NIET_MEER_GEPLAND = "Dit overleg is al {}. Er verandert niets meer aan de dag of de plaats."
LATER = "Dit is niet later dan het begin. Vul een later tijdstip in."


@transaction.atomic
def overleggen_plannen(
    *,
    plek: Plek,
    dagen: Sequence[datetime.date],
    van: datetime.time,
    tot: datetime.time,
    waar: str,
    uitnodigen: bool,
    door: Lid,
) -> list[Overleg]:
    """A meeting on each of these days, each with the fixed agenda. A day that was planned already stays one meeting."""
    _weiger_tijden(min(dagen), van, tot)
    Plek.objects.select_for_update().get(pk=plek.pk)
    nieuw = [_plannen(plek, dag, van, tot, waar, door) for dag in sorted(set(dagen))]
    agenda_vullen(plek=plek, door=door)
    if uitnodigen:
        _uitnodigen([overleg for overleg in nieuw if overleg.uitgenodigd_op is None], door)
    return nieuw


@transaction.atomic
def overleg_uitnodigen(*, overleg: Overleg, door: Lid) -> Overleg:
    """Mail everybody the date with a file for the own agenda; once."""
    overleg = _gepland(overleg)
    agenda_vullen(plek=overleg.plek, door=door)
    if overleg.uitgenodigd_op is None:
        _uitnodigen([overleg], door)
    return overleg


@transaction.atomic
def overleg_verzetten(
    *, overleg: Overleg, dag: datetime.date, van: datetime.time, tot: datetime.time, waar: str, door: Lid
) -> Overleg:
    """Another day, time or place. Who was invited hears it in one mail."""
    _weiger_tijden(dag, van, tot)
    overleg = _gepland(overleg)
    nieuw = (_moment(dag, van), _moment(dag, tot), waar)
    if nieuw == (overleg.begin, overleg.einde, overleg.waar):
        return overleg
    zelfde = Overleg.objects.filter(plek=overleg.plek, soort=overleg.soort, begin=nieuw[0])
    if zelfde.exclude(pk=overleg.pk).exists():
        raise ValidationError({"dag": "Op dit moment staat al een overleg. Kies een andere dag of tijd."})
    overleg.begin, overleg.einde, overleg.waar = nieuw
    overleg.save(update_fields=["begin", "einde", "waar"])
    if overleg.uitgenodigd_op:
        _melden("verzet", [overleg], door)
    return overleg


@transaction.atomic
def overleg_vervallen(*, overleg: Overleg, door: Lid) -> Overleg:
    """It does not take place: its points wait for the next one, and who was invited hears it."""
    overleg = _op_slot(overleg)
    if overleg.status == Status.VERVALLEN:
        return overleg
    overleg = _gepland(overleg)
    _naar(overleg, Status.VERVALLEN)
    onbesproken_doorschuiven(overleg=overleg, door=door)
    if overleg.uitgenodigd_op and timezone.localdate(overleg.begin) >= vandaag():
        _melden("vervallen", [overleg], door)
    return overleg


@transaction.atomic
def overleg_afronden(*, overleg: Overleg, door: Lid) -> Overleg:
    """Held: who was not ticked was not there, and what was not discussed goes to the next meeting."""
    overleg = _op_slot(overleg)
    if overleg.status == Status.GEHOUDEN:
        return overleg
    overleg = _gepland(overleg)
    if timezone.localdate(overleg.begin) > vandaag():
        raise ValidationError("Dit overleg moet nog komen. Rond het af op de dag zelf, of verzet het eerst.")
    aanwezig = set(overleg.deelnames.filter(lid__isnull=False).values_list("lid", flat=True))
    Deelname.objects.bulk_create(
        Deelname(overleg=overleg, lid=lid, naam=lid.naam, aanwezig=False)
        for lid in genodigden(overleg.plek)
        if lid.pk not in aanwezig
    )
    overleg.deelnames.filter(aanwezig=None).update(aanwezig=False)
    _naar(overleg, Status.GEHOUDEN)
    onbesproken_doorschuiven(overleg=overleg, door=door)
    return overleg


@transaction.atomic
def overleg_heropenen(*, overleg: Overleg) -> Overleg:
    """Write in it again: a word was wrong, or a besluit was forgotten."""
    overleg = _op_slot(overleg)
    if overleg.status == Status.GEHOUDEN:
        _naar(overleg, Status.GEPLAND)
    return overleg


@transaction.atomic
def aanwezigheid_zetten(*, overleg: Overleg, aanwezig: bool, lid: Lid | None = None, naam: str = "") -> Deelname:
    """Tick one person, a member or somebody else by name, on or off; twice is once."""
    overleg = _gepland(overleg)
    wie = {"lid": lid} if lid else {"lid": None, "naam": naam.strip()}
    velden = {"aanwezig": aanwezig, "naam": lid.naam if lid else naam.strip()}
    return Deelname.objects.update_or_create(overleg=overleg, **wie, defaults=velden)[0]


def _plannen(plek: Plek, dag: datetime.date, van: datetime.time, tot: datetime.time, waar: str, door: Lid) -> Overleg:
    velden = {"einde": _moment(dag, tot), "waar": waar, "gemaakt_door": door}
    overleg, nieuw = Overleg.objects.get_or_create(
        plek=plek, soort=soort_van(plek), begin=_moment(dag, van), defaults=velden
    )
    if overleg.status == Status.VERVALLEN:  # planned again on the same moment
        overleg.uitgenodigd_op = None
        overleg.save(update_fields=["uitgenodigd_op"])
        _naar(overleg, Status.GEPLAND)
    if nieuw:
        vaste_punten(overleg=overleg, door=door)
    return overleg


def _uitnodigen(overleggen: list[Overleg], door: Lid) -> None:
    if overleggen:
        Overleg.objects.filter(pk__in=[overleg.pk for overleg in overleggen]).update(uitgenodigd_op=timezone.now())
        _melden("uitnodiging", overleggen, door)


def _melden(reden: str, overleggen: list[Overleg], door: Lid) -> None:
    """One event, so one mail, for all dates together."""
    momenten = {str(overleg.pk): int(overleg.begin.timestamp()) for overleg in overleggen}
    gebeurtenis_melden(soort=OVERLEGBERICHT, door=door, reden=reden, plek=overleggen[0].plek_id, momenten=momenten)


def _op_slot(overleg: Overleg) -> Overleg:
    return Overleg.objects.select_for_update(of=("self",)).select_related("plek").get(pk=overleg.pk)


def _gepland(overleg: Overleg) -> Overleg:
    overleg = _op_slot(overleg)
    if overleg.status != Status.GEPLAND:
        raise ValidationError(NIET_MEER_GEPLAND.format(overleg.get_status_display()))
    return overleg


def _naar(overleg: Overleg, status: str) -> None:
    overleg.status = status
    overleg.save(update_fields=["status"])


def _weiger_tijden(eerste: datetime.date, van: datetime.time, tot: datetime.time) -> None:
    if tot <= van:
        raise ValidationError({"tot": LATER})
    if eerste < vandaag():
        raise ValidationError("Een van de dagen is al voorbij. Kies vandaag of een latere dag.")


def _moment(dag: datetime.date, tijd: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(dag, tijd))
