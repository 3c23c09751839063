"""Our rules inside django-allauth; MFA and single sign-on come as apps and settings of the same library."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import LoginView
from django.http import HttpRequest
from django.urls import reverse

KLOPT_NIET = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog eens."
TE_VAAK = "Te vaak geprobeerd. Wacht vijf minuten en probeer het opnieuw."


class Adapter(DefaultAccountAdapter):
    """No open sign-up: a login is made by invitation. Messages never tell whether an address is known."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": KLOPT_NIET,
        "too_many_login_attempts": TE_VAAK,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return f"Thuisnabij: {subject}"


class Inlogpagina(LoginView):
    """``/<swv>/inloggen/``: the same page for every slug, known or not; goes on to that slug."""

    def get_default_success_url(self) -> str:
        return reverse("thuis", args=[self.kwargs["swv"]])
