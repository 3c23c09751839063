"""How the goals stand on one place, for the panels on its page: three queries, however many schools it has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, FilteredRelation, OuterRef, Q
from django.utils.safestring import SafeString

from doelen.models import Jaardoel, LandelijkCijfer, Mijlpaal, Opgaveronde, Streefwaarde, Uitkomst
from doelen.oordelen import oordeel_mijlpaal
from doelen.overzichten.cijfers import Cijfer, cijfer_van
from doelen.services.beeld import Regel
from doelen.services.mijlpalen import PLEKSOORT
from swv.dagen import Periode, vandaag
from swv.models import Plek
from swv.templatetags.getallen import LEEG, datum, hoofdletter

VOLGORDE = ("niet_behaald", "loopt_achter", "op_koers", "behaald", "geen_streefwaarde", "te_klein", "verborgen")
MEESTE = 8


@dataclass(frozen=True)
class Doelregel:
    """One row of a panel: a figure or a milestone."""

    thema: str
    thema_naam: str
    titel: str
    zin: str
    oordeel: str
    vorig: str = LEEG
    nu: str = LEEG
    doel: str = ""
    halter: SafeString | str = ""
    beoordeeld: bool = True
    indicator: str = ""

    @property
    def rang(self) -> tuple[int, bool]:
        """Judged first, the weakest on top; then what is only measured, with a goal before without; hidden last."""
        laatste = len(VOLGORDE)
        return VOLGORDE.index(self.oordeel) if self.oordeel in VOLGORDE else laatste, not self.doel


def cijfers_van(plek: Plek, jaar: int, *, mag: bool) -> tuple[list[Cijfer], str | None, str]:
    """Every indicator of one place in its newest period, which period that is, and the name of the place."""
    rijen = list(
        Uitkomst.objects.filter(plek=plek, jaar__in=(jaar, jaar - 1))
        .met_namen()
        .order_by("indicator__thema__volgorde", "indicator__volgorde")
    )
    periode = max((u.periode for u in rijen if u.jaar == jaar), default=None)
    vorige = {u.indicator_id: u for u in rijen if (u.jaar, u.periode) == (jaar - 1, Periode.T3)}
    doelen = {s.indicator_id: s for s in Streefwaarde.objects.filter(jaardoel__jaar=jaar, plek=None)}
    landelijk = _landelijk(doelen.values(), jaar)
    regels = [
        Regel(
            u,
            vorige.get(u.indicator_id),
            doel=u.streefwaarde or doelen.get(u.indicator_id),
            landelijk=landelijk.get(u.indicator_id),
        )
        for u in rijen
        if (u.jaar, u.periode) == (jaar, periode)
    ]
    return [cijfer_van(regel, mag=mag) for regel in regels], periode, rijen[0].plek.naam if rijen else ""


def _landelijk(doelen: Iterable[Streefwaarde], jaar: int) -> dict[int, Any]:
    if not any(doel.soort == Streefwaarde.Soort.LANDELIJK for doel in doelen):
        return {}
    return dict(LandelijkCijfer.objects.filter(jaar=jaar).values_list("indicator_id", "waarde"))


def mijlpaalregels(plek: Plek, jaar: int) -> list[Doelregel]:
    """The goals in words of one year that are judged on this place, filled in or not."""
    return [regel for _, regel in mijlpalen_van_plek(plek, jaar=jaar)]


def mijlpalen_van_plek(plek: Plek, **filters: Any) -> list[tuple[int, Doelregel]]:
    """The year of each goal in words that is judged on this place, and how it stands."""
    niveaus = [niveau for niveau, soort in PLEKSOORT.items() if soort == plek.soort]
    gesloten = Opgaveronde.objects.filter(jaar=OuterRef("jaar"), periode=Periode.T3, sluit__lt=vandaag())
    doelen = (
        Jaardoel.objects.zonder_concept()
        .filter(oordeelniveau__in=niveaus, streefwaarden=None, **filters)
        .select_related("thema")
        .annotate(
            hier=FilteredRelation("mijlpalen", condition=Q(mijlpalen__plek=plek.pk)),
            status=F("hier__status"),
            gepland_op=F("hier__gepland_op"),
            bereikt_op=F("hier__bereikt_op"),
            voorbij=Exists(gesloten),
        )
    )
    return [(doel.jaar, _mijlpaalregel(doel)) for doel in doelen]


def _mijlpaalregel(doel: Any) -> Doelregel:
    oordeel = oordeel_mijlpaal(
        status=doel.status or "",
        gepland_op=doel.gepland_op,
        bereikt_op=doel.bereikt_op,
        jaar=doel.jaar,
        na_jaar=doel.voorbij,
        vandaag=vandaag(),
    )
    woord = Mijlpaal.Status(doel.status).label if doel.status else "nog niet beoordeeld"
    zin = hoofdletter(mijlpaal_zin(woord, doel.gepland_op, doel.bereikt_op))
    return Doelregel(doel.thema.code, doel.thema.naam, doel.tekst, zin, oordeel, nu=woord, doel="in woorden")


def mijlpaal_zin(woord: str, gepland_op: Any, bereikt_op: Any) -> str:
    """`loopt, klaar op 1 december 2026`."""
    if bereikt_op:
        return f"{woord} op {datum(bereikt_op)}"
    return f"{woord}, klaar op {datum(gepland_op)}" if gepland_op else woord


def regel_van(cijfer: Cijfer) -> Doelregel:
    """A figure as a row. A goal that is judged elsewhere keeps its target, but gets no verdict here."""
    delen = [] if cijfer.waarde == LEEG else [cijfer.waarde]
    if cijfer.doel:
        wie = "het doel is" if cijfer.beoordeeld else "het hele samenwerkingsverband wil"
        delen.append(f"{wie} {cijfer.doel}")
    return Doelregel(
        thema=cijfer.thema,
        thema_naam=cijfer.thema_naam,
        titel=cijfer.naam,
        zin=hoofdletter(", ".join(delen)),
        oordeel=cijfer.oordeel,
        vorig=cijfer.vorig,
        nu=cijfer.waarde,
        doel=cijfer.doel,
        halter=cijfer.als_halter,
        beoordeeld=cijfer.beoordeeld or cijfer.oordeel != "geen_streefwaarde",
        indicator=cijfer.indicator,
    )


def plekregels(plek: Plek, jaar: int, *, mag: bool) -> dict[str, Any]:
    """What a panel shows of one place: what is judged first, the weakest on top, then what is only measured."""
    cijfers, periode, naam = cijfers_van(plek, jaar, mag=mag)
    gemeten = [cijfer for cijfer in cijfers if cijfer.oordeel != "geen_meting"]
    regels = [regel_van(cijfer) for cijfer in gemeten] + mijlpaalregels(plek, jaar)
    regels.sort(key=lambda regel: regel.rang)
    return {
        "naam": naam,
        "regels": regels,
        "periode": periode,
        "uit": _uit(gemeten),
    }


def _uit(cijfers: Sequence[Cijfer]) -> str:
    """`uit 4 van de 5 scholen`; `uit minstens 4 …` when not every figure has the same schools."""
    totaal = max((cijfer.totaal for cijfer in cijfers), default=0)
    mee = {cijfer.mee for cijfer in cijfers if cijfer.totaal == totaal and cijfer.mee}
    if not mee:
        return ""
    minstens = "minstens " if len(mee) > 1 else ""
    return f"uit {minstens}{min(mee)} van de {totaal} {'school' if totaal == 1 else 'scholen'}"


def per_thema(regels: Sequence[Doelregel]) -> list[Doelregel]:
    """One row per theme: the first with a verdict, else the first with a figure, else the first."""
    gekozen: dict[str, Doelregel] = {}
    for regel in regels:  # judged first, see plekregels
        gekozen.setdefault(regel.thema, regel)
    return list(gekozen.values())
