"""Why a figure is above the national average, in words of who owns it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from doelen.forms_begrippen import ToelichtingForm
from doelen.models import Indicator, LandelijkCijfer, Uitkomst
from doelen.overzichten.landelijk import boven_landelijk
from doelen.views.boom import bewerken, formulierpagina
from swv.models import Plek
from swv.toegang.rechten import toets


@bewerken
def toelichting_update(request: HttpRequest, swv: str, pk: int, plek_pk: int, jaar: int) -> HttpResponse:
    """Only where the figure is above the national one."""
    indicator, plek = get_object_or_404(Indicator, pk=pk), get_object_or_404(Plek, pk=plek_pk)
    toets(request.lid, "doelen.geef_toelichting", plek)
    uitkomst = Uitkomst.objects.filter(indicator=pk, plek=plek_pk, jaar=jaar).met_namen().order_by("-periode").first()
    landelijk = dict(LandelijkCijfer.objects.filter(indicator=pk, jaar=jaar).values_list("indicator", "waarde"))
    boven = boven_landelijk([uitkomst] if uitkomst else [], landelijk, request.lid)
    if not boven:
        raise Http404
    form = ToelichtingForm(
        request.POST or None, indicator=indicator, plek=plek, jaar=jaar, door=request.lid, nu=boven[0].toelichting
    )
    bij = f"{indicator}: {boven[0].waarde}, landelijk {boven[0].landelijk}."
    doel = uitkomst.streefwaarde if uitkomst else None
    terug = reverse("doelen:jaardoel_detail", args=[swv, doel.jaardoel_id]) if doel else reverse("thuis", args=[swv])
    return formulierpagina(request, swv, form, kop=f"Waardoor ligt {plek} hoger?", terug=terug, bij=bij)
