"""The page that a procesbegeleider opens in a wijkoverleg: figures, three questions, agreements noted on the spot."""

from django.contrib import messages
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from doelen.overzichten.gesprek import gesprekspagina
from swv.dagen import vandaag
from swv.models import Instelling, Plek
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets
from wijken.forms import ActiepuntForm
from wijken.models import Actiepunt


@require_http_methods(["GET", "POST"])
def gesprek(request: HttpRequest, swv: str, plek_pk: int) -> HttpResponse:
    """Reading is for who sees the goals of this wijk, noting for its procesbegeleider and directeuren."""
    plek = get_object_or_404(Plek, pk=plek_pk, soort=Plek.Soort.WIJK)
    toets(request.lid, "doelen.zie_doelen", plek)
    if request.method == "POST":
        toets(request.lid, "wijken.maak_actiepunt", plek)
    form = ActiepuntForm(request.POST or None, plek=plek, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "De afspraak staat erbij.")
        return _terug(swv, plek_pk)
    jaar = jaar_uit(request)
    afspraken = Actiepunt.objects.filter(plek=plek).order_by("voor", "pk")
    context = gesprekspagina(plek, jaar, request.lid)
    context |= {
        "plek": plek,
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "form": form if mag(request.lid, "wijken.maak_actiepunt", plek) else None,
        "open": afspraken.filter(klaar_op=None),
        "klaar": afspraken.filter(klaar_op__year=vandaag().year).order_by(F("klaar_op").desc(), "pk"),
        "voorbeeld": Instelling.objects.values_list("voorbeelddata", flat=True).first(),
        "kruimels": [
            ("Doelen", reverse("doelen:monitor", args=[swv])),
            (plek.naam, reverse("doelen:plek_detail", args=[swv, plek_pk])),
            ("Gesprek", None),
        ],
    }
    return render(request, "doelen/gesprek.html", context)


def _terug(swv: str, plek_pk: int) -> HttpResponse:
    return redirect(f"{reverse('doelen:gesprek', args=[swv, plek_pk])}#afspraken")
