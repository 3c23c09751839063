"""What must be reached, what was counted, how it stands."""

from doelen.models.doelenboom import Beleidsdoel, Interventie, Jaardoel, Planperiode, Portefeuille, Thema
from doelen.models.indicatoren import Grootheid, Indicator, IndicatorTerm, LandelijkCijfer
from doelen.models.koppelingen import ActieDoel, OnderdeelDoel
from doelen.models.opgaven import Correctie, Opgave, Opgaveronde, Telling
from doelen.models.streefwaarden import Streefwaarde
from doelen.models.tlv import TlvTelling
from doelen.models.uitkomsten import Berekening, Mijlpaal, Rapportage, Toelichting, Uitkomst

__all__ = [
    "ActieDoel",
    "Beleidsdoel",
    "Berekening",
    "Correctie",
    "Grootheid",
    "Indicator",
    "IndicatorTerm",
    "Interventie",
    "Jaardoel",
    "LandelijkCijfer",
    "Mijlpaal",
    "OnderdeelDoel",
    "Opgave",
    "Opgaveronde",
    "Planperiode",
    "Portefeuille",
    "Rapportage",
    "Streefwaarde",
    "Telling",
    "Thema",
    "TlvTelling",
    "Toelichting",
    "Uitkomst",
]
