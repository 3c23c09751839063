"""What the collecting costs its people, for the office."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from doelen.models import Opgaveronde
from doelen.overzichten import administratielast as beeld
from swv.toegang.rechten import toets


@require_GET
def administratielast(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Of one round."""
    ronde = get_object_or_404(Opgaveronde, pk=pk)
    toets(request.lid, "doelen.zie_administratielast")
    lijst = f"{reverse('doelen:opgave_list', args=[swv])}?ronde={pk}"
    context = beeld.pagina(ronde) | {
        "ronde": ronde,
        "kruimels": [("Opgaven", lijst), ("Hoeveel werk het is", None)],
    }
    return render(request, "doelen/administratielast.html", context)
