"""The second step at login: who must have one, and the way to set it up and go on."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from allauth.mfa.signals import authenticator_added
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db.models import Exists, OuterRef, Subquery
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_GET

from swv.models import Gebruiker, Instelling, Lid
from swv.toegang.binding import DOOR_DE_DIENST
from swv.toegang.rechten import rollen

STAPPEN = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
TWEEDE_STAP = {
    "tweestaps_verplicht": Subquery(Instelling.objects.values("tweestaps_verplicht")[:1]),
    "heeft_tweede_stap": Exists(Authenticator.objects.filter(user=OuterRef("lid__gebruiker"), type__in=STAPPEN)),
}


def tweede_stap_ontbreekt(request: HttpRequest, lid: Lid) -> bool:
    """Whether this member must have a second step and has none; ``lid`` was read with ``TWEEDE_STAP``, so no query."""
    if settings.SWV_DEMO:
        return False
    eerste: Any = lid.rollen.all()[0]
    if eerste.heeft_tweede_stap or request.session.get(DOOR_DE_DIENST):
        return False
    return eerste.tweestaps_verplicht or any(rol.plek.soort == "swv" for rol in rollen(lid))


@receiver(authenticator_added)
def andere_sessies_eindigen(request: HttpRequest, user: Gebruiker, authenticator: Authenticator, **kwargs: Any) -> None:
    """What was begun without this second step goes no further."""
    if authenticator.type in STAPPEN:
        for sessie in UserSession.objects.filter(user=user).exclude(session_key=request.session.session_key):
            sessie.end()


def verder(request: HttpRequest) -> str:
    """Where the reader was going, the home page when that is elsewhere."""
    naar = request.GET.get("next", "")
    return naar if url_has_allowed_host_and_scheme(naar, {request.get_host()}, request.is_secure()) else "/"


@require_GET
@login_required
def uitleg(request: HttpRequest) -> HttpResponse:
    """Explains the second step and lets the reader choose one."""
    return render(request, "mfa/tweede_stap.html", {"vraag": urlencode({"next": verder(request)})})


class NaarDeCodes:
    """After a second step is set up: show the recovery codes, then go on."""

    request: HttpRequest

    def get_success_url(self) -> str:
        doel = reverse("mfa_view_recovery_codes") if self.did_generate_recovery_codes else reverse("mijn_inlog")
        return f"{doel}?{urlencode({'next': verder(self.request)})}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "vraag": urlencode({"next": verder(self.request)})}


class AppAanzetten(NaarDeCodes, ActivateTOTPView):
    """An authenticator app."""


class PasskeyErbij(NaarDeCodes, AddWebAuthnView):
    """A passkey of this device or a security key."""


class Herstelcodes(ViewRecoveryCodesView):
    """The codes for who lost the phone."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "verder": verder(self.request)}
