"""What a bestuur accounts for over one year. Every euro that was toegekend is spent, promised or left, to the cent."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import F

from budgetten.models import Besteding, Geldstroom, Toekenning, Verdeling
from budgetten.overzichten.geld import Schoolregel, schoolregels
from budgetten.overzichten.scholen import NUL, Schoolindeling, indeling_van, jaargeld_in, scholen_van_bestuur
from budgetten.overzichten.wijkpot import Wijkpot, saldi_van, wijkpotten
from budgetten.querysets import som
from budgetten.verdeelsleutels import grootste_rest
from swv.dagen import dag_van_indeling, jaar_is_voorbij
from swv.models import Plek
from wijken.models import School
from wijken.overzichten.basis import klare_checks


@dataclass(frozen=True)
class Stroomregel:
    """One geldstroom over all schools of the bestuur."""

    naam: str
    toegekend: Decimal
    inleg: Decimal
    besteed: Decimal

    @property
    def over(self) -> Decimal:
        return self.toegekend - self.inleg - self.besteed


@dataclass(frozen=True)
class Wijkdeel:
    """The pot of a wijk, and the part of this bestuur in what was spent, promised and left."""

    naam: str
    pot: Wijkpot
    inleg: Decimal
    apart: Decimal
    over: Decimal

    @property
    def besteed(self) -> Decimal:
        return self.inleg - self.apart - self.over


@dataclass(frozen=True)
class Jaarregel:
    """What the schools could spend themselves in a year, and what they spent."""

    jaar: int
    budget: Decimal
    besteed: Decimal

    @property
    def van_honderd(self) -> Decimal | None:
        return 100 * self.besteed / self.budget if self.budget else None


@dataclass(frozen=True)
class Verantwoording:
    """Everything the document says. ``gemeenten``: for the street on the cover, which schools spent something.

    ``zelfchecks``: how many schools finished the one about basisondersteuning; None when nobody asks it.
    """

    bestuur: str
    jaar: int
    verdeling: Verdeling
    stromen: list[Stroomregel]
    scholen: list[Schoolregel]
    indeling: dict[int, Schoolindeling]
    wijken: list[Wijkdeel]
    jaren: list[Jaarregel]
    bestedingen: list[Besteding]
    gemeenten: list[tuple[str, list[bool]]]
    zelfchecks: int | None

    @property
    def voorbij(self) -> bool:
        return jaar_is_voorbij(self.jaar)

    @property
    def toegekend(self) -> Decimal:
        return _totaal(self.stromen, lambda rij: rij.toegekend)

    @property
    def inleg(self) -> Decimal:
        return _totaal(self.stromen, lambda rij: rij.inleg)

    @property
    def besteed_door_scholen(self) -> Decimal:
        return _totaal(self.stromen, lambda rij: rij.besteed)

    @property
    def over_bij_scholen(self) -> Decimal:
        return _totaal(self.stromen, lambda rij: rij.over)

    @property
    def besteed_uit_potten(self) -> Decimal:
        return _totaal(self.wijken, lambda rij: rij.besteed)

    @property
    def apart(self) -> Decimal:
        return _totaal(self.wijken, lambda rij: rij.apart)

    @property
    def over_in_potten(self) -> Decimal:
        return _totaal(self.wijken, lambda rij: rij.over)

    @property
    def terug(self) -> Decimal:
        """What goes back to the samenwerkingsverband after the year, or can still be spent in it."""
        return self.over_bij_scholen + self.over_in_potten

    @property
    def van_honderd(self) -> int:
        """Of every 100 euro, how many were spent or promised."""
        return round(100 * (self.toegekend - self.terug) / self.toegekend) if self.toegekend else 0


def verantwoording_van(*, bestuur: Plek, jaar: int) -> Verantwoording:
    """Raises LookupError when no verdeling holds for that year, or the bestuur had no school in it."""
    verdeling = Verdeling.objects.vastgesteld(jaar).first()
    ids = list(scholen_van_bestuur(bestuur_id=bestuur.pk, jaar=jaar).values_list("pk", flat=True))
    scholen = _schoolregels(verdeling, ids) if verdeling else []
    if verdeling is None or not scholen:
        raise LookupError(f"Voor {jaar} heeft {bestuur.naam} geen vastgesteld geld.")
    return Verantwoording(
        bestuur=bestuur.naam,
        jaar=jaar,
        verdeling=verdeling,
        stromen=_stromen(verdeling, ids),
        scholen=scholen,
        indeling=indeling_van(jaar),
        wijken=_wijken(verdeling, bestuur.pk),
        jaren=_jaren(ids, jaar),
        bestedingen=_bestedingen(ids, jaar),
        gemeenten=_gemeenten(scholen),
        zelfchecks=None if (klaar := klare_checks(ids, jaar)) is None else len(klaar),
    )


def _schoolregels(verdeling: Verdeling, scholen: list[int]) -> list[Schoolregel]:
    geld = jaargeld_in(verdeling=verdeling, scholen=scholen)
    return schoolregels(geld=geld, saldi=saldi_van(plekken=scholen, jaar=verdeling.jaar))


def _stromen(verdeling: Verdeling, scholen: list[int]) -> list[Stroomregel]:
    rijen = verdeling.toekenningen.met_inleg(verdeling.jaar).filter(school__in=scholen)
    besteed = Besteding.objects.geldig().in_jaar(verdeling.jaar).filter(plek__in=scholen).per_geldstroom()
    namen = dict(Geldstroom.objects.values_list("pk", "naam"))
    return [
        Stroomregel(namen[stroom], bedrag, inleg, besteed.get(stroom, NUL))
        for stroom, bedrag, inleg in sorted(rijen.per_geldstroom(), key=lambda rij: -rij[1])
    ]


def _wijken(verdeling: Verdeling, bestuur_id: int) -> list[Wijkdeel]:
    """Each wijk where this bestuur has inleg; the cents are divided over all besturen of the wijk at once."""
    rijen = (
        Toekenning.objects.filter(verdeling=verdeling)
        .met_inleg(verdeling.jaar)
        .met_plaats(dag_van_indeling(verdeling.jaar))
        .filter(indeling__wijk__isnull=False)
        .values("indeling__wijk_id", "indeling__bestuur_id", naam=F("indeling__wijk__plek__naam"))
        .annotate(inleg=som("naar_wijkpot"))
        .order_by("indeling__wijk__plek__sorteernaam")
    )
    per_wijk: dict[int, dict[int, Any]] = {}
    for rij in rijen:
        per_wijk.setdefault(rij["indeling__wijk_id"], {})[rij["indeling__bestuur_id"]] = rij
    eigen = {wijk: delen for wijk, delen in per_wijk.items() if bestuur_id in delen and delen[bestuur_id]["inleg"]}
    potten = wijkpotten(saldi_van(plekken=eigen, jaar=verdeling.jaar))
    return [_wijkdeel(potten[wijk], delen, bestuur_id) for wijk, delen in eigen.items()]


def _wijkdeel(pot: Wijkpot, delen: dict[int, Any], bestuur_id: int) -> Wijkdeel:
    gewichten = {str(bestuur): int(rij["inleg"] * 100) for bestuur, rij in delen.items()}
    apart, over = (
        Decimal(grootste_rest(int(bedrag * 100), gewichten)[str(bestuur_id)]) / 100
        for bedrag in (pot.gereserveerd, pot.saldo)
    )
    eigen = delen[bestuur_id]
    return Wijkdeel(eigen["naam"], pot, eigen["inleg"], apart, over)


def _jaren(scholen: list[int], tot: int) -> list[Jaarregel]:
    """The same schools over the years."""
    regels = []
    for verdeling in Verdeling.objects.filter(status=Verdeling.Status.VASTGESTELD, jaar__lte=tot).order_by("jaar"):
        rijen = _schoolregels(verdeling, scholen)
        budget = sum((rij.geld.budget for rij in rijen), NUL)
        regels.append(Jaarregel(verdeling.jaar, budget, sum((rij.besteed for rij in rijen), NUL)))
    return regels


def _bestedingen(scholen: list[int], jaar: int) -> list[Besteding]:
    rijen = Besteding.objects.geldig().in_jaar(jaar).filter(plek__in=scholen).met_namen()
    return list(rijen.order_by("plek__sorteernaam", "plek_id", "datum", "pk"))


def _gemeenten(scholen: list[Schoolregel]) -> list[tuple[str, list[bool]]]:
    besteed = {rij.geld.school_id: bool(rij.besteed) for rij in scholen}
    rijen = School.objects.filter(pk__in=besteed).order_by("gemeente__plek__sorteernaam", "plek__sorteernaam")
    gemeenten: dict[str, list[bool]] = {}
    for pk, gemeente in rijen.values_list("pk", "gemeente__plek__naam"):
        gemeenten.setdefault(gemeente, []).append(besteed[pk])
    return list(gemeenten.items())


def _totaal(rijen: list[Any], veld: Callable[[Any], Decimal]) -> Decimal:
    return sum((veld(rij) for rij in rijen), NUL)
