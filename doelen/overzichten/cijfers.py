"""One figure as this reader may see it. Plain values only, so that a report can freeze it as JSON."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString

from doelen.models import Indicator, Uitkomst
from doelen.overzichten.getallen import WEINIG, grens_tekst, waarde_tekst
from doelen.services.beeld import Regel
from swv.beeld import Meting, Palet, bullet, halter
from swv.templatetags.getallen import LEEG
from swv.templatetags.getallen import getal as heel


@dataclass(frozen=True)
class Cijfer:
    """One indicator of one place. The floats are for drawing and are None when the reader may not see them."""

    indicator: str
    naam: str
    definitie: str
    eenheid: str
    thema: str
    thema_naam: str
    waarde: str
    aantal: str
    deel: str  # the value beside its own aantal: a small count stands there already
    vorig: str
    doel: str
    oordeel: str
    mee: int
    totaal: int
    getal: float | None = None
    vorig_getal: float | None = None
    doel_getal: float | None = None
    grens: str = ""
    omlaag: bool = False
    beoordeeld: bool = True
    te_bevestigen: bool = False
    toelichting: str = ""
    per_school: str = ""
    pk: int = 0  # of the indicator; a report frozen earlier has none

    @property
    def zin(self) -> str:
        """`Thuiszitters: 12, vorig jaar 15, het doel is 0`: the name of its drawing."""
        delen = [f"{self.naam}: {self.waarde}"]
        if self.vorig != LEEG:
            delen.append(f"vorig jaar {self.vorig}")
        if self.doel:
            delen.append(f"het doel is {self.doel}")
        return ", ".join(delen)

    @property
    def uit(self) -> str:
        return f"uit {self.mee} van {self.totaal} scholen" if self.totaal else ""

    @property
    def stuk(self) -> float:
        """How much of the target is missing; zero or less when it is met."""
        if self.getal is None or self.doel_getal is None:
            return -math.inf
        verschil = self.getal - self.doel_getal if self.omlaag else self.doel_getal - self.getal
        return verschil / (self.doel_getal or 1)

    @property
    def als_bullet(self) -> SafeString:
        return self.bullet()

    @property
    def als_halter(self) -> SafeString:
        return halter(self._meting(), titel=self.zin)

    def bullet(self, kleuren: Palet | None = None) -> SafeString:
        return bullet(self._meting(), titel=self.zin, kleuren=kleuren)

    def _meting(self) -> Meting:
        getallen = [g for g in (self.getal, self.vorig_getal, self.doel_getal) if g is not None]
        return Meting(
            waarde=self.getal,
            doel=self.doel_getal,
            vorig=self.vorig_getal,
            maximum=schaal_tot(self.eenheid, max(getallen, default=0)),
            hoger_is_beter=not self.omlaag,
            oordeel=self.oordeel,
        )


def uit_scholen(cijfers: Sequence[Cijfer]) -> str:
    """`14 van 17 scholen` behind figures that stand together; the fewest, when they differ."""
    gemeten = [cijfer for cijfer in cijfers if cijfer.totaal]
    if not gemeten:
        return ""
    minst = min(gemeten, key=lambda cijfer: (cijfer.mee / cijfer.totaal, cijfer.mee))
    return f"{minst.mee} van {minst.totaal} {'school' if minst.totaal == 1 else 'scholen'}"


def schaal_tot(eenheid: str, hoogste: float) -> float:
    """The end of the scale: 100 for a large share, 3 for an interventieniveau, else somewhat above the highest."""
    if eenheid == Indicator.Eenheid.PROCENT and hoogste > 40:
        return 100
    if eenheid == Indicator.Eenheid.SCHAAL:
        return 3
    return max(hoogste * 1.4, 1)


def cijfer_van(regel: Regel, *, mag: bool = False) -> Cijfer:
    """What one reader sees of an outcome, its target and last year's value."""
    indicator, doel, grens, te_zien = regel.indicator, regel.doel, regel.grens, regel.getoond(mag)
    return Cijfer(
        indicator=indicator.code,
        naam=indicator.naam,
        definitie=indicator.definitie,
        eenheid=indicator.eenheid,
        thema=indicator.thema.code,
        thema_naam=indicator.thema.naam,
        waarde=_waarde(te_zien, indicator.eenheid, grens),
        aantal=_aantal(te_zien["teller"]),
        deel=LEEG if te_zien["waarde"] is None else _waarde(te_zien, indicator.eenheid, grens),
        vorig=_vorig(regel, te_zien["vorig"]),
        doel=regel.doelwoord,
        oordeel=te_zien["oordeel"],
        mee=regel.mee,
        totaal=regel.totaal,
        getal=_float(te_zien["waarde"]),
        vorig_getal=_float(te_zien["vorig"]),
        doel_getal=_float(grens),
        grens="" if grens is None else grens_tekst(indicator.eenheid, grens),
        omlaag=regel.gehaald_naar == "lager",
        beoordeeld=regel.streefwaarde is not None,
        te_bevestigen=bool(doel and doel.te_bevestigen),
        toelichting=doel.toelichting if doel else "",
        per_school=_per_school(regel, te_zien),
        pk=indicator.pk,
    )


def klein_woord(uitkomst: Uitkomst) -> str:
    """`<5` where everybody may read that it is 0 to 4; empty where there is a value or nothing to say."""
    teller = Regel(uitkomst).getoond(False)["teller"]
    return teller if isinstance(teller, str) else ""


def _vorig(regel: Regel, waarde: Decimal | None) -> str:
    if waarde is None or regel.vorige is None:
        return LEEG if regel.vorige is None else klein_woord(regel.vorige) or LEEG
    toen = {"teller": regel.vorige.teller, "noemer": regel.vorige.noemer, "waarde": waarde}
    return _waarde(toen, regel.indicator.eenheid, None)


def _waarde(te_zien: dict[str, Any], eenheid: str, grens: Decimal | None) -> str:
    teller, noemer = te_zien["teller"], te_zien["noemer"]
    if teller is None or isinstance(teller, str):
        return teller or LEEG
    if eenheid == Indicator.Eenheid.PROCENT and noemer and noemer < WEINIG:
        return f"{heel(teller)} van {heel(noemer)}"
    return waarde_tekst(eenheid, te_zien["waarde"], grens)


def _aantal(teller: Decimal | str | None) -> str:
    return teller if isinstance(teller, str) else heel(teller)


def _per_school(regel: Regel, te_zien: dict[str, Any]) -> str:
    """The mean over schools, where the goal itself says "gemiddeld per school"."""
    if regel.gemiddelde_per_school is None or te_zien["waarde"] is None:
        return ""
    return waarde_tekst(regel.indicator.eenheid, regel.gemiddelde_per_school)


def _float(waarde: Decimal | None) -> float | None:
    return None if waarde is None else float(waarde)
