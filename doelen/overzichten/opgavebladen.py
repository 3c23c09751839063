"""The page about opgaven in Excel: which files there are for this member, and what came in."""

from collections import Counter
from typing import Any

from django.urls import reverse

from doelen.models import Opgave, Opgaveronde
from doelen.overzichten.opgaven import naam_van
from doelen.permissions import mag_opgave_in_excel
from doelen.services.opgaveblad_lezen import Opname
from doelen.services.rondes import ronde_is_gesloten
from swv.models import Lid, Plek
from swv.templatetags.getallen import hoofdletter, telwoord
from wijken.bereik import bereik


def pagina(ronde: Opgaveronde, *, lid: Lid, swv: str) -> dict[str, Any]:
    """The files to fetch, most schools first; a file holds only what is still open."""
    open_ = _open(ronde, lid)
    scholen = [opgave for opgave in open_ if not opgave.vakgroep]
    adres = reverse("doelen:opgaveblad_bestand", args=[swv, ronde.pk])
    bestanden = [(_scholen(len(scholen)), adres)] if scholen else []
    wijken = Counter(bereik(lid).wijk_van.get(opgave.plek_id, 0) for opgave in scholen)
    if len(wijken) > 1:
        namen = dict(Plek.objects.filter(pk__in=wijken).values_list("pk", "naam"))
        per_wijk = sorted((namen[wijk], aantal, wijk) for wijk, aantal in wijken.items() if wijk in namen)
        bestanden += [
            (f"{naam}: {_scholen(aantal).lower()}", f"{adres}?wijk={wijk}") for naam, aantal, wijk in per_wijk
        ]
    bestanden += [(naam_van(opgave), f"{adres}?opgave={opgave.pk}") for opgave in open_ if opgave.vakgroep]
    return {"ronde": ronde, "bestanden": bestanden, "te_laat": ronde_is_gesloten(ronde) if ronde.gesloten else ""}


def gekozen(ronde: Opgaveronde, lid: Lid, *, wijk: str | None, opgave: str | None) -> tuple[list[Opgave], str]:
    """The opgaven of one file with its title."""
    open_ = _open(ronde, lid)
    if opgave:
        een = [rij for rij in open_ if str(rij.pk) == opgave]
        return een, naam_van(een[0]) if een else ""
    scholen = [rij for rij in open_ if not rij.vakgroep]
    if wijk:
        scholen = [rij for rij in scholen if str(bereik(lid).wijk_van.get(rij.plek_id)) == wijk]
    return scholen, _scholen(len(scholen))


def _open(ronde: Opgaveronde, lid: Lid) -> list[Opgave]:
    opgaven = ronde.opgaven.filter(status=Opgave.Status.OPEN).met_namen().order_by("plek__sorteernaam", "vakgroep")
    return [opgave for opgave in opgaven if mag_opgave_in_excel(lid, opgave)]


def _scholen(aantal: int) -> str:
    return "Eén school" if aantal == 1 else f"{hoofdletter(telwoord(aantal))} scholen"


def kop(ronde: Opgaveronde, opname: Opname | None) -> str:
    """The heading says what happened."""
    if opname is None:
        return f"Opgaven over {ronde} in Excel"
    if opname.fouten and not opname.scholen:
        cellen = "één cel" if len(opname.fouten) == 1 else f"{telwoord(len(opname.fouten))} cellen"
        return f"Niets overgenomen: kijk naar {cellen}"
    scholen = "scholen" if opname.rijen != 1 else "school"
    return f"{len(opname.scholen)} van {opname.rijen} {scholen} overgenomen"
