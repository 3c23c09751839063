"""What every page of a tenant shows around its own content: menu, place, year, who."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from swv.register import register
from swv.toegang import meekijken
from swv.toegang.aan_zet import aantal_beurten
from swv.toegang.rechten import rollen


def omgeving(request: HttpRequest) -> dict[str, Any]:
    """Template context of the frame; empty outside a tenant, only the slug (for links) on a partial for htmx.

    The menu and the place are asked for by the page that shows them: a page without a frame (403, 404) asks nothing.
    """
    lid = getattr(request, "lid", None)
    if lid is None:
        return {}
    slug = request.swv.slug
    if request.htmx and not request.htmx.boosted:
        return {"swv": slug}
    eigen = rollen(lid)
    return {
        "swv": slug,
        "omgeving": {
            "swv_naam": request.swv.naam,
            "swv_slug": slug,
            "thuis_url": reverse("thuis", args=[slug]),
            "lid_naam": lid.naam,
            "rol_naam": _rolnaam(sorted({str(rol) for rol in eigen})),
            "menu": SimpleLazyObject(lambda: _menu(request, slug)),
            "plek": SimpleLazyObject(lambda: register.plekblok(slug, lid)),
            "andere_swv": [{"naam": een.naam, "url": reverse("thuis", args=[een.slug])} for een in request.andere_swv],
            "mijn_inlog_url": f"{reverse('mijn_inlog')}?{urlencode({'next': reverse('thuis', args=[slug])})}",
            "meekijken": request.meekijker and {"tot": meekijken.tot(request), "door": request.meekijker.naam},
            "uitloggen_url": reverse("account_logout"),
        },
    }


def _rolnaam(rollen: list[str]) -> str:
    """The first two, and how many more."""
    meer = len(rollen) - 2
    return ", ".join(rollen[:2]) + (f" en {meer} {'andere rol' if meer == 1 else 'andere rollen'}" if meer > 0 else "")


def _menu(request: HttpRequest, slug: str) -> list[dict[str, Any]]:
    thuis = reverse("thuis", args=[slug])
    punten = [{"naam": "Aan zet", "url": thuis, "icoon": "home", "actief": request.path == thuis, "tel": _tel(request)}]
    for punt in register.menu:
        if url := punt.url(slug, request.lid):
            punten.append(
                {
                    "naam": punt.naam,
                    "url": url,
                    "icoon": punt.icoon,
                    "actief": request.path.startswith(url),
                }
            )
    return punten


def _tel(request: HttpRequest) -> dict[str, Any]:
    aantal = aantal_beurten(request)
    return {"aantal": aantal} if aantal is not None else {"url": reverse("thuis_aantal", args=[request.swv.slug])}
