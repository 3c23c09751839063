"""Numbers and dates as a Dutch reader expects them. Rounding happens here, after every verdict."""

import datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from django import template
from django.utils import timezone

from swv.dagen import vandaag

register = template.Library()

NBSP = "\u00a0"
LEEG = "–"
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli",
    "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
MAANDEN_KORT = tuple("mrt" if maand == "maart" else maand[:3] for maand in MAANDEN)
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

Getal = Decimal | int | float | str | None
Dag = datetime.date | datetime.datetime | None


def _opgemaakt(waarde: Getal, decimalen: int) -> str:
    """`1234.5` → `1.234,50`; a minus is a real minus sign. Empty or no number gives a dash."""
    try:
        getal = Decimal(str(waarde)).quantize(Decimal(1).scaleb(-decimalen), rounding=ROUND_HALF_UP)
    except InvalidOperation:
        return LEEG
    kaal = f"{abs(getal):,}".translate(str.maketrans(",.", ".,"))
    return f"−{NBSP}{kaal}" if getal < 0 else kaal


def _met_teken(waarde: Getal, decimalen: int, teken: str) -> str:
    tekst = _opgemaakt(waarde, decimalen)
    if tekst == LEEG:
        return tekst
    kaal = tekst.removeprefix(f"−{NBSP}")
    return (f"−{NBSP}" if kaal != tekst else "") + f"{teken}{NBSP}{kaal}"


@register.filter
def euro(waarde: Getal) -> str:
    """`€ 1.234,56`."""
    return _met_teken(waarde, 2, "€")


@register.filter
def euro_heel(waarde: Getal) -> str:
    """`€ 1.235`."""
    return _met_teken(waarde, 0, "€")


@register.filter
def euro_verschil(waarde: Getal) -> str:
    """`+ € 5.252` or `− € 5.252`, in whole euros."""
    tekst = euro_heel(waarde)
    return tekst if tekst == LEEG or tekst.startswith("−") else f"+{NBSP}{tekst}"


@register.filter
def getal(waarde: Getal) -> str:
    """`1.454`."""
    return _opgemaakt(waarde, 0)


@register.filter
def decimaal(waarde: Getal, decimalen: int = 1) -> str:
    """`2,6`."""
    return _opgemaakt(waarde, int(decimalen))


@register.filter
def procent(waarde: Getal, decimalen: int | str = "") -> str:
    """`12,5 %`; without an argument a whole share loses its `,0`."""
    tekst = _opgemaakt(waarde, 1 if decimalen == "" else int(decimalen))
    if tekst == LEEG:
        return tekst
    return f"{tekst.removesuffix(',0') if decimalen == '' else tekst}{NBSP}%"


def _dag(waarde: Dag) -> datetime.date | None:
    if isinstance(waarde, datetime.datetime):
        return timezone.localtime(waarde).date() if timezone.is_aware(waarde) else waarde.date()
    return waarde or None


@register.filter
def datum(waarde: Dag) -> str:
    """`22 november 2026`."""
    dag = _dag(waarde)
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}" if dag else LEEG


@register.filter
def datum_kort(waarde: Dag) -> str:
    """`vr 27 november`."""
    dag = _dag(waarde)
    return f"{DAGEN[dag.weekday()][:2]} {dag.day} {MAANDEN[dag.month - 1]}" if dag else LEEG


@register.filter
def datum_dag(waarde: Dag) -> str:
    """`zondag 22 november`."""
    dag = _dag(waarde)
    return f"{DAGEN[dag.weekday()]} {dag.day} {MAANDEN[dag.month - 1]}" if dag else LEEG


@register.filter
def maand(waarde: Dag) -> str:
    """`december`."""
    dag = _dag(waarde)
    return MAANDEN[dag.month - 1] if dag else ""


@register.filter
def maand_kort(waarde: Dag) -> str:
    """`dec`, and `mrt` for March: for the head of a kalenderblad."""
    dag = _dag(waarde)
    return MAANDEN_KORT[dag.month - 1] if dag else ""


@register.filter
def nog_dagen(waarde: Dag) -> str:
    """`nog 5 dagen`, `vandaag`, `2 dagen te laat`."""
    dag = _dag(waarde)
    if dag is None:
        return ""
    dagen = (dag - vandaag()).days
    if dagen in (0, 1):
        return ("vandaag", "morgen")[dagen]
    if dagen > 1:
        return f"nog {dagen} dagen"
    return "1 dag te laat" if dagen == -1 else f"{-dagen} dagen te laat"


@register.filter
def tijd(waarde: datetime.datetime | datetime.time | None) -> str:
    """`21.03 uur`."""
    if isinstance(waarde, datetime.datetime) and timezone.is_aware(waarde):
        waarde = timezone.localtime(waarde)
    return f"{waarde:%H.%M} uur" if waarde else LEEG


TELWOORDEN = ("geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


@register.filter
def telwoord(aantal: int) -> str:
    """`3` → `drie`, up to twelve; higher stays a number."""
    return TELWOORDEN[aantal] if 0 <= aantal <= 12 else _opgemaakt(aantal, 0)


@register.filter
def hoofdletter(tekst: str) -> str:
    """First letter up, the rest as it is; ``één`` loses the accent of its capital: ``Eén``."""
    return "E" + tekst[1:] if tekst.startswith("één") else tekst[:1].upper() + tekst[1:]
