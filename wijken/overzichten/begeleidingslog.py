"""What procesbegeleiders did: the own lines, and how casus gives way to proces, per quarter."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.db.models.functions import ExtractQuarter, ExtractYear
from django.utils.safestring import SafeString

from swv.beeld import Reeks, lijngrafiek
from swv.dagen import vandaag
from swv.models import Lid, Plek
from swv.toegang.rechten import SWV_BREED, heeft
from wijken.bereik import bereik
from wijken.models import Begeleiding
from wijken.permissions import begeleide_plekken

Soort = Begeleiding.Soort
LAATSTE = 20
IN_BEELD = 6  # quarters in the chart; the table has them all


@dataclass(frozen=True)
class Kwartaal:
    """What was done in three months."""

    jaar: int
    nummer: int
    casus: int
    proces: int
    advies: int

    @property
    def naam(self) -> str:
        """``2026 K3``."""
        return f"{self.jaar} K{self.nummer}"

    @property
    def samen(self) -> int:
        return self.casus + self.proces + self.advies

    def deel(self, soort: str) -> float | None:
        """How much of it was of one kind, in percent."""
        return 100 * getattr(self, soort) / self.samen if self.samen else None


def plekken_om_te_noteren(lid: Lid) -> list[Plek]:
    """The own wijken and their schools, by name."""
    return list(Plek.objects.filter(pk__in=begeleide_plekken(lid)).order_by("sorteernaam", "pk"))


def eigen_regels(lid: Lid, aantal: int = LAATSTE) -> list[Begeleiding]:
    """The newest lines of this member."""
    rijen = Begeleiding.objects.filter(door=lid).select_related("plek")
    return list(rijen.order_by("-datum", "-pk")[:aantal])


def logbeeld(lid: Lid) -> dict[str, Any]:
    """The quarters of the own wijken (of the SWV: all of them), the chart, and per wijk this year. Three queries."""
    ids = _plekken_van(lid)
    kwartalen = _kwartalen(ids)
    return {
        "kop": logkop(kwartalen),
        "kwartalen": list(reversed(kwartalen)),
        "grafiek": _grafiek(kwartalen[-IN_BEELD:]),
        "wijken": _per_wijk(ids, bereik(lid).wijk_van, vandaag().year),
    }


def logkop(kwartalen: list[Kwartaal]) -> str:
    """``Vaker proces: van 30 % in 2025 naar 48 % in 2026``."""
    per_jaar: dict[int, Counter[str]] = defaultdict(Counter)
    for een in kwartalen:
        per_jaar[een.jaar].update(casus=een.casus, proces=een.proces, advies=een.advies)
    if not per_jaar:
        return "Er is nog niets genoteerd"
    nu = max(per_jaar)
    deel = _procent(per_jaar[nu])
    if nu - 1 not in per_jaar:
        return f"In {nu} ging {deel} % van de begeleiding over het proces"
    toen = _procent(per_jaar[nu - 1])
    woord = "Vaker proces" if deel > toen else "Minder vaak proces" if deel < toen else "Even vaak proces"
    return f"{woord}: {toen} % in {nu - 1}, {deel} % in {nu}"


def _procent(aantal: Counter[str]) -> int:
    return round(100 * aantal["proces"] / max(1, aantal.total()))


def _plekken_van(lid: Lid) -> set[int]:
    wijk_van = bereik(lid).wijk_van
    return set(wijk_van) | set(wijk_van.values()) if heeft(lid, *SWV_BREED) else begeleide_plekken(lid)


def _kwartalen(ids: set[int]) -> list[Kwartaal]:
    rijen = Begeleiding.objects.filter(plek__in=ids).annotate(jaar=ExtractYear("datum"), nr=ExtractQuarter("datum"))
    tel: dict[tuple[int, int], dict[str, int]] = defaultdict(lambda: dict.fromkeys(Soort.values, 0))
    for jaar, nr, soort, n in rijen.order_by().values_list("jaar", "nr", "soort").annotate(n=Count("pk")):
        tel[jaar, nr][soort] = n
    return [Kwartaal(jaar, nr, **aantal) for (jaar, nr), aantal in sorted(tel.items())]


def _grafiek(kwartalen: list[Kwartaal]) -> SafeString:
    if len(kwartalen) < 2:
        return SafeString("")
    proces, casus = ([(een.naam, een.deel(soort)) for een in kwartalen] for soort in ("proces", "casus"))
    reeksen = [Reeks("casus", casus, nadruk=False), Reeks("proces", proces)]
    return lijngrafiek(reeksen, titel="Deel van de begeleiding over een casus en over het proces, per kwartaal")


def _per_wijk(ids: set[int], wijk_van: Mapping[int, int], jaar: int) -> list[dict[str, Any]]:
    """Per wijk with its schools {wijk, casus, proces, advies} in one year; two queries."""
    rijen = Begeleiding.objects.filter(plek__in=ids, datum__year=jaar).order_by()
    tel: dict[int, Counter[str]] = defaultdict(Counter)
    for plek, soort, n in rijen.values_list("plek", "soort").annotate(n=Count("pk")):
        tel[wijk_van.get(plek, plek)][soort] += n
    namen = Plek.objects.filter(pk__in=tel).order_by("sorteernaam")
    return [{"wijk": plek, **{soort: tel[plek.pk][soort] for soort in Soort.values}} for plek in namen]
