"""The own wijken of a procesbegeleider beside each other."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from swv.register import Vraag, register
from swv.toegang.rechten import toets
from wijken.overzichten.begeleiding import OVERLEGGEN, begeleidingskop, bezoeken, wijkrijen_van, zonder_reden


@require_GET
def begeleiding(request: HttpRequest, swv: str) -> HttpResponse:
    """Which wijk to visit and why, and per wijk whose turn it is."""
    toets(request.lid, "wijken.begeleid_wijken")
    rijen = wijkrijen_van(request.lid)
    bezoek = bezoeken(rijen)
    jaar = rijen[0].jaar if rijen else 0
    vraag = Vraag(swv=swv, lid=request.lid, onderwerp=[rij.wijk for rij in rijen], jaar=jaar)
    context = {
        "kop": begeleidingskop(rijen, bezoek),
        "rijen": rijen,
        "bezoek": bezoek,
        "goed": zonder_reden(rijen),
        "overleggen": OVERLEGGEN,
        "panelen": register.panelen_voor("begeleiding", vraag),
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Begeleiding", None)],
    }
    return render(request, "wijken/begeleiding.html", context)
