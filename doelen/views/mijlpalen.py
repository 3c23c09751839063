"""Judging a goal in words on the place that owns it."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from doelen.forms import MijlpaalForm
from doelen.models import Jaardoel, Mijlpaal
from doelen.overzichten.mijlpalen import mijlpalen_te_beoordelen
from doelen.views.doelen import kruimels
from swv.documenten.views import bestand_sturen
from swv.models import Plek
from swv.templatetags.getallen import telwoord
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def mijlpaal_update(request: HttpRequest, swv: str, pk: int, plek_pk: int) -> HttpResponse:
    """Status, date and evidence; the history keeps what stood there before."""
    jaardoel = get_object_or_404(Jaardoel.objects.select_related("thema"), pk=pk)
    plek = get_object_or_404(Plek, pk=plek_pk)
    toets(request.lid, "doelen.beoordeel_mijlpaal", Mijlpaal(jaardoel=jaardoel, plek=plek))
    nu = Mijlpaal.objects.filter(jaardoel=jaardoel, plek=plek).select_related("beoordeeld_door", "bewijsstuk").first()
    velden = ("status", "gepland_op", "bereikt_op", "bewijs", "reden")
    begin = {veld: getattr(nu, veld) for veld in velden} if nu else {}
    form = MijlpaalForm(
        request.POST or None, request.FILES or None, initial=begin, jaardoel=jaardoel, plek=plek, door=request.lid
    )
    if form.save_if_valid():
        open_ = mijlpalen_te_beoordelen(request.lid)
        messages.success(request, f"Bewaard voor {plek}. {_nog(len(open_))}")
        return (
            redirect("doelen:mijlpaal_update", swv, *open_[0]) if open_ else redirect("doelen:jaardoel_detail", swv, pk)
        )
    context = {"form": form, "jaardoel": jaardoel, "plek": plek, "nu": nu, "kruimels": kruimels(swv, "Mijlpaal")}
    return render(request, "doelen/mijlpaal_update.html", context)


@require_GET
def mijlpaal_bewijsstuk(request: HttpRequest, swv: str, pk: int) -> HttpResponseBase:
    """The evidence, for everybody who may read the goal; the logboek says who took it."""
    mijlpaal = get_object_or_404(Mijlpaal.objects.select_related("bewijsstuk"), pk=pk)
    toets(request.lid, "doelen.zie_doelen")
    if mijlpaal.bewijsstuk is None:
        raise Http404
    return bestand_sturen(request, mijlpaal.bewijsstuk)


def _nog(aantal: int) -> str:
    """What waits after this one."""
    if not aantal:
        return "Er wacht geen doel meer op uw oordeel."
    return f"Nog {telwoord(aantal)} {'doel wacht' if aantal == 1 else 'doelen wachten'} op uw oordeel."
