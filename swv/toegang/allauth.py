"""Our rules inside django-allauth; MFA and single sign-on come as apps and settings of the same library."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.views import LoginView
from allauth.core import context
from django.http import HttpRequest
from django.urls import reverse

from swv.models import Gebruiker
from swv.toegang.inlogdienst import diensten_van
from swv.toegang.logboek import inlog_mislukt

NET_INGELOGD = 5 * 60
KLOPT_NIET = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens."
TE_VAAK = "Te vaak geprobeerd. Wacht vijf minuten en probeer het opnieuw."


class Adapter(DefaultAccountAdapter):
    """No open sign-up: a login is made by invitation. Messages never tell whether an address is known."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": KLOPT_NIET,
        "too_many_login_attempts": TE_VAAK,
        "rate_limited": TE_VAAK,
        "incorrect_password": "Dit wachtwoord klopt niet. Probeer het nog eens.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Goes to the logboek by a task, for a known address and an unknown one, so that both take the same time."""
        wie = Gebruiker.objects.filter(email=credentials.get("email", "").lower()).values_list("pk", flat=True).first()
        inlog_mislukt.delay_on_commit(gebruiker_id=wie)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who typed the password less than five minutes ago need not do so again."""
        if not super().is_reauthentication_required(app=app, **kwargs):
            return False
        stappen = get_authentication_records(context.request, context.request.user)
        return not any(time.time() - stap["at"] < NET_INGELOGD for stap in stappen)

    def format_email_subject(self, subject: str) -> str:
        return f"Thuisnabij: {subject}"


class Inlogpagina(LoginView):
    """``/<swv>/inloggen/``: the same page for every slug, known or not; goes on to that slug."""

    def get_default_success_url(self) -> str:
        return reverse("thuis", args=[self.kwargs["swv"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        diensten = diensten_van(self.kwargs["swv"])
        return {**super().get_context_data(**kwargs), "diensten": diensten, "thuis": self.get_success_url()}
