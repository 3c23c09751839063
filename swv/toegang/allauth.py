"""Our rules inside django-allauth; MFA and single sign-on come as apps and settings of the same library."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import LoginView
from django.http import HttpRequest
from django.urls import reverse


class Adapter(DefaultAccountAdapter):
    """No open sign-up: a login is made by invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class Inlogpagina(LoginView):
    """``/<swv>/inloggen/``: the same page for every slug, known or not; goes on to that slug."""

    def get_default_success_url(self) -> str:
        return reverse("thuis", args=[self.kwargs["swv"]])
