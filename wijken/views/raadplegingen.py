"""What parents said about a plan, also after it was vastgesteld."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from swv.toegang.rechten import toets
from wijken import services
from wijken.forms_partners import RaadplegingForm
from wijken.models import Raadpleging, Wijkplan

vraag_of_doe = require_http_methods(["GET", "POST"])


@vraag_of_doe
def raadpleging_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A report of asking parents."""
    plan = get_object_or_404(Wijkplan.objects.met_namen(), pk=pk)
    return _verslag(request, swv, plan, None)


@vraag_of_doe
def raadpleging_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change a report."""
    rij = _rij(pk)
    return _verslag(request, swv, rij.wijkplan, rij)


@require_POST
def raadpleging_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take a report away."""
    rij = _rij(pk)
    toets(request.lid, "wijken.schrijf_wijkplan", rij.wijkplan)
    services.raadpleging_verwijderen(raadpleging=rij)
    messages.success(request, "Het verslag is weggehaald.")
    return _terug(swv, rij.wijkplan)


def _verslag(request: HttpRequest, swv: str, plan: Wijkplan, rij: Raadpleging | None) -> HttpResponse:
    toets(request.lid, "wijken.schrijf_wijkplan", plan)
    form = RaadplegingForm(request.POST or None, wijkplan=plan, door=request.lid, raadpleging=rij)
    if form.save_if_valid():
        messages.success(request, "Het verslag staat bij het plan.")
        return _terug(swv, plan)
    naam = "Wat ouders zeiden"
    lezen = reverse("wijken:wijkplan_detail", args=[swv, plan.pk])
    pad = [(str(plan.wijk), reverse("wijken:wijk_detail", args=[swv, plan.wijk_id])), (f"Wijkplan {plan.jaar}", lezen)]
    context = {"form": form, "plan": plan, "rij": rij, "naam": naam, "terug": f"{lezen}#ouders"}
    return render(request, "wijken/partners/raadpleging.html", context | {"kruimels": [*pad, (naam, None)]})


def _rij(pk: int) -> Raadpleging:
    return get_object_or_404(Raadpleging.objects.select_related("wijkplan__wijk__plek"), pk=pk)


def _terug(swv: str, plan: Wijkplan) -> HttpResponse:
    return redirect(f"{reverse('wijken:wijkplan_detail', args=[swv, plan.pk])}#ouders")
