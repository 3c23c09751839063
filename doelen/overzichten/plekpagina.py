"""How one place stands: its themes over the years, its largest gaps, every figure, and the places under it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q

from doelen.models import Uitkomst
from doelen.overzichten import monitor as beeld
from doelen.overzichten.bevindingen import NIET, kop_van_plek, vraagt_het_meest
from doelen.overzichten.cijferboek import Cijferboek, uit
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.plaatsen import MEERVOUD, ONDER, indeling_van, kies_soort, plekken_boven, plekken_onder
from doelen.overzichten.plekken import Doelregel, mijlpalen_van_plek
from doelen.permissions import mag_doelen_zien
from swv.models import Lid, Plek

GOED = ("behaald", "op_koers")


def plekpagina(plek: Plek, jaar: int, *, per: str, lid: Lid) -> dict[str, Any]:
    """Everything the page of one place shows to this reader."""
    indeling, soort = indeling_van(jaar), kies_soort(plek, per)
    onder = plekken_onder(plek, soort, indeling) if soort else set()
    boek = Cijferboek(Uitkomst.objects.filter(Q(plek=plek) | Q(plek__in=onder, jaar=jaar)), lid)
    periode = periode_van_plek(boek, plek, jaar)
    cijfers = boek.cijfers(plek.pk, jaar, periode)
    beoordeeld = [cijfer for cijfer in cijfers.values() if cijfer.beoordeeld]
    mijlpalen = mijlpalen_van_plek(plek)
    woorden = [regel for ander, regel in mijlpalen if ander == jaar]
    gaten = beeld.gaten(beoordeeld)
    return {
        "plek": plek,
        "periode": periode,
        "kop": kop_van_plek(
            jaar, [c.oordeel for c in beoordeeld] + [regel.oordeel for regel in woorden], over=plek.naam
        ),
        "uit": uit(cijfers.values()),
        "bijgewerkt": boek.bijgewerkt(jaar),
        "themarijen": themarijen(boek, plek, mijlpalen),
        "gaten": gaten,
        "meest": vraagt_het_meest(gaten) if beoordeeld else "",
        "groepen": _per_thema(cijfers.values()),
        "woorden": woorden,
        "onder": _onder(boek, sorted(onder), (jaar, periode), soort, lid),
        "soorten": [(ander, MEERVOUD[ander], ander == soort) for ander in ONDER[plek.soort]],
        "boven": _boven(plekken_boven(plek, indeling), lid),
    }


def periode_van_plek(boek: Cijferboek, plek: Plek, jaar: int) -> str | None:
    """The newest computed period of a year on one place."""
    return max((p for _, q, j, p in boek.uitkomsten if (q, j) == (plek.pk, jaar)), default=None)


def themarijen(boek: Cijferboek, plek: Plek, mijlpalen: Iterable[tuple[int, Doelregel]]) -> list[dict[str, Any]]:
    """Rows for the picture of verdicts: per theme and year what is judged on this place, as this reader may see it."""
    namen: dict[str, str] = {}
    oordelen: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for jaar in boek.jaren:
        for cijfer in boek.cijfers(plek.pk, jaar, periode_van_plek(boek, plek, jaar)).values():
            if cijfer.beoordeeld:
                namen[cijfer.thema] = cijfer.thema_naam
                oordelen[cijfer.thema][str(jaar)].append(cijfer.oordeel)
    for jaar, regel in mijlpalen:
        namen[regel.thema] = regel.thema_naam
        oordelen[regel.thema][str(jaar)].append(regel.oordeel)
    return [{"code": code, "naam": naam, "onder": "", "oordelen": oordelen[code]} for code, naam in namen.items()]


def _per_thema(cijfers: Iterable[Cijfer]) -> list[tuple[str, list[Cijfer]]]:
    groepen: dict[str, list[Cijfer]] = defaultdict(list)
    for cijfer in cijfers:
        groepen[cijfer.thema_naam].append(cijfer)
    return list(groepen.items())


def _onder(
    boek: Cijferboek, plekken: Iterable[int], moment: tuple[int, str | None], soort: str, lid: Lid
) -> dict[str, Any] | None:
    """The places under this one that the reader may see, the most behind first."""
    jaar, periode = moment
    zichtbaar = [plek for pk in plekken if (plek := boek.plekken.get(pk)) and mag_doelen_zien(lid, plek)]
    rijen = [_stand(plek, list(boek.cijfers(plek.pk, jaar, periode).values())) for plek in zichtbaar]
    if not rijen:
        return None
    rijen.sort(key=lambda rij: (-rij["achter"], -rij["koers"], rij["plek"].sorteernaam))
    return {"soort": soort, "meervoud": MEERVOUD[soort], "rijen": rijen, "kop": _kop_onder(rijen, MEERVOUD[soort])}


def _stand(plek: Plek, cijfers: Sequence[Cijfer]) -> dict[str, Any]:
    """How many verdicts of each kind, and what asks most; hidden figures count as nothing."""
    codes = Counter(cijfer.oordeel for cijfer in cijfers if cijfer.beoordeeld)
    gaten = beeld.gaten([cijfer for cijfer in cijfers if cijfer.beoordeeld], 1)
    return {
        "plek": plek,
        "behaald": codes["behaald"],
        "koers": codes["op_koers"],
        "achter": sum(codes[code] for code in NIET),
        "dicht": codes["te_klein"] + codes["verborgen"],
        "gat": gaten[0] if gaten and gaten[0].oordeel in NIET else None,
    }


def _kop_onder(rijen: Sequence[dict[str, Any]], meervoud: str) -> str:
    """`2 van de 5 scholen lopen ergens achter`; what is hidden counts for neither."""
    beoordeeld = [rij for rij in rijen if rij["behaald"] + rij["koers"] + rij["achter"]]
    if not beoordeeld:
        return f"Van de {meervoud} is hier geen oordeel te zien"
    achter = sum(bool(rij["achter"]) for rij in beoordeeld)
    welke = meervoud if len(beoordeeld) == len(rijen) else f"{meervoud} met een oordeel"
    woord = "loopt" if achter == 1 else "lopen"
    return f"{achter or 'Geen'} van de {len(beoordeeld)} {welke} {woord if achter else 'loopt'} ergens achter"


def _boven(plekken: Iterable[int], lid: Lid) -> list[Plek]:
    return [plek for plek in Plek.objects.filter(pk__in=plekken) if mag_doelen_zien(lid, plek)]
