"""Every write of money. Nothing else makes a Boeking."""

from budgetten.services.bestedingen import besteding_boeken, besteding_terugboeken, reserveren, vrijgeven
from budgetten.services.grootboek import (
    Boekstuk,
    boeken,
    boekstukken_boeken,
    overboeking,
    rekening_van,
    rekeningen_van,
    tegenboeken,
)
from budgetten.services.inleg import inleg_afspreken, inleg_wijzigen
from budgetten.services.verdelingen import (
    Regel,
    verdeelregel_zetten,
    verdeling_doorrekenen,
    verdeling_intrekken,
    verdeling_invullen,
    verdeling_maken,
    verdeling_vaststellen,
    verdeling_voorleggen,
)

__all__ = [
    "Boekstuk",
    "Regel",
    "besteding_boeken",
    "besteding_terugboeken",
    "boeken",
    "boekstukken_boeken",
    "inleg_afspreken",
    "inleg_wijzigen",
    "overboeking",
    "rekening_van",
    "rekeningen_van",
    "reserveren",
    "tegenboeken",
    "verdeelregel_zetten",
    "verdeling_doorrekenen",
    "verdeling_intrekken",
    "verdeling_invullen",
    "verdeling_maken",
    "verdeling_vaststellen",
    "verdeling_voorleggen",
    "vrijgeven",
]
