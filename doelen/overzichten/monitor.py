"""The figures behind the page Doelen: one dict per part of the page, without anything this reader may not see."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse

from doelen.models import Berekening, Mijlpaal, Opgaveronde, Uitkomst
from doelen.overzichten.bevindingen import NIET
from doelen.overzichten.cijfers import Cijfer, cijfer_van, uit_scholen
from doelen.services.beeld import Doeloordeel, PlekRegel, Regel, ThemaOordelen
from swv.models import Instelling, Lid, Plek
from swv.toegang.jaren import EERSTE, LAATSTE
from swv.toegang.rechten import mag
from wijken.models import Wijk

JAREN = tuple(range(EERSTE, LAATSTE + 1))
GEMETEN = (*NIET, "behaald", "op_koers")
STANDAARD = "slb_aanmeldingen"  # the goal that is judged per school, so every wijk has a verdict


@dataclass(frozen=True)
class Ronde:
    """A period with figures: the fewest and the most schools behind a figure, and when it was computed."""

    jaar: int
    periode: str
    mee: int | None
    meeste: int | None
    totaal: int | None
    om: datetime.datetime
    onderweg: bool
    voorbeelddata: bool

    @property
    def uit(self) -> str:
        """`uit 57 van de 57 scholen`; `uit minstens 48 …` when not every figure has the same schools."""
        if not self.totaal:
            return ""
        return f"uit {'' if self.mee == self.meeste else 'minstens '}{self.mee} van de {self.totaal} scholen"


def rondes_met_cijfers() -> list[Ronde]:
    """Every computed period, in order of time; one query."""
    cijfers = Uitkomst.objects.filter(jaar=OuterRef("jaar"), periode=OuterRef("periode"))
    berekend = Berekening.objects.filter(jaar=OuterRef("jaar"), periode=OuterRef("periode"))
    gemeten = cijfers.filter(plek__soort=Plek.Soort.SWV, scholen_mee__gt=0)
    rondes = Opgaveronde.objects.annotate(
        mee=_eerste(gemeten.order_by("-scholen_totaal", "scholen_mee"), "scholen_mee"),
        meeste=_eerste(gemeten.order_by("-scholen_totaal", "-scholen_mee"), "scholen_mee"),
        totaal=_eerste(gemeten.order_by("-scholen_totaal"), "scholen_totaal"),
        klaar_op=Subquery(berekend.values("klaar_op")[:1]),
        onderweg=Exists(berekend.filter(gevraagd_op__isnull=False)),
        voorbeelddata=Subquery(Instelling.objects.values("voorbeelddata")[:1]),
    )
    rijen = rondes.filter(Exists(cijfers), klaar_op__isnull=False).order_by("jaar", "periode")
    velden = ("jaar", "periode", "mee", "meeste", "totaal", "klaar_op", "onderweg", "voorbeelddata")
    return [Ronde(*rij) for rij in rijen.values_list(*velden)]


def _eerste(rijen: QuerySet[Uitkomst], veld: str) -> Subquery:
    return Subquery(rijen.values(veld)[:1])


def perioden_per_jaar(rondes: Iterable[Ronde]) -> dict[int, list[str]]:
    """{2026: ["T1", "T2"]}."""
    perioden: dict[int, list[str]] = {}
    for ronde in rondes:
        perioden.setdefault(ronde.jaar, []).append(ronde.periode)
    return perioden


def regels_van(themas: Iterable[ThemaOordelen], jaar: int) -> list[Regel]:
    """The figures of the whole samenwerkingsverband that have a target in a year."""
    return [regel for rij in themas for doel in rij.jaren.get(jaar, []) for regel in doel.regels]


def zonder_doel(jaar: int, periode: str) -> list[Regel]:
    """What is measured of the whole samenwerkingsverband without a target, such as arrangementen; one query."""
    rijen = Uitkomst.objects.tot_en_met(jaar, periode).filter(plek__soort=Plek.Soort.SWV, streefwaarde=None)
    rijen = rijen.filter(scholen_mee__gt=0).met_namen().order_by("indicator__thema__volgorde", "indicator__volgorde")
    return [Regel(rij) for rij in rijen]


def per_wijk(regel: Regel) -> list[PlekRegel]:
    """The same indicator in the same period on every wijk, with the outline at hand; one query."""
    u = regel.uitkomst
    rijen = Uitkomst.objects.filter(indicator=u.indicator_id, plek__soort=Plek.Soort.WIJK)
    rijen = rijen.tot_en_met(u.jaar, u.periode).select_related("indicator__thema", "plek__wijk", "streefwaarde")
    return [PlekRegel(rij, doel=regel.doel, landelijk=regel.landelijk) for rij in rijen.order_by("plek__sorteernaam")]


def themarijen(themas: Sequence[ThemaOordelen], jaren: Sequence[int] = JAREN) -> list[dict[str, Any]]:
    """Plain rows for the picture of all jaardoelen; years as text, so that JSON keeps them."""
    return [
        {
            "code": rij.thema.code,
            "naam": rij.thema.naam,
            "onder": rij.thema.ondertitel,
            "oordelen": {str(jaar): [doel.oordeel for doel in rij.jaren.get(jaar, [])] for jaar in jaren},
        }
        for rij in themas
    ]


def codes_van(themas: Sequence[ThemaOordelen], jaar: int) -> list[str]:
    """The verdicts of all jaardoelen of one year."""
    return [doel.oordeel for rij in themas for doel in rij.jaren.get(jaar, [])]


def aantal_doelen(themas: Sequence[ThemaOordelen]) -> int:
    return sum(len(doelen) for rij in themas for doelen in rij.jaren.values())


def doelrij(doel: Doeloordeel) -> dict[str, Any]:
    """One jaardoel in a table: its text, figures or milestone, verdict."""
    cijfers = [cijfer_van(regel) for regel in doel.regels]
    return {
        "pk": doel.jaardoel.pk,
        "jaar": doel.jaardoel.jaar,
        "tekst": doel.jaardoel.tekst,
        "thema": doel.jaardoel.thema.code,
        "thema_naam": doel.jaardoel.thema.naam,
        "niveau": doel.jaardoel.niveau,
        "beoordeeld_op": doel.jaardoel.get_oordeelniveau_display(),
        "oordeel": doel.oordeel,
        "stand": doel.stand or _status(doel),
        "cijfers": cijfers,
        "per_plek": bool(doel.plekken),
        "uit": uit_scholen(cijfers),
        "te_bevestigen": any(cijfer.te_bevestigen for cijfer in cijfers),
    }


def _status(doel: Doeloordeel) -> str:
    """How far a goal in words is that is judged on one place."""
    if doel.regels or len(doel.mijlpalen) != 1 or not doel.mijlpalen[0].status:
        return ""
    return str(Mijlpaal.Status(doel.mijlpalen[0].status).label)


def kies_regel(regels: Sequence[Regel], code: str | None) -> Regel | None:
    """The chosen indicator, the usual one, or the first."""
    per_code = {regel.indicator.code: regel for regel in regels}
    return per_code.get(code or "") or per_code.get(STANDAARD) or next(iter(regels), None)


def wijkrijen(regels: Sequence[PlekRegel], *, swv: str, lid: Lid) -> list[dict[str, Any]]:
    """The table beside the map."""
    return op_hoogte(_wijkrij(regel, swv, lid) for regel in regels)


def op_hoogte(rijen: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The highest value first, rows without a visible one last."""
    return sorted(rijen, key=lambda rij: (rij["cijfer"].getal is None, -(rij["cijfer"].getal or 0)))


def _wijkrij(regel: PlekRegel, swv: str, lid: Lid) -> dict[str, Any]:
    cijfer = cijfer_van(regel, mag=mag(lid, "doelen.zie_exact", regel.plek))
    return {
        "pk": regel.plek.pk,
        "naam": regel.plek.naam,
        "cijfer": cijfer,
        "oordeel": cijfer.oordeel,
        "omtrek": omtrek_van(regel),
        "url": reverse("wijken:wijk_detail", args=[swv, regel.plek.pk]),
    }


def omtrek_van(regel: PlekRegel) -> Any:
    """The outline, where per_wijk loaded it."""
    return regel.plek.wijk.omtrek if "wijk" in regel.plek._state.fields_cache else []


def ingekleurd(rijen: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """For the map: grey where nothing is judged, also when the figure is hidden."""
    return [rij if rij["cijfer"].beoordeeld else rij | {"oordeel": "geen_streefwaarde"} for rij in rijen]


def omtrekken_zonder(rijen: Iterable[dict[str, Any]]) -> list[Any]:
    """The outlines of the wijken without a figure: no school lies there in this year."""
    alle = Wijk.objects.exclude(pk__in=[rij["pk"] for rij in rijen]).exclude(omtrek=[])
    return list(alle.values_list("omtrek", flat=True))


def hoogste(rijen: Sequence[dict[str, Any]]) -> str:
    """The wijk with the highest visible value."""
    return rijen[0]["naam"] if rijen and rijen[0]["cijfer"].getal is not None else ""


def verborgen_zin(rijen: Sequence[dict[str, Any]]) -> str:
    """Why some wijken show no figure."""
    verborgen = [rij["naam"] for rij in rijen if rij["cijfer"].oordeel == "verborgen"]
    klein = any(rij["cijfer"].oordeel == "te_klein" for rij in rijen)
    delen = ["Bij minder dan 5 leerlingen staat er <5, soms ook bij 0."] if klein else []
    if verborgen:
        aantal = f"{len(verborgen)} {'andere ' if klein else ''}wijken zijn"
        wie = f"{verborgen[0]} is" if len(verborgen) == 1 else aantal
        welk = "het kleine aantal" if klein else "een klein aantal ergens anders"
        delen.append(f"{wie}{' ook' if klein else ''} verborgen, anders kunt u {welk} terugrekenen.")
    return " ".join(delen)


def gaten(cijfers: Sequence[Cijfer], aantal: int = 5) -> list[Cijfer]:
    """The largest gap to the target first; nothing that is met."""
    open_ = [cijfer for cijfer in cijfers if cijfer.oordeel in (*NIET, "op_koers") and cijfer.stuk > 0]
    return sorted(open_, key=lambda cijfer: (cijfer.oordeel not in NIET, -cijfer.stuk))[:aantal]
