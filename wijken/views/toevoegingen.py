"""Actions of a part, and remarks on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from swv.formulieren import BevestigFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms import ActieForm, OpmerkingForm
from wijken.models import Actie, Opmerking, Planonderdeel
from wijken.views.onderdelen import bureau, kruimels, onderdeel_van

vraag_of_doe = require_http_methods(["GET", "POST"])


@vraag_of_doe
def actie_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new action of this part."""
    return _actie(request, swv, onderdeel_van(request, pk), None)


@vraag_of_doe
def actie_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Change an action."""
    actie = get_object_or_404(Actie, pk=pk)
    return _actie(request, swv, onderdeel_van(request, actie.onderdeel_id), actie)


@vraag_of_doe
def actie_delete(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Take an action out of the plan, after one question."""
    actie = get_object_or_404(Actie.objects.select_related("onderdeel"), pk=pk)
    onderdeel = onderdeel_van(request, actie.onderdeel_id)
    toets(request.lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    form = BevestigFormulier(request.POST or None, dienst=lambda: services.actie_verwijderen(actie=actie))
    if form.save_if_valid():
        messages.success(request, f"De actie ‘{actie}’ staat niet meer in het plan.")
        return _terug(swv, onderdeel.pk, "acties")
    context = {"actie": actie, "onderdeel": onderdeel, "form": form}
    return render(
        request, "wijken/actie_delete.html", context | {"kruimels": kruimels(swv, onderdeel, "Actie weghalen")}
    )


@vraag_of_doe
def opmerking_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A remark beside the text."""
    onderdeel = onderdeel_van(request, pk)
    toets(request.lid, "wijken.plaats_opmerking", onderdeel.wijkplan)
    if request.method != "POST":
        return redirect("wijken:planonderdeel_update", swv, pk)
    form = OpmerkingForm(request.POST, onderdeel=onderdeel, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "Uw opmerking staat naast de tekst.")
        return _terug(swv, pk, "opmerkingen")
    return render(request, "wijken/planonderdeel_update.html", bureau(request, swv, onderdeel, opmerkingform=form))


@vraag_of_doe
def opmerking_oplossen(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Say that a remark is dealt with."""
    opmerking = get_object_or_404(Opmerking, pk=pk)
    onderdeel = opmerking.onderdeel = onderdeel_van(request, opmerking.onderdeel_id)
    toets(request.lid, "wijken.los_opmerking_op", opmerking)
    if request.method == "POST":
        form = BevestigFormulier(
            request.POST, dienst=lambda: services.opmerking_oplossen(opmerking=opmerking, door=request.lid)
        )
        if form.save_if_valid():
            messages.success(request, "De opmerking is opgelost.")
        else:
            messages.error(request, " ".join(map(str, form.non_field_errors())))
    return _terug(swv, onderdeel.pk, "opmerkingen")


def _actie(request: HttpRequest, swv: str, onderdeel: Planonderdeel, actie: Actie | None) -> HttpResponse:
    toets(request.lid, "wijken.schrijf_wijkplan", onderdeel.wijkplan)
    form = ActieForm(request.POST or None, onderdeel=onderdeel, actie=actie)
    if form.save_if_valid():
        messages.success(request, f"De actie ‘{form.resultaat}’ staat in het plan.")
        return _terug(swv, onderdeel.pk, "acties")
    naam = "Actie aanpassen" if actie else "Actie toevoegen"
    context = {"form": form, "onderdeel": onderdeel, "actie": actie, "naam": naam}
    return render(request, "wijken/actie_form.html", context | {"kruimels": kruimels(swv, onderdeel, naam)})


def _terug(swv: str, pk: int, plek: str) -> HttpResponse:
    """Back to the heading in the editor where the reader was."""
    return redirect(f"{reverse('wijken:planonderdeel_update', args=[swv, pk])}#{plek}-kop")
