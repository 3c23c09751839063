"""The steps of a wijkplan: each a small form, so that a broken rule has a place to show."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms import AdviesForm
from wijken.models import School, Wijkplan
from wijken.overzichten.plaatsen import wijken_van
from wijken.views.plannen import leesbaar_plan, plancontext

stap_of_lezen = require_http_methods(["GET", "POST"])


@stap_of_lezen
def wijkplan_create(request: HttpRequest, swv: str, pk: int, jaar: int) -> HttpResponse:
    """Begin the plan of a wijk; a second click opens the plan that the first one made."""
    wijk = wijken_van(request.lid).get(pk)
    if wijk is None:
        raise Http404
    toets(request.lid, "wijken.maak_wijkplan", wijk)
    if request.method != "POST":
        return redirect("wijken:wijk_detail", swv, pk)
    form = BevestigFormulier(request.POST, dienst=lambda: services.wijkplan_maken(wijk=wijk, jaar=jaar))
    if not form.save_if_valid():
        messages.error(request, " ".join(map(str, form.non_field_errors())))
        return redirect("wijken:wijk_detail", swv, pk)
    return redirect("wijken:planonderdeel_update", swv, form.resultaat.onderdelen.values_list("pk", flat=True)[0])


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
