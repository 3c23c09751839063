"""The rounds: open one, give one a later last day."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from doelen.forms_rondes import RondeForm, VerlengForm
from doelen.models import Opgave, Opgaveronde
from swv.tasks import ronde_van_swv
from swv.templatetags.getallen import datum
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def ronde_create(request: HttpRequest, swv: str) -> HttpResponse:
    """Ask every school, vakgroep and gemeente about one more period."""
    toets(request.lid, "doelen.beheer_rondes")
    form = RondeForm(request.POST or None, door=request.lid)
    if form.save_if_valid():
        messages.success(request, f"De ronde {form.resultaat} staat klaar voor iedereen die iets opgeeft.")
        return redirect(_lijst(swv, form.resultaat))
    return render(request, "doelen/ronde_form.html", _pagina(swv, form) | {"kop": "Nieuwe opgaveronde"})


@require_http_methods(["GET", "POST"])
def ronde_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A later last day; with how many opgaven are not in yet."""
    ronde = get_object_or_404(Opgaveronde, pk=pk)
    toets(request.lid, "doelen.beheer_rondes")
    form = VerlengForm(request.POST or None, ronde=ronde, door=request.lid)
    if form.save_if_valid():
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
        messages.success(request, f"De ronde {ronde} loopt nu tot en met {datum(form.resultaat.sluit)}.")
        return redirect(_lijst(swv, ronde))
    context = {"kop": f"Verleng de ronde {ronde}", "ronde": ronde, "open": _open(ronde)}
    return render(request, "doelen/ronde_form.html", _pagina(swv, form, ronde) | context)


def _open(ronde: Opgaveronde) -> int:
    return ronde.opgaven.filter(status=Opgave.Status.OPEN).count()


def _pagina(swv: str, form: Any, ronde: Opgaveronde | None = None) -> dict[str, Any]:
    naam = f"Ronde {ronde}" if ronde else "Nieuwe ronde"
    return {
        "form": form,
        "terug": _lijst(swv, ronde),
        "kruimels": [("Opgaven", reverse("doelen:opgave_list", args=[swv])), (naam, None)],
    }


def _lijst(swv: str, ronde: Opgaveronde | None) -> str:
    lijst = reverse("doelen:opgave_list", args=[swv])
    return f"{lijst}?ronde={ronde.pk}" if ronde else lijst
