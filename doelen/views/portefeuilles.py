"""One thema over all wijken, and what its portefeuillehouder tells the Deelnemersraad."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from doelen.forms_portefeuille import TerugkoppelingForm
from doelen.models import Thema
from doelen.overzichten.portefeuille import houder_van, met_houder, portefeuillebeeld
from doelen.services.portefeuilles import open_terugkoppeling
from doelen.views.doelen import kruimels
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets


@require_http_methods(["GET", "POST"])
def portefeuille(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """What every wijk does on this thema, and one text for the next Deelnemersraad."""
    thema = get_object_or_404(Thema.objects.prefetch_related(met_houder()), pk=pk)
    toets(request.lid, "doelen.zie_portefeuille", thema)
    if request.method == "POST":
        toets(request.lid, "doelen.koppel_terug", thema)
    eigen = mag(request.lid, "doelen.koppel_terug", thema)
    punt = open_terugkoppeling(thema=thema, door=request.lid) if eigen else None
    form = TerugkoppelingForm(request.POST or None, thema=thema, door=request.lid, punt=punt)
    if form.save_if_valid():
        messages.success(request, "Uw terugkoppeling staat op de agenda van de Deelnemersraad.")
        return redirect("doelen:portefeuille", swv, pk)
    jaar = jaar_uit(request)
    context = portefeuillebeeld(thema, jaar, request.lid) | {
        "thema": thema,
        "houder": houder_van(thema),
        "eigen": eigen,
        "form": form if eigen else None,
        "punt": punt,
        "mag_kiezen": mag(request.lid, "doelen.bewerk_doelenboom"),
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "kruimels": kruimels(swv, f"Portefeuille {thema}"),
    }
    return render(request, "doelen/portefeuille.html", context)
