"""Where a figure goes, in words: the titles above charts and the sentences between two places."""

from collections.abc import Sequence

from doelen.models import Indicator
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.getallen import waarde_tekst
from swv.templatetags.getallen import procent

NIET_TE_ZIEN = {
    "te_klein": "te klein om te tonen",
    "verborgen": "niet te zien, anders is een klein aantal terug te rekenen",
}


def kop_van_cijfer(cijfer: Cijfer, toen: Cijfer | None) -> str:
    """`SLB-aanmeldingen: gedaald naar 8,3 %, maar nog boven de 8 %`; ``toen`` is the same period a year before."""
    if cijfer.getal is None:
        return f"{cijfer.naam}: {NIET_TE_ZIEN.get(cijfer.oordeel, 'nog geen cijfer')}"
    return f"{cijfer.naam}: {beweging(cijfer, toen)}{_kant(cijfer, toen)}"


def beweging(cijfer: Cijfer, toen: Cijfer | None) -> str:
    """`gedaald naar 8,3 %`."""
    if toen is None or toen.getal is None or cijfer.getal is None:
        return f"staat op {cijfer.waarde}"
    if toen.waarde == cijfer.waarde:
        return f"gelijk gebleven op {cijfer.waarde}"
    return f"{'gestegen' if cijfer.getal > toen.getal else 'gedaald'} naar {cijfer.waarde}"


def werd_beter(cijfer: Cijfer, toen: Cijfer | None) -> bool:
    """Whether it went the right way; no when one of the two cannot be seen."""
    if toen is None or toen.getal is None or cijfer.getal is None:
        return False
    return cijfer.getal < toen.getal if cijfer.omlaag else cijfer.getal > toen.getal


def _kant(cijfer: Cijfer, toen: Cijfer | None) -> str:
    """On which side of the target, joined with "maar" when it goes the right way and is not there yet."""
    if cijfer.doel_getal is None or cijfer.getal is None or not cijfer.grens:
        return ""
    if cijfer.getal == cijfer.doel_getal:
        return f", precies op {cijfer.grens}"
    waar = "boven" if cijfer.getal > cijfer.doel_getal else "onder"
    if cijfer.stuk <= 0:
        return f", {waar} de {cijfer.grens}"
    return f", {'maar' if werd_beter(cijfer, toen) else 'en'} nog {waar} de {cijfer.grens}"


def kop_van_reeks(punten: Sequence[tuple[str, Cijfer]]) -> str:
    """`Van 10,4 % in 2023 naar 8,8 % in 2025`; what can be seen of the years that are counted to their end."""
    zichtbaar = [(jaar, cijfer.waarde) for jaar, cijfer in punten if cijfer.getal is not None and jaar.isdecimal()]
    if len(zichtbaar) < 2:
        return f"{zichtbaar[0][0]}: {zichtbaar[0][1]}" if zichtbaar else "Nog geen cijfers over de jaren"
    (eerste, toen), (laatste, nu) = zichtbaar[0], zichtbaar[-1]
    if toen == nu:
        return f"In {eerste} en in {laatste} hetzelfde: {nu}"
    return f"Van {toen} in {eerste} naar {nu} in {laatste}"


def kop_van_delen(namen: Sequence[str], rijen: Sequence[tuple[str, Sequence[float]]]) -> str:
    """`SLB op interventieniveau 3 groeide het meest: van 21 % in 2023 naar 49 % in 2026`; shares as 0–100."""
    (eerste, toen), (laatste, nu) = rijen[0], rijen[-1]
    groei, naam, was, is_ = max((b - a, naam, a, b) for naam, a, b in zip(namen, toen, nu, strict=True))
    if groei < 1:
        return f"De verdeling van {laatste}, samen 100 %"
    return f"{naam} groeide het meest: van {procent(was, 0)} in {eerste} naar {procent(is_, 0)} in {laatste}"


def verschil_in_woorden(een: tuple[str, Cijfer | None], ander: tuple[str, Cijfer | None]) -> str:
    """`Holy 2,4 procentpunt hoger dan Westwijk`; nothing where one of the two cannot be seen."""
    (hier, nu), (daar, dan) = een, ander
    if nu is None or dan is None or nu.getal is None or dan.getal is None:
        return "niet te vergelijken"
    afstand = abs(nu.getal - dan.getal)
    woord = waarde_tekst(nu.eenheid, afstand)
    if nu.eenheid == Indicator.Eenheid.PROCENT:
        woord = f"{waarde_tekst(Indicator.Eenheid.SCHAAL, afstand)} procentpunt"
    if nu.waarde == dan.waarde or not afstand:
        return f"{hier} en {daar} gelijk"
    return f"{hier} {woord} {'hoger' if nu.getal > dan.getal else 'lager'} dan {daar}"


def kop_van_plekken(naam: str, rijen: Sequence[tuple[str, Cijfer]], woord: str) -> str:
    """`SLB-aanmeldingen per wijk: van 5,5 % in Holy tot 11,7 % in Westwijk`."""
    zichtbaar = sorted(
        ((cijfer.getal, plek, cijfer.waarde) for plek, cijfer in rijen if cijfer.getal is not None),
        key=lambda rij: rij[0],
    )
    if len(zichtbaar) < 2:
        return f"{naam} per {woord}"
    (_, laag, laagste), (_, hoog, hoogste) = zichtbaar[0], zichtbaar[-1]
    if laagste == hoogste:
        return f"{naam} per {woord}: overal {laagste}, voor zover te zien"
    return f"{naam} per {woord}: van {laagste} ({laag}) tot {hoogste} ({hoog})"
