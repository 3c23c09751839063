"""Agreements of a wijk that stand: find, make, replace."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from swv.dagen import vandaag
from swv.toegang.rechten import mag, toets
from wijken.forms_overleg import AfspraakForm
from wijken.models import Afspraak
from wijken.overzichten.afspraken import afspraken_van, versies_van
from wijken.overzichten.overleg import tafelnaam
from wijken.services import afspraak_beeindigen, afspraak_verlengen
from wijken.views.overleg import Kruimels, kruimels, tafel


@require_GET
def afspraak_list(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """What holds here; ``?zoek=`` finds by words, ``?oud=1`` shows what no longer holds too."""
    plek = tafel(request, pk)
    zoek, oud = request.GET.get("zoek", "")[:100], request.GET.get("oud") == "1"
    context = {
        "plek": plek,
        "naam": tafelnaam(plek),
        "rijen": list(afspraken_van(plek, zoek=zoek, ook_oude=oud)),
        "zoek": zoek,
        "oud": oud,
        "vandaag": vandaag(),
        "leidt": mag(request.lid, "wijken.leid_overleg", plek),
        "kruimels": kruimels(swv, plek, "Afspraken"),
    }
    return render(request, "wijken/overleg/afspraken.html", context)


@require_http_methods(["GET", "POST"])
def afspraak_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new agreement."""
    plek = tafel(request, pk)
    toets(request.lid, "wijken.leid_overleg", plek)
    form = AfspraakForm(request.POST or None, plek=plek, door=request.lid)
    if form.save_if_valid():
        messages.success(request, "De afspraak staat erbij.")
        return redirect("wijken:afspraak_detail", swv, form.resultaat.pk)
    context = {"form": form, "plek": plek, "kop": "Nieuwe afspraak", "terug": _lijst(swv, plek.pk)}
    return render(request, "wijken/overleg/afspraak_form.html", context | {"kruimels": kruimels(swv, plek, "Nieuw")})


@require_http_methods(["GET", "POST"])
def afspraak_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One agreement with what it said before; a button says that it still holds, or that it does not."""
    afspraak = _afspraak(request, pk)
    leidt = mag(request.lid, "wijken.leid_overleg", afspraak.plek)
    if request.method == "POST":
        toets(request.lid, "wijken.leid_overleg", afspraak.plek)
        _besluiten(request, afspraak)
        return redirect("wijken:afspraak_detail", swv, pk)
    context = {
        "afspraak": afspraak,
        "versies": [een for een in versies_van(afspraak) if een.pk != afspraak.pk],
        "leidt": leidt and afspraak.vervallen_op is None,
        "vandaag": vandaag(),
        "kruimels": _kruimels(swv, afspraak),
    }
    return render(request, "wijken/overleg/afspraak.html", context)


@require_http_methods(["GET", "POST"])
def afspraak_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """A new version in place of this one."""
    afspraak = _afspraak(request, pk)
    toets(request.lid, "wijken.leid_overleg", afspraak.plek)
    form = AfspraakForm(request.POST or None, plek=afspraak.plek, door=request.lid, oud=afspraak)
    if form.save_if_valid():
        messages.success(request, "De nieuwe versie geldt. De vorige blijft te lezen.")
        return redirect("wijken:afspraak_detail", swv, form.resultaat.pk)
    terug = reverse("wijken:afspraak_detail", args=[swv, pk])
    context = {"form": form, "plek": afspraak.plek, "kop": "Nieuwe versie van deze afspraak", "terug": terug}
    return render(request, "wijken/overleg/afspraak_form.html", context | {"kruimels": _kruimels(swv, afspraak)})


def _afspraak(request: HttpRequest, pk: int) -> Afspraak:
    afspraak = get_object_or_404(Afspraak.objects.select_related("plek", "overleg__plek", "gemaakt_door"), pk=pk)
    toets(request.lid, "wijken.lees_besluiten", afspraak.plek)
    return afspraak


def _besluiten(request: HttpRequest, afspraak: Afspraak) -> None:
    try:
        if request.POST.get("stap") == "beeindigen":
            afspraak_beeindigen(afspraak=afspraak)
            messages.success(request, "Deze afspraak geldt niet meer. U kunt haar nog lezen.")
        else:
            afspraak_verlengen(afspraak=afspraak)
            messages.success(request, "De afspraak blijft gelden. Over een jaar vraagt Thuisnabij het opnieuw.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))


def _lijst(swv: str, plek_pk: int) -> str:
    return reverse("wijken:afspraak_list", args=[swv, plek_pk])


def _kruimels(swv: str, afspraak: Afspraak) -> Kruimels:
    return [
        *kruimels(swv, afspraak.plek)[:-1],
        ("Afspraken", _lijst(swv, afspraak.plek_id)),
        (afspraak.titel, None),
    ]
