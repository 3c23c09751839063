"""The page Geld: what a member sees of the money of a year, and the finding above it."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, F

from budgetten.models import Toekenning, Verdeling
from budgetten.overzichten.scholen import NUL, Schoolgeld, besteed_per_plek, schoolgeld
from budgetten.overzichten.wijkpot import Wijkpot, wijkpotten
from budgetten.permissions import eigen_scholen
from budgetten.querysets import som
from swv.dagen import dag_van_indeling
from swv.models import Lid
from swv.templatetags.getallen import euro_heel
from wijken.bereik import bereik
from wijken.models import Wijk
from wijken.overzichten.plaatsen import wijken_van


@dataclass(frozen=True)
class Schoolregel:
    """A school with what it spent."""

    geld: Schoolgeld
    besteed: Decimal

    @property
    def over(self) -> Decimal:
        return self.geld.budget - self.besteed


@dataclass(frozen=True)
class Bestuursgeld:
    """What the schools of a bestuur get together and put in."""

    pk: int
    naam: str
    scholen: int
    krijgt: Decimal
    inleg: Decimal


@dataclass(frozen=True)
class Geldpagina:
    """Empty lists are parts the member does not see."""

    jaar: int
    verdeling: Verdeling | None
    scholen: list[Schoolregel] = field(default_factory=list)
    wijken: list[tuple[Wijk, Wijkpot | None]] = field(default_factory=list)
    besturen: list[Bestuursgeld] = field(default_factory=list)

    @property
    def vast(self) -> bool:
        return self.verdeling is not None and self.verdeling.status == Verdeling.Status.VASTGESTELD

    @property
    def over(self) -> Decimal:
        return sum((regel.over for regel in self.scholen), NUL)

    @property
    def samen(self) -> dict[str, Decimal]:
        """The total row of the schools."""
        return {
            "krijgt": sum((regel.geld.krijgt for regel in self.scholen), NUL),
            "inleg": sum((regel.geld.inleg for regel in self.scholen), NUL),
            "besteed": sum((regel.besteed for regel in self.scholen), NUL),
            "over": self.over,
        }

    @property
    def kop(self) -> str:
        """The finding."""
        if self.verdeling is None:
            return f"Voor {self.jaar} is nog geen geld verdeeld"
        if self.scholen:
            return self._schoolkop()
        if self.besturen:
            return self._swvkop()
        over = sum((pot.te_besteden for _, pot in self.wijken if pot), NUL)
        return f"In uw wijken is nog {euro_heel(over)} te besteden"

    def _schoolkop(self) -> str:
        wie = self.scholen[0].geld.naam if len(self.scholen) == 1 else f"Uw {len(self.scholen)} scholen"
        hebben = ("heeft", "krijgt") if len(self.scholen) == 1 else ("hebben", "krijgen")
        if self.vast:
            return f"{wie} {hebben[0]} voor {self.jaar} nog {euro_heel(self.over)} te besteden"
        return f"{wie} {hebben[1]} in {self.jaar} naar verwachting {euro_heel(self.samen['krijgt'])}"

    def _swvkop(self) -> str:
        totaal = euro_heel(sum((bestuur.krijgt for bestuur in self.besturen), NUL))
        aantal = sum(bestuur.scholen for bestuur in self.besturen)
        staat = "verdeeld over" if self.vast else "te verdelen over"
        return f"{totaal} {staat} {aantal} scholen in {self.jaar}"


def geldpagina(*, lid: Lid, jaar: int) -> Geldpagina:
    """At most five queries, whoever looks."""
    verdeling = Verdeling.objects.geldend(jaar).first()
    eigen = eigen_scholen(lid)
    wijken = _wijken(lid)
    return Geldpagina(
        jaar=jaar,
        verdeling=verdeling,
        scholen=schoolregels(verdeling=verdeling, scholen=eigen) if verdeling and eigen else [],
        wijken=_met_pot(wijken, jaar),
        besturen=per_bestuur(verdeling=verdeling) if verdeling and bereik(lid).swv_breed else [],
    )


def schoolregels(*, verdeling: Verdeling, scholen: Any) -> list[Schoolregel]:
    """Schools with what they spent. Two queries."""
    besteed = besteed_per_plek(jaar=verdeling.jaar)
    rijen = schoolgeld(verdeling=verdeling, scholen=scholen)
    return [Schoolregel(geld, besteed.get(geld.school_id, NUL)) for geld in rijen]


def per_bestuur(*, verdeling: Verdeling) -> list[Bestuursgeld]:
    """Every bestuur of the samenwerkingsverband. One query."""
    vast = verdeling.status == Verdeling.Status.VASTGESTELD
    rijen = (
        Toekenning.objects.filter(verdeling=verdeling)
        .met_inleg(verdeling.jaar, alleen_akkoord=vast)
        .met_plaats(dag_van_indeling(verdeling.jaar))
        .filter(indeling__bestuur__isnull=False)
        .values(pk=F("indeling__bestuur_id"), wie=F("indeling__bestuur__plek__naam"))
        .annotate(krijgt=som("bedrag"), inleg=som("naar_wijkpot"), n=Count("school", distinct=True))
        .order_by("-krijgt")
    )
    return [Bestuursgeld(rij["pk"], rij["wie"], rij["n"], rij["krijgt"], rij["inleg"]) for rij in rijen]


def _wijken(lid: Lid) -> list[Wijk]:
    eigen = bereik(lid)
    van_bestuur = {eigen.wijk_van.get(school) for school in eigen.bestuursscholen}
    alle = wijken_van(lid).values()
    return [wijk for wijk in alle if eigen.swv_breed or wijk.pk in eigen.wijken or wijk.pk in van_bestuur]


def _met_pot(wijken: list[Wijk], jaar: int) -> list[tuple[Wijk, Wijkpot | None]]:
    if not wijken:
        return []
    potten = wijkpotten(wijken=[wijk.pk for wijk in wijken], jaar=jaar)
    return [(wijk, potten.get(wijk.pk)) for wijk in wijken]
