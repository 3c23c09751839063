"""``Mijn inlog``: everything about one's own way in, on one page."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.internal.flows.sessions import end_other_sessions
from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from swv.toegang.tweede_stap import verder

BROWSERS = {"Edg/": "Edge", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari"}
SYSTEMEN = {
    "iPhone": "een iPhone",
    "iPad": "een iPad",
    "Android": "Android",
    "Windows": "Windows",
    "Mac OS": "een Mac",
    "Linux": "Linux",
}


@require_GET
@login_required
def mijn_inlog(request: HttpRequest) -> HttpResponse:
    """Password, second step, passkeys, recovery codes and where one is logged in."""
    alle = list(Authenticator.objects.filter(user=request.user).order_by("created_at"))
    codes = next((een for een in alle if een.type == Authenticator.Type.RECOVERY_CODES), None)
    context = {
        "app": next((een for een in alle if een.type == Authenticator.Type.TOTP), None),
        "passkeys": [een for een in alle if een.type == Authenticator.Type.WEBAUTHN],
        "codes_over": len(codes.wrap().get_unused_codes()) if codes else None,
        "sessies": sessies_van(request),
        "verder": verder(request),
    }
    return render(request, "account/mijn_inlog.html", context)


def sessies_van(request: HttpRequest) -> list[UserSession]:
    """Where this user is logged in, newest first, each with a word for the device."""
    sessies = sorted(UserSession.objects.purge_and_list(request.user), key=lambda sessie: -sessie.pk)
    for sessie in sessies:
        sessie.apparaat = apparaat(sessie.user_agent)
    return sessies


def apparaat(user_agent: str) -> str:
    """What a reader calls this browser: "Chrome op Windows"."""
    browser = next((naam for teken, naam in BROWSERS.items() if teken in user_agent), "een browser")
    systeem = next((naam for teken, naam in SYSTEMEN.items() if teken in user_agent), "een ander apparaat")
    return f"{browser} op {systeem}"


@require_POST
@login_required
def overal_uitloggen(request: HttpRequest) -> HttpResponse:
    """End every other session of this user."""
    end_other_sessions(request, request.user)
    messages.success(request, "U bent nu alleen nog hier ingelogd.")
    return redirect("mijn_inlog")
