"""Money: what comes in, how it is divided, what goes into the wijkpot and what was spent."""

from budgetten.models.bedragen import TlvBedrag, TlvSoort
from budgetten.models.grootboek import Boeking, Mutatie, Rekening
from budgetten.models.inleg import Besteding, Inleg
from budgetten.models.verdeling import Geldstroom, Toekenning, Verdeelregel, Verdeling

__all__ = [
    "Besteding",
    "Boeking",
    "Geldstroom",
    "Inleg",
    "Mutatie",
    "Rekening",
    "TlvBedrag",
    "TlvSoort",
    "Toekenning",
    "Verdeelregel",
    "Verdeling",
]
