"""What the ground itself puts in the registry: its menu items, and the mail of an invitation."""

from django.urls import reverse

from swv.logboek.permissions import mag_logboek_bekijken
from swv.models import Lid
from swv.permissions import mag_beheren
from swv.register import Menupunt, register
from swv.services.uitnodigingen import SOORT, uitnodiging_bezorgen


def beheer_url(swv: str, lid: Lid) -> str | None:
    return reverse("beheer:lid_list", args=[swv]) if mag_beheren(lid) else None


def logboek_url(swv: str, lid: Lid) -> str | None:
    return reverse("logboek", args=[swv]) if mag_logboek_bekijken(lid) else None


register.menupunt(Menupunt("Beheer", "settings", 90, beheer_url))
register.menupunt(Menupunt("Logboek", "history", 95, logboek_url))
register.bij(SOORT, uitnodiging_bezorgen)
