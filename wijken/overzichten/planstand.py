"""How far a wijkplan is, whose turn it is and what comes next."""

from dataclasses import dataclass
from typing import Any

from swv.models import Lid, Rol
from swv.templatetags.getallen import datum, datum_dag, hoofdletter, telwoord
from swv.toegang.rechten import mag, plekken
from wijken.models import Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten import wijzigingstand
from wijken.overzichten.ladder import ladder
from wijken.overzichten.plaatsen import opsomming

Status = Wijkplan.Status


@dataclass(frozen=True)
class Planstand:
    """A plan annotated by ``met_stand()``, in counts and words."""

    plan: Wijkplan

    @property
    def onderdelen(self) -> list[dict[str, Any]]:
        return self.plan.onderdelen_stand

    @property
    def scholen(self) -> list[dict[str, Any]]:
        """The schools that sign: {pk, naam, getekend}."""
        return self.plan.scholen_stand

    @property
    def wijknaam(self) -> str:
        return str(self.plan.wijk)

    @property
    def totaal(self) -> int:
        return len(self.onderdelen)

    @property
    def leeg(self) -> int:
        return sum(1 for onderdeel in self.onderdelen if onderdeel["leeg"])

    @property
    def te_doen(self) -> list[dict[str, Any]]:
        """The parts without text, and until the plan is signed those with a text of last year nobody looked at."""
        schrijft = self.plan.is_schrijfbaar and not self.plan.is_afgesproken
        return [deel for deel in self.onderdelen if deel["leeg"] or schrijft and deel["meegenomen"]]

    @property
    def gevuld(self) -> int:
        return self.totaal - len(self.te_doen)

    @property
    def opmerkingen(self) -> int:
        """Remarks that are still open, for who writes: with those between the directeuren."""
        return sum(onderdeel["opmerkingen"] + onderdeel["intern"] for onderdeel in self.onderdelen)

    @property
    def getekend(self) -> int:
        """How many schools agreed; after a small change all of them: they signed the version before it."""
        if self.plan.status == Status.VASTGESTELD and (self.plan.versie_nummer or 1) > 1:
            return len(self.scholen)
        return sum(1 for school in self.scholen if school["getekend"])

    @property
    def niveaus(self) -> list[dict[str, Any]]:
        """Per level its parts and how many of them are done."""
        te_doen = {deel["pk"] for deel in self.te_doen}
        return [
            {
                "code": niveau.value,
                "naam": niveau.label,
                "delen": delen,
                "klaar": sum(1 for d in delen if d["pk"] not in te_doen),
            }
            for niveau in Niveau
            if (delen := [onderdeel for onderdeel in self.onderdelen if onderdeel["niveau"] == niveau])
        ]

    @property
    def schrijf_hier(self) -> int:
        """The part to go on with: the first that is not done, else the first."""
        return (self.te_doen or self.onderdelen)[0]["pk"]

    @property
    def kop(self) -> str:
        """The heading: what is going on, computed from the data."""
        naam = f"Wijkplan {self.plan.jaar}"
        if self.plan.wordt_gewijzigd:
            return wijzigingstand.kop(self.plan)
        if self.plan.status == Status.VASTGESTELD:
            return f"{naam} is vastgesteld"
        if self.plan.status == Status.TEKENEN:
            return f"{naam}: {self.akkoordzin.lower().rstrip('.')}"
        if self.plan.status == Status.ADVIES:
            return f"{naam} ligt bij de procesbegeleider"
        if self.plan.status == Status.BESPREKEN:
            return f"{naam} wordt besproken in de wijk"
        return f"{naam} wordt geschreven"

    @property
    def leegzin(self) -> str:
        """``Twee onderdelen zijn nog leeg, één tekst van vorig jaar is nog niet nagekeken.``"""
        delen = []
        if leeg := self.leeg:
            delen.append(f"{telwoord(leeg)} {'onderdeel is' if leeg == 1 else 'onderdelen zijn'} nog leeg")
        if oud := len(self.te_doen) - leeg:
            delen.append(f"{telwoord(oud)} {'tekst' if oud == 1 else 'teksten'} van vorig jaar nog niet nagekeken")
        return f"{hoofdletter(', '.join(delen))}." if delen else "Alle onderdelen hebben tekst."

    @property
    def akkoordzin(self) -> str:
        """``3 van de 5 scholen zijn akkoord.``"""
        aantal, getekend = len(self.scholen), self.getekend
        if aantal == 1:
            return "De school is akkoord." if getekend else "De school is nog niet akkoord."
        if getekend == 0:
            return f"Nog geen van de {aantal} scholen is akkoord."
        return f"{getekend} van de {aantal} scholen {'is' if getekend == 1 else 'zijn'} akkoord."

    def huizen(self, eigen: set[int]) -> tuple[dict[str, str], ...]:
        """A house per school: done, lit for the reader's own school, or dark."""
        return tuple(
            {"naam": s["naam"], "staat": "klaar" if s["getekend"] else "aan" if s["pk"] in eigen else "uit"}
            for s in self.scholen
        )

    def te_tekenen_door(self, lid: Lid) -> list[dict[str, Any]]:
        """The own schools of a directeur that have not signed yet."""
        eigen = plekken(lid, Rol.Code.DIRECTEUR)
        scholen = wijzigingstand.tekenende_scholen(self.plan, lid) if self.plan.wordt_gewijzigd else self.scholen
        return [school for school in scholen if school["pk"] in eigen and not school["getekend"]]

    def vast_te_stellen_door(self, lid: Lid) -> list[dict[str, Any]]:
        """The own schools, when all have signed and nothing followed: the last one to wait for left the wijk."""
        if self.plan.status != Status.TEKENEN or self.getekend < len(self.scholen):
            return []
        eigen = plekken(lid, Rol.Code.DIRECTEUR)
        return [school for school in self.scholen if school["pk"] in eigen]

    def stappen(self, lid: Lid) -> list[dict[str, Any]]:
        """The ladder of a plan. Light burns only for who is aan zet: a lit house is always the reader."""
        brandt = self.beurt(lid)["staat"] == "aan"
        ladder = wijzigingstand.ladder(self.plan) if self.plan.wordt_gewijzigd else self._ladder
        return [stap | {"brandt": brandt} for stap in ladder]

    @property
    def _ladder(self) -> list[dict[str, Any]]:
        gevuld = f"{self.gevuld} van de {self.totaal} onderdelen klaar"
        return ladder(self.plan, onderdelen=gevuld, scholen=len(self.scholen), getekend=self.getekend)

    def beurt(self, lid: Lid) -> dict[str, str]:
        """Whose turn it is, as this member reads it: {wie, tekst, staat}; staat "klaar" when nobody's."""
        if self.plan.wordt_gewijzigd:
            tekenend = self.te_tekenen_door(lid) if self.plan.status == Status.TEKENEN else []
            return wijzigingstand.beurt(self.plan, tekenend, lid)
        if self.plan.status == Status.VASTGESTELD:
            tekst = "Dit plan verandert niet meer."
            return {"wie": f"Vastgesteld op {datum(self.plan.vastgesteld_op)}.", "tekst": tekst, "staat": "klaar"}
        if self.plan.status == Status.TEKENEN:
            return self._beurt_tekenen(lid)
        if self.plan.status == Status.ADVIES:
            mijn = mag(lid, "wijken.adviseer_wijkplan", self.plan)
            wie = "U bent aan zet." if mijn else "De procesbegeleider is aan zet."
            tekst = (
                f"Lees het plan en geef advies{_komma(self.plan.lezen_voor)}." if mijn else "De wijk wacht op advies."
            )
            return {"wie": wie, "tekst": tekst, "staat": "aan" if mijn else "uit"}
        mijn = mag(lid, "wijken.schrijf_wijkplan", self.plan)
        wie = "U en de andere scholen zijn aan zet." if mijn else f"De scholen van {self.plan.wijk} zijn aan zet."
        return {"wie": wie, "tekst": self._schrijftaak, "staat": "aan" if mijn else "uit"}

    @property
    def _schrijftaak(self) -> str:
        """What the wijk does now, with the date of that step: the same as under Aan zet."""
        if self.plan.laatste_advies:
            leeg = f"{self.leegzin} " if self.te_doen else ""
            return f"{leeg}Lees het advies en leg het plan ter tekening{_komma(self.plan.tekenen_voor)}."
        if self.plan.status == Status.BESPREKEN:
            daarna = f"stuur het naar de procesbegeleider{_komma(self.plan.uiterlijk)}"
            return f"Bespreek het plan in het wijkoverleg en {daarna}."
        if not self.te_doen:
            return f"{self.leegzin} Stuur het plan naar de procesbegeleider{_komma(self.plan.uiterlijk)}."
        klaar = f" Schrijf verder{_komma(self.plan.uiterlijk)}." if self.plan.uiterlijk else ""
        return f"{self.leegzin}{klaar}"

    def _beurt_tekenen(self, lid: Lid) -> dict[str, str]:
        if eigen := self.te_tekenen_door(lid):
            voor = opsomming(school["naam"] for school in eigen)
            tekst = f"Lees het plan en teken voor {voor}{_komma(self.plan.tekenen_voor)}."
            return {"wie": "U bent aan zet.", "tekst": tekst, "staat": "aan"}
        if self.getekend == len(self.scholen):
            mijn = self.vast_te_stellen_door(lid)
            wie = "U en de andere scholen zijn" if mijn else "De scholen zijn"
            tekst = f"{self.akkoordzin} {'Stel' if mijn else 'Zij stellen'} het plan vast."
            return {"wie": f"{wie} aan zet.", "tekst": tekst, "staat": "aan" if mijn else "uit"}
        wachten = [school["naam"] for school in self.scholen if not school["getekend"]]
        werkwoord = "is" if len(wachten) == 1 else "zijn"
        return {"wie": f"{opsomming(wachten)} {werkwoord} aan zet.", "tekst": self.akkoordzin, "staat": "uit"}


def _komma(dag: Any) -> str:
    return f", uiterlijk {datum_dag(dag)}" if dag else ""
