"""What an evaluatiegesprek talks about: big figures and three questions computed from them.

Of a wijk the page stands on a screen while others look on, so it holds what everybody may see, whoever opens it. Of a
school only those talk who have a task with its counts; there each sees what the page of a figure shows too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from doelen.models import Uitkomst
from doelen.overzichten import monitor as beeld
from doelen.overzichten.bevindingen import NIET, kop_van_plek
from doelen.overzichten.bewegingen import beweging, kop_van_cijfer, werd_beter
from doelen.overzichten.cijferboek import Cijferboek, uit
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.plekken import Doelregel, mijlpalen_van_plek
from doelen.overzichten.plekpagina import periode_van_plek
from swv.models import Lid, Plek

GROOT = 4
KLEINSTE_STAP = 0.02  # of last year's value; less is no change


@dataclass(frozen=True)
class Gespreksvraag:
    """What the figures say, what to ask about it, and the figure it is about."""

    bevinding: str
    vraag: str
    cijfer: Cijfer | None = None


def gespreksfeiten(plek: Plek, jaar: int, lid: Lid) -> dict[str, Any]:
    """The figures of one wijk or school in its newest period; four queries."""
    boek = Cijferboek(
        Uitkomst.objects.filter(plek=plek, jaar__in=(jaar, jaar - 1)), lid, exact=plek.soort == Plek.Soort.SCHOOL
    )
    periode = periode_van_plek(boek, plek, jaar)
    cijfers = boek.cijfers(plek.pk, jaar, periode)
    toen = boek.cijfers(plek.pk, jaar - 1, periode)
    paren = [(cijfer, toen.get(pk)) for pk, cijfer in cijfers.items()]
    beoordeeld = [cijfer for cijfer in cijfers.values() if cijfer.beoordeeld]
    woorden = [regel for _, regel in mijlpalen_van_plek(plek, jaar=jaar)]
    codes = [cijfer.oordeel for cijfer in beoordeeld] + [regel.oordeel for regel in woorden]
    return {
        "gesprekskop": kop_van_plek(jaar, codes, over=plek.naam),
        "periode": periode,
        "uit": uit(cijfers.values()),
        "bijgewerkt": boek.bijgewerkt(jaar),
        "groot": grote_cijfers(list(cijfers.values())),
        "vragen": [grootste_gat(beoordeeld), grootste_verandering(paren, jaar), zonder_vooruitgang(paren, woorden)],
    }


def grote_cijfers(cijfers: Sequence[Cijfer]) -> list[Cijfer]:
    """What is judged here first, then what has a target; only what can be seen."""
    zichtbaar = [cijfer for cijfer in cijfers if cijfer.getal is not None and cijfer.doel]
    return sorted(zichtbaar, key=lambda cijfer: not cijfer.beoordeeld)[:GROOT]


def grootste_gat(beoordeeld: Sequence[Cijfer]) -> Gespreksvraag:
    """The goal of this wijk that is furthest from its target."""
    gaten = [cijfer for cijfer in beeld.gaten(beoordeeld, 1) if cijfer.oordeel in NIET]
    if not gaten:
        return Gespreksvraag(
            "Geen enkel getal dat hier wordt beoordeeld, loopt achter.", "Wat hielp daarbij, en hoe houdt u dat vast?"
        )
    cijfer = gaten[0]
    bevinding = f"{cijfer.naam} is het verst van het doel: {cijfer.waarde}, het doel is {cijfer.doel}."
    return Gespreksvraag(bevinding, "Wat maakt dit hier lastig, en wat kan een school van een ander overnemen?", cijfer)


def grootste_verandering(paren: Sequence[tuple[Cijfer, Cijfer | None]], jaar: int) -> Gespreksvraag:
    """The figure that moved most since the same period of last year."""
    bewogen = [(stap, cijfer, toen) for cijfer, toen in paren if toen and (stap := _stap(cijfer, toen))]
    if not bewogen:
        return Gespreksvraag(
            f"Geen enkel zichtbaar cijfer verschilt duidelijk van {jaar - 1}.", "Herkent u dat, of telt iets niet mee?"
        )
    _, cijfer, toen = max(bewogen, key=lambda rij: rij[0])
    bevinding = f"{cijfer.naam} veranderde het meest: {beweging(cijfer, toen)}, een jaar eerder {toen.waarde}."
    return Gespreksvraag(bevinding, "Wat is hier anders gegaan dan vorig jaar, en was dat de bedoeling?", cijfer)


def _stap(cijfer: Cijfer, toen: Cijfer) -> float:
    """How much it moved as a part of what it was; 0 when that says nothing."""
    if cijfer.getal is None or not toen.getal or cijfer.waarde == toen.waarde:
        return 0
    stap = abs(cijfer.getal - toen.getal) / toen.getal
    return stap if stap >= KLEINSTE_STAP else 0


def zonder_vooruitgang(paren: Sequence[tuple[Cijfer, Cijfer | None]], woorden: Sequence[Doelregel]) -> Gespreksvraag:
    """A goal in words that is late, else a figure that is judged here, is not there yet and did not get better."""
    laat = [regel for regel in woorden if regel.oordeel in NIET]
    if laat:
        return Gespreksvraag(f"“{laat[0].titel}” {_stand(laat[0])}", "Wie pakt dit op, en wat is de eerste stap?")
    stil = [(c, toen) for c, toen in paren if toen and c.beoordeeld and c.stuk > 0 and not werd_beter(c, toen)]
    if stil:
        cijfer, toen = max(stil, key=lambda paar: paar[0].stuk)
        bevinding = f"{kop_van_cijfer(cijfer, toen)}."
        return Gespreksvraag(bevinding, "Wat is al geprobeerd, en waarmee stopt u?", cijfer)
    return Gespreksvraag("Geen doel staat hier stil.", "Welk doel verdient volgend jaar als eerste uw aandacht?")


def _stand(regel: Doelregel) -> str:
    """`loopt, klaar op 1 december 2026.`"""
    zin = f"{regel.zin[:1].lower()}{regel.zin[1:]}"
    return f"is {zin}." if zin.startswith("nog niet") else f"{zin}."
