"""The goals on the home page: the own wijk per theme, or the picture of all goals for who works for all wijken."""

from django.urls import reverse

from doelen.overzichten import bevindingen
from doelen.overzichten import monitor as beeld
from doelen.overzichten.beelden import doelenplaat
from doelen.overzichten.plekken import per_thema, plekregels
from doelen.permissions import mag_exact_zien, mag_portefeuille_zien
from doelen.services.beeld import doelenbeeld
from swv.models import Plek
from swv.register import Context, Vraag
from wijken.bereik import bereik


def wijken_op_thuis(vraag: Vraag) -> Context | None:
    """One row per theme of the own wijk: last year beside this year."""
    eigen = bereik(vraag.lid).wijken
    if not eigen:
        return None
    wijk = _eerste(eigen)
    stand = plekregels(wijk, vraag.jaar, mag=mag_exact_zien(vraag.lid, wijk))
    rijen = sorted(per_thema(stand["regels"]), key=lambda regel: regel.thema_naam)
    if not stand["naam"]:
        return None
    return {
        "wijk_pk": wijk.pk,
        "wijk_naam": stand["naam"],
        "andere_wijken": len(eigen) - 1,
        "paneelkop": bevindingen.kop_van_themas(stand["naam"], [rij.oordeel for rij in rijen]),
        "regels": rijen,
        "periode": stand["periode"],
        "uit": stand["uit"],
        "jaar": vraag.jaar,
        "vorig_jaar": vraag.jaar - 1,
    }


def _eerste(eigen: frozenset[int]) -> Plek:
    """The first of the own wijken by name; with one there is nothing to ask."""
    if len(eigen) == 1:
        return Plek(pk=min(eigen), soort=Plek.Soort.WIJK)
    return Plek.objects.filter(pk__in=eigen).order_by("sorteernaam")[0]


def plaat_op_thuis(vraag: Vraag) -> Context | None:
    """For whoever has no wijk of the own."""
    if bereik(vraag.lid).wijken:
        return None
    themas = doelenbeeld()
    if not themas:
        return None
    lijst = reverse("doelen:jaardoel_list", args=[vraag.swv])
    return {
        "paneelkop": bevindingen.kop_van_jaar(vraag.jaar, beeld.codes_van(themas, vraag.jaar)),
        "aantal": beeld.aantal_doelen(themas),
        "portefeuilles": mag_portefeuille_zien(vraag.lid),
        "plaat": doelenplaat(
            beeld.themarijen(themas),
            beeld.JAREN,
            {},
            url=lambda code: f"{lijst}?jaar={vraag.jaar}&thema={code}",
        ),
    }
