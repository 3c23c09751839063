"""How a verdict looks: always a word with a shape, never colour alone."""

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString


@dataclass(frozen=True)
class OordeelBeeld:
    woord: str
    vorm: str  # also the colour: the css knows shapes, not verdicts


OORDELEN = {
    "behaald": OordeelBeeld("behaald", "behaald"),
    "op_koers": OordeelBeeld("op koers", "op_koers"),
    "loopt_achter": OordeelBeeld("loopt achter", "niet_behaald"),
    "niet_behaald": OordeelBeeld("niet behaald", "niet_behaald"),
    "geen_streefwaarde": OordeelBeeld("geen streefwaarde", "geen_streefwaarde"),
    "geen_meting": OordeelBeeld("nog geen meting", "geen_meting"),
    "vervallen": OordeelBeeld("vervallen", "geen_streefwaarde"),
    "te_klein": OordeelBeeld("te klein", "geen_meting"),
    "verborgen": OordeelBeeld("verborgen", "geen_meting"),
}
VOLGORDE = list(OORDELEN)

# Drawn in a box of 16 × 16; the classes are coloured by the block "oordeel" of vormen.css.
VORMEN = {
    "behaald": SafeString('<circle class="v" cx="8" cy="8" r="7"/><path class="l" d="M4.8 8.3l2.3 2.3 4.2-4.7"/>'),
    "op_koers": SafeString(
        '<path class="v" d="M2.2 3.2c0-1.5 1.5-2.4 2.8-1.7l8.6 4.8c1.3.8 1.3 2.6 0 3.4L5 14.5c-1.3.7-2.8-.2-2.8-1.7z"/>'
    ),
    "niet_behaald": SafeString(
        '<path class="v" d="M6.8.9a1.7 1.7 0 0 1 2.4 0l5.9 5.9a1.7 1.7 0 0 1 0 2.4l-5.9 5.9a1.7 1.7 0 0 1-2.4 0L.9 9.2'
        'a1.7 1.7 0 0 1 0-2.4z"/><path class="l" d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4"/>'
    ),
    "geen_streefwaarde": SafeString(
        '<rect class="o" x="1.75" y="1.75" width="12.5" height="12.5" rx="2"/><path class="ol" d="M5 8h6"/>'
    ),
    "geen_meting": SafeString('<circle class="o st" cx="8" cy="8" r="6.3"/>'),
}


def teken_op(code: str, *, x: float, y: float, maat: float = 16) -> SafeString:
    """The shape of a verdict with its middle on (x, y), for inside a drawing."""
    vorm = OORDELEN[code].vorm
    hoek = f"translate({x - maat / 2:.1f} {y - maat / 2:.1f}) scale({maat / 16:g})"
    return format_html('<g transform="{}"><g class="tv t-{}">{}</g></g>', hoek, vorm, VORMEN[vorm])
