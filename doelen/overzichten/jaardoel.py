"""One jaardoel: its targets, the years, the wijken and the milestones."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Avg, F, FilteredRelation, Q
from django.urls import reverse

from doelen.models import Indicator, Jaardoel, LandelijkCijfer, Mijlpaal, Opgaveronde, Streefwaarde, Uitkomst
from doelen.oordelen import BEHAALD, VERVALLEN, oordeel_mijlpaal, zwakste
from doelen.overzichten.beelden import jarenlijn
from doelen.overzichten.begrippen import definitiezin
from doelen.overzichten.cijfers import Cijfer, cijfer_van, klein_woord
from doelen.overzichten.eigen_plekken import eigen_plekken
from doelen.overzichten.getallen import waarde_tekst
from doelen.overzichten.landelijk import boven_landelijk
from doelen.overzichten.monitor import verborgen_zin, wijkrijen
from doelen.overzichten.plekken import mijlpaal_zin
from doelen.overzichten.streefwaarden import streefwaarderegels
from doelen.permissions import mag_doelenboom_bewerken, mag_mijlpaal_beoordelen
from doelen.services.mijlpalen import PLEKSOORT
from doelen.services.regels import PlekRegel, Regel, waarde_van
from swv.dagen import Periode, jaar_is_voorbij, vandaag
from swv.models import Lid, Plek

OPEN = Uitkomst.Zicht.OPEN
NIVEAUZIN = {
    "swv": "Alleen het samenwerkingsverband als geheel krijgt hierover een oordeel; scholen en wijken niet.",
    "vakgroep": "De vakgroep oordeelt voor het hele samenwerkingsverband; scholen en wijken krijgen geen oordeel.",
    "gemeente": "Elke gemeente krijgt een oordeel, en het samenwerkingsverband als geheel; scholen en wijken niet.",
    "bestuur": "Elk bestuur krijgt een oordeel, en het samenwerkingsverband als geheel; scholen en wijken niet.",
    "wijk": "Elke wijk krijgt een oordeel, en daarmee de gemeente en het samenwerkingsverband; scholen niet.",
    "school": "Elke school krijgt een oordeel, en daarmee ook haar wijk, haar bestuur en het samenwerkingsverband.",
}


def jaardoelpagina(doel: Jaardoel, *, swv: str, lid: Lid) -> dict[str, Any]:
    """Everything the page of one goal shows to this reader."""
    streefwaarden = list(doel.streefwaarden.select_related("indicator__thema", "indicator__vervangt", "plek"))
    streefwaarden.sort(key=lambda s: (s.plek_id is not None, s.pk))
    altijd = {
        "doel": doel,
        "niveauzin": NIVEAUZIN[doel.oordeelniveau],
        "streefwaarden": streefwaarden,
        "regels": streefwaarderegels(streefwaarden),
        "bewerken": mag_doelenboom_bewerken(lid) and not jaar_is_voorbij(doel.jaar),
    }
    if not streefwaarden:
        mijlpalen = _mijlpalen(doel, swv, lid)
        oordelen = [rij["oordeel"] for rij in mijlpalen]
        return altijd | {"mijlpalen": mijlpalen, "oordeel": zwakste(oordelen), "stand": stand_van_mijlpalen(oordelen)}
    indicatoren = [streefwaarde.indicator for streefwaarde in streefwaarden]
    uitkomsten = _uitkomsten(indicatoren, doel.jaar)
    periode = max((u.periode for u in uitkomsten if u.jaar == doel.jaar), default=None)
    geheel = [u for u in uitkomsten if u.plek.soort == Plek.Soort.SWV]
    landelijk = _landelijk(streefwaarden, doel.jaar)
    regels = [
        _regel(Regel, u, geheel, streefwaarden, landelijk)
        for u in geheel
        if (u.jaar, u.periode) == (doel.jaar, periode)
    ]
    cijfers = [cijfer_van(regel) for regel in regels]
    met_eigen = any(s.plek_id for s in streefwaarden)
    eigen = eigen_plekken(doel, periode, swv=swv, lid=lid) if met_eigen else None
    return altijd | {
        "periode": periode,
        "cijfers": cijfers,
        "eigen": eigen,
        "oordeel": eigen["oordeel"] if eigen and all(s.plek_id for s in streefwaarden) else samen(cijfers),
        "reeksen": _reeksen(indicatoren, geheel),
        "boven": boven_landelijk(_vergeleken(uitkomsten, (doel.jaar, periode)), landelijk, lid),
        "wijken": _wijken(streefwaarden, uitkomsten, (doel.jaar, periode), swv, lid),
    }


def samen(cijfers: Sequence[Cijfer]) -> str:
    """The weakest of its figures; a hidden figure hides the verdict."""
    codes = [cijfer.oordeel for cijfer in cijfers]
    return next((code for code in codes if code in ("te_klein", "verborgen")), None) or zwakste(codes)


def stand_van_mijlpalen(oordelen: Sequence[str]) -> str:
    """`12 van 14 bereikt, 1 vervallen`; nothing for one place."""
    if len(oordelen) < 2:
        return ""
    vervallen = oordelen.count(VERVALLEN)
    slot = f", {vervallen} vervallen" if vervallen else ""
    return f"{oordelen.count(BEHAALD)} van {len(oordelen) - vervallen} bereikt{slot}"


def _uitkomsten(indicatoren: Sequence[Indicator], jaar: int) -> list[Uitkomst]:
    geheel = Q(plek__soort=Plek.Soort.SWV)
    wijken = Q(plek__soort=Plek.Soort.WIJK, jaar__in=(jaar, jaar - 1))
    rijen = Uitkomst.objects.filter(geheel | wijken, indicator__in=indicatoren)
    return list(rijen.met_namen().order_by("indicator__volgorde", "jaar", "periode"))


def _vergeleken(uitkomsten: Sequence[Uitkomst], moment: tuple[int, str | None]) -> list[Uitkomst]:
    """The outcomes that are judged by the national figure."""
    return [
        u
        for u in uitkomsten
        if (u.jaar, u.periode) == moment and u.streefwaarde and u.streefwaarde.soort == Streefwaarde.Soort.LANDELIJK
    ]


def _landelijk(streefwaarden: Sequence[Streefwaarde], jaar: int) -> dict[int, Any]:
    if not any(s.soort == Streefwaarde.Soort.LANDELIJK for s in streefwaarden):
        return {}
    return dict(LandelijkCijfer.objects.filter(jaar=jaar).values_list("indicator_id", "waarde"))


def _regel(
    soort: type[Any],
    nu: Uitkomst,
    rijen: Sequence[Uitkomst],
    streefwaarden: Sequence[Streefwaarde],
    landelijk: dict[int, Any],
) -> Any:
    sleutel = (nu.indicator_id, nu.plek_id, nu.jaar - 1, Periode.T3)
    vorige = next((u for u in rijen if (u.indicator_id, u.plek_id, u.jaar, u.periode) == sleutel), None)
    algemeen = (s for s in streefwaarden if s.indicator_id == nu.indicator_id and s.plek_id is None)
    doel = nu.streefwaarde or next(algemeen, None)
    gemiddelde = _gemiddelde(nu) if nu.indicator.per_school and nu.plek.soort == Plek.Soort.SWV else None
    return soort(nu, vorige, doel=doel, landelijk=landelijk.get(nu.indicator_id), gemiddelde_per_school=gemiddelde)


def _gemiddelde(nu: Uitkomst) -> Any:
    """The mean of the schools' percentages, where the goal says "gemiddeld per school" (ontwerp §4.3)."""
    scholen = Uitkomst.objects.tot_en_met(nu.jaar, nu.periode).filter(
        indicator=nu.indicator_id, plek__soort=Plek.Soort.SCHOOL, noemer__gt=0, scholen_mee__gt=0
    )
    return scholen.aggregate(gemiddelde=Avg(F("teller") * 100 / F("noemer")))["gemiddelde"]


def _reeksen(indicatoren: Sequence[Indicator], geheel: Sequence[Uitkomst]) -> list[dict[str, Any]]:
    """Per indicator the last value of each year beside the target of that year."""
    doelen = {
        (s.indicator_id, s.jaardoel.jaar): s.waarde
        for s in Streefwaarde.objects.filter(indicator__in=indicatoren, plek=None).select_related("jaardoel")
    }
    reeksen = []
    for indicator in indicatoren:
        laatste = {u.jaar: u for u in geheel if u.indicator_id == indicator.pk}
        punten = [
            (
                jaar,
                waarde_van(u, indicator) if u.zicht == OPEN else None,
                doelen.get((indicator.pk, jaar)),
                klein_woord(u),
            )
            for jaar, u in sorted(laatste.items())
        ]
        reeks = reeks_van(indicator.naam, indicator.eenheid, punten)
        for punt in reeks["punten"]:
            u = laatste[punt["jaar"]]
            punt["uit"] = f"{u.scholen_mee} van {u.scholen_totaal}"
        reeksen.append(reeks | {"indicator": indicator, "breuk": definitiezin(indicator)})
    return reeksen


def reeks_van(naam: str, eenheid: str, punten: Sequence[tuple[int, Any, Any, str]]) -> dict[str, Any]:
    """The line over the years with the table behind it."""
    getallen = [(jaar, _float(waarde), _float(grens), woord) for jaar, waarde, grens, woord in punten]
    return {
        "plaatje": jarenlijn(naam, eenheid, [(jaar, waarde, grens) for jaar, waarde, grens, _ in getallen]),
        "punten": [
            {
                "jaar": jaar,
                "waarde": woord or waarde_tekst(eenheid, waarde, grens),
                "doel": waarde_tekst(eenheid, grens),
            }
            for jaar, waarde, grens, woord in getallen
        ],
    }


def _float(waarde: Any) -> float | None:
    return None if waarde is None else float(waarde)


def _wijken(
    streefwaarden: Sequence[Streefwaarde],
    uitkomsten: Sequence[Uitkomst],
    moment: tuple[int, str | None],
    swv: str,
    lid: Lid,
) -> dict[str, Any]:
    """The first figure of the goal per wijk."""
    indicator = streefwaarden[0].indicator
    hier = [u for u in uitkomsten if u.plek.soort == Plek.Soort.WIJK and u.indicator_id == indicator.pk]
    regels = [_regel(PlekRegel, u, hier, streefwaarden, {}) for u in hier if (u.jaar, u.periode) == moment]
    rijen = wijkrijen(regels, swv=swv, lid=lid)
    return {"indicator": indicator, "rijen": rijen, "verborgen_zin": verborgen_zin(rijen)}


def _mijlpalen(doel: Jaardoel, swv: str, lid: Lid) -> list[dict[str, Any]]:
    """Where the goal is judged, with a link for whoever judges it there."""
    voorbij = Opgaveronde.objects.filter(jaar=doel.jaar, periode=Periode.T3, sluit__lt=vandaag()).exists()
    plekken = Plek.objects.filter(soort=PLEKSOORT[doel.oordeelniveau]).annotate(
        hier=FilteredRelation("mijlpalen", condition=Q(mijlpalen__jaardoel=doel.pk)),
        status=F("hier__status"),
        gepland_op=F("hier__gepland_op"),
        bereikt_op=F("hier__bereikt_op"),
        bewijs=F("hier__bewijs"),
        reden=F("hier__reden"),
        mijlpaal_id=F("hier__pk"),
        bestandsnaam=F("hier__bewijsstuk__naam"),
    )
    return [_mijlpaal(doel, plek, swv, lid, voorbij=voorbij) for plek in plekken.order_by("sorteernaam")]


def _mijlpaal(doel: Jaardoel, plek: Any, swv: str, lid: Lid, *, voorbij: bool) -> dict[str, Any]:
    mag = mag_mijlpaal_beoordelen(lid, Mijlpaal(jaardoel=doel, plek=plek))
    woord = Mijlpaal.Status(plek.status).label if plek.status else "nog niet beoordeeld"
    return {
        "plek": plek,
        "zin": mijlpaal_zin(woord, plek.gepland_op, plek.bereikt_op),
        "bewijs": plek.reden or plek.bewijs,
        "mijlpaal": plek.mijlpaal_id,
        "bestand": plek.bestandsnaam,
        "oordeel": oordeel_mijlpaal(
            status=plek.status or "",
            gepland_op=plek.gepland_op,
            bereikt_op=plek.bereikt_op,
            jaar=doel.jaar,
            na_jaar=voorbij,
            vandaag=vandaag(),
        ),
        "url": reverse("doelen:mijlpaal_update", args=[swv, doel.pk, plek.pk]) if mag else "",
    }
