"""Begin and stop watching along."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from swv.beheer.views.leden import gevonden
from swv.toegang import meekijken
from swv.toegang.rechten import toets


@require_POST
def beginnen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """See what this colleague sees."""
    toets(request.lid, "swv.beheer")
    ander = gevonden(pk)
    if not meekijken.mag_meekijken(request.lid, ander):
        raise PermissionDenied
    meekijken.beginnen(request, ander)
    return redirect("thuis", swv)


@require_POST
def stoppen(request: HttpRequest, swv: str) -> HttpResponse:
    """Back to the own view; for whoever is not watching it is only the way home."""
    meekijken.stoppen(request)
    return redirect("thuis", swv)
