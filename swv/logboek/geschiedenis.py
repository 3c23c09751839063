"""Reads the history of one thing and its parts: who, when, before, after, as far as the reader may see them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import BigIntegerField, F, QuerySet, Value, Window
from django.db.models.functions import Lag

from swv.models import Lid
from swv.register import Geschiedenisdeel, Geschiedenissoort, Geschiedenisveld
from swv.templatetags.getallen import hoofdletter

PER_BLADZIJDE = 50
SAMEN = datetime.timedelta(minutes=10)
DADEN = {"insert": "toegevoegd", "update": "gewijzigd", "delete": "weggehaald"}
TOEPASSING = "De toepassing"


@dataclass(frozen=True)
class Wijziging:
    """One field; ``dicht`` when this reader may not see what it was or became."""

    woord: str
    voor: str
    na: str
    dicht: bool = False


@dataclass(frozen=True)
class Moment:
    """One event: ``nu`` is its row in the history table, ``voor`` the row before it.

    Of a part that only grows ``nu`` is the row itself.
    """

    deel: Geschiedenisdeel
    nu: Any
    voor: Any

    @property
    def daad(self) -> str:
        return "insert" if self.deel.groeit else self.nu.pgh_label

    @property
    def wanneer(self) -> datetime.datetime:
        return self.nu.op if self.deel.groeit else self.nu.pgh_created_at

    @property
    def lid_id(self) -> int | None:
        return self.nu.door_id if self.deel.groeit else (self.nu.pgh_context or {}).get("lid")


@dataclass(frozen=True)
class Regel:
    """One line of the page."""

    wanneer: datetime.datetime
    wie: str
    wat: str
    wijzigingen: list[Wijziging]


def bladzijde(soort: Geschiedenissoort, ding: Any, *, lid: Lid, nummer: Any) -> tuple[Page, list[Regel]]:
    """One page, the newest first: the raw events for the pages, the lines as this member may read them."""
    blad = Paginator(_sleutels(soort, ding), PER_BLADZIJDE).get_page(nummer)
    momenten = samengevoegd(_momenten(soort, list(blad.object_list)))
    namen = _namen(momenten)
    regels = [_regel(moment, lid, namen) for moment in momenten]
    return blad, [regel for regel in regels if regel is not None]


def _sleutels(soort: Geschiedenissoort, ding: Any) -> QuerySet[Any]:
    """Of every part: when, its number in ``delen``, the event, the event before it. One query over all tables."""
    eerste, *rest = [_sleutels_van(nummer, deel, ding) for nummer, deel in enumerate(soort.delen)]
    return (eerste.union(*rest, all=True) if rest else eerste).order_by("-pgh_created_at", "-pgh_id")


def _sleutels_van(nummer: int, deel: Geschiedenisdeel, ding: Any) -> QuerySet[Any]:
    if deel.groeit:
        eigen = deel.model.objects.filter(**deel.van(ding)).order_by()
        geen = Value(None, output_field=BigIntegerField())
        return eigen.annotate(deel=Value(nummer), vorige=geen).values_list("op", "pk", "vorige", "deel")
    vorige = Window(Lag("pgh_id"), partition_by=F("pgh_obj_id"), order_by=F("pgh_id").asc())
    rijen = deel.model.pgh_event_model.objects.filter(**deel.van(ding)).order_by()
    return rijen.annotate(deel=Value(nummer), vorige=vorige).values_list("pgh_created_at", "pgh_id", "vorige", "deel")


def _momenten(soort: Geschiedenissoort, sleutels: list[Any]) -> list[Moment]:
    """The rows behind the keys: one query per part that is on this page."""
    rijen: dict[tuple[int, int], Any] = {}
    for nummer in sorted({sleutel[3] for sleutel in sleutels}):
        deel = soort.delen[nummer]
        ids = {pk for sleutel in sleutels if sleutel[3] == nummer for pk in sleutel[1:3] if pk}
        bron = deel.model if deel.groeit else deel.model.pgh_event_model
        gevonden = bron.objects.select_related(*deel.met).in_bulk(ids)
        rijen |= {(nummer, pk): rij for pk, rij in gevonden.items()}
    return [
        Moment(soort.delen[nummer], rijen[nummer, pk], rijen.get((nummer, vorige)))
        for _, pk, vorige, nummer in sleutels
        if (nummer, pk) in rijen
    ]


def samengevoegd(momenten: Iterable[Moment]) -> list[Moment]:
    """What one person changed on in one thing within ten minutes is one moment, as autosave makes many."""
    uit: list[Moment] = []
    for moment in momenten:
        if uit and _hoort_bij(uit[-1], moment):
            uit[-1] = replace(uit[-1], voor=moment.voor)
        else:
            uit.append(moment)
    return uit


def _hoort_bij(nieuwer: Moment, ouder: Moment) -> bool:
    if nieuwer.deel is not ouder.deel or not nieuwer.daad == ouder.daad == "update":
        return False
    zelfde = nieuwer.nu.pgh_obj_id == ouder.nu.pgh_obj_id and nieuwer.lid_id == ouder.lid_id
    return zelfde and nieuwer.wanneer - ouder.wanneer < SAMEN


def _namen(momenten: Iterable[Moment]) -> dict[int, str]:
    ids = {moment.lid_id for moment in momenten if moment.lid_id}
    return dict(Lid.objects.filter(pk__in=ids).values_list("pk", "naam")) if ids else {}


def _regel(moment: Moment, lid: Lid, namen: dict[int, str]) -> Regel | None:
    """None when nothing changed that has a word: a counter, a moment of saving."""
    wijzigingen = [wijziging for veld in moment.deel.velden if (wijziging := _wijziging(moment, veld, lid))]
    label = moment.daad
    if label == "update" and not wijzigingen:
        return None
    naam = moment.deel.noem(moment.nu)
    wat = f"{hoofdletter(naam)} {DADEN[label]}" if naam else hoofdletter(DADEN[label]).replace("Toegevoegd", "Gemaakt")
    return Regel(moment.wanneer, _wie(moment, namen), wat, wijzigingen)


def _wie(moment: Moment, namen: dict[int, str]) -> str:
    if moment.lid_id:
        return namen.get(moment.lid_id, "Onbekend")
    via = (moment.nu.pgh_context or {}).get("via")
    return f"{TOEPASSING}, {via}" if via else TOEPASSING


def _wijziging(moment: Moment, veld: Geschiedenisveld, lid: Lid) -> Wijziging | None:
    """An insert has only an after, a delete only a before; a field both rows agree on did not change."""
    label = moment.daad
    na = None if label == "delete" else moment.nu
    voor = moment.nu if label == "delete" else moment.voor if label == "update" else None
    kolom = moment.nu._meta.get_field(veld.naam).attname
    if getattr(voor, kolom, None) == getattr(na, kolom, None):
        return None
    if not all(veld.mag(lid, rij) for rij in (voor, na) if rij is not None):
        return Wijziging(veld.woord, "", "", dicht=True)
    oud, nieuw = _waarde(voor, veld), _waarde(na, veld)
    return Wijziging(veld.woord, oud, nieuw) if oud or nieuw else None


def _waarde(rij: Any, veld: Geschiedenisveld) -> str:
    return veld.toon(getattr(rij, veld.naam)) if rij is not None else ""
