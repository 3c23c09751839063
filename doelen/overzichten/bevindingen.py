"""Headings are findings: the sentences above a page, a panel and a report, computed from the verdicts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from doelen.overzichten.cijfers import Cijfer
from swv.dagen import Periode, vandaag
from swv.templatetags.getallen import hoofdletter, telwoord

NIET = ("niet_behaald", "loopt_achter")


def stand_van(jaar: int, codes: Iterable[str]) -> Literal["voorbij", "bezig", "komend"]:
    """`voorbij`, `bezig` or `komend`: a year runs until its last round has closed, so its verdicts tell."""
    if jaar == vandaag().year or {"op_koers", "loopt_achter"} & set(codes):
        return "bezig"
    return "voorbij" if jaar < vandaag().year else "komend"


def kolomkop(jaar: int, periode: str | None, stand: str) -> str:
    """`2026, t/m T2`; a whole year is only the year."""
    return f"{jaar}, t/m {periode}" if periode and stand == "bezig" else str(jaar)


def maanden(jaar: int, periode: str) -> str:
    """`T2 2026, mei tot en met augustus`."""
    return f"{periode} {jaar}, {Periode(periode).omschrijving}"


def opsomming(woorden: Sequence[str]) -> str:
    """`lezen, signaleren en cultuur`."""
    if len(woorden) < 2:
        return "".join(woorden)
    return f"{', '.join(woorden[:-1])} en {woorden[-1]}"


def kop_van_jaar(jaar: int, codes: Sequence[str]) -> str:
    """`Van de 25 doelen van 2026 zijn er 5 behaald en 12 op koers`."""
    aantal, stand = Counter(codes), stand_van(jaar, codes)
    if not codes:
        return f"Voor {jaar} staan er geen doelen in het ondersteuningsplan"
    gemeten = len(codes) - aantal["geen_meting"]
    if stand == "komend" or not gemeten:
        return f"Voor {jaar} staan er {len(codes)} doelen, nog zonder cijfers"
    behaald = aantal["behaald"]
    koers = aantal["op_koers"]
    if stand == "voorbij":
        return f"Van de {len(codes)} doelen van {jaar} {_zijn(behaald)} behaald"
    if not behaald:
        return (
            f"Van de {len(codes)} doelen van {jaar} {'ligt' if koers == 1 else 'liggen'} er {koers or 'geen'} op koers"
        )
    return f"Van de {len(codes)} doelen van {jaar} {_zijn(behaald)} behaald en {koers or 'geen'} op koers"


def _zijn(aantal: int) -> str:
    return f"{'is' if aantal == 1 else 'zijn'} er {aantal or 'geen'}"


def kop_van_plek(jaar: int, codes: Iterable[str], over: str = "Doelen") -> str:
    """`Doelen 2026: drie behaald, één loopt achter`; ``over`` may be the name of a place."""
    aantal = Counter(codes)
    achter, niet = aantal["loopt_achter"], aantal["niet_behaald"]
    delen = [
        f"{telwoord(aantal['behaald'])} behaald" if aantal["behaald"] else "",
        f"{telwoord(aantal['op_koers'])} op koers" if aantal["op_koers"] else "",
        f"{telwoord(achter)} {'loopt' if achter == 1 else 'lopen'} achter" if achter else "",
        f"{telwoord(niet)} niet behaald" if niet else "",
    ]
    gevuld = [deel for deel in delen if deel]
    return f"{over} {jaar}: {', '.join(gevuld[:3])}" if gevuld else f"{over} {jaar}: nog geen cijfers"


def kop_van_themas(naam: str, themas: Sequence[str]) -> str:
    """`Babberspolder: vijf van de zeven thema's op schema`; ``themas`` holds the verdict of each theme."""
    beoordeeld = [code for code in themas if code in (*NIET, "behaald", "op_koers")]
    if not beoordeeld:
        return f"{naam}: nog geen oordeel over de doelen"
    goed = sum(code not in NIET for code in beoordeeld)
    welke = "thema’s" if len(beoordeeld) == len(themas) else "beoordeelde thema’s"
    if len(beoordeeld) == 1:
        return f"{naam}: het enige beoordeelde thema {'is op schema' if goed else 'loopt achter'}"
    hoeveel = "alle" if goed == len(beoordeeld) else f"{telwoord(goed)} van de {telwoord(len(beoordeeld))}"
    return f"{naam}: {hoeveel} {welke} op schema"


def vraagt_het_meest(cijfers: Sequence[Cijfer]) -> str:
    """Which themes hold the largest gaps: `Leesbegeleiding en buiten de regio vragen het meest.`"""
    namen = list(dict.fromkeys(kort_thema(cijfer.thema_naam) for cijfer in cijfers if cijfer.oordeel in NIET))[:3]
    if not namen:
        return "Geen enkel gemeten doel loopt achter."
    return f"{hoofdletter(opsomming(namen))} {'vraagt' if len(namen) == 1 else 'vragen'} het meest."


def kop_van_kaart(naam: str, codes: Sequence[str], hoogste: str, woord_meervoud: str = "wijken") -> str:
    """`SLB-aanmeldingen: 4 van de 14 wijken op schema, Westwijk het hoogst`."""
    beoordeeld = [code for code in codes if code in (*NIET, "behaald", "op_koers")]
    if not beoordeeld:
        return f"{naam} per wijk"
    goed = len(beoordeeld) - sum(code in NIET for code in beoordeeld)
    slot = f", {hoogste} het hoogst" if hoogste else ""
    return f"{naam}: {goed} van de {len(codes)} {woord_meervoud} op schema{slot}"


def deel_op_schema(jaar: int, codes: Sequence[str]) -> str:
    """`Zeventien van de 25 doelen van 2026 zijn behaald of op koers.`"""
    goed = sum(code in ("behaald", "op_koers") for code in codes)
    woord = "is behaald of op koers" if goed == 1 else "zijn behaald of op koers"
    return f"{hoofdletter(telwoord(goed))} van de {len(codes)} doelen van {jaar} {woord}."


def vooruitgang(cijfers: Sequence[Cijfer]) -> list[Cijfer]:
    """What moved most in the right direction since last year, is not behind, and is more than a few schools."""
    goed = [c for c in cijfers if c.oordeel not in NIET and " van " not in c.waarde and _winst(c) > 0]
    return sorted(goed, key=lambda cijfer: -_winst(cijfer))


def _winst(cijfer: Cijfer) -> float:
    if cijfer.getal is None or not cijfer.vorig_getal:
        return 0
    verschil = cijfer.vorig_getal - cijfer.getal if cijfer.omlaag else cijfer.getal - cijfer.vorig_getal
    return verschil / cijfer.vorig_getal


def wat_veranderde(beter: Sequence[Cijfer]) -> str:
    """`Opvang op de eerste school of in de wijk: 63 %. Vorig jaar was dat 57 %.`"""
    zinnen = [f"{cijfer.naam}: {cijfer.waarde}, vorig jaar {cijfer.vorig}." for cijfer in beter[:2]]
    return " ".join(zinnen) or "Geen enkel cijfer is duidelijk beter dan vorig jaar."


def titel_van_rapport(jaar: int, beter: Sequence[Cijfer], gaten: Sequence[Cijfer]) -> str:
    """`Vooruitgang bij hoogbegaafdheid; buiten de regio en leesbegeleiding blijven achter`."""
    achter = list(dict.fromkeys(kort_thema(cijfer.thema_naam) for cijfer in gaten if cijfer.oordeel in NIET))[:2]
    goed = next((thema for c in beter if (thema := kort_thema(c.thema_naam)) not in achter), None)
    delen = [f"vooruitgang bij {goed}"] if goed else []
    if achter:
        delen.append(f"{opsomming(achter)} {'blijft' if len(achter) == 1 else 'blijven'} achter")
    return hoofdletter("; ".join(delen)) if delen else f"Zo staan de doelen van {jaar} ervoor"


def kort_thema(naam: str) -> str:
    """`Leesbegeleiding (SLB)` inside a sentence: `leesbegeleiding`."""
    return klein(naam.split(" (")[0])


def klein(naam: str) -> str:
    """A name inside a sentence; an abbreviation keeps its capitals."""
    return naam if naam[1:2].isupper() else naam[:1].lower() + naam[1:]
