"""Begin a wijkplan: empty, or with the plan of last year."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from swv.formulieren import BevestigFormulier, DienstFormulier
from swv.toegang.rechten import toets
from wijken import services
from wijken.forms_begin import BeginForm
from wijken.models import Wijk, Wijkplan
from wijken.overzichten.plaatsen import wijken_van


@require_http_methods(["GET", "POST"])
def wijkplan_create(request: HttpRequest, swv: str, pk: int, jaar: int) -> HttpResponse:
    """Choose what comes along from last year, or begin empty; a second click opens the plan that the first one made."""
    wijk = wijken_van(request.lid).get(pk)
    if wijk is None:
        raise Http404
    toets(request.lid, "wijken.maak_wijkplan", wijk)
    form = _form(request, wijk, jaar)
    if form is None:
        return redirect("wijken:wijk_detail", swv, pk)
    if form.save_if_valid():
        return redirect("wijken:planonderdeel_update", swv, form.resultaat.onderdelen.values_list("pk", flat=True)[0])
    if isinstance(form, BeginForm):
        pad = [(str(wijk), reverse("wijken:wijk_detail", args=[swv, pk])), (f"Wijkplan {jaar}", None)]
        context = {"form": form, "wijk": wijk, "jaar": jaar, "vorig": form.vorig, "kruimels": pad}
        return render(request, "wijken/wijkplan_begin.html", context)
    messages.error(request, " ".join(map(str, form.non_field_errors())))
    return redirect("wijken:wijk_detail", swv, pk)


def _form(request: HttpRequest, wijk: Wijk, jaar: int) -> DienstFormulier | None:
    """The choice when there is a plan of last year, else the one button; None when there is nothing to choose."""
    met_vorig = request.method == "GET" or "vorig" in request.POST
    vorig = Wijkplan.objects.met_namen().filter(wijk=wijk, jaar=jaar - 1).first() if met_vorig else None
    if vorig and not Wijkplan.objects.filter(wijk=wijk, jaar=jaar).exists():
        return BeginForm(request.POST or None, wijk=wijk, jaar=jaar, vorig=vorig, door=request.lid)
    if request.method == "GET":
        return None
    return BevestigFormulier(request.POST, dienst=lambda: services.wijkplan_maken(wijk=wijk, jaar=jaar))
