"""Handing in: one opgave per source, saved answer by answer."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from doelen.models import Opgave, Telling
from doelen.services.invultijd import tijd_afsluiten, tijd_bijhouden
from doelen.services.rondes import ronde_is_gesloten
from doelen.services.vragen import FoutAntwoord, Vraag, fouten_in, vragen_van
from swv.dagen import vandaag
from swv.models import Instelling, Lid, Rol
from swv.querysets import RolQuerySet
from swv.services import gebeurtenis_melden
from swv.toegang.rechten import SWV_BREED
from wijken.models import Indeling

Status = Opgave.Status
AL_INGEDIEND = "Deze opgave is al ingediend. Vraag uw bestuur om haar terug te sturen als er iets niet klopt."


def opgave_opslaan(
    *,
    opgave: Opgave,
    antwoorden: Mapping[str, object],
    redenen: Mapping[str, str] | None = None,
    door: Lid,
    bezig: int | None = None,
) -> Opgave:
    """Save the answers by ``Vraag.veld``; a missing field stays as it is, an empty one is *niet opgegeven*.

    What can be read is saved first; then a ValidationError names per field what is wrong or needs a reason. So a
    typing error in one field never costs somebody the others.
    """
    redenen = redenen or {}
    with transaction.atomic():
        opgave = open_opgave(opgave)
        vragen = {vraag.veld: vraag for vraag in vragen_van(opgave)}
        gelezen, fouten = _lezen(vragen, antwoorden)
        _wegschrijven(opgave, vragen, gelezen, redenen)
        tijd_bijhouden(opgave, bezig)
    fouten = fouten_in(vragen_van(opgave), alleen={**antwoorden, **redenen}) | fouten
    if fouten:
        raise ValidationError({veld: [zin] for veld, zin in fouten.items()})
    return opgave


def open_opgave(opgave: Opgave) -> Opgave:
    opgave = Opgave.objects.select_for_update(of=("self",)).select_related("ronde", "plek").get(pk=opgave.pk)
    if opgave.status != Status.OPEN:
        raise ValidationError(AL_INGEDIEND)
    return opgave


def _lezen(
    vragen: Mapping[str, Vraag], antwoorden: Mapping[str, object]
) -> tuple[dict[str, Decimal | None], dict[str, str]]:
    gelezen, fouten = {}, {}
    for veld in antwoorden.keys() & vragen.keys():
        try:
            gelezen[veld] = vragen[veld].lees(antwoorden[veld])
        except FoutAntwoord as fout:
            fouten[veld] = str(fout)
    return gelezen, fouten


def _wegschrijven(
    opgave: Opgave, vragen: Mapping[str, Vraag], gelezen: Mapping[str, Decimal | None], redenen: Mapping[str, str]
) -> None:
    """One upsert of the rows that change."""
    rijen = []
    for veld in sorted((gelezen.keys() | redenen.keys()) & vragen.keys()):
        vraag = vragen[veld]
        aantal, reden = gelezen.get(veld, vraag.aantal), redenen.get(veld, vraag.reden).strip()[:200]
        if (aantal, reden) != (vraag.aantal, vraag.reden):
            rijen.append(
                Telling(opgave=opgave, school=vraag.school, grootheid=vraag.grootheid, aantal=aantal, reden=reden)
            )
    Telling.objects.bulk_create(
        rijen,
        update_conflicts=True,
        unique_fields=["swv", "opgave", "school", "grootheid"],
        update_fields=["aantal", "reden"],
    )


@transaction.atomic
def opgave_indienen(*, opgave: Opgave, door: Lid) -> Opgave:
    """Hand in; where nobody checks it counts at once. A second click finds it handed in and changes nothing."""
    opgave = Opgave.objects.select_for_update(of=("self",)).select_related("ronde", "plek").get(pk=opgave.pk)
    if opgave.status == Status.INGEDIEND:
        return opgave
    if opgave.status == Status.GEACCEPTEERD:
        raise ValidationError(AL_INGEDIEND)
    if opgave.te_laat:
        raise ValidationError(ronde_is_gesloten(opgave.ronde))
    _compleet(vragen_van(opgave))
    opgave.indienen()
    tijd_afsluiten(opgave)
    opgave.ingediend_door, opgave.ingediend_op, opgave.terug_reden = door, timezone.now(), ""
    opgave.save(update_fields=["status", "ingediend_door", "ingediend_op", "terug_reden", "bezig_seconden"])
    _melden("opgave.ingediend", opgave, door)
    if not Instelling.objects.values_list("opgave_controle", flat=True).get():
        _aanvaarden(opgave, door=None)
    return opgave


def _compleet(vragen: Iterable[Vraag]) -> None:
    vragen = list(vragen)
    if all(vraag.aantal is None for vraag in vragen):
        raise ValidationError("Er is nog niets ingevuld. Vul minstens één vraag in en dien dan in.")
    if fouten := fouten_in(vragen):
        raise ValidationError({veld: [zin] for veld, zin in fouten.items()})


@transaction.atomic
def opgave_accepteren(*, opgave: Opgave, door: Lid) -> Opgave:
    """From now on the figures count; the round of the outbox recomputes the monitor."""
    opgave = Opgave.objects.select_for_update(of=("self",)).select_related("ronde").get(pk=opgave.pk)
    if opgave.status == Status.GEACCEPTEERD:
        return opgave
    _eis_ingediend(opgave)
    _eis_tweede(opgave, door)
    _aanvaarden(opgave, door=door)
    return opgave


def _aanvaarden(opgave: Opgave, *, door: Lid | None) -> None:
    opgave.accepteren()
    _beoordeeld(opgave, door)
    _melden("opgave.geaccepteerd", opgave, door)


@transaction.atomic
def opgave_terugsturen(*, opgave: Opgave, reden: str, door: Lid) -> Opgave:
    """Back to the source, which reads why."""
    opgave = Opgave.objects.select_for_update(of=("self",)).select_related("ronde").get(pk=opgave.pk)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf in één zin wat er moet veranderen."})
    _eis_ingediend(opgave)
    opgave.terugsturen()
    opgave.terug_reden = reden.strip()[:300]
    _beoordeeld(opgave, door)
    _melden("opgave.teruggestuurd", opgave, door)
    return opgave


def _eis_ingediend(opgave: Opgave) -> None:
    if opgave.status != Status.INGEDIEND:
        raise ValidationError(
            "Deze opgave is niet (meer) ingediend. Ververs de bladzijde om te zien hoe het ervoor staat."
        )


def _eis_tweede(opgave: Opgave, door: Lid) -> None:
    """Four eyes (besluit 7): who handed in does not accept, unless there is nobody else who can."""
    if opgave.ingediend_door_id == door.pk and _beoordelaars(opgave).exclude(lid=door).exists():
        raise ValidationError("U diende deze opgave zelf in. Vraag een collega om haar te accepteren.")


def _beoordelaars(opgave: Opgave) -> RolQuerySet:
    """The roles of today that accept this opgave: of its bestuur, or of the office for what a vakgroep enters."""
    rollen = Rol.objects.geldig(vandaag())
    if opgave.vakgroep:
        return rollen.filter(code__in=SWV_BREED)
    besturen = Indeling.objects.op(vandaag()).filter(school=opgave.plek_id).values("bestuur")
    return rollen.filter(code__in=(Rol.Code.BESTUURDER, Rol.Code.KWALITEITSMEDEWERKER), plek__in=besturen)


def _beoordeeld(opgave: Opgave, door: Lid | None) -> None:
    opgave.beoordeeld_door, opgave.beoordeeld_op = door, timezone.now()
    opgave.save(update_fields=["status", "beoordeeld_door", "beoordeeld_op", "terug_reden"])


def _melden(soort: str, opgave: Opgave, door: Lid | None) -> None:
    gebeurtenis_melden(soort=soort, door=door, opgave=opgave.pk, jaar=opgave.ronde.jaar, periode=opgave.ronde.periode)
