"""Every write of the goals that has a rule."""

from doelen.services.begrippen import grootheid_maken, indicator_maken, indicator_vervangen, indicator_wijzigen
from doelen.services.berekening import uitkomsten_berekenen
from doelen.services.bijwerken import (
    berekening_van,
    gesloten_jaren_markeren,
    uitkomsten_bijwerken,
    wachtende_perioden_berekenen,
)
from doelen.services.correcties import telling_corrigeren
from doelen.services.doelenboom import doelenboom_laden, zorgplicht_laden
from doelen.services.doelenboom_bewerken import (
    beleidsdoel_bewaren,
    boomdeel_weghalen,
    interventie_bewaren,
    jaardoel_bewaren,
    thema_bewaren,
)
from doelen.services.herinneringen import herinneringen_sturen
from doelen.services.koppelingen import (
    actie_doel_koppelen,
    actie_doel_ontkoppelen,
    doel_koppelen,
    doel_ontkoppelen,
)
from doelen.services.landelijk import landelijk_cijfer_bewaren, toelichting_geven
from doelen.services.mijlpalen import mijlpaal_zetten
from doelen.services.opgaven import (
    opgave_accepteren,
    opgave_indienen,
    opgave_opslaan,
    opgave_terugsturen,
)
from doelen.services.planperioden import (
    jaar_overnemen,
    planperiode_maken,
    planperiode_overnemen,
    planperiode_vaststellen,
)
from doelen.services.portefeuilles import portefeuille_geven, terugkoppelen
from doelen.services.rondes import ronde_is_gesloten, ronde_openen, ronde_verlengen
from doelen.services.streefwaarden import streefwaarde_bewaren

__all__ = [
    "actie_doel_koppelen",
    "actie_doel_ontkoppelen",
    "beleidsdoel_bewaren",
    "berekening_van",
    "boomdeel_weghalen",
    "doel_koppelen",
    "doel_ontkoppelen",
    "doelenboom_laden",
    "gesloten_jaren_markeren",
    "grootheid_maken",
    "herinneringen_sturen",
    "indicator_maken",
    "indicator_vervangen",
    "indicator_wijzigen",
    "interventie_bewaren",
    "jaar_overnemen",
    "jaardoel_bewaren",
    "landelijk_cijfer_bewaren",
    "mijlpaal_zetten",
    "opgave_accepteren",
    "opgave_indienen",
    "opgave_opslaan",
    "opgave_terugsturen",
    "planperiode_maken",
    "planperiode_overnemen",
    "planperiode_vaststellen",
    "portefeuille_geven",
    "ronde_is_gesloten",
    "ronde_openen",
    "ronde_verlengen",
    "streefwaarde_bewaren",
    "telling_corrigeren",
    "terugkoppelen",
    "thema_bewaren",
    "toelichting_geven",
    "uitkomsten_berekenen",
    "uitkomsten_bijwerken",
    "wachtende_perioden_berekenen",
    "zorgplicht_laden",
]
