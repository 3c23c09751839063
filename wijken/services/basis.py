"""Basisondersteuning: the list of afspraken, the yearly zelfcheck of a school, its SOP."""

import datetime
import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid
from swv.services import bestand_bewaren
from swv.templatetags.getallen import telwoord
from wijken.models import Basisafspraak, Ondersteuningsprofiel, School, Zelfcheck, Zelfcheckregel
from wijken.services.plaatsen import GEGEVENS
from wijken.services.samen_invullen import Invoer, Waarden, rijen_opslaan


def opent(jaar: int) -> datetime.date:
    """From this day the zelfcheck of a year is asked."""
    return datetime.date(jaar, 10, 1)


def klaar_voor(jaar: int) -> datetime.date:
    return datetime.date(jaar, 12, 1)


@transaction.atomic
def basisafspraken_beginnen() -> int:
    """An empty list begins with the thirteen of the ondersteuningsplan; how many were added."""
    if Basisafspraak.objects.exists():
        return 0
    rijen = json.loads((GEGEVENS / "basisafspraken.json").read_text(encoding="utf-8"))
    return len(
        Basisafspraak.objects.bulk_create(Basisafspraak(volgorde=plaats, **rij) for plaats, rij in enumerate(rijen, 1))
    )


@transaction.atomic
def basisafspraak_bewaren(*, afspraak: Basisafspraak | None, titel: str, tekst: str) -> Basisafspraak:
    """A new one comes last."""
    if afspraak is None:
        laatste = Basisafspraak.objects.aggregate(hoogste=Max("volgorde"))["hoogste"] or 0
        return Basisafspraak.objects.get_or_create(
            titel=titel, vervallen_op=None, defaults={"tekst": tekst, "volgorde": laatste + 1}
        )[0]
    afspraak.titel, afspraak.tekst = titel, tekst
    afspraak.save(update_fields=["titel", "tekst"])
    return afspraak


@transaction.atomic
def basisafspraak_vervallen(*, afspraak: Basisafspraak, op: datetime.date | None) -> None:
    """Not asked from now on; what schools answered before stays. None: it counts again."""
    afspraak.vervallen_op = op
    afspraak.save(update_fields=["vervallen_op"])


@transaction.atomic
def zelfcheck_opslaan(*, school: School, jaar: int, invoer: Iterable[Invoer]) -> dict[str, Waarden]:
    """Save the rows that changed; returns by key what a colleague wrote meanwhile, as ``voortgang_opslaan``."""
    te_doen = [een for een in invoer if een.veranderd and een.waarden[0]]
    if not te_doen:
        return {}
    check = _check_op_slot(school, jaar)
    regels = {str(regel.afspraak_id): regel for regel in check.regels.all()}

    def nu(sleutel: str) -> Waarden | None:
        return (regels[sleutel].antwoord, regels[sleutel].toelichting) if sleutel in regels else None

    def schrijf(sleutel: str, waarden: Waarden) -> None:
        regel = regels.setdefault(sleutel, Zelfcheckregel(zelfcheck=check, afspraak_id=int(sleutel)))
        regel.antwoord, regel.toelichting = waarden
        regel.save()

    return rijen_opslaan(te_doen, nu=nu, schrijf=schrijf)


@transaction.atomic
def zelfcheck_klaar(*, school: School, jaar: int, door: Lid) -> Zelfcheck:
    """The school looked at every afspraak. Twice changes nothing."""
    check = _check_op_slot(school, jaar)
    if check.klaar_op:
        return check
    beantwoord = check.regels.values("afspraak")
    open_nog = Basisafspraak.objects.filter(vervallen_op=None).exclude(pk__in=beantwoord)
    if namen := [str(een) for een in open_nog]:
        wat = "Eén afspraak heeft" if len(namen) == 1 else f"{telwoord(len(namen)).capitalize()} afspraken hebben"
        raise ValidationError(f"{wat} nog geen antwoord, te beginnen met ‘{namen[0]}’.")
    check.klaar_op, check.klaar_door = timezone.now(), door
    check.save(update_fields=["klaar_op", "klaar_door"])
    return check


@transaction.atomic
def sop_bewaren(
    *, school: School, vanaf: datetime.date, upload: BinaryIO, naam: str, door: Lid
) -> Ondersteuningsprofiel:
    """The SOP from a day on; a second one of the same day replaces the first."""
    if vanaf > vandaag() + datetime.timedelta(days=366):
        raise ValidationError({"vanaf": "Deze dag is meer dan een jaar vooruit. Kies de dag waarop dit SOP ingaat."})
    bestand = bestand_bewaren(upload=upload, naam=naam, door=door)
    velden: dict[str, Any] = {"bestand": bestand, "gemaakt_door": door, "gemaakt_op": timezone.now()}
    return Ondersteuningsprofiel.objects.update_or_create(school=school, vanaf=vanaf, defaults=velden)[0]


def _check_op_slot(school: School, jaar: int) -> Zelfcheck:
    School.objects.select_for_update(of=("self",)).get(pk=school.pk)
    return Zelfcheck.objects.get_or_create(school=school, jaar=jaar)[0]
