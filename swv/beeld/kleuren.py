"""The tokens of static/css/tokens.css as real colours, for PDFs: WeasyPrint resolves no CSS variables inside an svg."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

CSS = Path(__file__).resolve().parents[2] / "static" / "css"
LICHT, DONKER = '[data-bs-theme="light"]', '[data-bs-theme="dark"]'

Palet = Mapping[str, str]


@lru_cache
def _blokken() -> dict[str, dict[str, str]]:
    """Selector → tokens with a real colour."""
    css = re.sub(r"/\*.*?\*/", "", (CSS / "tokens.css").read_text(), flags=re.S)
    blokken: dict[str, dict[str, str]] = {}
    for selectoren, inhoud in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-fA-F]{6});", inhoud))
        for selector in selectoren.split(","):
            blokken.setdefault(selector.strip(), {}).update(tokens)
    return blokken


def _schaal(kleur: str, factor: float) -> str:
    kanalen = (min(255, round(int(kleur[i : i + 2], 16) * factor)) for i in (1, 3, 5))
    return "#" + "".join(f"{kanaal:02x}" for kanaal in kanalen)


def palet(swv: str, *, donker: bool = False, eigen: Palet | None = None) -> dict[str, str]:
    """Every token of one SWV; `eigen` holds what the Instelling of that SWV overrules."""
    thuis = f'[data-swv="{swv}"]'
    selectoren = [LICHT, thuis] + ([DONKER, DONKER + thuis] if donker else [])
    kleuren: dict[str, str] = {}
    for selector in selectoren:
        kleuren |= _blokken().get(selector, {})
    kleuren |= eigen or {}
    return kleuren | {"merk-licht": _schaal(kleuren["merk"], 1.2), "merk-dof": _schaal(kleuren["merk"], 1.5)}


def tokenblok(kleuren: Palet) -> SafeString:
    """The tokens as a :root block, for the page of a PDF."""
    regels = "".join(f"--{naam}:{kleur};" for naam, kleur in kleuren.items())
    return mark_safe(f":root{{{regels}}}")  # noqa: S308 - colours from our own css


@lru_cache
def _vormen() -> dict[str, str]:
    delen = re.split(r"/\* == (\w+) == \*/", (CSS / "vormen.css").read_text())
    return {naam: inhoud.strip() for naam, inhoud in zip(delen[1::2], delen[2::2], strict=True)}


def stijlblok(kleuren: Palet | None, *blokken: str) -> SafeString:
    """A <style> for inside one svg, with real colours; nothing on screen, where vormen.css is linked."""
    if kleuren is None:
        return SafeString("")
    css = "\n".join(_vormen()[blok] for blok in blokken)
    css = re.sub(r"var\(--([\w-]+)\)", lambda gevonden: kleuren[gevonden[1]], css)
    return mark_safe(f"<style>{css}</style>")  # noqa: S308 - our own css


def contrast(voor: str, achter: str) -> float:
    """WCAG contrast ratio of two colours."""
    licht, donker = sorted((_helderheid(voor), _helderheid(achter)), reverse=True)
    return (licht + 0.05) / (donker + 0.05)


def _helderheid(kleur: str) -> float:
    kanalen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
