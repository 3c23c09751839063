"""Every write of the ground that has a rule."""

from swv.services.documenten import document_maken, document_vragen
from swv.services.gebeurtenissen import gebeurtenis_melden, ronde_lopen
from swv.services.logboek import loggen
from swv.services.plekken import plek_maken, sorteernaam

__all__ = [
    "document_maken",
    "document_vragen",
    "gebeurtenis_melden",
    "loggen",
    "plek_maken",
    "ronde_lopen",
    "sorteernaam",
]
