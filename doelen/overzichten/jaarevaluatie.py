"""What the wijken learned from a year, per theme: gathered in March from what they told already, nothing is asked.

A theme finds its wijken through the goals that parts and acties of their plans work on.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, Subquery, Value

from doelen.models import ActieDoel, Mijlpaal, OnderdeelDoel, Thema, Uitkomst
from doelen.oordelen import oordeel_mijlpaal
from doelen.overzichten.cijferboek import Cijferboek
from doelen.overzichten.oordelen_per_wijk import oordeelzin
from swv.dagen import jaar_is_voorbij, vandaag
from swv.models import Lid, Plek
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import mag
from wijken.models import Actie, Planevaluatie, Stand, Voortgangsregel, Wijkplan
from wijken.models.wijkplan import Niveau

KOPPEN = ("Thema", "Wijk", "Wat", "Niveau", "Tekst", "Stand", "Toelichting")
SWV = 0  # in place of the key of a wijk
GEHAALD = ("behaald", "op_koers")
MIST = ("niet_behaald", "loopt_achter")


@dataclass(frozen=True)
class Actieregel:
    """An actie with its newest stand and the newest words; both empty for who only reads the plan."""

    actie: Actie
    stand: str = ""
    tekst: str = ""

    @property
    def standwoord(self) -> str:
        return str(Stand(self.stand).label) if self.stand else ""


@dataclass
class Wijkblok:
    """One wijk under one theme: what it did, how its goals stand, what it learned on the levels where it worked."""

    plan: Wijkplan
    acties: list[Actieregel] = field(default_factory=list)
    lessen: list[Planevaluatie] = field(default_factory=list)
    oordelen: Counter[str] = field(default_factory=Counter)

    @property
    def doelzin(self) -> str:
        return hoofdletter(oordeelzin(self.oordelen)) if self.oordelen else ""


@dataclass
class Themablok:
    """One theme over all its wijken; ``swv``: the verdicts on the samenwerkingsverband itself."""

    thema: Thema
    wijken: list[Wijkblok]
    swv: Counter[str]

    @property
    def acties(self) -> int:
        return sum(len(blok.acties) for blok in self.wijken)

    @property
    def lessen(self) -> int:
        return sum(bool(blok.lessen) for blok in self.wijken)

    @property
    def standen(self) -> str:
        """``Vier klaar, één gestopt``."""
        aantal = Counter(regel.stand for blok in self.wijken for regel in blok.acties if regel.stand)
        delen = [f"{telwoord(n)} {stand.label}" for stand in Stand if (n := aantal[stand])]
        return hoofdletter(", ".join(delen))

    @property
    def doelen(self) -> str:
        """``7 van 9``: what was reached or is on the way, of what is judged and may be seen."""
        samen = sum((blok.oordelen for blok in self.wijken), self.swv)
        goed, mist = (sum(samen[code] for code in codes) for codes in (GEHAALD, MIST))
        return f"{goed} van {goed + mist}" if goed + mist else ""


def jaarevaluatie(lid: Lid, jaar: int, *, exact: bool = True) -> list[Themablok]:
    """The themes some wijk worked on, in order; as many queries for one wijk as for all. Not ``exact``: for a file."""
    plannen = {
        plan.pk: plan
        for plan in Wijkplan.objects.filter(jaar=jaar).afgesproken().met_namen().order_by("wijk__plek__sorteernaam")
        if mag(lid, "wijken.bekijk_wijkplan", plan)
    }
    delen = _themadelen(plannen)
    acties, lessen = _acties(lid, plannen), _lessen(plannen)
    oordelen = _oordelen(lid, jaar, plannen.values(), exact=exact)
    blokken = []
    for thema in Thema.objects.filter(pk__in=delen).order_by("volgorde"):
        per_plan = delen[thema.pk]
        wijken = [
            _wijkblok(plan, per_plan[pk], acties[pk], lessen[pk], oordelen[thema.code, plan.wijk_id])
            for pk, plan in plannen.items()
            if pk in per_plan
        ]
        blokken.append(Themablok(thema, wijken, oordelen[thema.code, SWV]))
    return blokken


def evaluatiekop(blokken: Sequence[Themablok], jaar: int) -> str:
    """``Tien wijken werkten in 2025 aan zeven thema's``."""
    wijken = {blok.plan.wijk_id for thema in blokken for blok in thema.wijken}
    if not wijken:
        return f"Over {jaar} is nog niets om te leren"
    wie = "Eén wijk werkte" if len(wijken) == 1 else f"{hoofdletter(telwoord(len(wijken)))} wijken werkten"
    waaraan = "één thema" if len(blokken) == 1 else f"{telwoord(len(blokken))} thema’s"
    return f"{wie} in {jaar} aan {waaraan}"


def uitvoerrijen(blokken: Iterable[Themablok]) -> Iterator[tuple[Any, ...]]:
    """A row per actie, per lesson, and per wijk for its goals; columns as ``KOPPEN``."""
    for thema in blokken:
        for blok in thema.wijken:
            waar = (thema.thema.naam, str(blok.plan.wijk))
            if blok.doelzin:
                yield *waar, "doelen", "", blok.doelzin, "", ""
            for regel in blok.acties:
                niveau = regel.actie.onderdeel.get_niveau_display()
                yield *waar, "actie", niveau, regel.actie.omschrijving, regel.standwoord, regel.tekst
            for les in blok.lessen:
                for wat, tekst in (("wat werkte", les.werkte), ("wat wordt anders", les.anders)):
                    if tekst:
                        yield *waar, wat, les.get_niveau_display(), tekst, "", ""


@dataclass
class _Deel:
    """What of one plan works on one theme."""

    onderdelen: set[int] = field(default_factory=set)
    acties: set[int] = field(default_factory=set)
    niveaus: set[str] = field(default_factory=set)


def _themadelen(plannen: dict[int, Wijkplan]) -> dict[int, dict[int, _Deel]]:
    """Per theme and plan the parts and acties that work on it; one query."""
    delen: dict[int, dict[int, _Deel]] = defaultdict(lambda: defaultdict(_Deel))
    van_onderdeel = OnderdeelDoel.objects.filter(onderdeel__wijkplan__in=plannen).order_by()
    van_actie = ActieDoel.objects.filter(actie__onderdeel__wijkplan__in=plannen).order_by()
    van = "jaardoel__thema", "onderdeel__wijkplan", "onderdeel__niveau", "onderdeel", Value("onderdelen")
    ook = "jaardoel__thema", "actie__onderdeel__wijkplan", "actie__onderdeel__niveau", "actie", Value("acties")
    for thema, plan, niveau, pk, wat in van_onderdeel.values_list(*van).union(van_actie.values_list(*ook)):
        deel = delen[thema][plan]
        deel.niveaus.add(niveau)
        getattr(deel, wat).add(pk)
    return delen


def _wijkblok(
    plan: Wijkplan, deel: _Deel, acties: list[Actieregel], lessen: list[Planevaluatie], oordelen: Counter[str]
) -> Wijkblok:
    """Acties with this goal, or in a part with it; lessons on the levels of those."""
    hier = [een for een in acties if een.actie.pk in deel.acties or een.actie.onderdeel_id in deel.onderdelen]
    return Wijkblok(plan, hier, [les for les in lessen if les.niveau in deel.niveaus], oordelen)


def _acties(lid: Lid, plannen: dict[int, Wijkplan]) -> dict[int, list[Actieregel]]:
    """Per plan its acties; the stand and words for the wijk and who guides it. Two queries."""
    nieuwste: dict[int, str] = {}
    woorden: dict[int, str] = {}
    regels = Voortgangsregel.objects.filter(voortgang__wijkplan__in=plannen, actie__isnull=False)
    for pk, stand, tekst in regels.order_by("voortgang__periode", "pk").values_list("actie", "stand", "tekst"):
        nieuwste[pk] = stand
        woorden[pk] = tekst or woorden.get(pk, "")
    per_plan: dict[int, list[Actieregel]] = defaultdict(list)
    acties = Actie.objects.filter(onderdeel__wijkplan__in=plannen).select_related("onderdeel")
    for actie in acties.order_by("onderdeel__volgorde", "begin", "pk"):
        plan = plannen[actie.onderdeel.wijkplan_id]
        if mag(lid, "wijken.bekijk_werktekst", plan):
            stand = nieuwste.get(actie.pk, Stand.NIET_BEGONNEN)
            per_plan[plan.pk].append(Actieregel(actie, stand, woorden.get(actie.pk, "")))
        elif not plan.wordt_gewijzigd:  # what is being changed was not agreed yet
            per_plan[plan.pk].append(Actieregel(actie))
    return per_plan


def _lessen(plannen: dict[int, Wijkplan]) -> dict[int, list[Planevaluatie]]:
    """Per plan what was learned, per niveau in order; one query."""
    rijen = Planevaluatie.objects.filter(wijkplan__in=plannen).exclude(werkte="", anders="")
    volgorde = [niveau.value for niveau in Niveau]
    per_plan: dict[int, list[Planevaluatie]] = defaultdict(list)
    for rij in sorted(rijen, key=lambda rij: volgorde.index(rij.niveau)):
        per_plan[rij.wijkplan_id].append(rij)
    return per_plan


def _oordelen(lid: Lid, jaar: int, plannen: Iterable[Wijkplan], *, exact: bool) -> dict[tuple[str, int], Counter[str]]:
    """By theme and wijk (or ``SWV``) the verdicts of what is judged there, as this reader may see them."""
    hier = Q(plek__in=[plan.wijk_id for plan in plannen]) | Q(plek__soort=Plek.Soort.SWV)
    oordelen: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for thema, plek, code in (*_van_cijfers(lid, jaar, hier, exact=exact), *_van_mijlpalen(jaar, hier)):
        if code in (*GEHAALD, *MIST):
            oordelen[thema, SWV if plek.soort == Plek.Soort.SWV else plek.pk][code] += 1
    return oordelen


def _van_cijfers(lid: Lid, jaar: int, hier: Q, *, exact: bool) -> Iterator[tuple[str, Plek, str]]:
    """Theme, place and verdict of each figure in the newest period; three queries."""
    van_jaar = Uitkomst.objects.filter(jaar=jaar)
    laatste = van_jaar.order_by("-periode").values("periode")[:1]
    boek = Cijferboek(van_jaar.filter(hier, periode=Subquery(laatste)), lid, exact=exact)
    for plek in boek.plekken.values():
        for cijfer in boek.cijfers(plek.pk, jaar, boek.periode(jaar)).values():
            if cijfer.beoordeeld:
                yield cijfer.thema, plek, cijfer.oordeel


def _van_mijlpalen(jaar: int, hier: Q) -> Iterator[tuple[str, Plek, str]]:
    """The same of each goal in words; one query."""
    for mijlpaal in Mijlpaal.objects.filter(hier, jaardoel__jaar=jaar).select_related("jaardoel__thema", "plek"):
        code = oordeel_mijlpaal(
            status=mijlpaal.status,
            gepland_op=mijlpaal.gepland_op,
            bereikt_op=mijlpaal.bereikt_op,
            jaar=jaar,
            na_jaar=jaar_is_voorbij(jaar),
            vandaag=vandaag(),
        )
        yield mijlpaal.jaardoel.thema.code, mijlpaal.plek, code
