"""How long a session lasts: an hour without a sign of life, and never more than twelve.

What counts as life: opening a page, sending a form, saving by itself, and a ping of who types (``bezig``). A page that
only refreshes a part of itself does not.
"""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

BEGIN, GEZIEN = "begin", "gezien"
BIJWERKEN = 5 * 60


class SessieMiddleware:
    """Ends a session that is over before anything else sees its user; writes its row at most once per five minutes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sessie, nu = request.session, time.time()
        if SESSION_KEY in sessie:
            if voorbij(sessie, nu):
                logout(request)
            elif leeft(request) and nu - sessie[GEZIEN] > BIJWERKEN:
                sessie[GEZIEN] = nu
        return self.get_response(request)


def voorbij(sessie: Any, nu: float) -> bool:
    """Whether this session ended by itself; times in seconds. One without clocks is over."""
    stil, duur = nu - sessie.get(GEZIEN, 0), nu - sessie.get(BEGIN, 0)
    return stil > settings.SWV_SESSIE_STIL or duur > settings.SESSION_COOKIE_AGE


def leeft(request: HttpRequest) -> bool:
    """Whether a person did something."""
    return request.method == "POST" or not request.htmx or bool(request.htmx.boosted)


@require_POST
def bezig(request: HttpRequest) -> HttpResponse:
    """A page says that somebody is typing: 204, or 401 when the session is over."""
    return HttpResponse(status=204 if request.user.is_authenticated else 401)


@receiver(user_logged_in)
def sessie_begint(request: HttpRequest, **kwargs: Any) -> None:
    """Both clocks start at login."""
    request.session[BEGIN] = request.session[GEZIEN] = time.time()
