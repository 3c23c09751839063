"""The sociale kaart: organisations are made once, put on the kaart of more wijken, checked and ended."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import vandaag
from swv.models import Lid
from swv.templatetags.getallen import datum
from wijken.models import Contactpersoon, Organisatie, Organisatiewijk, Wijk

BESTAAT = "‘{naam}’ is al bekend in dit samenwerkingsverband. Zet haar met één vinkje op de kaart."
GESTOPT = "‘{naam}’ is bekend, maar gestopt op {dag}. Vraag de centrale dienst haar weer te laten meedoen."


@transaction.atomic
def organisatie_maken(*, wijk: Wijk, door: Lid, **velden: Any) -> Organisatie:
    """A new organisation on the kaart of one wijk; a name that is known already is refused."""
    _weiger_dubbel(velden["naam"])
    organisatie = Organisatie.objects.create(**velden, nagekeken_op=vandaag(), nagekeken_door=door)
    Organisatiewijk.objects.create(organisatie=organisatie, wijk=wijk)
    return organisatie


@transaction.atomic
def organisaties_plaatsen(*, wijk: Wijk, organisaties: Iterable[Organisatie]) -> int:
    """Put organisations that are known elsewhere on this kaart; those that stand there already stay as they are."""
    return sum(
        Organisatiewijk.objects.get_or_create(organisatie=organisatie, wijk=wijk)[1] for organisatie in organisaties
    )


@transaction.atomic
def organisatie_wijzigen(
    *, organisatie: Organisatie, door: Lid, wijken: Iterable[Wijk], te_kiezen: Iterable[Wijk], **velden: Any
) -> Organisatie:
    """Correct it, which is checking it too. Of the wijken only those this member may choose from change."""
    organisatie = _op_slot(organisatie)
    _weiger_dubbel(velden["naam"], zelf=organisatie.pk)
    for naam, waarde in velden.items():
        setattr(organisatie, naam, waarde)
    _nagekeken(organisatie, door)
    organisatie.save()
    gekozen, keuze = {wijk.pk for wijk in wijken}, {wijk.pk for wijk in te_kiezen}
    organisatie.werkgebied.filter(wijk__in=keuze - gekozen).delete()
    for wijk in gekozen & keuze:
        Organisatiewijk.objects.get_or_create(organisatie=organisatie, wijk_id=wijk)
    return organisatie


@transaction.atomic
def organisatie_nakijken(*, organisatie: Organisatie, door: Lid) -> Organisatie:
    """What stands here still holds."""
    organisatie = _op_slot(organisatie)
    _nagekeken(organisatie, door)
    organisatie.save(update_fields=["nagekeken_op", "nagekeken_door"])
    return organisatie


@transaction.atomic
def organisatie_stoppen(*, organisatie: Organisatie, op: datetime.date | None) -> Organisatie:
    """It is on no kaart any more from a day on; None: it takes part again."""
    organisatie = _op_slot(organisatie)
    organisatie.gestopt_op = op
    organisatie.save(update_fields=["gestopt_op"])
    return organisatie


@transaction.atomic
def contactpersoon_bewaren(
    *, organisatie: Organisatie, door: Lid, persoon: Contactpersoon | None = None, **velden: Any
) -> Contactpersoon:
    """A person to call, new or changed; the same name and function twice is one."""
    organisatie = organisatie_nakijken(organisatie=organisatie, door=door)
    if persoon is None:
        vaste = {naam: velden.pop(naam) for naam in ("naam", "functie")}
        return Contactpersoon.objects.get_or_create(organisatie=organisatie, **vaste, defaults=velden)[0]
    Contactpersoon.objects.filter(pk=persoon.pk).update(**velden)
    persoon.refresh_from_db()
    return persoon


def contactpersoon_verwijderen(*, persoon: Contactpersoon) -> None:
    """Somebody who does not work there any more."""
    persoon.delete()


def _op_slot(organisatie: Organisatie) -> Organisatie:
    return Organisatie.objects.select_for_update().get(pk=organisatie.pk)


def _nagekeken(organisatie: Organisatie, door: Lid) -> None:
    organisatie.nagekeken_op, organisatie.nagekeken_door = vandaag(), door


def _weiger_dubbel(naam: str, zelf: int | None = None) -> None:
    """Under another spelling of capitals too."""
    ander = Organisatie.objects.filter(naam__iexact=naam.strip()).exclude(pk=zelf).first()
    if ander is None:
        return
    if ander.gestopt_op:
        raise ValidationError({"naam": GESTOPT.format(naam=ander, dag=datum(ander.gestopt_op))})
    raise ValidationError({"naam": BESTAAT.format(naam=ander)})
