"""Parts that a wijk adds to its own plan."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms_sjabloon import EigenOnderdeelForm
from wijken.models import Planonderdeel
from wijken.views.onderdelen import kruimels, onderdeel_van
from wijken.views.plannen import leesbaar_plan

vraag_of_doe = require_http_methods(["GET", "POST"])


@vraag_of_doe
def eigen_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new part, and on to writing in it."""
    plan = leesbaar_plan(request, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    form = EigenOnderdeelForm(request.POST or None, wijkplan=plan)
    if form.save_if_valid():
        return redirect("wijken:planonderdeel_update", swv, form.resultaat.pk)
    terug = reverse("wijken:wijkplan_detail", args=[swv, pk])
    pad = [(str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])), (f"Wijkplan {plan.jaar}", terug)]
    context = {"form": form, "plan": plan, "terug": terug, "kruimels": [*pad, ("Eigen onderdeel", None)]}
    return render(request, "wijken/eigen_form.html", context)


@vraag_of_doe
def eigen_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Another name or level; and the way to take the part out."""
    onderdeel = _schrijfbaar(request, pk)
    form = EigenOnderdeelForm(request.POST or None, wijkplan=onderdeel.wijkplan, onderdeel=onderdeel)
    if form.save_if_valid():
        messages.success(request, f"Dit onderdeel heet nu ‘{form.resultaat}’.")
        return redirect("wijken:planonderdeel_update", swv, pk)
    context = {
        "form": form,
        "plan": onderdeel.wijkplan,
        "onderdeel": onderdeel,
        "terug": reverse("wijken:planonderdeel_update", args=[swv, pk]),
        "kruimels": kruimels(swv, onderdeel, "Naam"),
    }
    return render(request, "wijken/eigen_form.html", context)


@require_POST
def eigen_verplaatsen(request: HttpRequest, swv: str, pk: int, richting: str) -> HttpResponse:
    """One place up or down on its level."""
    onderdeel = _schrijfbaar(request, pk)
    form = BevestigFormulier(
        request.POST, dienst=lambda: services.onderdeel_verplaatsen(onderdeel=onderdeel, op=richting == "op")
    )
    if not form.save_if_valid():
        messages.error(request, " ".join(map(str, form.non_field_errors())))
    return redirect("wijken:eigen_update", swv, pk)


@vraag_of_doe
def eigen_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take the part out of the plan, after showing what goes with it."""
    onderdeel = _schrijfbaar(request, pk)
    form = BevestigFormulier(request.POST or None, dienst=lambda: services.onderdeel_weghalen(onderdeel=onderdeel))
    if form.save_if_valid():
        messages.success(request, f"Het onderdeel ‘{onderdeel}’ staat niet meer in het plan.")
        return redirect("wijken:wijkplan_detail", swv, onderdeel.wijkplan_id)
    context = {"form": form, "onderdeel": onderdeel, "kruimels": kruimels(swv, onderdeel, "Onderdeel weghalen")}
    return render(request, "wijken/eigen_delete.html", context)


def _schrijfbaar(request: HttpRequest, pk: int) -> Planonderdeel:
    onderdeel = onderdeel_van(request, pk)
    toets(request.lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    return onderdeel
