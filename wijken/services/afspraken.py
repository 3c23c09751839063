"""Agreements that stand: made, replaced by a new version, looked at again."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Plek
from wijken.models import Afspraak, Agendapunt, Overleg

JAAR = datetime.timedelta(days=365)
WOORDEN = {
    Afspraak.Onderwerp.CASUISTIEK: ("casus", "casuïstiek", "leerling", "zorgplicht"),
    Afspraak.Onderwerp.GELD: ("geld", "euro", "wijkpot", "inleg", "budget"),
    Afspraak.Onderwerp.OVERLEG: ("overleg", "agenda", "voorzitter", "vergader"),
}
VERVANGEN = "Van deze afspraak is al een nieuwere versie, of zij geldt niet meer. Open de nieuwste en wijzig die."


@transaction.atomic
def afspraak_maken(*, plek: Plek, door: Lid, overleg: Overleg | None = None, **velden: Any) -> Afspraak:
    """A new agreement; the same one twice is one."""
    _weiger_voorbij(velden["herzien_voor"])
    Plek.objects.select_for_update().get(pk=plek.pk)
    vaste = {naam: velden.pop(naam) for naam in ("titel", "tekst")}
    return Afspraak.objects.get_or_create(
        plek=plek,
        vervallen_op=None,
        **vaste,
        defaults={**velden, "overleg": overleg, "gemaakt_door": door},
    )[0]


@transaction.atomic
def afspraak_uit_besluit(*, punt: Agendapunt, door: Lid) -> Afspraak:
    """Let a besluit stand: its words, whoever notes it keeps it, to be looked at in a year."""
    if not punt.besluit or punt.overleg is None:
        raise ValidationError("Schrijf eerst op wat er is besloten.")
    return afspraak_maken(
        plek=punt.plek,
        door=door,
        overleg=punt.overleg,
        onderwerp=onderwerp_van(f"{punt.titel} {punt.besluit}"),
        titel=punt.titel[:160],
        tekst=punt.besluit,
        eigenaar=door.naam,
        herzien_voor=vandaag() + JAAR,
    )


@transaction.atomic
def afspraak_vervangen(*, afspraak: Afspraak, door: Lid, **velden: Any) -> Afspraak:
    """A new version in its place; the old one stays to be read. Raises ValidationError when this one was replaced."""
    _weiger_voorbij(velden["herzien_voor"])
    oud = _geldend(afspraak)
    oud.vervallen_op = timezone.now()
    oud.save(update_fields=["vervallen_op"])
    return Afspraak.objects.create(plek=oud.plek, overleg=oud.overleg, vervangt=oud, gemaakt_door=door, **velden)


@transaction.atomic
def afspraak_verlengen(*, afspraak: Afspraak) -> Afspraak:
    """It was looked at and still holds: again in a year."""
    afspraak = _geldend(afspraak)
    afspraak.herzien_voor = vandaag() + JAAR
    afspraak.save(update_fields=["herzien_voor"])
    return afspraak


@transaction.atomic
def afspraak_beeindigen(*, afspraak: Afspraak) -> Afspraak:
    """It no longer holds; it stays to be read."""
    afspraak = _geldend(afspraak)
    afspraak.vervallen_op = timezone.now()
    afspraak.save(update_fields=["vervallen_op"])
    return afspraak


def onderwerp_van(tekst: str) -> str:
    """The subject that the words point at."""
    klein = tekst.lower()
    for onderwerp, woorden in WOORDEN.items():
        if any(woord in klein for woord in woorden):
            return onderwerp
    return Afspraak.Onderwerp.ANDERS


def _geldend(afspraak: Afspraak) -> Afspraak:
    afspraak = Afspraak.objects.select_for_update(of=("self",)).select_related("plek", "overleg").get(pk=afspraak.pk)
    if afspraak.vervallen_op is not None:
        raise ValidationError(VERVANGEN)
    return afspraak


def _weiger_voorbij(dag: datetime.date) -> None:
    if dag < vandaag():
        raise ValidationError({"herzien_voor": "Deze dag is al voorbij. Kies een dag waarop u de afspraak bekijkt."})
