"""Meekijken: see the application as a colleague does, in a transaction that can only read (besluit 14).

The session holds which member of which samenwerkingsverband, until when. The real login stays; nothing is written in
the name of the other. Who may hand out roles cannot be watched: that would show somebody the rights they do not have.
"""

import datetime
from typing import Any

from django.db import InternalError, connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from swv.models import Lid, Logregel
from swv.services import loggen
from swv.toegang.rechten import SWV_BREED, heeft, rollen

SLEUTEL = "meekijken"
DUUR = datetime.timedelta(minutes=30)
VEILIG = ("GET", "HEAD", "OPTIONS")
STOPPEN = "/beheer/meekijken/stoppen/"
ALLEEN_LEZEN = "25006"  # PostgreSQL: read_only_sql_transaction


def mag_meekijken(lid: Lid, ander: Lid) -> bool:
    """As whom: a colleague with a task today who cannot hand out roles."""
    mag = heeft(lid, *SWV_BREED) and not heeft(ander, *SWV_BREED)
    return bool(mag and lid.pk != ander.pk and not ander.vertrokken_op and rollen(ander))


def beginnen(request: HttpRequest, ander: Lid) -> None:
    """From the next request on, for half an hour at most."""
    tot_ = timezone.now() + DUUR
    request.session[SLEUTEL] = {"swv": ander.swv_id, "lid": ander.pk, "tot": tot_.timestamp()}
    tekst = f"Begonnen, tot hoogstens {timezone.localtime(tot_):%H.%M} uur"
    loggen(soort=Logregel.Soort.MEEKIJKEN, tekst=tekst, wie=request.lid, over=ander)


def stoppen(request: HttpRequest, tekst: str = "Gestopt") -> None:
    """Back to the own view; once more changes nothing."""
    keuze: dict[str, Any] | None = request.session.pop(SLEUTEL, None)
    if keuze is not None and keuze["swv"] == request.swv.pk:
        ander = Lid.objects.filter(pk=keuze["lid"]).first()
        loggen(soort=Logregel.Soort.MEEKIJKEN, tekst=tekst, wie=request.lid, over=ander)


def is_bezig(request: HttpRequest) -> bool:
    """Whether this session watches along in the samenwerkingsverband of this request."""
    return request.session.get(SLEUTEL, {}).get("swv") == request.swv.pk


def wisselen(request: HttpRequest) -> HttpResponse | None:
    """Let the request run as the other, reading only; a refusal for whatever would write. Stops when it is over."""
    if request.path_info.endswith(STOPPEN):
        return None
    ander = Lid.objects.met_rollen().filter(pk=request.session[SLEUTEL]["lid"]).first()
    if timezone.now() > tot(request) or ander is None or not mag_meekijken(request.lid, ander):
        stoppen(request, "Afgelopen")
        return None
    request.meekijker, request.lid = request.lid, ander
    with connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
    return None if request.method in VEILIG else weigering(request)


def weigering(request: HttpRequest) -> HttpResponse:
    """Says why nothing happened and how to go on."""
    return render(request, "swv/beheer/meekijken_weigering.html", status=403)


def is_alleen_lezen(fout: BaseException) -> bool:
    """Whether PostgreSQL refused a write because the transaction only reads."""
    return isinstance(fout, InternalError) and getattr(fout.__cause__, "sqlstate", "") == ALLEEN_LEZEN


def tot(request: HttpRequest) -> datetime.datetime:
    """When it ends by itself."""
    return datetime.datetime.fromtimestamp(request.session[SLEUTEL]["tot"], tz=datetime.UTC)
