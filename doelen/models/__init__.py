"""What must be reached, what was counted, how it stands."""

from doelen.models.doelenboom import (
    Beleidsdoel,
    Grootheid,
    Indicator,
    IndicatorTerm,
    Jaardoel,
    LandelijkCijfer,
    Streefwaarde,
    Thema,
)
from doelen.models.koppelingen import ActieDoel, OnderdeelDoel
from doelen.models.opgaven import Opgave, Opgaveronde, Telling
from doelen.models.uitkomsten import Mijlpaal, Rapportage, Uitkomst

__all__ = [
    "ActieDoel",
    "Beleidsdoel",
    "Grootheid",
    "Indicator",
    "IndicatorTerm",
    "Jaardoel",
    "LandelijkCijfer",
    "Mijlpaal",
    "OnderdeelDoel",
    "Opgave",
    "Opgaveronde",
    "Rapportage",
    "Streefwaarde",
    "Telling",
    "Thema",
    "Uitkomst",
]
