"""Every write of the goals that has a rule."""

from doelen.services.berekening import uitkomsten_berekenen
from doelen.services.bijwerken import (
    berekening_van,
    gesloten_jaren_markeren,
    uitkomsten_bijwerken,
    wachtende_perioden_berekenen,
)
from doelen.services.doelenboom import doelenboom_laden
from doelen.services.koppelingen import (
    actie_doel_koppelen,
    actie_doel_ontkoppelen,
    doel_koppelen,
    doel_ontkoppelen,
)
from doelen.services.mijlpalen import mijlpaal_zetten
from doelen.services.opgaven import (
    opgave_accepteren,
    opgave_indienen,
    opgave_opslaan,
    opgave_terugsturen,
    ronde_openen,
)

__all__ = [
    "actie_doel_koppelen",
    "actie_doel_ontkoppelen",
    "berekening_van",
    "doel_koppelen",
    "doel_ontkoppelen",
    "doelenboom_laden",
    "gesloten_jaren_markeren",
    "mijlpaal_zetten",
    "opgave_accepteren",
    "opgave_indienen",
    "opgave_opslaan",
    "opgave_terugsturen",
    "ronde_openen",
    "uitkomsten_berekenen",
    "uitkomsten_bijwerken",
    "wachtende_perioden_berekenen",
]
