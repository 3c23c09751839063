"""Give a role, end a role."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from swv.beheer.forms import RolEindeForm, RolForm
from swv.beheer.views.leden import gevonden, kruimels
from swv.models import Rol
from swv.toegang.rechten import toets


@require_http_methods(["GET", "POST"])
def rol_create(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """One more role for a colleague."""
    toets(request.lid, "swv.beheer")
    lid = gevonden(pk)
    toets(request.lid, "swv.wijzig_lid", lid)
    form = RolForm(request.POST if request.method == "POST" else None, door=request.lid, lid=lid)
    if form.save_if_valid():
        messages.success(request, f"{lid} heeft nu de rol {form.resultaat}.")
        return redirect("beheer:lid_detail", swv, pk)
    terug = reverse("beheer:lid_detail", args=[swv, pk])
    context = {"form": form, "lid": lid, "kruimels": [*kruimels(swv), (lid.naam, terug), ("Nieuwe rol", None)]}
    return render(request, "swv/beheer/rol_create.html", context)


@require_http_methods(["GET", "POST"])
def rol_einde(request: HttpRequest, swv: str, pk: int) -> HttpResponse:
    """The last day of a role; the role itself stays in the history."""
    toets(request.lid, "swv.beheer")
    rol = get_object_or_404(Rol.objects.select_related("plek"), pk=pk)
    lid = gevonden(rol.lid_id)
    toets(request.lid, "swv.wijzig_lid", lid)
    form = RolEindeForm(request.POST if request.method == "POST" else None, rol=rol, door=request.lid)
    if form.save_if_valid():
        messages.success(request, f"De rol {rol} van {lid} is beëindigd.")
        return redirect("beheer:lid_detail", swv, lid.pk)
    terug = reverse("beheer:lid_detail", args=[swv, lid.pk])
    context = {"form": form, "rol": rol, "lid": lid, "kruimels": [*kruimels(swv), (lid.naam, terug), ("Einde", None)]}
    return render(request, "swv/beheer/rol_einde.html", context)
