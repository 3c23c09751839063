"""Outcomes at hand as the figures one reader may see: pages read from here and ask the database nothing more."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from doelen.models import LandelijkCijfer, Streefwaarde, Uitkomst
from doelen.overzichten.cijfers import Cijfer, cijfer_van
from doelen.permissions import mag_exact_zien
from doelen.services.regels import Regel
from swv.dagen import Periode
from swv.models import Lid, Plek

Sleutel = tuple[int, int, int, str]  # indicator, plek, jaar, periode


@dataclass(frozen=True)
class Bijgewerkt:
    """When the newest figures of a year were made, and whether something changed since."""

    om: datetime.datetime
    onderweg: bool


class Cijferboek:
    """Three queries for any number of places, indicatoren and years. Not ``exact``: what everybody may see."""

    def __init__(self, uitkomsten: QuerySet[Uitkomst], lid: Lid, *, exact: bool = True) -> None:
        rijen = list(uitkomsten.met_namen().met_bijgewerkt().order_by("jaar", "periode"))  # type: ignore[attr-defined]
        self.lid = lid
        self.uitkomsten: dict[Sleutel, Uitkomst] = {(u.indicator_id, u.plek_id, u.jaar, u.periode): u for u in rijen}
        self.indicatoren = {u.indicator_id: u.indicator for u in sorted(rijen, key=lambda u: u.indicator.volgorde)}
        self.plekken = {u.plek_id: u.plek for u in sorted(rijen, key=lambda u: u.plek.sorteernaam)}
        jaren = {u.jaar for u in rijen}
        self._doelen = _doelen(self.indicatoren, jaren)
        vergelijkt = any(doel.soort == Streefwaarde.Soort.LANDELIJK for doel in self._doelen.values())
        cijfers = LandelijkCijfer.objects.filter(indicator__in=self.indicatoren, jaar__in=jaren) if vergelijkt else ()
        self._landelijk = {(c.indicator_id, c.jaar): c.waarde for c in cijfers}
        self._exact = dict.fromkeys(self.plekken, False) if not exact else {}

    def cijfer(self, indicator: int, plek: int, jaar: int, periode: str | None) -> Cijfer | None:
        """One figure with its target and last year's; None where nothing was computed."""
        u = self.uitkomsten.get((indicator, plek, jaar, periode or ""))
        if u is None:
            return None
        regel = Regel(
            u,
            self.uitkomsten.get((indicator, plek, jaar - 1, Periode.T3)),
            doel=self._doel(u),
            landelijk=self._landelijk.get((indicator, jaar)),
        )
        return cijfer_van(regel, mag=self.ziet_exact(u.plek))

    def cijfers(self, plek: int, jaar: int, periode: str | None) -> dict[int, Cijfer]:
        """Every measured indicator of one place, in the order of the themes."""
        alle = {pk: self.cijfer(pk, plek, jaar, periode) for pk in self.indicatoren}
        return {pk: cijfer for pk, cijfer in alle.items() if cijfer and cijfer.oordeel != "geen_meting"}

    def periode(self, jaar: int) -> str | None:
        """The newest computed period of a year."""
        return max((periode for _, _, j, periode in self.uitkomsten if j == jaar), default=None)

    @property
    def jaren(self) -> list[int]:
        return sorted({jaar for _, _, jaar, _ in self.uitkomsten})

    def bijgewerkt(self, jaar: int) -> Bijgewerkt | None:
        """Of the newest period of a year."""
        rijen: list[Any] = [u for u in self.uitkomsten.values() if u.jaar == jaar]
        laatste = max(rijen, key=lambda u: u.periode, default=None)
        if laatste is None or laatste.klaar_op is None:
            return None
        return Bijgewerkt(laatste.klaar_op, laatste.gevraagd_op is not None)

    def ziet_exact(self, plek: Plek) -> bool:
        """Whether this reader has a task with the counts of a place."""
        if plek.pk not in self._exact:
            self._exact[plek.pk] = bool(mag_exact_zien(self.lid, plek))
        return self._exact[plek.pk]

    def _doel(self, u: Uitkomst) -> Streefwaarde | None:
        """What judged it, else the target for this place, else the one for everybody."""
        eigen = self._doelen.get((u.indicator_id, u.jaar, u.plek_id))
        return u.streefwaarde or eigen or self._doelen.get((u.indicator_id, u.jaar, None))


def _doelen(indicatoren: Iterable[int], jaren: Iterable[int]) -> dict[tuple[int, int, int | None], Streefwaarde]:
    rijen = Streefwaarde.objects.filter(indicator__in=indicatoren, jaardoel__jaar__in=jaren)
    return {(s.indicator_id, s.jaardoel.jaar, s.plek_id): s for s in rijen.select_related("jaardoel").order_by("-pk")}


def laatste_van(jaar: int, periode: str | None) -> Q:
    """The chosen period and the end of the year before it."""
    return Q(jaar=jaar, periode=periode or "") | Q(jaar=jaar - 1, periode=Periode.T3)


def uit(cijfers: Iterable[Cijfer]) -> str:
    """`uit 4 van de 5 scholen`; `uit minstens 4 …` when not every figure has the same schools."""
    gemeten: list[Any] = [cijfer for cijfer in cijfers if cijfer.mee]
    totaal = max((cijfer.totaal for cijfer in gemeten), default=0)
    mee = {cijfer.mee for cijfer in gemeten if cijfer.totaal == totaal}
    if not mee:
        return ""
    minstens = "minstens " if len(mee) > 1 else ""
    return f"uit {minstens}{min(mee)} van de {totaal} {'school' if totaal == 1 else 'scholen'}"
