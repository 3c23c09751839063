"""Goals of the wijk itself: added, changed and taken out while the plan is written."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms_wijkdoel import WijkdoelForm
from wijken.models import Wijkdoel, Wijkplan

vraag_of_doe = require_http_methods(["GET", "POST"])


@vraag_of_doe
def wijkdoel_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new goal of this plan."""
    plan = get_object_or_404(Wijkplan.objects.met_namen(), pk=pk)
    return _doel(request, swv, plan, None)


@vraag_of_doe
def wijkdoel_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change a goal."""
    doel = _doel_van(pk)
    return _doel(request, swv, doel.wijkplan, doel)


@require_POST
def wijkdoel_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take a goal out of the plan; its acties stay."""
    doel = _doel_van(pk)
    toets(request.lid, "wijken.schrijf_wijkplan", doel.wijkplan)
    form = BevestigFormulier(request.POST, dienst=lambda: services.wijkdoel_verwijderen(wijkdoel=doel))
    if form.save_if_valid():
        messages.success(request, f"Het doel ‘{doel}’ staat niet meer in het plan. De acties staan er nog.")
    else:
        messages.error(request, " ".join(map(str, form.non_field_errors())))
    return _terug(swv, doel.wijkplan)


def _doel(request: HttpRequest, swv: str, plan: Wijkplan, doel: Wijkdoel | None) -> HttpResponse:
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    form = WijkdoelForm(request.POST or None, wijkplan=plan, wijkdoel=doel)
    if form.save_if_valid():
        messages.success(request, f"Het doel ‘{form.resultaat}’ staat in het plan.")
        return _terug(swv, plan)
    naam = "Doel van de wijk aanpassen" if doel else "Doel van de wijk toevoegen"
    lezen = reverse("wijken:wijkplan_detail", args=[swv, plan.pk])
    pad = [(str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])), (f"Wijkplan {plan.jaar}", lezen)]
    context = {"form": form, "plan": plan, "doel": doel, "naam": naam, "terug": lezen}
    return render(request, "wijken/wijkdoel_form.html", context | {"kruimels": [*pad, (naam, None)]})


def _doel_van(pk: int) -> Wijkdoel:
    rijen = Wijkdoel.objects.select_related("wijkplan__wijk__plek")
    return get_object_or_404(rijen, pk=pk)


def _terug(swv: str, plan: Wijkplan) -> HttpResponse:
    return redirect(f"{reverse('wijken:wijkplan_detail', args=[swv, plan.pk])}#wijkdoelen-kop")
