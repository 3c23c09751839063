"""What this app shows on the pages of a school, a wijk and a bestuur, in the menu and under Aan zet."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.urls import reverse

from arrangementen.models import Arrangement
from arrangementen.permissions import (
    mag_aanvragen,
    mag_lijst,
    mag_mandaat_geven,
    mag_mandaten_zien,
    mandaten_van,
    scholen_van_bestuurder,
)
from arrangementen.weergave import mandaatstand, regels
from swv.models import Lid, Mandaat, Rol
from swv.register import Beurt, Context, Menupunt, Paneel, Vraag, register
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import heeft, plekken, rollen
from wijken.models import School

HOOGSTENS = 20
LOS = 3  # more waiting arrangementen than this become one line


def heeft_taak(lid: Lid, onderwerp: Any = None) -> bool:
    """A lezer sees published rapportages only."""
    return any(rol.code != Rol.Code.LEZER for rol in rollen(lid))


def arrangementen_van_school(vraag: Vraag) -> Context:
    return _inhoud(vraag, Arrangement.objects.filter(school=vraag.onderwerp.pk)) | {
        "mag_aanvragen": isinstance(vraag.onderwerp, School) and mag_aanvragen(vraag.lid, vraag.onderwerp)
    }


def arrangementen_van_wijk(vraag: Vraag) -> Context:
    return _inhoud(vraag, Arrangement.objects.filter(wijk=vraag.onderwerp.pk)) | {"met_school": True}


def _inhoud(vraag: Vraag, rijen: Any) -> Context:
    rijen = rijen.in_jaar(vraag.jaar).exclude(status__in=("ingetrokken", "afgewezen")).met_namen()
    tabel = regels(rijen.order_by("-begin", "-id"), swv=vraag.swv, lid=vraag.lid)
    return {"arrangementen": tabel, "jaar": vraag.jaar, "mag_lijst": mag_lijst(vraag.lid)}


def beurten(swv: str, lid: Lid) -> Iterable[Beurt]:
    """The directeur confirms money, the bestuurder decides; nothing waits on an intern begeleider."""
    if heeft(lid, Rol.Code.DIRECTEUR):
        wachten = Arrangement.objects.wacht_op_directeur(plekken(lid, Rol.Code.DIRECTEUR)).met_namen()
        yield from _per_jaar(swv, wachten, "aangevraagd", "Bevestig het geld", "wachten op uw akkoord voor het geld")
    if heeft(lid, Rol.Code.BESTUURDER):
        wachten = Arrangement.objects.wacht_op_bestuur(scholen_van_bestuurder(lid)).met_namen()
        yield from _per_jaar(swv, wachten, "bevestigd", "Beslis", "wachten op uw besluit")
    if mandaten := mandaten_van(lid):
        grenzen = {school: mandaat.tot_bedrag for school, mandaat in mandaten.items()}
        wachten = (
            Arrangement.objects.wacht_op_mandaat(grenzen).exclude(school__in=scholen_van_bestuurder(lid)).met_namen()
        )
        yield from _per_jaar(swv, wachten, "bevestigd", "Beslis", "wachten op uw besluit, met mandaat")


def mandaten_van_bestuur(vraag: Vraag) -> Context:
    """Who may approve for the bestuur, up to what, until when; those that are over too."""
    mandaten = (
        Mandaat.objects.filter(bestuur=vraag.onderwerp.pk).select_related("gever", "nemer").order_by("-einde", "-id")
    )
    return {
        "mandaten": [(mandaat, mandaatstand(mandaat)) for mandaat in mandaten[:HOOGSTENS]],
        "mag_geven": mag_mandaat_geven(vraag.lid, vraag.onderwerp),
        "bestuur_pk": vraag.onderwerp.pk,
    }


def _per_jaar(swv: str, rijen: Iterable[Arrangement], status: str, knop: str, zin: str) -> Iterable[Beurt]:
    """Each year apart: the list shows one year, and each year has its own wijkpot."""
    for jaar, groep in groupby(rijen, key=lambda rij: rij.begin.year):
        yield from _beurten(swv, list(groep), status, knop, f"van {jaar} {zin}")


def _beurten(swv: str, rijen: list[Arrangement], status: str, knop: str, zin: str) -> Iterable[Beurt]:
    if len(rijen) > LOS:
        yield _samen(swv, rijen, status, zin)
        return
    for arrangement in rijen:
        yield Beurt(
            sleutel=f"arrangement-{arrangement.pk}",
            titel=f"{hoofdletter(arrangement.titel)} op {arrangement.school}",
            tekst=f"Een arrangement voor {arrangement.leerlingen} {_leerlingen(arrangement.leerlingen)}.",
            url=reverse("arrangementen:arrangement_detail", args=[swv, arrangement.pk]),
            knop=knop,
            minuten=2,
            datum=arrangement.begin,
        )


def _samen(swv: str, rijen: list[Arrangement], status: str, zin: str) -> Beurt:
    return Beurt(
        sleutel=f"arrangementen-{status}-{rijen[0].begin.year}",
        titel=f"{hoofdletter(telwoord(len(rijen)))} arrangementen {zin}",
        tekst=f"Het eerste is: {rijen[0].titel} op {rijen[0].school}.",
        url=f"{reverse('arrangementen:arrangement_list', args=[swv])}?jaar={rijen[0].begin.year}&status={status}",
        knop="Bekijk ze",
        minuten=2 * len(rijen),
        datum=rijen[0].begin,
    )


def _leerlingen(aantal: int) -> str:
    return "leerling" if aantal == 1 else "leerlingen"


def menu_url(swv: str, lid: Lid) -> str | None:
    return reverse("arrangementen:arrangement_list", args=[swv]) if mag_lijst(lid) else None


register.menupunt(Menupunt("Arrangementen", "heart-handshake", 60, menu_url))
register.aan_zet(beurten)
register.paneel(
    Paneel("school", "arrangementen", 40, "arrangementen/paneel.html", arrangementen_van_school, heeft_taak)
)
register.paneel(
    Paneel("bestuur", "mandaten", 80, "arrangementen/mandaten.html", mandaten_van_bestuur, mag_mandaten_zien)
)
register.paneel(Paneel("wijk", "arrangementen", 60, "arrangementen/paneel.html", arrangementen_van_wijk, heeft_taak))
