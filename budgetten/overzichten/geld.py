"""The page Geld: what a member sees of the money of a year, and the finding above it."""

from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Count, F

from budgetten.models import Rekening, Toekenning, Verdeling
from budgetten.overzichten.scholen import NUL, Jaargeld, Schoolgeld, jaargeld
from budgetten.overzichten.wijkpot import Saldi, Wijkpot, saldi_met_wacht, verwachte_potten, wijkpotten
from budgetten.permissions import eigen_scholen
from budgetten.querysets import som
from swv.dagen import dag_van_indeling, jaar_is_voorbij
from swv.models import Lid
from swv.templatetags.getallen import euro_heel
from wijken.bereik import bereik
from wijken.models import Wijk
from wijken.overzichten.plaatsen import wijken_van

EEN, MEER = ("hield", "heeft", "krijgt"), ("hielden", "hebben", "krijgen")


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
    """Empty lists are parts the member does not see; ``voorbeelddata`` None: not known.

    ``verwacht``: what the pots without money will hold, by wijk.
    """

    jaar: int
    verdeling: Verdeling | None
    scholen: list[Schoolregel] = field(default_factory=list)
    wijken: list[tuple[Wijk, Wijkpot | None]] = field(default_factory=list)
    verwacht: dict[int, Decimal] = field(default_factory=dict)
    besturen: list[Bestuursgeld] = field(default_factory=list)
    voorbeelddata: bool | None = None

    @property
    def potten(self) -> list[tuple[Wijk, Wijkpot | None, Decimal | None]]:
        """Per wijk its pot, or what will be in it."""
        return [(wijk, pot, self.verwacht.get(wijk.pk)) for wijk, pot in self.wijken]

    @property
    def vast(self) -> bool:
        return self.verdeling is not None and self.verdeling.status == Verdeling.Status.VASTGESTELD

    @property
    def voorbij(self) -> bool:
        return jaar_is_voorbij(self.jaar)

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
        over = euro_heel(sum((pot.vrij for _, pot in self.wijken if pot), NUL))
        wijken = f"In uw {'wijk' if len(self.wijken) == 1 else 'wijken'}"
        return f"{wijken} bleef {over} over" if self.voorbij else f"{wijken} is nog {over} vrij"

    def _schoolkop(self) -> str:
        wie = self.scholen[0].geld.naam if len(self.scholen) == 1 else f"Uw {len(self.scholen)} scholen"
        hield, heeft, krijgt = EEN if len(self.scholen) == 1 else MEER
        if self.vast and self.voorbij:
            return f"{wie} {hield} van {self.jaar} {euro_heel(self.over)} over"
        if self.vast:
            return f"{wie} {heeft} voor {self.jaar} nog {euro_heel(self.over)} te besteden"
        return f"{wie} {krijgt} in {self.jaar} naar verwachting {euro_heel(self.samen['krijgt'])}"

    def _swvkop(self) -> str:
        totaal = euro_heel(sum((bestuur.krijgt for bestuur in self.besturen), NUL))
        aantal = sum(bestuur.scholen for bestuur in self.besturen)
        staat = "verdeeld over" if self.vast else "te verdelen over"
        return f"{totaal} {staat} {aantal} scholen in {self.jaar}"


def geldpagina(*, lid: Lid, jaar: int) -> Geldpagina:
    """Three queries for who has schools or wijken, two more for the samenwerkingsverband."""
    eigen, wijken = eigen_scholen(lid), _wijken(lid)
    saldi = saldi_met_wacht(plekken=[*eigen, *(wijk.pk for wijk in wijken)], jaar=jaar)
    geld = jaargeld(jaar=jaar, scholen=eigen) if eigen else Jaargeld(None, [])
    verdeling = geld.verdeling or Verdeling.objects.geldend(jaar).first()
    potten = wijkpotten(saldi)
    return Geldpagina(
        jaar=jaar,
        verdeling=verdeling,
        scholen=schoolregels(geld=geld, saldi=saldi),
        wijken=[(wijk, potten.get(wijk.pk)) for wijk in wijken],
        verwacht={} if potten.keys() >= {wijk.pk for wijk in wijken} else verwachte_potten(jaar),
        besturen=per_bestuur(verdeling=verdeling) if verdeling and bereik(lid).swv_breed else [],
        voorbeelddata=geld.voorbeelddata if geld.rijen else None,
    )


def schoolregels(*, geld: Jaargeld, saldi: Saldi) -> list[Schoolregel]:
    """Schools with what they spent, by the ledger."""
    return [Schoolregel(rij, saldi.get(rij.school_id, {}).get(Rekening.Soort.BESTEED, NUL)) for rij in geld.rijen]


def per_bestuur(*, verdeling: Verdeling) -> list[Bestuursgeld]:
    """Every bestuur of the samenwerkingsverband. One query."""
    rijen = (
        Toekenning.objects.filter(verdeling=verdeling)
        .met_inleg(verdeling.jaar)
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
