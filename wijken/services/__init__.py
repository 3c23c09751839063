"""Every write of wijken that has a rule. Imports of places and of DUO files stand in their own modules."""

from wijken.services.aanwezig import Aanwezige, aanwezig_melden, aanwezigen
from wijken.services.actiepunten import actiepunt_afvinken, actiepunt_maken
from wijken.services.eigenonderdelen import (
    onderdeel_hernoemen,
    onderdeel_toevoegen,
    onderdeel_verplaatsen,
    onderdeel_weghalen,
)
from wijken.services.onderdelen import (
    Botsing,
    actie_toevoegen,
    actie_verwijderen,
    actie_wijzigen,
    botsing_oplossen,
    onderdeel_opslaan,
)
from wijken.services.opmerkingen import (
    GENOEMD,
    genoemde_mailen,
    mee_te_vragen,
    opmerking_oplossen,
    opmerking_plaatsen,
)
from wijken.services.penvoerder import penvoerder_kiezen
from wijken.services.planinhoud import controlegetal, planinhoud, vingerafdruk, volledige_inhoud
from wijken.services.sjabloon import (
    jaarvraag_bewaren,
    jaarvraag_verwijderen,
    sjabloon_beginnen,
    sjabloon_overnemen,
    sjabloondeel_bewaren,
    sjabloondeel_verplaatsen,
    sjabloondeel_verwijderen,
    sjabloondelen_van,
    sjabloondelen_voor,
)
from wijken.services.vanvorigjaar import wijkplan_beginnen_met
from wijken.services.voortgang import (
    evaluatie_opslaan,
    rest_loopt,
    voortgang_heropenen,
    voortgang_indienen,
    voortgang_opslaan,
)
from wijken.services.wijkdoelen import wijkdoel_toevoegen, wijkdoel_verwijderen, wijkdoel_wijzigen
from wijken.services.wijkplan import (
    advies_geven,
    begeleider_akkoord,
    heropenen,
    tekenen,
    ter_tekening_leggen,
    wijkplan_bespreken,
    wijkplan_indienen,
    wijkplan_maken,
)
from wijken.services.wijziging import wijziging_beginnen, wijziging_intrekken

__all__ = [
    "GENOEMD",
    "Aanwezige",
    "Botsing",
    "aanwezig_melden",
    "aanwezigen",
    "actie_toevoegen",
    "actie_verwijderen",
    "actie_wijzigen",
    "actiepunt_afvinken",
    "actiepunt_maken",
    "advies_geven",
    "begeleider_akkoord",
    "botsing_oplossen",
    "controlegetal",
    "evaluatie_opslaan",
    "heropenen",
    "genoemde_mailen",
    "jaarvraag_bewaren",
    "jaarvraag_verwijderen",
    "mee_te_vragen",
    "onderdeel_hernoemen",
    "onderdeel_opslaan",
    "onderdeel_toevoegen",
    "onderdeel_verplaatsen",
    "onderdeel_weghalen",
    "opmerking_oplossen",
    "opmerking_plaatsen",
    "penvoerder_kiezen",
    "planinhoud",
    "rest_loopt",
    "sjabloon_beginnen",
    "sjabloon_overnemen",
    "sjabloondeel_bewaren",
    "sjabloondeel_verplaatsen",
    "sjabloondeel_verwijderen",
    "sjabloondelen_van",
    "sjabloondelen_voor",
    "tekenen",
    "ter_tekening_leggen",
    "vingerafdruk",
    "volledige_inhoud",
    "voortgang_heropenen",
    "voortgang_indienen",
    "voortgang_opslaan",
    "wijkdoel_toevoegen",
    "wijkdoel_verwijderen",
    "wijkdoel_wijzigen",
    "wijkplan_beginnen_met",
    "wijkplan_bespreken",
    "wijkplan_indienen",
    "wijkplan_maken",
    "wijziging_beginnen",
    "wijziging_intrekken",
]
