"""What the monitor shows: an outcome with its target and last year, a goal with its verdict, a milestone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from doelen.models import Indicator, Jaardoel, Streefwaarde, Thema, Uitkomst
from doelen.oordelen import HOOGSTENS, MEER, MINDER, MINSTENS, PRECIES
from swv.models import Plek
from swv.templatetags.getallen import decimaal, getal, procent

OPEN, KLEIN = Uitkomst.Zicht.OPEN, Uitkomst.Zicht.KLEIN
TE_KLEIN, VERBORGEN = "te_klein", "verborgen"
DREMPEL = 5


@dataclass(frozen=True)
class Regel:
    """One indicator of one place. ``streefwaarde`` judges this place; ``doel`` is the target of that year anywhere."""

    uitkomst: Uitkomst
    vorige: Uitkomst | None = None
    doel: Streefwaarde | None = None
    landelijk: Decimal | None = None
    gemiddelde_per_school: Decimal | None = None

    @property
    def indicator(self) -> Indicator:
        return self.uitkomst.indicator

    @property
    def plek(self) -> Plek:
        return self.uitkomst.plek

    @property
    def streefwaarde(self) -> Streefwaarde | None:
        return self.uitkomst.streefwaarde

    @property
    def oordeel(self) -> str:
        return self.uitkomst.oordeel

    @property
    def zicht(self) -> str:
        return self.uitkomst.zicht

    @property
    def mee(self) -> int:
        return self.uitkomst.scholen_mee

    @property
    def totaal(self) -> int:
        return self.uitkomst.scholen_totaal

    @property
    def teller(self) -> Decimal | None:
        return self.uitkomst.teller

    @property
    def noemer(self) -> Decimal | None:
        return self.uitkomst.noemer

    @property
    def waarde(self) -> Decimal | None:
        """For the screen only: a verdict never reads it."""
        return waarde_van(self.uitkomst, self.indicator)

    @property
    def vorig(self) -> Decimal | None:
        return waarde_van(self.vorige, self.indicator) if self.vorige else None

    @property
    def grens(self) -> Decimal | None:
        """The number to reach; the national figure where that is the bound."""
        if self.doel is None:
            return None
        return self.landelijk if self.doel.soort == Streefwaarde.Soort.LANDELIJK else self.doel.waarde

    @property
    def gehaald_naar(self) -> str:
        """Which way is better: "hoger" or "lager"."""
        if self.doel is None:
            return "lager" if self.indicator.omlaag_is_beter else "hoger"
        return "hoger" if self.doel.soort in (*MINSTENS, MEER) else "lager"

    @property
    def doelwoord(self) -> str:
        return doelwoord(self.doel, self.grens, self.indicator) if self.doel else ""

    @property
    def gat(self) -> Fraction:
        """How far from the target, as a part of it; 0 or less when it is reached or nothing can be said."""
        if self.doel is None or self.waarde is None:
            return Fraction(0)
        grens = self.vorig if self.doel.soort in (MINDER, MEER) else self.grens
        if grens is None:
            return Fraction(0)
        tekort = Fraction(self.waarde) - Fraction(grens)
        tekort = -tekort if self.gehaald_naar == "hoger" else tekort
        return tekort / Fraction(grens) if grens else Fraction(tekort > 0)

    def getoond(self, mag: bool) -> dict[str, Any]:
        """The figures as this reader may see them; use it for everything that leaves the program."""
        vorig = self.vorig if mag or not self.vorige or self.vorige.zicht == OPEN else None
        if mag or self.zicht == OPEN:
            return {
                "teller": self.teller,
                "noemer": self.noemer,
                "waarde": self.waarde,
                "vorig": vorig,
                "oordeel": self.oordeel if mag else self.gedekt_oordeel,
            }
        teller = f"<{DREMPEL}" if self.zicht == KLEIN and (self.teller or 0) < DREMPEL else None
        return {"teller": teller, "noemer": None, "waarde": None, "vorig": vorig, "oordeel": self.gedekt_oordeel}

    @property
    def gedekt_oordeel(self) -> str:
        """The verdict for everybody: hidden with a hidden figure, for it would tell on which side of a bound it is.

        So is "less than last year" when that year is hidden: it would bound that one.
        """
        if self._naast_verborgen_jaar:
            return VERBORGEN
        if self.zicht == OPEN or self._is_nuldoel_van_het_geheel:
            return self.oordeel
        return TE_KLEIN if self.zicht == KLEIN else VERBORGEN

    @property
    def _naast_verborgen_jaar(self) -> bool:
        if self.streefwaarde is None or self.vorige is None or self.streefwaarde.soort not in (MINDER, MEER):
            return False
        return self.zicht == OPEN and self.vorige.zicht != OPEN

    @property
    def _is_nuldoel_van_het_geheel(self) -> bool:
        """*Precies 0* for everybody together: a hidden total is never 0, so *niet behaald* tells nothing new."""
        doel = self.streefwaarde
        return self.plek.soort == Plek.Soort.SWV and doel is not None and doel.soort == PRECIES and not doel.waarde


class PlekRegel(Regel):
    """The same, in a list of places."""


@dataclass(frozen=True)
class MijlpaalRegel:
    """A goal in words on one place; ``status`` is empty when nobody filled it in."""

    jaardoel: Jaardoel
    plek: Plek
    oordeel: str
    status: str = ""
    gepland_op: date | None = None
    bereikt_op: date | None = None
    bewijs: str = ""


@dataclass(frozen=True)
class Doeloordeel:
    """One jaardoel as the whole samenwerkingsverband stands; ``stand`` counts places ("12 van de 14 wijken").

    ``plekken``: the figures of the places, of a goal that has targets for single places only.
    """

    jaardoel: Jaardoel
    oordeel: str
    stand: str = ""
    regels: list[Regel] = field(default_factory=list)
    mijlpalen: list[MijlpaalRegel] = field(default_factory=list)
    plekken: list[Regel] = field(default_factory=list)


@dataclass(frozen=True)
class ThemaOordelen:
    """A theme with its goals per year."""

    thema: Thema
    jaren: Mapping[int, list[Doeloordeel]]


def waarde_van(uitkomst: Uitkomst, indicator: Indicator) -> Decimal | None:
    """Teller / noemer, × 100 for a percentage; None without a usable measurement."""
    if uitkomst.teller is None or not uitkomst.scholen_mee or uitkomst.noemer == 0:
        return None
    factor = 100 if indicator.eenheid == Indicator.Eenheid.PROCENT else 1
    return uitkomst.teller * factor / (1 if uitkomst.noemer is None else uitkomst.noemer)


def doelwoord(doel: Streefwaarde, grens: Decimal | None, indicator: Indicator) -> str:
    """`65 % of meer`, `precies 0`, `minder dan vorig jaar`."""
    if doel.soort in (MINDER, MEER):
        return str(doel.get_soort_display())
    if grens is None:
        return "het landelijk gemiddelde of minder"
    getoond = _met_eenheid(grens, indicator)
    if doel.soort == PRECIES:
        return f"precies {getoond}"
    return f"{getoond} of {'minder' if doel.soort in HOOGSTENS else 'meer'}"


def _met_eenheid(waarde: Decimal, indicator: Indicator) -> str:
    if indicator.eenheid == Indicator.Eenheid.PROCENT:
        return procent(waarde)
    return decimaal(waarde, 1) if indicator.eenheid == Indicator.Eenheid.SCHAAL else getal(waarde)
