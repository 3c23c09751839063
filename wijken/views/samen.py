"""Who else is in this part now: asked again by the page every twenty seconds."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from swv.toegang.rechten import toets
from wijken.models import Planonderdeel
from wijken.overzichten import samen
from wijken.views.onderdelen import onderdeel_van


@require_GET
def planonderdeel_aanwezig(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A sign of life for the others, and who they are. No POST: a page that refreshes itself keeps no session alive."""
    onderdeel = onderdeel_van(request, pk)
    toets(request.lid, "wijken.werk_mee", onderdeel.wijkplan)
    if request.meekijker is None:
        samen.melden(request.lid, onderdeel)
    delen = Planonderdeel.objects.filter(wijkplan=onderdeel.wijkplan_id).values_list("pk", flat=True)
    context = samen.samen(request.lid, onderdeel, [{"pk": pk} for pk in delen])
    return render(request, "wijken/aanwezig_antwoord.html", context)
