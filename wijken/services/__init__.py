"""Every write of wijken that has a rule. Imports of places and of DUO files stand in their own modules."""

from wijken.services.aanwezig import Aanwezige, aanwezig_melden, aanwezigen
from wijken.services.actiepunten import actiepunt_afvinken, actiepunt_maken
from wijken.services.afspraken import (
    afspraak_beeindigen,
    afspraak_maken,
    afspraak_uit_besluit,
    afspraak_verlengen,
    afspraak_vervangen,
)
from wijken.services.agendapunten import (
    agendapunt_doorschuiven,
    agendapunt_toevoegen,
    agendapunt_verplaatsen,
    agendapunt_weghalen,
    is_vast,
    punten_opslaan,
    soort_van,
)
from wijken.services.begeleidingen import begeleiding_noteren, begeleiding_weghalen
from wijken.services.contactbestuurder import contactbestuurder_kiezen
from wijken.services.dialoogkaarten import (
    kaart_beeindigen,
    kaart_bewaren,
    kaart_verplaatsen,
    kaarten_beginnen,
    kaarten_voor,
)
from wijken.services.eigenonderdelen import (
    onderdeel_hernoemen,
    onderdeel_toevoegen,
    onderdeel_verplaatsen,
    onderdeel_weghalen,
)
from wijken.services.genodigden import genodigden, genodigden_en_gasten
from wijken.services.gesprekken import gesprek_afronden, gesprek_beginnen, gesprek_opslaan, gesprek_weghalen
from wijken.services.onderdelen import (
    Botsing,
    actie_toevoegen,
    actie_verwijderen,
    actie_wijzigen,
    botsing_oplossen,
    onderdeel_opslaan,
)
from wijken.services.opmerkingen import GENOEMD, genoemde_mailen, mee_te_vragen, opmerking_oplossen, opmerking_plaatsen
from wijken.services.overleg import (
    OVERLEGBERICHT,
    aanwezigheid_zetten,
    overleg_afronden,
    overleg_heropenen,
    overleg_uitnodigen,
    overleg_vervallen,
    overleg_verzetten,
    overleggen_plannen,
)
from wijken.services.overlegmail import dag_van, overlegbericht_bezorgen
from wijken.services.partners import (
    contact_koppelen,
    partnerdeel_akkoord,
    partnerdeel_opslaan,
    partnerdeel_toevoegen,
    partnerdeel_weghalen,
)
from wijken.services.penvoerder import penvoerder_kiezen
from wijken.services.planinhoud import (
    als_json,
    controlegetal,
    partnerinhoud,
    planinhoud,
    vingerafdruk,
    volledige_inhoud,
)
from wijken.services.planverschil import planverschil
from wijken.services.raadplegingen import raadpleging_toevoegen, raadpleging_verwijderen, raadpleging_wijzigen
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
from wijken.services.tekenronde import nieuwste_versie, open_wijziging, redenen_groot, verschil_met_versie
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
    "Aanwezige",
    "Botsing",
    "GENOEMD",
    "OVERLEGBERICHT",
    "aanwezig_melden",
    "aanwezigen",
    "aanwezigheid_zetten",
    "actie_toevoegen",
    "actie_verwijderen",
    "actie_wijzigen",
    "actiepunt_afvinken",
    "actiepunt_maken",
    "advies_geven",
    "afspraak_beeindigen",
    "afspraak_maken",
    "afspraak_uit_besluit",
    "afspraak_verlengen",
    "afspraak_vervangen",
    "agendapunt_doorschuiven",
    "agendapunt_toevoegen",
    "agendapunt_verplaatsen",
    "agendapunt_weghalen",
    "als_json",
    "begeleider_akkoord",
    "begeleiding_noteren",
    "begeleiding_weghalen",
    "botsing_oplossen",
    "contact_koppelen",
    "contactbestuurder_kiezen",
    "controlegetal",
    "dag_van",
    "evaluatie_opslaan",
    "genodigden",
    "genodigden_en_gasten",
    "genoemde_mailen",
    "gesprek_afronden",
    "gesprek_beginnen",
    "gesprek_opslaan",
    "gesprek_weghalen",
    "heropenen",
    "is_vast",
    "jaarvraag_bewaren",
    "jaarvraag_verwijderen",
    "kaart_beeindigen",
    "kaart_bewaren",
    "kaart_verplaatsen",
    "kaarten_beginnen",
    "kaarten_voor",
    "mee_te_vragen",
    "nieuwste_versie",
    "onderdeel_hernoemen",
    "onderdeel_opslaan",
    "onderdeel_toevoegen",
    "onderdeel_verplaatsen",
    "onderdeel_weghalen",
    "open_wijziging",
    "opmerking_oplossen",
    "opmerking_plaatsen",
    "overleg_afronden",
    "overleg_heropenen",
    "overleg_uitnodigen",
    "overleg_vervallen",
    "overleg_verzetten",
    "overlegbericht_bezorgen",
    "overleggen_plannen",
    "partnerdeel_akkoord",
    "partnerdeel_opslaan",
    "partnerdeel_toevoegen",
    "partnerdeel_weghalen",
    "partnerinhoud",
    "penvoerder_kiezen",
    "planinhoud",
    "planverschil",
    "punten_opslaan",
    "raadpleging_toevoegen",
    "raadpleging_verwijderen",
    "raadpleging_wijzigen",
    "redenen_groot",
    "rest_loopt",
    "sjabloon_beginnen",
    "sjabloon_overnemen",
    "sjabloondeel_bewaren",
    "sjabloondeel_verplaatsen",
    "sjabloondeel_verwijderen",
    "sjabloondelen_van",
    "sjabloondelen_voor",
    "soort_van",
    "tekenen",
    "ter_tekening_leggen",
    "verschil_met_versie",
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
