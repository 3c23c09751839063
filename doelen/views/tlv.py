"""The TLV table of the TLV-commissie, inside its opgave."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from doelen.forms_tlv import TlvForm
from doelen.models import Opgave
from doelen.overzichten import tlv as beeld
from doelen.services.tlv import tlv_overnemen
from doelen.services.vragen import scholen_van
from swv.formulieren import BevestigFormulier
from swv.models import Rol
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def tlv_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Numbers per line, one line to add, or everything that ran at the end of last period."""
    opgave = get_object_or_404(Opgave.objects.select_related("plek", "ronde"), pk=pk)
    toets(request.lid, "doelen.vul_opgave", opgave)
    if opgave.vakgroep != Rol.Vakgroep.TLV_COMMISSIE:
        raise Http404
    if opgave.status != Opgave.Status.OPEN:
        return redirect("doelen:opgave_detail", swv, pk)
    overnemen = BevestigFormulier(
        {} if "overnemen" in request.POST else None, dienst=lambda: tlv_overnemen(opgave=opgave, door=request.lid)
    )
    regels = list(opgave.tlvs.select_related("school__plek").order_by("school__plek__sorteernaam", "soort", "pk"))
    form = TlvForm(
        request.POST if request.method == "POST" and not overnemen.is_bound else None,
        opgave=opgave,
        regels=regels,
        scholen=list(scholen_van(opgave.ronde.jaar).met_namen()),
        door=request.lid,
    )
    if overnemen.save_if_valid() or form.save_if_valid():
        messages.success(request, "De tabel is opgeslagen. De getallen van uw opgave volgen eruit.")
        return redirect("doelen:tlv_update", swv, pk)
    context = beeld.tabel(opgave, regels) | {
        "form": form,
        "overnemen": overnemen,
        "opgave": opgave,
        "kruimels": [
            ("Opgaven", reverse("doelen:opgave_list", args=[swv])),
            ("TLV-commissie", reverse("doelen:opgave_update", args=[swv, pk])),
            ("TLV-tabel", None),
        ],
    }
    return render(request, "doelen/tlv_update.html", context)
