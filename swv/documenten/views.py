"""Progress and download of a document."""

from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from swv.documenten.lijst import leesbare_documenten
from swv.models import Bestand, Document, Logregel
from swv.register import register
from swv.services import bestandspad, loggen, pad_van


@require_GET
def document_list(request: HttpRequest, swv: str) -> HttpResponse:
    """What was made before and this member may read, the newest first."""
    context = {
        "rijen": leesbare_documenten(request.lid),  # type: ignore[attr-defined]
        "kruimels": [(request.swv.naam, reverse("thuis", args=[swv])), ("Documenten", None)],  # type: ignore[attr-defined]
    }
    return render(request, "swv/document_list.html", context)


@require_GET
def document_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """How far the worker is; the part refreshes itself until the file is there."""
    document = _gevonden(request, pk)
    partial = "#voortgang" if request.htmx.target == "voortgang" else ""  # type: ignore[attr-defined]
    context = {
        "document": document,
        "voortgang": _voortgang(swv, document),
        "kruimels": [("Documenten", reverse("document_list", args=[swv])), (document.titel, None)],
    }
    return render(request, f"swv/document_detail.html{partial}", context)


@require_GET
def document_download(request: HttpRequest, swv: str, pk: int) -> HttpResponseBase:
    """The file itself, back to the progress page while it is not there."""
    if request.meekijker is not None:  # type: ignore[attr-defined]
        raise PermissionDenied
    document = _gevonden(request, pk)
    if document.status != Document.Status.KLAAR:
        return redirect("document_detail", swv, pk)
    loggen(soort=Logregel.Soort.DOWNLOAD, tekst=document.titel, wie=request.lid)
    try:
        pad = bestandspad(document)
    except SuspiciousFileOperation as fout:
        raise Http404 from fout
    naam = f"{document.titel}{pad.suffix}"
    return FileResponse(pad.open("rb"), as_attachment=True, filename=naam)


def bestand_sturen(request: HttpRequest, bestand: Bestand) -> FileResponse:
    """A file that somebody gave, as a download. The view that calls this has asked whether this member may have it."""
    if request.meekijker is not None:  # type: ignore[attr-defined]
        raise PermissionDenied
    try:
        inhoud = pad_van(bestand).open("rb")
    except FileNotFoundError as fout:
        raise Http404 from fout
    loggen(soort=Logregel.Soort.DOWNLOAD, tekst=bestand.naam, wie=request.lid)  # type: ignore[attr-defined]
    return FileResponse(inhoud, as_attachment=True, filename=bestand.naam, content_type=bestand.soort)


def _voortgang(swv: str, document: Document) -> dict[str, Any]:
    return {
        "naam": document.titel,
        "klaar": document.status == Document.Status.KLAAR,
        "mislukt": document.status == Document.Status.MISLUKT,
        "voortgang": document.voortgang,
        "download_url": reverse("document_download", args=[swv, document.pk]),
        "uitleg": document.fout or "Dat duurt meestal minder dan een minuut.",
    }


def _gevonden(request: HttpRequest, pk: int) -> Document:
    document = get_object_or_404(Document.objects.select_related("plek", "gevraagd_door"), pk=pk)
    soort = register.documentsoorten[document.soort]
    if not soort.mag(request.lid, document.plek, document.parameters):  # type: ignore[attr-defined]
        raise PermissionDenied
    return document
