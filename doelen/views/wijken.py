"""All wijken in one table, two or three of them beside each other, and the table as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.overzichten import wijkenbeeld as beeld
from swv.models import Instelling, Logregel
from swv.services import loggen
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import toets
from swv.uitvoer import VORMEN


@require_GET
def wijkenbeeld(request: HttpRequest, swv: str) -> HttpResponse:
    """``?op`` sorts by an indicator, ``?wijk=…&wijk=…`` compares."""
    toets(request.lid, "doelen.zie_doelen")
    jaar = jaar_uit(request)
    alles = beeld.wijkenbeeld(jaar, request.lid, op=request.GET.get("op", ""))
    wijken, melding = beeld.gekozen(alles, request.GET.getlist("wijk"))
    context = {
        "beeld": alles,
        "op": request.GET.get("op", ""),
        "kop": beeld.kop_van_beeld(alles),
        "melding": melding,
        "bijgewerkt": alles.bijgewerkt,
        "periode": alles.periode,
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
        "kruimels": [
            (request.swv.naam, reverse("thuis", args=[swv])),
            ("Doelen", reverse("doelen:monitor", args=[swv])),
            ("Wijken naast elkaar", None),
        ],
    }
    if wijken:
        context |= {"vergelijking": (naast := beeld.vergelijking(alles, wijken)), "kop": naast["kop"]}
    return render(request, "doelen/wijkenbeeld.html", context)


@require_GET
def wijkenbeeld_uitvoer(request: HttpRequest, swv: str, vorm: str) -> HttpResponse:
    """The table as csv or xlsx. It goes from hand to hand, so small counts are hidden whoever asks."""
    toets(request.lid, "doelen.zie_doelen")
    if (maak := VORMEN.get(vorm)) is None:
        raise Http404
    alles = beeld.wijkenbeeld(jaar_uit(request), request.lid, op=request.GET.get("op", ""), exact=False)
    loggen(soort=Logregel.Soort.UITVOER, tekst=f"Wijken naast elkaar {alles.jaar} als {vorm}", wie=request.lid)
    bestand = maak(f"wijken-{alles.jaar}-{alles.periode or 'leeg'}", *beeld.uitvoerrijen(alles))
    koppen = {"Content-Disposition": f'attachment; filename="{bestand.naam}"'}
    return HttpResponse(bestand.inhoud, content_type=bestand.mediatype, headers=koppen)
