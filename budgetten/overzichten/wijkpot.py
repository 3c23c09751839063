"""The pot of a wijk: what goes in, what was agreed, what was spent, what is free."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from budgetten.models import Besteding, Boeking, Rekening, Toekenning
from budgetten.overzichten.planwijziging import acties_in_wijziging, blijft_afgesproken
from budgetten.overzichten.scholen import NUL, Jaargeld, jaargeld, scholen_van_wijk
from budgetten.querysets import EURO, som
from swv.dagen import dag_van_indeling, jaar_is_voorbij
from swv.models import Lid
from wijken.models import Actie, Wijk, Wijkplan
from wijken.overzichten.eigen import is_afgesproken

ARRANGEMENTEN, WACHT = "Arrangementen", "wacht"
Saldi = dict[int, dict[str, Decimal]]


@dataclass(frozen=True)
class Straat(Jaargeld):
    """The schools of a wijk in a year and what each puts in."""

    @property
    def leerlingen(self) -> int:
        return sum(rij.leerlingen for rij in self.rijen)

    @property
    def krijgt(self) -> Decimal:
        return sum((rij.met_inleg for rij in self.rijen), NUL)

    @property
    def houdt(self) -> Decimal:
        return sum((rij.houdt for rij in self.rijen), NUL)

    @property
    def inleg(self) -> Decimal:
        return sum((rij.inleg for rij in self.rijen), NUL)

    @property
    def wachten(self) -> list[str]:
        """The schools that did not agree to their inleg yet."""
        return [rij.naam for rij in self.rijen if rij.met_inleg and not rij.akkoord]


@dataclass(frozen=True)
class Potregel:
    """One thing the pot pays for: spent of what was agreed (more may be spent than agreed)."""

    naam: str
    uitgegeven: Decimal
    afgesproken: Decimal
    in_plan: bool = False

    @property
    def geheel(self) -> Decimal:
        return max(self.uitgegeven, self.afgesproken)


@dataclass(frozen=True)
class Wijkpot:
    """The pot by the ledger: in de pot = uitgegeven + vastgelegd + nog vrij (docs/woordenlijst.md).

    ``saldo``: what was neither spent nor promised to an arrangement; ``wacht``: what acties of the plan still cost;
    ``reserveringen``: how many arrangementen make the reserved amount.
    """

    ingelegd: Decimal
    besteed: Decimal
    gereserveerd: Decimal
    saldo: Decimal
    wacht: Decimal = NUL
    regels: list[Potregel] = field(default_factory=list)
    reserveringen: int = 0

    @property
    def vrij(self) -> Decimal:
        """For new plans: not spent and not fixed; zero when more was agreed than there is."""
        return max(NUL, self.saldo - self.wacht)

    @property
    def vastgelegd(self) -> Decimal:
        """Not spent yet, but for an actie of the wijkplan or an arrangement."""
        return self.ingelegd - self.besteed - self.vrij


@dataclass(frozen=True)
class Ruimte:
    """What a wijkpot holds now, and what of it no actie of the fixed wijkplan waits for."""

    saldo: Decimal
    vrij: Decimal


def straat_van(*, wijk: Wijk, jaar: int) -> Straat:
    """One query."""
    geld = jaargeld(jaar=jaar, scholen=scholen_van_wijk(wijk_id=wijk.pk, jaar=jaar))
    return Straat(geld.verdeling, geld.rijen, geld.voorbeelddata)


def wijkpot_van(*, wijk_id: int, jaar: int) -> Wijkpot | None:
    """One query; None while no verdeling of the year holds."""
    saldi, reserveringen, regels = _boekregels(wijk_id, jaar)
    if not saldi:
        return None
    wacht = sum((max(NUL, regel.afgesproken - regel.uitgegeven) for regel in regels if regel.in_plan), NUL)
    wacht = NUL if jaar_is_voorbij(jaar) else wacht
    return _pot(saldi, wacht=wacht, regels=regels, reserveringen=reserveringen)


def ruimte_van(*, wijken: Iterable[int], jaren: Iterable[int]) -> dict[tuple[int, int], Ruimte]:
    """By wijk and year, for the pots that exist: ``vrij`` is that of ``wijkpot_van``. Two queries."""
    wie, wanneer = list(wijken), list(jaren)
    potten = Rekening.objects.filter(plek__in=wie, jaar__in=wanneer, soort=Rekening.Soort.WIJKPOT).met_saldo()
    wacht = _wacht(wie, wanneer)
    return {
        (pot.plek_id, pot.jaar): Ruimte(pot.saldo, max(NUL, pot.saldo - wacht[pot.plek_id, pot.jaar])) for pot in potten
    }


def wijkpotten(saldi: Saldi) -> dict[int, Wijkpot]:
    """The pots among these balances, without their lines; what acties wait for is known from ``saldi_met_wacht``."""
    return {plek: _pot(delen, wacht=delen.get(WACHT, NUL)) for plek, delen in saldi.items()}


def verwachte_potten(jaar: int) -> dict[int, Decimal]:
    """Per wijk what its pot will hold by the newest verdeling and the inleg known so far. One query."""
    rijen = (
        Toekenning.objects.geldend(jaar)
        .met_inleg(jaar)
        .met_plaats(dag_van_indeling(jaar))
        .filter(indeling__wijk__isnull=False)
        .order_by()
        .values("indeling__wijk_id")
        .annotate(inleg=som("naar_wijkpot"))
    )
    return dict(rijen.values_list("indeling__wijk_id", "inleg"))


def _wacht(wijken: list[int], jaren: list[int]) -> dict[tuple[int, int], Decimal]:
    """By wijk and year what the acties of the agreed plan still cost. One query."""
    acties = _met_uitgegeven(_acties_met_geld().filter(onderdeel__wijkplan__wijk__in=wijken))
    rijen = acties.filter(onderdeel__wijkplan__jaar__in=jaren).order_by()
    velden = ("onderdeel__wijkplan__wijk", "onderdeel__wijkplan__jaar", "bedrag", "uitgegeven")
    gewijzigd = acties_in_wijziging(wijken).filter(jaar__in=jaren).values_list("wijk", "jaar", "bedrag", "uitgegeven")
    wacht: dict[tuple[int, int], Decimal] = defaultdict(lambda: NUL)
    for wijk, jaar, bedrag, uitgegeven in rijen.values_list(*velden).union(gewijzigd, all=True):
        wacht[wijk, jaar] += max(NUL, bedrag - uitgegeven)
    return wacht


def saldi_van(*, plekken: Iterable[int], jaar: int) -> Saldi:
    """The balance of every account of these places, by place and kind."""
    saldi: Saldi = {}
    for plek, soort, saldo in (
        Rekening.objects.van(plekken=list(plekken), jaar=jaar).met_saldo().values_list("plek_id", "soort", "saldo")
    ):
        saldi.setdefault(plek, {})[soort] = saldo
    return saldi


def saldi_met_wacht(*, plekken: Iterable[int], jaar: int) -> Saldi:
    """``saldi_van``, and for wijken under WACHT what acties of the plan still cost this year. One query."""
    plekken = list(plekken)
    wijken = [] if jaar_is_voorbij(jaar) else plekken
    rijen = Rekening.objects.van(plekken=plekken, jaar=jaar).met_saldo().order_by()
    acties = _acties_met_geld().filter(onderdeel__wijkplan__wijk__in=wijken)
    wachtend = _met_uitgegeven(acties.filter(onderdeel__wijkplan__jaar=jaar)).annotate(
        soort=Value(WACHT, CharField()), rest=F("bedrag") - F("uitgegeven")
    )
    velden = wachtend.order_by().values_list("onderdeel__wijkplan__wijk_id", "soort", "rest")
    gewijzigd = acties_in_wijziging(wijken).filter(jaar=jaar).annotate(soort=Value(WACHT, CharField()))
    rest = gewijzigd.annotate(rest=F("bedrag") - F("uitgegeven")).values_list("wijk_id", "soort", "rest")
    saldi: Saldi = {}
    wacht: dict[int, Decimal] = defaultdict(lambda: NUL)
    for plek, soort, bedrag in rijen.values_list("plek_id", "soort", "saldo").union(velden, rest, all=True):
        if soort == WACHT:
            wacht[plek] += max(NUL, bedrag)
        else:
            saldi.setdefault(plek, {})[soort] = bedrag
    return {plek: delen | {WACHT: wacht[plek]} for plek, delen in saldi.items()}


def acties_van(*, wijk_id: int, jaar: int) -> QuerySet[Actie]:
    """The acties that may be paid: with money in the agreed wijkplan of a wijk and year, also while that changes."""
    acties = Actie.objects.filter(onderdeel__wijkplan__wijk=wijk_id, onderdeel__wijkplan__jaar=jaar)
    vast = Q(onderdeel__wijkplan__status=Wijkplan.Status.VASTGESTELD, bedrag__gt=0)
    return acties.filter(vast | Q(blijft_afgesproken("pk")))


def acties_met_uitgegeven(plan: Wijkplan) -> QuerySet[Actie]:
    """The acties of a plan that cost money, dearest first, with what was spent on them."""
    return _met_uitgegeven(Actie.objects.filter(onderdeel__wijkplan=plan, bedrag__gt=0)).order_by("-bedrag", "pk")


def inleg_ligt_open(*, lid: Lid, wijk_id: int | None, jaar: int) -> bool:
    """Whether a school of this wijk may still change its share: until the year is over or the plan is fixed."""
    if wijk_id is None or jaar_is_voorbij(jaar):
        return False
    return not is_afgesproken(lid, wijk_id=wijk_id, jaar=jaar)


def verwachte_pot(*, wijk: Wijk, jaar: int) -> Decimal | None:
    """What the pot holds, or will hold by the newest verdeling and the inleg known so far; None when unknown."""
    straat = straat_van(wijk=wijk, jaar=jaar)
    return straat.inleg if straat.rijen else None


def plan_kost(plan: Wijkplan) -> Decimal:
    """What the acties of a plan cost together."""
    return Actie.objects.filter(onderdeel__wijkplan=plan).aggregate(totaal=som("bedrag"))["totaal"]


def _acties_met_geld() -> QuerySet[Actie]:
    return Actie.objects.filter(onderdeel__wijkplan__status=Wijkplan.Status.VASTGESTELD, bedrag__gt=0)


def _met_uitgegeven(acties: QuerySet[Actie]) -> QuerySet[Actie]:
    """Annotates ``uitgegeven``: the bestedingen of an actie that no counter-entry took back."""
    tegen = Boeking.objects.filter(tegenboeking_van=OuterRef("bestedingen__boeking"))
    geldig = Q(bestedingen__isnull=False) & ~Exists(tegen)
    return acties.annotate(uitgegeven=som("bestedingen__bedrag", filter=geldig))


def _pot(
    saldi: dict[str, Decimal], *, wacht: Decimal, regels: Iterable[Potregel] = (), reserveringen: int = 0
) -> Wijkpot:
    soort = Rekening.Soort
    saldo, apart, besteed = (saldi.get(s, NUL) for s in (soort.WIJKPOT, soort.GERESERVEERD, soort.BESTEED))
    return Wijkpot(
        ingelegd=saldo + apart + besteed,
        besteed=besteed,
        gereserveerd=apart,
        saldo=saldo,
        wacht=wacht,
        regels=list(regels),
        reserveringen=reserveringen,
    )


def _boekregels(wijk_id: int, jaar: int) -> tuple[dict[str, Decimal], int, list[Potregel]]:
    """The balances of a wijk by kind, how many reservations make them, and what the money goes to. One query."""
    vast = _acties_met_geld().filter(onderdeel__wijkplan__wijk=wijk_id, onderdeel__wijkplan__jaar=jaar)
    acties = _met_uitgegeven(vast).annotate(in_plan=Value(1))
    gewijzigd = acties_in_wijziging([wijk_id]).filter(jaar=jaar).annotate(afgesproken=F("bedrag"), in_plan=Value(1))
    los = Besteding.objects.geldig().in_jaar(jaar).filter(plek=wijk_id, actie__isnull=True).order_by()
    groepen = los.values("omschrijving").annotate(
        uitgegeven=som("bedrag"), afgesproken=Value(NUL, EURO), in_plan=Value(0)
    )
    velden = ("omschrijving", "uitgegeven", "afgesproken", "in_plan")
    rijen = acties.order_by().annotate(afgesproken=F("bedrag")).values_list(*velden)
    alles = rijen.union(groepen.values_list(*velden), gewijzigd.values_list(*velden), _saldi(wijk_id, jaar), all=True)
    saldi: dict[str, Decimal] = {}
    reserveringen, regels = 0, []
    for naam, uitgegeven, afgesproken, in_plan in sorted(alles, key=lambda rij: (-rij[3], -rij[2], -rij[1], rij[0])):
        if in_plan < 0:
            saldi[naam] = uitgegeven
            reserveringen += int(afgesproken) if naam == Rekening.Soort.GERESERVEERD else 0
        else:
            regels.append(Potregel(naam, uitgegeven, afgesproken, in_plan=bool(in_plan)))
    if apart := saldi.get(Rekening.Soort.GERESERVEERD, NUL):
        regels.append(Potregel(ARRANGEMENTEN, NUL, apart))
    return saldi, reserveringen, regels


def _saldi(wijk_id: int, jaar: int) -> QuerySet[Rekening, tuple[str, Decimal, Decimal, int]]:
    """Per account its kind, its balance, how many legs filled it that no counter-entry took back, and -1."""
    tegen = Boeking.objects.filter(tegenboeking_van=OuterRef("mutaties__boeking"))
    blijft = Q(mutaties__bedrag__gt=0, mutaties__boeking__tegenboeking_van__isnull=True) & Q(~Exists(tegen))
    rekeningen = Rekening.objects.van(plekken=[wijk_id], jaar=jaar).met_saldo().order_by()
    geteld = rekeningen.annotate(benen=Cast(Count("mutaties", filter=blijft), EURO), in_plan=Value(-1))
    return geteld.values_list("soort", "saldo", "benen", "in_plan")
