"""One mail a day at most about what is still open: a week before a round closes, on that day and the day after."""

import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from doelen.models import Opgave
from doelen.permissions import mag_opgave_vullen
from swv.dagen import vandaag
from swv.models import Lid, Rol, Samenwerkingsverband, Taakbeurt
from swv.tenancy.context import huidige_swv_id
from wijken.bereik import SCHOOLROLLEN

DAGEN_ERNA = (-7, 0, 1)  # seen from the day a round closes
TAAK = "herinnering-{}"


def herinneringen_sturen() -> int:
    """Mail everyone who has something open in a round of today; how many mails. A second beat sends nothing."""
    sluit = [vandaag() - datetime.timedelta(days=dagen) for dagen in DAGEN_ERNA]
    open_ = Opgave.objects.filter(status=Opgave.Status.OPEN, ronde__sluit__in=sluit)
    opgaven = list(open_.met_namen().order_by("ronde__sluit", "plek__sorteernaam"))
    if not opgaven:
        return 0
    verband = Samenwerkingsverband.objects.get(pk=huidige_swv_id())
    return sum(_herinneren(lid, opgaven, verband) for lid in _leden())


def _leden() -> list[Lid]:
    """Who fills in something today and wants mail."""
    rollen = Rol.objects.geldig(vandaag()).filter(code__in=(*SCHOOLROLLEN, Rol.Code.SPECIALIST))
    leden = Lid.objects.filter(pk__in=rollen.values("lid"), wil_herinneringen=True, vertrokken_op__isnull=True)
    return list(leden.select_related("gebruiker").met_rollen().order_by("pk"))


def _herinneren(lid: Lid, opgaven: list[Opgave], verband: Samenwerkingsverband) -> bool:
    eigen = [opgave for opgave in opgaven if mag_opgave_vullen(lid, opgave)]
    if not eigen:
        return False
    with transaction.atomic():  # the row and the mail together: no mail without the row that prevents a second one
        _, nieuw = Taakbeurt.objects.get_or_create(taak=TAAK.format(lid.pk), tijdvak=str(vandaag()))
        if nieuw:
            _mailen(lid, eigen, verband)
    return nieuw


def _mailen(lid: Lid, opgaven: list[Opgave], verband: Samenwerkingsverband) -> None:
    def adres(naam: str, *delen: int) -> str:
        return settings.SWV_ADRES + reverse(f"doelen:{naam}", args=[verband.slug, *delen])

    context = {
        "naam": lid.naam,
        "verband": verband.naam,
        "opgaven": [(opgave, adres("opgave_update", opgave.pk), _wanneer(opgave)) for opgave in opgaven],
        "kalender": settings.SWV_ADRES + reverse("kalender", args=[verband.slug]),
    }
    over = opgaven[0] if len(opgaven) == 1 else None
    onderwerp = f"Uw opgave over {over.ronde}: {_wanneer(over)}" if over else f"U hebt nog {len(opgaven)} opgaven open"
    send_mail(onderwerp, render_to_string("doelen/mail_herinnering.txt", context), None, [lid.gebruiker.email])


def _wanneer(opgave: Opgave) -> str:
    dagen = (opgave.ronde.sluit - vandaag()).days
    return {0: "vandaag is de laatste dag"}.get(
        dagen, "nog een week" if dagen > 0 else "de ronde sloot gisteren; indienen kan alleen als zij wordt verlengd"
    )
