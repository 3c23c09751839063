"""One indicator on one place: now, over the years, within the year, and on the places under it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery

from doelen.models import Grootheid, Indicator, IndicatorTerm, Uitkomst
from doelen.overzichten.beelden import jarenlijn
from doelen.overzichten.bewegingen import kop_van_cijfer, kop_van_delen, kop_van_plekken, kop_van_reeks
from doelen.overzichten.cijferboek import Cijferboek
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.correcties import correcties_van
from doelen.overzichten.landelijk import landelijk_per_jaar, met_landelijk
from doelen.overzichten.monitor import op_hoogte
from doelen.overzichten.plaatsen import MEERVOUD, ONDER, indeling_van, kies_soort, plekken_boven, plekken_onder
from doelen.overzichten.prognoses import prognoses_van
from doelen.permissions import mag_doelen_zien
from doelen.prognose import ONBEKEND
from swv.beeld import Reeks, WijkVlak, delen, kaart, vonk
from swv.dagen import Periode
from swv.models import Instelling, Lid, Plek

EERDER = 2  # earlier years beside this one in the drawing of one year


def alle_indicatoren() -> dict[int, Indicator]:
    """Every indicator by its key, each with its national figures, ``bronnen`` and ``voorbeelddata`` of the whole."""
    voorbeeld = Subquery(Instelling.objects.values("voorbeelddata")[:1])
    termen = IndicatorTerm.objects.filter(indicator=OuterRef("pk")).order_by("pk")
    bronnen = ArraySubquery(termen.values("grootheid__bron"))
    alle = met_landelijk(Indicator.objects.select_related("thema").annotate(voorbeelddata=voorbeeld, bronnen=bronnen))
    return {een.pk: een for een in alle}


def indicatorpagina(
    indicator: Indicator, alle: dict[int, Indicator], plek: Plek, jaar: int, *, per: str, lid: Lid
) -> dict[str, Any]:
    """Everything the page shows to this reader; one place, one year, and ``per`` what kind of place is listed."""
    keten = list(_keten(indicator, alle))
    samen = [ander for ander in alle.values() if indicator.set_code and ander.set_code == indicator.set_code]
    indeling = indeling_van(jaar)
    soort = kies_soort(plek, per)
    onder = plekken_onder(plek, soort, indeling) if soort else set()
    boven = plekken_boven(plek, indeling)
    boek = Cijferboek(_uitkomsten(plek, [*keten, *samen], onder | boven, indicator, jaar), lid)
    periode = _periode(boek, indicator, plek, jaar)
    nu = boek.cijfer(indicator.pk, plek.pk, jaar, periode)
    return {
        "indicator": indicator,
        "plek": plek,
        "periode": periode,
        "cijfer": nu,
        "kop": _kop(indicator, nu, boek.cijfer(indicator.pk, plek.pk, jaar - 1, periode), jaar),
        "bijgewerkt": boek.bijgewerkt(jaar),
        "bronnen": _bronnen(alle[indicator.pk]),
        "reeks": _reeks(boek, keten, plek, alle),
        "verloop": _verloop(boek, indicator, plek, jaar),
        "delen": _delen(boek, samen, plek),
        "onder": _onder(boek, indicator, sorted(onder), (jaar, periode), soort, lid),
        "soorten": [(ander, MEERVOUD[ander], ander == soort) for ander in ONDER[plek.soort]],
        "hoger": [boek.plekken[pk] for pk in boven if pk in boek.plekken and mag_doelen_zien(lid, boek.plekken[pk])],
        "prognose": _prognose(boek, indicator, plek),
        "correcties": correcties_van(indicator, plekken_onder(plek, "school", indeling), jaar, lid),
        "opvolger": next((ander for ander in alle.values() if ander.vervangt_id == indicator.pk), None),
    }


def _keten(indicator: Indicator, alle: dict[int, Indicator]) -> Iterable[Indicator]:
    """This definition and the ones it took the place of, the newest first."""
    gezien: set[int] = set()
    volgende: Indicator | None = indicator
    while volgende is not None and volgende.pk not in gezien:
        gezien.add(volgende.pk)
        yield volgende
        volgende = alle.get(volgende.vervangt_id or 0)


def _uitkomsten(plek: Plek, van: Iterable[Indicator], eromheen: set[int], indicator: Indicator, jaar: int) -> Any:
    """This place in all years; around it the ends of the years and the chosen year."""
    hier = Q(plek=plek, indicator__in=[ander.pk for ander in van])
    daar = Q(plek__in=eromheen, indicator=indicator) & (Q(periode=Periode.T3) | Q(jaar=jaar))
    return Uitkomst.objects.filter(hier | daar)


def _kop(indicator: Indicator, nu: Cijfer | None, toen: Cijfer | None, jaar: int) -> str:
    """What the figure says, beside the same period of the year before."""
    return kop_van_cijfer(nu, toen) if nu else f"{indicator.naam}: nog geen cijfers over {jaar}"


def _periode(boek: Cijferboek, indicator: Indicator, plek: Plek, jaar: int) -> str | None:
    """The newest period of the year in which this indicator was computed here."""
    return max((p for i, q, j, p in boek.uitkomsten if (i, q, j) == (indicator.pk, plek.pk, jaar)), default=None)


def _prognose(boek: Cijferboek, indicator: Indicator, plek: Plek) -> str:
    """Whether the last target is in reach; nothing where there is none, or nothing left to expect."""
    gevonden = prognoses_van(plek, mag=boek.ziet_exact(plek), indicatoren=[indicator]).get(indicator.pk)
    return gevonden.zin if gevonden and gevonden.kans != ONBEKEND else ""


def _bronnen(indicator: Any) -> list[str]:
    """Who counts: `de school`, `de vakgroep`."""
    return list(dict.fromkeys(str(Grootheid.Bron(bron).label) for bron in indicator.bronnen))


def _per_jaar(boek: Cijferboek, indicator: int, plek: int) -> list[tuple[str, Cijfer]]:
    """The last figure of each year; `2026 T2` when the year is not counted to its end."""
    laatste = {j: p for i, q, j, p in sorted(boek.uitkomsten, key=lambda s: s[2:]) if (i, q) == (indicator, plek)}
    cijfers = ((jaar, p, boek.cijfer(indicator, plek, jaar, p)) for jaar, p in laatste.items())
    return [(str(jaar) if p == Periode.T3 else f"{jaar} {p}", cijfer) for jaar, p, cijfer in cijfers if cijfer]


def _reeks(boek: Cijferboek, keten: Sequence[Indicator], plek: Plek, alle: dict[int, Indicator]) -> dict[str, Any]:
    """The line over the years; an earlier definition is a line of its own, so that no line joins the two."""
    eigen, *eerder = [(ander, _per_jaar(boek, ander.pk, plek.pk)) for ander in keten]
    indicator, punten = eigen
    oud = [Reeks("", [(jaar, c.getal) for jaar, c in reeks], nadruk=False) for _, reeks in eerder if reeks]
    landelijk = landelijk_per_jaar(indicator)
    land = [(jaar, landelijk[jaar[:4]].getal if jaar[:4] in landelijk else None) for jaar, _ in punten]
    naast = [*oud, Reeks("landelijk", land, nadruk=False)] if any(getal is not None for _, getal in land) else oud
    lijn = [(jaar, cijfer.getal, cijfer.doel_getal) for jaar, cijfer in punten]
    rijen = [(ander, jaar, c) for ander, reeks in [*reversed(eerder), eigen] for jaar, c in reeks]
    return {
        "kop": kop_van_reeks(punten),
        "plaatje": jarenlijn(indicator.naam, indicator.eenheid, lijn, naast=naast) if punten else "",
        "rijen": [
            {
                "jaar": jaar,
                "cijfer": c,
                "oud": ander if ander != indicator else None,
                "landelijk": landelijk[jaar[:4]].tekst if jaar[:4] in landelijk else "",
            }
            for ander, jaar, c in rijen
        ],
        "landelijk": len(naast) > len(oud),
        "breuk": indicator.vanaf_jaar if oud else None,
    }


def _verloop(boek: Cijferboek, indicator: Indicator, plek: Plek, jaar: int) -> dict[str, Any] | None:
    """T1, T2 and T3 of this year beside the years before; None with fewer than two periods in all."""
    per_jaar = {
        ander: [(p.value, boek.cijfer(indicator.pk, plek.pk, ander, p)) for p in Periode]
        for ander in range(jaar - EERDER, jaar + 1)
    }
    gevuld = {ander: punten for ander, punten in per_jaar.items() if any(c and c.getal is not None for _, c in punten)}
    if jaar not in gevuld:
        return None
    naast = [
        Reeks(str(ander), [(p, c.getal if c else None) for p, c in punten], nadruk=False)
        for ander, punten in gevuld.items()
        if ander != jaar
    ]
    lijn = [(p, c.getal if c else None, c.doel_getal if c and p == "T3" else None) for p, c in gevuld[jaar]]
    plaatje = jarenlijn(indicator.naam, indicator.eenheid, lijn, naast=naast, einde=str(jaar) if naast else "")
    return {"plaatje": plaatje, "rijen": [{"jaar": ander, "punten": punten} for ander, punten in per_jaar.items()]}


def _delen(boek: Cijferboek, samen: Sequence[Indicator], plek: Plek) -> dict[str, Any] | None:
    """The parts that are 100 % together, a bar per year; only years of which every part can be seen are drawn."""
    reeksen = [dict(_per_jaar(boek, deel.pk, plek.pk)) for deel in samen]
    jaren = sorted({jaar for reeks in reeksen for jaar in reeks})
    rijen = [(jaar, [reeks.get(jaar) for reeks in reeksen]) for jaar in jaren]
    zichtbaar = [(jaar, [c.getal for c in cijfers if c and c.getal is not None]) for jaar, cijfers in rijen]
    heel = [(jaar, getallen) for jaar, getallen in zichtbaar if len(getallen) == len(samen)]
    if not heel:
        return None
    namen = [deel.naam for deel in samen]
    titel = "; ".join(f"{j}: {', '.join(f'{n} {w:.0f} %' for n, w in zip(namen, ws, strict=True))}" for j, ws in heel)
    return {"kop": kop_van_delen(namen, heel), "namen": namen, "plaatje": delen(heel, titel=titel), "rijen": rijen}


def _onder(
    boek: Cijferboek, indicator: Indicator, plekken: Iterable[int], moment: tuple[int, str | None], soort: str, lid: Lid
) -> dict[str, Any] | None:
    """The places under this one that the reader may see: table, small lines, and a map of wijken."""
    jaar, periode = moment
    gevonden = ((pk, boek.cijfer(indicator.pk, pk, jaar, periode)) for pk in plekken)
    zichtbaar = [(boek.plekken[pk], c) for pk, c in gevonden if c and mag_doelen_zien(lid, boek.plekken[pk])]
    if not zichtbaar:
        return None
    rijen = op_hoogte(_rij(boek, indicator, plek, cijfer) for plek, cijfer in zichtbaar)
    maximum = max((w for rij in rijen for _, w in rij["punten"] if w is not None), default=1)
    for rij in rijen:
        rij["vonk"] = _vonk(rij, maximum)
    return {
        "soort": soort,
        "kop": kop_van_plekken(indicator.naam, [(plek.naam, cijfer) for plek, cijfer in zichtbaar], soort),
        "rijen": rijen,
        "vonken": soort != Plek.Soort.SCHOOL and any(rij["punten"] for rij in rijen),
    }


def _rij(boek: Cijferboek, indicator: Indicator, plek: Plek, cijfer: Cijfer) -> dict[str, Any]:
    bekend = {int(jaar[:4]): cijfer.getal for jaar, cijfer in _per_jaar(boek, indicator.pk, plek.pk)}
    punten = [(jaar, bekend.get(jaar)) for jaar in boek.jaren]
    return {"pk": plek.pk, "naam": plek.naam, "cijfer": cijfer, "oordeel": cijfer.oordeel, "punten": punten}


def _vonk(rij: dict[str, Any], maximum: float) -> Any:
    cijfer: Cijfer = rij["cijfer"]
    doel = cijfer.doel_getal if cijfer.doel_getal is not None and cijfer.doel_getal <= maximum else None
    return vonk(rij["punten"], maximum=maximum, doel=doel, titel=f"{rij['naam']}. {cijfer.zin}")


def _kleur(cijfer: Cijfer) -> str:
    """Grey where nothing is judged, also when the figure is hidden."""
    return cijfer.oordeel if cijfer.beoordeeld else "geen_streefwaarde"


def kaart_van(rijen: Sequence[dict[str, Any]], omtrekken: dict[int, Any], *, titel: str, url: Any) -> Any:
    """The map of the rows that are a wijk with an outline; a click opens the indicator there."""
    vlakken = [
        WijkVlak(rij["naam"], omtrekken[rij["pk"]], oordeel=_kleur(rij["cijfer"]), url=url(rij["pk"]))
        for rij in rijen
        if omtrekken.get(rij["pk"])
    ]
    return kaart(vlakken, titel=titel) if vlakken else ""
