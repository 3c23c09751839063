"""Everything the page of one verdeling shows, in five queries."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from budgetten.models import Verdeling
from budgetten.overzichten.verdeling import (
    Bon,
    Groepsbedrag,
    Scenario,
    Schoolbedrag,
    bon_van,
    klopt,
    per_groep,
    scenarios,
    verdelingen_naast,
)
from swv.beeld import uitslag
from swv.templatetags.getallen import euro_heel, euro_verschil, hoofdletter, telwoord


@dataclass(frozen=True)
class Rij:
    """A row of the table with its bar; ``bedrag`` is a Groepsbedrag or a Schoolbedrag."""

    bedrag: Any
    uitslag: SafeString


@dataclass(frozen=True)
class Verdelingblad:
    """The page. ``vorige`` None: there is no verdeling of last year to compare with."""

    verdeling: Verdeling
    vorige: Verdeling | None
    per: str
    scenarios: list[Scenario]
    gekozen: Scenario
    rijen: list[Rij]
    besturen: list[Groepsbedrag]
    scholen: list[Schoolbedrag]
    bon: Bon | None
    klopt: bool

    @property
    def kop(self) -> str:
        wat = f"{euro_heel(self.gekozen.totaal)} {{}} {self.gekozen.scholen} scholen"
        return wat.format("verdeeld over" if self.verdeling.status == "vastgesteld" else "verdelen over")

    @property
    def zin(self) -> str:
        if self.verdeling.status == Verdeling.Status.VASTGESTELD:
            return "Deze verdeling is vastgesteld. De scholen hebben hun geld."
        if self.verdeling.status == Verdeling.Status.VOORGELEGD:
            return "Dit scenario ligt voor bij de directeur-bestuurder. Er staat nog niets vast."
        aantal = hoofdletter(telwoord(len(self.scenarios)))
        ander = "Eén scenario." if len(self.scenarios) == 1 else f"{aantal} scenario's naast elkaar."
        return f"{ander} Er staat nog niets vast."

    @property
    def al_vast(self) -> Verdeling | None:
        """The verdeling of this year that holds already: a scenario beside it leads nowhere."""
        vast = Verdeling.Status.VASTGESTELD
        return next((s.verdeling for s in self.scenarios if s.verdeling.status == vast), None)

    @property
    def tabelkop(self) -> str:
        if self.vorige is None:
            return f"Wat elke {self.per} krijgt"
        return "Wie vooruitgaat en wie achteruit"

    @property
    def dalers(self) -> list[Schoolbedrag]:
        """The four schools that lose most."""
        omlaag = sorted((s for s in self.scholen if s.verschil < 0), key=lambda school: school.verschil)
        return omlaag[:4] if self.vorige else []


def verdelingblad(*, pk: int, per: str, school: str) -> Verdelingblad | None:
    """``per``: "wijk" or "school"; ``school``: id of the school of the receipt, the largest loser otherwise.

    None when there is no such verdeling.
    """
    verdelingen, vorige = verdelingen_naast(pk)
    verdeling = next((v for v in verdelingen if v.pk == pk), None)
    if verdeling is None:
        return None
    naast_elkaar, per_verdeling = scenarios(verdelingen=verdelingen, vorige=vorige)
    scholen = per_verdeling[verdeling.pk]
    wijken = per_groep(verdeling=verdeling, vorige=vorige, groep="wijk")
    besturen = per_groep(verdeling=verdeling, vorige=vorige, groep="bestuur")
    gekozen_school = _gekozen(scholen, school)
    return Verdelingblad(
        verdeling=verdeling,
        vorige=vorige,
        per=per,
        scenarios=naast_elkaar,
        gekozen=next(s for s in naast_elkaar if s.verdeling.pk == verdeling.pk),
        rijen=_met_uitslag(wijken if per == "wijk" else scholen, vorige),
        besturen=sorted(besturen, key=lambda rij: -rij.nu),
        scholen=scholen,
        bon=bon_van(verdeling=verdeling, vorige=vorige, school_id=gekozen_school) if gekozen_school else None,
        klopt=klopt(totaal=verdeling.totaal, groepen=[wijken, besturen], scholen=scholen),
    )


def _gekozen(scholen: list[Schoolbedrag], school: str) -> int | None:
    bekend = {str(rij.pk): rij.pk for rij in scholen}
    if school in bekend:
        return bekend[school]
    return min(scholen, key=lambda rij: rij.verschil).pk if scholen else None


def _met_uitslag(rijen: list[Any], vorige: Verdeling | None) -> list[Rij]:
    if vorige is None:
        return [Rij(rij, SafeString("")) for rij in rijen]
    grootste = max((abs(rij.verschil) for rij in rijen), default=Decimal(1))
    return [
        Rij(rij, uitslag(float(rij.verschil), float(grootste), titel=f"{rij.naam}: {euro_verschil(rij.verschil)}"))
        for rij in rijen
    ]
