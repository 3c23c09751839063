"""Every write of the ground that has a rule."""

from swv.services.bestanden import bestand_bewaren, pad_van, weiger_bewijsstuk
from swv.services.documenten import bestandspad, document_maken, document_vragen
from swv.services.gebeurtenissen import gebeurtenis_melden, ronde_lopen
from swv.services.instellingen import opgave_controle_zetten, tweede_stap_eisen
from swv.services.leden import herinneringen_kiezen, lid_laten_vertrekken
from swv.services.logboek import loggen
from swv.services.mandaten import mandaat_geven, mandaat_intrekken
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
from swv.services.rollen import rol_beeindigen, rol_geven

__all__ = [
    "bewaartermijnen_wijzigen",
    "bestand_bewaren",
    "bestandspad",
    "document_maken",
    "document_vragen",
    "gebeurtenis_melden",
    "herinneringen_kiezen",
    "in_een_zin",
    "lid_anonimiseren",
    "lid_laten_vertrekken",
    "loggen",
    "mandaat_geven",
    "mandaat_intrekken",
    "opschonen",
    "opschonen_bekijken",
    "opschonen_vannacht",
    "pad_van",
    "plek_maken",
    "rol_beeindigen",
    "rol_geven",
    "ronde_lopen",
    "sorteernaam",
    "opgave_controle_zetten",
    "tweede_stap_eisen",
    "verbanden_om_op_te_schonen",
    "weiger_bewijsstuk",
]
