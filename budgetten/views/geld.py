"""The first page about money, and the question for a verantwoording."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from budgetten.overzichten.geld import geldpagina
from budgetten.views.kader import kader
from swv.models import Plek
from swv.services import document_vragen
from swv.tasks import document_maken_taak
from swv.toegang.jaren import EERSTE, LAATSTE, jaar_uit
from swv.toegang.rechten import mag, toets


@require_GET
def geld(request: HttpRequest, swv: str) -> HttpResponse:
    """The money of a year, as far as the reader has a task with it."""
    toets(request.lid, "budgetten.bekijk_geld")
    jaar = jaar_uit(request)
    pagina = geldpagina(lid=request.lid, jaar=jaar)
    context = {"pagina": pagina, "mag_verdelingen": mag(request.lid, "budgetten.bekijk_verdelingen")}
    return render(request, "budgetten/geld.html", context | kader(request, jaar, voorbeeld=pagina.voorbeelddata))


@require_POST
def verantwoording_vragen(request: HttpRequest, swv: str, pk: int, jaar: int) -> HttpResponse:
    """Ask the PDF; a double click gives the one that is under way."""
    if not EERSTE <= jaar <= LAATSTE:
        raise Http404
    plek = get_object_or_404(Plek, pk=pk, soort=Plek.Soort.BESTUUR)
    toets(request.lid, "budgetten.vraag_verantwoording", plek)
    document = document_vragen(
        soort="verantwoording",
        plek=plek,
        titel=f"Verantwoording {jaar} {plek.naam}",
        parameters={"jaar": jaar},
        door=request.lid,
    )
    document_maken_taak.delay_on_commit(swv_id=request.swv.pk, document_id=document.pk)
    return redirect("document_detail", swv, document.pk)
