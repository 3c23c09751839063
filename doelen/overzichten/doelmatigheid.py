"""Euros per theme beside what moved. It puts two things side by side; it does not say that one caused the other."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q

from arrangementen.models import Arrangement
from budgetten.models import Besteding
from budgetten.querysets import som
from doelen.models import ActieDoel, OnderdeelDoel, Thema, Uitkomst
from doelen.overzichten.afgesproken import acties_uit_versies
from doelen.overzichten.bevindingen import kort_thema
from doelen.overzichten.cijferboek import Cijferboek
from doelen.services.beeld import laatste_periode
from swv.beeld import balk
from swv.models import Lid, Plek
from swv.templatetags.getallen import euro_heel
from wijken.models import Wijkplan

NUL = Decimal("0.00")
MINST = 5  # arrangementen; of fewer together the amount could be told apart
MEESTE = 3  # figures per theme


def doelmatigheid(jaar: int, lid: Lid) -> dict[str, Any]:
    """Per theme of a year what the vastgestelde wijkplannen plan and spend, and the figures with a target."""
    periode = laatste_periode(jaar)
    geheel = Uitkomst.objects.filter(plek__soort=Plek.Soort.SWV, jaar__in=(jaar, jaar - 1), periode=periode or "")
    boek = Cijferboek(geheel, lid)
    acties = _acties(jaar)
    besteed = _besteed(acties, jaar)
    rijen = [_rij(thema, acties, besteed, _cijfers(boek, thema, jaar, periode)) for thema in Thema.objects.all()]
    grootste = max((max(rij["gepland"], rij["besteed"]) for rij in rijen), default=NUL)
    for rij in rijen:
        titel = f"{rij['thema'].naam}: {euro_heel(rij['besteed'])} besteed van {euro_heel(rij['gepland'])}"
        rij["balk"] = balk(float(rij["besteed"]), float(rij["gepland"]), float(grootste), titel=titel)
    return {
        "rijen": rijen,
        "periode": periode,
        "bijgewerkt": boek.bijgewerkt(jaar),
        "kop": _kop(rijen, jaar),
        "arrangementen": _arrangementen(jaar),
    }


def _acties(jaar: int) -> dict[int, tuple[Decimal, set[int]]]:
    """Per actie its euros and its themes: those it is linked to itself, else those of its part of the plan."""
    vast = Wijkplan.Status.VASTGESTELD
    zelf = ActieDoel.objects.filter(jaardoel__jaar=jaar, actie__onderdeel__wijkplan__status=vast)
    via = OnderdeelDoel.objects.filter(
        jaardoel__jaar=jaar, onderdeel__wijkplan__status=vast, onderdeel__acties__isnull=False
    )
    acties: dict[int, tuple[Decimal, set[int]]] = {}
    eigen = set()
    for actie, bedrag, thema in zelf.values_list("actie", "actie__bedrag", "jaardoel__thema"):
        eigen.add(actie)
        acties.setdefault(actie, (bedrag, set()))[1].add(thema)
    for actie, bedrag, thema in via.values_list("onderdeel__acties", "onderdeel__acties__bedrag", "jaardoel__thema"):
        if actie not in eigen:
            acties.setdefault(actie, (bedrag, set()))[1].add(thema)
    return acties | acties_uit_versies(jaar)


def _besteed(acties: Iterable[int], jaar: int) -> dict[int, Decimal]:
    rijen = Besteding.objects.in_jaar(jaar).filter(actie__in=list(acties)).order_by()
    return dict(rijen.values_list("actie").annotate(euro=som("bedrag")))


def _rij(
    thema: Thema, acties: dict[int, tuple[Decimal, set[int]]], besteed: dict[int, Decimal], cijfers: Sequence[Any]
) -> dict[str, Any]:
    hier = [actie for actie, (_, themas) in acties.items() if thema.pk in themas]
    return {
        "thema": thema,
        "acties": len(hier),
        "gepland": sum((acties[actie][0] for actie in hier), NUL),
        "besteed": sum((besteed.get(actie, NUL) for actie in hier), NUL),
        "cijfers": cijfers,
    }


def _cijfers(boek: Cijferboek, thema: Thema, jaar: int, periode: str | None) -> list[dict[str, Any]]:
    """What has a target first, each beside the same period of the year before."""
    paren: list[dict[str, Any]] = [
        {"nu": nu, "toen": boek.cijfer(pk, geheel, jaar - 1, periode)}
        for geheel in boek.plekken
        for pk, nu in boek.cijfers(geheel, jaar, periode).items()
        if nu.thema == thema.code
    ]
    return sorted(paren, key=lambda paar: not paar["nu"].doel)[:MEESTE]


def _arrangementen(jaar: int) -> dict[str, Any] | None:
    """What approved arrangementen cost together; nothing when so few that one amount could be told."""
    hoeveel = (
        Arrangement.objects.goedgekeurd()
        .in_jaar(jaar)
        .aggregate(aantal=Count("pk"), euro=som("bedrag", filter=Q(bedrag__gt=0)))
    )
    return hoeveel if hoeveel["aantal"] >= MINST else None


def _kop(rijen: Sequence[dict[str, Any]], jaar: int) -> str:
    """`De meeste euro's van 2026 gaan naar leesbegeleiding: € 120.000`."""
    meeste = max(rijen, key=lambda rij: rij["gepland"], default=None)
    if meeste is None or not meeste["gepland"]:
        return f"Voor {jaar} staat er nog geen geld bij een doel"
    return f"De meeste euro’s van {jaar} staan bij {kort_thema(meeste['thema'].naam)}: {euro_heel(meeste['gepland'])}"
