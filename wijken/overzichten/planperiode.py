"""The plans of one wijk beside each other: what carries on from year to year, and where it stood."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import F, OuterRef, Subquery

from swv.models import Lid
from swv.register import register
from swv.toegang.rechten import mag
from wijken.models import Actie, Planversie, Voortgangsregel, Wijk, Wijkdoel, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.voortgang import STANDWOORDEN
from wijken.services.planinhoud import ACTIE, WIJKDOEL

NUL = Decimal("0.00")
NIVEAUS = list(Niveau.values)
Sleutel = tuple[str, int]  # ("actie" | "wijkdoel", primary key)


@dataclass(frozen=True)
class Cel:
    """What the plan of one year says about one actie or wijkdoel, and what was told about it last."""

    soort: str
    jaar: int
    plan: Wijkplan
    niveau: str
    rij: dict[str, Any]
    stand: str = ""
    periode: str = ""

    @property
    def titel(self) -> str:
        return str(self.rij["omschrijving" if self.soort == "actie" else "tekst"])

    @property
    def bedrag(self) -> Decimal:
        return Decimal(self.rij.get("bedrag", NUL))

    @property
    def standwoord(self) -> str:
        return STANDWOORDEN.get(self.stand, "")

    @property
    def vorige(self) -> Sleutel | None:
        vorige = self.rij.get("vervolg_van_id")
        return (self.soort, vorige) if vorige else None


@dataclass
class Lijn:
    """An actie or goal through the years; what goes on in two acties stands in one cell."""

    cellen: list[Cel] = field(default_factory=list)

    @property
    def nieuwste(self) -> Cel:
        return max(self.cellen, key=lambda cel: cel.jaar)

    def in_jaar(self, jaar: int) -> list[Cel]:
        return [cel for cel in self.cellen if cel.jaar == jaar]


def planperiode_van(lid: Lid, wijk: Wijk, jaar: int) -> dict[str, Any]:
    """Context of the page. A constant number of queries."""
    begin, einde = register.planperiode(jaar)
    jaren = list(range(begin, einde + 1))
    versies = Planversie.objects.filter(wijkplan=OuterRef("pk")).order_by("-nummer")
    plannen = Wijkplan.objects.filter(wijk=wijk, jaar__range=(begin, einde)).met_namen().met_stand().order_by("jaar")
    plannen = plannen.annotate(
        versie_onderdelen=Subquery(versies.values("inhoud__onderdelen")[:1]),
        versie_wijkdoelen=Subquery(versies.values("inhoud__wijkdoelen")[:1]),
    )
    leesbaar = [plan for plan in plannen if mag(lid, "wijken.bekijk_wijkplan", plan)]
    inhoud = _inhoud(leesbaar)
    cellen = list(_cellen(leesbaar, inhoud, _standen(lid, leesbaar)))
    per_jaar = {plan.jaar: plan for plan in plannen}
    lijnen = _lijnen(cellen)
    return {
        "naam": f"Planperiode {begin}–{einde}",
        "rijen": [_jaarrij(een, per_jaar.get(een), cellen, leesbaar) for een in jaren],
        "tabellen": [
            {"code": soort, "kop": kop, "kolommen": jaren, "lijnen": [_tabelrij(lijn, jaren) for lijn in van_soort]}
            for soort, kop in (("wijkdoel", "Doelen van de wijk zelf"), ("actie", "Acties"))
            if (van_soort := [lijn for lijn in lijnen if lijn.nieuwste.soort == soort])
        ],
        "leeg": not plannen,
    }


def _inhoud(plannen: Sequence[Wijkplan]) -> dict[int, dict[str, Any]]:
    """Acties and goals of each plan: as agreed, or as they are written now. Two queries at most."""
    inhoud = {
        plan.pk: {"acties": _met_niveau(plan.versie_onderdelen), "wijkdoelen": plan.versie_wijkdoelen or []}
        for plan in plannen
        if plan.versie_onderdelen is not None
    }
    werk = [plan.pk for plan in plannen if plan.pk not in inhoud]
    if not werk:
        return inhoud
    inhoud |= {pk: {"acties": [], "wijkdoelen": []} for pk in werk}
    acties = Actie.objects.filter(onderdeel__wijkplan__in=werk).order_by("begin", "pk")
    for rij in acties.values(*ACTIE, niveau=F("onderdeel__niveau"), plan=F("onderdeel__wijkplan")):
        inhoud[rij["plan"]]["acties"].append(rij)
    for rij in Wijkdoel.objects.filter(wijkplan__in=werk).values(*WIJKDOEL, "wijkplan_id"):
        inhoud[rij["wijkplan_id"]]["wijkdoelen"].append(rij)
    return inhoud


def _met_niveau(onderdelen: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [actie | {"niveau": deel["niveau"]} for deel in onderdelen for actie in deel["acties"]]


def _standen(lid: Lid, plannen: Sequence[Wijkplan]) -> dict[Sleutel, tuple[str, str]]:
    """The last word about everything, of plans of which this reader may follow how they go."""
    volgt = [plan.pk for plan in plannen if mag(lid, "wijken.bekijk_werktekst", plan)]
    regels = Voortgangsregel.objects.filter(voortgang__wijkplan__in=volgt).order_by("voortgang__periode", "pk")
    velden = ("actie_id", "wijkdoel_id", "stand", "voortgang__periode")
    return {
        ("actie", actie) if actie else ("wijkdoel", doel): (stand, periode)
        for actie, doel, stand, periode in regels.values_list(*velden)
    }


def _cellen(
    plannen: Sequence[Wijkplan], inhoud: dict[int, dict[str, Any]], standen: dict[Sleutel, tuple[str, str]]
) -> Iterator[Cel]:
    for plan in plannen:
        for soort, rijen in (("wijkdoel", inhoud[plan.pk]["wijkdoelen"]), ("actie", inhoud[plan.pk]["acties"])):
            for rij in rijen:
                yield Cel(soort, plan.jaar, plan, rij["niveau"], rij, *standen.get((soort, rij["pk"]), ("", "")))


def _lijnen(cellen: Sequence[Cel]) -> list[Lijn]:
    """Cells that carry on from each other, in the order of niveau, first year and words."""
    begin: dict[Sleutel, Sleutel] = {}
    lijnen: dict[Sleutel, Lijn] = defaultdict(Lijn)
    for cel in sorted(cellen, key=lambda een: een.jaar):
        sleutel = (cel.soort, cel.rij["pk"])
        begin[sleutel] = begin.get(cel.vorige, sleutel) if cel.vorige else sleutel
        lijnen[begin[sleutel]].cellen.append(cel)
    return sorted(lijnen.values(), key=_volgorde)


def _volgorde(lijn: Lijn) -> tuple[int, int, str]:
    return NIVEAUS.index(lijn.nieuwste.niveau), lijn.cellen[0].jaar, lijn.nieuwste.titel


def _tabelrij(lijn: Lijn, jaren: Sequence[int]) -> dict[str, Any]:
    nieuwste = lijn.nieuwste
    cellen = [{"jaar": jaar, "delen": lijn.in_jaar(jaar)} for jaar in jaren]
    return {"titel": nieuwste.titel, "niveau": nieuwste.niveau, "maat": nieuwste.rij.get("maat", ""), "cellen": cellen}


def _jaarrij(jaar: int, plan: Wijkplan | None, cellen: Sequence[Cel], leesbaar: Sequence[Wijkplan]) -> dict[str, Any]:
    """One year: the state of its plan, how many acties for how many euros, how many schools signed."""
    if plan is None:
        return {"jaar": jaar, "plan": None}
    stand, acties = Planstand(plan), [cel for cel in cellen if cel.soort == "actie" and cel.plan == plan]
    return {
        "jaar": jaar,
        "plan": plan,
        "leesbaar": plan in leesbaar,
        "acties": len(acties),
        "bedrag": sum((cel.bedrag for cel in acties), NUL),
        "getekend": len(stand.scholen) if plan.is_afgesproken else stand.getekend,
        "scholen": len(stand.scholen),
        "geleerd": plan.is_geevalueerd,
    }
