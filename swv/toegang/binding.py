"""To which samenwerkingsverband a session is bound: that of the inlogdienst it began with, if it began with one."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

DOOR_DE_DIENST = "tweede_stap_door_inlogdienst"


def gebonden_aan(request: HttpRequest) -> str | None:
    """The slug, None for a session that began with an own password or passkey and may go wherever its user may.

    The administrator of that inlogdienst can pretend to be anybody with an account there, but only there.
    """
    for stap in request.session.get(AUTHENTICATION_METHODS_SESSION_KEY, ()):
        if stap["method"] == "socialaccount":
            return slug_van_dienst(stap["provider"])
    return None


def slug_van_dienst(dienst: str) -> str:
    """``odp-entra`` is the Microsoft Entra of ``odp``."""
    return dienst.rpartition("-")[0]


def alleen_eigen_inlog(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Changes to a login hold in every samenwerkingsverband, so a bound session may not make them: 403."""

    @wraps(view)
    def bewaakt(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated and gebonden_aan(request) is not None:
            return render(request, "account/niet_via_dienst.html", status=403)
        return view(request, *args, **kwargs)

    return bewaakt
