"""All own wijken of a procesbegeleider (of the SWV: all): where each stands, and which one to visit first, in words."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q

from swv.dagen import jaar_is_voorbij, vandaag
from swv.models import Lid
from swv.templatetags.getallen import datum, hoofdletter, telwoord
from wijken.bereik import bereik
from wijken.models import Overleg, Overlegsoort, Stand, Voortgang, Voortgangsregel, Wijk, Wijkplan
from wijken.overzichten.gesprekken import Gesprektelling, gesprektellingen
from wijken.overzichten.plaatsen import opsomming, planjaar, wijken_van
from wijken.overzichten.planstand import Planstand
from wijken.overzichten.voortgang import standenzin
from wijken.services.voortgangsdagen import Tijdvak, klaar_voor, open_tijdvak

OVERLEGGEN = 4  # a year, at least
STIL = datetime.timedelta(weeks=3)
Status = Wijkplan.Status


@dataclass(frozen=True)
class Wijkrij:
    """One wijk: the plan that is made, the plan that runs, and what was told and talked about it."""

    wijk: Wijk
    jaar: int
    nieuw: Planstand | None
    beurt: dict[str, str] | None
    stil_sinds: datetime.date | None
    lopend: Wijkplan | None
    voortgang: Voortgang | None
    standen: Counter[str]
    overleggen: int
    verwacht: int  # overleggen by now; 0 where nobody keeps them here
    gesprekken: Gesprektelling
    tijdvak: Tijdvak

    @property
    def standenzin(self) -> str:
        return hoofdletter(standenzin(self.standen))

    @property
    def dagen_stil(self) -> int:
        return max(0, (vandaag() - self.stil_sinds).days) if self.stil_sinds else 0

    @property
    def voor(self) -> datetime.date | None:
        """By when whoever is aan zet with the new plan is ready."""
        if self.nieuw is None:
            return None
        plan = self.nieuw.plan
        return {Status.ADVIES: plan.lezen_voor, Status.TEKENEN: plan.tekenen_voor}.get(plan.status, plan.uiterlijk)

    @property
    def te_laat(self) -> bool:
        """The new plan is not vastgesteld and its day is over."""
        open_nog = self.nieuw is not None and self.nieuw.plan.status != Status.VASTGESTELD
        return open_nog and self.voor is not None and self.voor < vandaag()

    @property
    def ingediend(self) -> bool:
        return self.voortgang is not None and self.voortgang.ingediend_op is not None

    @property
    def voortgang_te_laat(self) -> bool:
        return self.lopend is not None and not self.ingediend and klaar_voor(*self.tijdvak) < vandaag()

    @property
    def redenen(self) -> list[str]:
        """Why to go and see this wijk, the heaviest first; empty when nothing asks for it."""
        return [
            zin
            for zin in (
                self._plan_te_laat(),
                self._gestopt(),
                self._voortgang(),
                self._overleg(),
                self._gesprek(),
                self._stil(),
            )
            if zin
        ]

    def _plan_te_laat(self) -> str:
        if not self.te_laat:
            return ""
        return f"Het plan van {self.nieuw.plan.jaar} had op {datum(self.voor)} klaar moeten zijn."  # type: ignore[union-attr]

    def _gestopt(self) -> str:
        aantal, van = self.standen[Stand.GESTOPT], sum(self.standen.values())
        if aantal == 0 or (aantal < 2 and aantal * 2 < van):
            return ""
        return (
            f"{hoofdletter(telwoord(aantal))} van de {telwoord(van)} acties {'is' if aantal == 1 else 'zijn'} gestopt."
        )

    def _voortgang(self) -> str:
        if not self.voortgang_te_laat:
            return ""
        jaar, periode = self.tijdvak
        voor = datum(klaar_voor(jaar, periode))
        return f"De voortgang over {periode} {jaar} is niet ingediend; zij had er op {voor} moeten zijn."

    def _overleg(self) -> str:
        if self.overleggen >= self.verwacht:
            return ""
        woord = "wijkoverleg" if self.overleggen == 1 else "wijkoverleggen"
        aantal = hoofdletter(telwoord(self.overleggen))
        return f"{aantal} {woord} gehouden in {self.jaar}; {telwoord(self.verwacht)} was de bedoeling."

    def _gesprek(self) -> str:
        aantal = self.gesprekken.te_weinig
        if not aantal:
            return ""
        woord = "evaluatiegesprek ontbreekt" if aantal == 1 else "evaluatiegesprekken ontbreken"
        return f"{hoofdletter(telwoord(aantal))} {woord} in {self.jaar}, van de wijk en haar scholen samen."

    def _stil(self) -> str:
        if self.nieuw is None:
            return f"Er is nog geen plan voor {planjaar()}." if vandaag().month >= 10 else ""
        if self.nieuw.plan.status == Status.VASTGESTELD or self.dagen_stil <= STIL.days:
            return ""
        return f"Aan het plan van {self.nieuw.plan.jaar} is {self.dagen_stil} dagen niets veranderd."


def wijkrijen_van(lid: Lid) -> list[Wijkrij]:
    """The wijken this member guides, by name; six queries, however many."""
    eigen = bereik(lid)
    wijken = [wijk for wijk in wijken_van(lid).values() if eigen.swv_breed or wijk.pk in eigen.wijken]
    jaar, periode = tijdvak = open_tijdvak()
    plannen = _plannen({wijk.pk for wijk in wijken}, {planjaar(), jaar})
    lopend = {plan.wijk_id: plan for plan in plannen if plan.jaar == jaar and plan.is_afgesproken}
    nieuw = {plan.wijk_id: Planstand(plan) for plan in plannen if plan.jaar == planjaar()}
    ids = [plan.pk for plan in lopend.values()]
    voortgangen = {een.wijkplan_id: een for een in Voortgang.objects.filter(wijkplan__in=ids, periode=periode)}
    standen, overleggen = _standen(ids), _overleggen([wijk.pk for wijk in wijken], jaar)
    gesprekken = gesprektellingen(lid, [wijk.pk for wijk in wijken], jaar)
    rijen = []
    for wijk in wijken:
        plan, stand = lopend.get(wijk.pk), nieuw.get(wijk.pk)
        rijen.append(
            Wijkrij(
                wijk=wijk,
                jaar=jaar,
                nieuw=stand,
                beurt=stand.beurt(lid) if stand else None,
                stil_sinds=stand.plan.bewogen_op.date() if stand and stand.plan.bewogen_op else None,
                lopend=plan,
                voortgang=voortgangen.get(plan.pk) if plan else None,
                standen=standen.get(plan.pk, Counter()) if plan else Counter(),
                overleggen=overleggen.get(wijk.pk, 0),
                verwacht=_verwachte_overleggen(jaar) if overleggen else 0,
                gesprekken=gesprekken[wijk.pk],
                tijdvak=tijdvak,
            )
        )
    return rijen


def bezoeken(rijen: Iterable[Wijkrij]) -> list[Wijkrij]:
    """The wijken that ask for a visit: most reasons first, then by name."""
    return sorted((rij for rij in rijen if rij.redenen), key=lambda rij: -len(rij.redenen))


def begeleidingskop(rijen: list[Wijkrij], bezoek: list[Wijkrij]) -> str:
    """``Drie van uw veertien wijken vragen een bezoek``."""
    if not rijen:
        return "U begeleidt nu geen wijk"
    if not bezoek:
        return "Geen enkele wijk vraagt nu om een bezoek"
    if len(rijen) == 1:
        return f"{rijen[0].wijk} vraagt om een bezoek"
    vragen = "vraagt" if len(bezoek) == 1 else "vragen"
    return f"{hoofdletter(telwoord(len(bezoek)))} van de {telwoord(len(rijen))} wijken {vragen} om een bezoek"


def _plannen(wijken: set[int], jaren: set[int]) -> list[Wijkplan]:
    plannen = Wijkplan.objects.voor_wijken(wijken).filter(jaar__in=jaren)
    return list(plannen.met_namen().met_stand().met_beweging())


def _standen(plannen: list[int]) -> dict[int, Counter[str]]:
    """Per plan how many acties have which stand; an actie nobody told about did not begin. Two queries."""
    totaal = (
        Wijkplan.objects.filter(pk__in=plannen).order_by().values_list("pk").annotate(n=Count("onderdelen__acties"))
    )
    regels = Voortgangsregel.objects.filter(voortgang__wijkplan__in=plannen, actie__isnull=False)
    nieuwste: dict[int, tuple[int, str]] = {}
    for plan, actie, stand in regels.order_by("voortgang__periode").values_list(
        "voortgang__wijkplan", "actie", "stand"
    ):
        nieuwste[actie] = plan, stand
    standen = {plan: Counter({str(Stand.NIET_BEGONNEN): n}) for plan, n in totaal}
    for plan, stand in nieuwste.values():
        standen[plan][stand] += 1
        standen[plan][str(Stand.NIET_BEGONNEN)] -= 1
    return standen


def _verwachte_overleggen(jaar: int) -> int:
    """As many overleggen as quarters are over."""
    return OVERLEGGEN if jaar_is_voorbij(jaar) else (vandaag().month - 1) * OVERLEGGEN // 12


def _overleggen(wijken: list[int], jaar: int) -> dict[int, int]:
    gehouden = Q(soort=Overlegsoort.WIJKOVERLEG, status=Overleg.Status.GEHOUDEN, begin__year=jaar)
    rijen = Overleg.objects.filter(gehouden, plek__in=wijken).order_by()
    return dict(rijen.values_list("plek").annotate(n=Count("pk")))


def zonder_reden(rijen: Iterable[Wijkrij]) -> str:
    """The wijken where all goes as it should: ``Holy en West``."""
    return opsomming(str(rij.wijk) for rij in rijen if not rij.redenen)
