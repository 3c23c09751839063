"""The sociale kaart of a wijk: who works around it, kept by the wijk itself."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from swv.dagen import vandaag
from swv.services import document_vragen
from swv.tasks import document_maken_taak
from swv.toegang.rechten import mag, toets
from wijken import services
from wijken.forms_socialekaart import ContactpersoonForm, OrganisatieForm, OrganisatieWijzigForm, PlaatsForm
from wijken.models import Contactpersoon, Organisatie, Wijk
from wijken.overzichten import socialekaart as beeld
from wijken.overzichten.plaatsen import wijken_van

Kruimels = list[tuple[str, str | None]]
BEDANKT = "Dank u wel. De organisatie is nagekeken."


@require_GET
def sociale_kaart(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Organisations by kind with their people, and the people of the wijk itself."""
    wijk = _wijk(request, pk)
    rijen = beeld.organisaties_van(wijk)
    context = {
        "wijk": wijk,
        "aantal": len(rijen),
        "groepen": beeld.groepen(rijen),
        "oud": {een.pk for een in rijen if beeld.is_oud(een)},
        "eigen": beeld.eigen_mensen(wijk),
        "beheert": mag(request.lid, "wijken.beheer_sociale_kaart", wijk),
        "zoekt": mag(request.lid, "wijken.zoek_organisaties"),
        "kruimels": _kruimels(request, swv, wijk),
    }
    return render(request, "wijken/socialekaart/kaart.html", context)


@require_http_methods(["GET", "POST"])
def organisatie_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Tick what is known already, or make a new one."""
    wijk = _wijk(request, pk)
    toets(request.lid, "wijken.beheer_sociale_kaart", wijk)
    zoek = request.GET.get("zoek", "")[:100].strip()
    plaatsen = request.method == "POST" and request.POST.get("stap") == "plaatsen"
    bekend = beeld.nog_niet_in(wijk, zoek=zoek, overal=plaatsen)
    keuze = PlaatsForm(request.POST if plaatsen else None, wijk=wijk, bekend=bekend)
    nieuw = OrganisatieForm(None if plaatsen else request.POST or None, wijk=wijk, door=request.lid)
    if keuze.save_if_valid() or nieuw.save_if_valid():
        messages.success(request, f"Erbij op de sociale kaart van {wijk}.")
        return redirect("wijken:sociale_kaart", swv, pk)
    context = {"wijk": wijk, "keuze": keuze, "bekend": bekend.exists(), "zoek": zoek, "form": nieuw}
    return render(
        request, "wijken/socialekaart/erbij.html", context | {"kruimels": _kruimels(request, swv, wijk, "Erbij")}
    )


@require_GET
def organisatie_list(request: HttpRequest, swv: str) -> HttpResponse:
    """Find by name or offer in the whole samenwerkingsverband: who does something with taal?"""
    toets(request.lid, "wijken.zoek_organisaties")
    zoek = request.GET.get("zoek", "")[:100].strip()
    context = {
        "zoek": zoek,
        "rijen": list(beeld.vind(zoek)),
        "kruimels": [*_kruimels(request, swv), ("Sociale kaart", None)],
    }
    return render(request, "wijken/socialekaart/zoeken.html", context)


@require_http_methods(["GET", "POST"])
def organisatie_detail(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One organisation; buttons say that it still holds, that it ended, or that it is back."""
    organisatie = _organisatie(request, pk)
    if request.method == "POST":
        return _stap(request, swv, organisatie)
    context = {
        "organisatie": organisatie,
        "wijken": [rij.wijk for rij in organisatie.werkgebied.all()],
        "mensen": list(organisatie.contactpersonen.all()),
        "oud": beeld.is_oud(organisatie),
        "wijzigt": mag(request.lid, "wijken.wijzig_organisatie", organisatie),
        "beheert": mag(request.lid, "wijken.beheer_organisatie", organisatie),
        "kruimels": _kruimels_van(request, swv, organisatie),
    }
    return render(request, "wijken/socialekaart/organisatie.html", context)


@require_http_methods(["GET", "POST"])
def organisatie_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Correct what stands there; that is checking it too."""
    organisatie = _organisatie(request, pk)
    toets(request.lid, "wijken.wijzig_organisatie", organisatie)
    keuze = [wijk for wijk in wijken_van(request.lid).values() if mag(request.lid, "wijken.beheer_sociale_kaart", wijk)]
    form = OrganisatieWijzigForm(request.POST or None, organisatie=organisatie, door=request.lid, te_kiezen=keuze)
    if form.save_if_valid():
        messages.success(request, "De organisatie is bijgewerkt.")
        return redirect("wijken:organisatie_detail", swv, pk)
    return _formulier(request, swv, organisatie, form, f"{organisatie} wijzigen")


@require_http_methods(["GET", "POST"])
def contactpersoon_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Somebody to call."""
    return _contactpersoon(request, swv, _organisatie(request, pk))


@require_http_methods(["GET", "POST"])
def contactpersoon_update(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """Somebody else, another number; ``stap=weg`` takes somebody off."""
    persoon = get_object_or_404(Contactpersoon, pk=pk)
    organisatie = _organisatie(request, persoon.organisatie_id)
    if request.POST.get("stap") == "weg":
        toets(request.lid, "wijken.wijzig_organisatie", organisatie)
        services.contactpersoon_verwijderen(persoon=persoon)
        messages.success(request, f"{persoon} staat niet meer op de kaart.")
        return redirect("wijken:organisatie_detail", swv, organisatie.pk)
    return _contactpersoon(request, swv, organisatie, persoon)


@require_POST
def sociale_kaart_document(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The kaart on one A4."""
    wijk = _wijk(request, pk)
    document = document_vragen(
        soort="socialekaart", titel=f"Sociale kaart {wijk}", plek=wijk.plek, parameters={}, door=request.lid
    )
    document_maken_taak.delay_on_commit(swv_id=request.swv.pk, document_id=document.pk)
    return redirect("document_detail", swv, document.pk)


def _wijk(request: HttpRequest, pk: int) -> Wijk:
    wijk = wijken_van(request.lid).get(pk)
    if wijk is None:
        raise Http404
    toets(request.lid, "wijken.bekijk_wijk", wijk)
    return wijk


def _organisatie(request: HttpRequest, pk: int) -> Organisatie:
    rijen = Organisatie.objects.select_related("nagekeken_door")
    rijen = rijen.prefetch_related("werkgebied__wijk__plek", "contactpersonen__wijk__plek")
    organisatie = get_object_or_404(rijen, pk=pk)
    toets(request.lid, "wijken.bekijk_organisatie", organisatie)
    return organisatie


def _contactpersoon(
    request: HttpRequest, swv: str, organisatie: Organisatie, persoon: Contactpersoon | None = None
) -> HttpResponse:
    toets(request.lid, "wijken.wijzig_organisatie", organisatie)
    beheert = mag(request.lid, "wijken.beheer_organisatie", organisatie)
    partners = beeld.partners_in(organisatie) if beheert else None
    form = ContactpersoonForm(
        request.POST or None, organisatie=organisatie, door=request.lid, partners=partners, persoon=persoon
    )
    if form.save_if_valid():
        messages.success(request, f"{form.resultaat} staat op de kaart.")
        return redirect("wijken:organisatie_detail", swv, organisatie.pk)
    kop = f"{persoon} wijzigen" if persoon else f"Contactpersoon van {organisatie}"
    return _formulier(request, swv, organisatie, form, kop, persoon)


def _formulier(
    request: HttpRequest,
    swv: str,
    organisatie: Organisatie,
    form: OrganisatieWijzigForm | ContactpersoonForm,
    kop: str,
    persoon: Contactpersoon | None = None,
) -> HttpResponse:
    kruimels = [*_kruimels_van(request, swv, organisatie)[:-1], (kop, None)]
    context = {"form": form, "kop": kop, "persoon": persoon, "organisatie": organisatie, "kruimels": kruimels}
    return render(request, "wijken/socialekaart/formulier.html", context)


def _stap(request: HttpRequest, swv: str, organisatie: Organisatie) -> HttpResponse:
    """Still holds (whoever may correct it), ended or back again (whoever keeps the kaart)."""
    stap = request.POST.get("stap")
    toets(
        request.lid,
        "wijken.beheer_organisatie" if stap in ("stop", "terug") else "wijken.wijzig_organisatie",
        organisatie,
    )
    if stap == "stop":
        services.organisatie_stoppen(organisatie=organisatie, op=vandaag())
        messages.success(request, f"{organisatie} staat op geen enkele kaart meer.")
    elif stap == "terug":
        services.organisatie_stoppen(organisatie=organisatie, op=None)
        messages.success(request, f"{organisatie} doet weer mee.")
    else:
        services.organisatie_nakijken(organisatie=organisatie, door=request.lid)
        messages.success(request, BEDANKT)
    terug = request.POST.get("wijk", "")
    if terug.isdigit():
        return redirect(f"{reverse('wijken:sociale_kaart', args=[swv, terug])}#organisatie-{organisatie.pk}")
    return redirect("wijken:organisatie_detail", swv, organisatie.pk)


def _kruimels(request: HttpRequest, swv: str, wijk: Wijk | None = None, verder: str = "") -> Kruimels:
    kruimels: Kruimels = [(request.swv.naam, reverse("thuis", args=[swv]))]
    if wijk is None:
        return kruimels
    kruimels.append((str(wijk), reverse("wijken:wijk_detail", args=[swv, wijk.pk])))
    if not verder:
        return [*kruimels, ("Sociale kaart", None)]
    return [*kruimels, ("Sociale kaart", reverse("wijken:sociale_kaart", args=[swv, wijk.pk])), (verder, None)]


def _kruimels_van(request: HttpRequest, swv: str, organisatie: Organisatie) -> Kruimels:
    """Below the wijk where the reader works, or the first one."""
    wijken = [rij.wijk for rij in organisatie.werkgebied.all()]
    eigen = [wijk for wijk in wijken if mag(request.lid, "wijken.beheer_sociale_kaart", wijk)] or wijken
    if eigen:
        return _kruimels(request, swv, eigen[0], str(organisatie))
    return [*_kruimels(request, swv), (str(organisatie), None)]
