"""The yearly evaluation: what the wijken learned, per theme, on the screen and as a file."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.overzichten import jaarevaluatie as beeld
from swv.models import Instelling, Logregel
from swv.services import loggen
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import toets
from swv.uitvoer import VORMEN


@require_GET
def jaarevaluatie(request: HttpRequest, swv: str) -> HttpResponse:
    """All themes in a table; ``?thema=slb`` shows what its wijken did and learned."""
    toets(request.lid, "wijken.bekijk_lessen")
    jaar = _jaar(request)
    blokken = beeld.jaarevaluatie(request.lid, jaar)
    code = request.GET.get("thema", "")
    context = {
        "kop": beeld.evaluatiekop(blokken, jaar),
        "blokken": blokken,
        "blok": next((blok for blok in blokken if blok.thema.code == code), None),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
        "kruimels": [
            (request.swv.naam, reverse("thuis", args=[swv])),
            ("Doelen", reverse("doelen:monitor", args=[swv])),
            ("Jaarevaluatie", None),
        ],
    }
    return render(request, "doelen/jaarevaluatie.html", context)


@require_GET
def jaarevaluatie_uitvoer(request: HttpRequest, swv: str, vorm: str) -> HttpResponse:
    """The same as csv or xlsx, of one theme or of all. It goes from hand to hand: no small counts, whoever asks."""
    toets(request.lid, "wijken.bekijk_lessen")
    if (maak := VORMEN.get(vorm)) is None:
        raise Http404
    jaar, code = _jaar(request), request.GET.get("thema", "")
    blokken = beeld.jaarevaluatie(request.lid, jaar, exact=False)
    gekozen = [blok for blok in blokken if code in ("", blok.thema.code)]
    loggen(soort=Logregel.Soort.UITVOER, tekst=f"Jaarevaluatie {jaar} als {vorm}", wie=request.lid)
    bestand = maak(f"jaarevaluatie-{jaar}", beeld.KOPPEN, beeld.uitvoerrijen(gekozen))
    koppen = {"Content-Disposition": f'attachment; filename="{bestand.naam}"'}
    return HttpResponse(bestand.inhoud, content_type=bestand.mediatype, headers=koppen)


def _jaar(request: HttpRequest) -> int:
    """Last year unless another was chosen: that is what there is to learn from."""
    return jaar_uit(request) if "jaar" in request.GET else jaar_uit(request) - 1
