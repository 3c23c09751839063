"""What the ground itself puts in the menu."""

from django.urls import reverse

from swv.logboek.permissions import mag_logboek_bekijken
from swv.models import Lid
from swv.register import Menupunt, register


def logboek_url(swv: str, lid: Lid) -> str | None:
    return reverse("logboek", args=[swv]) if mag_logboek_bekijken(lid) else None


register.menupunt(Menupunt("Logboek", "history", 95, logboek_url))
