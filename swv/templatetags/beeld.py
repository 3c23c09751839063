"""Icons, houses, verdicts and the small drawings of the frame. In a PDF the context holds `kleuren`."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from swv.beeld.gevels import HUISJES
from swv.beeld.kleuren import stijlblok, tokenblok
from swv.beeld.oordelen import OORDELEN, VORMEN

register = template.Library()
register.filter("tokenblok", tokenblok)

ICONEN = Path(__file__).resolve().parents[2] / "templates" / "beeld" / "iconen"
ZINNEN = {"aan": "aan zet", "klaar": "klaar", "uit": "nog niet aan de beurt"}


@lru_cache
def _icoonlijnen(naam: str) -> str:
    bestand = ICONEN / f"{naam}.svg"
    if not re.fullmatch(r"[a-z0-9-]+", naam) or not bestand.is_file():
        raise template.TemplateSyntaxError(f"Icoon {naam!r} staat niet in {ICONEN}.")
    lijnen = re.search(r"<svg[^>]*>(.*)</svg>", bestand.read_text(), re.S)
    return " ".join(lijnen[1].split()) if lijnen else ""


@register.simple_tag
def icoon(naam: str, label: str = "") -> SafeString:
    """A Tabler outline icon of 20 px. Beside a word it is hidden from screen readers; alone it needs a label."""
    toegang = format_html('role="img" aria-label="{}"', label) if label else SafeString('aria-hidden="true"')
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" '
        'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" {}>{}</svg>',
        toegang,
        mark_safe(_icoonlijnen(naam)),  # noqa: S308 - our own file
    )


@register.inclusion_tag("beeld/huis.svg", takes_context=True)
def huis(
    context: template.Context, staat: str, nummer: int = 1, breedte: int = 28, label: str | None = None
) -> dict[str, Any]:
    """`aan` (lit: you, or the named school), `klaar` (tick), `uit` (outline). `label=""` when words stand beside it."""
    return {
        "staat": staat,
        "gevel": HUISJES[(int(nummer) - 1) % 5],
        "breedte": breedte,
        "hoogte": round(breedte * 1.1, 1),
        "label": ZINNEN[staat] if label is None else label,
        "stijl": stijlblok(context.get("kleuren"), "huis"),
    }


@register.inclusion_tag("beeld/oordeel.html", takes_context=True)
def oordeel(context: template.Context, code: str, kaal: bool = False) -> dict[str, Any]:
    """The badge of a verdict: shape and word. `kaal` leaves out the tinted background (in tables)."""
    return _teken(context, code) | {"woord": OORDELEN[code].woord, "kaal": kaal}


@register.inclusion_tag("beeld/teken.svg", takes_context=True)
def teken(context: template.Context, code: str) -> dict[str, Any]:
    """Only the shape of a verdict, for a legend where the word stands right beside it."""
    return _teken(context, code)


def _teken(context: template.Context, code: str) -> dict[str, Any]:
    vorm = OORDELEN[code].vorm
    return {"vorm": vorm, "lijnen": VORMEN[vorm], "stijl": stijlblok(context.get("kleuren"), "oordeel")}


@register.inclusion_tag("beeld/merk.svg", takes_context=True)
def merkteken(context: template.Context, breedte: int = 34) -> dict[str, Any]:
    """The lit house of Thuisnabij."""
    return {"breedte": breedte, "stijl": stijlblok(context.get("kleuren"), "merk")}


@register.inclusion_tag("beeld/niveau.svg", takes_context=True)
def niveau(context: template.Context, soort: str) -> dict[str, Any]:
    """`kind`, `school` or `wijk`: one small drawing inside the next."""
    return {"soort": soort, "stijl": stijlblok(context.get("kleuren"), "niveau")}
