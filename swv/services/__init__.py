"""Every write of the ground that has a rule."""

from swv.services.documenten import document_maken, document_vragen
from swv.services.gebeurtenissen import gebeurtenis_melden, ronde_lopen
from swv.services.logboek import loggen
from swv.services.opschonen import (
    bewaartermijnen_wijzigen,
    in_een_zin,
    lid_anonimiseren,
    opschonen,
    opschonen_bekijken,
    opschonen_vannacht,
    verbanden_om_op_te_schonen,
)
from swv.services.plekken import plek_maken, sorteernaam

__all__ = [
    "bewaartermijnen_wijzigen",
    "document_maken",
    "document_vragen",
    "gebeurtenis_melden",
    "in_een_zin",
    "lid_anonimiseren",
    "loggen",
    "opschonen",
    "opschonen_bekijken",
    "opschonen_vannacht",
    "plek_maken",
    "ronde_lopen",
    "sorteernaam",
    "verbanden_om_op_te_schonen",
]
