"""Every write of wijken that has a rule. Imports of places and of DUO files stand in their own modules."""

from wijken.services.actiepunten import actiepunt_afvinken, actiepunt_maken
from wijken.services.onderdelen import (
    Botsing,
    actie_toevoegen,
    actie_verwijderen,
    actie_wijzigen,
    botsing_oplossen,
    onderdeel_opslaan,
    opmerking_oplossen,
    opmerking_plaatsen,
)
from wijken.services.planinhoud import controlegetal, planinhoud, vingerafdruk, volledige_inhoud
from wijken.services.wijkplan import (
    advies_geven,
    begeleider_akkoord,
    heropenen,
    tekenen,
    ter_tekening_leggen,
    wijkplan_indienen,
    wijkplan_maken,
)
from wijken.services.wijziging import wijziging_beginnen, wijziging_intrekken

__all__ = [
    "Botsing",
    "actie_toevoegen",
    "actie_verwijderen",
    "actie_wijzigen",
    "actiepunt_afvinken",
    "actiepunt_maken",
    "advies_geven",
    "begeleider_akkoord",
    "botsing_oplossen",
    "controlegetal",
    "heropenen",
    "onderdeel_opslaan",
    "opmerking_oplossen",
    "opmerking_plaatsen",
    "planinhoud",
    "tekenen",
    "ter_tekening_leggen",
    "vingerafdruk",
    "volledige_inhoud",
    "wijkplan_indienen",
    "wijkplan_maken",
    "wijziging_beginnen",
    "wijziging_intrekken",
]
