"""What this app shows on pages of other apps, in the menu, under Aan zet and in frozen plans."""

from django.urls import reverse

from doelen.documenten import SOORT
from doelen.overzichten.agenda import dagen_van_doelen, dagen_van_jaarevaluatie
from doelen.panelen.beurten import beurten
from doelen.panelen.plannen import (
    actiedoelen_in_plan,
    actiedoelen_terug,
    doelen_bij_blad,
    doelen_in_plan,
    doelen_terug,
    doelen_van_onderdeel,
    doelen_van_plan,
    jaren_van_planperiode,
)
from doelen.panelen.plekken import (
    doelen_bij_gesprek,
    doelen_op_bestuur,
    doelen_op_school,
    doelen_op_wijk,
    doelen_per_wijk,
)
from doelen.panelen.thuis import plaat_op_thuis, wijken_op_thuis
from doelen.panelen.toelichtingen import toelichtingen
from doelen.permissions import mag_doelen_zien, mag_opgaven_zien, mag_rapportages_zien
from doelen.services import uitkomsten_bijwerken, wachtende_perioden_berekenen
from swv.models import Lid
from swv.register import Menupunt, Paneel, Snapshotdeel, register


def _doelen_url(swv: str, lid: Lid) -> str | None:
    return reverse("doelen:monitor", args=[swv]) if mag_doelen_zien(lid) else None


def _opgaven_url(swv: str, lid: Lid) -> str | None:
    return reverse("doelen:opgave_list", args=[swv]) if mag_opgaven_zien(lid) else None


def _rapportages_url(swv: str, lid: Lid) -> str | None:
    return reverse("doelen:rapportage_list", args=[swv]) if mag_rapportages_zien(lid) else None


register.planperiode = jaren_van_planperiode
register.menupunt(Menupunt("Doelen", "target-arrow", 40, _doelen_url))
register.menupunt(Menupunt("Opgaven", "clipboard-data", 70, _opgaven_url))
register.menupunt(Menupunt("Rapportages", "report", 80, _rapportages_url))
register.aan_zet(beurten)
register.aan_zet(toelichtingen)
register.kalender(dagen_van_doelen)
register.kalender(dagen_van_jaarevaluatie)
register.paneel(Paneel("thuis", "doelen", 30, "doelen/panelen/thuis_wijken.html", wijken_op_thuis))
register.paneel(Paneel("thuis", "doelenbeeld", 40, "doelen/panelen/thuis_plaat.html", plaat_op_thuis, mag_doelen_zien))
register.paneel(Paneel("wijk", "doelen", 50, "doelen/panelen/plek.html", doelen_op_wijk, mag_doelen_zien))
register.paneel(Paneel("school", "doelen", 30, "doelen/panelen/plek.html", doelen_op_school, mag_doelen_zien))
register.paneel(Paneel("bestuur", "doelen", 30, "doelen/panelen/plek.html", doelen_op_bestuur, mag_doelen_zien))
register.paneel(Paneel("planonderdeel", "doelen", 10, "doelen/panelen/planonderdeel.html", doelen_van_onderdeel))
register.paneel(Paneel("wijkplan", "doelen", 20, "doelen/panelen/wijkplan.html", doelen_van_plan))
register.paneel(Paneel("voortgang", "doelen", 10, "doelen/panelen/voortgang.html", doelen_bij_blad))
register.paneel(Paneel("gesprek", "doelen", 10, "doelen/panelen/gesprek.html", doelen_bij_gesprek, mag_doelen_zien))
register.paneel(Paneel("begeleiding", "doelen", 10, "doelen/panelen/begeleiding.html", doelen_per_wijk))
register.snapshotdeel(Snapshotdeel("wijkplan", "doelen", doelen_in_plan, doelen_terug))
register.snapshotdeel(Snapshotdeel("wijkplan", "actiedoelen", actiedoelen_in_plan, actiedoelen_terug))
register.documentsoort(SOORT)
register.bij("opgave.geaccepteerd", uitkomsten_bijwerken)
register.bij("opgaveronde.verlengd", uitkomsten_bijwerken)
register.bij("streefwaarde.gewijzigd", uitkomsten_bijwerken)
register.bij("arrangement.goedgekeurd", uitkomsten_bijwerken)
register.bij("plaatsen.gewijzigd", uitkomsten_bijwerken)
register.in_de_ronde(wachtende_perioden_berekenen)
register.bij("telling.gecorrigeerd", uitkomsten_bijwerken)
