"""Login through the inlogdienst of one samenwerkingsverband (Entree Federatie, Microsoft Entra): OpenID Connect.

A service vouches for who somebody is. It never makes a login, a member, an access or a role, and what it says counts
in its own samenwerkingsverband only (``binding.py``).
"""

import os
from typing import Any, NoReturn

from allauth.account.signals import user_logged_in
from allauth.core import ratelimit
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialLogin
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.openid_connect import views
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from requests import RequestException

from swv.models import Gebruiker
from swv.toegang.binding import DOOR_DE_DIENST, slug_van_dienst

SOORTEN = {"entra": "Microsoft", "entree": "Entree Federatie"}
ONBEKEND = "onbekend"
NIET_BEVESTIGD = "niet_bevestigd"
VERLOPEN = "verlopen"
ANTWOORDT_NIET = "antwoordt_niet"


class InlogdienstAdapter(DefaultSocialAccountAdapter):
    """Lets in only who was invited already, into the samenwerkingsverband of the service."""

    def get_app(self, request: HttpRequest, provider: str, client_id: str | None = None) -> SocialApp:
        app = super().get_app(request, provider=provider, client_id=client_id)
        app.secret = app.secret or os.environ.get(geheim_in_omgeving(app.provider_id), "")
        return app

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Any:
        sociallogin.account.extra_data = {}  # what the service knows of a person is not ours to keep
        return super().populate_user(request, sociallogin, data)

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Point the login at an existing Gebruiker with access here, or stop with a page that says why not."""
        if sociallogin.state.get("process") != AuthProcess.LOGIN:
            weiger(request, VERLOPEN)
        dienst = sociallogin.provider.app.provider_id
        if sociallogin.is_existing:
            gebruiker = sociallogin.user
        else:
            gebruiker = Gebruiker.objects.filter(email=bevestigd_adres(request, sociallogin)).first()
        if gebruiker is None or not mag_binnen(gebruiker, slug_van_dienst(dienst)):
            weiger(request, ONBEKEND)
        if not sociallogin.is_existing:
            koppel(sociallogin, gebruiker)

    def on_authentication_error(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        weiger(request, VERLOPEN)


def koppel(sociallogin: SocialLogin, gebruiker: Gebruiker) -> None:
    """Remember under which number the service knows this login, so that a later change of address does not matter."""
    sociallogin.user = sociallogin.account.user = gebruiker
    SocialAccount.objects.filter(user=gebruiker, provider=sociallogin.account.provider).delete()
    sociallogin.account.save()


def bevestigd_adres(request: HttpRequest, sociallogin: SocialLogin) -> str:
    """The e-mail address that the service has checked; a text like "false" is no confirmation."""
    bevestigd = [adres.email.lower() for adres in sociallogin.email_addresses if adres.verified is True]
    if not bevestigd:
        weiger(request, NIET_BEVESTIGD)
    return bevestigd[0]


def mag_binnen(gebruiker: Gebruiker, slug: str) -> bool:
    """Whether this login is active and has access to the samenwerkingsverband of the service."""
    toegang = gebruiker.toegangen.filter(samenwerkingsverband__slug=slug, samenwerkingsverband__actief=True)
    return gebruiker.is_active and toegang.exists()


def weiger(request: HttpRequest, reden: str) -> NoReturn:
    """Stop here, with a page that says what to do."""
    raise ImmediateHttpResponse(_pagina(request, reden))


def _pagina(request: HttpRequest, reden: str) -> HttpResponse:
    return render(request, "socialaccount/geweigerd.html", {"reden": reden}, status=403)


def diensten_van(slug: str) -> list[SocialApp]:
    """The buttons of a login page; one query, for any slug."""
    namen = [f"{slug}-{soort}" for soort in SOORTEN]
    return list(SocialApp.objects.filter(provider="openid_connect", provider_id__in=namen).order_by("provider_id"))


def geheim_in_omgeving(dienst: str) -> str:
    """The name of the environment variable with the secret of a service that has none in its row."""
    return f"SWV_INLOGDIENST_{dienst.upper().replace('-', '_')}"


def naar_dienst(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send the reader to the service, by a page of ours: a form that is redirected elsewhere is refused by the CSP."""
    if vol := ratelimit.consume_or_429(request, action="inlogdienst", limit_get=True):
        return vol
    try:
        antwoord = views.login(request, provider_id)
    except RequestException:
        return _pagina(request, ANTWOORDT_NIET)
    naar = antwoord.headers.get("Location", "")
    if not naar or url_has_allowed_host_and_scheme(naar, {request.get_host()}):
        return antwoord
    return render(request, "socialaccount/doorsturen.html", {"naar": naar})


def van_dienst(request: HttpRequest, provider_id: str) -> HttpResponse:
    """The reader comes back with a code; state and code work once."""
    if vol := ratelimit.consume_or_429(request, action="inlogdienst", limit_get=True):
        return vol
    return views.callback(request, provider_id)


@receiver(user_logged_in)
def tweede_stap_bij_de_dienst(request: HttpRequest, sociallogin: SocialLogin | None = None, **kwargs: Any) -> None:
    """Remember that a service that asks a second step itself did so (besluit 8)."""
    if sociallogin is not None and sociallogin.provider.app.settings.get("tweede_stap") is True:
        request.session[DOOR_DE_DIENST] = True
