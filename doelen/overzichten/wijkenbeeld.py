"""The wijken beside each other: every indicator in one table, darker where it asks more attention."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from doelen.models import Uitkomst
from doelen.overzichten.bewegingen import verschil_in_woorden
from doelen.overzichten.cijferboek import Bijgewerkt, Cijferboek, laatste_van
from doelen.overzichten.cijfers import Cijfer
from doelen.permissions import mag_doelen_zien
from doelen.services.beeld import laatste_periode
from swv.models import Lid, Plek

TINTEN = 4
MINST = 4  # wijken with a figure; below that a shade says nothing
KEUZE = range(2, 4)


@dataclass(frozen=True)
class Cel:
    """One figure of one wijk; ``tint`` 1–4 in its row, 4 asks most; 0 without a figure or when all are the same."""

    plek: Plek
    cijfer: Cijfer | None
    tint: int = 0


@dataclass(frozen=True)
class Rij:
    """One indicator over the wijken."""

    pk: int
    naam: str
    thema: str
    doel: str
    cellen: list[Cel]

    @property
    def uit(self) -> str:
        """`57 van 57 scholen`, of all these wijken together."""
        cijfers = [cel.cijfer for cel in self.cellen if cel.cijfer]
        return f"{sum(c.mee for c in cijfers)} van {sum(c.totaal for c in cijfers)} scholen"


@dataclass(frozen=True)
class Wijkenbeeld:
    """What the table shows, the export writes and the comparison reads."""

    jaar: int
    periode: str | None
    wijken: list[Plek]
    rijen: list[Rij]
    bijgewerkt: Bijgewerkt | None


def wijkenbeeld(jaar: int, lid: Lid, *, op: str = "", exact: bool = True) -> Wijkenbeeld:
    """All wijken this reader may see, by name, or by the indicator ``op`` with what asks most first.

    Not ``exact``: what everybody may see, for a file that goes from hand to hand.
    """
    periode = laatste_periode(jaar)
    wijken = Q(plek__soort=Plek.Soort.WIJK) & laatste_van(jaar, periode)
    boek = Cijferboek(Uitkomst.objects.filter(wijken), lid, exact=exact)
    plekken = [plek for plek in boek.plekken.values() if mag_doelen_zien(lid, plek)]
    alle = (_rij(boek, pk, plekken, (jaar, periode)) for pk in boek.indicatoren)
    rijen = [rij for rij in alle if any(cel.cijfer and cel.cijfer.oordeel != "geen_meting" for cel in rij.cellen)]
    volgorde = _volgorde(rijen, plekken, op)
    gesorteerd = [
        Rij(rij.pk, rij.naam, rij.thema, rij.doel, [rij.cellen[plekken.index(plek)] for plek in volgorde])
        for rij in rijen
    ]
    return Wijkenbeeld(jaar, periode, volgorde, gesorteerd, boek.bijgewerkt(jaar))


def _rij(boek: Cijferboek, pk: int, plekken: Sequence[Plek], moment: tuple[int, str | None]) -> Rij:
    cijfers = [boek.cijfer(pk, plek.pk, *moment) for plek in plekken]
    indicator = boek.indicatoren[pk]
    doel = next((c.doel for c in cijfers if c and c.doel), "")
    tinten = _tinten(cijfers) if doel else [0] * len(cijfers)  # without a target nothing asks for attention
    cellen = [Cel(*cel) for cel in zip(plekken, cijfers, tinten, strict=True)]
    return Rij(pk, indicator.naam, indicator.thema.naam, doel, cellen)


def _tinten(cijfers: Sequence[Cijfer | None]) -> list[int]:
    """A quarter of the visible values per shade; the same value is the same shade."""
    waarden = sorted({_last(c) for c in cijfers if c and c.getal is not None})
    if len(waarden) < MINST:
        return [0] * len(cijfers)
    tint = {waarde: 1 + nummer * TINTEN // len(waarden) for nummer, waarde in enumerate(waarden)}
    return [tint[_last(c)] if c and c.getal is not None else 0 for c in cijfers]


def _last(cijfer: Cijfer) -> float:
    """Higher asks more attention."""
    return (cijfer.getal or 0) if cijfer.omlaag else -(cijfer.getal or 0)


def _volgorde(rijen: Sequence[Rij], plekken: Sequence[Plek], op: str) -> list[Plek]:
    rij = next((rij for rij in rijen if str(rij.pk) == op), None)
    if rij is None:
        return list(plekken)
    return [cel.plek for cel in sorted(rij.cellen, key=_dichtst)]


def _dichtst(cel: Cel) -> tuple[bool, float]:
    """What asks most first, hidden last."""
    if cel.cijfer is None or cel.cijfer.getal is None:
        return True, 0
    return False, -_last(cel.cijfer)


def kop_van_beeld(beeld: Wijkenbeeld) -> str:
    """`Kethel vraagt het vaakst aandacht: bij 7 van de 19 cijfers`."""
    donker = Counter(cel.plek.naam for rij in beeld.rijen for cel in rij.cellen if cel.tint == TINTEN)
    if not donker:
        return f"De wijken naast elkaar in {beeld.jaar}"
    (naam, aantal), *rest = donker.most_common()
    if rest and rest[0][1] == aantal:
        return f"{naam} en {rest[0][0]} vragen het vaakst aandacht: elk bij {aantal} van de {len(beeld.rijen)} cijfers"
    return f"{naam} vraagt het vaakst aandacht: bij {aantal} van de {len(beeld.rijen)} cijfers"


def gekozen(beeld: Wijkenbeeld, gevraagd: Sequence[str]) -> tuple[list[Plek], str]:
    """The two or three wijken to compare, or why not."""
    wijken = [plek for plek in beeld.wijken if str(plek.pk) in gevraagd]
    if not gevraagd or len(wijken) in KEUZE:
        return wijken, ""
    return [], f"U koos {len(wijken)}. Kies twee of drie wijken om naast elkaar te zetten."


def vergelijking(beeld: Wijkenbeeld, wijken: Sequence[Plek]) -> dict[str, Any]:
    """The same rows with only these wijken, and the difference of the others with the first in words."""
    nummers = [beeld.wijken.index(plek) for plek in wijken]
    rijen = [_vergeleken(rij, [rij.cellen[nummer] for nummer in nummers]) for rij in beeld.rijen]
    grootste = max(rijen, key=lambda rij: rij["afstand"], default=None)
    namen = " en ".join(plek.naam for plek in wijken)
    kop = f"{namen} naast elkaar"
    if grootste and grootste["afstand"] > 0:
        kop = f"{namen} verschillen het meest bij {grootste['naam']}"
    return {"wijken": wijken, "rijen": rijen, "kop": kop}


def _vergeleken(rij: Rij, cellen: Sequence[Cel]) -> dict[str, Any]:
    eerste, *anderen = [(cel.plek.naam, cel.cijfer) for cel in cellen]
    getallen = [c.getal for _, c in (eerste, *anderen) if c and c.getal is not None]
    hoogste = max(getallen, default=0)
    afstand = (hoogste - min(getallen)) / hoogste if len(getallen) == len(cellen) and hoogste > 0 else 0
    verschillen = [verschil_in_woorden(eerste, ander) for ander in anderen]
    return {
        "pk": rij.pk,
        "naam": rij.naam,
        "thema": rij.thema,
        "doel": rij.doel,
        "cellen": cellen,
        "verschillen": list(dict.fromkeys(verschillen)),
        "afstand": afstand,
    }


def uitvoerrijen(beeld: Wijkenbeeld) -> tuple[list[str], list[list[Any]]]:
    """The table as rows of a file: real numbers, and the word on the screen where a figure is hidden."""
    koppen = ["Thema", "Indicator", "Doel", "Uit", *(plek.naam for plek in beeld.wijken)]
    return koppen, [[rij.thema, rij.naam, rij.doel, rij.uit, *map(_in_cel, rij.cellen)] for rij in beeld.rijen]


def _in_cel(cel: Cel) -> Any:
    if cel.cijfer is None:
        return None
    return cel.cijfer.waarde if cel.cijfer.getal is None else round(cel.cijfer.getal, 2)
