"""Headers that Django does not send by itself."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

UIT = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi",
       "payment", "screen-wake-lock", "usb", "xr-spatial-tracking")  # fmt: skip
EIGEN = ("publickey-credentials-create", "publickey-credentials-get")
TOESTEMMINGEN = ", ".join([f"{naam}=()" for naam in UIT] + [f"{naam}=(self)" for naam in EIGEN])


class KoppenMiddleware:
    """No device of the reader is ours, no other site loads what we send, and no page stays behind in a cache.

    Static files are the same for everybody and may stay.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response["Permissions-Policy"] = TOESTEMMINGEN
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        if not request.path_info.startswith(settings.STATIC_URL):
            response["Cache-Control"] = "no-store, private"
        return response
