"""Pages of the goals, cut by subject."""

from doelen.views.administratielast import administratielast
from doelen.views.begrippen import (
    begrip_create,
    begrip_list,
    begrip_update,
    begrip_vervangen,
    grootheid_create,
    landelijkcijfer_create,
    landelijkcijfer_list,
    landelijkcijfer_update,
)
from doelen.views.boom import (
    beleidsdoel_create,
    beleidsdoel_update,
    boomdeel_delete,
    interventie_create,
    interventie_update,
    jaar_overnemen,
    jaardoel_create,
    jaardoel_update,
    planperiode_create,
    planperiode_overnemen,
    planperiode_vaststellen,
    streefwaarde_create,
    streefwaarde_update,
    thema_create,
    thema_update,
)
from doelen.views.correcties import correctie_create
from doelen.views.doelen import boom, jaardoel_detail, jaardoel_list
from doelen.views.doelmatigheid import doelmatigheid
from doelen.views.indicatoren import indicator_detail
from doelen.views.jaarevaluatie import jaarevaluatie, jaarevaluatie_uitvoer
from doelen.views.koppelingen import onderdeeldoel_create, onderdeeldoel_delete
from doelen.views.mijlpalen import mijlpaal_bewijsstuk, mijlpaal_update
from doelen.views.monitor import monitor
from doelen.views.opgavebladen import opgaveblad, opgaveblad_bestand
from doelen.views.opgaven import (
    opgave_accepteren,
    opgave_detail,
    opgave_indienen,
    opgave_list,
    opgave_terugsturen,
    opgave_update,
)
from doelen.views.plekken import plek_detail
from doelen.views.portefeuilles import portefeuille
from doelen.views.rapportages import rapportage_list
from doelen.views.rondes import ronde_create, ronde_update
from doelen.views.tlv import tlv_update
from doelen.views.tlv_jaar import tlv_jaar
from doelen.views.toelichtingen import toelichting_update
from doelen.views.wijken import wijkenbeeld, wijkenbeeld_uitvoer

__all__ = [
    "jaarevaluatie",
    "jaarevaluatie_uitvoer",
    "administratielast",
    "begrip_create",
    "begrip_list",
    "begrip_update",
    "begrip_vervangen",
    "beleidsdoel_create",
    "beleidsdoel_update",
    "boom",
    "boomdeel_delete",
    "correctie_create",
    "doelmatigheid",
    "grootheid_create",
    "indicator_detail",
    "interventie_create",
    "interventie_update",
    "jaar_overnemen",
    "jaardoel_create",
    "jaardoel_detail",
    "jaardoel_list",
    "jaardoel_update",
    "landelijkcijfer_create",
    "landelijkcijfer_list",
    "landelijkcijfer_update",
    "mijlpaal_bewijsstuk",
    "mijlpaal_update",
    "monitor",
    "onderdeeldoel_create",
    "onderdeeldoel_delete",
    "opgave_accepteren",
    "opgave_detail",
    "opgave_indienen",
    "opgave_list",
    "opgave_terugsturen",
    "opgave_update",
    "opgaveblad",
    "opgaveblad_bestand",
    "planperiode_create",
    "planperiode_overnemen",
    "planperiode_vaststellen",
    "plek_detail",
    "portefeuille",
    "rapportage_list",
    "ronde_create",
    "ronde_update",
    "streefwaarde_create",
    "streefwaarde_update",
    "thema_create",
    "thema_update",
    "tlv_jaar",
    "tlv_update",
    "toelichting_update",
    "wijkenbeeld",
    "wijkenbeeld_uitvoer",
]
