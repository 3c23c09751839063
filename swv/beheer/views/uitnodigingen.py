"""Invite one colleague; send the link again; take it back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from swv.beheer.forms import UitnodigForm
from swv.beheer.views.leden import gevonden, kruimels, toon_lid
from swv.formulieren import BevestigFormulier
from swv.models import Uitnodiging
from swv.services import uitnodigingen
from swv.tasks import ronde_van_swv
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def uitnodiging_create(request: HttpRequest, swv: str) -> HttpResponse:
    """A new colleague with the first role."""
    toets(request.lid, "swv.beheer")
    form = UitnodigForm(request.POST if request.method == "POST" else None, door=request.lid)
    if form.save_if_valid():
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
        messages.success(request, f"De uitnodiging aan {form.resultaat} gaat nu per e-mail weg.")
        return redirect("beheer:lid_detail", swv, form.resultaat.pk)
    context = {"form": form, "kruimels": [*kruimels(swv), ("Nodig een collega uit", None)]}
    return render(request, "swv/beheer/uitnodiging_create.html", context)


@require_POST
def uitnodiging_opnieuw(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new link; the old one stops."""
    antwoord = _doe(
        request, swv, pk, uitnodigingen.uitnodiging_opnieuw_sturen, "Er gaat een nieuwe link per e-mail weg."
    )
    ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
    return antwoord


@require_POST
def uitnodiging_intrekken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The link stops, and so does the entry."""
    return _doe(request, swv, pk, uitnodigingen.uitnodiging_intrekken, "De uitnodiging is ingetrokken.")


def _doe(request: HttpRequest, swv: str, pk: int, dienst: Callable[..., Any], gelukt: str) -> HttpResponse:
    toets(request.lid, "swv.beheer")
    uitnodiging = get_object_or_404(Uitnodiging, pk=pk)
    lid = gevonden(uitnodiging.lid_id)
    toets(request.lid, "swv.wijzig_lid", lid)
    form = BevestigFormulier(request.POST, dienst=lambda: dienst(uitnodiging=uitnodiging, door=request.lid))
    if not form.save_if_valid():
        return toon_lid(request, swv, lid, form=form)
    messages.success(request, gelukt)
    return redirect("beheer:lid_detail", swv, lid.pk)
