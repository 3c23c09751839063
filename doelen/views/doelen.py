"""The goals themselves: the tree, the list of a year, one jaardoel."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.models import Jaardoel, Planperiode
from doelen.overzichten import bevindingen
from doelen.overzichten import boom as beeld
from doelen.overzichten import jaardoel as detail
from doelen.overzichten.monitor import doelrij
from doelen.services.beeld import jaardoelen_van
from swv.models import Instelling
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets


@require_GET
def boom(request: HttpRequest, swv: str) -> HttpResponse:
    """The tree of one planperiode: thema, beleidsdoelen on kind, school and wijk, how they are measured, jaardoelen."""
    toets(request.lid, "doelen.zie_doelen")
    perioden = list(Planperiode.objects.all())
    periode = beeld.kies_planperiode(perioden, request.GET.get("planperiode", ""))
    context = beeld.doelenboom(periode) | {
        "periode": periode,
        "perioden": perioden,
        "bewerken": mag(request.lid, "doelen.bewerk_doelenboom"),
        "portefeuilles": mag(request.lid, "doelen.zie_portefeuille"),
        "vaststellen": mag(request.lid, "doelen.stel_planperiode_vast"),
        "kruimels": kruimels(swv, "Doelenboom"),
    }
    return render(request, "doelen/boom.html", context)


@require_GET
def jaardoel_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Every goal of a year as a table; a theme filters."""
    toets(request.lid, "doelen.zie_doelen")
    jaar = jaar_uit(request)
    rijen = [doelrij(doel) for doel in jaardoelen_van(jaar)]
    themas = {rij["thema"]: rij["thema_naam"] for rij in rijen}
    thema = request.GET.get("thema") if request.GET.get("thema") in themas else ""
    context = {
        "kop": bevindingen.kop_van_jaar(jaar, [rij["oordeel"] for rij in rijen]),
        "rijen": [rij for rij in rijen if thema in ("", rij["thema"])],
        "themas": themas,
        "thema": thema,
        "thema_naam": themas.get(thema, ""),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
        "kruimels": kruimels(swv, f"Alle doelen van {jaar}"),
    }
    return render(request, "doelen/jaardoel_list.html", context)


@require_GET
def jaardoel_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One goal: its text and targets, the years, the wijken, the milestones."""
    doel = get_object_or_404(Jaardoel.objects.select_related("thema"), pk=pk)
    toets(request.lid, "doelen.zie_doelen")
    lijst = f"{reverse('doelen:jaardoel_list', args=[swv])}?jaar={doel.jaar}"
    context: dict[str, Any] = detail.jaardoelpagina(doel, swv=swv, lid=request.lid)
    context["kruimels"] = [*kruimels(swv, "")[:1], (f"Doelen van {doel.jaar}", lijst), (doel.thema.naam, None)]
    return render(request, "doelen/jaardoel_detail.html", context)


def kruimels(swv: str, hier: str) -> list[tuple[str, str | None]]:
    """The way back to the page Doelen."""
    return [("Doelen", reverse("doelen:monitor", args=[swv])), (hier, None)]
