"""The TLV's of a year and what they cost, with the amounts of the ministry."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from doelen.forms_tlv import TlvBedragForm
from doelen.overzichten import tlv_jaar as beeld
from swv.toegang.jaren import jaar_uit, jaren
from swv.toegang.rechten import mag, toets


@require_http_methods(["GET", "POST"])
def tlv_jaar(request: HttpRequest, swv: str) -> HttpResponse:
    """Only totals of the whole samenwerkingsverband; small counts stay hidden."""
    toets(request.lid, "doelen.wijzig_tlv_bedrag" if request.method == "POST" else "doelen.zie_tlv_jaar")
    jaar = jaar_uit(request)
    form = TlvBedragForm(request.POST if request.method == "POST" else None, jaar=jaar, door=request.lid)
    if form.save_if_valid():
        messages.success(request, f"De bedragen van {form.cleaned_data['jaar']} zijn opgeslagen.")
        return redirect(f"{reverse('doelen:tlv_jaar', args=[swv])}?jaar={jaar}")
    context = beeld.pagina(jaar) | {
        "jaar": jaar,
        "jaren": jaren(request, jaar),
        "form": form if mag(request.lid, "doelen.wijzig_tlv_bedrag") else None,
        "kruimels": [("Doelen", reverse("doelen:monitor", args=[swv])), ("TLV’s", None)],
    }
    return render(request, "doelen/tlv_jaar.html", context)
