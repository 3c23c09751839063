"""What this samenwerkingsverband asks of everybody who logs in or hands in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from swv.beheer.forms import InstellingForm
from swv.beheer.views.leden import kruimels
from swv.models import Instelling
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def tweede_stap(request: HttpRequest, swv: str) -> HttpResponse:
    """Whether everybody needs a second step, and whether an opgave counts before it is accepted."""
    toets(request.lid, "swv.beheer")
    form = InstellingForm(
        request.POST if request.method == "POST" else None, instelling=Instelling.objects.get(), door=request.lid
    )
    if form.save_if_valid():
        messages.success(request, "Opgeslagen. Het geldt vanaf de volgende pagina die iemand opent.")
        return redirect("beheer:lid_list", swv)
    context = {"form": form, "kruimels": [*kruimels(swv), ("Instellingen", None)]}
    return render(request, "swv/beheer/tweede_stap.html", context)
