"""Linking goals to a part of a wijkplan: the forms stand in the editor, the answers go back there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from doelen import services
from doelen.forms import KoppelForm
from doelen.models import OnderdeelDoel
from swv.formulieren import BevestigFormulier, DienstFormulier
from swv.toegang.rechten import toets
from wijken.models import Planonderdeel


@require_POST
def onderdeeldoel_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """This part works on that goal; twice the same is once."""
    onderdeel = get_object_or_404(Planonderdeel.objects.select_related("wijkplan"), pk=pk)
    toets(request.lid, "doelen.koppel_doel", onderdeel)
    return _terug(request, swv, onderdeel, KoppelForm(request.POST, onderdeel=onderdeel, door=request.lid))


@require_POST
def onderdeeldoel_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take the goal off again; only the link goes."""
    koppeling = get_object_or_404(OnderdeelDoel.objects.select_related("onderdeel__wijkplan", "jaardoel"), pk=pk)
    onderdeel = koppeling.onderdeel
    toets(request.lid, "doelen.koppel_doel", onderdeel)
    form = BevestigFormulier(
        {},
        dienst=lambda: services.doel_ontkoppelen(onderdeel=onderdeel, jaardoel=koppeling.jaardoel, door=request.lid),
    )
    return _terug(request, swv, onderdeel, form)


def _terug(request: HttpRequest, swv: str, onderdeel: Planonderdeel, form: DienstFormulier) -> HttpResponse:
    if not form.save_if_valid():
        for fouten in form.errors.values():
            messages.error(request, " ".join(str(fout) for fout in fouten))
    return redirect(f"{reverse('wijken:planonderdeel_update', args=[swv, onderdeel.pk])}#doelen-kop")
