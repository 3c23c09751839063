"""Opgaven in Excel: fetch the file of a round, give it back filled in."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from doelen.forms import OpgavebladForm
from doelen.models import Opgave, Opgaveronde
from doelen.overzichten import opgavebladen as beeld
from doelen.permissions import mag_opgave_in_excel
from doelen.services.opgaveblad import blad_maken
from doelen.services.opgaveblad_lezen import Opname, blad_verwerken
from swv.tasks import ronde_van_swv
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def opgaveblad(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The files this member may fetch, and the place to give one back."""
    ronde = get_object_or_404(Opgaveronde, pk=pk)
    toets(request.lid, "doelen.opgaven_in_excel")
    form = OpgavebladForm(request.POST, request.FILES) if request.method == "POST" else OpgavebladForm()
    opname = _verwerkt(request, ronde, form) if form.is_bound and form.is_valid() else None
    context = beeld.pagina(ronde, lid=request.lid, swv=swv) | {
        "form": form,
        "opname": opname,
        "kop": beeld.kop(ronde, opname),
        "kruimels": [("Opgaven", reverse("doelen:opgave_list", args=[swv])), ("In Excel", None)],
    }
    return render(request, "doelen/opgaveblad.html", context)


@require_GET
def opgaveblad_bestand(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The file: open opgaven of schools, perhaps of one wijk, or of one vakgroep."""
    ronde = get_object_or_404(Opgaveronde, pk=pk)
    toets(request.lid, "doelen.opgaven_in_excel")
    opgaven, naam = beeld.gekozen(ronde, request.lid, wijk=request.GET.get("wijk"), opgave=request.GET.get("opgave"))
    if not opgaven:
        raise Http404
    bestand = blad_maken(ronde=ronde, opgaven=opgaven, naam=naam)
    koppen: dict[str, Any] = {"Content-Disposition": f'attachment; filename="{bestand.naam}"'}
    return HttpResponse(bestand.inhoud, content_type=bestand.mediatype, headers=koppen)


def _verwerkt(request: HttpRequest, ronde: Opgaveronde, form: OpgavebladForm) -> Opname | None:
    """What was taken in; None when the file itself is refused, and the form says why."""

    def mag(opgave: Opgave) -> bool:
        return mag_opgave_in_excel(request.lid, opgave)

    try:
        opname = blad_verwerken(ronde=ronde, mag=mag, door=request.lid, **form.cleaned_data)
    except ValidationError as fout:
        form.add_error("bestand", fout)
        return None
    if opname.ingediend:
        ronde_van_swv.delay_on_commit(swv_id=request.swv.pk)
    return opname
