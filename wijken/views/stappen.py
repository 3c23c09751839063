"""The steps of a wijkplan: each a small form, so that a broken rule has a place to show."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms import AdviesForm
from wijken.forms_wijkdoel import PenvoerderForm
from wijken.models import School, Wijkplan
from wijken.overzichten.planstand import Planstand
from wijken.views.plannen import leesbaar_plan, plancontext

stap_of_lezen = require_http_methods(["GET", "POST"])


@stap_of_lezen
def wijkplan_bespreken(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Lay the text ready for the wijkoverleg."""
    return _stap(request, swv, pk, services.wijkplan_bespreken, "Het plan ligt klaar voor het wijkoverleg.")


@stap_of_lezen
def wijkplan_indienen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Send the plan to the procesbegeleider."""
    return _stap(request, swv, pk, services.wijkplan_indienen, "De procesbegeleider is nu aan zet.")


@stap_of_lezen
def wijkplan_tekening(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Lay the plan before the schools to sign."""
    return _stap(request, swv, pk, services.ter_tekening_leggen, "De scholen kunnen nu tekenen.")


@stap_of_lezen
def wijkplan_heropenen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Back to writing."""
    return _stap(request, swv, pk, services.heropenen, "U kunt weer schrijven. De handtekeningen zijn vervallen.")


@stap_of_lezen
def wijkplan_advies(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The procesbegeleider advises, with a reason."""
    plan = leesbaar_plan(request, pk)
    toets(request.lid, "wijken.adviseer_wijkplan", plan)
    if request.method != "POST":
        return redirect("wijken:wijkplan_detail", swv, pk)
    form = AdviesForm(request.POST, wijkplan=plan, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "Uw advies staat bij het plan. De wijk is nu aan zet.")
        return redirect("wijken:wijkplan_detail", swv, pk)
    return render(request, "wijken/wijkplan_detail.html", plancontext(request, swv, plan, adviesform=form))


@stap_of_lezen
def wijkplan_penvoerder(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The directeuren choose the school that keeps the plan together."""
    plan = leesbaar_plan(request, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    if request.method != "POST":
        return redirect("wijken:wijkplan_detail", swv, pk)
    form = PenvoerderForm(request.POST, stand=Planstand(plan))
    if form.save_if_valid():
        messages.success(request, "De penvoerder staat bij het plan.")
        return redirect("wijken:wijkplan_detail", swv, pk)
    return render(request, "wijken/wijkplan_detail.html", plancontext(request, swv, plan, penvoerderform=form))


@stap_of_lezen
def wijkplan_tekenen(request: HttpRequest, swv: str, pk: int, school_pk: int) -> HttpResponse:
    """A directeur signs for a school."""
    plan = leesbaar_plan(request, pk)
    school = get_object_or_404(School.objects.select_related("plek"), pk=school_pk)
    toets(request.lid, "wijken.teken_wijkplan", school)
    gelezen = request.POST.get("gelezen", "")

    def dienst() -> Any:
        return services.tekenen(wijkplan=plan, school=school, door=request.lid, gelezen=gelezen)

    return _uitvoeren(request, swv, plan, dienst, f"U hebt getekend voor {school}.")


def _stap(request: HttpRequest, swv: str, pk: int, dienst: Callable[..., Any], melding: str) -> HttpResponse:
    plan = leesbaar_plan(request, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    return _uitvoeren(request, swv, plan, lambda: dienst(wijkplan=plan, door=request.lid), melding)


def _uitvoeren(request: HttpRequest, swv: str, plan: Wijkplan, dienst: Callable[[], Any], melding: str) -> HttpResponse:
    """Do it and go to the plan; a broken rule shows on that same page."""
    if request.method != "POST":
        return redirect("wijken:wijkplan_detail", swv, plan.pk)
    form = BevestigFormulier(request.POST, dienst=dienst)
    if form.save_if_valid():
        messages.success(request, melding)
        return redirect("wijken:wijkplan_detail", swv, plan.pk)
    return render(request, "wijken/wijkplan_detail.html", plancontext(request, swv, plan, stapform=form))
