"""What doelen has in the jaarkalender: rounds that open and close, what a member hands in, the yearly evaluation."""

import datetime
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.urls import reverse

from doelen.models import Opgave, Opgaveronde
from doelen.overzichten.opgaven import naam_van
from doelen.permissions import mag_opgave_vullen, mag_opgaven_zien, mag_rapportage_vragen
from swv.agenda import Dag
from swv.models import Lid, Rol
from swv.register import Jaren
from swv.toegang.rechten import heeft, mag

EVALUATIE = (3, 15)  # month and day


def dagen_van_doelen(swv: str, lid: Lid, jaren: Jaren) -> Iterable[Dag]:
    """What falls in these years, also of a round that began before it. Two queries."""
    return (dag for dag in _alle(swv, lid, jaren) if dag.datum.year in jaren)


def _alle(swv: str, lid: Lid, jaren: Jaren) -> Iterator[Dag]:
    if not mag_opgaven_zien(lid):
        return
    van_rondes = (min(jaren) - 1, *jaren)
    rapporteert = mag_rapportage_vragen(lid)
    for ronde in Opgaveronde.objects.filter(jaar__in=van_rondes):
        yield from _van_ronde(ronde, swv)
        if rapporteert:
            url = settings.SWV_ADRES + reverse("doelen:rapportage_list", args=[swv])
            yield Dag(f"{swv}-ronde-{ronde.pk}-rapport", ronde.sluit, f"Rapportage over {ronde} maken", url=url)
    for opgave in Opgave.objects.filter(status=Opgave.Status.OPEN, ronde__jaar__in=van_rondes).met_namen():
        if mag_opgave_vullen(lid, opgave):
            yield _van_opgave(opgave, swv)


def dagen_van_jaarevaluatie(swv: str, lid: Lid, jaren: Jaren) -> Iterable[Dag]:
    """In March the ondersteuningsplan is evaluated with what the wijken learned; no query."""
    if mag(lid, "wijken.begeleid_wijken") or heeft(lid, Rol.Code.BESTUURDER):
        for jaar in jaren:
            url = f"{settings.SWV_ADRES}{reverse('doelen:jaarevaluatie', args=[swv])}?jaar={jaar - 1}"
            titel = f"Jaarevaluatie van {jaar - 1}: wat de wijken leerden, per thema"
            yield Dag(f"{swv}-jaarevaluatie-{jaar}", datetime.date(jaar, *EVALUATIE), titel, url=url)


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
