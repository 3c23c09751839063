"""The dates of the opgaven for one member: when a round opens and closes, and what that member hands in."""

from typing import Any

from django.conf import settings
from django.urls import reverse

from doelen.models import Opgave, Opgaveronde
from doelen.overzichten.opgaven import naam_van
from doelen.permissions import mag_opgave_vullen
from swv.agenda import Dag
from swv.dagen import vandaag
from swv.models import Lid


def dagen(lid: Lid, swv: str) -> list[Dag]:
    """From this year on, the first day first. Two queries."""
    jaar = vandaag().year
    rondes = [dag for ronde in Opgaveronde.objects.filter(jaar__gte=jaar) for dag in _van_ronde(ronde, swv)]
    open_ = Opgave.objects.filter(status=Opgave.Status.OPEN, ronde__jaar__gte=jaar).met_namen()
    eigen = [_van_opgave(opgave, swv) for opgave in open_ if mag_opgave_vullen(lid, opgave)]
    return sorted([*rondes, *eigen], key=lambda dag: (dag.datum, dag.sleutel))


def komend(dagen_: list[Dag]) -> list[dict[str, Any]]:
    """What is still to come, for the page."""
    return [{"dag": dag, "pad": dag.url.removeprefix(settings.SWV_ADRES)} for dag in dagen_ if dag.datum >= vandaag()]


def _van_ronde(ronde: Opgaveronde, swv: str) -> list[Dag]:
    url = f"{settings.SWV_ADRES}{reverse('doelen:opgave_list', args=[swv])}?ronde={ronde.pk}"
    return [
        Dag(f"{swv}-ronde-{ronde.pk}-opent", ronde.opent, f"Opgaven over {ronde} gaan open", url=url),
        Dag(f"{swv}-ronde-{ronde.pk}-sluit", ronde.sluit, f"Laatste dag voor de opgaven over {ronde}", url=url),
    ]


def _van_opgave(opgave: Opgave, swv: str) -> Dag:
    url = settings.SWV_ADRES + reverse("doelen:opgave_update", args=[swv, opgave.pk])
    titel = f"Opgave over {opgave.ronde} inleveren: {naam_van(opgave)}"
    return Dag(f"{swv}-opgave-{opgave.pk}", opgave.ronde.sluit, titel, "Ongeveer vijf minuten.", url)
